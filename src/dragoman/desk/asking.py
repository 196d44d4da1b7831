"""The routes that ask: timeline, records, reports, actors, aid, conflicts, statements, map, network."""

from dataclasses import dataclass
from typing import Annotated

from litestar import get
from litestar.params import FromQuery, PathParameter, QueryParameter

from dragoman.model.answer import Dispute, Finding, Hit, Sheet, Source, Tally
from dragoman.model.dossier import (
    AidChart,
    Dossier,
    Doubt,
    Dyad,
    Mentioned,
    Network,
    Overview,
    Report,
    ReviewReason,
    Spot,
)
from dragoman.model.filing import Family
from dragoman.query.actors import dossier, dyad, find_actors, shared
from dragoman.query.choosing import Page
from dragoman.query.days import first_day, last_day
from dragoman.query.disputes import disputes
from dragoman.query.documents import overview, report, reports
from dragoman.query.events import Group, Period, tally, timeline
from dragoman.query.gifts import charts_of, gifts
from dragoman.query.history import last_correction
from dragoman.query.naming import who_is
from dragoman.query.relations import MOST_ACTORS, network, spots
from dragoman.query.reviewing import doubts
from dragoman.query.sayings import said, stands
from dragoman.query.searching import Where, search
from dragoman.query.sheets import sheet

from .answers import REFUSALS, Limit, Listing, Offset, listing
from .filters import Asked, Day, Many, Names, Words
from .ledgers import Opened

Name = Annotated[str, QueryParameter(min_length=1, max_length=200, description="A name, a code or an id.")]
PathName = Annotated[str, PathParameter(min_length=1, max_length=200, description="A name, a code or an id.")]
Key = Annotated[str, PathParameter(min_length=1, max_length=200)]
Sought = Annotated[
    str, QueryParameter(min_length=1, max_length=200, description="Words, or SQLite's full text.")
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What is known of a thing, and the last correction of it, which who corrects it next has seen."""

    sheet: Sheet
    last: str


@get("/overview", sync_to_thread=True, responses=REFUSALS)
def get_overview(ledgers: Opened) -> Overview:
    """Say how much the ledger holds."""
    return overview(ledgers.reading())


@get("/timeline", sync_to_thread=True, responses=REFUSALS)
def get_timeline(
    ledgers: Opened, view: Asked, limit: Limit = 50, offset: Offset = 0, newest: FromQuery[bool] = False
) -> Listing[Finding]:
    """Give the events of two actors, of one, or all, in order of days."""
    page = Page(limit=limit, offset=offset, is_newest_first=newest)
    return listing(timeline(ledgers.reading(), view.names, view.filters, page), page)


@get("/counts", sync_to_thread=True, responses=REFUSALS)
def get_counts(
    ledgers: Opened, view: Asked, by: FromQuery[Period] = "month", group: FromQuery[Group | None] = None
) -> Listing[Tally]:
    """Count events by year, month, week or day."""
    found = tally(ledgers.reading(), view.names, view.filters, by=by, group=group)
    return listing(found, Page(limit=None))


@get("/records/{key:str}", sync_to_thread=True, responses=REFUSALS)
def get_record(ledgers: Opened, key: Key) -> Seen:
    """Give all that is known of one thing, with every report's words."""
    ledger = ledgers.reading()
    found = sheet(ledger, key)
    return Seen(sheet=found, last=last_correction(ledger, found.finding.id))


@get("/documents", sync_to_thread=True, responses=REFUSALS)
def get_documents(ledgers: Opened, limit: Limit = 50, offset: Offset = 0) -> Listing[Source]:
    """Give the reports, the last added first."""
    page = Page(limit=limit, offset=offset)
    return listing(reports(ledgers.reading(), page), page)


@get("/documents/{key:str}", sync_to_thread=True, responses=REFUSALS)
def get_document(ledgers: Opened, key: Key) -> Report:
    """Give a report's text with the words that claims rest on."""
    return report(ledgers.reading(), key)


@get("/actors", sync_to_thread=True, responses=REFUSALS)
def get_actors(
    ledgers: Opened, name: Words = None, limit: Limit = 20, offset: Offset = 0
) -> Listing[Mentioned]:
    """Give the actors whose names have a word that begins so, those with most records first."""
    page = Page(limit=limit, offset=offset)
    return listing(find_actors(ledgers.reading(), name or "", page), page)


@get("/actors/{name:str}", sync_to_thread=True, responses=REFUSALS)
def get_actor(ledgers: Opened, name: PathName) -> Dossier:
    """Give what is known of an actor at a glance."""
    return dossier(ledgers.reading(), name)


@get("/dyads", sync_to_thread=True, responses=REFUSALS)
def get_dyad(ledgers: Opened, one: Name, other: Name) -> Dyad:
    """Give what there is between two actors at a glance."""
    return dyad(ledgers.reading(), one, other)


@get("/records", sync_to_thread=True, responses=REFUSALS)
def get_records(
    ledgers: Opened, family: FromQuery[Family], actor: Names = None, limit: Limit = 50, offset: Offset = 0
) -> Listing[Finding]:
    """Give the records of a family in which actors have a part, in order of days."""
    page = Page(limit=limit, offset=offset)
    return listing(shared(ledgers.reading(), actor or (), family, page), page)


@get("/aid", sync_to_thread=True, responses=REFUSALS)
def get_aid(
    ledgers: Opened,
    giver: Words = None,
    receiver: Words = None,
    good: Words = None,
    since: Day = None,
    until: Day = None,
    limit: Limit = 200,
    offset: Offset = 0,
) -> Listing[Finding]:
    """Give what was given, in order of days; `counting` of each tells shipments from totals and pledges."""
    page = Page(limit=limit, offset=offset)
    span = (since or None, until or None)
    found = gifts(
        ledgers.reading(),
        giver=giver or None,
        receiver=receiver or None,
        good=good or None,
        span=span,
        page=page,
    )
    return listing(found, page)


@get("/aid/charts", sync_to_thread=True, responses=REFUSALS)
def get_aid_charts(
    ledgers: Opened, giver: Name, receiver: Name, good: Words = None, since: Day = None, until: Day = None
) -> Listing[AidChart]:
    """Give the amounts of each good from one to another over time: stated totals, shipments and promises."""
    ledger, page = ledgers.reading(), Page(limit=None)
    span = (since or None, until or None)
    found = gifts(ledger, giver=giver, receiver=receiver, good=good or None, span=span, page=page)
    return listing(charts_of(ledger, found), page)


@get("/conflicts", sync_to_thread=True, responses=REFUSALS)
def get_conflicts(
    ledgers: Opened,
    actor: Names = None,
    kind: Many = None,
    between: FromQuery[bool | None] = None,
    limit: Limit = 50,
    offset: Offset = 0,
) -> Listing[Dispute]:
    """Give where reports disagree, with themselves and with each other."""
    page = Page(limit=limit, offset=offset)
    return listing(
        disputes(ledgers.reading(), actor or (), kinds=kind or (), between=between, page=page), page
    )


@get("/statements", sync_to_thread=True, responses=REFUSALS)
def get_statements(
    ledgers: Opened,
    speaker: Words = None,
    about: Words = None,
    kind: Many = None,
    since: Day = None,
    until: Day = None,
    limit: Limit = 50,
    offset: Offset = 0,
    newest: FromQuery[bool] = False,
) -> Listing[Finding]:
    """Give what was said, by whom, verbatim or told in other words."""
    page = Page(limit=limit, offset=offset, is_newest_first=newest)
    span = (since or None, until or None)
    found = said(
        ledgers.reading(), speaker or None, about=about or None, kinds=kind or (), span=span, page=page
    )
    return listing(found, page)


@get("/positions", sync_to_thread=True, responses=REFUSALS)
def get_positions(
    ledgers: Opened, holder: Name, on: Words = None, limit: Limit = 50, offset: Offset = 0
) -> Listing[Finding]:
    """Give where an actor stands, by date."""
    page = Page(limit=limit, offset=offset)
    return listing(stands(ledgers.reading(), holder, on=on or None, page=page), page)


@get("/map", sync_to_thread=True, responses=REFUSALS)
def get_map(ledgers: Opened, view: Asked) -> Listing[Spot]:
    """Give the places of events with how many there were."""
    return listing(spots(ledgers.reading(), view.names, view.filters), Page(limit=None))


@get("/network", sync_to_thread=True, responses=REFUSALS)
def get_network(
    ledgers: Opened,
    actor: Words = None,
    since: Day = None,
    until: Day = None,
    limit: Annotated[int, QueryParameter(ge=2, le=MOST_ACTORS)] = MOST_ACTORS,
) -> Network:
    """Give who had to do with whom in a stretch of days."""
    ledger = ledgers.reading()
    number = who_is(ledger, actor).number if actor else None
    span = (first_day(since or None), last_day(until or None))
    return network(ledger, number, span=span, limit=limit)


@get("/review", sync_to_thread=True, responses=REFUSALS)
def get_review(
    ledgers: Opened, reason: FromQuery[ReviewReason], limit: Limit = 20, offset: Offset = 0
) -> Listing[Doubt]:
    """Give what waits for a person."""
    page = Page(limit=limit, offset=offset)
    return listing(doubts(ledgers.reading(), reason, page), page)


@get("/search", sync_to_thread=True, responses=REFUSALS)
def get_search(
    ledgers: Opened, words: Sought, where: FromQuery[Where] = "both", limit: Limit = 20, offset: Offset = 0
) -> Listing[Hit]:
    """Give the reports and records that have some words, the best fitting first."""
    page = Page(limit=limit, offset=offset)
    return listing(search(ledgers.reading(), words, where=where, page=page), page)


ROUTES = (
    get_overview,
    get_timeline,
    get_counts,
    get_record,
    get_records,
    get_documents,
    get_document,
    get_actors,
    get_actor,
    get_dyad,
    get_aid,
    get_aid_charts,
    get_conflicts,
    get_statements,
    get_positions,
    get_map,
    get_network,
    get_review,
    get_search,
)
