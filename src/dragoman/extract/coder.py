"""The trained coder: what kind of event, if any, a marked pair of a sentence tells of.

The one door to onnxruntime. The model, its tokenizer and its labels are in `data/models/`; how they were made
stands in the card beside them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession, SessionOptions

from dragoman.model.text import Span
from dragoman.ontology.models import CoderFiles, load_coder_files

from .marking import Marked, Marker, load_marker

NONE = "NONE"
# Sentences a run: of 256 on one core, 8 at a time went as fast as 32, with less padding.
BATCH = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A sentence with the phrases of source, trigger and target in it; trigger or target may be unknown."""

    text: str
    source: Span | None
    trigger: Span | None
    target: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What the coder thinks of a pair: calibrated probabilities for each type (NONE is one), status and lead.

    `modes` has a probability for each mode of each type, written "TYPE.mode" ("TYPE." for none), `codes` one
    for each CAMEO code that an act of each type can have, written "TYPE.code".
    """

    types: Mapping[str, float]
    statuses: Mapping[str, float]
    leads: Mapping[str, float]
    modes: Mapping[str, float]
    codes: Mapping[str, float]

    @property
    def type(self) -> str:
        """Return the likeliest type."""
        return max(self.types, key=lambda name: self.types[name])

    def mode_of(self, kind: str) -> str | None:
        """Return the likeliest mode of a type, None where it most likely has none."""
        return _likeliest(self.modes, kind) or None

    def code_of(self, kind: str) -> str | None:
        """Return the likeliest CAMEO code of an act of a type."""
        return _likeliest(self.codes, kind)


class Judge(Protocol):
    """Anything that has an opinion of pairs."""

    def judge(self, pairs: Sequence[Pair]) -> tuple[Opinion, ...]:
        """Return an opinion of every pair, in order."""


@dataclass(frozen=True, slots=True)
class Coder:
    """The loaded model."""

    session: InferenceSession
    marker: Marker
    files: CoderFiles

    def judge(self, pairs: Sequence[Pair]) -> tuple[Opinion, ...]:
        """Return the coder's opinion of every pair, in order."""
        shown = [self.marker.mark(one.text, (one.source, one.trigger, one.target)) for one in pairs]
        order = sorted(range(len(shown)), key=lambda index: len(shown[index].ids))
        found: dict[int, Opinion] = {}
        for start in range(0, len(order), BATCH):
            places = order[start : start + BATCH]
            found |= zip(places, self._opinions([shown[place] for place in places]), strict=True)
        return tuple(found[index] for index in range(len(shown)))

    def _opinions(self, shown: Sequence[Marked]) -> Iterator[Opinion]:
        heads = self.session.run(list(self.files.heads), _arrays(shown))
        names = zip(heads, self.files.heads.values(), self.files.temperatures.values(), strict=True)
        tables = [(labels, probabilities(np.asarray(logits), heat)) for logits, labels, heat in names]
        for row in range(len(shown)):
            types, statuses, leads, modes, codes = (
                dict(zip(labels, table[row].tolist(), strict=True)) for labels, table in tables
            )
            yield Opinion(types=types, statuses=statuses, leads=leads, modes=modes, codes=codes)


@cache
def load_coder() -> Coder:
    """Load the coder that ships with the package; refuse one that is not what its card says."""
    files = load_coder_files()
    options = SessionOptions()
    # One thread, and the plain order of operations: the same sums on every run.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = InferenceSession(files.model, options, providers=["CPUExecutionProvider"])
    return Coder(session, load_marker(files.tokenizer), files)


def _likeliest(chances: Mapping[str, float], kind: str) -> str | None:
    """Return what stands behind "TYPE." in the likeliest answer of a type, None where it has no answer."""
    own = {name: chance for name, chance in chances.items() if name.startswith(f"{kind}.")}
    return max(own, key=lambda name: own[name]).partition(".")[2] if own else None


def _arrays(shown: Sequence[Marked]) -> dict[str, NDArray[np.generic]]:
    longest = max(len(one.ids) for one in shown)
    ids = np.zeros((len(shown), longest), dtype=np.int64)
    mask = np.zeros((len(shown), longest), dtype=np.int64)
    marks = np.zeros((len(shown), len(shown[0].marks), longest), dtype=np.float32)
    for row, one in enumerate(shown):
        ids[row, : len(one.ids)] = one.ids
        mask[row, : len(one.ids)] = 1
        for role, place in enumerate(one.marks):
            if place is not None:
                marks[row, role, place[0] : place[1]] = 1 / (place[1] - place[0])
    return {"ids": ids, "mask": mask, "marks": marks}


def probabilities(logits: NDArray[np.generic], temperature: float) -> NDArray[np.float64]:
    """Return the probabilities of logits (rows, answers) at a temperature."""
    scaled = logits.astype(np.float64) / temperature
    powers = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
    result: NDArray[np.float64] = powers / powers.sum(axis=-1, keepdims=True)
    return result
