"""How much one act of aid brought: the goods told beside it, however each report counts and calls them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dragoman.model.account import Account, Contradiction, Joined
from dragoman.ontology.disagreements import load_disagreements

from .agreeing import is_called_one_more
from .between_dates import stretch_of
from .between_goods import GIVEN, Gift, gifts_of, good_of, singular
from .between_told import Told, by_sources, contradiction, group_told, is_event, listed
from .judging_words import MOST_APART

# Ways of counting that do not tell what one load was.
NO_LOAD = frozenset(("remainder", "pledge"))


def find_load_contradictions(
    joined: Sequence[Joined], accounts: Sequence[Account]
) -> Iterator[Contradiction | None]:
    """Give acts of aid that reports have bring different amounts of what can be one load."""
    gifts: defaultdict[tuple[str, str], list[Gift]] = defaultdict(list)
    for gift in gifts_of(accounts):
        is_load = gift.status in GIVEN and gift.counting not in NO_LOAD
        if gift.account.sentence and is_load and not is_called_one_more(gift.account):
            gifts[gift.account.claim.document, gift.account.sentence].append(gift)
    for thing in joined:
        done = [one for one in thing.accounts if is_event(one, "actual")]
        if len(done) > 1 and done[0].claim.details.get("type") == "AID":
            for loads in _loads(done, gifts).values():
                yield _apart(thing, loads)


def _loads(
    done: Sequence[Account], gifts: Mapping[tuple[str, str], Sequence[Gift]]
) -> Mapping[str, Sequence[Gift]]:
    """Return the loads that reports tell of an act by their units; none of a report that tells two."""
    found: defaultdict[str, dict[str, dict[str, Gift]]] = defaultdict(lambda: defaultdict(dict))
    for act in done:
        days = stretch_of(act.claim.date)
        for gift in gifts.get((act.claim.document, act.sentence), ()):
            # A total is of one load where all came on one day.
            if gift.counting == "shipment" or (days is not None and days.length == 0):
                found[gift.unit][act.claim.document][gift.account.id] = gift
    return {
        unit: [next(iter(some.values())) for some in of.values() if len(some) == 1]
        for unit, of in sorted(found.items())
    }


def _apart(thing: Joined, loads: Sequence[Gift]) -> Contradiction | None:
    if not _is_one_load(loads):
        return None
    groups = group_told(
        [Told(value=one.quantity, words=one.words, account=one.account) for one in loads],
        agree=lambda one, other: one.agrees(other),
        order=lambda one: (float(one.bound != "exact"), one.value),
    )
    values = listed([by_sources(group[0].words, group) for group in groups])
    item = min(str(one.account.claim.details.get("item")) for one in loads)
    why = f"Reports give different amounts for one load of {item}: {values}."
    return contradiction("quantity", thing.id, groups, why)


def _is_one_load(loads: Sequence[Gift]) -> bool:
    """Tell whether loads can be one: by their goods, and by their amounts where one has no day."""
    amounts = [one.quantity.value for one in loads]
    is_near = bool(amounts) and max(amounts) <= MOST_APART * min(amounts)
    is_dated = all(stretch_of(one.account.claim.date) is not None for one in loads)
    return (is_near or is_dated) and all(_can_be_one(one.good, two.good) for one in loads for two in loads)


def _can_be_one(one: str, other: str) -> bool:
    """Tell whether two names can be of one load: they share a word, or one names no sort of goods."""
    words = [set(map(singular, name.split())) for name in (good_of(one), good_of(other))]
    anything = load_disagreements().anything
    return bool(words[0] & words[1]) or any(some <= anything or not some for some in words)
