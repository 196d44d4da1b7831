"""`dragoman verify`: a record file proves itself, or the command says where it does not."""

from collections.abc import Iterator
from io import BufferedReader, BytesIO
from pathlib import Path

from dragoman.errors import RecordFormatError, SourceError
from dragoman.export.files import read_records
from dragoman.export.verify import count_quotes, verify_record

from .arguments import WRONG_USE, Source, complain, standard_input


def verify_command(*files: Source) -> int:
    """Check that every quote in record files stands in its text, and that every reference leads somewhere.

    Parameters
    ----------
    files
        Records as `dragoman read` prints them, in JSON or JSON lines; - is standard input.
    """
    if not files:
        complain("verify what? Name record files, or - for standard input")
        return WRONG_USE
    failed = [file for file in files if not _is_proved(file)]
    return 1 if failed else 0


def _is_proved(file: str) -> bool:
    """Verify a file; one that cannot be opened is not proved, and the next ones are verified all the same."""
    try:
        return _verify_file(file)
    except SourceError as error:
        complain(str(error))
        return False


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
    print(f"{file}: {_count(records, 'record')}, {_count(quotes, 'quote')}: {verdict}")
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


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
