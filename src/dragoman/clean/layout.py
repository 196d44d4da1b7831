"""Which lines of a text are its headline, its body, and neither."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.text import Span

from .credits import closing_credits, day_of_line, is_byline, is_credit, signing_agency
from .dateline import Dateline, find_dateline
from .lines import Paragraph, find_paragraphs

LONGEST_HEADLINE = 20
# Standfirsts, captions and kickers between a headline and its report are few.
MOST_HEAD_LINES = 5
# A shorter line beside the headline is a name or a kicker; a longer one tells part of the report.
SHORTEST_STANDFIRST = 6
# Looked through for the dateline: it may follow a summary.
MOST_BEFORE_DATELINE = 4
RUN_IN_END = re.compile(r"(?<!\b[Ss][Tt])(?<!\bMT)(?<!\bFT)[.!?][\"'”’]?\s{1,3}(?:\.\s)?(?=[A-Z]{2})")
ENDINGS = (".", "!", "…", ":", ";", ",")
MARKS = "\"'”’»)]*_ "
# A paragraph that ends in a full stop and has this many words is the body of a report.
SHORTEST_BODY = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where the parts of a text are that are no body, and what they say of it."""

    headline: Span | None
    dateline: Dateline | None
    credits: tuple[Span, ...]
    published: str | None
    agency: str | None


def find_layout(text: str, title: str | None) -> Layout:
    """Return the layout of a text; `title` is its headline where that is known from elsewhere."""
    paragraphs = find_paragraphs(text)
    headline, body = _find_head(paragraphs, text=text, title=title)
    head = paragraphs[:body]
    dateline, before = _find_dateline(paragraphs[body:], text)
    skipped = [
        one.span
        for place, one in enumerate(head)
        if place != headline and (_is_apart(one) or one.length < SHORTEST_STANDFIRST)
    ]
    skipped += [one.span for one in before if is_byline(one)]
    skipped += [span for one in paragraphs[body:] for span in _credits_of(one, text, dateline=dateline)]
    signed = (signing_agency(one) for one in paragraphs[-3:])
    return Layout(
        headline=None if headline is None else headline_span(paragraphs[headline], text),
        dateline=dateline,
        credits=tuple(sorted(set(skipped))),
        published=next((day for day in map(day_of_line, head) if day is not None), None),
        agency=next((agency for agency in signed if agency is not None), None),
    )


def headline_span(paragraph: Paragraph, text: str) -> Span:
    """Return the span of a headline without the marks of Markdown before it."""
    words = text[paragraph.span.start : paragraph.span.end]
    bare = words.lstrip("# ")
    return Span(paragraph.span.end - len(bare), paragraph.span.end) if bare else paragraph.span


def _credits_of(paragraph: Paragraph, text: str, *, dateline: Dateline | None) -> list[Span]:
    if is_credit(paragraph):
        return [paragraph.span]
    first = paragraph.span.start if dateline is None else dateline.span.end
    return [span for span in closing_credits(paragraph, text) if span.start >= first or span.end <= first]


def _find_dateline(body: Sequence[Paragraph], text: str) -> tuple[Dateline | None, tuple[Paragraph, ...]]:
    """Return the dateline and the paragraphs before it; a place alone counts in the first one only."""
    opening = [one for one in body[:MOST_BEFORE_DATELINE] if not is_credit(one)]
    for place, paragraph in enumerate(opening):
        dateline = find_dateline(text, paragraph.span)
        if dateline is None and place == 0:
            dateline = _find_after_headline(text, paragraph)
        if dateline is not None and (place == 0 or _is_strong(dateline)):
            return dateline, tuple(opening[:place])
    return None, tuple(opening[:1])


def _find_after_headline(text: str, paragraph: Paragraph) -> Dateline | None:
    """Find a dateline behind a headline that was run into its paragraph: "Envoy left. LIMA - The envoy …"."""
    end = RUN_IN_END.search(text, paragraph.span.start, paragraph.span.end)
    if end is None or len(text[paragraph.span.start : end.start()].split()) > LONGEST_HEADLINE:
        return None
    return find_dateline(text, Span(end.end(), paragraph.span.end))


def _is_strong(dateline: Dateline) -> bool:
    return dateline.day is not None or dateline.is_year_inferred or dateline.agency is not None


def _find_head(paragraphs: Sequence[Paragraph], *, text: str, title: str | None) -> tuple[int | None, int]:
    """Return the index of the headline and that of the first paragraph of the body."""
    start = next((place for place, one in enumerate(paragraphs) if not _is_apart(one)), len(paragraphs))
    headline = _find_title(paragraphs[: start + MOST_HEAD_LINES], title)
    if headline is None and _is_headline(paragraphs, start, text=text):
        headline = start
    if headline is None:
        return None, start
    body = headline + 1
    while body < min(len(paragraphs), headline + 1 + MOST_HEAD_LINES):
        if not _is_apart(paragraphs[body]) and not _is_standfirst(paragraphs[body], text):
            break
        body += 1
    has_body = body < len(paragraphs)
    return headline, body if has_body else headline + 1


def _find_title(paragraphs: Sequence[Paragraph], title: str | None) -> int | None:
    wanted = None if title is None else _plain(title)
    return next(
        (place for place, one in enumerate(paragraphs) if wanted and _plain(one.words) == wanted), None
    )


def _plain(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter.isalnum())


def _is_headline(paragraphs: Sequence[Paragraph], place: int, *, text: str) -> bool:
    if place >= len(paragraphs):
        return False
    first = paragraphs[place]
    if first.length > LONGEST_HEADLINE or is_sentence(first.words) or find_dateline(text, first.span):
        return False
    return any(
        is_sentence(one.words) and one.length >= min(SHORTEST_BODY, first.length)
        for one in paragraphs[place + 1 :]
    )


def is_sentence(words: str) -> bool:
    """Tell whether words end as a sentence does; "talks with the U.S." does not."""
    bare = words.rstrip(MARKS)
    last = bare.rsplit(maxsplit=1)[-1] if bare else ""
    is_abbreviation = last.endswith(".") and "." in last[:-1] and last.replace(".", "").isupper()
    return bare.endswith(ENDINGS) and not is_abbreviation


def _is_apart(paragraph: Paragraph) -> bool:
    return is_credit(paragraph) or is_byline(paragraph) or day_of_line(paragraph) is not None


def _is_standfirst(paragraph: Paragraph, text: str) -> bool:
    if paragraph.length > LONGEST_HEADLINE or is_sentence(paragraph.words) or paragraph.words.endswith("?"):
        return False
    return paragraph.words[0] not in "\"“'‘«•-–—*" and find_dateline(text, paragraph.span) is None
