"""The manual's rulings: for each a sentence that it decides, and one that it leaves to another type."""

import tomllib
from pathlib import Path

import pytest

from dragoman.extract.events import find_events
from dragoman.extract.gate import load_judges
from tests.readings import ontology, read

RULINGS = tomllib.loads((Path(__file__).parent / "rulings.toml").read_text(encoding="utf-8"))["ruling"]


def events_in(text):
    reading = read(text)
    return reading, find_events(reading, ontology(), load_judges())


def has_words(reading, mentions, wanted):
    phrases = [reading.text_of(one.span) for one in mentions]
    return all(any(words in phrase for phrase in phrases) for words in wanted)


@pytest.mark.parametrize("ruling", RULINGS, ids=lambda one: one["case"])
def test_a_ruling_decides(ruling):
    reading, found = events_in(ruling["yes"])
    assert [one.type for one in found] == [ruling["type"]]
    assert found[0].status == ruling.get("status", found[0].status)
    assert ("act" not in ruling) or found[0].act.type == ruling["act"]
    assert has_words(reading, found[0].actors, ruling.get("actors", []))
    assert has_words(reading, found[0].recipients, ruling.get("recipients", []))


@pytest.mark.parametrize("ruling", RULINGS, ids=lambda one: one["case"])
def test_a_ruling_goes_no_further(ruling):
    assert [one.type for one in events_in(ruling["no"])[1]] == [ruling["other"]]
