"""The date that each kind of expression gives in its context; None where it cannot be fixed."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from dragoman.model.date import Date
from dragoman.model.text import How

from . import date_words as words
from .calendars import (
    DAYS_IN_WEEK,
    MONTH_OF,
    SATURDAY,
    SEASON_START,
    Unit,
    days,
    first_day,
    last_day,
    make_day,
    month,
    months,
    quarter,
    season,
    shift,
    week_around,
    weekday_of,
    weekday_on_or_after,
    weekday_on_or_before,
    years,
)
from .date_context import Context, day_in_year, year_of_month

Rule = Callable[[re.Match[str], Context], Date | None]
RANKS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
}
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


def plain(text: str | None) -> str:
    """Return words in lower case with single spaces."""
    return " ".join((text or "").lower().split())


def iso_day(found: re.Match[str], _: Context) -> Date | None:
    """Read 2024-11-05."""
    day = make_day(int(found["year"]), int(found["month"]), day=int(found["day"]))
    return None if day is None else days(day, how="stated")


def iso_month(found: re.Match[str], _: Context) -> Date:
    """Read 2024-11."""
    return month(int(found["year"]), int(found["month"]), how="stated")


def numeric_day(found: re.Match[str], _: Context) -> Date | None:
    """Read 25/11/2024; refuse 03/11/2024, whose order is not known."""
    first, second, year = int(found["first"]), int(found["second"]), int(found["year"])
    if first != second and max(first, second) <= len(words.MONTH_NAMES):
        return None
    day = make_day(year, second, day=first) or make_day(year, first, day=second)
    return None if day is None else days(day, how="stated")


def day_of_month(found: re.Match[str], context: Context) -> Date | None:
    """Read a day or days of a month, with or without weekday and year."""
    numbers = [int(one) for one in re.findall(r"\d+", found["days"])]
    number = _month_number(found["month"])
    first, last = numbers[0], numbers[-1]
    weekday = weekday_of(found["weekday"]) if found["weekday"] else None
    year = _year(found, context)
    fixed = _with_year(context, year)
    start = day_in_year(number, first, weekday=weekday, context=fixed)
    if start is None:
        return _day_without_year(number, first, last=last)
    end = make_day(start[0].year, number, day=last)
    how: How = "resolved" if year is not None and not found["year"] else start[1]
    return None if end is None or end < start[0] else days(start[0], end, how=how)


def _day_without_year(number: int, first: int, *, last: int) -> Date | None:
    if any(make_day(2024, number, day=day) is None for day in (first, last)) or last < first:
        return None
    start, end = (f"--{number:02d}-{day:02d}" for day in (first, last))
    return Date(start=start, end=end, precision="day", how="stated")


def _month_number(word: str) -> int:
    return MONTH_OF[word.rstrip(".").lower()]


def _year(found: re.Match[str], context: Context) -> int | None:
    """Return the year that an expression gives in figures or as "last year"."""
    if found["year"]:
        return int(found["year"])
    which = plain(found["which"])
    if which.startswith(("the same", "that")):
        told = first_day(context.told)
        return None if told is None else told.year
    return context.published.year + STEPS[which] if which and context.published else None


def _with_year(context: Context, year: int | None) -> Context:
    if year is None:
        return context
    return Context(published=context.published, year=year)


def month_of_year(found: re.Match[str], context: Context) -> Date | None:
    """Read "June 2022" and "June last year"."""
    number = _month_number(found["month"])
    if found["next"]:
        told = first_day(context.told)
        return None if told is None else month(told.year + 1, number, how="resolved")
    year = _year(found, context)
    return None if year is None else month(year, number, how="stated" if found["year"] else "resolved")


def which_month(found: re.Match[str], context: Context) -> Date | None:
    """Read "last June": the latest one that is over, the next to begin, or this year's."""
    today, number = context.published, _month_number(found["month"])
    if today is None:
        return None
    step = STEPS[plain(found["which"]).split()[-1]]
    if step < 0:
        return month(today.year - (number >= today.month), number, how="resolved")
    if step > 0:
        return month(today.year + (number <= today.month), number, how="resolved")
    return month(today.year, number, how="resolved")


def bare_month(found: re.Match[str], context: Context) -> Date | None:
    """Read a month without a year."""
    word = next(value for value in found.groupdict().values() if value)
    number = _month_number(word)
    year = year_of_month(number, context)
    return None if year is None else month(year[0], number, how=year[1])


def quarter_of_year(found: re.Match[str], context: Context) -> Date | None:
    """Read quarters and halves of a year."""
    if found["number"]:
        return quarter(int(found["later"]), int(found["number"]), how="stated")
    which = plain(found["which"]) or "this"
    year = (
        int(found["year"]) if found["year"] else context.published and context.published.year + STEPS[which]
    )
    is_half = plain(found["kind"]) == "half"
    rank = RANKS.get(plain(found["rank"]), 2 if is_half else 4)
    how: How = "stated" if found["year"] else "resolved"
    if not year or (is_half and rank > 2):
        return None
    return (
        months(year, 6 * rank - 5, 6 * rank, how=how, precision="month")
        if is_half
        else quarter(year, rank, how=how)
    )


def season_of_year(found: re.Match[str], _: Context) -> Date | None:
    """Read "spring 2022"; "winter 2022" may be either of two and is refused."""
    name, year = plain(found["season"]), int(found["year"])
    return None if name == "winter" and not found["last"] else season(year, name, how="stated")


def which_season(found: re.Match[str], context: Context) -> Date | None:
    """Read "last summer": the latest one that is over, the next to begin, or this year's."""
    today, name = context.published, plain(found["season"])
    if today is None or name == "winter":
        return None
    first, step = SEASON_START[name], STEPS[plain(found["which"]).split()[-1]]
    if step < 0:
        return season(today.year - (first + 2 >= today.month), name, how="resolved")
    return season(today.year + (step > 0 and first <= today.month), name, how="resolved")


def decade(found: re.Match[str], _: Context) -> Date:
    """Read "the 1990s"; "the 1800s" are a century."""
    first = int(found["first"])
    if first % 100 == 0 and first < 2000:
        return years(first, first + 99, how="stated", precision="century")
    return years(first, first + 9, how="stated", precision="decade")


def century(found: re.Match[str], _: Context) -> Date:
    """Read "the 19th century"."""
    last = 100 * int(found["number"])
    return years(last - 99, last, how="stated", precision="century")


def fiscal_year(found: re.Match[str], _: Context) -> Date:
    """Read "FY 2023-24" as the two calendar years it lies in; with one year, that year."""
    first = _full_year(found["first"], 2000)
    return (
        years(first, _full_year(found["last"], first), how="stated")
        if found["last"]
        else years(first, how="stated")
    )


def year_range(found: re.Match[str], _: Context) -> Date | None:
    """Read "2014-16"."""
    first = int(found["first"])
    last = _full_year(found["last"], first)
    return years(first, last, how="stated") if last > first else None


def _full_year(word: str, base: int) -> int:
    return int(word) if len(word) > 2 else base // 100 * 100 + int(word)


def year_alone(found: re.Match[str], _: Context) -> Date:
    """Read "2024"."""
    return years(int(found["year"]), how="stated")


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
    return days(monday + timedelta(days=DAYS_IN_WEEK * STEPS[which.rsplit(maxsplit=1)[-1]] + number), how="resolved")


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


def weekend(found: re.Match[str], context: Context) -> Date | None:
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
    return TENS.get(known) or (words.NUMBERS.index(known) + 1 if known in words.NUMBERS else None)


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


def unknown(_: re.Match[str], __: Context) -> None:
    """Mark what is a date and cannot be fixed: "in the past months", "Ramadan"."""


def this_week(day: date) -> Date:
    """Return the week of a day, worked out."""
    return week_around(day, how="resolved")


RULES: tuple[tuple[re.Pattern[str], Rule], ...] = (
    (words.ISO, iso_day),
    (words.ISO_MONTH, iso_month),
    (words.NUMERIC, numeric_day),
    (words.DAY_MONTH, day_of_month),
    (words.MONTH_DAY, day_of_month),
    (words.MONTH_YEAR, month_of_year),
    (words.WHICH_MONTH, which_month),
    (words.BARE_MONTH, bare_month),
    (words.QUARTER, quarter_of_year),
    (words.SEASON_YEAR, season_of_year),
    (words.WHICH_SEASON, which_season),
    (words.DECADE, decade),
    (words.CENTURY, century),
    (words.FISCAL, fiscal_year),
    (words.YEAR_RANGE, year_range),
    (words.YEAR_ALONE, year_alone),
    (words.DAY_OF_WEEK, day_of_week),
    (words.WEEK_DAY_AFTER, weekday_of_week),
    (words.RELATIVE, relative),
    (words.PART_OF_UNIT, part_of_unit),
    (words.COUNTED, counted),
    (words.IN_TIME, in_time),
    (words.TODAY, today),
    (words.WEEKEND, weekend),
    (words.STRETCH, unknown),
    (words.FEAST, unknown),
)
