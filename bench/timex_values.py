"""Date expressions as TIMEX3: words without those that open a stretch, and the value of ISO-TimeML."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.annotate.date_bounds import BEYOND_WORDS
from dragoman.annotate.date_context import plain
from dragoman.model.date import Date
from dragoman.model.reading import DateMention
from dragoman.model.text import Span

# "since June 2022" is a date that begins with June 2022: TIMEX3 marks the month alone.
OPENED = re.compile(
    r"(?:(?:since|until|till|by|no later than|starting|beginning|from|between|at|on|over|during"
    rf"|{'|'.join(BEYOND_WORDS)})"
    r"(?:\s(?:in|on|from))?\s+(?:the\s+year\s+)?(?!the\b(?!\s+weekend))|(?:earlier|later|sometime|early|mid|late)[\s-]+(?=(?:this|last|next|that)\b))+",
    re.IGNORECASE,
)
# "the past two weeks" is a DURATION there, "overnight" a TIME.
NO_DATE = re.compile(
    r"\b(?:past|last|previous|preceding|next|coming|following|upcoming)\s+[\w-]+(?:\s[\w-]+)?\s+(?:day|night|week|fortnight|month|quarter|year|decade)s\b"
    r"|\bovernight\b",
    re.IGNORECASE,
)
SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
HALF = 6


@dataclass(frozen=True, slots=True)
class Timex:
    """A TIMEX3 of type DATE: where its words stand and its value."""

    span: Span
    value: str


def to_timexes(text: str, mentions: Sequence[DateMention]) -> tuple[Timex, ...]:
    """Return the date expressions that have a value, in order."""
    return tuple(
        Timex(_without_opening(text, mention.span), timex_value(_named(text, mention.span, mention.date)))
        for mention in mentions
        if mention.date is not None and NO_DATE.search(text, mention.span.start, mention.span.end) is None
    )


def _named(text: str, span: Span, stretch: Date) -> Date:
    """Return the date that is named where the stretch is what lies before or after it."""
    words = plain(text[span.start : span.end])
    word = next((word for form, word in BEYOND_WORDS.items() if words.startswith(f"{form} ")), None)
    end = stretch.start or stretch.end
    if word is None or end is None or (stretch.start and stretch.end):
        return stretch
    if word == "after" and stretch.precision == "day":
        return stretch
    named = _beside(end, 1 if word == "before" else -1)
    return Date(start=named, end=named, precision=stretch.precision, how=stretch.how)


def _beside(end: str, step: int) -> str:
    """Return the day, month or year beside one."""
    if len(end) == len("2024"):
        return f"{int(end) + step:04d}"
    if len(end) == len("2024-11"):
        year, month = divmod(int(end[:4]) * 12 + int(end[5:]) - 1 + step, 12)
        return f"{year:04d}-{month + 1:02d}"
    return (date.fromisoformat(end) + timedelta(days=step)).isoformat()


def _without_opening(text: str, span: Span) -> Span:
    found = OPENED.match(text, span.start, span.end)
    return span if found is None or found.end() == span.end else Span(found.end(), span.end)


def timex_value(stretch: Date) -> str:
    """Return the TIMEX3 value of a date: one period, else its two ends; an open end is left out."""
    first, last = (_period(end, stretch) for end in (stretch.start, stretch.end))
    if not first or not last:
        return first or last
    return first if first == last else f"{first}/{last}"


def _period(end: str | None, stretch: Date) -> str:
    """Return the period of a date's precision that one of its ends lies in."""
    if end is None or end.startswith("-"):
        return "" if end is None else f"XXXX{end[1:]}"
    if stretch.precision in ("week", "weekend"):
        return _week(end) + ("-WE" if stretch.precision == "weekend" else "")
    if stretch.precision in ("quarter", "half", "season"):
        return _part_of_year(int(end[:4]), int(end[5:7]), stretch=stretch)
    if stretch.precision == "century":
        # 1801 to 1900 is the century of "18" as well as 1800 to 1899.
        return str((int(end) - (end == stretch.end)) // 100)
    return end[:3] if stretch.precision == "decade" else end


def _week(day: str) -> str:
    year, week, _ = date.fromisoformat(day).isocalendar()
    return f"{year}-W{week:02d}"


def _part_of_year(year: int, month: int, *, stretch: Date) -> str:
    if stretch.precision == "quarter":
        return f"{year}-Q{(month + 2) // 3}"
    if stretch.precision == "half":
        return f"{year}-H{(month + HALF - 1) // HALF}"
    start = month - month % 3 or 12
    return f"{year - (month < start)}-{SEASONS[start]}"
