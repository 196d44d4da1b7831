"""Words that tell where an actor stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast, get_args

from dragoman.errors import OntologyError
from dragoman.model.claim import Stance

from .tables import read_toml

TABLE = "positions.toml"
Table = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceCue:
    """A group of words for one stance; see the head of the table for what its fields mean."""

    id: str
    stance: Stance
    negated: Stance | None
    verbs: frozenset[str]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    modals: frozenset[str]
    takes: tuple[str, ...]
    under: frozenset[str]
    is_speakers: bool
    is_future: bool
    is_perfect: bool
    only_negated: bool
    things: frozenset[str]
    lasting: frozenset[str]


@cache
def load_stances() -> tuple[StanceCue, ...]:
    """Return the cues of the vocabulary, in its order."""
    rows = cast("list[Table]", read_toml(TABLE)["cue"])
    return tuple(_cue(row) for row in rows)


def _cue(row: Table) -> StanceCue:
    return StanceCue(
        id=str(row["id"]),
        stance=_stance(row, str(row["stance"])),
        negated=_stance(row, str(row["negated"])) if "negated" in row else None,
        verbs=_words(row, "verbs"),
        nouns=_words(row, "nouns"),
        adjectives=_words(row, "adjectives"),
        modals=_words(row, "modals"),
        takes=tuple(cast("list[str]", row["takes"])),
        under=_words(row, "under"),
        is_speakers=bool(row.get("speaker")),
        is_future=bool(row.get("future")),
        is_perfect=bool(row.get("perfect")),
        only_negated=bool(row.get("only_negated")),
        things=_words(row, "things"),
        lasting=_words(row, "lasting"),
    )


def _stance(row: Table, name: str) -> Stance:
    if name not in get_args(Stance):
        raise OntologyError(TABLE, f"{row['id']} has the stance {name!r}")
    return cast("Stance", name)


def _words(row: Table, field: str) -> frozenset[str]:
    return frozenset(cast("list[str]", row.get(field, [])))
