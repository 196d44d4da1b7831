"""Calibrates the coder on the held-out items: a temperature for each head, and how far off it then is."""

import numpy as np
from numpy.typing import NDArray

from bench.scoring.summary import calibration_error
from dragoman.extract.coder import probabilities

from .labels import NOTHING

Logits = NDArray[np.float64]
Answers = NDArray[np.int64]
# Temperatures that are tried; a finer step changes no probability by a hundredth.
TEMPERATURES = np.round(np.arange(0.5, 4.0, 0.02), 2)


def best_temperature(logits: Logits, answers: Answers) -> float:
    """Return the temperature at which the right answers are likeliest; rows without one are left out."""
    asked = answers != NOTHING
    rows = np.arange(int(asked.sum()))
    losses = [
        -np.log(probabilities(logits[asked], heat)[rows, answers[asked]] + 1e-12).mean()
        for heat in TEMPERATURES
    ]
    return float(TEMPERATURES[int(np.argmin(losses))])


def error_of_likeliest(chances: Logits, answers: Answers) -> float:
    """Return the expected calibration error of the likeliest answers, in ten bins of equal width."""
    asked = answers != NOTHING
    sure = chances[asked].max(axis=-1)
    right = chances[asked].argmax(axis=-1) == answers[asked]
    return calibration_error(list(zip(sure.tolist(), right.tolist(), strict=True))) or 0.0
