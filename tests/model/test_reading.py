"""Walking the parse of a ten-word document."""

from dragoman.model.reading import Reading, Sentence, Token
from dragoman.model.text import Document, Span

TEXT = "Ghana praised the brave envoys."
#           word      dep      head
WORDS = (
    ("Ghana", "nsubj", 1),
    ("praised", "ROOT", 1),
    ("the", "det", 4),
    ("brave", "amod", 4),
    ("envoys", "dobj", 1),
    (".", "punct", 1),
)


def reading() -> Reading:
    """Return the reading of one sentence, built by hand."""
    tokens, position = [], 0
    for index, (word, dep, head) in enumerate(WORDS):
        start = TEXT.index(word, position)
        position = start + len(word)
        tokens.append(
            Token(
                index=index,
                span=Span(start, position),
                text=word,
                lemma=word,
                tag="",
                pos="",
                dep=dep,
                head=head,
                sentence=0,
            )
        )
    sentence = Sentence(index=0, span=Span(0, len(TEXT)), first=0, stop=len(tokens), root=1, paragraph=0)
    return Reading(
        document=Document(name="d", text=TEXT),
        tokens=tuple(tokens),
        sentences=(sentence,),
        mentions=(),
        chains=(),
        quotations=(),
        dates=(),
        amounts=(),
        places=(),
    )


def test_children_are_in_text_order_and_can_be_chosen_by_relation() -> None:
    assert [token.text for token in reading().children(1)] == ["Ghana", "envoys", "."]
    assert [token.text for token in reading().children(1, "dobj")] == ["envoys"]


def test_a_subtree_spans_all_its_words() -> None:
    assert reading().subtree(4) == (2, 3, 4)
    assert reading().text_of(reading().subtree_span(4)) == "the brave envoys"


def test_ancestors_end_at_the_root() -> None:
    assert [token.text for token in reading().ancestors(3)] == ["envoys", "praised"]
    assert reading().ancestors(1) == ()


def test_citing_leaves_out_what_is_missing_and_what_is_double() -> None:
    quotes = [one.quote for one in reading().cite(Span(6, 13), None, Span(0, 5), Span(0, 5))]
    assert quotes == ["Ghana", "praised"]


def test_a_position_between_sentences_has_no_sentence() -> None:
    found = reading().sentence_at(3)
    assert found is not None
    assert found.index == 0
    assert reading().sentence_at(len(TEXT)) is None
