"""What the user of a bench has to put right.

BenchError
├── UnreadableFileError     a file is missing or not UTF-8
├── BadLineError            a line of a JSON lines file is not what it should be
├── BadDocumentError        a document does not fit its text
├── UnknownDocumentError    no such document in the file
├── NothingToMeasureError   a file without a document
├── ReadingFailedError      reading in another process stopped
└── FloorError              the floors cannot be read or changed so
"""

from pathlib import Path


class BenchError(Exception):
    """Something in the files or options that the user has to put right."""


class UnreadableFileError(BenchError):
    """A file is missing or not UTF-8 text."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")


class BadLineError(BenchError):
    """A line of a JSON lines file cannot be used."""

    def __init__(self, path: Path, number: int, *, complaint: str) -> None:
        super().__init__(f"{path}:{number}: {complaint}")


class BadDocumentError(BenchError):
    """A document of a gold file does not fit its text."""

    def __init__(self, doc: str, complaint: str) -> None:
        super().__init__(f"{doc}: {complaint}")


class UnknownDocumentError(BenchError):
    """A document was asked for that the file does not hold."""

    def __init__(self, doc: str, path: Path) -> None:
        super().__init__(f"unknown document {doc!r}: not in {path}")


class NothingToMeasureError(BenchError):
    """A file has no document to be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: no document to read")


class ReadingFailedError(BenchError):
    """Reading in another process stopped; what it said stands above."""

    def __init__(self, code: int) -> None:
        super().__init__(f"reading stopped with exit code {code}")


class FloorError(BenchError):
    """The floors cannot be read or changed as asked."""
