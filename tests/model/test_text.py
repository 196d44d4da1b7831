"""Spans, evidence and documents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import SpanOutsideTextError
from dragoman.model.text import Document, Span


@given(st.text(min_size=1), st.data())
def test_a_quote_is_the_text_at_its_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    evidence = Document(name="d", text=text).cite(Span(start, end))
    assert evidence.quote == text[start:end]


@pytest.mark.parametrize("span", [Span(-1, 2), Span(0, 4), Span(2, 2), Span(2, 1), Span(3, 4)])
def test_a_span_outside_the_text_is_refused_with_its_place(span: Span) -> None:
    with pytest.raises(SpanOutsideTextError, match=f"{span.start}:{span.end}.* 3 characters"):
        Document(name="d", text="abc").cite(span)


def test_documents_with_the_same_text_have_the_same_id() -> None:
    one, other = Document(name="a", text="Talks."), Document(name="b", text="Talks.")
    assert one.id == other.id
    assert one.id != Document(name="a", text="Talks!").id


def test_a_lone_surrogate_has_an_id() -> None:
    assert Document(name="d", text="\ud800").id.startswith("sha256:")


@pytest.mark.parametrize(
    ("one", "other", "covers", "overlaps", "together"),
    [
        (Span(0, 5), Span(1, 3), True, True, Span(0, 5)),
        (Span(0, 5), Span(0, 5), True, True, Span(0, 5)),
        (Span(0, 5), Span(3, 8), False, True, Span(0, 8)),
        (Span(0, 5), Span(5, 8), False, False, Span(0, 8)),
        (Span(6, 7), Span(1, 2), False, False, Span(1, 7)),
    ],
)
def test_spans_compare_half_open(
    one: Span, other: Span, *, covers: bool, overlaps: bool, together: Span
) -> None:
    assert one.covers(other) is covers
    assert one.overlaps(other) is overlaps
    assert one.until(other) == together
