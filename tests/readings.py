"""Readings of a few sentences, by the real annotator loaded once."""

from functools import cache

from dragoman.annotate import Annotator, load_annotator
from dragoman.model.reading import Mention, Reading
from dragoman.model.text import Document, Span
from dragoman.ontology import Ontology


@cache
def annotator() -> Annotator:
    return load_annotator()


def ontology() -> Ontology:
    return annotator().ontology


def read(text: str, *, published: str | None = "2024-06-05", title: str | None = None) -> Reading:
    """Read a text; a title stands before it as a line of its own."""
    if title is None:
        return annotator().annotate(Document(name="d", text=text, published=published))
    whole = f"{title}\n\n{text}"
    span = Span(0, len(title))
    return annotator().annotate(
        Document(name="d", text=whole, title=title, title_span=span, published=published)
    )


def named(reading: Reading, mention: Mention) -> str:
    """Return the fullest name in a mention's chain, or its own words."""
    names = [
        reading.text_of(one.name)
        for index in reading.chains[mention.chain].mentions
        if (one := reading.mentions[index]).name is not None
    ]
    return max(names, key=len, default=reading.text_of(mention.span))
