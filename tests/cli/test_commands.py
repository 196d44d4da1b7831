"""The commands: what they print, what they refuse, how they exit."""

import json
import subprocess
import sys

import pytest

from dragoman import cli
from dragoman.cli import read as read_module
from dragoman.model.record import Record, Skip
from dragoman.model.text import Document
from dragoman.version import VERSION
from tests.cli.samples import TEXT, make_record


class FakeReader:
    """Reads every page that speaks of herring into a record without claims."""

    def read(self, page):
        text = page.content if isinstance(page.content, str) else page.content.decode()
        if "herring" not in text:
            return Skip(source=page.source, stage="clean", reason="no herring")
        document = Document(name=page.name, text=text, published=page.published)
        return Record(document=document, engine="fake", claims=(), actors={}, places={})


@pytest.fixture
def run(monkeypatch, capsys):
    """Run a command with a fake reader: (exit code, standard output, standard error)."""

    def command(*arguments):
        monkeypatch.setattr(read_module, "_load_reader", FakeReader)
        with pytest.raises(SystemExit) as exit_:
            cli.main(arguments)
        captured = capsys.readouterr()
        return exit_.value.code, captured.out, captured.err

    return command


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "herring.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def rows(tmp_path):
    path = tmp_path / "rows.jsonl"
    texts = (TEXT, "No fish.", TEXT)
    path.write_text("\n".join(json.dumps({"doc": str(n), "text": text}) for n, text in enumerate(texts)))
    return str(path)


def test_version(run):
    code, out, _ = run("--version")
    assert (code, out.strip()) == (0, VERSION)


def test_without_a_command_the_help_is_shown(run):
    code, out, _ = run()
    assert code == 0
    assert "read" in out
    assert "verify" in out


def test_text_shows_the_view(run, report):
    code, out, err = run("read", report)
    assert (code, err) == (0, "")
    assert out.startswith("herring\nno date\n")


def test_json_prints_one_record_over_many_lines(run, report):
    code, out, _ = run("read", report, "--format", "json", "--published", "2025-03-14")
    record = json.loads(out)
    assert code == 0
    assert out.startswith('{\n  "format"')
    assert (record["doc"], record["document"]["text"], record["document"]["published"]) == (
        "herring",
        TEXT,
        "2025-03-14",
    )


def test_jsonl_prints_one_record_a_line_and_skips_go_to_standard_error(run, rows):
    code, out, err = run("read", rows, "--format", "jsonl")
    assert code == 0
    assert [json.loads(line)["doc"] for line in out.splitlines()] == ["0", "2"]
    assert err == f"dragoman: {rows}, line 2: not read (clean): no herring\n"


def test_json_refuses_several_documents_before_anything_is_read(run, rows):
    code, out, err = run("read", rows, "--format", "json")
    assert (code, out) == (2, "")
    assert "use --format jsonl" in err


def test_nothing_read_is_a_failure(run, tmp_path):
    code, out, err = run("read", str(tmp_path / "none.txt"))
    assert (code, out) == (1, "")
    assert err.endswith("none.txt: not read (gather): cannot be read: no such file or directory\n")


def test_nothing_is_loaded_where_there_is_nothing_to_read(run, tmp_path, monkeypatch):
    (tmp_path / "empty.txt").write_text("")
    assert run("read", str(tmp_path / "empty.txt"))[0] == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("read",), "read what?"),
        (("verify",), "verify what?"),
        (("read", "x.txt", "--format", "xml"), "xml"),
        (("read", "x.txt", "--published", "soon"), "soon is not a day"),
        (("read", "x.txt", "--published", "2025-02-30"), "2025-02-30 is not a day"),
        (("read", "x.txt", "--published", "20250314"), "20250314 is not a day"),
        (("read", "--colour"), "no option --colour"),
        (("write",), "write"),
    ],
)
def test_wrong_use_is_said_on_standard_error(run, arguments, words):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert words in " ".join(err.split())
    assert "Traceback" not in err


def write_records(path, *records):
    path.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    return str(path)


def test_verify_proves_a_file(run, tmp_path):
    path = write_records(tmp_path / "r.jsonl", make_record(), make_record())
    assert run("verify", path) == (0, f"{path}: 2 records, 26 quotes: all proved\n", "")


def test_verify_proves_an_indented_record(run, tmp_path):
    path = tmp_path / "r.json"
    path.write_text(json.dumps(make_record(), indent=2), encoding="utf-8")
    assert run("verify", str(path))[:2] == (0, f"{path}: 1 record, 13 quotes: all proved\n")


def test_verify_says_where_a_quote_fails(run, tmp_path):
    record = make_record()
    record["events"][0]["evidence"]["trigger"][0]["quote"] = "greeted"
    path = write_records(tmp_path / "r.jsonl", make_record(), record)
    code, out, _ = run("verify", path)
    assert code == 1
    assert out.splitlines() == [
        f"{path}, record 2: events[0].evidence.trigger[0]: the text at 99:102 is 'met', not 'greeted'",
        f"{path}: 2 records, 26 quotes: 1 failed",
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "no record in it"), (b"not json", "not JSON"), (b"{}", "format: None"), (b"\xff\xfe", "not JSON")],
)
def test_verify_refuses_what_is_no_record_file(run, tmp_path, content, words):
    path = tmp_path / "r.json"
    path.write_bytes(content)
    code, out, err = run("verify", str(path))
    assert code == 1
    assert words in out
    assert err == ""


def test_verify_goes_on_after_a_file_that_cannot_be_opened(run, tmp_path):
    path = write_records(tmp_path / "r.jsonl", make_record())
    code, out, err = run("verify", str(tmp_path / "none"), path)
    assert code == 1
    assert "none: cannot be read: no such file or directory" in err
    assert "all proved" in out


def test_standard_input_is_a_file_named_by_a_hyphen():
    command = [sys.executable, "-c", "from dragoman.cli import main; main()", "verify", "-"]
    done = subprocess.run(
        command, input=json.dumps(make_record()), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "-: 1 record, 13 quotes: all proved\n")


def test_a_closed_pipe_ends_the_command_without_a_traceback(tmp_path):
    path = write_records(tmp_path / "r.jsonl", make_record())
    command = [sys.executable, "-c", "from dragoman.cli import main; main()", "verify", path]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 1
