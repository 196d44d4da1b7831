"""Records read from the ledger as findings: their fields, who has a part in them, where they are told."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from dragoman.model.answer import Finding, Named
from dragoman.model.entity import Codes
from dragoman.ontology.quads import load_quads
from dragoman.store import Ledger
from dragoman.store.connection import Row, as_measure, as_number, as_text
from dragoman.store.loading import to_date, to_place

from .answers import Answers
from .choosing import Page, Wanted, choose, count_by_status, totals

# So many are read with one statement: more make no row cheaper, and the first comes later.
AT_ONCE = 250
NAMED = "a.key, a.name, a.kind, a.country, a.wikidata, a.plover, a.cow, a.cameo"


def find(ledger: Ledger, wanted: Wanted, page: Page, meant: Sequence[Named] = ()) -> Answers[Finding]:
    """Return a page of the records that are wanted, and how many there are."""
    with ledger.snapshot():
        total, left_out = totals(wanted, count_by_status(ledger, wanted))
        found = list(each_finding(ledger, choose(ledger, wanted, page)))
    return Answers(found, total=total, left_out=left_out, meant=meant)


def each_finding(ledger: Ledger, records: Iterable[int]) -> Iterator[Finding]:
    """Give records by their numbers, in the order of the numbers given."""
    numbers = iter(records)
    while some := list(islice(numbers, AT_ONCE)):
        marks = ", ".join("?" * len(some))
        parties, addresses = _parties(ledger, marks, some), _addresses(ledger, marks, some)
        rows = {as_number(row[0]): row for row in ledger.rows(_RECORDS.format(marks=marks), some)}
        for number in some:
            if number in rows:
                yield _finding(rows[number], parties[number], addresses[number])


def to_named(row: Row) -> Named:
    """Return the actor of the eight columns that name one."""
    key, name, kind, country, wikidata, plover, cow, cameo = row
    return Named(
        id=str(key),
        name=str(name),
        kind=str(kind),
        country=as_text(country),
        wikidata=as_text(wikidata),
        codes=Codes(
            plover=as_text(plover), cow=None if cow is None else as_number(cow), cameo=as_text(cameo)
        ),
    )


_RECORDS = (
    "SELECT r.id, r.key, r.family, r.type, r.status, r.day, r.is_dated, coalesce(r.details, c.details), "
    "r.claims, r.sources, r.conflicts, r.confidence, r.reported, r.is_reviewed, r.date_start, "
    "r.date_end, r.date_precision, r.date_how, p.name, p.kind, p.country, p.admin, p.latitude, p.longitude, "
    "p.geonames, p.facility FROM records r JOIN claims c ON c.id = r.claim "
    "LEFT JOIN places p ON p.id = r.place WHERE r.id IN ({marks})"
)


def _parties(ledger: Ledger, marks: str, records: Sequence[int]) -> Mapping[int, dict[str, list[Named]]]:
    found: dict[int, dict[str, list[Named]]] = defaultdict(lambda: defaultdict(list))
    rows = ledger.rows(
        f"SELECT o.record, t.name, {NAMED} FROM roles o JOIN parts t ON t.id = o.role "
        f"JOIN actors a ON a.id = o.actor WHERE o.record IN ({marks}) ORDER BY o.record, t.name, o.position",
        records,
    )
    for row in rows:
        found[as_number(row[0])][str(row[1])].append(to_named(row[2:]))
    return found


def _addresses(ledger: Ledger, marks: str, records: Sequence[int]) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    rows = ledger.rows(
        "SELECT DISTINCT m.record, coalesce(d.url, p.address) FROM members m JOIN claims c ON c.id = m.claim "
        f"JOIN documents d ON d.id = c.document JOIN pages p ON p.id = d.page WHERE m.record IN ({marks}) "
        "ORDER BY m.record, coalesce(d.published, '9999'), 2",
        records,
    )
    for record, address in rows:
        found[as_number(record)].append(str(address))
    return found


def _finding(row: Row, parties: Mapping[str, list[Named]], addresses: Sequence[str]) -> Finding:
    family, type_ = str(row[2]), as_text(row[3])
    return Finding(
        id=str(row[1]),
        family=family,  # type: ignore[arg-type] # the schema lets in families alone
        type=type_,
        status=as_text(row[4]),
        day=as_text(row[5]) or None,
        is_dated=bool(row[6]),
        date=to_date(row[14:18]),
        details=json.loads(str(row[7])),
        parties={role: tuple(actors) for role, actors in parties.items()},
        quad=load_quads().get(type_ or "") if family == "event" else None,
        place=to_place(row[18:26]),
        claims=as_number(row[8]),
        sources=as_number(row[9]),
        conflicts=as_number(row[10]),
        confidence=as_measure(row[11]) or 0.0,
        reported=as_text(row[12]),
        is_reviewed=bool(row[13]),
        addresses=tuple(addresses),
    )
