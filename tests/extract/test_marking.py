"""How a pair is shown to the coder: where marks stand, and what is kept of long sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.extract.marking import CLOSING, LONGEST, OPENING, load_marker
from dragoman.model.text import Span
from dragoman.ontology.models import load_coder_files

MARKER = load_marker(load_coder_files().tokenizer)


def place_of(shown, role):
    """Return where a phrase stands that must be marked."""
    place = shown.marks[role]
    assert place is not None
    return place


def words_of(marked):
    return [MARKER.tokenizer.id_to_token(one) for one in marked.ids]


def span_of(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


def test_each_phrase_stands_between_its_marks():
    text = "Chad met Mali."
    shown = MARKER.mark(text, [span_of(text, "Chad"), span_of(text, "met"), span_of(text, "Mali")])
    inside = [
        words_of(shown)[slice(place_of(shown, role)[0] + 1, place_of(shown, role)[1] - 1)]
        for role in range(3)
    ]
    assert inside == [["chad"], ["met"], ["mali"]]


def test_a_phrase_inside_another_is_marked_inside_it():
    text = "Chad's president spoke."
    shown = MARKER.mark(text, [span_of(text, "Chad's president"), None, span_of(text, "Chad")])
    source, target = place_of(shown, 0), place_of(shown, 2)
    assert shown.marks[1] is None
    assert source[0] < target[0] < target[1] < source[1]


def test_a_party_that_is_not_there_has_no_mark():
    shown = MARKER.mark("Chad spoke.", [Span(0, 4), None, None])
    assert shown.marks[1:] == (None, None)
    assert not {OPENING[1], CLOSING[2]} & set(words_of(shown))


@pytest.mark.parametrize("before", [0, 150, 400])
def test_a_long_sentence_keeps_its_marks(before):
    text = "one " * before + "Chad met Mali" + " two" * 300
    shown = MARKER.mark(text, [span_of(text, "Chad"), span_of(text, "met"), span_of(text, "Mali")])
    assert len(shown.ids) == LONGEST
    assert [words_of(shown)[place_of(shown, role)[0] + 1] for role in range(3)] == ["chad", "met", "mali"]


def test_a_mark_beyond_the_window_is_left_out():
    text = "Chad " + "one " * 400 + "met Mali"
    shown = MARKER.mark(text, [span_of(text, "Chad"), span_of(text, "met"), span_of(text, "Mali")])
    assert shown.marks[0] is not None
    assert shown.marks[1:] == (None, None)


@given(st.text(max_size=300), st.lists(st.integers(0, 300), min_size=6, max_size=6))
def test_marks_lie_within_the_tokens(text, places):
    cuts = [sorted(min(one, len(text)) for one in places[number : number + 2]) for number in (0, 2, 4)]
    shown = MARKER.mark(text, [Span(*cut) if cut[0] < cut[1] else None for cut in cuts])
    assert len(shown.ids) <= LONGEST
    assert all(0 < start < stop < len(shown.ids) for start, stop in filter(None, shown.marks))
