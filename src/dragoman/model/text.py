"""The text of a report, spans into it, and evidence that really stands there."""

import hashlib
from dataclasses import dataclass
from typing import Literal

from dragoman.errors import SpanOutsideTextError

How = Literal["stated", "resolved", "inferred"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of code points: start <= x < end."""

    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        """Tell whether the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def until(self, other: "Span") -> "Span":
        """Return the stretch from the first of the two to the end of the last."""
        return Span(min(self.start, other.start), max(self.end, other.end))


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Words of a text with their place; made only by `Document.cite`."""

    span: Span
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A cleaned text with what is known about it; the text never changes.

    `title_span`, `dateline_span` and `credit_spans` point into the text: the first is read as a
    headline, the others are not parsed. `published` is an ISO 8601 day. `dateline` is the place
    words of the dateline.
    """

    name: str
    text: str
    title: str | None = None
    title_span: Span | None = None
    dateline: str | None = None
    dateline_span: Span | None = None
    credit_spans: tuple[Span, ...] = ()
    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    published_how: How | None = None
    language: str = "en"

    @property
    def id(self) -> str:
        """Return the identity of the text: the digest of its UTF-8 bytes."""
        return "sha256:" + hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def cite(self, span: Span) -> Evidence:
        """Return the words at a span as evidence; refuse a span outside the text or an empty one."""
        if not 0 <= span.start < span.end <= len(self.text):
            raise SpanOutsideTextError(start=span.start, end=span.end, length=len(self.text))
        return Evidence(span, self.text[span.start : span.end])
