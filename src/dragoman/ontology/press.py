"""Words around a report that are not the report: agencies, labels, credit lines."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from dragoman.errors import OntologyError

from .tables import read_rows, read_toml, split

TABLE = "press.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """How agencies sign, what is no place, and how lines begin that are no part of a report."""

    agencies: Mapping[str, str]
    labels: frozenset[str]
    credit_starts: tuple[str, ...]
    credit_lines: frozenset[str]
    longest_credit: int
    closing_starts: tuple[str, ...]


@cache
def load_press() -> Press:
    """Return the words around reports that ship with the package."""
    tables = read_toml(TABLE)
    marks = cast("Mapping[str, list[str]]", _section(tables, "agencies")["marks"])
    credit = _section(tables, "credits")
    return Press(
        agencies={mark: name for name, signs in marks.items() for mark in signs},
        labels=frozenset(_words(_section(tables, "labels"), "words")),
        credit_starts=_words(credit, "starts"),
        credit_lines=frozenset(_words(credit, "lines")),
        longest_credit=cast("int", credit["longest_words"]),
        closing_starts=_words(_section(tables, "closing_credits"), "starts"),
    )


@cache
def load_town_names() -> frozenset[str]:
    """Return the names of towns, without regard to case; names that are also common words are left out."""
    return _names(lambda row: row["kind"] != "admin" and row["ambiguous"] != "yes")


@cache
def load_capital_names() -> frozenset[str]:
    """Return the names of capitals, without regard to case, also those that persons and other towns have."""
    return _names(lambda row: row["kind"] == "capital")


def _names(is_wanted: Callable[[Mapping[str, str]], bool]) -> frozenset[str]:
    rows = filter(is_wanted, read_rows("places.tsv"))
    return frozenset(name.casefold() for row in rows for name in (row["name"], *split(row["names"])))


def _section(tables: Mapping[str, object], name: str) -> Mapping[str, object]:
    section = tables.get(name)
    if not isinstance(section, dict):
        raise OntologyError(TABLE, f"no table [{name}]")
    return section


def _words(section: Mapping[str, object], key: str) -> tuple[str, ...]:
    words = section.get(key)
    if not isinstance(words, list) or not all(
        isinstance(word, str) and word == word.lower() for word in words
    ):
        raise OntologyError(TABLE, f"{key} is not a list of words in lower case")
    return tuple(words)
