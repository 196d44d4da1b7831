"""The words by which one act is told twice, and acts and offices that go before or against others."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import cast

from .tables import read_toml

TABLE = "conflicts.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictCues:
    """The family of each verb and noun of an act, acts in order, and offices that exclude another."""

    families: Mapping[str, str]
    light: frozenset[str]
    times: frozenset[str]
    order: frozenset[tuple[str, str]]
    exclusive: frozenset[frozenset[str]]
    ranks: frozenset[str]


@cache
def load_conflict_cues() -> ConflictCues:
    """Return the words of acts."""
    table = cast("dict[str, dict[str, list[str]]]", read_toml(TABLE))
    families = cast("list[list[str]]", table["acts"]["families"])
    pairs = cast("list[list[str]]", table["order"]["pairs"])
    return ConflictCues(
        families=MappingProxyType({form: family[0] for family in families for form in family}),
        light=frozenset(table["acts"]["light"]),
        times=frozenset(table["acts"]["times"]),
        order=frozenset((first, second) for first, second in pairs),
        exclusive=frozenset(frozenset(one) for one in cast("list[list[str]]", table["offices"]["exclusive"])),
        ranks=frozenset(table["offices"]["ranks"]),
    )
