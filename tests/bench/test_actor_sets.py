"""Benches of actors: phrases, groups across reports."""

import pytest

from bench.across_set import score_groups
from bench.actor_set import day_of, score_actors
from dragoman.model.entity import Actor, Codes
from dragoman.resolve.across import Group, Sighting

FIJI = Actor(key="a1", names=("Fiji",), kind="state", country="FJI", sectors=("GOV",))
BODY = Actor(
    key="a1",
    names=("UN",),
    kind="international-organisation",
    sectors=("IGO", "UNO"),
    codes=Codes(plover="UNO"),
)


def row(text, country="", sector="", **more):
    return {"id": text, "text": text, "gold": {"country": country, "code_1": sector}, **more}


def test_countries_and_sectors_are_scored_where_the_gold_has_them():
    rows = (row("Fiji", "FJI", "GOV"), row("the UN", "UNO", "IGO"), row("nobody", "PER"))
    answers = {"Fiji": FIJI, "the UN": BODY}
    metrics = score_actors(rows, lambda text, _: answers.get(text)).metrics
    assert metrics == {"countries": 3, "country_accuracy": 0.6667, "sectors": 2, "sector_accuracy": 1.0}


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"args": ["", "2021-03-04"]}, "2021-03-04"),
        ({"kwargs": {"query_date": "4 March 2021"}}, "2021-03-04"),
        ({"args": ["", "March 4, 2021"]}, "2021-03-04"),
        ({"args": ["", "today"]}, "2022-10-01"),
        ({}, "2022-10-01"),
    ],
)
def test_a_row_gives_its_day_in_one_way_or_another(more, expected):
    assert day_of(row("Fiji", **more)) == expected


def group(*names):
    return Group(tuple(Sighting("d", Actor(key="a1", names=(name,), kind="person")) for name in names))


def test_groups_must_be_whole_and_pairs_apart():
    gold = {"same_actor": [["Ana Vuki", "Vuki"], ["Jone", "Tuwai"]], "different_actors": [["Vuki", "Jone"]]}
    measured = score_groups(gold, [group("Ana Vuki", "Vuki"), group("Jone"), group("Tuwai")])
    assert measured.metrics == {"same_share": 0.5, "different_share": 1.0}
    assert len(measured.errors) == 1


def test_a_row_without_a_day_is_asked_for_the_day_of_its_set():
    assert day_of(row("Fiji"), otherwise="2010-01-01") == "2010-01-01"
