"""Where dates stand in a text: what looks like one, without numbers that are counts and names."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from dragoman.model.text import Span
from dragoman.ontology.dates import load_date_words

from .date_context import Context, words_before
from .date_kinds import Rule, load_rules, unknown
from .date_rules import (
    day_of_month,
    has_year,
    letter_quarter,
    quarter_of_year,
    short_decade,
    year_alone,
    year_range,
)
from .date_words import NO_NOUN
from .feasts import feast
from .numeric_dates import iso_month, known_day
from .relative_dates import day_of_week, overnight, today
from .spelled_numbers import HUNDRED
from .tense import any_of

NOTHING_MEANT = re.compile(NO_NOUN)
AROUND = 80
FIRST_SHORT_DECADE = 50
YEAR_CUE = re.compile(
    r"(?:\b(?:in|since|of|by|from|until|till|during|after|before|early|late|mid|through|year|for|to|and|or|the|its|their|his|her"
    r"|our|this|around|circa|summer|spring|winter|autumn|fall|late|between|back in|january|december|as of"
    r"|as early as|vs)"
    r"|['’]s|['’]|[(,–—-]|Q[1-4])\s?$",
    re.IGNORECASE,
)
# "scored 9/11 shots" counts; "on 9/11 thousands fled" does not.
OF = re.compile(r"\s(?:of|out\sof)\b")
PLURAL = re.compile(r"\s[a-z]{3,}[a-rt-z]s\b")
COUNTED_BY = re.compile(
    r"(?<![a-z])(?!(?:the|since|after|before|until|from|on|of|to|by|for|and|about|against)\s)[a-z]+\s$",
    re.IGNORECASE,
)
NOT_OF_A_NIGHT = re.compile(r"(?:\b(?:not|never|almost|nearly|virtually)|n['’]t)\b[^.,;:!?\n]*$")
CLAUSE_END = re.compile(r"[.,;:!?\n]")
# "Russia Today" is a name.
NAMED_TODAY = re.compile(r"[A-Z]\w*\s$")
# Years before this one need "in" or "since" before them.
MODERN = 1900


@dataclass(frozen=True, slots=True)
class Found:
    """A date expression in the text before it is worked out."""

    span: Span
    match: re.Match[str]
    rule: Rule


def find_expressions(text: str) -> list[Found]:
    """Return the date expressions of a text in order, the longest at each place."""
    return _longest(_candidates(text))


def _candidates(text: str) -> Iterator[Found]:
    for pattern, rule in load_rules():
        for match in pattern.finditer(text):
            if _is_date(match, rule):
                yield Found(Span(*match.span()), match, rule)


def _is_date(match: re.Match[str], rule: Rule) -> bool:
    if rule in NAMING and _load_beside().name_after.match(match.string, match.end()):
        return False
    check = CHECKS.get(rule)
    return check is None or check(match)


def _is_month(match: re.Match[str]) -> bool:
    """Tell 2024-11 and 11/2024 from the years 2024-25 and from a number in a name."""
    if match[0].startswith(match["year"]):
        return int(match["month"]) != int(match["year"]) % HUNDRED + 1
    return _load_beside().name.search(words_before(match)) is None


def _is_today(match: re.Match[str]) -> bool:
    return match[0][0].islower() or NAMED_TODAY.search(words_before(match)) is None


def _is_year_range(match: re.Match[str]) -> bool:
    is_of_number = re.search(r"\d[-–]$", words_before(match)) is not None
    return not is_of_number and year_range(match, Context(published=None)) is not None


def _is_weekday(match: re.Match[str]) -> bool:
    return _load_beside().named_weekday.search(words_before(match)) is None


def _is_quarter(match: re.Match[str]) -> bool:
    """Refuse "the first half" of what is no year, and "its third quarter"."""
    return has_year(match) or (match["kind"].lower() == "quarter" and match[0][:3].lower() == "the")


def _is_letter_quarter(match: re.Match[str]) -> bool:
    """Refuse "Q1 magazine" and "H1 visas"."""
    if match["before"] or match["year"] or match["which"]:
        return True
    return match["half"] is None and NOTHING_MEANT.match(match.string, match.end()) is not None


def _is_decade(match: re.Match[str]) -> bool:
    """Refuse "in the 80s" where it tells ages or temperatures."""
    if match["century"] or match["mark"] or match["later_mark"]:
        return True
    before = match.string[max(0, match.start() - AROUND) : match.start()]
    beside = _load_beside()
    if beside.aged.search(before):
        return False
    if match["spoken"]:
        return beside.measured.search(CLAUSE_END.split(before)[-1]) is None
    around = before + match.string[match.start() : match.end() + AROUND]
    is_other = "mid-" in match[0] or int(match["short"]) < FIRST_SHORT_DECADE
    return not is_other and beside.measured.search(around) is None


def _is_known_day(match: re.Match[str]) -> bool:
    """Refuse "scored 9/11 shots" and "9/11 of the total", but not "the 9/11 attacks"."""
    text, end = match.string, match.end()
    if OF.match(text, end):
        return False
    counts = PLURAL.match(text, end) and COUNTED_BY.search(words_before(match))
    return not counts or is_by_name(text, Span(*match.span()))


def _is_overnight(match: re.Match[str]) -> bool:
    """Refuse "did not happen overnight"."""
    return NOT_OF_A_NIGHT.search(match.string[max(0, match.start() - AROUND) : match.start()]) is None


def _are_days(match: re.Match[str]) -> bool:
    day = day_of_month(match, Context(published=date(2024, 6, 30)))
    return day is not None or len(re.findall(r"\d+", match["days"])) > 1


def _is_year(match: re.Match[str]) -> bool:
    """Tell a year from a count and from a number in a name."""
    before, after = words_before(match), match.string[match.end() : match.end() + AROUND]
    beside = _load_beside()
    if beside.name.search(before) or beside.counted.match(after) or re.search(r"\d[-–]$", before):
        return False
    year = int(match["year"])
    if match.start("year") > match.start() or YEAR_CUE.search(before):
        return year >= MODERN or bool(re.search(r"\b(?:in|of|since|year)\s$", before))
    return year > MODERN and year % HUNDRED != 0


# What only looks like a date is told from one by its surroundings.
CHECKS: Mapping[Rule, Callable[[re.Match[str]], bool]] = {
    iso_month: _is_month,
    today: _is_today,
    year_range: _is_year_range,
    year_alone: _is_year,
    day_of_week: _is_weekday,
    day_of_month: _are_days,
    known_day: _is_known_day,
    overnight: _is_overnight,
    quarter_of_year: _is_quarter,
    short_decade: _is_decade,
    letter_quarter: _is_letter_quarter,
}
# What gives its name to streets, parties and treaties.
NAMING = frozenset((day_of_month, day_of_week, feast, unknown))


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands beside a number that is no year: a name before it, a thing counted after it."""

    name: re.Pattern[str]
    counted: re.Pattern[str]
    event: re.Pattern[str]
    named_weekday: re.Pattern[str]
    measured: re.Pattern[str]
    aged: re.Pattern[str]
    name_after: re.Pattern[str]


@cache
def _load_beside() -> _Beside:
    words = load_date_words()
    return _Beside(
        re.compile(rf"(?<!\w)(?:{any_of(words.names_before)})\s?$"),
        re.compile(rf"\s(?:\w+\s)?(?:{any_of(words.counted)})\b"),
        re.compile(rf"(?:['’]s)?\s(?:[\w-]+\s){{0,2}}(?:{any_of(words.events)})\b"),
        re.compile(rf"\b(?:{any_of(words.weekday_names)})\s$"),
        re.compile(rf"\b(?:{any_of(words.measured)})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{any_of(words.aged)})\sin\s$", re.IGNORECASE),
        re.compile(rf"\s(?:{any_of(words.names_after)})\b"),
    )


def _longest(candidates: Iterator[Found]) -> list[Found]:
    """Return the expressions that start first, the longest of each place, without overlaps."""
    chosen: list[Found] = []
    for one in sorted(candidates, key=lambda one: (one.span.start, -one.span.end)):
        if not chosen or one.span.start >= chosen[-1].span.end:
            chosen.append(one)
    return chosen


def is_by_name(text: str, span: Span) -> bool:
    """Tell whether a day names an event that everybody knows by it: "the 7 October attacks"."""
    return _load_beside().event.match(text, span.end) is not None
