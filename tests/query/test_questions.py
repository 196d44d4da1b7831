"""Questions to a small ledger: right answers, what is left out, and what is refused."""

import sys
from types import ModuleType

import pytest

from dragoman.errors import LedgerError, QuestionError, SeveralNamedError, UnknownNameError
from dragoman.ontology import load_ontology
from dragoman.query import Questions
from dragoman.query.holders import _listed


def acts(answers):
    return [(one.day, one.type, one.status) for one in answers]


# ------------------------------------------------------------ timeline


def test_two_states_find_what_those_who_act_for_them_did(asked):
    assert acts(asked.timeline("Kenya", "Peru")) == [
        ("2023-02-10", "SUPPORT", "actual"),
        ("2024-05-04", "CONSULT", "actual"),
        ("2024-05-05", "CONSULT", "actual"),
        ("2024-05-06", "ACCUSE", "denied"),
    ]


def test_what_is_hoped_for_is_left_out_and_counted(asked):
    found = asked.timeline("Kenya", "Peru")
    assert (found.total, found.left_out) == (4, 1)
    everything = asked.timeline("Kenya", "Peru", is_all=True)
    assert (everything.total, everything.left_out) == (5, 0)
    assert acts(asked.timeline("Kenya", "Peru", statuses=["planned"])) == [
        ("2024-09-01", "CONSULT", "planned")
    ]


def test_an_undated_event_stands_on_the_day_of_its_report_and_is_marked(asked):
    marked = {(one.day, one.type): one.is_dated for one in asked.timeline("Kenya", "Peru")}
    assert marked["2024-05-06", "ACCUSE"] is False
    assert marked["2024-05-04", "CONSULT"] is True
    assert all((one.date is None) != one.is_dated for one in asked.timeline())


@pytest.mark.parametrize(
    ("names", "asked_for", "days"),
    [
        (("Kenya",), {"since": "2024"}, ["2024-05-04", "2024-05-05", "2024-05-06"]),
        (("Kenya",), {"since": "2024-05-05", "until": "2024-05"}, ["2024-05-05", "2024-05-06"]),
        (("Kenya",), {"types": ["sanction"]}, ["2023-02-09"]),
        (("Kenya",), {"quads": ["material conflict"]}, ["2023-02-09"]),
        (("Kenya",), {"statuses": ["denied"]}, ["2024-05-06"]),
        (("Kenya",), {"place": "lima"}, ["2024-05-04", "2024-05-05"]),
        (("Kenya",), {"place": "Peru"}, ["2024-05-04", "2024-05-05"]),
        (("Kenya",), {"min_sources": 2}, []),
        (("Kenya",), {"limit": 2}, ["2023-02-09", "2023-02-10"]),
        (("Kenya",), {"limit": 2, "offset": 2}, ["2024-05-04", "2024-05-05"]),
        (("Kenya",), {"limit": 1, "is_newest_first": True}, ["2024-05-06"]),
        (("Chile", "Peru"), {}, ["2022-01-01"]),
        ((), {"until": "2022"}, ["2022-01-01"]),
    ],
)
def test_a_timeline_keeps_to_what_is_asked(asked, names, asked_for, days):
    found = asked.timeline(*names, **asked_for)
    assert [one.day for one in found] == days
    assert found.total >= len(days)


def test_an_event_of_several_parts_of_one_actor_is_there_once(asked):
    assert len({one.id for one in asked.timeline("Kenya")}) == len(asked.timeline("Kenya"))


@pytest.mark.parametrize(
    ("asked_for", "words"),
    [
        ({"since": "May"}, "2024-11"),
        ({"until": "2024-02-31"}, "no day"),
        ({"types": ["MEET"]}, "CONSULT"),
        ({"quads": ["war"]}, "material conflict"),
        ({"statuses": ["done"]}, "planned"),
        ({"place": "Atlantis"}, "Atlantis"),
        ({"limit": -1}, "0 or more"),
        ({"types": ["ASSAULT"], "quads": ["verbal conflict"]}, "no type of"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_what_can(asked, asked_for, words):
    with pytest.raises(QuestionError, match=words):
        asked.timeline("Kenya", **asked_for)


def test_an_actor_has_no_timeline_with_itself(asked):
    with pytest.raises(QuestionError, match="one actor"):
        asked.timeline("Kenya", "KEN")


# ------------------------------------------------------------ names


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Kenya", "country:KEN"),
        ("KEN", "country:KEN"),
        ("ke", "country:KEN"),
        ("kenyan", "country:KEN"),
        ("Nairobi", "country:KEN"),
        ("country:KEN", "country:KEN"),
        ("OTIENO", "person:amina-otieno@KEN"),
        ("Amina Otieno", "person:amina-otieno@KEN"),
        ("Mohammed Yaqoob Barre", "person:mohamed-yakub-barre@KEN"),
        ("Yaqub", "person:mohamed-yakub-barre@KEN"),
        ("Luis Salas", "person:luis-salas@PER"),
    ],
)
def test_names_codes_and_parts_of_names_in_any_spelling(asked, name, meant):
    assert [one.id for one in asked.timeline(name, limit=0).meant] == [meant]


def test_a_name_of_several_is_asked_back(asked):
    with pytest.raises(
        SeveralNamedError, match=r"Luis Salas, person, PER \[person:luis-salas@PER\].*Rosa Salas"
    ):
        asked.timeline("Salas")


def test_a_name_of_nobody_offers_what_is_near(asked):
    with pytest.raises(UnknownNameError, match="near it: Kenya"):
        asked.timeline("Kenia")


@pytest.mark.parametrize("name", ["", " ", "Zyx Qwv", "Q42", "'; --"])
def test_what_is_nobodys_name_is_refused(asked, name):
    with pytest.raises(UnknownNameError):
        asked.timeline(name)


# ------------------------------------------------------------ counting


def test_only_what_happened_is_counted(asked):
    counted = asked.count("Kenya", by="year")
    assert {one.period: one.number for one in counted} == {"2023": 1, "2024": 2, None: 1}
    assert counted.left_out == 3


@pytest.mark.parametrize(
    ("by", "group", "expected"),
    [
        ("month", None, {("2024-05", None): 2}),
        ("week", None, {("2024-W18", None): 2}),
        ("day", "type", {("2024-05-04", "CONSULT"): 1, ("2024-05-05", "CONSULT"): 1}),
        ("month", "quad", {("2024-05", "verbal cooperation"): 2}),
        ("year", "status", {("2024", "actual"): 2, ("2024", "planned"): 1, (None, "denied"): 1}),
    ],
)
def test_counts_by_period_and_group(asked, by, group, expected):
    counted = asked.count("Kenya", "Peru", since="2024", by=by, group=group)
    assert {(one.period, one.group): one.number for one in counted} == expected


def test_a_date_less_exact_than_the_period_lies_in_none(asked):
    assert {one.period: one.number for one in asked.count("Rosa Salas", by="month")} == {None: 1}
    assert {one.period: one.number for one in asked.count("Rosa Salas", by="year")} == {"2022": 1}


def test_counting_by_what_is_no_period_is_refused(asked):
    with pytest.raises(QuestionError, match="week"):
        asked.count(by="decade")


# ------------------------------------------------------------ who


def test_the_days_just_before_a_report_are_those_it_speaks_of(asked):
    (near,) = asked.who("Otieno", "2024-05-03").answers
    assert (near.how, near.standing) == ("near", "current")
    assert not asked.who("Otieno", "2024-04-20").answers


def test_lists_are_not_asked_about_initials_and_single_names():
    ontology = load_ontology()
    assert _listed(ontology, ["J. P. Singh"]) == []
    assert _listed(ontology, ["Singh"]) == []
    assert {one.person for one in _listed(ontology, ["Narendra Modi"])} == {"Narendra Modi"}


def test_who_somebody_was_with_the_words_that_say_so(asked):
    held = asked.who("Otieno", "2024-05-06")
    (one,) = held.answers
    assert (one.person, one.title, one.how, one.sources) == (
        "Amina Otieno",
        "foreign minister",
        "stated",
        ("harbour-post",),
    )
    assert "foreign minister" in one.quotes


def test_who_held_an_office(asked):
    held = asked.who("foreign minister", "2024-05-06", of="Kenya")
    assert [one.person for one in held.answers] == ["Amina Otieno"]


def test_what_is_not_known_says_why(asked):
    held = asked.who("Rosa Salas", "2019-05-06")
    assert (held.answers, bool(held.why)) == ((), True)


def test_a_month_is_no_day(asked):
    with pytest.raises(QuestionError, match="2024-05-01"):
        asked.who("Otieno", "2024-05")


# ------------------------------------------------------------ said, stands, aid


def test_a_state_says_what_those_say_who_act_for_it(asked):
    assert [one.told("text") for one in asked.said("Kenya")] == ["We opened a herring office,"]
    assert [one.type for one in asked.said("Chile", about="maize")] == ["indirect"]
    assert asked.said("Chile", about="herring") == ()
    assert asked.said(about="maize OR herring").total == 2
    assert asked.said(kinds=["direct"]).total == 1


def test_where_somebody_stands(asked):
    assert [(one.type, one.told("about")) for one in asked.stands("Kenya", on="strait")] == [
        ("supports", "an open strait")
    ]
    assert asked.stands("Kenya", on="whales") == ()


def test_shipments_totals_and_pledges_stand_apart(asked):
    sheet = asked.aid()
    amounts = [
        [one.told("amount") for one in some] for some in (sheet.shipments, sheet.totals, sheet.pledges)
    ]
    assert amounts == [[40], [900], [7]]


def test_aid_goes_from_the_giver_to_the_receiver(asked):
    assert asked.gifts("Kenya", "Peru").total == 2
    assert asked.gifts("Peru", "Kenya").total == 0
    assert asked.gifts(receiver="Chile").total == 1
    assert asked.gifts(good="rice").total == 1


# ------------------------------------------------------------ conflicts, show, search


def test_conflicts_of_all_and_of_those_whose_words_they_are(asked):
    (one,) = asked.conflicts()
    assert [side.value for side in one.sides] == ["2024-05-04", "2024-05-05"]
    assert one.sides[0].source.name == "harbour-post"
    assert asked.conflicts("Otieno", kinds=["date"]).total == 1
    assert asked.conflicts("Chile").total == 0
    assert asked.conflicts(between=True).total == 0
    with pytest.raises(QuestionError, match="there are date"):
        asked.conflicts(kinds=["colour"])


def test_a_record_shows_its_reports_and_words(asked):
    (first, *_) = asked.timeline("Kenya", "Peru", since="2024")
    sheet = asked.show(first.id[:10])
    assert sheet.finding == first
    (telling,) = sheet.tellings
    assert (telling.source.name, telling.asserted_by, telling.apart) == ("harbour-post", ("outlet",), {})
    assert ("place", "Lima") in [(one.field, one.quote) for one in telling.quotes]
    assert [one.kind for one in sheet.conflicts] == ["date"]


@pytest.mark.parametrize(
    ("given", "words"), [("e", "several ids begin"), ("nothing", "no record"), ("", "no record")]
)
def test_an_id_has_to_be_one(asked, given, words):
    with pytest.raises(QuestionError, match=words):
        asked.show(given)


def test_words_are_found_in_reports_and_in_records(asked):
    assert [(one.family, one.title) for one in asked.search("herring office")] == [
        ("document", "Harbour Post"),
        ("statement", "direct"),
    ]
    assert asked.search("maize", where="records", limit=1).total == 3
    assert [one.family for one in asked.search("maize", offset=2, limit=2)] == ["transfer", "transfer"]
    assert asked.search("J.P.-x").total == 0


@pytest.mark.parametrize("words", ['"herring', "AND", "(maize", "", "…"])
def test_a_search_that_cannot_be_read_says_what_can(asked, words):
    with pytest.raises(QuestionError):
        asked.search(words)


# ------------------------------------------------------------ sql, frames, files


def test_sql_reads_and_never_writes(asked):
    grid = asked.sql("SELECT type, count(*) AS number FROM events GROUP BY 1 ORDER BY 1 LIMIT 1")
    assert (grid.columns, grid.rows) == (("type", "number"), (("ACCUSE", 2),))
    for statement in ("DELETE FROM claims", "SELEC 1", "", "-- nothing"):
        with pytest.raises(QuestionError):
            asked.sql(statement)
    assert asked.sql("SELECT count(*) FROM claims").rows != ((0,),)


def test_answers_are_rows_of_the_same_columns(asked):
    first, *others = asked.timeline(is_all=True).rows()
    assert all(list(one) == list(first) for one in others)
    assert first["actors"] == "Luis Salas"
    assert first["actors_codes"] == "PERGOV; PER"
    assert first["addresses"] == "https://hill-gazette.example/1"


def test_a_frame_is_made_by_a_library_that_is_there(asked, monkeypatch):
    fake = ModuleType("pandas")
    vars(fake)["DataFrame"] = dict
    monkeypatch.setitem(sys.modules, "pandas", fake)
    frame = asked.timeline("Kenya").frame("pandas")
    assert frame["type"] == [one.type for one in asked.timeline("Kenya")]
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(QuestionError, match="pip install polars"):
        asked.timeline("Kenya").frame("polars")


def test_a_ledger_that_is_not_there(tmp_path):
    with pytest.raises(LedgerError, match="dragoman add"):
        Questions(tmp_path / "none.db")
