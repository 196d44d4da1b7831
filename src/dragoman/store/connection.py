"""The one door to SQLite: a ledger's file, opened, brought to this version, and asked."""

import contextlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from importlib import resources
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

import apsw

from dragoman.errors import LedgerError, LedgerValueError

# "DRAG": what tells a ledger from other SQLite files.
APPLICATION = 0x44524147
# How long a writer waits for another one, in milliseconds; a reader never waits.
PATIENCE = 60_000
# Texts of a few thousand letters leave less of a page empty than with SQLite's 4,096 bytes: 60 bytes a claim.
PAGE_BYTES = 8_192
# Pages that the log may hold before they go to their places: what is written again and again goes there once.
LOG_PAGES = 8_000
SCHEMA = ("0001.sql",)
# SQLite takes no more values in one statement than this, with room to spare; a power of 2.
AT_ONCE = 1_024
# How many statements are kept ready: with a hundred, some were prepared thousands of times in an adding.
STATEMENTS = 512
Value = str | int | float | bytes | None
Row = tuple[Value, ...]
One = TypeVar("One", int, str)
REASONS: tuple[tuple[type[apsw.Error], str], ...] = (
    (apsw.BusyError, "another process is writing to it; try again when that is done"),
    (apsw.LockedError, "another process is writing to it; try again when that is done"),
    (
        apsw.FullError,
        "the disk is full; what was committed is kept, free some space and run the command again",
    ),
    (apsw.ReadOnlyError, "cannot be written to; check the rights of the file and of its folder"),
    (apsw.CantOpenError, "cannot be opened; check that the folder exists and may be written to"),
    (apsw.NotADBError, "is not a ledger"),
    (apsw.CorruptError, "is damaged; take the last backup"),
    (apsw.IOError, "cannot be read or written; check the disk"),
)


class Ledger:
    """A ledger's file: pages, documents, claims and what is held of them.

    Any number of processes may read while one writes. Opening creates the file where it may be written
    and brings an older one to this version.
    """

    def __init__(self, path: str | Path, *, is_read_only: bool = False) -> None:
        self.path = Path(path)
        self.is_read_only = is_read_only
        with self._explained():
            self._connection = self._open()

    def _open(self) -> apsw.Connection:
        if self.is_read_only and not self.path.exists():
            raise LedgerError(str(self.path), "there is no such ledger; `dragoman add` makes one")
        flags = apsw.SQLITE_OPEN_READONLY if self.is_read_only else _CREATING
        connection = apsw.Connection(str(self.path), flags=flags, statementcachesize=STATEMENTS)
        connection.set_busy_timeout(PATIENCE)
        for pragma in ("foreign_keys = ON", "temp_store = MEMORY", "cache_size = -65536"):
            connection.execute(f"PRAGMA {pragma}")
        self._check(connection)
        if not self.is_read_only:
            connection.execute(f"PRAGMA page_size = {PAGE_BYTES}")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")
            _migrate(connection)
        return connection

    def _check(self, connection: apsw.Connection) -> None:
        """Refuse another program's file, and a ledger of a later version than this one."""
        application = connection.pragma("application_id")
        version = connection.pragma("user_version")
        is_empty = not connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()
        if application != APPLICATION and not (is_empty and not self.is_read_only):
            raise LedgerError(str(self.path), "is a database of another program, not a ledger")
        if isinstance(version, int) and version > len(SCHEMA):
            raise LedgerError(
                str(self.path), "was written by a later version of dragoman; upgrade to read it"
            )

    def close(self) -> None:
        """Close the file; what was not committed is undone."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # ------------------------------------------------------------ asking

    def rows(self, statement: str, values: Sequence[Value] | dict[str, Value] = ()) -> list[Row]:
        """Return the rows that a statement gives."""
        with self._explained():
            return list(self._connection.execute(statement, values))

    def each(self, statement: str, values: Sequence[Value] | dict[str, Value] = ()) -> Iterator[Row]:
        """Give the rows of a statement one by one."""
        with self._explained():
            yield from self._connection.execute(statement, values)

    def among(self, statement: str, values: Iterable[One]) -> Iterator[Row]:
        """Give the rows of a statement for values in place of its `{marks}`, as many at once as it takes."""
        for marks, some in portions(values):
            yield from self.rows(statement.format(marks=marks), some)

    def one(self, statement: str, values: Sequence[Value] | dict[str, Value] = ()) -> Row | None:
        """Return the first row of a statement, or None."""
        return next(iter(self.rows(statement, values)), None)

    def number(self, statement: str, values: Sequence[Value] | dict[str, Value] = ()) -> int:
        """Return the one whole number that a statement gives; none counts as 0."""
        found = self.one(statement, values)
        return int(found[0] or 0) if found is not None else 0

    def described(self, statement: str) -> tuple[tuple[str, ...], Iterator[Row]]:
        """Return the names of the columns that a statement gives, and its rows.

        A statement that somebody has written is only run where the ledger is open for reading alone.
        """
        if not self.is_read_only:
            raise LedgerError(str(self.path), "is open for writing; open it for reading to ask it")
        names: list[str] = []

        def note(cursor: apsw.Cursor, _: str, __: object) -> bool:
            # Once the rows are over, the columns can no longer be asked for.
            names[:] = [name for name, _ in cursor.get_description()]
            return True

        cursor = self._connection.cursor()
        cursor.exec_trace = note
        with self._explained():
            rows = cursor.execute(statement)
        return tuple(names), self._given(rows)

    def _given(self, rows: Iterable[Row]) -> Iterator[Row]:
        with self._explained():
            yield from rows

    # ------------------------------------------------------------ writing

    def write(self, statement: str, rows: Iterable[Sequence[Value]]) -> None:
        """Run a statement once for each row of values."""
        with self._explained():
            self._connection.executemany(statement, rows)

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Do all that is written inside at once, or nothing of it."""
        with self._explained():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                # SQLite has rolled back by itself where the disk was full.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    @contextlib.contextmanager
    def in_bulk(self) -> Iterator[None]:
        """Write many portions that reach the disk together.

        A process that is killed loses nothing of a portion that was kept; where the power fails, the last
        ones may be undone as a whole, and are added again. The next transaction after it waits for them all.
        """
        with self._explained():
            self._connection.execute("PRAGMA synchronous = NORMAL")
        try:
            yield
        finally:
            self._connection.execute("PRAGMA synchronous = FULL")
        with self._explained():
            self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[None]:
        """Ask several things of the same state, whatever is written meanwhile."""
        with self._explained():
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                self._connection.execute("ROLLBACK")

    def back_up(self, path: str | Path) -> None:
        """Copy the ledger as it is now to another file, while others may go on writing.

        The file is there whole or not at all; refuses to write over one.
        """
        whole = Path(path)
        if whole.exists():
            raise LedgerError(str(whole), "is there already; name another file for the backup")
        part = whole.with_name(f"{whole.name}.part")
        with self._explained(whole):
            try:
                part.unlink(missing_ok=True)
                target = apsw.Connection(str(part))
                with contextlib.closing(target), target.backup("main", self._connection, "main") as copy:
                    while not copy.done:
                        copy.step(PAGES_AT_ONCE)
                part.rename(whole)
            except OSError as error:
                raise LedgerError(str(whole), f"cannot be written: {error.strerror}") from None
            finally:
                part.unlink(missing_ok=True)

    def _explained(self, path: Path | None = None) -> "_Explained":
        return _Explained(path or self.path)


class _Explained:
    """Puts an error of this package in place of SQLite's; small, as it is entered for every statement."""

    __slots__ = ("_path",)

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, apsw.Error):
            reason = next((words for kind, words in REASONS if isinstance(error, kind)), str(error))
            raise LedgerError(str(self._path), reason) from error


MAGIC = b"SQLite format 3\0"


def is_ledger(path: str) -> bool:
    """Tell whether a file is a database, so that it is no record file."""
    try:
        with Path(path).open("rb") as stream:
            return stream.read(len(MAGIC)) == MAGIC
    except (OSError, ValueError):
        return False


_CREATING = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
PAGES_AT_ONCE = 2_000


def _migrate(connection: apsw.Connection) -> None:
    """Run the steps of the schema that a file has not seen, each in a transaction of its own."""
    for number, name in enumerate(SCHEMA, 1):
        connection.execute("BEGIN IMMEDIATE")
        version = connection.pragma("user_version")
        if isinstance(version, int) and version < number:
            connection.execute((resources.files(__package__) / "schema" / name).read_text("utf-8"))
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")


# ------------------------------------------------------------ rows


def insert(table: str, fields: Sequence[str]) -> str:
    """Return the statement that puts a row of these fields into a table."""
    return f"INSERT INTO {table} ({', '.join(fields)}) VALUES ({', '.join('?' * len(fields))})"


def portions(values: Iterable[One]) -> Iterator[tuple[str, list[One]]]:
    """Give values in order, as many as a statement takes, with the marks they stand for.

    Of marks there are 1, 2, 4, 8 and so on, the last value standing for the rest, so that few are prepared.
    """
    ordered = sorted(set(values))
    for first in range(0, len(ordered), AT_ONCE):
        some = ordered[first : first + AT_ONCE]
        some += some[-1:] * ((1 << (len(some) - 1).bit_length()) - len(some))
        yield ",".join("?" * len(some)), some


def as_table(numbers: Iterable[int]) -> Value:
    """Return whole numbers as what `carray(?)` takes: a statement's own table with the column `value`.

    So many rows in one statement take half of the time that a statement for each takes. None has no row.
    """
    some = array("q", numbers)
    return apsw.carray(some) if some else None  # type: ignore[return-value] # SQLite takes it, and gives none back


def as_number(value: Value) -> int:
    """Return a value that the schema has as a whole number."""
    if not isinstance(value, int):
        raise LedgerValueError(value, "a whole number")
    return value


def as_text(value: Value) -> str | None:
    """Return a value that the schema has as text, or NULL."""
    return None if value is None else str(value)


def as_bytes(value: Value) -> bytes:
    """Return a value that the schema has as bytes."""
    if not isinstance(value, bytes):
        raise LedgerValueError(value, "bytes")
    return value


def as_measure(value: Value) -> float | None:
    """Return a value that the schema has as a number with a point, or NULL."""
    return float(value) if isinstance(value, int | float) else None
