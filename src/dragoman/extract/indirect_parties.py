"""Parties that an act reaches only through things, places and people: "massed armour along Chad's border"."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model.reading import Mention, Reading

from .actor_groups import has_entry
from .dependents import is_passive, surface_subjects
from .participants import Participants
from .verb_classes import BIDDINGS

# Acts that are aimed at whoever owns what they touch.
TOUCHING = frozenset(
    (
        "AID",
        "RETREAT",
        "CONCEDE",
        "REJECT",
        "THREATEN",
        "SANCTION",
        "MOBILIZE",
        "COERCE",
        "ASSAULT",
        "SUPPORT",
    )
)
# Prepositions towards what is touched, and those by which a state itself can be.
TOWARDS = frozenset(
    "into onto against on along near off toward towards from of at to across around over in".split()
)
AGAINST = frozenset("into onto against along near off toward towards from of across over".split())
# Types whose nouns say after "of" to whom it is done.
DEEDS = frozenset(("ASSAULT", "COERCE", "RETREAT", "SANCTION"))
DEEPEST = 4


@dataclass(frozen=True, slots=True)
class IndirectParties:
    """Finds who is touched by an act in one reading."""

    participants: Participants

    @property
    def reading(self) -> Reading:
        """Return the reading that is searched."""
        return self.participants.reading

    def touched(self, trigger: int, actors: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Return the state or body, not the actors' own, whose things stand nearest beneath a trigger."""
        own = self._own(actors)
        for thing, word in self._things(trigger):
            mention = self.reading.mention_of_head.get(thing)
            if word in AGAINST and mention is not None and self._is_other(mention, own):
                return (mention,)
            owners = self.participants.owners(thing, ("possessive", "adjective", "of"))
            found = tuple(one for one in owners if self._is_other(one, own))
            if found:
                return found
        return ()

    def is_victim(self, place: int) -> bool:
        """Tell whether a deed was done to a party after "against": "the violence against Chad"."""
        link = self.reading.tokens[self.reading.tokens[place].head]
        nouns = self.participants.ontology.cues.nouns
        deeds = (self.reading.tokens[link.head], *self.reading.children(link.head, "dobj"))
        cues = (word.cue for one in deeds for word in nouns.get(one.lemma.lower(), ()))
        return link.lower == "against" and any(cue.type in DEEDS for cue in cues)

    def _own(self, actors: tuple[Mention, ...]) -> frozenset[str]:
        """Return the entries of the actors and of whoever is named within their words."""
        inside = (one for party in actors for one in self.reading.mentions if party.span.covers(one.span))
        return frozenset(one.entry for one in inside if one.entry is not None)

    def _is_other(self, mention: Mention, own: frozenset[str]) -> bool:
        return has_entry(mention) and mention.kind != "pronoun" and mention.entry not in own

    def _things(self, trigger: int) -> Iterator[tuple[int, str]]:
        """Give the nouns beneath a trigger, nearest first, each with the preposition before it."""
        level = list(self._nouns(trigger))
        for _ in range(DEEPEST):
            yield from level
            level = [below for noun, _ in level for below in self._governed(noun)]

    def _nouns(self, trigger: int) -> Iterator[tuple[int, str]]:
        """Give the objects of a trigger and what its prepositions govern."""
        if self.reading.tokens[trigger].pos == "VERB" and is_passive(self.reading, trigger):
            yield from ((one, "") for one in surface_subjects(self.reading, trigger))
        for one in self.reading.children(trigger, "dobj", "xcomp"):
            yield from self._nouns(one.index) if one.dep == "xcomp" else ((one.index, ""),)
        yield from self._governed(trigger)

    def _governed(self, index: int) -> Iterator[tuple[int, str]]:
        for child in self.reading.children(index, "prep", "prt", "agent", "advmod"):
            if child.lower in TOWARDS:
                for one in self.reading.children(child.index, "pobj"):
                    if one.lemma.lower() not in BIDDINGS:
                        yield one.index, child.lower
                for below in self.reading.children(child.index, "prep"):
                    for one in self.reading.children(below.index, "pobj"):
                        yield one.index, below.lower
