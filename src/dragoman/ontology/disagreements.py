"""The words by which reports are held against one another: events, ladders of offices, ranks, goods."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import cast

from .tables import read_toml

TABLE = "disagreements.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What became of those counted: its name, what events and modes bring it, when it is settled."""

    name: str
    events: frozenset[str]
    modes: frozenset[str]
    settles: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreements:
    """What events are called, the ladders of offices by rung, nouns of ranks and counts, idle words of goods.

    `rungs` has for a title the places where it stands: the number of its ladder and that of its rung;
    `same_count` for a word the one that stands for all by which the same is counted.
    """

    events: Mapping[str, str]
    unnamed: frozenset[str]
    counting: frozenset[str]
    forces: tuple[tuple[str, ...], ...]
    counted_days: tuple[str, ...]
    again: tuple[str, ...]
    negations: frozenset[str]
    denials: frozenset[str]
    talks: frozenset[str]
    rungs: Mapping[str, tuple[tuple[int, int], ...]]
    portfolios: frozenset[str]
    visits: frozenset[str]
    meetings: frozenset[str]
    plain: frozenset[str]
    sides: frozenset[str]
    always: frozenset[str]
    years: Mapping[str, int]
    same_count: Mapping[str, str]
    parts: frozenset[str]
    more: frozenset[str]
    alike: tuple[tuple[str, ...], ...]
    among: frozenset[str]
    those: frozenset[str]
    ends: frozenset[str]
    fates: Mapping[str, Fate]
    idle: frozenset[str]
    anything: frozenset[str]


@cache
def load_disagreements() -> Disagreements:
    """Return the vocabulary of disagreements."""
    table = cast("dict[str, dict[str, object]]", read_toml(TABLE))
    ranks = cast("dict[str, list[str]]", table["ranks"])
    counts = cast("list[list[str]]", table["counts"]["same"])
    return Disagreements(
        events=MappingProxyType(cast("dict[str, str]", table["events"])),
        unnamed=frozenset(cast("list[str]", table["parties"]["unnamed"])),
        counting=frozenset(cast("list[str]", table["parties"]["counting"])),
        forces=tuple(map(tuple, cast("list[list[str]]", table["doers"]["forces"]))),
        counted_days=tuple(cast("list[str]", table["dates"]["counted"])),
        again=tuple(cast("list[str]", table["dates"]["again"])),
        negations=frozenset(cast("list[str]", table["denials"]["negations"])),
        denials=frozenset(cast("list[str]", table["denials"]["others"])),
        talks=frozenset(cast("list[str]", table["denials"]["talks"])),
        rungs=MappingProxyType(_rungs(cast("list[list[list[str]]]", table["offices"]["ladders"]))),
        portfolios=frozenset(cast("list[str]", table["offices"]["portfolios"])),
        visits=frozenset(ranks["visits"]),
        meetings=frozenset(ranks["meetings"]),
        plain=frozenset(ranks["plain"]),
        sides=frozenset(ranks["sides"]),
        always=frozenset(ranks["always"]),
        years=MappingProxyType(cast("dict[str, int]", table["ranks"]["years"])),
        same_count=MappingProxyType({word: words[0] for words in counts for word in words}),
        parts=frozenset(cast("list[str]", table["counts"]["parts"])),
        more=frozenset(cast("list[str]", table["counts"]["more"])),
        alike=tuple(map(tuple, cast("list[list[str]]", table["counts"]["alike"]))),
        among=frozenset(cast("list[str]", table["counts"]["among"])),
        those=frozenset(cast("list[str]", table["counts"]["those"])),
        ends=frozenset(cast("list[str]", table["counts"]["ends"])),
        fates=MappingProxyType(_fates(cast("dict[str, dict[str, object]]", table["counts"]["fates"]))),
        idle=frozenset(cast("list[str]", table["goods"]["idle"])),
        anything=frozenset(cast("list[str]", table["goods"]["anything"])),
    )


def _fates(rows: dict[str, dict[str, object]]) -> dict[str, Fate]:
    """Return what words beside a number tell of those counted, by the words."""
    found: dict[str, Fate] = {}
    for name, row in rows.items():
        events = frozenset(cast("list[str]", row["events"]))
        modes = frozenset(cast("list[str]", row.get("modes", [])))
        fate = Fate(name=name, events=events, modes=modes, settles=cast("int | None", row.get("settles")))
        found.update(dict.fromkeys(cast("list[str]", row["words"]), fate))
    return found


def _rungs(ladders: list[list[list[str]]]) -> dict[str, tuple[tuple[int, int], ...]]:
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for number, ladder in enumerate(ladders):
        for step, titles in enumerate(ladder):
            for title in titles:
                found[title] = (*found.get(title, ()), (number, step))
    return found
