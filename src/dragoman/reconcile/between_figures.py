"""One count of one event that reports give otherwise, though it cannot have grown from one to the other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from dragoman.model.account import Account, Contradiction, Joined

from .between_dates import Stretch, stretch_of
from .between_goods import Quantity
from .between_told import Told, by_sources, called, contradiction, group_told, listed, published_day
from .counted import Counted
from .dated_days import NEAREST
from .figures_beside import FiguresBeside
from .judging_events import DAILY
from .told import told_of

# In so many days after it an event is told without its day, and no other of its kind is meant.
SOON_AFTER = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number told of those whom an event befell or who took part, and the days of the event."""

    told: Told[Quantity]
    counted: Counted
    days: Stretch


def find_figure_contradictions(
    joined: Sequence[Joined], accounts: Sequence[Account]
) -> Iterator[Contradiction | None]:
    """Give counts told in or after the sentences of one event, of the same thing, that cannot all be true."""
    figures = FiguresBeside.of(joined, accounts)
    for thing in joined:
        if thing.family == "event" and len(thing.accounts) > 1:
            for what, counts in _counts(thing, figures).items():
                yield _apart(thing, what, counts)


def _counts(thing: Joined, figures: FiguresBeside) -> Mapping[str, Sequence[Count]]:
    """Return the counts beside an event by what they count, without those of a report that has several."""
    found: defaultdict[str, dict[str, dict[str, Count]]] = defaultdict(lambda: defaultdict(dict))
    for event, days in _dated(thing):
        for figure, what in figures.beside(event):
            count = Count(told=_told(figure), counted=what, days=days)
            found[what.name][event.claim.document][figure.id] = count
    return {
        what: [next(iter(counts.values())) for counts in of.values() if len(counts) == 1]
        for what, of in sorted(found.items())
    }


def _dated(thing: Joined) -> Iterator[tuple[Account, Stretch]]:
    """Give the accounts of an event with its days, as they tell them or as another does not long before.

    Who tells no day of a blow, or of anything weeks after it, may tell of another event of the kind.
    """
    told = {one.id: stretch_of(one.claim.date) for one in thing.accounts}
    known = [days for days in told.values() if days is not None and days.length <= NEAREST]
    for one in thing.accounts:
        own, reported = told[one.id], published_day(one)
        inferred = None if one.claim.date is None else stretch_of(replace(one.claim.date, how="resolved"))
        if own is not None and own in known:
            yield one, own
        elif own is None and inferred is not None and inferred in known:
            yield one, inferred
        elif one.claim.date is None and reported is not None and told_of(one).family not in DAILY:
            days = next((days for days in known if 0 <= (reported - days.last).days <= SOON_AFTER), None)
            yield from [] if days is None else [(one, days)]


def _told(figure: Account) -> Told[Quantity]:
    value = figure.claim.details.get("value")
    number = float(value) if isinstance(value, int | float) else 0.0
    pieces = figure.claim.evidence.get("value", ())
    words = pieces[0].quote if pieces else str(value)
    bound = str(figure.claim.details.get("bound") or "exact")
    return Told(value=Quantity(number, bound), words=words, account=figure)


def _apart(thing: Joined, what: str, counts: Sequence[Count]) -> Contradiction | None:
    disputed = [one for pair in combinations(counts, 2) if _is_dispute(*pair) for one in pair]
    values = {one.told.value for one in disputed}
    groups = group_told(
        [one.told for one in counts if one.told.value in values],
        agree=Quantity.agrees,
        order=lambda one: (float(one.bound != "exact"), one.value),
    )
    listed_values = listed([by_sources(group[0].words, group) for group in groups])
    why = f"Reports of the {called(thing.accounts)} count differently ({what}): {listed_values}."
    return contradiction("quantity", thing.id, groups, why)


def _is_dispute(one: Count, other: Count) -> bool:
    """Tell whether two counts cannot both be true: neither is a part of the other, nor has grown to it."""
    low, high = sorted((one, other), key=lambda count: count.told.value.value)
    days = published_day(low.told.account), published_day(high.told.account)
    if days[0] is None or days[1] is None or low.told.value.agrees(high.told.value):
        return False
    if low.counted.can_be_part_of(high.counted):
        return False
    if days[0] >= days[1]:
        return True
    fate = low.counted.fate
    days_after = (days[0] - low.days.last).days
    return fate is not None and fate.settles is not None and days_after >= fate.settles
