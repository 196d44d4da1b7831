"""Conflicts between reports in the ledger: found in scopes, each of which is looked through as a whole."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.model.account import APART, Contradiction
from dragoman.model.answer import BEHIND
from dragoman.model.claim import content_id
from dragoman.model.filing import Family

from .connection import Ledger, Row, as_number
from .pending import pend
from .records import PART, forget_records

# What is looked through again when a record of a family changes: whose, by the parts that name him; whom the
# giver acts for, where he acts for somebody.
WHOSE: dict[Family, tuple[str, tuple[str, ...]]] = {
    "transfer": ("gift", ("giver" + BEHIND, "giver")),
    "office": ("office", ("holder",)),
}
# A rank is held against so many meetings of the two before it, the last ones: who meet often have hundreds.
LAST_MEETINGS = 50
INNER = (
    "SELECT count(DISTINCT k.id) FROM members m JOIN claims c ON c.id = m.claim "
    "JOIN conflicts k ON k.document = c.document JOIN sides s ON s.conflict = k.id "
    "JOIN evidence e ON e.claim = c.id AND e.start < s.stop AND s.start < e.stop WHERE m.record = ? "
    "AND c.family IN ('event', 'transfer', 'office', 'figure') AND e.field NOT IN ('trigger', 'status')"
)
OUTER = (
    "SELECT count(DISTINCT s.conflict) FROM members m "
    "CROSS JOIN sides s ON s.claim = m.claim AND s.claim > 0 WHERE m.record = ?"
)


def keep_contradictions(
    ledger: Ledger, scope: str, found: Iterable[Contradiction], numbers: Mapping[str, int]
) -> None:
    """Keep the conflicts of a scope in place of those that were found in it before.

    `numbers` are those of the claims by their keys.
    """
    touched = _claims_in(ledger, scope)
    ledger.write("DELETE FROM conflicts WHERE scope = ?", [(scope,)])
    first = ledger.number("SELECT max(id) FROM conflicts") + 1
    for number, one in enumerate(found, first):
        key = content_id("d", one.kind, one.about, *((side.value, *side.claims) for side in one.sides))
        ledger.write(
            "INSERT INTO conflicts (id, key, kind, about, scope, why) VALUES (?, ?, ?, ?, ?, ?)",
            [(number, key, one.kind, one.about, scope, one.why)],
        )
        rows = list(_side_rows(number, one, numbers))
        ledger.write("INSERT INTO sides (conflict, position, value, claim) VALUES (?, ?, ?, ?)", rows)
        touched.update(as_number(row[3]) for row in rows)
    count_conflicts(ledger, _records_of(ledger, touched))


def _side_rows(number: int, found: Contradiction, numbers: Mapping[str, int]) -> Iterator[Row]:
    for position, side in enumerate(found.sides):
        claims = {numbers[key.partition(APART)[0]] for key in side.claims}
        for claim in sorted(claims):
            yield number, position, side.value, claim


def drop_records(ledger: Ledger, claims: Iterable[int]) -> tuple[int, ...]:
    """Drop the records that hold some claims; return the numbers of all the claims that they held.

    Where conflicts may go with them is noted.
    """
    records = sorted(_records_of(ledger, claims))
    pend_scopes(ledger, records)
    keys = [
        str(row[0]) for one in records for row in ledger.rows("SELECT key FROM records WHERE id = ?", (one,))
    ]
    found = forget_records(ledger, records)
    for key in keys:
        for scope in (f"thing|{key}", f"order|{key}"):
            touched = _claims_in(ledger, scope)
            ledger.write("DELETE FROM conflicts WHERE scope = ?", [(scope,)])
            count_conflicts(ledger, _records_of(ledger, touched))
    return found


def count_conflicts(ledger: Ledger, records: Iterable[int]) -> None:
    """Note at records in how many conflicts their claims have a part, in a report and between reports."""
    rows = [
        (ledger.number(INNER, (record,)) + ledger.number(OUTER, (record,)), record)
        for record in sorted(set(records))
    ]
    ledger.write("UPDATE records SET conflicts = ?1 WHERE id = ?2 AND conflicts <> ?1", rows)


def _claims_in(ledger: Ledger, scope: str) -> set[int]:
    rows = ledger.rows(
        "SELECT s.claim FROM conflicts k JOIN sides s ON s.conflict = k.id WHERE k.scope = ?", (scope,)
    )
    return {as_number(row[0]) for row in rows}


def _records_of(ledger: Ledger, claims: Iterable[int]) -> set[int]:
    return {
        as_number(row[0])
        for claim in claims
        for row in ledger.rows("SELECT record FROM members WHERE claim = ?", (claim,))
    }


# ------------------------------------------------------------ what has to be looked through


def pend_scopes(ledger: Ledger, records: Sequence[int]) -> None:
    """Note where conflicts may come or go with records: about them, their wholes' parts, orders, givers."""
    for record in records:
        row = ledger.one("SELECT key, family, type FROM records WHERE id = ?", (record,))
        if row is None:
            continue
        key, family, kind = map(str, row)
        if family == "rank":
            near = ranks_near(ledger, record)
            pend(ledger, "scope", [f"order|{key}", *(f"order|{other}" for other in near)])
        if family in {"event", "transfer"}:
            pend(ledger, "scope", [f"thing|{key}", *_parts_of(ledger, record)])
        if family == "event" and kind == "CONSULT":
            pend(ledger, "scope", _orders_beside(ledger, record))
        pend(ledger, "scope", _whose(ledger, record, family))


def ranks_near(ledger: Ledger, record: int) -> list[str]:
    """Return the keys of ranks that persons hold, or whose reports have them meeting, as a rank's own do.

    Persons alone are asked about, and at most fifty ranks given, those that lie nearest in time.
    """
    return [str(row[0]) for row in ledger.rows(_RANKS_NEAR, {"record": record})]


_NEAR = "BETWEEN date(own.day, '-45 days') AND date(own.day, '+45 days')"
_RANKS_NEAR = (
    "WITH own AS (SELECT DISTINCT o.actor, r.day FROM records r JOIN members m ON m.record = r.id "
    "JOIN claims c ON c.id = m.claim JOIN claims e ON e.document = c.document AND e.family = 'event' "
    "JOIN members n ON n.claim = e.id JOIN records f ON f.id = n.record AND f.type = 'CONSULT' "
    "JOIN roles o ON o.record = f.id JOIN actors a ON a.id = o.actor AND a.key LIKE 'person:%' "
    "WHERE r.id = :record UNION SELECT o.actor, r.day FROM records r JOIN roles o ON o.record = r.id "
    "JOIN actors a ON a.id = o.actor AND a.key LIKE 'person:%' WHERE r.id = :record), "
    "near AS (SELECT k.key, k.day, own.day AS own FROM own "
    "JOIN roles o ON o.actor = own.actor AND o.family = (SELECT id FROM families WHERE name = 'event') "
    f"AND o.day {_NEAR} JOIN records f ON f.id = o.record AND f.type = 'CONSULT' "
    "JOIN members n ON n.record = f.id JOIN claims e ON e.id = n.claim "
    "JOIN claims c ON c.document = e.document AND c.family = 'rank' "
    "JOIN members m ON m.claim = c.id JOIN records k ON k.id = m.record "
    "UNION ALL SELECT k.key, k.day, own.day FROM own JOIN roles o ON o.actor = own.actor "
    f"AND o.family = (SELECT id FROM families WHERE name = 'rank') AND o.day {_NEAR} "
    "JOIN records k ON k.id = o.record) "
    "SELECT key, min(abs(julianday(day) - julianday(own))) AS apart FROM near "
    "GROUP BY key ORDER BY apart, key LIMIT 50"
)


def _parts_of(ledger: Ledger, record: int) -> list[str]:
    rows = ledger.rows(
        "SELECT DISTINCT r.key FROM members m JOIN judgements j ON j.right = m.claim "
        "AND j.verdict = 'PART_OF' JOIN members p ON p.claim = j.left "
        "JOIN records r ON r.id = p.record WHERE m.record = ?",
        (record,),
    )
    return ["thing|" + str(key) for (key,) in rows]


def _orders_beside(ledger: Ledger, record: int) -> list[str]:
    """Return the ranks in the reports of a meeting, and those of two in it that are held against it."""
    beside = ledger.rows(
        "SELECT DISTINCT r.key FROM members m JOIN claims c ON c.id = m.claim JOIN claims o "
        "ON o.document = c.document AND o.family = 'rank' JOIN members p ON p.claim = o.id "
        "JOIN records r ON r.id = p.record WHERE m.record = ?",
        (record,),
    )
    pairs = ledger.rows("SELECT low, high, day FROM dyads WHERE record = ?", (record,))
    later = [row for pair in pairs for row in _ranks_after(ledger, pair)]
    return ["order|" + str(key) for (key,) in (*beside, *later)]


def _ranks_after(ledger: Ledger, pair: Row) -> list[Row]:
    """Return the ranks of two that are held against their meeting on a day: it is one of the last before."""
    ranks = ledger.rows(_RANKS_SINCE, pair)
    beyond = ledger.one(_MEETINGS_SINCE, (*pair, LAST_MEETINGS - 1)) if ranks else None
    return [(key,) for key, until in ranks if beyond is None or str(until) < str(beyond[0])]


_RANKS_SINCE = (
    "SELECT r.key, max(r.day, coalesce(r.reported, '')) AS until FROM dyads o "
    "JOIN records r ON r.id = o.record WHERE o.low = ?1 AND o.high = ?2 "
    "AND o.family = (SELECT id FROM families WHERE name = 'rank') AND until >= ?3"
)
_MEETINGS_SINCE = (
    "SELECT o.day FROM dyads o CROSS JOIN records r ON r.id = o.record WHERE o.low = ?1 AND o.high = ?2 "
    "AND o.family = (SELECT id FROM families WHERE name = 'event') AND o.day > ?3 AND r.type = 'CONSULT' "
    "AND r.is_dated ORDER BY o.day LIMIT 1 OFFSET ?4"
)


def _whose(ledger: Ledger, record: int, family: str) -> list[str]:
    scope, roles = WHOSE.get(family, ("", ()))  # type: ignore[call-overload] # a family, as the schema has it
    for role in roles:
        rows = ledger.rows(
            "SELECT a.key FROM roles o JOIN actors a ON a.id = o.actor WHERE o.record = ? "
            f"AND o.role = {PART} ORDER BY o.position LIMIT 1",
            (record, role),
        )
        if rows:
            return [f"{scope}|" + str(rows[0][0])]
    return []
