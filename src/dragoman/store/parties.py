"""Actors whom a person names in a correction, beside those that a document's reading found."""

from collections.abc import Iterable

from dragoman.errors import CorrectionError
from dragoman.model.entity import Actor, Codes
from dragoman.model.filing import Detail

from .claims import keep_match
from .connection import Ledger, as_number
from .keys import folded
from .loading import load_meant
from .overriding import Described, local_key


def describe(ledger: Ledger, number: int) -> dict[str, Detail]:
    """Return an actor of the ledger as a correction keeps it, with whom it acts for."""
    actor = _meant_by(ledger, number)
    row = ledger.one("SELECT key, name FROM actors WHERE id = ?", (number,))
    if actor is None or row is None:
        raise CorrectionError(str(number), "no report means this actor any more")
    told = _described(str(row[0]), actor, str(row[1]))
    body = None if actor.principal is None else _body(ledger, number)
    if body is not None:
        told["for"] = body
    return told


def described_new(key: str, actor: Actor) -> dict[str, Detail]:
    """Return an actor that no report means yet as a correction keeps it."""
    return _described(key, actor, actor.names[0])


def _described(key: str, actor: Actor, name: str) -> dict[str, Detail]:
    names = tuple(dict.fromkeys((name, *actor.names)))
    return {
        "key": key,
        "names": list(names),
        "kind": actor.kind,
        "identity": actor.identity,
        "country": actor.country,
        "sectors": list(actor.sectors),
        "wikidata": actor.wikidata,
        "plover": actor.codes.plover,
        "cow": actor.codes.cow,
        "cameo": actor.codes.cameo,
    }


def _meant_by(ledger: Ledger, number: int) -> Actor | None:
    """Return the actor of the first document that means an actor of the ledger."""
    row = ledger.one(
        "SELECT m.id FROM matches m JOIN documents d ON d.id = m.document WHERE m.actor = ? "
        "ORDER BY m.principal IS NULL, d.key, m.local LIMIT 1",
        (number,),
    )
    if row is None:
        return None
    (meant,) = load_meant(ledger, [as_number(row[0])]).values()
    return meant.actor


def _body(ledger: Ledger, number: int) -> dict[str, Detail] | None:
    """Return for whom most reports have an actor act."""
    row = ledger.one(
        "SELECT b.actor FROM matches m JOIN matches b ON b.document = m.document AND b.local = m.principal "
        "JOIN actors a ON a.id = b.actor WHERE m.actor = ? AND b.actor <> m.actor "
        "GROUP BY b.actor ORDER BY count(*) DESC, a.key LIMIT 1",
        (number,),
    )
    if row is None:
        return None
    body = as_number(row[0])
    actor = _meant_by(ledger, body)
    key = ledger.one("SELECT key, name FROM actors WHERE id = ?", (body,))
    return None if actor is None or key is None else _described(str(key[0]), actor, str(key[1]))


def actors_called(ledger: Ledger, name: str, document: int) -> list[int]:
    """Return the actors of a key or a name; of several, those whom a document means go alone."""
    row = ledger.one("SELECT id FROM actors WHERE key = ?", (name,))
    if row is not None:
        return [as_number(row[0])]
    rows = ledger.rows("SELECT actor FROM actor_names WHERE name = ? ORDER BY actor", (folded(name),))
    found = [as_number(row[0]) for row in rows]
    here = {
        as_number(row[0])
        for row in ledger.rows(
            "SELECT DISTINCT actor FROM matches WHERE document = ? AND actor IS NOT NULL", (document,)
        )
    }
    return [one for one in found if one in here] or found


def keys_of_actors(ledger: Ledger, numbers: Iterable[int]) -> list[str]:
    """Return actors as an error lists them: the name and the key of each."""
    rows = (ledger.one("SELECT name, key FROM actors WHERE id = ?", (number,)) for number in numbers)
    return [f"{row[0]!s} ({row[1]!s})" for row in rows if row is not None]


def names_like(ledger: Ledger, name: str, most: int = 3) -> list[str]:
    """Return the names of the ledger that hold the last word of a name."""
    word = (folded(name).split() or [""])[-1]
    rows = ledger.rows(
        "SELECT DISTINCT a.name FROM actor_names n JOIN actors a ON a.id = n.actor "
        "WHERE instr(n.name, ?) > 0 ORDER BY a.name LIMIT ?",
        (word, most),
    )
    return [str(row[0]) for row in rows] if word else []


# ------------------------------------------------------------ in a document


def keep_named(ledger: Ledger, document: int, named: Iterable[Described]) -> tuple[int, ...]:
    """Keep the actors whom corrections of a document name; return the new ones, which are to be matched."""
    new: list[int] = []
    for one in named:
        body = one.get("for")
        if isinstance(body, dict):
            new += keep_named(ledger, document, [body])
        local = local_key(one)
        if ledger.one("SELECT 1 FROM matches WHERE document = ? AND local = ?", (document, local)) is None:
            principal = local_key(body) if isinstance(body, dict) else None
            new.append(keep_match(ledger, _to_actor(one, local, principal), document))
    return tuple(new)


def _to_actor(described: Described, local: str, principal: str | None) -> Actor:
    cow = described.get("cow")
    return Actor(
        key=local,
        names=_words(described.get("names")),
        kind=str(described.get("kind") or "other"),  # type: ignore[arg-type] # was checked when it was said
        identity=str(described.get("identity") or described["key"]),
        country=_text(described.get("country")),
        sectors=_words(described.get("sectors")),
        wikidata=_text(described.get("wikidata")),
        principal=principal,
        codes=Codes(
            plover=_text(described.get("plover")),
            cow=int(cow) if isinstance(cow, int | float) else None,
            cameo=_text(described.get("cameo")),
        ),
    )


def _text(value: Detail) -> str | None:
    return None if value is None else str(value)


def _words(value: Detail) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()
