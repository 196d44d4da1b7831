"""The scheme of event types: which types, modes and contexts there are."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from .tables import read_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """The modes of each type of event, and the contexts."""

    modes: Mapping[str, tuple[str, ...]]
    contexts: tuple[str, ...]


@cache
def load_scheme() -> Scheme:
    """Return the scheme of the vocabulary."""
    table = json.loads(read_text("plover.json"))
    modes = {row["code"]: tuple(mode["code"] for mode in row["modes"]) for row in table["types"]}
    return Scheme(modes=MappingProxyType(modes), contexts=tuple(row["code"] for row in table["contexts"]))
