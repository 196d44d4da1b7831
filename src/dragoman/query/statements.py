"""A statement of SQL, read only."""

from dragoman.errors import LedgerError, QuestionError
from dragoman.model.answer import Grid
from dragoman.store import Ledger

# What the ledger says of a statement that would change it.
WRITING = "cannot be written to"


def ask(ledger: Ledger, statement: str) -> Grid:
    """Return the rows of one reading statement with the names of its columns; refuse any other."""
    try:
        columns, rows = ledger.described(statement)
        grid = Grid(columns=columns, rows=tuple(rows))
    except LedgerError as error:
        reason = str(error).partition(": ")[2].removeprefix("SQLError: ")
        reason = "it would write, and asking never does" if WRITING in reason else reason
        message = f"that cannot be asked: {reason}; the views are in docs/reference/ledger.md"
        raise QuestionError(message) from None
    if not columns:
        message = "ask what? A statement of SQL that reads, like SELECT * FROM events"
        raise QuestionError(message)
    return grid
