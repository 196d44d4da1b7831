"""What changed between two ledgers, or between two versions of a page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from dragoman.errors import LedgerError
from dragoman.model.comparison import Comparison, Told
from dragoman.reconcile.comparing import compare
from dragoman.store import Ledger
from dragoman.store.connection import as_number
from dragoman.store.entering import matches_of
from dragoman.store.loading import load_meant

from .anchoring import standing_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A document with what changed in it; `name` is for people."""

    document: str
    name: str
    comparison: Comparison


def told_in(ledger: Ledger, document: int) -> tuple[Told, ...]:
    """Return what a document says, as it was read; what persons added is left out."""
    standing = standing_in(ledger, document)
    actors = load_meant(ledger, matches_of(ledger, document)).values()
    names = {one.actor.key: next(iter(one.actor.names), one.actor.key) for one in actors}
    added = {
        as_number(row[0])
        for row in ledger.rows(
            "SELECT id FROM claims WHERE document = ? AND added_by IS NOT NULL", (document,)
        )
    }
    return tuple(
        Told(claim=claim, names=names, anchor=standing.anchors.get(number))
        for number, claim in standing.claims.items()
        if number not in added
    )


def compare_ledgers(one: Ledger, other: Ledger) -> Iterator[Compared]:
    """Give the documents that say something else in another ledger, or are in one of the two alone."""
    ours, theirs = _documents(one), _documents(other)
    for key in dict.fromkeys((*ours, *theirs)):
        before = told_in(one, ours[key][0]) if key in ours else ()
        after = told_in(other, theirs[key][0]) if key in theirs else ()
        comparison = compare(before, after)
        if comparison.removed or comparison.added or comparison.changed:
            yield Compared(document=key, name=(ours.get(key) or theirs[key])[1], comparison=comparison)


def compare_versions(ledger: Ledger, address: str) -> Iterator[Compared]:
    """Give what changed from each version of a page to the next; refuse an address that has none."""
    rows = ledger.rows("SELECT version, document FROM pages WHERE address = ? ORDER BY version", (address,))
    if not rows:
        raise LedgerError(str(ledger.path), f"no page of {address} was added to it")
    read = [(as_number(version), as_number(document)) for version, document in rows if document is not None]
    for (old, before), (new, after) in pairwise(read):
        comparison = compare(told_in(ledger, before), told_in(ledger, after))
        yield Compared(document=address, name=f"version {old} → {new}", comparison=comparison)


def _documents(ledger: Ledger) -> dict[str, tuple[int, str]]:
    rows: Iterable[tuple[object, ...]] = ledger.rows(
        "SELECT key, id, coalesce(title, name) FROM documents WHERE is_current = 1 ORDER BY key"
    )
    return {str(key): (int(str(number)), str(name)) for key, number, name in rows}
