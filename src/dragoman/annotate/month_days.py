"""Days told without a month or in words: "the 15th", "the 17th of next month", "the ninth of August"."""

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from dragoman.model.date import Date

from .calendars import MONTHS_IN_YEAR, days, first_day, make_day, month_of, weekday_of
from .date_context import STEPS, Context, day_in_year, plain
from .date_words import DAYS, MONTH, NO_NOUN, SHORT_WEEKDAY, WHICH_YEAR, YEAR_AFTER, S, after, expression
from .spelled_numbers import ORDINAL, SPELLED_DAY, SPELLED_YEAR, ordinal_in_words, year_number

if TYPE_CHECKING:
    from dragoman.model.text import How

# What may follow a day that is told without its month: not a noun, as in "the 15th meeting".
ENDS_THERE = (
    rf"(?!{S}(?:and|or|to|through){S}(?:the{S})?\d{{1,2}}(?:st|nd|rd|th){S}[a-z])"
    rf"(?:{NO_NOUN}|(?={S}of{S}(?:this|the|next|last){S}month\b))"
)
NEAR_MONTHS = 2

SPELLED = expression(
    rf"(?:(?P<weekday>{SHORT_WEEKDAY}),?{S})?(?:(?i:the{S})?(?i:(?P<ordinal>{ORDINAL})){S}(?i:(?:day{S})?of{S})(?P<month>{MONTH})"
    rf"|(?P<name>{MONTH}){S}(?:the{S})?(?i:(?P<after>{SPELLED_DAY}))(?=(?:{S})?(?:[.,;:!?)]|$|\n|\d{{4}}|(?i:{SPELLED_YEAR})|(?:and|or|to|at|in|after|before)\b)))"
    rf"(?:{YEAR_AFTER}|,?{S}(?:of{S})?{WHICH_YEAR})?"
)
DAY_OF_WHICH = expression(
    rf"(?i:the{S})?(?:(?P<days>{DAYS})|(?i:(?P<ordinal>{ORDINAL})))(?:{S}day)?{S}(?:of{S}|in{S})?(?i:the{S})?"
    rf"(?i:(?P<month>this|next|last|previous|coming|following|same)){S}month\b"
)
BEFORE_DAY = after(
    "on", "by", "until", "till", "since", "before", "after", "from", "to", "and", "through", "for", "of"
)
DAY_ALONE = expression(
    rf"(?:(?P<weekday>{SHORT_WEEKDAY}),?{S}(?:the{S}(?P<ordinal>(?i:{SPELLED_DAY}))\b(?!-)|(?:the{S})?(?=\d))"
    rf"|{BEFORE_DAY}the{S})"
    rf"(?(ordinal)|(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th))(?![\w-])){ENDS_THERE}"
)


def spelled_day(found: re.Match[str], context: Context) -> Date | None:
    """Read "the ninth of August 2023", "May the fifth"."""
    month = month_of(found["month"] or found["name"])
    number = ordinal_in_words(found["ordinal"] or found["after"])
    weekday = weekday_of(found["weekday"]) if found["weekday"] else None
    year = year_number(found["year"]) if found["year"] else None
    if found["which"] and context.published:
        year = context.published.year + STEPS[plain(found["which"])]
    if year is not None:
        day = make_day(year, month, day=number)
        return None if day is None else days(day, how="stated" if found["year"] else "resolved")
    made = day_in_year(month, number, weekday=weekday, context=context)
    if made is not None:
        return days(made[0], how=made[1])
    return Date(
        start=f"--{month:02d}-{number:02d}", end=f"--{month:02d}-{number:02d}", precision="day", how="stated"
    )


def day_of_which_month(found: re.Match[str], context: Context) -> Date | None:
    """Read "the 17th of next month", "from 4 to 23 this month"."""
    which = plain(found["month"])
    base = first_day(context.told) if which in ("same", "following") else context.published
    if base is None:
        return None
    numbers = (
        [ordinal_in_words(found["ordinal"])]
        if found["ordinal"]
        else [int(one) for one in re.findall(r"\d+", found["days"])]
    )
    year, month = _moved(base, STEPS.get(which, 0))
    ends = [make_day(year, month, day=one) for one in (numbers[0], numbers[-1])]
    if ends[0] is None or ends[1] is None or ends[0] > ends[1]:
        return None
    return days(ends[0], ends[1], how="resolved")


def _moved(base: date, step: int) -> tuple[int, int]:
    year, month = divmod(base.year * MONTHS_IN_YEAR + base.month - 1 + step, MONTHS_IN_YEAR)
    return year, month + 1


def day_alone(found: re.Match[str], context: Context) -> Date | None:
    """Read "the 15th": in a story the next such day, else by tense the last or the coming one."""
    number = int(found["day"]) if found["day"] else ordinal_in_words(found["ordinal"])
    told, today = _told(context), context.published
    if found["weekday"]:
        return None if today is None else _with_weekday(number, weekday_of(found["weekday"]), today)
    if (
        told is not None
        and (near := first_from(told, number)) is not None
        and (today is None or near <= today)
    ):
        return days(near, how="resolved")
    return None if today is None else _by_tense(number, today, context)


def _told(context: Context) -> date | None:
    """Return the day or month that the paragraph has told in so many words."""
    near = context.near
    if (
        context.is_ahead
        or near is None
        or near.how != "stated"
        or near.precision not in ("day", "month")
        or near.end is None
    ):
        return None
    return first_day(near)


def first_from(told: date, number: int) -> date | None:
    """Return the first such day of a month from a day on, within two months."""
    return next((day for day in _such_days(told, number, range(NEAR_MONTHS)) if day >= told), None)


def _such_days(base: date, number: int, steps: range) -> Iterator[date]:
    for step in steps:
        year, month = _moved(base, step)
        if (day := make_day(year, month, day=number)) is not None:
            yield day


def _with_weekday(number: int, weekday: int, today: date) -> Date | None:
    """Return the nearest such day that is a weekday; none further than two months away."""
    fitting = [
        day
        for day in _such_days(today, number, range(-NEAR_MONTHS, NEAR_MONTHS + 1))
        if day.weekday() == weekday
    ]
    return days(min(fitting, key=lambda day: abs(day - today)), how="resolved") if fitting else None


def _by_tense(number: int, today: date, context: Context) -> Date | None:
    around = list(_such_days(today, number, range(-NEAR_MONTHS, NEAR_MONTHS + 1)))
    before, after = [day for day in around if day <= today], [day for day in around if day >= today]
    if not before or not after:
        return None
    how: How = "resolved"
    if context.tense is None and not context.is_deadline and not context.is_since:
        chosen, how = min(before[-1], after[0], key=lambda day: abs(day - today)), "inferred"
    else:
        chosen = after[0] if context.is_ahead else before[-1]
    return days(chosen, how=how)
