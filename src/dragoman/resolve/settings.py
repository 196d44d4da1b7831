"""Where a visitor or a meeting was, for what is told of them after: talks held on a visit are held there.

A meeting with somebody of the state in which one of its parties was just told to be is there too, and so is
what is on the sidelines of a meeting or during a visit; another place in the sentence goes before.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.model.claim import Event
from dragoman.model.date import beginning_of, end_of
from dragoman.model.entity import Actor, Place
from dragoman.model.reading import Mention, PlaceMention, Reading

from .counterparts import FARTHEST, ActorsOf

MET = frozenset(("CONSULT", "AGREE", "SUPPORT"))
FAR = frozenset(("phone", "video"))
# How many sentences back a meeting may have been told of whose occasion a sentence names.
FARTHEST_OCCASION = 15
OCCASION = re.compile(
    r"\b(?:on the (?:sidelines|margins|fringes) of the (?:\w+ )?"
    r"(?:talks|summit|meeting|conference|forum|session)"
    r"|(?:during|on|in the course of) (?:his|her|their|the) (?:stay|visit|trip)"
    r"|at the same (?:venue|place|meeting))\b(?! (?:in|to|of) )",
    re.IGNORECASE,
)
# How many days after its day a visit may go on.
LONGEST_STAY = 3
# How many sentences back a meeting of the same states may have been told of.
JUST_BEFORE = 3


@dataclass(frozen=True, slots=True)
class Settings:
    """The visits and meetings of one report that are told with their place."""

    reading: Reading
    actors_of: ActorsOf
    places: Mapping[int, Place]
    told: Sequence[Event]

    def place_of(self, event: Event) -> PlaceMention | None:
        """Return where an act without a place was, by the visit or meeting that it belongs to."""
        if event.type not in MET or event.status not in ("actual", "planned") or event.mode in FAR:
            return None
        before = [one for one in self.told if one.trigger < event.trigger and one.place is not None]
        is_on_occasion = event.type == "CONSULT" and self._is_on_occasion(event)
        for other in reversed(before):
            distance = event.sentence - other.sentence
            is_held = other.type == "CONSULT" and other.mode not in FAR and other.status == "actual"
            if not is_held or distance > FARTHEST_OCCASION or _are_apart(event, other):
                continue
            if is_on_occasion or (distance <= FARTHEST and self._is_at(event, other)):
                return self._town(other.place)
        return None

    def _town(self, place: PlaceMention | None) -> PlaceMention | None:
        """Return a place; in place of a building the town that the report is dated from."""
        known = self.places.get(place.span.start) if place is not None else None
        if known is None or known.kind not in ("facility", "other"):
            return place
        dated = self.reading.document.dateline_span
        return next((one for one in self.reading.places if dated and dated.covers(one.span)), place)

    def _is_on_occasion(self, event: Event) -> bool:
        sentence = self.reading.sentences[event.sentence].span
        return OCCASION.search(self.reading.text_of(sentence)) is not None

    def _is_at(self, event: Event, other: Event) -> bool:
        """Tell whether a visitor of another event deals with somebody of the state in which that was."""
        place = self.places.get(other.place.span.start) if other.place is not None else None
        if place is None or place.country is None:
            return False
        everybody = list(self._actors((*other.actors, *other.recipients)))
        is_near = event.type == "CONSULT" and event.sentence - other.sentence <= JUST_BEFORE
        visitors = {
            key
            for one in everybody
            if one.country != place.country and (is_near or one.kind == "person")
            for key in (one.key, one.principal if is_near else None)
            if key is not None
        }
        one, two = sides_of(event)
        for mine, theirs in ((one, two), (two, one)):
            own = self._actors(mine)
            is_visitor = any(each.key in visitors or (is_near and each.principal in visitors) for each in own)
            if is_visitor and any(each.country == place.country for each in self._actors(theirs)):
                return True
        return False

    def _actors(self, mentions: Sequence[Mention]) -> Iterator[Actor]:
        return (actor for mention in mentions for actor in self.actors_of(mention))


def sides_of(event: Event) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """Return who stood on each side of an act; of what a group did together, the group twice."""
    if event.recipients:
        return event.actors, event.recipients
    are_apart = len(event.actors) > 1
    return (event.actors[:1], event.actors[1:]) if are_apart else (event.actors, event.actors)


def _are_apart(one: Event, visit: Event) -> bool:
    """Tell whether an act is told to be of other days than a meeting, or than a visit and just after."""
    if one.date is None or visit.date is None:
        return False
    first, last = beginning_of(visit.date.start or "0001"), end_of(visit.date.end or "9999")
    begun, ended = beginning_of(one.date.start or "0001"), end_of(one.date.end or "9999")
    if visit.mode == "visit" and last < "9999" and not last.startswith("--"):
        last = (date.fromisoformat(last) + timedelta(days=LONGEST_STAY)).isoformat()
    return begun > last or first > ended
