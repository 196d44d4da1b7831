"""The place of an act that its clause leaves to the context: of aid, of what is said at meetings.

Aid is where it was sent. What two sides agree, ask, praise or blame who are told to have met is said where
they met. Of several events of one sentence, or of the same parties in the next one, all are where one is told
to be, unless another place is named. Two sides who meet, agree or sign in the first sentence of a report do
so in the town that the report is dated from; nothing else takes its place from a dateline, which says where
the reporter was.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.claim import Event
from dragoman.model.reading import Mention, PlaceMention, Reading
from dragoman.model.text import Span

from .counterparts import FARTHEST, ActorsOf, bodies_of

DONE_AT_HOME = frozenset(("COERCE", "ASSAULT", "CONCEDE"))
SENT = frozenset(("AID", "MOBILIZE", "RETREAT"))
TOWARDS = frozenset("to into for in at near from across".split())
HELD = frozenset(("CONSULT", "AGREE", "CONCEDE", "SUPPORT", "COOPERATE"))
# What is said at meetings.
SAID = frozenset(("AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "COOPERATE"))
# What happens somewhere, also where nobody met.
SOMEWHERE = frozenset(
    ("CONSULT", "COOPERATE", "AID", "PROTEST", "ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "CONCEDE", "AGREE")
)
TALK = frozenset(("CONSULT", "AGREE"))
WITHIN = frozenset("in at near outside inside across around off".split())
INFERRED_SHARE = 0.9


def supply_places(events: Sequence[Event], reading: Reading, actors_of: ActorsOf) -> tuple[Event, ...]:
    """Return the events, those without a place with the one that the context gives."""
    lead = next((one.index for one in reading.sentences if not one.is_title), None)
    placed = tuple(_placed(event, reading, lead) for event in events)
    meetings = [
        one for one in placed if one.type == "CONSULT" and one.status == "actual" and one.place is not None
    ]
    said = [_said_at(event, meetings, reading, actors_of) for event in placed]
    return tuple(_told_beside(event, said, reading, actors_of) for event in said)


def _told_beside(event: Event, told: Sequence[Event], reading: Reading, actors_of: ActorsOf) -> Event:
    """Return an event with the place of its whole sentence, or that its parties were just told to be at."""
    if event.place is not None or event.type not in SOMEWHERE or event.status not in ("actual", "planned"):
        return event
    named = _only_place(event, reading)
    if named is not None and event.type in TALK and not _is_of_talk(named, event, reading):
        named = None
    named = named or _meant_by_there(event, reading)
    if named is not None:
        return _at(event, named, reading)
    own = bodies_of((*event.actors, *event.recipients), actors_of)
    here = reading.sentences[event.sentence]
    for other in reversed(told):
        is_before = other.sentence == event.sentence - 1
        is_same = is_before and reading.sentences[other.sentence].paragraph == here.paragraph
        shares = own & bodies_of((*other.actors, *other.recipients), actors_of)
        if is_same and other.place is not None and shares and not _names_a_place(reading, event):
            return _at(event, other.place, reading)
    return event


def _only_place(event: Event, reading: Reading) -> PlaceMention | None:
    """Return the one place that a sentence says things are in, however far from the act it stands."""
    span = reading.sentences[event.sentence].span
    parties = (*event.actors, *event.recipients)
    inside = [
        one
        for one in reading.places
        if span.covers(one.span)
        and _word_before(reading, one) in WITHIN
        and not any(party.span.covers(one.span) and party.span.start < one.span.start for party in parties)
    ]
    return inside[0] if len({one.name for one in inside}) == 1 else None


def _is_of_talk(place: PlaceMention, event: Event, reading: Reading) -> bool:
    """Tell whether a town follows on who met; in "discussed the war in Mali" Mali is what they spoke of."""
    if place.span.start <= event.trigger.end or not event.recipients:
        return False
    between = reading.tokens_in(Span(event.trigger.end, place.span.start))
    is_town = (place.entry or "").startswith("place:") or _is_seat(reading, place)
    return is_town and not any(one.pos == "VERB" for one in between)


def _meant_by_there(event: Event, reading: Reading) -> PlaceMention | None:
    """Return the last place named before a "there" after an act."""
    span = reading.sentences[event.sentence].span
    after = (one for one in reading.tokens_in(span) if one.span.start > event.trigger.start)
    if not any(one.lower == "there" and one.dep == "advmod" for one in after):
        return None
    before = [one for one in reading.places if one.span.end < event.trigger.start]
    return before[-1] if before else None


def _said_at(event: Event, meetings: Sequence[Event], reading: Reading, actors_of: ActorsOf) -> Event:
    """Return what was said between two sides with the place of the one meeting that is told of them."""
    if event.place is not None or event.type not in SAID or event.status != "actual":
        return event
    are_apart = not event.recipients and len(event.actors) > 1
    sides = (event.actors[:1], event.actors[1:]) if are_apart else (event.actors, event.recipients)
    own = [bodies_of(side, actors_of) for side in sides]
    near = (one for one in meetings if _is_near(event, one) and _is_theirs(one, own, actors_of))
    found = {one.place.name: one for one in near if one.place is not None}
    if len(found) != 1:
        return event
    return _at(event, next(iter(found.values())).place, reading)


def _is_near(event: Event, meeting: Event) -> bool:
    """Tell whether an act is told near a meeting, and of no other day."""
    is_told_near = abs(event.sentence - meeting.sentence) <= FARTHEST
    return is_told_near and (event.date is None or event.date == meeting.date)


def _is_theirs(meeting: Event, sides: Sequence[frozenset[str]], actors_of: ActorsOf) -> bool:
    """Tell whether both sides of an act took part in a meeting, not on the same side of it."""
    actors, recipients = (bodies_of(side, actors_of) for side in (meeting.actors, meeting.recipients))
    one, other = sides
    return bool((one & actors and other & recipients) or (one & recipients and other & actors))


def _placed(event: Event, reading: Reading, lead: int | None) -> Event:
    if event.place is not None:
        return event
    place = None
    if event.type in SENT:
        place = _destination(event, reading) or _of_receiver(event, reading) or _at_home(event, reading)
    elif event.type in DONE_AT_HOME:
        place = _at_home(event, reading)
    elif event.type in HELD and event.sentence == lead and event.status == "actual" and _is_between(event):
        place = None if _names_a_town(reading, event) else _dateline(reading)
    return _at(event, place, reading)


def _at(event: Event, place: PlaceMention | None, reading: Reading) -> Event:
    if place is None:
        return event
    evidence = {**event.evidence, "place": reading.cite(place.span)}
    return replace(event, place=place, confidence=event.confidence * INFERRED_SHARE, evidence=evidence)


def _names_a_town(reading: Reading, event: Event) -> bool:
    """Tell whether the sentence names another town ("ACCRA - Nigeria sent an envoy to Niamey for talks")."""
    span = reading.sentences[event.sentence].span
    inside = (one for one in reading.places if span.covers(one.span))
    return any((one.entry or "").startswith("place:") or _is_seat(reading, one) for one in inside)


def _names_a_place(reading: Reading, event: Event) -> bool:
    """Tell whether the sentence says of another place that something is there or goes there."""
    span = reading.sentences[event.sentence].span
    inside = (one for one in reading.places if span.covers(one.span))
    return any(_word_before(reading, one) in TOWARDS | WITHIN for one in inside)


def _is_seat(reading: Reading, place: PlaceMention) -> bool:
    return any(one.role == "seat" and place.span.overlaps(one.span) for one in reading.mentions)


def _is_between(event: Event) -> bool:
    return event.reciprocal and event.mode in (None, "third-party", "multilateral")


def _destination(event: Event, reading: Reading) -> PlaceMention | None:
    """Return the first place after the act that a preposition of direction leads to."""
    sentence = reading.sentences[event.sentence].span
    rest = Span(event.trigger.end, sentence.end)
    for place in reading.places:
        if rest.covers(place.span) and _word_before(reading, place) in TOWARDS:
            return place
    return None


def _word_before(reading: Reading, place: PlaceMention) -> str:
    before = reading.document.text[max(0, place.span.start - 40) : place.span.start].lower().split()
    while before and before[-1] in ("the", "north", "south", "east", "west", "city", "of", "town"):
        before.pop()
    return before[-1] if before else ""


def _of_receiver(event: Event, reading: Reading) -> PlaceMention | None:
    for receiver in event.recipients:
        for place in reading.places:
            if receiver.span.covers(place.span):
                return place
    return None


def _at_home(event: Event, reading: Reading) -> PlaceMention | None:
    """Return the state of whom help reaches, or in which a state acts on its own people.

    "Norway trains Malian troops" is in Mali, "the regime besieged Syrians" in Syria where both are Syrian;
    where French soldiers are killed they need not be in France.
    """
    theirs = _states(event.recipients, reading)
    if event.type != "AID":
        theirs = [one for one in theirs if one in _states(event.actors, reading)]
    found = (place for key in theirs for place in reading.places if place.entry == key)
    return next(found, None)


def _states(parties: Sequence[Mention], reading: Reading) -> list[str]:
    """Return the states that some parties' own words name, as a noun or an adjective."""
    inside = (one for party in parties for one in reading.mentions if party.span.covers(one.span))
    return [one.entry for one in inside if one.entry is not None and one.entry.startswith("country:")]


def _dateline(reading: Reading) -> PlaceMention | None:
    span = reading.document.dateline_span
    return next((one for one in reading.places if span is not None and span.covers(one.span)), None)
