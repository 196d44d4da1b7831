"""Makes the gate: `python -m training.gate --out FOLDER`: where a cue alone is as sure as the coder.

Every sentence is read by the package itself; a proposal whose trigger and parties are the marked ones is
right where its type is the sentence's, or one that the record keeps for it.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from dragoman.annotate import Annotator, load_annotator
from dragoman.extract.deciding import AKIN
from dragoman.extract.gate import features_of
from dragoman.extract.proposal import Proposal
from dragoman.extract.proposals import ProposalFinder
from dragoman.model.reading import Reading
from dragoman.model.text import Document, Span

from .labels import is_held_out
from .linear import Row, chances_of, fit, write_model
from .sentences.items import Item, load_items

PENALTY = 1e-4
# The share of right cues among those let through on the held-out sentences.
WANTED = 0.97


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the sentences, fit the weights and write gate.json; print what it lets through."""
    parser = argparse.ArgumentParser(prog="training.gate", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder of the package's models")
    options = parser.parse_args(arguments)
    annotator, items = load_annotator(), load_items()
    kept = [row for item in items if is_held_out(item) for row in rows_of(item, annotator)]
    rows = [row for item in items if not is_held_out(item) for row in rows_of(item, annotator)]
    weights, bias = fit(rows, penalty=PENALTY)
    bar, figures = bar_of(kept, weights, bias)
    write_model(options.out / "gate.json", weights=weights, bias=bias, bar=bar, figures=figures)
    print(json.dumps(figures))
    return 0


def rows_of(item: Item, annotator: Annotator) -> Iterator[Row]:
    """Give the features of each proposal that stands for an item, and whether its type is right."""
    reading = annotator.annotate(Document(name="item", text=item.text))
    finder = ProposalFinder(reading, annotator.ontology)
    for index in range(len(reading.tokens)):
        found = finder.at(index, ())
        if found is not None and is_of_item(found, item, reading):
            yield tuple(features_of(found, reading)), _is_right(found, item)


def is_of_item(found: Proposal, item: Item, reading: Reading) -> bool:
    """Tell whether a proposal has the trigger and the parties that an item marks."""
    spans = {mark.role: Span(mark.start, mark.end) for mark in item.marks}
    if not spans["V"].overlaps(reading.tokens[found.trigger.token].span):
        return False
    parties = (*found.sides.actors, *found.sides.recipients)
    wanted = [spans[role] for role in "ST" if role in spans]
    return all(any(span.overlaps(one.span) for one in parties) for span in wanted)


def _is_right(found: Proposal, item: Item) -> bool:
    return item.type in (found.type, *AKIN.get(found.type, ()))


def bar_of(rows: Sequence[Row], weights: dict[str, float], bias: float) -> tuple[float, dict[str, float]]:
    """Return the lowest chance from which on enough held-out cues are right, and what it lets through."""
    chances = chances_of(rows, weights, bias)
    right = np.array([is_right for _, is_right in rows])
    bars = np.round(np.arange(0.5, 1.0, 0.01), 2)
    enough = [bar for bar in bars if (chances >= bar).any() and right[chances >= bar].mean() >= WANTED]
    if not enough:
        complaint = f"no bar lets only cues through of which {WANTED:.0%} are right"
        raise ValueError(complaint)
    bar, passed = enough[0], chances >= enough[0]
    shares = {"let_through": passed.mean(), "right": right[passed].mean(), "right_of_all": right.mean()}
    return float(bar), {
        "cues": float(len(rows)),
        **{name: round(float(one), 4) for name, one in shares.items()},
    }


if __name__ == "__main__":
    sys.exit(main())
