"""The trained models: the coder with its tokenizer, checked against its card, and two linear ones."""

import hashlib
import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.errors import ModelError

from .tables import read_bytes, read_text

FOLDER = "models"


@dataclass(frozen=True, slots=True, kw_only=True)
class CoderFiles:
    """The coder as it ships: its questions with the labels of each, the temperature that calibrates each."""

    model: bytes
    tokenizer: str
    heads: Mapping[str, tuple[str, ...]]
    temperatures: Mapping[str, float]


def load_coder_files() -> CoderFiles:
    """Load the coder's files; refuse others than those that its card was written for."""
    card = json.loads(read_text(f"{FOLDER}/coder.json"))
    model, tokenizer = read_bytes(f"{FOLDER}/coder.onnx"), read_text(f"{FOLDER}/tokenizer.json")
    _check("coder.onnx", model, card["model_sha256"])
    _check("tokenizer.json", tokenizer.encode(), card["tokenizer_sha256"])
    return CoderFiles(
        model=model,
        tokenizer=tokenizer,
        heads={name: tuple(labels) for name, labels in card["heads"].items()},
        temperatures=dict(card["temperatures"]),
    )


def _check(name: str, content: bytes, wanted: str) -> None:
    found = hashlib.sha256(content).hexdigest()
    if found != wanted:
        raise ModelError(name, f"has digest {found[:12]}… instead of {wanted[:12]}…")


@dataclass(frozen=True, slots=True, kw_only=True)
class LinearModel:
    """A linear model over named features, and the chance from which on it says yes."""

    weights: Mapping[str, float]
    bias: float
    bar: float

    def chance(self, features: Iterable[str]) -> float:
        """Return how likely what has these features is right."""
        score = self.bias + sum(self.weights.get(one, 0.0) for one in features)
        return 1 / (1 + math.exp(-score))


def load_linear_model(name: str) -> LinearModel:
    """Load one of the linear models that ship beside the coder: "gate" or "acceptance"."""
    card = json.loads(read_text(f"{FOLDER}/{name}.json"))
    return LinearModel(weights=card["weights"], bias=card["bias"], bar=card["bar"])
