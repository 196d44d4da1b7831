"""Paragraphs of a document as the parser wants them: one headline or one paragraph at a time."""

import re
import statistics

from dragoman.model.text import Document, Span

LINE = re.compile(r"[^\r\n\u2028\u2029]+")
# A block is hard-wrapped when its lines are of nearly one length and break in mid-sentence.
SHORTEST_WRAPPED_LINE = 45
LONGEST_WRAPPED_LINE = 100
SENTENCE_END = tuple(".!?:;\"'”’)")


def find_paragraphs(document: Document) -> tuple[tuple[Span, bool], ...]:
    """Return the stretches to parse, each with whether it is the headline, without what is skipped."""
    title = document.title_span
    skipped = [span for span in (document.dateline_span, *document.credit_spans, title) if span is not None]
    found = [
        (rest, False)
        for paragraph in _join_wrapped_lines(document.text)
        for rest in _without(paragraph, skipped, document.text)
    ]
    return tuple(sorted([*found, (title, True)] if title is not None else found))


def _join_wrapped_lines(text: str) -> list[Span]:
    paragraphs: list[Span] = []
    block: list[Span] = []
    for line in (Span(*match.span()) for match in LINE.finditer(text)):
        words = _trim(line, text)
        if words is None:
            paragraphs.extend(_close(block, text))
            block = []
            continue
        if block and re.search(r"\n[ \t]*\r?\n|\r[ \t]*\r", text[block[-1].end : words.start]):
            paragraphs.extend(_close(block, text))
            block = []
        block.append(words)
    return paragraphs + _close(block, text)


def _close(block: list[Span], text: str) -> list[Span]:
    if len(block) > 1 and _is_wrapped([text[line.start : line.end] for line in block]):
        return [block[0].until(block[-1])]
    return block


def _is_wrapped(lines: list[str]) -> bool:
    inner = lines[:-1]
    unfinished = sum(not line.endswith(SENTENCE_END) for line in inner)
    return (
        max(map(len, lines)) <= LONGEST_WRAPPED_LINE
        and statistics.median(map(len, inner)) >= SHORTEST_WRAPPED_LINE
        and unfinished * 2 > len(inner)
    )


def _trim(span: Span, text: str) -> Span | None:
    words = text[span.start : span.end]
    stripped = words.strip()
    if not stripped:
        return None
    start = span.start + words.index(stripped)
    return Span(start, start + len(stripped))


def _without(paragraph: Span, skipped: list[Span], text: str) -> list[Span]:
    rest = [paragraph]
    for hole in skipped:
        rest = [
            part
            for one in rest
            for part in (
                [Span(one.start, hole.start), Span(hole.end, one.end)] if hole.overlaps(one) else [one]
            )
        ]
    trimmed = (_trim(part, text) for part in rest if part.start < part.end)
    return [part for part in trimmed if part is not None]
