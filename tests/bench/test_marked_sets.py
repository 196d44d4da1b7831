"""The sets of marked sentences and of quiet articles, scored on records made by hand."""

import json

import pytest

from bench.documents import Row
from bench.errors import BadLineError
from bench.marked_set import load_marked
from bench.quiet_set import count_events
from bench.reader import Skipped
from bench.status_set import score_statuses
from bench.voice_set import score_voices

TEXT = "Tarsia refused to meet Borland, Omar Haidari said."


def event(words, **fields):
    start = TEXT.index(words)
    trigger = [{"start": start, "end": start + len(words), "quote": words}]
    known = {"type": "CONSULT", "status": "actual", "act": None, "asserted_by": ["outlet"], "confidence": 0.5}
    return {**known, **fields, "evidence": {"trigger": trigger, "actors": [], "recipients": []}}


def record(*events):
    actors = [{"id": "a1", "names": ["Omar Haidari", "Haidari"]}, {"id": "a2", "names": ["Borland"]}]
    return {"actors": actors, "events": list(events)}


def rows_of(tmp_path, *rows, needs):
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps({"text": TEXT, **row}) + "\n" for row in rows), encoding="utf-8")
    return load_marked(path, needs=needs)


def marked(words, **fields):
    start = TEXT.index(words)
    return {"id": words, "trigger": [start, start + len(words)], "type": ["CONSULT"], **fields}


def test_a_status_is_that_of_the_event_at_the_marked_words(tmp_path):
    rows = rows_of(
        tmp_path, marked("refused", status="actual"), marked("said", status="denied"), needs="status"
    )
    measured = score_statuses(rows, lambda _: record(event("refused", type="REJECT")))
    assert measured.metrics["found"] == 1
    assert measured.metrics["actual_f1"] == 1.0
    assert measured.metrics["denied_f1"] == 0.0
    assert measured.metrics["status_macro_f1"] == 0.25
    assert [line.split("  ")[1] for line in measured.errors] == ["denied read as -"]


def test_the_act_of_a_refusal_counts_where_no_event_is_at_the_words(tmp_path):
    rows = rows_of(tmp_path, marked("meet", status="denied"), needs="status")
    refusal = event("refused", type="REJECT", act={"type": "CONSULT", "status": "denied"})
    assert score_statuses(rows, lambda _: record(refusal)).metrics["denied_f1"] == 1.0
    other = event("refused", type="REJECT", act={"type": "AID", "status": "denied"})
    assert score_statuses(rows, lambda _: record(other)).metrics["denied_f1"] == 0.0


@pytest.mark.parametrize(
    ("wanted", "given", "is_right"),
    [
        (["outlet"], ["outlet"], True),
        (["outlet"], ["anonymous"], False),
        (["outlet"], ["a1"], False),
        (["Omar Haidari"], ["a1"], True),
        (["Haidari"], ["a1"], True),
        (["Anna Novak"], ["a1"], False),
        (["Omar Haidari", "Borland"], ["a2", "a1"], True),
        (["Omar Haidari", "Borland"], ["a1"], False),
        (["Omar Haidari"], ["a1", "outlet"], False),
    ],
)
def test_voices_are_right_together(tmp_path, wanted, given, is_right):
    rows = rows_of(tmp_path, marked("meet", asserted_by=wanted), needs="asserted_by")
    measured = score_voices(rows, lambda _: record(event("meet", asserted_by=given)))
    assert measured.metrics["voice_accuracy"] == float(is_right)
    assert bool(measured.errors) is not is_right


def test_a_voice_of_an_event_that_was_not_found_is_wrong(tmp_path):
    rows = rows_of(tmp_path, marked("meet", asserted_by=["outlet"]), needs="asserted_by")
    assert score_voices(rows, lambda _: record()).metrics["voice_accuracy"] == 0.0
    assert score_voices(rows, lambda _: Skipped("language")).metrics["voice_accuracy"] == 0.0


@pytest.mark.parametrize(
    "row",
    [{"id": "x", "status": "actual"}, marked("meet"), {"id": "x", "trigger": [3, 999], "status": "actual"}],
)
def test_a_row_without_its_marks_or_answer_is_refused(tmp_path, row):
    with pytest.raises(BadLineError, match=r"rows\.jsonl:1"):
        rows_of(tmp_path, row, needs="status")


def test_events_of_quiet_articles_are_counted():
    rows = tuple(Row(doc=name, text=TEXT) for name in ("one", "two", "three"))
    reads = {
        "one": record(event("meet"), event("refused", type="REJECT")),
        "two": record(),
        "three": Skipped("x"),
    }
    measured = count_events(rows, lambda row: reads[row.doc])
    assert measured.metrics["articles"] == 2
    assert measured.metrics["events_an_article"] == 1.0
    assert measured.metrics["articles_with_events"] == 1
    assert (measured.metrics["type_CONSULT"], measured.metrics["type_REJECT"]) == (1, 1)
    assert len(measured.errors) == 2
