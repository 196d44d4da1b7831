"""Correct once: what a person says of the record is kept, found again after every reading, and taken back."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from typing import cast

from dragoman.errors import CorrectionError
from dragoman.model.correction import PAIRS, Amendment, Anchor, Correction, moment
from dragoman.model.filing import FAMILIES, Detail, Family, FiledClaim
from dragoman.ontology import Ontology
from dragoman.store import Ledger
from dragoman.store.connection import as_number
from dragoman.store.corrections import (
    each_correction,
    find_correction,
    given_fields,
    keep_correction,
)
from dragoman.store.loading import load_document, load_filed

from .amending import FIELDS, Ground, parties_of, value_of
from .anchoring import Standing, reapply, standing_in
from .expecting import expect
from .missed import identity_of
from .reconciling import reconcile_pending


def correct(ledger: Ledger, amendment: Amendment, ontology: Ontology) -> tuple[Correction, ...]:
    """Keep what a person says and bring the record up to it; return the corrections that it made.

    A record's id means all its reports where it is called right or wrong, and its fullest one where a field
    is given. Refuses what is not there, values that cannot be, and what somebody else corrected meanwhile.
    """
    if not amendment.by.strip():
        raise CorrectionError(amendment.target, "say who corrects it")
    with ledger.transaction():
        made = _corrections(ledger, replace(amendment, when=moment(amendment.when)), ontology)
        kept = tuple(one for one in made if keep_correction(ledger, one) is not None)
        _reapply_all(ledger, kept)
    reconcile_pending(ledger, ontology)
    return made


def take_over(ledger: Ledger, corrections: Iterable[Correction], ontology: Ontology) -> int:
    """Keep corrections made elsewhere, in their order; return how many the ledger did not have.

    Those of documents that it does not have are kept, and hold as soon as the document comes.
    """
    with ledger.transaction():
        kept = [one for one in corrections if keep_correction(ledger, one) is not None]
        _reapply_all(ledger, kept)
    reconcile_pending(ledger, ontology)
    return len(kept)


def corrections_of(ledger: Ledger) -> tuple[Correction, ...]:
    """Return all corrections in the order in which they came, to be kept elsewhere."""
    return tuple(one.correction for one in each_correction(ledger))


def _reapply_all(ledger: Ledger, corrections: Iterable[Correction]) -> None:
    anchors = [one for each in corrections for one in (each.anchor, each.other) if one is not None]
    for key in sorted({anchor.document for anchor in anchors}):
        row = ledger.one("SELECT id FROM documents WHERE key = ?", (key,))
        if row is not None:
            reapply(ledger, as_number(row[0]))


def _corrections(ledger: Ledger, amendment: Amendment, ontology: Ontology) -> tuple[Correction, ...]:
    if amendment.verdict == "undo":
        keys = (amendment.target, *amendment.others)
        return tuple(_undo(ledger, replace(amendment, target=key)) for key in keys)
    if amendment.verdict == "add":
        return (_add(ledger, amendment, ontology),)
    numbers = _claims_called(ledger, amendment.target)
    if amendment.verdict in PAIRS:
        others = (amendment.other, *amendment.others)
        return tuple(_pair(ledger, replace(amendment, other=one)) for one in others)
    if amendment.verdict == "field":
        return (_field(ledger, amendment, numbers[0], ontology),)
    expect(ledger, amendment, numbers[0], None)
    return tuple(
        Correction(verdict=amendment.verdict, anchor=_anchor(ledger, number), **_said(amendment))  # type: ignore[arg-type] # of strings
        for number in numbers
    )


def _said(amendment: Amendment) -> dict[str, str | None]:
    return {"by": amendment.by.strip(), "when": amendment.when, "why": amendment.why}


# ------------------------------------------------------------ of what


def _claims_called(ledger: Ledger, identity: str) -> list[int]:
    """Return the claim of an id; of a record's id its claims, the fullest one first."""
    rows = ledger.rows(
        "SELECT c.id FROM records r JOIN members m ON m.record = r.id JOIN claims c ON c.id = m.claim "
        "WHERE r.key = ? ORDER BY c.id <> r.claim, c.key",
        (identity,),
    ) or ledger.rows("SELECT id FROM claims WHERE key = ?", (identity,))
    if not rows:
        raise CorrectionError(identity, "there is no such record or claim")
    return [as_number(row[0]) for row in rows]


def _claim_called(ledger: Ledger, identity: str) -> int:
    return ledger.number("SELECT id FROM claims WHERE key = ?", (identity,))


def _home(ledger: Ledger, number: int) -> int:
    return ledger.number("SELECT document FROM claims WHERE id = ?", (number,))


def _anchor(ledger: Ledger, number: int) -> Anchor:
    return _anchor_in(standing_in(ledger, _home(ledger, number)), number)


def _anchor_in(standing: Standing, number: int) -> Anchor:
    if number not in standing.anchors:
        raise CorrectionError(standing.claims[number].id, "rests on no words to which it could be anchored")
    return standing.anchors[number]


def _pair(ledger: Ledger, amendment: Amendment) -> Correction:
    if not amendment.other:
        raise CorrectionError(amendment.target, f"{amendment.verdict} as what? Give the id of the other")
    number, other = (_claims_called(ledger, one)[0] for one in (amendment.target, amendment.other))
    if other == number:
        # Both are of one record, so that it is its claims that are meant.
        number, other = (_claim_called(ledger, one) for one in (amendment.target, amendment.other))
    if other == number:
        raise CorrectionError(amendment.target, "is the same claim; give two")
    one, two = _anchor(ledger, number), _anchor(ledger, other)
    if one.family != two.family:
        raise CorrectionError(amendment.target, f"is of {one.family}, and {amendment.other} of {two.family}")
    expect(ledger, amendment, number, None)
    return Correction(
        verdict=amendment.verdict,
        anchor=one,
        other=two,
        **_said(amendment),  # type: ignore[arg-type] # of strings
    )


def _undo(ledger: Ledger, amendment: Amendment) -> Correction:
    kept = find_correction(ledger, amendment.target)
    if kept is None:
        raise CorrectionError(amendment.target, "there is no such correction")
    return Correction(
        verdict="undo",
        anchor=kept.correction.anchor,
        other=kept.correction.other,
        undoes=amendment.target,
        **_said(amendment),  # type: ignore[arg-type] # of strings
    )


# ------------------------------------------------------------ a field


def _field(ledger: Ledger, amendment: Amendment, number: int, ontology: Ontology) -> Correction:
    home = _home(ledger, number)
    claim = load_filed(ledger, [number])[number]
    given = given_fields(ledger, [number]).get(number, {})
    held = {name: one.after for name, one in given.items() if name in claim.details}
    ground = Ground(
        ledger=ledger,
        ontology=ontology,
        document=home,
        text=load_document(ledger, home).text,
        details={**claim.details, **held},
    )
    field = str(amendment.field)
    after = value_of(ground, claim.family, field, amendment.value)
    before = given[field].after if field in given else _read_value(ledger, claim, field, home)
    expect(ledger, amendment, number, (before,))
    return Correction(
        verdict="field",
        anchor=_anchor(ledger, number),
        field=field,
        before=before,
        after=after,
        **_said(amendment),  # type: ignore[arg-type] # of strings
    )


def _read_value(ledger: Ledger, claim: FiledClaim, field: str, home: int) -> Detail:
    """Return what was read of a field, actors by their names."""
    if field in claim.details:
        return claim.details[field]
    if field == "date":
        return None if claim.date is None else cast("Detail", asdict(claim.date))
    if field == "place":
        return None if claim.place is None else cast("Detail", asdict(claim.place))
    keys = claim.asserted_by if field == "asserted_by" else claim.parties.get(field, ())
    rows = ledger.rows(
        "SELECT m.local, coalesce(a.name, m.names ->> 0) FROM matches m LEFT JOIN actors a ON a.id = m.actor "
        "WHERE m.document = ?",
        (home,),
    )
    names = {str(local): str(name) for local, name in rows}
    return [names.get(key, key) for key in keys]


# ------------------------------------------------------------ what was missed


def _add(ledger: Ledger, amendment: Amendment, ontology: Ontology) -> Correction:
    """Return the correction that adds a claim: its family, its fields, and `words`, its quotes by field."""
    home = _document_called(ledger, amendment.target)
    document = load_document(ledger, home)
    given = amendment.value if isinstance(amendment.value, dict) else {}
    family = cast("Family", given.get("family"))
    if family not in FAMILIES:
        raise CorrectionError(
            what="family", reason=f"{family!r} is none; expected one of {', '.join(FAMILIES)}"
        )
    fields = {name: value for name, value in given.items() if name not in ("family", "words")}
    details = dict(BLANK[family]) | {name: one for name, one in fields.items() if name in BLANK[family]}
    ground = Ground(ledger=ledger, ontology=ontology, document=home, text=document.text, details=details)
    told = {name: value_of(ground, family, name, value) for name, value in {**details, **fields}.items()}
    roles = parties_of(family)
    after: dict[str, Detail] = {
        "family": family,
        "details": {name: told[name] for name in BLANK[family]} | SIZED.get(family, {}),
        "parties": {role: told.get(role, []) for role in roles},
        "date": told.get("date"),
        "place": told.get("place"),
        "asserted_by": told.get("asserted_by", ["outlet"]),
        "evidence": cast("Detail", _spans(document.text, given.get("words"))),
    }
    anchor = _anchor_of_added(document.id, document.text, after)
    return Correction(verdict="add", anchor=anchor, after=after, **_said(amendment))  # type: ignore[arg-type] # of strings


def _document_called(ledger: Ledger, name: str) -> int:
    row = ledger.one(
        "SELECT id FROM documents WHERE key = :name OR id = (SELECT document FROM claims WHERE key = :name)",
        {"name": name},
    )
    if row is None:
        raise CorrectionError(name, "there is no such document or claim")
    return as_number(row[0])


def _spans(text: str, words: Detail) -> Mapping[str, list[list[int]]]:
    if not isinstance(words, dict) or not words:
        raise CorrectionError(
            what="words", reason='which words say so? Give them by field, as {"trigger": "met"}'
        )
    found: dict[str, list[list[int]]] = {}
    for field, given in words.items():
        pieces = given if isinstance(given, list) else [given]
        found[field] = [_span(text, one) for one in pieces]
    return found


def _span(text: str, given: Detail) -> list[int]:
    """Return where words stand: as given with where they start, else at the first place."""
    quote, start = (given.get("quote"), given.get("start")) if isinstance(given, dict) else (given, None)
    words = str(quote or "")
    place = start if isinstance(start, int) else text.find(words)
    if not words or place < 0 or text[place : place + len(words)] != words:
        raise CorrectionError(what="words", reason=f"{quote!r} does not stand in the text")
    return [place, place + len(words)]


def _anchor_of_added(document: str, text: str, after: Mapping[str, Detail]) -> Anchor:
    evidence = cast("Mapping[str, list[list[int]]]", after["evidence"])
    field = next(iter(evidence))
    start, stop = evidence[field][0]
    return Anchor(
        document=document,
        family=cast("Family", after["family"]),
        claim=identity_of(document, after),
        field=field,
        start=start,
        stop=stop,
        quote=text[start:stop],
    )


# What a family's details are where nothing is said of them.
BLANK: Mapping[Family, Mapping[str, Detail]] = {
    "event": {
        "type": None,
        "mode": None,
        "contexts": [],
        "status": "actual",
        "act": None,
        "count": None,
        "reciprocal": False,
    },
    "statement": {"speaker_text": None, "kind": "indirect", "channel": "unspecified", "text": None},
    "transfer": {
        "item": None,
        "amount": None,
        "unit": None,
        "bound": "exact",
        "status": "sent",
        "counting": "shipment",
    },
    "office": {
        "title": None,
        "of": None,
        "portfolio": None,
        "standing": "current",
        "start": None,
        "end": None,
    },
    "position": {"stance": None, "about": None},
    "figure": {"value": None, "bound": "exact", "what": None},
    "rank": {"rank": None, "of": None, "scope": None},
}
SIZED: Mapping[Family, dict[str, Detail]] = {"transfer": {"si": None}}
__all__ = ["FIELDS", "correct", "corrections_of", "take_over"]
