"""`dragoman diff`: what two ledgers, or two versions of a page, do not say alike."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dragoman.model.comparison import Told
from dragoman.reconcile.comparing import title_of
from dragoman.store import Ledger

from .arguments import WRONG_USE, LedgerPath, complain, ledger_path
from .plain import show_rows
from .rows import Format

if TYPE_CHECKING:
    from dragoman.pipeline.comparing import Compared

COLUMNS = ("where", "change", "family", "claim", "says", "field", "before", "after", "words")
USE = "diff what? Name two ledgers, or --address ADDRESS of a page"


def diff_command(
    *ledgers: str,
    address: str | None = None,
    format: Format = "table",  # noqa: A002 - the option's name
    ledger: LedgerPath = None,
) -> int:
    """Show which claims came, went or changed between two ledgers, or between the versions of a page.

    Parameters
    ----------
    ledgers
        Two ledgers: the one before, and the one after.
    address
        The address of a page of one ledger.
    format
        table to look at, csv or json.
    ledger
        The ledger of the page.
    """
    if len(ledgers) != (0 if address else len(("before", "after"))):
        complain(USE)
        return WRONG_USE
    rows = list(_of_versions(ledger_path(ledger), address) if address else _of_ledgers(*ledgers))
    if rows or format != "table":
        show_rows(COLUMNS, rows, format)
    else:
        print("no difference")
    return 0


Row = tuple[object, ...]


def _of_ledgers(before: str, after: str) -> Iterator[Row]:
    from dragoman.pipeline.comparing import compare_ledgers  # noqa: PLC0415 - a second to import

    with Ledger(before, is_read_only=True) as one, Ledger(after, is_read_only=True) as other:
        yield from _rows(compare_ledgers(one, other))


def _of_versions(path: str, address: str) -> Iterator[Row]:
    from dragoman.pipeline.comparing import compare_versions  # noqa: PLC0415 - a second to import

    with Ledger(path, is_read_only=True) as opened:
        yield from _rows(compare_versions(opened, address))


def _rows(compared: "Iterable[Compared]") -> Iterator[Row]:
    for one in compared:
        for change, some in (("removed", one.comparison.removed), ("added", one.comparison.added)):
            yield from ((one.name, change, *_head(told), None, None, None, _words(told)) for told in some)
        for change_ in one.comparison.changed:
            for field, (before, after) in change_.fields.items():
                yield one.name, "changed", *_head(change_.after), field, before, after, _words(change_.after)


def _head(told: Told) -> Row:
    return told.claim.family, told.claim.id, title_of(told)


def _words(told: Told) -> str:
    return "" if told.anchor is None else told.anchor.quote
