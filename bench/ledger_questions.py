"""The questions that a made-up ledger is asked, each with a fixed list of arguments, hot ones among them."""

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.errors import DragomanError

from .synthetic import GOODS, TITLES, World, make_world

if TYPE_CHECKING:
    from dragoman.query import Questions

Ask = Callable[["Questions"], object]
# By how often they are mentioned: the first state is in a sixth of all events.
RANKS = (0, 1, 2, 4, 8, 16, 32, 64)
PAIRS = ((0, 1), (0, 2), (1, 2), (0, 8), (2, 16), (4, 32), (16, 64))
COMMON_WORDS = (0, 1, 3, 10, 40, 150, 600)
DAYS = ("2016-05-14", "2019-08-03", "2023-02-27")


# So much of an export is a page of it.
PAGE = 100


def the_questions(questions: "Questions", path: Path) -> Mapping[str, Sequence[Ask]]:
    """Return every question with what is asked for in it; `path` is the ledger's, which an export opens."""
    world = make_world()
    return {
        "timeline A B": [_timeline(*_names(world, pair)) for pair in PAIRS],
        "timeline A B filtered": [_filtered(*_names(world, pair)) for pair in PAIRS],
        "timeline A": [_timeline(*_names(world, (rank,))) for rank in RANKS],
        "timeline person": [_timeline(name) for name in _persons(world)],
        "timeline": [_timeline(), lambda asked: asked.timeline(since="2020", until="2020-06")],
        "count A B": [_count(*_names(world, pair)) for pair in PAIRS],
        "count A": [_count(*_names(world, (rank,))) for rank in RANKS],
        "count": [_count(), lambda asked: asked.count(by="year", group="quad")],
        "who NAME": [_who(name, day) for name in _persons(world) for day in DAYS],
        "who OFFICE": [_holder(TITLES[n], name, DAYS[0]) for n, name in enumerate(_names(world, RANKS))],
        "said": [_said(name, None) for name in _names(world, RANKS)],
        "said about": [_said(name, word) for name in _names(world, RANKS) for word in _words(world)[2:5]],
        "aid": [_aid(*_names(world, pair)) for pair in PAIRS],
        "aid from": [_aid(name, None, good) for name, good in zip(_names(world, RANKS), GOODS, strict=True)],
        "stands": [_stands(name, None) for name in _names(world, RANKS)],
        "stands on": [_stands(name, _words(world)[2]) for name in _names(world, RANKS)],
        "conflicts": [lambda asked: asked.conflicts(), lambda asked: asked.conflicts(kinds=("date",))],
        "conflicts A": [_conflicts(name) for name in _names(world, RANKS)],
        "show": [_show(key) for key in _keys(questions)],
        "export A B in a year": [_export(path, *_names(world, pair), year="2019") for pair in PAIRS],
        "export, a page": [_export(path, most=PAGE), _export(path, family="statements", most=PAGE)],
        "search": [_search(word) for word in _words(world)],
        "sql": [_sql("SELECT type, count(*) FROM records GROUP BY 1"), _sql("SELECT * FROM events LIMIT 50")],
        "nobody": [_refused("Nabody Atall"), _refused(world.states[0].names[0][:-1] + "x")],
    }


def size_of(answer: object) -> int:
    """Return how much an answer is: how many values there are in all, or fields."""
    total = getattr(answer, "total", None)
    if isinstance(total, int):
        tallies = [getattr(one, "number", None) for one in answer] if isinstance(answer, tuple) else []
        return sum(one for one in tallies if one) or total
    parts = [
        getattr(answer, name, ())
        for name in ("shipments", "totals", "pledges", "answers", "rows", "tellings")
    ]
    return sum(len(part) for part in parts)


@dataclass(frozen=True, slots=True)
class Exported:
    """The rows of an export as they were written."""

    rows: tuple[str, ...]


def export(
    path: Path, *names: str, family: str = "events", year: str | None = None, most: int | None = None
) -> Exported:
    """Write records as `dragoman export` does, at most so many of them, with opening the ledger."""
    from dragoman.export.rows import write_rows  # noqa: PLC0415 - a bench loads the package when it measures
    from dragoman.query.events import Filters  # noqa: PLC0415
    from dragoman.query.families import each_of_family  # noqa: PLC0415
    from dragoman.store import Ledger  # noqa: PLC0415

    target = io.StringIO()
    with Ledger(path, is_read_only=True) as ledger, ledger.snapshot():
        _, findings = each_of_family(ledger, family, names, Filters(since=year, until=year))
        write_rows(islice(findings, most), family, target, format="csv")
    return Exported(tuple(target.getvalue().splitlines()[1:]))


def _export(
    path: Path, *names: str, family: str = "events", year: str | None = None, most: int | None = None
) -> Ask:
    return lambda _: export(path, *names, family=family, year=year, most=most)


def _names(world: World, ranks: Sequence[int]) -> list[str]:
    return [world.states[rank].names[0] for rank in ranks]


def _persons(world: World) -> list[str]:
    return [world.persons[rank][place].names[0] for rank in (0, 1, 4, 16) for place in (0, 2, 9)]


def _words(world: World) -> list[str]:
    return [world.words[rank] for rank in COMMON_WORDS]


def _keys(questions: "Questions") -> list[str]:
    rows = questions.sql("SELECT key FROM records WHERE id % 997 = 0 ORDER BY id LIMIT 40").rows
    return [str(row[0]) for row in rows]


def _timeline(*names: str) -> Ask:
    return lambda asked: asked.timeline(*names)


def _filtered(*names: str) -> Ask:
    return lambda asked: asked.timeline(
        *names, since="2018", until="2022-06", quads=("verbal cooperation",), is_newest_first=True
    )


def _count(*names: str) -> Ask:
    return lambda asked: asked.count(*names, by="month", group="type")


def _who(name: str, day: str) -> Ask:
    return lambda asked: asked.who(name, day)


def _holder(title: str, of: str, day: str) -> Ask:
    return lambda asked: asked.who(title, day, of=of)


def _said(name: str, about: str | None) -> Ask:
    return lambda asked: asked.said(name, about=about)


def _aid(giver: str | None, receiver: str | None, good: str | None = None) -> Ask:
    return lambda asked: asked.aid(giver, receiver, good=good)


def _stands(name: str, on: str | None) -> Ask:
    return lambda asked: asked.stands(name, on=on)


def _conflicts(name: str) -> Ask:
    return lambda asked: asked.conflicts(name)


def _show(key: str) -> Ask:
    return lambda asked: asked.show(key)


def _search(word: str) -> Ask:
    return lambda asked: asked.search(word)


def _sql(statement: str) -> Ask:
    return lambda asked: asked.sql(statement)


def _refused(name: str) -> Ask:
    def ask(asked: "Questions") -> object:
        try:
            return asked.timeline(name)
        except DragomanError:
            return ()

    return ask
