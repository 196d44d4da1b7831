"""Reads text files and JSON lines, naming file and line in what it complains of."""

import json
from collections.abc import Iterator
from pathlib import Path

from .errors import BadLineError, UnreadableFileError
from .loose import Json


def read_text(path: Path) -> str:
    """Read a UTF-8 text file, line ends and all."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return file.read()
    except OSError as error:
        raise UnreadableFileError(path, error.strerror or "cannot be read") from None
    except UnicodeDecodeError:
        raise UnreadableFileError(path, "not UTF-8 text") from None


def read_objects(path: Path) -> Iterator[tuple[int, Json]]:
    """Give the objects of a JSON lines file with their line numbers."""
    for number, line in enumerate(read_text(path).split("\n"), 1):
        if line.strip():
            yield number, _object(line, path, number=number)


def _object(line: str, path: Path, *, number: int) -> Json:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        complaint = f"bad JSON: {error.msg} (column {error.colno})"
        raise BadLineError(path, number, complaint=complaint) from None
    if not isinstance(row, dict):
        raise BadLineError(path, number, complaint="not a JSON object")
    return row
