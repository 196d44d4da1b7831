"""Days that have a name or a rule in place of a number: feasts, and "the third Tuesday of April"."""

import re
from datetime import date, timedelta
from functools import cache

from dragoman.model.date import Date
from dragoman.ontology.dates import load_date_words

from .calendars import DAYS_IN_WEEK, MONTHS_IN_YEAR, days, make_day, month_of, weekday_of, weekday_on_or_after
from .date_context import STEPS, Context, day_of_year, plain, spaced, words_before
from .date_words import ENDS, MONTH, WEEKDAY, YEAR, YEAR_AFTER, S, expression
from .spelled_numbers import RANKS, year_number
from .tense import any_of

EASTER = "easter"
# "over Christmas" is a season; a day only after these.
ON = re.compile(r"\b(?:on|before|after|by|until|since)\s$", re.IGNORECASE)
# "every Easter Monday" is none of them.
ANY = re.compile(r"\b(?:one|every|each)\s$", re.IGNORECASE)

NTH_WEEKDAY = expression(
    rf"(?i:the{S})?(?i:(?P<rank>{'|'.join(RANKS)})){S}(?P<weekday>{WEEKDAY}){S}(?:of|in){S}(?:(?P<month>{MONTH})(?:{YEAR_AFTER})?"
    rf"|(?:the{S})?(?P<which>this|next|last|previous|coming){S}month\b)"
)


@cache
def feasts() -> re.Pattern[str]:
    """Return the pattern of the feasts whose day is known."""
    return expression(
        rf"(?i:(?P<which>last|this|next|past){S})?(?P<name>{any_of(load_date_words().feasts)})"
        rf"(?:,?{S}(?:(?:of|in){S})?(?P<year>{YEAR}){ENDS}|{S}(?:of{S})?(?P<owner>last|this|next){S}year\b)?(?!\w|-\w)"
    )


def feast(found: re.Match[str], context: Context) -> Date | None:
    """Read "Christmas Day", "Easter Monday 2023", "last Thanksgiving"."""
    words = load_date_words()
    name, before = spaced(found["name"]), words_before(found)
    if (name in words.seasons and not ON.search(before)) or ANY.search(before):
        return None
    return _of_some_year(found, context, rule=words.feasts[name])


def _of_some_year(found: re.Match[str], context: Context, *, rule: str) -> Date | None:
    today, which, owner = context.published, plain(found["which"]), plain(found["owner"])
    if found["year"]:
        day = feast_of_year(year_number(found["year"]), rule=rule)
        return None if day is None else days(day, how="stated")
    if today is not None and (which or owner):
        years = range(today.year - 1, today.year + 2)
        all_days = [day for year in years if (day := feast_of_year(year, rule=rule))]
        step = STEPS[which or owner]
        if owner or not step:
            wanted = [day for day in all_days if day.year == today.year + step]
        else:
            wanted = [day for day in all_days if (day < today if step < 0 else day > today)]
        return days(wanted[-1 if step < 0 else 0], how="resolved") if wanted else None
    made = day_of_year(lambda year: feast_of_year(year, rule=rule), weekday=None, context=context)
    return None if made is None else days(made[0], how=made[1])


def feast_of_year(year: int, *, rule: str) -> date | None:
    """Return the day of a year that a rule gives: "12-25", "01-3-monday", "easter+1", "orthodox-2"."""
    moving = re.fullmatch(r"(easter|orthodox)([+-]\d+)?", rule)
    if moving is not None:
        return easter(year, is_orthodox=moving[1] != EASTER) + timedelta(days=int(moving[2] or 0))
    month, number, *weekday = rule.split("-")
    if weekday:
        return nth_weekday(year, int(month), number=int(number), weekday=weekday_of(weekday[0]))
    return make_day(year, int(month), day=int(number))


def easter(year: int, *, is_orthodox: bool) -> date:
    """Return Easter Sunday by the rule of Gauss as Meeus and Jones give it, of the West or of the East."""
    if is_orthodox:
        moon = (19 * (year % 19) + 15) % 30
        step = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
        month, day = divmod(moon + step + 114, 31)
        return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)
    century, rest = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    step = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    month, day = divmod(moon + step - 7 * ((golden + 11 * moon + 22 * step) // 451) + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, *, number: int, weekday: int) -> date | None:
    """Return the first, second … (0: the last) such weekday of a month; None where it has not so many."""
    if number:
        day = weekday_on_or_after(date(year, month, 1), weekday) + timedelta(days=DAYS_IN_WEEK * (number - 1))
        return day if day.month == month else None
    next_month = date(year + month // MONTHS_IN_YEAR, month % MONTHS_IN_YEAR + 1, 1)
    return weekday_on_or_after(next_month, weekday) - timedelta(days=DAYS_IN_WEEK)


def weekday_of_month(found: re.Match[str], context: Context) -> Date | None:
    """Read "the third Tuesday of April", "the last Thursday of next month"."""
    number, weekday = RANKS[plain(found["rank"])], weekday_of(found["weekday"])
    if found["which"]:
        if context.published is None:
            return None
        months = (
            context.published.year * MONTHS_IN_YEAR
            + context.published.month
            - 1
            + STEPS[plain(found["which"])]
        )
        day = nth_weekday(
            months // MONTHS_IN_YEAR, months % MONTHS_IN_YEAR + 1, number=number, weekday=weekday
        )
        return None if day is None else days(day, how="resolved")
    month = month_of(found["month"])
    if found["year"]:
        day = nth_weekday(year_number(found["year"]), month, number=number, weekday=weekday)
        return None if day is None else days(day, how="stated")
    made = day_of_year(
        lambda year: nth_weekday(year, month, number=number, weekday=weekday), weekday=None, context=context
    )
    return None if made is None else days(made[0], how=made[1])
