"""Times the event stage beside the parser and the look-ups of places, and counts what the coder is shown."""

import argparse
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, cast

from .documents import load_rows
from .measured import Measured

if TYPE_CHECKING:
    from dragoman.extract.coder import Opinion, Pair
    from dragoman.extract.gate import Judges
    from dragoman.model.reading import Reading
    from dragoman.model.text import Document
    from dragoman.ontology import Ontology
    from dragoman.ontology.entries import PlaceEntry
    from dragoman.ontology.gazetteer import Gazetteer
    from dragoman.pipeline import Reader

ROUNDS = 5


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told: nothing."""


@dataclass
class Counting:
    """A judge that counts the pairs it is shown and asks the real one."""

    judges: "Judges"
    pairs: int = 0

    def judge(self, pairs: "Sequence[Pair]") -> "tuple[Opinion, ...]":
        """Count and ask."""
        self.pairs += len(pairs)
        return self.judges.coder.judge(pairs)


@dataclass
class Timed:
    """A gazetteer that adds up how long its look-ups take."""

    gazetteer: "Gazetteer"
    seconds: float = 0.0

    def places(self, name: str) -> "tuple[PlaceEntry, ...]":
        """Look a name up."""
        started = perf_counter()
        found = self.gazetteer.places(name)
        self.seconds += perf_counter() - started
        return found

    def has(self, name: str) -> bool:
        """Tell whether a name is there."""
        started = perf_counter()
        is_there = self.gazetteer.has(name)
        self.seconds += perf_counter() - started
        return is_there


def measure(options: argparse.Namespace) -> Measured:
    """Time both on the documents that the options name, in turn, on one core."""
    from dragoman import load  # noqa: PLC0415 - loading takes seconds, and only some benches need it
    from dragoman.extract.events import find_events  # noqa: PLC0415
    from dragoman.model.text import Document  # noqa: PLC0415

    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    reader = load()
    rows = load_rows(options.file)
    documents = [Document(name=row.doc, text=row.text, published=row.published) for row in rows]
    readings = [reader.annotator.annotate(one) for one in documents]
    ontology, judges = reader.annotator.ontology, reader.judges
    sentences = sum(len(one.sentences) for one in readings)
    times = in_turn(
        lambda: [reader.annotator.parser.parse(one) for one in documents],
        lambda: [find_events(one, ontology, judges) for one in fresh(readings)],
    )
    return Measured(
        metrics={
            "sentences": sentences,
            "parser_sentences_per_second": round(sentences / times[0], 1),
            "events_sentences_per_second": round(sentences / times[1], 1),
            "events_to_parser": round(times[0] / times[1], 3),
            "look_up_share": look_up_share(reader, documents),
            **shown_share(readings, ontology, judges),
        }
    )


def look_up_share(reader: "Reader", documents: "Sequence[Document]") -> float:
    """Return which part of the time of reading goes into look-ups in the gazetteer."""
    timed = Timed(reader.annotator.ontology.gazetteer)
    ontology = replace(reader.annotator.ontology, gazetteer=cast("Gazetteer", timed))
    watched = replace(reader, annotator=replace(reader.annotator, ontology=ontology))
    whole = _seconds(lambda: [watched.read_document(one) for one in documents])
    return round(timed.seconds / whole, 4)


def fresh(readings: "Sequence[Reading]") -> "list[Reading]":
    """Return readings without what an earlier round has remembered in them."""
    return [replace(one) for one in readings]


def in_turn(*acts: Callable[[], object]) -> list[float]:
    """Return the median seconds of acts that are run one after the other, five times each."""
    rounds = [[_seconds(act) for act in acts] for _ in range(ROUNDS)]
    return [median(times) for times in zip(*rounds, strict=True)]


def shown_share(readings: "Sequence[Reading]", ontology: "Ontology", judges: "Judges") -> dict[str, float]:
    """Count the candidates and the part of them that the coder is shown."""
    from dragoman.extract.events import candidates, find_events  # noqa: PLC0415
    from dragoman.extract.proposals import ProposalFinder  # noqa: PLC0415

    counting = Counting(judges)
    for reading in readings:
        find_events(reading, ontology, replace(judges, coder=counting))
    everything = sum(len(candidates(ProposalFinder(one, ontology))) for one in readings)
    return {
        "candidates": everything,
        "shown_to_coder": counting.pairs,
        "shown_share": round(counting.pairs / (everything or 1), 4),
    }


def _seconds(act: Callable[[], object]) -> float:
    started = perf_counter()
    act()
    return perf_counter() - started
