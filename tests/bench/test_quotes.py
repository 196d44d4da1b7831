"""The bench of quotations: what counts as found, and as the right speaker."""

import json
from pathlib import Path

import pytest

from bench.quotes import measure
from dragoman.annotate import Annotator, load_annotator

TEXT = "“The dam will hold,” Governor Lena Ruiz said. Ruiz said that nobody need leave."


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    """Return the loaded parser with the vocabulary."""
    return load_annotator()


def piece(words: str) -> list[object]:
    """Return a span of the text as the sets write it."""
    start = TEXT.index(words)
    return [start, start + len(words), words]


def attribution(kind: str, source: str, content: str) -> dict[str, object]:
    """Return one marked attribution."""
    return {"kind": kind, "source": [piece(source)], "cue": [piece("said")], "content": [piece(content)]}


DIRECT = attribution("direct", "Governor Lena Ruiz", "“The dam will hold,”")
REPORTED = attribution("indirect", "Ruiz said that", "that nobody need leave")


def scores(folder: Path, annotator: Annotator, *gold: dict[str, object]) -> dict[str, float]:
    """Return the scores of the text with these attributions."""
    path = folder / "set.jsonl"
    row = {"id": "d", "text": TEXT, "date": None, "gold": list(gold)}
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    return measure(path, annotator)


def test_what_is_found_with_its_speaker_scores_one(tmp_path, annotator):
    found = scores(tmp_path, annotator, DIRECT, REPORTED)
    assert set(found.values()) == {1.0}


def test_what_nobody_marked_costs_precision(tmp_path, annotator):
    found = scores(tmp_path, annotator, DIRECT)
    assert found["quotes_f1_at_0.8"] == 1.0
    assert found["indirect_f1_at_0.5"] == 0.0


def test_another_speaker_is_wrong_though_the_words_are_right(tmp_path, annotator):
    found = scores(tmp_path, annotator, attribution("direct", "nobody", "“The dam will hold,”"))
    assert found["quotes_f1_at_0.8"] == 1.0
    assert found["quotes_speaker_accuracy"] == 0.0


def test_other_words_are_missed(tmp_path, annotator):
    found = scores(tmp_path, annotator, attribution("direct", "Ruiz", "leave"))
    assert found["quotes_recall_at_0.8"] == 0.0
