"""Near copies: sketches, their look-up, and whether two texts are one report."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.clean.copies import SKETCH_HASHES, bands, is_copy, likeness, sketch

PAIRS = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "bench" / "copies.jsonl").read_text("utf-8").splitlines()
]
REPORT = (
    "Peru's foreign minister, Elena Quiroga, told reporters in Lima on Monday that “no ship will be turned "
    "away” while talks with Chile over fishing rights go on. The two sides meet again in Arica in May, and "
    "both have asked the Organization of American States to send an observer. Fishermen in Tacna said they "
    "had heard such promises before and would believe them when the patrol boats were gone."
)


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["id"] for pair in PAIRS])
def test_copies_are_told_from_independent_reports(pair):
    one, other = sketch(pair["one"]), sketch(pair["other"])
    is_looked_up = bool(set(bands(one)) & set(bands(other)))
    assert (is_looked_up and is_copy(pair["one"], pair["other"])) == pair["copy"]
    assert (likeness(one, other) > 0.5) == (pair["copy"] or "roundup" in pair["id"])


@pytest.mark.parametrize(
    "changed",
    [
        REPORT.upper(),
        REPORT.replace("“", '"').replace("”", '"').replace("'", "’"),
        REPORT.replace(". ", ".\n\n"),
        REPORT.replace(" ", "\u00a0"),
    ],
)
def test_case_quotation_marks_and_spaces_change_no_sketch(changed):
    assert sketch(changed) == sketch(REPORT)


def test_a_quotation_in_common_makes_no_copy():
    other = (
        "Chilean patrols will stay where they are, officials in Santiago said. They were answering Elena "
        "Quiroga, who had said in Lima that “no ship will be turned away” while talks with Chile over "
        "fishing rights go on. An admiral called the remark unhelpful, and the governor of Arica wondered "
        "aloud what her fishermen were to make of it, with the season of anchovies only three weeks away."
    )
    assert not is_copy(REPORT, other)
    assert 0 < likeness(sketch(REPORT), sketch(other)) < 0.5


def test_a_report_that_is_cut_is_a_copy_and_one_that_stands_in_another_is_none():
    cut = REPORT[: REPORT.index("The two sides")]
    own = "Prices for anchovies fell by a tenth in Callao as boats came back early from the border. " * 6
    assert is_copy(REPORT, cut)
    assert is_copy(f"{REPORT} {own}", f"Fishing talks go on\n\nLIMA (Wire) - {REPORT}")
    assert not is_copy(f"{own} {REPORT}", REPORT)


@pytest.mark.parametrize(
    ("one", "other", "copy"),
    [
        ("Talks in Lima end.", "TALKS IN LIMA END", True),
        ("Talks in Lima end.", "Talks in Lima end without a deal.", False),
        ("The two sides will meet again in May.", "The two sides will meet again in Arica.", False),
        ("", "", False),
        ("…", "Talks in Lima end.", False),
    ],
)
def test_short_texts_are_copies_only_where_every_word_is_the_same(one, other, copy):
    assert is_copy(one, other) is copy


def test_a_sketch_is_the_same_on_every_machine():
    assert sketch("Talks in Lima end without a deal on fish.").hex() == SKETCH_OF_TALKS
    assert bands(bytes.fromhex(SKETCH_OF_TALKS))[0] == FIRST_BAND


SKETCH_OF_TALKS = "0c8b2037380e0e3e4573144801b29bdc9fae22df"
FIRST_BAND = -80124577051080


def test_what_is_stored_of_a_text_has_a_largest_size():
    long = " ".join(f"word{number}" for number in range(5000))
    assert len(sketch(long)) == 4 * SKETCH_HASHES
    assert len(bands(sketch(long))) == SKETCH_HASHES - 1
    assert all(-(2**47) <= one < 2**47 for one in bands(sketch(long)))


@given(st.text(max_size=400), st.text(max_size=400))
def test_likeness_is_a_share_and_the_same_both_ways(one, other):
    first, second = sketch(one), sketch(other)
    assert 0 <= likeness(first, second) <= 1
    assert likeness(first, second) == likeness(second, first)
    assert is_copy(one, other) == is_copy(other, one)
    assert likeness(first, first) == (1 if first else 0)
