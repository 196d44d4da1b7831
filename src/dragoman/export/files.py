"""Record files → records: JSON lines, one JSON object, or a list of them."""

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from dragoman.errors import RecordFormatError

BAD_JSON = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)


def read_records(stream: BinaryIO, *, source: str) -> Iterator[tuple[str, object]]:
    """Give what each record of a file holds with where it stands; one that is no JSON is an error there."""
    first = next((line for line in stream if line.strip()), b"")
    if not first:
        return
    if isinstance(_decode(first, source), RecordFormatError):
        yield from _whole(first + stream.read(), source)
        return
    for number, line in enumerate(_lines(first, stream), 1):
        where = f"{source}, record {number}"
        yield where, _decode(line, where)


def _lines(first: bytes, stream: BinaryIO) -> Iterator[bytes]:
    yield first
    yield from (line for line in stream if line.strip())


def _whole(content: bytes, source: str) -> Iterator[tuple[str, object]]:
    found = _decode(content, source)
    records = found if isinstance(found, list) else [found]
    for number, record in enumerate(records, 1):
        yield f"{source}, record {number}", record


def _decode(content: bytes, where: str) -> object:
    try:
        return msgspec.json.decode(content)
    except BAD_JSON as error:
        return RecordFormatError(where, f"not JSON: {error}")
