"""Aid: what was given by whom to whom; single shipments, stated totals and pledges apart, never added up."""

from collections.abc import Mapping, Sequence

from dragoman.errors import QuestionError
from dragoman.model.account import Joined
from dragoman.model.aid import AidCurve, AidPoint
from dragoman.model.answer import BEHIND, AidSheet, Finding
from dragoman.model.dossier import AidChart, AidMark
from dragoman.reconcile.aid import aid_curves
from dragoman.store import Ledger
from dragoman.store.connection import as_number
from dragoman.store.loading import load_accounts

from .answers import Answers
from .choosing import Page, Wanted
from .days import first_day, last_day
from .findings import find
from .naming import who_is
from .words import to_search

GIVING = ("giver", f"giver{BEHIND}")
RECEIVING = ("receiver", f"receiver{BEHIND}")
# What counts one thing that was given, and what states how much it was in all up to then.
SHIPMENT, PLEDGE = "shipment", "pledge"


def gifts(  # noqa: PLR0913 - one keyword for each thing that can be asked
    ledger: Ledger,
    *,
    giver: str | None = None,
    receiver: str | None = None,
    good: str | None = None,
    span: tuple[str | None, str | None] = (None, None),
    page: Page,
) -> Answers[Finding]:
    """Return what was given, in order of days, whatever it counts."""
    sides = ((giver, GIVING), (receiver, RECEIVING))
    named = [(who_is(ledger, name), roles) for name, roles in sides if name is not None]
    numbers = tuple(one.number for one, _ in named)
    if len(set(numbers)) < len(numbers):
        message = f"{giver} and {receiver} are one actor; nobody gives to himself"
        raise QuestionError(message)
    wanted = Wanted(
        family="transfer",
        actors=numbers,
        roles=tuple(roles for _, roles in named),
        since=first_day(span[0]),
        until=last_day(span[1]),
        search=None if good is None else to_search(ledger, good),
    )
    return find(ledger, wanted, page, [one.named for one, _ in named])


def aid_sheet(found: Answers[Finding]) -> AidSheet:
    """Return gifts sorted by what their amount counts."""

    def counting(*wanted: str) -> Answers[Finding]:
        fitting = [one for one in found if (str(one.told("counting")) in wanted)]
        return Answers(fitting, meant=found.meant)

    others = dict.fromkeys(str(one.told("counting")) for one in found)
    totals = [one for one in others if one not in (SHIPMENT, PLEDGE)]
    return AidSheet(shipments=counting(SHIPMENT), totals=counting(*totals), pledges=counting(PLEDGE))


def curves_of(ledger: Ledger, found: Answers[Finding]) -> Answers[AidCurve]:
    """Return gifts as one curve for each giver, receiver and good, stated totals and shipments apart."""
    return Answers(_curves(ledger, _homes(ledger, found)), meant=found.meant)


def charts_of(ledger: Ledger, found: Answers[Finding]) -> Answers[AidChart]:
    """Return the curves of gifts as they are drawn: with names, and the transfer of each amount."""
    with ledger.snapshot():
        homes = _homes(ledger, found)
        records = {
            str(row[0]): record
            for claim, record in homes.items()
            for row in ledger.rows("SELECT key FROM claims WHERE id = ?", (claim,))
        }
        curves = _curves(ledger, homes)
        charts = [_chart(ledger, one, records) for one in curves]
    return Answers(charts, meant=found.meant)


def _homes(ledger: Ledger, found: Answers[Finding]) -> dict[int, str]:
    """Return the records of the claims that tell of some gifts."""
    return {
        as_number(row[0]): one.id
        for one in found
        for row in ledger.rows(
            "SELECT m.claim FROM records r JOIN members m ON m.record = r.id WHERE r.key = ?", (one.id,)
        )
    }


def _curves(ledger: Ledger, homes: Mapping[int, str]) -> tuple[AidCurve, ...]:
    told: dict[str, list[int]] = {}
    for claim, record in homes.items():
        told.setdefault(record, []).append(claim)
    accounts = load_accounts(ledger, homes)
    groups = (tuple(accounts[claim] for claim in claims if claim in accounts) for claims in told.values())
    joined = [Joined(accounts=tuple(sorted(some, key=lambda one: one.id))) for some in groups if some]
    return aid_curves(joined)


def _chart(ledger: Ledger, curve: AidCurve, records: Mapping[str, str]) -> AidChart:
    def marks(points: Sequence[AidPoint]) -> tuple[AidMark, ...]:
        return tuple(_mark(ledger, one, records) for one in points)

    return AidChart(
        giver=_name(ledger, curve.giver),
        receiver=_name(ledger, curve.receiver),
        good=curve.good,
        unit=curve.unit,
        totals=marks(curve.totals),
        shipments=marks(curve.shipments),
        promises=marks(curve.promises),
        shipped=curve.shipped,
    )


def _mark(ledger: Ledger, point: AidPoint, records: Mapping[str, str]) -> AidMark:
    publishers = (
        ledger.one("SELECT coalesce(publisher, name) FROM documents WHERE key = ?", (key,))
        for key in point.sources
    )
    return AidMark(
        record=records[point.claims[0]],
        day=point.day,
        is_day_told=point.is_day_told,
        since=point.since,
        amount=point.amount,
        bound=point.bound,
        counting=point.counting,
        status=point.status,
        said_by=tuple(str(_name(ledger, key)) for key in point.asserted_by),
        publishers=tuple(sorted({str(row[0]) for row in publishers if row is not None})),
    )


def _name(ledger: Ledger, key: str | None) -> str | None:
    """Return what an actor of a key is called; "outlet" and "anonymous" are themselves."""
    row = None if key is None else ledger.one("SELECT name FROM actors WHERE key = ?", (key,))
    return key if row is None else str(row[0])
