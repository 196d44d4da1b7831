"""Who vouches for a claim: by hand, on three statements of one text."""

import pytest

from dragoman.extract import extract
from dragoman.extract.assertion import asserters
from dragoman.extract.statements import find_statements
from dragoman.model.claim import Event, Statement
from dragoman.model.reading import Mention, Reading, Token
from dragoman.model.text import Document, Span
from tests.readings import named, ontology, read

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


VOICES = [
    (
        "Togo's minister Ada Kolo told parliament that men had crossed the lagoon and [looted] a depot.",
        ["Ada Kolo"],
    ),
    ("Ghana has quietly [sent] a battalion to Paga, an official close to the court said.", ["anonymous"]),
    ("Ghanaian soldiers [arrested] a trader in Paga, local media reported.", ["anonymous"]),
    ("Togolese envoys reportedly [met] the rebels in Lome.", ["anonymous"]),
    ("Togolese envoys are said to have [met] the rebels in Lome.", ["anonymous"]),
    ("Togolese envoys [met] the rebels in Lome.", ["outlet"]),
    (
        "In an interview with the daily Le Soleil, Minister Bela Sarr said Spain had [seized] a boat.",
        ["Bela Sarr"],
    ),
    (
        "The Malian and Dutch ministers, Bela Sarr and Ivo Kent, said their officers had [met] in Delft.",
        ["Bela Sarr", "Ivo Kent"],
    ),
    (
        "Mali's army said that rebels had [abducted] a man in Kidal; the Dutch embassy confirmed it.",
        ["Mali's army", "the Dutch embassy"],
    ),
    (
        "Nairobi said that rebels had [shelled] Busia, and the Ugandan interior ministry said the same.",
        ["Nairobi", "the Ugandan interior ministry"],
    ),
    (
        "Mali's interior ministry said the rebels claimed to have [seized] the depot at Ansongo.",
        ["the rebels"],
    ),
    ("The rebels admitted to have [shelled] the depot at Ansongo.", ["The rebels"]),
    ("“They [burned] the archive,” Ivo Kent said.", ["Ivo Kent"]),
    ("Traders in Ansongo told a radio station that soldiers had [burned] the archive.", ["anonymous"]),
    ("“They came by boat and [burned] the archive,” said a fisherman from Mopti.", ["anonymous"]),
    ("Speaking after soldiers had [burned] the archive, Ivo Kent said that nobody was hurt.", ["outlet"]),
    ("Peru [recalled] its envoy on Monday. The move was unwise, Ivo Kent said.", ["outlet"]),
    ("Peru [denied] that it had recalled its envoy.", ["outlet"]),
    ("Ivo Kent said Peru had [recalled] its envoy, adding that Chile would follow.", ["Ivo Kent"]),
    ("Two people familiar with the talks said Peru had [recalled] its envoy.", ["anonymous"]),
    ("The newspaper El Faro reported that Peru had [recalled] its envoy.", ["El Faro"]),
    ("Peru had asked for time, Ivo Kent said, but Chile [recalled] its envoy.", ["Ivo Kent"]),
]


@pytest.mark.parametrize(("text", "voices"), VOICES)
def test_whose_words_a_marked_event_stands_in(text, voices):
    start, stop = text.index("["), text.index("]") - 1
    found = read(text.replace("[", "").replace("]", ""))
    given = asserters(found, find_statements(found, ontology()), Span(start, stop))
    assert [one if isinstance(one, str) else named(found, one) for one in given] == voices
