"""Filings made by hand: a text with meetings in it, as a reader would file them."""

import re
from collections.abc import Iterable, Iterator

from dragoman.model.date import Date
from dragoman.model.entity import Actor, Place
from dragoman.model.filing import FiledClaim, Filing
from dragoman.model.page import Page
from dragoman.model.record import Skip
from dragoman.model.text import Document, Span

MEETING = re.compile(r"(?P<actor>\w+) met (?P<other>\w+)(?: in (?P<place>\w+))?(?: on (?P<day>[\d-]+))?")
STATES = {"Kenya": "KEN", "Peru": "PER", "Chile": "CHL", "Ghana": "GHA"}


def page(text: str, *, source: str = "a.txt", published: str | None = "2024-05-06", **details: str) -> Page:
    """Return a page of plain text."""
    return Page(
        source=source, name=source, content=text, media_type="text/plain", published=published, **details
    )


def read_meetings(pages: Iterable[Page]) -> Iterator[tuple[Page, Filing | Skip]]:
    """Read "Kenya met Peru in Lima on 2024-05-04." as a reader would; a text without meeting is skipped."""
    for one in pages:
        filing = file_meetings(one)
        yield one, filing if filing.claims else Skip(source=one.source, stage="extract", reason="no meeting")


def file_meetings(one: Page) -> Filing:
    """Return the filing of a page."""
    document = Document(
        name=one.name, text=str(one.content), published=one.published, publisher=one.publisher, url=one.url
    )
    names = dict.fromkeys(
        name for found in MEETING.finditer(document.text) for name in found.group("actor", "other")
    )
    actors = {name: _actor(f"a{number}", name) for number, name in enumerate(names, 1)}
    claims = tuple(_meeting(document, found, actors) for found in MEETING.finditer(document.text))
    return Filing(document=document, engine="hand", actors=tuple(actors.values()), claims=claims)


def _actor(key: str, name: str) -> Actor:
    country = STATES.get(name)
    return Actor(
        key=key,
        names=(name,),
        kind="state" if country else "person",
        identity=f"country:{country}" if country else f"name:{name.lower()}",
        country=country,
    )


def _meeting(document: Document, found: re.Match[str], actors: dict[str, Actor]) -> FiledClaim:
    words = {name: Span(*found.span(name)) for name in found.groupdict() if found.group(name) is not None}
    words["trigger"] = Span(found.end("actor") + 1, found.start("other") - 1)
    day = found.group("day")
    return FiledClaim(
        id=f"e{document.id[7:13]}{found.start():04}",
        family="event",
        document=document.id,
        details={
            "type": "CONSULT",
            "mode": None,
            "contexts": [],
            "status": "actual",
            "act": None,
            "count": None,
            "reciprocal": True,
        },
        parties={
            "actors": (actors[found.group("actor")].key,),
            "recipients": (actors[found.group("other")].key,),
        },
        date=None if day is None else Date(start=day, end=day, precision="day", how="stated"),
        place=None if found.group("place") is None else Place(name=found.group("place"), kind="city"),
        confidence=0.9,
        evidence={name: (document.cite(span),) for name, span in words.items()},
    )
