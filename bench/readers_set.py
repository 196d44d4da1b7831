"""Asks a ledger twenty times a second while another process adds to it: none may fail or wait for a lock.

The reports are made up and read already, so that nothing but writing and reconciling goes on beside it.
Each question opens the ledger for itself and has a patience of 100 ms: a longer wait for a lock is an error.
"""

import argparse
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import cycle, islice, zip_longest
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

from .ledger_questions import Ask, the_questions
from .ledger_set import percentile
from .measured import Measured

NEEDS_FILE = False
BEFORE = 3_000
A_SECOND, READERS = 20, 4
# How long a question may wait for a lock, in milliseconds.
LONGEST_WAIT = 100


@dataclass(frozen=True, slots=True)
class Asked:
    """How long a question took with opening the ledger, in milliseconds, and what went wrong."""

    took: float
    error: str | None = None


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told."""
    parser.add_argument("--documents", type=int, default=1_000, metavar="N", help="how many are added")


def measure(options: argparse.Namespace) -> Measured:
    """Add the documents that the options name while questions are asked; give errors and times."""
    with tempfile.TemporaryDirectory() as folder:
        ledger, later = _prepared(Path(folder), options.documents)
        asks = tuple(_mixed(ledger))
        quiet = [_ask(ledger, ask) for ask in asks]
        started = perf_counter()
        busy = _ask_while(_adding(ledger, later), ledger, asks)
        seconds = perf_counter() - started
    errors = [one.error for one in (*quiet, *busy) if one.error is not None]
    took = [one.took for one in busy]
    alone = [one.took for one in quiet]
    return Measured(
        metrics={
            "questions": len(busy),
            "a_second": round(len(busy) / seconds, 1),
            "errors": len(errors),
            "median_ms": round(median(took), 1),
            "p95_ms": round(percentile(took, 0.95), 1),
            "longest_ms": round(max(took), 1),
            "longest_alone_ms": round(max(alone), 1),
        },
        report=(
            f"{len(busy)} questions in {seconds:.0f} s while {options.documents} documents were added",
            f"{len(errors)} failed or waited for a lock longer than {LONGEST_WAIT} ms",
            f"with opening: {_told(took)}",
            f"before, with nobody writing: {_told(alone)}",
        ),
        errors=tuple(errors),
        is_failure=bool(errors),
    )


def _told(took: Sequence[float]) -> str:
    return f"median {median(took):.1f} ms, p95 {percentile(took, 0.95):.1f} ms, longest {max(took):.1f} ms"


# ------------------------------------------------------------ adding


def _prepared(folder: Path, documents: int) -> tuple[Path, Path]:
    """Make a ledger with some reports; return it, and the file of those to add."""
    from .synthetic import CLAIMS_A_TEXT, make_reports  # noqa: PLC0415 - a bench loads the package later

    reports = make_reports(BEFORE + 2 * documents * CLAIMS_A_TEXT)
    ledger, first, later = folder / "ledger.db", folder / "first.pickle", folder / "later.pickle"
    first.write_bytes(pickle.dumps(list(islice(reports, BEFORE // CLAIMS_A_TEXT))))
    later.write_bytes(pickle.dumps(list(islice(reports, documents))))
    _adding(ledger, first).wait()
    return ledger, later


def _adding(ledger: Path, readings: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "bench.readers_set", str(ledger), str(readings)]
    return subprocess.Popen(command)  # noqa: S603 - this project's own command


def run(ledger: Path, readings: Path) -> None:
    """Add reports with what was read of them."""
    from dragoman.ontology import load_ontology  # noqa: PLC0415 - see above
    from dragoman.pipeline import add  # noqa: PLC0415
    from dragoman.store import Ledger  # noqa: PLC0415

    reports = pickle.loads(readings.read_bytes())  # noqa: S301 - our own
    read = {page.source: filing for page, filing in reports}
    with Ledger(ledger) as opened:
        add(
            opened,
            (page for page, _ in reports),
            read=lambda pages: ((page, read[page.source]) for page in pages),
            ontology=load_ontology(),
        )


# ------------------------------------------------------------ asking


def _mixed(ledger: Path) -> Iterator[Ask]:
    """Give the questions in turn, each time with its next arguments."""
    from dragoman.query import Questions  # noqa: PLC0415 - see above

    with Questions(ledger) as questions:
        for row in zip_longest(*the_questions(questions, ledger).values()):
            yield from (ask for ask in row if ask is not None)


def _ask_while(adding: "subprocess.Popen[bytes]", ledger: Path, asks: Sequence[Ask]) -> list[Asked]:
    """Ask as often as is wanted until the adding is done; what it ends with is an error too."""
    turn = cycle(asks)
    with ThreadPoolExecutor(READERS) as readers:
        waiting = []
        begun = perf_counter()
        while adding.poll() is None:
            waiting.append(readers.submit(_ask, ledger, next(turn)))
            sleep(max(0.0, begun + len(waiting) / A_SECOND - perf_counter()))
        found = [one.result() for one in waiting]
    failed = [Asked(0.0, f"adding ended with {adding.returncode}")] if adding.returncode else []
    return [*found, *failed]


def _ask(ledger: Path, ask: Ask) -> Asked:
    from dragoman.errors import LedgerError, QuestionError  # noqa: PLC0415 - see above
    from dragoman.query import Questions  # noqa: PLC0415
    from dragoman.store import connection  # noqa: PLC0415

    connection.PATIENCE = LONGEST_WAIT
    error, started = None, perf_counter()
    try:
        with Questions(ledger) as questions:
            ask(questions)
    except QuestionError:
        # What was shown by its id may belong to another record by now.
        pass
    except LedgerError as found:
        error = str(found)
    return Asked((perf_counter() - started) * 1000, error)


if __name__ == "__main__":
    run(Path(sys.argv[1]), Path(sys.argv[2]))
