"""Which place a name means."""

import pytest

from dragoman.model.text import Document
from dragoman.resolve.places import resolve_places
from tests.readings import annotator, ontology, read


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
        ("They met in Kabul, Afghanistan, on Monday.", "Kabul", "AFG", "capital"),
        ("Armenia and Georgia signed a treaty in Tbilisi.", "Georgia", "GEO", "country"),
        (
            "Voters in Atlanta and Savannah, and all over Georgia, went to the polls.",
            "Georgia",
            "USA",
            "admin",
        ),
        ("Cuba, Jordan and Niger abstained.", "Niger", "NER", "country"),
        ("Schools closed in Iowa, Kansas and Nevada.", "Nevada", "USA", "admin"),
        ("The president of Mexico flew home.", "Mexico", "MEX", "country"),
        ("Britain closed its mission.", "Britain", "GBR", "country"),
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


@pytest.mark.parametrize(
    ("text", "name", "admin"),
    [
        ("They met in Lebanon, Pa., on Monday.", "Lebanon", "Pennsylvania"),
        ("They met in Lebanon, N.H., on Monday.", "Lebanon", "New Hampshire"),
        ("They met in Hyderabad, Pakistan. The team from Karachi left Hyderabad.", "Hyderabad", "Sindh"),
        ("Police in Salem, Ore., made arrests. Salem is quiet now.", "Salem", "Oregon"),
        ("The bridge between Salem and Keizer, Oregon, was closed.", "Salem", "Oregon"),
        ("They met in Perth, Scotland, on Monday.", "Perth", "Scotland"),
        ("The Monroe County sheriff said that Bloomington schools would open.", "Bloomington", "Indiana"),
    ],
)
def test_a_town_lies_where_the_report_puts_it(text, name, admin):
    reading = read(text)
    places = resolve_places(reading, ontology())
    found = {places[one.span.start].admin for one in reading.places if one.name == name}
    assert found == {admin}


def test_a_name_followed_by_two_states_has_two_senses():
    reading = read("Buses ran from Portland, Maine, to Portland, Oregon, on Monday.")
    places = resolve_places(reading, ontology())
    assert [places[one.span.start].admin for one in reading.places if one.name == "Portland"] == [
        "Maine",
        "Oregon",
    ]


@pytest.mark.parametrize(
    ("text", "name", "facility"),
    [
        ("Gunmen attacked the Indian embassy in Kabul on Monday.", "Kabul", "Indian embassy"),
        ("A bomb exploded at a hotel in Mogadishu.", "Mogadishu", "hotel"),
        ("They met in Mogadishu on Monday.", "Mogadishu", None),
    ],
)
def test_a_facility_is_marked_beside_its_town(text, name, facility):
    found = place(text, name)
    assert found.facility == facility
    assert found.latitude is not None


def test_states_and_divisions_have_ids():
    assert place("They met in Kenya on Monday.", "Kenya").geonames == 192950
    assert place("Floods hit Kerala on Monday.", "Kerala").geonames == 1267254


@pytest.mark.parametrize(
    ("town", "url", "country"),
    [
        ("Newcastle", "https://www.paper.com.au/1", "AUS"),
        ("Santa Rosa", "https://paper.com.co/1", "COL"),
    ],
)
def test_the_publisher_tells_of_the_state(town, url, country):
    text = f"Two men were arrested in {town} on Monday."
    reading = annotator().annotate(Document(name="d", text=text, url=url))
    (found,) = resolve_places(reading, ontology()).values()
    assert found.country == country


@pytest.mark.parametrize(
    ("ending", "town"),
    [("co", "Santa Rosa"), ("me", "Kuta"), ("ai", "East End"), ("fm", "Colonia")],
)
def test_endings_that_everybody_uses_tell_of_no_state(ending, town):
    text = f"Two men were arrested in {town} on Monday."
    found = []
    for address in (f"paper.{ending}", "paper.com"):
        reading = annotator().annotate(Document(name="d", text=text, url=f"https://{address}/1"))
        found.append(list(resolve_places(reading, ontology()).values()))
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("address", "town", "country"),
    [
        ("kadomatimes.example", "Kadoma", "ZWE"),
        ("kochiherald.example", "Kochi", "IND"),
        ("delmasnews.example", "Delmas", "ZAF"),
        ("rosariopress.example", "Rosario", "PHL"),
    ],
)
def test_a_town_in_the_address_is_where_papers_are_in_english(address, town, country):
    text = f"Two men were arrested in {town} on Monday."
    reading = annotator().annotate(Document(name="d", text=text, url=f"https://{address}/1"))
    (found,) = resolve_places(reading, ontology()).values()
    assert found.country == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Georgia's foreign ministry met envoys in Atlanta.", "GEO"),
        ("Georgia’s president met envoys in Atlanta.", "GEO"),
        ("Georgia's foreign-born residents met in Atlanta.", "USA"),
        ("Georgia's governor met envoys in Atlanta.", "USA"),
    ],
)
def test_what_only_states_have_tells_a_state(text, country):
    assert place(text, "Georgia").country == country


def test_a_house_of_government_stands_in_the_capital():
    found = place("The two presidents met at the White House on Monday.", "White House")
    assert (found.kind, found.country, found.geonames) == ("facility", "USA", 4140963)


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Planes fly from Athens to Rome, Vienna and Warsaw.", ["GRC", "ITA", "AUT", "POL"]),
        ("A tenor sang in Dublin, Geneva, Lisbon and Moscow.", ["IRL", "CHE", "PRT", "RUS"]),
        ("Toronto and Ottawa signed a pact with Brussels.", ["CAN", "CAN", "BEL"]),
        ("Police in Dallas and Tyler, Texas, arrested a man from Paris.", ["USA", "USA", "USA", "USA"]),
    ],
)
def test_names_do_not_talk_each_other_into_a_state_that_nothing_else_tells_of(text, countries):
    reading = read(text)
    places = resolve_places(reading, ontology())
    assert [places[one.span.start].country for one in reading.places] == countries
