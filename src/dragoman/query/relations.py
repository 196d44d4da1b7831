"""Events drawn together: by place for a map, and by pairs of actors for a network."""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.model.answer import Named
from dragoman.model.dossier import Mentioned, Network, Spot, Tie
from dragoman.ontology.quads import load_quads
from dragoman.store import Ledger
from dragoman.store.connection import Row, Value, as_number
from dragoman.store.loading import to_place

from .answers import Answers
from .choosing import grouped
from .events import Filters, events_wanted
from .findings import AT_ONCE, NAMED, to_named

COOPERATION, CONFLICT = "cooperation", "conflict"
# A picture of more than this many actors cannot be read.
MOST_ACTORS = 100
_PLACE = "p.name, p.kind, p.country, p.admin, p.latitude, p.longitude, p.geonames, p.facility"
Counts = dict[str, int]


def spots(ledger: Ledger, names: Sequence[str], filters: Filters) -> Answers[Spot]:
    """Return the places of events that can be drawn and how many there were; `left_out` are the others."""
    wanted, meant = events_wanted(ledger, names, filters)
    with ledger.snapshot():
        rows = grouped(ledger, wanted, ("coalesce(r.place, 0)", "r.type"))
        counted = _by_quad((as_number(row[0]), row[1], row[2]) for row in rows)
        left_out = sum(counted.pop(0, {}).values())
        found = []
        for number, counts in counted.items():
            row = ledger.one(f"SELECT {_PLACE} FROM places p WHERE p.id = ?", (number,))
            place = None if row is None else to_place(row)
            if place is None or place.latitude is None or place.longitude is None:
                left_out += sum(counts.values())
                continue
            found.append(
                Spot(
                    place=place,
                    events=sum(counts.values()),
                    cooperation=counts.get(COOPERATION, 0),
                    conflict=counts.get(CONFLICT, 0),
                    is_exact=place.kind not in ("country", "region"),
                )
            )
    found.sort(key=lambda one: (-one.events, one.place.name, one.place.facility or ""))
    return Answers(found, left_out=left_out, meant=meant)


def network(ledger: Ledger, name: int | None, *, span: tuple[str, str], limit: int = MOST_ACTORS) -> Network:
    """Return who had to do with whom in a stretch of days, the strongest ties; of one those around it."""
    actor = "" if name is None else "AND (x.low = :actor OR x.high = :actor)"
    sorts = ", ".join(f"sum(r.type IN ({_types(sort)}))" for sort in (COOPERATION, CONFLICT))
    rows = ledger.rows(
        f"SELECT x.low, x.high, count(*), {sorts} FROM records r JOIN dyads x ON x.record = r.id "
        "WHERE r.family = 'event' AND r.status = 'actual' AND r.day >= :since AND r.day <= :until "
        f"{actor} GROUP BY x.low, x.high",
        {"since": span[0], "until": span[1], **({} if name is None else {"actor": name})},
    )
    weights: dict[int, int] = {}
    for low, high, number, *_ in rows:
        for one in (as_number(low), as_number(high)):
            weights[one] = weights.get(one, 0) + as_number(number)
    ranked = sorted(weights, key=lambda one: (-weights[one], one))
    shown = _named(ledger, ranked[:limit])
    return Network(
        actors=tuple(Mentioned(actor=shown[one], records=weights[one]) for one in ranked if one in shown),
        ties=tuple(_tie(row, shown) for row in rows if row[0] in shown and row[1] in shown),
        left_out=max(0, len(ranked) - limit),
    )


def _types(sort: str) -> str:
    """Return the types of events of a sort as SQL lists them."""
    return ", ".join(f"'{name}'" for name, quad in sorted(load_quads().items()) if sort in quad)


def _tie(row: Row, shown: Mapping[int, Named]) -> Tie:
    low, high, events, cooperation, conflict = map(as_number, row)
    return Tie(
        one=shown[low].id, other=shown[high].id, events=events, cooperation=cooperation, conflict=conflict
    )


def _by_quad(rows: Iterable[tuple[int, Value, Value]]) -> dict[int, Counts]:
    """Return how many events of cooperation and of conflict there were of each thing."""
    found: dict[int, Counts] = {}
    for thing, type_, number in rows:
        quad = load_quads().get(str(type_), "")
        sort = next((one for one in (COOPERATION, CONFLICT) if one in quad), "")
        counts = found.setdefault(thing, {})
        counts[sort] = counts.get(sort, 0) + as_number(number)
    return found


def _named(ledger: Ledger, numbers: Sequence[int]) -> dict[int, Named]:
    found: dict[int, Named] = {}
    for first in range(0, len(numbers), AT_ONCE):
        some = numbers[first : first + AT_ONCE]
        marks = ", ".join("?" * len(some))
        rows = ledger.rows(f"SELECT a.id, {NAMED} FROM actors a WHERE a.id IN ({marks})", some)
        found |= {as_number(row[0]): to_named(row[1:]) for row in rows}
    return found
