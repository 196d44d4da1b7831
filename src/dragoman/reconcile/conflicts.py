"""What does not go together inside one report, each with both places and a sentence why.

Precision first: an analyst who is called wrongly twice stops looking. A rule that cannot tell stays silent.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from dragoman.model.claim import Claim
from dragoman.model.entity import Actor
from dragoman.model.reading import Mention, Reading
from dragoman.model.record import Conflict
from dragoman.ontology import Ontology

from .conflicting_acts import find_act_conflicts
from .conflicting_dates import find_date_conflicts
from .conflicting_offices import find_office_conflicts
from .conflicting_quantities import find_quantity_conflicts
from .conflicting_terms import find_term_conflicts

__all__ = ["Resolved", "find_conflicts"]


class Resolved(Protocol):
    """Who is meant by the mentions of a reading."""

    def actors_of(self, mention: Mention | None) -> tuple[Actor, ...]:
        """Return the actors that a mention means."""


def find_conflicts(
    reading: Reading, claims: Sequence[Claim], resolution: Resolved, ontology: Ontology
) -> tuple[Conflict, ...]:
    """Return what a report says that does not go together, in text order of the first words."""
    actors = {
        chain.index: frozenset(
            actor.key for actor in resolution.actors_of(reading.mentions[chain.mentions[0]])
        )
        for chain in reading.chains
        if chain.mentions
    }
    found = [
        *_dates(reading, claims, actors),
        *find_quantity_conflicts(reading, claims, actors, measures=ontology.measures),
        *find_office_conflicts(reading, claims, actors, ontology),
        *find_term_conflicts(reading, ontology.things),
    ]
    return tuple(sorted(found, key=_place))


def _dates(reading: Reading, claims: Sequence[Claim], actors: Mapping[int, frozenset[str]]) -> list[Conflict]:
    """Return the conflicts of dates, each place once."""
    found = find_date_conflicts(reading, claims, actors)
    told = {conflict.evidence["values"] for conflict in found}
    acts = find_act_conflicts(reading, actors)
    return [*found, *(one for one in acts if one.evidence["values"] not in told)]


def _place(conflict: Conflict) -> tuple[int, str]:
    return min(piece.span.start for piece in conflict.evidence["values"]), conflict.kind
