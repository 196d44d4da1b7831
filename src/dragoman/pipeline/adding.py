"""Pages go into a ledger: read once, kept with what they say, reconciled with what is there."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from time import monotonic

from dragoman.model.filing import Filing
from dragoman.model.page import Page
from dragoman.model.record import Skip
from dragoman.ontology import Ontology
from dragoman.store import Ledger, documents
from dragoman.store.claims import forget_claims, keep_filings
from dragoman.store.copies import join_copies
from dragoman.store.corrections import corrected_among
from dragoman.store.entering import enter, pend_document, withdraw
from dragoman.store.keys import page_key
from dragoman.store.runs import Counted

from .anchoring import reapply
from .copying import Copies
from .processes import Read
from .reconciling import reconcile_pending

# A commit takes a few milliseconds of the disk's time, and writes again most pages of an index by digests.
# What is read between two of them is lost by a kill: a few documents, or what was read in a second.
FEWEST, MOST, SECONDS = 25, 400, 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of pages: read, kept before, and skipped with the reasons.

    `documents` are texts that no page had before, `copies` those of them that copy another, `versions`
    pages whose address held something else.
    """

    pages: int = 0
    known: int = 0
    documents: int = 0
    copies: int = 0
    versions: int = 0
    claims: int = 0
    skips: tuple[Skip, ...] = ()

    @property
    def counts(self) -> dict[Counted, int]:
        """Return the counts that a run keeps."""
        return {
            "pages": self.pages,
            "documents": self.documents,
            "claims": self.claims,
            "skips": len(self.skips),
        }

    def plus(self, other: "Added") -> "Added":
        """Return the two together."""
        return Added(
            pages=self.pages + other.pages,
            known=self.known + other.known,
            documents=self.documents + other.documents,
            copies=self.copies + other.copies,
            versions=self.versions + other.versions,
            claims=self.claims + other.claims,
            skips=(*self.skips, *other.skips),
        )


def add(
    ledger: Ledger,
    pages: Iterable[Page | Skip],
    *,
    read: Callable[[Iterable[Page]], Iterator[Read]],
    ontology: Ontology,
    step: Callable[[Added], None] = lambda _: None,
) -> Added:
    """Add pages to a ledger and reconcile what they say with what it holds; pages it has are not read again.

    `step` is told what became of each portion of pages as soon as it is kept.
    """
    intake = _Intake(ledger)
    reads = read(intake.fresh(pages))
    total = Added()
    with ledger.in_bulk():
        for portion in portions(reads):
            with ledger.transaction():
                added = intake.keep(portion)
            step(added)
            total = total.plus(added)
        reconcile_pending(ledger, ontology)
    return total


def portions(reads: Iterable[Read], *, clock: Callable[[], float] = monotonic) -> Iterator[list[Read]]:
    """Give what is read in portions to be kept together, the last one empty where nothing is left.

    A portion has a few documents, and more where they are read within a second.
    """
    portion: list[Read] = []
    began = clock()
    for one in reads:
        portion.append(one)
        if len(portion) == MOST or (len(portion) >= FEWEST and clock() - began >= SECONDS):
            yield portion
            portion, began = [], clock()
    yield portion


class _Intake:
    """What comes in: tells new pages from those that are kept, and keeps what was read of them."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._under_way: set[str] = set()
        self._skips: list[Skip] = []
        self._known = 0

    def fresh(self, pages: Iterable[Page | Skip]) -> Iterator[Page]:
        """Give the pages that the ledger does not have."""
        for page in pages:
            if isinstance(page, Skip):
                self._skips.append(page)
            elif page_key(page) in self._under_way or documents.has_page(self._ledger, page):
                self._known += 1
            else:
                self._under_way.add(page_key(page))
                yield page

    def keep(self, portion: Sequence[Read]) -> Added:
        """Keep what was read, and the skips on the way there."""
        found = Added(known=self._known, skips=tuple(self._skips))
        for skip in self._skips:
            documents.keep_skip(self._ledger, skip)
        self._known, self._skips = 0, []
        self._under_way.difference_update(page_key(page) for page, _ in portion)
        return found.plus(keep_reads(self._ledger, portion))


def keep_reads(ledger: Ledger, portion: Sequence[Read]) -> Added:
    """Keep pages with what was read of them, and note what has to be reconciled."""
    copies = Copies(ledger, (filing.document.text for _, filing in portion if isinstance(filing, Filing)))
    found = Added()
    for some in _apart(portion):
        found = found.plus(_keep_apart(ledger, some, copies))
    return found


def _apart(portion: Iterable[Read]) -> Iterator[list[Read]]:
    """Give pages in parts in which no address and no text stands twice; most times there is one."""
    some: list[Read] = []
    seen: set[str] = set()
    for page, filing in portion:
        names = {page.address} if isinstance(filing, Skip) else {page.address, filing.document.text}
        if seen & names:
            yield some
            some, seen = [], set()
        some.append((page, filing))
        seen |= names
    yield some


def _keep_apart(ledger: Ledger, read: Sequence[Read], copies: Copies) -> Added:
    """Keep pages of which no two have one address or one text."""
    placed = documents.keep_pages(
        ledger, [(page, None if isinstance(filing, Skip) else filing.document) for page, filing in read]
    )
    texts, skips = [], []
    for one, (_, filing) in zip(placed, read, strict=True):
        if isinstance(filing, Skip):
            documents.keep_skip(ledger, filing, one.page)
            skips.append(filing)
        elif one.document is not None:
            texts.append((one.document, one.page, filing))
    found = _keep_texts(ledger, texts, copies)
    versions = [one.page for one in placed if one.version > 1]
    for old in (old for page in versions for old in documents.superseded(ledger, page)):
        withdraw(ledger, old)
        documents.set_current(ledger, old, is_current=False)
    return found.plus(Added(pages=len(read), versions=len(versions), skips=tuple(skips)))


def keep_filing_of(ledger: Ledger, page: int, filing: Filing, copies: Copies) -> Added:
    """Keep what was read of a page that the ledger has; a text that it has is not kept twice."""
    document = documents.find_document(ledger, filing.document) or documents.next_document(ledger)
    documents.link_page(ledger, page, document)
    return _keep_texts(ledger, [(document, page, filing)], copies)


def _keep_texts(ledger: Ledger, texts: Sequence[tuple[int, int, Filing]], copies: Copies) -> Added:
    """Keep what was read of pages, each with the number of its document; those after the last are new."""
    first = documents.next_document(ledger)
    new = [one for one in texts if one[0] >= first]
    told = []
    for document, page, filing in texts:
        if document >= first:
            told.append((document, filing))
        elif documents.is_earliest(ledger, page, document):
            _forget(ledger, document, page, filing)
            told.append((document, filing))
        elif not documents.is_current(ledger, document):
            documents.set_current(ledger, document, is_current=True)
            enter(ledger, [document])
    documents.keep_documents(ledger, new)
    claims = _tell(ledger, told)
    copied = list(copies.keep([(document, filing.document.text) for document, _, filing in new]))
    for document, others in copied:
        for changed in join_copies(ledger, (document, *others)):
            pend_document(ledger, changed)
    return Added(documents=len(new), copies=len(copied), claims=claims)


def reread(ledger: Ledger, document: int, page: int, filing: Filing) -> None:
    """Put what was read of a document now in the place of what was read before."""
    _forget(ledger, document, page, filing)
    _tell(ledger, [(document, filing)])


def _forget(ledger: Ledger, document: int, page: int, filing: Filing) -> None:
    """Drop what was read of a document, whose facts are those of this reading from now on."""
    withdraw(ledger, document)
    forget_claims(ledger, document)
    documents.renew(ledger, document, filing.document, page=page, engine=filing.engine)


def _tell(ledger: Ledger, told: Sequence[tuple[int, Filing]]) -> int:
    """Keep what documents say, which is to be reconciled; return how many claims it is."""
    claims = keep_filings(ledger, told)
    numbers = [document for document, _ in told]
    enter(ledger, numbers)
    for document in corrected_among(ledger, numbers):
        reapply(ledger, document)
    return claims
