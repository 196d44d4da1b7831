"""The one place where the bench calls the reader that it measures."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from .documents import Row
from .loose import Json

if TYPE_CHECKING:
    from dragoman import Record, Skip
    from dragoman.ontology import Additions


@dataclass(frozen=True, slots=True)
class Skipped:
    """A document that the reader did not read, and why."""

    reason: str


Read: TypeAlias = Callable[[Row], Json | Skipped]


def load() -> None:
    """Load the reader, so that the first document is read as fast as the others."""
    import dragoman  # noqa: PLC0415 - loading it is what `speed` measures

    dragoman.load()


def read_record(row: Row) -> Json | Skipped:
    """Read a document and give its record as JSON."""
    import dragoman  # noqa: PLC0415 - a bench of a written file does without the reader

    return _as_json(dragoman.read(**asdict(row)))


def read_knowing(additions_for: Callable[[Row], "Additions"]) -> Read:
    """Make a reader that knows, for each document, states and bodies beside those of the vocabulary."""
    import dragoman  # noqa: PLC0415 - see above

    reader_knowing = cache(dragoman.load().knowing)

    def read(row: Row) -> Json | Skipped:
        fields = asdict(row)
        page = dragoman.Page(
            source=row.doc,
            name=fields.pop("doc"),
            content=fields.pop("text"),
            media_type="text/plain",
            **fields,
        )
        return _as_json(reader_knowing(additions_for(row)).read(page))

    return read


def _as_json(record: "Record | Skip") -> Json | Skipped:
    import dragoman  # noqa: PLC0415 - see above

    if isinstance(record, dragoman.Skip):
        return Skipped(f"{record.stage}: {record.reason}")
    return dragoman.to_dict(record)


def record_lines(rows: tuple[Row, ...], read: Read = read_record) -> str:
    """Read documents and write one record a line, byte for byte what the command line writes."""
    from dragoman import to_json  # noqa: PLC0415 - see above

    records = ((row, read(row)) for row in rows)
    return "".join(
        to_json({"doc": row.doc, "skipped": found.reason} if isinstance(found, Skipped) else found) + "\n"
        for row, found in records
    )
