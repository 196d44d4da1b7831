"""Open proposals: what no cue vouches for, with a party beside it; what it tells of the coder decides."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model.reading import Mention, Reading, Token
from dragoman.ontology.cues import OpenVerbs

from .participants import Participants
from .sides import SideFinder, Sides
from .triggers import Trigger, TriggerFinder

# Stretches of time so long that what lies beyond them is history.
LONG = frozenset(("year", "decade", "century"))


@dataclass(frozen=True, slots=True)
class OpenProposalFinder:
    """Finds the sides of verbs that are no cues, and of nouns that are but lack a side."""

    participants: Participants
    triggers: TriggerFinder
    sides: SideFinder
    verbs: OpenVerbs

    @property
    def reading(self) -> Reading:
        """Return the reading that is searched."""
        return self.participants.reading

    def at(self, index: int) -> tuple[Trigger, Sides] | None:
        """Return a verb or noun with its sides, or None where nobody of public life is beside it."""
        token = self.reading.tokens[index]
        if token.pos == "VERB":
            found = self._verb(token)
        else:
            found = self._noun(index) if token.pos == "NOUN" else None
        if found is None:
            return None
        parties = (*found[1].actors, *found[1].recipients)
        return found if any(map(self.participants.groups.is_public, parties)) else None

    def _verb(self, token: Token) -> tuple[Trigger, Sides] | None:
        if (
            token.dep in ("aux", "auxpass", "amod")
            or token.lemma in self.verbs.plain
            or self._is_background(token)
        ):
            return None
        actors = self.participants.at(self.participants.verb_slot(token.index, "subject"))
        if not actors:
            return None
        taken = {one.chain for one in actors}
        recipients = next((found for found in self._others(token.index, taken) if found), ())
        covered = self._covered(token.index)
        if not recipients and not covered:
            return None
        trigger = Trigger(token=token.index, cue=self.verbs.cue, kind="verb", covered=covered)
        return trigger, Sides(actors=actors, recipients=recipients)

    def _is_background(self, token: Token) -> bool:
        """Tell whether a verb only says how long ago: "five years after crowds stormed the embassy"."""
        marks = {one.lower for one in self.reading.children(token.index, "mark", "prep", "advmod")}
        if token.dep not in ("advcl", "pcomp") or not marks & {"after", "since", "before"}:
            return False
        first = min(self.reading.subtree(token.index))
        below = self.reading.subtree(token.index)
        return any(self.reading.tokens[one].lemma in LONG for one in below if one <= first + 4)

    def _noun(self, index: int) -> tuple[Trigger, Sides] | None:
        """Return the first reading of a noun that is a cue, whatever sides it lacks."""
        for trigger in self.triggers.at(index):
            sides = self.sides.of(trigger)
            if sides.actors:
                return trigger, sides
        return None

    def _others(self, verb: int, taken: set[int]) -> Iterator[tuple[Mention, ...]]:
        things = self.participants.verb_slot(verb, "object")
        yield self._free(self.participants.at(things), taken)
        for slot in self.verbs.beside:
            yield self._free(self.participants.at(self.participants.verb_slot(verb, slot)), taken)
        for thing in things:
            yield self._free(self.participants.owners(thing, self.verbs.within), taken)

    def _free(self, found: tuple[Mention, ...], taken: set[int]) -> tuple[Mention, ...]:
        """Return the parties of the other side; a name that nobody knows ("Eid") is none."""
        return tuple(one for one in found if one.chain not in taken and self._is_known(one))

    def _is_known(self, mention: Mention) -> bool:
        return (
            mention.kind != "nominal"
            or mention.entity is not None
            or self.participants.groups.is_public(mention)
        )

    def _covered(self, verb: int) -> tuple[int, ...]:
        """Return what belongs to the verb: its particle, and an object that is no party."""
        particles = [one.index for one in self.reading.children(verb, "prt")]
        things = [
            one for one in self.participants.verb_slot(verb, "object") if not self.participants.at((one,))
        ]
        return (*particles, *things[:1])
