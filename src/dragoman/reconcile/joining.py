"""Claims of one thing put together: by their likeness on the average, and by what persons ruled."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product

from dragoman.model.account import Account, Joined
from dragoman.model.record import Judgement

from .alone import are_rivals, is_nearer, is_one_if_alone
from .judging import judge
from .judging_events import is_barred
from .tellings import whole_id
from .told import told_of

Pair = tuple[str, str]
# Two groups are one where every two claims across them score so on the average, those not judged nought.
AVERAGE = 0.4
LIKE = ("SAME", "UNSURE")
# So likely on the average must two groups be of which neither can be one with anything else.
ALONE = 0.1
# Of how many others a group may be thought one while it is still told from them.
MOST_NEAR = 8


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

    def between(self, one: str, other: str) -> list[Pair]:
        """Return the pairs across the groups of two claims; none where they are of one group."""
        if self.home[one] == self.home[other]:
            return []
        first, second = (self.members[self.home[name]] for name in (one, other))
        return [(min(left.id, right.id), max(left.id, right.id)) for left, right in product(first, second)]

    def is_between(self, pairs: Iterable[Pair], one: str, other: str) -> bool:
        """Tell whether one of some pairs lies across the groups of two claims."""
        homes = {self.home[one], self.home[other]}
        return any({self.home[left], self.home[right]} == homes for left, right in pairs)


def join(
    accounts: Iterable[Account], judgements: Iterable[Judgement], decided: Iterable[Judgement] = ()
) -> tuple[Joined, ...]:
    """Return every account in the group of its thing, alone where nothing else tells of it.

    `decided` are the judgements of persons in the order in which they came: what they call the same is
    joined whole, whatever else they say of two claims keeps them apart, and the last word holds against
    those before. Two claims of one report are joined by a person alone. A field that a person gave parts
    nothing.
    """
    every = sorted(accounts, key=lambda account: account.id)
    told = {account.id for account in every}
    judged = {(one.left, one.right): one for one in judgements if {one.left, one.right} <= told}
    groups = _grouped(every, judged, *_ruled(decided, every, judged))
    members = [tuple(sorted(group, key=lambda one: one.id)) for group in groups.members.values()]
    return tuple(sorted((Joined(accounts=group) for group in members), key=lambda one: one.id))


def _grouped(
    every: Sequence[Account], judged: Mapping[Pair, Judgement], must: Iterable[Pair], must_not: set[Pair]
) -> _Groups:
    """Join what persons call the same, then what is one as it was read, then what is one as it is held."""
    read = {account.id: account.as_read for account in every}
    groups = _Groups(list(read.values()))
    for one, other in must:
        if not groups.is_between(must_not, one, other):
            groups.merge(one, other)
    given = {account.id for account in every if account.read is not None}
    as_read = {
        pair: judge(read[pair[0]], read[pair[1]]) if given & set(pair) else one
        for pair, one in judged.items()
    }
    _grow(groups, as_read, must_not)
    _join_alone(groups, as_read, must_not)
    if given:
        held = {account.id: account for account in every}
        groups.members = {home: [held[one.id] for one in some] for home, some in groups.members.items()}
        _grow(groups, judged, must_not)
        _join_alone(groups, judged, must_not)
    return groups


def _grow(groups: _Groups, judged: Mapping[Pair, Judgement], must_not: set[Pair]) -> None:
    """Join groups by the surest judgement first, until no further judgement can join any."""
    likeness = {pair: one.score for pair, one in judged.items() if one.verdict in LIKE}
    barred = must_not | {pair for pair, one in judged.items() if one.verdict == "PART_OF"}
    edges = [pair for pair, one in judged.items() if one.verdict == "SAME"]
    edges.sort(key=lambda pair: (-likeness[pair], pair))
    is_apart = _kept_apart(barred)
    # Groups only grow, so that their least ids and sizes say which two were tried in vain.
    tried: set[tuple[str, int, str, int]] = set()
    is_growing = True
    while is_growing:
        is_growing = False
        for one, other in edges:
            first, second = groups.members[groups.home[one]], groups.members[groups.home[other]]
            state = (groups.home[one], len(first), groups.home[other], len(second))
            if first is second or state in tried:
                continue
            if _can_be_one(first, second, likeness, is_apart):
                groups.merge(one, other)
                is_growing = True
            else:
                tried.add(state)


def _can_be_one(
    one: Sequence[Account],
    other: Sequence[Account],
    likeness: Mapping[Pair, float],
    is_apart: Callable[[Account, Account], bool],
    *,
    least: float = AVERAGE,
) -> bool:
    if {account.claim.document for account in one} & {account.claim.document for account in other}:
        return False
    pairs = ((min(left.id, right.id), max(left.id, right.id)) for left, right in product(one, other))
    if sum(likeness.get(pair, 0.0) for pair in pairs) < least * len(one) * len(other):
        return False
    return not any(is_apart(left, right) for left, right in product(one, other))


def _join_alone(groups: _Groups, judged: Mapping[Pair, Judgement], must_not: set[Pair]) -> None:
    """Join two groups that may be one where neither may be one with a third that the other is not.

    What the reports of some days tell of two parties once is one thing, though it be told too briefly to be
    sure of it by itself.
    """
    likeness = {pair: one.score for pair, one in judged.items() if one.verdict in LIKE}
    is_apart = _kept_apart(must_not | {pair for pair, one in judged.items() if one.verdict == "PART_OF"})
    told = {account.id: account for some in groups.members.values() for account in some}
    near = _neighbours(groups, likeness)
    edges = [pair for pair in likeness if is_one_if_alone(told[pair[0]], told[pair[1]])]
    edges.sort(key=lambda pair: (-likeness[pair], pair))
    is_growing = True
    while is_growing:
        is_growing = False
        for one, other in edges:
            first, second = groups.home[one], groups.home[other]
            if first == second or max(len(near[first]), len(near[second])) > MOST_NEAR:
                continue
            if any(
                are_rivals(groups.members[third], groups.members[home], is_apart)
                and not is_nearer(groups.members[middle], groups.members[home], groups.members[third])
                for home, middle in ((first, second), (second, first))
                for third in near[middle] - {home}
            ):
                continue
            if _can_be_one(groups.members[first], groups.members[second], likeness, is_apart, least=ALONE):
                groups.merge(one, other)
                kept, gone = sorted((first, second))
                for home in near.pop(gone) - {kept}:
                    near[home].discard(gone)
                    near[home].add(kept)
                    near[kept].add(home)
                near[kept].discard(gone)
                is_growing = True


def _neighbours(groups: _Groups, edges: Iterable[Pair]) -> dict[str, set[str]]:
    """Return with which other groups each may be one."""
    near: dict[str, set[str]] = {home: set() for home in groups.members}
    for one, other in edges:
        first, second = groups.home[one], groups.home[other]
        if first != second:
            near[first].add(second)
            near[second].add(first)
    return near


def _kept_apart(barred: set[Pair]) -> Callable[[Account, Account], bool]:
    """Return what tells whether two claims cannot be of one thing, each two looked at once."""
    known: dict[Pair, bool] = {}

    def is_apart(left: Account, right: Account) -> bool:
        pair = (left.id, right.id)
        if pair not in known:
            is_event = left.claim.family == "event"
            known[pair] = (
                pair in barred
                or (right.id, left.id) in barred
                or (is_event and is_barred(told_of(left), told_of(right)))
            )
        return known[pair]

    return is_apart


# ------------------------------------------------------------ what persons ruled


def _ruled(
    decided: Iterable[Judgement], every: Sequence[Account], judged: Mapping[Pair, Judgement]
) -> tuple[Iterable[Pair], set[Pair]]:
    """Return the pairs that must be joined and those that must not be, each by the last word on it.

    Who calls two the same has their groups before him as they were then, and means the whole of both.
    """
    parts: dict[str, list[str]] = {}
    for account in every:
        for name in dict.fromkeys((account.id, whole_id(account.id))):
            parts.setdefault(name, []).append(account.id)
    # Each pair with the two of which somebody said so.
    must: dict[Pair, Pair] = {}
    must_not: set[Pair] = set()
    for one in sorted(decided, key=lambda one: one.when or ""):
        said = (min(one.left, one.right), max(one.left, one.right))
        pairs = list(_told(*said, parts))
        if one.verdict == "SAME" and pairs:
            pairs = [pairs[0], *_grouped(every, judged, must, must_not).between(*pairs[0])]
            must |= dict.fromkeys(pairs, said)
            must_not.difference_update(pairs)
        else:
            must = {pair: source for pair, source in must.items() if source != said and pair not in pairs}
            must_not.update(pairs)
    return must, must_not


def _told(left: str, right: str, parts: Mapping[str, Sequence[str]]) -> Iterator[Pair]:
    """Give the pairs that a ruling on two claims is about: theirs, or of all that they tell apart."""
    for one, other in product(parts.get(left, ()), parts.get(right, ())):
        yield min(one, other), max(one, other)
