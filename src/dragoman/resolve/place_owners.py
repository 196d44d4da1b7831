"""Whose place an act touched: "struck a village in Balochistan" was done to Pakistan, where it is spoken of.

A town or province is no party: an act on one, or on a police post there, is an act on the state that it lies
in. The state must be named in the report, and must not be the actors' own.
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
    (
        "COERCE",
        "SANCTION",
        "SUPPORT",
        "AID",
        "CONCEDE",
        "COOPERATE",
        "THREATEN",
        "REJECT",
        "ACCUSE",
        "CONSULT",
    )
)
# Sectors of those who serve a state under arms.
FORCES = frozenset(("MIL", "COP"))
# What goes on for weeks, and is told by who wages it.
CAMPAIGNS = frozenset("offensive counteroffensive invasion aggression violence".split())
INFERRED_SHARE = 0.9
Places = Mapping[int, Place]


def supply_owners(
    events: Sequence[Event], reading: Reading, actors_of: ActorsOf, places: Places
) -> tuple[Event, ...]:
    """Return the events with a state in place of its town, or that of the place where nobody is named."""
    owned = (
        _owned(one, reading, actors_of, places) for one in events if not _is_at_home(one, actors_of, places)
    )
    return tuple(one for one in owned if one.type != "CONSULT" or not _is_in_town(one, places))


def supply_struck(
    events: Sequence[Event], reading: Reading, actors_of: ActorsOf, places: Places
) -> tuple[Event, ...]:
    """Return the events, an attack that names nobody with the town it was in, or with the town's state.

    What is not one attack, or several of a day, is left out: "violence in Darfur", "attacks in Chad".
    """
    told = (one if one.actors or one.recipients else _struck(one, reading, places) for one in events)
    found = [one for one in told if one is not None]
    return supply_owners(found, reading, actors_of, places)


def _struck(event: Event, reading: Reading, places: Places) -> Event | None:
    if event.place is None:
        return None
    place, noun = places.get(event.place.span.start), reading.token_at(event.trigger.start)
    is_told_of = noun is not None and bool(reading.children(noun.index, "det", "poss", "nummod"))
    is_in_town = place is not None and place.kind != "country"
    is_campaign = noun is not None and noun.lemma in CAMPAIGNS
    is_specific = not is_campaign and (event.date is not None or (is_told_of and is_in_town))
    victims = (one for one in reading.mentions if one.span.covers(event.place.span) and one.entity == "place")
    victim = next(victims, None)
    return _with(event, (victim,), reading) if is_specific and victim is not None else None


def _is_at_home(event: Event, actors_of: ActorsOf, places: Places) -> bool:
    """Tell whether somebody only goes to a town of his own state, or of nobody knows which."""
    own = {actor.country for one in event.actors for actor in actors_of(one)} - {None}
    states = {_state_of(one, places) for one in event.recipients}
    return _is_in_town(event, places) and (not own or not own.isdisjoint(states))


def _is_in_town(event: Event, places: Places) -> bool:
    """Tell whether a town is all that an act of talking or visiting is aimed at."""
    is_talk = event.type == "CONSULT" and bool(event.recipients)
    return is_talk and all(_state_of(one, places) is not None for one in event.recipients)


def _owned(event: Event, reading: Reading, actors_of: ActorsOf, places: Places) -> Event:
    is_told = bool(event.actors) or (event.type == "ASSAULT" and bool(event.recipients))
    if event.type not in TOUCHING or not is_told:
        return event
    actors = [actor for one in event.actors for actor in actors_of(one)]
    own = frozenset(actor.country for actor in actors)
    kept: list[Mention] = []
    for party in event.recipients:
        state = _state_of(party, places)
        if state is None:
            kept.append(party)
        elif state not in own:
            kept.append(_named(state, event, reading) or party)
    is_open = all(_is_thing(one, actors_of) for one in event.recipients)
    if any(_is_of_force(one, actors_of) for one in event.recipients):
        # What rebels strike of a force in their own state is the state's.
        own = frozenset(actor.country for actor in actors if actor.kind != "armed-group")
    if is_open and event.type in THERE and event.place is not None and None not in own:
        place = places.get(event.place.span.start)
        state = place.country if place is not None and place.kind not in ("water", "country") else None
        owner = None if state is None or state in own else _named(state, event, reading)
        kept = kept if owner is None else [*kept, owner]
    return event if tuple(kept) == event.recipients else _with(event, tuple(dict.fromkeys(kept)), reading)


def _is_thing(party: Mention, actors_of: ActorsOf) -> bool:
    """Tell whether a party is a craft or a building, which belongs to whose place it stands in."""
    return party.kind == "nominal" and all(one.kind == "other" for one in actors_of(party))


def _is_of_force(party: Mention, actors_of: ActorsOf) -> bool:
    """Tell whether a party is but a thing of soldiers or police: "a police van", "an army base"."""
    return any(actor.kind == "other" and FORCES.intersection(actor.sectors) for actor in actors_of(party))


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
