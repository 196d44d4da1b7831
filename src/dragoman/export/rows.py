"""Records of a family as rows: CSV with a header (RFC 4180), a JSON list, or a JSON object a line."""

import csv
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, Protocol

from dragoman.model.answer import Finding
from dragoman.query.families import family_of
from dragoman.query.flat import Cell, columns_of, finding_row

# With what a spreadsheet begins a formula, also in its full width; what it passes over before one.
SIGNS, CONTROLS = tuple("=+-@＝＋－＠"), ("\t", "\r", "\n")
NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")


class Writable(Protocol):
    """What text is written to."""

    def write(self, words: str, /) -> object:
        """Take some text."""


def write_rows(
    findings: Iterable[Finding],
    plural: str,
    target: Writable,
    *,
    format: Literal["csv", "json", "jsonl"],  # noqa: A002
) -> None:
    """Write a row for each finding; what is not known is empty in CSV and null in JSON."""
    if format == "csv":
        writer = csv.writer(target, lineterminator="\r\n")
        writer.writerow(columns_of(family_of(plural)))
        writer.writerows(map(csv_cell, finding_row(one).values()) for one in findings)
        return
    start, between, end = ("[\n", ",\n", "\n]\n") if format == "json" else ("", "\n", "\n")
    target.write(start)
    is_first = True
    for one in findings:
        target.write(("" if is_first else between) + json.dumps(finding_row(one), ensure_ascii=False))
        is_first = False
    target.write("" if is_first and format == "jsonl" else end)


def write_csv(rows: Sequence[Mapping[str, Cell]], target: Writable) -> None:
    """Write rows of the same columns under a header; nothing where there are none."""
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerows([list(row) for row in rows[:1]])
    writer.writerows(map(csv_cell, row.values()) for row in rows)


def csv_cell(cell: Cell) -> Cell:
    """Return a cell as CSV has it: words that a spreadsheet would take for a formula behind an apostrophe."""
    if isinstance(cell, bool):
        return str(cell).lower()
    if not isinstance(cell, str) or NUMBER.fullmatch(cell):
        return cell
    return f"'{cell}" if cell.startswith(CONTROLS) or cell.lstrip().startswith(SIGNS) else cell
