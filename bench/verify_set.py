"""Reads many documents and proves every quote of their records against the text that went in."""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from .documents import Row, load_rows
from .loose import Json
from .measured import Measured
from .reader import Read, Skipped, load, read_record

COUNTED = ("documents", "skipped", "quotes", "wrong", "failures", "exceptions")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told."""
    parser.add_argument("--limit", type=int, metavar="N", help="the first N documents only")
    parser.add_argument(
        "--texts", type=Path, metavar="DIR", help="folder of the texts (default: beside FILE)"
    )


def measure(options: argparse.Namespace) -> Measured:
    """Verify the documents that the options name; loading is not part of their time."""
    rows = load_rows(options.file, texts=options.texts, limit=options.limit)
    load()
    return verify_rows(rows)


def verify_rows(rows: tuple[Row, ...], read: Read = read_record) -> Measured:
    """Read documents; count quotes that are not the text's, other faults of the records, and exceptions."""
    counts: Counter[str] = Counter(documents=len(rows))
    errors: list[str] = []
    started = perf_counter()
    for row in rows:
        for kind, what in _read_one(row, read):
            counts[kind] += 1
            if kind != "quotes":
                errors.append(f"{row.doc}  {kind}: {what}")
    metrics: dict[str, float] = {name: counts[name] for name in COUNTED}
    metrics["seconds"] = round(perf_counter() - started, 3)
    return Measured(
        metrics=metrics,
        errors=tuple(errors),
        is_failure=any(counts[name] for name in ("wrong", "failures", "exceptions")),
    )


def _read_one(row: Row, read: Read) -> Iterator[tuple[str, str]]:
    try:
        record = read(row)
        if isinstance(record, Skipped):
            yield "skipped", record.reason
            return
        yield from _judged_quotes(record, row.text)
        yield from (("failures", failure) for failure in _failures(record))
    except Exception as error:  # noqa: BLE001 - that a reader raises at all is what is counted here
        yield "exceptions", f"{type(error).__name__}: {error}"


def _judged_quotes(record: Json, text: str) -> Iterator[tuple[str, str]]:
    for quote in quotes_in(record):
        yield "quotes", quote["quote"]
        if not quote["quote"] or text[quote["start"] : quote["end"]] != quote["quote"]:
            yield "wrong", f"{quote['start']}:{quote['end']} is not {quote['quote']!r}"


def _failures(record: Json) -> list[str]:
    from dragoman import verify_record  # noqa: PLC0415 - a bench of a written file does without the reader

    return verify_record(record)


def quotes_in(value: object) -> Iterator[Json]:
    """Give every quoted span that stands anywhere in a record."""
    if isinstance(value, dict):
        if "quote" in value:
            yield value
        for part in value.values():
            yield from quotes_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from quotes_in(part)
