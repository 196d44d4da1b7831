"""What no cue vouches for: which verbs and nouns are shown to the coder, and with which sides."""

import pytest

from dragoman.extract.events import candidates
from dragoman.extract.proposals import ProposalFinder
from tests.readings import ontology, read


def open_in(text):
    reading = read(text)
    found = [one for one in candidates(ProposalFinder(reading, ontology())) if one.is_open]
    return {
        reading.tokens[one.trigger.token].text: tuple(
            [reading.text_of(party.span) for party in side]
            for side in (one.sides.actors, one.sides.recipients)
        )
        for one in found
    }


@pytest.mark.parametrize(
    ("text", "verb", "actor", "recipient"),
    [
        ("Chad flabbergasted Mali.", "flabbergasted", "Chad", "Mali"),
        ("Mali was flabbergasted by Chad.", "flabbergasted", "Chad", "Mali"),
        (
            "Chadian soldiers quibbled with the Malian police.",
            "quibbled",
            "Chadian soldiers",
            "the Malian police",
        ),
        ("Chad trampled Mali's flag.", "trampled", "Chad", "Mali"),
    ],
)
def test_a_verb_with_a_party_on_each_side_is_shown(text, verb, actor, recipient):
    actors, recipients = open_in(text)[verb]
    assert (actors[0], recipients[0]) == (actor, recipient)


def test_a_verb_with_a_thing_is_shown_without_another_side():
    assert open_in("Chadian soldiers pulverised the only road.")["pulverised"][1] == []


@pytest.mark.parametrize(
    "text",
    [
        "Chad is Mali's neighbour.",
        "Chad remembered Mali.",
        "The baker flabbergasted the gardener.",
        "Chad sneezed.",
        "Kenya met Togo nine years after crowds stormed Togo's mission.",
    ],
)
def test_what_tells_of_no_act_between_two_is_not_shown(text):
    assert open_in(text) == {}


def test_a_thing_is_no_other_side():
    assert open_in("Chad's president flabbergasted a song.")["flabbergasted"][1] == []


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        ("Nine Chadian traders were waylaid near Gao.", "waylaid", [], ["Nine Chadian traders"]),
        ("Mali pressed for the recall of Chad's envoy.", "recall", ["Mali"], ["Chad"]),
        ("Togo haggled over Chad's debts.", "haggled", ["Togo"], ["Chad"]),
    ],
)
def test_what_lacks_a_doer_or_a_cue_is_shown_to_the_coder(text, trigger, actors, recipients):
    found_actors, found_recipients = open_in(text)[trigger]
    assert found_actors == actors
    assert recipients[0] in " ".join(found_recipients)


def test_an_arm_of_the_actor_is_not_its_other_side():
    assert open_in("Chad flabbergasted its embassy.")["flabbergasted"] == (["Chad"], [])


def test_weapons_are_no_other_side():
    assert open_in("Chad haggled with Malian drones.")["haggled"] == (["Chad"], ["Malian"])
