"""Quotations: words in quotation marks, over all their paragraphs, and blocks after "Mr X said:"."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

from dragoman.model.reading import Quotation, QuotationMark
from dragoman.model.text import Span
from dragoman.ontology.speech import Speech, load_speech

from .blocks import find_blocks
from .marks import Mark, find_closing, find_marks


def find_quotations(
    text: str, paragraphs: Sequence[Span], persons: Sequence[Span] = ()
) -> tuple[Quotation, ...]:
    """Return the outermost quotations of a text in order, none with a speaker yet.

    What stands in marks within a person's name ("Musa 'Lion' Idrissa") is none.
    """
    speech = load_speech()
    paired = _Pairing(text, tuple(paragraphs), speech).run()
    marked = [one for one in paired if not any(name.covers(one.outer) for name in persons)]
    blocks = find_blocks(text, paragraphs, marked, speech)
    outside = [one for one in marked if not any(block.outer.covers(one.outer) for block in blocks)]
    return tuple(sorted((*outside, *blocks), key=lambda one: one.outer))


@dataclass(slots=True)
class _Pairing:
    """The search for pairs of marks, paragraph by paragraph; `open` is the mark of one that runs on."""

    text: str
    paragraphs: Sequence[Span]
    speech: Speech
    open: Mark | None = None
    found: list[Quotation] = field(default_factory=list)

    def run(self) -> list[Quotation]:
        marks = [find_marks(self.text, paragraph, self.speech) for paragraph in self.paragraphs]
        for number, paragraph in enumerate(self.paragraphs):
            following = marks[number + 1] if number + 1 < len(marks) else ()
            self._read(marks[number], paragraph, number, following)
        return self.found

    def _read(self, marks: Sequence[Mark], paragraph: Span, number: int, following: Sequence[Mark]) -> None:
        position = self._continue(marks, paragraph)
        while position < len(marks):
            mark = marks[position]
            if not mark.can_open:
                position += 1
                continue
            closing = find_closing(self.text, marks, position)
            if closing is not None:
                self._emit(mark, marks[closing].span.end)
                position = closing + 1
            elif self._runs_on(mark, number, following):
                self.open = mark
                return
            else:
                self._leave_unclosed(mark, marks, position, paragraph)
                position += 1

    def _continue(self, marks: Sequence[Mark], paragraph: Span) -> int:
        """Carry a quotation on into a paragraph; return the first mark that is not its own."""
        if self.open is None:
            return 0
        first = 1 if marks and _starts(marks[0], paragraph) and marks[0].can_open else 0
        # The repeated mark stands for the one that opened the quotation.
        own = (self.open, *marks[first:])
        closing = find_closing(self.text, own, 0)
        if closing is None:
            return len(marks)
        self._emit(self.open, own[closing].span.end)
        self.open = None
        return first + closing

    def _runs_on(self, mark: Mark, number: int, following: Sequence[Mark]) -> bool:
        """Tell whether the next paragraph carries on: it repeats the mark, or has only the closing one."""
        if number + 1 >= len(self.paragraphs) or not following:
            return False
        first = following[0]
        if first.sign == mark.sign and _starts(first, self.paragraphs[number + 1]) and first.can_open:
            return True
        doubles = [one for one in following if one.is_single == mark.is_single]
        closes = bool(doubles) and mark.is_closed_by(doubles[0], strict=True)
        return closes and not mark.is_single and not doubles[0].can_open

    def _leave_unclosed(self, mark: Mark, marks: Sequence[Mark], position: int, paragraph: Span) -> None:
        """Take a quotation whose closing mark was forgotten, where it fills the rest of its paragraph."""
        later = itertools.islice(marks, position + 1, None)
        is_last = not any(one.is_single == mark.is_single for one in later)
        before = self.text[paragraph.start : mark.span.start].rstrip()
        if is_last and not mark.is_single and (not before or before[-1] in ":,"):
            self._emit(mark, paragraph.end)

    def _emit(self, opening: Mark, end: int) -> None:
        outer = Span(opening.span.start, end)
        span = trim(self.text, Span(opening.span.end, end))
        if span is not None:
            kind: QuotationMark = "single" if opening.is_single else "double"
            self.found.append(Quotation(span=span, outer=outer, mark=kind))


def _starts(mark: Mark, paragraph: Span) -> bool:
    return mark.span.start == paragraph.start


def trim(text: str, span: Span) -> Span | None:
    """Return a stretch from its first to its last word, with the last one's stop; None if it has no word."""
    start, end = span.start, span.end
    while start < end and not (text[start].isalnum() or text[start] in "$£€¥#@[(…"):
        start += 1
    while start < end and not (text[end - 1].isalnum() or text[end - 1] in ".!?)]%…"):
        end -= 1
    return Span(start, end) if any(char.isalnum() for char in text[start:end]) else None
