"""How far the sides of two events are one, whoever acts in a mutual one."""

from dataclasses import dataclass

from .told import MUTUAL, Told
from .told_parties import BODY, SAME_STATE, UNLIKE, Likeness, sides_alike, two_alike


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
    def is_vague(self) -> bool:
        """Tell whether only one side, described in other words, speaks against one event."""
        low, high = sorted((self.one.points, self.other.points))
        return low == UNLIKE.points and high >= 0

    @property
    def is_named(self) -> bool:
        """Tell whether one side is the same person or body, and the other not unknown."""
        return max(self.one.points, self.other.points) >= BODY and self.points >= BODY + SAME_STATE

    @property
    def why(self) -> str:
        """Return what the sides have in common, in words."""
        return ", ".join(filter(None, (self.one.why, self.other.why)))


def sides_of(one: Told, other: Told) -> Sides:
    """Return how far the sides of two events are one: also crossed, or pooled, where neither one acts."""
    around = one.words, other.words
    straight = Sides(sides_alike(one.one, other.one, around), sides_alike(one.other, other.other, around))
    if not (one.is_mutual or other.is_mutual) or not (
        one.family in MUTUAL or one.is_mutual == other.is_mutual
    ):
        return straight
    crossed = Sides(sides_alike(one.one, other.other, around), sides_alike(one.other, other.one, around))
    pooled = Sides(*two_alike((*one.one, *one.other), (*other.one, *other.other)))
    return min(straight, crossed, pooled, key=lambda sides: (sides.is_impossible, -sides.points))
