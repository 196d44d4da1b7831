"""All records of a family, one by one."""

from collections.abc import Iterator, Sequence
from typing import Literal, get_args

from dragoman.errors import QuestionError
from dragoman.model.answer import Finding
from dragoman.model.filing import FAMILIES, Family
from dragoman.store import Ledger

from .choosing import Page, Wanted, each_chosen
from .days import first_day, last_day
from .events import Filters, each_event
from .findings import each_finding
from .naming import who_is

Plural = Literal["events", "statements", "transfers", "offices", "positions", "figures", "ranks"]


def family_of(plural: str) -> Family:
    """Return the family whose records are called so."""
    if plural not in get_args(Plural):
        message = f"no records called {plural}; there are {', '.join(get_args(Plural))}"
        raise QuestionError(message)
    return FAMILIES[get_args(Plural).index(plural)]


def each_of_family(
    ledger: Ledger, plural: str, names: Sequence[str], filters: Filters
) -> tuple[int, Iterator[Finding]]:
    """Return how many events their status leaves out, and the other records one by one in order of days."""
    family = family_of(plural)
    if family == "event":
        return each_event(ledger, names, filters)
    wanted = Wanted(
        family=family,
        actors=tuple(who_is(ledger, name).number for name in names),
        since=first_day(filters.since),
        until=last_day(filters.until),
    )
    return 0, each_finding(ledger, each_chosen(ledger, wanted, Page(None)))
