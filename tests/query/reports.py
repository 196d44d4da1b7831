"""A small ledger of reports made by hand: two states and those who act for them, over two years."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dragoman.model.claim import content_id
from dragoman.model.date import Date, Precision
from dragoman.model.entity import Actor, Codes, Place
from dragoman.model.filing import FiledClaim, Filing
from dragoman.model.page import Page
from dragoman.model.record import Conflict
from dragoman.model.text import Document, Span
from dragoman.ontology import load_ontology
from dragoman.pipeline import add
from dragoman.store import Ledger

EVENT: dict[str, Any] = {
    "mode": None,
    "contexts": [],
    "status": "actual",
    "act": None,
    "count": None,
    "reciprocal": False,
}


def _state(name, code):
    return Actor(
        key=code,
        names=(name,),
        kind="state",
        identity=f"country:{code}",
        country=code,
        codes=Codes(plover=code, cameo=code),
    )


def _person(name, code):
    return Actor(
        key=name,
        names=(name,),
        kind="person",
        identity=f"person:{name.lower()}",
        country=code,
        sectors=("GOV",),
        principal=code,
        codes=Codes(plover=code, cameo=f"{code}GOV"),
    )


ACTORS = {
    "Kenya": _state("Kenya", "KEN"),
    "Peru": _state("Peru", "PER"),
    "Chile": _state("Chile", "CHL"),
    "Amina Otieno": _person("Amina Otieno", "KEN"),
    "Mohamed Yakub Barre": _person("Mohamed Yakub Barre", "KEN"),
    "Luis Salas": _person("Luis Salas", "PER"),
    "Rosa Salas": _person("Rosa Salas", "CHL"),
}
BY_KEY = {actor.key: actor for actor in ACTORS.values()}


@dataclass
class Line:
    """A sentence with the one claim that it makes; `words` are those of fields that are no parties."""

    text: str
    family: str
    details: dict[str, Any]
    parties: Mapping[str, tuple[str, ...]]
    date: str | None = None
    place: str | None = None
    words: dict[str, str] = field(default_factory=dict)


def event(text, type_, actors, recipients, *, date=None, place=None, **details):
    """Return the sentence of an event."""
    parties = {"actors": actors, "recipients": recipients}
    return Line(text, "event", {"type": type_, **EVENT, **details}, parties, date, place)


def statement(text, speaker, words, kind="direct"):
    """Return the sentence of a statement."""
    details = {"speaker_text": None, "kind": kind, "channel": "unspecified", "text": words}
    return Line(text, "statement", details, {"speaker": (speaker,)}, words={"text": words})


def transfer(text, giver, receiver, amount, item, counting, *, date=None):
    """Return the sentence of a transfer."""
    details = {"item": item, "amount": amount, "unit": "metric ton", "si": None, "bound": "exact"}
    details |= {"status": "pledged" if counting == "pledge" else "sent", "counting": counting}
    parties = {"giver": (giver,), "receiver": (receiver,)}
    return Line(text, "transfer", details, parties, date, words={"item": item})


def office(text, holder, title, standing="current"):
    """Return the sentence of an office."""
    details = {
        "title": title,
        "of": None,
        "portfolio": None,
        "standing": standing,
        "start": None,
        "end": None,
    }
    return Line(text, "office", details, {"holder": (holder,)}, words={"title": title})


def position(text, holder, stance, about, *, date=None):
    """Return the sentence of a position."""
    details = {"stance": stance, "about": about}
    return Line(text, "position", details, {"holder": (holder,)}, date, words={"about": about})


REPORTS = (
    (
        "harbour-post",
        "2024-05-06",
        (
            event(
                "Kenya met Peru in Lima on 2024-05-04.",
                "CONSULT",
                ("Kenya",),
                ("Peru",),
                date="2024-05-04",
                place="Lima",
                reciprocal=True,
            ),
            event(
                "Amina Otieno called on Luis Salas in Lima on 2024-05-05.",
                "CONSULT",
                ("Amina Otieno",),
                ("Luis Salas",),
                date="2024-05-05",
                place="Lima",
                mode="visit",
            ),
            event(
                "Kenya will meet Peru again in 2024-09.",
                "CONSULT",
                ("Kenya",),
                ("Peru",),
                date="2024-09",
                status="planned",
            ),
            event("Peru denies that it accused Kenya.", "ACCUSE", ("Peru",), ("Kenya",), status="denied"),
            statement(
                '"We opened a herring office," said Amina Otieno.',
                "Amina Otieno",
                "We opened a herring office,",
            ),
            office("Amina Otieno is the foreign minister.", "Amina Otieno", "foreign minister"),
            transfer(
                "Kenya sent Peru 40 tons of maize on 2024-05-03.",
                "Kenya",
                "Peru",
                40,
                "maize",
                "shipment",
                date="2024-05-03",
            ),
            transfer(
                "In all Kenya sent Peru 900 tons of maize.", "Kenya", "Peru", 900, "maize", "running-total"
            ),
            position("Kenya supports an open strait.", "Kenya", "supports", "an open strait"),
        ),
    ),
    (
        "hill-gazette",
        "2023-02-10",
        (
            event(
                "Kenya expelled the envoy of Chile on 2023-02-09.",
                "SANCTION",
                ("Kenya",),
                ("Chile",),
                date="2023-02-09",
            ),
            event("Chile may threaten Kenya.", "THREATEN", ("Chile",), ("Kenya",), status="possible"),
            event(
                "Luis Salas scolded Rosa Salas in 2022.",
                "ACCUSE",
                ("Luis Salas",),
                ("Rosa Salas",),
                date="2022",
            ),
            statement(
                "Rosa Salas said that Chile would trade maize.",
                "Rosa Salas",
                "Chile would trade maize",
                "indirect",
            ),
            transfer("Peru promised Chile 7 tons of rice.", "Peru", "Chile", 7, "rice", "pledge"),
            event("Mohamed Yakub Barre thanked Peru.", "SUPPORT", ("Mohamed Yakub Barre",), ("Peru",)),
        ),
    ),
)


def make_ledger(path: Path) -> Path:
    """Make the ledger of the reports in a folder."""
    pages = [_page(name, published, lines) for name, published, lines in REPORTS]
    filings = {page.name: _filing(page, lines) for page, (_, _, lines) in zip(pages, REPORTS, strict=True)}

    def read(some):
        return ((page, filings[page.name]) for page in some)

    with Ledger(path) as ledger:
        add(ledger, pages, read=read, ontology=load_ontology())
    return path


def _page(name, published, lines):
    return Page(
        source=f"{name}.txt",
        name=name,
        content="\n".join(line.text for line in lines),
        media_type="text/plain",
        title=name.replace("-", " ").title(),
        published=published,
        publisher=name,
        url=f"https://{name}.example/1",
    )


def _filing(page, lines):
    document = Document(
        name=page.name,
        text=page.content,
        title=page.title,
        published=page.published,
        published_how="stated",
        publisher=page.publisher,
        url=page.url,
    )
    starts = [document.text.index(line.text) for line in lines]
    claims = tuple(_claim(document, line, start) for line, start in zip(lines, starts, strict=True))
    keys = {key for claim in claims for key in claim.everybody}
    keys |= {actor.principal for actor in ACTORS.values() if actor.key in keys and actor.principal}
    conflicts: tuple[Conflict, ...] = ()
    if "2024-05-04" in document.text:
        words = tuple(_cite(document, day, 0) for day in ("2024-05-04", "2024-05-05"))
        conflicts = (
            Conflict(
                kind="date",
                values=("2024-05-04", "2024-05-05"),
                resolved=("2024-05-04", "2024-05-05"),
                why="one meeting, two days",
                evidence={"values": words},
            ),
        )
    actors = tuple(BY_KEY[key] for key in sorted(keys))
    return Filing(document=document, engine="hand", actors=actors, claims=claims, conflicts=conflicts)


def _cite(document, words, start):
    found = document.text.index(words, start)
    return document.cite(Span(found, found + len(words)))


def _claim(document, line, start):
    words = {**line.parties, **{name: (told,) for name, told in line.words.items()}}
    words |= {name: (told,) for name, told in (("date", line.date), ("place", line.place)) if told}
    keys = {role: tuple(ACTORS[name].key for name in names) for role, names in line.parties.items()}
    principals = {
        key: BY_KEY[key].principal
        for some in keys.values()
        for key in some
        if BY_KEY[key].principal and line.family != "office"
    }
    precision: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}
    return FiledClaim(
        id=content_id(line.family[0], document.id, line.text),
        family=line.family,
        document=document.id,
        details=line.details,
        parties=keys,
        principals=principals,
        date=Date(start=line.date, end=line.date, precision=precision[len(line.date)], how="stated")
        if line.date
        else None,
        place=Place(name=line.place, kind="city", country="PER") if line.place else None,
        confidence=0.9,
        evidence={name: tuple(_cite(document, told, start) for told in some) for name, some in words.items()},
    )
