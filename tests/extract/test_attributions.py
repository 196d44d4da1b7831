"""Whose words, thoughts and aims a text tells of, beside the statements."""

import tomllib
from importlib import resources

import pytest

from dragoman.annotate import Annotator, load_annotator
from dragoman.extract.attributions import Attribution, find_attributions
from dragoman.extract.statements import find_statements
from dragoman.model.reading import Reading
from dragoman.model.text import Document

# Each sentence with what is attributed beside its statements: sort, source and the pieces of the content.
CASES: tuple[tuple[str, list[tuple[str, str | None, tuple[str, ...]]]], ...] = (
    ("The firm plans to shut two mines.", [("aim", "The firm", ("to shut two mines",))]),
    (
        "The premier praised the nurses for their work, which has cost them much.",
        [("speech", "The premier", ("the nurses for their work",))],
    ),
    (
        "Many residents fear that the river will rise.",
        [("thought", "Many residents", ("that the river will rise",))],
    ),
    ("The dam is safe, the mayor believes.", [("thought", "the mayor", ("The dam is safe",))]),
    ("The judge called the delay a disgrace.", [("speech", "The judge", ("the delay a disgrace",))]),
    ("The judge called a witness.", []),
    ("The envoy denied taking the money.", [("speech", "The envoy", ("taking the money",))]),
    ("The port is expected to reopen in May.", [("aim", None, ("The port", "to reopen in May"))]),
    (
        "The union urged its members to stay at home.",
        [("speech", "The union", ("its members to stay at home",))],
    ),
    ("The coach is wary of the plan.", [("thought", "The coach", ("the plan",))]),
    (
        "The coach is confident that his team will win.",
        [("thought", "The coach", ("that his team will win",))],
    ),
    ("The firm's plan to dam the river was dropped.", [("aim", "The firm", ("to dam the river",))]),
    ("The ministry's call for a boycott came late.", [("speech", "The ministry", ("a boycott",))]),
    ("According to the data, rents have doubled.", [("speech", "the data", ("rents have doubled",))]),
    ("They went there to defend the bridge.", []),
    (
        "Analysts said the harbour was full, citing older figures.",
        [("speech", "Analysts", ("older figures",))],
    ),
)
WITHOUT_OTHERS = (
    # What somebody quoted or reported attributes in turn is not the reporter's to attribute.
    "“I believe the bridge is safe,” the mayor said.",
    "The mayor said he wants to rebuild the bridge.",
)


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    """Return the loaded parser with the vocabulary."""
    return load_annotator()


def attributions_in(annotator: Annotator, text: str) -> tuple[Reading, tuple[Attribution, ...]]:
    """Return the reading of a text and all its attributions."""
    reading = annotator.annotate(Document(name="test", text=text))
    return reading, find_attributions(reading, find_statements(reading, annotator.ontology))


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_words_thoughts_and_aims_are_attributed(annotator, text, expected):
    reading, found = attributions_in(annotator, text)
    assert [
        (
            one.sort,
            None if one.source is None else reading.text_of(one.source.span),
            tuple(reading.text_of(piece) for piece in one.content),
        )
        for one in found
        if one.statement is None
    ] == expected


@pytest.mark.parametrize("text", WITHOUT_OTHERS)
def test_only_the_outermost_is_attributed(annotator, text):
    _, found = attributions_in(annotator, text)
    assert [one.statement is not None for one in found] == [True]


def test_a_statement_is_an_attribution_of_speech(annotator):
    reading, found = attributions_in(annotator, "The mayor said that the bridge was safe.")
    assert [(one.sort, reading.text_of(one.cue), one.content) for one in found] == [
        ("speech", "said", (found[0].statement.content,))
    ]


def examples() -> list[tuple[str, str, bool]]:
    """Return the example sentences of the vocabulary, with whether something is attributed in them."""
    words = resources.files("dragoman").joinpath("data", "attributions.toml").read_text(encoding="utf-8")
    entries = [entry for group in tomllib.loads(words).values() for entry in group]
    yes = [(entry["id"], sentence, True) for entry in entries for sentence in entry["yes"]]
    return yes + [(entry["id"], sentence, False) for entry in entries for sentence in entry["no"]]


@pytest.mark.parametrize(("entry", "sentence", "is_attributed"), examples())
def test_the_examples_of_the_vocabulary_hold(annotator, entry, sentence, is_attributed):
    _, found = attributions_in(annotator, sentence)
    assert bool(found) is is_attributed, entry
