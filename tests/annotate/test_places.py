"""Which names are places: beside persons, bodies, streets and months of the same name."""

from itertools import pairwise

import pytest

from tests.readings import read


def places(text):
    return [one.name for one in read(text).places]


def places_in_names(text):
    return [one.name for one in read(text).places_in_names]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Farmers near Fairmont, W.Va., lost their crops.", ["Fairmont", "W.Va."]),
        ("The plant in Muncie, Ind., will close in May.", ["Muncie", "Ind."]),
        ("A fire destroyed a mill in Timmins, Ont., on Monday.", ["Timmins", "Ont."]),
        ("Storms hit Tioga County on Sunday.", ["Tioga County"]),
        ("Kokomo residents met on Monday. Kokomo has no hospital.", ["Kokomo", "Kokomo"]),
        ("Fighting was reported in northern Mali.", ["Mali"]),
        ("Floods cut the road from Wau to Aweil.", ["Wau", "Aweil"]),
    ],
)
def test_towns_counties_and_abbreviated_states_are_places(text, expected):
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two Danish soldiers were shot dead near Qorvali on Monday.", ["Qorvali"]),
        ("The army shelled the village of Tembulo.", ["Tembulo"]),
        ("Rebels attacked a barracks at Wad Serim on Friday.", ["Wad Serim"]),
        ("A mine went off near al-Hutaym on Friday.", ["al-Hutaym"]),
        ("The army set a camp on fire in the Tolvey forest.", ["Tolvey forest"]),
        ("Kenyan boats were stopped in Somali waters.", ["Somali waters"]),
        ("She is an analyst at Brontel Partners.", []),
        ("The crowd stood outside Mr Obande's house.", []),
        ("The march ended at FESTA.", []),
    ],
)
def test_a_name_that_nothing_knows_is_a_place_where_what_stands_beside_it_shows_so(text, expected):
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ashley Lancaster said on Monday that she would resign.", []),
        ("Mr. Bolton met reporters. Bolton said the talks had failed.", []),
        ("The Malian troops withdrew on Monday.", []),
        ("The talks lasted through March.", []),
        ("A study at the University of Bradford found the opposite.", []),
        ("He lives at 12 Denver Street.", []),
        ("She lives on Paris Street in Leeds.", ["Leeds"]),
        ("Shops on Lagos Avenue in Accra closed.", ["Accra"]),
        ("Researchers at Virginia Tech built the device.", []),
        ("Doctors fear an outbreak of Lassa fever in the region.", []),
        ("The lender paid US$30 million.", []),
        ("The third section was read. The Section has three parts.", []),
    ],
)
def test_persons_adjectives_months_streets_and_universities_are_no_places(text, expected):
    assert places(text) == expected


def test_a_place_inside_the_name_of_a_body_stands_apart():
    text = "The Tacoma Police Department made two arrests."
    assert places(text) == []
    assert places_in_names(text) == ["Tacoma"]


def test_places_do_not_overlap_and_stand_in_text_order():
    reading = read("In Knox County, Tenn., and in Knox, Ind., the Knox City Council was praised.")
    assert [one.name for one in reading.places] == ["Knox County", "Tenn.", "Knox", "Ind."]
    spans = [one.span for one in reading.places]
    assert spans == sorted(spans)
    assert not any(one.overlaps(other) for one, other in pairwise(spans))
