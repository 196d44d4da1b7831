"""The shape of a record in JSON, version 1: what every record file must hold; it may hold more."""

from collections.abc import Mapping
from typing import Literal

import msgspec

FORMAT = "dragoman-record/1"


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """An object of the format; keys that are not named here are allowed."""


class Quote(Part, frozen=True, kw_only=True):
    """Words of the text with their place."""

    start: int
    end: int
    quote: str


Evidence = Mapping[str, list[Quote]]


class Date(Part, frozen=True, kw_only=True):
    """A stretch of the calendar."""

    start: str | None
    end: str | None
    precision: Literal["day", "week", "month", "quarter", "season", "year", "decade", "century"]
    how: Literal["stated", "resolved", "inferred"]


class Claim(Part, frozen=True, kw_only=True):
    """What every claim has."""

    id: str
    asserted_by: list[str]
    confidence: float
    evidence: Evidence


class Office(Claim, frozen=True, kw_only=True):
    """Who holds, held or will hold an office."""

    title: str
    of: str | None
    portfolio: str | None
    standing: Literal["current", "acting", "interim", "former", "designate", "de facto"]
    start: str | None
    end: str | None


class Actor(Part, frozen=True, kw_only=True):
    """Somebody or some body that a claim speaks of."""

    id: str
    names: list[str]
    kind: str
    country: str | None
    sectors: list[str]
    wikidata: str | None
    offices: list[Office]


class Event(Claim, frozen=True, kw_only=True):
    """Who did what to whom."""

    type: str
    mode: str | None
    contexts: list[str]
    status: Literal["actual", "planned", "possible", "denied"]
    actors: list[str]
    recipients: list[str]
    reciprocal: bool
    principals: Mapping[str, str]
    date: Date | None


class Statement(Claim, frozen=True, kw_only=True):
    """What somebody is reported to have said."""

    speaker: str | None
    speaker_text: str | None
    addressee: str | None
    kind: Literal["direct", "mixed", "indirect"]
    channel: str
    text: str
    date: Date | None


class Transfer(Claim, frozen=True, kw_only=True):
    """Goods or money from a giver to a receiver."""

    giver: str | None
    receiver: str | None
    carrier: str | None
    item: str
    amount: float
    unit: str
    bound: str
    status: Literal["delivered", "sent", "pledged", "planned", "requested"]
    counting: str
    date: Date | None


class Position(Claim, frozen=True, kw_only=True):
    """Where an actor stands on something."""

    holder: str | None
    stance: str
    about: str
    toward: str | None
    date: Date | None


class Figure(Claim, frozen=True, kw_only=True):
    """A count on record."""

    value: float
    bound: str
    what: str
    of: str | None
    date: Date | None


class Rank(Claim, frozen=True, kw_only=True):
    """A claim of order or rank."""

    rank: str
    of: str
    scope: str | None
    holder: str | None
    toward: str | None
    date: Date | None


class Conflict(Part, frozen=True, kw_only=True):
    """Things a text says that do not go together."""

    id: str
    kind: str
    values: list[str]
    resolved: list[str]
    why: str
    evidence: Evidence


class Document(Part, frozen=True, kw_only=True):
    """The text with what is known about it."""

    id: str
    title: str | None
    url: str | None
    publisher: str | None
    published: str | None
    published_how: Literal["stated", "resolved", "inferred"] | None
    dateline: str | None
    language: str
    text: str


class RecordFile(Part, frozen=True, kw_only=True):
    """All that one document puts on record."""

    format: str
    engine: str
    doc: str
    document: Document
    actors: list[Actor]
    events: list[Event]
    statements: list[Statement]
    transfers: list[Transfer]
    positions: list[Position]
    figures: list[Figure]
    ranks: list[Rank]
    conflicts: list[Conflict]
