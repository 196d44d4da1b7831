"""The words that open or close a stretch at a date: "since", "until", "before", "after", "from"."""

import re
from datetime import timedelta

from dragoman.model.date import Date
from dragoman.model.reading import DateMention
from dragoman.model.text import Span

from .calendars import first_day, last_day
from .date_context import LOOK_BACK, plain
from .date_expressions import Found
from .date_joins import FROM
from .date_rules import day_of_month, month_range, year_range
from .date_words import PART
from .month_days import day_of_which_month

# "since" opens a stretch without an end, "until" one without a beginning.
OPENING = re.compile(r"\b(?P<word>since|starting|beginning)\s(?:in\s|on\s|from\s|the\s)?$", re.IGNORECASE)
CLOSING = re.compile(r"\b(?P<word>until|till|by|no later than)\s(?:the\s)?$", re.IGNORECASE)
# "before 2018", "after May": the stretch before or after, where no event has the date as its name.
BEYOND = re.compile(r"\b(?P<word>before|after|earlier\sthan|later\sthan)\s(?:the\syear\s)?$", re.IGNORECASE)
BEYOND_WORDS = {"before": "before", "earlier than": "before", "after": "after", "later than": "after"}
PART_OF = re.compile(PART + "|the\\s(?:end|start|middle)", re.IGNORECASE)
ALONE = re.compile(
    r"\s?[.,;:!?)\"”]|$|\n|\s(?:and|or|but|when|while|he|she|it|they|we|the|in|at|on|as|to|for|with|by|because)\b"
)
# What may be the whole of a range after "from".
SPANS = (day_of_month, day_of_which_month, month_range, year_range)


def bounded(text: str, found: Found, value: Date) -> DateMention:
    """Return a date with the word before it that makes it the bound of a stretch."""
    span = found.span
    if (opened := start_of(text, span, OPENING)) != span:
        return DateMention(span=opened, date=_open(value, start=value.start, end=None))
    if (closed := start_of(text, span, CLOSING)) != span:
        return DateMention(span=closed, date=_open(value, start=None, end=value.end))
    beyond = BEYOND.search(text, max(0, span.start - LOOK_BACK), span.start)
    if beyond is not None and ALONE.match(text, span.end):
        stretch = _beyond(found, value, BEYOND_WORDS[plain(beyond["word"])])
        return DateMention(span=Span(beyond.start(), span.end), date=stretch)
    is_whole = value.start != value.end and found.rule in SPANS
    return DateMention(span=start_of(text, span, FROM) if is_whole else span, date=value)


def _open(value: Date, *, start: str | None, end: str | None) -> Date:
    return Date(start=start, end=end, precision=value.precision, how=value.how)


def _beyond(found: Found, value: Date, word: str) -> Date:
    """Return the stretch before or after a date.

    "after 3 May" may still be that day, and "before the end of 2009" in that year.
    """
    first, last = first_day(value), last_day(value)
    if PART_OF.match(found.match[0]):
        is_after = word == "after"
        return _open(value, start=value.start if is_after else None, end=None if is_after else value.end)
    if value.precision == "day" and word == "after":
        return _open(value, start=value.end, end=None)
    if first is None or last is None:
        return value
    beside = last + timedelta(days=1) if word == "after" else first - timedelta(days=1)
    end = beside.isoformat()[: len(value.start or "")]
    return _open(value, start=end if word == "after" else None, end=None if word == "after" else end)


def start_of(text: str, span: Span, opening: re.Pattern[str]) -> Span:
    """Return a span with the word that opens it ("since", "until", "from")."""
    found = opening.search(text, max(0, span.start - LOOK_BACK), span.start)
    return span if found is None else Span(found.start(), span.end)
