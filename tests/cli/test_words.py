"""Values in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.cli.words import LONGEST_QUOTE, printable, quote_around, say_date, say_day, say_number, shorten


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2025-03-04", "4 March 2025"),
        ("2025-03", "March 2025"),
        ("2025", "2025"),
        ("--03-04", "4 March"),
        ("1990s", "1990s"),
        ("2025-13-01", "2025-13-01"),
        ("", ""),
    ],
)
def test_days(day, words):
    assert say_day(day) == words


@pytest.mark.parametrize(
    ("start", "end", "how", "words"),
    [
        ("2025-03-04", "2025-03-04", "stated", "4 March 2025"),
        ("2025-03-04", "2025-03-05", "stated", "4–5 March 2025"),
        ("2025-03-04", "2025-04-05", "stated", "4 March – 5 April 2025"),
        ("2024-12-30", "2025-01-02", "stated", "30 December 2024 – 2 January 2025"),
        ("2025-03", "2025-05", "stated", "March – May 2025"),
        ("2022", "2025", "stated", "2022 – 2025"),
        ("--03-04", "--03-05", "stated", "4 March – 5 March"),
        ("2022-06", None, "stated", "since June 2022"),
        (None, "2022-06", "stated", "until June 2022"),
        (None, None, "stated", "undated"),
        ("2025-03-04", "2025-03-04", "resolved", "4 March 2025 (resolved)"),
        ("2025-03-04", "2025-03-04", "inferred", "4 March 2025 (inferred)"),
    ],
)
def test_dates(start, end, how, words):
    assert say_date({"start": start, "end": end, "precision": "day", "how": how}) == words


def test_no_date_is_no_words():
    assert say_date(None) is None


@given(st.text(alphabet="0123456789-X", max_size=12))
def test_no_day_is_too_odd(day):
    assert isinstance(say_day(day), str)
    assert say_date({"start": day, "end": "2025-03-04", "how": "stated"})


def test_numbers_have_commas_and_bounds():
    assert say_number(50000) == "50,000"
    assert say_number(3.5, "over") == "over 3.5"
    assert say_number(2, "at-least") == "at least 2"


def test_words_are_cut_between_two_of_them():
    assert shorten("Peru met\n Chile", 20) == "Peru met Chile"
    assert shorten("Peru met Chile", 10) == "Peru met …"


def test_words_do_not_steer_the_terminal():
    assert printable("Peru\x1b[31m met\u202e\tChile\x07") == "Peru[31m met Chile"


def piece(text, words):
    start = text.index(words)
    return [{"start": start, "end": start + len(words), "quote": words}]


@pytest.mark.parametrize(
    ("text", "words", "quoted"),
    [
        ("They came. Peru met Chile. They left.", "met", "Peru met Chile."),
        ("Peru hosts envoy\nPeru met Chile", "met", "Peru met Chile"),
        ("“Peru met Chile.” She left.", "met", "“Peru met Chile.”"),
        ("Mr. Quiroga and J. P. Singh met. Then they left.", "met", "Mr. Quiroga and J. P. Singh met."),
        ("Peru met Chile", "Peru met Chile", "Peru met Chile"),
    ],
)
def test_a_claim_is_shown_with_its_sentence(text, words, quoted):
    assert quote_around(text, piece(text, words)) == quoted


def test_long_sentences_are_cut_around_the_evidence():
    text = "one " * 100 + "Peru met Chile " + "two " * 100
    quoted = quote_around(text, piece(text, "Peru met Chile")) or ""
    assert quoted.startswith("… one")
    assert quoted.endswith("two …")
    assert "Peru met Chile" in quoted
    assert len(quoted) <= LONGEST_QUOTE + len("…  …")


def test_no_evidence_has_no_words():
    assert quote_around("Peru met Chile.", []) is None


@given(st.text(alphabet="ab. \n“”A!", min_size=1), st.data())
def test_the_evidence_always_stands_in_what_is_shown(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    words = text[start:end]
    shown = quote_around(text, [{"start": start, "end": end, "quote": words}])
    assert " ".join(words.split()) in " ".join(shown.split())
