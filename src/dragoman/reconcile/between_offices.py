"""One person in two offices that nobody holds at once, and a former holder who is told as one later."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from dragoman.model.account import Account, Contradiction
from dragoman.model.tenure import HOLDING
from dragoman.ontology import Ontology
from dragoman.ontology.disagreements import load_disagreements
from dragoman.ontology.spelling import is_same_word, name_words
from dragoman.ontology.titles import Title

from .between_told import (
    Told,
    by_sources,
    contradiction,
    group_told,
    listed,
    near_pairs,
    published_day,
    words_of,
)
from .conflicting_offices import OTHER_TIME, YEAR

# Reports further apart, in days, may tell of two offices held one after the other.
AT_ONCE, SOON = 14, 31
# Levels whose titles are no courtesy to those who once held them ("President Carter").
NO_COURTESY = frozenset(("minister", "deputy", "official", "igo"))
COMPLEMENT = re.compile(r" (?:of|for|to|on) ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An office that a report gives a person: its title, whose it is, and where it stands on ladders.

    `owner` is the state or body, None where the report names none; `is_open` where it names one that the
    vocabulary does not know.
    """

    account: Account
    title: Title
    owner: str | None
    is_open: bool
    rungs: tuple[tuple[int, int], ...]

    @property
    def words(self) -> str:
        """Return the title in the report's words."""
        return words_of(self.account, "title") or str(self.account.claim.details.get("title"))


def find_office_contradictions(
    accounts: Sequence[Account], ontology: Ontology
) -> Iterator[Contradiction | None]:
    """Give persons to whom reports of one time give offices that exclude each other."""
    by_holder: defaultdict[str, list[Held]] = defaultdict(list)
    for account in sorted(accounts, key=lambda one: one.id):
        holder = account.claim.party("holder") if account.claim.family == "office" else None
        held = None if holder is None else _held(account, ontology)
        if holder is not None and held is not None:
            by_holder[holder].append(held)
    for holder, offices in sorted(by_holder.items()):
        yield _two_offices(holder, offices)
        yield _held_after(holder, offices)


def _held(account: Account, ontology: Ontology) -> Held | None:
    details = account.claim.details
    title = _title(str(details.get("title")), ontology)
    if title is None:
        return None
    body = details.get("of")
    owner = ontology.owner_named(body) if isinstance(body, str) else None
    is_open = isinstance(body, str) and owner is None
    return Held(account=account, title=title, owner=owner, is_open=is_open, rungs=_rungs(title))


def _title(words: str, ontology: Ontology) -> Title | None:
    """Return the title that some words are a form of, also of the deputy of one ("vice health minister")."""
    found = ontology.titles.find(words) or ontology.titles.find(COMPLEMENT.split(words)[0])
    first, _, rest = words.partition(" ")
    if found is not None or first.lower() not in ontology.offices.seconds:
        return found
    chief = ontology.titles.find(rest)
    return None if chief is None else replace(chief, title=f"Deputy {chief.title}", names=(), level="deputy")


def _rungs(title: Title) -> tuple[tuple[int, int], ...]:
    rungs = load_disagreements().rungs
    is_ministry = title.title.endswith("Minister") and title.level is not None
    return rungs.get(title.title) or (rungs.get(title.level or "", ()) if is_ministry else ())


# ------------------------------------------------------------ two offices at once


def _two_offices(holder: str, offices: Sequence[Held]) -> Contradiction | None:
    """Return the offices of a person of which nobody holds two, from reports of one time."""
    holding = [one for one in offices if one.account.claim.details.get("standing") in HOLDING]
    kinds = {(one.title.title, one.owner, one.is_open): one for one in holding}
    if not any(_exclude(*pair) for pair in combinations(kinds.values(), 2)):
        return None
    disputed: dict[str, Held] = {}
    alike: list[tuple[Held, Held]] = []
    for pair in near_pairs(holding, lambda one: one.account, AT_ONCE):
        if _is_like(*pair):
            alike.append(pair)
        elif _exclude(*pair) and _share_name(*pair):
            disputed.update((one.account.id, one) for one in pair)
    told = disputed | {
        one.account.id: one
        for pair in alike
        for one in pair
        if {held.account.id for held in pair} & set(disputed)
    }
    groups = group_told(
        [Told(value=one, words=one.words, account=one.account) for one in told.values()],
        agree=lambda one, other: not _exclude(one, other),
        order=lambda one: (float(one.title.portfolio is None), one.title.title),
    )
    if not disputed or _are_held_together(groups):
        return None
    values = listed([by_sources(group[0].words, group) for group in groups])
    return contradiction("office", holder, groups, f"{_name(offices)} is given different offices: {values}.")


def _exclude(one: Held, other: Held) -> bool:
    """Tell whether two offices are of one body and on different rungs, or two ministries."""
    if None not in (one.owner, other.owner) and one.owner != other.owner:
        return False
    shared = {ladder for ladder, _ in one.rungs} & {ladder for ladder, _ in other.rungs}
    if shared and not set(one.rungs) & set(other.rungs):
        return 0 in shared or not (one.is_open or other.is_open)
    portfolios = {one.title.portfolio, other.title.portfolio}
    is_pair = len(portfolios) > 1 and portfolios <= load_disagreements().portfolios
    return is_pair and one.title.level == other.title.level == "minister"


def _share_name(one: Held, other: Held) -> bool:
    """Tell whether the words for two holders have a name in common, as far as they are names."""
    quotes = [words_of(held.account, "holder") or "" for held in (one, other)]
    names = [name_words(quote) if quote[:1].isupper() else () for quote in quotes]
    return not all(names) or any(is_same_word(word, found) for word in names[0] for found in names[1])


def _is_like(one: Held, other: Held) -> bool:
    """Tell whether two offices are one, or stand on one rung and do not exclude each other."""
    is_level = one.title.title == other.title.title or bool(set(one.rungs) & set(other.rungs))
    return one is other or (is_level and not _exclude(one, other))


def _days_between(one: Held, other: Held) -> int | None:
    days = published_day(one.account), published_day(other.account)
    return None if days[0] is None or days[1] is None else (days[1] - days[0]).days


def _are_held_together(groups: Sequence[Sequence[Told[Held]]]) -> bool:
    """Tell whether one voice of one report gives the person offices of two sides."""
    voices = [
        {(one.account.claim.document, voice) for one in group for voice in one.account.claim.asserted_by}
        for group in groups
    ]
    return any(left & right for left, right in combinations(voices, 2))


def _name(offices: Sequence[Held]) -> str:
    names = [words for one in offices if (words := words_of(one.account, "holder")) is not None]
    return min(names, key=lambda name: (-names.count(name), -len(name), name), default="One person")


# ------------------------------------------------------------ held after it was left


def _held_after(holder: str, offices: Sequence[Held]) -> Contradiction | None:
    """Return an office that one report tells as left and a report of that day or soon after as held."""
    by_title: defaultdict[str, list[Held]] = defaultdict(list)
    for one in offices:
        by_title[one.title.title].append(one)
    for left in offices:
        if left.account.claim.details.get("standing") != "former" or left.title.level not in NO_COURTESY:
            continue
        later = [one for one in by_title[left.title.title] if _is_held_later(one, left)]
        if later:
            groups = [
                [Told(value=left, words=f"former {left.words}", account=left.account)],
                [Told(value=one, words=one.words, account=one.account) for one in later],
            ]
            days = published_day(left.account), published_day(later[0].account)
            why = (
                f"{_name(offices)} is called former {left.words} on {days[0]} and {left.words} on {days[1]}."
            )
            return contradiction("office", holder, groups, why)
    return None


def _is_held_later(one: Held, left: Held) -> bool:
    """Tell whether a report gives somebody an office, in a sentence of no other time, after it was left."""
    claim = one.account.claim
    is_same = one.title.title == left.title.title and {None, one.owner, left.owner} <= {None, one.owner}
    days = _days_between(left, one)
    if claim.details.get("standing") != "current" or not is_same or days not in range(SOON + 1):
        return False
    year = (one.account.published or "")[:4]
    sentence = one.account.sentence
    return OTHER_TIME.search(sentence) is None and all(told == year for told in YEAR.findall(sentence))
