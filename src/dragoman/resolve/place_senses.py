"""The places that each name of a report can mean, and what is said beside it of where it lies."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from dragoman.model.reading import PlaceMention, Reading
from dragoman.ontology import Country, Ontology, PlaceEntry
from dragoman.ontology.gazetteer import fold
from dragoman.ontology.names import PIECE
from dragoman.ontology.place_words import PlaceWords

# Of places of one name so many are weighed, those with most people.
MOST = 60
# How far after a name the state or province that holds it may stand ("Hyderabad, Pakistan", "Lebanon, Pa.").
NEAR = 25
# A seat of government of this size is a town.
LARGE = 50_000
JOINS = frozenset((",", "in", ", in", "(", "of", ", in the", "in the"))
# Between the items of a list.
LISTING = frozenset((",", "and", ", and", "or", ", or", "&"))
# What stands before a name with "of" ("City of Lagos"), or is no part of it.
LAST = frozenset("the city town village province of county district state".split())

# What a name owns, by its first word: "Georgia's foreign ministry".
OWNED = re.compile(r"['’]s?\s+(\w+)(?!-)\b")

Holder: TypeAlias = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Senses:
    """The candidates of each name, by its folded form; what holds a mention, by the start of its span.

    `peers` are the forms that stand beside each other in a list, `owners` those that own what only a state
    has.
    """

    form_of: Mapping[int, str]
    candidates: Mapping[str, Sequence[PlaceEntry]]
    holders: Mapping[int, Holder]
    peers: Sequence[tuple[str, str]]
    sites: frozenset[int]
    owners: frozenset[str]

    def is_site(self, mention: PlaceMention) -> bool:
        """Tell whether a mention names a facility that is known by its town alone ("Mombasa port")."""
        return mention.span.start in self.sites


def senses_of(reading: Reading, ontology: Ontology, mentions: Sequence[PlaceMention]) -> Senses:
    """Return what each of some mentions can mean."""
    form_of: dict[int, str] = {}
    candidates: dict[str, Sequence[PlaceEntry]] = {}
    sites = set()
    for one in mentions:
        name, found, is_site = _found(ontology, one)
        key = fold(name)
        form_of[one.span.start] = key
        candidates[key] = found
        if is_site:
            sites.add(one.span.start)
    return Senses(
        form_of=form_of,
        candidates=candidates,
        holders=_holders(reading, mentions, {start: candidates[key] for start, key in form_of.items()}),
        peers=_peers(reading, mentions, form_of),
        sites=frozenset(sites),
        owners=frozenset(form_of[one.span.start] for one in mentions if _owns(reading, ontology, one)),
    )


def _owns(reading: Reading, ontology: Ontology, mention: PlaceMention) -> bool:
    """Tell whether a name owns what towns and provinces have not ("Georgia's president")."""
    owned = OWNED.match(reading.document.text, mention.span.end)
    return owned is not None and owned.group(1).lower() in ontology.place_words.national


def _found(ontology: Ontology, mention: PlaceMention) -> tuple[str, Sequence[PlaceEntry], bool]:
    """Return the name that is looked up, its places, and whether it is a facility's without its last word."""
    entry, name = mention.entry or "", mention.name.removeprefix("the ").removeprefix("The ")
    state = ontology.countries.get(entry.removeprefix("country:"))
    if state is not None and name.endswith(" capital"):
        name = state.capital
    short = ontology.place_words.abbreviations.get(name) or ontology.place_words.abbreviations.get(f"{name}.")
    if short is not None and mention.entry is None:
        return name, _divisions(ontology, short.name, short.country), False
    for shorter, is_site in _shorter(name, ontology.place_words):
        found = _candidates(ontology, shorter, is_region=entry.startswith("region:"))
        if state is not None and _is_seat(name, state, found):
            return state.capital, ontology.gazetteer.places(state.capital), True
        if found:
            return shorter, found[:MOST], is_site
    return name, (), False


def _is_seat(name: str, state: Country, found: Sequence[PlaceEntry]) -> bool:
    """Tell whether a name is a house of government and no large town of the state ("White House")."""
    own = [one for one in found if one.country == state.alpha3]
    large = any(one.kind in ("capital", "country", "admin") or one.population >= LARGE for one in own)
    return name in state.seats and name != state.capital and not large


def _shorter(name: str, words: PlaceWords) -> Iterator[tuple[str, bool]]:
    """Give a name, and what is left without a direction before and an area or site behind, told from it."""
    if name.lower() in words.before:
        return
    yield name, False
    rest, is_site = name.split(), False
    if len(rest) > 1 and rest[-1].lower() in words.areas | words.sites:
        is_site = rest[-1].lower() in words.sites
        rest = rest[:-1]
        yield " ".join(rest), is_site
    while len(rest) > 1 and rest[0].lower() in words.before | LAST:
        rest = rest[1:]
        yield " ".join(rest), is_site


def _divisions(ontology: Ontology, name: str, country: str) -> Sequence[PlaceEntry]:
    return [one for one in ontology.gazetteer.places(name) if one.kind == "admin" and one.country == country]


def _candidates(ontology: Ontology, name: str, *, is_region: bool) -> Sequence[PlaceEntry]:
    """Return the places of a name; a region is never a town, and a division where the gazetteer has it."""
    found = ontology.gazetteer.places(name)
    if is_region:
        found = tuple(one for one in found if one.kind in ("admin", "country", "region"))
    areas = {one.country for one in found if one.kind in ("admin", "country", "region")}
    own = [one for one in _in_vocabulary(ontology, name) if one.key.startswith("region:")]
    return [*(one for one in own if one.country not in areas), *found]


def _in_vocabulary(ontology: Ontology, name: str) -> Sequence[PlaceEntry]:
    pieces = PIECE.findall(name)
    end, entries = ontology.names.longest_at(pieces, 0) if pieces else (0, ())
    if not pieces or end != len(pieces):
        return ()
    return [ontology.places[one.key] for one in entries if one.key in ontology.places]


def _holders(
    reading: Reading, mentions: Sequence[PlaceMention], found: Mapping[int, Sequence[PlaceEntry]]
) -> dict[int, Holder]:
    """Return the states, divisions and counties that follow a mention after a comma or "in"."""
    holders: dict[int, Holder] = {}
    for one, other in pairwise(mentions):
        gap = other.span.start - one.span.end
        between = reading.document.text[one.span.end : other.span.start].strip(" '’").lower()
        if 0 < gap <= NEAR and between in JOINS:
            areas = _areas(found[other.span.start])
            if areas and not (between == "," and _is_list(one, other, found)):
                holders[one.span.start] = areas
    return holders


def _peers(
    reading: Reading, mentions: Sequence[PlaceMention], form_of: Mapping[int, str]
) -> list[tuple[str, str]]:
    """Return the pairs of names that are beside each other in a list ("Kenya, Uganda and Chad")."""
    return [
        (form_of[one.span.start], form_of[other.span.start])
        for one, other in pairwise(mentions)
        if reading.document.text[one.span.end : other.span.start].strip() in LISTING
    ]


def _is_list(one: PlaceMention, other: PlaceMention, found: Mapping[int, Sequence[PlaceEntry]]) -> bool:
    """Tell whether two names are items of a list: "Nevada, Ohio" are two states of one country."""
    if other.name.endswith("."):
        return False
    kinds = [
        {(place.kind, place.country if place.kind == "admin" else "") for place in found[mention.span.start]}
        for mention in (one, other)
    ]
    return any(kind in ("admin", "country") and (kind, country) in kinds[1] for kind, country in kinds[0])


def _areas(places: Sequence[PlaceEntry]) -> Holder:
    kinds = {"country", "admin", "county"}
    return frozenset(
        (one.country or "", "" if one.kind == "country" else f"{one.kind}:{one.name}")
        for one in places
        if one.kind in kinds
    )
