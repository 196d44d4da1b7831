"""Offices of a state that only the rest of a report names."""

import pytest

from dragoman.extract.offices import find_offices
from dragoman.resolve import resolve
from tests.readings import ontology, read


def offices(text, name):
    """Return the offices of the one person with a name."""
    reading = read(text)
    actors = resolve(reading, find_offices(reading, ontology()), ontology()).actors
    [person] = [one for one in actors if one.names[0] == name]
    return person.offices


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Prime Minister Narendra Modi left Lima. India had asked for talks.", "India"),
        ("Prime Minister Narendra Modi left Lima. Indian officials had asked for talks.", "Indian"),
        ("Indian officials left. Prime Minister Narendra Modi said India was ready.", "India"),
    ],
)
def test_an_office_of_no_named_body_is_of_its_holders_state(text, words):
    [office] = offices(text, "Narendra Modi")
    [cited] = office.evidence["of"]
    assert (office.of, cited.quote) == ("India", words)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prime Minister Narendra Modi left Lima.", "Narendra Modi"),
        ("Foreign Minister Awa Sy left Lima. Senegal had asked for talks.", "Awa Sy"),
        ("Spokesman Narendra Modi left Lima. India had asked for talks.", "Narendra Modi"),
    ],
)
def test_an_office_that_is_of_no_state_or_of_an_unknown_one_stays_without(text, name):
    [office] = offices(text, name)
    assert office.of is None
