"""Reading → Claims: one finder a family; statements first, since they tell who vouches for the rest."""

from collections.abc import Callable
from dataclasses import replace

from dragoman.model.claim import Claim, Event, Statement
from dragoman.model.reading import Reading
from dragoman.model.text import Span
from dragoman.ontology import Ontology

from .actor_groups import ActorGroups
from .assertion import asserters
from .events import find_events
from .figures import find_figures
from .gate import Judges, load_judges
from .giving_events import take_receivers, with_giving
from .offices import find_offices
from .positions import find_positions
from .ranks import find_ranks
from .statements import find_statements
from .stays import date_by_later_words, find_stays
from .transfers import find_transfers

__all__ = ["Judges", "extract", "load_judges"]

Finder = Callable[[Reading, Ontology], tuple[Claim, ...]]
FINDERS: tuple[Finder, ...] = (
    find_offices,
    find_positions,
    find_figures,
    find_ranks,
)


def extract(reading: Reading, ontology: Ontology, judges: Judges | None = None) -> tuple[Claim, ...]:
    """Return what a document claims, family by family, each family in text order."""
    statements = find_statements(reading, ontology)
    transfers = find_transfers(reading, ontology)
    events = (*find_events(reading, ontology, judges), *find_stays(reading, ontology))
    events = date_by_later_words(take_receivers(events, transfers, reading), reading, ontology)
    groups = ActorGroups(reading, ontology.parties)
    events, given = with_giving(events, transfers, reading)
    given = tuple(one for one in given if _is_public(one, groups))
    rest = (claim for finder in FINDERS for claim in finder(reading, ontology))
    others = (*events, *given, *transfers, *rest)
    return (*statements, *(_vouched_for(claim, reading, statements) for claim in others))


def _is_public(event: Event, groups: ActorGroups) -> bool:
    """Tell whether a state, a body or an office gives or gets: what private people give is no event."""
    return any(map(groups.is_public, (*event.actors, *event.recipients)))


def _vouched_for(claim: Claim, reading: Reading, statements: tuple[Statement, ...]) -> Claim:
    where = _place_of(claim)
    return claim if where is None else replace(claim, asserted_by=asserters(reading, statements, where))


def _place_of(claim: Claim) -> Span | None:
    """Return the first words that a claim rests on."""
    spans = [piece.span for pieces in claim.evidence.values() for piece in pieces]
    return spans[0] if spans else None
