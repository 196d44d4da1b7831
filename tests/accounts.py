"""Accounts of invented reports, made by hand: a field a word, so that a table of cases stays readable."""

from itertools import count

from dragoman.model.account import Account, Joined
from dragoman.model.date import MONTH_LENGTH as MONTH
from dragoman.model.date import YEAR_LENGTH as YEAR
from dragoman.model.date import Date, Precision
from dragoman.model.filing import FiledClaim
from dragoman.model.record import Judgement
from dragoman.model.text import Document, Span

NUMBERS = count()


def cited(text):
    """Cite a whole text as evidence."""
    return (Document(name="d", text=text).cite(Span(0, len(text))),)


def date(words, how="stated"):
    """Make a date of "2024-05-03", "2024-05", "2024-05-03/2024-05-05" or "2024-01/"."""
    if words is None:
        return None
    start, slash, end = words.partition("/")
    precision: Precision = "year" if len(start) == YEAR else "month" if len(start) == MONTH else "day"
    return Date(start=start or None, end=(end or None) if slash else start, precision=precision, how=how)


def account(
    family,
    details,
    *,
    parties=None,
    on=None,
    how="stated",
    place=None,
    words=None,
    by=("outlet",),
    doc="d1",
    published="2024-05-08",
    sentence="",
    source=None,
    principals=None,
):
    """Make an account of a claim; `words` are the words of its fields."""
    return Account(
        claim=FiledClaim(
            id=f"{family[0]}{next(NUMBERS):06}",
            family=family,
            document=doc,
            details=details,
            parties={role: tuple(keys.split()) for role, keys in (parties or {}).items()},
            principals=principals or {},
            date=date(on, how),
            place=place,
            asserted_by=by,
            evidence={field: cited(text) for field, text in (words or {}).items()},
        ),
        source=source or doc,
        published=published,
        sentence=sentence,
    )


def event(doc, on=None, *, kind="CONSULT", mode=None, status="actual", **more):
    """Make a meeting of Juma and Quispe, or another event of theirs."""
    details = {"type": kind, "mode": mode, "status": status, "count": None}
    told = {
        "parties": {"actors": "person:juma", "recipients": "person:quispe"},
        "words": {"actors": "Amina Juma", "recipients": "Rosa Quispe", "trigger": "met"},
    }
    return account("event", details, on=on, doc=doc, **{**told, **more})


def transfer(doc, amount, unit="kilogram", *, item="rice", **more):
    """Make a gift from Kenya to Peru."""
    details = {
        "item": item,
        "amount": amount,
        "unit": unit,
        "si": None,
        "bound": more.pop("bound", "exact"),
        "status": more.pop("status", "delivered"),
        "counting": more.pop("counting", "shipment"),
    }
    parties = {"giver": "country:KEN", "receiver": "country:PER"} | more.pop("parties", {})
    words = {"amount": f"{amount:,} {unit}"}
    return account("transfer", details, parties=parties, words=words, doc=doc, **more)


def office(doc, title, *, of=None, standing="current", holder="person:juma", **more):
    """Make an office of Juma."""
    details = {"title": title, "of": of, "portfolio": None, "standing": standing, "start": None, "end": None}
    words = {"title": title, "holder": "Amina Juma"}
    return account("office", details, parties={"holder": holder}, words=words, doc=doc, **more)


def figure(doc, value, what, *, bound="exact", **more):
    """Make a count."""
    details = {"value": value, "bound": bound, "what": what}
    return account("figure", details, words={"value": str(value)}, doc=doc, **more)


def rank(doc, name, of, *, scope=None, holder="person:juma", toward="country:PER", **more):
    """Make a claim of order."""
    parties = {"holder": holder or "", "toward": toward or ""}
    return account("rank", {"rank": name, "of": of, "scope": scope}, parties=parties, doc=doc, **more)


def together(*accounts):
    """Join accounts to one thing."""
    return Joined(accounts=tuple(sorted(accounts, key=lambda one: one.id)))


def part_of(part, whole):
    """Judge that the first thing is part of the second."""
    return Judgement(
        left=part.id, right=whole.id, verdict="PART_OF", score=0.9, by="engine", when=None, why="test"
    )
