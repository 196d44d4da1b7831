"""What a person gives for a field → the value that a correction keeps; refuses what the field cannot be."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import cast, get_args

from dragoman.errors import CorrectionError
from dragoman.model.claim import (
    Bound,
    Channel,
    Counting,
    Stance,
    Standing,
    StatementKind,
    Status,
    TransferStatus,
)
from dragoman.model.date import MONTH_LENGTH, YEAR_LENGTH, beginning_of
from dragoman.model.entity import Place
from dragoman.model.filing import Detail, Family
from dragoman.model.tenure import is_day
from dragoman.ontology import Ontology, PlaceEntry
from dragoman.ontology.scheme import load_scheme
from dragoman.store import Ledger

from .naming import actors_named

# What says that a field is not known.
NONE = ("none", "unknown", "")
PRECISIONS = {YEAR_LENGTH: "year", MONTH_LENGTH: "month"}
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
PLACE_KINDS = ("country", "capital", "city", "admin", "region")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Where a value is to hold: the ledger, the document's number, its text, and what is held so far."""

    ledger: Ledger
    ontology: Ontology
    document: int
    text: str
    details: Mapping[str, Detail]


Take = Callable[[Ground, Detail], Detail]


def value_of(ground: Ground, family: Family, field: str, given: Detail) -> Detail:
    """Return the value of a field as a correction keeps it; refuse a field or a value that there is not."""
    takes = FIELDS[family]
    if field not in takes:
        raise CorrectionError(field, f"is no field of {_a(family)}; its fields are {', '.join(takes)}")
    try:
        return takes[field](ground, None if isinstance(given, str) and given in NONE else given)
    except CorrectionError as error:
        raise CorrectionError(field, str(error)) from None


def _a(family: str) -> str:
    return f"an {family}" if family[0] in "aeiou" else f"a {family}"


def _impossible(given: Detail, wanted: str) -> CorrectionError:
    return CorrectionError(repr(given), f"cannot be; expected {wanted}")


# ------------------------------------------------------------ words and numbers


def _one_of(literal: object, *, is_open: bool = False) -> Take:
    choices = get_args(literal)

    def take(_: Ground, given: Detail) -> Detail:
        if given not in choices and not (given is None and is_open):
            raise _impossible(given, f"one of {', '.join(choices)}")
        return given

    return take


def _words(_: Ground, given: Detail) -> Detail:
    if not isinstance(given, str) or not given.strip():
        raise _impossible(given, "some words")
    return given.strip()


def _open_words(ground: Ground, given: Detail) -> Detail:
    return None if given is None else _words(ground, given)


def _quoted(ground: Ground, given: Detail) -> Detail:
    words = _words(ground, given)
    if str(words) not in ground.text:
        raise _impossible(given, "words that stand in the text just so")
    return words


def _number(_: Ground, given: Detail) -> Detail:
    words = str(given).replace(",", "")
    if isinstance(given, bool) or NUMBER.fullmatch(words) is None:
        raise _impossible(given, "a number, as 50000 or 2.5")
    value = float(words)
    return int(value) if value.is_integer() else value


def _flag(_: Ground, given: Detail) -> Detail:
    found = {"yes": True, "true": True, "no": False, "false": False}.get(str(given).lower())
    if found is None:
        raise _impossible(given, "yes or no")
    return found


def _unit(ground: Ground, given: Detail) -> Detail:
    """Return the name of a unit under one of its forms, the code of a currency, or else the words."""
    words = str(_words(ground, given))
    unit = ground.ontology.measures.units.get(words)
    currency = ground.ontology.measures.currencies.get(words)
    if unit is not None:
        return unit.name
    return words if currency is None or currency.scale != 1 else currency.code


# ------------------------------------------------------------ the scheme of events


def _type(_: Ground, given: Detail) -> Detail:
    modes = load_scheme().modes
    if given not in modes:
        raise _impossible(given, f"one of {', '.join(modes)}")
    return given


def _mode(ground: Ground, given: Detail) -> Detail:
    event = str(ground.details.get("type"))
    modes = load_scheme().modes.get(event, ())
    if given is not None and given not in modes:
        raise _impossible(given, f"a mode of {event}: {', '.join(modes) or 'it has none'}")
    return given


def _contexts(_: Ground, given: Detail) -> Detail:
    contexts = load_scheme().contexts
    listed = _list(given)
    wrong = [one for one in listed if one not in contexts]
    if wrong:
        raise _impossible(wrong[0], f"some of {', '.join(contexts)}")
    return listed


def _act(ground: Ground, given: Detail) -> Detail:
    if given is None:
        return None
    parts = list(given.values()) if isinstance(given, dict) else str(given).split()
    if len(parts) != len(("type", "status")):
        raise _impossible(given, 'a type and a status, as "AID planned"')
    return {"type": _type(ground, parts[0]), "status": _one_of(Status)(ground, parts[1])}


def _count(ground: Ground, given: Detail) -> Detail:
    if given is None:
        return None
    parts = list(given.values()) if isinstance(given, dict) else [*str(given).split(), "exact"][:2]
    return {"value": _number(ground, parts[0]), "bound": _one_of(Bound)(ground, parts[1])}


def _list(given: Detail) -> list[Detail]:
    if given is None:
        return []
    return list(given) if isinstance(given, list) else [one.strip() for one in str(given).split(";")]


# ------------------------------------------------------------ when and where


def _day(_: Ground, given: Detail) -> Detail:
    if given is not None and not is_day(str(given)):
        raise _impossible(given, "a day, month or year, as 2024-11-05, 2024-11 or 2024")
    return given


def _date(ground: Ground, given: Detail) -> Detail:
    if given is None:
        return None
    if isinstance(given, dict):
        given = "/".join(str(given.get(name) or "..") for name in ("start", "end"))
    parts = [part.strip() for part in str(given).split("/")]
    ends = [None if part in ("..", "") else _day(ground, part) for part in parts]
    start, end = ends[0], ends[-1]
    told = [str(one) for one in (start, end) if one is not None]
    if not told or len(ends) > len(("start", "end")):
        raise _impossible(given, "a day, month or year, or two of them as 2024-11-04/2024-11-05")
    if len(told) > 1 and beginning_of(told[0]) > beginning_of(told[1]):
        raise _impossible(given, "a start that is not after the end")
    precision = PRECISIONS.get(min(map(len, told)), "day")
    return {"start": start, "end": end, "precision": precision, "how": "stated"}


def _place(ground: Ground, given: Detail) -> Detail:
    """Return the place of a name: the best known one that fits; "Tripoli, LBN" narrows."""
    if given is None:
        return None
    if isinstance(given, dict):
        name, country = str(given.get("name")), given.get("country")
    else:
        name, _, country = (part.strip() for part in str(given).partition(","))
    found = [
        one
        for one in ground.ontology.gazetteer.places(name)
        if not country or str(country).casefold() in (str(one.country).casefold(), str(one.admin).casefold())
    ]
    if not found:
        raise _impossible(given, 'a place of the gazetteer, as "Tripoli" or "Tripoli, LBN"')
    return cast("Detail", asdict(_to_place(found[0], name)))


def _to_place(entry: PlaceEntry, name: str) -> Place:
    return Place(
        name=entry.name if entry.name.casefold() == name.casefold() else name,
        kind=entry.kind if entry.kind in PLACE_KINDS else "other",  # type: ignore[arg-type] # as tested
        country=entry.country,
        admin=None if entry.kind == "country" else entry.admin,
        latitude=entry.latitude,
        longitude=entry.longitude,
        geonames=entry.geonames,
    )


# ------------------------------------------------------------ who


def _parties(ground: Ground, given: Detail) -> Detail:
    return actors_named(ground.ledger, ground.ontology, _list(given), document=ground.document)


def _party(ground: Ground, given: Detail) -> Detail:
    named = [] if given is None else [given]
    return actors_named(ground.ledger, ground.ontology, named, document=ground.document)


def _voices(ground: Ground, given: Detail) -> Detail:
    listed = _list(given)
    if not listed:
        raise _impossible(given, "outlet, anonymous, or the name of an actor")
    return actors_named(
        ground.ledger, ground.ontology, listed, document=ground.document, as_they_are=("outlet", "anonymous")
    )


EVERY: Mapping[str, Take] = {"date": _date, "asserted_by": _voices}
FIELDS: Mapping[Family, Mapping[str, Take]] = {
    "event": {
        "type": _type,
        "mode": _mode,
        "contexts": _contexts,
        "status": _one_of(Status),
        "act": _act,
        "count": _count,
        "reciprocal": _flag,
        "actors": _parties,
        "recipients": _parties,
        "place": _place,
        **EVERY,
    },
    "statement": {
        "speaker": _party,
        "speaker_text": _open_words,
        "addressee": _party,
        "text": _quoted,
        "kind": _one_of(StatementKind),
        "channel": _one_of(Channel),
        **EVERY,
    },
    "transfer": {
        "item": _words,
        "amount": _number,
        "unit": _unit,
        "bound": _one_of(Bound),
        "status": _one_of(TransferStatus),
        "counting": _one_of(Counting),
        "giver": _party,
        "receiver": _party,
        "carrier": _party,
        **EVERY,
    },
    "office": {
        "holder": _party,
        "title": _words,
        "of": _open_words,
        "portfolio": _open_words,
        "standing": _one_of(Standing),
        "start": _day,
        "end": _day,
        "asserted_by": _voices,
    },
    "position": {"stance": _one_of(Stance), "about": _words, "holder": _party, "toward": _party, **EVERY},
    "figure": {"value": _number, "bound": _one_of(Bound), "what": _words, "of": _party, **EVERY},
    "rank": {
        "rank": _words,
        "of": _words,
        "scope": _open_words,
        "holder": _party,
        "toward": _party,
        **EVERY,
    },
}
PARTIES: Sequence[Take] = (_parties, _party)


def parties_of(family: Family) -> tuple[str, ...]:
    """Return the fields of a family that name actors."""
    return tuple(name for name, take in FIELDS[family].items() if take in PARTIES)
