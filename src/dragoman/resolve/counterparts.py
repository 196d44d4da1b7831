"""The other party of an act that the sentence leaves to the context ("Australia pledged A$12 million").

Acts that always have another side take it from the last event in which their actor dealt with
somebody, or from the side that dealt with the actor. Aid given or promised to nobody goes to the state
that the report is about, where it is about one. Nothing else is taken from what the report does not
tell of: an act without such an event stays without.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from dragoman.model.claim import Event, Transfer
from dragoman.model.entity import Actor
from dragoman.model.reading import Mention, Reading

ActorsOf = Callable[[Mention], tuple[Actor, ...]]
# Types that have another side where the gold of `bench/gold` marks one in 95 of 100 or more.
TWO_SIDED = frozenset(("AGREE", "REJECT", "CONSULT", "COOPERATE", "CONCEDE", "THREATEN", "AID", "SANCTION"))
# A report is about the state that it names this often and more than half as often again as any other.
FEWEST_NAMED, LEAD = 3, 1.5
# How many sentences back the other side may have been told of.
FARTHEST = 8
# Who praises or blames a deal is not its other side.
ONLOOKING = frozenset(("SUPPORT", "ACCUSE"))
JOINT = frozenset(("AGREE", "COOPERATE"))
INFERRED_SHARE = 0.8


def supply_counterparts(events: Sequence[Event], reading: Reading, actors_of: ActorsOf) -> tuple[Event, ...]:
    """Return the events, those without their other side with the one they had last."""
    told: list[Event] = []
    for event in sorted(events, key=lambda one: (one.trigger, one.type)):
        told.append(_supplied(event, told, reading, actors_of))
    return tuple(told)


def supply_receivers(
    transfers: Sequence[Transfer], events: Sequence[Event], reading: Reading, actors_of: ActorsOf
) -> tuple[Transfer, ...]:
    """Return the transfers, those without a receiver with whom the giver was last told to help."""
    helping = [event for event in events if _is_giving(event)]
    return tuple(_received(one, helping, reading, actors_of) for one in transfers)


def _received(
    transfer: Transfer, helping: Sequence[Event], reading: Reading, actors_of: ActorsOf
) -> Transfer:
    if transfer.receiver is not None or transfer.giver is None:
        return transfer
    own = bodies_of((transfer.giver,), actors_of)
    for event in reversed(helping):
        is_near = 0 < transfer.giver.sentence - event.sentence <= FARTHEST
        party = _other_side(own, event, actors_of) if is_near else None
        if party is not None:
            evidence = {**transfer.evidence, "receiver": reading.cite(party.span)}
            confidence = transfer.confidence * INFERRED_SHARE
            return replace(transfer, receiver=party, evidence=evidence, confidence=confidence)
    return transfer


def _supplied(event: Event, told: Sequence[Event], reading: Reading, actors_of: ActorsOf) -> Event:
    if event.type not in TWO_SIDED or event.recipients or not event.actors or _is_group(event, actors_of):
        return event
    own = bodies_of(event.actors, actors_of)
    for other in _told_last(event, told):
        party = _other_side(own, other, actors_of)
        if party is not None:
            return _with_recipient(event, _helped(party, other) if _is_giving(event) else party, reading)
    subject = _subject(reading, own, actors_of) if _is_giving(event) else None
    return event if subject is None else _with_recipient(event, subject, reading)


def _told_last(event: Event, told: Sequence[Event]) -> list[Event]:
    """Return the events that may tell the other side, the last one first; of help first who was helped."""
    near = [one for one in reversed(told) if event.sentence - one.sentence <= FARTHEST]
    if event.reciprocal and event.type in JOINT:
        near = [one for one in near if one.type not in ONLOOKING]
    return sorted(near, key=lambda one: not _is_giving(one)) if _is_giving(event) else near


def _helped(party: Mention, other: Event) -> Mention:
    """Return whom a person acts for who was met, where the text says it: help is not for him."""
    sides = (side for side in (other.actors, other.recipients) if party in side)
    bodies = (one for side in sides for one in side if one.entity != "person" and party.span.covers(one.span))
    return next(bodies, party) if party.entity == "person" else party


def _is_giving(event: Event) -> bool:
    return event.type == "AID" or (event.act is not None and event.act.type == "AID")


def _subject(reading: Reading, own: frozenset[str], actors_of: ActorsOf) -> Mention | None:
    """Return the first mention of the state that a report is about, when it is not the actor's own."""
    named = [
        (actor.key, one) for one in reading.mentions for actor in actors_of(one)[:1] if actor.kind == "state"
    ]
    counts = Counter(key for key, _ in named if key not in own).most_common(2)
    if not counts or counts[0][1] < FEWEST_NAMED or (len(counts) > 1 and counts[0][1] < LEAD * counts[1][1]):
        return None
    return next(one for key, one in named if key == counts[0][0])


def _with_recipient(event: Event, party: Mention, reading: Reading) -> Event:
    return replace(
        event,
        recipients=(party,),
        confidence=event.confidence * INFERRED_SHARE,
        evidence={**event.evidence, "recipients": reading.cite(party.span)},
    )


def _is_group(event: Event, actors_of: ActorsOf) -> bool:
    """Tell whether the actors are already both sides ("the two sides agreed")."""
    found = {actor.key for mention in event.actors for actor in actors_of(mention)}
    named = [mention for mention in event.actors if mention.kind == "name" or not mention.plural]
    return len(found) > 1 and (event.reciprocal or not named)


def bodies_of(mentions: Sequence[Mention], actors_of: ActorsOf) -> frozenset[str]:
    """Return the keys of the actors that some mentions mean, and of those they act for."""
    actors = [actor for mention in mentions for actor in actors_of(mention)]
    return frozenset(key for actor in actors for key in (actor.key, actor.principal) if key is not None)


def _other_side(own: frozenset[str], other: Event, actors_of: ActorsOf) -> Mention | None:
    """Return the party of another event that stood opposite to one's own side."""
    sides = (other.actors, other.recipients)
    if other.reciprocal:
        everybody = (*other.actors, *other.recipients)
        if not own & bodies_of(everybody, actors_of):
            return None
        sides = (everybody, everybody)
    for mine, theirs in (sides, sides[::-1]):
        if own & bodies_of(mine, actors_of):
            found = next((one for one in theirs if _is_another(one, own, actors_of)), None)
            if found is not None:
                return found
    return None


def _is_another(mention: Mention, own: frozenset[str], actors_of: ActorsOf) -> bool:
    bodies = bodies_of((mention,), actors_of)
    return bool(bodies) and not bodies & own
