"""Scores conflicts planted in copies of the project's own reports, beside copies that have none."""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .documents import Row
from .errors import BadDocumentError, NothingToMeasureError
from .lines import read_objects, read_text
from .loose import Json
from .measured import Measured
from .reader import Read, Skipped, read_record

GOLD = "gold"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedRow:
    """A report as edited; what kind of conflict was planted, by which means, and its two places."""

    row: Row
    kind: str | None
    planted: str | None
    places: tuple[str, ...]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told: nothing."""


def measure(options: argparse.Namespace) -> Measured:
    """Score the reader on the rows of the file that the options name."""
    return score_planted(load_planted(options.file))


def load_planted(path: Path) -> tuple[PlantedRow, ...]:
    """Make the reports anew from their sources and edits; refuse an edit that does not fit its text."""
    rows = tuple(_row(fields, path.parent / GOLD) for _, fields in read_objects(path))
    if not rows:
        raise NothingToMeasureError(path)
    return rows


def _row(fields: Json, texts: Path) -> PlantedRow:
    text = read_text(texts / fields["source"])
    for old, new in fields["edits"]:
        if text.count(old) != 1:
            raise BadDocumentError(fields["id"], f"{old!r} stands in its source {text.count(old)} times")
        text = text.replace(old, new)
    return PlantedRow(
        row=Row(doc=fields["id"], text=text, published=fields["published"]),
        kind=fields["kind"],
        planted=fields["planted"],
        places=tuple(fields["places"]),
    )


def score_planted(rows: Sequence[PlantedRow], read: Read = read_record) -> Measured:
    """Give precision and recall: a conflict is right if its kind is and its words touch both places."""
    found = [(row, _conflicts(read(row.row))) for row in rows]
    hits = Counter(row.planted for row, own in found if any(_is_right(row, one) for one in own))
    right = sum(hits.values())
    false = [(row, one) for row, own in found for one in own if not _is_right(row, one)]
    planted = Counter(row.planted for row in rows if row.kind)
    return Measured(
        metrics={
            "rows": len(rows),
            "planted": sum(planted.values()),
            "found": right,
            "false": len(false),
            "precision": round(right / ((right + len(false)) or 1), 4),
            "recall": round(right / (sum(planted.values()) or 1), 4),
            **{f"{name}_recall": round(hits[name] / number, 4) for name, number in sorted(planted.items())},
        },
        errors=tuple(_errors(found, false)),
    )


def _errors(
    found: Sequence[tuple[PlantedRow, Sequence[Json]]], false: Sequence[tuple[PlantedRow, Json]]
) -> Iterator[str]:
    for row, own in found:
        if row.kind and not any(_is_right(row, one) for one in own):
            yield f"{row.row.doc}  missed {row.planted}: {' / '.join(row.places)}"
    for row, one in false:
        yield f"{row.row.doc}  false {one['kind']} {' / '.join(one['values'])}: {one['why']}"


def _conflicts(record: Json | Skipped) -> Sequence[Json]:
    return [] if isinstance(record, Skipped) else record["conflicts"]


def _is_right(row: PlantedRow, conflict: Json) -> bool:
    return conflict["kind"] == row.kind and all(_touches(conflict, place, row) for place in row.places)


def _touches(conflict: Json, place: str, row: PlantedRow) -> bool:
    spans = [(piece["start"], piece["end"]) for piece in conflict["evidence"]["values"]]
    starts = _starts(row.row.text, place)
    return any(start < end and first < start + len(place) for start in starts for first, end in spans)


def _starts(text: str, words: str) -> list[int]:
    return [start for start in range(len(text)) if text.startswith(words, start)]
