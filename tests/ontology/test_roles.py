"""The sector of whom a noun speaks of; regimes by day; portfolios."""

import tomllib
from importlib import resources

import pytest

from tests.readings import ontology

TABLE = tomllib.loads(resources.files("dragoman").joinpath("data", "roles.toml").read_text(encoding="utf-8"))


def sector(words):
    pieces = tuple(words.lower().rstrip(".").split())
    lemmas = tuple(piece.replace("ies", "y").removesuffix("s") for piece in pieces)
    return ontology().roles.sector(pieces, lemmas)


@pytest.mark.parametrize("name", [name for name in TABLE if name != "generic"])
def test_a_sector_is_found_in_its_yes_and_not_in_its_no(name):
    for sentence in TABLE[name]["yes"]:
        found = {sector(" ".join(sentence.split()[:stop])) for stop in range(1, len(sentence.split()) + 1)}
        assert name in found, sentence
    for sentence in TABLE[name]["no"]:
        assert name not in {sector(word) for word in sentence.split()}, sentence


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("rebel soldiers", "REB"),
        ("army nurse", "MED"),
        ("a drug gang", "CRM"),
        ("group", None),
        ("teachers group", "EDU"),
        ("unrecognised state", "PRE"),
    ],
)
def test_a_word_before_tells_where_the_noun_says_less(words, expected):
    assert sector(words) == expected


@pytest.mark.parametrize(
    ("day", "expected"), [("1998-05-01", ("GOV",)), ("2010-05-01", ("REB",)), ("2024-05-01", ("GOV",))]
)
def test_a_movement_governs_for_a_time(day, expected):
    assert ontology().roles.regimes["taliban"].sectors_on(day) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ministry of external affairs", "foreign-affairs"),
        ("Foreign Ministry", "foreign-affairs"),
        ("defense department", "defence"),
        ("ministry of defence", "defence"),
        ("silly walks ministry", None),
        ("foreign minister", None),
    ],
)
def test_a_ministry_is_what_it_is_in_charge_of(words, expected):
    assert ontology().portfolios.find(words) == expected


def test_ministries_of_the_vocabulary_are_known_by_state():
    assert ontology().portfolios.bodies["IND", "foreign-affairs"] == "ministry-of-external-affairs"
