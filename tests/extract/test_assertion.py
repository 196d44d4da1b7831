"""Who vouches for a claim: by hand, on three statements of one text."""

import pytest

from dragoman.extract import extract
from dragoman.extract.assertion import asserters
from dragoman.model.claim import Event, Statement
from dragoman.model.reading import Mention, Reading, Token
from dragoman.model.text import Document, Span
from tests.readings import ontology, read

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


HEAD = Token(
    index=0, span=Span(0, 3), text="Ann", lemma="Ann", tag="NNP", pos="PROPN", dep="nsubj", head=0, sentence=0
)
STATEMENTS = (statement("Bo said it rained", ANN), statement("it rained", BO), statement("it froze", None))


@pytest.fixture
def reading() -> Reading:
    """Return a reading with two mentions, a token that heads both, and nothing else."""
    return Reading(
        document=Document(name="d", text=TEXT),
        tokens=(HEAD,),
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


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Chadian troops shelled Gao, Mali's army and the Red Cross said.", ["Mali's army", "the Red Cross"]),
        ("Chadian troops shelled Gao, Mali's army said.", ["Mali's army"]),
        ("Chadian troops and rebels shelled Gao, Mali's army said.", ["Mali's army"]),
    ],
)
def test_who_says_it_in_the_same_breath_vouches_too(text, voices):
    found = read(text)
    events = [one for one in extract(found, ontology()) if isinstance(one, Event)]
    assert [[found.text_of(one.span) for one in event.asserted_by] for event in events] == [voices]
