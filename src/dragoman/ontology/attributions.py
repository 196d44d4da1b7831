"""The words with which English attributes words, thoughts and aims to somebody, beyond reported speech."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, cast, get_args

from dragoman.errors import OntologyError

from .tables import read_toml

TABLE = "attributions.toml"
Sort = Literal["speech", "thought", "aim"]
Takes = Literal["clause", "to", "that", "object", "name"]
Table = Mapping[str, object]
# What a word takes, or the preposition before what it takes, and the sort of the attribution then.
Complements = Mapping[str, Sort]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionWords:
    """Verbs, nouns and adjectives by lemma, each with what it takes."""

    verbs: Mapping[str, Complements]
    nouns: Mapping[str, Complements]
    adjectives: Mapping[str, Complements]


@cache
def load_attribution_words() -> AttributionWords:
    """Return the vocabulary of attribution."""
    table = read_toml(TABLE)
    groups = {name: cast("list[Table]", table[name]) for name in ("verb", "noun", "adjective")}
    return AttributionWords(
        verbs=_words(groups["verb"]), nouns=_words(groups["noun"]), adjectives=_words(groups["adjective"])
    )


def _words(rows: Iterable[Table]) -> Mapping[str, Complements]:
    """Return what each word takes; the first entry that lists a word for one complement tells its sort."""
    found: dict[str, dict[str, Sort]] = {}
    for row in rows:
        takes = _list(row, "takes") if "takes" in row else ()
        if not set(takes) <= set(get_args(Takes)) or row.get("sort") not in get_args(Sort):
            raise OntologyError(TABLE, f"{row.get('id')} takes {list(takes)} or has no sort")
        for entry in _list(row, "lemmas"):
            lemma, _, prepositions = entry.partition(":")
            own = found.setdefault(lemma, {})
            for one in (*takes, *(prepositions.split(",") if prepositions else ())):
                own.setdefault(one, cast("Sort", row["sort"]))
    return MappingProxyType({lemma: MappingProxyType(own) for lemma, own in found.items()})


def _list(row: Table, field: str) -> tuple[str, ...]:
    words = row.get(field)
    if not isinstance(words, list) or not words:
        raise OntologyError(TABLE, f"an entry without {field}: {row.get('id', row)}")
    return tuple(str(word) for word in words)
