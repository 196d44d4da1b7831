"""All kinds of date expression: the pattern of each with what it means."""

import re
from collections.abc import Callable
from functools import cache

from dragoman.model.date import Date
from dragoman.ontology.dates import load_date_words

from . import date_rules as named
from . import date_words as words
from . import relative_dates as relative
from .date_context import Context
from .tense import any_of

Rule = Callable[[re.Match[str], Context], Date | None]


def unknown(_: re.Match[str], __: Context) -> None:
    """Mark what is a date and cannot be fixed: "in the past months", "Ramadan"."""


@cache
def load_rules() -> tuple[tuple[re.Pattern[str], Rule], ...]:
    """Return all kinds of date expression, with the holidays of the vocabulary."""
    feast = words.expression(
        rf"(?:{any_of(load_date_words().holidays)})(?:{words.S}(?:of{words.S})?(?P<year>{words.YEAR}){words.ENDS})?"
        rf"(?!\w)(?!{words.S}(?:Island|parade))"
    )
    return (*RULES, (feast, unknown))


RULES: tuple[tuple[re.Pattern[str], Rule], ...] = (
    (words.ISO, named.iso_day),
    (words.ISO_MONTH, named.iso_month),
    (words.NUMERIC, named.numeric_day),
    (words.DAY_MONTH, named.day_of_month),
    (words.MONTH_DAY, named.day_of_month),
    (words.MONTH_YEAR, named.month_of_year),
    (words.WHICH_MONTH, named.which_month),
    (words.BARE_MONTH, named.bare_month),
    (words.QUARTER, named.quarter_of_year),
    (words.SEASON_YEAR, named.season_of_year),
    (words.WHICH_SEASON, named.which_season),
    (words.DECADE, named.decade),
    (words.CENTURY, named.century),
    (words.FISCAL, named.fiscal_year),
    (words.YEAR_RANGE, named.year_range),
    (words.YEAR_ALONE, named.year_alone),
    (words.DAY_OF_WEEK, relative.day_of_week),
    (words.WEEK_DAY_AFTER, relative.weekday_of_week),
    (words.RELATIVE, relative.relative),
    (words.PART_OF_UNIT, relative.part_of_unit),
    (words.COUNTED, relative.counted),
    (words.IN_TIME, relative.in_time),
    (words.TODAY, relative.today),
    (words.WEEKEND, relative.weekend),
    (words.STRETCH, unknown),
)
