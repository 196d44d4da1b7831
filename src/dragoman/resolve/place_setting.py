"""Where a report is set: the states, divisions and stretches of the globe that its places lie in together."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from dragoman.model.reading import PlaceMention, Reading
from dragoman.ontology import Ontology, PlaceEntry
from dragoman.ontology.gazetteer import fold

from .place_senses import Senses

Area: TypeAlias = tuple[str, ...]

ROUNDS = 3
# A square of so many degrees is one stretch of the globe, weighed with the eight around it.
SQUARE = 1.5
# How much a prior of ten times the people weighs, and the kinds that need fewer people.
PEOPLE = 1.0
PRIOR = {"country": 1.5, "admin": -0.5, "capital": 2.0, "region": 5.0, "water": 5.0, "county": -1.5}
# A town that the publisher's address names ("salemherald.com") is of a state whose papers are in English.
LOCAL = 4.0
SHORTEST_LOCAL = 5
# A county and a town in it that are both named.
CONTAINED = 3.0
# A state among states, a division among divisions of its state: for each neighbour in a list.
PEER = 2.0
HELD = 12.0
# A state whose president or foreign ministry is named.
OWNER = 8.0
# What places in the same state, division, county and square add, at most.
WEIGHTS = {"state": 2.5, "division": 3.0, "county": 1.5, "square": 2.0}
# What is named in the report counts for its state: people and bodies by half a place.
NAMED = 0.5
MOST_NAMED = 6
DATELINE = 2.0
# The candidates of a name that are weighed for others.
SHARED = 6


@dataclass(frozen=True, slots=True)
class Setting:
    """The sense of each form, and of mentions that are told apart by what stands beside them."""

    senses: Senses
    chosen: Mapping[str, PlaceEntry]
    own: Mapping[int, PlaceEntry]

    @classmethod
    def of(cls, reading: Reading, ontology: Ontology, senses: Senses) -> "Setting":
        """Return the setting of a report."""
        scores = {form: _priors(found) for form, found in senses.candidates.items() if found}
        named = _named(reading, ontology)
        held = _held_forms(senses)
        for form, held_by in held.items():
            _add_holders(scores[form], senses.candidates[form], held_by)
        _add_local(scores, senses, reading, ontology)
        _add_contained(scores, senses)
        _add_peers(scores, senses)
        _add_owners(scores, senses)
        base = {form: list(row) for form, row in scores.items()}
        likely = _likely_states(senses, base, named)
        counts = Counter(senses.form_of.values())
        for _ in range(ROUNDS):
            shares = {
                form: _shares(senses.candidates[form], row, counts[form]) for form, row in scores.items()
            }
            total = _sum((*shares.values(), named))
            scores = {
                form: _supported(senses.candidates[form], base[form], total, own=shares[form], likely=likely)
                for form in scores
            }
        chosen = {form: senses.candidates[form][_best(row)] for form, row in scores.items()}
        return cls(senses, chosen, _own(senses, scores))

    def best(self, mention: PlaceMention) -> PlaceEntry | None:
        """Return the place that a mention means, None where nothing is known of it."""
        own = self.own.get(mention.span.start)
        return own or self.chosen.get(self.senses.form_of[mention.span.start])


def _priors(found: Sequence[PlaceEntry]) -> list[float]:
    return [PEOPLE * math.log10(one.population + 100) + PRIOR.get(one.kind, 0.0) for one in found]


def _held_forms(senses: Senses) -> dict[str, list[frozenset[tuple[str, str]]]]:
    held: dict[str, list[frozenset[tuple[str, str]]]] = defaultdict(list)
    for start, areas in senses.holders.items():
        form = senses.form_of[start]
        if senses.candidates[form]:
            held[form].append(areas)
    return dict(held)


def _add_holders(
    row: list[float], found: Sequence[PlaceEntry], held_by: Sequence[frozenset[tuple[str, str]]]
) -> None:
    for number, one in enumerate(found):
        row[number] += HELD * sum(_is_held(one, areas) for areas in held_by) / len(held_by)


def _add_local(
    scores: Mapping[str, list[float]], senses: Senses, reading: Reading, ontology: Ontology
) -> None:
    """Prefer towns of English-speaking states for a name that is in the publisher's address."""
    address = _address(reading)
    if _home(reading, ontology) is not None:
        return
    for form, row in scores.items():
        name = form.replace(" ", "")
        if len(name) >= SHORTEST_LOCAL and name in address:
            for number, one in enumerate(senses.candidates[form]):
                is_town = one.kind in ("city", "capital")
                row[number] += LOCAL * (is_town and one.country in ontology.place_words.english)


def _add_contained(scores: Mapping[str, list[float]], senses: Senses) -> None:
    """Prefer a county and a town in it where a report names both."""
    counties: dict[Area, list[tuple[str, int]]] = defaultdict(list)
    for form in scores:
        for number, one in enumerate(senses.candidates[form]):
            if one.kind == "county" and fold(one.name) == form:
                counties[one.country or "", one.admin or "", one.name].append((form, number))
    for form in scores:
        for number, one in enumerate(senses.candidates[form]):
            named = (
                counties.get((one.country or "", one.admin or "", one.county or ""), ()) if one.county else ()
            )
            for other, place in named:
                scores[form][number] += CONTAINED
                scores[other][place] += CONTAINED


def _add_peers(scores: Mapping[str, list[float]], senses: Senses) -> None:
    """Prefer states beside states in a list, and divisions of one state beside each other."""
    for one, other in dict.fromkeys((*senses.peers, *((after, before) for before, after in senses.peers))):
        if one != other and one in scores and other in scores:
            beside = {_level(place) for place in senses.candidates[other]} - {None}
            for number, place in enumerate(senses.candidates[one]):
                scores[one][number] += PEER * (_level(place) in beside)


def _add_owners(scores: Mapping[str, list[float]], senses: Senses) -> None:
    """Prefer a state for a name that owns what only states have."""
    for form in senses.owners & scores.keys():
        for number, one in enumerate(senses.candidates[form]):
            scores[form][number] += OWNER * (one.kind == "country")


def _level(place: PlaceEntry) -> tuple[str, str] | None:
    """Return what a state or division is one of, None for other places."""
    if place.kind == "country":
        return ("country", "")
    return ("admin", place.country or "") if place.kind == "admin" else None


def _is_held(place: PlaceEntry, areas: frozenset[tuple[str, str]]) -> bool:
    if place.kind == "country":
        return False
    inside = {(place.country or "", "")}
    if place.kind != "admin":
        inside.add((place.country or "", f"admin:{place.admin}"))
    if place.county:
        inside.add((place.country or "", f"county:{place.county}"))
    return bool(inside & areas)


def _areas(place: PlaceEntry) -> Iterator[tuple[str, Area]]:
    """Give the areas that a place lies in."""
    if place.country:
        yield "state", ("state", place.country)
        if place.kind != "country" and place.admin:
            yield "division", ("division", place.country, place.admin)
            county = place.name if place.kind == "county" else place.county
            if county:
                yield "county", ("county", place.country, place.admin, county)
    if place.kind not in ("country", "region", "admin") and place.latitude is not None:
        yield "square", ("square", *map(str, _square(place)))


def _square(place: PlaceEntry) -> tuple[int, int]:
    return math.floor((place.latitude or 0) / SQUARE), math.floor((place.longitude or 0) / SQUARE)


def _around(place: PlaceEntry) -> Iterator[Area]:
    north, east = _square(place)
    for up in (-1, 0, 1):
        for right in (-1, 0, 1):
            yield ("square", str(north + up), str(east + right))


def _shares(found: Sequence[PlaceEntry], row: Sequence[float], count: int) -> dict[Area, float]:
    """Return how much a name speaks for each area: by how likely each of its senses is."""
    best = max(row)
    likely = sorted(range(len(row)), key=lambda number: -row[number])[:SHARED]
    weights = {number: math.exp(row[number] - best) for number in likely}
    whole = sum(weights.values())
    shares: dict[Area, float] = defaultdict(float)
    strength = 1 + math.log(count)
    for number, weight in weights.items():
        for kind, area in _areas(found[number]):
            for one in _around(found[number]) if kind == "square" else (area,):
                shares[one] += strength * weight / whole
    return shares


def _sum(rows: Sequence[Mapping[Area, float]]) -> dict[Area, float]:
    total: dict[Area, float] = defaultdict(float)
    for row in rows:
        for area, weight in row.items():
            total[area] += weight
    return total


def _supported(
    found: Sequence[PlaceEntry],
    base: Sequence[float],
    total: Mapping[Area, float],
    *,
    own: Mapping[Area, float],
    likely: frozenset[str],
) -> list[float]:
    """Return the scores of a name's senses with what the other names of the report add."""
    scores = []
    for place, score in zip(found, base, strict=True):
        more = 0.0
        for kind, area in _areas(place) if place.country is None or place.country in likely else ():
            support = total.get(area, 0.0) - own.get(area, 0.0)
            more += WEIGHTS[kind] * (1 - math.exp(-max(0.0, support)))
        scores.append(score + more)
    return scores


def _likely_states(
    senses: Senses, base: Mapping[str, Sequence[float]], named: Mapping[Area, float]
) -> frozenset[str]:
    """Return the states that some name of a report speaks for by itself: Lima and Lisbon are not in Ohio."""
    told = {senses.candidates[form][_best(row)].country for form, row in base.items()}
    return frozenset(one for one in (*told, *(area[1] for area in named)) if one is not None)


def _best(row: Sequence[float]) -> int:
    return max(range(len(row)), key=lambda number: (row[number], -number))


def _own(senses: Senses, scores: Mapping[str, Sequence[float]]) -> dict[int, PlaceEntry]:
    """Return the senses of mentions whose state or division follows them."""
    found = {}
    for start, areas in senses.holders.items():
        form = senses.form_of[start]
        held = [
            (score, -number, place)
            for number, (place, score) in enumerate(
                zip(senses.candidates[form], scores.get(form, ()), strict=False)
            )
            if _is_held(place, areas)
        ]
        if held:
            found[start] = max(held, key=lambda one: one[:2])[2]
    return found


def _named(reading: Reading, ontology: Ontology) -> dict[Area, float]:
    """Return what people and bodies of states, and the publisher's address, say for each state."""
    counts: Counter[str] = Counter()
    for mention in reading.mentions:
        entry = mention.entry or ""
        if entry.startswith("country:") and mention.role in ("adjective", "people"):
            counts[entry.removeprefix("country:")] += 1
        elif entry.startswith("organisation:"):
            country = ontology.organisations[entry.removeprefix("organisation:")].country
            if country is not None:
                counts[country] += 1
    named: dict[Area, float] = {
        ("state", country): NAMED * min(count, MOST_NAMED) for country, count in counts.items()
    }
    home = _home(reading, ontology)
    if home is not None:
        named["state", home] = named.get(("state", home), 0.0) + DATELINE
    return named


def _address(reading: Reading) -> str:
    return (reading.document.url or "").split("//")[-1].split("/")[0].lower()


def _home(reading: Reading, ontology: Ontology) -> str | None:
    """Return the state of the publisher's address: "gazette.co.ke" is Kenya's, "gazette.co" nobody's."""
    address = _address(reading)
    *before, ending = address.split(".")
    is_national = bool(before) and (
        ending not in ontology.place_words.worldwide or before[-1] in ontology.place_words.branches
    )
    if not is_national:
        return None
    code = "GB" if ending == "uk" else ending.upper()
    return next((one.alpha3 for one in ontology.countries.values() if one.alpha2 == code), None)
