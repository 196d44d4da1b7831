"""The calendar: names of months and days; stretches of days, weeks, months, seasons and years as dates."""

from datetime import date, timedelta
from typing import Literal

from dragoman.model.date import Date, Precision, beginning_of, end_of
from dragoman.model.text import How

MONTH_NAMES = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_MONTH_OF = {form: number for number, forms in enumerate(MONTH_NAMES, 1) for form in forms}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# First month of the northern seasons, which reports mean; winter runs into the next year.
SEASON_START = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
MONTHS_IN_YEAR = 12
DAYS_IN_WEEK = 7
SATURDAY = 5
EARLIEST, LATEST = 1000, 2999

Unit = Literal["day", "week", "month", "quarter", "year", "decade"]
DAY_NAMES = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def make_day(year: int, month: int, *, day: int) -> date | None:
    """Return a day of the calendar, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def parse_day(text: str | None) -> date | None:
    """Return the day that an ISO date or moment names; None where it names none that a report can be of."""
    try:
        day = None if text is None else date.fromisoformat(text[:10])
    except ValueError:
        return None
    return day if day is not None and EARLIEST <= day.year <= LATEST else None


def month_of(word: str) -> int:
    """Return the number of a month by its name or the short form of it."""
    return _MONTH_OF[word.rstrip(".").lower()]


def weekday_of(word: str) -> int:
    """Return the number of a weekday by its first three letters, Monday 0."""
    return next(number for number, name in enumerate(WEEKDAYS) if name.startswith(word[:3].lower()))


def days(first: date, last: date | None = None, *, how: How) -> Date:
    """Return a day or a run of days."""
    return Date(start=first.isoformat(), end=(last or first).isoformat(), precision="day", how=how)


def month(year: int, number: int, *, how: How) -> Date:
    """Return a month; numbers beyond December or before January run into the neighbouring years."""
    return months(year, number, number, how=how, precision="month")


def months(year: int, *numbers: int, how: How, precision: Precision) -> Date:
    """Return the stretch from the first to the last of some months."""
    return Date(
        start=_iso_month(year, numbers[0]), end=_iso_month(year, numbers[-1]), precision=precision, how=how
    )


def years(first: int, last: int | None = None, *, how: How, precision: Precision = "year") -> Date:
    """Return a year or a run of years."""
    final = first if last is None else last
    return Date(start=f"{first:04d}", end=f"{final:04d}", precision=precision, how=how)


def season(year: int, name: str, *, how: How) -> Date:
    """Return a season of a year by its northern months."""
    first = SEASON_START[name]
    return months(year, first, first + 2, how=how, precision="season")


def quarter(year: int, number: int, *, how: How) -> Date:
    """Return a quarter of a year; quarters run into the neighbouring years."""
    first = 3 * number - 2
    return months(year, first, first + 2, how=how, precision="quarter")


def week_around(day: date, *, how: How) -> Date:
    """Return the week, Monday to Sunday, that a day is in."""
    monday = day - timedelta(days=day.weekday())
    last = monday + timedelta(days=DAYS_IN_WEEK - 1)
    return Date(start=monday.isoformat(), end=last.isoformat(), precision="week", how=how)


def shift(day: date, count: int, *, unit: Unit, how: How) -> Date | None:
    """Return the day, week, month, quarter, year or decade so many after the one that a day is in."""
    try:
        return _shift(day, count, unit, how)
    except (ValueError, OverflowError):
        return None


def _shift(day: date, count: int, unit: Unit, how: How) -> Date:
    if unit == "day":
        return days(day + timedelta(days=count), how=how)
    if unit == "week":
        return week_around(day + timedelta(days=DAYS_IN_WEEK * count), how=how)
    if unit == "month":
        return month(day.year, day.month + count, how=how)
    if unit == "quarter":
        return quarter(day.year, (day.month + 2) // 3 + count, how=how)
    if unit == "year":
        return years(date(day.year + count, 1, 1).year, how=how)
    first = 10 * (day.year // 10 + count)
    return years(date(first, 1, 1).year, first + 9, how=how, precision="decade")


def weekday_on_or_before(day: date, number: int) -> date:
    """Return the last such weekday up to and including a day."""
    return day - timedelta(days=(day.weekday() - number) % DAYS_IN_WEEK)


def weekday_on_or_after(day: date, number: int) -> date:
    """Return the first such weekday from a day on."""
    return day + timedelta(days=(number - day.weekday()) % DAYS_IN_WEEK)


def first_day(stretch: Date | None) -> date | None:
    """Return the day a stretch begins with, or None where its year or its beginning is not known."""
    if stretch is None or stretch.start is None or stretch.start.startswith("-"):
        return None
    return parse_day(beginning_of(stretch.start))


def last_day(stretch: Date | None) -> date | None:
    """Return the day a stretch ends with, or None where its year or its end is not known."""
    if stretch is None or stretch.end is None or stretch.end.startswith("-"):
        return None
    return parse_day(end_of(stretch.end))


def _iso_month(year: int, number: int) -> str:
    shifted = date(year + (number - 1) // MONTHS_IN_YEAR, (number - 1) % MONTHS_IN_YEAR + 1, 1)
    return shifted.isoformat()[:7]
