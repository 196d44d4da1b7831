"""Times loading, and the reading of an article of some 600 words, on one core, and the memory taken."""

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median
from time import perf_counter

from .documents import Row, load_rows
from .measured import Measured
from .reader import Read, load, read_record

ARTICLE_WORDS = 600
ROUNDS = 5
# The system tells memory in kilobytes.
KILOBYTES = 1024


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told."""
    parser.add_argument(
        "--texts", type=Path, metavar="DIR", help="folder of the texts (default: beside FILE)"
    )


def measure(options: argparse.Namespace) -> Measured:
    """Time the reader on the documents that the options name."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    return time_reader(load_rows(options.file, texts=options.texts))


def time_reader(
    rows: tuple[Row, ...], *, read: Read = read_record, load: Callable[[], None] = load
) -> Measured:
    """Give the medians of five rounds: one over the article nearest 600 words, one over all documents."""
    article = min(rows, key=lambda row: abs(words_of(row) - ARTICLE_WORDS))
    load_seconds = _seconds(load)
    read(article)  # the first reading also fills the caches of names and words
    article_seconds = median(_seconds(lambda: read(article)) for _ in range(ROUNDS))
    all_seconds = median(_seconds(lambda: [read(row) for row in rows]) for _ in range(ROUNDS))
    return Measured(
        metrics={
            "load_seconds": round(load_seconds, 3),
            "article_words": words_of(article),
            "article_seconds": round(article_seconds, 4),
            "seconds_for_600_words": round(article_seconds * ARTICLE_WORDS / max(1, words_of(article)), 4),
            "documents": len(rows),
            "words_per_second": round(sum(map(words_of, rows)) / all_seconds, 1),
            "memory_mb": round(getrusage(RUSAGE_SELF).ru_maxrss / KILOBYTES, 1),
        }
    )


def words_of(row: Row) -> int:
    """Count the words of a document."""
    return len(row.text.split())


def _seconds(act: Callable[[], object]) -> float:
    started = perf_counter()
    act()
    return perf_counter() - started
