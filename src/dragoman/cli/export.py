"""`dragoman export`: a family of records as rows for other programs."""

import sys
from typing import Literal

from dragoman.export.rows import write_rows
from dragoman.query.events import Filters
from dragoman.query.families import Plural, each_of_family
from dragoman.store import Ledger

from .arguments import LedgerPath, complain, ledger_path

Rows = Literal["csv", "json", "jsonl"]


def export_command(  # noqa: PLR0913 - one option for each thing that can be asked
    family: Plural,
    *names: str,
    since: str | None = None,
    until: str | None = None,
    all: bool = False,  # noqa: A002 - the option's name
    ledger: LedgerPath = None,
    format: Rows = "csv",  # noqa: A002 - the option's name
) -> int:
    """Write all records of a family, or those of some actors, on standard output, a row each.

    Parameters
    ----------
    family
        events, statements, transfers, offices, positions, figures or ranks.
    names
        States, bodies or persons that have a part in it: one, or two on different sides.
    since
        From this year, month or day on (2024, 2024-11, 2024-11-05).
    until
        Up to the end of this year, month or day.
    all
        Also events that are planned or possible.
    ledger
        The ledger's file.
    format
        csv with a header, json a list of rows, jsonl a row a line; docs/reference/exports.md has the columns.
    """
    with Ledger(ledger_path(ledger), is_read_only=True) as opened, opened.snapshot():
        left_out, findings = each_of_family(
            opened, family, names, Filters(since=since, until=until, is_all=all)
        )
        write_rows(findings, family, sys.stdout, format=format)
    if left_out:
        complain(f"{left_out:,} planned or possible events left out; --all has them too")
    return 0
