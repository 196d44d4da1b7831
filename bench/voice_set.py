"""Scores who vouches for marked events: the outlet, an unnamed source, or whoever is named as saying so."""

import argparse

from .loose import Json
from .marked_set import MarkedRow, event_at, load_marked
from .measured import Measured
from .reader import Read, Skipped, read_record
from .scoring.words import word_list

VOICES = ("outlet", "anonymous")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told: nothing."""


def measure(options: argparse.Namespace) -> Measured:
    """Score the reader on the rows of the file that the options name."""
    return score_voices(load_marked(options.file, needs="asserted_by"))


def score_voices(rows: tuple[MarkedRow, ...], read: Read = read_record) -> Measured:
    """Give the share of rows whose voices are all right, and how many events were found at all."""
    answers = [(row, _voices(row, read(row.row))) for row in rows]
    right = [row for row, voices in answers if voices is not None and _is_right(row, voices)]
    return Measured(
        metrics={
            "rows": len(rows),
            "found": sum(voices is not None for _, voices in answers),
            "voice_accuracy": round(len(right) / (len(rows) or 1), 4),
        },
        errors=tuple(
            f"{row.row.doc}  {row.fields['asserted_by']} read as {voices}  {row.shown}"
            for row, voices in answers
            if row not in right
        ),
    )


def _voices(marked: MarkedRow, record: Json | Skipped) -> list[list[str]] | None:
    """Return the names of each voice behind the marked event, None where it was not found."""
    event = None if isinstance(record, Skipped) else event_at(record, marked)
    if event is None or isinstance(record, Skipped):
        return None
    names = {actor["id"]: actor["names"] for actor in record["actors"]}
    return [names.get(one, [one]) for one in event["asserted_by"]]


def _is_right(marked: MarkedRow, voices: list[list[str]]) -> bool:
    wanted = marked.fields["asserted_by"]
    return len(wanted) == len(voices) and all(
        any(_is_voice(one, names) for names in voices) for one in wanted
    )


def _is_voice(wanted: str, names: list[str]) -> bool:
    """Tell whether a voice is meant by a name: the words of one are all among those of the other."""
    if wanted in VOICES:
        return names == [wanted]
    words = set(word_list(wanted))
    others = (set(word_list(name)) for name in names if name not in VOICES)
    return any(words and other and (words <= other or other <= words) for other in others)
