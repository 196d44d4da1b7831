"""Scores goods and money given, sent, promised and asked for: a transfer counts if every field is right."""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from .documents import Row, load_rows
from .lines import read_objects
from .loose import Json
from .measured import Measured
from .reader import Read, Skipped, read_record

PARTIES = ("giver", "receiver", "carrier")
FIELDS = ("amount", "unit", "si", "bound", "item", *PARTIES, "status", "counting", "date")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told: nothing."""


def measure(options: argparse.Namespace) -> Measured:
    """Score the reader on the rows of the file that the options name."""
    return score_transfers(load_rows(options.file), load_wanted(options.file))


def load_wanted(path: Path) -> Mapping[str, Sequence[Json]]:
    """Load the transfers of each row; a field lists what it may say, None where it may say nothing."""
    return {fields["id"]: fields["transfers"] for _, fields in read_objects(path)}


def score_transfers(
    rows: Sequence[Row], wanted: Mapping[str, Sequence[Json]], read: Read = read_record
) -> Measured:
    """Give the share of transfers that are right in every field, of each field, and what is found beside."""
    pairs: list[tuple[Row, Json, Json | None, tuple[str, ...]]] = []
    beside: list[tuple[Row, Json]] = []
    whole = 0
    for row in rows:
        record = read(row)
        told, spurious = _match(wanted[row.doc], {} if isinstance(record, Skipped) else record)
        pairs.extend((row, *one) for one in told)
        beside.extend((row, one) for one in spurious)
        whole += not spurious and all(found is not None and not wrong for _, found, wrong in told)
    return Measured(metrics=_metrics(pairs, beside, rows, whole), errors=_errors(pairs, beside))


def _metrics(
    pairs: Sequence[tuple[Row, Json, Json | None, tuple[str, ...]]],
    beside: Sequence[tuple[Row, Json]],
    rows: Sequence[Row],
    whole: int,
) -> dict[str, float]:
    count = len(pairs) or 1
    found = [wrong for _, _, answer, wrong in pairs if answer is not None]
    return {
        "rows": len(rows),
        "transfers": len(pairs),
        "found": len(found),
        "spurious": len(beside),
        "exact": round(sum(not wrong for wrong in found) / count, 4),
        "rows_exact": round(whole / (len(rows) or 1), 4),
        **{name: round(sum(name not in wrong for wrong in found) / count, 4) for name in FIELDS},
    }


def _errors(
    pairs: Sequence[tuple[Row, Json, Json | None, tuple[str, ...]]], beside: Sequence[tuple[Row, Json]]
) -> tuple[str, ...]:
    missed = [
        f"{row.doc}  missed {one['amount']} {one['item'][0]}  {row.text}" for row, one, f, _ in pairs if not f
    ]
    wrong = [
        f"{row.doc}  "
        + ", ".join(f"{name} {one[name]} read as {answer[name]}" for name in names)
        + f"  {row.text}"
        for row, one, answer, names in pairs
        if answer is not None and names
    ]
    more = [
        f"{row.doc}  beside {one['amount']} {one['unit']} {one['item']}  {row.text}" for row, one in beside
    ]
    return (*missed, *wrong, *more)


def _match(
    wanted: Sequence[Json], record: Json
) -> tuple[list[tuple[Json, Json | None, tuple[str, ...]]], list[Json]]:
    """Pair each transfer wanted with the one of its amount that has the fewest fields wrong."""
    left = [_named(one, record) for one in record.get("transfers", ())]
    told: list[tuple[Json, Json | None, tuple[str, ...]]] = []
    for one in wanted:
        alike = [other for other in left if other["amount"] == one["amount"]]
        best = min(alike, key=lambda other: len(_wrong(one, other)), default=None)
        if best is not None:
            left.remove(best)
        told.append((one, best, () if best is None else _wrong(one, best)))
    return told, left


def _named(transfer: Json, record: Json) -> Json:
    """Return a transfer with its parties as the names and words that they go by."""
    names = {actor["id"]: actor["names"] for actor in record["actors"]}
    parties = {
        side: [
            *names.get(transfer[side], ()),
            *(piece["quote"] for piece in transfer["evidence"].get(side, ())),
        ]
        if transfer[side]
        else [None]
        for side in PARTIES
    }
    return {**transfer, **parties}


def _wrong(wanted: Json, found: Json) -> tuple[str, ...]:
    return tuple(name for name in FIELDS if not _is_right(name, wanted[name], found[name]))


def _is_right(name: str, wanted: object, found: object) -> bool:
    if name in PARTIES:
        return bool({_plain(one) for one in _listed(wanted)} & {_plain(one) for one in _listed(found)})
    if name == "date":
        days = found if isinstance(found, dict) else None
        ends = None if days is None else {"start": days["start"], "end": days["end"]}
        return ends in _listed(wanted)
    if name in ("item", "unit"):
        return _plain(found) in [_plain(one) for one in _listed(wanted)]
    if name == "si" and isinstance(found, dict):
        found = {"value": found["value"], "unit": found["unit"]}
    return found in _listed(wanted)


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _plain(words: object) -> str | None:
    return None if words is None else str(words).lower().replace("’", "'").removeprefix("the ")
