"""Claims of one thing put together: by their likeness on the average, and by what persons ruled."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from dragoman.model.account import Account, Joined
from dragoman.model.record import Judgement

from .judging_events import is_barred
from .tellings import whole_id
from .told import told_of

Pair = tuple[str, str]
# Two groups are one where every two claims across them score so on the average, those not judged nought.
AVERAGE = 0.4


class _Groups:
    """Groups while they are joined, each under the least id of its claims."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self.members = {account.id: [account] for account in accounts}
        self.home = {account.id: account.id for account in accounts}

    def merge(self, one: str, other: str) -> None:
        first, second = sorted((self.home[one], self.home[other]))
        if first == second:
            return
        for account in self.members[second]:
            self.home[account.id] = first
        self.members[first].extend(self.members.pop(second))


def join(
    accounts: Iterable[Account], judgements: Iterable[Judgement], decided: Iterable[Judgement] = ()
) -> tuple[Joined, ...]:
    """Return every account in the group of its thing, alone where nothing else tells of it.

    `decided` are the judgements of persons: what they call the same is joined, whatever else they say of two
    claims keeps them apart, and of several on one pair the latest holds. Two claims of one report are joined
    by a person alone.
    """
    every = sorted(accounts, key=lambda account: account.id)
    told = {account.id for account in every}
    scores = {(one.left, one.right): one for one in judgements if {one.left, one.right} <= told}
    must, must_not = _ruled(decided, every)
    groups = _Groups(every)
    for one, other in sorted(must):
        groups.merge(one, other)
    barred = must_not | {pair for pair, one in scores.items() if one.verdict == "PART_OF"}
    _grow(
        groups, {pair: one.score for pair, one in scores.items() if one.verdict != "PART_OF"}, scores, barred
    )
    members = [tuple(sorted(group, key=lambda one: one.id)) for group in groups.members.values()]
    return tuple(sorted((Joined(accounts=group) for group in members), key=lambda one: one.id))


def _grow(
    groups: _Groups, likeness: Mapping[Pair, float], judged: Mapping[Pair, Judgement], barred: set[Pair]
) -> None:
    """Join groups by the surest judgement first, until no further judgement can join any."""
    edges = [pair for pair, one in judged.items() if one.verdict == "SAME"]
    edges.sort(key=lambda pair: (-likeness[pair], pair))
    is_growing = True
    while is_growing:
        is_growing = False
        for one, other in edges:
            if groups.home[one] == groups.home[other]:
                continue
            first, second = groups.members[groups.home[one]], groups.members[groups.home[other]]
            if _can_be_one(first, second, likeness, barred):
                groups.merge(one, other)
                is_growing = True


def _can_be_one(
    one: Sequence[Account], other: Sequence[Account], likeness: Mapping[Pair, float], barred: set[Pair]
) -> bool:
    if {account.claim.document for account in one} & {account.claim.document for account in other}:
        return False
    total = 0.0
    for left, right in product(one, other):
        pair = (min(left.id, right.id), max(left.id, right.id))
        if pair in barred or (pair[1], pair[0]) in barred:
            return False
        if left.claim.family == "event" and is_barred(told_of(left), told_of(right)):
            return False
        total += likeness.get(pair, 0.0)
    return total >= AVERAGE * len(one) * len(other)


# ------------------------------------------------------------ what persons ruled


def _ruled(decided: Iterable[Judgement], accounts: Sequence[Account]) -> tuple[set[Pair], set[Pair]]:
    """Return the pairs that must be joined and those that must not be, the latest ruling on each."""
    parts: dict[str, list[str]] = {}
    for account in accounts:
        for name in dict.fromkeys((account.id, whole_id(account.id))):
            parts.setdefault(name, []).append(account.id)
    latest: dict[Pair, Judgement] = {}
    for one in sorted(decided, key=lambda one: (one.when or "", one.left, one.right, one.verdict)):
        latest[min(one.left, one.right), max(one.left, one.right)] = one
    must: set[Pair] = set()
    must_not: set[Pair] = set()
    for (left, right), one in latest.items():
        pairs = list(_told(left, right, parts))
        if one.verdict == "SAME":
            must.update(pairs[:1])
        else:
            must_not.update(pairs)
    return must, must_not


def _told(left: str, right: str, parts: Mapping[str, Sequence[str]]) -> Iterator[Pair]:
    """Give the pairs that a ruling on two claims is about: theirs, or of all that they tell apart."""
    for one, other in product(parts.get(left, ()), parts.get(right, ())):
        yield min(one, other), max(one, other)
