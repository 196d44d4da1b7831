"""Sides that stand in another sentence: "they met again", "a second one followed", "it was signed"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from dragoman.model.claim import Act
from dragoman.model.reading import Mention, Reading, Token

from .actor_groups import is_state
from .dependents import is_passive, objects, surface_subjects
from .participants import Participants
from .sides import Sides
from .triggers import Trigger

# Types that several parties do together.
MUTUAL = frozenset(("AGREE", "CONSULT", "SUPPORT", "COOPERATE"))
# What stands for both sides of a meeting, and how many sentences back it may have been told.
PAIRS = frozenset(("they", "both"))
NEAR = 2
# What makes a noun one more of what was told: "a second one followed", "another meeting took place".
FURTHER = frozenset(
    ("second", "third", "fourth", "another", "further", "new", "final", "additional", "separate")
)
ROUND = "round"
HELD = frozenset(("hold", "schedule", "arrange", "convene", "plan", "expect", "postpone", "host"))
ENDING = frozenset(("collapse", "fail", "break", "close", "stall"))
AGREED = frozenset(("AGREE", "CONCEDE", "SUPPORT"))
TALKS = frozenset(("talk", "talks", "negotiation", "dialogue", "consultation"))
# Where the parties to a pact stand beside its noun.
PARTIES = ("between", "with", "among", "of", "possessive", "adjective")
# What makes a load one of those told before, and where it stands whose a load is that arrives.
PARTS = FURTHER | {"first", "last", "the", "this", "these"}
OF_LOADS = ("subject-owner",)
BOTH = 2
BODY = "organisation:"
# How talks come to a pact that is told as new, or to none.
REACHED = frozenset(("reach", "strike", "clinch", "achieve"))
ANY = frozenset(("a", "an", "no", "any"))
# How often a report names a state that it is about.
OFTEN = 3


class Told(Protocol):
    """What was told before: its type, trigger and sides."""

    @property
    def type(self) -> str:
        """Return the type of event."""

    @property
    def trigger(self) -> Trigger:
        """Return the words that tell it."""

    @property
    def sides(self) -> Sides:
        """Return its parties."""

    @property
    def act(self) -> Act | None:
        """Return what is promised or asked for."""


@dataclass(frozen=True, slots=True)
class ToldSides:
    """Looks in the sentences before for the sides that a trigger leaves out."""

    participants: Participants

    @property
    def reading(self) -> Reading:
        """Return the reading that is searched."""
        return self.participants.reading

    def of(self, trigger: Trigger, before: Sequence[Told]) -> Sides | None:
        """Return the sides of a trigger without any in its clause, where the text told them before."""
        if trigger.kind == "verb" and is_passive(self.reading, trigger.token):
            is_pact = trigger.cue.is_reciprocal and bool(trigger.cue.conditions.objects)
            is_pact = is_pact or self.is_agreed(trigger)
            return self._of_pact(trigger, before) if is_pact else None
        if trigger.kind == "noun" and self.is_another(trigger):
            return self._of_meeting(trigger.token, before)
        if self.is_round(trigger):
            return self._of_main_states() or self._as_states(self._of_last_pair(before))
        return self.of_pair(trigger, before)

    def of_pair(self, trigger: Trigger, before: Sequence[Told]) -> Sides | None:
        """Return the two sides that "they" stands for: those of a meeting told just before."""
        doers = (self.reading.tokens[one].lower for one in surface_subjects(self.reading, trigger.token))
        if trigger.kind != "verb" or trigger.cue.type not in MUTUAL or not PAIRS.intersection(doers):
            return None
        return self._of_meeting(trigger.token, before)

    def completed(self, trigger: Trigger, sides: Sides, before: Sequence[Told]) -> Sides:
        """Return the sides of a trigger, with those of a meeting just told in the place of "they" alone."""
        if trigger.cue.verb_frame.actor == OF_LOADS and not sides.actors:
            return replace(sides, actors=self._giver_before(trigger, before))
        is_named = bool(sides.recipients) or sides.is_pair
        if is_named or any(one.kind != "pronoun" for one in sides.actors):
            return sides
        return self.of_pair(trigger, before) or sides

    def _giver_before(self, trigger: Trigger, before: Sequence[Told]) -> tuple[Mention, ...]:
        """Return who was last told to give or promise what "a first ship with 40 tonnes" brings."""
        loads = surface_subjects(self.reading, trigger.token)
        beside = (one.lower for load in loads for one in self.reading.children(load, "amod", "det", "nummod"))
        if PARTS.isdisjoint(beside):
            return ()
        here = self.reading.tokens[trigger.token].sentence
        near = (one for one in reversed(before) if here - self._sentence_of(one) <= NEAR)
        return next((one.sides.actors for one in near if one.sides.actors and self._is_of_goods(one)), ())

    def _is_of_goods(self, told: Told) -> bool:
        """Tell whether goods were given or promised, and not an act: "promised Tonga 60 generators"."""
        is_promised = told.type == "AGREE" and (told.act is None or told.act.type == "AID")
        return told.type == "AID" or (is_promised and bool(self.reading.children(told.trigger.token, "dobj")))

    def is_another(self, trigger: Trigger) -> bool:
        """Tell whether a noun says that one more meeting took place: "a second one followed on Friday"."""
        token = self.reading.tokens[trigger.token]
        if trigger.kind != "noun" or trigger.cue.type != "CONSULT" or token.lemma.lower() == ROUND:
            return False
        if token.dep not in ("nsubj", "nsubjpass") or not self._takes_place(self.reading.tokens[token.head]):
            return False
        beside = self.reading.children(token.index, "amod", "det", "nummod")
        words = {one.lower for one in (*beside, token)}
        return bool(words & FURTHER) and "the" not in words

    def is_round(self, trigger: Trigger) -> bool:
        """Tell whether a noun is of talks that a report takes for known: "the last round of talks ended"."""
        token = self.reading.tokens[trigger.token]
        if token.lemma.lower() == ROUND:
            return self._is_round_held(token)
        above = self.reading.tokens[self.reading.tokens[token.head].head]
        is_of = self.reading.tokens[token.head].lower == "of" and above.lemma == "round"
        return trigger.kind == "noun" and trigger.cue.type == "CONSULT" and is_of

    def _is_round_held(self, token: Token) -> bool:
        """Tell whether "a fourth round" is of talks that the text told of, and not of a vote or of golf."""
        above = self.reading.tokens[token.head]
        is_held = token.dep in ("nsubj", "nsubjpass") and (self._takes_place(above) or above.lemma in ENDING)
        is_of = any(one.lower == "of" for one in self.reading.children(token.index, "prep"))
        earlier = self.reading.tokens[: token.index]
        return is_held and not is_of and any(one.lemma.lower() in TALKS for one in earlier)

    def _takes_place(self, verb: Token) -> bool:
        is_held = verb.lemma in HELD and is_passive(self.reading, verb.index)
        return is_held or verb.lower in self.participants.ontology.cues.happening_verbs

    def _of_meeting(self, index: int, before: Sequence[Told]) -> Sides | None:
        """Return the sides of the last meeting told, if both are known."""
        here = self.reading.tokens[index].sentence
        met = (one for one in reversed(before) if one.type == "CONSULT")
        last = next((one for one in met if here - self._sentence_of(one) <= NEAR), None)
        return last.sides if last is not None and _has_both(last.sides) else None

    def _of_last_pair(self, before: Sequence[Told]) -> Sides | None:
        """Return the two sides that were last told to hold talks or to agree, anywhere before."""
        pairs = (one for one in reversed(before) if _has_both(one.sides))
        return next((one.sides for one in pairs if self._is_common(one)), None)

    def _as_states(self, sides: Sides | None) -> Sides | None:
        """Return the only two states that a report names in the place of two persons who acted for them."""
        if sides is None or any(one.entity == "organisation" for one in (*sides.actors, *sides.recipients)):
            return sides
        states = sorted(filter(is_state, self.reading.mentions), key=lambda one: one.role == "seat")
        named = {one.entry: one for one in reversed(states)}
        both = tuple(sorted(named.values(), key=lambda one: one.index))
        return Sides(actors=both, recipients=()) if len(both) == BOTH else sides

    def _is_common(self, told: Told) -> bool:
        """Tell whether two sides talked or agreed about something: "held talks", "signed the truce"."""
        is_talk = self.reading.tokens[told.trigger.token].lemma.lower() in TALKS
        return is_talk or (told.type in MUTUAL and told.trigger.cue.is_reciprocal)

    def _sentence_of(self, told: Told) -> int:
        return self.reading.tokens[told.trigger.token].sentence

    # ------------------------------------------------------------ pacts

    def is_signed(self, trigger: Trigger, sides: Sides) -> bool:
        """Tell whether a pact is signed with one party named: "the accord with Chad was signed"."""
        is_pact = (
            trigger.kind == "verb" and trigger.cue.is_reciprocal and bool(trigger.cue.conditions.objects)
        )
        return is_pact and bool(sides.recipients) and is_passive(self.reading, trigger.token)

    def is_agreed(self, trigger: Trigger) -> bool:
        """Tell whether something "was agreed", by both sides though one or none of them is named."""
        is_done = trigger.kind == "verb" and trigger.cue.is_reciprocal and trigger.cue.takes_act
        is_used = self.reading.tokens[trigger.token].dep == "amod"
        return is_done and is_passive(self.reading, trigger.token) and not is_used

    def _of_pact(self, trigger: Trigger, before: Sequence[Told]) -> Sides | None:
        """Return between whom a pact is that "was signed": beside its noun here, or where it was told."""
        nouns = [self.reading.tokens[one] for one in objects(self.reading, trigger.token)]
        wanted = frozenset(one.lemma.lower() for one in nouns)
        own = next((found for one in nouns if (found := self._parties(one.index))), ())
        if len(own) >= BOTH:
            return Sides(actors=own, recipients=())
        told = next(self._pacts_before(wanted, trigger, before), None)
        if told is not None:
            return told
        if own and not self.is_agreed(trigger):
            return Sides(actors=(), recipients=own)
        last = self._of_last_pair(before)
        talked = last if self.is_agreed(trigger) else self._as_states(last)
        is_of_talks = self.is_agreed(trigger) or self._is_reached(trigger, nouns)
        pairs = (self._of_main_states(), talked if is_of_talks else None)
        return next((one for one in pairs if one is not None and self._can_be_of(own, one)), None)

    def _is_reached(self, trigger: Trigger, nouns: Sequence[Token]) -> bool:
        """Tell whether talks came to "a deal", or to none: "the deal" may be any."""
        determiners = (one.lower for noun in nouns for one in self.reading.children(noun.index, "det"))
        is_reached = self.reading.tokens[trigger.token].lemma.lower() in REACHED
        return is_reached and bool(ANY.intersection(determiners))

    def _can_be_of(self, own: Sequence[Mention], pair: Sides) -> bool:
        """Tell whether who stands beside a pact's noun is of a pair: one, of its states, or both at once."""
        sides = self._states_of((*pair.actors, *pair.recipients))
        return all(one.plural or self._states_of((one,)) & sides for one in own)

    def _states_of(self, parties: Sequence[Mention]) -> set[str]:
        """Return parties by their chains, with the states that they are called by or belong to."""
        told = (two for one in parties for two in self.participants.groups.behind(one))
        entries = [two.entry or "" for one in told for two in self.reading.mentions_in(one.span)]
        bodies = (self.participants.ontology.organisations.get(one.removeprefix(BODY)) for one in entries)
        states = {f"country:{one.country}" for one in bodies if one is not None and one.country}
        return states | {one for one in entries if one} | {str(one.chain) for one in parties}

    def _of_main_states(self) -> Sides | None:
        """Return the two states that a report speaks of throughout, if there are two and no third."""
        named: dict[str, list[Mention]] = {}
        for one in self.reading.mentions:
            if is_state(one):
                named.setdefault(one.entry or "", []).append(one)
        ranked = sorted(named.values(), key=lambda found: -len(found))
        often = [found for found in ranked if len(found) >= OFTEN]
        if len(often) < BOTH or (len(ranked) > BOTH and len(ranked[BOTH]) * 2 > len(often[1])):
            return None
        first, second = sorted((often[0][0], often[1][0]), key=lambda one: one.index)
        return Sides(actors=(first, second), recipients=())

    def _pacts_before(
        self, wanted: frozenset[str], trigger: Trigger, before: Sequence[Told]
    ) -> Iterator[Sides]:
        """Give the sides of what was signed or agreed before under the same noun, the last told first."""
        for one in reversed(before):
            sentence = self.reading.sentences[self._sentence_of(one)]
            lemmas = {token.lemma.lower() for token in self.reading.tokens[sentence.first : sentence.stop]}
            if one.type in MUTUAL and one.type != "CONSULT" and lemmas & wanted and _has_both(one.sides):
                yield one.sides
        for token in reversed(self.reading.tokens[: trigger.token]):
            found = self._parties(token.index) if token.lemma.lower() in wanted else ()
            if len(found) >= BOTH:
                yield Sides(actors=found, recipients=())

    def _parties(self, noun: int) -> tuple[Mention, ...]:
        for slot in PARTIES:
            found = self.participants.at(self.participants.noun_slot(noun, slot))
            public = tuple(one for one in found if self.participants.groups.is_public(one))
            if public:  # "the Chadian army" and "Chadian" are one party
                return tuple(one for one in public if not any(_is_inside(one, two) for two in public))
        return ()


def _has_both(sides: Sides) -> bool:
    return bool(sides.actors) and bool(sides.recipients or sides.is_pair or len(sides.actors) > 1)


def _is_inside(mention: Mention, other: Mention) -> bool:
    return mention != other and other.span.covers(mention.span)
