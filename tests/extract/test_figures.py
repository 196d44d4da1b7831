"""How many of what: own sentences and the counts of each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.extract.figures import find_figures
from tests.readings import ontology, read

# sentence, value, bound, what is counted
ONE = [
    ("The bank paid for over 400 irrigation projects.", 400, "over", "irrigation projects"),
    ("The survey covered all 34 provinces.", 34, "exact", "provinces"),
    ("Officials have made at least five visits to Lima.", 5, "at-least", "visits"),
    ("Some 31 people were killed in the storm.", 31, "about", "people killed"),
    ("The flood drove about 24,000 people from their homes.", 24000, "about", "people"),
    (
        "The army retook 18,000 square kilometres of territory.",
        18000,
        "exact",
        "square kilometres of territory",
    ),
    ("The 12 names on the list are secret.", 12, "exact", "names"),
    ("A convoy of 34 lorries left at dawn.", 34, "exact", "lorries"),
    ("The raid killed 18 Malian soldiers.", 18, "exact", "Malian soldiers"),
    ("More than 140 companies were blacklisted.", 140, "over", "companies blacklisted"),
    ("Rebels seized 73 of the rifles.", 73, "exact", "rifles"),
    ("The blast left at least nine wounded.", 9, "at-least", "wounded"),
    ("Nine were wounded in the blast.", 9, "exact", "wounded"),
    ("Police arrested 19 protesters in the square.", 19, "exact", "protesters"),
    ("Half a million Syrians live there.", 5e5, "exact", "Syrians"),
    ("The 63-nation coalition met.", 63, "exact", "nation coalition"),
    ("The fire destroyed some 600 homes.", 600, "about", "homes"),
    ("Turnout was 64 per cent of registered voters.", 64, "exact", "per cent of registered voters"),
    ("The two countries share 1,600 kilometres of border.", 1600, "exact", "kilometres of border"),
    ("Observers visited 540 polling stations.", 540, "exact", "polling stations"),
    ("Up to 11,000 islanders may be without water.", 11000, "up-to", "islanders"),
    ("Trade between them grew to $1.3 billion.", 1.3e9, "exact", "Trade"),
    ("The dam was built at a cost of $2.1 million.", 2.1e6, "exact", "cost"),
    ("The camp holds nearly 40,000 refugees.", 40000, "under", "refugees"),
    ("The mission lost three helicopters.", 3, "exact", "helicopters"),
    ("A crowd of 4,000 people gathered.", 4000, "exact", "people"),
    ("Twelve fishermen were freed.", 12, "exact", "fishermen freed"),
    ("One guard was wounded.", 1, "exact", "guard wounded"),
    ("They signed eleven agreements on trade.", 11, "exact", "agreements"),
    ("The assembly has 250 seats.", 250, "exact", "seats"),
    ("Fewer than 50 families remain.", 50, "under", "families"),
    ("The group has lost 40 villages since June 2022.", 40, "exact", "villages"),
]

NONE = [
    "The two sides met again.",
    "Both leaders praised their two nations.",
    "Two officials said the talks went well.",
    "They met on 14 May 2021.",
    "The talks lasted two weeks.",
    "The truce holds for 90 days.",
    "He is 45 years old.",
    "Kenya sent 300 tents to Burundi.",
    "Norway pledged $5 million to Chad.",
    "One of them spoke.",
    "This was his number one concern.",
    "The first and the second round failed.",
    "Resolution 1701 was adopted.",
    "They seek a two-state solution.",
    "The five-party talks failed.",
    "Prices are three times as high.",
    "It rained at 5 p.m. in room 12.",
]


def figures(text, **details):
    return find_figures(read(text, **details), ontology())


@pytest.mark.parametrize(("text", "value", "bound", "what"), ONE)
def test_a_figure_has_value_bound_and_what_it_counts(text, value, bound, what):
    assert [(one.value, one.bound, one.what) for one in figures(text)] == [(value, bound, what)]


@pytest.mark.parametrize("text", NONE)
def test_dates_durations_transfers_and_small_talk_are_no_figures(text):
    assert figures(text) == ()


def test_several_counts_in_one_sentence_are_several_figures():
    found = figures("The list has seven officers and four companies in 12 districts.")
    assert [(one.value, one.what) for one in found] == [(7, "officers"), (4, "companies"), (12, "districts")]


def test_a_headline_is_not_counted_twice():
    found = figures("The blast killed four miners.", title="Four killed in blast")
    assert [one.what for one in found] == ["miners"]


def test_the_same_count_is_told_once():
    found = figures("The blast killed four miners. The four miners were from Peru.")
    assert [one.value for one in found] == [4]


def test_every_field_has_its_words():
    (found,) = figures("The raid killed at least 18 Malian soldiers on Monday.")
    assert {name: [piece.quote for piece in pieces] for name, pieces in found.evidence.items()} == {
        "value": ["at least 18"],
        "what": ["Malian soldiers"],
        "of": ["Malian"],
        "date": ["Monday"],
    }


PIECES = st.lists(
    st.sampled_from(
        (
            "the two 12 at least 400 per cent of people were killed killing projects one three "
            "times as $5 million worth cost nation coalition - , and 970 km border in Mali had has "
            "been"
        ).split(" ")
    ),
    max_size=12,
).map(" ".join)


@given(PIECES)
def test_any_words_are_read_without_an_error(text):
    reading = read(text)
    for one in find_figures(reading, ontology()):
        for pieces in one.evidence.values():
            assert all(reading.text_of(piece.span) == piece.quote for piece in pieces)
