"""Whether two statements, positions, figures, ranks, offices or transfers of different reports are one."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import cast

from dragoman.model.account import Account
from dragoman.model.filing import Detail

from .between_goods import GIVEN
from .told import Told, told_of
from .told_days import NEVER, closeness
from .told_parties import BODY, SAME_STATE, Likeness, Party, sides_alike
from .told_words import content, shared
from .verdict import DIFFERENT, ONE, PERHAPS, Ruling, part_of, unsure
from .verdict import ruled as by_points

Details = Mapping[str, Detail]
# Shares of words by which two wordings are one, and may be.
MOST, HALF = 0.6, 0.4
# Words that a saying needs before its wording alone tells it from others.
FEW, ENOUGH = 2, 4
# Amounts as far apart as rounding takes them, and names of goods as near as misspelling leaves them.
ROUNDING, MISSPELT = 0.005, 0.62
TOTALS = frozenset(("running-total", "period-total"))
SURE = ONE + 1.5
# How many times the one amount another can be that some report has of the same shipment.
MOST_APART = 2.0
# Words of an office's title that come and go.
TITLE_WORDS = frozenset(("affair", "minister", "ministry", "secretary", "head", "chief"))


def judge_statements(one: tuple[Account, Told], other: tuple[Account, Told]) -> Ruling:
    """Return whether two reports have the same speaker say the same."""
    speaker = sides_alike(one[1].one, other[1].one)
    is_untold = not (one[1].one and other[1].one)
    near = closeness(one[1].when, other[1].when)
    if speaker.points < 0 or near.points <= NEVER:
        return DIFFERENT
    texts = [content(str(account.claim.details.get("text") or "")) for account, _ in (one, other)]
    overlap = shared(*texts)
    least = min(map(len, texts))
    if least < ENOUGH and texts[0] != texts[1]:
        overlap *= least / ENOUGH
    if is_untold:
        return (
            unsure(PERHAPS, "the same words, one speaker not named") if overlap >= 1.5 * HALF else DIFFERENT
        )
    why = f"{speaker.why}; {overlap:.0%} of the words shared"
    if overlap >= MOST and speaker.points >= SAME_STATE:
        return by_points(SURE, why)
    return unsure(PERHAPS + overlap, why) if overlap >= HALF else DIFFERENT


def judge_positions(one: tuple[Account, Told], other: tuple[Account, Told]) -> Ruling:
    """Return whether two reports have the same holder stand the same way on the same thing."""
    details = [account.claim.details for account, _ in (one, other)]
    holder, toward = _both_sides(one[1], other[1])
    if details[0].get("stance") != details[1].get("stance") or min(holder.points, toward.points) < 0:
        return DIFFERENT
    overlap = shared(*(content(str(found.get("about") or "")) for found in details))
    why = f"{holder.why}; {details[0].get('stance')}, {overlap:.0%} of the words shared"
    if holder.points >= SAME_STATE and overlap >= MOST:
        return by_points(SURE, why)
    return unsure(PERHAPS + overlap, why) if overlap >= HALF and holder.points > 0 else DIFFERENT


def judge_figures(one: tuple[Account, Told], other: tuple[Account, Told]) -> Ruling:
    """Return whether two reports count the same: the same number, or another at one time."""
    details = [account.claim.details for account, _ in (one, other)]
    of = sides_alike(one[1].one, other[1].one)
    near = closeness(one[1].when, other[1].when)
    if of.points < 0 or near.points <= NEVER:
        return DIFFERENT
    overlap = shared(*(content(str(found.get("what") or "")) for found in details))
    around = shared(one[1].words, other[1].words)
    why = f"both count {details[0].get('what')}"
    if overlap < 1.0 and (overlap < MOST or around < HALF):
        return DIFFERENT
    is_equal = details[0].get("value") == details[1].get("value")
    if is_equal and (of.points > 0 or around >= HALF):
        return by_points(SURE, f"{why}; the same number")
    if is_equal or (of.points > 0 and around >= HALF and near.points >= 1.0):
        return unsure(ONE, f"{why}; {details[0].get('value')} and {details[1].get('value')}")
    return DIFFERENT


def judge_ranks(one: tuple[Account, Told], other: tuple[Account, Told]) -> Ruling:
    """Return whether two reports call the same thing first, or second, or most."""
    details = [account.claim.details for account, _ in (one, other)]
    holder, toward = _both_sides(one[1], other[1])
    near = closeness(one[1].when, other[1].when)
    is_other = details[0].get("rank") != details[1].get("rank")
    if is_other or min(holder.points, toward.points) < 0 or near.points <= NEVER:
        return DIFFERENT
    overlap = shared(*(content(str(found.get("of") or "")) for found in details))
    why = f"both {details[0].get('rank')}; {holder.why}; {overlap:.0%} of the words shared"
    if overlap >= HALF and holder.points + toward.points >= SAME_STATE:
        return by_points(SURE, why)
    return unsure(PERHAPS, why) if overlap >= HALF else DIFFERENT


def judge_offices(one: tuple[Account, Told], other: tuple[Account, Told]) -> Ruling:
    """Return whether two reports give one person the same office."""
    details = [account.claim.details for account, _ in (one, other)]
    holder = sides_alike(one[1].one, other[1].one)
    near = closeness(one[1].when, other[1].when)
    if holder.points <= 0 or near.points <= NEVER:
        return DIFFERENT
    titles = [content(str(found.get("title") or "")) for found in details]
    title_words = [words - TITLE_WORDS or words for words in titles]
    if shared(titles[0], titles[1]) < 1.0 or not title_words[0] & title_words[1]:
        return DIFFERENT
    standings = [str(found.get("standing")) for found in details]
    why = f"{holder.why}; {details[0].get('title')}"
    if standings[0] != standings[1]:
        return unsure(ONE, f"{why}, told as {standings[0]} and as {standings[1]}")
    return by_points(SURE, why)


def _both_sides(one: Told, other: Told) -> tuple[Likeness, Likeness]:
    return sides_alike(one.one, other.one), sides_alike(one.other, other.other)


# ------------------------------------------------------------ goods


def judge_transfers(one: tuple[Account, Told], other: tuple[Account, Told]) -> Ruling:
    """Return whether two reports tell of the same goods: one amount, or a part of a total."""
    giver, receiver = _both_sides(one[1], other[1])
    is_doubtful = receiver.points < 0 and _of_one_state(one[1].other, other[1].other)
    if is_doubtful:
        receiver = Likeness(0.0, "receivers of one state")
    near = closeness(one[1].when, other[1].when)
    if min(giver.points, receiver.points) < 0 or giver.points + receiver.points <= 0:
        return DIFFERENT
    details = [account.claim.details for account, _ in (one, other)]
    alike = _goods_alike(details)
    sizes = [_size(found) for found in details]
    if sizes[0][1] != sizes[1][1] or (near.points <= NEVER and not _has_total(details)):
        return DIFFERENT
    why = "; ".join(filter(None, (giver.why, receiver.why)))
    if _is_equal(sizes[0][0], sizes[1][0]):
        is_near = near.points > NEVER and not is_doubtful
        return _equal_amounts(details, alike, f"{why}; the same amount", is_near=is_near)
    return _other_amounts((one[1], other[1]), details, alike=alike, why=why)


def _equal_amounts(details: Sequence[Details], alike: float, why: str, *, is_near: bool) -> Ruling:
    states = [str(found.get("status")) for found in details]
    if alike < MOST:
        return unsure(PERHAPS, f"{why} of {details[0].get('item')} and of {details[1].get('item')}")
    if not is_near:
        return unsure(ONE, f"{why} told at another time or of another receiver")
    if "remainder" in {str(found.get("counting")) for found in details}:
        return DIFFERENT
    ahead = {"pledged", "planned", "requested"}
    if (states[0] in ahead) != (states[1] in ahead):
        return unsure(ONE, f"{why}, {states[0]} and {states[1]}")
    return by_points(SURE, why)


def _other_amounts(told: tuple[Told, Told], details: Sequence[Details], *, alike: float, why: str) -> Ruling:
    if alike < MOST:
        return DIFFERENT
    sizes = [_size(found)[0] for found in details]
    counted = [str(found.get("counting")) in TOTALS for found in details]
    told_amounts = f"{details[0].get('amount')} and {details[1].get('amount')} {details[1].get('unit')}"
    if counted[0] != counted[1]:
        whole = counted.index(True)
        part = 1 - whole
        is_part = sizes[part] < sizes[whole] and str(details[part].get("counting")) == "shipment"
        reason = f"{why}; a shipment within a total, {told_amounts}"
        is_sure = is_part and details[part].get("status") in {"sent", "delivered"} and told[part].when.days
        return (
            part_of(told[part].id, told[whole].id, reason)
            if is_sure
            else unsure(ONE, f"{why}; {told_amounts}")
        )
    near = closeness(told[0].when, told[1].when).points
    is_unsure = all(counted) or near >= 1.0 or (near > 0 and max(sizes) <= MOST_APART * min(sizes))
    return unsure(ONE, f"{why}; {told_amounts}: one total told twice or two") if is_unsure else DIFFERENT


def is_one_gift_if_alone(one: Account, other: Account) -> bool:
    """Tell whether two gifts that may be one are it where nothing else can be: near in time and amount."""
    details = [account.claim.details for account in (one, other)]
    if any(found.get("counting") != "shipment" or found.get("status") not in GIVEN for found in details):
        return False
    low, high = sorted(_size(found)[0] for found in details)
    told = told_of(one), told_of(other)
    near, receiver = closeness(told[0].when, told[1].when), sides_alike(told[0].other, told[1].other)
    is_of_one_time = near.points >= 1.0 or (near.points > 0 and receiver.points >= BODY)
    return is_of_one_time and high <= MOST_APART * low and _goods_alike(details) >= MOST


def _of_one_state(one: Sequence[Party], other: Sequence[Party]) -> bool:
    """Tell whether both are of one state, a person who speaks of what his country was given among them."""
    states = {party.country for party in one} & {party.country for party in other}
    return bool(states - {None}) and any(party.is_person for party in (*one, *other))


def _has_total(details: Sequence[Details]) -> bool:
    return any(str(found.get("counting")) in TOTALS for found in details)


def _goods_alike(details: Sequence[Details]) -> float:
    """Return how far the goods have one name: by their words, or spelled nearly alike."""
    first, second = (str(found.get("item") or "") for found in details)
    words = shared(content(first), content(second))
    if words >= 1.0:
        return 1.0
    return max(words, SequenceMatcher(None, first.lower(), second.lower(), autojunk=False).ratio())


def _size(details: Details) -> tuple[float, str]:
    measure = details.get("si")
    if isinstance(measure, dict):
        return float(cast("float", measure["value"])), str(measure["unit"])
    amount = details.get("amount")
    return (float(amount) if isinstance(amount, int | float) else 0.0), str(details.get("unit"))


def _is_equal(one: float, other: float) -> bool:
    return abs(one - other) <= ROUNDING * max(abs(one), abs(other))
