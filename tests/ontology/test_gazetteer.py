"""The gazetteer: names as the table folds them, and the places of a name."""

import pytest

from dragoman.ontology.gazetteer import Gazetteer, fold
from tests.readings import ontology

ROWS = (
    "arden\tArden\t1\tcity\tUSA\tOhio\tKnox County\t40.0\t-82.0\t900\n"
    "arden\tArden\t2\tcity\tGBR\tEngland\t\t52.0\t-1.0\t700\n"
    "saint ives\tSaint Ives\t3\tcity\tGBR\tEngland\t\t50.2\t-5.4\t\n"
    "zug\tZug\t4\tcity\tCHE\tZug\t\t47.1\t8.5\t23000\n"
)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Ouagadougou", "ouagadougou"),
        ("São Tomé", "sao tome"),
        ("Port-au-Prince", "port au prince"),
        ("St. Ives", "saint ives"),
        ("Mt. Kenya", "mount kenya"),
        ("N'Djamena", "ndjamena"),
        ("Łódź", "lodz"),
        ("COLOMBO", "colombo"),
    ],
)
def test_a_name_is_folded(name, folded):
    assert fold(name) == folded


@pytest.mark.parametrize(
    ("name", "ids"),
    [("Arden", [1, 2]), ("ARDEN", [1, 2]), ("St. Ives", [3]), ("Zug", [4]), ("Ard", []), ("", [])],
)
def test_all_places_of_a_name_are_found(name, ids):
    gazetteer = Gazetteer(ROWS.encode())
    assert [one.geonames for one in gazetteer.places(name)] == ids
    assert gazetteer.has(name) == bool(ids)


def test_a_place_has_its_division_and_county():
    place = Gazetteer(ROWS.encode()).places("Arden")[0]
    assert (place.country, place.admin, place.county, place.population) == ("USA", "Ohio", "Knox County", 900)


def test_the_table_is_sorted_as_it_is_searched():
    keys = [line.split(b"\t", 1)[0] for line in ontology().gazetteer.rows.splitlines()]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("name", "country", "kind", "latitude", "longitude"),
    [
        ("Ouagadougou", "BFA", "capital", 12.4, -1.5),
        ("Kenya", "KEN", "country", 1.0, 38.0),
        ("Kerala", "IND", "admin", 10.4, 76.4),
        ("Cook County", "USA", "county", 41.8, -87.8),
        ("Moroni", "COM", "capital", -11.7, 43.3),
    ],
)
def test_known_places_are_where_they_are(name, country, kind, latitude, longitude):
    found = [one for one in ontology().gazetteer.places(name) if (one.country, one.kind) == (country, kind)]
    assert found[0].latitude == pytest.approx(latitude, abs=0.7)
    assert found[0].longitude == pytest.approx(longitude, abs=0.7)


def test_every_place_stands_on_the_globe():
    for line in ontology().gazetteer.rows.decode().splitlines():
        cells = line.split("\t")
        assert -90 <= float(cells[7]) <= 90
        assert -180 <= float(cells[8]) <= 180
