"""Date expressions of a text and the stretch of the calendar each means; never a day that is not sure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from dragoman.model.reading import DateMention
from dragoman.model.text import Span

from .calendars import (
    days,
    first_day,
    last_day,
    make_day,
    parse_day,
)
from .date_bounds import OPENING, bounded, start_of
from .date_context import Context, plain, words_before
from .date_expressions import Found, find_expressions, is_by_name
from .date_joins import FROM, are_months_in_turn, group, is_range, is_told_from, join, resolve_ends, told_from
from .date_rules import day_of_month, year_alone
from .numeric_dates import is_month_first
from .relative_dates import beside_told, counted, in_time, length, now, overnight, week_of
from .tense import Tense, is_deadline, is_wish, sentence_around, tense_at

# "the day before" ends what it is said of, or a place or company follows.
NOTHING_TOLD = re.compile(r"[.,;:!?]|$|\n|\s(?:in|at|near|by|and|with|from|to|on)\b")
# So many mentions back a date is looked for that later ones are told against.
RECENT = 8


def find_dates(text: str, *, published: str | None, tense: Tense | None = None) -> tuple[DateMention, ...]:
    """Return the date expressions of a text in order; `tense` overrides what the sentence says."""
    found = find_expressions(text)
    dates: list[DateMention] = []
    day, position = parse_day(published), 0
    known = _KnownDays(text, found) if day is None else None
    month_first = is_month_first(text)
    while position < len(found):
        pair = group(text, found, position)
        position += len(pair)
        context = _context(text, pair, told=dates, published=day)
        context = replace(
            context,
            tense=context.tense if tense is None else tense,
            is_month_first=month_first,
            guess=None if known is None else known.near(pair[0].span),
        )
        dates.extend(_resolve(text, pair, context))
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


def _context(
    text: str, pair: Sequence[Found], *, told: Sequence[DateMention], published: date | None
) -> Context:
    span = pair[0].span.until(pair[-1].span)
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
        is_since=start_of(text, span, OPENING) != span,
    )


def _resolve(text: str, pair: Sequence[Found], context: Context) -> Iterator[DateMention]:
    if len(pair) == 1:
        yield from _resolve_one(text, pair[0], context)
        return
    one, other = pair
    if is_told_from(text, one, other):
        stretch = told_from(one, other, context)
        if stretch is None:
            yield DateMention(span=one.span, date=None)
            yield from _resolve_one(text, other, context)
        else:
            yield DateMention(span=one.span.until(other.span), date=stretch)
        return
    first, last = resolve_ends(one, other, context)
    joined = join(first, last) if is_range(text, one, other) or are_months_in_turn(first, last) else None
    if joined is not None:
        yield DateMention(span=start_of(text, one.span, FROM).until(other.span), date=joined)
    else:
        yield DateMention(span=one.span, date=first)
        yield DateMention(span=other.span, date=last)


def _resolve_one(text: str, found: Found, context: Context) -> Iterator[DateMention]:
    if found.rule is day_of_month and (split := _apart(found, context)):
        yield from split
        return
    value = found.rule(found.match, context)
    if not _is_told_in_full(text, found) or (value is None and _is_only_a_length(found)):
        return
    yield DateMention(span=found.span, date=None) if value is None else bounded(text, found, value)


def _is_told_in_full(text: str, found: Found) -> bool:
    """Tell whether an expression does without a date after it, as "the week of" does not."""
    if found.rule is beside_told:
        return NOTHING_TOLD.match(text, found.span.end) is not None
    return found.rule not in (now, week_of) and not (
        found.rule is counted and plain(found.match["way"]) == "from"
    )


def _is_only_a_length(found: Found) -> bool:
    """Tell whether an expression that has no date tells only how long something took: "in 60 years"."""
    if found.rule in (in_time, overnight):
        return not found.match.groupdict().get("time")
    return found.rule is length and not found.match["opening"]


def _apart(found: Found, context: Context) -> tuple[DateMention, ...]:
    """Return the days of a list one by one where they do not follow each other ("3 and 7 May")."""
    pieces = list(re.finditer(r"\d+(?:st|nd|rd|th)?", found.match["days"]))
    numbers = [int(re.sub(r"\D", "", piece.group())) for piece in pieces]
    gaps = re.split(r"\d+(?:st|nd|rd|th)?", found.match["days"])[1:-1]
    is_list = any("and" in gap or "or" in gap or "," in gap for gap in gaps)
    follow = all(later - earlier == 1 for earlier, later in pairwise(numbers))
    opened = re.search(r"\bbetween\s(?:the\s)?$", words_before(found.match))
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
