"""Sums up the outcomes of documents: precision, recall and F1 by kind, accuracies among matched events."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from bench.loose import Json

from .compare import COMPARE, full_fields
from .fields import EVENT_TYPES
from .match import Outcome

Results: TypeAlias = Mapping[str, Mapping[str, Outcome]]
BINS = 10
Judged: TypeAlias = Callable[[Json, Json], bool]


@dataclass(frozen=True, slots=True)
class Rates:
    """Counts with precision, recall and F1; None where there is nothing to divide by."""

    matched: int
    missed: int
    spurious: int

    @property
    def precision(self) -> float | None:
        """How many of the predictions are right."""
        return share(self.matched, self.matched + self.spurious)

    @property
    def recall(self) -> float | None:
        """How many of the gold items are found."""
        return share(self.matched, self.matched + self.missed)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both."""
        return share(2 * self.matched, 2 * self.matched + self.missed + self.spurious)


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How many of the answers are right."""

    right: int
    of: int

    @property
    def share(self) -> float | None:
        """The part of the answers that is right."""
        return share(self.right, self.of)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Micro-averaged scores over documents."""

    documents: int
    record: Rates
    kinds: Mapping[str, Rates]
    event_types: Mapping[str, Rates]
    accuracies: Mapping[str, Accuracy]
    calibration_error: float | None


def share(part: float, whole: float) -> float | None:
    """Give a part of a whole; None of nothing."""
    return part / whole if whole else None


# Metric, field of `full_fields`, which of the matched events it is about.
ACCURACIES: tuple[tuple[str, str, Judged], ...] = (
    ("place", "place", lambda gold, _: bool(gold.get("place"))),
    ("date", "date", lambda gold, _: bool(gold.get("date"))),
    ("no_date", "date", lambda gold, _: not gold.get("date") and not gold.get("alt_dates")),
    ("status_actual", "status", lambda gold, _: gold.get("status") == "actual"),
    ("status_other", "status", lambda gold, _: gold.get("status") != "actual"),
)


def summarise(results: Results) -> Summary:
    """Sum up the outcomes of all documents."""
    pooled = {kind: _pool(results, kind) for kind in COMPARE}
    counts = {
        kind: Rates(len(one.matched), len(one.missed), len(one.spurious)) for kind, one in pooled.items()
    }
    pairs = pooled["event"].matched
    inexact = sum(not all(full_fields(*pair).values()) for pair in pairs)
    core = counts["event"]
    kinds = {
        "event_core": core,
        "event_full": Rates(core.matched - inexact, core.missed + inexact, core.spurious + inexact),
        **{kind: rates for kind, rates in counts.items() if kind != "event"},
    }
    return Summary(
        documents=len(results),
        record=Rates(
            sum(one.matched for one in counts.values()),
            sum(one.missed for one in counts.values()),
            sum(one.spurious for one in counts.values()),
        ),
        kinds=kinds,
        event_types=_by_type(pooled["event"]),
        accuracies={name: _accuracy(pairs, field, judged=judged) for name, field, judged in ACCURACIES},
        calibration_error=calibration_error(
            [(one.get("confidence"), True) for _, one in pairs]
            + [(one.get("confidence"), False) for one in pooled["event"].spurious]
        ),
    )


def calibration_error(judged: Sequence[tuple[object, bool]]) -> float | None:
    """Give the expected calibration error of confidences in ten bins; None where none has a confidence."""
    known = [(value, right) for value, right in judged if isinstance(value, (int, float))]
    gaps: dict[int, float] = defaultdict(float)
    for value, right in known:
        gaps[min(int(value * BINS), BINS - 1)] += right - value
    return share(sum(map(abs, gaps.values())), len(known))


def _pool(results: Results, kind: str) -> Outcome:
    outcomes = [outcome[kind] for outcome in results.values()]
    return Outcome(
        list(chain.from_iterable(one.matched for one in outcomes)),
        list(chain.from_iterable(one.missed for one in outcomes)),
        list(chain.from_iterable(one.spurious for one in outcomes)),
    )


def _by_type(events: Outcome) -> dict[str, Rates]:
    sides = (
        Counter(gold["type"] for gold, _ in events.matched),
        Counter(one["type"] for one in events.missed),
        Counter(one["type"] for one in events.spurious),
    )
    return {
        name: Rates(*(side[name] for side in sides))
        for name in EVENT_TYPES
        if any(side[name] for side in sides)
    }


def _accuracy(pairs: list[tuple[Json, Json]], field: str, *, judged: Judged) -> Accuracy:
    right = [full_fields(*pair)[field] for pair in pairs if judged(*pair)]
    return Accuracy(sum(right), len(right))


def metrics_of(summary: Summary) -> dict[str, float]:
    """Give the scores as one flat object; what had nothing to divide by has no metric."""
    metrics: dict[str, float | None] = {"documents": summary.documents}
    rated = {"record": summary.record, **summary.kinds}
    rated |= {f"type_{name.lower()}": rates for name, rates in summary.event_types.items()}
    for name, rates in rated.items():
        for measure in ("f1", "precision", "recall", "matched", "missed", "spurious"):
            metrics[f"{name}_{measure}"] = getattr(rates, measure)
    for name, accuracy in summary.accuracies.items():
        metrics[f"event_{name}_accuracy"] = accuracy.share
    metrics["event_calibration_error"] = summary.calibration_error
    return {name: value for name, value in metrics.items() if value is not None}
