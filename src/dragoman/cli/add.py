"""`dragoman add`: reports go into the ledger."""

import sys
from collections import Counter
from contextlib import contextmanager
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)

from dragoman.gather import gather
from dragoman.ontology import load_ontology
from dragoman.store import Ledger
from dragoman.store.runs import begin_run, finish_run

from .arguments import WRONG_USE, Day, LedgerPath, Source, complain, ledger_path, now, standard_input
from .words import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dragoman.pipeline import Added

# Of many skips for one reason these are named; all are in the ledger.
NAMED_SKIPS = 10


def add_command(
    *sources: Source, ledger: LedgerPath = None, published: Day | None = None, processes: int = 1
) -> int:
    """Read reports into the ledger; what it has is not read again.

    Parameters
    ----------
    sources
        Files, folders, patterns, feeds or addresses; - is standard input.
    ledger
        The ledger's file; it is made where there is none.
    published
        The day of publication (2024-11-07) of reports that come without metadata.
    processes
        How many processes read; each takes about 400 MB.
    """
    from dragoman.pipeline import add, read_all  # noqa: PLC0415 - the parser takes a second to import

    if not sources or processes < 1:
        complain("add what? Name files, folders, feeds or addresses, or - for standard input")
        return WRONG_USE
    given = (
        gather(source, published=published, standard_input=standard_input() if source == "-" else None)
        for source in sources
    )
    with Ledger(ledger_path(ledger)) as opened, _progress() as step:
        run = begin_run(opened, "add", started=now())
        added = add(
            opened,
            chain.from_iterable(given),
            read=partial(read_all, processes=processes),
            ontology=load_ontology(),
            step=step,
        )
        finish_run(opened, run, finished=now(), counts=added.counts)
    _tell(added)
    return 0 if added.documents or added.known or added.pages > len(added.skips) else 1


def _tell(added: "Added") -> None:
    """Say what became of the pages, and why some were not read."""
    read = added.pages - sum(skip.stage != "gather" for skip in added.skips)
    told = [f"{counted(read, 'report')} read", f"{counted(added.claims, 'claim')}"]
    told += [f"{counted(added.known, 'report')} known before"] if added.known else []
    told += [f"{counted(added.copies, 'copy', 'copies')} of other reports"] if added.copies else []
    told += [f"{counted(added.versions, 'new version')} of a page"] if added.versions else []
    told += [f"{len(added.skips):,} skipped"] if added.skips else []
    print(", ".join(told))
    for skip in added.skips[:NAMED_SKIPS]:
        complain(f"{skip.source}: {skip.stage}: {skip.reason}")
    rest = Counter(skip.reason for skip in added.skips[NAMED_SKIPS:])
    for reason, number in sorted(rest.items()):
        complain(f"{number:,} more: {reason}")


@contextmanager
def _progress() -> "Iterator[Callable[[Added], None]]":
    """Show on standard error how many reports are read and how fast, where somebody looks at it."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TaskProgressColumn(show_speed=True),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        task = progress.add_task("reading", total=None)
        yield lambda added: progress.advance(task, added.pages + added.known)
