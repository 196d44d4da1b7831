"""All that is known of one thing: what is held, every report's words by field, what was said of it since."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dragoman.errors import QuestionError, UnknownIdError
from dragoman.model.answer import Dispute, Finding, Quote, Remark, Sheet, Telling
from dragoman.model.filing import ANONYMOUS, OUTLET, Detail
from dragoman.store import Ledger
from dragoman.store.connection import Row, Value, as_number, as_text

from .disputes import SOURCE, load_disputes, to_source
from .findings import each_finding

# What sorts after every id that begins with some letters.
AFTER = "\uffff"
MOST_OFFERED = 8
ENGINE = "dragoman"
# Of 200 reports of one thing every two are compared; so many comparisons say why they hang together.
MOST_REMARKS = 500
# The fields in which reports are held against each other.
COMPARED = frozenset(
    (
        *("date", "place", "status", "type", "count", "amount", "unit", "item", "counting"),
        *("title", "of", "standing", "value", "rank", "scope"),
    )
)
# What can be shown by its id, and the record that it belongs to.
_OWNERS = (
    "SELECT key, id FROM records WHERE key >= :id AND key < :end UNION "
    "SELECT c.key, m.record FROM claims c JOIN members m ON m.claim = c.id "
    "WHERE c.key >= :id AND c.key < :end ORDER BY 1 LIMIT :most"
)


def sheet(ledger: Ledger, given: str) -> Sheet:
    """Return all that is known of a record, by its id or that of one of its claims; a beginning will do."""
    with ledger.snapshot():
        record = _record(ledger, given)
        (finding,) = each_finding(ledger, [record])
        return Sheet(
            finding=finding,
            tellings=_tellings(ledger, record, finding),
            conflicts=_conflicts(ledger, record, finding.id),
            remarks=(*_corrections(ledger, record), *_judgements(ledger, record)),
        )


def _record(ledger: Ledger, given: str) -> int:
    span: dict[str, Value] = {"id": given, "end": given + AFTER, "most": MOST_OFFERED}
    rows = ledger.rows(_OWNERS, span) if given else []
    exact = [row for row in rows if row[0] == given]
    records = dict.fromkeys(as_number(row[1]) for row in exact or rows)
    if len(records) == 1:
        (record,) = records
        return record
    if records:
        found = ", ".join(
            dict.fromkeys(str(row[0]) for row in (rows if not exact else _keys(ledger, records)))
        )
        message = f"{given} belongs to several records, or several ids begin with it: {found}"
        raise QuestionError(message)
    raise UnknownIdError(sort="record or claim", given=given)


def _keys(ledger: Ledger, records: Iterable[int]) -> list[Row]:
    """Return the ids of the records in which a claim tells of several things."""
    return [row for one in records for row in ledger.rows("SELECT key FROM records WHERE id = ?", (one,))]


# ------------------------------------------------------------ reports


def _tellings(ledger: Ledger, record: int, finding: Finding) -> tuple[Telling, ...]:
    rows = ledger.rows(
        "SELECT c.id, c.key, c.details, c.asserted_by, c.document, c.date_start, c.date_end, pl.name, "
        f"r.claim = c.id, {SOURCE} FROM members m JOIN claims c ON c.id = m.claim JOIN records r "
        "ON r.id = m.record JOIN documents d ON d.id = c.document JOIN pages pg ON pg.id = d.page "
        "LEFT JOIN places pl ON pl.id = c.place WHERE m.record = ? "
        "ORDER BY coalesce(d.published, '9999'), c.key",
        (record,),
    )
    found = []
    for number, key, details, voices, document, start, end, place, is_lead, *source in rows:
        claim = as_number(number)
        told = {**json.loads(str(details)), **_parties(ledger, claim)}
        told |= {"date": _stretch(start, end), "place": as_text(place)}
        telling = Telling(
            id=str(key),
            source=to_source(source),
            asserted_by=_voices(ledger, as_number(document), json.loads(str(voices))),
            quotes=_quotes(ledger, claim),
            apart=_apart(finding, told),
            is_lead=bool(is_lead),
        )
        found.append(telling)
    return tuple(found)


def _parties(ledger: Ledger, claim: int) -> dict[str, Detail]:
    found: dict[str, list[Detail]] = defaultdict(list)
    rows = ledger.rows(
        "SELECT p.role, coalesce(a.name, m.names ->> 0) FROM parties p JOIN matches m ON m.id = p.match "
        "LEFT JOIN actors a ON a.id = m.actor WHERE p.claim = ? AND p.role <> 'voice' "
        "ORDER BY p.role, p.position",
        (claim,),
    )
    for role, name in rows:
        found[str(role)].append(str(name))
    return dict(found)


def _stretch(start: object, end: object) -> str | None:
    told = [str(one) for one in (start, end) if one is not None]
    return "/".join(dict.fromkeys(told)) or None


def _apart(finding: Finding, told: Mapping[str, Detail]) -> dict[str, Detail]:
    """Return the fields in which a report says something else than what is held.

    Whom it names beside others, and how the words around it were read, is no disagreement.
    """
    date = finding.date
    held: dict[str, Detail] = dict(finding.details)
    held["date"] = None if date is None else _stretch(date.start, date.end)
    held["place"] = None if finding.place is None else finding.place.name
    apart: dict[str, Detail] = {
        name: value
        for name, value in told.items()
        if name in COMPARED and value not in (None, [], False) and value != held.get(name)
    }
    for role, actors in finding.parties.items():
        named = told.get(role)
        if isinstance(named, list) and named and not {one.name for one in actors} & set(map(str, named)):
            apart[role] = list(named)
    return apart


def _voices(ledger: Ledger, document: int, voices: Sequence[str]) -> tuple[str, ...]:
    names = []
    for voice in voices:
        row = ledger.one(
            "SELECT coalesce(a.name, m.names ->> 0) FROM matches m LEFT JOIN actors a ON a.id = m.actor "
            "WHERE m.document = ? AND m.local = ?",
            (document, voice),
        )
        names.append(voice if voice in (OUTLET, ANONYMOUS) or row is None else str(row[0]))
    return tuple(names)


def _quotes(ledger: Ledger, claim: int) -> tuple[Quote, ...]:
    rows = ledger.rows(
        "SELECT field, start, stop, quote FROM evidence WHERE claim = ? "
        "ORDER BY start, stop, field, position",
        (claim,),
    )
    return tuple(
        Quote(field=str(field), start=as_number(start), end=as_number(end), quote=str(quote))
        for field, start, end, quote in rows
    )


# ------------------------------------------------------------ what was said of it


def _conflicts(ledger: Ledger, record: int, key: str) -> tuple[Dispute, ...]:
    rows = ledger.rows(
        "SELECT k.id FROM conflicts k WHERE k.about = :key UNION SELECT s.conflict FROM members m "
        "CROSS JOIN claims c ON c.id = m.claim CROSS JOIN evidence e ON e.claim = c.id "
        "CROSS JOIN conflicts k ON k.document = c.document "
        "CROSS JOIN sides s ON s.conflict = k.id AND s.start < e.stop AND e.start < s.stop "
        "WHERE m.record = :record ORDER BY 1",
        {"key": key, "record": record},
    )
    return tuple(load_disputes(ledger, [as_number(row[0]) for row in rows]))


def _corrections(ledger: Ledger, record: int) -> list[Remark]:
    rows = ledger.rows(
        'SELECT DISTINCT k.id, k.verdict, k.by, k."when", k.why, k.field, k.before, k.after, k.other '
        "FROM members m JOIN corrected o ON o.claim = m.claim JOIN corrections k ON k.id = o.correction "
        "WHERE m.record = ? ORDER BY k.id",
        (record,),
    )
    return [
        Remark(
            verdict=str(verdict),
            by=str(by),
            when=as_text(when),
            why=as_text(why),
            field=as_text(field),
            before=as_text(before),
            after=as_text(after),
            other=as_text(other),
        )
        for _, verdict, by, when, why, field, before, after, other in rows
    ]


def _judgements(ledger: Ledger, record: int) -> list[Remark]:
    rows = ledger.rows(
        "SELECT j.verdict, j.why, b.key FROM members m JOIN judgements j ON j.left = m.claim "
        "JOIN claims b ON b.id = j.right WHERE m.record = :record UNION "
        "SELECT j.verdict, j.why, b.key FROM members m JOIN judgements j ON j.right = m.claim "
        "JOIN claims b ON b.id = j.left WHERE m.record = :record ORDER BY 3, 1 LIMIT :most",
        {"record": record, "most": MOST_REMARKS},
    )
    return [
        Remark(verdict=str(verdict), by=ENGINE, when=None, why=as_text(why), other=str(other))
        for verdict, why, other in rows
    ]
