"""States and bodies that a user names beside the vocabulary: invented, or newer than it."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from .entries import Country, Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class Additions:
    """States and bodies with the words that reports use for them.

    A state whose code the vocabulary has, or a body whose id it has, keeps its row there and is called by
    these names as well; an invented state needs a code of its own.
    """

    states: tuple[Country, ...] = ()
    bodies: tuple[Organisation, ...] = ()

    @property
    def digest(self) -> str:
        """Return the digest that tells these additions from others."""
        return hashlib.sha256(repr(self).encode()).hexdigest()


def with_states(countries: Mapping[str, Country], states: Iterable[Country]) -> Mapping[str, Country]:
    """Return states by code, with more of them or with more names."""
    joined = dict(countries)
    for state in states:
        known = joined.get(state.alpha3)
        joined[state.alpha3] = state if known is None else _named_more(known, state)
    return MappingProxyType(joined)


def _named_more(known: Country, state: Country) -> Country:
    return replace(
        known,
        names=(*known.names, *state.names),
        adjectives=(*known.adjectives, *state.adjectives),
        people=(*known.people, *state.people),
        seats=(*known.seats, *state.seats),
    )


def with_bodies(
    organisations: Mapping[str, Organisation], bodies: Iterable[Organisation]
) -> Mapping[str, Organisation]:
    """Return bodies by id, with more of them or with more names."""
    joined = dict(organisations)
    for body in bodies:
        known = joined.get(body.id)
        joined[body.id] = body if known is None else replace(known, names=(*known.names, *body.names))
    return MappingProxyType(joined)
