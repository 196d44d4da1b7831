"""The arguments that commands share, and how they are checked."""

import re
import sys
from datetime import UTC, date, datetime
from io import BufferedReader
from typing import Annotated

from cyclopts import Parameter

from dragoman.settings import read_settings

from .words import printable

ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
WRONG_USE = 2


def _check_source(_: object, value: object) -> None:
    if isinstance(value, str) and value.startswith("-") and value != "-":
        message = f"no option {value}; a file of that name is ./{value}"
        raise ValueError(message)


def _check_day(_: object, value: object) -> None:
    if not isinstance(value, str):
        return
    try:
        is_day = ISO_DAY.fullmatch(value) is not None and date.fromisoformat(value) is not None
    except ValueError:
        is_day = False
    if not is_day:
        message = f"{value} is not a day; write it as 2024-11-07"
        raise ValueError(message)


# A hyphen alone is standard input.
Source = Annotated[str, Parameter(allow_leading_hyphen=True, validator=_check_source)]
Day = Annotated[str, Parameter(validator=_check_day)]
# Where none is named, the environment's (DRAGOMAN_LEDGER), else dragoman.db in this folder.
LedgerPath = Annotated[str | None, Parameter(name=["--ledger", "-l"])]


def ledger_path(given: str | None) -> str:
    """Return the path of the ledger that a command uses."""
    return given or read_settings().ledger


def now() -> str:
    """Return this moment, in ISO 8601 and universal time, for what people do to a ledger."""
    return datetime.now(tz=UTC).isoformat(timespec="seconds")


def standard_input() -> BufferedReader | None:
    """Return the bytes of standard input, or None where it is closed."""
    stream = getattr(sys.stdin, "buffer", None)
    return stream if isinstance(stream, BufferedReader) else None


def complain(message: str) -> None:
    """Say on standard error what is wrong, on one line."""
    print(f"dragoman: {printable(message)}", file=sys.stderr)
