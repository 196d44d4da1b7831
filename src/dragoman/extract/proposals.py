"""Proposals: a trigger with its sides, status and act, where all that its cue asks for is there."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from dragoman.model.claim import Act
from dragoman.model.reading import Mention, Reading
from dragoman.ontology import Ontology

from .actor_groups import has_entry
from .acts import PROMISES, ActFinder
from .circumstances import Circumstances
from .dependents import surface_subjects
from .hosts import Hosts
from .open_proposals import OpenProposalFinder
from .participants import ORDINALS, Participants
from .place_links import PlaceLinks
from .proposal import Proposal, doers_of
from .rulings import as_ruled
from .sides import AIMED, SideFinder, Sides
from .status import StatusFinder, Verdict
from .struck import not_only_used
from .told_sides import MUTUAL, ToldSides
from .triggers import Trigger, TriggerFinder

# Acts that are done by speaking.
SPOKEN = frozenset(("REQUEST", "ACCUSE", "AGREE", "SUPPORT", "REJECT", "THREATEN", "CONCEDE"))
# Acts that are events only between parties of public life.
PUBLIC = SPOKEN | frozenset(("CONSULT", "COOPERATE", "AID", "SANCTION"))
# "Will" do these unless something changes is a threat.
HARMS = frozenset(("ASSAULT", "SANCTION", "COERCE", "MOBILIZE"))
CONDITIONS = frozenset(("if", "unless"))
# Acts that answer what somebody else did.
ANSWERS = frozenset(("SUPPORT", "ACCUSE", "REJECT"))
# In reports of politics a third of all names and nouns are states, bodies, offices or armed people, seldom
# less than a quarter; in forty articles of sport, business, culture and science 12 of 100 (median).
PUBLIC_SHARE = 0.2
DEFINITE = frozenset(("the", "this", "these", "that", "those"))
# Verbs with which somebody says what others must do.
SAYING = frozenset(
    "say stress insist add tell reiterate warn state declare argue note emphasise emphasize underline".split()
)


@dataclass(frozen=True)
class ProposalFinder:
    """Proposes events in one reading."""

    reading: Reading
    ontology: Ontology

    @cached_property
    def participants(self) -> Participants:
        """Return the finder of parties."""
        return Participants(self.reading, self.ontology)

    @cached_property
    def triggers(self) -> TriggerFinder:
        """Return the finder of triggers."""
        return TriggerFinder(self.participants, self.ontology.cues)

    @cached_property
    def open_finder(self) -> OpenProposalFinder:
        """Return the finder of what no cue vouches for."""
        return OpenProposalFinder(self.participants, self.triggers, self.sides, self.ontology.cues.open)

    @cached_property
    def sides(self) -> SideFinder:
        """Return the finder of the two sides."""
        return SideFinder(self.participants)

    @cached_property
    def told(self) -> ToldSides:
        """Return the finder of sides that were told before."""
        return ToldSides(self.participants)

    @cached_property
    def acts(self) -> ActFinder:
        """Return the finder of promised and requested acts."""
        return ActFinder(self.triggers, self.sides)

    @cached_property
    def statuses(self) -> StatusFinder:
        """Return the finder of statuses."""
        return StatusFinder(self.reading, self.ontology.status_words, self.ontology.cues.happening_verbs)

    @cached_property
    def circumstances(self) -> Circumstances:
        """Return the finder of dates and places."""
        return Circumstances(self.reading, self.ontology.cues)

    def at(self, index: int, before: tuple[Proposal, ...]) -> Proposal | None:
        """Return the event at a token: that of the first cue whose conditions and sides are all there."""
        tried = (self._try(trigger, before) for trigger in self.triggers.at(index))
        found = next((one for one in tried if one is not None), None)
        return None if found is None or self._is_general(found) else found

    def open_at(self, index: int) -> Proposal | None:
        """Return a verb or noun that no cue vouches for, with its sides, for the coder to judge."""
        found = self.open_finder.at(index)
        if found is None:
            return None
        trigger, sides = found
        verdict, kind = self.statuses.of(index), trigger.cue.type
        return Proposal(trigger=trigger, type=kind, sides=sides, verdict=verdict, act=None, is_open=True)

    @cached_property
    def public_share(self) -> float:
        """Return which part of a report's names and nouns speaks of public life; of a short text the bar."""
        share = self.participants.groups.public_share()
        return PUBLIC_SHARE if share is None else share

    @property
    def is_quiet(self) -> bool:
        """Tell whether a report is hardly about public life: sport, business, culture, science."""
        return self.public_share < PUBLIC_SHARE

    def is_between_known(self, found: Proposal) -> bool:
        """Tell whether a state, body or office stands on both sides of a proposal, and not only offices."""
        sides = (found.sides.actors, found.sides.recipients)
        behind_of = self.participants.groups.behind
        behind = [[one for party in side for one in (party, *behind_of(party))] for side in sides]
        is_any = any(has_entry(one) for side in behind for one in side)
        return is_any and all(any(has_entry(one) or one.title is not None for one in side) for side in behind)

    def settled(self, found: Proposal) -> Proposal | None:
        """Return what the coder made of an open proposal under the rulings that hold of every other one."""
        if not found.is_open:
            return found
        found = self._without_settings(found)
        others = not_only_used(self.participants, found.sides.recipients, found.type)
        found = replace(found, sides=replace(found.sides, recipients=others))
        if found.lacks_other and not found.is_hanging:
            return None
        if not self._is_plausible(found):
            return None
        ruled = self._as_threat(found) or as_ruled(found)
        return None if self._is_general(ruled) else ruled

    def _without_settings(self, found: Proposal) -> Proposal:
        """Return an act of speech without the towns it took place in; who "spent a day in Oslo" was there."""
        verb = self.reading.tokens[found.trigger.token]
        if found.type not in AIMED or (found.type == "CONSULT" and verb.pos == "VERB"):
            return found
        others = tuple(one for one in found.sides.recipients if not self.participants.is_setting(one))
        return replace(found, sides=replace(found.sides, recipients=others))

    def _is_plausible(self, found: Proposal) -> bool:
        """Tell whether those who protest are civilians, and good will that is denied is no mere stance."""
        groups, token = self.participants.groups, self.reading.tokens[found.trigger.token]
        if found.type == "REQUEST":
            return token.dep != "acl" or token.tag != "VBN"
        if found.type == "PROTEST":
            return any(groups.fits(one, "civil") or groups.fits(one, "labour") for one in found.sides.actors)
        return found.type not in MUTUAL or found.verdict.status != "denied"

    def _try(self, trigger: Trigger, before: tuple[Proposal, ...]) -> Proposal | None:
        cue, verdict = trigger.cue, self._status(trigger)
        if cue.conditions.only_status and verdict.status not in cue.conditions.only_status:
            return None
        sides = self._sides(trigger, before)
        if not self._is_complete(trigger, sides):
            return None
        act = self.acts.act_of(trigger)
        if cue.act_types and (act is None or act.type not in cue.act_types):
            return None
        kind = "THREATEN" if act is not None and act.type in cue.threats else cue.type
        found = Proposal(trigger=trigger, type=kind, sides=sides, verdict=verdict, act=act)
        return self._as_threat(found) or as_ruled(found)

    def _as_threat(self, found: Proposal) -> Proposal | None:
        """Return harm that is announced under a condition as the threat that it is."""
        if found.type not in HARMS or found.verdict.status != "planned" or found.trigger.kind != "verb":
            return None
        clauses = self.reading.children(found.trigger.token, "advcl")
        marks = (mark for one in clauses for mark in self.reading.children(one.index, "mark"))
        sign = next((one.index for one in marks if one.lower in CONDITIONS), None)
        if sign is None or not found.sides.actors:
            return None
        act = Act(type=found.type, status="planned")
        return replace(found, type="THREATEN", verdict=Verdict("actual", sign), act=act)

    def _status(self, trigger: Trigger) -> Verdict:
        if trigger.kind == "noun" and trigger.cue.type in SPOKEN:
            return self.statuses.of_word(trigger.token, trigger.carrier)
        if trigger.cue.type == "SANCTION" and trigger.carrier is not None:
            head = self.reading.tokens[trigger.carrier]
            if head.lemma in self.ontology.cues.announcing:
                return self.statuses.of(head.index)
        verdict = self.statuses.of(trigger.token)
        is_plain = verdict.status == "actual" and verdict.cue is None
        return self.statuses.of(trigger.carrier) if is_plain and trigger.carrier is not None else verdict

    def _is_complete(self, trigger: Trigger, sides: Sides) -> bool:
        cue = trigger.cue
        frame = cue.noun_frame if trigger.kind == "noun" else cue.verb_frame
        if not sides.satisfy(frame, reciprocal=cue.is_reciprocal):
            is_attack = bool(sides.recipients) and self.sides.is_done_by_attack(trigger)
            return is_attack or self._is_bare(trigger, sides) or self.told.is_signed(trigger, sides)
        return cue.type not in PUBLIC or self._is_public(sides, place_is_recipient=cue.place_is_recipient)

    def _is_public(self, sides: Sides, *, place_is_recipient: bool) -> bool:
        """Tell whether a party is a state, a body, an office or armed: private people meet and travel too."""
        parties = (*sides.actors, *(() if place_is_recipient else sides.recipients))
        return self.participants.groups.are_public(parties, self.public_share)

    def _is_bare(self, trigger: Trigger, sides: Sides) -> bool:
        """Tell whether a noun tells of an attack by place or date alone ("the attack in Lyari").

        It is put on record only where another mention of the same attack names a party.
        """
        if trigger.kind != "noun" or trigger.cue.type != "ASSAULT" or sides.actors or sides.recipients:
            return False
        links = PlaceLinks(reading=self.reading, own=frozenset((trigger.token,)))
        where = self.circumstances.place_of(trigger.token, None, links)
        return where is not None or self.circumstances.date_of(trigger.token, None) is not None

    def _is_general(self, found: Proposal) -> bool:
        """Tell whether an event is only an aim, a duty or a stance, or one of a row ("his third visit")."""
        is_stance = found.type == "SUPPORT" and found.verdict.status == "denied"
        token = self.reading.tokens[found.trigger.token]
        is_merit = found.type == "AID" and not found.sides.recipients and token.dep == "pcomp"
        is_by_cue = found.trigger.cue.type == found.type and not found.is_open
        is_aim = found.verdict.is_silent and found.type != "CONSULT" and is_by_cue
        is_aside = not found.sides.actors and token.dep == "acl"
        cue = found.verdict.cue
        is_unmet = cue is not None and self.reading.tokens[cue].lower == "unless"
        is_one_of_row = found.trigger.kind == "noun" and self._is_numbered(found.trigger)
        return any((is_aside, is_stance, is_aim, is_merit, is_unmet, is_one_of_row))

    def _is_numbered(self, trigger: Trigger) -> bool:
        modifiers = self.reading.children(trigger.token, "amod", "advmod")
        if self.told.is_another(trigger) or self.told.is_round(trigger):
            return False
        return trigger.carrier is None and any(one.lower in ORDINALS for one in modifiers)

    # ------------------------------------------------------------ sides that stand elsewhere

    def _sides(self, trigger: Trigger, before: tuple[Proposal, ...]) -> Sides:
        if trigger.kind == "modal":
            return self._spoken(trigger)
        sides = self.sides.of(trigger)
        if trigger.cue.verb_frame.actor == ("speaker",):
            sides = replace(sides, actors=self._speakers(self.reading.tokens[trigger.token].head))
        if trigger.cue.type in PROMISES and trigger.cue.takes_act:
            sides = self._with_beneficiary(trigger, sides)
        if (trigger.cue.type in ANSWERS or trigger.cue.is_answer) and not sides.recipients:
            sides = replace(sides, recipients=self._told_before(trigger, sides, before=before))
        is_hosted = any(one.kind != "nominal" for one in sides.recipients)
        if trigger.cue.place_is_recipient and sides.actors and not is_hosted:
            return Hosts(self.participants).with_host(trigger, sides)
        is_half = not sides.recipients or self.told.is_agreed(trigger)
        if not sides.actors and is_half and trigger.cue.type in MUTUAL:
            return self.told.of(trigger, before) or sides
        return self.told.completed(trigger, sides, before)

    def _with_beneficiary(self, trigger: Trigger, sides: Sides) -> Sides:
        """Let whom the promised act is for be whom it is promised to, where nobody else is named."""
        inner = self.acts.inner(trigger)
        if inner is None or self.sides.own_recipients(trigger):
            return sides
        taken = {one.chain for one in sides.actors}
        within = self.sides.of(inner)
        told = within.actors if inner.cue.type == "CONSULT" and within.are_several else within.recipients
        others = tuple(one for one in told if one.chain not in taken)
        return replace(sides, recipients=others) if others or inner.cue.conditions.objects else sides

    def _told_before(
        self, trigger: Trigger, sides: Sides, *, before: tuple[Proposal, ...]
    ) -> tuple[Mention, ...]:
        """Return who did what "the decision" or "the accusation" stands for: the actors of that event."""
        own = {one.chain for one in sides.actors}
        for noun in self.acts.content_nouns(trigger):
            types = self.ontology.cues.before.get(self.reading.tokens[noun].lemma.lower())
            if types is None or not self._is_definite(noun):
                continue
            last = next(self._meant(types, before), None)
            told = () if last is None else doers_of(last)
            if told and not own & {one.chain for one in told}:
                return told
        return ()

    def _is_definite(self, noun: int) -> bool:
        """Tell whether a noun means what was told before: "the decision", "Tuesday's meeting"."""
        owners = [one.span for one in self.reading.children(noun, "poss")]
        is_dated = any(one.span.overlaps(owner) for owner in owners for one in self.reading.dates)
        return is_dated or any(one.lower in DEFINITE for one in self.reading.children(noun, "det"))

    def _meant(self, types: frozenset[str], before: tuple[Proposal, ...]) -> Iterator[Proposal]:
        """Give what "the decision" can mean, the report's first event; of "the accusation" the last told."""
        acted = [one for one in before if one.sides.actors]
        if types:
            return (one for one in reversed(acted) if one.type in types)
        return (one for one in acted if not self.reading.sentences[self.sentence_of(one)].is_title)

    def sentence_of(self, found: Proposal) -> int:
        """Return the index of the sentence that a proposal stands in."""
        return self.reading.tokens[found.trigger.token].sentence

    def _spoken(self, trigger: Trigger) -> Sides:
        """Return who says that somebody must do something, and who must."""
        speakers = self._speakers(trigger.token)
        recipients = self.sides.of(trigger).actors
        is_own = any(one.kind == "pronoun" or self.sides.is_pair(one) for one in recipients)
        if not speakers or is_own:
            return Sides(actors=(), recipients=())
        taken = {one.chain for one in speakers}
        return Sides(actors=speakers, recipients=tuple(one for one in recipients if one.chain not in taken))

    def _speakers(self, verb: int) -> tuple[Mention, ...]:
        token = self.reading.tokens[verb]
        quoted = (one.speaker for one in self.reading.quotations if one.span.covers(token.span))
        speaker = next((one for one in quoted if one is not None), None)
        if speaker is not None:
            return (self.reading.mentions[speaker],)
        head = self.reading.tokens[token.head]
        if token.dep != "ccomp" or head.lemma.lower() not in SAYING:
            return ()
        return self.participants.at(surface_subjects(self.reading, head.index))
