"""Tests of the gold command: what it prints and what input it refuses."""

import copy
import json
import subprocess
import sys

import pytest

from bench.__main__ import main
from bench.scoring.compare import COMPARE
from tests.bench.tarsia import GOLD, PREDICTED


def test_errors_are_listed_by_document(gold, predicted, run):
    predicted["events"][0]["place"]["name"] = "Paris"
    predicted["events"][1]["type"] = "THREATEN"
    predicted["events"][1]["evidence"] = "Tarsia warned Borland"
    predicted["figures"] = []
    lines = [
        line for line in run(gold, predicted, "--errors")[1].splitlines() if line.startswith("tarsia-01")
    ]
    assert [line.split()[1:3] for line in lines] == [
        ["missed", "event"],
        ["spurious", "event"],
        ["missed", "figure"],
        ["inexact", "event"],
    ]
    assert lines[0].endswith(
        'event     ACCUSE | tarsia | borland | actual | - | -  "Tarsia condemned Borland"'
    )
    assert lines[1].endswith('"Tarsia warned Borland"')
    assert lines[3].endswith("predicted place Paris")


def test_no_errors(gold, predicted, run):
    assert run(gold, predicted, "--errors")[1].endswith("\n\nno errors\n")


def test_errors_name_every_kind_of_item(gold, predicted, run):
    missed = run(gold, {"doc": "tarsia-01"}, "--errors")[1]
    bare = {"doc": "tarsia-01", "actors": [{**actor, "offices": []} for actor in gold["actors"]]}
    spurious = run(bare, predicted, "--errors")[1]
    for kind in COMPARE:
        assert f"missed   {kind}" in missed
        assert f"spurious {kind}" in spurious


def test_json_is_one_flat_object_of_numbers_and_errors_go_elsewhere(gold, predicted, run):
    predicted["figures"] = []
    code, out, err = run(gold, predicted, "--json", "--errors")
    metrics = json.loads(out)
    assert code == 0
    assert all(isinstance(value, int | float) for value in metrics.values())
    assert metrics["figure_recall"] == 0
    assert metrics["event_core_f1"] == metrics["event_date_accuracy"] == metrics["type_consult_f1"] == 1
    assert metrics["conflict_spurious"] == 0
    assert "tarsia-01  missed   figure" in err


def test_what_has_nothing_to_divide_by_has_no_metric(run):
    metrics = json.loads(run({"doc": "d"}, {"doc": "d"}, "--json")[1])
    assert metrics["record_matched"] == 0
    assert "record_f1" not in metrics


def test_table(gold, predicted, run):
    out = run(gold, predicted)[1]
    assert out.startswith("record F1 1.000  (documents: 1)")
    for head in ("event_core", "event_full", "event core by type", "accuracy among core-matched events"):
        assert f"\n{head}" in out


def test_missing_file(tmp_path, capsys):
    assert main(["gold", str(tmp_path / "none.jsonl"), "--predicted", str(tmp_path / "none.jsonl")]) == 2
    error = capsys.readouterr().err
    assert "none.jsonl: No such file or directory" in error
    assert error.count("\n") == 1


def change(record, path, value):
    """A copy of the record with the field at the path replaced."""
    record = copy.deepcopy(record)
    target = record
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    return record


BAD_GOLD = [
    ('{"doc": "a"}\n{"doc": ', "gold.jsonl:2: bad JSON: "),
    ("[]", "gold.jsonl:1: not a JSON object"),
    ("{}", "gold.jsonl:1: record without 'doc'"),
    ('{"doc": "a"}\n\n{"doc": "a"}', "gold.jsonl:3: second record of a"),
    (change(GOLD, ("events", 0, "type"), "MEET"), "gold.jsonl:1: unknown event type 'MEET'"),
    (change(GOLD, ("events", 1, "alt_types"), ["DENY"]), "gold.jsonl:1: unknown event type 'DENY'"),
    (change(GOLD, ("events", 0, "status"), "done"), "gold.jsonl:1: events: unknown status 'done'"),
    (
        change(GOLD, ("events", 0, "actors"), ["nobody"]),
        "gold.jsonl:1: events: actors 'nobody' is not among the actors",
    ),
    (change(GOLD, ("events", 0, "date"), "2024"), "gold.jsonl:1: not an ISO 8601 start and end: '2024'"),
    (change(GOLD, ("events", 0, "date", "start"), "Nov 6"), "gold.jsonl:1: not an ISO 8601 start and end: "),
    (change(GOLD, ("statements", 0, "begins"), ""), "gold.jsonl:1: statement without 'begins' or 'ends'"),
    (change(GOLD, ("statements", 0, "ends"), "never said"), "tarsia-01: no such statement in the text: "),
    (change(GOLD, ("figures",), [3]), "gold.jsonl:1: 'figures' is not a list of objects"),
    (change(GOLD, ("text_file",), "texts/lost.txt"), "lost.txt: No such file or directory"),
]


@pytest.mark.parametrize(("records", "message"), BAD_GOLD)
def test_bad_gold(predicted, run, records, message):
    code, out, err = run(records, predicted)
    assert (code, out) == (2, "")
    assert err.startswith("bench: error: ")
    assert message in err
    assert err.count("\n") == 1


BAD_PREDICTIONS = [
    ("{", "predicted.jsonl:1: bad JSON: "),
    (change(PREDICTED, ("events", 0, "type"), None), "predicted.jsonl:1: unknown event type None"),
    (change(PREDICTED, ("actors", 0, "id"), "a2"), "predicted.jsonl:1: each actor needs a 'id' of its own"),
    (GOLD, "predicted.jsonl:1: each actor needs a 'id' of its own"),
    (change(PREDICTED, ("transfers", 0, "giver"), "a7"), "transfers: giver 'a7' is not among the actors"),
    (change(PREDICTED, ("transfers", 0, "giver"), ["a1"]), "transfers: giver ['a1'] is not among the actors"),
    (change(PREDICTED, ("transfers", 0, "date"), "2024"), "not an ISO 8601 start and end: '2024'"),
    (change(PREDICTED, ("actors", 0, "offices"), ["Mayor"]), "'offices' is not a list of objects"),
]


@pytest.mark.parametrize(("records", "message"), BAD_PREDICTIONS)
def test_bad_prediction(gold, run, records, message):
    code, out, err = run(gold, records)
    assert (code, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1


def test_unknown_doc_option(gold, predicted, run):
    code, _, err = run(gold, predicted, "--doc", "nowhere-03")
    assert code == 2
    assert "unknown document 'nowhere-03'" in err


def test_command_line(tmp_path):
    program = [sys.executable, "-m", "bench", "gold"]
    shown = subprocess.run([*program, "--help"], capture_output=True, text=True, check=True)
    assert "--agreement" in shown.stdout
    missing = [str(tmp_path / "a"), "--predicted", str(tmp_path / "b")]
    failed = subprocess.run([*program, *missing], capture_output=True, text=True, check=False)
    assert failed.returncode == 2
    assert failed.stderr.startswith("bench: error: ")
