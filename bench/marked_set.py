"""Sentences with one marked event: what the reader makes of the words that are marked."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .documents import Row
from .errors import BadLineError
from .lines import read_objects
from .loose import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedRow:
    """A short text, where its marked words stand, and all that the row says of them."""

    row: Row
    start: int
    end: int
    types: tuple[str, ...]
    fields: Json

    @property
    def shown(self) -> str:
        """Return the text with its marked words in brackets."""
        text = self.row.text
        return f"{text[: self.start]}[{text[self.start : self.end]}]{text[self.end :]}"


def load_marked(path: Path, *, needs: str) -> tuple[MarkedRow, ...]:
    """Load rows of marked sentences; refuse one without its marks or without the answer it is to give."""
    return tuple(_rows(path, needs))


def _rows(path: Path, needs: str) -> Iterator[MarkedRow]:
    for number, fields in read_objects(path):
        text, trigger = fields.get("text"), fields.get("trigger")
        if not isinstance(text, str) or not isinstance(trigger, list) or not fields.get(needs):
            raise BadLineError(path, number, complaint=f"needs a 'text', a 'trigger' and a '{needs}'")
        start, end = trigger
        if not 0 <= start < end <= len(text):
            raise BadLineError(path, number, complaint=f"the trigger {trigger} is outside the text")
        row = Row(doc=str(fields.get("id", number)), text=text, published=fields.get("published"))
        yield MarkedRow(row=row, start=start, end=end, types=tuple(fields.get("type", ())), fields=fields)


def event_at(record: Json, marked: MarkedRow) -> Json | None:
    """Return the event whose trigger is the marked words, first of those of a type that the row accepts."""
    found = [event for event in record["events"] if _is_at(event, marked)]
    found.sort(key=lambda event: event["type"] not in marked.types)
    return found[0] if found else None


def _is_at(event: Json, marked: MarkedRow) -> bool:
    return any(
        one["start"] < marked.end and marked.start < one["end"] for one in event["evidence"]["trigger"]
    )
