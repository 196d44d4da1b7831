"""Fits the small linear models that stand around the coder: named features in, a chance out."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

# Features seen less often say nothing by themselves.
FEWEST = 2
STEPS, RATE = 2000, 0.5

Row = tuple[tuple[str, ...], bool]


def fit(rows: Sequence[Row], *, penalty: float) -> tuple[dict[str, float], float]:
    """Fit a logistic regression by plain gradient steps; `penalty` keeps weights small."""
    counts = Counter(one for features, _ in rows for one in features)
    names = sorted(one for one, count in counts.items() if count >= FEWEST)
    places = {name: place for place, name in enumerate(names)}
    # A row is the places of its features; the last place is a weight that every row has, the bias.
    known = [[*(places[one] for one in features if one in places), len(names)] for features, _ in rows]
    row_of = np.repeat(np.arange(len(rows)), [len(one) for one in known])
    column = np.concatenate([np.array(one) for one in known])
    answers = np.array([is_right for _, is_right in rows], dtype=np.float64)
    shrink = np.append(np.full(len(names), penalty), 0.0)
    found = np.zeros(len(names) + 1)
    for _ in range(STEPS):
        scores = np.bincount(row_of, weights=found[column], minlength=len(rows))
        off = 1 / (1 + np.exp(-scores)) - answers
        slope = np.bincount(column, weights=off[row_of], minlength=len(found)) / len(rows)
        found -= RATE * (slope + shrink * found)
    weights = {name: round(float(found[place]), 3) for name, place in places.items()}
    return {name: weight for name, weight in weights.items() if weight}, round(float(found[-1]), 3)


def chances_of(rows: Sequence[Row], weights: dict[str, float], bias: float) -> NDArray[np.float64]:
    """Return the chance that a model gives each row."""
    scores = [bias + sum(weights.get(one, 0.0) for one in features) for features, _ in rows]
    chances: NDArray[np.float64] = 1 / (1 + np.exp(-np.array(scores)))
    return chances


def write_model(
    path: Path, *, weights: dict[str, float], bias: float, bar: float, figures: dict[str, float]
) -> None:
    """Write a model as the package reads it, with what it reached."""
    card = {"bar": bar, "bias": bias, "figures": figures, "weights": weights}
    path.write_text(json.dumps(card, indent=0, sort_keys=True) + "\n", encoding="utf-8")
