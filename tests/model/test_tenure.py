"""Whether an office was held on a day, as exactly as a list knows."""

import pytest

from dragoman.model.date import beginning_of, end_of
from dragoman.model.tenure import Tenure


@pytest.mark.parametrize(
    ("start", "end", "day", "expected"),
    [
        ("2020-03-04", "2021-05-06", "2020-03-04", "yes"),
        ("2020-03-04", "2021-05-06", "2021-05-06", "yes"),
        ("2020-03-04", "2021-05-06", "2020-03-03", "before"),
        ("2020-03-04", "2021-05-06", "2021-05-07", "after"),
        ("2020-03", "2021-05", "2020-03-15", "unknown"),
        ("2020-03", "2021-05", "2020-04-01", "yes"),
        ("2020", "2021", "2021-06-01", "unknown"),
        ("2020", None, "2023-12-31", "yes"),
        ("2020", None, "2024-01-01", "unknown"),
        (None, "2021", "2020-01-01", "unknown"),
    ],
)
def test_a_list_knows_as_much_as_its_dates(start, end, day, expected):
    until = None if end else "2023-12-31"
    tenure = Tenure(person="Ana Ruiz", title="Envoy", start=start, end=end, until=until)
    assert tenure.held_on(day) == expected


def test_months_and_years_have_a_first_and_a_last_day():
    assert (beginning_of("2024"), end_of("2024")) == ("2024-01-01", "2024-12-31")
    assert (beginning_of("2024-02"), end_of("2024-02")) == ("2024-02-01", "2024-02-29")
