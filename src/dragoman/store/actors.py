"""Actors of the ledger: whom the actors of documents are, and under which names they are found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.model.entity import Actor
from dragoman.ontology.spelling import name_words, skeleton

from .connection import Ledger, as_number, insert
from .keys import folded, packed

ACTOR_FIELDS = ("id", "key", "name", "kind", "country", "sectors", "wikidata", "plover", "cow", "cameo")


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """Which actor of the ledger an actor of a document is, how sure that is, and why."""

    match: int
    actor: str
    score: float
    why: str = ""


def near_names(ledger: Ledger, block: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the name blocks that hang together with one, and the actors of documents that are in them."""
    rows = ledger.rows(
        "WITH RECURSIVE near (block) AS (VALUES (?) UNION SELECT other.block FROM near "
        "JOIN name_blocks own ON own.block = near.block JOIN name_blocks other ON other.match = own.match) "
        "SELECT near.block, n.match FROM near LEFT JOIN name_blocks n ON n.block = near.block",
        (block,),
    )
    blocks = sorted({as_number(name) for name, _ in rows})
    return tuple(blocks), tuple(sorted({as_number(match) for _, match in rows if match is not None}))


def keep_name_blocks(ledger: Ledger, blocks: Iterable[tuple[int, int]]) -> None:
    """Keep under which names the actors of documents meet others."""
    ledger.write("INSERT OR IGNORE INTO name_blocks VALUES (?, ?)", blocks)


def keep_matches(
    ledger: Ledger, matched: Iterable[Matched], actors: Mapping[str, Actor], *, is_whole: bool
) -> list[int]:
    """Keep who is meant, each described by its key; return the claims whose parties are others now.

    `is_whole` where the actors' names are all that reports call them by; else they are added to those kept.
    """
    numbers = {key: _keep_actor(ledger, key, actor, is_whole) for key, actor in sorted(actors.items())}
    changed: set[int] = set()
    for one in matched:
        row = ledger.one("SELECT actor, score, why FROM matches WHERE id = ?", (one.match,))
        number = numbers[one.actor]
        if row is None or row == (number, one.score, one.why):
            continue
        ledger.write(
            "UPDATE matches SET actor = ?, score = ?, why = ? WHERE id = ?",
            [(number, one.score, one.why, one.match)],
        )
        if row[0] != number:
            changed.update(_claims_of(ledger, one.match))
    return sorted(changed)


def _claims_of(ledger: Ledger, match: int) -> list[int]:
    """Return the claims in which an actor of a document has a part, or somebody who acts for it.

    Where a person named it, those are the corrected claims of its document.
    """
    rows = ledger.rows(
        "SELECT p.claim FROM parties p WHERE p.match = :match UNION SELECT p.claim FROM matches body "
        "JOIN matches one ON one.document = body.document AND one.principal = body.local "
        "JOIN parties p ON p.match = one.id WHERE body.id = :match UNION SELECT f.claim FROM matches named "
        "JOIN claims c ON c.document = named.document JOIN corrected f ON f.claim = c.id "
        "WHERE named.id = :match AND named.local GLOB '@*'",
        {"match": match},
    )
    return [as_number(row[0]) for row in rows]


def _keep_actor(ledger: Ledger, key: str, actor: Actor, is_whole: bool) -> int:  # noqa: FBT001 - see above
    row = ledger.one("SELECT id FROM actors WHERE key = ?", (key,))
    number = ledger.number("SELECT max(id) FROM actors") + 1 if row is None else as_number(row[0])
    codes = (actor.codes.plover, actor.codes.cow, actor.codes.cameo)
    values = (
        *(number, key, actor.names[0], actor.kind, actor.country, packed(actor.sectors), actor.wikidata),
        *codes,
    )
    updates = ", ".join(f"{name} = excluded.{name}" for name in ACTOR_FIELDS[2:])
    ledger.write(f"{insert('actors', ACTOR_FIELDS)} ON CONFLICT (id) DO UPDATE SET {updates}", [values])
    if is_whole:
        ledger.write("DELETE FROM actor_names WHERE actor = ?", [(number,)])
    names = sorted({folded(name) for name in actor.names})
    ledger.write("INSERT OR IGNORE INTO actor_names VALUES (?, ?)", ((name, number) for name in names))
    if is_whole:
        ledger.write("DELETE FROM actor_words WHERE actor = ?", [(number,)])
    words = sorted({word for name in actor.names for word in name_words(name)} if is_person(actor) else ())
    ledger.write(
        "INSERT OR IGNORE INTO actor_words VALUES (?, ?)", ((skeleton(word), number) for word in words)
    )
    return number


def is_person(actor: Actor) -> bool:
    """Tell whether an actor is somebody with a name, of which a part can be asked for."""
    return actor.kind == "person" and actor.identity.startswith(("person:", "name:"))


def drop_unmeant(ledger: Ledger) -> None:
    """Drop actors whom no report means any more."""
    unmeant = ledger.rows(
        "SELECT a.id FROM actors a WHERE NOT EXISTS (SELECT 1 FROM matches m WHERE m.actor = a.id) "
        "AND NOT EXISTS (SELECT 1 FROM roles r WHERE r.actor = a.id)"
    )
    ledger.write("DELETE FROM actors WHERE id = ?", unmeant)
