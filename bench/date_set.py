"""Scores the meaning of days and stretches of days, each right where any listed reading of it is ours."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from .documents import iso_day
from .errors import NothingToMeasureError
from .lines import read_objects
from .loose import Json
from .measured import Measured

if TYPE_CHECKING:
    from dragoman.model.reading import DateMention

KINDS = ("date", "daterange")
Asked: TypeAlias = tuple["Wanted", "DateMention | None"]
Days: TypeAlias = tuple[date | None, date | None]
"""The first and the last day of a stretch; None is an open end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """An expression, the stretches it may mean with their last days as given, and whether it is one day."""

    start: int
    end: int
    readings: tuple[Days, ...]
    is_day: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRow:
    """A text, the day it is read on, and the expressions wanted and allowed in it."""

    name: str
    text: str
    day: str | None
    wanted: tuple[Wanted, ...]
    others: tuple[tuple[int, int], ...]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told: nothing."""


def measure(options: argparse.Namespace) -> Measured:
    """Score the reader on the rows of the file that the options name."""
    return score_dates(load_date_rows(options.file))


def load_date_rows(path: Path) -> tuple[DateRow, ...]:
    """Load rows of texts with the readings of their dates; refuse a file without any."""
    rows = tuple(_row(fields) for _, fields in read_objects(path))
    if not rows:
        raise NothingToMeasureError(path)
    return rows


def _row(fields: Json) -> DateRow:
    marked = [one for one in fields["gold"] if one["type"] and one["start"] is not None]
    dates = [one for one in marked if _kind(one) in KINDS]
    return DateRow(
        name=str(fields["id"]),
        text=fields["text"],
        day=iso_day(fields["ref"]),
        wanted=tuple(_wanted(one) for one in dates),
        others=tuple(_span(one) for one in marked if _kind(one) not in KINDS),
    )


def _kind(one: Json) -> str:
    return str(one["type"]).rsplit(".", maxsplit=1)[-1]


def _span(one: Json) -> tuple[int, int]:
    start: int = one["start"]
    return start, start + (one["length"] or len(one["text"]))


def _wanted(one: Json) -> Wanted:
    start, end = _span(one)
    readings = one["values"] or [one["future"], one["past"]]
    is_day = _kind(one) == "date"
    return Wanted(start=start, end=end, readings=tuple(_readings(readings)), is_day=is_day)


def _readings(values: Sequence[Json | None]) -> Iterator[Days]:
    for value in values:
        names = (("date", "date"), ("value", "value"), ("startDate", "endDate"), ("start", "end"))
        ends = [tuple(_day((value or {}).get(one)) for one in pair) for pair in names]
        yield from ((first, last) for first, last in ends if first or last)


def _day(word: object) -> date | None:
    try:
        return date.fromisoformat(str(word))
    except ValueError:
        return None


def score_dates(rows: Sequence[DateRow]) -> Measured:
    """Give the share of expressions that are right, and count what is false and what is found beside them.

    The last day of a listed stretch is the first day after it. Where the words name it as the last ("4 to 22
    January") it is listed all the same: `accuracy_named_ends` takes the listed day too, and the period that
    begins with it ("2014 to 2018"). `agreement` asks whether a reading lies in the periods that we name:
    "two months ago" is listed as a day and read as a month. `false` counts days and stretches that no
    reading shares a day with.
    """
    answers = [(row, _found(row)) for row in rows]
    pairs = [(row, wanted, _answer(wanted, found)) for row, found in answers for wanted in row.wanted]
    asked = [(wanted, answer) for _, wanted, answer in pairs]
    days = [pair for pair in asked if pair[0].is_day]
    return Measured(
        metrics={
            "rows": len(rows),
            "expressions": len(pairs),
            "found": sum(answer is not None for _, _, answer in pairs),
            "accuracy": _share(_is_right, asked),
            "accuracy_named_ends": _share(_is_named, asked),
            "agreement": _share(_agrees, asked),
            "day_accuracy": _share(_is_right, days),
            "false": sum(_is_false(*pair) for pair in asked),
            "spurious": sum(len(_spurious(row, found)) for row, found in answers),
        },
        errors=tuple(
            f"{row.name}  {row.text[wanted.start : wanted.end]!r} {_shown(wanted.readings)} read as "
            f"{'-' if answer is None else _shown([_ends(answer)])}  ({row.day}) {row.text}"
            for row, wanted, answer in pairs
            if not _is_named(wanted, answer)
        ),
    )


def _share(test: Callable[[Wanted, "DateMention | None"], bool], asked: Sequence[Asked]) -> float:
    return round(sum(test(*pair) for pair in asked) / (len(asked) or 1), 4)


def _found(row: DateRow) -> Sequence["DateMention"]:
    from dragoman.annotate.dates import find_dates  # noqa: PLC0415 - other benches do without

    return find_dates(row.text, published=row.day)


def _answer(wanted: Wanted, found: Sequence["DateMention"]) -> "DateMention | None":
    """Return the mention that shares the most of the words of an expression."""
    shared = [(min(one.span.end, wanted.end) - max(one.span.start, wanted.start), one) for one in found]
    best = max(shared, key=lambda pair: pair[0], default=(0, None))
    return best[1] if best[0] > 0 else None


def _ends(mention: "DateMention") -> Days:
    from dragoman.annotate.calendars import first_day, last_day  # noqa: PLC0415 - see above

    return first_day(mention.date), last_day(mention.date)


def _is_right(wanted: Wanted, answer: "DateMention | None") -> bool:
    return answer is not None and _ends(answer) in [_inclusive(one, wanted) for one in wanted.readings]


def _is_named(wanted: Wanted, answer: "DateMention | None") -> bool:
    if answer is None or _ends(answer) == (None, None):
        return False
    first, last = _ends(answer)
    begun = (first, _last_begun(answer))
    return _is_right(wanted, answer) or (first, last) in wanted.readings or begun in wanted.readings


def _last_begun(answer: "DateMention") -> date | None:
    """Return the day that the last period of a range begins with: 1 January 2018 for "2014 to 2018"."""
    from dragoman.annotate.calendars import first_day  # noqa: PLC0415 - see above

    stretch = answer.date
    if stretch is None or stretch.end == stretch.start:
        return None
    return first_day(replace(stretch, start=stretch.end))


def _agrees(wanted: Wanted, answer: "DateMention | None") -> bool:
    """Tell whether a reading begins in the first period that we name and ends in the last."""
    if answer is None or answer.date is None:
        return False
    return _is_named(wanted, answer) or any(
        _in_periods(first, last, answer)
        for first, last in (_inclusive(one, wanted) for one in wanted.readings)
    )


def _in_periods(first: date | None, last: date | None, answer: "DateMention") -> bool:
    from .timex_values import timex_value  # noqa: PLC0415 - see above

    stretch, (begin, end) = answer.date, _ends(answer)
    if stretch is None or not first or not last or not begin or not end or stretch.precision == "day":
        return False
    if "/" not in timex_value(stretch):
        return begin <= first <= last <= end
    cut = len(stretch.start or "")
    return (first.isoformat()[:cut], last.isoformat()[:cut]) == (stretch.start, stretch.end)


def _inclusive(days: Days, wanted: Wanted) -> Days:
    first, last = days
    return (first, last if wanted.is_day or last is None else last - timedelta(days=1))


def _is_false(wanted: Wanted, answer: "DateMention | None") -> bool:
    """Tell whether a day or stretch was named that shares no day with a reading."""
    if answer is None or _ends(answer) == (None, None) or not wanted.readings:
        return False
    first, last = _ends(answer)
    return not any(
        (first or date.min) <= (to or date.max) and (since or date.min) <= (last or date.max)
        for since, to in wanted.readings
    )


def _spurious(row: DateRow, found: Sequence["DateMention"]) -> list["DateMention"]:
    known = [*row.others, *((one.start, one.end) for one in row.wanted)]
    return [
        one
        for one in found
        if one.date is not None
        and not any(one.span.start < end and start < one.span.end for start, end in known)
    ]


def _shown(readings: Sequence[Days]) -> str:
    return " or ".join(f"{first or '..'}/{last or '..'}" for first, last in readings)
