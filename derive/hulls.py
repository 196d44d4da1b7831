"""The middle of an area of which only its towns are known: the centroid of their convex hull."""

from collections.abc import Sequence
from math import dist
from statistics import median

Point = tuple[float, float]
# How many times as far from the middle as half of the towns a stray one is.
STRAY = 4


def centre(points: Sequence[Point]) -> Point:
    """Return the centroid of the convex hull of points, their mean where they make no area."""
    hull = convex_hull(sorted(set(without_strays(points))))
    area = north = east = 0.0
    for (y, x), (v, u) in zip(hull, [*hull[1:], *hull[:1]], strict=True):
        cross = y * u - v * x
        area += cross
        north += (y + v) * cross
        east += (x + u) * cross
    if abs(area) < 1e-9:  # noqa: PLR2004 - no area but for rounding
        return mean(points)
    return north / (3 * area), east / (3 * area)


def without_strays(points: Sequence[Point]) -> list[Point]:
    """Return the points but for those far off, which the source puts into the wrong area."""
    middle = (median(one[0] for one in points), median(one[1] for one in points))
    limit = STRAY * median(dist(one, middle) for one in points)
    return [one for one in points if dist(one, middle) <= limit] or list(points)


def convex_hull(points: Sequence[Point]) -> list[Point]:
    """Return the corners of the convex hull of sorted points, in one direction round."""
    return [*half_hull(points), *half_hull(points[::-1])]


def half_hull(points: Sequence[Point]) -> list[Point]:
    """Return the corners of one side of the hull, without the last."""
    corners: list[Point] = []
    for point in points:
        while len(corners) > 1 and not turns(corners[-2], corners[-1], point):
            corners.pop()
        corners.append(point)
    return corners[:-1]


def turns(one: Point, other: Point, third: Point) -> bool:
    """Tell whether three points turn the way of the hull."""
    return (other[0] - one[0]) * (third[1] - one[1]) - (other[1] - one[1]) * (third[0] - one[0]) > 0


def mean(points: Sequence[Point]) -> Point:
    """Return the mean of points."""
    return sum(one[0] for one in points) / len(points), sum(one[1] for one in points) / len(points)
