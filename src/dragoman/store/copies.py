"""Where texts of the ledger are looked up that others may be copies of, and copies known as copies."""

from collections.abc import Iterable, Iterator, Sequence
from struct import pack, unpack

from .connection import Ledger, as_bytes, as_number, as_table
from .documents import NO_DAY

# So many documents have their bands apart: among all the others, those of 25 fell on a thousand pages.
RECENT_DOCUMENTS, BAND_BYTES = 1_024, 8
# What 64 bits have left beside a band of 48.
BEFORE_BITS = 16


def near_documents(ledger: Ledger, bands: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Give every document that has one of some bands in its sketch, with the band."""
    wanted = set(bands)
    rows = ledger.rows(
        "SELECT b.band, b.document FROM carray(?) n CROSS JOIN sketch_bands b ON b.band = n.value",
        [as_table(sorted(wanted))],
    )
    yield from ((as_number(band), as_number(document)) for band, document in rows)
    for document, found in _recent_bands(ledger):
        yield from ((band, document) for band in wanted.intersection(found))


def keep_bands(ledger: Ledger, sketches: Sequence[tuple[int, Sequence[int]]]) -> None:
    """Keep where documents, each with the bands of its sketch, are looked up."""
    rows = ((document, pack(f"<{len(bands)}q", *bands)) for document, bands in sketches)
    ledger.write("INSERT INTO recent_bands VALUES (?, ?)", rows)
    # Up to the last of every so many documents, however many are kept together.
    last = max((document for document, _ in sketches), default=0) // RECENT_DOCUMENTS * RECENT_DOCUMENTS
    if ledger.number("SELECT min(document) <= ? FROM recent_bands", (last,)):
        _keep_among_others(ledger, last)


def _keep_among_others(ledger: Ledger, last: int) -> None:
    """Put the bands of documents up to the last one among those of all the others.

    A band and how far its document stands before the last are one number, as what a statement of its own for
    each takes is twice what all take together.
    """
    bands = sorted(
        band << BEFORE_BITS | last - document
        for document, found in _recent_bands(ledger)
        if document <= last
        for band in found
    )
    ledger.write(
        f"INSERT OR IGNORE INTO sketch_bands SELECT value >> {BEFORE_BITS}, "
        f"? - (value & {(1 << BEFORE_BITS) - 1}) FROM carray(?)",
        [(last, as_table(bands))],
    )
    ledger.write("DELETE FROM recent_bands WHERE document <= ?", [(last,)])


def _recent_bands(ledger: Ledger) -> Iterator[tuple[int, tuple[int, ...]]]:
    for document, packed in ledger.rows("SELECT document, bands FROM recent_bands"):
        bands = as_bytes(packed)
        yield as_number(document), unpack(f"<{len(bands) // BAND_BYTES}q", bands)


def texts_of(ledger: Ledger, documents: Iterable[int]) -> list[tuple[int, str]]:
    """Return documents in their order, each with its text."""
    rows = ledger.among("SELECT id, text FROM documents WHERE id IN ({marks})", documents)
    return sorted((as_number(number), str(text)) for number, text in rows)


def join_copies(ledger: Ledger, documents: Sequence[int]) -> tuple[int, ...]:
    """Make copies of one another of some documents and their copies; the earliest one leads.

    Returns the documents whose leader changed.
    """
    marks = ",".join("?" * len(documents))
    rows = ledger.rows(
        "SELECT id, copies FROM documents WHERE copies IN "
        f"(SELECT copies FROM documents WHERE id IN ({marks})) "
        f"ORDER BY coalesce(published, '{NO_DAY}'), key",
        documents,
    )
    leader = rows[0][0]
    changed = [as_number(number) for number, before in rows if before != leader]
    ledger.write("UPDATE documents SET copies = ? WHERE id = ?", [(leader, number) for number in changed])
    return tuple(changed)
