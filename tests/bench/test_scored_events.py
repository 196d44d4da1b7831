"""Tests of the scorer: whole records, actors and events."""

import copy

import pytest

from bench.scoring.actors import drop_titles, gold_key_for
from bench.scoring.dates import is_date_right
from bench.scoring.summary import Accuracy, calibration_error
from bench.scoring.words import normalise
from tests.bench.tarsia import GOLD


def test_perfect_prediction(gold, predicted, summary):
    scores = summary(gold, predicted)
    assert scores.record.f1 == 1.0
    assert scores.record.matched == 11
    assert all(kind.f1 == 1.0 for kind in scores.kinds.values())
    assert scores.event_types["CONSULT"].f1 == 1.0
    accuracy = scores.accuracies
    assert accuracy["date"] == Accuracy(1, 1)
    assert accuracy["no_date"].right == 1
    assert accuracy["place"].of == 1


def test_missing_prediction_is_all_missed(gold, run, summary):
    scores = summary(gold, "")
    assert scores.record.recall == 0
    assert scores.record.missed == 11
    assert scores.record.precision is None
    assert "no prediction, all missed: tarsia-01" in run(gold, "")[2]


def test_prediction_absent_from_gold_is_ignored(gold, predicted, run):
    other = {**predicted, "doc": "other-02"}
    code, out, err = run(gold, [predicted, other])
    assert code == 0
    assert "record F1 1.000" in out
    assert err == "bench: note: ignored, not in gold: other-02\n"


def test_document_id_and_unknown_fields(gold, predicted, counts):
    del predicted["doc"]
    predicted.update(document={"id": "tarsia-01", "published": "2024-11"}, extra=[1, 2])
    predicted["events"][0]["confidence"] = 0.9
    assert counts("record", gold, predicted) == (11, 0, 0)


def test_micro_average_and_doc_option(gold, predicted, summary):
    second_gold = {**copy.deepcopy(gold), "doc": "tarsia-02"}
    second = {"doc": "tarsia-02"}
    assert summary([gold, second_gold], [predicted, second]).record.f1 == pytest.approx(22 / 33)
    assert summary([gold, second_gold], [predicted, second], doc="tarsia-01").record.f1 == 1.0


def test_empty_documents_have_no_scores(summary, run):
    assert summary({"doc": "d"}, {"doc": "d"}).record.f1 is None
    assert "record F1 -" in run({"doc": "d"}, {"doc": "d"})[1]


def test_different_publication_date_is_noted(gold, predicted, run):
    notes = [run(gold, {**predicted, "published": month})[2] for month in ("2024-11", "2024-12")]
    assert notes == ["", "bench: note: published 2024-12, in gold 2024-11-07: tarsia-01\n"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("U.S.", "US"),
        ("J. P. Singh", "J.P. Singh"),
        ("Émile  Zola", "emile zola"),
        ("Taliban’s", "Taliban's"),
    ],
)
def test_normalise(left, right):
    assert normalise(left) == normalise(right)


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("the taliban", "taliban"),
        ("mr haidari", "haidari"),
        ("secretary of state", "secretary of state"),
        ("foreign secretary boris johnson", "boris johnson"),
        ("the foreign secretary", "foreign secretary"),
        ("secretary general", "secretary general"),
        ("foreign ministry spokesman", "foreign ministry spokesman"),
    ],
)
def test_drop_titles(name, rest):
    assert drop_titles(name) == rest


@pytest.mark.parametrize(
    ("name", "kind", "key"),
    [
        ("ANNA NOVAK", "person", "novak"),
        ("the Borland", "state", "borland"),
        ("President Omar Haidari", "person", "haidari"),
        ("Brigadier Haidari", "person", "haidari"),
        ("Brigadier Haidari", None, "haidari"),
        ("Haidari Bank", "company", None),
        ("Bank Haidari", "company", None),
        ("Prime Minister", "person", None),
        ("Ruritania", "state", None),
    ],
)
def test_actor_match(name, kind, key):
    assert gold_key_for({"id": "x", "names": [name], "kind": kind}, GOLD["actors"]) == key


def test_shared_last_name_does_not_match():
    actors = [
        {"key": "a", "names": ["Ashraf Ghani"], "kind": "person"},
        {"key": "b", "names": ["Rula Ghani"], "kind": "person"},
    ]
    assert gold_key_for({"names": ["Mr Ghani"]}, actors) is None
    assert gold_key_for({"names": ["Mr Ghani"]}, actors[:1]) == "a"


def test_actor_with_most_equal_forms_wins():
    predicted = {"names": ["Borland", "Tarsia", "Tarsian government"], "kind": "state"}
    assert gold_key_for(predicted, GOLD["actors"]) == "tarsia"


def test_title_is_no_last_name():
    actors = [{"key": "m", "names": ["Tarsia's Defence Minister"], "kind": "person"}]
    assert gold_key_for({"names": ["Prime Minister"], "kind": "person"}, actors) is None


def test_title_is_not_dropped_from_bodies():
    actors = [{"key": "un", "names": ["General Assembly"], "kind": "international-organisation"}]
    assert gold_key_for({"names": ["Assembly"]}, actors) is None


def test_reciprocal_event_in_any_order(gold, predicted, counts):
    predicted["events"][0].update(actors=["a2"], recipients=["a1"])
    assert counts("event_core", gold, predicted) == (2, 0, 0)
    predicted["events"][0].update(actors=["a2", "a3"], recipients=[])
    assert counts("event_core", gold, predicted) == (2, 0, 0)
    predicted["events"][0].update(actors=["a1"], recipients=["a3"])
    assert counts("event_core", gold, predicted) == (1, 1, 1)


def test_reciprocal_event_with_one_side(gold, predicted, counts):
    gold["events"][0].update(actors=["novak", "haidari", "tarsia"], recipients=[])
    assert counts("event_core", gold, predicted) == (2, 0, 0)
    predicted["events"][0].update(actors=["a1"], recipients=["a3"])
    assert counts("event_core", gold, predicted) == (1, 1, 1)


def test_direction_matters_otherwise(gold, predicted, counts):
    predicted["events"][1].update(actors=["a3"], recipients=["a4"])
    assert counts("event_core", gold, predicted) == (1, 1, 1)


def test_empty_side_must_be_empty_in_both(gold, predicted, counts):
    gold["events"][1]["recipients"] = []
    assert counts("event_core", gold, predicted) == (1, 1, 1)
    predicted["events"][1]["recipients"] = []
    assert counts("event_core", gold, predicted) == (2, 0, 0)


def test_alternative_type_counts_under_the_gold_type(gold, predicted, summary):
    predicted["events"][1]["type"] = "REJECT"
    scores = summary(gold, predicted)
    assert scores.kinds["event_core"].f1 == 1.0
    assert scores.event_types["ACCUSE"].matched == 1
    assert "REJECT" not in scores.event_types
    predicted["events"][1]["type"] = "THREATEN"
    scores = summary(gold, predicted)
    assert scores.event_types["ACCUSE"].missed == scores.event_types["THREATEN"].spurious == 1


@pytest.mark.parametrize(
    ("start", "end", "right"),
    [
        ("2024-11-06", "2024-11-06", True),  # equal
        ("2024-11-04", "2024-11-04", True),  # inside an alternative
        ("2024-11-04", "2024-11-06", False),  # wider
        ("2024-11-07", "2024-11-07", False),
        ("2024-11", "2024-11", False),  # a month does not answer for a day
        ("2024-10", "2024-10", False),
        ("2024-11-06", None, False),  # open end
        (None, None, False),
    ],
)
def test_date_against_days(start, end, right):
    assert is_date_right(GOLD["events"][0], {"date": {"start": start, "end": end}}) is right


def test_date_against_months_open_spans_and_null():
    month = {"date": {"start": "2024-11", "end": "2024-11"}}
    assert is_date_right(month, {"date": {"start": "2024-11-05", "end": "2024-11-09"}})
    assert not is_date_right(month, {"date": {"start": "2024-11-05", "end": "2024-12-01"}})
    since = {"date": {"start": "2021", "end": None}}
    assert is_date_right(since, {"date": {"start": "2022-06", "end": None}})
    assert not is_date_right(since, {"date": {"start": "2020", "end": "2022"}})
    assert is_date_right({"date": None}, {"date": None})
    assert not is_date_right({"date": None}, month)


def test_date_without_a_year(gold, predicted, counts):
    no_year = {"start": "--11-06", "end": "--11-06"}
    gold["events"][0]["date"] = None
    gold["events"][0]["alt_dates"] = [no_year]
    assert counts("event_full", gold, predicted) == (1, 1, 1)
    for date in (None, no_year):
        predicted["events"][0]["date"] = date
        assert counts("event_full", gold, predicted) == (2, 0, 0)


@pytest.mark.parametrize(
    ("change", "accuracy"),
    [
        ({"status": "planned"}, "status_actual"),
        ({"date": None}, "date"),
        ({"place": {"name": "Paris", "country": "FRA"}}, "place"),
        ({"place": None}, "place"),
    ],
)
def test_full_event_wants_status_date_and_place(gold, predicted, summary, change, accuracy):
    predicted["events"][0].update(change)
    scores = summary(gold, predicted)
    assert scores.kinds["event_core"].f1 == 1.0
    assert scores.kinds["event_full"].f1 == 0.5
    for name, share in scores.accuracies.items():
        assert (share.right == share.of) is (name != accuracy)


def test_place_any_acceptable_name_and_free_where_gold_has_none(gold, predicted, counts):
    predicted["events"][0]["place"]["name"] = "the Tarsia"
    predicted["events"][1]["place"] = {"name": "Paris", "country": None}
    assert counts("event_full", gold, predicted) == (2, 0, 0)


def test_coarser_date_is_wrong(gold, predicted, summary):
    predicted["events"][0]["date"] = {"start": "2024", "end": "2024"}
    accuracy = summary(gold, predicted).accuracies
    assert accuracy["date"].right == 0


def test_status_alternative_is_right(gold, predicted, counts):
    gold["events"][0]["alt_status"] = ["planned"]
    predicted["events"][0]["status"] = "planned"
    assert counts("event_full", gold, predicted) == (2, 0, 0)


def test_office_wants_its_standing(gold, predicted, counts):
    before = counts("office", gold, predicted)
    held = next(actor for actor in predicted["actors"] if actor.get("offices"))
    held["offices"][0]["standing"] = "former"
    assert counts("office", gold, predicted)[0] == before[0] - 1


def test_best_candidate_first_and_one_to_one(gold, predicted, counts):
    second = copy.deepcopy(gold["events"][1])
    second.update(status="denied")
    gold["events"].append(second)
    predicted["events"].insert(1, {**predicted["events"][1], "status": "denied"})
    assert counts("event_full", gold, predicted) == (3, 0, 0)
    predicted["events"].append(copy.deepcopy(predicted["events"][0]))
    assert counts("event_full", gold, predicted) == (3, 0, 1)
    gold["figures"] *= 2
    assert counts("figure", gold, predicted) == (1, 1, 0)


def test_confidences_are_held_against_what_is_right():
    assert calibration_error([(0.9, True)] * 9 + [(0.9, False)]) == pytest.approx(0.0)
    assert calibration_error([(0.95, True), (0.95, False)]) == pytest.approx(0.45)
    # A bin that is too sure does not make up for one that is not sure enough.
    assert calibration_error([(0.95, False), (0.05, True)]) == pytest.approx(0.95)
    assert calibration_error([(1.0, True)]) == 0.0
    assert calibration_error([(None, True)]) is None
