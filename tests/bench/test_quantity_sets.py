"""The sets of quantities: values, and values with the names that the sets give to units."""

import json

import pytest

from bench.errors import BadLineError, NothingToMeasureError
from bench.quantity_set import Quantity, load_quantities, score_quantities

TEXT = "It sold 8 to 10 old boats for $3 million."
GOLD = [{"value": "8-10", "normalized_unit": "old boat"}, {"value": "3000000", "normalized_unit": "Dollar"}]


def rows(tmp_path, *gold, text=TEXT):
    path = tmp_path / "quantities.jsonl"
    path.write_text(json.dumps({"id": "q1", "text": text, "gold": gold}), "utf-8")
    return load_quantities(path)


def quantity(unit, *values):
    return Quantity(values=values, unit=unit)


def test_values_and_units_are_scored_apart(tmp_path):
    given = [quantity("old boat", 8, 10), quantity("euro", 3e6), quantity("-", 5)]
    measured = score_quantities(rows(tmp_path, *GOLD), lambda _: given)
    assert (measured.metrics["value_precision"], measured.metrics["value_recall"]) == (0.6667, 1.0)
    assert (measured.metrics["value_f1"], measured.metrics["unit_f1"]) == (0.8, 0.4)
    assert measured.errors == (f"q1  missed 3000000 dollar, read 3000000 euro; 5 -  {TEXT}",)


def test_a_quantity_is_met_once(tmp_path):
    given = [quantity("euro", 3), quantity("dollar", 3)]
    gold = [{"value": "3", "normalized_unit": "dollar"}, {"value": "3", "normalized_unit": "dollar"}]
    assert score_quantities(rows(tmp_path, *gold), lambda _: given).metrics["unit_f1"] == 0.5


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        (TEXT.replace("8 to 10 ", ""), "3000000", "dollar"),
        ("It pays 40 cents per share.", "40", "cent per share"),
        ("It was -5 degrees Celsius.", "-5", "celsius"),
        ("It freed four young men.", "4", "young man"),
        ("It called three times.", "3", "count"),
        ("It lasted 2.5 hours.", "2.5", "hour"),
    ],
)
def test_the_reader_itself_is_scored(tmp_path, text, value, unit):
    gold = {"value": value, "normalized_unit": unit}
    assert score_quantities(rows(tmp_path, gold, text=text)).metrics["unit_f1"] == 1.0


def test_a_row_without_gold_is_refused(tmp_path):
    path = tmp_path / "bad.jsonl"
    path.write_text('{"id": "q1", "text": "It has 3."}', "utf-8")
    with pytest.raises(BadLineError):
        load_quantities(path)


def test_a_file_without_rows_is_refused(tmp_path):
    (tmp_path / "empty.jsonl").write_text("", "utf-8")
    with pytest.raises(NothingToMeasureError):
        load_quantities(tmp_path / "empty.jsonl")
