"""Names: persons given away by titles, the vocabulary's entries, and what is no name."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotate.names import settle_names
from dragoman.model.text import Document
from tests.readings import annotator, ontology


def names(text):
    parse = annotator().parser.parse(Document(name="d", text=text))
    return [
        (text[name.span.start : name.span.end], name.kind, name.entry)
        for name in settle_names(parse, text, ontology())
    ]


def persons(text):
    return [words for words, kind, _ in names(text) if kind == "person"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foreign Minister Amir Saleh spoke.", ["Amir Saleh"]),
        ("Foreign Minister Julie Bishop spoke.", ["Julie Bishop"]),
        ("They met spokeswoman Nor Aini Salim on Monday.", ["Nor Aini Salim"]),
        ("Prime Minister Haider al-Sadri arrived.", ["Haider al-Sadri"]),
        ("Brigadier General Kyaw Min Oo was listed.", ["Kyaw Min Oo"]),
        ("Malian junta leader Col. Issa Keita left.", ["Issa Keita"]),
        ("Deputy Defence Minister Wanjiru Otieno left.", ["Wanjiru Otieno"]),
        ("President-elect Bola Adeyemi left.", ["Bola Adeyemi"]),
        ("Minister for the Sahel Awa Traore left.", ["Awa Traore"]),
        ("Prime Minister Ada King left.", ["Ada King"]),
        ("General Omar Said left.", ["Omar Said"]),
        ("President Bae Jong-min left.", ["Bae Jong-min"]),
        ("The ambassador in Lima Lars Moe left.", ["Lars Moe"]),
        ("General Musa 'Lion' Idrissa left.", ["Musa 'Lion' Idrissa"]),
        ("Minister Kovacs-led talks failed.", ["Kovacs"]),
        ("Minister of Foreign Affairs Jovan Petric left.", ["Jovan Petric"]),
        ("Minister of Foreign Affairs and Trade of Hungary Peter Kovacs left.", ["Peter Kovacs"]),
        ("The chair of the AU High-Level Panel on Somalia Amina Diallo left.", ["Amina Diallo"]),
        ("The envoy to Chad, Idris Kone, left.", ["Idris Kone"]),
        ("The side was led by R K Menon, joint secretary in the ministry.", ["R K Menon"]),
        ("The ship ran aground on Commodore Reef.", []),
        ("Commander, Joint Task Force East, is a post.", []),
        ("The General Assembly met.", []),
        ("Government ministers met Foreign Office officials.", []),
    ],
)
def test_persons_are_found_by_their_titles(text, expected):
    assert persons(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "entry"),
    [
        ("Kenya agreed.", "Kenya", "country:KEN"),
        ("The US agreed.", "US", "country:USA"),
        ("A Kenyan ship sank.", "Kenyan", "country:KEN"),
        ("The World Food Programme agreed.", "World Food Programme", "organisation:world-food-programme"),
        ("The WFP agreed.", "WFP", "organisation:world-food-programme"),
        (
            "The Peace and Security Council met.",
            "Peace and Security Council",
            "organisation:african-union-peace-and-security-council",
        ),
        ("The Taliban agreed.", "Taliban", "organisation:taliban"),
    ],
)
def test_names_of_the_vocabulary_have_their_entry(text, words, entry):
    assert (words, entry) in [(found, key) for found, _, key in names(text)]


def test_small_words_are_no_states():
    assert names("Tell us about it.") == []


def test_towns_called_like_common_words_are_not_taken_at_the_start_of_a_sentence():
    assert not [
        key for _, _, key in names("Same as before. Police said so.") if key and key.startswith("place:")
    ]


def test_first_names_that_are_towns_too_stay_persons():
    assert persons("Gen. Ann Lee and Paul Okoro met.") == ["Ann Lee", "Paul Okoro"]


def test_a_person_is_found_again_by_a_part_of_the_name():
    text = "Envoy Tomas Vega Ruiz landed. Vega Ruiz met traders. Ruiz left."
    assert persons(text) == ["Tomas Vega Ruiz", "Vega Ruiz", "Ruiz"]


def test_a_headline_in_title_case_names_no_one_by_itself():
    assert persons("Minister Discusses Next Steps") == []


def test_a_portfolio_is_no_name():
    assert "International Development" not in [
        words for words, _, _ in names("International Development Minister Sanna Kivi left.")
    ]


def test_a_place_that_speaks_is_a_person():
    assert persons("In a separate meeting, Bakwa asked for easier visas for traders, the ministry said.") == [
        "Bakwa"
    ]


@given(st.text(alphabet="aA bB.,'’-\nMr President ", max_size=60))
def test_names_stand_in_the_text_and_never_overlap(text):
    parse = annotator().parser.parse(Document(name="d", text=text))
    spans = [name.span for name in settle_names(parse, text, ontology())]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_a_body_is_not_the_end_of_another_ones_name():
    entries = [entry for _, _, entry in names("The Defence and Security Council of Benin met.")]
    assert "organisation:united-nations-security-council" not in entries
    assert ("organisation:united-nations-security-council") in [
        entry for _, _, entry in names("Benin and the Security Council met.")
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The tanker Kermadec was hit off Oman. France said Kermadec carried oil.", "Kermadec"),
        ("A drone struck the bridge of the Aurelia off Oman on Monday.", "Aurelia"),
        ("Benin accused Corbin Ridge Capital of greed.", "Corbin Ridge Capital"),
        ("Benin sent 20 tonnes of flour to Natitingou.", "Natitingou"),
        ("Saint Lucia's premier left.", "Saint Lucia"),
        ("The General Staff left.", "Staff"),
    ],
)
def test_ships_companies_and_towns_are_no_persons(text, name):
    assert name not in persons(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The captain of the ship, Ivan Petrov, was arrested.", "Ivan Petrov"),
        ("Peru sent a letter to Maduro on Monday.", "Maduro"),
        ("The yacht belongs to Boris Kern.", "Boris Kern"),
    ],
)
def test_persons_beside_ships_and_after_prepositions_stay_persons(text, name):
    assert name in persons(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("State airline Tamoro suspended flights to Namibia. Tamoro said so.", "Tamoro"),
        ("The oil company Petrokura left Georgia. Petrokura had threatened to go.", "Petrokura"),
        ("Margalla, the state gas supplier of Pakistan, stopped exports to Iran.", "Margalla"),
    ],
)
def test_a_name_beside_the_word_for_a_firm_is_no_persons(text, name):
    assert name not in persons(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Film producer Anna Lund met guests in Cannes.", "Anna Lund"),
        ("Drone operator Petrenko was freed on Monday, Petrenko said.", "Petrenko"),
        ("The oil company Marta Diaz founded was sold to a Spanish bank.", "Marta Diaz"),
    ],
)
def test_who_works_for_a_firm_or_founded_it_stays_a_person(text, name):
    assert name in persons(text)
