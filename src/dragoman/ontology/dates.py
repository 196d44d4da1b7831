"""The words around dates: which put them ahead or behind, holidays, and what makes a number no year."""

from dataclasses import dataclass
from functools import cache
from typing import cast

from .tables import read_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """Words of tense, holidays and the company of numbers that are no years."""

    ahead: tuple[str, ...]
    infinitives: tuple[str, ...]
    settings: tuple[str, ...]
    wishes: tuple[str, ...]
    behind: tuple[str, ...]
    not_past: tuple[str, ...]
    holidays: tuple[str, ...]
    counted: tuple[str, ...]
    events: tuple[str, ...]
    names_before: tuple[str, ...]


@cache
def load_date_words() -> DateWords:
    """Return the words around dates."""
    table = cast("dict[str, dict[str, list[str]]]", read_toml("dates.toml"))
    return DateWords(
        ahead=tuple(table["ahead"]["words"]),
        infinitives=tuple(table["ahead"]["infinitives"]),
        wishes=tuple(table["ahead"]["wishes"]),
        settings=tuple(table["ahead"]["settings"]),
        behind=tuple(table["behind"]["words"]),
        not_past=tuple(table["behind"]["not_past"]),
        holidays=tuple(table["holidays"]["names"]),
        counted=tuple(table["counted"]["nouns"]),
        events=tuple(table["events"]["nouns"]),
        names_before=tuple(table["names"]["before"]),
    )
