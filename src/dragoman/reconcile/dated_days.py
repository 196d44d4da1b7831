"""Days as conflicts compare and show them."""

import datetime as dt
import re

from dragoman.model.date import Date

from .conflicting_weekdays import day_name

# A slip of the pen is near; a date further off is another event's.
NEAREST = 3
AGAIN = re.compile(
    r"\b(again|second|third|another|follow-up|later|next|previous(?:ly)?|earlier|resum\w+|two-day|three-day|also)\b",
    re.IGNORECASE,
)


def day_range(date: Date | None) -> tuple[dt.date, dt.date] | None:
    """Return the first and last day of a date that is known to the day."""
    if date is None or date.precision != "day" or date.start is None or date.end is None:
        return None
    try:
        return dt.date.fromisoformat(date.start), dt.date.fromisoformat(date.end)
    except ValueError:
        return None


def is_near_miss(part: tuple[dt.date, dt.date], whole: tuple[dt.date, dt.date]) -> bool:
    """Tell whether days lie outside a stretch, but not far."""
    if whole[0] <= part[0] and part[1] <= whole[1]:
        return False
    gap = max((whole[0] - part[0]).days, (part[1] - whole[1]).days)
    return 0 < gap <= NEAREST


def shown(days: tuple[dt.date, dt.date]) -> str:
    """Return a day or a stretch of days in words."""
    first, last = days
    return day_name(first) if first == last else f"{day_name(first)} to {day_name(last)}"


def iso(days: tuple[dt.date, dt.date]) -> str:
    """Return a day or a stretch of days in figures."""
    first, last = days
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
