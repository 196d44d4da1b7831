"""Who held which office, from when to when: what a report or a list says of it, and answers to a question."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from .claim import Standing
from .date import beginning_of, end_of
from .text import Evidence

Held = Literal["yes", "before", "after", "unknown"]
DAY = re.compile(r"\d{4}(?:-\d\d){0,2}$")
# Standings in which an office is held, so that its holder acts for the body.
HOLDING = frozenset(("current", "acting", "interim", "de facto"))


def is_day(words: str) -> bool:
    """Tell whether some words are a year, month or day in ISO 8601."""
    try:
        return DAY.match(words) is not None and bool(date.fromisoformat(beginning_of(words)))
    except ValueError:
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """A person in an office, as one source says.

    A list gives `start` and `end`, as exact as it knows them, and `until`, the last day of which it knows
    that an office without an end was held. A report gives `on`, the day of which it speaks, and the words
    it rests on. `country` is ISO 3166 alpha-3, `body` an entry of the vocabulary ("organisation:nato").
    """

    person: str
    names: tuple[str, ...] = ()
    title: str
    of: str | None = None
    body: str | None = None
    country: str | None = None
    portfolio: str | None = None
    sectors: tuple[str, ...] = ()
    standing: Standing = "current"
    start: str | None = None
    end: str | None = None
    until: str | None = None
    on: str | None = None
    source: str = ""
    wikidata: str | None = None
    evidence: tuple[Evidence, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Return every form of the person's name."""
        return (self.person, *self.names)

    @property
    def is_list(self) -> bool:
        """Tell whether a list says so, and not a report of one day."""
        return self.on is None

    def held_on(self, day: str) -> Held:
        """Tell whether a list has the office held on a day, as far as its dates are exact enough."""
        if self.start is not None and day < beginning_of(self.start):
            return "before"
        if self.end is not None and day > end_of(self.end):
            return "after"
        is_begun = self.start is not None and day >= end_of(self.start)
        limit = beginning_of(self.end) if self.end is not None else self.until
        return "yes" if is_begun and (limit is None or day <= limit) else "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Who held an office on a day, or what somebody was: the office, the standing then, and why.

    `sources` are the tenures that say so; `how` tells whether a source speaks of that very day ("stated"),
    whether the day lies between two of them or in the span of a list ("between", "listed"), or near one.
    """

    person: str
    title: str
    of: str | None
    country: str | None
    standing: Standing
    how: Literal["stated", "between", "near", "listed"]
    why: str
    sources: tuple[Tenure, ...]
