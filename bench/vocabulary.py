"""What the benches ask of the reader's vocabulary: the types of codes, their quads, the codes of bodies."""

import json
from collections.abc import Mapping
from functools import cache

from .loose import Json

# Codes of the scheme for bodies that the vocabulary gives none.
MORE_CODES = {"interpol": "ITP", "islamic-state": "ISI"}


@cache
def cameo_types() -> Mapping[str, str | None]:
    """Give the PLOVER type of every CAMEO code; None for what PLOVER has dropped."""
    return {row["code"]: row["plover_type"] for row in _table("cameo.json")["codes"]}


@cache
def quads() -> Mapping[str, str]:
    """Give the quad of every PLOVER type: Q1 and Q2 cooperate, Q3 and Q4 conflict, by word and by deed."""
    plover = _table("plover.json")
    return {row["code"]: f"Q{plover['quad_numbers'][row['quad']]}" for row in plover["types"]}


@cache
def body_codes() -> Mapping[str, str]:
    """Give the three letters of international bodies by their names in lower case."""
    from dragoman.ontology.tables import read_rows, split  # noqa: PLC0415 - `speed` times the first import

    codes: dict[str, str] = {}
    for row in read_rows("organisations.tsv"):
        sectors = split(row["sectors"])
        shared = next((code for code in ("UNO", "EUR") if code in sectors), None)
        code = shared or row["cameo"] or MORE_CODES.get(row["id"])
        if code:
            names = (row["name"], *split(row["names"]))
            codes |= {name.lower(): code for name in names}
    return codes


def _table(name: str) -> Json:
    from dragoman.ontology.tables import read_text  # noqa: PLC0415 - see above

    table: Json = json.loads(read_text(name))
    return table
