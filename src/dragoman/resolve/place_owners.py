"""Whose place an act touched: "struck a village in Balochistan" was done to Pakistan, where it is spoken of.

A town or province is no party: an act on one is an act on the state that it lies in. The state must be named
in the report, and must not be the actors' own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.model.claim import Event
from dragoman.model.entity import Place
from dragoman.model.reading import Mention, Reading

from .counterparts import ActorsOf

# Acts that may have their other side only by where they were, and those for which being there is not enough.
THERE = frozenset(("ASSAULT", "MOBILIZE", "RETREAT"))
TOUCHING = THERE | frozenset(
    ("COERCE", "SANCTION", "SUPPORT", "AID", "CONCEDE", "COOPERATE", "THREATEN", "REJECT", "ACCUSE")
)
INFERRED_SHARE = 0.9
Places = Mapping[int, Place]


def supply_owners(
    events: Sequence[Event], reading: Reading, actors_of: ActorsOf, places: Places
) -> tuple[Event, ...]:
    """Return the events with a state in place of its town, or that of the place where nobody is named."""
    return tuple(_owned(one, reading, actors_of, places) for one in events)


def _owned(event: Event, reading: Reading, actors_of: ActorsOf, places: Places) -> Event:
    if event.type not in TOUCHING or not event.actors:
        return event
    own = frozenset(actor.country for one in event.actors for actor in actors_of(one))
    kept: list[Mention] = []
    for party in event.recipients:
        state = _state_of(party, places)
        if state is None:
            kept.append(party)
        elif state not in own:
            kept.append(_named(state, event, reading) or party)
    if not event.recipients and event.type in THERE and event.place is not None and None not in own:
        place = places.get(event.place.span.start)
        state = place.country if place is not None and place.kind not in ("water", "country") else None
        owner = None if state is None or state in own else _named(state, event, reading)
        kept = [] if owner is None else [owner]
    return event if tuple(kept) == event.recipients else _with(event, tuple(dict.fromkeys(kept)), reading)


def _state_of(party: Mention, places: Places) -> str | None:
    """Return the state of a party that is only a town or province."""
    if party.entity != "place" or party.name is None or (party.entry or "").startswith("country:"):
        return None
    place = places.get(party.name.start)
    return None if place is None or place.kind == "country" else place.country


def _named(state: str, event: Event, reading: Reading) -> Mention | None:
    """Return the mention of a state that stands nearest before an act, else the first after it."""
    named = [one for one in reading.mentions if one.entry == f"country:{state}" and one.role != "people"]
    before = [one for one in named if one.span.start < event.trigger.end or one.sentence == event.sentence]
    return before[-1] if before else next(iter(named), None)


def _with(event: Event, recipients: tuple[Mention, ...], reading: Reading) -> Event:
    return replace(
        event,
        recipients=recipients,
        confidence=event.confidence * INFERRED_SHARE,
        evidence={**event.evidence, "recipients": reading.cite(*(one.span for one in recipients))},
    )
