"""Hand-made records with no more in them than the benches of political events look at."""

from typing import Any

STATES = {"Tarsia": "TAR", "Borland": "BOR", "Ostany": "OST"}


def actor(key, *names, kind="state", country=None, sectors=("GOV",)):
    return {"id": key, "names": list(names), "kind": kind, "country": country, "sectors": list(sectors)}


def event(type, actors, recipients=(), *, text="", trigger="-", **details):  # noqa: A002 - the field's name
    """Make an event; its evidence are the first places of the actors' ids in a text."""
    return {
        "type": type,
        "status": "actual",
        "act": None,
        "actors": list(actors),
        "recipients": list(recipients),
        "reciprocal": False,
        "principals": {},
        "confidence": 0.75,
        "evidence": {
            "trigger": quotes(text, [trigger]),
            "actors": quotes(text, actors),
            "recipients": quotes(text, recipients),
        },
        **details,
    }


def quotes(text, words):
    """Cite some words of a text."""
    places = [(text.index(one), one) for one in words if one in text]
    return [{"start": start, "end": start + len(one), "quote": one} for start, one in places]


def record(*events, actors=()) -> dict[str, Any]:
    """Make a record; the states of the tests are in each."""
    states = [actor(name, name, country=code) for name, code in STATES.items()]
    return {"actors": [*states, *actors], "events": list(events)}
