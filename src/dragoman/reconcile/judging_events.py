"""Whether two events of different reports are one: points for what agrees, and what forbids it."""

from collections.abc import Iterator

from .agreeing import (
    ONE_DAY,
    SAME_TOWN,
    are_enough_words,
    is_denial,
    is_of_other_doer,
    places_alike,
    words_alike,
)
from .sides import Sides, sides_of
from .told import MUTUAL, SIGNING, Told
from .told_days import NEVER, WIDE, Closeness, closeness
from .told_parties import (
    BESIDE,
    BODY,
    FOR,
    NAMED,
    OFFICIAL,
    SAME_STATE,
    UNTOLD,
    Party,
    sides_alike,
)
from .told_words import common
from .verdict import DIFFERENT, PERHAPS, Ruling, part_of, ruled, unsure

# Points of what two reports agree in; set on own sentences, the parties of a meeting weighing most.
# Two named persons who meet on one day are rarely in two places: one report has the place wrong.
DISPUTED = -1.0
# Points of a day that one report alone gives, not long before the other.
SOON_TOLD = 1.5
SAME_TRIGGER, SAME_OBJECT, SAME_MODE, SAME_TYPE = 0.6, 0.6, 0.3, 0.3
# Of the share of the words around that stand in both; less where they are few, or told of two places.
WORDS, FEW_WORDS = 3.5, 1.5
OTHER_STATUS, OTHER_TYPE = -1.0, -0.3
# One state expels an envoy and recalls its own on one day: of these families another way is another act.
ACTS, OTHER_MODE = frozenset(("coercion", "yielding")), -1.5
# Of one name, and of several, that both sentences have beside the parties, the place and the day.
ONE_NAME, NAMES = 0.5, 0.9
# Acts that states do to each other day after day: the same day does not make two of them one.
DAILY = frozenset(("force", "accuse", "reject", "request", "threaten"))
DAILY_POINTS = -1.0
REMOTE = frozenset(("phone", "third-party"))
FROM_AFAR = -3.5
# Of an event without parties: its own word, the words around it, and their share that must be in both.
BARE_TRIGGER, BARE, CLOSE = 3.0, 8.0, 0.08
# What the words around weigh more where nothing tells when two events were.
UNDATED = 5.0
# The share of all words around that stand in both, from which on one day is the same thing told alike.
ALIKE = 0.35


def judge_events(one: Told, other: Told) -> Ruling:
    """Return whether two events are one, one a part of the other, different, or not to be told."""
    if one.family != other.family and "" not in (one.family, other.family):
        is_signed = {one.family, other.family} == MUTUAL
        return (_within_stay(one, other) or DIFFERENT) if is_signed else DIFFERENT
    sides = sides_of(one, other)
    near = closeness(one.when, other.when)
    if is_of_other_doer(one, other):
        return _scored(one, other, Sides(UNTOLD, sides.other), near)
    if sides.is_impossible and not (sides.is_vague and _is_one_scene(one, other, sides, near)):
        return _within_stay(one, other) or DIFFERENT
    if "aggregate" in (one.kind, other.kind):
        return _with_aggregate(one, other, sides, near)
    if {one.kind, other.kind} == {"meeting", "stay"} and not _is_one_stay(near, one, other):
        return _within_stay(one, other) or DIFFERENT
    return _as_one(one, other, sides, near)


def _is_one_scene(one: Told, other: Told, sides: Sides, near: Closeness) -> bool:
    """Tell whether two reports tell of one day, and of one town or name, or of one deed in one word."""
    if near.points < ONE_DAY:
        return False
    if sides.one.points < 0:
        return len(one.trigger & other.trigger) > 1 and sides.other.points >= BESIDE
    return places_alike(one, other)[0] >= SAME_TOWN or bool(one.names & other.names)


def _as_one(one: Told, other: Told, sides: Sides, near: Closeness) -> Ruling:
    is_other_sort = one.type != other.type and one.family == "accord" and not one.trigger & other.trigger
    if near.points <= NEVER or (is_other_sort and near.points < ONE_DAY):
        return DIFFERENT
    if not (one.one or one.other) or not (other.one or other.other):
        return _by_words(one, other, near)
    return _scored(one, other, sides, near)


def _scored(one: Told, other: Told, sides: Sides, near: Closeness) -> Ruling:
    where = places_alike(one, other)
    is_disputed = where[0] < DISPUTED and _is_one_elsewhere(one, other, sides, near)
    if is_disputed or (
        min(sides.one.points, sides.other.points) >= NAMED and (near.is_dated or near.is_apart)
    ):
        where = max(where[0], DISPUTED), where[1]
    told = [(sides.points, sides.why), (near.points, near.why), where, *_circumstances(one, other)]
    is_one_spot = where[0] >= SAME_TOWN
    if one.family in DAILY and not (is_one_spot and near.points >= ONE_DAY):
        told.append((DAILY_POINTS, ""))
    if near.points == 0 and one.trigger & other.trigger:
        told.append((UNDATED * words_alike(one, other), "told in much the same words"))
    is_one = sides.is_named or _is_one_fate(one, other, sides) or (is_one_spot and one.kind == "meeting")
    if near.is_apart and not is_one:
        return DIFFERENT
    points = sum(weight for weight, _ in told)
    why = "; ".join(words for _, words in told if words)
    found = ruled(points, why)
    if found.verdict == "SAME" and (is_disputed or near.is_late or not _is_enough(one, other, sides, near)):
        return unsure(points, why)
    return found


def _is_one_elsewhere(one: Told, other: Told, sides: Sides, near: Closeness) -> bool:
    """Tell whether two reports put into two towns what in all else is one act: its parties, word and day.

    Blows fall in two towns on one day.
    """
    is_of_both = sides.one.points >= SAME_STATE and sides.other.points >= OFFICIAL
    is_one_word = bool(one.trigger & other.trigger) or (one.mode is not None and one.mode == other.mode)
    return one.family not in DAILY and is_of_both and is_one_word and near.points >= ONE_DAY


def _by_words(one: Told, other: Told, near: Closeness) -> Ruling:
    """Return whether two events are one of which one has no parties: by its word and those around."""
    where, told_where = places_alike(one, other)
    overlap = words_alike(one, other)
    is_one_word = bool(one.trigger & other.trigger)
    points = BARE * overlap + (BARE_TRIGGER if is_one_word else 0.0) + near.points + where
    why = "; ".join(filter(None, (f"{overlap:.0%} of the words around are in both", near.why, told_where)))
    is_told_where = near.is_dated and where >= SAME_TOWN
    if is_one_word and (overlap >= CLOSE or is_told_where):
        return ruled(points, why)
    return unsure(points, why) if is_one_word and points >= PERHAPS else DIFFERENT


def _is_enough(one: Told, other: Told, sides: Sides, near: Closeness) -> bool:
    """Tell whether what agrees is enough: a plan and its deed need a day, a lone side a name."""
    if one.is_planned != other.is_planned:
        return near.is_dated
    if is_denial(one, other) and not near.is_dated:
        return len(one.trigger & other.trigger) > 1 and sides.points >= 2 * SAME_STATE
    if is_denial(one, other):
        return True
    return _is_told_apart(one, other, sides, near)


def _is_told_apart(one: Told, other: Told, sides: Sides, near: Closeness) -> bool:
    """Tell whether parties tell an event from others: of states alone a day or a town must."""
    low, high = sorted((sides.one.points, sides.other.points))
    if low > 0 and high <= BESIDE:
        return _is_one_deed(one, other, near)
    if 0 < low < BESIDE:
        is_placed = one.place is not None and other.place is not None
        return near.is_dated and is_placed and "meeting" not in (one.kind, other.kind)
    if sides.points <= 2 * SAME_STATE and not near.is_dated:
        is_alike = sides.points >= BESIDE and bool(one.trigger & other.trigger)
        is_one_thing = is_alike and bool(one.names & other.names)
        return is_one_thing or places_alike(one, other)[0] >= SAME_TOWN
    is_lone = 0.0 in (sides.one.points, sides.other.points)
    is_one_act = one.mode is not None and one.mode == other.mode and sides.points >= BODY
    is_there = sides.points >= OFFICIAL and places_alike(one, other)[0] >= SAME_TOWN
    is_in_words = words_alike(one, other) >= ALIKE
    is_told = bool(one.trigger & other.trigger) or (near.is_dated and (is_one_act or is_there or is_in_words))
    return not is_lone or sides.points >= NAMED or is_told


def _is_one_deed(one: Told, other: Told, near: Closeness) -> bool:
    """Tell whether two events of unnamed parties are one by word, day and town; a paper by what it is."""
    is_one_word = bool(one.trigger & other.trigger) and one.mode == other.mode
    is_one_day = near.points >= ONE_DAY
    if one.family in MUTUAL:
        is_signed = bool(one.trigger & other.trigger & SIGNING)
        return is_one_day and is_signed and len(one.trigger & other.trigger) > 1
    return is_one_day and is_one_word and places_alike(one, other)[0] >= SAME_TOWN


def is_barred(one: Told, other: Told) -> bool:
    """Tell whether two events have other parties or other days, so that no third report can make them one."""
    is_of_persons = all(
        any(party.is_person for party in side) for side in (one.one, one.other, other.one, other.other)
    )
    if is_of_persons and sides_of(one, other).is_impossible:
        return True
    days = (one.when.days, other.when.days)
    if None in days or any(stretch is not None and stretch.is_inferred for stretch in days):
        return False
    return closeness(one.when, other.when).points <= NEVER


def _circumstances(one: Told, other: Told) -> Iterator[tuple[float, str]]:
    if one.trigger & other.trigger:
        yield SAME_TRIGGER, ""
    if len(one.trigger & other.trigger) > 1:
        yield SAME_OBJECT, ""
    if one.mode is not None and one.mode == other.mode:
        yield SAME_MODE, ""
    elif one.mode != other.mode and ({one.mode, other.mode} & REMOTE):
        yield (OTHER_STATUS if one.trigger & other.trigger else FROM_AFAR), "one of them from afar"
    elif one.family in ACTS and None not in (one.mode, other.mode) and not one.trigger & other.trigger:
        yield OTHER_MODE, ""
    yield SAME_TYPE if one.type == other.type else OTHER_TYPE, ""
    if one.names & other.names:
        named = sorted(one.names & other.names)
        yield (ONE_NAME if len(named) == 1 else NAMES), f"both tell of {' and '.join(named)}"
    if one.status != other.status:
        weight = 0.0 if is_denial(one, other) and one.trigger & other.trigger else OTHER_STATUS
        yield weight, f"told as {one.status} and as {other.status}"
    is_telling = are_enough_words(one, other) and places_alike(one, other)[0] >= 0
    yield (WORDS if is_telling else FEW_WORDS) * common(one.words, other.words), ""


def _is_one_fate(one: Told, other: Told, sides: Sides) -> bool:
    """Tell whether one and the same person suffered one thing in one town."""
    is_one_word = one.family not in MUTUAL and bool(one.trigger & other.trigger)
    return is_one_word and sides.other.points >= NAMED and places_alike(one, other)[0] >= SAME_TOWN


# ------------------------------------------------------------ parts


def _with_aggregate(one: Told, other: Told, sides: Sides, near: Closeness) -> Ruling:
    """Return how an event stands to a number of them: a part if its day lies among theirs."""
    if one.kind == other.kind:
        is_same = near.points > 0 and sides.points >= 2 * SAME_STATE and one.type == other.type
        return (
            ruled(sides.points + near.points + 2.0, f"the same number of events; {sides.why}")
            if (is_same and one.trigger & other.trigger)
            else DIFFERENT
        )
    whole, part = (one, other) if one.kind == "aggregate" else (other, one)
    if sides.points < 2 * SAME_STATE or whole.status != part.status or whole.type != part.type:
        return DIFFERENT
    if whole.mode is not None and whole.mode != part.mode:
        return DIFFERENT
    among, day = whole.when.days, part.when.days
    if among is not None and day is not None and not among.covers(day):
        return DIFFERENT
    if among is None or day is None:
        return unsure(3.5, f"may be one of those counted; {sides.why}")
    return part_of(part.id, whole.id, f"one of those counted; {sides.why}")


def _is_one_stay(near: Closeness, one: Told, other: Told) -> bool:
    """Tell whether a visit and talks take the same several days in the same town, so that they are one."""
    days = (one.when.days, other.when.days)
    is_equal = days[0] is not None and days[1] is not None and days[0].length > 1 and near.points >= NAMED + 1
    return (
        is_equal and one.place is not None and other.place is not None and one.place.name == other.place.name
    )


def _within_stay(one: Told, other: Told) -> Ruling | None:
    """Return a meeting as a part of the visit on which its party was."""
    if [one.kind, other.kind].count("stay") != 1 or one.status != other.status:
        return None
    stay, meeting = (one, other) if one.kind == "stay" else (other, one)
    if meeting.mode in REMOTE or (meeting.kind == "act" and not closeness(meeting.when, stay.when).is_dated):
        return None
    found = max(
        (sides_alike(stay.one, side) for side in (meeting.one, meeting.other)),
        key=lambda likeness: likeness.points,
    )
    if found.points < FOR - 0.2 and not _is_unnamed(stay.one):
        return None
    if not _is_there(meeting, stay) or not _is_during(meeting, stay):
        return None
    where = stay.place.name if stay.place is not None else "there"
    return part_of(meeting.id, stay.id, f"in {where} on the visit; {found.why}")


def _is_unnamed(parties: tuple[Party, ...]) -> bool:
    return bool(parties) and all(not party.is_named and not party.acts_for for party in parties)


def _is_there(meeting: Told, stay: Told) -> bool:
    if stay.place is None:
        return False
    if meeting.place is not None:
        return places_alike(meeting, stay)[0] > 0
    # Who is met there is of that country.
    return any(
        party.country is not None and party.country == stay.place.country
        for party in (*meeting.one, *meeting.other)
    )


def _is_during(meeting: Told, stay: Told) -> bool:
    """Tell whether a meeting was in the days of a visit, or beside them as another report has it."""
    near = closeness(meeting.when, stay.when)
    is_long = stay.when.days is not None and stay.when.days.length > WIDE
    return not is_long and (near.points > 0 or near.is_apart)
