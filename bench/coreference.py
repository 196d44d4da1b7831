"""Measures of groups of the same mentions: MUC, B³, CEAF-e (by entity), and CoNLL, the mean of their F1."""

from collections.abc import Hashable, Mapping, Sequence

import numpy as np

Groups = Mapping[Hashable, Hashable]


def b_cubed(gold: Groups, found: Groups) -> tuple[float, float, float]:
    """Give precision, recall and F1 of B³; both have the same mentions, each with its group."""
    own, theirs = _members(gold), _members(found)
    both = {one: len(own[gold[one]] & theirs[found[one]]) for one in gold}
    total = len(gold) or 1
    precision = sum(both[one] / len(theirs[found[one]]) for one in gold) / total
    recall = sum(both[one] / len(own[gold[one]]) for one in gold) / total
    return precision, recall, _harmonic(precision, recall)


def muc(gold: Groups, found: Groups) -> float:
    """Give the F1 of MUC: of the links that hold groups together."""
    return _harmonic(_links(found, gold), _links(gold, found))


def ceaf_e(gold: Groups, found: Groups) -> float:
    """Give the F1 of CEAF by entity: of the best matching of one group to one."""
    own, theirs = list(_members(gold).values()), list(_members(found).values())
    likeness = [[2 * len(one & other) / (len(one) + len(other)) for other in theirs] for one in own]
    best = _best_matching(likeness)
    return _harmonic(best / (len(theirs) or 1), best / (len(own) or 1))


def conll(gold: Groups, found: Groups) -> dict[str, float]:
    """Give the three and their mean."""
    scores = {"muc_f1": muc(gold, found), "b3_f1": b_cubed(gold, found)[2], "ceafe_f1": ceaf_e(gold, found)}
    return {**scores, "conll_f1": sum(scores.values()) / len(scores)}


def _members(groups: Groups) -> dict[Hashable, set[Hashable]]:
    members: dict[Hashable, set[Hashable]] = {}
    for one, group in groups.items():
        members.setdefault(group, set()).add(one)
    return members


def _links(key: Groups, response: Groups) -> float:
    """Give the share of the links of one side's groups that the other has."""
    kept = total = 0
    for members in _members(key).values():
        total += len(members) - 1
        kept += len(members) - len({response[one] for one in members})
    return kept / total if total else 0.0


def _harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0


def _best_matching(likeness: Sequence[Sequence[float]]) -> float:
    """Give the weight of the heaviest matching of rows to columns (Hungarian method, by shortest paths)."""
    if not likeness or not likeness[0]:
        return 0.0
    weights = np.array(likeness)
    if weights.shape[0] > weights.shape[1]:
        weights = weights.T
    matched = _assign(-weights)
    return float(sum(weights[row, column] for column, row in enumerate(matched) if row >= 0))


def _assign(cost: np.ndarray) -> list[int]:
    """Give for each column its row in the cheapest assignment, -1 for none; no more rows than columns."""
    rows, columns = cost.shape
    above, beside = np.zeros(rows + 1), np.zeros(columns + 1)
    match = np.zeros(columns + 1, dtype=int)
    for row in range(1, rows + 1):
        match[0], at = row, 0
        least, way = np.full(columns + 1, np.inf), np.zeros(columns + 1, dtype=int)
        used = np.zeros(columns + 1, dtype=bool)
        while match[at] != 0:
            used[at] = True
            free = np.flatnonzero(~used[1:]) + 1
            reach = cost[match[at] - 1, free - 1] - above[match[at]] - beside[free]
            better = reach < least[free]
            least[free[better]], way[free[better]] = reach[better], at
            nearest = free[int(np.argmin(least[free]))]
            step = least[nearest]
            above[match[used]] += step
            beside[used] -= step
            least[~used] -= step
            at = int(nearest)
        while at:
            match[at], at = match[way[at]], int(way[at])
    return [int(row) - 1 for row in match[1:]]
