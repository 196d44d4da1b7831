"""One person in two offices of one time that nobody holds at once."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from dragoman.model.account import Account, Contradiction
from dragoman.model.tenure import HOLDING
from dragoman.ontology import Ontology
from dragoman.ontology.disagreements import load_disagreements
from dragoman.ontology.spelling import is_same_word, name_words

from .between_standing import find_standing_contradictions
from .between_told import Told, by_sources, contradiction, group_told, listed, near_pairs, words_of
from .conflicting_offices import PASSING
from .offices_held import Held, held_of, holder_name

Exclude = Callable[[Held, Held], bool]
# Reports further apart, in days, may tell of two offices held one after the other.
AT_ONCE = 14


def find_office_contradictions(
    accounts: Sequence[Account], ontology: Ontology
) -> Iterator[Contradiction | None]:
    """Give persons to whom reports of one time give offices that exclude each other."""
    by_holder: defaultdict[str, list[Held]] = defaultdict(list)
    for account in sorted(accounts, key=lambda one: one.id):
        holder = account.claim.party("holder") if account.claim.family == "office" else None
        held = None if holder is None else held_of(account, ontology)
        if holder is not None and held is not None:
            by_holder[holder].append(held)
    for holder, offices in sorted(by_holder.items()):
        yield _two_offices(holder, [one for one in offices if one.standing in HOLDING], _exclude)
        yield _two_offices(
            holder, [one for one in offices if one.standing == "former"], _are_chief_and_deputy
        )
        yield from find_standing_contradictions(holder, offices)


# ------------------------------------------------------------ two offices at once


def _two_offices(holder: str, offices: Sequence[Held], exclude: Exclude) -> Contradiction | None:
    """Return the offices of a person of which nobody holds two, from reports of one time."""
    kinds = {(one.title.title, one.owner, one.is_open): one for one in offices}
    if not any(exclude(*pair) for pair in combinations(kinds.values(), 2)):
        return None
    disputed: dict[str, Held] = {}
    alike: list[tuple[Held, Held]] = []
    for pair in near_pairs(offices, lambda one: one.account, AT_ONCE):
        if _is_like(*pair, exclude):
            alike.append(pair)
        elif exclude(*pair) and _share_name(*pair):
            disputed.update((one.account.id, one) for one in pair)
    told = disputed | {
        one.account.id: one
        for pair in alike
        for one in pair
        if {held.account.id for held in pair} & set(disputed)
    }
    groups = group_told(
        [Told(value=one, words=one.words, account=one.account) for one in told.values()],
        agree=lambda one, other: not exclude(one, other),
        order=lambda one: (float(one.title.portfolio is None), one.title.title),
    )
    if not disputed or _are_held_together(groups):
        return None
    values = listed([by_sources(group[0].words, group) for group in groups])
    return contradiction(
        "office", holder, groups, f"{holder_name(offices)} is given different offices: {values}."
    )


def _exclude(one: Held, other: Held) -> bool:
    """Tell whether two offices are of one body and on different rungs, or two ministries."""
    if None not in (one.owner, other.owner) and one.owner != other.owner:
        return False
    if _is_second(one, other) or _is_second(other, one):
        return not (one.is_open or other.is_open)
    shared = {ladder for ladder, _ in one.rungs} & {ladder for ladder, _ in other.rungs}
    if shared and not set(one.rungs) & set(other.rungs):
        return 0 in shared or not (one.is_open or other.is_open)
    portfolios = {one.title.portfolio, other.title.portfolio}
    is_pair = len(portfolios) > 1 and portfolios <= load_disagreements().portfolios
    return is_pair and one.title.level == other.title.level == "minister"


def _are_chief_and_deputy(one: Held, other: Held) -> bool:
    """Tell whether one office is the other's deputy's: who held both is called by the higher one for ever."""
    is_of_one = None in (one.owner, other.owner) or one.owner == other.owner
    return is_of_one and (_is_second(one, other) or _is_second(other, one))


def _is_second(one: Held, other: Held) -> bool:
    """Tell whether one office is that of the deputy of the other, and nobody acts in his chief's stead."""
    is_in_stead = any(held.standing in PASSING for held in (one, other))
    return one.title.title == f"Deputy {other.title.title}" and not is_in_stead


def _share_name(one: Held, other: Held) -> bool:
    """Tell whether the words for two holders have a name in common, as far as they are names."""
    quotes = [words_of(held.account, "holder") or "" for held in (one, other)]
    names = [name_words(quote) if quote[:1].isupper() else () for quote in quotes]
    return not all(names) or any(is_same_word(word, found) for word in names[0] for found in names[1])


def _is_like(one: Held, other: Held, exclude: Exclude) -> bool:
    """Tell whether two offices are one, or stand on one rung and do not exclude each other."""
    is_level = one.title.title == other.title.title or bool(set(one.rungs) & set(other.rungs))
    return one is other or (is_level and not exclude(one, other))


def _are_held_together(groups: Sequence[Sequence[Told[Held]]]) -> bool:
    """Tell whether one voice of one report gives the person offices of two sides."""
    voices = [
        {(one.account.claim.document, voice) for one in group for voice in one.account.claim.asserted_by}
        for group in groups
    ]
    return any(left & right for left, right in combinations(voices, 2))
