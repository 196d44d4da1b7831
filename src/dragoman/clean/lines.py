"""Lines and paragraphs of a text as spans; the text itself stays as it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.model.text import Span

LINE = re.compile(r"[^\r\n\u2028\u2029]+")
# Longer lines are paragraphs by themselves; shorter ones may have been broken to a width.
WIDEST_WRAP = 100
NARROWEST_WRAP = 45
SENTENCE_ENDS = tuple(".!?:;\"'”’)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch without the white space around it, and its words on one line."""

    span: Span
    words: str

    @property
    def length(self) -> int:
        """Return the number of words."""
        return len(self.words.split())


def find_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs: lines, with those joined that were broken only because they were full."""
    paragraphs: list[Paragraph] = []
    for block in _blocks(text):
        width = max(line.end - line.start for line in block)
        is_narrow = NARROWEST_WRAP <= width <= WIDEST_WRAP
        is_wrapped = is_narrow and _breaks_sentences([text[line.start : line.end] for line in block[:-1]])
        spans = _join_full_lines(block, width=width, text=text) if is_wrapped else block
        paragraphs.extend(_paragraph(span, text) for span in spans)
    return tuple(paragraphs)


def _blocks(text: str) -> Iterator[list[Span]]:
    """Give the runs of lines without an empty line between them."""
    block: list[Span] = []
    for match in LINE.finditer(text):
        line = _trim(Span(*match.span()), text)
        if block and (line is None or _is_parted(text[block[-1].end : line.start])):
            yield block
            block = []
        if line is not None:
            block.append(line)
    if block:
        yield block


def _is_parted(between: str) -> bool:
    return between.replace("\r\n", "\n").count("\n") > 1 or between.count("\r") > 1


def _breaks_sentences(lines: Sequence[str]) -> bool:
    """Tell whether most lines stop in the middle of a sentence."""
    return 2 * sum(not line.endswith(SENTENCE_ENDS) for line in lines) > len(lines)


def _join_full_lines(block: Sequence[Span], *, width: int, text: str) -> list[Span]:
    """Join a line to the one before if its first word would not have fitted there."""
    joined = [block[0]]
    for before, line in pairwise(block):
        first_word = text[line.start : line.end].split(maxsplit=1)[0]
        if before.end - before.start + 1 + len(first_word) > width:
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _trim(span: Span, text: str) -> Span | None:
    words = text[span.start : span.end]
    stripped = words.strip()
    if not stripped:
        return None
    start = span.start + words.index(stripped)
    return Span(start, start + len(stripped))


def _paragraph(span: Span, text: str) -> Paragraph:
    return Paragraph(span, " ".join(text[span.start : span.end].split()))
