"""Makes the acceptance, which says what proposals become events: `python -m training.acceptance`.

The reports of the project's own gold are read with everything accepted; what the gold has is right, what it
has not is wrong. The bar is the lowest one from which on enough events of the first set's left-out reports
are right.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from bench.documents import load_rows
from bench.gold_set import GoldSet, load_gold, outcomes
from bench.loose import Json
from bench.scoring.summary import calibration_error
from dragoman.export.record import to_dict
from dragoman.extract.acceptance import signs_of
from dragoman.extract.deciding import AKIN, Decider
from dragoman.extract.events import candidates
from dragoman.extract.proposals import ProposalFinder
from dragoman.model.page import Page
from dragoman.model.record import Record
from dragoman.ontology.models import LinearModel
from dragoman.pipeline import Reader, load_reader

from .linear import Row, chances_of, fit, write_model

PENALTY = 0.03
# The first set's reports are news of usual density and count this often; the others hold more events a line.
TIMES = 6
# The share of right events that such reports must have: precision comes first.
WANTED = 0.72
FOLDS = 6
EVERYTHING = LinearModel(weights={}, bias=0.0, bar=-1.0)


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the gold's reports, fit the weights, choose the bar and write acceptance.json."""
    parser = argparse.ArgumentParser(prog="training.acceptance", description=__doc__)
    parser.add_argument("--gold", type=Path, nargs="+", required=True, help="the project's own gold sets")
    parser.add_argument("--out", type=Path, required=True, help="folder of the package's models")
    options = parser.parse_args(arguments)
    sets, reader = [load_gold(path) for path in options.gold], load_reader()
    generous = replace(reader, judges=replace(reader.judges, acceptance=EVERYTHING))
    read = [rows_of_reports(gold, generous) for gold in sets]
    reports = [(rows, number == 0) for number, each in enumerate(read) for rows in each]
    rows = [row for report, is_usual in reports for row in report * _times(is_usual=is_usual)]
    bar, figures = choose_bar(reports, wanted=sum(map(count_events, sets)))
    weights, bias = fit(rows, penalty=PENALTY)
    write_model(options.out / "acceptance.json", weights=weights, bias=bias, bar=bar, figures=figures)
    print(json.dumps(figures))
    return 0


def count_events(gold: GoldSet) -> int:
    """Count the events that the gold asks for."""
    return sum(not one.get("optional") for record in gold.records.values() for one in record["events"])


def rows_of_reports(gold: GoldSet, reader: Reader) -> list[list[Row]]:
    """Give for each report the signs of every event that is read, and whether the gold has it."""
    found = []
    for row in load_rows(gold.path):
        page = Page(
            source=row.doc, name=row.doc, content=row.text, media_type="text/plain", published=row.published
        )
        record = reader.read(page)
        if isinstance(record, Record):
            signs = signs_by_trigger(record, reader)
            outcome = outcomes(gold, {row.doc: to_dict(record)})[row.doc]["event"]
            right = [(event, True) for _, event in outcome.matched]
            judged = [*right, *((event, False) for event in outcome.spurious)]
            found.append(
                [(signs[key], is_right) for event, is_right in judged if (key := _key(event)) in signs]
            )
    return found


def signs_by_trigger(record: Record, reader: Reader) -> dict[tuple[int, str], tuple[str, ...]]:
    """Give the signs of every decided proposal by the place of its trigger and its type."""
    reading = reader.annotator.annotate(record.document)
    finder = ProposalFinder(reading, reader.annotator.ontology)
    decided = Decider(finder, reader.judges).decide(candidates(finder))
    settled = [(one, finder.settled(one)) for one in decided]
    return {
        (reading.tokens[one.trigger.token].span.start, after.type): tuple(
            signs_of(one, AKIN.get(one.type, frozenset()), finder.participants.groups)
        )
        for one, after in settled
        if after is not None
    }


def _key(event: Json) -> tuple[int, str]:
    return event["evidence"]["trigger"][0]["start"], event["type"]


def _times(*, is_usual: bool) -> int:
    return TIMES if is_usual else 1


def choose_bar(reports: list[tuple[list[Row], bool]], *, wanted: int) -> tuple[float, dict[str, float]]:
    """Return the lowest bar that is precise enough on reports no weight was fitted on, with figures."""
    chances, right, usual = np.array([]), np.array([], dtype=bool), np.array([], dtype=bool)
    for fold in range(FOLDS):
        left_out = [one for number, one in enumerate(reports) if number % FOLDS == fold]
        others = [one for number, one in enumerate(reports) if number % FOLDS != fold]
        rest = [row for report, is_usual in others for row in report * _times(is_usual=is_usual)]
        kept = [row for report, _ in left_out for row in report]
        chances = np.append(chances, chances_of(kept, *fit(rest, penalty=PENALTY)))
        right = np.append(right, [is_right for _, is_right in kept])
        usual = np.append(usual, [is_usual for report, is_usual in left_out for _ in report])
    precise = [bar for bar in _bars() if right[usual.astype(bool) & (chances >= bar)].mean() >= WANTED]
    if not precise:
        complaint = f"no bar makes {WANTED:.0%} of the events of left-out reports right"
        raise ValueError(complaint)
    best = precise[0]
    accepted = chances >= best
    judged = list(zip(chances[accepted].tolist(), right[accepted].tolist(), strict=True))
    return best, {
        "proposals": float(len(right)),
        "recall_of_gold": round(float(right[accepted].sum() / wanted), 4),
        "precision": round(float(right[accepted].mean()), 4),
        "calibration_error": round(calibration_error(judged) or 0.0, 4),
    }


def _bars() -> Iterator[float]:
    yield from (round(0.3 + 0.02 * step, 2) for step in range(20))


if __name__ == "__main__":
    sys.exit(main())
