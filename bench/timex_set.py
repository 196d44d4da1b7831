"""Scores date expressions by TIMEX3: their words and their values."""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from .errors import BadLineError, NothingToMeasureError
from .lines import read_objects
from .loose import Json
from .measured import Measured


@dataclass(frozen=True, slots=True)
class Marked:
    """One expression: where it stands and what it means."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimexRow:
    """A text, the day it was published, and the expressions in it."""

    name: str
    text: str
    published: str | None
    gold: tuple[Marked, ...]


Find: TypeAlias = Callable[[TimexRow], Sequence[Marked]]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add which rows are read: all, or those with an odd or even number, to look at one half alone."""
    parser.add_argument("--half", choices=("odd", "even"), help="read every other row only")


def measure(options: argparse.Namespace) -> Measured:
    """Score the reader on the rows of the file that the options name."""
    rows = load_timexes(options.file)
    first = {"odd": 0, "even": 1}.get(options.half)
    return score_timexes(rows if first is None else rows[first::2])


def load_timexes(path: Path) -> tuple[TimexRow, ...]:
    """Load rows of marked date expressions; refuse a file without any, and a mark outside its text."""
    rows = tuple(_row(fields, path, number) for number, fields in read_objects(path))
    if not rows:
        raise NothingToMeasureError(path)
    return rows


def _row(fields: Json, path: Path, number: int) -> TimexRow:
    text = fields.get("text")
    if not isinstance(text, str) or not isinstance(fields.get("gold"), list):
        raise BadLineError(path, number, complaint="needs a 'text' and a 'gold'")
    gold = tuple(Marked(one["start"], one["end"], one["value"]) for one in fields["gold"])
    if not all(0 <= one.start < one.end <= len(text) for one in gold):
        raise BadLineError(path, number, complaint="a date expression is outside the text")
    return TimexRow(name=str(fields.get("id", number)), text=text, published=fields.get("dct"), gold=gold)


def find_timexes(row: TimexRow) -> Sequence[Marked]:
    """Return what the reader finds in a row."""
    from dragoman.annotate.dates import find_dates  # noqa: PLC0415 - other benches do without

    from .timex_values import to_timexes  # noqa: PLC0415

    found = to_timexes(row.text, find_dates(row.text, published=row.published))
    return [Marked(one.span.start, one.span.end, one.value) for one in found]


def score_timexes(rows: Sequence[TimexRow], find: Find = find_timexes) -> Measured:
    """Give F1 of the exact words, of words that overlap, and of these with the right value."""
    answers = [(row, list(find(row))) for row in rows]
    pairs = [(row, wanted, _answer(wanted, given)) for row, given in answers for wanted in row.gold]
    total = len(pairs) + sum(len(given) for _, given in answers)
    met = [(wanted, answer) for _, wanted, answer in pairs if answer is not None]
    return Measured(
        metrics={
            "rows": len(rows),
            "expressions": len(pairs),
            "strict_f1": _f1(sum(_is_exact(*pair) for pair in met), total),
            "relaxed_f1": _f1(len(met), total),
            "value_f1": _f1(sum(wanted.value == answer.value for wanted, answer in met), total),
        },
        errors=tuple(line for row, given in answers for line in _mistakes(row, given)),
    )


def _is_exact(wanted: Marked, answer: Marked) -> bool:
    return (wanted.start, wanted.end) == (answer.start, answer.end)


def _answer(wanted: Marked, given: Sequence[Marked]) -> Marked | None:
    """Return what answers an expression: the same words, else the first that overlap."""
    over = [one for one in given if one.start < wanted.end and wanted.start < one.end]
    return next((one for one in over if _is_exact(wanted, one)), over[0] if over else None)


def _f1(right: int, total: int) -> float:
    return round(2 * right / total, 4) if total else 0.0


def _mistakes(row: TimexRow, given: Sequence[Marked]) -> list[str]:
    answers = [(wanted, _answer(wanted, given)) for wanted in row.gold]
    lines = [
        f"{row.name}  {row.text[one.start : one.end]!r} {one.value} read as {answer.value if answer else '-'}"
        for one, answer in answers
        if answer is None or answer.value != one.value
    ]
    used = [answer for _, answer in answers]
    lines += [
        f"{row.name}  {row.text[one.start : one.end]!r} {one.value} is no date of the set"
        for one in given
        if one not in used
    ]
    return [f"{line}  ({row.published}) {row.text}" for line in lines]
