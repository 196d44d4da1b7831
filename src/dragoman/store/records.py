"""Records in the ledger: what claims are of one thing, what is held of it, and who has a part in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from dragoman.model.account import APART, Held
from dragoman.model.answer import BEHIND
from dragoman.model.date import beginning_of, end_of
from dragoman.model.filing import Family

from .claims import date_values
from .connection import Ledger, Row, as_number, insert
from .corrections import judged
from .keys import packed, place_key

RECORD_FIELDS = (
    *("id", "key", "family", "type", "status", "claim", "details"),
    *("date_start", "date_end", "date_precision", "date_how", "first", "last", "place"),
    *("claims", "sources", "confidence", "reported"),
)
# Which parties stand on the two sides of a record, by its family.
SIDES: dict[Family, tuple[str, str]] = {
    "event": ("actors", "recipients"),
    "statement": ("speaker", "addressee"),
    "transfer": ("giver", "receiver"),
    "position": ("holder", "toward"),
    "rank": ("holder", "toward"),
}
# The numbers of a family and of a part by their names.
FAMILY = "(SELECT id FROM families WHERE name = ?)"
PART = "(SELECT id FROM parts WHERE name = ?)"


def keep_records(ledger: Ledger, held: Iterable[Held], claims: Mapping[str, int]) -> list[int]:
    """Keep what is held of things; `claims` gives the numbers of their claims by key.

    Returns the numbers of the records.
    """
    first = ledger.number("SELECT max(id) FROM records") + 1
    numbered = list(enumerate(held, first))
    keys = {key for _, one in numbered for key in (*_keys(one.parties), *one.principals.values())}
    actors = _numbers(ledger, "actors", keys)
    places = _numbers(
        ledger, "places", {place_key(one.place) for _, one in numbered if one.place is not None}
    )
    ledger.write(
        _KEEPING,
        (_record_row(number, one, claims, places) for number, one in numbered),
    )
    members = list(_member_rows(numbered, claims))
    ledger.write("INSERT INTO members VALUES (?, ?, ?)", members)
    verdicts = judged(ledger, (claim for claim, _, _ in members))
    ledger.write(
        "UPDATE records SET is_reviewed = 1 WHERE id = ?",
        ((record,) for claim, _, record in members if verdicts.get(claim) == "right"),
    )
    ledger.write(f"INSERT INTO roles VALUES (?, {FAMILY}, ?, ?, {PART}, ?)", _role_rows(numbered, actors))
    ledger.write(f"INSERT INTO dyads VALUES (?, ?, {FAMILY}, ?, ?)", _dyad_rows(numbered, actors))
    ledger.write(
        "INSERT INTO record_words (rowid, words) VALUES (?, ?)",
        ((number, words) for number, one in numbered if (words := _words(one))),
    )
    return [number for number, _ in numbered]


def forget_records(ledger: Ledger, records: Iterable[int]) -> tuple[int, ...]:
    """Drop records; return the numbers of the claims that they held."""
    every = sorted(set(records))
    found = {
        as_number(row[0])
        for record in every
        for row in ledger.rows("SELECT claim FROM members WHERE record = ?", (record,))
    }
    for statement in ("DELETE FROM record_words WHERE rowid = ?", "DELETE FROM records WHERE id = ?"):
        ledger.write(statement, ((number,) for number in every))
    return tuple(sorted(found))


def day_of(held: Held) -> str:
    """Return the day under which a record is found: the first of its date, else that of its first report."""
    told = (_first(held), _last(held))
    return next((day for day in told if day and not day.startswith("--")), held.reported or "")[:10]


# ------------------------------------------------------------ rows


# Details that are those of the record's claim are not kept twice.
_KEEPING = insert("records", RECORD_FIELDS).replace(
    ", ".join("?" * 7), ", ".join("?" * 6) + ", nullif(?, (SELECT details FROM claims WHERE id = ?6))", 1
)


def _record_row(number: int, held: Held, claims: Mapping[str, int], places: Mapping[str, int]) -> Row:
    return (
        *(
            number,
            held.joined.id,
            held.joined.family,
            held.type,
            held.status,
            claims[held.lead.id.partition(APART)[0]],
        ),
        *(packed(held.details), *date_values(held.date), _first(held), _last(held)),
        None if held.place is None else places[place_key(held.place)],
        *(len(held.joined.accounts), len(held.joined.sources), held.confidence, held.reported),
    )


def _first(held: Held) -> str | None:
    return None if held.date is None or held.date.start is None else beginning_of(held.date.start)


def _last(held: Held) -> str | None:
    return None if held.date is None or held.date.end is None else end_of(held.date.end)


def _member_rows(
    numbered: Iterable[tuple[int, Held]], claims: Mapping[str, int]
) -> Iterator[tuple[int, str, int]]:
    for number, held in numbered:
        for account in held.joined.accounts:
            claim, _, part = account.id.partition(APART)
            yield claims[claim], part, number


def _role_rows(numbered: Iterable[tuple[int, Held]], actors: Mapping[str, int]) -> Iterator[Row]:
    for number, held in numbered:
        for role, keys in held.parties.items():
            behind = tuple(held.principals[key] for key in keys if key in held.principals)
            for name, some in ((role, keys), (role + BEHIND, behind)):
                for position, key in enumerate(dict.fromkeys(some)):
                    yield actors[key], held.joined.family, day_of(held), number, name, position


def _dyad_rows(numbered: Iterable[tuple[int, Held]], actors: Mapping[str, int]) -> Iterator[Row]:
    for number, held in numbered:
        for low, high in sorted(_pairs(held, actors)):
            yield low, high, held.joined.family, day_of(held), number


def _pairs(held: Held, actors: Mapping[str, int]) -> set[tuple[int, int]]:
    """Return the pairs of those on different sides; of a group that acts among itself all its pairs."""
    sides = SIDES.get(held.joined.family)
    if sides is None:
        return set()
    ours, theirs = (held.parties.get(side, ()) for side in sides)
    pairs = product(ours, theirs or (ours if held.details.get("reciprocal") else ()))
    return {
        (min(low, high), max(low, high))
        for one, other in pairs
        if one != other
        for low, high in product(_with_body(held, one, actors), _with_body(held, other, actors))
        if low != high
    }


def _with_body(held: Held, key: str, actors: Mapping[str, int]) -> tuple[int, ...]:
    body = held.principals.get(key)
    return (actors[key],) if body is None else (actors[key], actors[body])


def _words(held: Held) -> str:
    """Return what is said at length in a record, by which it is searched for."""
    told = (held.details.get(name) for name in ("text", "about", "item", "what", "scope"))
    return " ".join(str(words) for words in told if words)


def _keys(parties: Mapping[str, Sequence[str]]) -> set[str]:
    return {key for keys in parties.values() for key in keys}


def _numbers(ledger: Ledger, table: str, keys: Iterable[str]) -> dict[str, int]:
    found = {}
    for key in sorted(keys):
        row = ledger.one(f"SELECT id FROM {table} WHERE key = ?", (key,))
        if row is not None:
            found[key] = as_number(row[0])
    return found
