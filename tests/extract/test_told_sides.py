"""Sides that stand in another sentence: own reports of two or three sentences, and what the last tells."""

import pytest

from dragoman.extract.events import find_events
from tests.readings import named, ontology, read

MET = "Envoy Laila Berg of Norway met Finland's president, Mika Aho, on Monday."


TALKS = (
    "Norway fishes. Fiji fishes. Norway sells, Fiji buys. Norway is cold, Fiji warm. The last round of "
    "talks, held in Suva on Monday, brought nothing."
)
SIGNED = "Minister Laila Berg of Norway and Minister Sione Vuki of Fiji signed the accord on whales."
FOUR_ACTS = (
    "Norway sent Fiji ships. Fiji thanked Norway. Norway met Fiji. The pact was signed in Suva on Monday."
)


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        (f"{MET} On Tuesday the pair talked again.", "CONSULT", "2024-06-04"),
        (f"{MET} A second one followed on Tuesday over lunch.", "CONSULT", "2024-06-04"),
        (f"{MET} Another meeting was held on Tuesday.", "CONSULT", "2024-06-04"),
        (f"{MET} They argued for two hours about whales.", "CONSULT", None),
        (
            "Norway and Fiji agreed on a treaty on whales. The treaty was signed in Suva on Monday.",
            "SUPPORT",
            "2024-06-03",
        ),
        (
            TALKS,
            "CONSULT",
            "2024-06-03",
        ),
        (
            "Norway and Fiji met. Experts of the two countries held a first round of talks on Monday.",
            "CONSULT",
            "2024-06-03",
        ),
        (
            f"{SIGNED} The third round of consultations will be held in Suva on 12 June.",
            "CONSULT",
            "2024-06-12",
        ),
        (
            FOUR_ACTS,
            "SUPPORT",
            "2024-06-03",
        ),
    ],
)
def test_both_sides_are_those_told_before(text, kind, date):
    reading = read(text)
    event = find_events(reading, ontology())[-1]
    assert event.type == kind
    chains = [reading.chains[one.chain] for one in (*event.actors, *event.recipients)]
    assert len(chains) > 1 or len(chains[0].members) > 1
    assert (event.date.start if event.date else None) == date


def test_a_second_one_of_another_thing_is_no_meeting():
    found = find_events(read(f"{MET} The palace has a tower. A second one fell on Tuesday."), ontology())
    assert len(found) == 1


@pytest.mark.parametrize("land", ["islands", "country", "kingdom"])
def test_a_visit_to_the_land_told_before_has_its_host(land):
    text = (
        f"Finland's president, Mika Aho, is in Fiji. Mr Aho's four-day visit to the {land} ended on Thursday."
    )
    reading = read(text)
    event = find_events(reading, ontology())[-1]
    assert [named(reading, one) for one in event.recipients] == ["Fiji"]


def test_a_telephone_elsewhere_makes_no_call_of_a_meeting():
    text = (
        "Minister Laila Berg of Norway met Finland's president in Helsinki, where they had spoken by phone."
    )
    assert find_events(read(text), ontology())[0].mode is None


@pytest.mark.parametrize(("words", "count"), [("twice", 2), ("three times", 3), ("", None)])
def test_how_often_is_counted(words, count):
    found = find_events(read(f"The Kenyan president visited Togo {words} last year."), ontology())
    assert (found[0].count.value if found[0].count else None) == count
