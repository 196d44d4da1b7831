"""Transfers of many reports → per giver, receiver and good a curve of stated totals and of shipments."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from dragoman.model.account import Joined
from dragoman.model.aid import AidCurve, AidPoint

from .between_dates import stretch_of
from .between_goods import GIVEN, Gift, gifts_of

if TYPE_CHECKING:
    from dragoman.model.claim import Bound, Counting, TransferStatus

TOTALS = ("running-total", "period-total")
Key = tuple[str | None, str | None, str, str]


def aid_curves(joined: Iterable[Joined]) -> tuple[AidCurve, ...]:
    """Return the curves of all transfers, in order of giver, receiver, good and unit.

    One joined thing is one point: its shipment is counted once, however many reports tell of it. What is
    left over of a gift is neither a total nor a shipment and is on no curve.
    """
    things = sorted(joined, key=lambda one: one.id)
    gift_of = {gift.account.id: gift for gift in gifts_of(one for thing in things for one in thing.accounts)}
    found: defaultdict[Key, list[list[Gift]]] = defaultdict(list)
    for thing in things:
        gifts = [gift_of[one.id] for one in thing.accounts if one.id in gift_of]
        for same in _alike(gifts):
            found[_key(same[0])].append(same)
    ordered = sorted(found.items(), key=lambda one: tuple(part or "" for part in one[0]))
    return tuple(_curve(key, groups) for key, groups in ordered)


def _key(gift: Gift) -> Key:
    return gift.giver, gift.receiver, gift.good, gift.unit


def _alike(gifts: Sequence[Gift]) -> Iterable[list[Gift]]:
    """Give the gifts of one thing by key, way of counting, and whether they are given or promised."""
    found: defaultdict[tuple[Key, bool, bool], list[Gift]] = defaultdict(list)
    for gift in gifts:
        if gift.counting != "remainder":
            found[_key(gift), gift.counting in TOTALS, gift.status in GIVEN].append(gift)
    return found.values()


def _curve(key: Key, groups: Sequence[Sequence[Gift]]) -> AidCurve:
    giver, receiver, good, unit = key
    points = sorted((_point(gifts) for gifts in groups), key=_place)
    given = [one for one in points if one.status in GIVEN]
    curve = AidCurve(
        giver=giver,
        receiver=receiver,
        good=good,
        unit=unit,
        totals=tuple(one for one in given if one.counting in TOTALS),
        shipments=tuple(one for one in given if one.counting not in TOTALS),
        promises=tuple(one for one in points if one.status not in GIVEN),
        shipped=None,
    )
    return _with_sum(curve)


def _with_sum(curve: AidCurve) -> AidCurve:
    latest = curve.latest_total
    since = None if latest is None else latest.since
    counted = [
        one.amount
        for one in curve.shipments
        if since is None or (one.is_day_told and one.day is not None and one.day >= since)
    ]
    return replace(curve, shipped=sum(counted)) if counted else curve


def _place(point: AidPoint) -> tuple[str, float, str]:
    return point.day or "", point.amount, point.claims[0]


def _point(gifts: Sequence[Gift]) -> AidPoint:
    """Return the point of one thing: the amount and day that most of its reports give."""
    best = _commonest(gifts)
    day, is_told = _day(gifts, is_total=best.counting in TOTALS)
    date = best.account.claim.date
    return AidPoint(
        day=day,
        is_day_told=is_told,
        amount=best.quantity.value,
        bound=cast("Bound", best.quantity.bound),
        counting=cast("Counting", best.counting),
        status=cast("TransferStatus", best.status),
        claims=tuple(sorted(gift.account.id for gift in gifts)),
        asserted_by=tuple(sorted({voice for gift in gifts for voice in gift.account.claim.asserted_by})),
        sources=tuple(sorted({gift.account.source for gift in gifts})),
        since=date.start if date is not None and best.counting in TOTALS else None,
    )


def _commonest(gifts: Sequence[Gift]) -> Gift:
    """Return the gift whose amount most sources give, of equally many an exact one and the first."""
    told = {(gift.quantity.value, gift.account.source) for gift in gifts}
    number = Counter(value for value, _ in told)
    return min(
        gifts,
        key=lambda one: (-number[one.quantity.value], one.quantity.bound != "exact", one.account.id),
    )


def _day(gifts: Sequence[Gift], *, is_total: bool) -> tuple[str | None, bool]:
    """Return the day of a shipment that is told, or of a total its report's; else the first report's."""
    told = [gift.account.claim.date for gift in gifts]
    stated = sorted(date.start for date in told if date is not None and date.start and stretch_of(date))
    published = sorted(gift.account.published for gift in gifts if gift.account.published is not None)
    if is_total or not stated:
        return (next(iter(published), None), False)
    return stated[0], True
