"""The words that claim an order or a rank: ordinals, superlatives, "only", "last"."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import cast

from .tables import read_rows, read_toml, split

# Before the rank that something is said not to have: "not first".
NOT = "not "


@dataclass(frozen=True, slots=True, kw_only=True)
class RankWords:
    """Ordinals by form, other words of rank, nouns that make an idiom of them, words of scope and denial."""

    ordinals: Mapping[str, str]
    others: Mapping[str, str]
    ordinary: frozenset[str]
    not_superlative: frozenset[str]
    whole_scopes: tuple[str, ...]
    denying: frozenset[str]
    not_denying: frozenset[str]


@cache
def load_rank_words() -> RankWords:
    """Return the vocabulary of ranks."""
    table = cast("dict[str, dict[str, list[str]]]", read_toml("ranks.toml"))
    ordinals = {
        form: row["word"]
        for row in read_rows("numbers.tsv")
        if row["kind"] == "ordinal"
        for form in (row["word"], *split(row["forms"]))
    }
    others = {
        form: rank for rank, forms in table["words"].items() if rank not in ("yes", "no") for form in forms
    }
    return RankWords(
        ordinals=MappingProxyType(ordinals),
        others=MappingProxyType(others),
        ordinary=frozenset(table["ordinary"]["nouns"]),
        not_superlative=frozenset(table["most"]["words"]),
        whole_scopes=tuple(sorted(table["scope"]["whole"], key=lambda words: (-len(words), words))),
        denying=frozenset(table["denied"]["words"]),
        not_denying=frozenset(table["denied"]["only"]),
    )
