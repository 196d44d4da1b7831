"""What was done to a ledger, and when: the caller gives the clock."""

from collections.abc import Mapping
from typing import Literal

from .connection import Ledger

Counted = Literal["pages", "documents", "claims", "skips"]


def begin_run(ledger: Ledger, command: str, *, started: str, engine: str | None = None) -> int:
    """Note that a command begins, and return the number of the run; one that is killed has no end."""
    with ledger.transaction():
        number = ledger.number("SELECT max(id) FROM runs") + 1
        ledger.write(
            "INSERT INTO runs (id, command, engine, started) VALUES (?, ?, ?, ?)",
            [(number, command, engine, started)],
        )
    return number


def finish_run(ledger: Ledger, number: int, *, finished: str, counts: Mapping[Counted, int]) -> None:
    """Note that a command is done, and how much it did."""
    with ledger.transaction():
        for name, count in counts.items():
            ledger.write(f"UPDATE runs SET {name} = ? WHERE id = ?", [(count, number)])
        ledger.write("UPDATE runs SET finished = ? WHERE id = ?", [(finished, number)])
