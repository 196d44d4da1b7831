"""Dates that do not go together: a meeting outside its visit, one event on two days, a false weekday."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.claim import Claim, Event
from dragoman.model.reading import DateMention, Reading, Token
from dragoman.model.record import Conflict

from .conflicting_visits import events_outside, visits_apart
from .conflicting_weekdays import find_weekdays
from .dated_days import AGAIN, day_range, is_near_miss, iso, shown

# Events that last, and those that happen within them.
WHOLES = frozenset(
    "visit trip tour stay summit conference exercise drill manoeuvres maneuvers mission session".split()
)
PARTS = frozenset(
    "meeting engagement talks talk encounter discussion session dialogue conversation audience tête".split()
)
# Verbs and nouns that tell of a stay; a stay is told like a visit.
STAYS, STAY = frozenset(("be", "stay", "remain")), "stay"
TOWNS = frozenset(("capital", "city", "town", "country"))
# How many characters after a visit its days may stand.
LONGER = 60
HEADLINE = 200
HOLDING = frozenset(("hold", "have"))
HAPPENS = frozenset(
    ("take", "hold", "run", "last", "occur", "happen", "begin", "start", "convene", "conclude")
)


def find_date_conflicts(
    reading: Reading, claims: Sequence[Claim], actors: Mapping[int, frozenset[str]]
) -> list[Conflict]:
    """Return weekdays that their dates are not, and events dated outside what they are part of."""
    events = [claim for claim in claims if isinstance(claim, Event)]
    twice = list(_dated_twice(reading)) or list(visits_apart(events, reading, actors))
    return [*find_weekdays(reading), *(twice or events_outside(reading, events, actors))]


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
    yield from _held_outside(reading)
    yield from _spans_apart(reading)


def _held_outside(reading: Reading) -> Iterator[Conflict]:
    """Give talks "held" near the days of the one visit that a report tells of, but not on them."""
    visits = list(_ranged_nouns(reading))
    if len({one.days for one in visits}) != 1:
        return
    for verb in reading.tokens:
        if verb.lemma.lower() not in HOLDING or verb.pos != "VERB" or _is_negated(reading, verb):
            continue
        for noun in reading.children(verb.index, "dobj"):
            if noun.lemma.lower() not in PARTS or not _is_of_here(reading, noun):
                continue
            for part in _dated(noun, noun.lemma.lower(), _date_after(reading, noun)):
                if _lies_outside(part, visits[0]) and not _is_new(reading, part):
                    yield _conflict(reading, part, visits[0])
                    return


def _is_of_here(reading: Reading, noun: Token) -> bool:
    """Tell whether a sentence names no place that the rest of the report does not."""
    span = reading.sentences[noun.sentence].span
    named = {place.name for place in reading.places if span.covers(place.span)}
    elsewhere = {place.name for place in reading.places if not span.covers(place.span)}
    return named <= elsewhere


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
            far = HEADLINE if reading.sentences[noun.sentence].is_title else LONGER
            yield from _dated(noun, noun.lemma.lower(), _date_after(reading, noun, far))


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


def _lies_outside(part: Dated, whole: Dated) -> bool:
    """Tell whether one is dated a few days beside the other, so that a slip is likelier than a new event."""
    return is_near_miss(part.days, whole.days)


def _differ(one: Dated, other: Dated) -> bool:
    return (
        one.days != other.days and is_near_miss(one.days, other.days) and is_near_miss(other.days, one.days)
    )


def _conflict(reading: Reading, part: Dated, whole: Dated) -> Conflict:
    days = shown(part.days), shown(whole.days)
    if part.lemma == whole.lemma:
        why = f"The {part.lemma} is dated {days[0]} in one place and {days[1]} in another."
    else:
        why = f"The {part.lemma} is dated {days[0]}, but the {whole.lemma} it belongs to {days[1]}."
    pair = sorted((part, whole), key=lambda one: one.date.span.start)
    return Conflict(
        kind="date",
        values=tuple(reading.text_of(one.date.span) for one in pair),
        resolved=tuple(iso(one.days) for one in pair),
        why=why,
        evidence={"values": reading.cite(part.date.span, whole.date.span)},
    )
