"""What is looked through again for conflicts when something new comes: no more than it can touch."""

from dataclasses import replace

import pytest

from dragoman.model.filing import Filing
from dragoman.pipeline import reconciling
from dragoman.store import Ledger, conflicts
from tests.pipeline.test_adding import put
from tests.store.filings import page, read_meetings

FIRST = {"rank": "first", "of": "meeting", "scope": None}


def read(pages):
    """Read meetings; of a page that is called so, that it was the first."""
    for one, filing in read_meetings(pages):
        if isinstance(filing, Filing) and one.source.startswith("first"):
            filing = replace(filing, claims=tuple(map(as_rank, filing.claims)))  # noqa: PLW2901 - it is read on
        yield one, filing


def as_rank(claim):
    parties = {"holder": claim.parties["actors"], "toward": claim.parties["recipients"]}
    return replace(claim, family="rank", details=FIRST, parties=parties, date=None)


def first(day):
    return page(f"Kenya met Peru, it was told on {day}.", source=f"first-{day}.txt", published=day)


def meeting(day):
    return page(f"Kenya met Peru in Lima on {day}.", source=f"{day}.txt", published=day)


@pytest.mark.parametrize(
    ("day", "looked"),
    [
        ("2024-07-01", []),
        ("2024-05-20", ["2024-06-20"]),
        ("2024-05-02", ["2024-05-06", "2024-06-20"]),
        ("2024-03-01", ["2024-05-06"]),
        ("2024-01-20", []),
    ],
)
def test_a_meeting_has_those_ranks_looked_through_of_which_it_is_one_of_the_last_before(
    tmp_path, monkeypatch, day, looked
):
    monkeypatch.setattr(conflicts, "LAST_MEETINGS", 2)
    found = []
    with Ledger(tmp_path / "x.db") as ledger:
        ranks = [first("2024-05-06"), first("2024-06-20")]
        put(ledger, *ranks, *map(meeting, ("2024-02-01", "2024-04-01", "2024-06-01")), read=read)
        monkeypatch.setattr(reconciling, "look_through", lambda _, __, scope: found.append(scope))
        put(ledger, meeting(day), read=read)
        rows = ledger.rows("SELECT 'order|' || key, reported FROM records WHERE family = 'rank'")
        told = {str(scope): str(day) for scope, day in rows}
        assert sorted(told[scope] for scope in found if scope in told) == looked
