"""Dates told against the day of publication or the date before: "last week", "two days later"."""

import re
from datetime import date, timedelta

from dragoman.model.date import Date

from .calendars import (
    DAYS_IN_WEEK,
    MONTHS_IN_YEAR,
    SATURDAY,
    Unit,
    days,
    first_day,
    last_day,
    make_day,
    shift,
    weekday_of,
    weekday_on_or_after,
    weekday_on_or_before,
)
from .date_context import STEPS, Context, plain, words_before
from .date_words import NUMBER, POINTING, UNIT, S
from .spelled_numbers import ORDINAL, number_in_words

DAY_STEPS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "last night": -1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
# "the third Saturday" is told against something else.
RANKED = re.compile(rf"\b(?:{ORDINAL}|\d+(?:st|nd|rd|th))\s$", re.IGNORECASE)
WEDNESDAY = 2
# "two days after the vote" is told against what follows.
BESIDE = ("before", "after", "from")
DAYS_IN = {"day": 1, "night": 1, "week": DAYS_IN_WEEK, "fortnight": 2 * DAYS_IN_WEEK}
MONTHS_IN = {"month": 1, "quarter": 3, "year": MONTHS_IN_YEAR, "decade": 10 * MONTHS_IN_YEAR}
# What may be counted from a date of a precision: years from "2012", not days.
COUNTED_FROM: dict[str, tuple[str, ...]] = {
    "day": (*DAYS_IN, *MONTHS_IN),
    "month": tuple(MONTHS_IN),
    "year": ("year", "decade"),
}
TOLD_BEFORE = ("the following", "the next", "the previous", "the same", "that", "that same", "that very")


def day_of_week(found: re.Match[str], context: Context) -> Date | None:
    """Read a weekday by the publication day and the tense."""
    today, number = context.published, weekday_of(found["weekday"])
    if found["week"]:
        return _day_in_week(plain(found["week"]), number, context=context)
    which = plain(found["which"])
    if which in ("the following", "the previous"):
        return _weekday_beside(context.told, number, is_after=which == "the following")
    told = _told_day(context, "day", is_back=True) if POINTING.search(words_before(found)) else None
    if told is not None and told.weekday() == number:
        return days(told, how="resolved")
    if today is None or RANKED.search(words_before(found)):
        return None
    return days(_weekday(today, number, which=which, context=context), how="resolved")


def _weekday(today: date, number: int, *, which: str, context: Context) -> date:
    if which in ("last", "past", "this past", "previous"):
        return weekday_on_or_before(today - timedelta(days=1), number)
    if which == "next":
        return weekday_on_or_after(today + timedelta(days=DAYS_IN_WEEK - today.weekday()), number)
    if which in ("this coming", "coming", "upcoming", "this upcoming", "following"):
        return weekday_on_or_after(today + timedelta(days=1), number)
    if which == "this" and context.tense is None:
        return today + timedelta(days=number - today.weekday())
    return weekday_on_or_after(today, number) if context.is_ahead else weekday_on_or_before(today, number)


def _weekday_beside(told: Date | None, number: int, *, is_after: bool) -> Date | None:
    if told is None or told.precision != "day":
        return None
    day = last_day(told) if is_after else first_day(told)
    if day is None:
        return None
    step = timedelta(days=1)
    found = weekday_on_or_after(day + step, number) if is_after else weekday_on_or_before(day - step, number)
    return days(found, how="resolved")


def weekday_of_week(found: re.Match[str], context: Context) -> Date | None:
    """Read "last week Friday"."""
    return _day_in_week(plain(found["week"]), weekday_of(found["weekday"]), context=context)


def _day_in_week(which: str, number: int, *, context: Context) -> Date | None:
    base = first_day(context.told) if which.startswith("the") else context.published
    if base is None:
        return None
    monday = base - timedelta(days=base.weekday())
    return days(
        monday + timedelta(days=DAYS_IN_WEEK * STEPS[which.rsplit(maxsplit=1)[-1]] + number), how="resolved"
    )


def relative(found: re.Match[str], context: Context) -> Date | None:
    """Read "last month", "this week", "the following day", "that year"."""
    which, unit = plain(found["which"]), plain(found["unit"])
    if which in TOLD_BEFORE and not (which == "the next" and unit == "quarter"):
        return _beside_told(which, unit, context)
    today = context.published
    if today is None or unit == "day":
        return None
    step = STEPS.get(which.split()[-1], 0)
    if unit == "weekend":
        return _weekend(today, step, context)
    return shift(today, step, unit=_unit(unit), how="resolved")


def after_next(found: re.Match[str], context: Context) -> Date | None:
    """Read "the week after next", "the month before last"."""
    today, unit = context.published, plain(found["unit"])
    step = 2 if plain(found["way"]).startswith("after") else -2
    if today is None:
        return None
    if unit == "weekend":
        return _weekend(today + timedelta(days=DAYS_IN_WEEK * (step - step // 2)), step // 2, context)
    return shift(today, step, unit=_unit(unit), how="resolved")


def beside_told(found: re.Match[str], context: Context) -> Date | None:
    """Read "the day before", "the week after": beside the date told before."""
    which = "the previous" if plain(found["way"]) == "before" else "the following"
    return _beside_told(which, plain(found["unit"]), context)


def _beside_told(which: str, unit: str, context: Context) -> Date | None:
    told = context.told
    if told is None or unit == "weekend" or (unit == "day" and told.precision != "day"):
        return None
    step = STEPS.get(which.rsplit(maxsplit=1)[-1], 0)
    ends = (first_day(told), last_day(told))
    base = (ends[0] or ends[1]) if step < 0 else (ends[1] or ends[0])
    return None if base is None else shift(base, step, unit=_unit(unit), how="resolved")


def that_evening(_: re.Match[str], context: Context) -> Date | None:
    """Read "that evening", "later the same night": the day told before."""
    return _beside_told("that", "day", context)


def _unit(word: str) -> Unit:
    units: dict[str, Unit] = {
        "day": "day",
        "night": "day",
        "week": "week",
        "month": "month",
        "quarter": "quarter",
        "year": "year",
        "decade": "decade",
    }
    return units[word]


def _weekend(today: date, step: int, context: Context) -> Date:
    """Return Saturday and Sunday: the last begun or the next one, without a tense the nearer."""
    begun = weekday_on_or_before(today, SATURDAY)
    is_near = context.tense is None and WEDNESDAY <= today.weekday() < SATURDAY
    if step > 0 or (step == 0 and (context.is_ahead or is_near)):
        saturday = weekday_on_or_after(today, SATURDAY)
        saturday += timedelta(days=DAYS_IN_WEEK if step > 0 and saturday == today else 0)
    else:
        is_running = today - begun < timedelta(days=2)
        saturday = begun - timedelta(days=DAYS_IN_WEEK) if step < 0 and is_running else begun
    last = saturday + timedelta(days=1)
    return Date(start=saturday.isoformat(), end=last.isoformat(), precision="weekend", how="resolved")


def weekend(_: re.Match[str], context: Context) -> Date | None:
    """Read "at the weekend"."""
    return None if context.published is None else _weekend(context.published, 0, context)


def part_of_unit(found: re.Match[str], context: Context) -> Date | None:
    """Read "the end of the week": the stretch that it is a part of."""
    unit, today = plain(found["unit"]), context.published
    if today is None or unit == "decade":
        return None
    return (
        _weekend(today, 0, context)
        if unit == "weekend"
        else shift(today, 0, unit=_unit(unit), how="resolved")
    )


def counted(found: re.Match[str], context: Context) -> Date | None:
    """Read "two days ago" against the publication, "three weeks later" against the date told before."""
    way = plain(found["way"])
    if way in (*BESIDE, "prior", "on", "previously"):
        return None
    is_back = way in ("ago", "earlier")
    is_exact = way not in ("ago", "from now", "hence")
    unit = plain(found["unit"])
    base = _told_day(context, unit, is_back=is_back) if is_exact else context.published
    return None if base is None else _counted_from(found, base, is_back=is_back, is_exact=is_exact)


def counted_from(found: re.Match[str], told: Date) -> Date | None:
    """Read "two days after 3 May", "three weeks before Christmas"; None where no day is told."""
    is_back = plain(found["way"]) == "before"
    base = first_day(told) if is_back else last_day(told)
    if (
        base is None
        or told.precision != "day"
        or plain(found[0]).startswith(("more", "less", "over", "nearly"))
    ):
        return None
    return _counted_from(found, base, is_back=is_back, is_exact=True)


def _counted_from(found: re.Match[str], base: date, *, is_back: bool, is_exact: bool = False) -> Date | None:
    """Return so many units away from a day; weeks from a day that is told (`is_exact`) are whole ones."""
    count, unit = _count(found["count"]), plain(found["unit"])
    moved: date | None = base
    for one in re.finditer(rf"(?i:({NUMBER}){S}({UNIT}))", found["more"]):
        moved = moved and _moved(moved, _count(one[1]), unit=plain(one[2]), is_back=is_back)
    if count is None or moved is None:
        return None
    if unit == "fortnight":
        count, unit = 2 * count, "week"
    if unit == "week" and is_exact:
        count, unit = DAYS_IN_WEEK * count, "day"
    return shift(moved, -count if is_back else count, unit=_unit(unit), how="resolved")


def _moved(base: date, count: int | None, *, unit: str, is_back: bool) -> date | None:
    """Return a day so many units away: the same day of the month in months and years."""
    if count is None or unit not in MONTHS_IN:
        return (
            None
            if count is None or unit not in DAYS_IN
            else first_day(
                shift(base, (-count if is_back else count) * DAYS_IN[unit], unit="day", how="resolved")
            )
        )
    number = base.year * MONTHS_IN_YEAR + base.month - 1 + (-count if is_back else count) * MONTHS_IN[unit]
    year, month = divmod(number, MONTHS_IN_YEAR)
    return make_day(year, month + 1, day=base.day)


def _told_day(context: Context, unit: str, *, is_back: bool) -> date | None:
    """Return the day told before, or one of a month or year that is told as precisely as the unit asks."""
    if context.told is None or unit not in COUNTED_FROM.get(context.told.precision, ()):
        return None
    return first_day(context.told) if is_back else last_day(context.told)


def _count(word: str) -> int | None:
    known = plain(word)
    if known.isdigit():
        return int(known)
    return 1 if known in ("a", "an") else number_in_words(known)


def length(found: re.Match[str], context: Context) -> Date | None:
    """Read "the past two weeks", "the next three days"; months and years are told too loosely."""
    count, unit, today = _count(found["count"] or found["number"]), plain(found["unit"]), context.published
    is_back = STEPS.get(plain(found["way"] or found["after"]), -1) < 0
    if count is None or today is None or unit not in (*DAYS_IN, "quarter"):
        return None
    if unit == "quarter":
        return _quarters(today, -count if is_back else count)
    near, far = timedelta(days=1), timedelta(days=count * DAYS_IN[unit])
    ends = (today - far, today - near) if is_back else (today + near, today + far)
    return days(*ends, how="resolved")


def now(_: re.Match[str], context: Context) -> Date | None:
    """Read "now" as the end of a range: "from 2014 to now"."""
    return None if context.published is None else days(context.published, how="resolved")


def week_of(_: re.Match[str], __: Context) -> None:
    """Mark "the week of", which the date after it fixes."""


def _quarters(today: date, count: int) -> Date | None:
    """Return so many whole quarters before or after the present one."""
    first, last = (
        shift(today, step, unit="quarter", how="resolved") for step in sorted((count, 1 if count > 0 else -1))
    )
    if first is None or last is None:
        return None
    return Date(start=first.start, end=last.end, precision="quarter", how="resolved")


def in_time(found: re.Match[str], context: Context) -> Date | None:
    """Read "in three weeks' time"."""
    count, unit = _count(found["count"]), plain(found["unit"])
    # "finished in two days" is how long it took.
    is_idiom = plain(found["count"]) in ("a", "an") and unit == "day"
    if count is None or context.published is None or is_idiom or not (found["time"] or context.is_ahead):
        return None
    if unit == "fortnight":
        count, unit = 2 * count, "week"
    return shift(context.published, count, unit=_unit(unit), how="resolved")


def today(found: re.Match[str], context: Context) -> Date | None:
    """Read "yesterday", "this morning", "tonight"."""
    step = DAY_STEPS.get(plain(found["word"]), 0)
    return None if context.published is None else shift(context.published, step, unit="day", how="resolved")


def overnight(_: re.Match[str], context: Context) -> Date | None:
    """Read "overnight" of what is over: from the day before publication to its day."""
    day, told = context.published, last_day(context.near)
    is_long_ago = day is not None and told is not None and day - told > timedelta(days=DAYS_IN_WEEK)
    if day is None or context.tense != "past" or is_long_ago or day == date.min:
        return None
    return days(day - timedelta(days=1), day, how="resolved")
