"""Typed rows of the tables of states, bodies and places."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from .tables import read_rows, split


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A state or territory with its code and the words reports use for it.

    `people` is empty where it is the adjective with an s, `capital` where there is none.
    """

    alpha3: str
    name: str
    names: tuple[str, ...]
    capital: str = ""
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    alpha2: str = ""
    cow: int | None = None
    cameo: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An international body, movement, party, company or agency."""

    id: str
    name: str
    names: tuple[str, ...]
    kind: str
    country: str | None = None
    sectors: tuple[str, ...] = ()
    cameo: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceEntry:
    """A place of the gazetteer; coordinates in degrees (WGS 84), `geonames` its GeoNames id."""

    key: str
    name: str
    names: tuple[str, ...]
    kind: str
    country: str | None
    admin: str | None
    latitude: float | None
    longitude: float | None
    population: int
    geonames: int | None
    county: str | None = None


def load_countries() -> Mapping[str, Country]:
    """Return the states and territories by ISO 3166 alpha-3 code."""
    return MappingProxyType(
        {
            row["alpha3"]: Country(
                alpha3=row["alpha3"],
                name=split(row["names"])[0],
                capital=row["capital"],
                names=split(row["names"]),
                adjectives=split(row["adjectives"]),
                people=split(row["people"]),
                seats=split(row["seats"]),
                alpha2=row["alpha2"],
                cow=int(row["cow_number"]) if row["cow_number"] else None,
                cameo=row["cameo"],
            )
            for row in read_rows("countries.tsv")
        }
    )


def load_organisations() -> Mapping[str, Organisation]:
    """Return the bodies by their id."""
    return MappingProxyType(
        {
            row["id"]: Organisation(
                id=row["id"],
                name=row["name"],
                names=(row["name"], *split(row["names"])),
                kind=row["kind"],
                country=row["country"] or None,
                sectors=split(row["sectors"]),
                cameo=row["cameo"],
            )
            for row in read_rows("organisations.tsv")
        }
    )


def load_places() -> Mapping[str, PlaceEntry]:
    """Return towns, provinces and regions by key: "place:<GeoNames id>" or "region:<name>"."""
    towns = (
        PlaceEntry(
            key=f"place:{row['geonames']}",
            name=row["name"],
            names=(row["name"], *split(row["names"])),
            kind=row["kind"],
            country=row["country"] or None,
            admin=row["admin1"] or None,
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            population=int(row["population"] or 0),
            geonames=int(row["geonames"]),
        )
        for row in read_rows("places.tsv")
    )
    regions = (
        PlaceEntry(
            key=f"region:{row['name']}",
            name=row["name"],
            names=(row["name"], *split(row["names"])),
            kind=row["kind"],
            country=row["country"] or None,
            admin=None,
            latitude=float(row["latitude"]) if row["latitude"] else None,
            longitude=float(row["longitude"]) if row["longitude"] else None,
            population=0,
            geonames=None,
        )
        for row in read_rows("regions.tsv")
    )
    return MappingProxyType({place.key: place for place in (*regions, *towns)})
