"""Events: who did what to whom, found by cue and parse, with status, date and place."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from dragoman.model.claim import Act, Event, FieldEvidence
from dragoman.model.reading import DateMention, Mention, PlaceMention, Reading, Sentence
from dragoman.model.text import Span
from dragoman.ontology import Ontology
from dragoman.ontology.cues import Cue

from .circumstances import Circumstances
from .dependents import complements
from .participants import Participants
from .status import StatusFinder, Verdict
from .triggers import Parts, Trigger, TriggerFinder

# What is said to happen in the future is a commitment to it (PLOVER's rulings on AGREE).
COMMITMENTS = frozenset(("AID", "COOPERATE", "SUPPORT"))
# Confidence by how the event was found; rough, until calibrated on held-out sentences.
CONFIDENCE = {"verb": 0.75, "noun": 0.6, "adjective": 0.55, "modal": 0.5}
WEAK, INCOMPLETE, UNNAMED = 0.15, 0.1, 0.05
ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last latest only first-ever".split())
# Ways up from an act to the request or promise that it is the content of.
CONTENT = frozenset(("xcomp", "ccomp", "pcomp", "pobj", "prep", "dobj", "conj", "dative", "attr", "acomp", "oprd", "nsubj", "nsubjpass", "compound", "amod", "poss", "advmod"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A trigger with its parties and status, before it becomes a claim."""

    trigger: Trigger
    type: str
    parts: Parts
    verdict: Verdict
    act: Act | None


@dataclass(frozen=True)
class EventFinder:
    """Finds the events of one reading."""

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
    def statuses(self) -> StatusFinder:
        """Return the finder of statuses."""
        return StatusFinder(self.reading, self.ontology.status_words)

    @cached_property
    def circumstances(self) -> Circumstances:
        """Return the finder of dates and places."""
        return Circumstances(self.reading, self.ontology.cues)

    def find(self) -> tuple[Event, ...]:
        """Return the events of the reading in text order."""
        found = [one for sentence in self.reading.sentences for one in self._in_sentence(sentence)]
        return tuple(self._event(one) for one in self._with_culprits(found))

    def _with_culprits(self, found: list[Found]) -> list[Found]:
        """Give a condemnation of "the attack" its attacker, where the text names only one."""
        attacks = [one for one in found if one.type == "ASSAULT" and one.verdict.status == "actual"]
        chains = {party.chain: party for one in reversed(attacks) for party in one.parts.actors[:1]}
        if len(chains) != 1:
            return found
        culprit = next(iter(chains.values()))
        return [self._blaming(one, culprit) for one in found]

    def _blaming(self, found: Found, culprit: Mention) -> Found:
        is_open = found.type == "ACCUSE" and found.parts.actors and not found.parts.recipients
        if not is_open or not any(self._tells_of_attack(one) for one in self._content_nouns(found.trigger)):
            return found
        if culprit.chain in {one.chain for one in found.parts.actors}:
            return found
        return replace(found, parts=replace(found.parts, recipients=(culprit,)))

    def _tells_of_attack(self, noun: int) -> bool:
        words = self.ontology.cues.nouns.get(self.reading.tokens[noun].lemma.lower(), ())
        return any(word.cue.type == "ASSAULT" for word in words)

    def _in_sentence(self, sentence: Sentence) -> list[Found]:
        found = [one for index in range(sentence.first, sentence.stop) for one in self._at(index)]
        covered = {token for one in found if one.trigger.kind == "verb" for token in one.trigger.covered}
        outer = {one.trigger.token: one for one in found if one.trigger.cue.takes_act}
        kept = [one for one in found if one.trigger.token not in covered and not self._is_content(one, outer)]
        return _once(kept)

    def _at(self, index: int) -> Iterator[Found]:
        """Give the event at a token: that of the first cue whose conditions and parties are all there."""
        for trigger in self.triggers.at(index):
            verdict = self.statuses.of(trigger.token)
            found = self._try(trigger, verdict)
            if found is not None:
                if not self._is_general(found):
                    yield found
                return

    def _is_general(self, found: Found) -> bool:
        """Tell whether an event is only an aim or duty, a stance, or one of a numbered row ("his third visit")."""
        is_stance = found.type == "SUPPORT" and found.verdict.status == "denied"
        is_aim = found.verdict.is_silent and found.type != "CONSULT" and found.trigger.cue.type == found.type
        return is_stance or is_aim or (found.trigger.kind == "noun" and self._is_numbered(found.trigger))

    def _is_numbered(self, trigger: Trigger) -> bool:
        modifiers = self.reading.children(trigger.token, "amod", "advmod")
        is_row = any(one.lower in ORDINALS for one in modifiers)
        return is_row and trigger.carrier is None

    def _try(self, trigger: Trigger, verdict: Verdict) -> Found | None:
        cue = trigger.cue
        if cue.conditions.only_status and verdict.status not in cue.conditions.only_status:
            return None
        if cue.is_speech_only and not self._is_said(trigger.token):
            return None
        parts = self._spoken(trigger) if trigger.kind == "modal" else self.triggers.parties(trigger)
        frame = cue.noun_frame if trigger.kind == "noun" else cue.verb_frame
        if not parts.satisfy(frame, reciprocal=cue.is_reciprocal) and not self._is_bare(trigger, parts):
            return None
        act = self._act(trigger)
        if cue.act_types and (act is None or act.type not in cue.act_types):
            return None
        kind = "THREATEN" if act is not None and act.type in cue.threats else cue.type
        return self._as_commitment(Found(trigger=trigger, type=kind, parts=parts, verdict=verdict, act=act))

    def _is_bare(self, trigger: Trigger, parts: Parts) -> bool:
        """Tell whether a noun tells of an attack by place or date alone ("the attack in Lyari").

        It is put on record only where another mention of the same attack names a party.
        """
        if trigger.kind != "noun" or trigger.cue.type != "ASSAULT" or parts.actors or parts.recipients:
            return False
        where = self.circumstances.place_of(trigger.token, None, taken=())
        return where is not None or self.circumstances.date_of(trigger.token, None) is not None

    def _spoken(self, trigger: Trigger) -> Parts:
        """Return who says that somebody must do something, and who must."""
        span = self.reading.tokens[trigger.token].span
        speaker = next((one.speaker for one in self.reading.quotations if one.span.covers(span)), None)
        recipients = self.triggers.parties(trigger).actors
        if speaker is None or any(one.kind == "pronoun" for one in recipients):
            return Parts(actors=(), recipients=())
        return Parts(actors=(self.reading.mentions[speaker],), recipients=recipients)

    def _as_commitment(self, found: Found) -> Found:
        status = found.trigger.cue.status
        if status is not None:
            return replace(found, verdict=Verdict("actual", found.verdict.cue))
        if found.trigger.kind == "modal":
            return replace(found, verdict=Verdict("actual"))
        if found.type in COMMITMENTS and found.verdict.status == "planned":
            return replace(found, type="AGREE", act=Act(type=found.type, status="planned"))
        return found

    def _is_said(self, index: int) -> bool:
        span = self.reading.tokens[index].span
        return any(one.span.covers(span) and one.cue is not None for one in self.reading.quotations)

    # ------------------------------------------------------------ what is promised or asked for

    def _act(self, trigger: Trigger) -> Act | None:
        """Return the act that a promise, request or refusal is about."""
        if not trigger.cue.takes_act:
            return None
        if trigger.kind == "modal":
            inside = (trigger.token,)
        else:
            inside = (*complements(self.reading, trigger.token), *self._content_nouns(trigger))
        for index in inside:
            for inner in self.triggers.at(index):
                if self._can_be_act(inner):
                    status = "denied" if trigger.cue.type == "REJECT" else self._act_status(trigger)
                    return Act(type=inner.cue.type, status=status)
        return None

    def _can_be_act(self, inner: Trigger) -> bool:
        cue = inner.cue
        if inner.kind == "modal" or cue.act_types or cue.conditions.only_status:
            return False
        if inner.kind == "noun":
            return True
        return cue.verb_frame.needs == "actor" or bool(cue.conditions.objects) or bool(self.triggers.parties(inner).recipients)

    def _act_status(self, trigger: Trigger):
        return "planned" if trigger.cue.type in ("AGREE", "CONCEDE", "THREATEN") else "possible"

    def _content_nouns(self, trigger: Trigger) -> list[int]:
        found = [child.index for child in self.reading.children(trigger.token, "dobj")]
        for child in self.reading.children(trigger.token, "prep"):
            if child.lower in ("for", "to", "of", "on", "with", "against"):
                found.extend(one.index for one in self.reading.children(child.index, "pobj"))
        return found

    def _is_content(self, found: Found, outer: dict[int, Found]) -> bool:
        """Tell whether an event is only what another one promises, asks for or refuses."""
        index = found.trigger.carrier if found.trigger.carrier is not None else found.trigger.token
        while True:
            token = self.reading.tokens[index]
            if token.head == index or token.dep not in CONTENT and not self._is_infinitive_of_noun(index):
                return False
            if token.head in outer and outer[token.head] is not found:
                return token.dep not in ("nsubj", "nsubjpass", "poss", "compound", "amod") and not (token.dep == "conj")
            index = token.head

    def _is_infinitive_of_noun(self, index: int) -> bool:
        token = self.reading.tokens[index]
        return token.dep in ("acl", "advcl", "relcl") and any(one.lower in ("to", "for") for one in self.reading.children(index, "aux", "mark"))

    # ------------------------------------------------------------ the claim

    def _event(self, found: Found) -> Event:
        trigger, cue, parts = found.trigger, found.trigger.cue, found.parts
        sentence = self.reading.tokens[trigger.token].sentence
        date = self.circumstances.date_of(trigger.token, trigger.carrier)
        place = self._place(found)
        is_visit = cue.mode == "visit"
        return Event(
            trigger=self._span(trigger),
            sentence=sentence,
            type=found.type,
            status=found.verdict.status,
            actors=parts.actors,
            recipients=parts.recipients,
            mode=self.circumstances.mode_of(cue, trigger.token, trigger.carrier) if found.type == cue.type else None,
            contexts=self.circumstances.contexts_of(cue, sentence),
            act=found.act,
            count=self.circumstances.count_of(trigger.token),
            reciprocal=cue.is_reciprocal and not is_visit,
            date=date.date if date is not None else None,
            place=place,
            confidence=self._confidence(found),
            evidence=self._evidence(found, date, place),
        )

    def _span(self, trigger: Trigger) -> Span:
        return self.reading.tokens[trigger.token].span

    def _place(self, found: Found) -> PlaceMention | None:
        trigger, cue, parts = found.trigger, found.trigger.cue, found.parts
        if cue.place_is_recipient:
            place = self.circumstances.destination(parts.recipients)
            if place is not None:
                return place
        taken = [one.span for one in (*parts.actors, *parts.recipients)]
        return self.circumstances.place_of(trigger.token, trigger.carrier, taken=taken, to=cue.mode == "visit")

    def _confidence(self, found: Found) -> float:
        value = CONFIDENCE[found.trigger.kind]
        value -= WEAK * found.trigger.cue.is_weak
        value -= INCOMPLETE * (not found.parts.actors or not found.parts.recipients)
        value -= UNNAMED * any(one.kind == "pronoun" for one in (*found.parts.actors, *found.parts.recipients))
        return round(value, 2)

    def _evidence(self, found: Found, date: DateMention | None, place: PlaceMention | None) -> FieldEvidence:
        trigger, verdict = found.trigger, found.verdict
        carrier = self.reading.tokens[trigger.carrier].span if trigger.carrier is not None else None
        cue = self.reading.tokens[verdict.cue].span if verdict.cue is not None else None
        covered = [self.reading.tokens[one].span for one in trigger.covered]
        return {
            "trigger": self.reading.cite(self._span(trigger), carrier, *covered),
            "actors": self.reading.cite(*(one.span for one in found.parts.actors)),
            "recipients": self.reading.cite(*(one.span for one in found.parts.recipients)),
            "date": self.reading.cite(date.span if date is not None else None),
            "place": self.reading.cite(place.span if place is not None else None),
            "status": self.reading.cite(cue),
        }


def find_events(reading: Reading, ontology: Ontology) -> tuple[Event, ...]:
    """Return the events of a reading in text order."""
    return EventFinder(reading, ontology).find()


def _once(found: list[Found]) -> list[Found]:
    """Drop an event that another trigger of the same sentence and type gives with the same parties."""
    kept: list[Found] = []
    seen: set[tuple[object, ...]] = set()
    for one in found:
        key = (one.type, one.trigger.carrier or one.trigger.token, one.parts.actors, one.parts.recipients)
        if key not in seen:
            seen.add(key)
            kept.append(one)
    return kept
