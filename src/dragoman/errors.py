"""Every error Dragoman raises, under one base class.

DragomanError
├── SourceError            a file or stream that cannot be opened or read
├── SpanOutsideTextError   evidence asked for outside its text
├── OntologyError          a vocabulary file that does not hold what it should
├── ModelError             the language model is missing or not the pinned one
├── RecordFormatError      a record file that is not version 1 of the format
├── OfficeListError        a list of office holders that cannot be used
├── CorrectionError        a correction that cannot be made
│   └── CorrectionConflictError   somebody else corrected the same meanwhile
├── LedgerError            a ledger that cannot be opened, read or written
│   └── LedgerValueError   a value in it that is not what the schema has
├── DeskError              a desk that cannot be served where it was asked for
└── QuestionError          a question that cannot be answered as it is put
    ├── UnknownNameError   a name that nobody in the ledger bears
    ├── SeveralNamedError  a name that several bear
    └── UnknownIdError     an id that the ledger does not have
"""

from collections.abc import Sequence


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


class CorrectionError(DragomanError):
    """Report a correction that cannot be made, and why."""

    def __init__(self, what: str, reason: str) -> None:
        super().__init__(f"{what}: {reason}")


class CorrectionConflictError(CorrectionError):
    """Report that what is to be corrected is not as the person saw it."""

    def __init__(self, what: str, *, expected: str, found: str) -> None:
        super().__init__(
            what,
            f"it was {expected} when you looked and is {found} now: somebody else corrected it; "
            "look again before you do",
        )


class LedgerError(DragomanError):
    """Report a ledger that cannot be used."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")


class LedgerValueError(LedgerError):
    """Report a value that stands where another sort is expected."""

    def __init__(self, value: object, expected: str) -> None:
        super().__init__("ledger", f"{expected} expected, {value!r:.60} found; run `dragoman verify` on it")


class DeskError(DragomanError):
    """Report a desk that cannot be served where it was asked for."""

    def __init__(self, port: int, reason: str) -> None:
        super().__init__(f"port {port}: {reason}; take another, or leave --port out for a free one")


class QuestionError(DragomanError):
    """Report a question that cannot be answered as it is put."""


class UnknownNameError(QuestionError):
    """Report a name that nobody in the ledger bears."""

    def __init__(self, name: str, near: Sequence[str]) -> None:
        hint = f"; near it: {', '.join(near)}" if near else ""
        super().__init__(f"nobody in the ledger is called {name}{hint}")


class SeveralNamedError(QuestionError):
    """Report a name that several bear; `bearers` says who, most mentioned first."""

    def __init__(self, name: str, bearers: Sequence[str]) -> None:
        super().__init__(
            f"several are called {name}, ask for one by what stands in brackets: {'; '.join(bearers)}"
        )


class UnknownIdError(QuestionError):
    """Report an id that the ledger does not have."""

    def __init__(self, sort: str, given: str) -> None:
        super().__init__(f"no {sort} has the id {given!r}")
