"""All kinds of date expression: the pattern of each with what it means."""

import re
from collections.abc import Callable
from functools import cache

from dragoman.model.date import Date
from dragoman.ontology.dates import load_date_words

from . import date_rules as named
from . import date_words as words
from . import feasts
from . import month_days as spelled
from . import numeric_dates as numeric
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
        r"(?!\w)"
    )
    return (
        (numeric.known_days(), numeric.known_day),
        *RULES,
        (feasts.feasts(), feasts.feast),
        (feast, unknown),
    )


RULES: tuple[tuple[re.Pattern[str], Rule], ...] = (
    (numeric.ISO, numeric.iso_day),
    (numeric.ISO_MONTH, numeric.iso_month),
    (numeric.MONTH_SLASH_YEAR, numeric.iso_month),
    (numeric.NUMERIC, numeric.numeric_day),
    (numeric.WITHOUT_YEAR, numeric.numeric_without_year),
    (numeric.NAMED, numeric.named_day),
    (spelled.SPELLED, spelled.spelled_day),
    (spelled.DAY_OF_WHICH, spelled.day_of_which_month),
    (spelled.DAY_ALONE, spelled.day_alone),
    (feasts.NTH_WEEKDAY, feasts.weekday_of_month),
    (words.DAY_MONTH, named.day_of_month),
    (words.MONTH_DAY, named.day_of_month),
    (words.MONTH_YEAR, named.month_of_year),
    (words.YEAR_MONTH, named.year_month),
    (words.WHICH_MONTH, named.which_month),
    (words.MONTH_RANGE, named.month_range),
    (words.BARE_MONTH, named.bare_month),
    (words.QUARTER, named.quarter_of_year),
    (words.LETTER_QUARTER, named.letter_quarter),
    (words.SEASON_YEAR, named.season_of_year),
    (words.WHICH_SEASON, named.which_season),
    (words.BARE_SEASON, named.bare_season),
    (words.DECADE, named.decade),
    (words.SHORT_DECADE, named.short_decade),
    (words.CENTURY, named.century),
    (words.FISCAL, named.fiscal_year),
    (words.YEAR_RANGE, named.year_range),
    (words.YEAR_SPELLED, named.year_spelled),
    (words.YEAR_ALONE, named.year_alone),
    (words.DAY_OF_WEEK, relative.day_of_week),
    (words.WEEK_DAY_AFTER, relative.weekday_of_week),
    (words.RELATIVE, relative.relative),
    (words.AFTER_NEXT, relative.after_next),
    (words.PART_OF_UNIT, relative.part_of_unit),
    (words.COUNTED, relative.counted),
    (words.DAY_BESIDE, relative.beside_told),
    (words.WEEK_OF, relative.week_of),
    (words.NOW, relative.now),
    (words.LENGTH, relative.length),
    (words.IN_TIME, relative.in_time),
    (words.TODAY, relative.today),
    (words.OVERNIGHT, relative.overnight),
    (words.THAT_EVENING, relative.that_evening),
    (words.WEEKEND, relative.weekend),
    (words.STRETCH, unknown),
)
