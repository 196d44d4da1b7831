"""Where reports disagree, with themselves and with each other: every side with the report that gives it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from dragoman.errors import QuestionError
from dragoman.model.answer import Dispute, DisputeSide, Source
from dragoman.store import Ledger
from dragoman.store.connection import Row, Value, as_number, as_text

from .answers import Answers
from .choosing import Page
from .naming import who_is

SOURCE = "d.key, d.name, d.title, d.publisher, d.published, coalesce(d.url, pg.address)"
# A conflict inside a report has to do with whoever has a part in a claim that rests on the same words.
# The order of the tables and the plus keep SQLite from going through all that a much mentioned actor did.
_INNER = (
    "EXISTS (SELECT 1 FROM sides s CROSS JOIN claims c ON c.document = k.document "
    "CROSS JOIN evidence e ON e.claim = c.id AND e.start < s.stop AND s.start < e.stop "
    "CROSS JOIN members m ON m.claim = c.id CROSS JOIN roles o ON o.record = m.record AND +o.actor = ? "
    "WHERE s.conflict = k.id)"
)
_BETWEEN = (
    "EXISTS (SELECT 1 FROM records r CROSS JOIN roles o ON o.record = r.id AND +o.actor = ? "
    "WHERE r.key = k.about) OR EXISTS (SELECT 1 FROM actors a WHERE a.key = k.about AND a.id = ?)"
)


def disputes(
    ledger: Ledger,
    names: Sequence[str],
    *,
    kinds: Sequence[str] = (),
    between: bool | None = None,
    page: Page,
) -> Answers[Dispute]:
    """Return the disagreements that have to do with all of some actors; of none, all that there are.

    `between` keeps those between reports, or with False those inside one.
    """
    conditions, values = ["1"], []
    known = [str(row[0]) for row in ledger.rows("SELECT DISTINCT kind FROM conflicts ORDER BY 1")]
    for kind in kinds:
        if kind not in known:
            message = f"no conflict of kind {kind} in the ledger; there are {', '.join(known) or 'none'}"
            raise QuestionError(message)
    if kinds:
        conditions.append(f"k.kind IN ({', '.join('?' * len(kinds))})")
        values += list[Value](kinds)
    if between is not None:
        conditions.append("k.about IS NOT NULL" if between else "k.document IS NOT NULL")
    meant = [who_is(ledger, name) for name in names]
    for one in meant:
        conditions.append(f"({_INNER} OR {_BETWEEN})")
        values += [one.number] * 3
    where = " AND ".join(conditions)
    turn = "DESC" if page.is_newest_first else "ASC"
    with ledger.snapshot():
        total = ledger.number(f"SELECT count(*) FROM conflicts k WHERE {where}", values)
        limit = -1 if page.limit is None else page.limit
        rows = ledger.rows(
            f"SELECT k.id FROM conflicts k WHERE {where} ORDER BY k.id {turn} LIMIT ? OFFSET ?",
            [*values, limit, page.offset],
        )
        found = load_disputes(ledger, [as_number(row[0]) for row in rows])
    return Answers(found, total=total, meant=[one.named for one in meant])


def load_disputes(ledger: Ledger, numbers: Sequence[int]) -> list[Dispute]:
    """Return disagreements by their numbers, in that order."""
    if not numbers:
        return []
    marks = ", ".join("?" * len(numbers))
    rows = ledger.rows(
        "SELECT k.id, k.key, k.kind, d.name, k.about, k.why FROM conflicts k "
        f"LEFT JOIN documents d ON d.id = k.document WHERE k.id IN ({marks})",
        numbers,
    )
    sides = _sides(ledger, marks, numbers)
    by_number = {as_number(row[0]): row for row in rows}
    return [_dispute(by_number[one], sides.get(one, ())) for one in numbers if one in by_number]


def _dispute(row: Row, sides: Sequence[DisputeSide]) -> Dispute:
    _, key, kind, document, about, why = map(as_text, row)
    return Dispute(
        id=key or "", kind=kind or "", document=document, about=about, why=why or "", sides=tuple(sides)
    )


def _sides(ledger: Ledger, marks: str, numbers: Sequence[int]) -> Mapping[int, list[DisputeSide]]:
    found: dict[int, list[DisputeSide]] = defaultdict(list)
    rows = ledger.rows(
        f"SELECT s.conflict, s.value, s.resolved, s.quote, c.key, {SOURCE} FROM sides s "
        "JOIN conflicts k ON k.id = s.conflict LEFT JOIN claims c ON c.id = s.claim "
        "LEFT JOIN documents d ON d.id = coalesce(c.document, k.document) "
        "LEFT JOIN pages pg ON pg.id = d.page "
        f"WHERE s.conflict IN ({marks}) ORDER BY s.conflict, s.position, c.key",
        numbers,
    )
    for number, value, resolved, quote, claim, *source in rows:
        side = DisputeSide(
            value=str(value),
            resolved=as_text(resolved),
            quote=as_text(quote),
            claim=as_text(claim),
            source=None if source[0] is None else to_source(source),
        )
        found[as_number(number)].append(side)
    return found


def to_source(row: Sequence[Value]) -> Source:
    """Return the report of the six columns that tell which one it is."""
    key, name, title, publisher, published, url = map(as_text, row)
    return Source(
        id=key or "", name=name or "", title=title, publisher=publisher, published=published, url=url
    )
