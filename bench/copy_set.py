"""Tells copies of one report from independent reports of one event, pair by pair."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TypeAlias

from .errors import BadLineError, NothingToMeasureError
from .lines import read_objects
from .measured import Measured

IsCopy: TypeAlias = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts, and whether they are one report."""

    name: str
    one: str
    other: str
    is_copy: bool


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told: nothing."""


def measure(options: argparse.Namespace) -> Measured:
    """Judge the pairs of the file that the options name, and time the sketches of their texts."""
    from dragoman.clean.copies import bands, is_copy, sketch  # noqa: PLC0415 - as the other benches do

    pairs = load_pairs(options.file)
    measured = score_pairs(
        pairs,
        is_copy=is_copy,
        is_looked_up=lambda one, other: not set(bands(sketch(one))).isdisjoint(bands(sketch(other))),
    )
    milliseconds = 1000 * median(_seconds(sketch, pair.one) for pair in pairs)
    return Measured(
        metrics={**measured.metrics, "sketch_milliseconds": round(milliseconds, 4)}, errors=measured.errors
    )


def load_pairs(path: Path) -> tuple[Pair, ...]:
    """Load rows with `id`, `one`, `other` and `copy`; refuse a file without any."""
    pairs = []
    for number, row in read_objects(path):
        texts = (row.get("one"), row.get("other"))
        if not all(isinstance(text, str) for text in texts) or not isinstance(row.get("copy"), bool):
            raise BadLineError(path, number, complaint="a pair needs the texts 'one' and 'other', and 'copy'")
        pairs.append(Pair(str(row.get("id") or number), row["one"], row["other"], row["copy"]))
    if not pairs:
        raise NothingToMeasureError(path)
    return tuple(pairs)


def score_pairs(pairs: tuple[Pair, ...], *, is_copy: IsCopy, is_looked_up: IsCopy) -> Measured:
    """Give precision and recall; a copy that look-up does not bring together is not found."""
    judged = [(pair, is_looked_up(pair.one, pair.other), is_copy(pair.one, pair.other)) for pair in pairs]
    found = [pair for pair, looked_up, alike in judged if looked_up and alike]
    right = sum(pair.is_copy for pair in found)
    wanted = sum(pair.is_copy for pair in pairs)
    return Measured(
        metrics={
            "pairs": len(pairs),
            "precision": round(right / (len(found) or 1), 4),
            "recall": round(right / (wanted or 1), 4),
            "looked_up_apart": sum(looked_up and not pair.is_copy for pair, looked_up, _ in judged),
        },
        errors=tuple(
            f"{pair.name}  {'no copy, taken for one' if alike and looked_up else 'a copy, missed'}"
            for pair, looked_up, alike in judged
            if (looked_up and alike) != pair.is_copy
        ),
    )


def _seconds(sketch: Callable[[str], bytes], text: str) -> float:
    start = perf_counter()
    sketch(text)
    return perf_counter() - start
