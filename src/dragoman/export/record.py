"""A record as JSON, version 1 of the format: field names and their order are a contract."""

import json
from collections.abc import Iterator
from typing import Any

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
from dragoman.model.entity import Actor, Place
from dragoman.model.reading import Mention
from dragoman.model.record import Conflict, Record
from dragoman.model.text import Document

from .measures import plain_number, si_fields

FORMAT = "dragoman-record/1"
# JSON objects; their keys and types are the format's, checked by `dragoman.export.verify`.
Json = dict[str, Any]


def to_dict(record: Record) -> Json:
    """Return a record as the JSON object of format version 1."""
    actors = _named_actors(record)
    keys = frozenset(actor.key for actor in actors)
    return {
        "format": FORMAT,
        "engine": record.engine,
        "doc": record.document.name,
        "document": _document(record.document),
        "actors": [_actor(record, actor) for actor in actors],
        "events": [_event(record, claim, keys) for claim in record.claims if isinstance(claim, Event)],
        "statements": [_statement(record, claim) for claim in record.claims if isinstance(claim, Statement)],
        "transfers": [_transfer(record, claim) for claim in record.claims if isinstance(claim, Transfer)],
        "positions": [_position(record, claim) for claim in record.claims if isinstance(claim, Position)],
        "figures": [_figure(record, claim) for claim in record.claims if isinstance(claim, Figure)],
        "ranks": [_rank(record, claim) for claim in record.claims if isinstance(claim, Rank)],
        "conflicts": [_conflict(record, conflict) for conflict in record.conflicts],
    }


def to_json(fields: Json, *, indent: int | None = None) -> str:
    """Return a record's JSON text, the same for the same record."""
    return json.dumps(fields, ensure_ascii=False, indent=indent, allow_nan=False)


# ------------------------------------------------------------ actors


def mentions_of(claim: Claim) -> Iterator[Mention]:
    """Give the mentions that a claim speaks of, its voices last."""
    if isinstance(claim, Event):
        yield from (*claim.actors, *claim.recipients)
    elif isinstance(claim, Statement):
        yield from _given(claim.speaker, claim.addressee)
    elif isinstance(claim, Transfer):
        yield from _given(claim.giver, claim.receiver, claim.carrier)
    elif isinstance(claim, Position | Rank):
        yield from _given(claim.holder, claim.toward)
    elif isinstance(claim, Figure):
        yield from _given(claim.of)
    else:
        yield claim.holder
    yield from (voice for voice in claim.asserted_by if isinstance(voice, Mention))


def _given(*mentions: Mention | None) -> Iterator[Mention]:
    return (mention for mention in mentions if mention is not None)


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


def _actor(record: Record, actor: Actor) -> Json:
    return {
        "id": actor.key,
        "names": list(actor.names),
        "kind": actor.kind,
        "country": actor.country,
        "sectors": list(actor.sectors),
        "wikidata": actor.wikidata,
        "relations": [],
        "offices": [_office(record, office, actor.key) for office in actor.offices],
        "codes": {"plover": actor.codes.plover, "cow": actor.codes.cow, "cameo": actor.codes.cameo},
    }


def _office(record: Record, office: Office, holder: str) -> Json:
    parts = (holder, office.title, office.of, office.standing)
    return {
        "id": _id(record, "o", office.evidence, *parts),
        "title": office.title,
        "of": office.of,
        "portfolio": office.portfolio,
        "standing": office.standing,
        "start": office.start,
        "end": office.end,
        **_common(record, office),
    }


# ------------------------------------------------------------ claims


def _event(record: Record, event: Event, keys: frozenset[str]) -> Json:
    actors, recipients = _sides(record, event)
    everybody = {
        actor.key: actor for one in (*event.actors, *event.recipients) for actor in record.actors_of(one)
    }
    principals = {
        key: everybody[key].principal for key in (*actors, *recipients) if everybody[key].principal in keys
    }
    return {
        "id": _id(record, "e", event.evidence, event.type, actors, recipients, event.status),
        "type": event.type,
        "mode": event.mode,
        "contexts": list(event.contexts),
        "status": event.status,
        "act": None if event.act is None else {"type": event.act.type, "status": event.act.status},
        "count": None
        if event.count is None
        else {"value": plain_number(event.count.value), "bound": event.count.bound},
        "actors": actors,
        "recipients": recipients,
        "reciprocal": event.reciprocal,
        "principals": principals,
        "date": _date(event.date),
        "place": _place(record.place_of(event.place)),
        **_common(record, event),
    }


def _sides(record: Record, event: Event) -> tuple[list[str], list[str]]:
    """Return the keys of actors and recipients; of a pair named together the first and its side lead."""
    actors = [actor for one in event.actors for actor in record.actors_of(one)]
    keys = list(dict.fromkeys(actor.key for actor in actors))
    recipients = [key for key in _keys(record, *event.recipients) if key not in keys]
    if not event.reciprocal or recipients or not actors:
        return keys, recipients
    first = {actors[0].key, actors[0].principal} - {None}
    own = {actor.key for actor in actors if actor.key in first or actor.principal in first}
    return [key for key in keys if key in own], [key for key in keys if key not in own]


def _statement(record: Record, statement: Statement) -> Json:
    text = record.document.text[statement.content.start : statement.content.end]
    return {
        "id": _id(record, "s", statement.evidence, text),
        "speaker": _one(record, statement.speaker),
        "speaker_text": statement.speaker_text,
        "addressee": _one(record, statement.addressee),
        "kind": statement.kind,
        "channel": statement.channel,
        "text": text,
        "date": _date(statement.date),
        **_common(record, statement),
    }


def _transfer(record: Record, transfer: Transfer) -> Json:
    return {
        "id": _id(record, "t", transfer.evidence, transfer.item, transfer.amount, transfer.unit),
        "giver": _one(record, transfer.giver),
        "receiver": _one(record, transfer.receiver),
        "carrier": _one(record, transfer.carrier),
        "item": transfer.item,
        "amount": plain_number(transfer.amount),
        "unit": transfer.unit,
        "si": si_fields(transfer),
        "bound": transfer.bound,
        "status": transfer.status,
        "counting": transfer.counting,
        "date": _date(transfer.date),
        **_common(record, transfer),
    }


def _position(record: Record, position: Position) -> Json:
    return {
        "id": _id(record, "p", position.evidence, position.stance, position.about),
        "holder": _one(record, position.holder),
        "stance": position.stance,
        "about": position.about,
        "toward": _one(record, position.toward),
        "date": _date(position.date),
        **_common(record, position),
    }


def _figure(record: Record, figure: Figure) -> Json:
    return {
        "id": _id(record, "f", figure.evidence, figure.value, figure.what),
        "value": plain_number(figure.value),
        "bound": figure.bound,
        "what": figure.what,
        "of": _one(record, figure.of),
        "date": _date(figure.date),
        **_common(record, figure),
    }


def _rank(record: Record, rank: Rank) -> Json:
    return {
        "id": _id(record, "r", rank.evidence, rank.rank, rank.of, rank.scope),
        "rank": rank.rank,
        "of": rank.of,
        "scope": rank.scope,
        "holder": _one(record, rank.holder),
        "toward": _one(record, rank.toward),
        "date": _date(rank.date),
        **_common(record, rank),
    }


def _conflict(record: Record, conflict: Conflict) -> Json:
    return {
        "id": _id(record, "c", conflict.evidence, conflict.kind, *conflict.values),
        "kind": conflict.kind,
        "values": list(conflict.values),
        "resolved": list(conflict.resolved),
        "why": conflict.why,
        "evidence": _evidence(conflict.evidence),
    }


# ------------------------------------------------------------ parts


def _document(document: Document) -> Json:
    return {
        "id": document.id,
        "title": document.title,
        "url": document.url,
        "publisher": document.publisher,
        "published": document.published,
        "published_how": document.published_how,
        "dateline": document.dateline,
        "language": document.language,
        "text": document.text,
    }


def _common(record: Record, claim: Claim) -> Json:
    return {
        "asserted_by": _voices(record, claim.asserted_by),
        "confidence": round(claim.confidence, 3),
        "evidence": _evidence(claim.evidence),
    }


def _voices(record: Record, voices: tuple[Asserter, ...]) -> list[str]:
    found: list[str] = []
    for voice in voices:
        found.extend((_keys(record, voice) or ["anonymous"]) if isinstance(voice, Mention) else [voice])
    return list(dict.fromkeys(found))


def _evidence(evidence: FieldEvidence) -> Json:
    return {
        name: [{"start": one.span.start, "end": one.span.end, "quote": one.quote} for one in pieces]
        for name, pieces in evidence.items()
    }


def _keys(record: Record, *mentions: Mention) -> list[str]:
    return list(dict.fromkeys(actor.key for mention in mentions for actor in record.actors_of(mention)))


def _one(record: Record, mention: Mention | None) -> str | None:
    actors = record.actors_of(mention)
    return actors[0].key if actors else None


def _date(date: Date | None) -> Json | None:  # a day of no known year is only in the evidence
    if date is None or (date.start or date.end or "").startswith("--"):
        return None
    return {"start": date.start, "end": date.end, "precision": date.precision, "how": date.how}


def _place(place: Place | None) -> Json | None:
    if place is None:
        return None
    return {
        "name": place.name,
        "kind": place.kind,
        "country": place.country,
        "admin": place.admin,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "geonames": place.geonames,
        "facility": place.facility,
    }


def _id(record: Record, prefix: str, evidence: FieldEvidence, *parts: object) -> str:
    places = [(one.span.start, one.span.end) for name in evidence for one in evidence[name]]
    return content_id(prefix, record.document.id, places, *parts)
