"""Days as headers, metadata and datelines write them, and the year of a dateline that gives none."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from email.utils import parsedate_tz

MONTHS = (
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
MONTH_OF = {form: number for number, forms in enumerate(MONTHS, 1) for form in forms}
MONTH = "(?P<month>" + "|".join(sorted(MONTH_OF, key=len, reverse=True)) + r")\b\.?"
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
YEAR = r"(?P<year>(?:19|20)\d\d)\b"
# A day in words with or without its year: "Thursday, 7 November 2024", "Nov. 7".
DAY_IN_WORDS = (
    rf"(?:{WEEKDAY},?\s{{1,3}})?{DAY}\s{{1,3}}(?:of\s)?{MONTH}(?:,?\s{{1,3}}{YEAR})?",
    rf"(?:{WEEKDAY},?\s{{1,3}})?{MONTH}\s{{1,3}}{DAY}(?:(?:,?\s{{1,3}}|/){YEAR})?",
)
ISO_DAY = r"(?P<year>(?:19|20)\d\d)-(?P<month_number>\d\d)-(?P<day>\d\d)(?!\d)"
NUMERIC_DAY = r"(?P<first>\d{1,2})[./-](?P<second>\d{1,2})[./-](?P<year>(?:19|20)\d\d)\b"
BASIC_ISO_DAY = r"(?P<year>(?:19|20)\d\d)(?P<month_number>\d\d)(?P<day>\d\d)\b"
READ_PATTERNS = tuple(
    re.compile(rf"\s*{form}", re.IGNORECASE) for form in (ISO_DAY, BASIC_ISO_DAY, *DAY_IN_WORDS, NUMERIC_DAY)
)
WORDS_PATTERNS = tuple(re.compile(form, re.IGNORECASE) for form in DAY_IN_WORDS)
# Days with a year in running text; of a range ("4–5 November 2024") its last day.
FULL_PATTERNS = (*WORDS_PATTERNS, re.compile(rf"\b{ISO_DAY}"))
RANGE_PATTERN = re.compile(
    rf"\b{MONTH}\s{{1,3}}\d{{1,2}}\s?(?:[-–—]|and|to)\s?{DAY},?\s{{1,3}}{YEAR}", re.IGNORECASE
)
YEAR_PATTERN = re.compile(
    r"(?P<plan>\b(?:by|until|till|before|through|towards?)\s(?:\w+\s)?)?\b(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# Reports leave out the year of what is new. Where one does write a day with its year, it is of the same
# days only if it is near and no later year stands anywhere: a year further back is background.
NEAR = timedelta(days=30)


def read_day(words: str) -> str | None:
    """Return the ISO day that a date or moment in words or figures begins with, in its own time zone.

    Refuses what is not sure: a day without a year, and 03/04/2024.
    """
    for pattern in READ_PATTERNS:
        found = pattern.match(words)
        if found and (day := _day_of(found)):
            return day.isoformat()
    return _mail_day(words)


def match_day(text: str, start: int) -> re.Match[str] | None:
    """Return the match of a day in words at a position, with or without its year."""
    matches = (pattern.match(text, start) for pattern in WORDS_PATTERNS)
    return next((found for found in matches if found is not None), None)


def day_of_match(found: re.Match[str], text: str) -> tuple[str | None, bool]:
    """Return the ISO day of a match and whether its year had to be inferred from other dates in the text."""
    if found["year"] is not None:
        day = _day_of(found)
        return (None if day is None else day.isoformat()), False
    return infer_year(MONTH_OF[found["month"].lower()], int(found["day"]), text=text), True


def infer_year(month: int, day: int, *, text: str) -> str | None:
    """Return the ISO day whose year the near days in a text agree on, None where they do not fix it."""
    found: dict[date, int] = {}
    for known in _known_days(text):
        around = (_make_day(year, month, day=day) for year in (known.year - 1, known.year, known.year + 1))
        found |= {one: known.year for one in around if one is not None and abs(one - known) <= NEAR}
    if len(found) != 1:
        return None
    [(inferred, year)] = found.items()
    return inferred.isoformat() if _latest_year(text) <= max(inferred.year, year) else None


def _latest_year(text: str) -> int:
    """Return the latest year written in a text, apart from those by which something is planned."""
    years = (int(found["year"]) for found in YEAR_PATTERN.finditer(text) if not found["plan"])
    return max(years, default=0)


def _known_days(text: str) -> Iterator[date]:
    for pattern in (*FULL_PATTERNS, RANGE_PATTERN):
        for found in pattern.finditer(text):
            if found["year"] and (day := _day_of(found)):
                yield day


def _day_of(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    if parts["year"] is None:
        return None
    year = int(parts["year"])
    if "first" in parts:
        return _numeric_day(int(parts["first"]), int(parts["second"]), year=year)
    month = int(parts["month_number"]) if "month_number" in parts else MONTH_OF[parts["month"].lower()]
    return _make_day(year, month, day=int(parts["day"]))


def _numeric_day(first: int, second: int, *, year: int) -> date | None:
    """Return the day of two figures whose order is sure: one of them no month, or both the same."""
    if first != second and first <= len(MONTHS) and second <= len(MONTHS):
        return None
    return _make_day(year, second, day=first) or _make_day(year, first, day=second)


def _mail_day(words: str) -> str | None:
    parsed = parsedate_tz(words)
    day = None if parsed is None else _make_day(parsed[0], parsed[1], day=parsed[2])
    return None if day is None else day.isoformat()


def _make_day(year: int, month: int, *, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
