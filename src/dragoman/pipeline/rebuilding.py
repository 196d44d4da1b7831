"""A ledger is read again with today's engine: every page that it keeps, with what persons said of it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from dragoman.model.comparison import Comparison
from dragoman.model.filing import FiledClaim, Filing
from dragoman.model.page import Page
from dragoman.model.record import Skip
from dragoman.ontology import Ontology
from dragoman.reconcile.comparing import compare
from dragoman.store import Ledger, documents
from dragoman.store.connection import as_number
from dragoman.store.corrections import lost
from dragoman.store.documents import KeptPage
from dragoman.store.entering import matches_of, withdraw
from dragoman.store.loading import load_document, load_filed, load_meant
from dragoman.store.overriding import NAMED

from .adding import keep_filing_of, reread
from .comparing import told_in
from .copying import Copies
from .processes import Read
from .reconciling import reconcile_pending

AT_ONCE = 25
NOTHING = Comparison()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """What a new reading changed: how many texts say what they said, what the others say, and what was lost.

    `lost` are the keys of corrections that found their words before and do not now, `found` the other way.
    """

    pages: int = 0
    untouched: int = 0
    reread: int = 0
    comparison: Comparison = NOTHING
    skips: tuple[Skip, ...] = ()
    lost: tuple[str, ...] = ()
    found: tuple[str, ...] = ()

    def plus(self, other: "Rebuilt") -> "Rebuilt":
        """Return the two together."""
        return Rebuilt(
            pages=self.pages + other.pages,
            untouched=self.untouched + other.untouched,
            reread=self.reread + other.reread,
            comparison=self.comparison.plus(other.comparison),
            skips=(*self.skips, *other.skips),
        )


def rebuild(
    ledger: Ledger,
    *,
    read: Callable[[Iterable[Page]], Iterator[Read]],
    engine: str | None,
    ontology: Ontology,
    step: Callable[[Rebuilt], None] = lambda _: None,
) -> Rebuilt:
    """Read every page again that another engine than this one read (all where it is None), and reconcile.

    A text that says what it said keeps all its rows. Stopped anywhere, it goes on there when called again.
    """
    before = lost(ledger)
    total = Rebuilt()
    waiting: list[KeptPage] = []
    reads = read(_given(ledger, engine, waiting))
    while True:
        portion = list(islice(reads, AT_ONCE))
        with ledger.transaction():
            done = Rebuilt()
            for _, filing in portion:
                done = done.plus(_keep(ledger, waiting.pop(0), filing))
        step(done)
        total = total.plus(done)
        if len(portion) < AT_ONCE:
            break
    reconcile_pending(ledger, ontology)
    after = lost(ledger)
    return replace(total, lost=tuple(sorted(after - before)), found=tuple(sorted(before - after)))


def _given(ledger: Ledger, engine: str | None, waiting: list[KeptPage]) -> Iterator[Page]:
    for kept in documents.pages_to_read(ledger, engine):
        waiting.append(kept)
        yield kept.page


def _keep(ledger: Ledger, kept: KeptPage, filing: Filing | Skip) -> Rebuilt:
    """Put what is read of a page now in the place of what was read of it before."""
    if isinstance(filing, Skip):
        # What an earlier engine read is kept: a text is not lost because a newer one stumbles over it.
        documents.keep_skip(ledger, filing, kept.id)
        return Rebuilt(pages=1, skips=(filing,))
    if kept.document is None or documents.key_of(ledger, kept.document) != filing.document.id:
        return _keep_other_text(ledger, kept, filing)
    if _says_the_same(ledger, kept.document, filing):
        documents.set_engine(ledger, kept.document, filing.engine)
        return Rebuilt(pages=1, untouched=1)
    before = told_in(ledger, kept.document)
    reread(ledger, kept.document, kept.id, filing)
    _set_aside(ledger, kept.document)
    comparison = compare(before, told_in(ledger, kept.document))
    return Rebuilt(pages=1, reread=1, comparison=comparison)


def _keep_other_text(ledger: Ledger, kept: KeptPage, filing: Filing) -> Rebuilt:
    """Keep a page whose text is another one now; the old text goes on where a page holds it."""
    before = () if kept.document is None else told_in(ledger, kept.document)
    keep_filing_of(ledger, kept.id, filing, Copies(ledger, [filing.document.text]))
    if kept.document is not None:
        other = documents.earliest_page(ledger, kept.document)
        if other is not None:
            documents.set_page(ledger, kept.document, other)
        _set_aside(ledger, kept.document)
    found = documents.find_document(ledger, filing.document)
    if found is None:
        return Rebuilt(pages=1)
    _set_aside(ledger, found)
    return Rebuilt(pages=1, reread=1, comparison=compare(before, told_in(ledger, found)))


def _set_aside(ledger: Ledger, document: int) -> None:
    """Take a text out of the records that no address holds any more."""
    if not documents.is_held(ledger, document):
        withdraw(ledger, document)
        documents.set_current(ledger, document, is_current=False)


# ------------------------------------------------------------ is it the same?


def _says_the_same(ledger: Ledger, document: int, filing: Filing) -> bool:
    """Tell whether a document's facts, actors, claims and conflicts are those that were read now."""
    there = load_document(ledger, document)
    facts = ("name", "title", "dateline", "url", "publisher", "published", "published_how", "language")
    if any(getattr(there, name) != getattr(filing.document, name) for name in facts):
        return False
    rows = ledger.rows("SELECT id FROM claims WHERE document = ? AND added_by IS NULL", (document,))
    claims = load_filed(ledger, (as_number(row[0]) for row in rows)).values()
    return (
        sorted(map(_plain, claims)) == sorted(map(_plain, filing.claims))
        and _actors_of(ledger, document) == {actor.key: _described(actor) for actor in filing.actors}
        and _conflicts(ledger, document)
        == sorted((one.id_in(filing.document.id), one.why) for one in filing.conflicts)
    )


def _plain(claim: FiledClaim) -> tuple[str, str]:
    """Return a claim in words that are equal where claims are; whom parties act for is told of actors."""
    told = (
        claim.family,
        sorted(claim.details.items()),
        sorted((role, keys) for role, keys in claim.parties.items() if keys),
        claim.date,
        claim.place,
        claim.asserted_by,
        claim.confidence,
        sorted((field, tuple(pieces)) for field, pieces in claim.evidence.items() if pieces),
    )
    return claim.id, repr(told)


def _described(actor: object) -> tuple[object, ...]:
    fields = ("names", "kind", "identity", "country", "sectors", "wikidata", "principal", "codes")
    return tuple(getattr(actor, name) for name in fields)


def _actors_of(ledger: Ledger, document: int) -> dict[str, tuple[object, ...]]:
    actors = load_meant(ledger, matches_of(ledger, document)).values()
    return {one.actor.key: _described(one.actor) for one in actors if not one.actor.key.startswith(NAMED)}


def _conflicts(ledger: Ledger, document: int) -> list[tuple[str, str]]:
    rows = ledger.rows("SELECT key, why FROM conflicts WHERE document = ?", (document,))
    return sorted((str(key), str(why)) for key, why in rows)
