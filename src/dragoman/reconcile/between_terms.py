"""One gift under two names that look alike: "40,000 litres of malathion" and of melatonin."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from dragoman.model.account import Account, Contradiction, Joined
from dragoman.ontology.spelling import is_same_word
from dragoman.ontology.things import Things

from .between_goods import Gift, gifts_of
from .between_told import Told, contradiction
from .conflicting_terms import GLOSS, LIKENESS, alike

# How alike, in per cent of their letters, two names of one sort of things must be to be taken for each other.
NEARLY_ONE = 75


def find_term_contradictions(
    joined: Sequence[Joined], accounts: Sequence[Account], things: Things
) -> Iterator[Contradiction | None]:
    """Give gifts of one giver, amount and unit that reports name by near-names of different things."""
    thing_of = {one.id: thing.id for thing in joined for one in thing.accounts}
    measured: defaultdict[tuple[str, str, float], list[Gift]] = defaultdict(list)
    for gift in gifts_of(accounts):
        if gift.giver is not None and gift.good in things.sorts:
            measured[gift.giver, gift.unit, gift.quantity.value].append(gift)
    for _, gifts in sorted(measured.items()):
        for pair in _pairs(gifts, things):
            yield _term_contradiction(pair, gifts, thing_of, things)


def _pairs(gifts: Sequence[Gift], things: Things) -> Iterator[tuple[Gift, Gift]]:
    """Give a pair of gifts for every two names that can be slips for each other."""
    by_good: dict[str, list[Gift]] = {}
    for gift in gifts:
        by_good.setdefault(gift.good, []).append(gift)
    for one, other in combinations(sorted(by_good), 2):
        if not _are_mistakable(one, other, things):
            continue
        found = next((pair for pair in _meeting(by_good[one], by_good[other])), None)
        if found is not None:
            yield found


def _meeting(left: Sequence[Gift], right: Sequence[Gift]) -> Iterator[tuple[Gift, Gift]]:
    """Give pairs of one way of counting, of which no report tells both."""
    told = [{gift.account.claim.document for gift in gifts} for gifts in (left, right)]
    if told[0] & told[1]:
        return
    for one in left:
        for other in right:
            if one.counting == other.counting:
                yield one, other


def _are_mistakable(one: str, other: str, things: Things) -> bool:
    """Tell whether two names look alike and are known to be of different things."""
    sorts = things.sorts.get(one), things.sorts.get(other)
    if not sorts[0] or not sorts[1] or is_same_word(one, other) or one in other or other in one:
        return False
    are_apart = all(sorts[1] <= things.excludes.get(sort, frozenset()) for sort in sorts[0])
    return alike(one, other) >= (LIKENESS if are_apart else NEARLY_ONE)


def _term_contradiction(
    pair: tuple[Gift, Gift], gifts: Sequence[Gift], thing_of: Mapping[str, str], things: Things
) -> Contradiction | None:
    groups = [
        [
            Told(value=one.good, words=str(one.account.claim.details.get("item")), account=one.account)
            for one in gifts
            if one.good == known.good and one.counting == known.counting
        ]
        for known in pair
    ]
    first = min(one.account.id for group in groups for one in group)
    names = [group[0].words for group in groups]
    sorts = [" or ".join(sorted(things.sorts[gift.good])) for gift in pair]
    why = f"The same {pair[0].words} are {names[0]} in one report and {names[1]} in another. "
    told = [f"{name.capitalize()} is a {sort}" for name, sort in zip(names, sorts, strict=True)]
    why += f"{told[0]}, {told[1][0].lower()}{told[1][1:]}{_fitting(pair, gifts, things)}."
    return contradiction("term", thing_of.get(first, first), groups, why)


def _fitting(pair: tuple[Gift, Gift], gifts: Sequence[Gift], things: Things) -> str:
    """Return which of two names a gloss of the reports fits: "; "pesticide" fits malathion"."""
    for gift in gifts:
        for match in GLOSS.finditer(gift.account.sentence):
            noun = (match["bracket"] or match["comma"] or match["copula"]).lower()
            sort = things.sort_of_noun.get(noun)
            fitting = [one.good for one in pair if sort in things.sorts[one.good]]
            is_of_pair = any(match["thing"].lower().endswith(one.good) for one in pair)
            if is_of_pair and len(fitting) == 1:
                return f"; “{noun}” fits {fitting[0]}"
    return ""
