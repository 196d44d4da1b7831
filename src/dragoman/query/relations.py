"""Events drawn together: by place for a map, and by pairs of actors for a network."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.model.answer import Named
from dragoman.model.dossier import Mentioned, Network, Spot, Tie
from dragoman.model.entity import Place
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
# How many lines there are to an actor, and how many actors more are looked at than are shown.
LINES, SPARE = 3, 20
EVENTS = "(SELECT id FROM families WHERE name = 'event')"
_PLACES = (
    "SELECT p.id, p.name, p.kind, p.country, p.admin, p.latitude, p.longitude, p.geonames, p.facility "
    "FROM places p"
)
Counts = dict[str, int]


def spots(ledger: Ledger, names: Sequence[str], filters: Filters) -> Answers[Spot]:
    """Return the places of events that can be drawn and how many there were; `left_out` are the others.

    What was in a building of a town is counted in the town.
    """
    wanted, meant = events_wanted(ledger, names, filters)
    with ledger.snapshot():
        rows = grouped(ledger, wanted, ("coalesce(r.place, 0)", "r.type"))
        places = {as_number(row[0]): to_place(row[1:]) for row in ledger.rows(_PLACES)}
    left_out = 0
    towns: dict[object, list[tuple[Place, Counts]]] = {}
    for number, counts in _by_quad((as_number(row[0]), row[1], row[2]) for row in rows).items():
        place = places.get(number)
        if place is None or place.latitude is None or place.longitude is None:
            left_out += sum(counts.values())
        else:
            towns.setdefault(_point(place), []).append((place, counts))
    found = sorted(map(_spot, towns.values()), key=lambda one: (-one.events, one.place.name))
    return Answers(found, left_out=left_out, meant=meant)


def _point(place: Place) -> object:
    """Return what places of one point of the map have in common, whatever building they name."""
    return place.geonames or (place.name, place.country, place.latitude, place.longitude)


def _spot(there: Sequence[tuple[Place, Counts]]) -> Spot:
    most, _ = min(
        there, key=lambda one: (one[0].name.split()[-1].islower(), -sum(one[1].values()), one[0].name)
    )
    buildings: Counts = {}
    for place, counts in there:
        if place.facility:
            buildings[place.facility] = buildings.get(place.facility, 0) + sum(counts.values())
    return Spot(
        place=replace(most, facility=None),
        events=sum(sum(counts.values()) for _, counts in there),
        cooperation=sum(counts.get(COOPERATION, 0) for _, counts in there),
        conflict=sum(counts.get(CONFLICT, 0) for _, counts in there),
        is_exact=most.kind not in ("country", "region"),
        buildings=dict(sorted(buildings.items(), key=lambda one: (-one[1], one[0]))),
    )


def network(ledger: Ledger, name: int | None, *, span: tuple[str, str], limit: int = MOST_ACTORS) -> Network:
    """Return who had to do with whom in a stretch of days, the strongest ties; of one those around it."""
    days: dict[str, Value] = {"since": span[0], "until": span[1]}
    with ledger.snapshot():
        busiest = _busiest(ledger, days) if name is None else []
        among = busiest[: limit + SPARE]
        rows = _ties_among(ledger, days, among) if name is None else _ties_of(ledger, days, name)
        weights: dict[int, int] = {}
        for low, high, number, *_ in rows:
            for one in (as_number(low), as_number(high)):
                weights[one] = weights.get(one, 0) + as_number(number)
        ranked = sorted(weights, key=lambda one: (-weights[one], one))
        shown = _named(ledger, ranked[:limit])
    ties = [row for row in rows if row[0] in shown and row[1] in shown]
    drawn = _strongest(ties, LINES * limit)
    return Network(
        actors=tuple(Mentioned(actor=shown[one], records=weights[one]) for one in ranked if one in shown),
        ties=tuple(_tie(row, shown) for row in drawn),
        left_out=max(len(ranked), len(busiest)) - len(shown),
        ties_left_out=len(ties) - len(drawn),
    )


def _busiest(ledger: Ledger, days: Mapping[str, Value]) -> list[int]:
    """Return the actors with a part in events, whatever became of those, most parts first."""
    rows = ledger.rows(
        f"SELECT o.actor, count(*) FROM roles o WHERE o.family = {EVENTS} AND o.day >= :since "
        "AND o.day <= :until GROUP BY o.actor ORDER BY 2 DESC, 1",
        dict(days),
    )
    return [as_number(row[0]) for row in rows]


def _ties_among(ledger: Ledger, days: Mapping[str, Value], actors: Sequence[int]) -> list[Row]:
    some = ", ".join(map(str, actors))
    tables = "dyads x CROSS JOIN records r ON r.id = x.record"
    where = f"x.family = {EVENTS} AND x.low IN ({some}) AND x.high IN ({some}) AND {_within('x.day')}"
    return ledger.rows(_summed(tables, where), dict(days))


def _ties_of(ledger: Ledger, days: Mapping[str, Value], actor: int) -> list[Row]:
    tables = "records r JOIN dyads x ON x.record = r.id"
    where = f"r.family = 'event' AND (x.low = {actor} OR x.high = {actor}) AND {_within('r.day')}"
    return ledger.rows(_summed(tables, where), dict(days))


def _within(day: str) -> str:
    return f"{day} >= :since AND {day} <= :until"


def _types(sort: str) -> str:
    """Return the types of events of a sort as SQL lists them."""
    return ", ".join(f"'{name}'" for name, quad in sorted(load_quads().items()) if sort in quad)


def _summed(tables: str, where: str) -> str:
    sorts = ", ".join(f"sum(r.type IN ({_types(sort)}))" for sort in (COOPERATION, CONFLICT))
    return (
        f"SELECT x.low, x.high, count(*), {sorts} FROM {tables} WHERE {where} AND r.status = 'actual' "
        "GROUP BY x.low, x.high"
    )


def _strongest(ties: Sequence[Row], most: int) -> list[Row]:
    """Return the strongest ties in order, and of each actor its strongest."""
    ordered = sorted(ties, key=lambda row: (-as_number(row[2]), as_number(row[0]), as_number(row[1])))
    tied: set[Value] = set()
    kept = []
    for place, row in enumerate(ordered):
        if place < most or not {row[0], row[1]} <= tied:
            kept.append(row)
            tied.update(row[:2])
    return kept


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
