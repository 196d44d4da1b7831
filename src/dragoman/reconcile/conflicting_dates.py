"""Dates that do not go together: a meeting outside its visit, one event on two days, a false weekday."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.claim import Claim, Event
from dragoman.model.date import Date
from dragoman.model.reading import DateMention, Reading, Token
from dragoman.model.record import Conflict

from .conflicting_weekdays import day_name, find_weekdays

# Events that last, and those that happen within them.
WHOLES = frozenset(
    "visit trip tour stay summit conference exercise drill manoeuvres maneuvers mission session".split()
)
PARTS = frozenset(
    "meeting engagement talks talk encounter discussion session dialogue conversation audience".split()
)
# A slip of the pen is near; a date further off is another event's.
NEAREST = 3
# Verbs and nouns that tell of a stay; a stay is told like a visit.
STAYS, STAY = frozenset(("be", "stay", "remain")), "stay"
TOWNS = frozenset(("capital", "city", "town", "country"))
# How many characters after a visit its days may stand.
LONGER = 60
HAPPENS = frozenset(
    ("take", "hold", "run", "last", "occur", "happen", "begin", "start", "convene", "conclude")
)
AGAIN = re.compile(
    r"\b(again|second|third|another|follow-up|later|next|previous(?:ly)?|earlier|resum\w+|two-day|three-day|also)\b",
    re.IGNORECASE,
)


def find_date_conflicts(
    reading: Reading, claims: Sequence[Claim], actors: Mapping[int, frozenset[str]]
) -> list[Conflict]:
    """Return weekdays that their dates are not, and events dated outside what they are part of."""
    events = [claim for claim in claims if isinstance(claim, Event)]
    twice = list(_dated_twice(reading)) or list(_visits_apart(events, reading, actors))
    return [*find_weekdays(reading), *(twice or _events_outside(reading, events, actors))]


@dataclass(frozen=True, slots=True)
class Dated:
    """A sentence's statement that some event, called by a word, took place on some days."""

    word: Token
    lemma: str
    date: DateMention
    days: tuple[dt.date, dt.date]

    @property
    def is_whole(self) -> bool:
        """Tell whether other events can happen within this one."""
        return self.lemma in WHOLES


def _dated_twice(reading: Reading) -> Iterator[Conflict]:
    """Give events that "took place" on other days than the visit they belong to, or than they themselves."""
    dated = list(_dated_nouns(reading))
    for number, one in enumerate(dated):
        for other in dated[number + 1 :]:
            whole, part = (one, other) if one.is_whole else (other, one)
            is_nested = whole.is_whole and part.lemma in PARTS
            is_same = one.lemma == other.lemma and not _is_new(reading, other)
            if (is_nested and _lies_outside(part, whole)) or (is_same and _differ(one, other)):
                yield _conflict(reading, part, whole)
                return
    yield from _spans_apart(reading)


def _dated_nouns(reading: Reading) -> Iterator[Dated]:
    for verb in reading.tokens:
        if _is_negated(reading, verb):
            continue
        noun = _subject(reading, verb) if verb.lemma in HAPPENS and verb.pos == "VERB" else None
        if noun is not None and noun.lemma.lower() in WHOLES | PARTS and _is_definite(reading, noun):
            yield from _dated(noun, noun.lemma.lower(), _date_after(reading, verb))
        elif verb.lemma in STAYS and _is_stay(reading, verb):
            yield from _dated(verb, STAY, _date_after(reading, verb))


def _dated(word: Token, lemma: str, date: DateMention | None) -> Iterator[Dated]:
    days = None if date is None else day_range(date.date)
    if date is not None and days is not None:
        yield Dated(word, lemma, date, days)


def _is_stay(reading: Reading, verb: Token) -> bool:
    """Tell whether a verb says that somebody was in a place ("who was in the capital on 3 and 4 May")."""
    mentions = (reading.mention_of_head.get(one.index) for one in reading.children(verb.index, "nsubj"))
    places = (one for one in reading.children(verb.index, "prep") if one.lower == "in")
    named = (reading.children(one.index, "pobj") for one in places)
    is_place = any(one.pos == "PROPN" or one.lower in TOWNS for found in named for one in found)
    subject = next((one for one in mentions if one is not None), None)
    return is_place and subject is not None and _is_person(reading, subject.chain)


def _is_person(reading: Reading, chain: int) -> bool:
    return any(reading.mentions[index].entity == "person" for index in reading.chains[chain].mentions)


def _spans_apart(reading: Reading) -> Iterator[Conflict]:
    """Give one visit that two sentences date over days that overlap and are not the same."""
    spans = [one for one in _ranged_nouns(reading) if one.days[0] < one.days[1]]
    for number, one in enumerate(spans):
        for other in spans[number + 1 :]:
            overlap = one.days[0] <= other.days[1] and other.days[0] <= one.days[1]
            is_apart = one.word.sentence != other.word.sentence and one.lemma == other.lemma
            if overlap and one.days != other.days and is_apart and not _is_new(reading, other):
                yield _conflict(reading, one, other)
                return


def _ranged_nouns(reading: Reading) -> Iterator[Dated]:
    """Give visits with a stretch of days right after them ("a visit to Peru from 3 to 5 May")."""
    for noun in reading.tokens:
        if noun.lemma.lower() in WHOLES and noun.pos in ("NOUN", "PROPN"):
            yield from _dated(noun, noun.lemma.lower(), _date_after(reading, noun, LONGER))


def _is_negated(reading: Reading, verb: Token) -> bool:
    helpers = {child.lower for child in reading.children(verb.index, "aux", "neg")}
    return bool(helpers & {"will", "would", "may", "might", "could", "should", "not", "n't", "to"})


def _subject(reading: Reading, verb: Token) -> Token | None:
    """Return the noun that a verb says something of, through "which" and participles."""
    for subject in reading.children(verb.index, "nsubj", "nsubjpass"):
        if subject.lower in ("which", "that"):
            return reading.tokens[verb.head] if verb.dep == "relcl" else None
        return subject
    return reading.tokens[verb.head] if verb.dep == "acl" and verb.tag == "VBN" else None


def _is_definite(reading: Reading, noun: Token) -> bool:
    words = {child.lower for child in reading.children(noun.index, "det", "poss")}
    return bool(words & {"the", "this", "that", "his", "her", "their", "its"}) or bool(
        reading.children(noun.index, "poss")
    )


def _is_new(reading: Reading, dated: Dated) -> bool:
    sentence = reading.sentences[dated.word.sentence]
    return AGAIN.search(reading.text_of(sentence.span)) is not None


def _date_after(reading: Reading, verb: Token, far: int = 40) -> DateMention | None:
    end = reading.sentences[verb.sentence].span.end
    near = [one for one in reading.dates if verb.span.end <= one.span.start < min(end, verb.span.end + far)]
    return near[0] if near else None


def day_range(date: Date | None) -> tuple[dt.date, dt.date] | None:
    """Return the first and last day of a date that is known to the day."""
    if date is None or date.precision != "day" or date.start is None or date.end is None:
        return None
    try:
        return dt.date.fromisoformat(date.start), dt.date.fromisoformat(date.end)
    except ValueError:
        return None


def _lies_outside(part: Dated, whole: Dated) -> bool:
    """Tell whether one is dated a few days beside the other, so that a slip is likelier than a new event."""
    return is_near_miss(part.days, whole.days)


def is_near_miss(part: tuple[dt.date, dt.date], whole: tuple[dt.date, dt.date]) -> bool:
    """Tell whether days lie outside a stretch, but not far."""
    if whole[0] <= part[0] and part[1] <= whole[1]:
        return False
    gap = max((whole[0] - part[0]).days, (part[1] - whole[1]).days)
    return 0 < gap <= NEAREST


def _differ(one: Dated, other: Dated) -> bool:
    return (
        one.days != other.days and is_near_miss(one.days, other.days) and is_near_miss(other.days, one.days)
    )


def _conflict(reading: Reading, part: Dated, whole: Dated) -> Conflict:
    days = _shown(part.days), _shown(whole.days)
    if part.lemma == whole.lemma:
        why = f"The {part.lemma} is dated {days[0]} in one place and {days[1]} in another."
    else:
        why = f"The {part.lemma} is dated {days[0]}, but the {whole.lemma} it belongs to {days[1]}."
    pair = sorted((part, whole), key=lambda one: one.date.span.start)
    return Conflict(
        kind="date",
        values=tuple(reading.text_of(one.date.span) for one in pair),
        resolved=tuple(_iso(one.days) for one in pair),
        why=why,
        evidence={"values": reading.cite(part.date.span, whole.date.span)},
    )


def _shown(days: tuple[dt.date, dt.date]) -> str:
    first, last = days
    return day_name(first) if first == last else f"{day_name(first)} to {day_name(last)}"


def _iso(days: tuple[dt.date, dt.date]) -> str:
    first, last = days
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def _events_outside(
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


def _visits_apart(
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
        resolved=tuple(_iso(days) for _, days in ordered),
        why=f"The meeting is dated {_shown(part[1])}, but the visit it belongs to {_shown(whole[1])}.",
        evidence={"values": reading.cite(*spans)},
    )
