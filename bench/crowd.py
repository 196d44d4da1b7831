"""Times the reconciling of invented claims, few and ten times as many: FILE is a table of states.

The first column is their codes. Twenty pairs of them deal with each other day after day, all others now and
then, over days in proportion to the claims, as in a ledger that grows by the day.
"""

import argparse
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from time import process_time
from typing import TYPE_CHECKING

from .lines import read_text
from .measured import Measured

if TYPE_CHECKING:
    from dragoman.model.account import Account

FEW, TIMES, A_DAY = 2000, 10, 50
HOT, IN_A_HOT_PAIR = 20, 3
BEGIN = date(2024, 1, 1)
TYPES = ("CONSULT", "ACCUSE", "ASSAULT", "AGREE", "AID")
TOWNS = 7


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told: nothing."""


def measure(options: argparse.Namespace) -> Measured:
    """Time the reconciling of claims between the states of the file that the options name."""
    rows = (line.split("\t")[0] for line in read_text(options.file).splitlines())
    states = [name for name in rows if len(name) == len("KEN") and name.isupper()]
    return time_crowd(states)


def time_crowd(states: Sequence[str], *, clock: Callable[[], float] = process_time) -> Measured:
    """Give the seconds for few and for many, and how many times as long the many take."""
    from dragoman.reconcile.reconciling import reconcile  # noqa: PLC0415 - it loads the reader's rooms

    seconds = []
    for number in (FEW, FEW * TIMES):
        accounts = invent(states, number)
        started = clock()
        reconcile(accounts)
        seconds.append(clock() - started)
    return Measured(
        metrics={
            "few": FEW,
            "many": FEW * TIMES,
            "few_seconds": round(seconds[0], 3),
            "many_seconds": round(seconds[1], 3),
            "ratio": round(seconds[1] / (seconds[0] or 1), 2),
        }
    )


def invent(states: Sequence[str], number: int) -> "tuple[Account, ...]":
    """Return invented claims of as many reports, always the same."""
    return tuple(_account(states, place) for place in range(number))


def _account(states: Sequence[str], place: int) -> "Account":
    from dragoman.model.account import Account  # noqa: PLC0415 - see above
    from dragoman.model.date import Date  # noqa: PLC0415 - see above
    from dragoman.model.entity import Place  # noqa: PLC0415 - see above
    from dragoman.model.filing import FiledClaim  # noqa: PLC0415 - see above

    turn = place * 7919
    pair = turn % HOT if place % IN_A_HOT_PAIR else turn % (len(states) * (len(states) - 1))
    one = pair % len(states)
    other = (one + 1 + pair // len(states)) % len(states)
    day = (BEGIN + timedelta(days=place // A_DAY)).isoformat()
    kind = TYPES[turn // 3 % len(TYPES)]
    claim = FiledClaim(
        id=f"e{place:06}",
        family="event",
        document=f"d{place:06}",
        details={"type": kind, "mode": None, "status": "actual", "act": None, "count": None},
        parties={"actors": (f"country:{states[one]}",), "recipients": (f"country:{states[other]}",)},
        date=Date(start=day, end=day, precision="day", how="stated") if place % 2 else None,
        place=Place(name=f"Town {turn % TOWNS}", kind="city") if place % 5 else None,
    )
    return Account(
        claim=claim, source=claim.document, published=day, sentence=f"They did it, {turn % 11} say."
    )
