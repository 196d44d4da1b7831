"""One event in two places: two states, two provinces, two towns that lie apart."""

import math
import re
from collections.abc import Iterator, Sequence

from dragoman.model.account import Account, Contradiction, Joined
from dragoman.model.entity import Place

from .between_told import Told, by_sources, called, contradiction, group_told, is_event, listed

# Towns nearer than this are told one for the other, in kilometres.
NEAREST_TOWN = 50
EARTH_RADIUS = 6371
TOWNS = frozenset(("city", "capital", "facility"))
INSIDE = r"\b(?:in|at|near|outside|off|inside)\s+(?:the\s+)?(?:[\w’'-]+,?\s+){0,3}?"


def find_place_contradictions(joined: Sequence[Joined]) -> Iterator[Contradiction | None]:
    """Give events that reports put in places of which none lies in the other."""
    for thing in joined:
        if thing.family != "event":
            continue
        told = [
            Told(value=place, words=place.name, account=one)
            for one in thing.accounts
            if is_event(one, "actual") and (place := _stated(one)) is not None
        ]
        groups = group_told(told, agree=_agree, order=_order)
        values = listed([by_sources(group[0].words, group) for group in groups])
        why = f"Reports put the {called(thing.accounts)} in different places: {values}."
        yield contradiction("place", thing.id, groups, why)


def _stated(account: Account) -> Place | None:
    """Return the place of an event that the sentence of the event says it was in."""
    pieces = account.claim.evidence.get("place", ())
    is_said = any(re.search(INSIDE + re.escape(piece.quote), account.sentence) for piece in pieces)
    return account.claim.place if is_said else None


def _order(place: Place) -> tuple[float, str]:
    return (0 if place.kind in TOWNS else 1 if place.kind == "admin" else 2), place.name


def _agree(one: Place, other: Place) -> bool:
    """Tell whether one place can be or lie in the other; what is not known can."""
    if one.name == other.name or None in (one.country, other.country):
        return True
    if one.country != other.country:
        return _is_near(one, other)
    if {one.kind, other.kind} - TOWNS - {"admin"} or _is_near(one, other):
        return True
    if one.admin and other.admin and one.admin != other.admin:
        return False
    is_in_one = one.kind == "admin" or other.kind == "admin"
    return is_in_one or _distance(one, other) is None


def _is_near(one: Place, other: Place) -> bool:
    distance = _distance(one, other)
    return {one.kind, other.kind} <= TOWNS and distance is not None and distance < NEAREST_TOWN


def _distance(one: Place, other: Place) -> float | None:
    """Return how many kilometres lie between two places, None where one's point is not known."""
    points = (one.latitude, one.longitude, other.latitude, other.longitude)
    if None in points:
        return None
    first, east, second, west = (math.radians(point) for point in points if point is not None)
    arc = math.sin((second - first) / 2) ** 2
    arc += math.cos(first) * math.cos(second) * math.sin((west - east) / 2) ** 2
    return 2 * EARTH_RADIUS * math.asin(math.sqrt(arc))
