"""Pairs with a marked source and target: what is read of the marks, and how roots are scored."""

import json

import pytest

from bench.errors import BadLineError
from bench.plv_set import PairRow, load_pairs, read_pair, score_pairs, table_chances
from dragoman.extract.coder import NONE, Opinion


def thinking(kind, code, chance=0.9):
    return Opinion(
        types={kind: chance, NONE: 1 - chance},
        statuses={"actual": 1.0},
        leads={"source": 1.0},
        modes={f"{kind}.": 1.0},
        codes={f"{kind}.{code}": 1.0},
    )


class Fixed:
    def __init__(self, *opinions):
        self.opinions = opinions

    def judge(self, pairs):
        assert len(pairs) == len(self.opinions)
        return self.opinions


def row(root):
    pair = read_pair("<s>Chad</s> met <t>Mali</t>.")
    assert pair is not None
    return PairRow("x", pair, root)


def test_marks_are_read():
    pair = read_pair("The <s>Malian army</s> left; <t>Chad</t> stayed, and <t>Chad</t> rejoiced.")
    assert pair.text == "The Malian army left; Chad stayed, and Chad rejoiced."
    assert pair.text[pair.source.start : pair.source.end] == "Malian army"
    assert (pair.target.start, pair.trigger) == (pair.text.index("Chad"), None)


def test_a_side_may_be_unmarked_but_not_both():
    assert read_pair("<t>Chad</t> was left.").source is None
    assert read_pair("Chad was left.") is None


def test_concede_and_retreat_are_one_root():
    measured = score_pairs(
        [row("YIELD"), row("YIELD")], Fixed(thinking("CONCEDE", "081"), thinking("RETREAT", "0841"))
    )
    assert measured.metrics["root_macro_f1"] == 1.0
    assert measured.metrics["quad_macro_f1"] == 1.0


def test_a_verdict_stands_elsewhere_in_the_table_than_in_the_manual():
    measured = score_pairs([row("ACCUSE")], Fixed(thinking("SANCTION", "116")))
    assert measured.metrics["root_accuracy"] == 1.0
    assert measured.metrics["manual_root_accuracy"] == 0.0


def test_the_table_shares_a_type_out_over_its_codes():
    opinion = Opinion(
        types={"SANCTION": 0.8, "AID": 0.2},
        statuses={},
        leads={},
        modes={},
        codes={"SANCTION.163": 0.3, "SANCTION.162": 0.1, "AID.071": 0.6},
    )
    assert table_chances(opinion) == pytest.approx({"COERCE": 0.6, "SANCTION": 0.2, "AID": 0.2})


def test_a_pair_without_an_event_still_gets_its_likeliest_root():
    measured = score_pairs([row("AID")], Fixed(thinking("AID", "071", chance=0.1)))
    assert measured.metrics["manual_root_accuracy"] == 1.0


def test_macro_f1_is_the_mean_over_roots():
    rows = [row("AID"), row("AID"), row("ASSAULT")]
    measured = score_pairs(rows, Fixed(*[thinking("AID", "071")] * 3))
    assert measured.metrics["root_macro_f1"] == pytest.approx((0.8 + 0) / 2)
    assert measured.metrics["binary_macro_f1"] == pytest.approx((0.8 + 0) / 2)
    assert len(measured.errors) == 1


def test_a_row_without_marks_is_refused(tmp_path):
    path = tmp_path / "rows.jsonl"
    path.write_text(
        json.dumps({"id": "a", "marked": "Chad met Mali.", "gold_root": "CONSULT"}) + "\n", encoding="utf-8"
    )
    with pytest.raises(BadLineError, match="neither a source nor a target"):
        load_pairs(path)
