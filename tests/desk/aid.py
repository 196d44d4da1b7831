"""Reports of maize that Kenya gave Peru: two shipments, a total that somebody states, and a pledge."""

from pathlib import Path

from dragoman.model.claim import content_id
from dragoman.model.date import Date
from dragoman.model.entity import Actor, Codes
from dragoman.model.filing import FiledClaim, Filing
from dragoman.model.page import Page
from dragoman.model.text import Document, Span
from dragoman.ontology import load_ontology
from dragoman.pipeline import add
from dragoman.store import Ledger

ACTORS = (
    Actor(
        key="a1",
        names=("Kenya",),
        kind="state",
        identity="country:KEN",
        country="KEN",
        codes=Codes(plover="KEN"),
    ),
    Actor(
        key="a2",
        names=("Peru",),
        kind="state",
        identity="country:PER",
        country="PER",
        codes=Codes(plover="PER"),
    ),
    Actor(key="a3", names=("Amina Juma",), kind="person", identity="person:amina juma", country="KEN"),
)
# Each report: its outlet and day, the amount, its standing, what it counts, the gift's day, who says so.
TOLD = (
    ("Harbour Post", "2024-02-05", 2000, "delivered", "shipment", "2024-02-03", "outlet"),
    ("Evening Mirror", "2024-03-12", 3000, "sent", "shipment", "2024-03-10", "outlet"),
    ("Hill Gazette", "2024-04-02", 9000, "sent", "running-total", None, "a3"),
    ("River Courier", "2024-01-20", 10000, "pledged", "pledge", "2024-01-19", "outlet"),
)


def make_aid_ledger(path: Path) -> Path:
    """Make a ledger of the reports."""
    filings = {str(one[0]): _filing(*one) for one in TOLD}
    pages = [_page(name, filing.document) for name, filing in filings.items()]

    def read(given):
        return ((page, filings[page.name]) for page in given)

    with Ledger(path) as ledger:
        add(ledger, pages, read=read, ontology=load_ontology())
    return path


def _page(name, document):
    return Page(
        source=f"{name}.txt",
        name=name,
        content=document.text,
        media_type="text/plain",
        published=document.published,
        publisher=name,
    )


def _filing(publisher, published, amount, status, counting, day, voice):
    words = f"{amount} tons"
    text = f"Of {words} of maize {publisher} tells: Kenya, Peru, {status}, said Amina Juma."
    document = Document(
        name=publisher, text=text, published=published, published_how="stated", publisher=publisher
    )
    claim = FiledClaim(
        id=content_id("t", document.id),
        family="transfer",
        document=document.id,
        details={
            "item": "maize",
            "amount": amount,
            "unit": "metric ton",
            "si": {"value": amount * 1000, "unit": "kilogram", "assumed": False},
            "bound": "exact",
            "status": status,
            "counting": counting,
        },
        parties={"giver": ("a1",), "receiver": ("a2",)},
        date=Date(start=day, end=day, precision="day", how="stated") if day else None,
        asserted_by=(voice,),
        evidence={"amount": (document.cite(Span(3, 3 + len(words))),)},
    )
    return Filing(document=document, engine="hand", actors=ACTORS, claims=(claim,))
