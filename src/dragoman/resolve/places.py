"""Which place a name means: by what stands beside it, the states the report names, feature and people."""

from collections import Counter
from collections.abc import Mapping, Sequence

from dragoman.model.entity import Place, PlaceKind
from dragoman.model.reading import PlaceMention, Reading
from dragoman.model.text import Span
from dragoman.ontology import Ontology, PlaceEntry
from dragoman.ontology.names import PIECE

KINDS: Mapping[str, PlaceKind] = {
    "capital": "capital",
    "city": "city",
    "admin": "admin",
    "region": "region",
    "facility": "facility",
    "water": "water",
    "country": "country",
}
# How many mentions of its state the dateline of a report weighs.
DATELINE = 2
# How far after a name the state or province that holds it may stand ("Hyderabad, Pakistan", "Lebanon, Pa.").
NEAR = 25


def resolve_places(reading: Reading, ontology: Ontology) -> dict[int, Place]:
    """Return the place of every mention by the start of its span; coordinates None where unknown."""
    states = _states_named(reading, ontology)
    return {mention.span.start: _place(reading, ontology, mention, states) for mention in reading.places}


def _states_named(reading: Reading, ontology: Ontology) -> Counter[str]:
    counts: Counter[str] = Counter()
    for mention in reading.mentions:
        entry = mention.entry or ""
        if entry.startswith("country:"):
            counts[entry.removeprefix("country:")] += 1
        elif entry.startswith("organisation:"):
            country = ontology.organisations[entry.removeprefix("organisation:")].country
            if country is not None:
                counts[country] += 1
    if reading.document.dateline is not None:
        for place in _candidates(ontology, reading.document.dateline):
            if place.country is not None:
                counts[place.country] += DATELINE
                break
    return counts


def _place(reading: Reading, ontology: Ontology, mention: PlaceMention, states: Counter[str]) -> Place:
    state = ontology.countries.get((mention.entry or "").removeprefix("country:"))
    if state is not None and mention.name in state.names:
        return Place(name=mention.name, kind="country", country=state.alpha3)
    name = mention.name if state is None else mention.name.removeprefix("the ")
    if state is not None and name.endswith(" capital"):
        name = state.capital
    candidates = _candidates(ontology, name) or _candidates(ontology, _without_facility(name))
    is_facility = not _candidates(ontology, name) and bool(candidates)
    if not candidates:
        return Place(name=mention.name, kind="other", country=state.alpha3 if state else None)
    holder = _holder(reading, mention)
    best = max(candidates, key=lambda entry: _rank(entry, states, holder))
    return Place(
        name=best.name if best.name.casefold() == mention.name.casefold() else mention.name,
        kind="facility" if is_facility else KINDS.get(best.kind, "other"),
        country=best.country,
        admin=best.admin,
        latitude=best.latitude,
        longitude=best.longitude,
        geonames=best.geonames,
    )


def _candidates(ontology: Ontology, name: str) -> Sequence[PlaceEntry]:
    pieces = PIECE.findall(name)
    if not pieces:
        return ()
    end, entries = ontology.names.longest_at(pieces, 0)
    if end != len(pieces):
        return ()
    return [ontology.places[one.key] for one in entries if one.key in ontology.places]


def _without_facility(name: str) -> str:
    return " ".join(name.split()[:-1])


def _holder(reading: Reading, mention: PlaceMention) -> str | None:
    """Return the code of the state, or the name of the province, that follows after a comma or "in"."""
    after = reading.text_of(Span(mention.span.end, min(len(reading.document.text), mention.span.end + NEAR)))
    for other in reading.places:
        gap = other.span.start - mention.span.end
        if 0 < gap <= NEAR and after[:gap].strip(" '’s").lower() in (",", "in", ", in", "of"):
            entry = other.entry or ""
            return entry.removeprefix("country:") if entry.startswith("country:") else other.name
    return None


def _rank(entry: PlaceEntry, states: Counter[str], holder: str | None) -> tuple[bool, bool, int, bool, int]:
    """Order places of one name: held by what stands beside, in a state of the report, capital, people."""
    is_held = holder is not None and holder in (entry.country, entry.admin)
    country = entry.country or ""
    return (is_held, states[country] > 0, states[country], entry.kind == "capital", entry.population)
