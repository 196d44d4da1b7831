"""A text with what is known about it → a document, or why it is none."""

from dragoman.model.page import Page
from dragoman.model.record import Skip
from dragoman.model.text import Document, How

from .answer import Text
from .days import read_day
from .language import why_not_english
from .layout import Layout, find_layout

# The parser takes no longer paragraph, and a longer text is a book.
LONGEST_TEXT = 1_000_000


def make_document(page: Page, found: Text) -> Document | Skip:
    """Return the document of a page; what was given with the page goes before what the page says."""
    reason = why_not_read(found.text) or _why_not_dated(page)
    if reason is not None:
        return Skip(source=page.source, stage="clean", reason=reason)
    title = _tidy(page.title) or _tidy(found.title)
    layout = find_layout(found.text, title)
    headline, dateline = layout.headline, layout.dateline
    day, how = _find_day(page, found, layout=layout)
    return Document(
        name=page.name,
        text=found.text,
        title=title or (None if headline is None else _tidy(found.text[headline.start : headline.end])),
        title_span=headline,
        dateline=None if dateline is None else dateline.place,
        dateline_span=None if dateline is None else dateline.span,
        credit_spans=layout.credits,
        url=page.url or found.url,
        publisher=_tidy(page.publisher) or _tidy(found.publisher) or _agency(layout),
        published=day,
        published_how=how,
    )


def why_not_read(text: str) -> str | None:
    """Return why a text is not one to read, or None."""
    if not text.strip():
        return "no text"
    if len(text) > LONGEST_TEXT:
        return f"longer than {LONGEST_TEXT:,} characters; split it"
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        return "the text holds half characters (lone surrogates)"
    return why_not_english(text)


def _why_not_dated(page: Page) -> str | None:
    if page.published is None or read_day(page.published) is not None:
        return None
    return f"published {page.published[:40]!r} is not a day; write it as 2024-11-07"


def _find_day(page: Page, found: Text, *, layout: Layout) -> tuple[str | None, How | None]:
    dateline = layout.dateline
    sources: tuple[tuple[str | None, How], ...] = (
        (None if page.published is None else read_day(page.published), "stated"),
        (found.published, found.published_how),
        (layout.published, "stated"),
        (None, "stated")
        if dateline is None
        else (dateline.day, "inferred" if dateline.is_year_inferred else "stated"),
    )
    return next(((day, how) for day, how in sources if day is not None), (None, None))


def _agency(layout: Layout) -> str | None:
    return (layout.dateline.agency if layout.dateline else None) or layout.agency


def _tidy(words: str | None) -> str | None:
    return " ".join(words.split()) or None if words is not None else None
