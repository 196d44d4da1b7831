"""Words around place names, and the abbreviated names of states and provinces."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

from .tables import read_rows, read_toml

TABLE = "places.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """A short form of a state or province; `is_name` where it needs no town before it ("N.Y.")."""

    form: str
    name: str
    country: str
    is_name: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """Words before and after place names, of facilities and areas, and abbreviated names by form.

    `national` begins the names of what only states have; `english` are the codes of states whose local papers
    are in English; `worldwide` are endings of web addresses that tell of no state unless one of `branches`
    stands before them ("com.co").
    """

    before: frozenset[str]
    of: frozenset[str]
    after: frozenset[str]
    bodies: frozenset[str]
    streets: frozenset[str]
    diseases: frozenset[str]
    facilities: frozenset[str]
    sites: frozenset[str]
    areas: frozenset[str]
    national: frozenset[str]
    english: frozenset[str]
    worldwide: frozenset[str]
    branches: frozenset[str]
    abbreviations: Mapping[str, Abbreviation]


def load_place_words() -> PlaceWords:
    """Return the words around place names that ship with the package."""
    tables = cast("dict[str, dict[str, str]]", read_toml(TABLE))
    words = {name: frozenset(table["words"].split()) for name, table in tables.items()}
    short = {
        row["form"]: Abbreviation(
            form=row["form"], name=row["name"], country=row["country"], is_name=row["alone"] == "yes"
        )
        for row in read_rows("abbreviations.tsv")
    }
    return PlaceWords(**words, abbreviations=MappingProxyType(short))
