"""Corrections in the ledger: what persons said, which claims that finds now, and what it makes of them."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dragoman.errors import CorrectionError
from dragoman.model.correction import (
    Correction,
    CorrectionVerdict,
    anchor_from_json,
    anchor_to_json,
)
from dragoman.model.record import Judgement, Verdict

from .connection import Ledger, Row, as_number, as_table, as_text, insert, portions
from .keys import packed

FIELDS = ("key", "verdict", "anchor", "other", "field", "before", "after", "by", '"when"', "why", "undoes")
Side = Literal["anchor", "other"]
RULED: Mapping[str, Verdict] = {"same": "SAME", "different": "DIFFERENT", "part-of": "PART_OF"}
# What was said later goes first; of one moment, what came into the ledger later.
_LATEST = 'ORDER BY k."when" DESC, k.id DESC'


@dataclass(frozen=True, slots=True)
class KeptCorrection:
    """A correction with its number in the ledger."""

    id: int
    correction: Correction


def keep_correction(ledger: Ledger, correction: Correction) -> int | None:
    """Keep a correction and return its number; None where it is kept. Refuse to undo what is not there."""
    if ledger.one("SELECT 1 FROM corrections WHERE key = ?", (correction.key,)) is not None:
        return None
    if correction.undoes is not None and find_correction(ledger, correction.undoes) is None:
        raise CorrectionError(correction.undoes, "there is no such correction to be undone")
    number = ledger.number("SELECT max(id) FROM corrections") + 1
    other = None if correction.other is None else packed(anchor_to_json(correction.other))
    row: Row = (
        *(number, correction.key, correction.verdict, packed(anchor_to_json(correction.anchor)), other),
        *(correction.field, packed(correction.before), packed(correction.after)),
        *(correction.by, correction.when, correction.why, correction.undoes),
    )
    ledger.write(insert("corrections", ("id", *FIELDS)), [row])
    return number


def find_correction(ledger: Ledger, key: str) -> KeptCorrection | None:
    """Return the correction of a key, or None."""
    return next(_corrections(ledger, "WHERE k.key = ?", (key,)), None)


def each_correction(ledger: Ledger) -> Iterator[KeptCorrection]:
    """Give all corrections in the order in which they came into the ledger."""
    yield from _corrections(ledger, "ORDER BY k.id")


def undone(ledger: Ledger) -> frozenset[str]:
    """Return the keys of corrections that are taken back, not by an undo that is taken back itself."""
    undos: dict[str, list[str]] = defaultdict(list)
    for key, target in ledger.rows("SELECT key, undoes FROM corrections WHERE undoes IS NOT NULL"):
        undos[str(target)].append(str(key))

    @cache
    def is_undone(key: str) -> bool:
        return any(not is_undone(one) for one in undos.get(key, ()))

    return frozenset(key for key in undos if is_undone(key))


def about_document(ledger: Ledger, document: str) -> list[KeptCorrection]:
    """Return the corrections of words of a document, with those that were undone."""
    # One after the other: both at once, or in order, would take a table of SQLite's own for each document.
    found = {
        one.id: one
        for side in ("k.anchor ->> 'document' = ?", "k.other IS NOT NULL AND k.other ->> 'document' = ?")
        for one in _corrections(ledger, f"WHERE k.verdict <> 'undo' AND {side}", (document,))
    }
    return [found[number] for number in sorted(found)]


def corrected_among(ledger: Ledger, documents: Iterable[int]) -> list[int]:
    """Return those of some documents of whose words there are corrections."""
    # A plus, for what is taken out of an anchor has no type: compared with a text, it is found by no index.
    rows = ledger.rows(
        "SELECT d.id FROM carray(?) n CROSS JOIN documents d ON d.id = n.value "
        "WHERE EXISTS (SELECT 1 FROM corrections k WHERE k.anchor ->> 'document' = +d.key) OR EXISTS "
        "(SELECT 1 FROM corrections k WHERE k.other IS NOT NULL AND k.other ->> 'document' = +d.key)",
        [as_table(documents)],
    )
    return [as_number(row[0]) for row in rows]


# ------------------------------------------------------------ what they find


def set_found(ledger: Ledger, correction: int, side: Side, claim: int | None) -> tuple[int, ...]:
    """Note which claim a side of a correction finds now; return the claims for which that is a change."""
    row = ledger.one("SELECT claim FROM corrected WHERE correction = ? AND side = ?", (correction, side))
    before = None if row is None else as_number(row[0])
    if before == claim:
        return ()
    ledger.write("DELETE FROM corrected WHERE correction = ? AND side = ?", [(correction, side)])
    if claim is not None:
        ledger.write("INSERT INTO corrected VALUES (?, ?, ?)", [(correction, side, claim)])
    return tuple(one for one in (before, claim) if one is not None)


def lost(ledger: Ledger) -> frozenset[str]:
    """Return the keys of corrections that hold and do not find their words, or not those of both sides."""
    rows = ledger.rows(
        "SELECT k.key FROM corrections k WHERE k.verdict <> 'undo' AND "
        "(SELECT count(*) FROM corrected c WHERE c.correction = k.id) < 1 + (k.other IS NOT NULL)"
    )
    return frozenset(str(row[0]) for row in rows) - undone(ledger)


def found_claims(ledger: Ledger) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of the claims that each correction finds, by its key, the anchor's first."""
    found: dict[str, tuple[str, ...]] = {}
    for key, claim in ledger.rows(
        "SELECT k.key, c.key FROM corrected f JOIN corrections k ON k.id = f.correction "
        "JOIN claims c ON c.id = f.claim ORDER BY k.id, f.side"
    ):
        found[str(key)] = (*found.get(str(key), ()), str(claim))
    return found


def about_claim(ledger: Ledger, claim: int) -> list[KeptCorrection]:
    """Return the corrections that find a claim and hold, the last first."""
    where = "WHERE k.id IN (SELECT correction FROM corrected WHERE claim = ?)"
    return list(_corrections(ledger, f"{where} {_LATEST}", (claim,)))


# ------------------------------------------------------------ what they make of claims


def judged(ledger: Ledger, claims: Iterable[int]) -> Mapping[int, CorrectionVerdict]:
    """Return which of some claims a person called right or wrong, as the last one did."""
    found: dict[int, CorrectionVerdict] = {}
    for claim, correction in _finding(ledger, claims, ("right", "wrong")):
        found.setdefault(claim, correction.verdict)
    return found


def given_fields(ledger: Ledger, claims: Iterable[int]) -> Mapping[int, dict[str, Correction]]:
    """Return the fields of some claims that a person gave, each with the last correction of it."""
    found: dict[int, dict[str, Correction]] = defaultdict(dict)
    for claim, correction in _finding(ledger, claims, ("field",)):
        found[claim].setdefault(str(correction.field), correction)
    return found


def decided(ledger: Ledger, claims: Iterable[int]) -> tuple[Judgement, ...]:
    """Return what persons decided of pairs of claims, of which some are one, in the order of saying."""
    found: dict[tuple[str, int], Judgement] = {}
    for marks, some in portions(claims):
        rows = ledger.rows(
            'SELECT k."when", k.id, k.verdict, one.key, two.key FROM corrections k '
            "JOIN corrected a ON a.correction = k.id AND a.side = 'anchor' "
            "JOIN corrected b ON b.correction = k.id AND b.side = 'other' "
            "JOIN claims one ON one.id = a.claim JOIN claims two ON two.id = b.claim "
            f"WHERE k.id IN (SELECT correction FROM corrected WHERE claim IN ({marks})) AND one.id <> two.id",
            some,
        )
        for when, number, verdict, one, two in rows:
            found[str(when), as_number(number)] = Judgement(
                left=str(one),
                right=str(two),
                verdict=RULED[str(verdict)],
                score=1.0,
                by="person",
                when=str(when),
                why="",
            )
    return tuple(found[moment] for moment in sorted(found))


def claims_of_keys(ledger: Ledger, keys: Iterable[str]) -> list[int]:
    """Return the numbers of claims of some ids."""
    rows = (ledger.one("SELECT id FROM claims WHERE key = ?", (key,)) for key in keys)
    return [as_number(row[0]) for row in rows if row is not None]


def _finding(
    ledger: Ledger, claims: Iterable[int], verdicts: Sequence[CorrectionVerdict]
) -> Iterator[tuple[int, Correction]]:
    """Give the corrections of some verdicts that find some claims, the last said first."""
    kinds = ",".join("?" * len(verdicts))
    for marks, some in portions(claims):
        rows = ledger.rows(
            f"SELECT f.claim, {_COLUMNS} FROM corrected f JOIN corrections k ON k.id = f.correction "
            f"WHERE f.claim IN ({marks}) AND k.verdict IN ({kinds}) {_LATEST}",
            (*some, *verdicts),
        )
        for row in rows:
            yield as_number(row[0]), _correction(row[1:]).correction


# ------------------------------------------------------------ rows


_COLUMNS = "k.id, " + ", ".join(f"k.{name}" for name in FIELDS)


def _corrections(
    ledger: Ledger, where: str, values: Sequence[str | int] | dict[str, str | int | float | bytes | None] = ()
) -> Iterator[KeptCorrection]:
    for row in ledger.rows(f"SELECT {_COLUMNS} FROM corrections k {where}", values):
        yield _correction(row)


def _correction(row: Row) -> KeptCorrection:
    number, _, verdict, anchor, other, field, before, after, by, when, why, undoes = row
    correction = Correction(
        verdict=str(verdict),  # type: ignore[arg-type] # the schema lets in verdicts alone
        anchor=anchor_from_json(json.loads(str(anchor))),
        other=None if other is None else anchor_from_json(json.loads(str(other))),
        field=as_text(field),
        before=json.loads(str(before or "null")),
        after=json.loads(str(after or "null")),
        by=str(by),
        when=str(when),
        why=as_text(why),
        undoes=as_text(undoes),
    )
    return KeptCorrection(as_number(number), correction)
