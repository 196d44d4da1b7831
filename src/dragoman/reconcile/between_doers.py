"""Who did it: one deed told of two doers, one paper signed for a state by two persons."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from dragoman.model.account import Account, Contradiction, Joined
from dragoman.ontology.disagreements import load_disagreements

from .agreeing import ONE_DAY, is_of_other_doer
from .between_told import Told, called, contradiction, group_told, is_event, listed
from .told import MUTUAL, SIGNING, told_of
from .told import Told as Event
from .told_days import closeness
from .told_parties import UNLIKE, Party, alike, sides_alike

Doers = tuple[Party, ...]


def find_doer_contradictions(joined: Sequence[Joined]) -> Iterator[Contradiction | None]:
    """Give deeds told of doers that cannot be one, and papers that others sign for a state."""
    for thing in joined:
        done = [one for one in thing.accounts if is_event(one, "actual")]
        if thing.family == "event" and len(done) > 1:
            yield _other_doers(thing, done)
            yield _other_forces(thing, done)
            yield from _other_signers(thing, done)


# ------------------------------------------------------------ deeds


def _other_doers(thing: Joined, done: Sequence[Account]) -> Contradiction | None:
    disputed = {
        one.id: one for pair in combinations(done, 2) if _is_by_another(*map(told_of, pair)) for one in pair
    }
    if not disputed:
        return None
    told = [Told(value=told_of(one).one, words=_doer(one), account=one) for one in done if told_of(one).one]
    groups = group_told(
        told, agree=lambda one, other: sides_alike(one, other).points >= 0, order=lambda _: (0.0,)
    )
    names = [group[0].words for group in groups]
    why = f"Reports name different doers of the {called(thing.accounts)}: {listed(names)}."
    return contradiction("identity", thing.id, groups, why)


def _is_by_another(one: Event, other: Event) -> bool:
    """Tell whether a deed is told of two doers of whom one cannot be the other: "officers" can be police."""
    return is_of_other_doer(one, other) and sides_alike(one.one, other.one).points < UNLIKE.points


def _other_forces(thing: Joined, done: Sequence[Account]) -> Contradiction | None:
    """Return a deed of one day that reports tell of two forces or services of one state."""
    told = [
        Told(value=force, words=_doer(one), account=one)
        for one in done
        if (force := _force(one)) is not None and told_of(one).family not in MUTUAL
    ]
    pairs = list(combinations(told, 2))
    if not any(one.value != other.value and _is_one_day(one.account, other.account) for one, other in pairs):
        return None
    groups = group_told(told, agree=lambda one, other: one == other, order=lambda force: (float(force),))
    names = listed([group[0].words for group in groups])
    why = f"Reports name different doers of the {called(thing.accounts)}: {names}."
    return contradiction("identity", thing.id, groups, why)


def _force(account: Account) -> int | None:
    """Return the row of the one force that the words for the doer name; None of none or of several."""
    words = " ".join(piece.quote.lower() for piece in account.claim.evidence.get("actors", ()))
    rows = [
        number
        for number, force in enumerate(load_disagreements().forces)
        if any(re.search(rf"\b{re.escape(one)}\b", words) for one in force)
    ]
    return rows[0] if len(rows) == 1 else None


def _is_one_day(one: Account, other: Account) -> bool:
    return closeness(told_of(one).when, told_of(other).when).points >= ONE_DAY


def _doer(account: Account) -> str:
    """Return the fullest words of a report for who did it."""
    return max((piece.quote for piece in account.claim.evidence.get("actors", ())), key=len, default="")


# ------------------------------------------------------------ papers


def _other_signers(thing: Joined, done: Sequence[Account]) -> Iterator[Contradiction | None]:
    """Give a paper that reports have different persons of one state sign on one day."""
    signed = [one for one in done if told_of(one).family in MUTUAL and told_of(one).trigger & SIGNING]
    signers = {one.id: _signers(one) for one in signed}
    for country in sorted({country for some in signers.values() for country in some}):
        told = [
            Told(value=signers[one.id][country], words=_names(signers[one.id][country]), account=one)
            for one in signed
            if country in signers[one.id]
        ]
        if any(_is_one_paper(one.account, other.account) for one, other in combinations(told, 2)):
            groups = group_told(told, agree=_share_signer, order=lambda side: (_names(side),))
            names = listed([group[0].words for group in groups])
            why = f"Reports have different persons of one state sign the {called(thing.accounts)}: {names}."
            yield contradiction("identity", thing.id, groups, why)


def _signers(account: Account) -> Mapping[str, Doers]:
    """Return the persons who sign, by their states."""
    told = told_of(account)
    found: dict[str, Doers] = {}
    for party in (*told.one, *told.other):
        if party.is_person and party.country is not None:
            found[party.country] = (*found.get(party.country, ()), party)
    return found


def _is_one_paper(one: Account, other: Account) -> bool:
    """Tell whether two reports have one sort of paper signed on one day."""
    first, second = told_of(one), told_of(other)
    is_dated = closeness(first.when, second.when).is_dated
    return is_dated and bool((first.trigger & second.trigger) - SIGNING)


def _share_signer(one: Doers, other: Doers) -> bool:
    return any(alike(left, right).points >= 0 for left in one for right in other)


def _names(signers: Doers) -> str:
    names = (one.key.partition(":")[2].partition("@")[0].replace("-", " ").title() for one in signers)
    return listed(sorted(names))
