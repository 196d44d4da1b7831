"""`dragoman verify`: a record file proves itself, or the command says where it does not."""

from collections.abc import Iterator
from io import BufferedReader, BytesIO
from pathlib import Path

from dragoman.errors import LedgerError, RecordFormatError, SourceError
from dragoman.export.files import read_records
from dragoman.export.verify import count_quotes, verify_record
from dragoman.store import Ledger
from dragoman.store.connection import is_ledger
from dragoman.store.verifying import prove

from .arguments import WRONG_USE, Source, complain, standard_input
from .words import counted


def verify_command(*files: Source) -> int:
    """Check that every quote in ledgers and record files stands in its text, and that nothing points nowhere.

    Parameters
    ----------
    files
        Ledgers; and records as `dragoman read` prints them, in JSON or JSON lines; - is standard input.
    """
    if not files:
        complain("verify what? Name record files, or - for standard input")
        return WRONG_USE
    failed = [file for file in files if not _is_proved(file)]
    return 1 if failed else 0


def _is_proved(file: str) -> bool:
    """Verify a file; one that cannot be opened is not proved, and the next ones are verified all the same."""
    try:
        return _verify_ledger(file) if is_ledger(file) else _verify_file(file)
    except (SourceError, LedgerError) as error:
        complain(str(error))
        return False


def _verify_ledger(file: str) -> bool:
    with Ledger(file, is_read_only=True) as opened:
        proof = prove(opened)
    for fault in proof.faults:
        print(f"{file}: {fault}")
    looked_at = (counted(proof.documents, "document"), counted(proof.claims, "claim"))
    verdict = "all proved" if not proof.faults else f"{len(proof.faults)} failed"
    print(f"{file}: {', '.join(looked_at)}, {counted(proof.quotes, 'quote')}: {verdict}")
    if proof.pending:
        complain(
            f"{file}: {proof.pending:,} things are still to be reconciled; `dragoman add` goes on with it"
        )
    return not proof.faults


def _verify_file(file: str) -> bool:
    records = quotes = failures = 0
    for where, record in _records(file):
        records += 1
        found = [str(record)] if isinstance(record, RecordFormatError) else verify_record(record)
        quotes += count_quotes(record)
        failures += len(found)
        for failure in found:
            print(f"{where}: {failure}")
    if records == 0:
        print(f"{file}: no record in it")
        return False
    verdict = "all proved" if failures == 0 else f"{failures} failed"
    print(f"{file}: {counted(records, 'record')}, {counted(quotes, 'quote')}: {verdict}")
    return failures == 0


def _records(file: str) -> Iterator[tuple[str, object]]:
    if file == "-":
        yield from read_records(standard_input() or BufferedReader(BytesIO()), source="standard input")
        return
    try:
        with Path(file).open("rb") as stream:
            yield from read_records(stream, source=file)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise SourceError(file, f"cannot be read: {(reason or str(error)).lower()}") from None
