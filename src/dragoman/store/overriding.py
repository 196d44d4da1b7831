"""A claim as it is held after corrections: what a person said of a field stands in place of what was read."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

from dragoman.model.correction import Correction
from dragoman.model.date import Date
from dragoman.model.entity import Place
from dragoman.model.filing import Detail, FiledClaim
from dragoman.model.text import Document, Span
from dragoman.ontology.measures import Unit, load_measures

from .connection import Ledger, as_text

Described = Mapping[str, Detail]
# Who a named actor is now, and whom it acts for.
Meant = Callable[[Described], tuple[str, str | None] | None]
# What the local key of an actor whom a person named starts with; no reading makes one like it.
NAMED = "@"
VOICES, DATE, PLACE = "asserted_by", "date", "place"
# The details on which an amount in SI units rests.
SIZES = ("amount", "unit")
# A detail whose words are to stand in the text, and are its evidence.
WORDS = "text"


def overridden(
    ledger: Ledger, claim: FiledClaim, given: Mapping[str, Correction], *, document: Document, home: int
) -> FiledClaim:
    """Return a claim with the fields that a person gave; `home` is the number of its document."""

    def meant_here(one: Described) -> tuple[str, str | None] | None:
        return meant(ledger, home, one)

    for field, correction in sorted(given.items()):
        claim = _with_field(claim, (field, correction.after), document, meant_here)
    return claim


def _with_field(
    claim: FiledClaim, given: tuple[str, Detail], document: Document, meant_here: Meant
) -> FiledClaim:
    field, after = given
    if field == DATE:
        return replace(claim, date=to_date(after))
    if field == PLACE:
        return replace(claim, place=to_place(after))
    if field == VOICES:
        return replace(claim, asserted_by=_voices(after, meant_here))
    if field not in claim.details:
        return _with_parties(claim, field, after, meant_here)
    evidence = claim.evidence
    if field == WORDS:
        start = document.text.find(str(after))
        words = () if start < 0 else (document.cite(Span(start, start + len(str(after)))),)
        evidence = {**claim.evidence, WORDS: words}
    details = {**claim.details, field: after}
    if field in SIZES and "si" in details:
        details["si"] = _si(details)
    return replace(claim, details=details, evidence=evidence)


def _si(details: Mapping[str, Detail]) -> Detail:
    """Return an amount in SI units, None where its unit has no size."""
    amount = details["amount"]
    unit = _units().get(str(details["unit"]))
    if unit is None or unit.factor is None or not isinstance(amount, int | float):
        return None
    value = amount * unit.factor
    return {
        "value": int(value) if value.is_integer() else value,
        "unit": unit.si_unit,
        "assumed": unit.is_assumed,
    }


@cache
def _units() -> Mapping[str, Unit]:
    return load_measures().unit_names


def _with_parties(claim: FiledClaim, role: str, after: Detail, meant_here: Meant) -> FiledClaim:
    named = [one for one in after if isinstance(one, dict)] if isinstance(after, list) else []
    found = [one for one in map(meant_here, named) if one is not None]
    parties = {**claim.parties, role: tuple(dict.fromkeys(key for key, _ in found))}
    principals = dict(claim.principals)
    for key, body in found:
        if body is not None and body != key:
            principals.setdefault(key, body)
    everybody = {key for keys in parties.values() for key in keys}
    return replace(
        claim,
        parties=parties,
        principals={key: body for key, body in principals.items() if key in everybody},
    )


def _voices(after: Detail, meant_here: Meant) -> tuple[str, ...]:
    voices: list[str] = []
    for one in after if isinstance(after, list) else []:
        found = meant_here(one) if isinstance(one, dict) else (str(one), None)
        if found is not None:
            voices.append(found[0])
    return tuple(dict.fromkeys(voices))


def local_key(described: Described) -> str:
    """Return the key of a named actor in a document."""
    return f"{NAMED}{described['key']}"


def meant(ledger: Ledger, document: int, described: Described) -> tuple[str, str | None] | None:
    """Return the key of the actor that a named one is now and of whom it acts for; None while it is open."""
    row = ledger.one(
        "SELECT a.key, b.key FROM matches m JOIN actors a ON a.id = m.actor "
        "LEFT JOIN matches p ON p.document = m.document AND p.local = m.principal "
        "LEFT JOIN actors b ON b.id = p.actor WHERE m.document = :document AND "
        "(a.key = :key OR m.local = :local) ORDER BY a.key <> :key, m.local LIMIT 1",
        {"document": document, "key": str(described["key"]), "local": local_key(described)},
    )
    return None if row is None else (str(row[0]), as_text(row[1]))


def to_date(after: Detail) -> Date | None:
    """Return the date that a correction holds."""
    if not isinstance(after, dict):
        return None
    start, end = (None if after.get(name) is None else str(after[name]) for name in ("start", "end"))
    return Date(
        start=start,
        end=end,
        precision=str(after["precision"]),  # type: ignore[arg-type] # was checked when it was said
        how=str(after["how"]),  # type: ignore[arg-type] # the same
    )


def to_place(after: Detail) -> Place | None:
    """Return the place that a correction holds."""
    if not isinstance(after, dict):
        return None
    return Place(**after)  # type: ignore[arg-type] # was made of a place when it was said
