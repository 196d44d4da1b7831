"""Which place a name means."""

import pytest

from dragoman.resolve.places import resolve_places
from tests.readings import ontology, read


def place(text, name):
    reading = read(text)
    places = resolve_places(reading, ontology())
    (mention,) = (one for one in reading.places if one.name == name)
    return places[mention.span.start]


@pytest.mark.parametrize(
    ("text", "name", "country", "kind"),
    [
        ("They met in Nairobi on Monday.", "Nairobi", "KEN", "capital"),
        ("They met in Kenya on Monday.", "Kenya", "KEN", "country"),
        ("They met in Hyderabad, India, on Monday.", "Hyderabad", "IND", "city"),
        ("They met in Hyderabad, Pakistan, on Monday.", "Hyderabad", "PAK", "city"),
        ("Pakistan sent trucks. They left from Hyderabad on Monday.", "Hyderabad", "PAK", "city"),
        ("They met in Tripoli, Lebanon, on Monday.", "Tripoli", "LBN", None),
        ("Libya sent trucks. They left from Tripoli on Monday.", "Tripoli", "LBY", "capital"),
    ],
)
def test_a_place_is_ranked_by_its_company(text, name, country, kind):
    found = place(text, name)
    assert found.country == country
    assert kind is None or found.kind == kind


def test_a_town_has_coordinates_and_its_geonames_id():
    found = place("They met in Nairobi on Monday.", "Nairobi")
    assert found.geonames == 184745
    assert found.latitude == pytest.approx(-1.28, abs=0.1)
    assert found.longitude == pytest.approx(36.82, abs=0.1)


def test_a_place_is_called_as_the_text_calls_it():
    assert place("They met in Kiev on Monday.", "Kiev").name == "Kiev"


def test_a_facility_stands_in_its_town():
    found = place("The ship left Mombasa port on Monday.", "Mombasa port")
    assert (found.kind, found.country) == ("facility", "KEN")


def test_an_unknown_place_has_no_coordinates():
    reading = read("They met at Qorvalen Airfield in Kenya.")
    unknown = [one for one in resolve_places(reading, ontology()).values() if one.name.startswith("Qorvalen")]
    assert all(one.latitude is None and one.geonames is None for one in unknown)
