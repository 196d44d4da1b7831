"""One thing on different days in different reports, and a part on a day that its whole does not have."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model.account import Account, Contradiction, Joined
from dragoman.model.date import Date, beginning_of, end_of
from dragoman.model.record import Judgement
from dragoman.ontology.disagreements import load_disagreements

from .agreeing import is_one_more
from .between_told import Told, by_sources, called, contradiction, group_told, is_event, listed, words_of
from .conflicting_weekdays import day_name
from .dated_days import NEAREST
from .told_parties import PERSON

# A stay longer than this is no whole whose days tell much.
LONGEST_STAY = 31


@dataclass(frozen=True, slots=True)
class Stretch:
    """The first and last day of what a report says, how it says it in ISO 8601, and the days of leeway.

    "Yesterday" has a day of leeway: reports are dated a day early or late.
    """

    first: dt.date
    last: dt.date
    iso: str
    leeway: int = 0

    @property
    def length(self) -> int:
        """Return how many days lie between the first and the last."""
        return (self.last - self.first).days

    def holds(self, other: "Stretch") -> bool:
        """Tell whether another stretch lies inside this one."""
        return self.first <= other.first and other.last <= self.last

    def meets(self, other: "Stretch") -> bool:
        """Tell whether two stretches can share a day."""
        return self.gap(other) <= max(0, self.leeway, other.leeway)

    def gap(self, other: "Stretch") -> int:
        """Return how many days two stretches lie apart; none or fewer where they overlap."""
        return max((other.first - self.last).days, (self.first - other.last).days)

    @property
    def words(self) -> str:
        """Return the stretch in words: "5 November 2024", "4 to 5 November 2024", "2024-11"."""
        if self.first == self.last:
            return day_name(self.first)
        if "/" not in self.iso:
            return self.iso
        if (self.first.year, self.first.month) == (self.last.year, self.last.month):
            return f"{self.first.day} to {day_name(self.last)}"
        return f"{day_name(self.first)} to {day_name(self.last)}"


def stretch_of(date: Date | None) -> Stretch | None:
    """Return the days of a date that a text tells; None of an open or inferred one."""
    if date is None or date.how == "inferred" or date.start is None or date.end is None:
        return None
    iso = date.start if date.start == date.end else f"{date.start}/{date.end}"
    try:
        first = dt.date.fromisoformat(beginning_of(date.start))
        last = dt.date.fromisoformat(end_of(date.end))
    except ValueError:
        return None
    return Stretch(first, last, iso) if first <= last else None


def find_date_contradictions(
    joined: Sequence[Joined], parts: Sequence[Judgement]
) -> Iterator[Contradiction | None]:
    """Give things that reports date apart, and parts that they date outside their wholes."""
    every = _by_document(joined)
    for thing in joined:
        yield from _dated_apart(thing, every)
    yield from _outside(parts, {one.id: thing for thing in joined for one in thing.accounts})


# ------------------------------------------------------------ one thing on two days


def _dated_apart(
    thing: Joined, every: Mapping[str, Sequence[tuple[str, Account]]]
) -> Iterator[Contradiction | None]:
    """Give a thing whose stated dates share no day though they are near; far ones are other things."""
    for told in _comparable(thing):
        groups = group_told(told, agree=_agree, order=_order)
        near = [
            group
            for group in groups
            if any(_is_near(group[0].value, other[0].value) for other in groups if other is not group)
        ]
        days = [group[0].value for group in near]
        if any(_tells_both(one, thing, days, every) for group in near for one in group):
            continue
        values = listed([by_sources(group[0].value.words, group) for group in near])
        what = called(thing.accounts) if thing.family == "event" else "transfer"
        yield contradiction("date", thing.id, near, f"Reports date the {what} differently: {values}.")


def _by_document(joined: Sequence[Joined]) -> Mapping[str, Sequence[tuple[str, Account]]]:
    """Return the dated accounts of each document, with the thing that each is of."""
    found: defaultdict[str, list[tuple[str, Account]]] = defaultdict(list)
    for thing in joined:
        for one in thing.accounts:
            if one.claim.date is not None:
                found[one.claim.document].append((thing.id, one))
    return found


def _tells_both(
    told: Told[Stretch],
    thing: Joined,
    days: Sequence[Stretch],
    every: Mapping[str, Sequence[tuple[str, Account]]],
) -> bool:
    """Tell whether a report has another event of the kind, with one of the parties, on the other side's day.

    Then there were two, and it is the joining that errs.
    """
    claim = told.account.claim
    others = [day for day in days if not day.meets(told.value)]
    return any(
        home != thing.id
        and one.claim.family == claim.family
        and one.claim.details.get("type") == claim.details.get("type")
        and _can_be_of(one, thing)
        and (found := stretch_of(one.claim.date)) is not None
        and any((found.first, found.last) == (day.first, day.last) for day in others)
        for home, one in every.get(claim.document, ())
    )


def _can_be_of(one: Account, thing: Joined) -> bool:
    """Tell whether an event shares a party with a thing, and both persons where each is told of two."""
    parties = set(one.claim.everybody)
    told = {party for account in thing.accounts for party in account.claim.everybody}
    first, second = ({party for party in side if party.startswith(PERSON)} for side in (parties, told))
    is_of_two = min(len(first), len(second)) > 1
    return len(first & second) > 1 if is_of_two else not parties.isdisjoint(told)


def _comparable(thing: Joined) -> Iterator[list[Told[Stretch]]]:
    """Give the dated accounts that can be held against each other: what happened, not what was to happen."""
    if thing.family == "event":
        yield _told([one for one in thing.accounts if is_event(one, "actual") and not is_one_more(one)])
    if thing.family == "transfer":
        for status in ("delivered", "sent"):
            yield _told([one for one in thing.accounts if _is_shipment(one, status)])


def _is_shipment(account: Account, status: str) -> bool:
    details = account.claim.details
    return details.get("counting") == "shipment" and details.get("status") == status


def _told(accounts: Sequence[Account]) -> list[Told[Stretch]]:
    return [
        Told(value=replace(days, leeway=_leeway(one)), words=days.iso, account=one)
        for one in accounts
        if (days := stretch_of(one.claim.date)) is not None and not _is_until_report(days, one)
    ]


def _is_until_report(days: Stretch, account: Account) -> bool:
    """Tell whether a stretch is "since March", whose end is only the day of the report."""
    return days.length > 0 and days.last.isoformat() == (account.published or "")[: len("2024-05-03")]


def _leeway(account: Account) -> int:
    """Return how many days a date may be off: one where it is counted from the day of the report."""
    words = (words_of(account, "date") or "").lower()
    return int(any(one in words for one in load_disagreements().counted_days))


def _order(days: Stretch) -> tuple[float, ...]:
    return days.length, days.leeway, days.first.toordinal()


def _agree(one: Stretch, other: Stretch) -> bool:
    """Tell whether two dates go together: one lies in the other, or they overlap and one is vague."""
    if one.holds(other) or other.holds(one):
        return True
    is_told_to_the_day = "/" in one.iso and "/" in other.iso
    return one.meets(other) and not is_told_to_the_day


def _is_near(one: Stretch, other: Stretch) -> bool:
    return not _agree(one, other) and one.gap(other) <= NEAREST


# ------------------------------------------------------------ a part outside its whole


def _outside(parts: Sequence[Judgement], thing_of: Mapping[str, Joined]) -> Iterator[Contradiction | None]:
    """Give parts dated to days just beside those of their wholes, each pair of things once.

    A meeting within a visit of four days lies beside the stop in one town that the visit has too.
    """
    pairs: dict[tuple[str, str], tuple[Joined, Joined]] = {}
    for judgement in parts:
        part, whole = thing_of.get(judgement.left), thing_of.get(judgement.right)
        is_pair = part is not None and whole is not None and part.family == whole.family == "event"
        if judgement.verdict == "PART_OF" and is_pair and part is not None and whole is not None:
            pairs[part.id, whole.id] = (part, whole)
    within = {part.id for part, whole in pairs.values() if _lies_within(part, whole)}
    for _, (part, whole) in sorted(pairs.items()):
        if part.id not in within:
            yield _part_contradiction(part, whole)


def _lies_within(part: Joined, whole: Joined) -> bool:
    """Tell whether every day told of a part is a day of a whole of several days."""
    stays = [one.value for one in _told(whole.accounts) if 0 < one.value.length <= LONGEST_STAY]
    days = [one.value for one in _told(part.accounts)]
    return bool(days) and all(any(stay.holds(one) for stay in stays) for one in days)


def _part_contradiction(part: Joined, whole: Joined) -> Contradiction | None:
    stays = [
        one
        for one in _told([one for one in whole.accounts if is_event(one, "actual")])
        if one.value.length <= LONGEST_STAY
    ]
    beside = [
        one
        for one in _told([one for one in part.accounts if is_event(one, "actual")])
        if stays and _is_beside(one.value, [stay.value for stay in stays])
    ]
    if not beside:
        return None
    groups = [
        *group_told(beside, agree=Stretch.meets, order=_order),
        *group_told(stays, agree=Stretch.meets, order=_order),
    ]
    days = listed(sorted({one.value.words for one in beside}))
    stay = listed([group[0].value.words for group in groups if group[0] in stays])
    why = (
        f"The {called(part.accounts)} is dated {days}, but the {called(whole.accounts)} it is part of {stay}."
    )
    return contradiction("date", part.id, groups, why)


def _is_beside(days: Stretch, stays: Sequence[Stretch]) -> bool:
    """Tell whether days lie outside all stays, but not far from one."""
    is_outside = not any(days.meets(stay) for stay in stays)
    return is_outside and min(days.gap(stay) for stay in stays) <= NEAREST
