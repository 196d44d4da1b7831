"""What is claimed to be first, largest, only or last: own sentences and the claim of each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.extract.ranks import find_ranks
from tests.readings import ontology, read

# sentence, rank, what it is of, scope
ONE = [
    (
        "It was the first visit to Peru by a Kenyan president since 2016.",
        "first",
        "visit to Peru",
        "since 2016",
    ),
    ("It was her second trip to Lima this year.", "second", "trip to Lima", "this year"),
    (
        "This was the first-ever meeting of the two ministers.",
        "first",
        "meeting of the two ministers",
        "ever",
    ),
    ("They held their first ever meeting in Lima.", "first", "meeting", "ever"),
    ("Mosul is the largest city held by the group in Iraq.", "largest", "city held by the group", "in Iraq"),
    ("It is the world's biggest refugee crisis.", "largest", "refugee crisis", "world"),
    ("The summit is the first since the war.", "first", "summit", "since the war"),
    ("It was the third such attack this month.", "third", "attack", "this month"),
    ("It is the only embassy in the town.", "only", "embassy", None),
    ("The sole survivor was a child.", "only", "survivor", None),
    ("The envoy met the rebels for the first time.", "first", "met the rebels", None),
    (
        "It was the first time that the navies had trained together.",
        "first",
        "navies had trained together",
        None,
    ),
    ("It was the deadliest raid in five years.", "deadliest", "raid", "in five years"),
    (
        "It was the worst fighting on the border since September 2022.",
        "worst",
        "fighting on the border",
        "since September 2022",
    ),
    ("The appeal is the largest the agency has ever made.", "largest", "appeal", "ever"),
    ("The last foreign troops left the base.", "last", "foreign troops", None),
    ("It was their sixth meeting.", "sixth", "meeting", None),
    (
        "In her first visit to Chad as Minister for Trade, she met the king.",
        "first",
        "visit to Chad",
        "as Minister for Trade",
    ),
    ("Since the coup, envoys have held the first direct talks.", "first", "direct talks", "Since the coup"),
    (
        "This is Ghana's first direct meeting with the son of the late king.",
        "first",
        "direct meeting with the son",
        None,
    ),
    ("It was the minister's maiden visit to Quito.", "first", "visit to Quito", None),
    ("It was the highest toll in decades.", "highest", "toll", "in decades"),
    ("The first Peruvian astronaut landed.", "first", "Peruvian astronaut", None),
    ("It was the 10th launch this year.", "tenth", "launch", "this year"),
    ("It was not the first visit to Oslo.", "not first", "visit to Oslo", None),
    ("It was hardly their first meeting.", "not first", "meeting", None),
    (
        "Her trip was not, as Oslo has it, the first by a minister since 2009.",
        "not first",
        "trip",
        "since 2009",
    ),
    ("It was not only his first visit to Oslo.", "first", "visit to Oslo", None),
    ("It was his first visit to Oslo, not a holiday.", "first", "visit to Oslo", None),
    (
        "Ruiz is the first Spanish minister to visit Gibraltar since 2009.",
        "first",
        "Spanish minister to visit Gibraltar",
        "since 2009",
    ),
]

NONE = [
    "The first half was quiet.",
    "First, the sides agreed to talk.",
    "They came to power last year.",
    "At first the rebels refused.",
    "The First Lady spoke.",
    "Most provinces are poor.",
    "At least five people died.",
    "It was a third-party deal.",
    "He is only a guest.",
    "It took ten seconds.",
    "He sent his best wishes.",
    "The Second World War ended in 1945.",
    "The first step is hard.",
    "The first minister of Scotland spoke.",
    "The latest round failed.",
]


def ranks(text, **details):
    return find_ranks(read(text, **details), ontology())


@pytest.mark.parametrize(("text", "rank", "of", "scope"), ONE)
def test_a_rank_has_its_word_what_it_is_of_and_its_scope(text, rank, of, scope):
    (found,) = ranks(text)
    assert found.rank == rank
    assert of in found.of
    assert (found.scope is None) == (scope is None)
    assert (scope or "") in (found.scope or "")


@pytest.mark.parametrize("text", NONE)
def test_idioms_dates_and_names_are_no_ranks(text):
    assert ranks(text) == ()


def test_a_headline_claims_too():
    found = ranks(
        "The ministers met in Lima.", title="Ghana holds first-ever meeting with Peru's defence minister"
    )
    assert [(one.rank, one.of, one.scope) for one in found] == [
        ("first", "meeting with Peru's defence minister", "ever")
    ]


def test_a_rank_has_a_holder_and_a_counterpart():
    reading = read("This is Ghana's first direct meeting with Peru.")
    (found,) = find_ranks(reading, ontology())
    assert found.holder is not None
    assert found.toward is not None
    assert (reading.text_of(found.holder.span), reading.text_of(found.toward.span)) == ("Ghana", "Peru")


def test_every_field_has_its_words():
    (found,) = ranks("It was the first visit to Peru since 2016.")
    quotes = {name: [piece.quote for piece in pieces] for name, pieces in found.evidence.items()}
    assert quotes["rank"] == ["first"]
    assert quotes["of"] == ["visit to Peru"]
    assert quotes["scope"] == ["since 2016"]


PIECES = st.lists(
    st.sampled_from(
        (
            "the first largest only second - ever time for since 2016 visit meeting to with of in "
            "Iraq it was is that they met this year world 's most last such , and third 10th"
        ).split(" ")
    ),
    max_size=12,
).map(" ".join)


@given(PIECES)
def test_any_words_are_read_without_an_error(text):
    reading = read(text)
    for one in find_ranks(reading, ontology()):
        for pieces in one.evidence.values():
            assert all(reading.text_of(piece.span) == piece.quote for piece in pieces)
