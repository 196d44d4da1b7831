"""The sector of whom a noun speaks of; regimes by day; portfolios."""

import tomllib
from importlib import resources

import pytest

from tests.readings import ontology, read

TABLE = tomllib.loads(resources.files("dragoman").joinpath("data", "roles.toml").read_text(encoding="utf-8"))


def sector(words):
    """Return the sector of a phrase, with the lemmas that the reader finds."""
    tokens = [one for one in read(f"The {words} left.").tokens if one.pos != "PUNCT"][:-1]
    return ontology().roles.sector([one.lower for one in tokens], [one.lemma.lower() for one in tokens])


def subject(sentence):
    """Return the words before the verb of a sentence, without an article."""
    return " ".join(sentence.split()[:-1]).removeprefix("The ").removeprefix("A ").removesuffix(" went")


@pytest.mark.parametrize("name", [name for name in TABLE if name != "generic"])
def test_a_sector_is_found_in_its_yes_and_not_in_its_no(name):
    assert [sector(subject(one)) for one in TABLE[name]["yes"]] == [name] * len(TABLE[name]["yes"])
    assert name not in {sector(subject(one)) for one in TABLE[name]["no"]}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("rebel soldiers", "REB"),
        ("army nurse", "MED"),
        ("drug gang", "CRM"),
        ("foreign women", "CVL"),
        ("foreign people", "CVL"),
        ("border residents", "CVL"),
        ("riot residents", "CVL"),
        ("wanted women", "CVL"),
        ("masked people", "CVL"),
        ("masked men", "UAF"),
        ("rebel women", "REB"),
        ("ex-ministers", "ELI"),
        ("anti-government groups", "OPP"),
        ("transport officials", "GOV"),
        ("trade officials", "GOV"),
        ("local officials", "GOV"),
        ("public officials", "GOV"),
        ("border police", "COP"),
        ("border patrol", "COP"),
        ("transport workers", "LAB"),
        ("foreign ministry", "GOV"),
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
