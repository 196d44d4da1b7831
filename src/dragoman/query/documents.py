"""Reports: one with its text and the words that claims rest on, and how much there is of them."""

from dragoman.errors import UnknownIdError
from dragoman.model.answer import Source
from dragoman.model.dossier import Mark, Overview, Report
from dragoman.store import Ledger
from dragoman.store.connection import Value, as_number, as_text

from .answers import Answers
from .choosing import Page
from .disputes import SOURCE, to_source

# A page offers so many sources to choose from, those with most reports.
MOST_PUBLISHERS = 60
_FROM = "FROM documents d JOIN pages pg ON pg.id = d.page"


def report(ledger: Ledger, key: str) -> Report:
    """Return a report by its id, with the words of all claims."""
    with ledger.snapshot():
        row = ledger.one(
            f"SELECT {SOURCE}, d.id, d.dateline, d.language, d.engine, d.text, d.copies {_FROM} "
            "WHERE d.key = ?",
            (key,),
        )
        if row is None:
            raise UnknownIdError(sort="report", given=key)
        number = as_number(row[6])
        return Report(
            source=to_source(row[:6]),
            dateline=as_text(row[7]),
            language=str(row[8]),
            engine=str(row[9]),
            copies=_copies(ledger, number, row[11]),
            text=str(row[10]),
            marks=_marks(ledger, number),
        )


def _marks(ledger: Ledger, document: int) -> tuple[Mark, ...]:
    rows = ledger.rows(
        "SELECT c.key, r.key, c.family, e.field, e.start, e.stop FROM claims c "
        "JOIN evidence e ON e.claim = c.id LEFT JOIN members m ON m.claim = c.id "
        "LEFT JOIN records r ON r.id = m.record WHERE c.document = ? "
        "ORDER BY e.start, e.stop, c.key, e.field",
        (document,),
    )
    return tuple(
        Mark(
            claim=str(claim),
            record=as_text(record),
            family=family,  # type: ignore[arg-type] # the schema lets in families alone
            field=str(field),
            start=as_number(start),
            end=as_number(end),
        )
        for claim, record, family, field, start, end in rows
    )


def _copies(ledger: Ledger, document: int, group: Value) -> tuple[Source, ...]:
    if group is None:
        return ()
    rows = ledger.rows(
        f"SELECT {SOURCE} {_FROM} WHERE d.copies = ? AND d.id <> ? ORDER BY d.id",
        (as_number(group), document),
    )
    return tuple(to_source(row) for row in rows)


def reports(ledger: Ledger, page: Page, *, after: int | None = None) -> Answers[Source]:
    """Return reports, the last added first; `after` keeps those added since there were so many."""
    where = "WHERE d.id > ?" if after is not None else "WHERE ? IS NULL"
    with ledger.snapshot():
        total = ledger.number(f"SELECT count(*) FROM documents d {where}", (after,))
        limit = -1 if page.limit is None else page.limit
        rows = ledger.rows(
            f"SELECT {SOURCE} {_FROM} {where} ORDER BY d.id DESC LIMIT ? OFFSET ?",
            (after, limit, page.offset),
        )
    return Answers(map(to_source, rows), total=total)


def last_report(ledger: Ledger) -> int:
    """Return the number of the report that was added last, 0 where there is none."""
    return ledger.number("SELECT max(id) FROM documents")


def overview(ledger: Ledger) -> Overview:
    """Return how much the ledger holds."""
    with ledger.snapshot():
        families = ledger.rows("SELECT family, count(*) FROM records GROUP BY family ORDER BY family")
        days = ledger.one(
            "SELECT min(nullif(day, '')), max(nullif(day, '')) FROM records "
            "WHERE family = 'event' AND is_dated"
        )
        publishers = ledger.rows(
            "SELECT publisher FROM documents WHERE publisher IS NOT NULL "
            "GROUP BY publisher ORDER BY count(*) DESC, publisher LIMIT ?",
            (MOST_PUBLISHERS,),
        )
        first, last = days or (None, None)
        return Overview(
            reports=ledger.number("SELECT count(*) FROM documents"),
            families={str(family): as_number(number) for family, number in families},
            actors=ledger.number("SELECT count(*) FROM actors"),
            conflicts=ledger.number("SELECT count(*) FROM conflicts"),
            first=as_text(first),
            last=as_text(last),
            publishers=tuple(str(row[0]) for row in publishers),
        )
