"""The commands that ask a ledger: what they print in each format, what they refuse, how they exit."""

import csv
import io
import json

import pytest

from dragoman import cli


@pytest.fixture
def run(ledger_file, monkeypatch, capsys):
    """Run a command on the small ledger: (exit code, standard output, standard error)."""

    def command(*arguments):
        monkeypatch.setenv("DRAGOMAN_LEDGER", str(ledger_file))
        monkeypatch.setenv("COLUMNS", "160")
        with pytest.raises(SystemExit) as exit_:
            cli.main(arguments)
        captured = capsys.readouterr()
        return exit_.value.code, captured.out, captured.err

    return command


@pytest.fixture
def first_id(run):
    return json.loads(run("timeline", "Kenya", "Peru", "--since", "2024", "--format", "json")[1])[0]["id"]


COMMANDS = [
    ("timeline", "Kenya", "Peru"),
    ("timeline",),
    ("timeline", "Kenya", "--type", "CONSULT", "--quad", "verbal cooperation", "--status", "actual"),
    ("timeline", "Chile", "--place", "Lima"),
    ("count", "Kenya", "--by", "year", "--group", "type"),
    ("who", "Amina", "Otieno", "--on", "2024-05-06"),
    ("who", "foreign minister", "--of", "Kenya", "--on", "2024-05-06"),
    ("who", "Rosa", "Salas", "--on", "2001-01-01"),
    ("said", "Kenya", "--about", "herring"),
    ("said",),
    ("stands", "Kenya", "--on", "strait"),
    ("aid", "--from", "Kenya", "--to", "Peru"),
    ("aid",),
    ("conflicts",),
    ("conflicts", "Kenya", "--kind", "date", "--no-between"),
    ("search", "maize"),
    ("search", "nothing", "of", "it"),
    ("sql", "SELECT * FROM events WHERE status = 'none'"),
    ("sql", "SELECT type, NULL AS empty FROM events"),
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_question_answers_in_every_format(run, command):
    tables = [run(*command, "--format", format_) for format_ in ("table", "csv", "json")]
    assert [(code, err) for code, _, err in tables] == [(0, "")] * 3
    rows = list(csv.DictReader(io.StringIO(tables[1][1], newline="")))
    listed = json.loads(tables[2][1])
    assert len(rows) == len(listed)
    assert tables[1][1].partition("\r\n")[0]
    assert tables[0][1].strip()


def test_a_timeline_to_look_at(run):
    code, out, _ = run("timeline", "Kenya", "Peru")
    told = " ".join(out.split())
    assert code == 0
    wanted = (
        "(2023-02-10) ● SUPPORT Mohamed Yakub Barre (for Kenya) → Peru 1 source · e",
        "2024-05-04 ● CONSULT Kenya ↔ Peru Lima · 1 source ≠ · e",
        "2024-05-05 ● CONSULT visit Amina Otieno (for Kenya) → Luis Salas (for Peru) Lima · 1 source ≠ · e",
        "(2024-05-06) × ACCUSE Peru → Kenya 1 source · e",
    )
    assert [told.index(one) for one in wanted] == sorted(told.index(one) for one in wanted)
    lines = out.splitlines()
    assert "4 events · 1 planned or possible not shown (--all)" in lines[-1]
    assert "Kenya [country:KEN]; Peru [country:PER]" in lines[-1]


def test_a_quotation_has_marks_and_a_paraphrase_has_none(run):
    out = " ".join(run("said")[1].split())
    assert "verbatim" in out
    assert "“We opened a herring office,”" in out
    assert "Chile would trade maize" in out
    assert "“Chile would trade maize" not in out


def test_aid_in_three_parts_without_a_sum(run):
    out = run("aid")[1]
    assert out.index("SHIPMENTS") < out.index("STATED TOTALS") < out.index("PLEDGES")
    assert "940" not in out


def test_counts_leave_out_what_is_hoped_for(run):
    out = run("count", "Kenya", "Peru", "--by", "year")[1]
    assert "3 events · 2 of another status not counted" in out
    assert run("count", "Kenya", "Peru", "--by", "year", "--all")[1].count("5 events") == 1


def test_a_record_with_every_word(run, first_id):
    code, out, _ = run("show", first_id)
    assert code == 0
    assert "harbour-post · 2024-05-06 · https://harbour-post.example/1" in out
    assert "│ place: Lima" in out
    assert "date: 2024-05-04 ≠ 2024-05-05" in out
    quotes = list(csv.DictReader(io.StringIO(run("show", first_id, "--format", "csv")[1], newline="")))
    assert ("place", "Lima") in [(row["field"], row["quote"]) for row in quotes]


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (("timeline", "Salas"), "[person:rosa-salas@CHL]"),
        (("timeline", "Kenia"), "near it: Kenya"),
        (("timeline", "Kenya", "--since", "soon"), "2024-11-07"),
        (("search", '"maize'), "a phrase"),
        (("sql", "DELETE FROM claims"), "would write"),
        (("show", "zzz"), "no record"),
        (("timeline", "--ledger", "nowhere.db"), "dragoman add"),
    ],
)
def test_what_cannot_be_answered_is_said_on_one_line(run, command, words):
    code, out, err = run(*command)
    assert (code, out) == (1, "")
    assert words in err
    assert err.count("\n") == 1


# ------------------------------------------------------------ export


def test_events_as_csv_with_crlf_and_a_header(run):
    code, out, err = run("export", "events", "Kenya", "Peru")
    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    assert code == 0
    assert out.count("\r\n") == len(rows) + 1 == 5
    assert (
        rows[1]
        | {
            "type": "CONSULT",
            "quad": "verbal cooperation",
            "status": "actual",
            "actors_codes": "KEN",
            "recipients_codes": "PER",
            "place": "Lima",
            "addresses": "https://harbour-post.example/1",
        }
        == rows[1]
    )
    assert "1 planned or possible events left out" in err


@pytest.mark.parametrize(
    ("family", "number"),
    [
        ("events", 8),
        ("statements", 2),
        ("transfers", 3),
        ("offices", 1),
        ("positions", 1),
        ("figures", 0),
        ("ranks", 0),
    ],
)
def test_every_family_in_every_format(run, family, number):
    as_csv, as_json, as_lines = (
        run("export", family, "--all", "--format", one)[1] for one in ("csv", "json", "jsonl")
    )
    rows = list(csv.DictReader(io.StringIO(as_csv, newline="")))
    assert len(rows) == len(json.loads(as_json)) == len(as_lines.splitlines()) == number
    assert as_csv.startswith("id,day,is_dated,")


def test_curves_of_aid_keep_totals_and_shipments_apart(run):
    code, out, _ = run("aid", "--curves")
    assert code == 0
    assert "total" in out
    assert "shipment" in out
    rows = list(csv.DictReader(io.StringIO(run("aid", "--curves", "--format", "csv")[1])))
    assert {row["sort"] for row in rows} >= {"total", "shipment"}
    assert all(row["curve"] and float(row["amount"]) > 0 for row in rows)
