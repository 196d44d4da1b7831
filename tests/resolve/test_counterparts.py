"""The other side of an act, taken from the last dealing that the report tells of."""

import pytest

from dragoman.extract.events import find_events
from dragoman.model.claim import Event
from dragoman.model.entity import Actor
from dragoman.model.reading import Mention, Reading
from dragoman.model.text import Document, Span
from dragoman.resolve import resolve
from dragoman.resolve.counterparts import FARTHEST, supply_counterparts
from tests.readings import ontology, read

TEXT = "Ana Peru Bo Chile Uno"
WORDS = TEXT.split()
ACTORS = {
    "Ana": Actor(key="a1", names=("Ana",), kind="person", principal="a2"),
    "Peru": Actor(key="a2", names=("Peru",), kind="state"),
    "Bo": Actor(key="a3", names=("Bo",), kind="person", principal="a4"),
    "Chile": Actor(key="a4", names=("Chile",), kind="state"),
    "Uno": Actor(key="a5", names=("Uno",), kind="international-organisation"),
}
READING = Reading(
    document=Document(name="d", text=TEXT),
    tokens=(),
    sentences=(),
    mentions=(),
    chains=(),
    quotations=(),
    dates=(),
    amounts=(),
    places=(),
)


def mention(word):
    start = TEXT.index(word)
    return Mention(
        index=WORDS.index(word),
        span=Span(start, start + len(word)),
        head=0,
        sentence=0,
        kind="name",
        entity="person",
        name=Span(start, start + len(word)),
        title=None,
        plural=False,
        chain=WORDS.index(word),
    )


def event(kind, actors, recipients="", *, sentence=0, reciprocal=False):
    return Event(
        trigger=Span(sentence * 10, sentence * 10 + 1),
        sentence=sentence,
        type=kind,
        status="actual",
        actors=tuple(map(mention, actors.split())),
        recipients=tuple(map(mention, recipients.split())),
        reciprocal=reciprocal,
    )


def actors_of(one):
    return (ACTORS[WORDS[one.chain]],)


def recipients_of(*events):
    last = supply_counterparts(events, READING, actors_of)[-1]
    return [WORDS[one.chain] for one in last.recipients]


@pytest.mark.parametrize(
    ("told", "asked", "expected"),
    [
        (event("CONSULT", "Ana", "Bo", reciprocal=True), event("AGREE", "Ana", sentence=1), ["Bo"]),
        (event("CONSULT", "Ana", "Bo", reciprocal=True), event("AGREE", "Bo", sentence=1), ["Ana"]),
        (event("CONSULT", "Ana Bo", reciprocal=True), event("AGREE", "Peru", sentence=1), ["Bo"]),
        (event("REQUEST", "Peru", "Chile"), event("REJECT", "Bo", sentence=2), ["Peru"]),
        (event("REQUEST", "Peru", "Chile"), event("AGREE", "Uno", sentence=2), []),
        (event("REQUEST", "Peru", "Chile"), event("PROTEST", "Bo", sentence=2), []),
        (event("REQUEST", "Peru", "Chile"), event("REJECT", "Bo", sentence=FARTHEST + 1), []),
        (event("REQUEST", "Peru", "Chile"), event("REJECT", "Chile", "Uno", sentence=1), ["Uno"]),
    ],
)
def test_the_other_side_is_whom_the_actor_dealt_with_last(told, asked, expected):
    assert recipients_of(told, asked) == expected


def test_both_sides_together_have_no_other_side():
    told = event("CONSULT", "Ana", "Uno", reciprocal=True)
    assert recipients_of(told, event("AGREE", "Ana Bo", sentence=1, reciprocal=True)) == []


def test_what_is_supplied_has_its_words_and_is_less_sure():
    told, asked = event("CONSULT", "Ana", "Bo", reciprocal=True), event("AGREE", "Ana", sentence=1)
    found = supply_counterparts((told, asked), READING, actors_of)[-1]
    assert [piece.quote for piece in found.evidence["recipients"]] == ["Bo"]
    assert found.confidence < asked.confidence


def test_help_goes_to_whom_was_helped_before_and_not_to_whom_was_met_since():
    told = (
        event("AID", "Peru", "Uno"),
        event("CONSULT", "Peru", "Bo", sentence=1, reciprocal=True),
        event("AID", "Peru", sentence=2),
    )
    found = supply_counterparts(told, READING, actors_of)
    assert [WORDS[one.index] for one in found[-1].recipients] == ["Uno"]


def test_help_for_nobody_named_goes_to_the_state_that_others_helped():
    told, asked = event("AID", "Peru", "Chile"), event("AID", "Uno", sentence=2)
    assert recipients_of(told, asked) == ["Chile"]


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (event("AID", "Peru", "Bo"), event("AID", "Uno", sentence=2)),
        (event("AID", "Peru", "Chile"), event("AID", "Uno", sentence=FARTHEST + 1)),
        (event("AID", "Peru", "Chile"), event("AID", "Chile", sentence=2)),
        (event("ACCUSE", "Peru", "Chile"), event("AID", "Uno", sentence=2)),
    ],
)
def test_help_does_not_go_to_a_person_or_to_who_was_helped_long_before_or_gives_itself(told, asked):
    assert recipients_of(told, asked) in ([], ["Peru"])


@pytest.mark.parametrize(
    ("offer", "expected"),
    [
        ("The African Union offered to send observers.", ["Mali", "Niger"]),
        ("The African Union offered to send doctors.", []),
        ("Mali offered to send observers.", []),
    ],
)
def test_who_go_between_are_offered_to_the_two_states_a_report_is_about(offer, expected):
    reading = read(f"Mali quarrels with Niger. Niger fears Mali. {offer}")
    found = find_events(reading, ontology())
    resolution = resolve(reading, found, ontology())
    last = supply_counterparts(found, reading, resolution.actors_of)[-1]
    assert [reading.text_of(one.span) for one in last.recipients] == expected
