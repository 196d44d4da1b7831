"""The linear models around the coder: what they look at, and what they make of it."""

from dataclasses import replace

import pytest

from dragoman.extract.acceptance import signs_of
from dragoman.extract.coder import NONE, Opinion
from dragoman.extract.gate import features_of, load_judges
from dragoman.extract.proposals import ProposalFinder
from dragoman.ontology.models import LinearModel
from tests.readings import ontology, read


def proposals_in(text):
    reading = read(text)
    finder = ProposalFinder(reading, ontology())
    return finder, [one for index in range(len(reading.tokens)) if (one := finder.at(index, ())) is not None]


def test_a_chance_is_that_of_the_weights_of_what_is_there():
    model = LinearModel(weights={"a": 2.0, "b": -1.0}, bias=-1.0, bar=0.5)
    assert model.chance(["a", "unknown"]) == pytest.approx(0.731, abs=0.001)
    assert model.chance(["a", "b"]) == pytest.approx(0.5)
    assert model.chance([]) == pytest.approx(0.269, abs=0.001)


def test_the_gate_looks_at_the_cue_its_word_and_the_sorts_of_parties():
    finder, (found,) = proposals_in("Chad condemned the Malian rebels.")
    features = set(features_of(found, finder.reading))
    assert {
        "cue=accuse/condemn",
        "word=condemn/verb",
        "type=ACCUSE",
        "actor=country",
        "recipient=rebel",
    } <= features
    assert not any("chad" in one.lower() for one in features)


def opinion(**types):
    return Opinion(types={NONE: 0.0, **types}, statuses={}, leads={}, modes={}, codes={})


def test_signs_tell_how_sure_the_coder_is_and_which_sides_are_there():
    finder, (found,) = proposals_in("Chad condemned Mali.")
    assert "let through" in set(signs_of(found, frozenset(), finder.participants.groups))
    asked = replace(found, opinion=opinion(ACCUSE=0.96))
    assert {"both sides", "cue verb", "cue type 5", "none 0"} <= set(
        signs_of(asked, frozenset(), finder.participants.groups)
    )
    akin = replace(found, opinion=opinion(ACCUSE=0.4, REJECT=0.4))
    assert "cue type 3" in set(signs_of(akin, frozenset({"REJECT"}), finder.participants.groups))


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Chad's president visited Mali.", "both sides"),
        ("Chad and Mali signed a treaty.", "together"),
        ("Rebels were arrested on Monday in Gao.", "recipient only"),
        ("Chad said that it condemned Mali.", "pronoun"),
    ],
)
def test_signs_of_sides(text, sign):
    finder, found = proposals_in(text)
    assert any(sign in set(signs_of(one, frozenset(), finder.participants.groups)) for one in found)


def test_the_models_that_ship_are_read():
    judges = load_judges()
    assert 0.3 <= judges.acceptance.bar < 1
    assert 0.5 < judges.gate.bar <= 1
    assert len(judges.gate.weights) > 500
