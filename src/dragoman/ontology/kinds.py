"""What the noun at the head of a phrase tells about whom it speaks of."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

from dragoman.model.reading import EntityKind

from .tables import read_toml

KINDS: tuple[EntityKind, ...] = ("organisation", "person", "people")


@dataclass(frozen=True, slots=True)
class Kinds:
    """Common nouns by the kind of thing they head, phrases that stand for two parties, documents."""

    of_head: Mapping[str, EntityKind]
    pair_determiners: frozenset[str]
    pair_heads: frozenset[str]
    pair_states: frozenset[str]
    pair_persons: frozenset[str]
    pair_phrases: frozenset[str]
    issued: frozenset[str]
    issuing: frozenset[str]
    done_to_people: frozenset[str]


def load_kinds() -> Kinds:
    """Return the nouns of the vocabulary by kind."""
    table = cast("dict[str, dict[str, list[str]]]", read_toml("mentions.toml"))
    return Kinds(
        of_head=MappingProxyType({head: kind for kind in reversed(KINDS) for head in table[kind]["heads"]}),
        pair_determiners=frozenset(table["pair"]["determiners"]),
        pair_heads=frozenset(table["pair"]["heads"]),
        pair_states=frozenset(table["pair"]["states"]),
        pair_persons=frozenset(table["pair"]["persons"]),
        pair_phrases=frozenset(table["pair"]["phrases"]),
        issued=frozenset(table["issued"]["nouns"]),
        issuing=frozenset(table["issued"]["verbs"]),
        done_to_people=frozenset(table["done_to_people"]["verbs"]),
    )
