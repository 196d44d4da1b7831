"""Who did what to whom: own sentences with the event that each tells of, and sentences that tell of none."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.extract.events import find_events
from tests.readings import ontology, read

ROWS = tomllib.loads((Path(__file__).parent / "event_rows.toml").read_text(encoding="utf-8"))["row"]
# Sport, business, culture, science, weather: nobody's political acts.
NOTHING = """
Before the coup, Ghana was paying for eight markets in Mali.
The striker signed a three-year contract with Ajax on Tuesday.
Kenya beat Uganda in the final in Nairobi.
The company reported a profit of 3 million euros for the quarter.
Apple sued Samsung over a patent in California.
The singer visited Japan on her world tour.
Shares in Toyota fell after the bank cut its forecast.
Rain forced the organisers to cancel the concert.
England will play Australia in Brisbane on Friday.
Scientists in Chile discovered a new planet.
Tesla agreed to supply batteries to Ford.
She died at her home in Lisbon, her family said.
The film tells of a war between two families.
Prices in Turkey rose by four percent in May.
The author criticised modern novels in a lecture.
Brazil defeated Germany in the semi-final.
A storm killed nine people in Madagascar.
The airline suspended flights to Iceland after the eruption.
Italy's economy grew in the second quarter.
The pianist thanked the audience in Warsaw.
The startup raised 12 million dollars from investors.
The bank offered its customers a new card.
A bus carrying tourists crashed near Lima, killing four.
The professor visited Egypt to study the tombs.
Mozart travelled to Prague in 1787.
The league banned the player for three games.
The company will build a factory in Mexico.
Volunteers helped villagers plant trees.
The war on waste goes on.
The coalition exists to defeat the rebels.
It was his third visit to Oslo this year.
""".strip().splitlines()


def events_in(text, *, title=False, **known):
    reading = read("It rained.", title=text, **known) if title else read(text, **known)
    return reading, find_events(reading, ontology())


def has_words(reading, mentions, wanted):
    phrases = [reading.text_of(one.span) for one in mentions]
    return all(any(words in phrase for phrase in phrases) for words in wanted)


def is_row(reading, event, row):
    return (
        event.type == row["type"]
        and event.status == row.get("status", "actual")
        and has_words(reading, event.actors, row.get("actors", []))
        and has_words(reading, event.recipients, row.get("recipients", []))
        and ("act" not in row or (event.act is not None and event.act.type == row["act"]))
    )


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_a_sentence_tells_of_its_event(row):
    reading, found = events_in(row["text"], title=row.get("title", False))
    assert any(is_row(reading, event, row) for event in found)
    assert {event.type for event in found} <= {row["type"], *row.get("also", [])}


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_political_act_gives_nothing(text):
    assert events_in(text)[1] == ()


STATUSES = [
    ("Chad sent troops to the border.", "actual"),
    ("Chad will send troops to the border.", "planned"),
    ("Chad is to send troops to the border.", "planned"),
    ("Chad plans to send troops to the border.", "planned"),
    ("Chad said it would send troops to the border.", "planned"),
    ("Chad hoped to send troops to the border.", "possible"),
    ("Chad denied reports that it had sent troops to the border.", "denied"),
    ("Chad may send troops to the border.", "possible"),
    ("Chad might send troops to the border.", "possible"),
    ("Chad is considering sending troops to the border.", "possible"),
    ("If Chad sends troops to the border, the bloc will meet.", "possible"),
    ("Chad did not send troops to the border.", "denied"),
    ("Chad never sent troops to the border.", "denied"),
    ("Chad has denied sending troops to the border.", "denied"),
]


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_the_words_around_an_event_give_its_status(text, status):
    found = [event.status for event in events_in(text)[1] if event.type == "MOBILIZE"]
    assert found == [status]


def test_three_verbs_are_three_events():
    text = "Ambassador Mwangi called on the governor, met the police chief and held talks with elders."
    reading, found = events_in(text)
    assert [reading.text_of(event.trigger) for event in found] == ["called", "met", "held"]


def test_a_row_of_counterparts_is_one_event():
    reading, found = events_in("President Lopez met the king as well as the mayor and the bishop.")
    assert [[reading.text_of(one.span) for one in event.recipients] for event in found] == [
        ["the king", "the mayor", "the bishop"]
    ]


def test_visits_to_two_states_are_two():
    found = events_in("Minister Ana Reis visited Chad and Mali in March 2024.")[1]
    assert [(event.place.name, event.date.start) for event in found] == [
        ("Chad", "2024-03"),
        ("Mali", "2024-03"),
    ]


def test_the_visitor_is_actor_and_the_host_recipient():
    reading, (event,) = events_in("President Sandu received the Polish foreign minister at her residence.")
    assert (event.mode, event.reciprocal) == ("visit", False)
    assert has_words(reading, event.actors, ["foreign minister"])
    assert has_words(reading, event.recipients, ["Sandu"])


def test_in_a_meeting_neither_leads():
    _, (event,) = events_in("Kenyan President Ruto met Ugandan President Museveni.")
    assert event.reciprocal


def test_a_future_act_of_help_is_a_commitment_that_keeps_its_own_type():
    _, (event,) = events_in("Estonia will provide Ukraine with generators.")
    assert (event.type, event.act.type, event.act.status) == ("AGREE", "AID", "planned")


def test_a_request_keeps_what_is_asked_as_its_act():
    _, (event,) = events_in("Norway urged Russia to release the sailors.")
    assert (event.type, event.act.type, event.act.status) == ("REQUEST", "RETREAT", "possible")


def test_a_refusal_to_act_is_a_rejection():
    _, (event,) = events_in("Iran will not release the dual nationals.")
    assert (event.type, event.status, event.act.type) == ("REJECT", "actual", "RETREAT")


def test_an_official_brings_the_state_named_beside_him():
    reading, (event,) = events_in("Kenyan officials met Somali soldiers.")
    assert [reading.text_of(one.span) for one in event.actors] == ["Kenyan officials", "Kenyan"]
    assert [reading.text_of(one.span) for one in event.recipients] == ["Somali soldiers", "Somali"]


def test_rebels_do_not_act_for_the_state_they_come_from():
    reading, (event,) = events_in("Syrian rebels attacked Turkish soldiers.")
    assert [reading.text_of(one.span) for one in event.actors] == ["Syrian rebels"]


def test_what_was_decided_before_is_what_is_welcomed():
    reading, found = events_in("Canada imposed sanctions on Belarus. Latvia welcomed the decision.")
    assert found[1].type == "SUPPORT"
    assert [reading.text_of(one.span) for one in found[1].recipients] == ["Canada"]


def test_the_only_attacker_is_who_is_condemned():
    text = "Spain condemned the attack. Boko Haram ambushed a convoy in Niger on Sunday."
    reading, found = events_in(text)
    assert [reading.text_of(one.span) for one in found[0].recipients] == ["Boko Haram"]


def test_the_victims_of_a_condemned_killing_are_not_to_blame():
    found = events_in("France condemned the killing of six nuns.")[1]
    assert [event.recipients for event in found if event.type == "ACCUSE"] == [()]


def test_an_attack_and_its_dead_are_one_event():
    found = events_in("Government troops shelled the town, killing nine rebels.")[1]
    assert [event.type for event in found] == ["ASSAULT"]


def test_the_date_is_that_of_the_own_clause():
    text = "The minister said on 7 May 2024 that rebels attacked the barracks on 3 May 2024."
    found = [event for event in events_in(text)[1] if event.type == "ASSAULT"]
    assert [event.date.start for event in found] == ["2024-05-03"]


def test_without_a_date_in_the_words_there_is_none():
    _, (event,) = events_in("Norway condemned Belarus.", published="2024-06-05")
    assert event.date is None


def test_the_place_is_where_the_words_say():
    _, (event,) = events_in("Chadian and Sudanese officials met in Nairobi.")
    assert event.place.name == "Nairobi"


def test_several_visits_told_as_one_have_a_count():
    _, (event,) = events_in("Kenyan officials have made at least five visits to Uganda.")
    assert (event.count.value, event.count.bound) == (5, "at-least")


def test_every_field_opens_its_words():
    reading, (event,) = events_in("Sweden will expel three Iranian diplomats in June 2024.")
    quotes = {name: [one.quote for one in found] for name, found in event.evidence.items()}
    assert quotes == {
        "trigger": ["expel", "diplomats"],
        "actors": ["Sweden"],
        "recipients": ["three Iranian diplomats", "Iranian"],
        "date": ["June 2024"],
        "place": [],
        "status": ["will"],
    }
    assert reading.text_of(event.trigger) == "expel"


@given(st.text(max_size=80))
@settings(max_examples=40)
def test_no_text_is_too_odd(text):
    reading, found = events_in(text)
    for event in found:
        assert all(reading.text_of(one.span) == one.quote for row in event.evidence.values() for one in row)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Zambia may resume joint patrols with Malawi before the rainy season.", "COOPERATE"),
        ("The Arab League condemned the raid by rebels on Goma.", "ACCUSE"),
        ("Rebels attacked civilians at a stadium in Goma on Friday.", "ASSAULT"),
    ],
)
def test_words_of_play_that_politics_has_too_hide_nothing(text, kind):
    assert kind in {one.type for one in events_in(text)[1]}


def test_a_memorandum_of_understanding_is_signed_once():
    _, found = events_in("Ghana and Togo signed a memorandum of understanding on rail in Accra.")
    assert [one.type for one in found] == ["SUPPORT"]
