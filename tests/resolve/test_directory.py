"""Who is known: names, lists, days, and what reports add."""

import pytest

import dragoman
from dragoman.errors import OfficeListError
from dragoman.model.tenure import Tenure
from dragoman.resolve.across import join_actors
from dragoman.resolve.directory import Directory, known_holders
from dragoman.resolve.office_days import who_held, who_was
from dragoman.resolve.office_learning import find_disagreements, learn
from dragoman.resolve.office_lists import read_csv, read_entities
from dragoman.resolve.person_names import likeness, person_words
from tests.readings import ontology

REPORTS = (
    (
        "r1",
        "2024-03-04",
        "Fiji's trade minister, Ana Vuki, met Tonga's trade minister, Sione Fonua, in Suva on Monday.",
    ),
    ("r2", "2024-06-03", "Fijian Trade Minister Ana Vuki visited Nuku'alofa on Monday."),
    (
        "r3",
        "2024-09-02",
        "Fiji's acting trade minister, Jone Tuwai, spoke on Monday. Former trade minister Ana Vuki came.",
    ),
)


def learned(*extra):
    return learn(Directory(ontology().people), [record(*one) for one in (*REPORTS, *extra)])


def record(doc, day, text):
    found = dragoman.read(text, doc=doc, published=day)
    assert isinstance(found, dragoman.Record)
    return found


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Mullah Karim Yaqub", "Kareem Yaqoub", "full"),
        ("J.P. Mehta", "JP Mehta", "full"),
        ("J.P. Mehta", "Jai Prakash Mehta", "full"),
        ("Li Na", "Na Li", "full"),
        ("Yaqub", "Karim Yaqub Zahir", "part"),
        ("Richard H. Olsen", "Richard Hansen", None),
        ("Ana Ruiz", "Ana Vuki", None),
        ("Mawlawi Sabir", "Karim Yaqub", None),
    ],
)
def test_two_names_agree_in_full_in_part_or_not(one, other, expected):
    titles = ontology().titles
    assert likeness(person_words(one, titles), person_words(other, titles)) == expected


@pytest.mark.parametrize(
    ("name", "country"),
    [("Angela Merkel", "DEU"), ("Museveni", "UGA"), ("Ana Nobody", None), ("Singh", None)],
)
def test_known_holders_tell_the_state_of_a_name(name, country):
    assert known_holders(ontology().people).state_of((name,)) == country


@pytest.mark.parametrize(
    ("day", "expected"), [("2015-06-01", ("GOV",)), ("2022-06-01", ("ELI",)), ("1999-06-01", ())]
)
def test_an_office_counts_on_its_days_alone(day, expected):
    assert known_holders(ontology().people).sectors_on(("Angela Merkel",), day) == expected


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("Ana Vuki", "2024-03-04", ["current trade minister"]),
        ("Ana Vuki", "2024-05-01", ["current Trade Minister"]),
        ("Ana Vuki", "2024-09-30", ["former trade minister"]),
        ("Ana Vuki", "2023-01-01", []),
        ("Jone Tuwai", "2024-09-20", ["acting trade minister"]),
        ("Jone Tuwai", "2025-09-20", []),
        ("Nobody", "2024-03-04", []),
    ],
)
def test_reports_tell_who_somebody_was_on_a_day(name, day, expected):
    reply = who_was(learned(), ontology(), name, day)
    assert [f"{one.standing} {one.title}".lower() for one in reply.answers] == [
        one.lower() for one in expected
    ]
    assert bool(reply.why) == (not expected)


@pytest.mark.parametrize(
    ("of", "day", "expected"),
    [
        ("Fiji", "2024-03-04", ["Ana Vuki"]),
        ("Fiji", "2024-09-02", ["Jone Tuwai"]),
        ("Tonga", "2024-03-20", ["Sione Fonua"]),
        ("Tonga", "2024-08-20", []),
        ("Peru", "2024-03-04", []),
    ],
)
def test_reports_tell_who_held_an_office_on_a_day(of, day, expected):
    reply = who_held(learned(), ontology(), "trade minister", of=of, day=day)
    assert [one.person for one in reply.answers] == expected


def test_two_bearers_of_a_name_are_unknown_with_the_reason():
    directory = learned(("r4", "2024-03-11", "Fiji's army chief, Peni Vuki, spoke on Monday."))
    reply = who_was(directory, ontology(), "Vuki", "2024-03-11")
    assert reply.answers == ()
    assert "Ana Vuki" in reply.why


CSV = """name,title,country,start,end
Ana Vuki,Trade Minister,Fiji,2022-01,2024-08-15
Mere Lal,Trade Minister,FJI,2024-09-01,
"""


def test_a_list_answers_where_reports_are_silent_and_reports_come_first():
    directory = learned().with_tenures(read_csv(CSV, source="list.csv", ontology=ontology()))
    assert [one.how for one in who_was(directory, ontology(), "Ana Vuki", "2022-06-01").answers] == ["listed"]
    reply = who_held(directory, ontology(), "trade minister", of="Fiji", day="2024-09-02")
    assert [one.person for one in reply.answers] == ["Jone Tuwai"]


def test_a_report_and_a_list_that_disagree_are_a_conflict():
    directory = learned().with_tenures(read_csv(CSV, source="list.csv", ontology=ontology()))
    conflicts = find_disagreements(directory, ontology())
    assert [one.values for one in conflicts] == [
        ("Jone Tuwai, acting trade minister", "Mere Lal, Trade Minister")
    ]
    assert conflicts[0].evidence["values"]


@pytest.mark.parametrize(
    "text",
    [
        "title\nEnvoy\n",
        "name,title\n,Envoy\n",
        "name,title,start\nAna,Envoy,May\n",
        "name,title,standing\nAna,Envoy,great\n",
    ],
)
def test_a_list_that_cannot_be_used_is_refused(text):
    with pytest.raises(OfficeListError):
        read_csv(text, source="list.csv", ontology=ontology())


def test_follow_the_money_occupancies_are_read():
    lines = (
        '{"id": "p", "schema": "Person", "properties": {"name": ["Ana Vuki"], "wikidataId": ["Q1"]}}\n'
        '{"id": "o", "schema": "Position", "properties": '
        '{"name": ["Minister of Trade of Fiji"], "country": ["fj"]}}\n'
        '{"id": "x", "schema": "Occupancy", "properties": '
        '{"holder": ["p"], "post": ["o"], "startDate": ["2022-01"]}}\n'
        '{"id": "y", "schema": "Occupancy", "properties": {"holder": ["lost"], "post": ["o"]}}\n'
    )
    (tenure,) = read_entities(lines, source="ftm.json", ontology=ontology())
    assert (tenure.person, tenure.title, tenure.country, tenure.start) == (
        "Ana Vuki",
        "Minister of Trade",
        "FJI",
        "2022-01",
    )
    assert Directory(ontology().people, (tenure,)).wikidata_of(("Ana Vuki",)) == "Q1"


def test_a_single_name_joins_only_one_who_can_bear_it():
    tenures = [
        Tenure(person=name, title="Envoy", country="FJI", on="2024-01-01") for name in ("Ana Vuki", "Vuki")
    ]
    assert len(Directory(ontology().people, tuple(tenures)).persons) == 1
    other = Tenure(person="Peni Vuki", title="Envoy", country="FJI", on="2024-01-01")
    assert len(Directory(ontology().people, (*tenures, other)).persons) == 3


def test_actors_of_several_reports_are_joined():
    texts = (
        "India's foreign ministry said that Jai P. Mehta met the envoy Karim Yaqub Zahir in Kabul on Monday.",
        "The MEA said on Monday that J.P. Mehta, an Indian envoy, met Mullah Kareem Yaqoob.",
    )
    records = [record(str(number), "2024-03-04", text) for number, text in enumerate(texts)]
    groups = join_actors(records, ontology().titles)
    joined = [set(one.names) for one in groups if len(one.sightings) > 1]
    for names in ({"Jai P. Mehta", "J.P. Mehta"}, {"India's foreign ministry", "MEA"}, {"Karim Yaqub Zahir"}):
        assert any(names <= one for one in joined), names
