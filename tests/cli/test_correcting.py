"""The commands around correcting: correct, corrections, rebuild, diff, verify, backup."""

import json

import pytest

from dragoman import cli
from dragoman.ontology import load_ontology
from dragoman.pipeline import add
from dragoman.store import Ledger
from tests.store.filings import page, read_meetings

LIMA = "Kenya met Peru in Lima on 2024-05-04. The talks were long."


@pytest.fixture
def run(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("DRAGOMAN_LEDGER", str(tmp_path / "x.db"))
    monkeypatch.setenv("COLUMNS", "200")

    def command(*arguments):
        with pytest.raises(SystemExit) as exit_:
            cli.main(arguments)
        captured = capsys.readouterr()
        return exit_.value.code, captured.out, captured.err

    return command


@pytest.fixture
def key(tmp_path):
    with Ledger(tmp_path / "x.db") as ledger:
        add(ledger, [page(LIMA)], read=read_meetings, ontology=load_ontology())
        return str(ledger.rows("SELECT id FROM events")[0][0])


def events(tmp_path, columns="status"):
    with Ledger(tmp_path / "x.db", is_read_only=True) as ledger:
        return ledger.rows(f"SELECT {columns} FROM events")  # noqa: S608


def test_a_field_is_corrected_listed_and_taken_back(run, key, tmp_path):
    code, out, err = run("correct", key, "status", "denied", "--by", "Rosa", "--why", "she was there")
    assert (code, err) == (0, "")
    correction = out.split()[0]
    assert out == f"{correction} field {key}: status actual → denied\n"
    assert events(tmp_path) == [("denied",)]
    code, out, _ = run("corrections", "--format", "json")
    (row,) = json.loads(out)
    assert (code, row["state"], row["by"], row["why"]) == (0, "holds", "Rosa", "she was there")
    assert run("correct", "undo", correction, "--by", "Rosa")[0] == 0
    assert events(tmp_path) == [("actual",)]
    _, out, _ = run("corrections", "--format", "csv")
    assert [line.split(",")[1:3] for line in out.splitlines()[1:]] == [["undone", "field"], ["holds", "undo"]]


def test_actors_are_shown_by_their_names(run, key):
    _, out, _ = run("correct", key, "recipients", "Ghana; new:Ama Boateng", "--by", "Rosa")
    assert out.endswith('recipients ["Peru"] → Ghana; Ama Boateng\n')


def test_a_claim_is_added_by_json(run, key, tmp_path):
    claim = {"family": "event", "type": "AID", "actors": ["Kenya"], "words": {"trigger": "talks"}}
    assert run("correct", "add", key, json.dumps(claim), "--by", "Rosa")[0] == 0
    assert sorted(events(tmp_path, "type")) == [("AID",), ("CONSULT",)]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (
            ("correct", "KEY", "status", "sure", "--by", "Rosa"),
            1,
            "status: 'sure': cannot be; expected one of",
        ),
        (("correct", "KEY", "right"), 2, "by"),
        (("correct", "KEY", "right", "--by", " "), 1, "say who corrects it"),
        (("correct", "KEY", "same", "--by", "Rosa"), 2, "correct what?"),
        (("correct", "KEY", "status", "--by", "Rosa"), 2, "correct what?"),
        (("correct", "nothing", "right", "--by", "Rosa"), 1, "nothing: there is no such record or claim"),
        (("correct", "KEY", "right", "--by", "Rosa", "--expected", "k1"), 1, "look again before you do"),
        (("corrections", "import", "none.jsonl"), 1, "none.jsonl: cannot be read"),
        (("corrections", "--ledger", "none.db"), 1, "there is no such ledger"),
        (("diff",), 2, "diff what?"),
        (("diff", "--address", "nowhere"), 1, "no page of nowhere"),
        (("rebuild", "--processes", "0"), 2, "1 or more"),
        (("backup", "none/copy.db"), 1, "none/copy.db"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(run, key, arguments, code, words):
    found, out, err = run(*(key if one == "KEY" else one for one in arguments))
    assert (found, out) == (code, "")
    assert words in " ".join(err.split())
    assert "Traceback" not in err
    assert code == 2 or len(err.splitlines()) == 1


def test_corrections_go_out_and_come_in(run, key, tmp_path):
    run("correct", key, "wrong", "--by", "Rosa")
    file = str(tmp_path / "said.jsonl")
    assert run("corrections", "export", file)[1] == f"{file}: 1 correction\n"
    other = str(tmp_path / "y.db")
    arguments = ("corrections", "import", file, "--ledger", other)
    assert run(*arguments)[1] == f"{file}: 1 correction, 1 new, 1 without their words here\n"
    assert run(*arguments)[1] == f"{file}: 1 correction, 0 new, 1 without their words here\n"
    assert len(json.loads(run("corrections", "--lost", "--format", "json", "--ledger", other)[1])) == 1


def test_half_a_file_is_never_taken(run, key, tmp_path):
    run("correct", key, "wrong", "--by", "Rosa")
    file = tmp_path / "said.jsonl"
    run("corrections", "export", str(file))
    file.write_text(file.read_text() + "{}\n")
    other = str(tmp_path / "y.db")
    code, _, err = run("corrections", "import", str(file), "--ledger", other)
    assert (code, "line 2" in err) == (1, True)


def test_a_ledger_is_verified(run, key, tmp_path):
    path = str(tmp_path / "x.db")
    assert run("verify", path) == (0, f"{path}: 1 document, 1 claim, 5 quotes: all proved\n", "")
    with Ledger(path) as ledger:
        ledger.rows("UPDATE evidence SET quote = 'Paris' WHERE field = 'place'")
    code, out, _ = run("verify", path)
    assert (code, out.splitlines()[1]) == (1, f"{path}: 1 document, 1 claim, 5 quotes: 1 failed")
    assert "is 'Lima', not 'Paris'" in out.splitlines()[0]


def test_another_database_is_not_verified(run, tmp_path):
    (tmp_path / "z.db").write_bytes(b"SQLite format 3\0" + bytes(100))
    code, out, err = run("verify", str(tmp_path / "z.db"))
    assert (code, out) == (1, "")
    assert len(err.splitlines()) == 1


def test_a_ledger_is_backed_up_and_does_not_differ(run, key, tmp_path):
    path, copy = str(tmp_path / "x.db"), str(tmp_path / "copy.db")
    assert run("backup", copy)[:2] == (0, f"{copy}: a copy of {path}\n")
    assert run("diff", path, copy)[1] == "no difference\n"
    with Ledger(copy) as ledger:
        texts = [page("Chile met Ghana.", source="b.txt")]
        add(ledger, texts, read=read_meetings, ontology=load_ontology())
    _, out, _ = run("diff", path, copy, "--format", "json")
    assert [(row["change"], row["says"]) for row in json.loads(out)] == [("added", "CONSULT: Chile, Ghana")]


def test_a_read_only_ledger_is_said_in_one_line(run, key, tmp_path, monkeypatch):
    real = Ledger

    def read_only(path, *, is_read_only=False):
        return real(path, is_read_only=True)

    monkeypatch.setattr(cli.correct, "Ledger", read_only)
    code, out, err = run("correct", key, "wrong", "--by", "Rosa")
    assert (code, out) == (1, "")
    assert err.endswith("cannot be written to; check the rights of the file and of its folder\n")
    assert events(tmp_path) == [("actual",)]
