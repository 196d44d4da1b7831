"""Different amounts of one gift, totals that fall or hold less than their shipments, one count told twice."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dragoman.model.account import Account, Contradiction, Joined

from .between_dates import Stretch, stretch_of
from .between_goods import GIVEN, LOWER, Gift, gifts_of
from .between_told import Told, by_sources, contradiction, group_told, listed, near_pairs, published_day

TOTALS = frozenset(("running-total", "period-total"))
# Totals of "recent months" are of one period where their reports are so many days apart at most.
SAME_WEEKS = 14
# A total is held against those stated so many days before it, a shipment against so many before it.
LONGEST_MEMORY, MOST_AT_ONCE = 183, 20
# More shipments than these are not held against their total.
MOST_SHIPMENTS = 50
# So much above a total its shipments may add up to by rounding.
MOST_ROUNDED = 1.02


def find_gift_contradictions(
    joined: Sequence[Joined], accounts: Sequence[Account]
) -> Iterator[Contradiction | None]:
    """Give gifts of one giver, receiver and good whose amounts do not go together."""
    thing_of = {one.id: thing.id for thing in joined for one in thing.accounts}
    for thing in joined:
        yield from _of_one_thing(thing)
    for gifts in _by_good(gifts_of(accounts)).values():
        yield from _shipments_apart(gifts, thing_of)
        yield _totals_apart(gifts, thing_of)
        yield from _below_sum(gifts, thing_of)


def _by_good(gifts: Sequence[Gift]) -> Mapping[tuple[str, str, str, str], list[Gift]]:
    """Return the gifts of known givers and receivers, by giver, receiver, good and unit."""
    found: defaultdict[tuple[str, str, str, str], list[Gift]] = defaultdict(list)
    for gift in gifts:
        if gift.giver is not None and gift.receiver is not None:
            found[gift.giver, gift.receiver, gift.good, gift.unit].append(gift)
    return dict(sorted(found.items()))


def _groups(gifts: Sequence[Gift]) -> list[list[Told[Gift]]]:
    return group_told(
        [Told(value=one, words=one.words, account=one.account) for one in gifts],
        agree=lambda one, other: one.quantity.agrees(other.quantity),
        order=lambda one: (float(one.quantity.bound != "exact"), one.quantity.value),
    )


# ------------------------------------------------------------ shipments


def _shipments_apart(gifts: Sequence[Gift], thing_of: Mapping[str, str]) -> Iterator[Contradiction | None]:
    """Give one shipment in different amounts: joined to one thing, or of one day and told once a report."""
    told: defaultdict[tuple[str, str], list[Gift]] = defaultdict(list)
    for gift in gifts:
        days = stretch_of(gift.account.claim.date)
        if gift.counting != "shipment" or gift.status not in GIVEN:
            continue
        told["thing", thing_of.get(gift.account.id, gift.account.id)].append(gift)
        if days is not None and days.length == 0:
            told[gift.status, days.iso].append(gift)
    found: dict[tuple[str, ...], list[list[Told[Gift]]]] = {}
    for key, same in sorted(told.items(), reverse=True):
        groups = _groups(same)
        if len(groups) > 1 and (key[0] == "thing" or _is_once_a_report(same)):
            found[tuple(sorted(one.account.id for group in groups for one in group))] = groups
    for groups in found.values():
        yield _gift_contradiction(groups, thing_of, "the shipment")


def _of_one_thing(thing: Joined) -> Iterator[Contradiction | None]:
    """Give a shipment in different amounts that reports tell of another receiver: of a town, of its state."""
    told: defaultdict[tuple[str, ...], list[Gift]] = defaultdict(list)
    for gift in gifts_of(thing.accounts):
        is_given = gift.counting == "shipment" and gift.status in GIVEN
        if is_given and gift.giver is not None and gift.receiver is not None:
            told[gift.giver, gift.good, gift.unit].append(gift)
    thing_of = {one.id: thing.id for one in thing.accounts}
    for _, same in sorted(told.items()):
        if len(_groups(same)) > 1:
            yield _gift_contradiction(_groups(same), thing_of, "the shipment")


def _is_once_a_report(gifts: Sequence[Gift]) -> bool:
    documents = [gift.account.claim.document for gift in gifts]
    return len(documents) == len(set(documents))


def _gift_contradiction(
    groups: Sequence[Sequence[Told[Gift]]], thing_of: Mapping[str, str], what: str
) -> Contradiction | None:
    first = min(one.account.id for group in groups for one in group)
    item = str(groups[0][0].account.claim.details.get("item"))
    values = listed([by_sources(group[0].words, group) for group in groups])
    why = f"Reports give different amounts for {what} of {item}: {values}."
    return contradiction("quantity", thing_of.get(first, first), groups, why)


# ------------------------------------------------------------ totals


def _totals_apart(gifts: Sequence[Gift], thing_of: Mapping[str, str]) -> Contradiction | None:
    """Return totals of one period that cannot both be true: a later one is lower, or one day has two."""
    totals = [one for one in gifts if one.counting in TOTALS and one.status in GIVEN]
    pairs = near_pairs(_ends(totals), lambda one: one.account, LONGEST_MEMORY)
    disputed = [pair for pair in pairs if _is_dispute(*pair)]
    if not disputed:
        return None
    known = {_kind(gift) for pair in disputed for gift in pair}
    told = [one for one in totals if _kind(one) in known]
    return _gift_contradiction(_groups(told), thing_of, "the total")


def _ends(totals: Sequence[Gift]) -> list[Gift]:
    """Return of the totals of one amount and beginning the first and the last, which tell most."""
    kinds: defaultdict[tuple[str, ...], list[Gift]] = defaultdict(list)
    for gift in sorted(totals, key=lambda one: (one.account.published or "", one.account.id)):
        kinds[_kind(gift)].append(gift)
    ends = {gift.account.id: gift for same in kinds.values() for gift in (same[0], same[-1])}
    return [ends[key] for key in sorted(ends)]


def _kind(total: Gift) -> tuple[str, ...]:
    """Return what two totals share that tell the same: how far, since when, how counted, how much."""
    quantity = total.quantity
    return total.status, total.counting, str(_start(total)), f"{quantity.value} {quantity.bound}"


def _is_dispute(one: Gift, other: Gift) -> bool:
    days = _counted_on(one), _counted_on(other)
    if one.status != other.status or one.quantity.agrees(other.quantity) or not _is_one_period(one, other):
        return False
    if days[0] is None or days[1] is None:
        return False
    earlier, later = (one, other) if days[0] <= days[1] else (other, one)
    return days[0] == days[1] or later.quantity.value < earlier.quantity.value


def _is_one_period(one: Gift, other: Gift) -> bool:
    """Tell whether two totals begin on one day; those of no told beginning only where told at one time."""
    starts, days = (_start(one), _start(other)), (_counted_on(one), _counted_on(other))
    if starts[0] != starts[1] or days[0] is None or days[1] is None:
        return False
    is_near = abs((days[0] - days[1]).days) <= SAME_WEEKS
    return starts[0] is not None or (one.counting == other.counting and is_near)


def _start(gift: Gift) -> str | None:
    date = gift.account.claim.date
    return None if date is None else date.start


def _counted_on(gift: Gift) -> dt.date | None:
    """Return the day up to which a total counts: that of its report."""
    return published_day(gift.account)


def _below_sum(gifts: Sequence[Gift], thing_of: Mapping[str, str]) -> Iterator[Contradiction | None]:
    """Give totals below the sum of the distinct shipments that fall into their period."""
    counted = [one for one in gifts if one.counting == "shipment" and one.status in GIVEN]
    totals = [one for one in gifts if one.counting in TOTALS and one.status in GIVEN]
    distinct = _distinct(counted, thing_of)
    for total in _ends(totals) if len(distinct) > 1 else ():
        whole = _period(total)
        shipments = [] if whole is None else _within(distinct, whole)
        added = sum(one.quantity.value for one in shipments)
        is_open = total.quantity.bound in LOWER or total.quantity.bound == "about"
        if len(shipments) > 1 and added > total.quantity.value * MOST_ROUNDED and not is_open:
            told = [Told(value=one, words=one.words, account=one.account) for one in (total, *shipments)]
            said = listed([one.words for one in shipments])
            why = f"The total of {total.words} is below the shipments that it takes in: {said}."
            about = thing_of.get(total.account.id, total.account.id)
            yield contradiction("quantity", about, [told[:1], *([one] for one in told[1:])], why)


def _within(distinct: Sequence[tuple[Gift, Stretch]], whole: Stretch) -> list[Gift]:
    """Return the shipments within some days, in order; none where there are more than anybody adds up."""
    first = bisect_left(distinct, whole.first, key=lambda one: one[1].first)
    last = bisect_right(distinct, whole.last, key=lambda one: one[1].first)
    if last - first > MOST_SHIPMENTS:
        return []
    return [one for one, days in distinct[first:last] if whole.holds(days)]


def _period(total: Gift) -> Stretch | None:
    """Return the days that a total counts: from its told beginning to the day of its report."""
    date, until = total.account.claim.date, _counted_on(total)
    days = stretch_of(date)
    if days is None or until is None:
        return None
    return Stretch(days.first, min(max(days.last, days.first), until), days.iso)


def _distinct(gifts: Sequence[Gift], thing_of: Mapping[str, str]) -> list[tuple[Gift, Stretch]]:
    """Return the exact shipments of told days, each thing once; of two that can be one, the first.

    Two can be one where different reports tell them and their days do not part them.
    """
    told: dict[str, tuple[Gift, Stretch]] = {}
    for gift in gifts:
        days = stretch_of(gift.account.claim.date)
        if gift.quantity.bound == "exact" and days is not None and days.length <= SAME_WEEKS:
            told.setdefault(thing_of.get(gift.account.id, gift.account.id), (gift, days))
    found: list[tuple[Gift, Stretch]] = []
    for gift, days in sorted(told.values(), key=lambda one: (one[1].first, one[0].account.id)):
        if not any(
            _can_be_one(gift, other) and days.meets(others) for other, others in found[-MOST_AT_ONCE:]
        ):
            found.append((gift, days))
    return found


def _can_be_one(gift: Gift, other: Gift) -> bool:
    return gift.account.claim.document != other.account.claim.document
