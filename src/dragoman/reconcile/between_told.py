"""Values that reports give for one thing, put into sides; counted by their independent sources."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from dragoman.model.account import Account, Contradiction, Disagreement, Side
from dragoman.model.filing import ANONYMOUS, OUTLET
from dragoman.ontology.disagreements import load_disagreements

from .tellings import whole_id

Value = TypeVar("Value")
Order = tuple[float | str, ...]
# A party of more words than these is described, not named.
LONGEST_NAME = 5
# A dispute has so many sides, and sources, at least.
FEWEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Told(Generic[Value]):
    """A value that an account gives, in order to be compared, and the words that show it."""

    value: Value
    words: str
    account: Account


Group = list[Told[Value]]


def group_told(
    told: Iterable[Told[Value]], *, agree: Callable[[Value, Value], bool], order: Callable[[Value], Order]
) -> list[Group[Value]]:
    """Return the values in groups that agree, the finer first; what agrees with two groups is in none."""
    groups: list[Group[Value]] = []
    for one in sorted(told, key=lambda one: (*order(one.value), one.words, one.account.id)):
        fitting = [group for group in groups if agree(group[0].value, one.value)]
        if not fitting:
            groups.append([one])
        elif len(fitting) == 1:
            fitting[0].append(one)
    return groups


def side_of(group: Sequence[Told[Value]]) -> Side:
    """Return the side of some accounts, called by the first and finest of their values."""
    return Side(value=group[0].words, claims=claims_of(group))


def claims_of(group: Iterable[Told[Value]]) -> tuple[str, ...]:
    """Return the ids of the claims behind some values: of a part ("e1/person:juma") that of its claim."""
    return tuple(sorted({whole_id(one.account.id) for one in group}))


def contradiction(
    kind: Disagreement, about: str, groups: Sequence[Sequence[Told[Value]]], why: str
) -> Contradiction | None:
    """Return the sides of a dispute, None where one source tells both: that is its report's own conflict."""
    sources = [{one.account.source for one in group} for group in groups]
    if len(groups) < FEWEST or len(set().union(*sources)) < FEWEST:
        return None
    return Contradiction(kind=kind, about=about, sides=tuple(side_of(group) for group in groups), why=why)


# ------------------------------------------------------------ words


def listed(pieces: Sequence[str]) -> str:
    """Return some words as a list: "A, B and C"."""
    return " and ".join(filter(None, (", ".join(pieces[:-1]), *pieces[-1:])))


def by_sources(words: str, group: Sequence[Told[Value]]) -> str:
    """Return a value and how many independent sources give it."""
    number = len({one.account.source for one in group})
    return f"{words} ({number} source{'s' if number > 1 else ''})"


def called(accounts: Sequence[Account]) -> str:
    """Return what an event is called, with the names of its parties: "meeting of Ada Ruiz and Bo Lind"."""
    nouns = load_disagreements().events
    details = [one.claim.details for one in accounts]
    kinds = [str(one["mode"] if one.get("mode") in nouns else one.get("type")) for one in details]
    noun = nouns[min(kinds, key=lambda kind: (-kinds.count(kind), kind))]
    found = dict.fromkeys(_name(accounts, role) for role in ("actors", "recipients"))
    names = [name for name in found if name is not None]
    return f"{noun} of {listed(names)}" if names else noun


def _name(accounts: Sequence[Account], role: str) -> str | None:
    """Return the name of a party: whole names first, then what most reports call it."""
    quotes = [piece.quote for one in accounts for piece in one.claim.evidence.get(role, ())]
    names = [" ".join(one.split()).removeprefix("the ").removeprefix("The ") for one in quotes]
    named = [one for one in names if one and len(one.split()) <= LONGEST_NAME and _is_name(one.split())]
    return min(named, key=lambda name: (" " not in name, -names.count(name), -len(name), name), default=None)


def _is_name(words: Sequence[str]) -> bool:
    is_pronoun = len(words) == 1 and words[0].lower() in load_disagreements().unnamed
    return not is_pronoun and all(word[:1].isupper() for word in words)


def words_of(account: Account, field: str) -> str | None:
    """Return the report's own words for a field, None where it has none."""
    pieces = account.claim.evidence.get(field, ())
    return " ".join(" ".join(piece.quote for piece in pieces).split()) if pieces else None


# ------------------------------------------------------------ accounts


def published_day(account: Account) -> dt.date | None:
    """Return the day of a report, None where it is not known."""
    try:
        return dt.date.fromisoformat((account.published or "")[:10])
    except ValueError:
        return None


def near_pairs(
    values: Iterable[Value], account_of: Callable[[Value], Account], days: int
) -> Iterator[tuple[Value, Value]]:
    """Give the pairs of values from reports so many days apart at most, the earlier first."""
    dated = [
        (day, account_of(value).id, value)
        for value in values
        if (day := published_day(account_of(value))) is not None
    ]
    dated.sort(key=lambda one: one[:2])
    first = 0
    for place, (day, _, later) in enumerate(dated):
        while (day - dated[first][0]).days > days:
            first += 1
        yield from ((earlier, later) for _, _, earlier in dated[first:place])


def named_voices(account: Account) -> frozenset[str]:
    """Return the named actors who vouch for a claim."""
    return frozenset(account.claim.asserted_by) - {OUTLET, ANONYMOUS}


def is_event(account: Account, status: str) -> bool:
    """Tell whether an account tells of one event of a status, not of several at once."""
    claim = account.claim
    is_one = claim.family == "event" and claim.details.get("count") is None
    return is_one and claim.details.get("status") == status
