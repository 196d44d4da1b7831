"""Days of claims of different reports: told by each, or bounded by when a report was published."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dragoman.model.account import Account
from dragoman.model.date import Date, beginning_of, end_of

# Days in which a report without a date of its own tells of an event: rarely longer after it.
SOON, WEEK, FORTNIGHT = 3, 7, 14
# Days over which a stretch still says when something was, and over which it hardly does.
NARROW, WIDE = 4, 31
FAR = "too far apart in time"


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days by number; `is_inferred` where the report does not tell it of the event itself."""

    first: int
    last: int
    is_inferred: bool = False

    @property
    def length(self) -> int:
        """Return how many days it has."""
        return self.last - self.first + 1

    def covers(self, other: "Days") -> bool:
        """Tell whether another stretch lies inside this one."""
        return self.first <= other.first and other.last <= self.last


@dataclass(frozen=True, slots=True)
class When:
    """When a claim says that something was, and the day on which its report was published."""

    days: Days | None
    published: int | None
    is_planned: bool = False


@dataclass(frozen=True, slots=True)
class Closeness:
    """How well two claims agree in time, in points; below zero where they cannot be of one thing.

    `is_apart` where their days differ by one, `is_late` where one is told weeks after, without a day.
    """

    points: float
    why: str
    is_dated: bool = False
    is_apart: bool = False
    is_late: bool = False


NEVER = -9.0


def when_of(account: Account, *, is_planned: bool) -> When:
    """Return when an account says that it was."""
    published = _day(account.published)
    return When(_days(account.claim.date, published), published, is_planned)


def _days(told: Date | None, published: int | None) -> Days | None:
    if told is None or told.start is None:
        return None
    first = _day(beginning_of(told.start))
    last = _day(end_of(told.end)) if told.end is not None else published
    if first is None or last is None or last < first:
        return None
    return Days(first, last, told.how == "inferred")


@lru_cache(maxsize=16384)
def _day(told: str | None) -> int | None:
    try:
        return None if told is None else date.fromisoformat(told[:10]).toordinal()
    except ValueError:
        return None


def day_name(day: int) -> str:
    """Return a day as it is read ("5 November 2024")."""
    found = date.fromordinal(day)
    return f"{found.day} {found:%B} {found.year}"


def closeness(one: When, other: When) -> Closeness:
    """Return how well two claims agree in time."""
    if one.days is not None and other.days is not None:
        if not (one.days.is_inferred or other.days.is_inferred):
            return _dated(one, other, one.days, other.days)
        found = _dated(one, other, one.days, other.days)
        return found if found.points > 0 and not found.is_apart else Closeness(0.5, "a day only inferred")
    if one.days is not None or other.days is not None:
        dated, undated = (one, other) if one.days is not None else (other, one)
        return _half_dated(dated, undated)
    return _undated(one, other)


def _dated(one: When, other: When, first: Days, second: Days) -> Closeness:
    if (first.first, first.last) == (second.first, second.last):
        points = (
            2.5
            if first.length == 1
            else 3.0
            if first.length <= WEEK
            else 1.2
            if first.length <= WIDE
            else 0.3
        )
        return Closeness(points, f"both {_stretch(first)}", is_dated=first.length <= WIDE)
    gap = max(first.first, second.first) - min(first.last, second.last)
    if gap <= 0:
        length = max(first.length, second.length)
        points = 2.0 if length <= NARROW else 1.2 if length <= FORTNIGHT else 0.8 if length <= WIDE else 0.3
        return Closeness(points, f"{_stretch(first)} and {_stretch(second)} overlap", is_dated=length <= WIDE)
    if gap == 1 and max(first.length, second.length) <= NARROW and not _is_too_early(one, other):
        return Closeness(
            0.5, f"{_stretch(first)} and {_stretch(second)}, told apart by one day", is_apart=True
        )
    return Closeness(NEVER, f"{_stretch(first)} and {_stretch(second)}: different days")


def _is_too_early(one: When, other: When) -> bool:
    """Tell whether one report was out before the day on which the other has it happen."""
    for early, late in ((one, other), (other, one)):
        if early.published is None or late.days is None or early.is_planned or late.is_planned:
            continue
        if early.published < late.days.first:
            return True
    return False


def _half_dated(dated: When, undated: When) -> Closeness:
    days = dated.days
    if days is None or undated.published is None:
        return Closeness(0.0, "one report gives no day")
    if undated.is_planned:
        ahead = days.first - undated.published
        if -SOON <= ahead <= FORTNIGHT:
            return Closeness(0.2, "planned without a day, not long before")
        return Closeness(NEVER, FAR)
    if undated.published < days.first and not dated.is_planned:
        return Closeness(NEVER, "told before it happened")
    after = undated.published - days.last
    if days.length > WIDE and after <= 0:
        return Closeness(0.2, f"published within {_stretch(days)}")
    return _after(after, "published {days} days after the day that the other gives")


def _undated(one: When, other: When) -> Closeness:
    if one.published is None or other.published is None:
        return Closeness(0.0, "no day given")
    return _after(abs(one.published - other.published), "no day given, published {days} days apart")


def _after(days: int, why: str) -> Closeness:
    told = why.format(days=max(days, 0))
    if days <= SOON:
        return Closeness(1.5, told)
    if days <= WEEK:
        return Closeness(1.0, told)
    if days <= FORTNIGHT:
        return Closeness(0.4, told)
    return Closeness(0.0, told, is_late=True) if days <= WIDE else Closeness(NEVER, FAR)


def _stretch(days: Days) -> str:
    if days.length == 1:
        return day_name(days.first)
    return f"{day_name(days.first)} to {day_name(days.last)}"
