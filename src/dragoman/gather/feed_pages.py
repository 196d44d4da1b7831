"""The items of a feed → pages: from the feed where it has their text, else from their addresses."""

import re
from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from dragoman.model.page import Page
from dragoman.model.record import Skip

from .addresses import name_of, plain_address, read_answer
from .origin import Origin

if TYPE_CHECKING:
    from .feeds import Feed, Item
    from .web import Web

# A summary invites to read on and has 20 to 50 words; what is longer is the report.
LONGEST_SUMMARY = 60
# No feed leads to more addresses than this at once.
MOST_LINKS = 1000
# Short texts are taken out tag by tag, so that a word in bold would stand alone.
INLINE = re.compile(
    r"</?(?:a|abbr|b|cite|code|del|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|time|u)\b[^<>]*>",
    re.IGNORECASE,
)
UNFETCHED = (
    "has only a link, {}, and what is in files is not fetched; give the address of the feed or the page"
)
TOO_MANY = f"has only a link, {{}}, and the feed more than {MOST_LINKS:,} of them; give its address by itself"
Outcome = Page | Skip


def pages_of_feed(feed: "Feed", origin: Origin, web: "Web | None") -> Iterator[Outcome]:
    """Give a page or a skip for each item, in the feed's order."""
    links = 0
    for number, item in enumerate(feed.items, 1):
        where = _origin(item, origin, number)
        text = item.content or _long_summary(item)
        if text is not None:
            yield _page(text, item, where, publisher=feed.title)
        elif where.url is None:
            yield Skip(source=where.source, stage="gather", reason="neither text nor a link")
        elif web is None or links == MOST_LINKS:
            reason = (UNFETCHED if web is None else TOO_MANY).format(where.url)
            yield Skip(source=where.source, stage="gather", reason=reason)
        else:
            links += 1
            yield _fetch(where.url, item, where, web=web, publisher=feed.title)
    if not feed.is_whole:
        yield Skip(source=origin.source, stage="gather", reason="the feed breaks off; items may be missing")
    elif not feed.items:
        yield Skip(source=origin.source, stage="gather", reason="a feed without items")


def _origin(item: "Item", origin: Origin, number: int) -> Origin:
    """Return where an item comes from; a link that is no address of the web is none.

    Its number is no key: the next day the item stands further down.
    """
    try:
        url = None if item.link is None else plain_address(item.link)
    except ValueError:
        url = None
    return Origin(
        source=f"{origin.source}, item {number}",
        name=f"{origin.name}-{number}" if url is None else name_of(url),
        url=url,
        locator=origin.url or origin.locator if url is None and item.key else None,
        published=item.published or origin.published,
    )


def _long_summary(item: "Item") -> str | None:
    """Return the summary where it is the report, or all there is."""
    words = item.summary or ""
    is_all = item.link is None and words.strip()
    return words if is_all or len(words.split()) > LONGEST_SUMMARY else None


def _page(text: str, item: "Item", where: Origin, *, publisher: str | None) -> Page:
    title = escape(item.title or "")
    body = f"<body><article>{INLINE.sub('', text)}</article></body>"
    return Page(
        source=where.source,
        name=where.name,
        content=f"<html><head><title>{title}</title></head>{body}</html>" if item.is_markup else text,
        media_type="text/html" if item.is_markup else "text/plain",
        title=item.title,
        published=where.published,
        publisher=publisher,
        url=where.url,
        locator=where.locate(text, None if where.url else item.key),
    )


def _fetch(address: str, item: "Item", where: Origin, *, web: "Web", publisher: str | None) -> Outcome:
    answer = web.fetch(address)
    if isinstance(answer, str):
        return Skip(source=address, stage="gather", reason=answer)
    return read_answer(answer, published=where.published, title=item.title, publisher=publisher)
