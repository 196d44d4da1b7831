"""The measure of place names: found, near, and the same place."""

import pytest

from bench.geo_set import Toponym, find_places, score_places
from dragoman.model.text import Span

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


def found(name, latitude, longitude, identity):
    start = TEXT.index(name)
    return Toponym(Span(start, start + len(name)), name, (latitude, longitude), identity)


def test_names_are_paired_and_measured():
    gold = [
        marked("Nairobi", -1.28, 36.82, "184745"),
        marked("Mombasa", 51.0, 0.0, "1"),
        {**marked("Zanzibar City", 0, 0, None), "lat": None},
        marked("Monday", 0.0, 0.0, "2"),
    ]
    given = [found("Nairobi", -1.29, 36.8, "184745"), found("Mombasa", -4.05, 39.67, "186301")]
    measured = score_places([{"id": "1", "text": TEXT, "gold": gold}], lambda _: given)
    assert measured.metrics["tag_precision"] == pytest.approx(1)
    assert measured.metrics["tag_recall"] == pytest.approx(2 / 3)
    assert measured.metrics["near_161km"] == pytest.approx(1 / 2)
    assert measured.metrics["same_id"] == pytest.approx(1 / 2)
    assert measured.errors == ("1 far: Mombasa is 1, not 186301", "1 missed: Monday")


def test_the_reader_finds_and_places_names():
    (first, *_) = find_places({"id": "1", "text": TEXT})
    assert (first.name, first.geonames) == ("Nairobi", "184745")
