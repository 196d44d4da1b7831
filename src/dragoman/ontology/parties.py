"""Common nouns by the part they can play in an event, and words that tell whether it happened."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

from .tables import read_rows, read_toml


@dataclass(frozen=True, slots=True)
class Parties:
    """Nouns by group ("official", "armed", …); `movement_only` act for movements but not for states.

    `persons` are nouns for people of no group, `blocs` the entries of bodies whose members are states.
    """

    groups: Mapping[str, frozenset[str]]
    movement_only: frozenset[str]
    known: frozenset[str]
    persons: frozenset[str]
    blocs: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusWords:
    """Words that give one status to the event they govern."""

    modals: frozenset[str]
    verbs: frozenset[str]
    gerunds: frozenset[str]
    adjectives: frozenset[str]
    nouns: frozenset[str]
    modifiers: frozenset[str]
    conditions: frozenset[str]
    negations: frozenset[str]
    determiners: frozenset[str]
    before: frozenset[str]
    states: frozenset[str]


# Groups that do not make a noun an actor by themselves.
NOT_ACTORS = frozenset(
    "instrument audience quantity organ outsider private land craft stricken passage".split()
)
# The kind of body whose members are states.
BLOC = "international-organisation"


def load_parties() -> Parties:
    """Return the nouns that can be parties of events."""
    table = cast("dict[str, dict[str, list[str]]]", read_toml("actors.toml"))
    groups = {name: frozenset(group["nouns"]) for name, group in table.items()}
    known = frozenset(noun for name, nouns in groups.items() if name not in NOT_ACTORS for noun in nouns)
    persons = frozenset(row["word"] for row in read_rows("person_nouns.tsv"))
    bodies = read_rows("organisations.tsv")
    blocs = frozenset(f"organisation:{row['id']}" for row in bodies if row["kind"] == BLOC)
    return Parties(
        MappingProxyType(groups), frozenset(table["organ"]["movement_only"]), known, persons, blocs
    )


def load_status_words() -> Mapping[str, StatusWords]:
    """Return the words of each status but "actual"."""
    table = cast("dict[str, dict[str, list[str]]]", read_toml("status.toml"))
    return MappingProxyType(
        {
            status: StatusWords(
                **{name: frozenset(words.get(name, [])) for name in StatusWords.__dataclass_fields__}
            )
            for status, words in table.items()
        }
    )
