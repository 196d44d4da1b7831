"""What the commands that ask have in common: which events, which stretch of days, how many, and where to."""

from dataclasses import dataclass
from typing import Annotated

from cyclopts import Parameter

from dragoman.query import Questions
from dragoman.query.choosing import PAGE

from .arguments import LedgerPath, ledger_path
from .rows import Format, Many

Day = str | None


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Output:
    """The ledger that is asked, and how its answer is shown."""

    ledger: Annotated[LedgerPath, Parameter(help="The ledger's file.")] = None
    format: Annotated[Format, Parameter(help="table to look at, csv or json for programs.")] = "table"

    def open(self) -> Questions:
        """Open the ledger."""
        return Questions(ledger_path(self.ledger))


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Days:
    """A stretch of days."""

    since: Annotated[Day, Parameter(help="From this year, month or day on (2024, 2024-11, 2024-11-05).")] = (
        None
    )
    until: Annotated[Day, Parameter(help="Up to the end of this year, month or day.")] = None


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Part:
    """Which of the answers are shown."""

    limit: Annotated[int, Parameter(help="How many at most.")] = PAGE
    offset: Annotated[int, Parameter(help="How many to pass over.")] = 0


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Which:
    """Which events are meant."""

    type: Annotated[Many, Parameter(help="Only events of this type (CONSULT); may be repeated.")] = None
    quad: Annotated[
        Many, Parameter(help='Only "verbal cooperation", "material conflict" and so on; may be repeated.')
    ] = None
    status: Annotated[
        Many, Parameter(help="Only what is actual, denied, planned or possible; may be repeated.")
    ] = None
    place: Annotated[str | None, Parameter(help="Only at a place, in a province or state of this name.")] = (
        None
    )
    all: Annotated[bool, Parameter(help="Whatever the status, also what is planned or possible.")] = False


OUTPUT, DAYS, PART, WHICH = Output(), Days(), Part(), Which()
