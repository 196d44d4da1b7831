"""Claims in the ledger: written as they were read, with the actors of their document and their words."""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dragoman.model.date import Date
from dragoman.model.entity import Actor, Place
from dragoman.model.filing import ANONYMOUS, OUTLET, FiledClaim, Filing
from dragoman.model.record import Conflict

from .connection import Ledger, Row, Value, as_number, insert
from .keys import packed, packed_words, place_key

MATCH_FIELDS = (
    *("id", "document", "local", "names", "kind", "identity", "country", "sectors", "wikidata"),
    *("plover", "cow", "cameo", "principal"),
)
CLAIM_FIELDS = (
    *("id", "key", "document", "family", "details"),
    *("date_start", "date_end", "date_precision", "date_how", "place", "asserted_by", "confidence"),
    "added_by",
)
PLACE_FIELDS = (
    *("id", "key", "name", "kind", "country", "admin", "latitude", "longitude", "geonames", "facility"),
)

# The role, among a claim's parties, of those who assert it.
VOICE = "voice"


class Told(NamedTuple):
    """A claim with its number, that of its document, and those of the document's actors by their keys."""

    number: int
    claim: FiledClaim
    document: int
    matches: Mapping[str, int]


def keep_filings(ledger: Ledger, filings: Sequence[tuple[int, Filing]]) -> int:
    """Keep the actors, claims and inner conflicts of some documents; return how many claims they have.

    Each table is written once for all of them: a document at a time takes half as long again.
    """
    matches = _keep_actors(ledger, filings)
    told = (
        (claim, document, found)
        for (document, filing), found in zip(filings, matches, strict=True)
        for claim in filing.claims
    )
    claims = keep_claims(ledger, told)
    _keep_conflicts(ledger, filings)
    return len(claims)


def keep_claims(
    ledger: Ledger,
    claims: Iterable[tuple[FiledClaim, int, Mapping[str, int]]],
    *,
    added_by: str | None = None,
) -> list[int]:
    """Keep claims, each with its document and the matches that its parties are; return their numbers."""
    first = ledger.number("SELECT max(id) FROM claims") + 1
    told = [Told(number, *one) for number, one in enumerate(claims, first)]
    places = _keep_places(ledger, (one.claim.place for one in told if one.claim.place is not None))
    ledger.write(insert("claims", CLAIM_FIELDS), ((*_claim_row(one, places), added_by) for one in told))
    ledger.write("INSERT INTO parties VALUES (?, ?, ?, ?)", _party_rows(told))
    ledger.write("INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?)", _evidence_rows(told))
    return [one.number for one in told]


def keep_added(ledger: Ledger, claim: FiledClaim, document: int, *, added_by: str) -> int:
    """Keep a claim that a person adds to a document; return its number."""
    rows = ledger.rows("SELECT local, id FROM matches WHERE document = ?", (document,))
    matches = {str(local): as_number(number) for local, number in rows}
    (number,) = keep_claims(ledger, [(claim, document, matches)], added_by=added_by)
    return number


def added_claims(ledger: Ledger, document: int) -> dict[str, int]:
    """Return the claims of a document that persons added: their numbers by their ids."""
    rows = ledger.rows(
        "SELECT key, id FROM claims WHERE document = ? AND added_by IS NOT NULL ORDER BY id", (document,)
    )
    return {str(key): as_number(number) for key, number in rows}


def drop_added(ledger: Ledger, number: int) -> None:
    """Drop a claim that a person added and took back."""
    ledger.write("DELETE FROM claims WHERE id = ? AND added_by IS NOT NULL", [(number,)])


def forget_claims(ledger: Ledger, document: int) -> None:
    """Drop what was read from a document, to read it again."""
    for table in ("claims", "matches", "conflicts"):
        ledger.write(f"DELETE FROM {table} WHERE document = ?", [(document,)])


def _keep_actors(ledger: Ledger, filings: Iterable[tuple[int, Filing]]) -> list[dict[str, int]]:
    """Keep the actors of some documents; return their numbers by their keys, for each document."""
    numbers = itertools.count(ledger.number("SELECT max(id) FROM matches") + 1)
    found, rows = [], []
    for document, filing in filings:
        numbered = {actor.key: (next(numbers), actor) for actor in filing.actors}
        rows += [_match_row(*one, document) for one in numbered.values()]
        found.append({key: number for key, (number, _) in numbered.items()})
    ledger.write(insert("matches", MATCH_FIELDS), rows)
    return found


def keep_match(ledger: Ledger, actor: Actor, document: int) -> int:
    """Keep one more actor of a document and return its number."""
    number = ledger.number("SELECT max(id) FROM matches") + 1
    ledger.write(insert("matches", MATCH_FIELDS), [_match_row(number, actor, document)])
    return number


def keep_place(ledger: Ledger, place: Place) -> int:
    """Return the number of a place; a new one is kept."""
    return _keep_places(ledger, [place])[place_key(place)]


def _match_row(number: int, actor: Actor, document: int) -> Row:
    return (
        *(number, document, actor.key, packed_words(actor.names), actor.kind, actor.identity, actor.country),
        *(
            packed_words(actor.sectors),
            actor.wikidata,
            actor.codes.plover,
            actor.codes.cow,
            actor.codes.cameo,
        ),
        actor.principal,
    )


def _claim_row(told: Told, places: dict[str, int]) -> Row:
    claim = told.claim
    place = None if claim.place is None else places[place_key(claim.place)]
    return (
        *(told.number, claim.id, told.document, claim.family, packed(claim.details)),
        *(*date_values(claim.date), place, packed_words(claim.asserted_by), claim.confidence),
    )


def date_values(date: Date | None) -> tuple[Value, Value, Value, Value]:
    """Return the four columns of a date."""
    return (None,) * 4 if date is None else (date.start, date.end, date.precision, date.how)


def _party_rows(told: Iterable[Told]) -> Iterator[Row]:
    for number, claim, _, matches in told:
        voices = tuple(key for key in claim.asserted_by if key not in (OUTLET, ANONYMOUS))
        for role, keys in {**claim.parties, VOICE: voices}.items():
            for position, key in enumerate(keys):
                yield number, role, position, matches[key]


def _evidence_rows(told: Iterable[Told]) -> Iterator[Row]:
    for number, claim, _, _ in told:
        for field, pieces in claim.evidence.items():
            for position, one in enumerate(pieces):
                yield number, field, position, one.span.start, one.span.end, one.quote


def _keep_places(ledger: Ledger, places: Iterable[Place]) -> dict[str, int]:
    """Return the numbers of places by their keys; new ones are kept."""
    found: dict[str, int] = {}
    for place in places:
        key = place_key(place)
        if key not in found:
            row = ledger.one("SELECT id FROM places WHERE key = ?", (key,))
            found[key] = as_number(row[0]) if row is not None else _keep_place(ledger, key, place)
    return found


def _keep_place(ledger: Ledger, key: str, place: Place) -> int:
    number = ledger.number("SELECT max(id) FROM places") + 1
    row: Row = (
        *(number, key, place.name, place.kind, place.country, place.admin, place.latitude, place.longitude),
        *(place.geonames, place.facility),
    )
    ledger.write(insert("places", PLACE_FIELDS), [row])
    return number


# ------------------------------------------------------------ conflicts inside a report


def _keep_conflicts(ledger: Ledger, filings: Iterable[tuple[int, Filing]]) -> None:
    first = ledger.number("SELECT max(id) FROM conflicts") + 1
    told = ((document, filing, one) for document, filing in filings for one in filing.conflicts)
    rows: list[Row] = []
    sides: list[Row] = []
    for number, (document, filing, conflict) in enumerate(told, first):
        rows.append((number, conflict.id_in(filing.document.id), conflict.kind, document, conflict.why))
        sides += _side_rows(number, conflict)
    ledger.write("INSERT INTO conflicts (id, key, kind, document, why) VALUES (?, ?, ?, ?, ?)", rows)
    ledger.write("INSERT INTO sides VALUES (?, ?, ?, ?, ?, ?, ?, ?)", sides)


def _side_rows(number: int, conflict: Conflict) -> Iterator[Row]:
    """Give a row for each value with its own words, as far as each has some."""
    pieces = [one for found in conflict.evidence.values() for one in found]
    for position, value in enumerate(conflict.values):
        resolved = conflict.resolved[position] if position < len(conflict.resolved) else None
        words = pieces[position] if position < len(pieces) else None
        place = (None, None, None) if words is None else (words.span.start, words.span.end, words.quote)
        yield number, position, value, resolved, 0, *place
