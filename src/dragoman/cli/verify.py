"""`dragoman verify`: a record file proves itself, or the command says where it does not."""

from collections.abc import Iterator
from io import BufferedReader, BytesIO
from pathlib import Path

from dragoman.errors import RecordFormatError, SourceError
from dragoman.export.files import read_records
from dragoman.export.verify import count_quotes, verify_record

from .arguments import WRONG_USE, Source, complain, standard_input


def verify(*files: Source) -> int:
    """Check that every quote in record files stands in its text, and that every reference leads somewhere.

    Parameters
    ----------
    files
        Records as `dragoman read` prints them, in JSON or JSON lines; - is standard input.
    """
    if not files:
        complain("verify what? Name record files, or - for standard input")
        return WRONG_USE
    # Every file is checked, also after one that fails.
    return 0 if all([_verify_file(file) for file in files]) else 1


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
        raise RecordFormatError(file, "no record in it")
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
        raise SourceError(file, f"cannot be read: {error}") from None


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
