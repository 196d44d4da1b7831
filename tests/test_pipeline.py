"""The whole way of a report, with the real parser: what `dragoman.read` promises."""

import json

import pytest

import dragoman
from dragoman.ontology import Additions, Country

REPORT = (
    "Peru hosts Bolivian envoy\n\n"
    "LIMA, March 4 - Peru's foreign minister, Elena Quiroga, met former Bolivian president Hernán Salas "
    "in Lima on Monday.\n\n"
    "“We sent 300 tons of rice to La Paz,” Quiroga told reporters. Peru may send 40 doctors to Bolivia."
)


def read_again():
    found = dragoman.read(REPORT, published="2025-03-04", doc="lima")
    assert isinstance(found, dragoman.Record)
    return dragoman.to_dict(found)


@pytest.fixture(scope="module")
def record():
    return read_again()


def meeting_in(record):
    return next(event for event in record["events"] if event["evidence"]["trigger"][0]["quote"] == "met")


def name_of(record, key):
    return next(actor["names"][0] for actor in record["actors"] if actor["id"] == key)


def test_a_record_has_the_keys_of_version_1_in_their_order(record):
    assert list(record) == [
        "format",
        "engine",
        "doc",
        "document",
        "actors",
        "events",
        "statements",
        "transfers",
        "positions",
        "figures",
        "ranks",
        "conflicts",
    ]
    assert record["format"] == "dragoman-record/1"
    assert record["doc"] == "lima"
    assert record["document"]["text"] == REPORT


def test_the_meeting_is_on_record_with_its_day_its_place_and_its_words(record):
    meeting = meeting_in(record)
    parties = {name_of(record, key) for key in (*meeting["actors"], *meeting["recipients"])}
    assert {"Elena Quiroga", "Hernán Salas"} <= parties
    assert (meeting["date"]["start"], meeting["date"]["how"]) == ("2025-03-03", "resolved")
    assert meeting["place"]["name"] == "Lima"
    assert meeting["place"]["country"] == "PER"
    assert meeting["type"] == "CONSULT"
    assert meeting["status"] == "actual"


def test_a_former_president_acts_for_nobody_and_a_minister_for_her_state(record):
    meeting = meeting_in(record)
    by_name = {name_of(record, key): principal for key, principal in meeting["principals"].items()}
    assert "Hernán Salas" not in by_name
    assert name_of(record, by_name["Elena Quiroga"]) == "Peru"


def test_a_quotation_has_its_speaker_and_stands_in_the_text(record):
    statement = next(one for one in record["statements"] if one["kind"] == "direct")
    assert statement["text"] == "We sent 300 tons of rice to La Paz"
    assert name_of(record, statement["speaker"]) == "Elena Quiroga"


def test_what_may_happen_is_possible(record):
    assert {event["status"] for event in record["events"]} >= {"actual", "possible"}


def test_every_quote_of_the_record_is_proved(record):
    assert dragoman.verify_record(record) == []


def test_a_changed_quote_is_not_proved(record):
    changed = json.loads(json.dumps(record))
    changed["events"][0]["evidence"]["trigger"][0]["quote"] = "hit"
    assert dragoman.verify_record(changed)


def test_reading_twice_gives_the_same_bytes(record):
    assert dragoman.to_json(read_again()) == dragoman.to_json(record)


@pytest.mark.parametrize(
    "text", ["", "   \n", "\x00\x01\x02", "Le ministre a rencontré son homologue à Paris."]
)
def test_what_is_no_english_report_is_skipped_with_a_reason(text):
    skip = dragoman.read(text)
    assert isinstance(skip, dragoman.Skip)
    assert skip.stage == "clean"
    assert skip.reason


def test_a_headline_alone_is_read():
    record = dragoman.read("Kenya and Uganda sign border treaty")
    assert isinstance(record, dragoman.Record)


@pytest.mark.parametrize(
    "text",
    [
        '"',
        "“",
        "He said:",
        "The.",
        "said said said",
        "(",
        "Talks " * 400,
        "a" * 5000 + " the minister said.",
        "—" * 50,
    ],
)
def test_odd_texts_never_raise(text):
    found = dragoman.read(text)
    assert isinstance(found, dragoman.Skip | dragoman.Record)
    assert not (isinstance(found, dragoman.Skip) and found.stage != "clean"), found


@pytest.mark.parametrize(
    "text",
    [
        "The army said its army attacked rebels.",
        "Chad's ministers met. Its ministers and their officials condemned Mali.",
    ],
)
def test_pronouns_that_lead_back_to_their_own_party_end(text):
    assert isinstance(dragoman.read(text), dragoman.Record)


def test_a_state_that_a_user_adds_is_no_town_of_its_name():
    salem = Country(alpha3="XSA", name="Salem", names=("Salem",), adjectives=("Salemite",))
    page = dragoman.Page(source="d", name="d", content="Kenya attacked Salem.", media_type="text/plain")
    found = dragoman.load().knowing(Additions(states=(salem,))).read(page)
    assert isinstance(found, dragoman.Record)
    assert "XSA" in [one["country"] for one in dragoman.to_dict(found)["actors"]]


def test_a_reader_knows_the_states_that_a_user_adds():
    tarsia = Country(alpha3="XTA", name="Tarsia", names=("Tarsia",), adjectives=("Tarsian",))
    reader = dragoman.load().knowing(Additions(states=(tarsia,)))
    page = dragoman.Page(
        source="d",
        name="d",
        content="Tarsian troops attacked Kenya. Kenya met Tarsia.",
        media_type="text/plain",
    )
    found = reader.read(page)
    assert isinstance(found, dragoman.Record)
    actors = {one["names"][0]: one for one in dragoman.to_dict(found)["actors"]}
    assert (actors["Tarsia"]["kind"], actors["Tarsia"]["country"]) == ("state", "XTA")
    assert actors["Tarsian troops"]["country"] == "XTA"
    assert found.engine.startswith(f"{dragoman.load().engine}.names.")
    assert not any(dragoman.verify_record(dragoman.to_dict(found)))
