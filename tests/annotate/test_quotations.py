"""Which words stand in quotation marks, and which blocks stand without."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotate.paragraphs import find_paragraphs
from dragoman.annotate.quotations import find_quotations
from dragoman.model.reading import Quotation
from dragoman.model.text import Document
from tests.readings import read

MARKED: tuple[tuple[str, list[str]], ...] = (
    ("“The ferry is late,” she said.", ["The ferry is late"]),
    ('"The ferry is late," she said.', ["The ferry is late"]),
    ("„Die Fähre kommt“, sagte sie.", ["Die Fähre kommt"]),
    ("„The ferry is late”, she said.", ["The ferry is late"]),
    ("«The ferry is late», she said.", ["The ferry is late"]),
    ("»The ferry is late«, she said.", ["The ferry is late"]),
    ("” The ferry is late.", []),
    ("``The ferry is late,'' she said.", ["The ferry is late"]),
    ('" The ferry is late " she said.', ["The ferry is late"]),
    ('"The ferry is late, "she said. "Wait."', ["The ferry is late", "Wait."]),
    ("'The ferry is late,' she said.", ["The ferry is late"]),
    ("‘The ferry isn’t late,’ she said.", ["The ferry isn’t late"]),
    ("She said the crew's plan was 'not on the table.'", ["not on the table."]),
    ("The crews' plan wasn't 'good' at all.", ["good"]),
    ("It was ‘the workers’ choice’ and they knew it.", ["the workers’ choice"]),
    ("The students' union and the teachers' union met.", []),
    ("The crew's mate didn't see the '90s.", []),
    ("Rock 'n' roll came in the '50s.", []),
    ("Get 'em out, 'cause it's late.", []),
    ("O'Brien's and D’Arcy’s men.", []),
    ("The pipe is 12\" wide and 6' long.", []),
    ('"The pipe is 12" wide, and old," she said. "Mend it."', ['The pipe is 12" wide, and old', "Mend it."]),
    ("The gate is 6'2\" high.", []),
    ("“He told me ‘never again’ and left,” she said.", ["He told me ‘never again’ and left"]),
    ("“He said “no” to me,” she said.", ["He said “no” to me"]),
    ("‘He said “no” to me,’ she said.", ["He said “no” to me"]),
    ("\"He said 'no' to me,\" she said.", ["He said 'no' to me"]),
    ("“The ferry,” she said, “is late.”", ["The ferry", "is late."]),
    ("“One,” said Ann. “Two,” said Bo.", ["One", "Two"]),
    ("The plan is “bold”, “dear” and “late”.", ["bold", "dear", "late"]),
    ('He wrote "red" and “blue”.', ["red", "blue"]),
    ("The word (“ferry”) is old.", ["ferry"]),
    ("A so-called “truce”—no more.", ["truce"]),
    ("“Is it late?” she asked.", ["Is it late?"]),
    ("“Go!” she cried.", ["Go!"]),
    ("“… and then it sank,” she said.", ["… and then it sank"]),
    ('She said: "The ferry is late.', ["The ferry is late."]),
    ('She called the ferry "late.', []),
    ("“” was all.", []),
    ("No marks here.", []),
    ("“One.\n\n“Two.\n\n“Three,” she said.\n\nRest.", ["One.\n\n“Two.\n\n“Three"]),
    ('"One.\n\n"Two."\n\nShe left.', ['One.\n\n"Two.']),
    ("“One.\n\nTwo,” she said.", ["One.\n\nTwo"]),
    ("‘One.\n\n‘Two,’ she said.", ["One.\n\n‘Two"]),
    ("“One.”\n\n“Two.”", ["One.", "Two."]),
    ("She said:\n\n“One.\n\n“Two.”", ["One.\n\n“Two."]),
    ('"One.\n\n“Two,” she said.', ["One.", "Two"]),
)

BLOCKS: tuple[tuple[str, list[str]], ...] = (
    ("The Minister said:\n\nOur ships sail.\n\nThey carry rice.", ["Our ships sail.\n\nThey carry rice."]),
    ("Following the visit, the Minister said:\n\nOur ships sail.", ["Our ships sail."]),
    ("Ann Oduya said: Our ships sail. They carry rice.", ["Our ships sail. They carry rice."]),
    ("Ann Oduya said: Our ships sail.\n\nWe carry rice.", ["Our ships sail.\n\nWe carry rice."]),
    ("The Minister said:\n\nOur ships sail.\n\nNotes to editors\n\nThe port is old.", ["Our ships sail."]),
    ("The Minister said:\n\nOur ships sail.\n\nENDS\n\nThe port is old.", ["Our ships sail."]),
    ("The Minister said:\n\nOur ships sail.\n\nFurther information\n\nCall us.", ["Our ships sail."]),
    ("The Minister said:\n\nOur ships sail.\n\nFollow the ministry on X.", ["Our ships sail."]),
    (
        "Minister Oduya said:\n\nOur ships sail.\n\nMinister Oduya also told the crew to go.",
        ["Our ships sail."],
    ),
    ("The Minister said:\n\nOur ships sail.\n\nHe added that rice was dear.", ["Our ships sail."]),
    (
        "The Minister said:\n\nOur ships sail.\n\nThe Admiral said:\n\nThey are old.",
        ["Our ships sail.", "They are old."],
    ),
    (
        "The Minister said:\n\nTheir “war” on rice is a sham. We pay.",
        ["Their “war” on rice is a sham. We pay."],
    ),
    (
        "The following statement is attributable to Spokesperson Ann Oduya:\n\nOur ships sail.",
        ["Our ships sail."],
    ),
    (
        "QUESTION: Will he go?\n\nMR. DUPONT: He will not.\n\nWe are sure.\n\nQUESTION: When?",
        ["He will not.\n\nWe are sure."],
    ),
    ("AMBASSADOR ODUYA: We agree.\n\nMINISTER LI: So do I.", ["We agree.", "So do I."]),
    ("UPDATE: The port is open.", []),
    ("Ministers made three pledges:\n\nMore rice.", []),
    ("The Minister said:\n\n- more rice\n- more ships", []),
    ("The Minister said:\n\n“Our ships sail.”", []),
    ("The list: Our ships sail.", []),
    ("The Minister said:", []),
    ("The Minister said: no.", []),
)


def found(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a text."""
    paragraphs = tuple(span for span, _ in find_paragraphs(Document(name="d", text=text)))
    return find_quotations(text, paragraphs)


@pytest.mark.parametrize(("text", "wanted"), MARKED)
def test_words_in_marks(text, wanted):
    assert [text[one.span.start : one.span.end] for one in found(text)] == wanted


@pytest.mark.parametrize(("text", "wanted"), BLOCKS)
def test_blocks_without_marks(text, wanted):
    blocks = [one for one in found(text) if one.mark == "block"]
    assert [text[one.span.start : one.span.end] for one in blocks] == wanted


def test_the_outer_span_holds_the_marks():
    text = "“One,” said Ann. ‘Two,’ said Bo."
    assert [text[one.outer.start : one.outer.end] for one in found(text)] == ["“One,”", "‘Two,’"]
    assert [one.mark for one in found(text)] == ["double", "single"]


def test_a_block_has_no_marks_to_hold():
    block = found("The Minister said:\n\nOur ships sail.")[0]
    assert block.outer == block.span


def test_nobody_speaks_before_attribution():
    assert all(one.speaker is None and one.cue is None for one in found("“One,” said Ann."))


@given(st.text(alphabet="ab S.,:\n\"'“”‘’«»„(5" + "said ", max_size=60))
def test_any_text_has_quotations_inside_itself_and_apart(text):
    quotations = found(text)
    assert all(0 <= one.outer.start <= one.span.start < one.span.end <= len(text) for one in quotations)
    assert all(one.outer.covers(one.span) for one in quotations)
    pairs = itertools.pairwise(quotations)
    assert all(before.outer.end <= after.outer.start for before, after in pairs)


def test_a_nickname_within_a_name_is_no_quotation():
    text = "The commander, Musa 'Lion' Idrissa, said the road was 'open'."
    assert [text[one.span.start : one.span.end] for one in read(text).quotations] == ["open"]
