"""Whether two that may be one are it because nothing else can be: a second look at what is told briefly."""

from collections.abc import Callable, Sequence
from itertools import product

from dragoman.model.account import Account

from .agreeing import ONE_DAY, SAME_TOWN, is_called_one_more, places_alike, words_alike
from .judging_events import DAILY, DISPUTED, REMOTE, SOON_TOLD
from .judging_words import is_one_gift_if_alone
from .sides import sides_of
from .told import Told, told_of
from .told_days import NEVER, closeness
from .told_parties import NAMED, NAMESAKE

# What parties do to each other again and again, so that it is one only where it is told of one time.
OFTEN = frozenset(("talk", "accuse", "reject", "request", "threaten"))
# Two that share so many of their words, and so many times more than others, are nearer to each other.
LIKE_WORDS, TIMES = 0.15, 2.0


def is_one_if_alone(one: Account, other: Account) -> bool:
    """Tell whether two claims that may be one are it where nothing else can be; not one that is one more."""
    if is_called_one_more(one) != is_called_one_more(other):
        return False
    families = {one.claim.family, other.claim.family}
    if families == {"transfer"}:
        return is_one_gift_if_alone(one, other)
    return families == {"event"} and _is_one_event(told_of(one), told_of(other))


def _is_one_event(one: Told, other: Told) -> bool:
    """Tell whether two events that may be one are it where nothing else can be: by a word, or by all else."""
    is_from_afar = one.mode != other.mode and bool({one.mode, other.mode} & REMOTE)
    is_of_one_sort = one.family == other.family and one.is_planned == other.is_planned
    if (
        not is_of_one_sort
        or "aggregate" in (one.kind, other.kind)
        or is_from_afar
        or _is_elsewhere(one, other)
    ):
        return False
    return _is_of_one_time(one, other) and (bool(one.trigger & other.trigger) or _is_one_in_all(one, other))


def _is_elsewhere(one: Told, other: Told) -> bool:
    """Tell whether two events lie in two places, and not one that a report has wrong.

    Blows fall in two towns on one day, and states meet in two; two persons meet in one.
    """
    near = closeness(one.when, other.when)
    is_of_persons = _are_two_persons(one, other)
    is_once = (one.family not in DAILY and one.family != "talk") or is_of_persons
    is_of_one_time = near.is_dated or near.is_apart
    return places_alike(one, other)[0] < DISPUTED and not (is_once and is_of_one_time)


def _are_two_persons(one: Told, other: Told) -> bool:
    sides = sides_of(one, other)
    return min(sides.one.points, sides.other.points) >= NAMESAKE


def _is_of_one_time(one: Told, other: Told) -> bool:
    """Tell whether two events are told of one time: at once what parties do to each other again and again."""
    near = closeness(one.when, other.when)
    if one.family in OFTEN or "SUPPORT" in (one.type, other.type):
        return near.points >= SOON_TOLD or near.is_dated or near.is_apart
    return near.points > 0 or near.is_late


def _is_one_in_all(one: Told, other: Told) -> bool:
    """Tell whether two events told in other words are one: two persons meet, or day, town and sort agree."""
    near, sides = closeness(one.when, other.when), sides_of(one, other)
    if one.type != other.type:
        return False
    if _are_two_persons(one, other):
        return near.is_dated or near.is_apart
    is_one_day, is_one_spot = near.points >= ONE_DAY, places_alike(one, other)[0] >= SAME_TOWN
    is_one_sort = one.mode is not None and one.mode == other.mode
    return [is_one_day, is_one_spot, is_one_sort and (sides.points >= NAMED or is_one_spot)].count(True) > 1


def is_nearer(one: Sequence[Account], partner: Sequence[Account], rival: Sequence[Account]) -> bool:
    """Tell whether a group is told in far more of the words of a partner than of its rival."""
    shares = [
        max(words_alike(told_of(left), told_of(right)) for left, right in product(one, other))
        for other in (partner, rival)
    ]
    return shares[0] >= LIKE_WORDS and shares[0] >= TIMES * shares[1]


def are_rivals(
    one: Sequence[Account], other: Sequence[Account], is_apart: Callable[[Account, Account], bool]
) -> bool:
    """Tell whether two groups are two things: one report tells both, or their parties or days differ.

    What one sentence tells as a blow and as its toll is one.
    """
    pairs = list(product(one, other))
    twice = [(left, right) for left, right in pairs if left.claim.document == right.claim.document]
    if twice:
        return any(not left.sentence or left.sentence != right.sentence for left, right in twice)
    return any(
        is_apart(left, right)
        or (left.claim.family == "event" and _is_impossible(told_of(left), told_of(right)))
        for left, right in pairs
    )


def _is_impossible(one: Told, other: Told) -> bool:
    """Tell whether two events have other parties, or other days."""
    return sides_of(one, other).is_impossible or closeness(one.when, other.when).points <= NEVER
