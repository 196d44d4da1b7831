"""A record as JSON, version 1 of the format: field names and their order are a contract."""

import json
from typing import Any

from dragoman.model.claim import FieldEvidence
from dragoman.model.date import Date
from dragoman.model.entity import Actor, Place
from dragoman.model.filing import Family, FiledClaim, Filing
from dragoman.model.record import Conflict, Record
from dragoman.model.text import Document
from dragoman.resolve.filing import file_record

FORMAT = "dragoman-record/1"
# JSON objects; their keys and types are the format's, checked by `dragoman.export.verify`.
Json = dict[str, Any]
# The fields of each family in the order of the format, between a claim's id and what all claims have.
FIELDS: dict[Family, tuple[str, ...]] = {
    "event": (
        *("type", "mode", "contexts", "status", "act", "count"),
        *("actors", "recipients", "reciprocal", "principals", "date", "place"),
    ),
    "statement": ("speaker", "speaker_text", "addressee", "kind", "channel", "text", "date"),
    "transfer": (
        *("giver", "receiver", "carrier", "item", "amount", "unit", "si", "bound", "status", "counting"),
        "date",
    ),
    "position": ("holder", "stance", "about", "toward", "date"),
    "figure": ("value", "bound", "what", "of", "date"),
    "rank": ("rank", "of", "scope", "holder", "toward", "date"),
    "office": ("title", "of", "portfolio", "standing", "start", "end"),
}
LISTED: tuple[Family, ...] = ("event", "statement", "transfer", "position", "figure", "rank")
SIDES = ("actors", "recipients")


def to_dict(record: Record) -> Json:
    """Return a record as the JSON object of format version 1."""
    return filing_to_dict(file_record(record))


def filing_to_dict(filing: Filing) -> Json:
    """Return a record free of its reading as the JSON object of format version 1."""
    return {
        "format": FORMAT,
        "engine": filing.engine,
        "doc": filing.document.name,
        "document": _document(filing.document),
        "actors": [_actor(filing, actor) for actor in filing.actors],
        **{f"{family}s": [claim_to_dict(one) for one in filing.of_family(family)] for family in LISTED},
        "conflicts": [_conflict(filing.document, conflict) for conflict in filing.conflicts],
    }


def to_json(fields: Json, *, indent: int | None = None) -> str:
    """Return a record's JSON text, the same for the same record."""
    return json.dumps(fields, ensure_ascii=False, indent=indent, allow_nan=False)


def claim_to_dict(claim: FiledClaim) -> Json:
    """Return a claim as its object in the format."""
    return {
        "id": claim.id,
        **{name: _field(claim, name) for name in FIELDS[claim.family]},
        "asserted_by": list(claim.asserted_by),
        "confidence": claim.confidence,
        "evidence": _evidence(claim.evidence),
    }


def _field(claim: FiledClaim, name: str) -> object:
    if name in claim.details:
        return claim.details[name]
    if name in SIDES:
        return list(claim.parties[name])
    if name == "date":
        return _date(claim.date)
    if name == "place":
        return _place(claim.place)
    return dict(claim.principals) if name == "principals" else claim.party(name)


def _actor(filing: Filing, actor: Actor) -> Json:
    offices = [one for one in filing.of_family("office") if one.party("holder") == actor.key]
    return {
        "id": actor.key,
        "names": list(actor.names),
        "kind": actor.kind,
        "country": actor.country,
        "sectors": list(actor.sectors),
        "wikidata": actor.wikidata,
        "relations": [],
        "offices": [claim_to_dict(office) for office in offices],
        "codes": {"plover": actor.codes.plover, "cow": actor.codes.cow, "cameo": actor.codes.cameo},
    }


def _conflict(document: Document, conflict: Conflict) -> Json:
    return {
        "id": conflict.id_in(document.id),
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


def _evidence(evidence: FieldEvidence) -> Json:
    return {
        name: [{"start": one.span.start, "end": one.span.end, "quote": one.quote} for one in pieces]
        for name, pieces in evidence.items()
    }


def _date(date: Date | None) -> Json | None:
    if date is None:
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
