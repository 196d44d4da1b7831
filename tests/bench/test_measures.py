"""Tests of the benches with small fake readers."""

import json

import pytest

from bench import benches, gold_set, speed, verify_set
from bench.__main__ import main
from bench.determinism import compare
from bench.documents import Row
from bench.loose import Json
from bench.question_set import UnaskableError, load_documents, put_questions
from bench.reader import Skipped, read_record, record_lines
from tests.bench.tarsia import TEXT

ROWS = (Row(doc="a", text="Envoys met."), Row(doc="b", text="Nothing " * 600))


def read_quoting(start, end, quote):
    """Make a reader whose every record has one event with one quote."""
    evidence = {"trigger": [{"start": start, "end": end, "quote": quote}]}
    return lambda row: {"doc": row.doc, "document": {"text": row.text}, "events": [{"evidence": evidence}]}


def read_noting(seen, record):
    """Make a reader that gives one record and notes the rows it saw."""

    def read(row):
        seen.append(row)
        return record

    return read


@pytest.fixture
def without_failures(monkeypatch):
    """Let whole records pass, so that a fake may hold nothing but its quotes."""
    monkeypatch.setattr(verify_set, "_failures", lambda _: [])


# ------------------------------------------------------------ verify


@pytest.mark.usefixtures("without_failures")
def test_true_quotes_pass():
    measured = verify_set.verify_rows(ROWS[:1], read_quoting(0, 6, "Envoys"))
    assert {**measured.metrics, "seconds": 0} == {
        "documents": 1,
        "skipped": 0,
        "quotes": 1,
        "wrong": 0,
        "failures": 0,
        "exceptions": 0,
        "seconds": 0,
    }
    assert not measured.is_failure


@pytest.mark.usefixtures("without_failures")
@pytest.mark.parametrize(
    ("start", "end", "quote"), [(0, 6, "envoys"), (1, 6, "Envoys"), (0, 0, ""), (90, 99, "x")]
)
def test_a_quote_that_is_not_the_texts_is_wrong(start, end, quote):
    measured = verify_set.verify_rows(ROWS[:1], read_quoting(start, end, quote))
    assert measured.metrics["wrong"] == 1
    assert measured.is_failure
    assert measured.errors[0].startswith("a  wrong: ")


def test_what_verify_record_finds_is_a_failure():
    measured = verify_set.verify_rows(ROWS[:1], read_quoting(0, 6, "Envoys"))
    assert measured.metrics["failures"] >= 1
    assert measured.is_failure


def test_an_exception_is_counted_and_the_rest_is_read():
    def read(row):
        if row.doc == "a":
            raise IndexError(row.doc)
        return Skipped("clean: not English")

    measured = verify_set.verify_rows(ROWS, read)
    assert (measured.metrics["exceptions"], measured.metrics["skipped"]) == (1, 1)
    assert measured.errors == ("a  exceptions: IndexError: a", "b  skipped: clean: not English")
    assert measured.is_failure


def test_a_skip_is_no_failure():
    assert not verify_set.verify_rows(ROWS, lambda _: Skipped("empty")).is_failure


def test_quotes_are_found_at_any_depth():
    quote = {"start": 0, "end": 1, "quote": "E"}
    record = {
        "actors": [{"offices": [{"evidence": {"title": [quote, quote]}}]}],
        "conflicts": [{"evidence": quote}],
    }
    assert list(verify_set.quotes_in(record)) == [quote] * 3


# ------------------------------------------------------------ speed, determinism


def test_speed_times_the_article_nearest_600_words():
    seen: list[Row] = []
    measured = speed.time_reader(ROWS, read=read_noting(seen, {}), load=lambda: None)
    assert measured.metrics["article_words"] == 600
    assert measured.metrics["documents"] == 2
    assert measured.metrics["words_per_second"] > 0
    assert [row.doc for row in seen] == ["b"] * (1 + speed.ROUNDS) + ["a", "b"] * speed.ROUNDS


@pytest.mark.parametrize(
    ("first", "second", "differing"),
    [
        (b"1\n2\n", b"1\n2\n", 0),
        (b"1\n2\n", b"1\n3\n", 1),
        (b"1\n2\n", b"1\n", 1),
        (b"1\n", b"2\n2\n3\n", 3),
    ],
)
def test_determinism_counts_the_lines_that_differ(first, second, differing):
    measured = compare({0: first, 4242: second}.__getitem__)
    assert measured.metrics["differing"] == differing
    assert measured.is_failure is bool(differing)


def test_determinism_of_nothing_is_a_failure():
    assert compare(lambda _: b"").is_failure


def test_a_reading_that_stops_is_bad_input(tmp_path, capfd):
    assert main(["determinism", str(tmp_path / "none.jsonl")]) == 2
    assert "reading stopped with exit code" in capfd.readouterr().err


# ------------------------------------------------------------ questions


QUESTION = {"doc": "a", "question": "Who met?", "kind": "figure", "expect": {"value": 7}}


def test_questions_are_put_to_the_records_of_their_documents():
    questions = [QUESTION, {**QUESTION, "question": "Who else?", "expect": {"value": 8}}]
    record = {"doc": "a", "figures": [{"value": 7}]}
    measured = put_questions(questions, {"a": ROWS[0]}, read=lambda _: record)
    assert measured.metrics == {"questions": 2, "answered": 1, "answered_share": 0.5, "figure_share": 0.5}
    assert measured.errors == ("a  Who else?",)


def test_a_skipped_document_answers_nothing():
    measured = put_questions([QUESTION], {"a": ROWS[0]}, read=lambda _: Skipped("empty"))
    assert measured.metrics["answered"] == 0


def test_questions_that_cannot_be_put():
    with pytest.raises(UnaskableError, match="no document for the questions about a"):
        put_questions([QUESTION], {}, read=lambda _: {})
    with pytest.raises(UnaskableError, match="no record can answer"):
        put_questions([{**QUESTION, "kind": "weather"}], {"a": ROWS[0]}, read=lambda _: {})


def test_documents_of_questions_come_from_the_files_that_exist(tmp_path):
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"doc": "a", "text": "x"}), encoding="utf-8")
    assert list(load_documents([path, tmp_path / "none.jsonl"])) == ["a"]


# ------------------------------------------------------------ gold, and the command


def test_gold_reads_what_it_scores(gold, predicted, written):
    gold_file, _ = written(gold, "")
    seen: list[Row] = []
    measured = gold_set.measure_reader(gold_set.load_gold(gold_file), read_noting(seen, predicted))
    assert measured.metrics["record_f1"] == 1
    assert seen == [Row(doc="tarsia-01", text=TEXT, published="2024-11-07")]


def test_a_gold_document_that_is_skipped_is_all_missed(gold, written):
    gold_file, _ = written(gold, "")
    measured = gold_set.measure_reader(gold_set.load_gold(gold_file), lambda _: Skipped("empty"))
    assert measured.metrics["record_recall"] == 0
    assert measured.notes == ("no prediction, all missed: tarsia-01",)


def test_every_bench_has_its_words_and_its_help(capsys):
    assert [name for name, _ in benches.BENCHES] == list(dict(benches.BENCHES))
    for name, bench in benches.BENCHES:
        assert bench.__doc__
        with pytest.raises(SystemExit, match="0"):
            main([name, "--help"])
        assert "--errors" in capsys.readouterr().out


def test_records_are_lines_of_json():
    read: dict[str, Json | Skipped] = {"a": {"doc": "a", "names": ["Évora"]}, "b": Skipped("clean: empty")}
    lines = record_lines(ROWS, lambda row: read[row.doc]).splitlines()
    assert lines == ['{"doc": "a", "names": ["Évora"]}', '{"doc": "b", "skipped": "clean: empty"}']


def test_the_reader_itself_reads_and_skips():
    record = read_record(
        Row(doc="a", text="French envoys met Chadian rebels in Tripoli on 4 May 2021.", published=None)
    )
    assert not isinstance(record, Skipped)
    assert record["doc"] == "a"
    assert [event["type"] for event in record["events"]] == ["CONSULT"]
    assert isinstance(read_record(Row(doc="b", text="")), Skipped)
