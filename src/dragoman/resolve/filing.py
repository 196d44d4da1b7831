"""Who is meant put in the place of mentions: the record of a reading → claims that stand by themselves."""

from collections.abc import Mapping
from typing import TypedDict

from dragoman.model.claim import (
    Asserter,
    Claim,
    Event,
    FieldEvidence,
    Figure,
    Office,
    Position,
    Rank,
    Statement,
    Transfer,
    content_id,
)
from dragoman.model.date import Date
from dragoman.model.entity import Actor
from dragoman.model.filing import ANONYMOUS, Detail, Family, FiledClaim, Filing
from dragoman.model.reading import Mention
from dragoman.model.record import Record

from .resolution import mentions_of

# The families each of whose parties is one actor.
Plain = Statement | Transfer | Position | Figure | Rank
FAMILY_OF: dict[type[Plain], Family] = {
    Statement: "statement",
    Transfer: "transfer",
    Position: "position",
    Figure: "figure",
    Rank: "rank",
}


def file_record(record: Record) -> Filing:
    """Return the record of a document with keys in place of mentions; offices stand last."""
    actors = _named_actors(record)
    keys = frozenset(actor.key for actor in actors)
    claims = [
        _event(record, claim, keys) if isinstance(claim, Event) else _plain(record, claim)
        for claim in record.claims
        if not isinstance(claim, Office)
    ]
    claims.extend(_office(record, office, actor.key) for actor in actors for office in actor.offices)
    return Filing(
        document=record.document,
        engine=record.engine,
        actors=actors,
        claims=tuple(claims),
        conflicts=record.conflicts,
    )


# ------------------------------------------------------------ actors


def _named_actors(record: Record) -> tuple[Actor, ...]:
    """Return the actors that a claim refers to, and whom they act for, in order of their keys."""
    found: dict[str, Actor] = {}
    for claim in record.claims:
        for mention in mentions_of(claim):
            found.update((actor.key, actor) for actor in record.actors_of(mention))
    everybody = {actor.key: actor for group in record.actors.values() for actor in group}
    for actor in tuple(found.values()):
        if actor.principal in everybody:
            found[actor.principal] = everybody[actor.principal]
    return tuple(sorted(found.values(), key=lambda actor: (len(actor.key), actor.key)))


# ------------------------------------------------------------ claims


def _event(record: Record, event: Event, keys: frozenset[str]) -> FiledClaim:
    actors, recipients = _sides(record, event)
    everybody = {
        actor.key: actor for one in (*event.actors, *event.recipients) for actor in record.actors_of(one)
    }
    told = {key: everybody[key].principal for key in (*actors, *recipients)}
    act, count = event.act, event.count
    return FiledClaim(
        id=_id(record, "e", event.evidence, event.type, list(actors), list(recipients), event.status),
        family="event",
        document=record.document.id,
        details={
            "type": event.type,
            "mode": event.mode,
            "contexts": list(event.contexts),
            "status": event.status,
            "act": None if act is None else {"type": act.type, "status": act.status},
            "count": None if count is None else {"value": plain_number(count.value), "bound": count.bound},
            "reciprocal": event.reciprocal,
        },
        parties={"actors": actors, "recipients": recipients},
        principals={key: body for key, body in told.items() if body is not None and body in keys},
        date=dated(event.date),
        place=record.place_of(event.place),
        **_common(record, event),
    )


def _sides(record: Record, event: Event) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the keys of actors and recipients; of a pair named together the first and its side lead."""
    actors = [actor for one in event.actors for actor in record.actors_of(one)]
    keys = tuple(dict.fromkeys(actor.key for actor in actors))
    recipients = tuple(key for key in _keys(record, *event.recipients) if key not in keys)
    if not event.reciprocal or recipients or not actors:
        return keys, recipients
    first = {actors[0].key, actors[0].principal} - {None}
    own = {actor.key for actor in actors if actor.key in first or actor.principal in first}
    return tuple(key for key in keys if key in own), tuple(key for key in keys if key not in own)


def _plain(record: Record, claim: Plain) -> FiledClaim:
    """Return a claim each of whose parties is one actor, the first that its mention means."""
    family = FAMILY_OF[type(claim)]
    return FiledClaim(
        id=_id(record, family[0], claim.evidence, *_told(record, claim)),
        family=family,
        document=record.document.id,
        details=_details(record, claim),
        parties={role: _keys(record, mention)[:1] for role, mention in _parties(claim).items()},
        date=dated(claim.date),
        **_common(record, claim),
    )


def _details(record: Record, claim: Plain) -> Mapping[str, Detail]:
    """Return the fields that the claim's family alone has, named as in the record's format."""
    match claim:
        case Statement(content=span):
            return {
                "speaker_text": claim.speaker_text,
                "kind": claim.kind,
                "channel": claim.channel,
                "text": record.document.text[span.start : span.end],
            }
        case Transfer():
            return {
                "item": claim.item,
                "amount": plain_number(claim.amount),
                "unit": claim.unit,
                "si": si_measure(claim),
                "bound": claim.bound,
                "status": claim.status,
                "counting": claim.counting,
            }
        case Position():
            return {"stance": claim.stance, "about": claim.about}
        case Figure():
            return {"value": plain_number(claim.value), "bound": claim.bound, "what": claim.what}
        case Rank():
            return {"rank": claim.rank, "of": claim.of, "scope": claim.scope}


def si_measure(transfer: Transfer) -> Detail:
    """Return the SI measure of a transfer and whether its unit's size was assumed, None where it has none."""
    if transfer.si is None:
        return None
    value, unit = transfer.si
    return {"value": plain_number(value), "unit": unit, "assumed": transfer.is_si_assumed}


def _told(record: Record, claim: Plain) -> tuple[object, ...]:
    """Return what tells a claim from others on the same words, for its id."""
    match claim:
        case Statement(content=span):
            return (record.document.text[span.start : span.end],)
        case Transfer():
            return (claim.item, claim.amount, claim.unit)
        case Position():
            return (claim.stance, claim.about)
        case Figure():
            return (claim.value, claim.what)
        case Rank():
            return (claim.rank, claim.of, claim.scope)


def _parties(claim: Plain) -> Mapping[str, Mention | None]:
    match claim:
        case Statement():
            return {"speaker": claim.speaker, "addressee": claim.addressee}
        case Transfer():
            return {"giver": claim.giver, "receiver": claim.receiver, "carrier": claim.carrier}
        case Position() | Rank():
            return {"holder": claim.holder, "toward": claim.toward}
        case Figure():
            return {"of": claim.of}


def _office(record: Record, office: Office, holder: str) -> FiledClaim:
    return FiledClaim(
        id=_id(record, "o", office.evidence, holder, office.title, office.of, office.standing),
        family="office",
        document=record.document.id,
        details={
            "title": office.title,
            "of": office.of,
            "portfolio": office.portfolio,
            "standing": office.standing,
            "start": office.start,
            "end": office.end,
        },
        parties={"holder": (holder,)},
        **_common(record, office),
    )


# ------------------------------------------------------------ parts


class _Common(TypedDict):
    asserted_by: tuple[str, ...]
    confidence: float
    evidence: FieldEvidence


def _common(record: Record, claim: Claim) -> _Common:
    return {
        "asserted_by": _voices(record, claim.asserted_by),
        "confidence": round(claim.confidence, 3),
        "evidence": claim.evidence,
    }


def _voices(record: Record, voices: tuple[Asserter, ...]) -> tuple[str, ...]:
    found: list[str] = []
    for voice in voices:
        found.extend((_keys(record, voice) or (ANONYMOUS,)) if isinstance(voice, Mention) else (voice,))
    return tuple(dict.fromkeys(found))


def _keys(record: Record, *mentions: Mention | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor.key for mention in mentions for actor in record.actors_of(mention)))


def dated(date: Date | None) -> Date | None:
    """Return a date, None for a day of no known year: that is only in the evidence."""
    return None if date is None or (date.start or date.end or "").startswith("--") else date


def plain_number(value: float) -> float | int:
    """Return a number, a whole one without its point."""
    return int(value) if float(value).is_integer() else value


def _id(record: Record, prefix: str, evidence: FieldEvidence, *parts: object) -> str:
    places = [(one.span.start, one.span.end) for name in evidence for one in evidence[name]]
    return content_id(prefix, record.document.id, places, *parts)
