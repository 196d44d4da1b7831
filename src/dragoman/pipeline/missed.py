"""A claim that a person adds, as a correction keeps it: made again whenever its text was read anew."""

from collections.abc import Iterator, Mapping
from typing import cast

from dragoman.model.claim import content_id
from dragoman.model.correction import Correction
from dragoman.model.filing import OUTLET, Detail, Family, FiledClaim
from dragoman.model.text import Document, Evidence, Span
from dragoman.store.overriding import Described, local_key, to_date, to_place

# A person who reads the words himself is surer than any reader.
SURE = 1.0


def added_claim(correction: Correction, document: Document) -> FiledClaim:
    """Return the claim that a person adds to a document, its parties under the keys that they have there."""
    told = cast("dict[str, Detail]", correction.after)
    family = cast("Family", told["family"])
    voices = told.get("asserted_by")
    parties = cast("Mapping[str, list[Described]]", told["parties"])
    return FiledClaim(
        id=identity_of(document.id, told),
        family=family,
        document=document.id,
        details=cast("Mapping[str, Detail]", told["details"]),
        parties={role: tuple(map(local_key, some)) for role, some in parties.items()},
        date=to_date(told.get("date")),
        place=to_place(told.get("place")),
        asserted_by=tuple(_voices(voices)) or (OUTLET,),
        confidence=SURE,
        evidence=_evidence(document, told),
    )


def identity_of(document: str, told: Mapping[str, Detail]) -> str:
    """Return the id of an added claim, made of its text and of what it says; its letter is its family's."""
    parties = cast("Mapping[str, list[Described]]", told["parties"])
    keys = {role: [str(one["key"]) for one in some] for role, some in sorted(parties.items())}
    told_of = {name: value for name, value in sorted(told.items()) if name not in ("parties", "asserted_by")}
    return content_id(str(told["family"])[0], document, "added", keys, told_of)


def _voices(given: Detail) -> Iterator[str]:
    for one in given if isinstance(given, list) else []:
        yield local_key(one) if isinstance(one, dict) else str(one)


def _evidence(document: Document, told: Mapping[str, Detail]) -> Mapping[str, tuple[Evidence, ...]]:
    given = cast("Mapping[str, list[list[int]]]", told["evidence"])
    return {
        field: tuple(document.cite(Span(start, stop)) for start, stop in spans)
        for field, spans in given.items()
    }


def named_in(value: Detail) -> list[Described]:
    """Return the actors that a value of a correction names, wherever in it."""
    if isinstance(value, list):
        return [found for one in value for found in named_in(one)]
    if not isinstance(value, dict):
        return []
    if "key" in value and "names" in value:
        return [value]
    return [found for one in value.values() for found in named_in(one)]
