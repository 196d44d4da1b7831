"""Reports made by hand for the desk: one meeting that several of them tell of, and what else is asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from dragoman.model.claim import content_id
from dragoman.model.date import Date
from dragoman.model.entity import Actor, Codes, Place
from dragoman.model.filing import FiledClaim, Filing
from dragoman.model.page import Page
from dragoman.model.text import Document, Span
from dragoman.ontology import load_ontology
from dragoman.pipeline import add
from dragoman.store import Ledger

EVENT: dict[str, Any] = {
    "mode": None,
    "contexts": ["diplomatic"],
    "act": None,
    "count": None,
    "reciprocal": True,
}
PLACES = {
    "Kabul": Place(
        name="Kabul", kind="capital", country="AFG", admin="Kabul", latitude=34.53, longitude=69.17
    ),
    "Lima": Place(
        name="Lima", kind="capital", country="PER", admin="Lima", latitude=-12.04, longitude=-77.03
    ),
}
PLACES["the palace"] = replace(PLACES["Kabul"], facility="Arg palace")
STATES = {"India": "IND", "Kenya": "KEN", "Peru": "PER", "Chile": "CHL", "Ghana": "GHA"}


@dataclass(frozen=True)
class Told:
    """A sentence with the event that it tells of."""

    actor: str
    verb: str
    other: str
    type: str = "CONSULT"
    place: str | None = None
    day: str | None = None
    status: str = "actual"
    confidence: float = 0.9

    @property
    def text(self):
        place = f" in {self.place}" if self.place else ""
        day = f" on {self.day}" if self.day else ""
        return f"{self.actor} {self.verb} {self.other}{place}{day}."


@dataclass(frozen=True)
class Written:
    """A report of sentences."""

    name: str
    title: str
    publisher: str
    published: str
    told: Sequence[Told]
    url: str | None = None
    more: str = ""

    @property
    def page(self):
        return Page(
            source=f"{self.name}.txt",
            name=self.name,
            content="\n\n".join((self.title, *(one.text for one in self.told), self.more)),
            media_type="text/plain",
            title=self.title,
            published=self.published,
            publisher=self.publisher,
            url=self.url,
        )


def meeting(day, *more):
    return (Told("Meera Nair", "met", "Yusuf Rahmani", place="Kabul", day=day), *more)


KABUL = (
    Written(
        "post",
        "Envoy in Kabul for talks",
        "Harbour Post",
        "2024-11-08",
        meeting("2024-11-05"),
        url="https://harbour-post.example/kabul",
        more="The envoy came by road and left before dark; nobody spoke to the press on the steps.",
    ),
    Written(
        "gazette",
        "A first round in Kabul",
        "Hill Gazette",
        "2024-11-08",
        meeting("2024-11-05"),
        more="Traders in the bazaar had hoped for word on tariffs, yet the customs house was shut.",
    ),
    Written(
        "mirror",
        "Nair sits down with Rahmani",
        "Evening Mirror",
        "2024-11-07",
        meeting("2024-11-06"),
        more="Two cars waited under the plane trees while tea was served upstairs, said a guard.",
    ),
    Written(
        "courier",
        "What else was said",
        "River Courier",
        "2024-11-09",
        (
            Told("India", "will send wheat to", "Ghana", type="AID", status="planned", day="2024-12-01"),
            Told("Kenya", "may sanction", "Peru", type="SANCTION", status="possible"),
            Told("Chile", "denies that it accused", "Peru", type="ACCUSE", status="denied", day="2024-10-02"),
            Told("Kenya", "received", "Chile", place="Lima", day="2024-09-01", confidence=0.3),
        ),
    ),
)


def make_ledger(path: Path, written: Iterable[Written] = KABUL) -> Path:
    """Make a ledger of reports."""
    some = tuple(written)
    filings = {one.name: file_report(one) for one in some}

    def read(pages):
        return ((page, filings[page.name]) for page in pages)

    with Ledger(path) as ledger:
        add(ledger, [one.page for one in some], read=read, ontology=load_ontology())
    return path


def file_report(one: Written) -> Filing:
    """Return what a reader would file of a report."""
    page = one.page
    document = Document(
        name=page.name,
        text=str(page.content),
        title=page.title,
        published=page.published,
        published_how="stated",
        publisher=page.publisher,
        url=page.url,
    )
    names = dict.fromkeys(name for told in one.told for name in (told.actor, told.other))
    actors = {name: _actor(f"a{number}", name) for number, name in enumerate(names, 1)}
    claims = tuple(_claim(document, told, actors) for told in one.told)
    return Filing(document=document, engine="hand", actors=tuple(actors.values()), claims=claims)


def _actor(key, name):
    code = STATES.get(name)
    return Actor(
        key=key,
        names=(name,),
        kind="state" if code else "person",
        identity=f"country:{code}" if code else f"person:{name.lower()}",
        country=code,
        codes=Codes(plover=code, cameo=code),
    )


def _claim(document, told, actors):
    start = document.text.index(told.text)
    words = {"actors": told.actor, "trigger": told.verb, "recipients": told.other}
    words |= {name: given for name, given in (("place", told.place), ("date", told.day)) if given}

    def cite(given):
        found = document.text.index(given, start)
        return (document.cite(Span(found, found + len(given))),)

    return FiledClaim(
        id=content_id("e", document.id, told.text),
        family="event",
        document=document.id,
        details={"type": told.type, **EVENT, "status": told.status},
        parties={"actors": (actors[told.actor].key,), "recipients": (actors[told.other].key,)},
        date=Date(start=told.day, end=told.day, precision="day", how="stated") if told.day else None,
        place=PLACES.get(told.place or ""),
        confidence=told.confidence,
        evidence={name: cite(given) for name, given in words.items()},
    )
