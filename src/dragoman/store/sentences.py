"""The sentence in which a claim is told, as far as comparing it with others needs one."""

import re

from dragoman.model.filing import FiledClaim
from dragoman.model.text import Document, Span

# Where a sentence ends.
END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])|\n+")
# The evidence that stands where a claim is told, before that of its parties.
TELLING = ("trigger", "text", "amount", "title", "stance", "value", "rank")
# How far from its words a sentence may reach, in code points.
FARTHEST = 400


def sentence_of(document: Document, claim: FiledClaim) -> str:
    """Return the sentence in which a claim is told; nothing where it rests on no words."""
    told = telling_of(claim)
    return "" if told is None else sentence_around(document.text, told)


def telling_of(claim: FiledClaim) -> Span | None:
    """Return where a claim is told: at its trigger, its words, its amount, or else its first evidence."""
    for name in TELLING:
        if claim.evidence.get(name):
            return claim.evidence[name][0].span
    spans = [one.span for name in sorted(claim.evidence) for one in claim.evidence[name]]
    return min(spans, default=None)


def sentence_around(text: str, span: Span) -> str:
    """Return the sentence that holds the beginning of a span."""
    start, last = max(0, span.start - FARTHEST), min(len(text), span.start + FARTHEST)
    for found in END.finditer(text, start, last):
        if found.end() > span.start:
            return text[start : found.end()].strip()
        start = found.end()
    return text[start:last].strip()
