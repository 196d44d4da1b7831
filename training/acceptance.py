"""Makes the acceptance, which says what proposals become events: `python -m training.acceptance`.

The reports of the project's own gold are read with everything accepted; what the gold has is right, what it
has not is wrong. The bar is the lowest one from which on enough events of the first set's left-out reports
are right. Small weights make chances too timid: they are stretched to what left-out reports show.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

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

from .linear import RATE, STEPS, Row, chances_of, fit, write_model

PENALTY = 0.03
# The first set's reports are news of usual density and count this often; the others hold more events a line.
TIMES = 6
# The share of right events that such reports must have: precision comes first.
WANTED = 0.72
FOLDS = 6
# A report's rows and whether it is news of usual density; a factor and a shift of log odds.
Report = tuple[list[Row], bool]
Stretch = tuple[float, float]
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
    bar, stretch, figures = choose_bar(reports, wanted=sum(map(count_events, sets)))
    weights, bias = stretched(fit(rows, penalty=PENALTY), stretch)
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


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Events of reports no weight was fitted on: their chances, which are right, which are usual."""

    chances: NDArray[np.float64]
    right: NDArray[np.bool_]
    usual: NDArray[np.bool_]


def judge_left_out(reports: Sequence[Report]) -> LeftOut:
    """Return the events of every fold with the chances that the other folds give them."""
    chances, right, usual = np.array([]), np.array([], dtype=bool), np.array([], dtype=bool)
    for fold in range(FOLDS):
        left_out = [one for number, one in enumerate(reports) if number % FOLDS == fold]
        others = [one for number, one in enumerate(reports) if number % FOLDS != fold]
        rest = [row for report, is_usual in others for row in report * _times(is_usual=is_usual)]
        kept = [row for report, _ in left_out for row in report]
        chances = np.append(chances, chances_of(kept, *fit(rest, penalty=PENALTY)))
        right = np.append(right, [is_right for _, is_right in kept])
        usual = np.append(usual, [is_usual for report, is_usual in left_out for _ in report])
    return LeftOut(chances, right.astype(bool), usual.astype(bool))


def choose_bar(reports: Sequence[Report], *, wanted: int) -> tuple[float, Stretch, dict[str, float]]:
    """Return the lowest bar precise enough on left-out reports, how to stretch chances, and figures."""
    seen = judge_left_out(reports)
    precise = [bar for bar in _bars() if seen.right[seen.usual & (seen.chances >= bar)].mean() >= WANTED]
    if not precise:
        complaint = f"no bar makes {WANTED:.0%} of the events of left-out reports right"
        raise ValueError(complaint)
    stretch = find_stretch(seen)
    accepted, chances = seen.chances >= precise[0], stretch_chances(seen.chances, stretch)
    judged = list(zip(chances[accepted].tolist(), seen.right[accepted].tolist(), strict=True))
    best = round(float(stretch_chances(np.array([precise[0]]), stretch)[0]), 3)
    return (
        best,
        stretch,
        {
            "proposals": float(len(seen.right)),
            "recall_of_gold": round(float(seen.right[accepted].sum() / wanted), 4),
            "precision": round(float(seen.right[accepted].mean()), 4),
            "calibration_error": round(calibration_error(judged) or 0.0, 4),
            "stretch": round(stretch[0], 3),
            "shift": round(stretch[1], 3),
        },
    )


def find_stretch(seen: LeftOut) -> Stretch:
    """Fit the factor and shift of log odds under which left-out events are likeliest."""
    odds = np.log(seen.chances / (1 - seen.chances))
    times = np.where(seen.usual, float(TIMES), 1.0) / np.where(seen.usual, float(TIMES), 1.0).sum()
    factor, shift = 1.0, 0.0
    for _ in range(STEPS):
        off = (1 / (1 + np.exp(-(factor * odds + shift))) - seen.right) * times
        factor -= RATE * float((off * odds).sum())
        shift -= RATE * float(off.sum())
    return factor, shift


def stretch_chances(chances: NDArray[np.float64], stretch: Stretch) -> NDArray[np.float64]:
    """Return chances whose log odds are stretched and shifted."""
    odds = stretch[0] * np.log(chances / (1 - chances)) + stretch[1]
    found: NDArray[np.float64] = 1 / (1 + np.exp(-odds))
    return found


def stretched(model: tuple[dict[str, float], float], stretch: Stretch) -> tuple[dict[str, float], float]:
    """Return weights and bias that give the stretched chances."""
    weights, bias = model
    larger = {name: round(weight * stretch[0], 3) for name, weight in weights.items()}
    return larger, round(bias * stretch[0] + stretch[1], 3)


def _bars() -> Iterator[float]:
    yield from (round(0.3 + 0.02 * step, 2) for step in range(20))


if __name__ == "__main__":
    sys.exit(main())
