"""Who is known: names, lists, days, and what reports add."""

import pytest

import dragoman
from dragoman.errors import OfficeListError
from dragoman.model.tenure import Tenure
from dragoman.resolve.across import join_actors
from dragoman.resolve.directory import Directory, known_holders, sectors_on, state_of, wikidata_of
from dragoman.resolve.office_days import who_held, who_was
from dragoman.resolve.office_learning import find_disagreements, learn
from dragoman.resolve.office_lists import read_csv, read_entities
from dragoman.resolve.person_names import likeness, person_words
from dragoman.resolve.resolution import resolve
from tests.readings import ontology, read

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
        ("Zaid Al Sabri", "Karim bin Zaid Al Sabri", None),
        ("Zaid", "Karim bin Zaid", None),
        ("bin Zaid", "Karim ibn Zaid", "part"),
        ("Karim bin Zaid", "Kareem ibn Zayd", "full"),
        ("Zaid bin Karim", "Karim bin Zaid", None),
        ("Ana Vuki", "Peni Ana Vuki", None),
        ("Ana Vuki", "Ana Vuki Lal", "part"),
        ("Ana Mere Vuki", "Ana Vuki", "full"),
    ],
)
def test_two_names_agree_in_full_in_part_or_not(one, other, expected):
    titles = ontology().titles
    assert likeness(person_words(one, titles), person_words(other, titles)) == expected


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Angela Merkel", "DEU"),
        ("Angela Dorothea Merkel", "DEU"),
        ("Al Gore", "USA"),
        ("Merkel", None),
        ("Museveni", None),
        ("Singh", None),
        ("Ana Nobody", None),
        ("Peni Carter", None),
        ("Mere Gore", None),
        ("Kate Knapen", None),
        ("Aung San", None),
        ("Angela Merkel Vuki", None),
        ("Ana Angela Merkel", None),
        ("James Baker", None),
    ],
)
def test_known_holders_tell_the_state_of_a_whole_name_alone(name, country):
    assert state_of(known_holders(ontology().people).meant((name,))) == country


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Merkel, a farmer in Lautoka, met Ana Vuki on Monday.", {"Merkel": "FJI"}),
        ("The nurse Angela Merkel met villagers on Monday.", {"Angela Merkel": None}),
        ("Angela Merkel, a violinist, met villagers on Monday.", {"Angela Merkel": None}),
        ("Peni Carter met villagers on Monday.", {"Peni Carter": None}),
        ("Merkel met villagers on Monday.", {"Merkel": None}),
        ("Chancellor Merkel met President Museveni on Monday.", {"Merkel": "DEU", "Museveni": "UGA"}),
        ("Chancellor Gore met President Merkel on Monday.", {"Gore": None, "Merkel": None}),
        ("Angela Merkel met Vladimir Putin on Monday.", {"Angela Merkel": "DEU", "Vladimir Putin": "RUS"}),
    ],
)
def test_nobody_has_the_state_of_a_namesake(text, expected):
    actors = [one for actors in record("r", "2016-05-02", text).actors.values() for one in actors]
    found = {one.names[0]: one.country for one in actors}
    assert {name: found[name] for name in expected} == expected
    for one in actors:
        if expected.get(one.names[0], "") is None:
            assert one.principal is None
            assert "GOV" not in one.sectors or one.offices


def test_an_office_outside_its_dates_tells_no_state():
    found = record("r", "2024-05-06", "Chancellor Merkel spoke on Monday.")
    assert {one.country for actors in found.actors.values() for one in actors if "Merkel" in one.names} == {
        None
    }


@pytest.mark.parametrize(
    ("day", "expected"), [("2015-06-01", ("GOV",)), ("2022-06-01", ("ELI",)), ("1999-06-01", ())]
)
def test_an_office_counts_on_its_days_alone(day, expected):
    assert sectors_on(known_holders(ontology().people).meant(("Angela Merkel",)), day) == expected


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
    ("later", "text", "expected"),
    [
        ("2024-03-04", "Fiji's former trade minister, Ana Vuki, spoke on Monday.", None),
        ("2024-03-04", "Fiji's acting trade minister, Ana Vuki, spoke on Monday.", "acting"),
        ("2024-03-04", "Fiji's trade minister, Ana Vuki, spoke on Monday.", "current"),
    ],
)
def test_reports_of_one_day_that_disagree_are_unknown_with_the_reason(later, text, expected):
    first = record("r1", "2024-03-04", "Fiji's trade minister, Ana Vuki, met Tonga's king in Suva on Monday.")
    directory = learn(Directory(ontology().people), [first, record("r2", later, text)])
    was = who_was(directory, ontology(), "Ana Vuki", "2024-03-04")
    held = who_held(directory, ontology(), "trade minister", of="Fiji", day="2024-03-04")
    assert [one.standing for one in was.answers] == ([] if expected is None else [expected])
    assert [one.standing for one in held.answers] == ([] if expected is None else [expected])
    assert expected is not None or "disagree" in was.why + held.why


@pytest.mark.parametrize(("later", "expected"), [("2015-03-04", ["between"]), ("2024-03-04", [])])
def test_reports_far_apart_tell_nothing_of_the_days_between(later, expected):
    tenures = [
        Tenure(person="Ana Vuki", title="Envoy", country="FJI", on=day) for day in ("2012-03-04", later)
    ]
    directory = Directory(ontology().people, tuple(tenures))
    reply = who_was(directory, ontology(), "Ana Vuki", "2013-06-01")
    assert [one.how for one in reply.answers] == expected


@pytest.mark.parametrize("day", ["June", "2024-06", "2024-13-01", ""])
def test_a_question_of_no_day_is_refused_with_the_reason(day):
    for reply in (
        who_was(learned(), ontology(), "Ana Vuki", day),
        who_held(learned(), ontology(), "trade minister", of="Fiji", day=day),
    ):
        assert reply.answers == ()
        assert "is no day" in reply.why


@pytest.mark.parametrize(
    "text",
    [
        "title\nEnvoy\n",
        "name,title,start\nAna,Envoy,2024-13\n",
        "name,title,start\nAna,Envoy,2024-02-30\n",
        "name,title,end\nAna,Envoy,2024-05-14xyz\n",
        "name,title,country\nAna,Envoy,Lemuria\n",
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
    assert wikidata_of(Directory(ontology().people, (tenure,)).meant(("Ana Vuki",))) == "Q1"


PERSON = '{"id": "p", "schema": "Person", "properties": {"name": ["Ana Vuki"]}}\n'
OCCUPANCY = '{"id": "x", "schema": "Occupancy", "properties": {"holder": ["p"], "post": ["o"]}}\n'


@pytest.mark.parametrize(
    "text",
    [
        "[1, 2]\n",
        '"Ana Vuki"\n',
        '{"schema": "Person"}\n',
        '{"id": "p", "schema": "Person", "properties": {}}\n'
        '{"id": "o", "schema": "Position", "properties": {"name": ["Envoy"]}}\n' + OCCUPANCY,
        PERSON + '{"id": "o", "schema": "Position", "properties": {"name": []}}\n' + OCCUPANCY,
        "{",
    ],
)
def test_entities_that_cannot_be_used_are_refused(text):
    with pytest.raises(OfficeListError):
        read_entities(text, source="ftm.json", ontology=ontology())


@pytest.mark.parametrize(
    ("texts", "name", "joined"),
    [
        (
            ["Parliament voted in Bamako on Monday.", "Parliament voted in N'Djamena on Monday."],
            "Parliament",
            1,
        ),
        (
            ["The Blue Shore Fund met villagers on Monday.", "The Blue Shore Fund met nurses on Monday."],
            "Blue Shore Fund",
            2,
        ),
    ],
)
def test_a_common_name_is_not_one_actor_for_all_states(texts, name, joined):
    records = [record(str(number), "2024-03-04", text) for number, text in enumerate(texts)]
    groups = [one for one in join_actors(records, ontology()) if name in one.names]
    assert max(len(one.sightings) for one in groups) == joined


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Karim bin Zaid Al Sabri", "Zaid Al Sabri"), 2),
        (("Ana Vuki", "Peni Ana Vuki"), 2),
        (("Ana Vuki Lal", "Ana Mere Vuki", "Ana Vuki"), 2),
        (("Karim Yaqub", "Yaqub"), 1),
    ],
)
def test_fathers_and_longer_names_stay_apart(names, expected):
    texts = [f"The envoy {name} met villagers on Monday." for name in names]
    records = [record(str(number), "2024-03-04", text) for number, text in enumerate(texts)]
    groups = [one for one in join_actors(records, ontology()) if set(one.names) & set(names)]
    assert len(groups) == expected


@pytest.mark.parametrize("name", ["Vuki", "Mr Vuki"])
def test_a_family_name_that_stands_first_is_unclear_beside_two_bearers(name):
    text = f"Vuki Ana Sen met Vuki Mere Lal on Monday. On Tuesday {name} said that talks went well."
    found = resolve(read(text), (), ontology())
    assert "Vuki" not in {one for actor in found.actors for one in actor.names}
    assert any("Vuki Ana Sen, Vuki Mere Lal" in match.why for match in found.matches)


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
    groups = join_actors(records, ontology())
    joined = [set(one.names) for one in groups if len(one.sightings) > 1]
    for names in ({"Jai P. Mehta", "J.P. Mehta"}, {"India's foreign ministry", "MEA"}, {"Karim Yaqub Zahir"}):
        assert any(names <= one for one in joined), names
