"""Answers printed: as a table to look at, as CSV (RFC 4180), or as a list of JSON objects."""

import csv
import json
import sys
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Annotated, Literal

from cyclopts import Parameter
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dragoman.export.rows import csv_cell
from dragoman.model.answer import Named
from dragoman.query import Answers
from dragoman.query.flat import Cell, to_object, to_row

from .view import NARROWEST, WIDEST
from .words import counted, printable

Format = Literal["table", "csv", "json"]
Many = Annotated[list[str] | None, Parameter(negative=())]
CSV_LINE = "\r\n"
# Where the lines go on that stand below an entry's first.
BELOW = " " * 4


def print_csv(rows: Iterable[Mapping[str, Cell]], columns: Sequence[str]) -> None:
    """Print rows with a header line; what is not known is empty."""
    writer = csv.writer(sys.stdout, lineterminator=CSV_LINE)
    writer.writerow(columns)
    writer.writerows([csv_cell(row.get(name)) for name in columns] for row in rows)


def print_json(value: object) -> None:
    """Print a value as indented JSON."""
    print(json.dumps(to_object(value), ensure_ascii=False, indent=2))


def print_table(columns: Sequence[str], lines: Iterable[Sequence[str]], *, wide: Sequence[str] = ()) -> None:
    """Print a table that fits the terminal; only the columns in `wide` are broken into several lines."""
    table = Table(box=None, pad_edge=False, header_style="bold cyan", show_edge=False)
    for name in columns:
        table.add_column(name, no_wrap=name not in wide, overflow="fold")
    for line in lines:
        table.add_row(*(Text(printable(cell)) for cell in line))
    Console(highlight=False).print(table)


def print_entries(entries: Iterable[tuple[str, str]]) -> None:
    """Print entries, each a line and what stands below it, broken to the width of the terminal."""
    console = Console(highlight=False)
    width = max(NARROWEST, min(console.width, WIDEST))
    for line, below in entries:
        wrap = partial(textwrap.wrap, width=width)
        for row in wrap(printable(line), subsequent_indent=BELOW):
            console.print(Text(row), soft_wrap=True)
        for row in wrap(printable(below), initial_indent=BELOW, subsequent_indent=BELOW):
            console.print(Text(row, style="dim"), soft_wrap=True)


def print_values(values: Sequence[object], *, format: Format, columns: Sequence[str]) -> bool:  # noqa: A002
    """Print values as CSV or JSON; tell whether that was asked for."""
    if format == "csv":
        print_csv((to_row(value) for value in values), columns)
    elif format == "json":
        print_json(list(values))
    return format != "table"


def footer(answers: Answers[object], noun: str, *more: str) -> str:
    """Return what stands below a table: how many there are, what is not shown, who is meant."""
    shown, total = len(answers), answers.total
    head = counted(total, noun) if shown == total else f"{shown:,} of {counted(total, noun)}"
    left = f"{answers.left_out:,} planned or possible not shown (--all)" if answers.left_out else ""
    named = "; ".join(map(_taken, answers.meant))
    return " · ".join(part for part in (head, left, *more, named) if part)


def _taken(named: Named) -> str:
    return f"{named.name} [{named.id}]"


def print_footer(words: str) -> None:
    """Print a line below a table."""
    Console(highlight=False).print(Text(f"\n{printable(words)}", style="dim"), soft_wrap=True)
