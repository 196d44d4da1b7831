"""Weekdays that their dates are not ("Monday, 7 March 2023", a Tuesday)."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator

from dragoman.model.reading import Reading
from dragoman.model.record import Conflict
from dragoman.model.text import Span

WEEKDAYS = tuple(day.lower() for day in calendar.day_name)
MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_WEEKDAY = r"(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SHORT = r"(?P<weekday>(?-i:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun))\.?,?\s+"
_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d))?"
_BETWEEN = r"(?:,?\s*\(?\s*(?:the\s+)?|\s+on\s+)"
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_WEEKDAY}{_BETWEEN}{_DAY}\s+(?:of\s+)?{_MONTH}{_YEAR}\b",
        rf"\b{_WEEKDAY}{_BETWEEN}{_MONTH}\s+{_DAY}{_YEAR}\b(?!\s*(?:-|–|—|to|and)\s*\d)",
        rf"\b{_SHORT}{_DAY}\s+{_MONTH}{_YEAR}\b",
        rf"\b{_SHORT}{_MONTH}\s+{_DAY}{_YEAR}\b(?!\s*(?:-|–|—|to|and)\s*\d)",
        rf"\b{_DAY}\s+{_MONTH}{_YEAR}\s*,\s*an?\s+{_WEEKDAY}\b",
        rf"\b{_MONTH}\s+{_DAY}{_YEAR}\s*,\s*an?\s+{_WEEKDAY}\b",
        rf"\b{_DAY}\s+{_MONTH}{_YEAR}\s*,?\s*\(?\s*(?:an?\s+)?{_WEEKDAY}\b\s*\)",
        rf"\b{_MONTH}\s+{_DAY}{_YEAR}\s*,?\s*\(\s*(?:an?\s+)?{_WEEKDAY}\b\s*\)",
    )
)


def find_weekdays(reading: Reading) -> Iterator[Conflict]:
    """Give the weekdays of a text that the calendar contradicts.

    Where every weekday beside a day without a year is false, and there are several, it is the day of
    publication that is wrong, and they are left out.
    """
    told = list(_told(reading))
    yearless = [conflict for match, conflict in told if match["year"] is None]
    is_misdated = len(yearless) > 1 and all(yearless)
    for match, conflict in told:
        if conflict is not None and not (is_misdated and match["year"] is None):
            yield conflict


def _told(reading: Reading) -> Iterator[tuple[re.Match[str], Conflict | None]]:
    """Give each weekday with a day beside it, and the conflict if there is one."""
    seen: set[int] = set()
    for form in FORMS:
        for match in form.finditer(reading.document.text):
            if match.start() in seen:
                continue
            seen.add(match.start())
            yield match, _weekday(reading, match)


def _weekday(reading: Reading, match: re.Match[str]) -> Conflict | None:
    month = MONTHS[match["month"].lower().rstrip(".")]
    day = _calendar_day(reading, match, month)
    said = next(day for day in WEEKDAYS if day.startswith(match["weekday"].lower()[:3]))
    if day is None or WEEKDAYS[day.weekday()] == said:
        return None
    is_whole = reading.document.text.startswith("day", match.end("weekday"))
    weekday = Span(match.start("weekday"), match.end("weekday") + (3 if is_whole else 0))
    first, last = sorted((match.span("day"), match.span("month")))
    date = Span(first[0], max(last[1], match.end("year") if match["year"] else 0))
    return Conflict(
        kind="date",
        values=(reading.text_of(weekday), reading.text_of(date)),
        resolved=(said.capitalize(), day.isoformat()),
        why=f"{day_name(day)} was a {calendar.day_name[day.weekday()]}, not a {said.capitalize()}.",
        evidence={"values": reading.cite(weekday, date)},
    )


def _calendar_day(reading: Reading, match: re.Match[str], month: int) -> dt.date | None:
    """Return the day meant: of the year given, else nearest to publication; None where neither is known."""
    number = int(match["day"])
    if match["year"] is not None:
        return _day(int(match["year"]), month, number)
    published = _published(reading)
    if published is None:
        return None
    near = [_day(published.year + offset, month, number) for offset in (-1, 0, 1)]
    days = [day for day in near if day is not None]
    return min(days, key=lambda day: abs((day - published).days), default=None)


def _published(reading: Reading) -> dt.date | None:
    published = reading.document.published
    try:
        return None if published is None else dt.date.fromisoformat(published[:10])
    except ValueError:
        return None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def day_name(day: dt.date) -> str:
    """Return a day in words: "7 March 2023"."""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"
