"""Titles, ranks and honorifics, and the words that tell how an office is held."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

from dragoman.errors import OntologyError

from .offices import words_without_office
from .tables import read_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """An office, rank or honorific: canonical title, surface forms, portfolio, level and sector."""

    title: str
    names: tuple[str, ...]
    portfolio: str | None
    level: str | None
    sector: str | None
    is_military_rank: bool = False
    is_honorific: bool = False


@dataclass(frozen=True, slots=True)
class Titles:
    """All titles, by surface form in lower case, and the standing that a word gives."""

    by_name: Mapping[str, Title]
    heads: frozenset[str]
    honorifics: frozenset[str]
    ranks: frozenset[str]
    standings: Mapping[str, str]
    portfolio_words: frozenset[str]
    plural_heads: frozenset[str]

    def find(self, words: str) -> Title | None:
        """Return the title with these words as a surface form, in any case."""
        return self.by_name.get(" ".join(words.lower().split()))


def load_titles() -> Titles:
    """Return the titles of the vocabulary."""
    table = read_toml("titles.toml")
    titles = [_title(row) for row in cast("list[dict[str, object]]", table["title"])]
    by_name = {form.lower(): title for title in titles for form in (title.title, *title.names)}
    offices = [one for one in titles if not one.is_honorific and not one.is_military_rank]
    heads = (
        frozenset(_head(form) for one in offices for form in (one.title, *one.names)) - words_without_office()
    )
    return Titles(
        by_name=MappingProxyType(by_name),
        heads=heads,
        plural_heads=frozenset(map(_plural, heads)),
        honorifics=frozenset(f.lower() for t in titles if t.is_honorific for f in (t.title, *t.names)),
        ranks=frozenset(f.lower() for t in titles if t.is_military_rank for f in (t.title, *t.names)),
        standings=MappingProxyType(_standings(table)),
        portfolio_words=frozenset(word for one in offices for word in _portfolio(one)),
    )


def _head(form: str) -> str:
    return re.split(r" (?:of|for|to|in|on|at) ", form.lower())[0].replace("’", "'").split()[-1]


def _plural(head: str) -> str:
    return (
        f"{head[:-1]}ies"
        if head.endswith("y")
        else head.replace("man", "men")
        if head.endswith("man")
        else f"{head}s"
    )


def _title(row: dict[str, object]) -> Title:
    try:
        return Title(
            title=str(row["title"]),
            names=tuple(str(name) for name in cast("list[str]", row.get("names", []))),
            portfolio=cast("str | None", row.get("portfolio")) or None,
            level=cast("str | None", row.get("level")) or None,
            sector=cast("str | None", row.get("sector")) or None,
            is_military_rank=bool(row.get("is_military_rank")),
            is_honorific=bool(row.get("is_honorific")),
        )
    except KeyError as error:
        msg = "titles.toml"
        raise OntologyError(msg, f"a title without {error}") from None


def _portfolio(title: Title) -> Iterator[str]:
    """Give the words that say what a minister or secretary is in charge of."""
    if title.level in ("minister", "deputy") and title.portfolio is not None:
        yield "and"
        for form in (title.title, *title.names, title.portfolio):
            yield from (
                word for word in form.lower().split() if word not in ("minister", "secretary", "of", "for")
            )


def _standings(table: dict[str, object]) -> dict[str, str]:
    rows = cast("list[dict[str, object]]", table["standing"])
    return {word.lower(): str(row["standing"]) for row in rows for word in cast("list[str]", row["words"])}
