"""Dragoman reads reports about relations between states and keeps the record, every field with its words.

>>> import dragoman
>>> record = dragoman.read(text, published="2024-05-14")
>>> dragoman.to_dict(record)["events"]
"""

from functools import cache
from typing import TYPE_CHECKING

from dragoman.errors import DragomanError
from dragoman.export.record import to_dict, to_json
from dragoman.export.verify import verify_record
from dragoman.model.page import Page
from dragoman.model.record import Record, Skip
from dragoman.version import VERSION

if TYPE_CHECKING:
    from pathlib import Path

    from dragoman.pipeline import Reader
    from dragoman.query import Questions

__version__ = VERSION

__all__ = [
    "DragomanError",
    "Page",
    "Record",
    "Skip",
    "__version__",
    "load",
    "open",
    "read",
    "to_dict",
    "to_json",
    "verify_record",
]


@cache
def load() -> "Reader":
    """Load the language model and the vocabulary, once a process (about a second)."""
    from dragoman.pipeline import load_reader  # noqa: PLC0415 - the parser takes a second to import

    return load_reader()


def read(  # noqa: PLR0913 - one keyword for each thing known of a text
    text: str,
    *,
    published: str | None = None,
    doc: str = "text",
    title: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Record | Skip:
    """Read a plain text and return its record, or a `Skip` that says why it was not read.

    `published` is an ISO 8601 day ("2024-05-14"); without it, days like "Wednesday" stay open.
    """
    page = Page(
        source=doc,
        name=doc,
        content=text,
        media_type="text/plain",
        title=title,
        published=published,
        publisher=publisher,
        url=url,
    )
    return load().read(page)


def open(path: "str | Path") -> "Questions":  # noqa: A001 - `dragoman.open` is how it is called
    """Open a ledger to ask it; it is never changed by that.

    >>> with dragoman.open("dragoman.db") as ledger:
    ...     ledger.timeline("India", "Taliban", since="2024").frame("pandas")
    """
    from dragoman.query import Questions  # noqa: PLC0415 - asking is not needed to read

    return Questions(path)
