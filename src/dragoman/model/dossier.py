"""What a desk shows beside answers: reports with marks, actors at a glance, what waits for a person."""

from dataclasses import dataclass
from typing import Literal

from .answer import Dispute, Finding, Named, Source, Tally
from .claim import Bound, Counting, TransferStatus
from .entity import Place
from .filing import Family

ReviewReason = Literal["unsure", "conflict", "weak"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words of a report that a field of a claim rests on; `record` is the thing that the claim tells of."""

    claim: str
    record: str | None
    family: Family
    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report with its text; offsets of marks count its code points."""

    source: Source
    dateline: str | None
    language: str
    engine: str
    copies: tuple[Source, ...]
    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentioned:
    """An actor with how many records it has a part in."""

    actor: Named
    records: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """What is known of an actor at a glance: names, offices by date, whom it met, how much of what."""

    actor: Named
    names: tuple[str, ...]
    offices: tuple[Finding, ...]
    met: tuple[Mentioned, ...]
    families: dict[str, int]
    months: tuple[Tally, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dyad:
    """What there is between two actors at a glance: records of each family, events by month and quad."""

    actors: tuple[Named, Named]
    families: dict[str, int]
    months: tuple[Tally, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place with the number of events there; `is_exact` is False for a whole country.

    `buildings` are those of a town that reports name, each with how many of the events were in it.
    """

    place: Place
    events: int
    cooperation: int
    conflict: int
    is_exact: bool
    buildings: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class AidMark:
    """An amount on an aid chart and who states it; `record` is the transfer, `publishers` of its reports.

    `day`, `since` and `is_day_told` are as in `AidPoint`; `said_by` are names, "outlet" or "anonymous".
    """

    record: str
    day: str | None
    is_day_told: bool
    since: str | None
    amount: float
    bound: Bound
    counting: Counting
    status: TransferStatus
    said_by: tuple[str, ...]
    publishers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AidChart:
    """What one good came to in one unit, from a giver to a receiver, by their names: see `AidCurve`."""

    giver: str | None
    receiver: str | None
    good: str
    unit: str
    totals: tuple[AidMark, ...]
    shipments: tuple[AidMark, ...]
    promises: tuple[AidMark, ...]
    shipped: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two actors with the number of events between them."""

    one: str
    other: str
    events: int
    cooperation: int
    conflict: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Actors and their ties, the strongest ones; those that are not shown are counted.

    `records` of an actor are the events that tie it to others who were looked at.
    """

    actors: tuple[Mentioned, ...]
    ties: tuple[Tie, ...]
    left_out: int
    ties_left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """What waits for a person: a thing, why it does, and the other thing where two may be one."""

    reason: ReviewReason
    finding: Finding
    why: str
    other: Finding | None = None
    conflicts: tuple[Dispute, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """How much a ledger holds, and from which days to which."""

    reports: int
    families: dict[str, int]
    actors: int
    conflicts: int
    first: str | None
    last: str | None
    publishers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A correction as the desk lists it; `record` is what it is about now, None where that is gone.

    `about` are the words that it is anchored to; `before` and `after` are values in JSON.
    """

    key: str
    verdict: str
    by: str
    when: str
    why: str | None
    field: str | None
    before: str | None
    after: str | None
    about: str
    family: str
    document: str
    record: str | None
    undoes: str | None
    is_undone: bool
