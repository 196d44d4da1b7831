"""Words in reports and in records, the best fitting first."""

from typing import Literal, get_args

from dragoman.errors import QuestionError
from dragoman.model.answer import Hit
from dragoman.model.filing import FAMILIES
from dragoman.store import Ledger
from dragoman.store.connection import Row, as_text

from .answers import Answers
from .choosing import Page
from .words import to_search

Where = Literal["documents", "records", "both"]
# Words shown around what was found.
AROUND = 24
_DOCUMENTS = (
    "SELECT d.key, 'document', d.published, coalesce(d.title, d.name), "
    f"snippet(document_words, -1, '', '', ' … ', {AROUND}) FROM document_words "
    "JOIN documents d ON d.id = document_words.rowid WHERE document_words MATCH ? ORDER BY rank, d.id"
)
# What is said at length in a record, by the name of its field.
_SAID = " || ' ' || ".join(
    f"coalesce(coalesce(r.details, c.details) ->> '{name}', '')"
    for name in ("text", "about", "item", "what", "scope")
)
_RECORDS = (
    f"SELECT r.key, r.family, r.day, r.type, trim({_SAID}) FROM "
    "(SELECT rowid, rank FROM record_words WHERE record_words MATCH ? ORDER BY rank, rowid {page}) f "
    "JOIN records r ON r.id = f.rowid JOIN claims c ON c.id = r.claim ORDER BY f.rank, r.id"
)


def search(ledger: Ledger, words: str, *, where: Where = "both", page: Page) -> Answers[Hit]:
    """Return the reports and records that have some words; reports come first."""
    if where not in get_args(Where):
        message = f"search in {', '.join(get_args(Where))}; {where!r} is none of them"
        raise QuestionError(message)
    asked = to_search(ledger, words)
    with ledger.snapshot():
        tables = [name for name in ("document", "record") if where in ("both", f"{name}s")]
        numbers = {name: _count(ledger, name, asked) for name in tables}
        found: list[Row] = []
        skipped, left = page.offset, -1 if page.limit is None else page.limit
        for name in tables:
            if left != 0 and skipped < numbers[name]:
                rows = _rows(ledger, name, asked, (left, skipped))
                found += rows
                left = left if left < 0 else left - len(rows)
            skipped = max(0, skipped - numbers[name])
    return Answers(map(_hit, found), total=sum(numbers.values()))


def _rows(ledger: Ledger, name: str, asked: str, span: tuple[int, int]) -> list[Row]:
    if name == "document":
        return ledger.rows(f"{_DOCUMENTS} LIMIT ? OFFSET ?", (asked, *span))
    return ledger.rows(_RECORDS.format(page="LIMIT ? OFFSET ?"), (asked, *span))


def _count(ledger: Ledger, name: str, asked: str) -> int:
    return ledger.number(f"SELECT count(*) FROM {name}_words WHERE {name}_words MATCH ?", (asked,))


def _hit(row: Row) -> Hit:
    key, family, day, title, words = map(as_text, row)
    told = " ".join((words or "").split())
    return Hit(id=key or "", family=family or FAMILIES[0], day=day or None, title=title, words=told)
