"""What has still to be reconciled, kept so that a run that was stopped goes on where it was."""

from collections.abc import Iterable
from typing import Literal

from .connection import Ledger

# In the order in which they are worked off: documents whose actors and claims are new, actors of documents
# whose identity is to be found, names whose bearers are to be joined, claims to be put into blocks, blocks to
# be judged, claims to be grouped, scopes in which conflicts are to be looked for: "thing" or "order" and a
# record, "gift" or "office" and an actor.
Sort = Literal["document", "match", "name", "claim", "block", "group", "scope"]


def pend(ledger: Ledger, sort: Sort, values: Iterable[object]) -> None:
    """Note what has to be done again."""
    ledger.write("INSERT OR IGNORE INTO pending VALUES (?, ?)", ((sort, str(value)) for value in values))


def next_pending(ledger: Ledger, sort: Sort, most: int) -> tuple[str, ...]:
    """Return what has to be done of a sort, in a fixed order, at most so many at once."""
    rows = ledger.rows("SELECT value FROM pending WHERE sort = ? ORDER BY value LIMIT ?", (sort, most))
    return tuple(str(row[0]) for row in rows)


def done(ledger: Ledger, sort: Sort, values: Iterable[str]) -> None:
    """Note what has been done."""
    ledger.write("DELETE FROM pending WHERE sort = ? AND value = ?", ((sort, value) for value in values))
