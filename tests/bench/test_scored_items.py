"""Tests of the scorer: statements and the other kinds, optional items, agreement."""

import copy
import json

import pytest

from bench.scoring.wordings import find_span, gold_wordings
from bench.scoring.words import word_list
from tests.bench.tarsia import PREDICTED, TEXT


@pytest.mark.parametrize(
    ("words", "matches"),
    [
        ("the road to the northern border would open again next week", True),
        ("to the northern border would open again next week", True),  # 9 of 11 words
        ("the northern border would open again next week", False),  # 8 of 11 words
        ("An official said that the road to the northern border would open again next week", True),
        (
            "one two three four five the road to the northern border would open again next week",
            True,
        ),  # 5 words more
        (
            "one two three four five six the road to the northern border would open again next week",
            False,
        ),  # 6 words more
        (None, False),
    ],
)
def test_statement_span(gold, predicted, counts, words, matches):
    predicted["statements"][1]["text"] = words
    assert counts("statement", gold, predicted) == ((2, 0, 0) if matches else (1, 1, 1))


def test_direct_statement_with_or_without_the_inserted_attribution(gold, predicted, counts):
    assert counts("statement", gold, predicted) == (2, 0, 0)
    start, end = TEXT.index("We will"), TEXT.index("An official")
    predicted["statements"][0]["text"] = TEXT[start:end]
    assert counts("statement", gold, predicted) == (2, 0, 0)
    gold["statements"][0]["kind"] = "mixed"
    predicted["statements"][0]["text"] = PREDICTED["statements"][0]["text"]
    assert counts("statement", gold, predicted) == (1, 1, 1)


def test_straight_quotation_marks():
    text = 'He was glad. "We must act," the minister said, "and soon," he added, "or never." All left.'
    statement = {"begins": "We must act", "ends": "or never", "kind": "direct"}
    assert word_list(gold_wordings(statement, text)[1]) == "we must act and soon or never".split()


def test_short_statement_whose_ends_overlap():
    words = "a b c d e f g".split()
    assert find_span(words, begins=words[1:5], ends=words[2:6]) == (1, 6)
    assert find_span(words, begins=words[:2], ends=words[:2]) == (0, 2)
    assert find_span(words, begins=["x"], ends=["g"]) is None
    assert find_span(["go", "go"], begins=["go", "go"], ends=["go"]) == (0, 2)


def test_shortest_span_is_taken():
    words = "we go home then we go to bed and to bed".split()
    assert find_span(words, begins=["we", "go"], ends=["to", "bed"]) == (4, 8)


def test_statement_needs_the_same_speaker(gold, predicted, counts):
    predicted["statements"][0]["speaker"] = "a2"
    assert counts("statement", gold, predicted) == (1, 1, 1)
    predicted["statements"][0]["speaker"] = None
    assert counts("statement", gold, predicted) == (1, 1, 1)


def test_anonymous_speaker(gold, predicted, counts):
    predicted["actors"].append({"id": "a9", "names": ["An official"], "kind": "person"})
    predicted["statements"][1]["speaker"] = "a9"
    assert counts("statement", gold, predicted) == (2, 0, 0)
    predicted["actors"][-1]["names"] = ["Boris Smith"]
    assert counts("statement", gold, predicted) == (1, 1, 1)
    predicted["statements"][1]["speaker"] = "a2"
    assert counts("statement", gold, predicted) == (1, 1, 1)


def test_texts_option(gold, predicted, run, tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "tarsia-01.txt").write_text(TEXT, encoding="utf-8")
    gold["text_file"] = "lost/tarsia-01.txt"
    assert run(gold, predicted)[0] == 2
    assert run(gold, predicted, "--texts", str(folder))[0] == 0


@pytest.mark.parametrize(
    ("change", "matches"),
    [
        ({"item": "the grain"}, True),
        ({"item": "medicine"}, False),
        ({"amount": 5024}, True),
        ({"amount": 5026}, False),
        ({"amount": None}, False),
        ({"unit": "tonnes"}, True),
        ({"unit": "litre"}, False),
        ({"giver": None}, True),
        ({"giver": None, "receiver": "a3"}, False),
        ({"status": "delivered", "bound": "about"}, True),
    ],
)
def test_transfer(gold, predicted, counts, change, matches):
    predicted["transfers"][0].update(change)
    assert counts("transfer", gold, predicted) == ((1, 0, 0) if matches else (0, 1, 1))


def test_transfer_null_sides_do_not_match_by_being_null(gold, predicted, counts):
    gold["transfers"][0]["receiver"] = predicted["transfers"][0]["receiver"] = None
    predicted["transfers"][0]["giver"] = "a1"
    assert counts("transfer", gold, predicted) == (0, 1, 1)
    gold["transfers"][0]["giver"] = None
    assert counts("transfer", gold, predicted) == (1, 0, 0)


def test_office(gold, predicted, counts):
    offices = predicted["actors"][1]["offices"]
    offices[0]["of"] = "Borland"
    assert counts("office", gold, predicted) == (1, 1, 1)
    gold["actors"][1]["offices"][0]["of"] = None
    assert counts("office", gold, predicted) == (2, 0, 0)
    offices[0]["title"] = "Foreign Minister"
    assert counts("office", gold, predicted) == (1, 1, 1)


def test_office_body_under_another_name(gold, predicted, counts):
    predicted["actors"][1]["offices"][0]["of"] = "the Tarsian government"
    assert counts("office", gold, predicted) == (2, 0, 0)


def test_office_of_an_actor_that_gold_does_not_list_is_not_judged(gold, predicted, counts):
    predicted["actors"].append(
        {
            "id": "a9",
            "names": ["Ivan Petrov"],
            "kind": "person",
            "offices": [{"title": "Mayor", "of": "Kabul", "standing": "current"}],
        }
    )
    assert counts("office", gold, predicted) == (2, 0, 0)


@pytest.mark.parametrize(
    ("kind", "change", "matches"),
    [
        ("position", {"stance": "opposes"}, False),
        ("position", {"holder": "a4"}, False),
        ("position", {"about": "the weather"}, False),
        ("position", {"about": "governments"}, True),
        ("position", {"toward": None}, False),
        ("figure", {"value": 401}, True),
        ("figure", {"value": 410}, False),
        ("figure", {"bound": "under"}, False),
        ("figure", {"bound": None}, False),
        ("figure", {"what": "development project"}, True),
        ("figure", {"what": "projects"}, False),
        ("rank", {"rank": "second"}, False),
        ("rank", {"of": "the summit"}, False),
        ("rank", {"of": "official visit"}, True),
        ("rank", {"of": "official visitors"}, False),
        ("rank", {"scope": None}, False),
        ("conflict", {"kind": "quantity"}, False),
        ("conflict", {"values": ["Wednesday"]}, False),
        ("conflict", {"values": ["4 May", "November 4–5", "last Wednesday"]}, True),
    ],
)
def test_other_kinds(gold, predicted, counts, kind, change, matches):
    predicted[f"{kind}s"][0].update(change)
    assert counts(kind, gold, predicted) == ((1, 0, 0) if matches else (0, 1, 1))


def test_null_gold_fields_are_free(gold, predicted, counts):
    gold["positions"][0]["toward"] = None
    gold["ranks"][0]["scope"] = None
    gold["figures"][0]["bound"] = None
    predicted["ranks"][0]["scope"] = "ever"
    assert counts("record", gold, predicted) == (11, 0, 0)
    gold["figures"][0]["bound"], predicted["figures"][0]["bound"] = "exact", None
    assert counts("record", gold, predicted) == (11, 0, 0)


def test_optional_item_is_neither_missed_nor_spurious(gold, predicted, counts):
    gold["events"][1]["optional"] = True
    assert counts("event_core", gold, predicted) == (1, 0, 0)
    assert counts("event_full", gold, predicted) == (1, 0, 0)
    del predicted["events"][1]
    assert counts("event_core", gold, predicted) == (1, 0, 0)


def test_optional_item_takes_only_one_prediction(gold, predicted, counts):
    gold["figures"][0]["optional"] = True
    predicted["figures"] *= 2
    assert counts("figure", gold, predicted) == (0, 0, 1)


def test_optional_office(gold, predicted, counts):
    gold["actors"][0]["offices"][0]["optional"] = True
    assert counts("office", gold, predicted) == (1, 0, 0)
    gold["actors"][1]["optional"] = True
    assert counts("office", gold, predicted) == (0, 0, 0)


def test_required_item_is_preferred_to_an_equal_optional_one(gold, predicted, counts):
    gold["figures"].insert(0, {**gold["figures"][0], "optional": True})
    assert counts("figure", gold, predicted) == (1, 0, 0)


def test_prediction_cannot_call_itself_optional(gold, predicted, counts):
    predicted["figures"].append({"value": 7, "what": "tents", "optional": True})
    assert counts("figure", gold, predicted) == (1, 0, 1)


def test_agreement_of_a_file_with_itself(gold, summary, run):
    assert summary(gold, gold, is_agreement=True).record.f1 == 1.0
    assert summary(gold, gold, is_agreement=True).kinds["event_full"].f1 == 1.0
    assert "record F1 1.000" in run(gold, gold, "--agreement")[1]


def test_agreement_takes_the_first_form_and_other_keys(gold, counts):
    other = json.loads(json.dumps(gold).replace('"tarsia"', '"ts"').replace('"novak"', '"an"'))
    other["transfers"][0]["item"] = ["flour", "wheat"]
    other["events"][0]["place"] = ["Paris"]
    assert counts("transfer", gold, other, is_agreement=True) == (0, 1, 1)
    assert counts("event_core", gold, other, is_agreement=True) == (2, 0, 0)
    assert counts("event_full", gold, other, is_agreement=True) == (1, 1, 1)
    assert counts("position", gold, other, is_agreement=True) == (1, 0, 0)


def test_agreement_is_over_the_documents_of_both_files(gold, run):
    alone = {**copy.deepcopy(gold), "doc": "tarsia-02"}
    code, out, err = run([gold, alone], gold, "--agreement")
    assert code == 0
    assert out.startswith("record F1 1.000  (documents: 1)")
    assert err == "bench: note: left out, in one file only: tarsia-02\n"


def test_agreement_leaves_out_what_either_calls_optional(gold, counts):
    other = copy.deepcopy(gold)
    other["figures"][0]["optional"] = True
    other["ranks"].append({"rank": "last", "of": ["visit"], "scope": None, "optional": True})
    assert counts("figure", gold, other, is_agreement=True) == (0, 0, 0)
    assert counts("rank", gold, other, is_agreement=True) == (1, 0, 0)
