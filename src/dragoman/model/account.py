"""Claims of many reports side by side: what each tells, which are of one thing, and where they disagree."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from .date import Date
from .entity import Place
from .filing import Detail, Family, FiledClaim

# Between the id of a claim and the actor of whom a part of it tells, where others are told of by other parts.
APART = "/"
Disagreement = Literal["date", "place", "quantity", "office", "term", "identity", "order", "status"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A claim among those of other reports.

    The keys of its parties, principals and voices are those of the ledger's actors, the same in every
    report. `source` names the text it comes from, one and the same for copies of a text; `published` is an
    ISO 8601 day; `sentence` are the words around what the claim rests on; `decided` are the fields whose
    values a person gave, and `read` is then the claim as it was before.
    """

    claim: FiledClaim
    source: str
    published: str | None = None
    sentence: str = ""
    decided: frozenset[str] = frozenset()
    read: FiledClaim | None = None

    @property
    def id(self) -> str:
        """Return the id of the claim."""
        return self.claim.id

    @property
    def as_read(self) -> "Account":
        """Return what its report says, whatever a person gave for it."""
        return self if self.read is None else replace(self, claim=self.read, decided=frozenset(), read=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """The accounts of one thing, in order of their ids; `id` is that of the first."""

    accounts: tuple[Account, ...]

    @property
    def id(self) -> str:
        """Return the identity of the thing: the least id of its claims."""
        return self.accounts[0].id

    @property
    def family(self) -> Family:
        """Return the family of its claims."""
        return self.accounts[0].claim.family

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the independent sources that tell of it, each once."""
        return tuple(sorted({account.source for account in self.accounts}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the values that reports give for one thing, and the ids of the claims that give it."""

    value: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Where reports do not agree: `about` is what is in dispute, the id of a joined thing or of an actor."""

    kind: Disagreement
    about: str
    sides: tuple[Side, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What is held of one thing, of all that its accounts say of it: what most independent sources do.

    `lead` is the fullest account, which gives the details.
    """

    joined: Joined
    lead: Account
    details: Mapping[str, Detail]
    parties: Mapping[str, tuple[str, ...]]
    principals: Mapping[str, str]
    date: Date | None
    place: Place | None
    reported: str | None
    confidence: float

    @property
    def type(self) -> str:
        """Return what sort of thing it is: an event's type, what a transfer moves, the title of an office."""
        return str(self.details[TYPE_FIELDS[self.joined.family]])

    @property
    def status(self) -> str | None:
        """Return whether it happened, was delivered or is held; None for what has no status."""
        name = STATUS_FIELDS.get(self.joined.family)
        return None if name is None else str(self.details[name])


TYPE_FIELDS: dict[Family, str] = {
    "event": "type",
    "statement": "kind",
    "transfer": "item",
    "office": "title",
    "position": "stance",
    "figure": "what",
    "rank": "rank",
}
STATUS_FIELDS: dict[Family, str] = {"event": "status", "transfer": "status", "office": "standing"}
