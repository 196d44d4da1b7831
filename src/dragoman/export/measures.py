"""Numbers and measures of a record as JSON."""

from typing import Any

from dragoman.model.claim import Transfer


def plain_number(value: float) -> float | int:
    """Return a number, a whole one without its point."""
    return int(value) if float(value).is_integer() else value


def si_fields(transfer: Transfer) -> dict[str, Any] | None:
    """Return the SI measure of a transfer and whether its unit's size was assumed, None where it has none."""
    if transfer.si is None:
        return None
    value, unit = transfer.si
    return {"value": plain_number(value), "unit": unit, "assumed": transfer.is_si_assumed}
