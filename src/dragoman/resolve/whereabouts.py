"""The place of an act that its clause leaves to the context: of aid, of what is said at meetings.

Aid is where it was sent. What two sides agree, ask, praise or blame who are told to have met is said where
they met. Of several events of one sentence, or of the same parties in the next one, all are where one is told
to be, unless another place is named. Two sides who meet, agree or sign in the first sentence of a report do
so in the town that the report is dated from, and what is "here" is there; nothing else takes its place from a
dateline, which says where the reporter was.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.model.claim import Event
from dragoman.model.entity import Place
from dragoman.model.reading import Mention, PlaceMention, Reading
from dragoman.model.text import Span

from .counterparts import FARTHEST, ActorsOf, bodies_of
from .settings import Settings, sides_of

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
# What happens to people and places, and what a place before it is called.
VIOLENT = frozenset(("ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT"))
TOWNS = frozenset("town village city port camp base".split())
LIVING = ("residents of ", "villagers of ", "inhabitants of ", "people of ", "residents in ")
WITHIN = frozenset("in at near outside inside across around off".split())
# Of several meetings of two sides, the last one so many sentences back is where they then speak.
JUST_BEFORE = 3
INFERRED_SHARE = 0.9


def supply_places(
    events: Sequence[Event], reading: Reading, actors_of: ActorsOf, places: Mapping[int, Place]
) -> tuple[Event, ...]:
    """Return the events, those without a place with the one that the context gives."""
    lead = next((one.index for one in reading.sentences if not one.is_title), None)
    found = [_placed(event, reading, lead) for event in events]
    found = [_named(event, reading) for event in found]
    for number in sorted(range(len(found)), key=lambda one: found[one].trigger):
        if found[number].place is None and not _names_a_place(reading, found[number]):
            settings = Settings(reading, actors_of, places, sorted(found, key=lambda one: one.trigger))
            found[number] = _at(found[number], settings.place_of(found[number]), reading)
    meetings = [
        one for one in found if one.type == "CONSULT" and one.status == "actual" and one.place is not None
    ]
    said = [_said_at(event, meetings, reading, actors_of) for event in found]
    return tuple(_told_beside(event, said, reading, actors_of) for event in said)


def _named(event: Event, reading: Reading) -> Event:
    """Return an event with the one place of its sentence, or what "here", "there" and "the town" mean."""
    if event.place is not None or event.type not in SOMEWHERE or event.status not in ("actual", "planned"):
        return event
    named = _only_place(event, reading)
    if named is not None and event.type in TALK and not _is_of_talk(named, event, reading):
        named = None
    return _at(event, named or _meant_by_word(event, reading), reading)


def _told_beside(event: Event, told: Sequence[Event], reading: Reading, actors_of: ActorsOf) -> Event:
    """Return an event with the place that its parties were just told to be at, or of whom they visited."""
    if event.place is not None or event.type not in SOMEWHERE or event.status == "denied":
        return event
    if event.status == "possible":
        return _at(event, _host(event, reading), reading)
    own = bodies_of((*event.actors, *event.recipients), actors_of)
    here = reading.sentences[event.sentence]
    for other in reversed(told):
        is_before = other.sentence == event.sentence - 1
        is_same = is_before and reading.sentences[other.sentence].paragraph == here.paragraph
        is_beside = other.sentence == event.sentence and {event.type, other.type} <= VIOLENT
        shares = own & bodies_of((*other.actors, *other.recipients), actors_of)
        if (
            (is_same or is_beside)
            and other.place is not None
            and shares
            and not _names_a_place(reading, event)
        ):
            return _at(event, other.place, reading)
    return _at(event, _host(event, reading), reading)


def _host(event: Event, reading: Reading) -> PlaceMention | None:
    """Return the state or its capital that is told to receive a visitor ("Rabat received a delegation")."""
    hosts = [one for one in event.recipients if one.entity == "place"] if event.mode == "visit" else []
    return next((one for host in hosts for one in reading.places if host.span.covers(one.span)), None)


def _only_place(event: Event, reading: Reading) -> PlaceMention | None:
    """Return the one place that a sentence says things are in, however far from the act it stands."""
    span = reading.sentences[event.sentence].span
    parties = (*event.actors, *event.recipients)
    inside = [
        one
        for one in reading.places
        if span.covers(one.span)
        and (_word_before(reading, one) in WITHIN or (event.type in VIOLENT and _is_home(reading, one)))
        and not any(party.span.covers(one.span) and party.span.start < one.span.start for party in parties)
        and not _is_of_body(reading, one)
    ]
    return inside[0] if len({one.name for one in inside}) == 1 else None


def _is_home(reading: Reading, place: PlaceMention) -> bool:
    """Tell whether a place names those who tell what was done there: "residents of Gao said"."""
    return reading.document.text[: place.span.start].lower().endswith(LIVING)


def _is_of_body(reading: Reading, place: PlaceMention) -> bool:
    """Tell whether a place owns something or tells which body is meant: "the ministry in Quito"."""
    if re.match(r"['’]", reading.document.text[place.span.end :]):
        return True
    token = reading.token_at(place.span.start)
    link = None if token is None else reading.tokens[token.head]
    if link is None or link.dep != "prep":
        return False
    mention = reading.mention_of_head.get(link.head)
    return mention is not None and mention.entity in ("organisation", "person")


def _is_of_talk(place: PlaceMention, event: Event, reading: Reading) -> bool:
    """Tell whether a town follows on who met; in "discussed the war in Mali" Mali is what they spoke of."""
    if place.span.start <= event.trigger.end or not event.recipients:
        return False
    between = reading.tokens_in(Span(event.trigger.end, place.span.start))
    is_town = (place.entry or "").startswith("place:") or _is_seat(reading, place)
    return is_town and not any(one.pos == "VERB" for one in between)


def _meant_by_word(event: Event, reading: Reading) -> PlaceMention | None:
    """Return the town of the report for "here", the last place named for "there" or "the town"."""
    span = reading.sentences[event.sentence].span
    words = [one for one in reading.tokens_in(span) if one.dep == "advmod" or one.lower in TOWNS]
    if any(one.lower == "here" for one in words):
        return _dateline(reading)
    after = [one for one in words if one.span.start > event.trigger.start]
    is_there = any(one.lower == "there" for one in after)
    is_town = any(one.lower in TOWNS and reading.tokens[one.index - 1].lower == "the" for one in after)
    if not is_there and not (is_town and event.type in VIOLENT and not _names_a_place(reading, event)):
        return None
    before = [one for one in reading.places if one.span.end < event.trigger.start]
    towns = [one for one in before if not (one.entry or "").startswith(("country:", "region:"))]
    found = before if is_there else towns
    return found[-1] if found else None


def _said_at(event: Event, meetings: Sequence[Event], reading: Reading, actors_of: ActorsOf) -> Event:
    """Return what was said between two sides with the place of the one meeting that is told of them."""
    if event.place is not None or event.type not in SAID or event.status != "actual":
        return event
    if not _is_of_one_time(event, reading):
        return event
    own = [bodies_of(side, actors_of) for side in sides_of(event)]
    near = (one for one in meetings if _is_near(event, one) and _is_theirs(one, own, actors_of))
    found = {one.place.name: one for one in near if one.place is not None}
    just_before = [one for one in found.values() if 0 <= event.sentence - one.sentence <= JUST_BEFORE]
    if len(found) != 1:
        found = {"": max(just_before, key=lambda one: one.trigger)} if just_before else {}
    return _at(event, next((one.place for one in found.values()), None), reading)


def _is_of_one_time(event: Event, reading: Reading) -> bool:
    """Tell whether an act is told of one time: not "repeated assurances" or "has been urging"."""
    token = reading.token_at(event.trigger.start)
    if token is None or token.pos not in ("VERB", "AUX"):
        return False
    return not any(one.lemma == "have" or one.tag == "MD" for one in reading.children(token.index, "aux"))


def _is_near(event: Event, meeting: Event) -> bool:
    """Tell whether an act is told near a meeting, and of no other day."""
    is_told_near = abs(event.sentence - meeting.sentence) <= FARTHEST
    return is_told_near and (event.date is None or event.date == meeting.date)


def _is_theirs(meeting: Event, sides: Sequence[frozenset[str]], actors_of: ActorsOf) -> bool:
    """Tell whether both sides of an act took part in a meeting, not on the same side of it."""
    actors, recipients = (bodies_of(side, actors_of) for side in (meeting.actors, meeting.recipients))
    one, other = sides
    pairs = ((one & actors, other & recipients), (one & recipients, other & actors))
    return any(mine and theirs and mine != theirs for mine, theirs in pairs)


def _placed(event: Event, reading: Reading, lead: int | None) -> Event:
    if event.place is not None:
        return event
    place = None
    if event.type in SENT:
        place = _destination(event, reading) or _of_receiver(event, reading) or _at_home(event, reading)
    elif event.type in DONE_AT_HOME:
        place = _at_home(event, reading) or _town_hit(event, reading)
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
    dated = _dateline(reading)
    inside = (one for one in reading.places if span.covers(one.span))
    others = (one for one in inside if dated is None or one.name.lower() != dated.name.lower())
    return any((one.entry or "").startswith("place:") or _is_seat(reading, one) for one in others)


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
    """Return the first place after the act that a preposition of direction leads to.

    Who withdraws or is rescued does so where they come from; what is sent is where it goes.
    """
    sentence = reading.sentences[event.sentence].span
    rest = Span(event.trigger.end, sentence.end)
    joined = (one.span.start for one in reading.tokens_in(rest) if one.dep == "conj" and one.pos == "VERB")
    rest = Span(rest.start, next(joined, rest.end))
    reached = [
        one for one in reading.places if rest.covers(one.span) and _word_before(reading, one) in TOWARDS
    ]
    onward = [one for one in reached if _word_before(reading, one) != "from"]
    found = reached if event.type == "RETREAT" else onward or reached
    return found[0] if found else None


def _word_before(reading: Reading, place: PlaceMention) -> str:
    """Return the word that leads to a place: "to" of "to the islands of Tanna", "in the north of Mali"."""
    before = reading.document.text[max(0, place.span.start - 60) : place.span.start].lower().split()
    while before and before[-1] in ("the", "north", "south", "east", "west", "city", "of", "town"):
        is_of = before.pop() == "of"
        if is_of and before and before[-1] not in TOWARDS | WITHIN:
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


def _town_hit(event: Event, reading: Reading) -> PlaceMention | None:
    """Return the town that was attacked or shut off itself."""
    named = (one for one in event.recipients if one.entity == "place")
    towns = [one for one in named if not (one.entry or "").startswith("country:")]
    return next((one for town in towns for one in reading.places if town.span.covers(one.span)), None)


def _states(parties: Sequence[Mention], reading: Reading) -> list[str]:
    """Return the states that some parties' own words name, as a noun or an adjective."""
    inside = (one for party in parties for one in reading.mentions if party.span.covers(one.span))
    return [one.entry for one in inside if one.entry is not None and one.entry.startswith("country:")]


def _dateline(reading: Reading) -> PlaceMention | None:
    span = reading.document.dateline_span
    return next((one for one in reading.places if span is not None and span.covers(one.span)), None)
