"""The act inside another one: what is promised, asked for, threatened or refused."""

from dataclasses import dataclass

from dragoman.model.claim import Act, Status
from dragoman.model.reading import Reading

from .dependents import complements
from .sides import SideFinder
from .triggers import Trigger, TriggerFinder

# Acts that commit their actor to another one.
PROMISES = frozenset(("AGREE", "CONCEDE", "THREATEN"))
# Ways up from an act to the request or promise that it is the content of, and those that lead past it.
CONTENT = frozenset(
    "xcomp ccomp pcomp pobj prep dobj conj dative attr acomp oprd "
    "nsubj nsubjpass compound amod poss advmod".split()
)
BESIDE = frozenset(("nsubj", "nsubjpass", "poss", "compound", "amod", "conj"))
# What stands after these is when something was promised, not what.
OCCASIONS = frozenset(("after", "during", "following", "since"))
NOUN_PREPOSITIONS = frozenset(("for", "to", "of", "on", "with", "against"))


@dataclass(frozen=True, slots=True)
class ActFinder:
    """Finds the acts that triggers are about."""

    triggers: TriggerFinder
    sides: SideFinder

    @property
    def reading(self) -> Reading:
        """Return the reading that is searched."""
        return self.triggers.reading

    def act_of(self, trigger: Trigger) -> Act | None:
        """Return the act that a promise, request or refusal is about."""
        inner = self.inner(trigger)
        if inner is None:
            return Act(type="AID", status="planned") if self._is_of_goods(trigger) else None
        return Act(type=inner.cue.type, status=_status_of_act(trigger))

    def _is_of_goods(self, trigger: Trigger) -> bool:
        """Tell whether so much of goods or so much money is promised: "promised 100 tonnes"."""
        if not trigger.cue.takes_act or trigger.cue.type != "AGREE" or trigger.cue.is_reciprocal:
            return False
        units = self.triggers.participants.ontology.measures.unit_names
        things = [one.span for one in self.reading.children(trigger.token, "dobj")]
        told = [one.unit for one in self.reading.amounts if one.unit and any(map(one.span.covers, things))]
        return any(one not in units or units[one].kind == "mass" for one in told)

    def inner(self, trigger: Trigger) -> Trigger | None:
        """Return what tells of the act that a promise, request or refusal is about."""
        if not trigger.cue.takes_act:
            return None
        if trigger.kind == "modal":
            inside: tuple[int, ...] = (trigger.token,)
        else:
            inside = (*complements(self.reading, trigger.token), *self.content_nouns(trigger))
            # "repeated its call for a release": the call is part of the asking, its content what is asked.
            calls = (one for one in inside if one in trigger.covered)
            inside = (*inside, *(below for one in calls for below in self._nouns_beneath(one)))
            inside = tuple(one for one in inside if one not in trigger.covered)
        found = (inner for index in inside for inner in self.triggers.at(index))
        return next((inner for inner in found if self._can_be_act(inner)), None)

    def _can_be_act(self, inner: Trigger) -> bool:
        cue = inner.cue
        if inner.kind == "modal" or cue.act_types or cue.conditions.only_status:
            return False
        if inner.kind == "noun" or cue.verb_frame.needs == "actor" or cue.conditions.objects:
            return True
        return bool(self.sides.of(inner).recipients)

    def content_nouns(self, trigger: Trigger) -> tuple[int, ...]:
        """Return the nouns that a trigger is about: its object and what its prepositions govern."""
        return self._nouns_beneath(trigger.token)

    def _nouns_beneath(self, index: int) -> tuple[int, ...]:
        found = [child.index for child in self.reading.children(index, "dobj")]
        for child in self.reading.children(index, "prep"):
            if child.lower in NOUN_PREPOSITIONS:
                found.extend(one.index for one in self.reading.children(child.index, "pobj"))
        return tuple(found)

    def is_content(self, trigger: Trigger, outer: frozenset[int]) -> bool:
        """Tell whether a trigger only says what one of the outer tokens promises, asks for or refuses."""
        index = trigger.carrier if trigger.carrier is not None else trigger.token
        while True:
            token = self.reading.tokens[index]
            if token.head == index or not self._leads_up(index):
                return False
            if token.head in outer and token.head != trigger.token:
                return token.dep not in BESIDE
            index = token.head

    def _leads_up(self, index: int) -> bool:
        token = self.reading.tokens[index]
        if any(one.text == ";" for one in self.reading.tokens[index : token.head]):
            return False
        if token.dep == "prep" and token.lower in OCCASIONS:
            return False
        if token.dep in CONTENT:
            return True
        marks = {one.lower for one in self.reading.children(index, "aux", "mark")}
        return token.dep in ("acl", "advcl", "relcl") and bool(marks & {"to", "for"})


def _status_of_act(trigger: Trigger) -> Status:
    if trigger.cue.type == "REJECT":
        return "denied"
    return "planned" if trigger.cue.type in PROMISES else "possible"
