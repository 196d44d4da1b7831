"""Scores the status of marked events: that it happened, is planned, possible or denied."""

import argparse
from collections import Counter

from .loose import Json
from .marked_set import MarkedRow, event_at, load_marked
from .measured import Measured
from .reader import Read, Skipped, read_record

STATUSES = ("actual", "planned", "possible", "denied")
# What is answered where no event is found at the marked words.
NOTHING = "-"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told: nothing."""


def measure(options: argparse.Namespace) -> Measured:
    """Score the reader on the rows of the file that the options name."""
    return score_statuses(load_marked(options.file, needs="status"))


def score_statuses(rows: tuple[MarkedRow, ...], read: Read = read_record) -> Measured:
    """Give F1 for each status, their mean, and how many events were found at all."""
    answers = [(row, _answer(row, read(row.row))) for row in rows]
    wanted = Counter(row.fields["status"] for row in rows)
    given = Counter(answer for _, answer in answers)
    right = Counter(answer for row, answer in answers if row.fields["status"] == answer)
    scores = {one: 2 * right[one] / ((wanted[one] + given[one]) or 1) for one in STATUSES}
    return Measured(
        metrics={
            "rows": len(rows),
            "found": len(rows) - given[NOTHING],
            "status_macro_f1": round(sum(scores.values()) / len(STATUSES), 4),
            **{f"{status}_f1": round(score, 4) for status, score in scores.items()},
        },
        errors=tuple(
            f"{row.row.doc}  {row.fields['status']} read as {answer}  {row.shown}"
            for row, answer in answers
            if row.fields["status"] != answer
        ),
    )


def _answer(marked: MarkedRow, record: Json | Skipped) -> str:
    if isinstance(record, Skipped):
        return NOTHING
    event = event_at(record, marked)
    if event is not None:
        return str(event["status"])
    # "refused to meet": the meeting is the act that the refusal names.
    acts = (one["act"] for one in record["events"] if one["act"] and one["act"]["type"] in marked.types)
    return next((str(act["status"]) for act in acts), NOTHING)
