"""In what two events agree: their places, the words around them, and all but who did it."""

import re

from dragoman.model.account import Account
from dragoman.model.entity import Place
from dragoman.ontology.disagreements import load_disagreements

from .told import SIGNING, Told, is_town
from .told_days import closeness
from .told_parties import NAMED, sides_alike
from .told_words import common, names_in, stem

# Points of places that are one or two.
SAME_TOWN, SAME_COUNTRY, OTHER_TOWN, OTHER_COUNTRY = 1.2, 0.4, -2.5, -3.0
# Two states sign one paper on one day: another town is a dispute, not another paper.
DISPUTED_TOWN = -0.3
# Kinds of places that no list of towns has.
SPOTS = frozenset(("facility", "other"))
# Stems of words that the names of many spots have.
GENERIC = frozenset(
    stem(word)
    for word in (
        "camp port hospital fort base airport airfield north south east west new old upper lower saint san "
        "great little al el bay island mount lake river bridge gate crossing checkpoint station university "
        "palace hotel prison market school mosque church street avenue"
    ).split()
)
# Words in the names of what lies along or between towns, so that it is no other place than a town there.
WIDE = frozenset("river sea gulf strait lake canal border frontier coast valley desert".split())
# Types and modes of deeds that one alone does.
DEEDS = frozenset(("ASSAULT", "arrest", "seize", "release"))
# A few words around an event say nothing, as anybody uses them.
ENOUGH_WORDS = 10
# The share of words in both by which a deed of two doers is one.
ALIKE = 0.3
# More than so many words of a deed in both are told alike, whatever stands around.
FEW = 2
# Points of two days that are the same one.
ONE_DAY = 2.5


def places_alike(one: Told, other: Told) -> tuple[float, str]:
    """Return how far two events are in one place, in points, with the words for it."""
    first, second = one.place, other.place
    if first is None or second is None:
        return 0.0, ""
    if first.name == second.name or _is_one_spot(first, second):
        return (SAME_TOWN if is_town(first) else SAME_COUNTRY), f"both in {first.name}"
    if first.country is not None and second.country is not None and first.country != second.country:
        return OTHER_COUNTRY, f"in {first.name} and in {second.name}"
    if _is_wide(first) or _is_wide(second):
        return 0.0, ""
    if is_town(first) and is_town(second):
        is_one_paper = one.family == "accord" and bool((one.trigger & other.trigger) - SIGNING)
        return DISPUTED_TOWN if is_one_paper else OTHER_TOWN, f"in {first.name} and in {second.name}"
    return SAME_COUNTRY, f"{first.name} and {second.name}, one within the other"


def _is_wide(place: Place) -> bool:
    return place.kind == "other" and bool(WIDE & set(place.name.lower().split()))


def _is_one_spot(one: Place, other: Place) -> bool:
    """Tell whether two spots bear one name beside what they are ("Dogi crossing", "the Dogi checkpoint")."""
    if any(place.kind not in SPOTS for place in (one, other)) or _are_of_two_states(one, other):
        return False
    return bool((names_in(f"at {one.name}") & names_in(f"at {other.name}")) - GENERIC)


def _are_of_two_states(one: Place, other: Place) -> bool:
    return None not in (one.country, other.country) and one.country != other.country


def words_alike(one: Told, other: Told) -> float:
    """Return how far the words around two events agree; a few words say nothing, as anybody uses them."""
    return common(one.words, other.words) if are_enough_words(one, other) else 0.0


def are_enough_words(one: Told, other: Told) -> bool:
    """Tell whether there are so many words around both events that they say something."""
    return min(len(one.words), len(other.words)) >= ENOUGH_WORDS


def is_of_other_doer(one: Told, other: Told) -> bool:
    """Tell whether two reports tell one deed of two doers: of one day, place and word, told in like words.

    Many condemn, ask, punish and meet one and the same on a day; one alone seizes, frees or kills him.
    """
    if (one.type, one.mode) != (other.type, other.mode) or not {one.type, one.mode} & DEEDS:
        return False
    is_one_deed = bool(one.trigger & other.trigger) or one.mode in DEEDS
    if {one.status, other.status} != {"actual"} or not is_one_deed:
        return False
    doers, whom = sides_alike(one.one, other.one), sides_alike(one.other, other.other)
    is_one_day = closeness(one.when, other.when).points >= ONE_DAY
    is_there = places_alike(one, other)[0] >= SAME_TOWN or one.place is other.place is None
    is_told_alike = words_alike(one, other) >= ALIKE or len(one.trigger & other.trigger) > FEW
    is_alike = is_told_alike or (one.mode in DEEDS and whom.points >= NAMED)
    return doers.points < 0 < whom.points and is_one_day and is_there and is_alike


def is_denial(one: Told, other: Told) -> bool:
    """Tell whether one event is told as done and the other as not done."""
    return {one.status, other.status} == {"actual", "denied"}


def is_one_more(account: Account) -> bool:
    """Tell whether a sentence tells of one more event of the kind ("held a further meeting").

    What stands beyond a semicolon is told of another.
    """
    triggers = [piece.quote for piece in account.claim.evidence.get("trigger", ())]
    parts = [part for part in account.sentence.split(";") if any(one in part for one in triggers)]
    words = re.findall(r"[\w-]+", " ".join(parts or [account.sentence]).lower())
    return any(one in words for one in load_disagreements().again)


def is_called_one_more(account: Account) -> bool:
    """Tell whether the words of an event or gift are called one more ("another convoy", "met again")."""
    pieces = (*account.claim.evidence.get("trigger", ()), *account.claim.evidence.get("amount", ()))
    again = "|".join(map(re.escape, load_disagreements().again))
    return any(
        re.search(
            rf"\b(?:{again})\W+(?:\w+\W+){{0,2}}{word}\b|\b{word}\W+(?:\w+\W+){{0,2}}(?:{again})\b", text
        )
        for text in (account.sentence.lower(),)
        for word in {re.escape(piece.quote.lower()) for piece in pieces}
    )
