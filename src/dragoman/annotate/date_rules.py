"""Days, months, seasons and years by name or number: the date each gives, None where it cannot be fixed."""

import re
from typing import TYPE_CHECKING

from dragoman.model.date import Date

from .calendars import (
    MONTH_NAMES,
    MONTH_OF,
    MONTHS_IN_YEAR,
    SEASON_START,
    days,
    first_day,
    make_day,
    month,
    months,
    quarter,
    season,
    weekday_of,
    years,
)
from .date_context import STEPS, Context, day_in_year, plain, year_of_month

if TYPE_CHECKING:
    from dragoman.model.text import How

HUNDRED = 100
HALVES = 2
LAST_MONTH_OF_HALF = MONTHS_IN_YEAR // HALVES
# "the 1800s" are a century, "the 2000s" a decade.
FIRST_DECADE = 2000
RANKS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}


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
    if first != second and max(first, second) <= len(MONTH_NAMES):
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
    rank = RANKS.get(plain(found["rank"]), HALVES if is_half else len(RANKS) // HALVES)
    how: How = "stated" if found["year"] else "resolved"
    if not year or (is_half and rank > HALVES):
        return None
    if not is_half:
        return quarter(year, rank, how=how)
    last = LAST_MONTH_OF_HALF * rank
    return months(year, last - LAST_MONTH_OF_HALF + 1, last, how=how, precision="month")


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
    if first % HUNDRED == 0 and first < FIRST_DECADE:
        return years(first, first + HUNDRED - 1, how="stated", precision="century")
    return years(first, first + 9, how="stated", precision="decade")


def century(found: re.Match[str], _: Context) -> Date:
    """Read "the 19th century"."""
    last = HUNDRED * int(found["number"])
    return years(last - HUNDRED + 1, last, how="stated", precision="century")


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
    return int(word) if int(word) >= HUNDRED else base // HUNDRED * HUNDRED + int(word)


def year_alone(found: re.Match[str], _: Context) -> Date:
    """Read "2024"."""
    return years(int(found["year"]), how="stated")
