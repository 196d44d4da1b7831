"""Accounts of invented reports, with the keys that the ledger gives its actors."""

from dragoman.model.account import Account
from dragoman.model.date import Date
from dragoman.model.entity import Place
from dragoman.model.filing import FiledClaim
from dragoman.model.text import Document, Span

JUMA, QUISPE, OKELLO = "person:amina-juma@KEN", "person:rosa-quispe@PER", "person:peter-okello@KEN"
KENYA, PERU = "country:KEN", "country:PER"
ACTS_FOR = {JUMA: KENYA, OKELLO: KENYA, QUISPE: PERU}
LIMA = Place(name="Lima", kind="capital", country="PER")
CUSCO = Place(name="Cusco", kind="city", country="PER")
PERU_LAND = Place(name="Peru", kind="country", country="PER")


def date(start, end=None, how="stated"):
    return Date(start=start, end=end or start, precision="day", how=how)


def account(doc, family, name="1", *, published="2024-05-06", sentence="", day=None, words=None, **told):
    text = Document(name=doc, text=f"{doc} {words or 'met'}")
    evidence = {} if words is None else {"trigger": (text.cite(Span(len(doc) + 1, len(text.text))),)}
    claim = FiledClaim(
        id=f"{family[0]}-{doc}-{name}",
        family=family,
        document=doc,
        details=told["details"],
        parties=told.get("parties", {}),
        principals={
            key: body
            for keys in told.get("parties", {}).values()
            for key in keys
            if (body := told.get("principals", ACTS_FOR).get(key)) is not None
        },
        date=day,
        place=told.get("place"),
        evidence=evidence,
    )
    return Account(claim=claim, source=doc, published=published, sentence=sentence)


def event(doc, actors=(JUMA,), recipients=(QUISPE,), name="1", **told):
    details = {
        "type": told.pop("type", "CONSULT"),
        "mode": told.pop("mode", None),
        "status": told.pop("status", "actual"),
        "act": told.pop("act", None),
        "count": told.pop("count", None),
    }
    parties = {"actors": tuple(actors), "recipients": tuple(recipients)}
    return account(doc, "event", name, details=details, parties=parties, **told)


def transfer(doc, amount, item="maize", name="1", **told):
    details = {
        "item": item,
        "amount": amount,
        "unit": "metric ton",
        "si": {"value": amount * 1000, "unit": "kilogram", "assumed": False},
        "bound": "exact",
        "status": told.pop("status", "delivered"),
        "counting": told.pop("counting", "shipment"),
    }
    parties = {"giver": (told.pop("giver", KENYA),), "receiver": (told.pop("receiver", PERU),)}
    return account(doc, "transfer", name, details=details, parties=parties, **told)


def statement(doc, text, speaker=JUMA, **told):
    parties = {"speaker": () if speaker is None else (speaker,)}
    return account(doc, "statement", details={"text": text, "kind": "indirect"}, parties=parties, **told)
