"""`dragoman desk`: a local web page on a ledger."""

import webbrowser
from typing import Annotated

from cyclopts import Parameter

from .arguments import LedgerPath, ledger_path


def desk_command(
    path: str | None = None,
    /,
    *,
    ledger: LedgerPath = None,
    port: int = 0,
    browser: Annotated[bool, Parameter(negative="--no-browser")] = True,
) -> int:
    """Open a page in the browser where the ledger is read, checked and corrected; Ctrl-C ends it.

    Parameters
    ----------
    path
        The ledger's file; it is made where there is none.
    ledger
        The same, as the other commands have it.
    port
        The port of this machine; a free one where none is given.
    browser
        Open the page; with --no-browser only say its address.
    """
    from dragoman.desk import prepare, serve  # noqa: PLC0415 - the server takes half a second to import

    desk = prepare(ledger_path(path or ledger), port=port)
    print(
        f"The desk of {desk.path} is at\n  {desk.address}\nKeep this address to yourself. Ctrl-C ends it.",
        flush=True,
    )
    if browser:
        webbrowser.open(desk.address)
    serve(desk)
    return 0
