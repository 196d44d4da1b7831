"""The ontology: data/ read once into typed, checked, frozen tables; the only reader of data/."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from .additions import Additions, with_bodies, with_states
from .cue_tables import load_cues
from .cues import Cues
from .entries import Country, Organisation, PlaceEntry, load_countries, load_organisations, load_places
from .gazetteer import Gazetteer, load_gazetteer
from .groups import Group, load_groups
from .kinds import Kinds, load_kinds
from .measures import Measures, load_measures
from .names import NameEntry, NameIndex, build_index
from .offices import OfficeCues, load_office_cues
from .parties import Parties, StatusWords, load_parties, load_status_words
from .people import People, load_people
from .place_words import PlaceWords, load_place_words
from .portfolios import Portfolios, load_portfolios
from .roles import Roles, load_roles
from .spelling import without_accents
from .tables import data_digest
from .things import Things, load_things
from .titles import Titles, load_titles

__all__ = [
    "Additions",
    "Country",
    "Ontology",
    "Organisation",
    "PlaceEntry",
    "data_digest",
    "load_ontology",
]


# "Kenya's", and "the Netherlands'" at the end.
POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontology:
    """All vocabulary; a new table is one field here and one line in `load_ontology`."""

    countries: Mapping[str, Country]
    organisations: Mapping[str, Organisation]
    places: Mapping[str, PlaceEntry]
    gazetteer: Gazetteer
    place_words: PlaceWords
    names: NameIndex
    titles: Titles
    kinds: Kinds
    offices: OfficeCues
    groups: Mapping[str, Group]
    things: Things
    cues: Cues
    parties: Parties
    status_words: Mapping[str, StatusWords]
    measures: Measures
    roles: Roles
    portfolios: Portfolios
    people: People

    def knowing(self, additions: Additions) -> "Ontology":
        """Return the vocabulary with these states and bodies too; of one form, they are the likeliest."""
        entries = (*_state_names(additions.states), *_body_names(additions.bodies))
        return replace(
            self,
            countries=with_states(self.countries, additions.states),
            organisations=with_bodies(self.organisations, additions.bodies),
            names=self.names.preferring(entries),
        )

    def owner_named(self, words: str) -> str | None:
        """Return the state, or the body of no state, that some words name ("Kenyan", "the African Union")."""
        plain = POSSESSIVE.sub(" ", words).removeprefix("the ").removeprefix("The ")
        pieces = plain.split()
        for start in range(len(pieces)):
            end, entries = self.names.longest_at(pieces, start)
            for entry in entries if end > start else ():
                kind, _, key = entry.key.partition(":")
                if kind == "country":
                    return key
                if kind == "organisation":
                    return self.organisations[key].country or entry.key
        return None


@cache
def load_ontology() -> Ontology:
    """Return the vocabulary that ships with the package."""
    countries, organisations, places = load_countries(), load_organisations(), load_places()
    titles = load_titles()
    entries = [
        *_state_names(countries.values()),
        *_body_names(organisations.values()),
        *_place_names(places),
    ]
    return Ontology(
        countries=countries,
        organisations=organisations,
        places=places,
        gazetteer=load_gazetteer(),
        place_words=load_place_words(),
        names=build_index(entries),
        titles=titles,
        kinds=load_kinds(),
        offices=load_office_cues(),
        groups=load_groups(),
        things=load_things(),
        cues=load_cues(),
        parties=load_parties(),
        status_words=load_status_words(),
        measures=load_measures(),
        roles=load_roles(),
        portfolios=load_portfolios(organisations.values()),
        people=load_people(titles),
    )


def _state_names(countries: Iterable[Country]) -> Iterator[NameEntry]:
    for country in countries:
        key = f"country:{country.alpha3}"
        for form in country.names:
            yield NameEntry(form=form, key=key, kind="place", role="name")
        for form in country.adjectives:
            yield NameEntry(form=form, key=key, kind="people", role="adjective")
        for form in country.people or tuple(f"{adjective}s" for adjective in country.adjectives):
            yield NameEntry(form=form, key=key, kind="people", role="people")
        for form in country.seats:
            yield NameEntry(form=form, key=key, kind="place", role="seat")


def _body_names(organisations: Iterable[Organisation]) -> Iterator[NameEntry]:
    for body in organisations:
        for form in body.names:
            yield NameEntry(form=form, key=f"organisation:{body.id}", kind="organisation")


def _place_names(places: Mapping[str, PlaceEntry]) -> Iterator[NameEntry]:
    ranked = sorted(
        places.values(), key=lambda place: (place.geonames is not None, -place.population, place.key)
    )
    for place in ranked:
        for form in place.names:
            yield NameEntry(form=form, key=place.key, kind="place")
            # A name of several words is no other word without its accents ("Puerto Iguazu").
            if " " in form and not form.isascii():
                yield NameEntry(form=without_accents(form), key=place.key, kind="place")
