"""Tests of the quality gate: what passes, what falls, and how floors move."""

import json

import pytest

from bench import gate
from bench.floors import Floors, load_floors, rounded_down, rounded_up
from bench.gate import digest
from bench.reader import Skipped

FLOORS = Floors(
    name="own", bench="gold", files=("a.jsonl",), sha256="0", floors={"f1": 0.5}, ceilings={"spurious": 3.0}
)


@pytest.fixture
def project(tmp_path, gold, written):
    """A project with a gold set of one report and its floors: the path of floors.json."""
    written(gold, "")
    sets = {
        name: {
            "bench": "gold",
            "files": [file],
            "sha256": None,
            "floors": {"record_f1": 0.5},
            "ceilings": {"conflict_spurious": 2.0},
        }
        for name, file in (("own", "gold.jsonl"), ("dev", "../elsewhere/dev.jsonl"))
    }
    path = tmp_path / "bench" / "floors.json"
    path.parent.mkdir()
    path.write_text(json.dumps({"sets": sets, "lowered": []}), encoding="utf-8")
    return path


@pytest.fixture
def run(project, capsys):
    """Run the gate with a reader that gives one record: (exit code, output, errors)."""

    def run_gate(record, *options):
        code = gate.main(list(options), read=lambda _: record, path=project)
        return (code, *capsys.readouterr())

    return run_gate


def own_floors(path):
    return json.loads(path.read_text(encoding="utf-8"))["sets"]["own"]


# ------------------------------------------------------------ floors


@pytest.mark.parametrize(
    ("metrics", "complaints"),
    [
        ({"f1": 0.5, "spurious": 3}, []),
        ({"f1": 0.9, "spurious": 0}, []),
        ({"f1": 0.4999, "spurious": 3}, ["own.f1: 0.4999 is below the floor 0.5"]),
        ({"f1": 0.5, "spurious": 4}, ["own.spurious: 4.0000 is above the ceiling 3.0"]),
        ({"spurious": 3}, ["own.f1: not measured, the floor is 0.5"]),
    ],
)
def test_complaints(metrics, complaints):
    assert FLOORS.complaints(metrics) == complaints


def test_floors_are_raised_and_never_lowered_by_raising():
    raised = FLOORS.raised({"f1": 0.678, "spurious": 1})
    assert (raised.floors, raised.ceilings) == ({"f1": 0.67}, {"spurious": 1})
    same = FLOORS.raised({"f1": 0.3, "spurious": 9})
    assert (same.floors, same.ceilings) == (FLOORS.floors, FLOORS.ceilings)
    assert FLOORS.raised({}) == FLOORS


def test_a_measured_floor_passes_its_own_measure():
    for value in (0.0, 0.29, 0.57, 0.58, 1 / 3, 1.0):
        assert rounded_down(value) <= value + 1e-9
        assert rounded_up(value) >= value - 1e-9
    assert (rounded_down(0.29), rounded_up(0.57)) == (0.29, 0.57)


# ------------------------------------------------------------ the gate


def test_a_first_measure_is_pinned_by_raising(run, predicted, project):
    assert run(predicted)[0] == 1  # no digest yet
    assert run(predicted, "--raise")[0] == 0
    assert own_floors(project)["floors"] == {"record_f1": 1.0}
    assert own_floors(project)["ceilings"] == {"conflict_spurious": 0.0}
    code, out, err = run(predicted)
    assert (code, err) == (0, "")
    assert "own: passed" in out
    assert "dev: left out, not all of ../elsewhere/dev.jsonl is there" in out


def test_a_worse_reader_falls(run, predicted):
    run(predicted, "--raise")
    code, _, err = run({**predicted, "events": []})
    assert code == 1
    assert "own.record_f1: 0.9000 is below the floor 1.0" in err
    assert run(Skipped("empty"))[0] == 1


def test_raising_does_not_let_a_worse_reader_pass(run, predicted):
    run(predicted, "--raise")
    assert run({**predicted, "events": []}, "--raise")[0] == 1


def test_changed_gold_falls_even_if_the_scores_hold(run, predicted, project):
    run(predicted, "--raise")
    text = project.parent.parent / "texts" / "tarsia-01.txt"
    text.write_text(text.read_text(encoding="utf-8") + "More.\n", encoding="utf-8")
    code, _, err = run(predicted)
    assert code == 1
    assert "own: not what its floors were measured on" in err
    code, _, err = run(predicted, "--raise")
    assert code == 2
    assert "the gold of own has changed" in err


def test_a_floor_is_lowered_on_record_only(run, predicted, project):
    run(predicted, "--raise")
    worse = {**predicted, "events": []}
    with pytest.raises(SystemExit):
        run(worse, "--lower", "own.record_f1")
    with pytest.raises(SystemExit):
        run(worse, "--lower", "own.record_f1", "--reason", " ")
    assert own_floors(project)["floors"] == {"record_f1": 1.0}
    assert run(worse, "--lower", "own.record_f1", "--reason", "Events moved to another set.")[0] == 0
    assert own_floors(project)["floors"] == {"record_f1": 0.9}
    assert load_floors(project).lowered == (
        {"floor": "own.record_f1", "from": 1.0, "to": 0.9, "reason": "Events moved to another set."},
    )
    assert run(worse)[0] == 0


def test_changed_gold_is_accepted_on_record_only(run, predicted, project, gold):
    run(predicted, "--raise")
    gold["figures"] = []
    (project.parent.parent / "gold.jsonl").write_text(json.dumps(gold), encoding="utf-8")
    with pytest.raises(SystemExit):
        run(predicted, "--accept", "own")
    assert run(predicted, "--accept", "own", "--reason", "The figure was none.")[0] == 0
    assert own_floors(project)["floors"] == {"record_f1": 0.95}
    assert load_floors(project).lowered[0]["reason"] == "The figure was none."


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--lower", "own.speed", "--reason", "x"], "own has no floor named speed"),
        (["--lower", "dev.record_f1", "--reason", "x"], "no set named dev was measured"),
    ],
)
def test_what_cannot_be_lowered(run, predicted, options, message):
    code, _, err = run(predicted, *options)
    assert code == 2
    assert message in err


@pytest.mark.parametrize("content", ["", "{}", '{"sets": {"own": {}}, "lowered": []}'])
def test_a_broken_file_of_floors_is_refused(project, content, capsys):
    project.write_text(content, encoding="utf-8")
    assert gate.main([], path=project) == 2
    assert "not a file of floors" in capsys.readouterr().err


def test_a_gate_that_measures_nothing_does_not_pass(project, run, predicted):
    (project.parent.parent / "gold.jsonl").unlink()
    assert run(predicted)[0] == 1


def test_the_digest_is_of_rows_and_texts(tmp_path):
    rows, text = tmp_path / "rows.jsonl", tmp_path / "a.txt"
    rows.write_text('{"doc": "a", "text_file": "a.txt"}', encoding="utf-8")
    found = set()
    for words in ("One.", "Two."):
        text.write_text(words, encoding="utf-8")
        found.add(digest((rows,)))
    rows.write_text('{"doc": "b", "text_file": "a.txt"}', encoding="utf-8")
    assert len({*found, digest((rows,))}) == 3


def test_the_projects_floors_can_be_read():
    sets = load_floors(gate.FLOORS).sets
    assert {"own", "dev"} <= {one.name for one in sets}
    assert {one.bench for one in sets} <= set(gate.MEASURES)
