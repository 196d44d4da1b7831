"""Calendar dates as far as the words give them."""

import calendar
from dataclasses import dataclass
from typing import Literal

from .text import How

YEAR_LENGTH, MONTH_LENGTH = 4, 7

Precision = Literal[
    "day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """A stretch of the calendar in the spirit of EDTF.

    `start` and `end` are inclusive ISO 8601 at the precision given ("2024", "2024-11",
    "2024-11-05"); a day of no known year is "--11-05"; None is an open end ("since June 2022"). A range
    "from May 2015 to 2018" keeps both ends as they are told and has the precision of the less precise.
    `how` tells whether the words say it or whether it was worked out against another date.
    """

    start: str | None
    end: str | None
    precision: Precision
    how: How


def beginning_of(told: str) -> str:
    """Return the first day of a year, month or day in ISO 8601."""
    return told + {YEAR_LENGTH: "-01-01", MONTH_LENGTH: "-01"}.get(len(told), "")


def end_of(told: str) -> str:
    """Return the last day of a year, month or day in ISO 8601."""
    if len(told) == YEAR_LENGTH:
        return f"{told}-12-31"
    if len(told) == MONTH_LENGTH:
        return f"{told}-{calendar.monthrange(int(told[:4]), int(told[5:]))[1]:02}"
    return told
