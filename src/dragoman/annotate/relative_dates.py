"""Dates told against the day of publication or the date before: "last week", "two days later"."""

import re
from datetime import date, timedelta

from dragoman.model.date import Date

from .calendars import (
    DAYS_IN_WEEK,
    SATURDAY,
    Unit,
    days,
    first_day,
    last_day,
    shift,
    weekday_of,
    weekday_on_or_after,
    weekday_on_or_before,
)
from .date_context import STEPS, Context, plain
from .date_words import NUMBERS

DAY_STEPS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "last night": -1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
TENS = {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
TOLD_BEFORE = ("the following", "the next", "the previous", "the same", "that", "that same", "that very")


def day_of_week(found: re.Match[str], context: Context) -> Date | None:
    """Read a weekday by the publication day and the tense."""
    today, number = context.published, weekday_of(found["weekday"])
    if found["week"]:
        return _day_in_week(plain(found["week"]), number, context=context)
    which = plain(found["which"])
    if which in ("the following", "the previous"):
        return _weekday_beside(context.told, number, is_after=which == "the following")
    if today is None:
        return None
    return days(_weekday(today, number, which=which, context=context), how="resolved")


def _weekday(today: date, number: int, *, which: str, context: Context) -> date:
    if which in ("last", "this past"):
        return weekday_on_or_before(today - timedelta(days=1), number)
    if which == "next":
        return weekday_on_or_after(today + timedelta(days=DAYS_IN_WEEK - today.weekday()), number)
    if which in ("this coming", "coming"):
        return weekday_on_or_after(today + timedelta(days=1), number)
    return weekday_on_or_after(today, number) if context.is_ahead else weekday_on_or_before(today, number)


def _weekday_beside(told: Date | None, number: int, *, is_after: bool) -> Date | None:
    if told is None or told.precision != "day":
        return None
    day = last_day(told) if is_after else first_day(told)
    if day is None:
        return None
    step = timedelta(days=1)
    found = weekday_on_or_after(day + step, number) if is_after else weekday_on_or_before(day - step, number)
    return days(found, how="resolved")


def weekday_of_week(found: re.Match[str], context: Context) -> Date | None:
    """Read "last week Friday"."""
    return _day_in_week(plain(found["week"]), weekday_of(found["weekday"]), context=context)


def _day_in_week(which: str, number: int, *, context: Context) -> Date | None:
    base = first_day(context.told) if which.startswith("the") else context.published
    if base is None:
        return None
    monday = base - timedelta(days=base.weekday())
    return days(
        monday + timedelta(days=DAYS_IN_WEEK * STEPS[which.rsplit(maxsplit=1)[-1]] + number), how="resolved"
    )


def relative(found: re.Match[str], context: Context) -> Date | None:
    """Read "last month", "this week", "the following day", "that year"."""
    which, unit = plain(found["which"]), plain(found["unit"])
    if which in TOLD_BEFORE:
        return _beside_told(which, unit, context)
    today = context.published
    if today is None or unit == "day":
        return None
    step = STEPS.get(which.split()[-1], 0)
    if unit == "weekend":
        return _weekend(today, step, context)
    return shift(today, step, unit=_unit(unit), how="resolved")


def _beside_told(which: str, unit: str, context: Context) -> Date | None:
    told = context.told
    if told is None or unit == "weekend" or (unit == "day" and told.precision != "day"):
        return None
    step = STEPS.get(which.rsplit(maxsplit=1)[-1], 0)
    base = first_day(told) if step < 0 else last_day(told)
    return None if base is None else shift(base, step, unit=_unit(unit), how="resolved")


def _unit(word: str) -> Unit:
    units: dict[str, Unit] = {
        "day": "day",
        "night": "day",
        "week": "week",
        "month": "month",
        "quarter": "quarter",
        "year": "year",
        "decade": "decade",
    }
    return units[word]


def _weekend(today: date, step: int, context: Context) -> Date:
    """Return Saturday and Sunday: the last that has begun, or the next one."""
    begun = weekday_on_or_before(today, SATURDAY)
    if step > 0 or (step == 0 and context.is_ahead):
        saturday = weekday_on_or_after(today, SATURDAY)
        saturday += timedelta(days=DAYS_IN_WEEK if step > 0 and saturday == today else 0)
    else:
        is_running = today - begun < timedelta(days=2)
        saturday = begun - timedelta(days=DAYS_IN_WEEK) if step < 0 and is_running else begun
    return days(saturday, saturday + timedelta(days=1), how="resolved")


def weekend(_: re.Match[str], context: Context) -> Date | None:
    """Read "at the weekend"."""
    return None if context.published is None else _weekend(context.published, 0, context)


def part_of_unit(found: re.Match[str], context: Context) -> Date | None:
    """Read "the end of the week": the stretch that it is a part of."""
    unit, today = plain(found["unit"]), context.published
    if today is None or unit == "decade":
        return None
    return (
        _weekend(today, 0, context)
        if unit == "weekend"
        else shift(today, 0, unit=_unit(unit), how="resolved")
    )


def counted(found: re.Match[str], context: Context) -> Date | None:
    """Read "two days ago" against the publication, "three weeks later" against the date told before."""
    count, unit, way = _count(found["count"]), plain(found["unit"]), plain(found["way"])
    if count is None or way in ("before", "after", "prior", "on", "previously"):
        return None
    is_back = way in ("ago", "earlier")
    base = context.published if way in ("ago", "from now", "hence") else _told_day(context, is_back=is_back)
    if base is None:
        return None
    if unit == "fortnight":
        count, unit = 2 * count, "week"
    return shift(base, -count if is_back else count, unit=_unit(unit), how="resolved")


def _told_day(context: Context, *, is_back: bool) -> date | None:
    if context.told is None or context.told.precision != "day":
        return None
    return first_day(context.told) if is_back else last_day(context.told)


def _count(word: str) -> int | None:
    known = plain(word)
    if known.isdigit():
        return int(known)
    return TENS.get(known) or (NUMBERS.index(known) + 1 if known in NUMBERS else None)


def in_time(found: re.Match[str], context: Context) -> Date | None:
    """Read "in three weeks' time"."""
    count, unit = _count(found["count"]), plain(found["unit"])
    if count is None or context.published is None or unit == "fortnight":
        return None
    return shift(context.published, count, unit=_unit(unit), how="resolved")


def today(found: re.Match[str], context: Context) -> Date | None:
    """Read "yesterday", "this morning", "tonight"."""
    step = DAY_STEPS.get(plain(found["word"]), 0)
    return None if context.published is None else shift(context.published, step, unit="day", how="resolved")
