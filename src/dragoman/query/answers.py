"""Answers: a tuple of values that knows how many there are in all, also as rows and as a data frame."""

import importlib
from collections.abc import Iterable
from types import ModuleType
from typing import Literal, TypeVar

from dragoman.errors import QuestionError
from dragoman.model.answer import Named

from .flat import Cell, to_row

Value_co = TypeVar("Value_co", covariant=True)


class Answers(tuple[Value_co, ...]):  # noqa: SLOT001 - a tuple can have no slots that hold anything
    """Values in order, at most as many as were asked for.

    `total` counts all that fit, `left_out` those that did not happen yet and were not asked for, `meant` are
    the actors that names were taken for.
    """

    total: int
    left_out: int
    meant: tuple[Named, ...]

    def __new__(
        cls,
        values: Iterable[Value_co] = (),
        *,
        total: int | None = None,
        left_out: int = 0,
        meant: Iterable[Named] = (),
    ) -> "Answers[Value_co]":
        """Make a tuple of the values."""
        found = super().__new__(cls, values)
        found.total = len(found) if total is None else total
        found.left_out = left_out
        found.meant = tuple(meant)
        return found

    def rows(self) -> list[dict[str, Cell]]:
        """Return each value as a flat row: the same columns for values of one sort."""
        return [to_row(value) for value in self]

    def frame(self, library: Literal["pandas", "polars"] = "pandas") -> object:
        """Return the rows as a data frame of a library that is installed beside this one."""
        rows = self.rows()
        columns = {name: [row[name] for row in rows] for name in (rows[0] if rows else {})}
        return _imported(library).DataFrame(columns)


def _imported(library: str) -> ModuleType:
    if library not in ("pandas", "polars"):
        message = f"no frames of {library}: ask for pandas or polars"
        raise QuestionError(message)
    try:
        return importlib.import_module(library)
    except ImportError:
        message = f"{library} is not installed here; `pip install {library}`, or use .rows()"
        raise QuestionError(message) from None
