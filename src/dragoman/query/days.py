"""Stretches of the calendar as users give them."""

from dragoman.errors import QuestionError
from dragoman.model.date import beginning_of, end_of
from dragoman.model.tenure import is_day

EARLIEST, LATEST = "", "9999-12-31"


def first_day(told: str | None) -> str:
    """Return the first day of a year, month or day; of none that before all days."""
    return EARLIEST if told is None else beginning_of(checked_day(told))


def last_day(told: str | None) -> str:
    """Return the last day of a year, month or day; of none that after all days."""
    return LATEST if told is None else end_of(checked_day(told))


def checked_day(told: str) -> str:
    """Return a year, month or day in ISO 8601; refuse what is none."""
    if not is_day(told):
        message = f"{told} is no day, month or year; write 2024-11-07, 2024-11 or 2024"
        raise QuestionError(message)
    return told


def whole_day(told: str) -> str:
    """Return a day in ISO 8601; refuse a month or a year."""
    if beginning_of(checked_day(told)) != told:
        message = f"{told} is no single day; write {beginning_of(told)}"
        raise QuestionError(message)
    return told
