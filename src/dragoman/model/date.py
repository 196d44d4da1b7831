"""Calendar dates as far as the words give them."""

from dataclasses import dataclass
from typing import Literal

from .text import How

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
