"""The fitting of the linear models, and the calibration, on numbers made by hand."""

import numpy as np
import pytest

from dragoman.extract.coder import probabilities
from dragoman.ontology.models import load_linear_model
from training.calibrate import best_temperature, error_of_likeliest
from training.labels import NOTHING
from training.linear import chances_of, fit, write_model

ROWS = [(("good", "common"), True)] * 30 + [(("bad", "common"), False)] * 30 + [(("once",), True)]


def test_weights_part_good_from_bad():
    weights, bias = fit(ROWS, penalty=1e-3)
    assert weights["good"] > 1 > -1 > weights["bad"]
    assert "once" not in weights
    good, bad = chances_of([(("good",), True), (("bad",), False)], weights, bias)
    assert good > 0.8
    assert bad < 0.2


def test_a_penalty_keeps_weights_small():
    assert fit(ROWS, penalty=0.5)[0]["good"] < fit(ROWS, penalty=1e-3)[0]["good"]


def test_fitting_is_repeatable():
    assert fit(ROWS, penalty=1e-3) == fit(ROWS, penalty=1e-3)


def test_a_written_model_is_the_one_that_the_package_reads(tmp_path, monkeypatch):
    write_model(tmp_path / "m.json", weights={"a": 1.5}, bias=-0.5, bar=0.4, figures={"rows": 3.0})
    text = (tmp_path / "m.json").read_text(encoding="utf-8")
    monkeypatch.setattr("dragoman.ontology.models.read_text", lambda _: text)
    model = load_linear_model("m")
    assert (dict(model.weights), model.bias, model.bar) == ({"a": 1.5}, -0.5, 0.4)


def test_a_temperature_makes_an_overconfident_model_honest():
    # Always sure by 0.98, right in three of four.
    logits = np.array([[4.0, 0.0]] * 400)
    answers = np.array([0, 0, 0, 1] * 100)
    heat = best_temperature(logits, answers)
    assert heat > 2
    assert error_of_likeliest(probabilities(logits, 1.0), answers) == pytest.approx(0.232, abs=0.01)
    assert error_of_likeliest(probabilities(logits, heat), answers) < 0.02


def test_rows_without_an_answer_do_not_count():
    logits = np.array([[4.0, 0.0], [0.0, 4.0]])
    answers = np.array([0, NOTHING])
    assert error_of_likeliest(probabilities(logits, 1.0), answers) == pytest.approx(1 - 0.982, abs=0.001)
