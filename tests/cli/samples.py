"""A record made by hand, as the command line gets it."""

import hashlib
from typing import Any

TEXT = (
    "Peru and Chile agree on herring\n\n"
    "LIMA, March 14 - Chile's acting fisheries minister, Rosa Quiroga, met her counterpart Luis Pando in "
    "Lima on Thursday, the first such meeting since 2019. “We will share the herring,” Quiroga told "
    "reporters.\n\n"
    "Peru will send Chile 40 tons of nets. Pando said the two sides were close to a treaty."
)
Record = dict[str, Any]


def quote(words: str) -> list[Record]:
    """Return the evidence of words that stand in the text."""
    start = TEXT.index(words)
    return [{"start": start, "end": start + len(words), "quote": words}]


def claim(identity: str, *, voices: tuple[str, ...] = ("outlet",), **evidence: str) -> Record:
    """Return what every claim has."""
    found = {key: quote(words) for key, words in evidence.items()}
    return {"id": identity, "asserted_by": list(voices), "confidence": 0.9, "evidence": found}


def actor(identity: str, *names: str, kind: str, offices: tuple[Record, ...] = ()) -> Record:
    """Return an actor."""
    country = "PER" if "Peru" in names or "Luis Pando" in names else "CHL"
    return {
        "id": identity,
        "names": list(names),
        "kind": kind,
        "country": country,
        "sectors": ["GOV"],
        "wikidata": None,
        "relations": [],
        "offices": list(offices),
    }


def day(start: str, how: str = "resolved") -> Record:
    """Return a date of one day."""
    return {"start": start, "end": start, "precision": "day", "how": how}


def make_record() -> Record:
    """Return a new record with every family in it."""
    office = claim("o1", title="acting fisheries minister") | {
        "title": "Fisheries Minister",
        "of": "Chile",
        "portfolio": None,
        "standing": "acting",
        "start": None,
        "end": None,
    }
    return {
        "format": "dragoman-record/1",
        "engine": "0.1.0+data.000000",
        "doc": "herring",
        "document": {
            "id": "sha256:" + hashlib.sha256(TEXT.encode()).hexdigest(),
            "title": "Peru and Chile agree on herring",
            "url": None,
            "publisher": "Harbour Times",
            "published": "2025-03-14",
            "published_how": "inferred",
            "dateline": "LIMA",
            "language": "en",
            "text": TEXT,
        },
        "actors": [
            actor("a1", "Rosa Quiroga", "Quiroga", kind="person", offices=(office,)),
            actor("a2", "Luis Pando", "Pando", kind="person"),
            actor("a3", "Chile", kind="state"),
            actor("a4", "Peru", kind="state"),
        ],
        "events": [
            claim("e1", trigger="met", actors="Rosa Quiroga", date="on Thursday")
            | {
                "type": "CONSULT",
                "mode": "meet",
                "contexts": ["economic"],
                "status": "actual",
                "act": None,
                "count": None,
                "actors": ["a1"],
                "recipients": ["a2"],
                "reciprocal": True,
                "principals": {"a1": "a3"},
                "date": day("2025-03-13"),
                "place": {"name": "Lima", "kind": "city", "country": "PER"},
            }
        ],
        "statements": [
            claim("s1", text="We will share the herring")
            | statement("a1", "direct", "We will share the herring", "press-briefing"),
            claim("s2", text="the two sides were close to a treaty")
            | statement("a2", "indirect", "the two sides were close to a treaty", "unspecified"),
        ],
        "transfers": [
            claim("t1", voices=("a2", "anonymous"), amount="40 tons", item="nets")
            | {
                "giver": "a4",
                "receiver": "a3",
                "carrier": None,
                "item": "nets",
                "amount": 40,
                "unit": "ton",
                "si": None,
                "bound": "exact",
                "status": "planned",
                "counting": "shipment",
                "date": None,
            }
        ],
        "positions": [
            claim("p1", stance="will share")
            | {
                "holder": "a3",
                "stance": "willing",
                "about": "share the herring",
                "toward": "a4",
                "date": None,
            }
        ],
        "figures": [
            claim("f1", value="two sides")
            | {"value": 2, "bound": "at-least", "what": "sides", "of": None, "date": None}
        ],
        "ranks": [
            claim("r1", rank="first")
            | {
                "rank": "first",
                "of": "meeting",
                "scope": "since 2019",
                "holder": "a1",
                "toward": "a2",
                "date": None,
            }
        ],
        "conflicts": [
            {
                "id": "c1",
                "kind": "date",
                "values": ["Thursday", "March 14"],
                "resolved": ["2025-03-13", "2025-03-14"],
                "why": "the same meeting on two days",
                "evidence": {"values": quote("Thursday") + quote("March 14")},
            }
        ],
    }


def statement(speaker: str, kind: str, text: str, channel: str) -> Record:
    """Return what a statement has of its own."""
    return {
        "speaker": speaker,
        "speaker_text": None,
        "addressee": None,
        "kind": kind,
        "channel": channel,
        "text": text,
        "date": None,
    }
