"""Actors: found by the beginning of a name, and at a glance: names, offices, whom they met, what there is."""

from collections.abc import Sequence

from dragoman.model.answer import BEHIND, Finding, Named, Tally
from dragoman.model.dossier import Dossier, Dyad, Mentioned
from dragoman.model.filing import Family
from dragoman.store import Ledger
from dragoman.store.connection import Row, as_number
from dragoman.store.keys import folded

from .answers import Answers
from .choosing import Page, Wanted, choose
from .events import Filters, tally
from .findings import NAMED, each_finding, find, to_named
from .naming import who_is

AFTER = "\uffff"
# Whom a dossier names, those met most often first, and its latest offices.
MOST_MET, MOST_OFFICES = 24, 60
# How reports write its name, those that most of its first mentions have in front.
MOST_CALLED, MOST_LOOKED_AT = 24, 2_000
_WRITTEN = (
    "SELECT j.value FROM (SELECT names FROM matches WHERE actor = ? ORDER BY id LIMIT ?) m, "
    "json_each(m.names) j GROUP BY j.value ORDER BY count(*) DESC, j.value LIMIT ?"
)
# How often an actor is named decides what is offered first; counting further tells no more.
_RECORDS = "(SELECT count(*) FROM (SELECT 1 FROM roles o WHERE o.actor = a.id LIMIT 500))"


def find_actors(ledger: Ledger, words: str, page: Page) -> Answers[Mentioned]:
    """Return actors one of whose names has a word that begins so, those with most records first."""
    asked = folded(words)
    tables, values = "actors a", dict[str, str | int | float | bytes | None]()
    if asked:
        tables = (
            "(SELECT actor FROM actor_names WHERE name >= :words AND name < :end UNION "
            "SELECT actor FROM actor_names WHERE name LIKE :inside ESCAPE '\\') f "
            "JOIN actors a ON a.id = f.actor"
        )
        plain = asked.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        values = {"words": asked, "end": asked + AFTER, "inside": f"% {plain}%"}
    with ledger.snapshot():
        total = ledger.number(f"SELECT count(*) FROM {tables}", values)
        values |= {"limit": -1 if page.limit is None else page.limit, "offset": page.offset}
        rows = ledger.rows(
            f"SELECT {NAMED}, {_RECORDS} AS n FROM {tables} ORDER BY n DESC, a.key "
            "LIMIT :limit OFFSET :offset",
            values,
        )
    return Answers(map(_mentioned, rows), total=total)


def dossier(ledger: Ledger, name: str) -> Dossier:
    """Return what is known of an actor at a glance."""
    meant = who_is(ledger, name)
    names = ledger.rows(_WRITTEN, (meant.number, MOST_LOOKED_AT, MOST_CALLED))
    return Dossier(
        actor=meant.named,
        names=tuple(str(row[0]) for row in names),
        offices=_offices(ledger, meant.number),
        met=_met(ledger, meant.number),
        families=_families(
            ledger, "SELECT DISTINCT record, family AS number FROM roles WHERE actor = ?", (meant.number,)
        ),
        months=_months(ledger, (meant.named,)),
    )


def dyad(ledger: Ledger, one: str, other: str) -> Dyad:
    """Return what there is between two actors at a glance."""
    first, second = who_is(ledger, one), who_is(ledger, other)
    low, high = sorted((first.number, second.number))
    pairs = "SELECT DISTINCT record, family AS number FROM dyads WHERE low = ? AND high = ?"
    return Dyad(
        actors=(first.named, second.named),
        families=_families(ledger, pairs, (low, high)),
        months=_months(ledger, (first.named, second.named)),
    )


def _months(ledger: Ledger, actors: Sequence[Named]) -> tuple[Tally, ...]:
    """Return how many events there were in each month, of which quad."""
    return tuple(tally(ledger, [one.id for one in actors], Filters(), by="month", group="quad"))


def _offices(ledger: Ledger, actor: int) -> tuple[Finding, ...]:
    """Return the offices of a person by date; of a state or a body those that its people hold."""
    wanted = Wanted(family="office", actors=(actor,), roles=(("holder", f"holder{BEHIND}"),))
    return tuple(each_finding(ledger, choose(ledger, wanted, Page(limit=MOST_OFFICES, is_newest_first=True))))


def _met(ledger: Ledger, actor: int) -> tuple[Mentioned, ...]:
    rows = ledger.rows(
        f"SELECT {NAMED}, f.n FROM (SELECT CASE WHEN x.low = :actor THEN x.high ELSE x.low END AS other, "
        "count(DISTINCT x.record) AS n FROM dyads x JOIN records r ON r.id = x.record "
        "WHERE (x.low = :actor OR x.high = :actor) AND r.family = 'event' AND r.type = 'CONSULT' "
        "AND r.status = 'actual' GROUP BY other ORDER BY n DESC, other LIMIT :most) f "
        "JOIN actors a ON a.id = f.other ORDER BY f.n DESC, a.key",
        {"actor": actor, "most": MOST_MET},
    )
    return tuple(map(_mentioned, rows))


def _families(ledger: Ledger, records: str, values: Sequence[int]) -> dict[str, int]:
    rows = ledger.rows(
        f"SELECT f.name, count(*) FROM ({records}) x JOIN families f ON f.id = x.number "
        "GROUP BY f.name ORDER BY f.name",
        values,
    )
    return {str(family): as_number(number) for family, number in rows}


def shared(ledger: Ledger, names: Sequence[str], family: Family, page: Page) -> Answers[Finding]:
    """Return the records of a family in which some actors have a part, two on different sides."""
    meant = [who_is(ledger, name) for name in names]
    wanted = Wanted(family=family, actors=tuple(one.number for one in meant))
    return find(ledger, wanted, page, [one.named for one in meant])


def _mentioned(row: Row) -> Mentioned:
    return Mentioned(actor=to_named(row[:8]), records=as_number(row[8]))
