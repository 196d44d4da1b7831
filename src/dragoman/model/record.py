"""What is the same, what disagrees, and the record of one document."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from .claim import Claim, FieldEvidence, content_id
from .entity import Actor, Place
from .reading import Mention, PlaceMention
from .text import Document

Verdict = Literal["SAME", "PART_OF", "DIFFERENT", "UNSURE"]
ConflictKind = Literal["date", "quantity", "office", "term", "identity"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Whether two claims are of one thing; the engine's own have no clock (`when` is None)."""

    left: str
    right: str
    verdict: Verdict
    score: float
    by: str
    when: str | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Things a text says that do not go together, in its own words, and why."""

    kind: ConflictKind
    values: tuple[str, ...]
    resolved: tuple[str, ...]
    why: str
    evidence: FieldEvidence

    def id_in(self, document: str) -> str:
        """Return the id of the conflict in a document, made of its words and their places."""
        places = [(one.span.start, one.span.end) for pieces in self.evidence.values() for one in pieces]
        return content_id("c", document, places, self.kind, *self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Skip:
    """A page that was not read, with the stage that stopped and the reason."""

    source: str
    stage: Literal["gather", "clean", "annotate", "extract", "resolve", "reconcile"]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that one document puts on record.

    `claims` are merged (one event once) and in text order; `actors` is who is meant by each
    chain that a claim speaks of, several for "the two sides", and below zero the states that only their
    bodies tell of; `places` the place of each place mention,
    by the start of its span.
    """

    document: Document
    engine: str
    claims: tuple[Claim, ...]
    actors: Mapping[int, tuple[Actor, ...]]
    places: Mapping[int, Place]
    judgements: tuple[Judgement, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    def actors_of(self, mention: Mention | None) -> tuple[Actor, ...]:
        """Return who a mention means; empty where it is not known."""
        return () if mention is None else self.actors.get(mention.chain, ())

    def place_of(self, mention: PlaceMention | None) -> Place | None:
        """Return the place a mention means, or None."""
        return None if mention is None else self.places.get(mention.span.start)
