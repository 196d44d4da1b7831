"""Conflicts of quantity: the numbers that disagree, as they are told and as they are meant."""

from collections.abc import Sequence

from dragoman.model.reading import Reading
from dragoman.model.record import Conflict
from dragoman.model.text import Span


def quantity_conflict(reading: Reading, told: Sequence[tuple[Span, float]], why: str) -> Conflict:
    """Return the conflict of some numbers, each with the words that tell it."""
    return Conflict(
        kind="quantity",
        values=tuple(reading.text_of(span) for span, _ in told),
        resolved=tuple(plain_number(value) for _, value in told),
        why=why,
        evidence={"values": reading.cite(*(span for span, _ in told))},
    )


def plain_number(value: float) -> str:
    """Write a number without a fraction that is none."""
    return str(int(value)) if float(value).is_integer() else str(value)
