"""Every error Dragoman raises, under one base class.

DragomanError
├── SourceError            a file or stream that cannot be opened or read
├── SpanOutsideTextError   evidence asked for outside its text
├── OntologyError          a vocabulary file that does not hold what it should
├── ModelError             the language model is missing or not the pinned one
├── RecordFormatError      a record file that is not version 1 of the format
└── OfficeListError        a list of office holders that cannot be used
"""


class DragomanError(Exception):
    """Say what went wrong, where, and what to do about it."""


class SourceError(DragomanError):
    """Report a source that cannot be read."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")


class SpanOutsideTextError(DragomanError):
    """Report a span that does not lie inside its text."""

    def __init__(self, *, start: int, end: int, length: int) -> None:
        super().__init__(
            f"span {start}:{end} is not inside a text of {length} characters; "
            "cite only spans made from this document"
        )


class OntologyError(DragomanError):
    """Report a vocabulary entry that cannot be used."""

    def __init__(self, table: str, reason: str) -> None:
        super().__init__(f"data/{table}: {reason}; mend the table and run the tests of data")


class ModelError(DragomanError):
    """Report a language model that is missing or is not the pinned one."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"language model {name}: {reason}; reinstall with the project's lock file")


class RecordFormatError(DragomanError):
    """Report a record file that cannot be used."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"{where}: {reason}; expected records of format dragoman-record/1")


class OfficeListError(DragomanError):
    """Report a list of office holders that cannot be used."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"{where}: {reason}; see docs/how-to/office-holders.md for what a list holds")
