"""The parser's door: what our tokens say where the model is known to be wrong."""

import pytest

from tests.readings import read


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Chad hoped to visit Kenya.", "hoped", "hope"),
        ("Chad hopes to visit Kenya.", "hopes", "hope"),
        ("They staged a protest in Lima.", "staged", "stage"),
        ("They are waging war on Mali.", "waging", "wage"),
        ("The frog hopped over the wall.", "hopped", "hop"),
        ("The court fined the firm.", "fined", "fine"),
    ],
)
def test_verbs_keep_the_e_of_their_stem(text, word, lemma):
    assert next(token.lemma for token in read(text).tokens if token.text == word) == lemma


def test_a_sentence_does_not_end_at_an_abbreviation():
    assert len(read("Foreign Secy. Khan met Gen. Ruiz in Lima. They left.").sentences) == 2


def test_a_sentence_ends_at_the_second_half_of_a_name():
    assert (
        len(
            read("Ghana met President Bae Jong-min. Seoul agreed. The talks took 5 min. They left.").sentences
        )
        == 4
    )
