"""Kills `add` at random instants and lets it go on: the ledger must be that of an undisturbed run.

FILE holds documents in JSON lines; they are read once, and what was read is replayed by two reading
processes, so that the kills fall on the writing and not on loading. In each round the adding process gets
SIGKILL several times, is started again each time, and at last runs to its end; then every row of every table
(`runs` apart) is compared with the undisturbed ledger's, and foreign keys and the file itself are checked.
"""

import argparse
import pickle
import random
import signal
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from .documents import Row, load_rows
from .measured import Measured

if TYPE_CHECKING:
    from dragoman.model.filing import Filing
    from dragoman.model.page import Page
    from dragoman.model.record import Skip

SEED = 20_241_104
KILLS_A_ROUND = 5


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told."""
    parser.add_argument(
        "--texts", type=Path, metavar="DIR", help="folder of the texts (default: beside FILE)"
    )
    parser.add_argument("--documents", type=int, default=200, metavar="N", help="how many are added")
    parser.add_argument("--kills", type=int, default=100, metavar="N", help="how often the process is killed")


def measure(options: argparse.Namespace) -> Measured:
    """Kill the adding of the documents that the options name, and compare what comes of it."""
    rows = load_rows(options.file, texts=options.texts, limit=options.documents)
    with tempfile.TemporaryDirectory() as folder:
        return measure_kills(rows, Path(folder), kills=options.kills)


def measure_kills(rows: tuple[Row, ...], folder: Path, *, kills: int) -> Measured:
    """Give how many kills there were, and how many ledgers came out equal."""
    readings = folder / "readings.pickle"
    readings.write_bytes(pickle.dumps([(page, read_page(page)) for page in map(page_of, rows)]))
    whole = folder / "whole.db"
    seconds = _seconds(whole, readings)
    expected = contents(whole)
    draw = random.Random(SEED)  # noqa: S311 - what is drawn with a seed can be drawn again
    rounds = -(-kills // KILLS_A_ROUND)
    errors: list[str] = []
    for number in range(rounds):
        ledger = folder / f"{number}.db"
        for _ in range(KILLS_A_ROUND):
            _kill_at(ledger, readings, draw.uniform(0.0, seconds))
        _seconds(ledger, readings)
        errors.extend(f"round {number}: {table} differs" for table in differing(expected, contents(ledger)))
        errors.extend(f"round {number}: {fault}" for fault in faults(ledger))
        ledger.unlink()
    return Measured(
        metrics={"kills": rounds * KILLS_A_ROUND, "rounds": rounds, "faults": len(errors)},
        report=(
            f"{rounds * KILLS_A_ROUND} kills in {rounds} rounds of {len(rows)} documents",
            f"{seconds:.1f} s undisturbed, {len(errors)} faults",
        ),
        errors=tuple(errors),
        is_failure=bool(errors),
    )


# ------------------------------------------------------------ reading once


def page_of(row: Row) -> "Page":
    """Return the page of a row."""
    from dragoman.model.page import Page  # noqa: PLC0415 - a bench loads the package when it measures

    return Page(
        source=row.doc,
        name=row.doc,
        content=row.text,
        media_type="text/plain",
        title=row.title,
        published=row.published,
        publisher=row.publisher,
        url=row.url,
    )


def read_page(page: "Page") -> "Filing | Skip":
    """Return what a page says, or why it was not read."""
    import dragoman  # noqa: PLC0415 - see above

    return dragoman.load().file(page)


class Replay:
    """Answers a page with what was read of it before."""

    def __init__(self, readings: Path) -> None:
        pages: list[tuple[Page, Filing | Skip]] = pickle.loads(readings.read_bytes())  # noqa: S301 - our own
        self._read = {page.source: found for page, found in pages}

    def file(self, page: "Page") -> "Filing | Skip":
        """Return what a page says."""
        return self._read[page.source]


def run(ledger: Path, readings: Path) -> None:
    """Add the replayed documents; this is what gets killed."""
    from dragoman.ontology import load_ontology  # noqa: PLC0415 - see above
    from dragoman.pipeline import add, read_all  # noqa: PLC0415
    from dragoman.store import Ledger  # noqa: PLC0415

    pages = [page for page, _ in pickle.loads(readings.read_bytes())]  # noqa: S301 - our own
    with Ledger(ledger) as opened:
        read = partial(read_all, processes=2, load=partial(Replay, readings))
        add(opened, pages, read=read, ontology=load_ontology())


# ------------------------------------------------------------ killing


def _start(ledger: Path, readings: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "bench.kill_set", str(ledger), str(readings)]
    return subprocess.Popen(command, stdout=subprocess.PIPE)  # noqa: S603 - this project's own command


def _seconds(ledger: Path, readings: Path) -> float:
    """Run to the end, and return how long the adding took after loading."""
    process = _start(ledger, readings)
    assert process.stdout is not None  # noqa: S101 - it was asked for
    process.stdout.readline()
    started = time.perf_counter()
    if process.wait() != 0:
        raise RuntimeError(ledger)
    return time.perf_counter() - started


def _kill_at(ledger: Path, readings: Path, seconds: float) -> None:
    """Start adding, and kill it so long after it has loaded."""
    process = _start(ledger, readings)
    assert process.stdout is not None  # noqa: S101 - it was asked for
    process.stdout.readline()
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.wait()


# ------------------------------------------------------------ comparing


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table of a ledger, but of `runs` and the search indexes."""
    from dragoman.store import Ledger  # noqa: PLC0415 - see above

    with Ledger(path, is_read_only=True) as ledger:
        named = ledger.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        tables = [str(name) for (name,) in named if "_words" not in str(name) and name != "runs"]
        return {name: sorted(ledger.rows(f"SELECT * FROM {name}"), key=repr) for name in tables}  # noqa: S608


def differing(
    expected: dict[str, list[tuple[object, ...]]], found: dict[str, list[tuple[object, ...]]]
) -> list[str]:
    """Return the tables whose rows are not the same."""
    return [name for name in sorted({*expected, *found}) if expected.get(name) != found.get(name)]


def faults(path: Path) -> list[str]:
    """Return what SQLite finds wrong with a ledger."""
    from dragoman.store import Ledger  # noqa: PLC0415 - see above

    with Ledger(path) as ledger:
        found = [str(row) for row in ledger.rows("PRAGMA foreign_key_check")]
        found.extend(str(words) for (words,) in ledger.rows("PRAGMA integrity_check") if words != "ok")
        found.extend(["work is pending"] if ledger.number("SELECT count(*) FROM pending") else [])
        return found


if __name__ == "__main__":
    from dragoman.ontology import load_ontology

    load_ontology()
    print("loaded", flush=True)
    run(Path(sys.argv[1]), Path(sys.argv[2]))
