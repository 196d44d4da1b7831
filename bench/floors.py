"""The floors under what is measured: kept in floors.json, raised freely, lowered only with a reason."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from .errors import FloorError
from .lines import read_text

# Sums differ in their last digits between processors, and a close call of the parser with them: a
# floor keeps two decimals, rounded to the lenient side.
STEPS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Floors:
    """What one set must reach (`floors`) or not exceed (`ceilings`), and the digest of what is measured."""

    name: str
    bench: str
    files: tuple[str, ...]
    sha256: str | None
    floors: Mapping[str, float]
    ceilings: Mapping[str, float]

    def complaints(self, metrics: Mapping[str, float]) -> list[str]:
        """Say which metrics are below their floor, above their ceiling or not measured."""
        wanted = [(metric, floor, "below the floor") for metric, floor in self.floors.items()]
        wanted += [(metric, ceiling, "above the ceiling") for metric, ceiling in self.ceilings.items()]
        found = []
        for metric, bound, what in wanted:
            value = metrics.get(metric)
            if value is None:
                found.append(f"{self.name}.{metric}: not measured, {what[6:]} is {bound}")
            elif (value < bound) if metric in self.floors else (value > bound):
                found.append(f"{self.name}.{metric}: {value:.4f} is {what} {bound}")
        return found

    def raised(self, metrics: Mapping[str, float]) -> "Floors":
        """Move the bounds to what is measured, never to the easier side."""
        return replace(
            self,
            floors={
                name: max(old, rounded_down(metrics.get(name, old))) for name, old in self.floors.items()
            },
            ceilings={
                name: min(old, rounded_up(metrics.get(name, old))) for name, old in self.ceilings.items()
            },
        )

    def lowered(self, metric: str, metrics: Mapping[str, float]) -> "Floors":
        """Move one bound to what is measured, to whichever side."""
        if metric in self.floors:
            return replace(self, floors={**self.floors, metric: rounded_down(metrics.get(metric, 0.0))})
        if metric in self.ceilings:
            return replace(self, ceilings={**self.ceilings, metric: rounded_up(metrics.get(metric, 0.0))})
        complaint = f"{self.name} has no floor named {metric}: {', '.join([*self.floors, *self.ceilings])}"
        raise FloorError(complaint)

    def bound(self, metric: str) -> float | None:
        """Give the floor or ceiling of a metric."""
        return self.floors.get(metric, self.ceilings.get(metric))


def rounded_down(value: float) -> float:
    """Round a measured value down to what a floor keeps."""
    return math.floor(value * STEPS + 1e-9) / STEPS


def rounded_up(value: float) -> float:
    """Round a measured value up to what a ceiling keeps."""
    return math.ceil(value * STEPS - 1e-9) / STEPS


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorsFile:
    """All floors, and what was ever lowered: which, from what to what, and why."""

    sets: tuple[Floors, ...]
    lowered: tuple[Mapping[str, Any], ...] = ()

    def to_json(self) -> str:
        """Write the file as it is kept."""
        sets = {
            one.name: {
                "bench": one.bench,
                "files": list(one.files),
                "sha256": one.sha256,
                "floors": dict(one.floors),
                "ceilings": dict(one.ceilings),
            }
            for one in self.sets
        }
        return json.dumps({"sets": sets, "lowered": list(self.lowered)}, indent=2, ensure_ascii=False) + "\n"


def load_floors(path: Path) -> FloorsFile:
    """Read the floors; refuse a file that is not of their shape."""
    try:
        fields = json.loads(read_text(path))
        return FloorsFile(
            sets=tuple(
                Floors(name=name, **{**one, "files": tuple(one["files"])})
                for name, one in fields["sets"].items()
            ),
            lowered=tuple(fields["lowered"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        complaint = f"{path}: not a file of floors: {error!r}"
        raise FloorError(complaint) from error
