"""Pages and documents in the ledger: kept once, versions of an address in order, copies known as copies."""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from dragoman.model.filing import Filing
from dragoman.model.page import Page
from dragoman.model.record import Skip
from dragoman.model.text import Document

from .connection import Ledger, Row, Value, as_bytes, as_number, as_text, insert
from .keys import page_key

PAGE_FIELDS = (
    *("id", "key", "address", "version", "source", "name", "media_type"),
    *("title", "published", "publisher", "url", "is_text", "content", "document"),
)
DOCUMENT_FIELDS = (
    *("id", "key", "page", "name", "title", "dateline", "url", "publisher", "published", "published_how"),
    *("language", "engine", "copies", "text"),
)
# Sorts after every day: a page without one gives way to one that has it.
NO_DAY = "9999-12-31"


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page as the ledger keeps it, with its number and that of its document, None where it was skipped."""

    id: int
    page: Page
    document: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a page came: its number, which version of its address it is, and its document if it has one.

    A text that no page had before has the number that its document will have.
    """

    page: int
    version: int
    document: int | None


def has_page(ledger: Ledger, page: Page) -> bool:
    """Tell whether a page has been added, so that it need not be read."""
    return ledger.one("SELECT 1 FROM pages WHERE key = ?", (page_key(page),)) is not None


def keep_pages(ledger: Ledger, read: Sequence[tuple[Page, Document | None]]) -> list[Placed]:
    """Keep pages with their texts as the next versions of their addresses; return where each came.

    No address and no text may stand among them twice. A page that is just its text is not kept twice.
    """
    placed = list(_placed(ledger, read))
    rows = (_page_row(page, document, one) for (page, document), one in zip(read, placed, strict=True))
    ledger.write(insert("pages", PAGE_FIELDS), rows)
    return placed


def _placed(ledger: Ledger, read: Sequence[tuple[Page, Document | None]]) -> Iterator[Placed]:
    keys = [None if document is None else document.id for _, document in read]
    known = _numbers(ledger, [key for key in keys if key is not None])
    versions = _versions(ledger, [page.address for page, _ in read])
    first, homes = _next(ledger, "pages"), count(next_document(ledger))
    for number, ((page, _), key) in enumerate(zip(read, keys, strict=True), first):
        document = None if key is None else known.get(key) or next(homes)
        yield Placed(page=number, version=versions.get(page.address, 0) + 1, document=document)


def _numbers(ledger: Ledger, keys: Iterable[str]) -> dict[str, int]:
    """Return the numbers of the texts of some keys that are kept."""
    rows = ledger.among("SELECT key, id FROM documents WHERE key IN ({marks})", keys)
    return {str(key): as_number(number) for key, number in rows}


def _versions(ledger: Ledger, addresses: Iterable[str]) -> dict[str, int]:
    """Return the last version of each of some addresses that are known."""
    rows = ledger.among(
        "SELECT address, max(version) FROM pages WHERE address IN ({marks}) GROUP BY address", addresses
    )
    return {str(address): as_number(version) for address, version in rows}


def _page_row(page: Page, document: Document | None, placed: Placed) -> Row:
    is_text_alone = document is not None and page.content == document.text
    return (
        *(placed.page, page_key(page), page.address, placed.version, page.source, page.name, page.media_type),
        *(page.title, page.published, page.publisher, page.url, int(isinstance(page.content, str))),
        *(None if is_text_alone else _pressed(page.content), placed.document),
    )


def _pressed(content: str | bytes) -> bytes:
    plain = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    return zlib.compress(plain, 6)


def each_page(ledger: Ledger) -> Iterator[KeptPage]:
    """Give the kept pages in the order in which they were added."""
    last = 0
    while rows := ledger.rows(f"{_PAGES} WHERE p.id > ? ORDER BY p.id LIMIT 100", (last,)):
        yield from (_page(row) for row in rows)
        last = _page(rows[-1]).id


def pages_to_read(ledger: Ledger, engine: str | None) -> Iterator[KeptPage]:
    """Give the pages that another engine read, and those that none could read; all where it is None.

    A text that many pages hold is read with the page whose facts it has.
    """
    last = 0
    while row := ledger.one(
        "SELECT p.id FROM pages p LEFT JOIN documents d ON d.id = p.document WHERE p.id > ? "
        "AND (d.id IS NULL OR (d.page = p.id AND d.engine IS NOT ?)) ORDER BY p.id LIMIT 1",
        (last, engine),
    ):
        last = as_number(row[0])
        yield _page(ledger.rows(f"{_PAGES} WHERE p.id = ?", (last,))[0])


def earliest_page(ledger: Ledger, document: int) -> int | None:
    """Return the earliest page that holds a text, or None."""
    found = ledger.one(
        f"SELECT id FROM pages WHERE document = ? ORDER BY coalesce(published, '{NO_DAY}'), key LIMIT 1",
        (document,),
    )
    return None if found is None else as_number(found[0])


def is_held(ledger: Ledger, document: int) -> bool:
    """Tell whether a text is what stands at some address now."""
    found = ledger.one(
        "SELECT 1 FROM pages p WHERE p.document = ? "
        "AND p.version = (SELECT max(version) FROM pages q WHERE q.address = p.address)",
        (document,),
    )
    return found is not None


def set_page(ledger: Ledger, document: int, page: int) -> None:
    """Note with which page's facts a text is read."""
    ledger.write("UPDATE documents SET page = ? WHERE id = ?", [(page, document)])


def set_engine(ledger: Ledger, document: int, engine: str) -> None:
    """Note which engine read a text last."""
    ledger.write("UPDATE documents SET engine = ? WHERE id = ?", [(engine, document)])


def keep_skip(ledger: Ledger, skip: Skip, page: int | None = None) -> None:
    """Keep why a source or a page was not read; the same reason twice is kept once."""
    ledger.write(
        "INSERT OR IGNORE INTO skips (source, page, stage, reason) VALUES (?, ?, ?, ?)",
        [(skip.source, page, skip.stage, skip.reason)],
    )


# ------------------------------------------------------------ documents


def find_document(ledger: Ledger, document: Document) -> int | None:
    """Return the number of a text that is kept, or None."""
    return _numbers(ledger, [document.id]).get(document.id)


def key_of(ledger: Ledger, number: int) -> str:
    """Return the key of a text that is kept."""
    (row,) = ledger.rows("SELECT key FROM documents WHERE id = ?", (number,))
    return str(row[0])


def is_earliest(ledger: Ledger, page: int, document: int) -> bool:
    """Tell whether a page is the earliest of those that hold a text: it is read with that page's facts."""
    return earliest_page(ledger, document) == page


def renew(ledger: Ledger, number: int, document: Document, *, page: int, engine: str) -> None:
    """Note what is known of a text now that it was read again, with the facts of this page."""
    facts = (document.name, document.title, document.dateline, document.url, document.publisher)
    ledger.write(
        "UPDATE documents SET page = ?, engine = ?, name = ?, title = ?, dateline = ?, url = ?, "
        "publisher = ?, published = ?, published_how = ?, language = ?, is_current = 1 WHERE id = ?",
        [(page, engine, *facts, document.published, document.published_how, document.language, number)],
    )


def keep_documents(ledger: Ledger, filings: Sequence[tuple[int, int, Filing]]) -> None:
    """Keep texts that no page had before, each with its number, the page it is read with and what it says."""
    rows = (_document_row(number, page, filing) for number, page, filing in filings)
    ledger.write(insert("documents", DOCUMENT_FIELDS), rows)
    words = ((number, filing.document.title, filing.document.text) for number, _, filing in filings)
    # By a trigger, or before an update, SQLite would write what it has of the index out for each document.
    ledger.write("INSERT INTO document_words (rowid, title, text) VALUES (?, ?, ?)", words)


def _document_row(number: int, page: int, filing: Filing) -> Row:
    document = filing.document
    return (
        *(number, document.id, page, document.name, document.title, document.dateline, document.url),
        *(document.publisher, document.published, document.published_how, document.language, filing.engine),
        *(number, document.text),
    )


def next_document(ledger: Ledger) -> int:
    """Return the number of the next text that no page had before."""
    return _next(ledger, "documents")


def _next(ledger: Ledger, table: str) -> int:
    return ledger.number(f"SELECT max(id) FROM {table}") + 1


def link_page(ledger: Ledger, page: int, document: int) -> None:
    """Note which text a page holds; what it holds itself stays as it was."""
    if ledger.one("SELECT 1 FROM pages WHERE id = ? AND document = ?", (page, document)) is not None:
        return
    told = ledger.one(
        "SELECT d.text FROM pages p JOIN documents d ON d.id = p.document "
        "WHERE p.id = ? AND p.content IS NULL",
        (page,),
    )
    if told is not None:
        ledger.write("UPDATE pages SET content = ? WHERE id = ?", [(_pressed(str(told[0])), page)])
    ledger.write("UPDATE pages SET document = ? WHERE id = ?", [(document, page)])


def superseded(ledger: Ledger, page: int) -> tuple[int, ...]:
    """Return the texts that no address holds any more, now that this page is there."""
    rows = ledger.rows(
        "SELECT DISTINCT old.document FROM pages new JOIN pages old ON old.address = new.address "
        "AND old.version < new.version JOIN documents d ON d.id = old.document "
        "WHERE new.id = ? AND d.is_current = 1 AND NOT EXISTS (SELECT 1 FROM pages p WHERE p.document = d.id "
        "AND p.version = (SELECT max(version) FROM pages q WHERE q.address = p.address))",
        (page,),
    )
    return tuple(as_number(row[0]) for row in rows)


def is_current(ledger: Ledger, document: int) -> bool:
    """Tell whether some address holds a text."""
    return ledger.number("SELECT is_current FROM documents WHERE id = ?", (document,)) == 1


def set_current(ledger: Ledger, document: int, *, is_current: bool) -> None:
    """Note whether some address still holds a text."""
    ledger.write("UPDATE documents SET is_current = ? WHERE id = ?", [(int(is_current), document)])


# ------------------------------------------------------------ rows


_PAGES = (
    f"SELECT {', '.join('p.' + name for name in PAGE_FIELDS)}, CASE WHEN p.content IS NULL THEN d.text END "
    "FROM pages p LEFT JOIN documents d ON d.id = p.document"
)


def _page(row: Row) -> KeptPage:
    fields, text = dict(zip(PAGE_FIELDS, row[:-1], strict=True)), as_text(row[-1])
    page = Page(
        source=str(fields["source"]),
        name=str(fields["name"]),
        content=text if text is not None else _content(fields["content"], is_text=bool(fields["is_text"])),
        media_type=str(fields["media_type"]),  # type: ignore[arg-type] # only media types are written there
        title=as_text(fields["title"]),
        published=as_text(fields["published"]),
        publisher=as_text(fields["publisher"]),
        url=as_text(fields["url"]),
        locator=as_text(fields["address"]),
    )
    document = fields["document"]
    return KeptPage(as_number(fields["id"]), page, None if document is None else as_number(document))


def _content(kept: Value, *, is_text: bool) -> str | bytes:
    plain = zlib.decompress(as_bytes(kept))
    return plain.decode("utf-8", "surrogatepass") if is_text else plain
