"""What a bench hands back, whatever it measured."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Metrics as one flat object, the same for people, what went wrong, and whether that is a failure."""

    metrics: Mapping[str, float]
    report: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    is_failure: bool = False
