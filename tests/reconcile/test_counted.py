"""What a number beside an event counts, by the words around it."""

import pytest

from dragoman.model.text import Document, Span
from dragoman.reconcile.counted import counted
from tests.accounts import account, event


def cite(sentence, words):
    start = sentence.index(words)
    return (Document(name="d", text=sentence).cite(Span(start, start + len(words))),)


def told(sentence, number, what, *, kind="ASSAULT", whom=None):
    """Return what a number of a sentence counts, beside an event that befell `whom`."""
    figure = account("figure", {"value": 1, "bound": "exact", "what": what}, sentence=sentence)
    figure.claim.evidence["value"] = cite(sentence, number)
    deed = event("d1", kind=kind, sentence=sentence, words={"trigger": "attacked"})
    if whom is not None:
        deed.claim.evidence["recipients"] = cite(sentence, whom)
    return counted(figure, deed)


NAMES = [
    ("Gunmen attacked a post, killing four officers.", "four", "officers", "dead"),
    ("Six officers were killed on Monday when gunmen attacked a post.", "Six", "officers", "dead"),
    ("Shells left three people dead and seven wounded.", "three", "people", "dead"),
    ("Shells left three people dead and seven wounded.", "seven", "wounded", "wounded"),
    ("Shells killed three people and wounded seven others.", "seven", "others", "wounded"),
    ("The toll of the raid rose to 44.", "44", "toll", "dead"),
    ("Gunmen attacked a post of 40 guards.", "40", "guards", "guard"),
]


@pytest.mark.parametrize(("sentence", "number", "what", "name"), NAMES)
def test_what_became_of_those_counted_stands_beside_the_number(sentence, number, what, name):
    found = told(sentence, number, what)
    assert found is not None
    assert found.name == name


NOT_COUNTED = [
    ("Three more people were killed.", "Three", "people"),
    ("A further five people were killed.", "five", "people"),
    ("Two of the dead were guards; gunmen killed them.", "Two", "dead"),
    ("Gunmen killed 14 people, among them three teachers.", "three", "teachers"),
    ("Gunmen attacked the town after police arrested five men.", "five", "men"),
]


@pytest.mark.parametrize(("sentence", "number", "what"), NOT_COUNTED)
def test_one_more_a_part_and_another_deed_s_are_no_count(sentence, number, what):
    assert told(sentence, number, what) is None


def test_those_whom_a_deed_befell_are_counted_by_its_word_whatever_they_are_called():
    sentence = "Police detained eleven members of a survey team."
    found = told(sentence, "eleven", "members of a survey team", kind="COERCE", whom="eleven members")
    assert found is not None
    assert found.name == "detained"


def test_fewer_of_a_narrower_kind_may_be_a_part():
    people = told("Shells killed 12 people.", "12", "people")
    soldiers = told("Shells killed nine soldiers.", "nine", "soldiers")
    assert people is not None
    assert soldiers is not None
    assert soldiers.can_be_part_of(people)
    assert not people.can_be_part_of(soldiers)
