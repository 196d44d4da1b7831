"""The routes from which a view is downloaded: rows, points, a calendar, or a brief with footnotes."""

import io
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Literal, cast

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import FromQuery, PathParameter

from dragoman.export.brief import make_brief, to_markdown, to_page
from dragoman.export.calendar import to_calendar
from dragoman.export.geo import to_geojson
from dragoman.export.rows import write_csv, write_rows
from dragoman.model.answer import Finding
from dragoman.model.filing import Family
from dragoman.query import Answers
from dragoman.query.actors import find_actors, shared
from dragoman.query.choosing import Page
from dragoman.query.days import first_day, last_day
from dragoman.query.disputes import disputes
from dragoman.query.events import timeline
from dragoman.query.families import Plural
from dragoman.query.flat import to_object, to_row
from dragoman.query.gifts import gifts
from dragoman.query.history import changes
from dragoman.query.naming import who_is
from dragoman.query.relations import network
from dragoman.query.sayings import said
from dragoman.query.sheets import sheet
from dragoman.store import Ledger

from .answers import REFUSALS
from .filters import Asked, Day, Many, Names, Words
from .ledgers import Opened
from .pages import load_static

Format = Literal["csv", "json", "geojson", "ics", "md", "html"]
MEDIA: dict[Format, str] = {
    "csv": "text/csv",
    "json": "application/json",
    "geojson": "application/geo+json",
    "ics": "text/calendar",
    "md": "text/markdown",
    "html": "text/html",
}
ROWS: tuple[Format, ...] = ("csv", "json")
BRIEFS: tuple[Format, ...] = ("md", "html")
# A brief is read by people; what is longer is for a table.
LONGEST_BRIEF = 300
PLURALS: dict[Family, Plural] = {
    "event": "events",
    "statement": "statements",
    "transfer": "transfers",
    "office": "offices",
    "position": "positions",
    "figure": "figures",
    "rank": "ranks",
}
Key = Annotated[str, PathParameter(min_length=1, max_length=200)]


def _download(content: bytes, sort: Format, name: str) -> Response[bytes]:
    # A page to print is looked at; the rest is kept.
    how = "inline" if sort == "html" else "attachment"
    headers = {"content-disposition": f'{how}; filename="{name}.{sort}"'}
    return Response(content, media_type=MEDIA[sort], headers=headers)


def _given(
    ledger: Ledger, found: Answers[Finding], family: Family, sort: Format, title: str
) -> Response[bytes]:
    """Return findings in a format."""
    name = title.lower().replace(" ", "-")
    if sort in ROWS:
        target = io.StringIO(newline="")
        write_rows(found, PLURALS[family], target, format=cast("Literal['csv', 'json']", sort))
        return _download(target.getvalue().encode(), sort, name)
    if sort in ("geojson", "ics"):
        return _download(to_geojson(found) if sort == "geojson" else to_calendar(found), sort, name)
    actors = " and ".join(one.name for one in found.meant)
    remarks = (
        [f"{found.total} in the ledger; the first {len(found)} are here."] if len(found) < found.total else []
    )
    remarks += [f"{found.left_out} planned or possible left out."] if found.left_out else []
    return _brief(
        ledger, [one.id for one in found], sort, (f"{title}: {actors}" if actors else title, name), remarks
    )


def _brief(
    ledger: Ledger, keys: Sequence[str], sort: Format, names: tuple[str, str], remarks: Sequence[str] = ()
) -> Response[bytes]:
    brief = make_brief((sheet(ledger, key) for key in keys), title=names[0], remarks=remarks)
    content = to_markdown(brief) if sort == "md" else to_page(brief, style=_style())
    return _download(content, sort, names[1])


def _style() -> str:
    manifest = json.loads(load_static("manifest.json") or b"{}")
    return f"/assets/{manifest.get('style', 'desk.css')}"


def _most(sort: Format) -> Page:
    return Page(limit=LONGEST_BRIEF if sort in BRIEFS else None)


# ------------------------------------------------------------ views


def _timeline(sort: Format) -> HTTPRouteHandler:
    def download(ledgers: Opened, view: Asked) -> Response[bytes]:
        """Download the events of two actors, of one, or all."""
        ledger = ledgers.reading()
        return _given(
            ledger, timeline(ledger, view.names, view.filters, _most(sort)), "event", sort, "Timeline"
        )

    return _route("timeline", sort, download)


def _statements(sort: Format) -> HTTPRouteHandler:
    def download(
        ledgers: Opened,
        speaker: Words = None,
        about: Words = None,
        kind: Many = None,
        since: Day = None,
        until: Day = None,
    ) -> Response[bytes]:
        """Download what was said, verbatim or told in other words."""
        span, page = (since or None, until or None), _most(sort)
        ledger = ledgers.reading()
        found = said(ledger, speaker or None, about=about or None, kinds=kind or (), span=span, page=page)
        return _given(ledger, found, "statement", sort, "Statements")

    return _route("statements", sort, download)


def _aid(sort: Format) -> HTTPRouteHandler:
    def download(
        ledgers: Opened,
        giver: Words = None,
        receiver: Words = None,
        good: Words = None,
        since: Day = None,
        until: Day = None,
    ) -> Response[bytes]:
        """Download what was given; `counting` tells shipments from stated totals and pledges."""
        ledger = ledgers.reading()
        found = gifts(
            ledger,
            giver=giver or None,
            receiver=receiver or None,
            good=good or None,
            span=(since or None, until or None),
            page=_most(sort),
        )
        return _given(ledger, found, "transfer", sort, "Aid")

    return _route("aid", sort, download)


def _records(sort: Format) -> HTTPRouteHandler:
    def download(ledgers: Opened, family: FromQuery[Family], actor: Names = None) -> Response[bytes]:
        """Download the records of a family in which actors have a part."""
        ledger = ledgers.reading()
        found = shared(ledger, actor or (), family, _most(sort))
        return _given(ledger, found, family, sort, PLURALS[family].capitalize())

    return _route("records", sort, download)


def _conflicts(sort: Format) -> HTTPRouteHandler:
    def download(
        ledgers: Opened, actor: Names = None, between: FromQuery[bool | None] = None
    ) -> Response[bytes]:
        """Download where reports disagree."""
        found = disputes(ledgers.reading(), actor or (), between=between, page=Page(limit=None))
        return _table(found, sort, "conflicts")

    return _route("conflicts", sort, download)


def _actors(sort: Format) -> HTTPRouteHandler:
    def download(ledgers: Opened, name: Words = None) -> Response[bytes]:
        """Download actors, those with most records first."""
        found = find_actors(ledgers.reading(), name or "", Page(limit=None))
        rows = [{**to_row(one.actor), **to_row(one.actor.codes), "records": one.records} for one in found]
        return _table([{name: row[name] for name in row if name != "codes"} for row in rows], sort, "actors")

    return _route("actors", sort, download)


def _network(sort: Format) -> HTTPRouteHandler:
    def download(
        ledgers: Opened, actor: Words = None, since: Day = None, until: Day = None
    ) -> Response[bytes]:
        """Download the strongest ties of those who had most to do with each other."""
        ledger = ledgers.reading()
        number = who_is(ledger, actor).number if actor else None
        found = network(ledger, number, span=(first_day(since or None), last_day(until or None)))
        names = {one.actor.id: one.actor.name for one in found.actors}
        rows = [
            {"one_name": names[one.one], "other_name": names[one.other], **to_row(one)} for one in found.ties
        ]
        return _table(rows, sort, "network")

    return _route("network", sort, download)


def _history(sort: Format) -> HTTPRouteHandler:
    def download(ledgers: Opened) -> Response[bytes]:
        """Download what persons corrected, the last first."""
        return _table(changes(ledgers.reading(), None, Page(limit=None)), sort, "history")

    return _route("history", sort, download)


def _table(values: Sequence[object], sort: Format, name: str) -> Response[bytes]:
    """Return values in JSON as they are, in CSV as rows."""
    if sort == "json":
        content = json.dumps([to_object(one) for one in values], ensure_ascii=False)
        return _download(content.encode(), sort, name)
    target = io.StringIO(newline="")
    write_csv([dict(one) if isinstance(one, Mapping) else to_row(one) for one in values], target)
    return _download(target.getvalue().encode(), sort, name)


def _record(sort: Format) -> HTTPRouteHandler:
    def download(ledgers: Opened, key: Key) -> Response[bytes]:
        """Download one thing with the words of every report."""
        ledger = ledgers.reading()
        if sort in BRIEFS:
            return _brief(ledger, [key], sort, ("One record", f"record-{key[:12]}"))
        content = json.dumps(to_object(sheet(ledger, key)), ensure_ascii=False, indent=2)
        return _download(content.encode(), sort, f"record-{key[:12]}")

    return _route("record/{key:str}/as", sort, download)


def _route(path: str, sort: Format, download: Callable[..., Response[bytes]]) -> HTTPRouteHandler:
    name = path.split("/", maxsplit=1)[0]
    return get(
        f"/download/{path}.{sort}",
        sync_to_thread=True,
        media_type=MEDIA[sort],
        operation_id=f"download_{name}_{sort}",
        summary=f"Download {name} as {sort}",
        responses=REFUSALS | _answer(name, sort),
    )(download)


def _answer(name: str, sort: Format) -> dict[int, ResponseSpec]:
    """Describe a JSON download by what is in it; the others are text."""
    if sort not in ("json", "geojson"):
        return {}
    is_list = sort == "json" and name != "record"
    container = list[dict[str, object]] if is_list else dict[str, object]
    return {
        200: ResponseSpec(container, media_type=MEDIA[sort], description="The view.", generate_examples=False)
    }


ROUTES = (
    *(_timeline(sort) for sort in MEDIA),
    *(_statements(sort) for sort in (*ROWS, *BRIEFS)),
    *(_aid(sort) for sort in (*ROWS, *BRIEFS)),
    *(_records(sort) for sort in (*ROWS, *BRIEFS)),
    *(make(sort) for make in (_conflicts, _actors, _network, _history) for sort in ROWS),
    *(_record(sort) for sort in ("json", *BRIEFS)),
)
