"""What a common noun makes of the actor it describes: kind, sector, and whether it stands for its state."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

from dragoman.errors import OntologyError
from dragoman.model.entity import ActorKind

from .tables import read_toml

KINDS: tuple[ActorKind, ...] = (
    "person",
    "state",
    "government-body",
    "international-organisation",
    "armed-group",
    "party",
    "company",
    "ngo",
    "population",
    "other",
)


@dataclass(frozen=True, slots=True)
class Group:
    """A sort of actor that nouns describe."""

    name: str
    kind: ActorKind
    sector: str


def load_groups() -> Mapping[str, Group]:
    """Return the sort of actor of each noun; the first table that lists a noun decides."""
    found: dict[str, Group] = {}
    for name, row in cast("dict[str, dict[str, object]]", read_toml("groups.toml")).items():
        kind = cast("ActorKind", row["kind"])
        if kind not in KINDS:
            msg = "groups.toml"
            raise OntologyError(msg, f"[{name}] has no known kind: {kind}")
        for head in cast("list[str]", row["heads"]):
            found.setdefault(head, Group(name, kind, str(row["sector"])))
    return MappingProxyType(found)
