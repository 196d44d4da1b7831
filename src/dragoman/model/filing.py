"""A record free of its reading: every claim with the keys of its actors in place of their mentions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from .claim import FieldEvidence
from .date import Date
from .entity import Actor, Place
from .record import Conflict
from .text import Document

Family = Literal["event", "statement", "transfer", "office", "position", "figure", "rank"]
FAMILIES: tuple[Family, ...] = (
    "event",
    "statement",
    "transfer",
    "office",
    "position",
    "figure",
    "rank",
)
# What a detail of a claim can be: what JSON can hold.
Detail = str | float | bool | list["Detail"] | dict[str, "Detail"] | None
OUTLET, ANONYMOUS = "outlet", "anonymous"


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledClaim:
    """What one text says, by itself.

    `details` are the fields of the claim's family by their names in the record's format ("type", "status",
    "amount"), `parties` the keys of actors by the field that names them ("actors", "giver", "speaker"),
    `principals` whom a party acts for, `asserted_by` keys of actors, "outlet" or "anonymous". `id` is made
    of the text, the words it rests on and what it says.
    """

    id: str
    family: Family
    document: str
    details: Mapping[str, Detail]
    parties: Mapping[str, tuple[str, ...]]
    principals: Mapping[str, str] = field(default_factory=dict)
    date: Date | None = None
    place: Place | None = None
    asserted_by: tuple[str, ...] = (OUTLET,)
    confidence: float = 0.5
    evidence: FieldEvidence = field(default_factory=dict)

    def party(self, role: str) -> str | None:
        """Return the key of the one actor in a field, or None."""
        return next(iter(self.parties.get(role, ())), None)

    @property
    def everybody(self) -> tuple[str, ...]:
        """Return the keys of all parties, each once, in the order of the fields."""
        return tuple(dict.fromkeys(key for keys in self.parties.values() for key in keys))


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """All that one document puts on record; `actors` are those that a claim refers to."""

    document: Document
    engine: str
    actors: tuple[Actor, ...]
    claims: tuple[FiledClaim, ...]
    conflicts: tuple[Conflict, ...] = ()

    def of_family(self, family: Family) -> tuple[FiledClaim, ...]:
        """Return the claims of a family, in text order."""
        return tuple(claim for claim in self.claims if claim.family == family)
