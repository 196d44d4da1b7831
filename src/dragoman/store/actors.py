"""Actors of the ledger: whom the actors of documents are, and under which names they are found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.model.entity import Actor
from dragoman.ontology.spelling import name_words, skeleton

from .connection import Ledger, Row, as_number, as_text, insert
from .keys import folded, packed_words

ACTOR_FIELDS = ("id", "key", "name", "kind", "country", "sectors", "wikidata", "plover", "cow", "cameo")


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """Which actor of the ledger an actor of a document is, how sure that is, and why."""

    match: int
    actor: str
    score: float
    why: str = ""


@dataclass(frozen=True, slots=True)
class KeptForm:
    """A name as reports write it, with the state of its bearer where it is known."""

    id: int
    name: str
    country: str | None


def keep_form(ledger: Ledger, name: str, country: str | None, blocks: Iterable[int]) -> int:
    """Return the number of a form of a name, which is kept in blocks where it meets others."""
    row = ledger.one("SELECT id FROM forms WHERE name = ? AND country = ?", (name, country or ""))
    number = ledger.number("SELECT max(id) FROM forms") + 1 if row is None else as_number(row[0])
    ledger.write("INSERT OR IGNORE INTO forms VALUES (?, ?, ?)", [(number, name, country or "")])
    # Those of a form that is there may be others since another vocabulary read it.
    ledger.write("INSERT OR IGNORE INTO name_blocks VALUES (?, ?)", ((block, number) for block in blocks))
    return number


def set_forms(ledger: Ledger, forms: Iterable[tuple[int, int]]) -> None:
    """Note under which form each of some actors of documents is named."""
    ledger.write("UPDATE matches SET form = ? WHERE id = ?", forms)


def find_form(ledger: Ledger, number: int) -> KeptForm | None:
    """Return a form by its number, or None."""
    row = ledger.one("SELECT id, name, country FROM forms WHERE id = ?", (number,))
    return None if row is None else _form(row)


def near_forms(ledger: Ledger, blocks: Iterable[int]) -> list[KeptForm]:
    """Return the forms of names that are in some blocks, in order of their numbers."""
    rows = ledger.among(
        "SELECT DISTINCT f.id, f.name, f.country FROM name_blocks n JOIN forms f ON f.id = n.form "
        "WHERE n.block IN ({marks})",
        blocks,
    )
    return sorted({_form(row) for row in rows}, key=lambda form: form.id)


def named_by(ledger: Ledger, forms: Iterable[int]) -> list[int]:
    """Return the actors of documents that are named by some forms."""
    rows = ledger.among("SELECT id FROM matches WHERE form IN ({marks})", forms)
    return sorted(as_number(row[0]) for row in rows)


def drop_form(ledger: Ledger, number: int, blocks: Iterable[int]) -> None:
    """Drop a form by which nobody is named any more."""
    if not named_by(ledger, [number]):
        ledger.write(
            "DELETE FROM name_blocks WHERE block = ? AND form = ?", ((block, number) for block in blocks)
        )
        ledger.write("DELETE FROM forms WHERE id = ?", [(number,)])


def _form(row: Row) -> KeptForm:
    return KeptForm(as_number(row[0]), str(row[1]), as_text(row[2]) or None)


def keep_matches(
    ledger: Ledger, matched: Iterable[Matched], actors: Mapping[str, Actor], *, is_whole: bool
) -> list[int]:
    """Keep who is meant, each described by its key; return the claims whose parties are others now.

    `is_whole` where the actors' names are all that reports call them by; else they are added to those kept.
    """
    numbers = {key: _keep_actor(ledger, key, actor, is_whole) for key, actor in sorted(actors.items())}
    changed: set[int] = set()
    some = tuple(matched)
    known = ledger.among(
        "SELECT id, actor, score, why FROM matches WHERE id IN ({marks})", (one.match for one in some)
    )
    before = {row[0]: row[1:] for row in known}
    for one in some:
        row = before.get(one.match)
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
        *(
            number,
            key,
            actor.names[0],
            actor.kind,
            actor.country,
            packed_words(actor.sectors),
            actor.wikidata,
        ),
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
