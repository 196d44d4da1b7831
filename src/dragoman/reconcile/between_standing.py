"""How one office is held: told as left and as held later, as acting and in full right at one time."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from dragoman.model.account import Contradiction

from .between_told import Told, by_sources, contradiction, listed
from .conflicting_offices import OTHER_TIME, PASSING, YEAR
from .dated_days import NEAREST
from .offices_held import Held, days_between, holder_name

# Reports so many days apart, at most, are held against each other.
SOON = 31
# Levels whose titles are no courtesy to those who once held them ("President Carter").
NO_COURTESY = frozenset(("minister", "deputy", "official", "igo"))
# An office that is told of another time beside the report's.
THEN = re.compile(r"\b(?:then|previously|formerly|until)\b", re.IGNORECASE)


def find_standing_contradictions(holder: str, offices: Sequence[Held]) -> Iterator[Contradiction | None]:
    """Give an office of a person whose standing reports tell in ways that do not follow one another."""
    by_title: defaultdict[str, list[Held]] = defaultdict(list)
    for one in offices:
        by_title[one.title.title].append(one)
    for _, told in sorted(by_title.items()):
        yield _held_after(holder, told)
        yield _acting(holder, told)


# ------------------------------------------------------------ held after it was left


def _held_after(holder: str, told: Sequence[Held]) -> Contradiction | None:
    """Return an office that one report tells as left and a report of that day or soon after as held."""
    left = [one for one in told if one.standing == "former" and one.title.level in NO_COURTESY]
    later = [one for one in told if any(_is_held_later(one, former) for former in left)]
    left = [one for one in left if any(_is_near(one, held) and _is_one(one, held) for held in later)]
    if not left or not later:
        return None
    days = min(one.day for one in left if one.day), min(one.day for one in later if one.day)
    words = left[0].words
    why = f"{holder_name(told)} is called former {words} on {days[0]} and {words} on {days[1]}."
    groups = [[_side(one, f"former {one.words}") for one in left], [_side(one, one.words) for one in later]]
    return contradiction("office", holder, groups, why)


def _is_held_later(one: Held, left: Held) -> bool:
    """Tell whether a report gives somebody an office, in a sentence of no other time, after it was left."""
    if one.standing != "current" or not _is_one(one, left) or days_between(left, one) not in range(SOON + 1):
        return False
    return OTHER_TIME.search(one.account.sentence) is None and _is_of_its_year(one)


# ------------------------------------------------------------ acting or in full right


def _acting(holder: str, told: Sequence[Held]) -> Contradiction | None:
    """Return an office in which one report has its holder acting, and another not, with no promotion between.

    A report that has both means acting.
    """
    today = [one for one in told if THEN.search(one.account.sentence) is None and _is_of_its_year(one)]
    acting = [one for one in today if one.standing in PASSING]
    careful = {one.account.claim.document for one in told if one.standing in PASSING}
    full = [one for one in today if one.standing == "current" and one.account.claim.document not in careful]
    pairs = [pair for pair in product(acting, full) if _is_one(*pair) and _is_near(*pair)]
    acting, full = ([one for one in side if any(one in pair for pair in pairs)] for side in (acting, full))
    if not _are_mixed(acting, full):
        return None
    words = f"{acting[0].standing} {acting[0].words}"
    groups = [[_side(one, words) for one in acting], [_side(one, one.words) for one in full]]
    values = listed([by_sources(group[0].words, group) for group in groups])
    why = f"{holder_name(told)} is told as holding the office and as holding it for a time: {values}."
    return contradiction("office", holder, groups, why)


def _are_mixed(acting: Sequence[Held], full: Sequence[Held]) -> bool:
    """Tell whether no promotion parts the reports of two standings, and no end of a term.

    Who is told as acting after he was told as holding the office may only have stayed on, and who is told as
    holding it after he was acting may have been promoted: unless it is within days, or he is told so again.
    An interim president is called president for short.
    """
    days = [[one.day for one in side if one.day is not None] for side in (acting, full)]
    if not all(days):
        return False
    (first, last), (begun, ended) = ((min(side), max(side)) for side in days)
    gaps = [(one - other).days for one, other in product(*days)]
    is_short = full[0].title.level not in NO_COURTESY
    is_near = any((0 if is_short else -NEAREST) <= gap <= NEAREST for gap in gaps)
    return is_near or first <= begun <= last or begun <= last < ended


# ------------------------------------------------------------ comparing


def _side(one: Held, words: str) -> Told[Held]:
    return Told(value=one, words=words, account=one.account)


def _is_one(one: Held, other: Held) -> bool:
    """Tell whether two offices of one title can be of one body."""
    named = [str(told.account.claim.details.get("of") or "") for told in (one, other)]
    if one.owner is None and other.owner is None and all(named):
        return named[0].lower() == named[1].lower()
    return one.owner is None or other.owner is None or one.owner == other.owner


def _is_near(one: Held, other: Held) -> bool:
    days = days_between(one, other)
    return days is not None and abs(days) <= SOON


def _is_of_its_year(one: Held) -> bool:
    """Tell whether the sentence of an office names no year but that of its report."""
    year = (one.account.published or "")[:4]
    return all(told == year for told in YEAR.findall(one.account.sentence))
