"""The measure of place names: found, near, and the same place."""

import json

import pytest

from bench.toponyms import measure
from tests.readings import annotator

TEXT = "Traders met in Nairobi on Monday. Others flew to Mombasa and to Zanzibar City."


def marked(name, latitude, longitude, identity):
    start = TEXT.index(name)
    return {
        "start": start,
        "end": start + len(name),
        "lat": latitude,
        "lon": longitude,
        "geonameid": identity,
    }


def test_names_are_paired_and_measured(tmp_path):
    gold = [
        marked("Nairobi", -1.28, 36.82, "184745"),
        marked("Mombasa", 51.0, 0.0, "1"),
        {**marked("Zanzibar City", 0, 0, None), "lat": None},
        marked("Monday", 0.0, 0.0, "2"),
    ]
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"id": "1", "text": TEXT, "gold": gold}) + "\n", encoding="utf-8")
    measured = measure(path, annotator())
    assert measured.metrics["tag_recall"] == pytest.approx(2 / 3)
    assert measured.metrics["near_161km"] == pytest.approx(1 / 2)
    assert measured.metrics["same_id"] == pytest.approx(1 / 2)
    assert any(one.startswith("1 far: Mombasa") for one in measured.errors)
    assert "1 missed: Monday" in measured.errors
