"""Where reports of one thing do not agree, each with the claims on both sides and a sentence why.

Precision first, as inside one report. Nested dates agree, and so do a town and its state, a bound and a
number beyond it, a total and a higher later one, a title and its translations; what is inferred disputes
nothing.
"""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.model.account import Account, Contradiction, Joined
from dragoman.model.record import Judgement
from dragoman.ontology import Ontology

from .between_dates import find_date_contradictions
from .between_doers import find_doer_contradictions
from .between_figures import find_figure_contradictions
from .between_loads import find_load_contradictions
from .between_offices import find_office_contradictions
from .between_order import find_order_contradictions
from .between_places import find_place_contradictions
from .between_quantities import find_gift_contradictions
from .between_status import find_status_contradictions
from .between_terms import find_term_contradictions

__all__ = [
    "contradictions",
    "gift_contradictions",
    "office_contradictions",
    "order_contradictions",
    "thing_contradictions",
]
Found = tuple[Contradiction, ...]


def contradictions(
    joined: Sequence[Joined],
    parts: Sequence[Judgement],
    accounts: Mapping[str, Account],
    ontology: Ontology,
) -> Found:
    """Return where reports contradict each other, in order of kind, of what it is about, and of the sides.

    `parts` are PART_OF judgements, the part on the left; `accounts` are all of the ledger's, by the ids of
    their claims, in any order.
    """
    every = tuple(accounts.values())
    return _ordered(
        (
            *thing_contradictions(joined, parts, every),
            *gift_contradictions(joined, every, ontology),
            *office_contradictions(every, ontology),
            *order_contradictions(joined, every, ontology),
        )
    )


def thing_contradictions(
    joined: Sequence[Joined], parts: Sequence[Judgement], accounts: Sequence[Account]
) -> Found:
    """Return where reports of one thing differ: in its days, its place, whether it happened, and counts."""
    things = sorted(joined, key=lambda one: one.id)
    return _ordered(
        (
            *find_date_contradictions(things, parts),
            *find_place_contradictions(things),
            *find_status_contradictions(things),
            *find_doer_contradictions(things),
            *find_figure_contradictions(things, _sorted(accounts)),
            *find_load_contradictions(things, _sorted(accounts)),
        )
    )


def gift_contradictions(joined: Sequence[Joined], accounts: Sequence[Account], ontology: Ontology) -> Found:
    """Return where reports differ about what was given, how much, and under which name.

    What they differ in about one act of aid is told of the act.
    """
    things = sorted(joined, key=lambda one: one.id)
    every = _sorted(accounts)
    of_acts = [_claims(one) for one in find_load_contradictions(things, every) if one is not None]
    gifts = [one for one in find_gift_contradictions(things, every) if one is not None]
    return _ordered(
        (
            *(one for one in gifts if not any(_claims(one) <= claims for claims in of_acts)),
            *find_term_contradictions(things, every, ontology.things),
        )
    )


def office_contradictions(accounts: Sequence[Account], ontology: Ontology) -> Found:
    """Return where reports give persons offices that exclude each other."""
    return _ordered(find_office_contradictions(_sorted(accounts), ontology))


def order_contradictions(joined: Sequence[Joined], accounts: Sequence[Account], ontology: Ontology) -> Found:
    """Return where reports differ about which visit or meeting was the first, or the record knows earlier."""
    things = sorted(joined, key=lambda one: one.id)
    return _ordered(find_order_contradictions(things, _sorted(accounts), ontology))


def _claims(one: Contradiction) -> frozenset[str]:
    return frozenset(claim for side in one.sides for claim in side.claims)


def _sorted(accounts: Sequence[Account]) -> list[Account]:
    return sorted({one.id: one for one in accounts}.values(), key=lambda one: one.id)


def _ordered(found: Iterable[Contradiction | None]) -> Found:
    told = {(one.kind, one.about, one.sides): one for one in found if one is not None}
    return tuple(sorted(told.values(), key=_place))


def _place(one: Contradiction) -> tuple[str, str, tuple[str, ...]]:
    return one.kind, one.about, tuple(claim for side in one.sides for claim in side.claims)
