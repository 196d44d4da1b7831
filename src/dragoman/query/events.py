"""Events: the timeline of two actors, of one or of all, and how many there were of which sort."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from dragoman.errors import QuestionError
from dragoman.model.answer import Finding, Named, Tally
from dragoman.model.claim import Status
from dragoman.ontology.quads import load_quads
from dragoman.store import Ledger
from dragoman.store.connection import as_number, as_text
from dragoman.store.keys import folded

from .answers import Answers
from .choosing import HAPPENED, Page, Wanted, count_by_status, each_chosen, grouped, totals
from .days import first_day, last_day
from .findings import each_finding, find
from .naming import who_is
from .words import to_search

STATUSES: tuple[str, ...] = get_args(Status)
Period = Literal["year", "month", "week", "day"]
Group = Literal["type", "quad", "status"]
# How a day is called by the period it lies in, and the precisions with which a date lies in one.
DAYS = ("day", "weekend")
PERIODS: dict[str, tuple[str, tuple[str, ...]]] = {
    "year": ("substr(r.day, 1, 4)", (*DAYS, "week", "month", "quarter", "season", "half", "year")),
    "month": ("substr(r.day, 1, 7)", (*DAYS, "week", "month")),
    "week": ("strftime('%G-W%V', r.day)", (*DAYS, "week")),
    "day": ("r.day", ("day",)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which events are meant beside whose they are; each list is any of its values, an empty one all."""

    since: str | None = None
    until: str | None = None
    types: Sequence[str] = ()
    quads: Sequence[str] = ()
    statuses: Sequence[str] = ()
    place: str | None = None
    min_sources: int = 1
    is_all: bool = False
    publishers: Sequence[str] = ()
    words: str | None = None


def timeline(ledger: Ledger, names: Sequence[str], filters: Filters, page: Page) -> Answers[Finding]:
    """Return the events of two actors on different sides, of one in any part, or all."""
    wanted, meant = events_wanted(ledger, names, filters)
    return find(ledger, wanted, page, meant)


def each_event(ledger: Ledger, names: Sequence[str], filters: Filters) -> tuple[int, Iterator[Finding]]:
    """Return how many events their status leaves out, and the others one by one."""
    wanted, _ = events_wanted(ledger, names, filters)
    _, left_out = totals(wanted, count_by_status(ledger, wanted))
    return left_out, each_finding(ledger, each_chosen(ledger, wanted, Page(limit=None)))


def tally(
    ledger: Ledger, names: Sequence[str], filters: Filters, *, by: Period, group: Group | None
) -> Answers[Tally]:
    """Return how many events there were in each period; what did not happen counts where it is asked for.

    An event counts in the period in which it begins; where its date is not so exact, in the one without
    a name.
    """
    if by not in PERIODS or group not in (None, *get_args(Group)):
        message = f"count by {', '.join(PERIODS)}, and by {', '.join(get_args(Group))}"
        raise QuestionError(message)
    is_by_status = group == "status" and not filters.statuses
    statuses = STATUSES if filters.is_all or is_by_status else filters.statuses or ("actual",)
    wanted, meant = events_wanted(ledger, names, replace(filters, statuses=statuses))
    named, precisions = PERIODS[by]
    told = ", ".join(f"'{precision}'" for precision in precisions)
    period = f"CASE WHEN r.is_dated AND r.date_precision IN ({told}) THEN {named} END"
    sort = "r.status" if group == "status" else "r.type" if group else "NULL"
    counted: dict[tuple[str | None, str | None], int] = {}
    left_out = 0
    # What their status leaves out is counted on the same way: a second one would take as long again.
    for one, other, status, n in grouped(ledger, wanted.of_any_status(), (period, sort, "r.status")):
        if status in wanted.statuses or not wanted.statuses:
            key = (as_text(one), as_text(other))
            counted[key] = counted.get(key, 0) + as_number(n)
        else:
            left_out += as_number(n)
    tallies = [Tally(period=one, group=other, number=n) for (one, other), n in counted.items()]
    found = _by_quad(tallies) if group == "quad" else tallies
    return Answers(found, left_out=left_out, meant=meant)


def _by_quad(tallies: Iterable[Tally]) -> list[Tally]:
    found: dict[tuple[str | None, str | None], int] = {}
    for one in tallies:
        key = (one.period, load_quads().get(one.group or ""))
        found[key] = found.get(key, 0) + one.number
    ordered = sorted(found.items(), key=lambda one: (one[0][0] is not None, one[0][0] or "", one[0][1] or ""))
    return [Tally(period=period, group=quad, number=number) for (period, quad), number in ordered]


# ------------------------------------------------------------ what is asked for


def events_wanted(ledger: Ledger, names: Sequence[str], filters: Filters) -> tuple[Wanted, tuple[Named, ...]]:
    """Return what the events have to be, and whom the names were taken for."""
    meant = tuple(who_is(ledger, name) for name in names)
    if len({one.number for one in meant}) < len(meant):
        message = f"{' and '.join(names)} are one actor; name two, or one alone"
        raise QuestionError(message)
    statuses = _checked(filters.statuses, STATUSES, "status")
    wanted = Wanted(
        family="event",
        actors=tuple(one.number for one in meant),
        since=first_day(filters.since),
        until=last_day(filters.until),
        types=_types(filters),
        statuses=() if filters.is_all and not statuses else statuses or HAPPENED,
        places=() if filters.place is None else places_called(ledger, filters.place),
        min_sources=filters.min_sources,
        publishers=tuple(filters.publishers),
        report_words=None if filters.words is None else to_search(ledger, filters.words),
    )
    return wanted, tuple(one.named for one in meant)


def _types(filters: Filters) -> tuple[str, ...]:
    quads = load_quads()
    named = _checked([one.upper() for one in filters.types], tuple(quads), "type")
    wanted = _checked([one.lower() for one in filters.quads], tuple(dict.fromkeys(quads.values())), "quad")
    of_quads = tuple(name for name, quad in quads.items() if quad in wanted)
    if named and wanted:
        both = tuple(name for name in named if name in of_quads)
        if not both:
            message = f"no type of {', '.join(wanted)} is {' or '.join(named)}"
            raise QuestionError(message)
        return both
    return named or of_quads


def _checked(given: Sequence[str], known: Sequence[str], what: str) -> tuple[str, ...]:
    unknown = [one for one in given if one not in known]
    if unknown:
        message = f"no {what} {unknown[0]}; there are {', '.join(known)}"
        raise QuestionError(message)
    return tuple(given)


def places_called(ledger: Ledger, name: str) -> tuple[int, ...]:
    """Return the places of a name, also a building's or a province's, or in a state by its name or code.

    A town has all its names.
    """
    rows = ledger.rows(
        "SELECT id FROM places WHERE name = :name COLLATE NOCASE OR admin = :name COLLATE NOCASE OR "
        "facility = :name COLLATE NOCASE OR geonames IN "
        "(SELECT geonames FROM places WHERE name = :name COLLATE NOCASE AND geonames IS NOT NULL) OR "
        "country = upper(:name) OR country IN (SELECT a.country FROM actor_names n JOIN actors a "
        "ON a.id = n.actor WHERE n.name = :folded AND a.kind = 'state') ORDER BY id",
        {"name": name, "folded": folded(name)},
    )
    if not rows:
        message = f"no place in the ledger is called {name}"
        raise QuestionError(message)
    return tuple(as_number(row[0]) for row in rows)
