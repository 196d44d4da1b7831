"""The record on the terminal."""

import io

import pytest
from rich.console import Console

from dragoman.cli.entries import sections_of
from dragoman.cli.view import show
from tests.cli.samples import make_record


def shown(record, width=100):
    stream = io.StringIO()
    show(record, Console(file=stream, width=width, highlight=False))
    return stream.getvalue()


def test_the_view_of_a_record():
    lines = shown(make_record()).splitlines()
    assert lines[:2] == [
        "Peru and Chile agree on herring",
        "Harbour Times · 14 March 2025 (inferred) · LIMA",
    ]
    for line in (
        "  Rosa Quiroga · person · CHL · GOV",
        "      acting: Fisheries Minister, Chile",
        "  CONSULT meet · actual · Rosa Quiroga ↔ Luis Pando",
        "      13 March 2025 (resolved) · Lima, PER",
        "      Rosa Quiroga for Chile",
        "  40 ton: nets · planned · shipment · Peru → Chile",
        "      says Luis Pando and an unnamed source",
        "      │ Peru will send Chile 40 tons of nets.",
        "  Chile · willing · share the herring · toward Peru",
        "  at least 2 sides",
        "  first meeting · since 2019 · Rosa Quiroga – Luis Pando",
        "  date · “Thursday” ≠ “March 14”",
        "      2025-03-13 ≠ 2025-03-14",
    ):
        assert line in lines


def test_a_paraphrase_is_never_shown_as_a_quotation():
    lines = shown(make_record()).splitlines()
    assert "      │ “We will share the herring”" in lines
    assert "      │ the two sides were close to a treaty" in lines


@pytest.mark.parametrize("width", [20, 80, 120])
def test_no_line_is_wider_than_the_terminal_or_ends_in_spaces(width):
    for line in shown(make_record(), width).splitlines():
        assert len(line) <= max(width, 30)
        assert line == line.rstrip()


def test_empty_sections_are_left_out():
    record = make_record() | {"events": [], "conflicts": []}
    titles = [title for title, _ in sections_of(record)]
    assert titles == ["Who said what", "Given and promised", "Positions", "Figures", "Firsts", "Who"]


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"recipients": []}, "CONSULT meet · actual · Rosa Quiroga"),
        ({"actors": [], "reciprocal": False}, "CONSULT meet · actual · somebody → Luis Pando"),
        ({"actors": [], "recipients": []}, "CONSULT meet · actual · nobody named"),
        (
            {
                "type": "REQUEST",
                "mode": None,
                "reciprocal": False,
                "act": {"type": "AID", "status": "planned"},
            },
            "REQUEST · actual · to AID (planned) · Rosa Quiroga → Luis Pando",
        ),
        (
            {"count": {"value": 5, "bound": "at-least"}},
            "CONSULT meet · actual · at least 5 times · Rosa Quiroga ↔ Luis Pando",
        ),
    ],
)
def test_the_line_of_an_event(change, line):
    record = make_record()
    record["events"][0] |= change
    assert [entry.line for entry in dict(sections_of(record))["What happened"]] == [line]


def test_an_unnamed_speaker_is_shown_in_the_words_of_the_text():
    record = make_record()
    record["statements"][0] |= {"speaker": None, "speaker_text": "two officials", "addressee": "a2"}
    [first, _] = dict(sections_of(record))["Who said what"]
    assert first.line == "two officials · to Luis Pando · press-briefing · direct"


def test_a_bare_record_is_shown():
    record = make_record()
    for family in (
        "actors",
        "events",
        "statements",
        "transfers",
        "positions",
        "figures",
        "ranks",
        "conflicts",
    ):
        record[family] = []
    record["document"] |= {
        "title": None,
        "publisher": None,
        "published": None,
        "published_how": None,
        "dateline": None,
    }
    assert shown(record) == "herring\nno date\n\n"
