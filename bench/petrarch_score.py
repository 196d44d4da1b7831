"""Compares who did what to whom with a gold set, text by text: types, sides and roles."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from .loose import Json
from .parties import Party, cast_of, events_of, pairs_of, party_of_code
from .scoring.summary import Rates
from .vocabulary import cameo_types

# The root 08 becomes either, and a set says only that somebody yielded.
YIELDING = frozenset(("CONCEDE", "RETREAT"))
ANY = frozenset(("event",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Triple:
    """A source, a target and the types that their event may have; none for what PLOVER has dropped."""

    source: Party
    target: Party
    types: frozenset[str]

    def __str__(self) -> str:
        return f"{self.source}>{self.target} {'/'.join(sorted(self.types))}"

    def is_between(self, other: "Triple") -> bool:
        """Tell whether two triples have the same sides."""
        return self.source.fits(other.source) and self.target.fits(other.target)

    def fits(self, other: "Triple") -> bool:
        """Tell whether two triples have the same sides and a type in common."""
        return self.is_between(other) and bool(self.types & other.types)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What gold and the reader have for one text; `promised` also takes the type of a promised act."""

    gold: tuple[Triple, ...]
    read: tuple[Triple, ...]
    promised: tuple[Triple, ...]


Pairs: TypeAlias = tuple[list[tuple[Triple, Triple]], list[Triple], list[Triple]]


def gold_triples(events: Iterable[Json]) -> tuple[Triple, ...]:
    """Give the events of a gold row."""
    return tuple(
        Triple(
            source=party_of_code(event["source"]),
            target=party_of_code(event["target"]),
            types=_types_of_code(event["cameo"]),
        )
        for event in events
    )


def _types_of_code(code: str) -> frozenset[str]:
    found = cameo_types().get(code)
    if found is None:
        return frozenset()
    return YIELDING if code.startswith("08") else frozenset((found,))


def read_triples(
    record: Json, codes: Mapping[str, str] | None = None, *, with_acts: bool = False
) -> tuple[Triple, ...]:
    """Give the events of a record that have two sides, with the type of what is promised if asked for."""
    cast = cast_of(record, codes)
    return tuple(
        Triple(
            source=cast.party(source, event["principals"]),
            target=cast.party(target, event["principals"]),
            types=frozenset((event["type"], *([event["act"]["type"]] if with_acts and event["act"] else []))),
        )
        for event in events_of(record)
        for source, target in pairs_of(event)
    )


# ------------------------------------------------------------ matching


def match(gold: Sequence[Triple], read: Sequence[Triple]) -> Pairs:
    """Pair triples one to one: what fits, what is missed, what is too much.

    What PLOVER has no type for is not asked for, and what is read between its two sides not counted.
    """
    wanted = [one for one in dict.fromkeys(gold) if one.types]
    left_out = without_roles(one for one in gold if not one.types)
    rest = list(dict.fromkeys(read))
    found, missed = [], []
    for one in wanted:
        partner = next((other for other in rest if one.fits(other)), None)
        if partner is None:
            missed.append(one)
        else:
            rest.remove(partner)
            found.append((one, partner))
    return found, missed, [one for one in rest if not any(one.is_between(other) for other in left_out)]


def without_roles(triples: Iterable[Triple]) -> tuple[Triple, ...]:
    """Give triples of bare states and bodies."""
    return tuple(
        replace(one, source=Party(one.source.code), target=Party(one.target.code)) for one in triples
    )


def _untyped(triples: Iterable[Triple]) -> tuple[Triple, ...]:
    """Give triples that tell only that something happened; those without a type stay so."""
    return tuple(replace(one, types=ANY if one.types else one.types) for one in without_roles(triples))


def rates(texts: Sequence[Text]) -> dict[str, Rates]:
    """Give the rates of each thing that is compared."""
    ways = {
        "": [(without_roles(one.gold), without_roles(one.read)) for one in texts],
        "lenient_": [(without_roles(one.gold), without_roles(one.promised)) for one in texts],
        "role_": [(one.gold, one.read) for one in texts],
        "parties_": [(_untyped(one.gold), _untyped(one.read)) for one in texts],
    }
    return {name: _sum(match(gold, read) for gold, read in pairs) for name, pairs in ways.items()}


def _sum(results: Iterable[Pairs]) -> Rates:
    counts = [[len(triples) for triples in result] for result in results]
    return Rates(*(sum(column) for column in zip(*counts, strict=True)))


def rates_of_rows(texts: Sequence[Text]) -> Rates:
    """Tell the texts with an event from those without, leaving out those whose events PLOVER has dropped."""
    asked = [one for one in texts if not one.gold or any(triple.types for triple in one.gold)]
    both = sum(bool(one.gold and one.read) for one in asked)
    return Rates(
        matched=both,
        missed=sum(bool(one.gold) for one in asked) - both,
        spurious=sum(bool(one.read) for one in asked) - both,
    )


# ------------------------------------------------------------ what went wrong


def error_lines(text: Text) -> Iterator[str]:
    """Tell of each triple that is missed or too much which part of it is wrong."""
    _, missed, surplus = match(without_roles(text.gold), without_roles(text.read))
    for one in missed:
        part, near = _nearest(one, surplus)
        if near is None:
            yield f"{'missed' if text.read else 'no event'}: {one}"
        else:
            surplus.remove(near)
            yield f"{part}: {one}, read {near}"
    yield from (f"too much: {one}" for one in surplus)


def _nearest(one: Triple, surplus: Sequence[Triple]) -> tuple[str, Triple | None]:
    """Give the surplus triple that differs in one part only, and that part."""
    tests: dict[str, Callable[[Triple], object]] = {
        "type": one.is_between,
        "direction": replace(one, source=one.target, target=one.source).fits,
        "target": lambda other: one.types & other.types and one.source == other.source,
        "source": lambda other: one.types & other.types and one.target == other.target,
    }
    near = ((part, other) for part, test in tests.items() for other in surplus if test(other))
    return next(near, ("", None))
