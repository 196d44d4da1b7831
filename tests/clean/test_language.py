"""Is it English?"""

import tomllib
from importlib import resources

import pytest

from dragoman.clean.language import why_not_english

LANGUAGES = tomllib.loads(resources.files("dragoman").joinpath("data", "languages.toml").read_text("utf-8"))[
    "language"
]
SHOWN = [(entry["language"], text, True) for entry in LANGUAGES for text in entry["yes"]] + [
    (entry["language"], text, False) for entry in LANGUAGES for text in entry["no"]
]


@pytest.mark.parametrize(("language", "text", "is_in_it"), SHOWN)
def test_the_examples_of_the_word_lists(language, text, is_in_it):
    is_english = why_not_english(text) is None
    assert is_english == ((language == "English") == is_in_it)


@pytest.mark.parametrize(
    "text",
    [
        "Peru recalls envoy",
        "Taliban hail Tashkent pact",
        "PERU RECALLS ITS ENVOY FROM QUITO AFTER ROW",
        "President Lula da Silva visits Los Angeles",
        "Erdoğan meets Tokayev in Astana",
        "Guy O'Brien named coach",
        "The minister (министр) said 'мы готовы' and left Moscow on Tuesday for talks with the envoy.",
        "• Ali Hassan Omar (b. 1970)\n• Omar Ali\n• Hassan Ali, of the port of Bosaso\n• His firm",
    ],
)
def test_english_in_many_forms(text):
    assert why_not_english(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Министр иностранных дел встретился с послом в Москве.",
        "外交部长星期二在北京举行会谈。",
        "وزير الخارجية يلتقي السفير في القاهرة",
        "विदेश मंत्री ने मंगलवार को राजदूत से मुलाकात की।",
        "Ο υπουργός Εξωτερικών συνάντησε τον πρέσβη.",
        "שר החוץ נפגש עם השגריר.",
        "외교부 장관이 대사를 만났다.",
        "Министр встретился с послом, сообщил Reuters. The minister met him.",
        "Macron reçoit Zelensky à l'Élysée",
        "Gobierno condena ataque",
        "Das Kabinett tagt",
        "Erdoğan Putin'le görüştü",
        "Lavrov incontra Wang Yi a Pechino",
        "1234 — 5678 !!",
        "",
        "  \n",
    ],
)
def test_what_is_not_english(text):
    assert why_not_english(text) is not None


def test_half_a_page_in_another_language_is_too_much():
    english = (
        "The minister met the envoy of Chile in Lima on Tuesday to speak of the herring and the border. " * 4
    )
    spanish = (
        "El ministro se reunió con el embajador de Chile en Lima para hablar de la frontera y de la pesca. "
        * 4
    )
    assert why_not_english(english) is None
    assert "Spanish" in str(why_not_english(english + spanish))
