"""Scores who did what to whom against a set of sources, targets and CAMEO codes."""

import argparse
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from .documents import Row, load_rows
from .lines import read_objects
from .measured import Measured
from .petrarch_score import (
    Text,
    Triple,
    error_lines,
    gold_triples,
    rates,
    rates_of_rows,
    read_triples,
)
from .reader import Read, Skipped, read_knowing, read_record

CodesOn: TypeAlias = Callable[[str | None], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Coded:
    """A text with the triples that gold has for it."""

    row: Row
    gold: tuple[Triple, ...]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told."""
    parser.add_argument(
        "--world",
        type=Path,
        metavar="FOLDER",
        help="dictionary of invented actors (*actors.txt), known to all",
    )


def measure(options: argparse.Namespace) -> Measured:
    """Score the reader on the file that the options name, in its own world if it has one."""
    coded = load_coded(options.file)
    if options.world is None:
        return score(coded)
    from .petrarch_world import load_worlds  # noqa: PLC0415 - it loads the vocabulary, see `speed`

    world_on = load_worlds(options.world)
    read = read_knowing(lambda row: world_on(row.published).additions)
    return score(coded, read, codes_on=lambda day: world_on(day).codes)


def load_coded(path: Path) -> tuple[Coded, ...]:
    """Read the texts of a set; a row without text asks for nothing."""
    gold = (gold_triples(fields["gold"]) for _, fields in read_objects(path))
    return tuple(
        Coded(row, triples) for row, triples in zip(load_rows(path), gold, strict=True) if row.text.strip()
    )


def score(coded: Sequence[Coded], read: Read = read_record, *, codes_on: CodesOn = lambda _: {}) -> Measured:
    """Read the texts and compare; `codes_on` gives the codes that a set has on a day for states and names."""
    texts, notes, errors = [], [], []
    for one in coded:
        record = read(one.row)
        if isinstance(record, Skipped):
            notes.append(f"not read, {record.reason}: {one.row.doc}")
            record = {"actors": [], "events": []}
        codes = codes_on(one.row.published)
        text = Text(
            gold=one.gold,
            read=read_triples(record, codes),
            promised=read_triples(record, codes, with_acts=True),
        )
        texts.append(text)
        errors += [f"{one.row.doc}  {line}" for line in error_lines(text)]
    return Measured(metrics=_metrics(texts), errors=tuple(errors), notes=tuple(notes))


def _metrics(texts: Sequence[Text]) -> dict[str, float]:
    found = {**rates(texts), "has_event_": rates_of_rows(texts)}
    metrics: dict[str, float] = {
        f"{name}{measure}": getattr(one, measure) or 0.0
        for name, one in found.items()
        for measure in ("f1", "precision", "recall")
    }
    return metrics | {"texts": len(texts), "triples": found[""].matched + found[""].missed}
