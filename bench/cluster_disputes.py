"""Scores where the reports of one affair are found to disagree: what is found, with whom, and what is false.

A conflict of the gold is found where one of its kind has a side for each of its values that shares a
report with it, and wholly where each side has the very reports of its value. One that fits no conflict of
the gold, optional ones included, is false.
"""

from collections.abc import Mapping, Sequence
from itertools import permutations
from typing import TYPE_CHECKING

from .cluster_reports import Cluster
from .loose import Json
from .measured import Measured

if TYPE_CHECKING:
    from dragoman.model.account import Contradiction

# What the gold calls by other names.
KINDS = {"rank": "order", "attribution": "status"}
Sides = Sequence[frozenset[str]]


def score_disputes(gold: Json, cluster: Cluster) -> Measured:
    """Score where the reports of a cluster are found to disagree."""
    names = {filing.document.id: name for name, filing in cluster.filings.items()}
    documents = {one.id: names[one.claim.document] for one in cluster.accounts}
    return score_conflicts(gold, cluster.contradictions, documents)


def score_conflicts(gold: Json, found: "Sequence[Contradiction]", document_of: Mapping[str, str]) -> Measured:
    """Give the shares of required conflicts found and wholly found, and how many are false.

    `document_of` has the document's name for the id of each claim.
    """
    told = [(one.kind, _documents(one, document_of)) for one in found]
    required = [one for one in gold["conflicts"] if not one.get("optional")]
    kept = [one for one in required if any(_fits(one, kind, sides) for kind, sides in told)]
    whole = [one for one in required if any(_fits(one, kind, sides, whole=True) for kind, sides in told)]
    false = [
        one.why
        for one, (kind, sides) in zip(found, told, strict=True)
        if not any(_fits(wanted, kind, sides) for wanted in gold["conflicts"])
    ]
    missed = [f"missed: {one['kind']} {one['values']}" for one in required if one not in kept]
    partly = [f"in part: {one['kind']} {one['values']}" for one in kept if one not in whole]
    return Measured(
        metrics={
            "required": len(required),
            "found_share": round(len(kept) / (len(required) or 1), 4),
            "whole_share": round(len(whole) / (len(required) or 1), 4),
            "false": len(false),
        },
        errors=(*missed, *partly, *(f"false: {why}" for why in false)),
    )


def _documents(one: "Contradiction", document_of: Mapping[str, str]) -> Sides:
    return [frozenset(document_of[claim] for claim in side.claims) for side in one.sides]


def _fits(gold: Json, kind: str, sides: Sides, *, whole: bool = False) -> bool:
    values = [frozenset(documents) for documents in gold["values"].values()]
    if KINDS.get(gold["kind"], gold["kind"]) != kind or len(values) > len(sides):
        return False
    return any(
        all(_is_side(side, value, whole=whole) for side, value in zip(order, values, strict=False))
        for order in permutations(sides, len(values))
    )


def _is_side(side: frozenset[str], value: frozenset[str], *, whole: bool) -> bool:
    return side == value if whole else bool(side & value)
