"""The claims of many reports → which are of one thing, and the judgements that say so."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model.account import APART, Account, Joined
from dragoman.model.record import Judgement

from .blocking import pairs_of
from .joining import join
from .judging import judge
from .tellings import tellings_of, whole_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciled:
    """Every account in the group of its thing, and what was judged of two: the same, a part, or unsure.

    Where one claim tells of several meetings that other reports tell apart, its parts stand in several
    groups: each is the claim with the parties of that meeting, its id the claim's with "/" and whom it is of.
    """

    judgements: tuple[Judgement, ...]
    joined: tuple[Joined, ...]


def reconcile(accounts: Iterable[Account], decided: Iterable[Judgement] = ()) -> Reconciled:
    """Return which accounts are of one thing; the result depends on the set of them, not on their order.

    Only accounts that share a block (`blocks_of`) are compared, so that it may be asked block by block: what
    is judged of two hangs on these two alone.
    """
    every = sorted({account.id: account for account in accounts}.values(), key=lambda one: one.id)
    tellings = [part for account in every for part in tellings_of(account)]
    judged = judge_pairs(pairs_of(tellings))
    joined = group_accounts(every, judged, decided)
    return Reconciled(judgements=of_wholes(judged, joined), joined=joined)


def judge_pairs(pairs: Iterable[tuple[Account, Account]]) -> tuple[Judgement, ...]:
    """Return what is judged of pairs of tellings, where it is not that they are of two things."""
    return tuple(found for one, other in pairs if (found := judge(one, other)).verdict != "DIFFERENT")


def group_accounts(
    accounts: Sequence[Account], judgements: Iterable[Judgement], decided: Iterable[Judgement] = ()
) -> tuple[Joined, ...]:
    """Return the groups of accounts, whose tellings have been judged, in order of their ids."""
    wholes = {account.id: account for account in accounts}
    tellings = [part for account in wholes.values() for part in tellings_of(account)]
    return _reunited(join(tellings, judgements, tuple(decided)), wholes)


def of_wholes(judgements: Iterable[Judgement], joined: Iterable[Joined]) -> tuple[Judgement, ...]:
    """Return judgements of tellings, on the whole claim where nobody tells its parts apart.

    Of several on one pair the surest is kept.
    """
    split = {account.id for one in joined for account in one.accounts if APART in account.id}
    best: dict[tuple[str, str], Judgement] = {}
    for one in judgements:
        left, right = (name if name in split else whole_id(name) for name in (one.left, one.right))
        told = replace(one, left=left, right=right)
        known = best.get((left, right))
        if known is None or (-told.score, told.why) < (-known.score, known.why):
            best[left, right] = told
    return tuple(best[pair] for pair in sorted(best))


def _reunited(groups: Sequence[Joined], wholes: Mapping[str, Account]) -> tuple[Joined, ...]:
    """Return the groups with the parts of a claim together again where no other report tells them apart."""
    left = {group.id: group for group in groups}
    claims = {name: {whole_id(one.id) for one in group.accounts} for name, group in left.items()}
    homes: dict[str, list[str]] = {}
    for group in groups:
        for account in group.accounts:
            if APART in account.id:
                homes.setdefault(whole_id(account.id), []).append(group.id)
    moved: dict[str, str] = {}
    for claim in sorted(homes):
        names = sorted(
            {_home(name, moved) for name in homes[claim]}, key=lambda name: (-len(claims[name]), name)
        )
        for name in names[1:]:
            host = next((other for other in names if other in left and claims[name] <= claims[other]), name)
            if host != name and name in left:
                left[host] = Joined(accounts=(*left[host].accounts, *left.pop(name).accounts))
                moved[name] = host
    return tuple(sorted((_with_wholes(group, wholes) for group in left.values()), key=lambda one: one.id))


def _home(name: str, moved: Mapping[str, str]) -> str:
    while name in moved:
        name = moved[name]
    return name


def _with_wholes(group: Joined, wholes: Mapping[str, Account]) -> Joined:
    """Return a group with a claim in place of its parts where all of them are in it."""
    parts: dict[str, list[Account]] = {}
    for account in group.accounts:
        parts.setdefault(whole_id(account.id), []).append(account)
    accounts: list[Account] = []
    for claim, told in parts.items():
        is_whole = len(told) == len(tellings_of(wholes[claim]))
        accounts.extend([wholes[claim]] if is_whole else told)
    return Joined(accounts=tuple(sorted(accounts, key=lambda one: one.id)))
