"""Reads documents out of JSON lines of several kinds: gold records, research sets, plain rows with `text`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from .errors import BadLineError, NothingToMeasureError
from .lines import read_objects, read_text
from .loose import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One document to be read, with what is known of it."""

    doc: str
    text: str
    published: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None


def load_rows(path: Path, *, texts: Path | None = None, limit: int | None = None) -> tuple[Row, ...]:
    """Read the documents of a JSON lines file, at most `limit` of them; refuse a file without any."""
    rows = tuple(islice(_rows(path, texts), limit))
    if not rows:
        raise NothingToMeasureError(path)
    return rows


def _rows(path: Path, texts: Path | None) -> Iterator[Row]:
    for number, fields in read_objects(path):
        doc = fields.get("doc") or fields.get("id")
        if not isinstance(doc, str):
            raise BadLineError(path, number, complaint="a document needs a 'doc' or 'id'")
        text = document_text(fields, path, texts=texts)
        if not isinstance(text, str):
            raise BadLineError(path, number, complaint="a document needs a 'text' or a 'text_file'")
        yield Row(
            doc=doc,
            text=text,
            published=iso_day(fields.get("published") or fields.get("date")),
            title=_words(fields.get("title")),
            publisher=_words(fields.get("publisher")),
            url=_words(fields.get("url")),
        )


def document_text(fields: Json, path: Path, *, texts: Path | None) -> object:
    """Give a row's text: its own, or that of the file it names, in `texts` or beside the rows."""
    name = fields.get("text_file") or fields.get("file")
    if "text" in fields or not isinstance(name, str):
        return fields.get("text")
    return read_text(texts / Path(name).name if texts else path.parent / name)


def iso_day(day: object) -> str | None:
    """Give an ISO day of "2024-05-14", "20240514" or "2024-05-14T08:00:00", None of anything else."""
    found = re.match(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)", str(day or ""))
    return "-".join(found.groups()) if found else None


def _words(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
