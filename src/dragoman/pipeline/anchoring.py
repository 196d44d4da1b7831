"""Corrections find their claims again whenever what a text says was entered anew."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.model.correction import Anchor, Correction
from dragoman.model.filing import FiledClaim
from dragoman.reconcile.anchors import anchor_of, nearest
from dragoman.store import Ledger
from dragoman.store.claims import added_claims, drop_added, keep_added, keep_place
from dragoman.store.corrections import KeptCorrection, about_document, set_found, undone
from dragoman.store.documents import key_of
from dragoman.store.entering import claims_of, enter_claims, held_claims, matches_of, withdraw_claims
from dragoman.store.loading import load_document, load_filed, load_meant
from dragoman.store.overriding import PLACE, Described, to_place
from dragoman.store.parties import keep_named
from dragoman.store.pending import pend

from .missed import added_claim, named_in


@dataclass(frozen=True, slots=True)
class Standing:
    """The claims of a document by their numbers, and where each stands."""

    claims: Mapping[int, FiledClaim]
    anchors: Mapping[int, Anchor]

    def number_of(self, anchor: Anchor) -> int | None:
        """Return the claim that an anchor means now, or None."""
        numbers = {one.claim: number for number, one in self.anchors.items()}
        found = nearest(anchor, self.anchors.values())
        return None if found is None else numbers[found.claim]


def standing_in(ledger: Ledger, document: int) -> Standing:
    """Return where the claims of a document stand."""
    claims = load_filed(ledger, claims_of(ledger, document))
    everybody = list(claims.values())
    meant = load_meant(ledger, matches_of(ledger, document)).values()
    names = {one.actor.key: one.actor.names for one in meant}
    anchors = {
        number: anchor_of(claim, (name for key in claim.everybody for name in names.get(key, ())), everybody)
        for number, claim in claims.items()
    }
    return Standing(claims, {number: one for number, one in anchors.items() if one is not None})


def reapply(ledger: Ledger, document: int) -> None:
    """Let the corrections of a document's words find its claims; what that changes is to be reconciled.

    Claims that a person added are made anew, those of an undone correction go.
    """
    key = key_of(ledger, document)
    corrections = about_document(ledger, key)
    if not corrections:
        return
    taken_back = undone(ledger)
    holding = [one for one in corrections if one.correction.key not in taken_back]
    _keep_added(ledger, document, key, holding)
    _keep_meant(ledger, document, key, holding)
    standing = standing_in(ledger, document)
    changed: set[int] = set()
    for kept in corrections:
        is_holding = kept.correction.key not in taken_back
        for side, anchor in (("anchor", kept.correction.anchor), ("other", kept.correction.other)):
            if anchor is not None and anchor.document == key:
                claim = standing.number_of(anchor) if is_holding else None
                found = set_found(ledger, kept.id, side, claim)  # type: ignore[arg-type] # of two words
                changed.update(found, _partners(ledger, kept) if found else ())
    enter_claims(ledger, held_claims(ledger, changed))


def _partners(ledger: Ledger, kept: KeptCorrection) -> Iterable[int]:
    rows = ledger.rows("SELECT claim FROM corrected WHERE correction = ?", (kept.id,))
    return [int(str(row[0])) for row in rows]


def _keep_added(ledger: Ledger, document: int, key: str, holding: Iterable[KeptCorrection]) -> None:
    """Make the claims that persons added be those of the corrections that hold."""
    text = load_document(ledger, document)
    wanted = {
        claim.id: (claim, one.correction)
        for one in holding
        if one.correction.verdict == "add" and one.correction.anchor.document == key
        for claim in (added_claim(one.correction, text),)
    }
    there = added_claims(ledger, document)
    for identity, number in there.items():
        if identity not in wanted:
            withdraw_claims(ledger, [number])
            drop_added(ledger, number)
    for identity, (claim, correction) in wanted.items():
        if identity not in there:
            _keep_new(ledger, document, claim, correction)


def _keep_new(ledger: Ledger, document: int, claim: FiledClaim, correction: Correction) -> None:
    pend(ledger, "match", keep_named(ledger, document, named_in(correction.after)))
    number = keep_added(ledger, claim, document, added_by=correction.by)
    pend(ledger, "claim", held_claims(ledger, [number]))


def _keep_meant(ledger: Ledger, document: int, key: str, holding: Iterable[KeptCorrection]) -> None:
    """Keep the actors and places that corrections of fields name."""
    for one in holding:
        correction = one.correction
        if correction.verdict != "field" or correction.anchor.document != key:
            continue
        named: list[Described] = named_in(correction.after)
        pend(ledger, "match", keep_named(ledger, document, named))
        place = to_place(correction.after) if correction.field == PLACE else None
        if place is not None:
            keep_place(ledger, place)
