"""Sentences as reports write them: all the events that each tells of, with every party, and no more."""

import tomllib
from pathlib import Path

import pytest

from dragoman.extract.events import find_events
from dragoman.extract.gate import load_judges
from tests.readings import ontology, read

ROWS = tomllib.loads((Path(__file__).parent / "report_rows.toml").read_text(encoding="utf-8"))["row"]


def leads(reading, parties):
    """Return the words of the parties that do not stand inside another's."""
    spans = [one.span for one in parties]
    return [reading.text_of(one) for one in spans if not any(one != two and two.covers(one) for two in spans)]


def told_by(text):
    reading = read(text)
    return [
        {
            "type": one.type,
            "status": one.status,
            "actors": leads(reading, one.actors),
            "recipients": leads(reading, one.recipients),
        }
        for one in find_events(reading, ontology(), load_judges())
        if not one.is_hanging
    ]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["case"])
def test_a_report_tells_of_its_events_and_no_others(row):
    assert told_by(row["text"]) == [{"status": "actual", **one} for one in row["tells"]]
