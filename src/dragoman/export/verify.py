"""Does a record prove itself? Every quote stands where it says, every reference leads to an actor."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from .format import FORMAT, Claim, Conflict, Document, RecordFile

__all__ = ["count_quotes", "verify_record"]

VOICES = frozenset({"outlet", "anonymous"})
FAMILIES = ("events", "statements", "transfers", "positions", "figures", "ranks")
# The keys of each family that hold the id of an actor or null.
REFERENCES: Mapping[str, tuple[str, ...]] = {
    "events": (),
    "statements": ("speaker", "addressee"),
    "transfers": ("giver", "receiver", "carrier"),
    "positions": ("holder", "toward"),
    "figures": ("of",),
    "ranks": ("holder", "toward"),
}
Where = str
LONGEST_SHOWN = 60


def verify_record(record: object) -> list[str]:
    """Return what is wrong with a record in JSON, each with where; nothing if it proves itself."""
    version = record.get("format") if isinstance(record, dict) else None
    if version != FORMAT:
        return [f"format: {version!r} instead of {FORMAT!r}"]
    try:
        shaped = msgspec.convert(record, RecordFile)
    except (msgspec.ValidationError, RecursionError) as error:
        return [f"shape: {error}"]
    checks = (
        _check_document(shaped.document),
        _check_quotes(record, text=shaped.document.text, where=""),
        _check_evidence(shaped),
        _check_statements(shaped),
        _check_ids(shaped),
        _check_references(shaped),
    )
    return [failure for check in checks for failure in check]


def count_quotes(value: object) -> int:
    """Return how many quotes a record in JSON holds."""
    if isinstance(value, dict):
        return ("quote" in value) + sum(map(count_quotes, value.values()))
    return sum(map(count_quotes, value)) if isinstance(value, list) else 0


def _check_document(document: Document) -> Iterator[str]:
    digest = "sha256:" + hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
    if document.id != digest:
        yield "document.id: not the digest of the text"


def _check_quotes(value: object, *, text: str, where: Where) -> Iterator[str]:
    """Check every quote anywhere in the record, also under keys that version 1 does not name."""
    if isinstance(value, dict):
        if "quote" in value:
            yield from _check_quote(value, text=text, where=where)
        for key, inner in value.items():
            yield from _check_quotes(inner, text=text, where=f"{where}.{key}" if where else str(key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _check_quotes(inner, text=text, where=f"{where}[{number}]")


def _check_quote(piece: Mapping[str, object], *, text: str, where: Where) -> Iterator[str]:
    start, end, quote = piece.get("start"), piece.get("end"), piece["quote"]
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(text):
        yield f"{where}: {start}:{end} is not inside the text of {len(text)} characters"
    elif text[start:end] != quote:
        yield f"{where}: the text at {start}:{end} is {_short(text[start:end])}, not {_short(quote)}"


def _short(words: object) -> str:
    shown = repr(words)
    return shown if len(shown) <= LONGEST_SHOWN else f"{shown[: LONGEST_SHOWN - 2]}…'"


def _check_evidence(record: RecordFile) -> Iterator[str]:
    for where, claim in _evidenced(record):
        if not any(claim.evidence.values()):
            yield f"{where}: rests on no words"


def _check_statements(record: RecordFile) -> Iterator[str]:
    for number, statement in enumerate(record.statements):
        if not statement.text or statement.text not in record.document.text:
            yield f"statements[{number}].text: not in the document: {_short(statement.text)}"


def _check_ids(record: RecordFile) -> Iterator[str]:
    counted = Counter(actor.id for actor in record.actors)
    counted.update(claim.id for _, claim in _evidenced(record))
    for identity, times in counted.items():
        if times > 1:
            yield f"id {identity}: {times} times"


def _check_references(record: RecordFile) -> Iterator[str]:
    actors = {actor.id for actor in record.actors}
    for where, reference in _references(record):
        if reference not in actors:
            yield f"{where}: no actor {reference} in the record"


def _references(record: RecordFile) -> Iterator[tuple[Where, str]]:
    for where, claim in _claims(record):
        voices = [voice for voice in claim.asserted_by if voice not in VOICES]
        yield from ((f"{where}.asserted_by", voice) for voice in voices)
    for number, event in enumerate(record.events):
        principals = [*event.principals.keys(), *event.principals.values()]
        named = {"actors": event.actors, "recipients": event.recipients, "principals": principals}
        yield from ((f"events[{number}].{key}", one) for key, ids in named.items() for one in ids)
    for family, keys in REFERENCES.items():
        for number, claim in enumerate(_family(record, family)):
            found = ((key, getattr(claim, key)) for key in keys)
            yield from ((f"{family}[{number}].{key}", one) for key, one in found if one is not None)


def _claims(record: RecordFile) -> Iterator[tuple[Where, Claim]]:
    for number, actor in enumerate(record.actors):
        for place, office in enumerate(actor.offices):
            yield f"actors[{number}].offices[{place}]", office
    for family in FAMILIES:
        for number, claim in enumerate(_family(record, family)):
            yield f"{family}[{number}]", claim


def _evidenced(record: RecordFile) -> Iterator[tuple[Where, Claim | Conflict]]:
    yield from _claims(record)
    for number, conflict in enumerate(record.conflicts):
        yield f"conflicts[{number}]", conflict


def _family(record: RecordFile, family: str) -> Sequence[Claim]:
    claims: Sequence[Claim] = getattr(record, family)
    return claims
