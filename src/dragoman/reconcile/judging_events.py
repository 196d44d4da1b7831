"""Whether two events of different reports are one: points for what agrees, and what forbids it."""

from collections.abc import Iterator
from dataclasses import dataclass

from .told import MUTUAL, Told, is_town
from .told_days import NEVER, WIDE, Closeness, closeness
from .told_parties import BESIDE, BODY, FOR, NAMED, OFFICIAL, SAME_STATE, Likeness, Party, sides_alike
from .told_words import common
from .verdict import DIFFERENT, PERHAPS, Ruling, part_of, ruled, unsure

# Points of what two reports agree in; set on own sentences, the parties of a meeting weighing most.
SAME_TOWN, SAME_COUNTRY, OTHER_TOWN, OTHER_COUNTRY = 1.2, 0.4, -2.5, -3.0
# Two states sign one paper on one day: another town is a dispute, not another paper.
DISPUTED_TOWN = -0.3
SIGNING = frozenset(("sign",))
SAME_TRIGGER, SAME_MODE, SAME_TYPE, WORDS = 0.6, 0.3, 0.3, 1.5
OTHER_STATUS, OTHER_TYPE = -1.0, -0.3
# Acts that states do to each other day after day: the same day does not make two of them one.
DAILY = frozenset(("force", "accuse", "reject", "request", "threaten"))
DAILY_POINTS = -1.0
# Points of two days that are the same one.
ONE_DAY = 2.5
REMOTE = frozenset(("phone", "third-party"))
FROM_AFAR = -3.5
# Of an event without parties: its own word, the words around it, and their share that must be in both.
BARE_TRIGGER, BARE, CLOSE = 3.0, 8.0, 0.08
# What the words around weigh more where nothing tells when two events were.
UNDATED = 5.0
ENOUGH_WORDS = 10


@dataclass(frozen=True, slots=True)
class Sides:
    """How far the sides of two events are one, each with its other."""

    one: Likeness
    other: Likeness

    @property
    def points(self) -> float:
        """Return the points of both sides."""
        return self.one.points + self.other.points

    @property
    def is_impossible(self) -> bool:
        """Tell whether a side cannot be the same."""
        return min(self.one.points, self.other.points) < 0

    @property
    def is_named(self) -> bool:
        """Tell whether one side is the same person or body, and the other not unknown."""
        return max(self.one.points, self.other.points) >= BODY and self.points >= BODY + SAME_STATE

    @property
    def why(self) -> str:
        """Return what the sides have in common, in words."""
        return ", ".join(filter(None, (self.one.why, self.other.why)))


def judge_events(one: Told, other: Told) -> Ruling:
    """Return whether two events are one, one a part of the other, different, or not to be told."""
    if one.family != other.family and "" not in (one.family, other.family):
        is_signed = {one.family, other.family} == MUTUAL
        return (_within_stay(one, other) or DIFFERENT) if is_signed else DIFFERENT
    sides = _sides(one, other)
    if sides.is_impossible:
        return _within_stay(one, other) or DIFFERENT
    near = closeness(one.when, other.when)
    if "aggregate" in (one.kind, other.kind):
        return _with_aggregate(one, other, sides, near)
    if {one.kind, other.kind} == {"meeting", "stay"} and not _is_one_stay(near, one, other):
        return _within_stay(one, other) or DIFFERENT
    return _as_one(one, other, sides, near)


def _as_one(one: Told, other: Told, sides: Sides, near: Closeness) -> Ruling:
    if near.points <= NEVER:
        return DIFFERENT
    if not (one.one or one.other) or not (other.one or other.other):
        return _by_words(one, other, near)
    return _scored(one, other, sides, near)


def _scored(one: Told, other: Told, sides: Sides, near: Closeness) -> Ruling:
    told = [(sides.points, sides.why), (near.points, near.why), *_circumstances(one, other)]
    is_one_spot = _places(one, other)[0] >= SAME_TOWN
    if one.family in DAILY and not (is_one_spot and near.points >= ONE_DAY):
        told.append((DAILY_POINTS, ""))
    if near.points == 0 and one.trigger & other.trigger:
        told.append((UNDATED * _agreement(one, other), "told in much the same words"))
    if near.is_apart and not sides.is_named:
        return DIFFERENT
    points = sum(weight for weight, _ in told)
    why = "; ".join(words for _, words in told if words)
    found = ruled(points, why)
    if found.verdict == "SAME" and not _is_enough(one, other, sides, near):
        return unsure(points, why)
    return found


def _by_words(one: Told, other: Told, near: Closeness) -> Ruling:
    """Return whether two events are one of which one has no parties: by its word and those around."""
    where, told_where = _places(one, other)
    overlap = _agreement(one, other)
    is_one_word = bool(one.trigger & other.trigger)
    points = BARE * overlap + (BARE_TRIGGER if is_one_word else 0.0) + near.points + where
    why = "; ".join(filter(None, (f"{overlap:.0%} of the words around are in both", near.why, told_where)))
    is_told_where = near.is_dated and where >= SAME_TOWN
    if is_one_word and (overlap >= CLOSE or is_told_where):
        return ruled(points, why)
    return unsure(points, why) if is_one_word and points >= PERHAPS else DIFFERENT


def _is_enough(one: Told, other: Told, sides: Sides, near: Closeness) -> bool:
    """Tell whether what agrees is enough: a plan and its deed need a day, a lone side a name."""
    is_disputed = one.status != other.status and "denied" in (one.status, other.status)
    if one.is_planned != other.is_planned or is_disputed:
        return near.is_dated
    return _is_told_apart(one, other, sides, near)


def _is_told_apart(one: Told, other: Told, sides: Sides, near: Closeness) -> bool:
    """Tell whether parties tell an event from others: of states alone a day or a town must."""
    low, high = sorted((sides.one.points, sides.other.points))
    if low > 0 and high <= BESIDE:
        return False
    if 0 < low < BESIDE:
        is_placed = one.place is not None and other.place is not None
        return near.is_dated and is_placed and "meeting" not in (one.kind, other.kind)
    if sides.points <= 2 * SAME_STATE and not near.is_dated:
        return _places(one, other)[0] >= SAME_TOWN
    is_lone = 0.0 in (sides.one.points, sides.other.points)
    is_one_act = one.mode is not None and one.mode == other.mode and sides.points >= BODY
    is_there = sides.points >= OFFICIAL and _places(one, other)[0] >= SAME_TOWN
    is_told = bool(one.trigger & other.trigger) or (near.is_dated and (is_one_act or is_there))
    return not is_lone or sides.points >= NAMED or is_told


def _sides(one: Told, other: Told) -> Sides:
    around = one.words, other.words
    straight = Sides(sides_alike(one.one, other.one, around), sides_alike(one.other, other.other, around))
    if one.family not in MUTUAL:
        return straight
    crossed = Sides(sides_alike(one.one, other.other, around), sides_alike(one.other, other.one, around))
    return min(straight, crossed, key=lambda sides: (sides.is_impossible, -sides.points))


def is_barred(one: Told, other: Told) -> bool:
    """Tell whether two events have other parties or other days, so that no third report can make them one."""
    is_of_persons = all(
        any(party.is_person for party in side) for side in (one.one, one.other, other.one, other.other)
    )
    if is_of_persons and _sides(one, other).is_impossible:
        return True
    days = (one.when.days, other.when.days)
    if None in days or any(stretch is not None and stretch.is_inferred for stretch in days):
        return False
    return closeness(one.when, other.when).points <= NEVER


def _circumstances(one: Told, other: Told) -> Iterator[tuple[float, str]]:
    yield _places(one, other)
    if one.trigger & other.trigger:
        yield SAME_TRIGGER, ""
    if one.mode is not None and one.mode == other.mode:
        yield SAME_MODE, ""
    elif one.mode != other.mode and ({one.mode, other.mode} & REMOTE):
        yield (OTHER_STATUS if one.trigger & other.trigger else FROM_AFAR), "one of them from afar"
    yield SAME_TYPE if one.type == other.type else OTHER_TYPE, ""
    if one.status != other.status:
        yield OTHER_STATUS, f"told as {one.status} and as {other.status}"
    yield WORDS * common(one.words, other.words), ""


def _agreement(one: Told, other: Told) -> float:
    """Return how far the words around two events agree; a few words say nothing, as anybody uses them."""
    is_enough = min(len(one.words), len(other.words)) >= ENOUGH_WORDS
    return common(one.words, other.words) if is_enough else 0.0


def _places(one: Told, other: Told) -> tuple[float, str]:
    first, second = one.place, other.place
    if first is None or second is None:
        return 0.0, ""
    if first.name == second.name:
        return (SAME_TOWN if is_town(first) else SAME_COUNTRY), f"both in {first.name}"
    if first.country is not None and second.country is not None and first.country != second.country:
        return OTHER_COUNTRY, f"in {first.name} and in {second.name}"
    if is_town(first) and is_town(second):
        is_one_paper = one.family == "accord" and bool((one.trigger & other.trigger) - SIGNING)
        return DISPUTED_TOWN if is_one_paper else OTHER_TOWN, f"in {first.name} and in {second.name}"
    return SAME_COUNTRY, f"{first.name} and {second.name}, one within the other"


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
    if meeting.kind == "act" and not closeness(meeting.when, stay.when).is_dated:
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
        return _places(meeting, stay)[0] > 0
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
