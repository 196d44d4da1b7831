"""The one door to the feed parser: RSS or Atom → the items of a feed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import urljoin

import fastfeedparser

# What the parser and what it stands on raise on damaged feeds, beside their own errors.
BAD_FEED = (ValueError, SyntaxError, ArithmeticError, LookupError, AttributeError, TypeError, RecursionError)
# It gives every moment in Greenwich time, which for half of the world is at times another day than the
# one that the publisher wrote: zones are taken off first.
ZONE = re.compile(
    rb"(<(?:\w{1,12}:)?(?:pubDate|published|updated|issued|modified|date)\b[^<>]{0,100}>[^<>]{0,40}?"
    rb"\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s*(?:[+-]\d\d:?\d\d|Z|UTC?|GMT|[A-Z]{3,4})\s*(?=</)"
)
END = re.compile(rb"</(?:rss|feed|(?:\w{1,20}:)?RDF)\s*>\s*(?:<!--[^>]*-->\s*)*\Z", re.IGNORECASE)
ATOM = re.compile(rb"\A[^\w<]*(?:<[?!][^<>]*>\s*)*<(?:\w{1,20}:)?feed\b", re.IGNORECASE)
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
MARKUP_TYPES = ("html", "xhtml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One report of a feed: its whole text if the feed has it, else a summary or nothing."""

    key: str | None
    title: str | None
    link: str | None
    published: str | None
    content: str | None
    summary: str | None
    is_markup: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """The items of a feed, in its order; `is_whole` is false where its end is missing."""

    title: str | None
    items: tuple[Item, ...]
    is_whole: bool


def read_feed(content: bytes, address: str | None) -> Feed | str:
    """Return the feed, or why it cannot be read; links are taken from its address."""
    try:
        # Bytes alone: words that begin as an address are fetched by the parser itself.
        found = fastfeedparser.parse(ZONE.sub(rb"\1", content), include_media=False, include_tags=False)
        items = tuple(_items(found, address, is_atom=ATOM.search(content) is not None))
    except BAD_FEED as error:
        return f"a damaged feed: {' '.join(str(error).split())[:120] or type(error).__name__}"
    return Feed(
        title=_plain(found.get("feed", {}).get("title")),
        items=items,
        is_whole=END.search(content[-1000:]) is not None,
    )


def _items(found: Mapping[str, Any], address: str | None, *, is_atom: bool) -> Iterator[Item]:
    base = address or found.get("feed", {}).get("link") or ""
    for entry in found.get("entries", ()):
        content, kind = next(
            ((one.get("value"), one.get("type") or "") for one in entry.get("content") or ()), (None, "")
        )
        summary = entry.get("description") or None
        if not is_atom and (content or "").split() == (summary or "").split():
            # Of an RSS item that has none the parser makes content of the description.
            content, kind = None, ""
        yield Item(
            key=entry.get("id"),
            title=_plain(entry.get("title")),
            link=urljoin(base, entry["link"].strip()) if entry.get("link") else None,
            published=(entry.get("published") or "")[:10] or None,
            content=content or None,
            summary=summary,
            is_markup=kind.endswith(MARKUP_TYPES) or TAG.search(content or summary or "") is not None,
        )


def _plain(words: str | None) -> str | None:
    """Return the words of a title without markup."""
    return " ".join(TAG.sub("", unescape(words or "")).split()) or None
