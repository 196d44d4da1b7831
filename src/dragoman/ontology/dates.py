"""The words around dates: which put them ahead or behind, holidays, and what makes a number no year."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from .tables import read_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """Words of tense, holidays and the company of numbers that are no years."""

    ahead: tuple[str, ...]
    infinitives: tuple[str, ...]
    scheduled: tuple[str, ...]
    modals: tuple[str, ...]
    doubtful: tuple[str, ...]
    settings: tuple[str, ...]
    wishes: tuple[str, ...]
    behind: tuple[str, ...]
    not_past: tuple[str, ...]
    holidays: tuple[str, ...]
    feasts: Mapping[str, str]
    seasons: frozenset[str]
    known_days: Mapping[str, str]
    month_first: tuple[str, ...]
    counted: tuple[str, ...]
    measured: tuple[str, ...]
    aged: tuple[str, ...]
    events: tuple[str, ...]
    names_before: tuple[str, ...]
    names_after: tuple[str, ...]
    weekday_names: tuple[str, ...]


@cache
def load_date_words() -> DateWords:
    """Return the words around dates."""
    read = read_toml("dates.toml")
    table = cast("dict[str, dict[str, list[str]]]", read)
    named = cast("dict[str, dict[str, dict[str, str]]]", read)
    return DateWords(
        ahead=tuple(table["ahead"]["words"]),
        scheduled=tuple(table["ahead"]["scheduled"]),
        modals=tuple(table["ahead"]["modals"]),
        doubtful=tuple(table["ahead"]["doubtful"]),
        infinitives=tuple(table["ahead"]["infinitives"]),
        wishes=tuple(table["ahead"]["wishes"]),
        settings=tuple(table["ahead"]["settings"]),
        behind=tuple(table["behind"]["words"]),
        not_past=tuple(table["behind"]["not_past"]),
        holidays=tuple(table["holidays"]["names"]),
        feasts=named["feasts"]["days"],
        seasons=frozenset(table["feasts"]["seasons"]),
        known_days=named["known"]["days"],
        month_first=tuple(table["month_first"]["towns"]),
        counted=tuple(table["counted"]["nouns"]),
        measured=tuple(table["counted"]["measured"]),
        aged=tuple(table["counted"]["aged"]),
        events=tuple(table["events"]["nouns"]),
        names_before=tuple(table["names"]["before"]),
        names_after=tuple(table["names"]["after"]),
        weekday_names=tuple(table["names"]["weekdays"]),
    )
