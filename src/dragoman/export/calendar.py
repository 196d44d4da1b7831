"""Dated events → a calendar (iCalendar, RFC 5545): whole days, what has not happened as tentative."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from dragoman.model.answer import Finding
from dragoman.model.date import beginning_of, end_of

from .wording import place_words, sort_words, who_words

WHOLE = re.compile(r"\d{4}-\d\d-\d\d")
STANDING = {"planned": "TENTATIVE", "possible": "TENTATIVE", "denied": "CANCELLED"}
# A line of the format has at most so many octets; a month or a year is no appointment.
LONGEST_LINE, LONGEST_DAYS = 75, 31


def to_calendar(findings: Iterable[Finding]) -> bytes:
    """Return a calendar of what is dated to a month at least."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dragoman//desk//EN", "CALSCALE:GREGORIAN"]
    for one in findings:
        lines += _event(one)
    lines.append("END:VCALENDAR")
    return "".join(folded + "\r\n" for line in lines for folded in _fold(line)).encode()


def _event(one: Finding) -> list[str]:
    days = _days(one)
    if days is None:
        return []
    start, end = days
    place = place_words(one)
    stamp = (one.reported or start.isoformat())[:10].replace("-", "")
    told = f"{one.sources} independent source(s). {' '.join(one.addresses[:5])}"
    return [
        "BEGIN:VEVENT",
        f"UID:{one.id}@dragoman",
        f"DTSTAMP:{stamp}T000000Z",
        f"DTSTART;VALUE=DATE:{start:%Y%m%d}",
        f"DTEND;VALUE=DATE:{end + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(f'{who_words(one)}: {sort_words(one)}')}",
        *([f"LOCATION:{_escaped(place)}"] if place else []),
        f"STATUS:{STANDING.get(one.status or '', 'CONFIRMED')}",
        f"DESCRIPTION:{_escaped(told)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _days(one: Finding) -> tuple[date, date] | None:
    if one.date is None or not one.is_dated:
        return None
    first, last = one.date.start or one.date.end, one.date.end or one.date.start
    if first is None or last is None:
        return None
    ends = beginning_of(first), end_of(last)
    if not all(map(WHOLE.fullmatch, ends)):
        return None
    start, end = map(date.fromisoformat, ends)
    return (start, end) if start <= end < start + timedelta(days=LONGEST_DAYS) else None


def _escaped(words: str) -> str:
    plain = " ".join(words.split())
    return re.sub(r"([\\;,])", r"\\\1", plain)


def _fold(line: str) -> Iterator[str]:
    """Give a line in pieces of so many octets, those after the first with a space before them."""
    piece = ""
    for letter in line:
        if len((piece + letter).encode()) > LONGEST_LINE:
            yield piece
            piece = " "
        piece += letter
    yield piece
