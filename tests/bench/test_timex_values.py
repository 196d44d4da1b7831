"""Date expressions as TIMEX3: the words that are marked and their value."""

import pytest

from bench.timex_values import timex_value, to_timexes
from dragoman.annotate.dates import find_dates
from dragoman.model.date import Date

# Monday 11 August 2025.
MONDAY = "2025-08-11"


@pytest.mark.parametrize(
    ("start", "end", "precision", "value"),
    [
        ("2024-11-05", "2024-11-05", "day", "2024-11-05"),
        ("2024-11-04", "2024-11-05", "day", "2024-11-04/2024-11-05"),
        ("--11-05", "--11-05", "day", "XXXX-11-05"),
        ("2024-12-30", "2025-01-05", "week", "2025-W01"),
        ("2025-08-09", "2025-08-10", "weekend", "2025-W32-WE"),
        ("2022-06", "2022-06", "month", "2022-06"),
        ("2022-03", "2022-06", "month", "2022-03/2022-06"),
        ("2023-04", "2023-06", "quarter", "2023-Q2"),
        ("2025-01", "2025-06", "quarter", "2025-Q1/2025-Q2"),
        ("2023-07", "2023-12", "half", "2023-H2"),
        ("2022-03", "2022-05", "season", "2022-SP"),
        ("2024-12", "2025-02", "season", "2024-WI"),
        ("1996", "2001", "year", "1996/2001"),
        ("1990", "1999", "decade", "199"),
        ("1901", "2000", "century", "19"),
        ("1800", "1899", "century", "18"),
        ("2022-06", None, "month", "2022-06"),
        (None, "2026-03-31", "day", "2026-03-31"),
    ],
)
def test_a_stretch_has_the_value_of_its_period_or_of_its_ends(start, end, precision, value):
    assert timex_value(Date(start=start, end=end, precision=precision, how="stated")) == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Trade has grown since June 2022.", "June 2022", "2022-06"),
        ("The truce holds until Thursday.", "Thursday", "2025-08-14"),
        ("He ruled from 1996 to 2001.", "1996 to 2001", "1996/2001"),
        ("Aid was cut earlier this year.", "this year", "2025"),
        ("Aid resumes early next year.", "next year", "2026"),
        ("It was bombed at the weekend.", "the weekend", "2025-W32-WE"),
        ("Trade fell before 2018.", "2018", "2018"),
        ("Trade fell after June 2018.", "June 2018", "2018-06"),
        ("He left before 3 June 2018.", "3 June 2018", "2018-06-03"),
        ("He left after 3 June 2018.", "3 June 2018", "2018-06-03"),
        ("It is from earlier than 2018.", "2018", "2018"),
        ("It was no later than June 2018.", "June 2018", "2018-06"),
        ("It came later than June 2018.", "June 2018", "2018-06"),
        ("Trade fell before the year 2018.", "2018", "2018"),
    ],
)
def test_the_word_that_opens_a_stretch_is_not_marked(text, words, value):
    (found,) = to_timexes(text, find_dates(text, published=MONDAY))
    assert (text[found.span.start : found.span.end], found.value) == (words, value)


@pytest.mark.parametrize(
    "text",
    [
        "In recent weeks the front moved.",
        "It was shelled over the past three days.",
        "It was shelled overnight.",
        "They talked.",
    ],
)
def test_what_has_no_date_and_lengths_of_time_are_left_out(text):
    assert to_timexes(text, find_dates(text, published=MONDAY)) == ()
