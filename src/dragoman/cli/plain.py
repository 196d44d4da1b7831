"""Rows of plain values: what persons corrected, what changed."""

import json
from collections.abc import Iterable, Sequence

from .rows import Format, print_csv, print_table


def show_rows(columns: Sequence[str], rows: Iterable[Sequence[object]], format: Format) -> None:  # noqa: A002
    """Print rows: a table for people, CSV with a header, or a list of JSON objects."""
    found = [dict(zip(columns, row, strict=True)) for row in rows]
    if format == "json":
        print(json.dumps(found, ensure_ascii=False, indent=2))
    elif format == "csv":
        print_csv(({name: plain(value) for name, value in row.items()} for row in found), columns)
    else:
        lines = ([plain(row[name]) for name in columns] for row in found)
        print_table(columns, lines, wide=("before", "after", "why", "words", "says", "where"))


def plain(value: object) -> str:
    """Return a value in words: nothing for None, JSON for what has parts."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
