"""What a thing is: the sorts of substances, foods, machines and diseases, and which exclude one another."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

from dragoman.errors import OntologyError

from .tables import read_rows, read_toml, split

TABLE = "things.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Things:
    """The sorts of words, the nouns that name a sort in a gloss, and the sorts that exclude each other."""

    sorts: Mapping[str, frozenset[str]]
    sort_of_noun: Mapping[str, str]
    excludes: Mapping[str, frozenset[str]]
    words: Mapping[str, tuple[str, ...]]

    def contradicts(self, word: str, noun: str) -> bool:
        """Tell whether no sense of a word can be what the noun calls it; false where either is unknown."""
        sort, sorts = self.sort_of_noun.get(noun.lower()), self.sorts.get(word.lower())
        return sort is not None and bool(sorts) and sorts is not None and sorts <= self.excludes[sort]


def load_things() -> Things:
    """Return the things of the vocabulary; refuse a sort that is excluded one way only."""
    table = cast("dict[str, dict[str, list[str]]]", read_toml(TABLE))
    excludes = {sort: frozenset(row["excludes"]) for sort, row in table.items()}
    for sort, others in excludes.items():
        for other in sorted(others):
            if sort not in excludes.get(other, frozenset()):
                reason = f"[{sort}] excludes {other}, but not the other way round"
                raise OntologyError(TABLE, reason)
    sorts = {row["word"]: frozenset(split(row["sorts"])) for row in read_rows("things.tsv")}
    return Things(
        sorts=MappingProxyType(sorts),
        sort_of_noun=MappingProxyType({noun: sort for sort, row in table.items() for noun in row["nouns"]}),
        excludes=MappingProxyType(excludes),
        words=MappingProxyType(
            {sort: tuple(word for word in sorted(sorts) if sorts[word] == {sort}) for sort in table}
        ),
    )
