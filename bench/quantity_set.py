"""Scores the quantities of texts: their values, and values with units by the names that the sets use."""

import argparse
import math
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from .errors import BadLineError, NothingToMeasureError
from .lines import read_objects, read_text
from .loose import Json
from .measured import Measured

if TYPE_CHECKING:
    from dragoman.annotate import Annotator
    from dragoman.model.reading import Amount, Reading

NAMES = Path(__file__).with_name("quantity_names.toml")
HUNDRED = 100
NO_UNIT = "-"
NEAR, NEAR_ZERO = 1e-5, 1e-8
# What stands between a number and its noun and belongs to the name of what is counted.
DESCRIBING = frozenset(("ADJ", "NOUN", "PROPN"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number, or the two ends of a range, with the name of its unit."""

    values: tuple[float, ...]
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityRow:
    """A text and the quantities in it."""

    name: str
    text: str
    gold: tuple[Quantity, ...]


Find: TypeAlias = Callable[[str], Sequence[Quantity]]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add which rows are read: those whose id begins so."""
    parser.add_argument("--only", default="", metavar="PREFIX", help="rows whose id begins with this")


def measure(options: argparse.Namespace) -> Measured:
    """Score the reader on the rows of the file that the options name."""
    return score_quantities(
        [row for row in load_quantities(options.file) if row.name.startswith(options.only)]
    )


def load_quantities(path: Path) -> tuple[QuantityRow, ...]:
    """Load rows of texts with their quantities; refuse a file without any, and a row without text or gold."""
    rows = tuple(_row(fields, path, number) for number, fields in read_objects(path))
    if not rows:
        raise NothingToMeasureError(path)
    return rows


def _row(fields: Json, path: Path, number: int) -> QuantityRow:
    text, gold = fields.get("text"), fields.get("gold")
    if not isinstance(text, str) or not isinstance(gold, list):
        raise BadLineError(path, number, complaint="needs a 'text' and a 'gold'")
    return QuantityRow(name=str(fields.get("id", number)), text=text, gold=tuple(map(_quantity, gold)))


def _quantity(one: Json) -> Quantity:
    """Return a quantity as a set writes it; "8-10" is a range."""
    written = str(one["value"])
    is_range = "-" in written[1:] and "e" not in written.lower()
    try:
        values = tuple(map(float, written.split("-") if is_range else (written,)))
    except ValueError:
        values = (math.nan,)
    return Quantity(values=values, unit=str(one.get("normalized_unit", "")).lower())


def find_quantities(text: str) -> list[Quantity]:
    """Return what the reader finds in a text, by the names of the sets."""
    from dragoman.model.text import Document  # noqa: PLC0415 - other benches do without

    reading = _annotator().annotate(Document(name="", text=text))
    return list(_joined(reading))


@cache
def _annotator() -> "Annotator":
    from dragoman.annotate import load_annotator  # noqa: PLC0415 - see above

    return load_annotator()


def _joined(reading: "Reading") -> Iterator[Quantity]:
    """Give the amounts of a text, the two ends of a range as one."""
    found, position = reading.amounts, 0
    while position < len(found):
        low, high = found[position], found[position + 1] if position + 1 < len(found) else None
        if high is not None and _is_range(reading.document.text, low, high):
            yield Quantity(values=(_value(low), _value(high)), unit=_unit(high, reading))
            position += 2
        else:
            yield Quantity(values=(_value(low),), unit=_unit(low, reading))
            position += 1


def _is_range(text: str, low: "Amount", high: "Amount") -> bool:
    between = text[low.span.end : high.span.start].strip()
    is_linked = between in ("-", "–", "—", "to", "and", "or")
    return is_linked and (low.bound, high.bound) == ("at-least", "up-to")


def _value(amount: "Amount") -> float:
    return amount.value * HUNDRED if _part(amount) else amount.value


def _part(amount: "Amount") -> str | None:
    name: str | None = _names()["parts"].get((amount.unit_text or "").lower())
    return name


def _unit(amount: "Amount", reading: "Reading") -> str:
    name = _part(amount) or _measure(amount) or _counted(amount, reading)
    return name if amount.per is None else f"{name} per {amount.per}"


def _measure(amount: "Amount") -> str | None:
    """Return the name of a currency or of a unit that has one, None for what is counted."""
    if amount.unit is None:
        return None
    names, unit = _names(), _annotator().ontology.measures.unit_names.get(amount.unit)
    if unit is None:
        return str(names["currencies"].get(amount.unit) or _currency_names()[amount.unit])
    listed = names["units"].get(unit.name)
    return listed or (None if unit.kind == "count" else unit.name.lower())


def _counted(amount: "Amount", reading: "Reading") -> str:
    """Return what a number counts, with its adjectives and in the singular, as figures find it."""
    from dragoman.extract.amount_heads import anchor_of, lemma_of  # noqa: PLC0415 - see above
    from dragoman.extract.goods import GoodsFinder  # noqa: PLC0415
    from dragoman.ontology.transfers import load_transfer_cues  # noqa: PLC0415

    anchor = anchor_of(reading, amount)
    finder = GoodsFinder(reading, _annotator().ontology, load_transfer_cues())
    noun = None if anchor is None else finder.counted_noun(anchor)
    if noun is None:
        return NO_UNIT
    words = [one for one in reading.tokens[: noun.index] if one.span.start >= amount.number.end]
    described = [one.lemma.lower() for one in words if one.pos in DESCRIBING]
    name = " ".join((*described, lemma_of(noun)))
    return str(_names()["counted"].get(name, name))


@cache
def _names() -> dict[str, Any]:
    return tomllib.loads(read_text(NAMES))


@cache
def _currency_names() -> dict[str, str]:
    from dragoman.ontology.tables import read_rows  # noqa: PLC0415 - see above

    return {row["code"]: row["name"].lower() for row in read_rows("currencies.tsv")}


def score_quantities(rows: Sequence[QuantityRow], find: Find = find_quantities) -> Measured:
    """Give precision, recall and F1 of values, and of values with their units; each is met once."""
    answers = [(row, list(find(row.text))) for row in rows]
    wanted = sum(len(row.gold) for row in rows)
    given = sum(len(found) for _, found in answers)
    metrics: dict[str, float] = {"rows": len(rows), "quantities": wanted, "found": given}
    for name, test in (("value", _is_same_value), ("unit", _is_same)):
        right = sum(len(_pairs(row.gold, found, test)) for row, found in answers)
        metrics[f"{name}_precision"] = _share(right, given)
        metrics[f"{name}_recall"] = _share(right, wanted)
        metrics[f"{name}_f1"] = _share(2 * right, wanted + given)
    return Measured(
        metrics=metrics, errors=tuple(line for row, found in answers for line in _mistakes(row, found))
    )


def _pairs(
    gold: Sequence[Quantity], found: Sequence[Quantity], test: Callable[[Quantity, Quantity], bool]
) -> list[tuple[int, int]]:
    """Return which wanted quantity is met by which that was found, in order, each once."""
    pairs: list[tuple[int, int]] = []
    for place, wanted in enumerate(gold):
        used = {answer for _, answer in pairs}
        free = [one for one, given in enumerate(found) if one not in used and test(wanted, given)]
        if free:
            pairs.append((place, free[0]))
    return pairs


def _is_same_value(wanted: Quantity, given: Quantity) -> bool:
    return len(wanted.values) == len(given.values) and all(
        math.isclose(one, other, rel_tol=NEAR, abs_tol=NEAR_ZERO)
        for one, other in zip(wanted.values, given.values, strict=True)
    )


def _is_same(wanted: Quantity, given: Quantity) -> bool:
    return wanted.unit == given.unit and _is_same_value(wanted, given)


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def _mistakes(row: QuantityRow, found: Sequence[Quantity]) -> list[str]:
    met = _pairs(row.gold, found, _is_same)
    missed = [one for place, one in enumerate(row.gold) if place not in {wanted for wanted, _ in met}]
    beside = [one for place, one in enumerate(found) if place not in {given for _, given in met}]
    if not missed and not beside:
        return []
    return [f"{row.name}  missed {_shown(missed)}, read {_shown(beside)}  {row.text}"]


def _shown(quantities: Sequence[Quantity]) -> str:
    said = [f"{'-'.join(f'{value:.12g}' for value in one.values)} {one.unit}" for one in quantities]
    return "; ".join(said) or "nothing"
