"""Aid: what was given by whom to whom; single shipments, stated totals and pledges apart, never added up."""

from dragoman.errors import QuestionError
from dragoman.model.account import Joined
from dragoman.model.aid import AidCurve
from dragoman.model.answer import BEHIND, AidSheet, Finding
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
    homes = {
        as_number(row[0]): one.id
        for one in found
        for row in ledger.rows(
            "SELECT m.claim FROM records r JOIN members m ON m.record = r.id WHERE r.key = ?", (one.id,)
        )
    }
    told: dict[str, list[int]] = {}
    for claim, record in homes.items():
        told.setdefault(record, []).append(claim)
    accounts = load_accounts(ledger, homes)
    groups = (tuple(accounts[claim] for claim in claims if claim in accounts) for claims in told.values())
    joined = [Joined(accounts=tuple(sorted(some, key=lambda one: one.id))) for some in groups if some]
    return Answers(aid_curves(joined), meant=found.meant)
