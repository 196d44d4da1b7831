"""`dragoman corrections`: what persons corrected, those that lost their words, to and from other ledgers."""

import json
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from dragoman.errors import CorrectionError, SourceError
from dragoman.model.correction import Correction, correction_from_json, correction_to_json
from dragoman.ontology import load_ontology
from dragoman.store import Ledger
from dragoman.store.corrections import each_correction, found_claims, lost, undone

from .arguments import LedgerPath, ledger_path
from .correct import said
from .plain import plain, show_rows
from .rows import Format
from .words import counted

COLUMNS = (
    *("key", "state", "verdict", "claim", "other", "field", "before", "after"),
    *("by", "when", "why", "words"),
)
corrections_app = App(name="corrections", help="List what persons corrected; export and import it.")


@corrections_app.default
def list_command(
    *,
    only_lost: Annotated[bool, Parameter(name="--lost", negative="")] = False,
    format: Format = "table",  # noqa: A002 - the option's name
    ledger: LedgerPath = None,
) -> int:
    """List the corrections in the order in which they came.

    Parameters
    ----------
    only_lost
        Only those that do not find the claim they are about any more.
    format
        table to look at, csv or json.
    ledger
        The ledger's file.
    """
    with Ledger(ledger_path(ledger), is_read_only=True) as opened, opened.snapshot():
        gone, back, found = lost(opened), undone(opened), found_claims(opened)
        rows = [
            _row(one.correction, gone, back, found.get(one.correction.key, ()))
            for one in each_correction(opened)
            if not only_lost or one.correction.key in gone
        ]
    show_rows(COLUMNS, rows, format)
    return 0


@corrections_app.command(name="export")
def export_command(file: str, *, ledger: LedgerPath = None) -> int:
    """Write all corrections to a file of JSON lines.

    Parameters
    ----------
    file
        The file; one that is there is replaced.
    ledger
        The ledger's file.
    """
    with Ledger(ledger_path(ledger), is_read_only=True) as opened:
        made = [one.correction for one in each_correction(opened)]
    lines = (json.dumps(correction_to_json(one), ensure_ascii=False) + "\n" for one in made)
    try:
        Path(file).write_text("".join(lines), encoding="utf-8")
    except OSError as error:
        raise SourceError(file, f"cannot be written: {error.strerror}") from None
    print(f"{file}: {counted(len(made), 'correction')}")
    return 0


@corrections_app.command(name="import")
def import_command(file: str, *, ledger: LedgerPath = None) -> int:
    """Take over the corrections of a file of JSON lines; those that the ledger has are left as they are.

    Parameters
    ----------
    file
        A file as `dragoman corrections export` writes it.
    ledger
        The ledger's file.
    """
    from dragoman.pipeline import take_over  # noqa: PLC0415 - the parser takes a second to import

    read = _read(file)
    with Ledger(ledger_path(ledger)) as opened:
        new = take_over(opened, read, load_ontology())
        gone = lost(opened) & {one.key for one in read}
    print(f"{file}: {counted(len(read), 'correction')}, {new:,} new, {len(gone):,} without their words here")
    return 0


def _read(file: str) -> list[Correction]:
    """Return the corrections of a file; refuse all where one is none, so that half a file is never taken."""
    try:
        lines = Path(file).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise SourceError(file, f"cannot be read: {reason}") from None
    return [
        _correction(f"{file}, line {number}", line) for number, line in enumerate(lines, 1) if line.strip()
    ]


def _correction(where: str, line: str) -> Correction:
    try:
        return correction_from_json(json.loads(line))
    except (ValueError, CorrectionError) as error:
        raise SourceError(where, str(error)) from None


def _row(
    correction: Correction, gone: frozenset[str], back: frozenset[str], found: tuple[str, ...]
) -> tuple[object, ...]:
    key = correction.key
    state = "undone" if key in back else "lost" if key in gone else "holds"
    other = None if correction.other is None else correction.other.claim
    return (
        *(key, state, correction.verdict, next(iter(found), correction.anchor.claim)),
        *(found[-1] if len(found) > 1 else other, correction.field, plain(correction.before)),
        said(correction.after) if correction.field else correction.undoes,
        *(correction.by, correction.when, correction.why, correction.anchor.quote),
    )
