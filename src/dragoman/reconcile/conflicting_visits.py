"""Visits dated twice, and meetings outside the days of the visit on which they were held."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from dragoman.model.claim import Event
from dragoman.model.reading import Reading
from dragoman.model.record import Conflict

from .dated_days import AGAIN, day_range, is_near_miss, iso, shown


def events_outside(
    reading: Reading, events: Sequence[Event], actors: Mapping[int, frozenset[str]]
) -> Iterator[Conflict]:
    """Give meetings that a visitor is said to have had near the days of the visit, but not on them."""
    visits = [
        event
        for event in events
        if event.mode == "visit" and event.status == "actual" and event.count is None
    ]
    if len(visits) != 1:
        return
    visit, days = visits[0], day_range(visits[0].date)
    if days is None:
        return
    for event in events:
        meets = (
            event is not visit
            and event.type == "CONSULT"
            and event.status == "actual"
            and event.mode != "visit"
        )
        when = day_range(event.date)
        if (
            not meets
            or when is None
            or not is_near_miss(when, days)
            or not _is_of_visit(event, visit, actors)
        ):
            continue
        if _is_said_outright(reading, event) and _is_said_outright(reading, visit):
            yield _event_conflict(reading, (event, when), (visit, days))
            return


def visits_apart(
    events: Sequence[Event], reading: Reading, actors: Mapping[int, frozenset[str]]
) -> Iterator[Conflict]:
    """Give the visit of one visitor that is dated twice, over days that overlap and are not the same."""
    dated = [
        (event, days)
        for event in events
        if event.mode == "visit" and event.count is None and "date" in event.evidence
        if (days := day_range(event.date)) is not None and days[0] < days[1]
    ]
    for number, (one, days) in enumerate(dated):
        for other, others in dated[number + 1 :]:
            overlap = days[0] <= others[1] and others[0] <= days[1]
            if overlap and days != others and _visitors(one, actors) & _visitors(other, actors):
                yield _event_conflict(reading, (one, days), (other, others))
                return


def _visitors(event: Event, actors: Mapping[int, frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*(actors.get(one.chain, frozenset()) for one in event.actors))


def _is_of_visit(event: Event, visit: Event, actors: Mapping[int, frozenset[str]]) -> bool:
    """Tell whether a meeting is the visitor's with the host, in the place of the visit."""
    who = frozenset().union(
        *(actors.get(one.chain, frozenset()) for one in (*event.actors, *event.recipients))
    )
    visitor = frozenset().union(*(actors.get(one.chain, frozenset()) for one in visit.actors))
    same_place = event.place is not None and visit.place is not None and event.place.name == visit.place.name
    return bool(who & visitor) and same_place


def _is_said_outright(reading: Reading, event: Event) -> bool:
    """Tell whether the words of an event's own sentence give its date, and speak of no further one."""
    pieces = event.evidence.get("date", ())
    sentence = reading.sentences[event.sentence]
    inside = any(sentence.span.covers(piece.span) for piece in pieces)
    return inside and AGAIN.search(reading.text_of(sentence.span)) is None


def _event_conflict(
    reading: Reading,
    part: tuple[Event, tuple[dt.date, dt.date]],
    whole: tuple[Event, tuple[dt.date, dt.date]],
) -> Conflict:
    spans = [event.evidence["date"][0].span for event, _ in (part, whole)]
    ordered = sorted(zip(spans, (part[1], whole[1]), strict=True), key=lambda one: one[0])
    return Conflict(
        kind="date",
        values=tuple(reading.text_of(span) for span, _ in ordered),
        resolved=tuple(iso(days) for _, days in ordered),
        why=f"The meeting is dated {shown(part[1])}, but the visit it belongs to {shown(whole[1])}.",
        evidence={"values": reading.cite(*spans)},
    )
