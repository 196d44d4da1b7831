"""The state of an office that its own words leave out ("Foreign Minister Awa Sy", in a report on Senegal)."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.claim import Office
from dragoman.model.reading import Mention

from .identity import Identities

# Heads of offices that are of a state where nothing else is said.
OF_STATES = frozenset(
    "president vice-president minister premier king queen emir sultan ambassador chancellor".split()
)
SECRETARIES = frozenset(
    "foreign defence defense home interior state treasury health trade energy transport justice".split()
)
# What is worked out from the rest of a report is so much less sure than what stands beside the office.
INFERRED_SHARE = 0.8


def with_states(identities: Identities, offices: Sequence[Office], country: str | None) -> tuple[Office, ...]:
    """Return a person's offices, those of no named body with the person's state, where the text names it."""
    return tuple(_with_state(identities, office, country) for office in offices)


def _with_state(identities: Identities, office: Office, country: str | None) -> Office:
    if office.of is not None or country is None or not _is_of_state(office.title):
        return office
    reading = identities.reading
    named = [one for one in reading.mentions if one.entry == f"country:{country}" and one.name is not None]
    state = _nearest(named, office.holder)
    entry = identities.ontology.countries.get(country)
    if state is None or state.name is None or entry is None:
        return office
    is_name = state.role == "name"
    return replace(
        office,
        of=" ".join(reading.text_of(state.name).split()) if is_name else entry.name,
        confidence=office.confidence * INFERRED_SHARE,
        evidence={**office.evidence, "of": reading.cite(state.name)},
    )


def _is_of_state(title: str) -> bool:
    words = title.lower().split()
    is_secretary = words[-1] == "secretary" and not SECRETARIES.isdisjoint(words)
    return is_secretary or not OF_STATES.isdisjoint(words)


def _nearest(named: Sequence[Mention], holder: Mention) -> Mention | None:
    """Return the nearest mention of a state that has its name; of its adjectives only where it has none."""
    names = [one for one in named if one.role == "name"] or list(named)
    return min(names, key=lambda one: (abs(one.sentence - holder.sentence), one.index), default=None)
