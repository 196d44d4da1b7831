"""Who does what a verb says, on parses built by hand."""

import pytest

from dragoman.model.grammar import Grammar, grammar_of
from dragoman.model.reading import Token
from dragoman.model.text import Span

# Each word as word/tag/relation/head, the head by its place.
PLAIN = "Ann/NNP/nsubj/1 left/VBD/ROOT/1"
INVERTED = "said/VBD/ROOT/0 Ann/NNP/nsubj/0"
JOINED = "Ann/NNP/nsubj/1 came/VBD/ROOT/1 and/CC/cc/1 left/VBD/conj/1"
SAYING = "Ann/NNP/nsubj/1 left/VBD/ROOT/1 saying/VBG/advcl/1"
RELATIVE = "Ann/NNP/ROOT/0 who/WP/nsubj/2 left/VBD/relcl/0"
QUOTED = "Ann/NNP/nsubjpass/1 quoted/VBN/ROOT/1 as/IN/prep/1 saying/VBG/pcomp/2"
AGENT = "It/PRP/nsubjpass/1 said/VBN/ROOT/1 by/IN/agent/1 Ann/NNP/pobj/2"
ASKED = (
    "Ann/NNP/nsubj/1 asked/VBD/ROOT/1 Bo/NNP/nsubj/4 to/TO/aux/4 go/VB/ccomp/1 and/CC/cc/4 said/VBD/conj/4"
)
LONELY = "said/VBD/ROOT/0"


def grammar(words: str) -> Grammar:
    """Return the grammar of words written with their places in the parse."""
    tokens, position = [], 0
    for index, word in enumerate(words.split()):
        text, tag, dep, head = word.split("/")
        tokens.append(
            Token(
                index=index,
                span=Span(position, position + len(text)),
                text=text,
                lemma=text.lower(),
                tag=tag,
                pos="PROPN" if tag == "NNP" else "VERB" if tag.startswith("V") else "X",
                dep=dep,
                head=int(head),
                sentence=0,
            )
        )
        position += len(text) + 1
    return grammar_of(tokens)


@pytest.mark.parametrize(
    ("words", "verb", "wanted"),
    [
        (PLAIN, 1, "Ann"),
        (INVERTED, 0, "Ann"),
        (JOINED, 3, "Ann"),
        (SAYING, 2, "Ann"),
        (RELATIVE, 2, "Ann"),
        (QUOTED, 3, "Ann"),
        (AGENT, 1, "Ann"),
        (ASKED, 4, "Bo"),
        (ASKED, 6, "Ann"),
        (LONELY, 0, None),
    ],
)
def test_the_subject_of_a_verb(words, verb, wanted):
    subject = grammar(words).subject(verb)
    assert (None if subject is None else subject.text) == wanted


@pytest.mark.parametrize(
    ("words", "is_negated"),
    [
        (PLAIN, False),
        ("Ann/NNP/nsubj/3 did/VBD/aux/3 not/RB/neg/3 leave/VB/ROOT/3", True),
        ("Nobody/NN/nsubj/1 left/VBD/ROOT/1", True),
        ("No/DT/det/1 one/NN/nsubj/2 left/VBD/ROOT/2", True),
    ],
)
def test_negation(words, is_negated):
    one = grammar(words)
    assert one.is_negated(next(token.index for token in one.tokens if token.dep == "ROOT")) is is_negated


def test_a_subtree_is_in_text_order():
    assert grammar(ASKED).subtree(4) == (2, 3, 4, 5, 6)


def test_children_can_be_chosen_by_relation():
    assert [one.text for one in grammar(JOINED).children(1, "conj", "nsubj")] == ["Ann", "left"]
