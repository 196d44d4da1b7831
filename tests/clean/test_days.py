"""Days of metadata and datelines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.clean.days import infer_year, read_day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2025-03-14", "2025-03-14"),
        ("2025-03-14T23:10:00-05:00", "2025-03-14"),
        ("20250314", "2025-03-14"),
        ("14 March 2025", "2025-03-14"),
        ("14th of March 2025", "2025-03-14"),
        ("Mar. 14, 2025 10:30 PET", "2025-03-14"),
        ("Friday, March 14, 2025", "2025-03-14"),
        ("Fri, 14 Mar 2025 10:00:00 +0530", "2025-03-14"),
        ("14/03/2025", "2025-03-14"),
        ("03/14/2025", "2025-03-14"),
        ("3/3/2025", "2025-03-03"),
        ("04/03/2025", None),
        ("March 14", None),
        ("March 2025", None),
        ("2025", None),
        ("31 February 2025", None),
        ("2025-13-01", None),
        ("last week", None),
        ("", None),
    ],
)
def test_a_day_is_read_or_left(words, day):
    assert read_day(words) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The envoy came on 12 March 2025.", "2025-03-14"),
        ("The envoy came on March 12–13, 2025, as planned.", "2025-03-14"),
        ("The talks open on 2025-03-20.", "2025-03-14"),
        ("The envoy came on 12 March 2025 and wants a treaty by 2030.", "2025-03-14"),
        # A year further back is background: nobody writes out the year of this week.
        ("The border was closed in March 2023.", None),
        ("The border was closed on 12 March 2023 and opened in 2024.", None),
        ("The envoy came on 12 March 2025, a year after 12 March 2024.", None),
        ("The border was closed on 4 November 2024.", None),
        ("The envoy came on Wednesday.", None),
    ],
)
def test_the_year_of_a_dateline_is_inferred_only_where_a_near_day_fixes_it(text, day):
    assert infer_year(3, 14, text=text) == day


def test_a_year_is_inferred_over_new_year():
    assert infer_year(1, 3, text="They met on 29 December 2024.") == "2025-01-03"
    assert infer_year(12, 30, text="They will meet on 4 January 2025.") == "2024-12-30"
    assert infer_year(2, 29, text="They met on 27 February 2025.") is None


@given(st.text(max_size=60))
def test_no_words_are_too_odd(words):
    assert len(read_day(words) or "2025-03-14") == len("2025-03-14")
    assert infer_year(3, 14, text=words) is None or words
