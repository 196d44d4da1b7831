"""Open proposals: what no cue vouches for, with a party beside it; what it tells of the coder decides."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model.reading import Mention, Reading, Token
from dragoman.ontology.cues import OpenWords

from .actor_groups import has_entry
from .dependents import complements, surface_subjects
from .good_will import senders
from .invited import is_visiting
from .papers import authors
from .participants import Participants
from .sides import SideFinder, Sides
from .struck import things_at
from .triggers import Trigger, TriggerFinder
from .verb_classes import BIDDINGS

# Stretches of time so long that what lies beyond them is history.
LONG = frozenset(("year", "decade", "century"))


@dataclass(frozen=True, slots=True)
class OpenProposalFinder:
    """Finds the sides of verbs that are no cues, and of nouns that are but lack a side."""

    participants: Participants
    triggers: TriggerFinder
    sides: SideFinder
    words: OpenWords

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
        return found if any(map(self._is_of_public_life, parties)) else None

    def _is_of_public_life(self, party: Mention) -> bool:
        """Tell whether a party is public, or is told by the state it is from ("nine Chadian traders")."""
        inside = (one for one in self.reading.mentions_in(party.span) if one.sentence == party.sentence)
        return self.participants.groups.is_public(party) or any(map(has_entry, inside))

    def _verb(self, token: Token) -> tuple[Trigger, Sides] | None:
        if (
            token.dep in ("aux", "auxpass", "amod")
            or token.lemma in self.words.plain
            or is_visiting(self.reading, token)
            or self._is_background(token)
        ):
            return None
        actors = self.participants.at(self.participants.verb_slot(token.index, "subject"))
        actors = actors or senders(self.participants, token.index) or authors(self.participants, token.index)
        recipients = next((found for found in self._others(token.index, actors) if found), ())
        covered = self._covered(token.index, actors)
        if not recipients and not covered and not complements(self.reading, token.index):
            return None
        trigger = Trigger(token=token.index, cue=self.words.cue, kind="verb", covered=covered)
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
        """Return the first reading of a noun that is a cue, whatever sides it lacks, or that of any noun."""
        token = self.reading.tokens[index]
        if token.lemma.lower() in BIDDINGS and self.reading.tokens[token.head].lower in ("at", "on", "upon"):
            return None  # "at the request of Chad" tells of no request
        for trigger in self.triggers.at(index):
            sides = self.sides.of(trigger)
            if sides.actors or sides.recipients:
                return trigger, sides
        lemma = self.reading.tokens[index].lemma.lower()
        if lemma not in self.words.nouns and lemma not in self.participants.ontology.cues.nouns:
            return None
        own = self.participants.owners(index, self.words.noun_actor)
        actors = own or self.participants.at(self._doers_above(index))
        beside = (self.participants.owners(index, (slot,)) for slot in self.words.noun_recipient)
        recipients = next((free for one in beside if (free := self._free(one, actors))), ())
        trigger = Trigger(token=index, cue=self.words.cue, kind="noun")
        return (trigger, Sides(actors=actors, recipients=recipients)) if own or recipients else None

    def _doers_above(self, noun: int) -> tuple[int, ...]:
        """Return who does what a noun is the object of: "is seeking a meeting", "called for a boycott"."""
        above = self.reading.tokens[self.reading.tokens[noun].head]
        if above.pos == "ADP":
            above = self.reading.tokens[above.head]
        is_object = self.reading.tokens[noun].dep in ("dobj", "pobj") and above.pos == "VERB"
        return surface_subjects(self.reading, above.index) if is_object else ()

    def _others(self, verb: int, actors: tuple[Mention, ...]) -> Iterator[tuple[Mention, ...]]:
        things = self.participants.verb_slot(verb, "object")
        yield self._free(self.participants.at(things), actors)
        for slot in self.words.beside:
            yield self._free(self.participants.at(self.participants.verb_slot(verb, slot)), actors)
        beside = (one for slot in self.words.beside for one in self.participants.verb_slot(verb, slot))
        for thing in (*things, *beside):
            yield self._free(self.participants.owners(thing, self.words.within), actors)
        if any(map(has_entry, (one for doer in actors for one in self.reading.mentions_in(doer.span)))):
            # What police that no state is named with stop is no event of public life.
            yield things_at(self.participants, things, "craft")

    def _free(self, found: tuple[Mention, ...], actors: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Return the parties of the other side; a name that nobody knows ("Eid") is none."""
        taken = {one.chain for one in actors}
        return tuple(
            one
            for one in found
            if one.chain not in taken
            and self._is_known(one)
            and not self.participants.is_own_organ(one, actors)
            and not self.participants.groups.is_headed(one, "instrument")
        )

    def _is_known(self, mention: Mention) -> bool:
        return (
            mention.kind != "nominal"
            or mention.entity is not None
            or self.participants.groups.is_public(mention)
        )

    def _covered(self, verb: int, actors: tuple[Mention, ...]) -> tuple[int, ...]:
        """Return what belongs to the verb: its particle, and an object that is no other party."""
        particles = [one.index for one in self.reading.children(verb, "prt")]
        things = [
            one
            for one in self.participants.verb_slot(verb, "object")
            if not self._free(self.participants.at((one,)), actors)
        ]
        return (*particles, *things[:1])
