"""What an actor of many reports is called and is: the vocabulary's entry, else what most reports say."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Required, TypedDict, TypeVar, Unpack, get_args

from dragoman.model.entity import Actor, ActorKind
from dragoman.ontology import Ontology

from .across_names import Sighting
from .codes import codes_of

Value = TypeVar("Value", bound=str)
KINDS: tuple[ActorKind, ...] = get_args(ActorKind)


def describe(key: str, sightings: Sequence[Sighting], ontology: Ontology) -> Actor:
    """Return an actor of the ledger under its id: every form of its name, the best one first.

    It is a function of the set of the sightings.
    """
    names = Counter(name for one in sightings for name in one.actor.names)
    identity = sightings[0].actor.identity
    entry = entry_actor(identity, ontology)
    best = entry.names[0] if entry is not None else _best(one.actor.names[0] for one in sightings)
    every = (best, *sorted(name for name in names if name != best))
    if entry is not None:
        return Actor(
            key=key,
            names=every,
            kind=entry.kind,
            identity=identity,
            country=entry.country or _most(one.actor.country for one in sightings),
            sectors=entry.sectors,
            codes=entry.codes,
        )
    kind = _most_kind(one.actor.kind for one in sightings)
    country = _most(one.actor.country for one in sightings)
    sectors = _ranked(sector for one in sightings for sector in one.actor.sectors)
    return Actor(
        key=key,
        names=every,
        kind=kind,
        identity=identity,
        country=country,
        sectors=sectors,
        wikidata=_most(one.actor.wikidata for one in sightings),
        codes=codes_of(ontology, identity, kind, country=country, sectors=sectors),
    )


def entry_actor(identity: str, ontology: Ontology) -> Actor | None:
    """Return the state, body or region of a vocabulary entry; None for what is not an entry by itself."""
    sort, _, name = identity.partition(":")
    if sort == "country" and name in ontology.countries:
        state = ontology.countries[name].name
        return _entry(ontology, identity, "state", names=(state,), country=name, sectors=("GOV",))
    if sort == "organisation" and name in ontology.organisations:
        body = ontology.organisations[name]
        kind: ActorKind = next((known for known in KINDS if known == body.kind), "other")
        return _entry(
            ontology, identity, kind, names=(body.name,), country=body.country, sectors=body.sectors
        )
    if sort == "people" and name in ontology.countries:
        country = ontology.countries[name]
        called = next(iter(country.people), f"people of {country.name}")
        return _entry(ontology, identity, "population", names=(called,), country=name, sectors=("CVL",))
    if identity in ontology.places:
        place = ontology.places[identity]
        return _entry(ontology, identity, "other", names=(place.name,), country=place.country)
    return None


class _Known(TypedDict, total=False):
    """What the vocabulary says of an entry."""

    names: Required[tuple[str, ...]]
    country: Required[str | None]
    sectors: tuple[str, ...]


def _entry(ontology: Ontology, identity: str, kind: ActorKind, **known: Unpack[_Known]) -> Actor:
    codes = codes_of(ontology, identity, kind, country=known["country"], sectors=known.get("sectors", ()))
    return Actor(key=identity, kind=kind, identity=identity, codes=codes, **known)


def _best(names: Iterable[str]) -> str:
    """Return the form that most reports use; among equals the fullest."""
    counted = Counter(names)
    return min(counted, key=lambda name: (-counted[name], -len(name), name))


def _most(values: Iterable[str | None]) -> str | None:
    ranked = _ranked(value for value in values if value is not None)
    return ranked[0] if ranked else None


def _most_kind(kinds: Iterable[ActorKind]) -> ActorKind:
    return _ranked(kinds)[0]


def _ranked(values: Iterable[Value]) -> tuple[Value, ...]:
    """Return values, those that most reports give first."""
    counted = Counter(values)
    return tuple(sorted(counted, key=lambda value: (-counted[value], value)))
