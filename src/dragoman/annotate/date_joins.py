"""Two date expressions that are one date: ends of a range, with one year, "two days after 3 May"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.date import MONTH_LENGTH, YEAR_LENGTH, Date, Precision

from . import date_words as words
from .calendars import (
    MONTHS_IN_YEAR,
    days,
    first_day,
    last_day,
    week_around,
    weekday_of,
    weekday_on_or_after,
)
from .date_context import LOOK_BACK, Context, plain
from .date_expressions import Found
from .date_rules import bare_month, day_of_month, year_alone
from .month_days import day_alone, first_from
from .relative_dates import BESIDE, beside_told, counted, counted_from, day_of_week, now, today, week_of
from .spelled_numbers import year_number

FROM = re.compile(r"\b(?P<word>from|between)\s(?:the\s)?$", re.IGNORECASE)
# "two days after the 3rd", "the week of Monday, 3 May".
DIRECTLY = re.compile(rf"{words.S}(?:the{words.S}|on{words.S})?")
OFTEN = ("a day from", "a week from", "a month from", "a year from")
PRECISIONS: dict[int, Precision] = {YEAR_LENGTH: "year", MONTH_LENGTH: "month"}


def group(text: str, found: Sequence[Found], position: int) -> Sequence[Found]:
    """Return one expression, or two that are one date or share a year."""
    pair = found[position : position + 2]
    if len(pair) > 1 and (is_range(text, *pair) or is_told_from(text, *pair) or _shares_year(text, *pair)):
        return pair
    return pair[:1]


def is_range(text: str, first: Found, last: Found) -> bool:
    """Tell whether two expressions are the ends of a range."""
    between = text[first.span.end : last.span.start]
    if first.rule is now or _tells_from(first):
        return False
    if words.JOIN_RANGE.fullmatch(between):
        return True
    opened = FROM.search(text, max(0, first.span.start - LOOK_BACK), first.span.start)
    return (
        words.JOIN_PAIR.fullmatch(between) is not None
        and opened is not None
        and opened["word"].lower() == "between"
    )


def is_told_from(text: str, first: Found, last: Found) -> bool:
    """Tell whether the first is told from the second: "two days after 3 May"."""
    # "twice a week from 3 May" tells how often.
    if first.rule is counted and plain(first.match[0]) in OFTEN and last.rule is not today:
        return False
    return _tells_from(first) and DIRECTLY.fullmatch(text[first.span.end : last.span.start]) is not None


def _tells_from(found: Found) -> bool:
    return found.rule in (week_of, beside_told) or (
        found.rule is counted and plain(found.match["way"]) in BESIDE
    )


def told_from(first: Found, last: Found, context: Context) -> Date | None:
    """Return the date that the first tells from the second; None where that is no day."""
    told = last.rule(last.match, context)
    if told is None or told.start is None or told.end is None:
        return None
    if first.rule is counted:
        return counted_from(first.match, told)
    if first.rule is beside_told:
        return beside_told(first.match, replace(context, told=told))
    day = first_day(told)
    return None if day is None or told.precision != "day" else week_around(day, how=told.how)


def _shares_year(text: str, first: Found, last: Found) -> bool:
    """Tell whether two dates are coordinated and only the second has its year ("in May and June 2020")."""
    is_pair = words.JOIN_PAIR.fullmatch(text[first.span.end : last.span.start]) is not None
    return (
        is_pair
        and first.rule in (bare_month, day_of_month)
        and not _year_stated(first)
        and bool(_year_stated(last))
    )


def resolve_ends(one: Found, other: Found, context: Context) -> tuple[Date | None, Date | None]:
    """Return both ends of a range: the year of the second is that of the first, or the other way round."""
    year = _year_stated(other)
    first = one.rule(one.match, _in_year(context, year))
    begin = first_day(first)
    if begin is None or year is not None:
        return _in_turn(one, first, other.rule(other.match, context), context), other.rule(
            other.match, context
        )
    if other.rule is day_alone and (day := first_from(begin, int(other.match["day"]))) is not None:
        return first, days(day, how="resolved")
    if one.rule is day_of_week and other.rule is day_of_week:
        return first, days(weekday_on_or_after(begin, weekday_of(other.match["weekday"])), how="resolved")
    if other.rule not in (bare_month, day_of_month):
        return first, other.rule(other.match, context)
    last = other.rule(other.match, _in_year(context, begin.year))
    if last is not None and last.start is not None and first is not None and last.start < (first.start or ""):
        last = other.rule(other.match, _in_year(context, begin.year + 1))
    return first, last


def _in_turn(one: Found, first: Date | None, last: Date | None, context: Context) -> Date | None:
    """Return the first end a year earlier where only the second has its year and would be before it."""
    begin, end = first_day(first), first_day(last)
    if begin is None or end is None or begin <= end or _year_stated(one):
        return first
    return one.rule(one.match, _in_year(context, end.year - 1))


def are_months_in_turn(first: Date | None, last: Date | None) -> bool:
    """Tell whether the second month follows the first."""
    begin, end = first_day(first), first_day(last)
    if first is None or begin is None or end is None or first.precision != "month":
        return False
    return MONTHS_IN_YEAR * (end.year - begin.year) + end.month - begin.month == 1


def _year_stated(found: Found) -> int | None:
    year = found.match.groupdict().get("year")
    return year_number(year) if year and found.rule is not year_alone else None


def _in_year(context: Context, year: int | None) -> Context:
    return context if year is None else replace(context, year=year)


def join(first: Date | None, last: Date | None) -> Date | None:
    """Return the stretch from one date to another that is not before it, as precise as the less precise."""
    begin, end = first_day(first), last_day(last)
    if first is None or last is None or first.start is None or last.end is None:
        return None
    if begin is None or end is None:
        is_yearless = first.start.startswith("-") and last.end.startswith("-") and first.start <= last.end
        return Date(start=first.start, end=last.end, precision="day", how=first.how) if is_yearless else None
    if begin > end or (len(first.start) != len(last.end) and first.start[:YEAR_LENGTH] == last.end):
        return None
    how = last.how if first.how == "stated" else first.how
    precision: Precision = first.precision
    if first.precision != last.precision:
        precision = PRECISIONS.get(min(len(first.start), len(last.end)), "day")
    return Date(start=first.start, end=last.end, precision=precision, how=how)
