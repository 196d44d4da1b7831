"""The bench of spans and quads: where roles stand, which event is taken, what counts as found."""

import json

import pytest

from bench import cameo_set
from bench.errors import BadLineError, NothingToMeasureError
from bench.reader import Skipped
from tests.bench.fakes import event, record

TOKENS = ["Tarsia", "attacked", "two", "Borland", "posts", "."]
TEXT = "Tarsia attacked two Borland posts."
SPANS = [
    {"role": "source", "start_tok": 0, "end_tok": 1, "text": "Tarsia"},
    {"role": "target", "start_tok": 2, "end_tok": 5, "text": "two Borland posts"},
]
ROW = {"id": "a", "text": TEXT, "tokens": TOKENS, "gold_spans": SPANS, "gold_penta": "Q4"}
ATTACK = event("ASSAULT", ["Tarsia"], ["Borland"], text=TEXT)


@pytest.fixture
def load(tmp_path):
    """Write a row to a file and load it."""

    def write(**changes):
        path = tmp_path / "set.jsonl"
        path.write_text(json.dumps({**ROW, **changes}), encoding="utf-8")
        return cameo_set.load_marked(path)

    return write


def test_spans_are_of_the_text(load):
    (one,) = load()
    said = {role: [TEXT[start:end] for start, end in spans] for role, spans in one.spans.items()}
    assert said == {"source": ["Tarsia"], "target": ["two Borland posts"], "related": []}


@pytest.mark.parametrize(
    ("text", "tokens", "expected"),
    [
        ("Envoys met.", ["Envoys", "met", "."], [(0, 6), (7, 10), (10, 11)]),
        ("“Envoys” met", ["Envoys", "met"], [(1, 7), (9, 12)]),
        ("Envoys of the king met", ["Envoys", "met"], None),
        ("Envoys", ["Envoys", "met"], None),
    ],
)
def test_words_are_found_in_their_text(text, tokens, expected):
    assert cameo_set.offsets(text, tokens) == expected


def test_words_that_do_not_stand_in_the_text_are_the_text(load):
    assert load(text="Quite another text.")[0].row.text == " ".join(TOKENS)


def test_right_spans_and_quad_score_one(load):
    metrics = cameo_set.score(load(), lambda _: record(ATTACK)).metrics
    assert set(metrics.values()) == {1}


def test_what_nobody_has_marked_is_not_asked(load):
    marked = load(gold_spans=None, tokens=None, gold_penta=None)
    measured = cameo_set.score(marked, lambda _: record(ATTACK))
    assert measured.metrics["span_precision"] == measured.metrics["quad_accuracy"] == 0
    assert measured.errors == ()


@pytest.mark.parametrize("found", [record(), Skipped("empty"), record({**ATTACK, "status": "denied"})])
def test_no_event_is_neutral(load, found):
    measured = cameo_set.score(load(gold_penta="neutral"), lambda _: found)
    assert (measured.metrics["quad_accuracy"], measured.metrics["span_recall"]) == (1, 0)


def test_wrong_spans_and_quads_are_told(load):
    found = record(event("AID", ["Borland"], [], text=TEXT))
    assert cameo_set.score(load(), lambda _: found).errors == (
        f"a  quad: Q4, read Q2: {TEXT}",
        "a  source: Tarsia, read Borland",
        "a  target: two Borland posts, read nobody",
    )


def test_a_span_pairs_once(load):
    twice = event("ASSAULT", ["Tarsia"], ["two", "posts"], text=TEXT)
    metrics = cameo_set.score(load(), lambda _: record(twice)).metrics
    assert (metrics["target_span_precision"], metrics["target_span_recall"]) == (0.5, 1)


def test_a_span_inside_another_is_no_second_one(load):
    nested = event("ASSAULT", ["Tarsia"], ["two Borland", "Borland"], text=TEXT)
    assert cameo_set.score(load(), lambda _: record(nested)).metrics["target_span_precision"] == 1


def test_those_of_a_mutual_event_may_be_either_side(load):
    marked = load(gold_spans=[{**span, "role": "related"} for span in SPANS])
    metrics = cameo_set.score(marked, lambda _: record(ATTACK)).metrics
    assert (metrics["span_f1"], metrics["source_span_f1"]) == (1, 0)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([("AID", [], 0.9), ("ASSAULT", ["Borland"], 0.5)], "ASSAULT"),
        ([("AID", ["Borland"], 0.5), ("ASSAULT", ["Borland"], 0.7)], "ASSAULT"),
        ([("AID", ["Borland"], 0.5), ("ASSAULT", ["Borland"], 0.5)], "AID"),
        ([("AID", [], 0.5), ("ASSAULT", [], 0.9)], "ASSAULT"),
    ],
)
def test_the_surest_event_with_both_sides_is_taken(events, expected):
    made = [event(type_, ["Tarsia"], sides, confidence=sure) for type_, sides, sure in events]
    surest = cameo_set.surest(made)
    assert surest is not None
    assert surest["type"] == expected


def test_yielding_by_word_is_material_as_in_cameo(load):
    found = record(event("CONCEDE", ["Tarsia"], ["Borland"], text=TEXT))
    assert cameo_set.score(load(gold_penta="Q2"), lambda _: found).metrics["quad_accuracy"] == 1


def test_rows_that_cannot_be_used_are_refused(load, tmp_path):
    with pytest.raises(BadLineError, match="needs an 'id' and a 'text'"):
        load(text=None)
    (tmp_path / "none.jsonl").write_text("", encoding="utf-8")
    with pytest.raises(NothingToMeasureError):
        cameo_set.load_marked(tmp_path / "none.jsonl")
