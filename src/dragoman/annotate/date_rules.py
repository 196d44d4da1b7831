"""Days, months, seasons and years by name or number: the date each gives, None where it cannot be fixed."""

import re
from typing import TYPE_CHECKING

from dragoman.model.date import Date

from .calendars import (
    MONTHS_IN_YEAR,
    SEASON_START,
    days,
    first_day,
    last_day,
    make_day,
    month,
    month_of,
    months,
    season,
    shift,
    weekday_of,
    years,
)
from .date_context import STEPS, Context, day_in_year, plain, year_of_month
from .date_words import CENTURIES, SPOKEN_DECADES
from .spelled_numbers import HUNDRED, RANKS, year_number

if TYPE_CHECKING:
    from dragoman.model.text import How

HALVES, QUARTERS = 2, 4
SIXTEENTH = 16
# "the 1800s" are a century, "the 2000s" a decade.
FIRST_DECADE = 2000


def day_of_month(found: re.Match[str], context: Context) -> Date | None:
    """Read a day or days of a month, with or without weekday and year."""
    numbers = [int(one) for one in re.findall(r"\d+", found["days"])]
    number = month_of(found["month"])
    first, last = numbers[0], numbers[-1]
    weekday = weekday_of(found["weekday"]) if found["weekday"] else None
    year = _year(found, context)
    fixed = _with_year(context, year)
    start = day_in_year(number, first, weekday=weekday, context=fixed)
    if start is None:
        return _day_without_year(number, first, last=last)
    end = make_day(start[0].year, number, day=last)
    how: How = "resolved" if year is not None and not found["year"] else start[1]
    return None if end is None or end < start[0] else days(start[0], end, how=how)


def _day_without_year(number: int, first: int, *, last: int) -> Date | None:
    if any(make_day(2024, number, day=day) is None for day in (first, last)) or last < first:
        return None
    start, end = (f"--{number:02d}-{day:02d}" for day in (first, last))
    return Date(start=start, end=end, precision="day", how="stated")


def _year(found: re.Match[str], context: Context) -> int | None:
    """Return the year that an expression gives in figures or as "last year"."""
    if found["year"]:
        return year_number(found["year"])
    which = plain(found["which"])
    if which.startswith(("the same", "that")):
        told = first_day(context.told)
        return None if told is None else told.year
    return context.published.year + STEPS[which] if which and context.published else None


def _with_year(context: Context, year: int | None) -> Context:
    if year is None:
        return context
    return Context(published=context.published, year=year)


def month_of_year(found: re.Match[str], context: Context) -> Date | None:
    """Read "June 2022" and "June last year"."""
    number = month_of(found["month"])
    if found["next"]:
        told = first_day(context.told)
        return None if told is None else month(told.year + 1, number, how="resolved")
    if found["joined"]:
        return month(int(found["joined"]), number, how="stated")
    year = _year(found, context)
    return None if year is None else month(year, number, how="stated" if found["year"] else "resolved")


def year_month(found: re.Match[str], _: Context) -> Date:
    """Read "2019 November"."""
    return month(int(found["year"]), month_of(found["month"]), how="stated")


def which_month(found: re.Match[str], context: Context) -> Date | None:
    """Read "last June": the latest one that is over, the next to begin, or this year's."""
    today, number = context.published, month_of(found["month"])
    if today is None:
        return None
    step = STEPS[plain(found["which"]).split()[-1]]
    if step < 0:
        return month(today.year - (number >= today.month), number, how="resolved")
    if step > 0:
        return month(today.year + (number <= today.month), number, how="resolved")
    return month(today.year, number, how="resolved")


def bare_month(found: re.Match[str], context: Context) -> Date | None:
    """Read a month without a year."""
    word = next(value for value in found.groupdict().values() if value)
    number = month_of(word)
    year = year_of_month(number, context)
    return None if year is None else month(year[0], number, how=year[1])


def month_range(found: re.Match[str], context: Context) -> Date | None:
    """Read "March–June 2022", "November to February": a year that is told is that of the second."""
    first, last = month_of(found["first"]), month_of(found["last"])
    over = MONTHS_IN_YEAR if first > last else 0
    if found["year"]:
        return months(year_number(found["year"]), first - over, last, how="stated", precision="month")
    year = year_of_month(first, context)
    return None if year is None else months(year[0], first, last + over, how=year[1], precision="month")


def quarter_of_year(found: re.Match[str], context: Context) -> Date | None:
    """Read quarters and halves of a year; one without a year by tense, as months are."""
    is_half = plain(found["kind"]) == "half"
    if not has_year(found) and plain(found["rank"]) in ("last", "final"):
        today = context.published
        return None if today is None else shift(today, -1, unit="quarter", how="resolved")
    parts = HALVES if is_half else QUARTERS
    rank = RANKS[plain(found["rank"])] or parts
    if is_half and (rank > HALVES or not has_year(found)):
        return None
    return _part_of_year(found, rank, is_half=is_half, context=context)


def has_year(found: re.Match[str]) -> bool:
    """Tell whether the words of a quarter or half say of which year it is."""
    return any(found[name] for name in ("before", "year", "which", "owner")) or found[0].endswith("year")


def letter_quarter(found: re.Match[str], context: Context) -> Date | None:
    """Read "Q3 2023", "2023-Q3", "H1 2023"; "Q3" alone by tense."""
    rank = int(found["quarter"] or found["half"])
    return _part_of_year(found, rank, is_half=bool(found["half"]), context=context)


def _part_of_year(found: re.Match[str], rank: int, *, is_half: bool, context: Context) -> Date | None:
    words = found.groupdict()
    stated = words["before"] or words["year"]
    length = MONTHS_IN_YEAR // (HALVES if is_half else QUARTERS)
    first = length * (rank - 1) + 1
    which = plain(words["which"] or words.get("owner")) or ("this" if found[0].endswith("year") else "")
    year: tuple[int, How] | None
    if stated:
        year = int(stated), "stated"
    elif which:
        year = (context.published.year + STEPS[which], "resolved") if context.published else None
    else:
        year = year_of_month(first, context)
    if year is None:
        return None
    return months(year[0], first, first + length - 1, how=year[1], precision="half" if is_half else "quarter")


def season_of_year(found: re.Match[str], _: Context) -> Date | None:
    """Read "spring 2022"; "winter 2022" may be either of two and is refused."""
    name, year = plain(found["season"]), int(found["year"])
    return None if name == "winter" and not found["last"] else season(year, name, how="stated")


def which_season(found: re.Match[str], context: Context) -> Date | None:
    """Read "last summer": the latest one that is over, the next to begin, or this year's."""
    today, name = context.published, plain(found["season"])
    if plain(found["which"]) == "the following":
        told = last_day(context.told)
        return (
            None
            if told is None
            else season(told.year + (SEASON_START[name] <= told.month), name, how="resolved")
        )
    if today is None:
        return None
    if name == "winter":
        return _which_winter(plain(found["which"]), context)
    first, step = SEASON_START[name], STEPS[plain(found["which"]).split()[-1]]
    if step < 0:
        return season(today.year - (first + 2 >= today.month), name, how="resolved")
    return season(today.year + (step > 0 and first <= today.month), name, how="resolved")


def _which_winter(which: str, context: Context) -> Date | None:
    """Return the winter meant: it is told by the year it begins in."""
    today, step = context.published, STEPS[which.rsplit(maxsplit=1)[-1]]
    if today is None:
        return None
    is_running = today.month < SEASON_START["spring"] or today.month == MONTHS_IN_YEAR
    latest = today.year - (today.month != MONTHS_IN_YEAR)
    if is_running:
        return season(latest + step, "winter", how="resolved")
    is_next = step > 0 or (step == 0 and context.tense != "past")
    return season(latest + is_next, "winter", how="resolved")


def bare_season(found: re.Match[str], context: Context) -> Date | None:
    """Read "in autumn" by tense, as months are; where no tense tells, every year may be meant."""
    if not (context.is_ahead or context.is_since):
        return None
    name = plain(found["season"])
    if name == "winter":
        return _which_winter("coming" if context.is_ahead else "this", context)
    year = year_of_month(SEASON_START[name], context)
    return None if year is None else season(year[0], name, how=year[1])


def decade(found: re.Match[str], _: Context) -> Date:
    """Read "the 1990s"; "the 1800s" are a century."""
    first = int(found["first"])
    if first % HUNDRED == 0 and first < FIRST_DECADE:
        return years(first, first + HUNDRED - 1, how="stated", precision="century")
    return years(first, first + 9, how="stated", precision="decade")


def short_decade(found: re.Match[str], context: Context) -> Date | None:
    """Read "the nineteen-twenties", "the '90s": the last such decade; None without a day of publication."""
    digits = found["short"]
    tens = int(digits) // 10 if digits else SPOKEN_DECADES.index(plain(found["spoken"])) + 2
    if found["century"]:
        first = year_number(found["century"]) + 10 * tens
        return years(first, first + 9, how="stated", precision="decade")
    if context.published is None:
        return None
    this = context.published.year // 10 * 10
    before = this - (this // 10 - tens) % 10 * 10
    return years(before, before + 9, how="resolved", precision="decade")


def century(found: re.Match[str], _: Context) -> Date:
    """Read "the 19th century"."""
    spelled = plain(found["spelled"])
    last = HUNDRED * (CENTURIES.index(spelled) + SIXTEENTH if spelled else int(found["number"]))
    return years(last - HUNDRED + 1, last, how="stated", precision="century")


def year_spelled(found: re.Match[str], _: Context) -> Date:
    """Read "in two thousand and eleven"."""
    return years(year_number(found["year"]), how="stated")


def fiscal_year(found: re.Match[str], _: Context) -> Date:
    """Read "FY 2023-24" as the two calendar years it lies in; with one year, that year."""
    first = _full_year(found["first"], 2000)
    return (
        years(first, _full_year(found["last"], first), how="stated")
        if found["last"]
        else years(first, how="stated")
    )


def year_range(found: re.Match[str], _: Context) -> Date | None:
    """Read "2014-16"."""
    first = int(found["first"])
    last = _full_year(found["last"], first)
    return years(first, last, how="stated") if last > first else None


def _full_year(word: str, base: int) -> int:
    return int(word) if int(word) >= HUNDRED else base // HUNDRED * HUNDRED + int(word)


def year_alone(found: re.Match[str], _: Context) -> Date:
    """Read "2024"."""
    return years(int(found["year"]), how="stated")
