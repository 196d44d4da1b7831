"""Claims: what one text says, in the seven families, each field with the words it rests on."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from .date import Date
from .reading import Mention, PlaceMention
from .text import Evidence, Span

Status = Literal["actual", "planned", "possible", "denied"]
Bound = Literal["exact", "about", "over", "under", "up-to", "at-least"]
Standing = Literal["current", "acting", "interim", "former", "designate", "de facto"]
StatementKind = Literal["direct", "mixed", "indirect"]
Channel = Literal[
    "press-briefing", "social-media", "written-statement", "interview", "speech", "report", "unspecified"
]
TransferStatus = Literal["delivered", "sent", "pledged", "planned", "requested"]
Counting = Literal["shipment", "running-total", "period-total", "remainder", "pledge"]
Stance = Literal[
    "recognises",
    "does-not-recognise",
    "supports",
    "opposes",
    "committed",
    "willing",
    "unwilling",
    "hopes",
    "concerned",
    "demands",
]
# Who vouches for a claim: a mention of the speaker, the outlet in its own voice, or an unnamed source.
Asserter = Mention | Literal["outlet", "anonymous"]
FieldEvidence = Mapping[str, tuple[Evidence, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """The act that is promised or asked for inside another one."""

    type: str
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many events an aggregate stands for ("at least five visits")."""

    value: float
    bound: Bound


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Who did what to whom: a PLOVER event with status, date and place.

    `is_hanging` while it is one only if the context tells to whom; no record keeps such an event.
    """

    trigger: Span
    sentence: int
    type: str
    status: Status
    actors: tuple[Mention, ...]
    recipients: tuple[Mention, ...]
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    act: Act | None = None
    count: Count | None = None
    reciprocal: bool = False
    date: Date | None = None
    place: PlaceMention | None = None
    asserted_by: tuple[Asserter, ...] = ("outlet",)
    confidence: float = 0.5
    is_hanging: bool = False
    evidence: FieldEvidence = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What somebody is reported to have said; `content` is the stretch that holds the words.

    `speaker` is None for a source that the text does not name; `speaker_text` has its words then too.
    """

    content: Span
    speaker: Mention | None
    speaker_text: str | None
    kind: StatementKind
    channel: Channel
    addressee: Mention | None = None
    date: Date | None = None
    asserted_by: tuple[Asserter, ...] = ("outlet",)
    confidence: float = 0.5
    evidence: FieldEvidence = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """Goods or money from a giver to a receiver; `amount` in `unit` as said, `si` where it converts.

    `is_si_assumed` where the unit's word has more than one size: "tons" are taken for metric ones.
    """

    item: str
    amount: float
    unit: str
    bound: Bound
    status: TransferStatus
    counting: Counting
    giver: Mention | None = None
    receiver: Mention | None = None
    carrier: Mention | None = None
    si: tuple[float, str] | None = None
    is_si_assumed: bool = False
    date: Date | None = None
    asserted_by: tuple[Asserter, ...] = ("outlet",)
    confidence: float = 0.5
    evidence: FieldEvidence = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Who holds, held or will hold an office; `title` is without country and standing."""

    holder: Mention
    title: str
    of: str | None
    standing: Standing
    portfolio: str | None = None
    start: str | None = None
    end: str | None = None
    asserted_by: tuple[Asserter, ...] = ("outlet",)
    confidence: float = 0.5
    evidence: FieldEvidence = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where an actor stands on something: a lasting stance, not an act."""

    holder: Mention
    stance: Stance
    about: str
    toward: Mention | None = None
    date: Date | None = None
    asserted_by: tuple[Asserter, ...] = ("outlet",)
    confidence: float = 0.5
    evidence: FieldEvidence = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A count on record that is neither a date, an age nor a transfer."""

    value: float
    bound: Bound
    what: str
    of: Mention | None = None
    date: Date | None = None
    asserted_by: tuple[Asserter, ...] = ("outlet",)
    confidence: float = 0.5
    evidence: FieldEvidence = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """A claim of order or rank ("first-ever meeting") with its scope."""

    rank: str
    of: str
    scope: str | None = None
    holder: Mention | None = None
    toward: Mention | None = None
    date: Date | None = None
    asserted_by: tuple[Asserter, ...] = ("outlet",)
    confidence: float = 0.5
    evidence: FieldEvidence = field(default_factory=dict)


Claim = Event | Statement | Transfer | Office | Position | Figure | Rank


def content_id(prefix: str, *parts: object) -> str:
    """Return an id made from content alone: the same parts give the same id on every machine."""
    digest = hashlib.sha256("\x1f".join(str(part) for part in parts).encode("utf-8", "surrogatepass"))
    return prefix + digest.hexdigest()[:16]
