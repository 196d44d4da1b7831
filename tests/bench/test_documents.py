"""Tests of how the bench reads documents."""

import json

import pytest

from bench.documents import Row, iso_day, load_rows
from bench.errors import BadLineError, NothingToMeasureError, UnreadableFileError


def write(path, *rows):
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_rows_with_their_text_and_what_is_known(tmp_path):
    full = {"doc": "a", "text": "Hello.", "published": "2024-05-14", "publisher": "The Paper", "other": [1]}
    dated = {
        "id": "b",
        "text": "Bye.",
        "date": "20080804",
        "title": "Parting",
        "url": "https://paper.example/b",
    }
    assert load_rows(write(tmp_path / "rows.jsonl", full, dated)) == (
        Row(doc="a", text="Hello.", published="2024-05-14", publisher="The Paper"),
        Row(doc="b", text="Bye.", published="2008-08-04", title="Parting", url="https://paper.example/b"),
    )


def test_text_beside_the_rows_or_in_a_named_folder(tmp_path):
    for folder, words in (("texts", "One.\r\nTwo."), ("elsewhere", "Three.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(words, encoding="utf-8", newline="")
    path = write(tmp_path / "gold.jsonl", {"doc": "a", "text_file": "texts/a.txt", "published": None})
    assert load_rows(path) == (Row(doc="a", text="One.\r\nTwo."),)
    assert load_rows(path, texts=tmp_path / "elsewhere")[0].text == "Three."


def test_limit_takes_the_first(tmp_path):
    path = write(tmp_path / "rows.jsonl", *({"id": str(number), "text": "."} for number in range(5)))
    assert [row.doc for row in load_rows(path, limit=2)] == ["0", "1"]


@pytest.mark.parametrize(
    ("day", "iso"),
    [
        ("2024-05-14", "2024-05-14"),
        ("20240514", "2024-05-14"),
        ("2016-11-07T00:00:00", "2016-11-07"),
        ("2024-05", None),
        ("May 14", None),
        (None, None),
        (202405141, None),
    ],
)
def test_iso_day(day, iso):
    assert iso_day(day) == iso


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"text": "x"}', "rows.jsonl:1: a document needs a 'doc' or 'id'"),
        ('{"id": "a"}', "rows.jsonl:1: a document needs a 'text' or a 'text_file'"),
        ('\n{"id": ', "rows.jsonl:2: bad JSON"),
        ("[]", "rows.jsonl:1: not a JSON object"),
    ],
)
def test_a_bad_row_is_named(tmp_path, line, message):
    path = tmp_path / "rows.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(BadLineError, match=message):
        load_rows(path)


def test_files_that_cannot_be_measured(tmp_path):
    with pytest.raises(UnreadableFileError, match="No such file"):
        load_rows(tmp_path / "none.jsonl")
    with pytest.raises(UnreadableFileError, match="No such file"):
        load_rows(write(tmp_path / "rows.jsonl", {"id": "a", "text_file": "none.txt"}))
    (tmp_path / "latin.jsonl").write_bytes(b'{"id": "\xe9"}')
    with pytest.raises(UnreadableFileError, match="not UTF-8"):
        load_rows(tmp_path / "latin.jsonl")
    with pytest.raises(NothingToMeasureError, match="no document to read"):
        load_rows(write(tmp_path / "empty.jsonl"))
