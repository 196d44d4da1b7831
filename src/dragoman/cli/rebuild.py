"""`dragoman rebuild`: the pages of a ledger are read again with today's engine."""

from functools import partial
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from dragoman.ontology import load_ontology
from dragoman.store import Ledger
from dragoman.store.runs import begin_run, finish_run

from .arguments import WRONG_USE, LedgerPath, complain, ledger_path, now
from .words import counted

if TYPE_CHECKING:
    from dragoman.pipeline import Rebuilt


def rebuild_command(
    *,
    ledger: LedgerPath = None,
    every_page: Annotated[bool, Parameter(name="--all", negative="")] = False,
    processes: int = 1,
) -> int:
    """Read the pages of the ledger again with today's engine; what persons corrected is kept.

    Parameters
    ----------
    ledger
        The ledger's file.
    every_page
        Also those that this engine has read.
    processes
        How many processes read; each takes about 400 MB.
    """
    from dragoman.pipeline import engine_name, read_all, rebuild  # noqa: PLC0415 - a second to import

    if processes < 1:
        complain("--processes is 1 or more")
        return WRONG_USE
    with Ledger(ledger_path(ledger)) as opened:
        run = begin_run(opened, "rebuild", started=now(), engine=engine_name())
        done = rebuild(
            opened,
            read=partial(read_all, processes=processes),
            engine=None if every_page else engine_name(),
            ontology=load_ontology(),
        )
        counts = {"pages": done.pages, "documents": done.reread, "skips": len(done.skips)}
        finish_run(opened, run, finished=now(), counts=counts)  # type: ignore[arg-type] # by its names
    _tell(done)
    return 0


def _tell(done: "Rebuilt") -> None:
    told = f"{done.untouched:,} say what they said, {done.reread:,} do not"
    print(f"{counted(done.pages, 'page')} read again: {told}")
    for family, (gone, come, other) in done.comparison.counts().items():
        print(f"  {family}: {gone:,} gone, {come:,} new, {other:,} changed")
    for skip in done.skips:
        complain(f"{skip.source}: {skip.stage}: {skip.reason}")
    if done.found:
        print(f"{counted(len(done.found), 'correction')} found their words again")
    if done.lost:
        complain(
            f"{counted(len(done.lost), 'correction')} no longer find their words; "
            "see dragoman corrections --lost"
        )
