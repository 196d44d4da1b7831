"""Pages in JSON: one object a line, a list of objects, or one object."""

from collections.abc import Iterator
from typing import TypeVar

import msgspec

from dragoman.model.page import Page
from dragoman.model.record import Skip

from .origin import Origin
from .stream import LARGEST_PAGE, TOO_LARGE, Stream

BLANK = b"\xef\xbb\xbf \t\r\n"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
BAD_JSON = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
Value = TypeVar("Value")
EXPECTED = "expected an object with text, and at will doc, published, title, publisher, url"
# A line with its number; None stands for one over the limit.
Line = tuple[int, bytes | None]


class Row(msgspec.Struct, frozen=True):
    """What is read of a row; its other keys are left alone."""

    text: str
    doc: str | int | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None


def read_rows(stream: Stream, origin: Origin) -> Iterator[Page | Skip]:
    """Give the pages of a JSON source in its order; a row that cannot be used is a skip naming its line."""
    lines = _lines(stream)
    first = next(lines, None)
    if first is None:
        yield Skip(source=origin.source, stage="gather", reason="empty")
    elif first[1] is None or _is_one_object(first[1]):
        yield from _rows_of_lines(first, lines, origin)
    else:
        content = first[1] + stream.read(LARGEST_PAGE)
        yield from _rows_of_whole(content, origin)


def _lines(stream: Stream) -> Iterator[Line]:
    number = 0
    while line := stream.readline(LARGEST_PAGE + 1):
        number += 1
        if len(line) > LARGEST_PAGE:
            while line and not line.endswith(b"\n"):
                line = stream.readline(LARGEST_PAGE)
            yield number, None
        elif line.strip(BLANK):
            yield number, line


def _is_one_object(line: bytes) -> bool:
    try:
        return isinstance(msgspec.json.decode(line.removeprefix(BYTE_ORDER_MARK)), dict)
    except BAD_JSON:
        return False


def _rows_of_lines(first: Line, rest: Iterator[Line], origin: Origin) -> Iterator[Page | Skip]:
    decoder = msgspec.json.Decoder(Row)
    line: Line | None = first
    while line is not None:
        number, content = line
        where = f"{origin.source}, line {number}"
        if content is None:
            yield Skip(source=where, stage="gather", reason=TOO_LARGE)
        else:
            row = _decode(decoder, content.removeprefix(BYTE_ORDER_MARK))
            yield _page(row, where, origin, number=number)
        line = next(rest, None)


def _rows_of_whole(content: bytes, origin: Origin) -> Iterator[Page | Skip]:
    if len(content) > LARGEST_PAGE:
        yield Skip(source=origin.source, stage="gather", reason=TOO_LARGE)
        return
    rows = _decode(msgspec.json.Decoder(Row | list[msgspec.Raw]), content.removeprefix(BYTE_ORDER_MARK))
    if not isinstance(rows, list):
        yield _page(rows, origin.source, origin)
        return
    decoder = msgspec.json.Decoder(Row)
    for number, raw in enumerate(rows, 1):
        row = _decode(decoder, bytes(raw))
        yield _page(row, f"{origin.source}, row {number}", origin, number=number)


def _decode(decoder: msgspec.json.Decoder[Value], content: bytes) -> Value | str:
    """Return what the JSON holds, or the reason why it cannot be used."""
    try:
        return decoder.decode(content)
    except BAD_JSON as error:
        return f"not a usable row: {error}; {EXPECTED}"


def _page(row: Row | str, where: str, origin: Origin, *, number: int | None = None) -> Page | Skip:
    """Return the page of a row; `number` is its line or place where there may be several."""
    if isinstance(row, str):
        return Skip(source=where, stage="gather", reason=row)
    doc = None if row.doc is None or row.doc == "" else str(row.doc)
    key = doc or (None if number is None else str(number))
    return Page(
        source=where,
        name=doc or (origin.name if number is None else f"{origin.name}-{number}"),
        content=row.text,
        media_type="text/plain",
        title=row.title or None,
        published=row.published or origin.published,
        publisher=row.publisher or None,
        url=row.url or None,
        locator=None if row.url else origin.locate(row.text, key),
    )
