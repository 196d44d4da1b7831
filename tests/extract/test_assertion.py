"""Who vouches for a claim: by hand, on three statements of one text."""

import pytest

from dragoman.extract.assertion import asserters
from dragoman.model.claim import Statement
from dragoman.model.reading import Mention, Reading
from dragoman.model.text import Document, Span

TEXT = "Ann said Bo said it rained. A source said it froze. It snowed."


def span_of(words: str) -> Span:
    """Return where the words first stand in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def mention(index: int, words: str) -> Mention:
    """Return a mention of a person, alone in its chain."""
    return Mention(
        index=index,
        span=span_of(words),
        head=0,
        sentence=0,
        kind="name",
        entity="person",
        name=span_of(words),
        title=None,
        plural=False,
        chain=index,
    )


ANN, BO = mention(0, "Ann"), mention(1, "Bo")


def statement(words: str, speaker: Mention | None) -> Statement:
    """Return an indirect statement with these words."""
    return Statement(
        content=span_of(words), speaker=speaker, speaker_text="x", kind="indirect", channel="unspecified"
    )


STATEMENTS = (statement("Bo said it rained", ANN), statement("it rained", BO), statement("it froze", None))


@pytest.fixture
def reading() -> Reading:
    """Return a reading with two mentions and nothing else."""
    return Reading(
        document=Document(name="d", text=TEXT),
        tokens=(),
        sentences=(),
        mentions=(ANN, BO),
        chains=(),
        quotations=(),
        dates=(),
        amounts=(),
        places=(),
    )


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("rained", (BO,)),
        ("Bo said", (ANN,)),
        ("froze", ("anonymous",)),
        ("snowed", ("outlet",)),
        ("Ann said", ("outlet",)),
        ("it rained. A source", ("outlet",)),
    ],
)
def test_the_narrowest_statement_vouches(reading, words, wanted):
    assert asserters(reading, STATEMENTS, span_of(words)) == wanted


def test_without_statements_the_outlet_vouches(reading):
    assert asserters(reading, (), span_of("rained")) == ("outlet",)


def test_the_order_of_statements_does_not_matter(reading):
    assert asserters(reading, STATEMENTS[::-1], span_of("rained")) == (BO,)
