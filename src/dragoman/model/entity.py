"""Who and where is meant: actors, places and the matches that say so."""

from dataclasses import dataclass
from typing import Literal

from .claim import Office
from .date import Date

ActorKind = Literal[
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
]
PlaceKind = Literal["country", "capital", "city", "admin", "region", "facility", "water", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """The codes of an actor in other schemes.

    `plover` is ISO's alpha-3 code or one of PLOVER's codes in its place ("IGO", "UNO"), `cow` the number of
    the Correlates of War, `cameo` an actor code of CAMEO ("INDGOV").
    """

    plover: str | None = None
    cow: int | None = None
    cameo: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody or some body that acts, speaks, gives or is spoken of in one document.

    `key` is the actor's id in the record; `identity` what tells it from others there and elsewhere: an
    entry of the vocabulary ("country:IND", "organisation:nato"), a name or a description; `country` ISO
    3166 alpha-3; `chains` the chains of the reading it covers; `principal` the key of the body, state or
    regime it acts for, None for a former office holder or where the text does not say.
    """

    key: str
    names: tuple[str, ...]
    kind: ActorKind
    identity: str = ""
    country: str | None = None
    sectors: tuple[str, ...] = ()
    wikidata: str | None = None
    offices: tuple[Office, ...] = ()
    principal: str | None = None
    chains: tuple[int, ...] = ()
    codes: Codes = Codes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place with its coordinates in degrees (WGS 84) where they are known.

    `facility` are the words of what stands there, where the text names it by the town ("Indian embassy").
    """

    name: str
    kind: PlaceKind
    country: str | None = None
    admin: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames: int | None = None
    facility: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Who, where or when a mention means; everything None where it is not known, with the reason."""

    mention: int
    actor: Actor | None = None
    place: Place | None = None
    date: Date | None = None
    score: float = 0.0
    why: str = ""
