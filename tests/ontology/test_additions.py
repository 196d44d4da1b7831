"""States and bodies that a user adds: known like those of the vocabulary, which stays as it is."""

import pytest

from dragoman.ontology import Additions, Country, Organisation, load_ontology
from dragoman.ontology.names import PIECE

TARSIA = Country(
    alpha3="XTA",
    name="Tarsia",
    names=("Tarsia", "Tarsian Union"),
    adjectives=("Tarsian",),
    seats=("Old Port",),
)
LEAGUE = Organisation(
    id="lake-league", name="Lake League", names=("Lake League",), kind="international-organisation"
)
KENYA = Country(alpha3="KEN", name="Kenya", names=("Land of Lions",), adjectives=("Lion",))
UN = Organisation(id="united-nations", name="United Nations", names=("Tall House",), kind="other")
LONDON = Country(alpha3="XLO", name="London", names=("London",))
ONTOLOGY = load_ontology().knowing(
    Additions(states=(TARSIA, KENYA, LONDON), bodies=(LEAGUE, UN)),
)


def entries(words, ontology=ONTOLOGY):
    pieces = PIECE.findall(words)
    end, found = ontology.names.longest_at(pieces, 0)
    return [(one.key, one.kind, one.role) for one in found] if end == len(pieces) else []


@pytest.mark.parametrize(
    ("words", "entry"),
    [
        ("Tarsia", ("country:XTA", "place", "name")),
        ("Tarsian Union", ("country:XTA", "place", "name")),
        ("Tarsian", ("country:XTA", "people", "adjective")),
        ("Tarsians", ("country:XTA", "people", "people")),
        ("Old Port", ("country:XTA", "place", "seat")),
        ("Lake League", ("organisation:lake-league", "organisation", "name")),
        ("Land of Lions", ("country:KEN", "place", "name")),
        ("Kenya", ("country:KEN", "place", "name")),
        ("Tall House", ("organisation:united-nations", "organisation", "name")),
        ("World Food Programme", ("organisation:world-food-programme", "organisation", "name")),
    ],
)
def test_names_old_and_new_are_found(words, entry):
    assert entries(words) == [entry]


def test_of_one_form_what_was_added_is_the_likeliest():
    found = [key for key, _, _ in entries("London")]
    assert found[0] == "country:XLO"
    assert found[1:] == [key for key, _, _ in entries("London", load_ontology())]


def test_the_longest_form_still_wins():
    end, found = ONTOLOGY.names.longest_at(["Tarsian", "Union", "officials"], 0)
    assert (end, found[0].role) == (2, "name")


def test_a_known_state_or_body_keeps_its_row():
    kenya, body = ONTOLOGY.countries["KEN"], ONTOLOGY.organisations["united-nations"]
    assert (kenya.capital, body.kind) == ("Nairobi", "international-organisation")
    assert kenya.names[-1] == "Land of Lions"
    assert {"Kenyan", "Lion"} <= set(kenya.adjectives)
    assert body.names[-1] == "Tall House"


def test_the_vocabulary_itself_stays_as_it_is():
    assert entries("Tarsia", load_ontology()) == []
    assert "XTA" not in load_ontology().countries
    assert "lake-league" not in load_ontology().organisations


def test_additions_have_a_digest_of_what_they_add():
    assert Additions(states=(TARSIA,)).digest == Additions(states=(TARSIA,)).digest
    assert Additions(states=(TARSIA,)).digest != Additions(states=(KENYA,)).digest
