"""Times a ledger of made-up reports: adding, opening, and every question, as it grows to so many claims.

Each question is put over a fixed list of arguments, the most mentioned actors among them; OUT gets the
table, the same as JSON, and a plot of time against size beside that of the answer's size.
"""

import argparse
import json
import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import mean, median
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from .growth_plot import draw_growth
from .ledger_questions import export, size_of, the_questions
from .measured import Measured

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman.model.filing import Filing
    from dragoman.model.page import Page
    from dragoman.pipeline.processes import Read
    from dragoman.store import Ledger

NEEDS_FILE = False
SIZES = (10_000, 50_000, 200_000)
ROUNDS = 5
# What a question may take at the 95th percentile and opening at all, in milliseconds; bytes a claim;
# documents that are read already and written in a second.
LONGEST_QUESTION, LONGEST_OPENING, MOST_BYTES, FEWEST_WRITTEN = 200.0, 300.0, 2_048, 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What something took by the clock on the wall, and how much of the processor's time."""

    wall: float = 0.0
    cpu: float = 0.0

    def plus(self, other: "Spent") -> "Spent":
        """Return the two together."""
        return Spent(wall=self.wall + other.wall, cpu=self.cpu + other.cpu)


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """What a question took in milliseconds, of the medians for each of its arguments.

    `answer` is how much it answered on average.
    """

    median: float
    p95: float
    cpu_p95: float
    answer: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Grown:
    """A ledger at one size: how fast it came there, what it takes, and what questions take then."""

    claims: int
    documents: int
    written: Spent
    reconciled: Spent
    opening: float
    load: float
    bytes_a_claim: float
    exported: float
    questions: Mapping[str, Times]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told."""
    parser.add_argument("--claims", type=int, default=SIZES[-1], metavar="N", help="how many claims at last")
    parser.add_argument(
        "--out", type=Path, default=Path("build/ledger"), metavar="DIR", help="where tables go"
    )
    parser.add_argument("--keep", type=Path, metavar="FILE", help="keep the ledger there")


def measure(options: argparse.Namespace) -> Measured:
    """Let a ledger grow to the number of claims that the options name, and measure it on the way."""
    sizes = [*(size for size in SIZES if size < options.claims), options.claims]
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or Path(folder) / "ledger.db"
        grown = grow(path, sizes)
    options.out.mkdir(parents=True, exist_ok=True)
    lines = table(grown)
    (options.out / "ledger.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (options.out / "ledger.json").write_text(json.dumps(as_rows(grown), indent=1) + "\n", encoding="utf-8")
    (options.out / "ledger.svg").write_text(draw_growth(curves(grown)), encoding="utf-8")
    last, faults = grown[-1], faults_of(grown[-1])
    return Measured(
        metrics={
            "claims": last.claims,
            "documents_per_second": round(last.documents / last.written.wall, 1),
            "documents_per_cpu_second": round(last.documents / last.written.cpu, 1),
            "reconciled_per_cpu_second": round(last.claims / last.reconciled.cpu, 1),
            "opening_ms": round(last.opening, 1),
            "slowest_p95_ms": round(max(one.p95 for one in last.questions.values()), 1),
            "slowest_cpu_p95_ms": round(max(one.cpu_p95 for one in last.questions.values()), 1),
            "bytes_a_claim": round(last.bytes_a_claim),
            "exported_rows_per_cpu_second": round(last.exported),
        },
        report=lines,
        errors=tuple(faults),
        is_failure=bool(faults),
    )


def grow(path: Path, sizes: Sequence[int]) -> list[Grown]:
    """Add made-up reports until each of some numbers of claims is reached; measure the ledger there."""
    from dragoman.ontology import load_ontology  # noqa: PLC0415 - a bench loads the package when it measures
    from dragoman.pipeline.reconciling import reconcile_pending  # noqa: PLC0415
    from dragoman.store import Ledger  # noqa: PLC0415

    from .synthetic import make_reports  # noqa: PLC0415

    ontology = load_ontology()
    reports = make_reports(max(sizes))
    written, reconciled = Spent(), Spent()
    found = []
    for size in sizes:
        with Ledger(path) as ledger:
            # As `add` writes.
            with ledger.in_bulk():
                written = written.plus(_write(ledger, reports, size))
                reconciled = reconciled.plus(_spent(partial(reconcile_pending, ledger, ontology)))
            documents = ledger.number("SELECT count(*) FROM documents")
            claims = ledger.number("SELECT count(*) FROM claims")
        times = ask_all(path)
        found.append(
            Grown(
                claims=claims,
                documents=documents,
                written=written,
                reconciled=reconciled,
                opening=opening(path),
                load=os.getloadavg()[0],
                bytes_a_claim=path.stat().st_size / claims,
                exported=exported(path),
                questions=times,
            )
        )
    return found


def _write(ledger: "Ledger", reports: "Iterator[tuple[Page, Filing]]", size: int) -> Spent:
    """Keep reports that are read already until there are so many claims; return the seconds of it alone."""
    from dragoman.pipeline.adding import keep_reads, portions  # noqa: PLC0415 - see above

    def keep(portion: "list[Read]") -> None:
        with ledger.transaction():
            keep_reads(ledger, portion)

    missing = size - ledger.number("SELECT count(*) FROM claims")
    spent = Spent()
    for portion in portions(_until(reports, missing)):
        spent = spent.plus(_spent(partial(keep, portion)))
    return spent


def _until(reports: "Iterator[tuple[Page, Filing]]", claims: int) -> "Iterator[Read]":
    """Give reports until they have so many claims."""
    while claims > 0:
        page, filing = next(reports)
        claims -= len(filing.claims)
        yield page, filing


def opening(path: Path) -> float:
    """Return the milliseconds that opening and a first look take, the median of several."""
    from dragoman.query import Questions  # noqa: PLC0415 - see above

    def once() -> None:
        with Questions(path) as questions:
            questions.show(str(questions.sql("SELECT key FROM records LIMIT 1").rows[0][0]))

    return _usual(once).wall


def exported(path: Path) -> float:
    """Return how many rows of all events are written in a second of the processor's time."""
    number = len(export(path).rows)
    return number / _spent(partial(export, path)).cpu


def ask_all(path: Path) -> dict[str, Times]:
    """Put every question with all its arguments, several times; return what each took."""
    from dragoman.query import Questions  # noqa: PLC0415 - see above

    found = {}
    with Questions(path) as questions:
        for name, asks in the_questions(questions, path).items():
            sizes = [size_of(ask(questions)) for ask in asks]
            times = [_usual(partial(ask, questions)) for ask in asks]
            walls = [one.wall for one in times]
            found[name] = Times(
                median=median(walls),
                p95=percentile(walls, 0.95),
                cpu_p95=percentile([one.cpu for one in times], 0.95),
                answer=mean(sizes),
            )
    return found


def _usual(act: Callable[[], object]) -> Spent:
    """Return the milliseconds that something takes, the medians of several times."""
    times = [_spent(act) for _ in range(ROUNDS)]
    return Spent(wall=1000 * median(one.wall for one in times), cpu=1000 * median(one.cpu for one in times))


def _spent(act: Callable[[], object]) -> Spent:
    """Return the seconds that something takes."""
    wall, cpu = perf_counter(), process_time()
    act()
    return Spent(wall=perf_counter() - wall, cpu=process_time() - cpu)


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that so large a share of some values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


# ------------------------------------------------------------ what is shown


def faults_of(grown: Grown) -> list[str]:
    """Return what is slower or larger than it may be."""
    slow = [
        f"{name}: {one.p95:.0f} ms" for name, one in grown.questions.items() if one.p95 > LONGEST_QUESTION
    ]
    if grown.opening > LONGEST_OPENING:
        slow.append(f"opening: {grown.opening:.0f} ms")
    if grown.bytes_a_claim > MOST_BYTES:
        slow.append(f"{grown.bytes_a_claim:.0f} bytes a claim")
    if grown.documents / grown.written.wall < FEWEST_WRITTEN:
        slow.append(f"{grown.documents / grown.written.wall:.0f} documents written a second")
    return slow


def table(grown: Sequence[Grown]) -> tuple[str, ...]:
    """Return the figures as lines, a column for each size."""
    head = f"{'':<22}" + "".join(f"{one.claims:>28,}" for one in grown)
    facts: tuple[tuple[str, Callable[[Grown], float]], ...] = (
        ("documents", lambda one: one.documents),
        ("written, documents/s", lambda one: one.documents / one.written.wall),
        ("… of processor time", lambda one: one.documents / one.written.cpu),
        ("reconciled, claims/s", lambda one: one.claims / one.reconciled.wall),
        ("… of processor time", lambda one: one.claims / one.reconciled.cpu),
        ("load of the machine", lambda one: one.load),
        ("opening, ms", lambda one: one.opening),
        ("bytes a claim", lambda one: one.bytes_a_claim),
        ("exported, rows/s of it", lambda one: one.exported),
    )
    lines = [
        head,
        *(f"{name:<22}" + "".join(f"{fact(one):>28,.1f}" for one in grown) for name, fact in facts),
    ]
    lines += ["", "p50 / p95 / p95 of processor time, ms (answer)"]
    for name in grown[-1].questions:
        cells = (one.questions[name] for one in grown)
        shown = (f"{one.median:.1f} / {one.p95:.1f} / {one.cpu_p95:.1f} ({one.answer:,.0f})" for one in cells)
        lines.append(f"{name:<22}" + "".join(f"{cell:>28}" for cell in shown))
    return tuple(lines)


def as_rows(grown: Sequence[Grown]) -> list[dict[str, float | str]]:
    """Return a row for each question and size."""
    return [
        {
            "claims": one.claims,
            "question": name,
            "p50": times.median,
            "p95": times.p95,
            "cpu_p95": times.cpu_p95,
            "answer": times.answer,
        }
        for one in grown
        for name, times in one.questions.items()
    ]


def curves(grown: Sequence[Grown]) -> dict[str, list[tuple[float, float, float]]]:
    """Return for each question the claims there were, the milliseconds it took and the size of its answer."""
    return {
        name: [(one.claims, one.questions[name].median, one.questions[name].answer) for one in grown]
        for name in grown[-1].questions
    }
