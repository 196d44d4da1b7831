"""What counts as a conflict found between reports, wholly or in part, and as a false one."""

from bench.cluster_disputes import score_conflicts
from dragoman.model.account import Contradiction, Side

GOLD = {
    "conflicts": [
        {"kind": "date", "values": {"2024-05-03": ["a"], "2024-05-04": ["b", "c"]}},
        {"kind": "rank", "values": {"first": ["a"], "second": ["b"]}},
        {"kind": "quantity", "values": {"5 t": ["a"], "6 t": ["b"]}, "optional": True},
    ]
}
DOCUMENTS = {name: name[0] for name in ("a1", "b1", "c1", "a2", "b2")}


def said(kind, *sides):
    told = tuple(Side(value=f"value {number}", claims=claims) for number, claims in enumerate(sides))
    return Contradiction(kind=kind, about="e1", sides=told, why=f"{kind} of {sides}")


def score(*found):
    return score_conflicts(GOLD, found, DOCUMENTS).metrics


def test_every_side_with_its_reports_is_wholly_found():
    found = [said("date", ("a1",), ("b1", "c1")), said("order", ("b2",), ("a2",))]
    assert score(*found) == {"required": 2, "found_share": 1.0, "whole_share": 1.0, "false": 0}


def test_a_side_without_one_of_its_reports_is_found_in_part():
    assert score(said("date", ("a1",), ("b1",)))["whole_share"] == 0
    assert score(said("date", ("a1",), ("b1",)))["found_share"] == 0.5


def test_an_optional_conflict_is_neither_wanted_nor_false():
    assert score(said("quantity", ("a1",), ("b1",)))["false"] == 0
    assert score(said("office", ("a1",), ("b1",)))["false"] == 1
    assert score(said("date", ("b1",), ("c1",)))["false"] == 1
