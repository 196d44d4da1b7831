"""Classifies given pairs of parties: sentences with a marked source and target, under their PLOVER root.

The set's labels follow the conversion table from CAMEO to PLOVER, in which some acts stand elsewhere than
in the manual of 2021 that the reader follows: sanctions imposed, verdicts, concessions to come, apologies.
Figures come twice: as they are after the CAMEO code that the reader gives an act is converted by that
table, and `manual_…` as the reader itself codes.
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from .errors import BadLineError
from .lines import read_objects
from .measured import Measured
from .vocabulary import cameo_types, quads

if TYPE_CHECKING:
    from dragoman.extract.coder import Judge, Opinion, Pair

MARK = re.compile(r"(</?[st]>)")
# The set has one root for CONCEDE and RETREAT.
YIELD = "YIELD"
YIELDS = ("CONCEDE", "RETREAT")
# Roots with fewer rows say little by themselves.
ENOUGH = 40


@dataclass(frozen=True, slots=True)
class PairRow:
    """A marked pair and its root."""

    id: str
    pair: "Pair"
    root: str


@cache
def root_quads() -> Mapping[str, str]:
    """Give the quad of every root of the set, which takes yielding for a deed."""
    return {kind: quad for kind, quad in quads().items() if kind not in YIELDS} | {YIELD: "Q2"}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told: nothing."""


def measure(options: argparse.Namespace) -> Measured:
    """Classify the pairs of the file that the options name."""
    from dragoman.extract.coder import load_coder  # noqa: PLC0415 - only this bench asks the coder itself

    return score_pairs(load_pairs(options.file), load_coder())


def load_pairs(path: Path) -> tuple[PairRow, ...]:
    """Load rows with a `marked` text and a `gold_root`."""
    return tuple(_rows(path))


def _rows(path: Path) -> Iterator[PairRow]:
    for number, fields in read_objects(path):
        marked, root = fields.get("marked"), fields.get("gold_root")
        if not isinstance(marked, str) or not isinstance(root, str):
            raise BadLineError(path, number, complaint="needs a 'marked' text and a 'gold_root'")
        pair = read_pair(marked)
        if pair is None:
            raise BadLineError(path, number, complaint="marks neither a source nor a target")
        yield PairRow(str(fields.get("id", number)), pair, root)


def read_pair(marked: str) -> "Pair | None":
    """Return the pair of a text with <s>…</s> and <t>…</t>; of several marks of one kind the first counts."""
    from dragoman.extract.coder import Pair  # noqa: PLC0415 - see above
    from dragoman.model.text import Span  # noqa: PLC0415

    text = ""
    opened: dict[str, int] = {}
    spans: dict[str, Span] = {}
    for piece in MARK.split(marked):
        if piece in ("<s>", "<t>"):
            opened[piece[1]] = len(text)
        elif piece in ("</s>", "</t>"):
            spans.setdefault(piece[2], Span(opened[piece[2]], len(text)))
        else:
            text += piece
    source = spans.get("s")
    if source is None and "t" not in spans:
        return None
    return Pair(text=text, source=source, trigger=None, target=spans.get("t"))


def score_pairs(rows: Sequence[PairRow], judge: "Judge") -> Measured:
    """Give macro-F1 over roots, quads and the two sides of the scheme, and F1 for each root."""
    opinions = judge.judge([row.pair for row in rows])
    gold = [row.root for row in rows]
    table = [table_chances(opinion) for opinion in opinions]
    roots = [likeliest(one) for one in table]
    counts = {root: gold.count(root) for root in sorted(set(gold))}
    each = {root: f1_of(root, gold, roots) for root in counts}
    large = [each[one] for one in each if counts[one] >= ENOUGH]
    return Measured(
        metrics={
            "rows": len(rows),
            **_figures("", gold, table),
            **_figures("manual_", gold, [type_chances(opinion) for opinion in opinions]),
            "lowest_f1_of_40_rows": round(min(large, default=0.0), 4),
            **{f"{root.lower()}_f1": round(value, 4) for root, value in each.items()},
        },
        errors=tuple(
            f"{row.id}  {row.root} read as {given}  {row.pair.text}"
            for row, given in zip(rows, roots, strict=True)
            if row.root != given
        ),
    )


def _figures(name: str, gold: list[str], chances: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Give the scores of roots, quads and halves; the chance of a quad is the sum of those of its roots."""
    by_root = root_quads()
    halves = {root: "cooperation" if quad in ("Q1", "Q2") else "conflict" for root, quad in by_root.items()}
    ways = {"root": {root: root for root in by_root}, "quad": by_root, "binary": halves}
    given = {what: [likeliest(summed(one, way)) for one in chances] for what, way in ways.items()}
    right = sum(one == other for one, other in zip(gold, given["root"], strict=True))
    return {
        f"{name}root_accuracy": round(right / (len(gold) or 1), 4),
        **{
            f"{name}{what}_macro_f1": round(macro_f1([way[root] for root in gold], given[what]), 4)
            for what, way in ways.items()
        },
    }


def summed(chances: Mapping[str, float], groups: Mapping[str, str]) -> Mapping[str, float]:
    """Return the chance of each group of roots."""
    found: dict[str, float] = defaultdict(float)
    for root, chance in chances.items():
        found[groups[root]] += chance
    return found


def table_chances(opinion: "Opinion") -> Mapping[str, float]:
    """Return the chance of each root after the conversion table: that of its codes, by our types."""
    within: dict[str, float] = defaultdict(float)
    for name, chance in opinion.codes.items():
        within[name.partition(".")[0]] += chance
    found: dict[str, float] = defaultdict(float)
    for name, chance in opinion.codes.items():
        kind, _, code = name.partition(".")
        found[_root(cameo_types()[code] or kind)] += opinion.types[kind] * chance / within[kind]
    return found


def type_chances(opinion: "Opinion") -> Mapping[str, float]:
    """Return the chance of each root as the reader codes; every pair of the set has one."""
    found: dict[str, float] = defaultdict(float)
    for kind, chance in opinion.types.items():
        if _root(kind) in root_quads():
            found[_root(kind)] += chance
    return found


def likeliest(chances: Mapping[str, float]) -> str:
    """Return the answer with the best chance."""
    return max(chances, key=lambda name: chances[name])


def _root(kind: str) -> str:
    return YIELD if kind in YIELDS else kind


def macro_f1(gold: Sequence[object], given: Sequence[object]) -> float:
    """Return the mean F1 over all labels that either side has."""
    labels = sorted({*gold, *given}, key=str)
    return sum(f1_of(label, gold, given) for label in labels) / (len(labels) or 1)


def f1_of(label: object, gold: Sequence[object], given: Sequence[object]) -> float:
    """Return the F1 of one label."""
    right = sum(one == other == label for one, other in zip(gold, given, strict=True))
    return 2 * right / ((gold.count(label) + given.count(label)) or 1)
