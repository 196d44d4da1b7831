"""The ledger as the desk holds it: one connection for each thread that asks, one at a time that writes."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from litestar.di import NamedDependency

from dragoman.store import Ledger


class Ledgers:
    """Opens a ledger for each thread that asks it, and for one writer at a time."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self._own = threading.local()
        self._opened: list[Ledger] = []
        self._lock = threading.Lock()
        self._writing = threading.Lock()

    def reading(self) -> Ledger:
        """Return this thread's ledger, open for reading alone."""
        found: Ledger | None = getattr(self._own, "ledger", None)
        if found is None:
            found = Ledger(self.path, is_read_only=True)
            self._own.ledger = found
            with self._lock:
                self._opened.append(found)
        return found

    @contextmanager
    def writing(self) -> Iterator[Ledger]:
        """Open the ledger for writing while nobody else at this desk does."""
        with self._writing, Ledger(self.path) as ledger:
            yield ledger

    def close(self) -> None:
        """Close what is open, whichever thread opened it."""
        with self._lock:
            for ledger in self._opened:
                ledger.close()
            self._opened.clear()


# As routes ask for it.
Opened = NamedDependency[Ledgers]
