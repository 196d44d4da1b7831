"""Date expressions of a text and the stretch of the calendar each means; never a day that is not sure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from dragoman.model.date import Date
from dragoman.model.reading import DateMention
from dragoman.model.text import Span

from . import date_words as words
from .calendars import (
    MONTHS_IN_YEAR,
    days,
    first_day,
    last_day,
    make_day,
    parse_day,
    weekday_of,
    weekday_on_or_after,
)
from .date_context import Context
from .date_expressions import LOOK_BACK, Found, find_expressions, is_by_name
from .date_rules import bare_month, day_of_month, year_alone, year_range
from .relative_dates import day_of_week
from .tense import Tense, is_deadline, is_wish, sentence_around, tense_at

# "since" opens a stretch without an end, "until" one without a beginning.
OPENING = re.compile(r"\b(?P<word>since|starting|beginning)\s(?:in\s|on\s|from\s|the\s)?$", re.IGNORECASE)
CLOSING = re.compile(r"\b(?P<word>until|till|by|no later than)\s(?:the\s)?$", re.IGNORECASE)
FROM = re.compile(r"\b(?P<word>from|between)\s(?:the\s)?$", re.IGNORECASE)
# So many mentions back a date is looked for that later ones are told against.
RECENT = 8


def find_dates(text: str, *, published: str | None, tense: Tense | None = None) -> tuple[DateMention, ...]:
    """Return the date expressions of a text in order; `tense` overrides what the sentence says."""
    found = find_expressions(text)
    dates: list[DateMention] = []
    day, position = parse_day(published), 0
    known = _KnownDays(text, found) if day is None else None
    while position < len(found):
        group = _group(text, found, position)
        position += len(group)
        context = _context(text, group, told=dates, published=day)
        context = replace(
            context,
            tense=context.tense if tense is None else tense,
            guess=None if known is None else known.near(group[0].span),
        )
        dates.extend(_resolve(text, group, context))
    return tuple(dates)


class _KnownDays:
    """The dates of a text that have their year, near which those without one are taken to lie."""

    __slots__ = ("_known", "_text")

    def __init__(self, text: str, found: Sequence[Found]) -> None:
        self._text = text
        self._known = [(one, day) for one in found if (day := _middle(one)) is not None]

    def near(self, span: Span) -> date | None:
        """Return a day near which a date without a year lies; None where the text has no year, or several."""
        start, end = sentence_around(self._text, span)
        beside = [(one, day) for one, day in self._known if start <= one.span.start < end]
        precise = [(one, day) for one, day in self._known if one.rule is not year_alone]
        for known in (beside, precise):
            if len({day.year for _, day in known}) == 1:
                return min(known, key=lambda pair: abs(pair[0].span.start - span.start))[1]
        return None


def _middle(found: Found) -> date | None:
    """Return the day in the middle of a date that gives its year."""
    if not found.match.groupdict().get("year"):
        return None
    value = found.rule(found.match, Context(published=None))
    first, last = first_day(value), last_day(value)
    return None if first is None or last is None else first + (last - first) / 2


def _group(text: str, found: Sequence[Found], position: int) -> Sequence[Found]:
    """Return one expression, or two that are the ends of one range or share a year."""
    pair = found[position : position + 2]
    if len(pair) > 1 and (_is_range(text, *pair) or _shares_year(text, *pair)):
        return pair
    return pair[:1]


def _is_range(text: str, first: Found, last: Found) -> bool:
    between = text[first.span.end : last.span.start]
    if words.JOIN_RANGE.fullmatch(between):
        return True
    opened = FROM.search(text, max(0, first.span.start - LOOK_BACK), first.span.start)
    return (
        words.JOIN_PAIR.fullmatch(between) is not None
        and opened is not None
        and opened["word"].lower() == "between"
    )


def _shares_year(text: str, first: Found, last: Found) -> bool:
    """Tell whether two dates are coordinated and only the second has its year ("in May and June 2020")."""
    is_pair = words.JOIN_PAIR.fullmatch(text[first.span.end : last.span.start]) is not None
    return (
        is_pair
        and first.rule in (bare_month, day_of_month)
        and not _year_stated(first)
        and bool(_year_stated(last))
    )


def _context(
    text: str, group: Sequence[Found], *, told: Sequence[DateMention], published: date | None
) -> Context:
    span = group[0].span.until(group[-1].span)
    paragraph = text.rfind("\n", 0, span.start)
    known = [one for one in told[-RECENT:] if one.date is not None]
    near = [one for one in known if one.span.start > paragraph]
    return Context(
        published=published,
        told=known[-1].date if known else None,
        near=near[-1].date if near else None,
        tense=tense_at(text, span),
        is_deadline=is_deadline(text, span),
        is_wish=is_wish(text, span),
        is_by_name=is_by_name(text, span),
        is_since=_start_of(text, span, OPENING) != span,
    )


def _resolve(text: str, group: Sequence[Found], context: Context) -> Iterator[DateMention]:
    if len(group) == 1:
        yield from _resolve_one(text, group[0], context)
        return
    first, last = _resolve_ends(group[0], group[1], context)
    joined = _join(first, last) if _is_range(text, *group) or _are_months_in_turn(first, last) else None
    if joined is not None:
        yield DateMention(span=_start_of(text, group[0].span, FROM).until(group[1].span), date=joined)
    else:
        yield DateMention(span=group[0].span, date=first)
        yield DateMention(span=group[1].span, date=last)


def _resolve_ends(one: Found, other: Found, context: Context) -> tuple[Date | None, Date | None]:
    """Return both ends of a range: the year of the second is that of the first, or the other way round."""
    year = _year_stated(other)
    first = one.rule(one.match, _in_year(context, year))
    begin = first_day(first)
    if begin is None or year is not None:
        return first, other.rule(other.match, context)
    if one.rule is day_of_week and other.rule is day_of_week:
        return first, days(weekday_on_or_after(begin, weekday_of(other.match["weekday"])), how="resolved")
    if other.rule not in (bare_month, day_of_month):
        return first, other.rule(other.match, context)
    last = other.rule(other.match, _in_year(context, begin.year))
    if last is not None and last.start is not None and first is not None and last.start < (first.start or ""):
        last = other.rule(other.match, _in_year(context, begin.year + 1))
    return first, last


def _are_months_in_turn(first: Date | None, last: Date | None) -> bool:
    begin, end = first_day(first), first_day(last)
    if first is None or begin is None or end is None or first.precision != "month":
        return False
    return MONTHS_IN_YEAR * (end.year - begin.year) + end.month - begin.month == 1


def _year_stated(found: Found) -> int | None:
    year = found.match.groupdict().get("year")
    return int(year) if year and found.rule is not year_alone else None


def _in_year(context: Context, year: int | None) -> Context:
    return context if year is None else replace(context, year=year)


def _join(first: Date | None, last: Date | None) -> Date | None:
    """Return the stretch from one date to another of the same precision that is not before it."""
    if first is None or last is None or first.start is None or last.end is None:
        return None
    if len(first.start) != len(last.end) or first.start > last.end:
        return None
    how = last.how if first.how == "stated" else first.how
    return Date(start=first.start, end=last.end, precision=first.precision, how=how)


def _resolve_one(text: str, found: Found, context: Context) -> Iterator[DateMention]:
    if found.rule is day_of_month and (split := _apart(found, context)):
        yield from split
        return
    value = found.rule(found.match, context)
    span = _start_of(text, found.span, FROM) if value is not None and value.start != value.end else found.span
    if value is None:
        yield DateMention(span=found.span, date=None)
    elif (opened := _start_of(text, found.span, OPENING)) != found.span:
        yield DateMention(span=opened, date=_open(value, start=value.start, end=None))
    elif (closed := _start_of(text, found.span, CLOSING)) != found.span:
        yield DateMention(span=closed, date=_open(value, start=None, end=value.end))
    else:
        yield DateMention(span=span if found.rule in (day_of_month, year_range) else found.span, date=value)


def _open(value: Date, *, start: str | None, end: str | None) -> Date:
    return Date(start=start, end=end, precision=value.precision, how=value.how)


def _start_of(text: str, span: Span, opening: re.Pattern[str]) -> Span:
    """Return a span with the word that opens it ("since", "until", "from")."""
    found = opening.search(text, max(0, span.start - LOOK_BACK), span.start)
    return span if found is None else Span(found.start(), span.end)


def _apart(found: Found, context: Context) -> tuple[DateMention, ...]:
    """Return the days of a list one by one where they do not follow each other ("3 and 7 May")."""
    pieces = list(re.finditer(r"\d+(?:st|nd|rd|th)?", found.match["days"]))
    numbers = [int(re.sub(r"\D", "", piece.group())) for piece in pieces]
    gaps = re.split(r"\d+(?:st|nd|rd|th)?", found.match["days"])[1:-1]
    is_list = any("and" in gap or "or" in gap or "," in gap for gap in gaps)
    follow = all(later - earlier == 1 for earlier, later in pairwise(numbers))
    opened = re.search(
        r"\bbetween\s(?:the\s)?$", found.match.string[max(0, found.span.start - LOOK_BACK) : found.span.start]
    )
    if not is_list or follow or opened:
        return ()
    whole = day_of_month(found.match, context)
    start, end = first_day(whole), last_day(whole)
    if whole is None or start is None or end is None:
        return ()
    base = found.match.start("days")
    mentions = []
    for piece, number in zip(pieces, numbers, strict=True):
        day = make_day(start.year, start.month, day=number)
        is_last = piece is pieces[-1]
        stop = found.span.end if is_last else base + piece.end()
        date_of_piece = None if day is None else days(day, how=whole.how)
        mentions.append(DateMention(span=Span(base + piece.start(), stop), date=date_of_piece))
    return tuple(mentions)
