"""Documents read into a ledger of their own, as `dragoman add` does, for benches of what it makes of them."""

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from .documents import Row
from .kill_set import page_of, read_page

if TYPE_CHECKING:
    from dragoman.model.account import Account
    from dragoman.model.filing import Filing
    from dragoman.model.page import Page
    from dragoman.model.record import Judgement, Skip
    from dragoman.store import Ledger


@contextmanager
def pooled(rows: Sequence[Row]) -> "Iterator[tuple[Ledger, dict[str, Filing]]]":
    """Give a ledger of some documents, and what each of those that were read says by itself."""
    import dragoman  # noqa: PLC0415 - a bench loads the package when it measures
    from dragoman.pipeline import add  # noqa: PLC0415 - see above
    from dragoman.store import Ledger  # noqa: PLC0415 - see above

    filings: dict[str, Filing] = {}

    def read(pages: "Iterable[Page]") -> "Iterator[tuple[Page, Filing | Skip]]":
        for page in pages:
            found = read_page(page)
            if not isinstance(found, dragoman.Skip):
                filings[page.name] = found
            yield page, found

    with tempfile.TemporaryDirectory() as folder, Ledger(Path(folder) / "x.db") as ledger:
        add(ledger, map(page_of, rows), read=read, ontology=dragoman.load().annotator.ontology)
        yield ledger, filings


def every_account(ledger: "Ledger") -> "tuple[Mapping[int, Account], tuple[Judgement, ...]]":
    """Return all claims of a ledger as accounts, by their numbers, and what was judged of two."""
    from dragoman.store.judgements import judgements_among  # noqa: PLC0415 - see above
    from dragoman.store.loading import load_accounts  # noqa: PLC0415 - see above

    numbers = [int(str(row[0])) for row in ledger.rows("SELECT id FROM claims ORDER BY id")]
    return load_accounts(ledger, numbers), judgements_among(ledger, numbers)
