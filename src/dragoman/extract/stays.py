"""Where and when somebody was: a stay abroad is a visit, and "the meeting took place on" dates the meeting.

"Ada Ruiz, who was in Nairobi on 3 May" is a visit like "Ada Ruiz visited Nairobi"; a later sentence
about "the meeting" or "the visit" gives its day to the event told before.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.model.claim import Event
from dragoman.model.reading import DateMention, Mention, PlaceMention, Reading, Token
from dragoman.ontology import Ontology

from .circumstances import Circumstances

BEING = frozenset(("be", "stay", "remain", "arrive"))
SUBJECTS = ("nsubj", "nsubjpass")
# Nouns by which a text comes back to an event, and the type of it.
CALLED = {
    "meeting": "CONSULT",
    "talks": "CONSULT",
    "visit": "CONSULT",
    "trip": "CONSULT",
    "engagement": "CONSULT",
    "encounter": "CONSULT",
    "discussions": "CONSULT",
    "summit": "CONSULT",
    "attack": "ASSAULT",
    "strike": "ASSAULT",
    "raid": "ASSAULT",
    "protest": "PROTEST",
    "rally": "PROTEST",
    "exercise": "COOPERATE",
}
HAPPENED = frozenset(("take", "hold", "happen", "occur", "last", "run", "begin", "conclude"))
DEFINITE = frozenset(("the", "this", "that", "these", "those"))
# How many sentences back the event is that a text comes back to.
FARTHEST = 3
CONFIDENCE = 0.6


def find_stays(reading: Reading, ontology: Ontology) -> Iterator[Event]:
    """Give the visits that are told as being somewhere on a day."""
    circumstances = Circumstances(reading, ontology.cues)
    for token in reading.tokens:
        if token.lemma not in BEING or token.tag not in ("VBD", "VBZ", "VBP"):
            continue
        visitor, place = _visitor(reading, token), _place_in(reading, token)
        date = circumstances.date_of(token.index, None)
        host = None if place is None else _host(reading, place)
        if visitor is not None and place is not None and host is not None and date is not None:
            yield _visit(reading, token, (visitor, host), place=place, date=date)


def _visitor(reading: Reading, verb: Token) -> Mention | None:
    for subject in reading.children(verb.index, *SUBJECTS):
        mention = reading.mention_of_head.get(subject.index)
        if mention is not None and (mention.entity == "person" or mention.kind == "pronoun"):
            chain = (reading.mentions[index] for index in reading.chains[mention.chain].mentions)
            return next((one for one in chain if one.entity == "person"), None)
    return None


def _place_in(reading: Reading, verb: Token) -> PlaceMention | None:
    governed = [
        reading.subtree_span(noun.index)
        for link in reading.children(verb.index, "prep")
        if link.lower in ("in", "to")
        for noun in reading.children(link.index, "pobj")
    ]
    return next((one for one in reading.places for span in governed if span.covers(one.span)), None)


def _host(reading: Reading, place: PlaceMention) -> Mention | None:
    """Return the state whose town or name the place is."""
    inside = (one for one in reading.mentions if place.span.overlaps(one.span))
    return next((one for one in inside if (one.entry or "").startswith("country:")), None)


def _visit(
    reading: Reading,
    verb: Token,
    parties: tuple[Mention, Mention],
    *,
    place: PlaceMention,
    date: DateMention,
) -> Event:
    visitor, host = parties
    return Event(
        trigger=verb.span,
        sentence=verb.sentence,
        type="CONSULT",
        mode="visit",
        status="actual",
        actors=(visitor,),
        recipients=(host,),
        date=date.date,
        place=place,
        contexts=("diplomatic",),
        confidence=CONFIDENCE,
        evidence={
            "trigger": reading.cite(verb.span),
            "actors": reading.cite(visitor.span),
            "recipients": reading.cite(host.span),
            "date": reading.cite(date.span),
            "place": reading.cite(place.span),
            "status": reading.cite(verb.span),
        },
    )


def date_by_later_words(events: Sequence[Event], reading: Reading, ontology: Ontology) -> tuple[Event, ...]:
    """Return the events, those without a date with the one that a later sentence gives them by name."""
    told = list(_told_dates(reading, Circumstances(reading, ontology.cues)))
    return tuple(_dated(event, events, told, reading) for event in events)


def _told_dates(reading: Reading, circumstances: Circumstances) -> Iterator[tuple[str, int, DateMention]]:
    for token in reading.tokens:
        if token.lower not in CALLED or not _is_definite(reading, token):
            continue
        for verb in _verbs_of(reading, token):
            date = circumstances.date_of(verb.index, None) if verb.lemma in HAPPENED else None
            if date is not None:
                yield CALLED[token.lower], token.sentence, date


def _is_definite(reading: Reading, noun: Token) -> bool:
    return any(one.lower in DEFINITE for one in reading.children(noun.index, "det"))


def _verbs_of(reading: Reading, noun: Token) -> Iterator[Token]:
    """Give the verbs that a noun is the subject of, in its own clause and in "which took place"."""
    if noun.dep in SUBJECTS:
        yield reading.tokens[noun.head]
    yield from reading.children(noun.index, "relcl", "acl")


def _dated(
    event: Event, events: Sequence[Event], told: Sequence[tuple[str, int, DateMention]], reading: Reading
) -> Event:
    if event.date is not None or event.count is not None or event.status != "actual":
        return event
    for kind, sentence, date in told:
        is_after = 0 < sentence - event.sentence <= FARTHEST
        if kind == event.type and is_after and not _is_between(events, event, sentence):
            evidence = {**event.evidence, "date": reading.cite(date.span)}
            return replace(event, date=date.date, evidence=evidence)
    return event


def _is_between(events: Sequence[Event], event: Event, sentence: int) -> bool:
    """Tell whether another event of the type is told between an event and a sentence."""
    return any(one.type == event.type and event.sentence < one.sentence <= sentence for one in events)
