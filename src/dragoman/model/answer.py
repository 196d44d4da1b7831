"""Answers to questions: what a ledger holds of a thing, with who has a part in it and what it rests on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .date import Date
from .entity import Codes, Place
from .filing import Detail, Family

# What an actor has a part in by itself, and what by those who act for it.
BEHIND = "-for"
NO_CODES = Codes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An actor as answers name it; `id` is its key in the ledger, by which it can be asked for too."""

    id: str
    name: str
    kind: str
    country: str | None = None
    wikidata: str | None = None
    codes: Codes = NO_CODES


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is held of one thing, however many reports tell of it.

    `day` is the first day of its date; of an undated thing that on which it was first reported, and
    `is_dated` is False. `details` are the fields of its family by their names in the record's format,
    `parties` who has which part: "actors", "giver", and "actors-for" for whom an actor acts. `sources` counts
    texts that are no copies of one another. `quad` is of events alone.
    """

    id: str
    family: Family
    type: str | None
    status: str | None
    day: str | None
    is_dated: bool
    date: Date | None
    details: Mapping[str, Detail]
    parties: Mapping[str, tuple[Named, ...]]
    quad: str | None = None
    place: Place | None = None
    claims: int = 1
    sources: int = 1
    conflicts: int = 0
    confidence: float = 0.5
    reported: str | None = None
    is_reviewed: bool = False
    addresses: tuple[str, ...] = ()

    def part(self, role: str) -> tuple[Named, ...]:
        """Return who has a part in it ("actors", "recipients", "speaker", "giver"), themselves."""
        return self.parties.get(role, ())

    def behind(self, role: str) -> tuple[Named, ...]:
        """Return for whom those act who have a part in it."""
        return self.parties.get(role + BEHIND, ())

    def told(self, name: str) -> Detail:
        """Return a field of its family, or None."""
        return self.details.get(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many things of a group there are; `period` is None where the date is not known so exactly."""

    period: str | None
    group: str | None
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AidSheet:
    """What was given: single shipments, totals that somebody states, and pledges; never added up."""

    shipments: Sequence[Finding]
    totals: Sequence[Finding]
    pledges: Sequence[Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of a report with their place in its text."""

    field: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The report that a claim stands in."""

    id: str
    name: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What one report says of a thing.

    `apart` are the fields in which it says otherwise than what is held, with what it says; `asserted_by`
    names those who vouch for it.
    """

    id: str
    source: Source
    asserted_by: tuple[str, ...]
    quotes: tuple[Quote, ...]
    apart: Mapping[str, Detail]
    is_lead: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What was said of a thing beside the reports: a correction by a person, or a judgement of the engine."""

    verdict: str
    by: str
    when: str | None
    why: str | None
    field: str | None = None
    before: str | None = None
    after: str | None = None
    other: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """All that is known of one thing: what is held, what each report says, what was said of it since."""

    finding: Finding
    tellings: tuple[Telling, ...]
    conflicts: "tuple[Dispute, ...]" = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeSide:
    """One side of a disagreement: a value and the report that gives it."""

    value: str
    resolved: str | None = None
    claim: str | None = None
    source: Source | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Where a report disagrees with itself (`document`), or reports with each other (`about` what)."""

    id: str
    kind: str
    document: str | None
    about: str | None
    why: str
    sides: tuple[DisputeSide, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Words that were searched for, in a report (`family` "document") or in a record."""

    id: str
    family: str
    day: str | None
    title: str | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """An office that somebody held on a day, and what says so.

    `how` tells whether a source speaks of that very day ("stated"), whether it lies between two of them or in
    the span of a list ("between", "listed"), or near one.
    """

    person: str
    title: str
    of: str | None
    country: str | None
    standing: str
    how: str
    why: str
    sources: tuple[str, ...]
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Rows with the names of their columns."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[str | int | float | bytes | None, ...]]
