"""The four quads of PLOVER: whether an event is of words or deeds, of cooperation or conflict."""

import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from .tables import read_text


@cache
def load_quads() -> Mapping[str, str]:
    """Return the quad of each type of event ("CONSULT": "verbal cooperation")."""
    types = json.loads(read_text("plover.json"))["types"]
    return MappingProxyType({str(one["code"]): str(one["quad"]) for one in types})
