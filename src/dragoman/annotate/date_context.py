"""What a date expression is worked out against: the publication day, the dates told before it, its tense."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.model.date import Date
from dragoman.model.text import How

from .calendars import MONTHS_IN_YEAR, first_day, last_day, make_day
from .tense import Tense

# A tense is doubted that would put a date further away than this: the other way it is nearer.
FAR = timedelta(days=280)
FAR_MONTHS = 9
HALF_YEAR = 6
# So many years either way there is a 29 February.
AROUND = 9
NEAR = timedelta(days=366)
# Among the days of so many years before and after, one alone may have the weekday told.
FITTING = timedelta(days=730)
# After a verb of asking or promising ("invited him in March") it is doubted sooner.
WISH, WISH_MONTHS = timedelta(days=180), 6
# "the 7 October attacks" may be those of any year: further back than this the year stays open.
KNOWN_BY_DAY = timedelta(days=120)
# A story that has named a day this far back is told in that year until another date is named.
LONG_AGO = timedelta(days=300)

# So far back before an expression stand the words that it hangs on.
LOOK_BACK = 16

# Gives the day that a rule names in a year, or None where it has no such day.
MakeDay = Callable[[int], date | None]
STEPS = {
    "last": -1,
    "past": -1,
    "preceding": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "following": 1,
}


def spaced(text: str) -> str:
    """Return words with single spaces, and with the apostrophe that the vocabulary has."""
    return " ".join(text.split()).replace("’", "'")


def plain(text: str | None) -> str:
    """Return words in lower case with single spaces."""
    return " ".join((text or "").lower().split())


def words_before(found: re.Match[str]) -> str:
    """Return the words right before an expression."""
    return found.string[max(0, found.start() - LOOK_BACK) : found.start()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The day of publication, the last date told, the last of the same paragraph (`near`), tense and year.

    `guess` is a day of the text that others lie near, where the day of publication is not known.
    """

    published: date | None
    told: Date | None = None
    near: Date | None = None
    tense: Tense | None = None
    year: int | None = None
    guess: date | None = None
    is_deadline: bool = False
    is_since: bool = False
    is_wish: bool = False
    is_by_name: bool = False
    is_month_first: bool | None = None

    @property
    def is_ahead(self) -> bool:
        """Tell whether a weekday or month means the next one."""
        return not self.is_since and (self.is_deadline or self.tense == "future")

    def anchor(self) -> date | None:
        """Return the day that a story of long ago has reached, if the paragraph tells one."""
        day = first_day(self.near)
        if day is None or self.near is None or self.near.how != "stated":
            return None
        if self.near.end is None or self.near.precision not in ("day", "month"):
            return None
        end = last_day(self.near)
        if end is None or end - day > NEAR:
            return None
        if self.published is None or self.published - day < LONG_AGO:
            return None
        return day


def year_of_month(month: int, context: Context) -> tuple[int, How] | None:
    """Return the year of a month that has none, by tense and nearness."""
    if context.year is not None:
        return context.year, "stated"
    if (anchor := context.anchor()) is not None:
        return anchor.year + (month < anchor.month), "inferred"
    if context.published is not None:
        return _year_near(month, context.published, context=context)
    if context.guess is None:
        return None
    # The month of the year before or after where that is nearer.
    distance = month - context.guess.month
    return context.guess.year + (distance < -HALF_YEAR) - (distance > HALF_YEAR), "inferred"


def _year_near(month: int, today: date, *, context: Context) -> tuple[int, How]:
    before = today.year - (month > today.month)
    after = before if month == today.month else before + 1
    behind = (today.year - before) * MONTHS_IN_YEAR + today.month - month
    ahead = (after - today.year) * MONTHS_IN_YEAR + month - today.month
    far = WISH_MONTHS if context.is_wish else FAR_MONTHS
    if context.is_since or (context.tense == "past" and not context.is_ahead and behind <= far):
        return before, "resolved"
    if context.is_ahead and ahead <= FAR_MONTHS:
        return after, "resolved"
    return (before if behind <= ahead else after), "inferred"


def day_in_year(month: int, day: int, *, weekday: int | None, context: Context) -> tuple[date, How] | None:
    """Return the day of a month whose year is not given; None where its year cannot be told."""
    return day_of_year(lambda year: make_day(year, month, day=day), weekday=weekday, context=context)


def day_of_year(make: MakeDay, *, weekday: int | None, context: Context) -> tuple[date, How] | None:
    """Return the day that a rule gives in the year that is meant; None where the year cannot be told."""
    if context.year is not None:
        made = make(context.year)
        return None if made is None else (made, "stated")
    if (anchor := context.anchor()) is not None:
        return _near_anchor(make, anchor=anchor)
    if context.published is not None:
        return _near_publication(make, today=context.published, weekday=weekday, context=context)
    return None if context.guess is None else _nearest(make, known=context.guess)


def _nearest(make: MakeDay, *, known: date) -> tuple[date, How] | None:
    around = [made for year in (known.year - 1, known.year, known.year + 1) if (made := make(year))]
    return (min(around, key=lambda one: abs(one - known)), "inferred") if around else None


def _near_anchor(make: MakeDay, *, anchor: date) -> tuple[date, How] | None:
    candidates = [made for year in (anchor.year, anchor.year + 1) if (made := make(year))]
    following = [one for one in candidates if one >= anchor]
    return (following[0], "inferred") if following else None


def _near_publication(
    make: MakeDay, *, today: date, weekday: int | None, context: Context
) -> tuple[date, How] | None:
    around = [made for year in range(today.year - AROUND, today.year + AROUND) if (made := make(year))]
    fitting = [one for one in around if one.weekday() == weekday and abs(one - today) < FITTING]
    if len(fitting) == 1 and abs(fitting[0] - today) < NEAR:
        return fitting[0], "resolved"
    before = [one for one in around if one <= today]
    after = [one for one in around if one >= today]
    behind, ahead = (before[-1] if before else None), (after[0] if after else None)
    if behind is None or ahead is None:
        return None
    return _choose(behind, ahead, today=today, context=context)


def _choose(behind: date, ahead: date, *, today: date, context: Context) -> tuple[date, How] | None:
    if context.is_by_name:
        return (behind, "inferred") if today - behind < KNOWN_BY_DAY else None
    if context.is_since:
        return behind, "resolved"
    nearest = behind if today - behind <= ahead - today else ahead
    chosen = ahead if context.is_ahead else behind
    other = behind if chosen is ahead else ahead
    if context.tense is None and not context.is_deadline:
        return nearest, "inferred"
    if abs(chosen - today) > (WISH if context.is_wish else FAR) and abs(other - today) < abs(chosen - today):
        return nearest, "inferred"
    return chosen, "resolved"
