"""Pairs of texts that are copies or are not."""

import json

import pytest

from bench.copy_set import Pair, load_pairs, score_pairs
from bench.errors import BadLineError, NothingToMeasureError

PAIRS = (
    Pair("p1", "a", "a", is_copy=True),
    Pair("p2", "b", "c", is_copy=True),
    Pair("p3", "d", "d", is_copy=False),
    Pair("p4", "e", "f", is_copy=False),
)


def test_pairs_are_scored_where_look_up_and_comparison_agree():
    measured = score_pairs(
        PAIRS, is_copy=lambda one, other: one == other, is_looked_up=lambda one, _: one < "e"
    )
    assert measured.metrics == {"pairs": 4, "precision": 0.5, "recall": 0.5, "looked_up_apart": 1}
    assert measured.errors == ("p2  a copy, missed", "p3  no copy, taken for one")


def test_a_copy_that_look_up_does_not_bring_together_is_missed():
    measured = score_pairs(PAIRS[:1], is_copy=lambda *_: True, is_looked_up=lambda *_: False)
    assert measured.metrics["recall"] == 0


def test_rows_are_loaded_and_bad_ones_refused(tmp_path):
    path = tmp_path / "pairs.jsonl"
    path.write_text(json.dumps({"id": "p1", "one": "a", "other": "a", "copy": True}), "utf-8")
    assert load_pairs(path) == PAIRS[:1]
    path.write_text(json.dumps({"one": "a", "copy": True}), "utf-8")
    with pytest.raises(BadLineError):
        load_pairs(path)
    path.write_text("", "utf-8")
    with pytest.raises(NothingToMeasureError):
        load_pairs(path)
