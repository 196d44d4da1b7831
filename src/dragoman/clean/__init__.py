"""Page → document: the text of an article, its title, dateline, credits and date, or why it is none."""

from dragoman.model.page import Page
from dragoman.model.record import Skip
from dragoman.model.text import Document

from .answer import Answer, Refusal, Text
from .child import take_apart
from .document import make_document
from .encoding import decode
from .mail import read_mail
from .markup import why_not_taken

__all__ = ["clean"]


def clean(page: Page) -> Document | Skip:
    """Return the document of a page, or why it is not one to read.

    Of plain text nothing is changed: the document's text is the page's, character for character, but
    for a byte order mark before bytes, which is no character of the text.
    """
    found = _take_text(page)
    if isinstance(found, Refusal):
        return Skip(source=page.source, stage="clean", reason=found.reason)
    return make_document(page, found)


def _take_text(page: Page) -> Answer:
    match page.media_type:
        case "application/pdf":
            return take_apart(page.media_type, _bytes(page.content))
        case "message/rfc822":
            return _take_mail(_bytes(page.content))
        case "text/html":
            return _take_article(
                page.content if isinstance(page.content, str) else decode(page.content, is_markup=True)
            )
        case _:
            text = page.content if isinstance(page.content, str) else decode(page.content)
            return Refusal("binary, or in an unknown encoding") if text is None else Text(text=text)


def _take_article(html: str | None) -> Answer:
    if html is None:
        return Refusal("binary, or in an unknown encoding")
    reason = why_not_taken(html)
    return take_apart("text/html", html.encode("utf-8", "replace")) if reason is None else Refusal(reason)


def _take_mail(content: bytes) -> Answer:
    """Take the headers of a mail before what the HTML of its body says of itself."""
    found, html = read_mail(content)
    if html is None or isinstance(found, Refusal):
        return found
    article = _take_article(html)
    if isinstance(article, Refusal):
        return article
    return Text(
        text=article.text,
        title=found.title or article.title,
        published=found.published or article.published,
        published_how="stated" if found.published else article.published_how,
        publisher=found.publisher or article.publisher,
        url=article.url,
    )


def _bytes(content: bytes | str) -> bytes:
    return content if isinstance(content, bytes) else content.encode("utf-8", "replace")
