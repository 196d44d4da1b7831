"""Dates in figures: 2024-11-05, 25/11/2024, 05-Nov-2024, "on 22/11"; what they mean, if it can be told."""

import re
from functools import cache

from dragoman.model.date import Date
from dragoman.ontology.dates import load_date_words

from .calendars import MONTHS_IN_YEAR, days, make_day, month, month_of, parse_day, weekday_of
from .date_context import Context, day_in_year, spaced
from .date_words import ENDS, GAP, MONTH, NOT_IN_NUMBER, SHORT_WEEKDAY, YEAR, S, after, expression
from .spelled_numbers import HUNDRED
from .tense import any_of

# A year of two figures lies no further ahead than this.
AHEAD = 20
TWO_DIGITS = r"\d\d(?!\d)"
DAY, NUMBER_OF_MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"

ISO = expression(
    rf"(?P<year>{YEAR})(?P<sign>[-/.])(?P<month>{NUMBER_OF_MONTH})(?P=sign)(?P<day>{DAY})(?:T[\d:.]+Z?)?{ENDS}"
)
ISO_MONTH = expression(rf"(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])(?![\w-])")
MONTH_SLASH_YEAR = expression(rf"(?<!\d[./-])(?P<month>{NUMBER_OF_MONTH})[/-](?P<year>{YEAR}){ENDS}")
FIGURES = r"(?P<first>\d{1,2})(?P<sign>[./-])(?P<second>\d{1,2})"
NUMERIC = expression(
    rf"(?<!\d[./-])(?:(?P<weekday>{SHORT_WEEKDAY}),?{S})?{FIGURES}"
    rf"(?:(?P=sign)(?P<year>{YEAR}){ENDS}|(?<=[/-]\d)(?P=sign)(?P<short>{TWO_DIGITS}){ENDS}"
    rf"|(?<=[/-]\d\d)(?P=sign)(?P<late>{TWO_DIGITS}){ENDS})"
)
WITHOUT_YEAR = re.compile(
    rf"\b(?=[\dMTWFSmtwfs])(?:(?P<weekday>{SHORT_WEEKDAY}),?{S}"
    rf"|{after('on', 'from', 'to', 'until', 'by', 'since', 'between', 'and')})"
    rf"(?P<first>{DAY})/(?P<second>{DAY})(?![\w/:%.-]*\d|/|-\w|{S}(?:of|vote|majority|members?|votes)\b)"
)
NAMED = expression(
    rf"(?:(?P<weekday>{SHORT_WEEKDAY}),?{S})?"
    rf"(?:(?P<day>{DAY})(?P<sign>[-/]|\.{S})(?P<month>{MONTH})(?:(?<=\.)|(?P=sign)|{S})(?P<year>{YEAR})"
    rf"|(?P<before>{YEAR})(?P<mark>[-/])(?P<name>{MONTH})(?P=mark)(?P<number>{DAY})"
    rf"|(?P<first>{MONTH})(?P<line>[-/])(?P<second>{DAY})(?P=line)(?P<after>{YEAR})){ENDS}"
)
NUMBERS_IN_TEXT = re.compile(rf"{NOT_IN_NUMBER}(\d{{1,2}})[/-](\d{{1,2}})[/-]{YEAR}(?!\d)")


def iso_day(found: re.Match[str], _: Context) -> Date | None:
    """Read 2024-11-05."""
    day = make_day(int(found["year"]), int(found["month"]), day=int(found["day"]))
    return None if day is None else days(day, how="stated")


def iso_month(found: re.Match[str], _: Context) -> Date:
    """Read 2024-11 and 11/2024."""
    return month(int(found["year"]), int(found["month"]), how="stated")


def numeric_day(found: re.Match[str], context: Context) -> Date | None:
    """Read 25/11/2024 and 05.11.2024; refuse 03/11/2024 where the text does not tell the order."""
    year = int(found["year"]) if found["year"] else _full_year(found["short"] or found["late"], context)
    if year is None:
        return None
    first, second = _ordered(found, context)
    if first is None or second is None:
        return None
    day = make_day(year, second, day=first)
    return None if day is None else days(day, how="stated" if found["year"] else "resolved")


def _full_year(figures: str, context: Context) -> int | None:
    if context.published is None:
        return None
    last = context.published.year + AHEAD
    return last - (last - int(figures)) % HUNDRED


def _ordered(found: re.Match[str], context: Context) -> tuple[int | None, int | None]:
    """Return day and month of two figures; None where either may be both."""
    first, second = int(found["first"]), int(found["second"])
    sign = found.groupdict().get("sign")
    if first == second or second <= MONTHS_IN_YEAR < first or sign == ".":
        return first, second
    if first <= MONTHS_IN_YEAR < second:
        return second, first
    if context.is_month_first is None:
        return None, None
    return (second, first) if context.is_month_first else (first, second)


def numeric_without_year(found: re.Match[str], context: Context) -> Date | None:
    """Read "on 22/11" by tense, as days with a month are."""
    day, number = _ordered(found, context)
    if day is None or number is None:
        return None
    weekday = weekday_of(found["weekday"]) if found["weekday"] else None
    made = day_in_year(number, day, weekday=weekday, context=context)
    return None if made is None else days(made[0], how=made[1])


def named_day(found: re.Match[str], _: Context) -> Date | None:
    """Read 05-Nov-2024, 2024/Nov/05, Nov-05-2024 and "16. Nov. 2024"."""
    words = found.groupdict()
    name = words["month"] or words["name"] or words["first"]
    year = words["year"] or words["before"] or words["after"]
    number = words["day"] or words["number"] or words["second"]
    day = make_day(int(year), month_of(name), day=int(number))
    return None if day is None else days(day, how="stated")


@cache
def known_days() -> re.Pattern[str]:
    """Return the pattern of the days that a name in figures stands for: "9/11"."""
    return re.compile(rf"(?<![\w/.-])(?P<name>{any_of(load_date_words().known_days)})(?![\w/]|[.,]\d)")


def known_day(found: re.Match[str], _: Context) -> Date | None:
    """Read "9/11"."""
    day = parse_day(load_date_words().known_days[spaced(found["name"])])
    return None if day is None else days(day, how="stated")


def is_month_first(text: str) -> bool | None:
    """Tell whether a text writes the month before the day in figures; None where it does not show."""
    pairs = [(int(one[1]), int(one[2])) for one in NUMBERS_IN_TEXT.finditer(text)]
    day_first = any(first > MONTHS_IN_YEAR for first, _ in pairs)
    month_first = any(second > MONTHS_IN_YEAR for _, second in pairs)
    if day_first != month_first:
        return month_first
    if not day_first and _american().match(text):
        return True
    return None


@cache
def _american() -> re.Pattern[str]:
    """Return the pattern of a dateline of a town where the month is written first."""
    towns = any_of(load_date_words().month_first)
    return re.compile(rf"{GAP}(?:{towns})\b[^\n]{{0,60}}?(?:[—–:]|{S}-|-{S}|--)")
