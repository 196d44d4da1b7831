"""Which records are meant: what is asked for as one statement, a page of it, and how many there are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.errors import QuestionError
from dragoman.model.filing import Family
from dragoman.store import Ledger
from dragoman.store.connection import Value, as_number
from dragoman.store.records import FAMILY

from .days import EARLIEST, LATEST

# What is shown unless somebody asks for more: what happened, and what somebody says did not.
HAPPENED = ("actual", "denied")
# How many answers a page has where nothing is said of it.
PAGE = 100


@dataclass(frozen=True, slots=True)
class Page:
    """Which of the answers are shown: so many from there on; all where `limit` is None."""

    limit: int | None = PAGE
    offset: int = 0
    is_newest_first: bool = False

    def __post_init__(self) -> None:
        if (self.limit or 0) < 0 or self.offset < 0:
            message = "a limit and an offset are 0 or more"
            raise QuestionError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What records have to be: of a family, with these actors, in a stretch of days.

    `actors` are numbers: none, one, or two on different sides; `roles` says for each in which parts, any
    where it is empty. `places` are numbers; `search` is in the language of SQLite's full text,
    and so are `report_words`, which a report that tells of it has to have; `publishers` are of such a report.
    """

    family: Family
    actors: tuple[int, ...] = ()
    roles: tuple[tuple[str, ...], ...] = ()
    since: str = EARLIEST
    until: str = LATEST
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    places: tuple[int, ...] = ()
    min_sources: int = 1
    search: str | None = None
    publishers: tuple[str, ...] = ()
    report_words: str | None = None

    def of_any_status(self) -> "Wanted":
        """Return the same without regard to whether it happened."""
        return replace(self, statuses=())


@dataclass(frozen=True, slots=True)
class _Clause:
    """The tables and conditions of a statement with their values; `record` and `day` are its columns."""

    tables: str
    conditions: tuple[str, ...]
    values: tuple[Value, ...]
    record: str
    order: str

    def also(self, condition: str, *values: Value) -> "_Clause":
        return replace(self, conditions=(*self.conditions, condition), values=(*self.values, *values))

    @property
    def text(self) -> str:
        return f"FROM {self.tables} WHERE {' AND '.join(self.conditions)}"


def choose(ledger: Ledger, wanted: Wanted, page: Page) -> list[int]:
    """Return the numbers of a page of records in order of their days."""
    return list(each_chosen(ledger, wanted, page))


def each_chosen(ledger: Ledger, wanted: Wanted, page: Page) -> Iterator[int]:
    """Give the numbers of a page of records one by one, in order of their days."""
    clause = _clause(wanted)
    turn = " DESC" if page.is_newest_first else ""
    order = ", ".join(f"{column}{turn}" for column in clause.order.split(", "))
    distinct = "" if clause.record == "r.id" or len(wanted.actors) > 1 else "DISTINCT "
    limit = -1 if page.limit is None else page.limit
    rows = ledger.each(
        f"SELECT {distinct}{clause.record}, {clause.order} {clause.text} ORDER BY {order} LIMIT ? OFFSET ?",
        (*clause.values, limit, page.offset),
    )
    yield from (as_number(row[0]) for row in rows)


def count_by_status(ledger: Ledger, wanted: Wanted) -> dict[str | None, int]:
    """Return how many records there are of each status, whatever statuses are wanted."""
    clause = _clause(wanted.of_any_status())
    number = f"count(DISTINCT {clause.record})" if len(wanted.actors) == 1 else "count(*)"
    rows = ledger.rows(f"SELECT r.status, {number} {clause.text} GROUP BY r.status ORDER BY 1", clause.values)
    return {None if status is None else str(status): as_number(number) for status, number in rows}


def totals(wanted: Wanted, counted: dict[str | None, int]) -> tuple[int, int]:
    """Return how many of the counted records are wanted, and how many their status leaves out."""
    fitting = sum(n for status, n in counted.items() if not wanted.statuses or status in wanted.statuses)
    return fitting, sum(counted.values()) - fitting


def grouped(ledger: Ledger, wanted: Wanted, columns: Sequence[str]) -> list[tuple[Value, ...]]:
    """Return how many records there are of each combination of values."""
    clause = _clause(wanted)
    number = f"count(DISTINCT {clause.record})" if len(wanted.actors) == 1 else "count(*)"
    names = ", ".join(columns)
    places = ", ".join(str(place) for place in range(1, len(columns) + 1))
    return ledger.rows(
        f"SELECT {names}, {number} {clause.text} GROUP BY {places} ORDER BY {places}", clause.values
    )


# ------------------------------------------------------------ clauses


def _clause(wanted: Wanted) -> _Clause:
    clause = _start(wanted)
    for number, roles in enumerate(wanted.roles):
        if roles and len(wanted.actors) > 1:
            clause = clause.also(
                "EXISTS (SELECT 1 FROM roles o WHERE o.record = x.record AND o.actor = ? "
                f"AND o.role IN ({_parts(roles)}))",
                wanted.actors[number],
                *roles,
            )
    chosen: tuple[tuple[str, tuple[Value, ...]], ...] = (
        ("type", wanted.types),
        ("status", wanted.statuses),
        ("place", wanted.places),
    )
    for column, values in chosen:
        if values:
            clause = clause.also(f"r.{column} IN ({_marks(values)})", *values)
    if wanted.min_sources > 1:
        clause = clause.also("r.sources >= ?", wanted.min_sources)
    if wanted.search is not None:
        clause = clause.also(
            "r.id IN (SELECT rowid FROM record_words WHERE record_words MATCH ?)", wanted.search
        )
    return _told_in(clause, wanted)


def _told_in(clause: _Clause, wanted: Wanted) -> _Clause:
    """Return the clause with what the reports have to be that tell of a record."""
    told = (
        "SELECT m.record FROM claims c JOIN members m ON m.claim = c.id JOIN documents d ON d.id = c.document"
    )
    if wanted.publishers:
        where = f"d.publisher IN ({_marks(wanted.publishers)})"
        clause = clause.also(f"r.id IN ({told} WHERE {where})", *wanted.publishers)
    if wanted.report_words is not None:
        found = "SELECT rowid FROM document_words WHERE document_words MATCH ?"
        clause = clause.also(f"r.id IN ({told} WHERE d.id IN ({found}))", wanted.report_words)
    return clause


def _start(wanted: Wanted) -> _Clause:
    """Return where the search begins: at a pair of actors, at one, or at the days."""
    family = (wanted.family, wanted.since, wanted.until)
    if not wanted.actors:
        return _Clause(
            "records r",
            ("r.family = ?", "r.day >= ?", "r.day <= ?"),
            family,
            "r.id",
            "r.day, r.status, r.type, r.is_dated, r.date_precision, r.id",
        )
    days = (f"x.family = {FAMILY}", "x.day >= ?", "x.day <= ?")
    if len(wanted.actors) > 1:
        low, high = sorted(wanted.actors)
        tables = "dyads x CROSS JOIN records r ON r.id = x.record"
        return _Clause(
            tables, ("x.low = ?", "x.high = ?", *days), (low, high, *family), "x.record", "x.day, x.record"
        )
    tables = "roles x CROSS JOIN records r ON r.id = x.record"
    one = _Clause(tables, ("x.actor = ?", *days), (*wanted.actors, *family), "x.record", "x.day, x.record")
    roles = next(iter(wanted.roles), ())
    return one.also(f"x.role IN ({_parts(roles)})", *roles) if roles else one


def _parts(names: Sequence[str]) -> str:
    return f"SELECT id FROM parts WHERE name IN ({_marks(names)})"


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
