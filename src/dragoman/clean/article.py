"""The one door to trafilatura: a page of HTML → its article. Loaded in the child process alone."""

import re
from collections.abc import Iterator
from typing import Protocol
from urllib.parse import urlsplit

import msgspec
import trafilatura
from trafilatura.settings import Document as Extract

from .answer import Answer, Refusal, Text
from .days import read_day

# Where pages say when they were published, surest first; what they say of changes is left out.
DAY_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "dcterms.issued",
    "dc.date.issued",
    "citation_publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "publication_date",
    "publish-date",
    "publish_date",
    "publishdate",
    "pubdate",
    "dcterms.date",
    "dc.date",
    "date",
)
URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?:/|$|[-_.])")
VISIBLE_DAYS = (
    "//article//time/@datetime",
    "//header//time/@datetime",
    "//main//time/@datetime",
    "//*[contains(@class,'date') or contains(@class,'publish') or contains(@class,'timestamp')]/text()",
)
MOST_VISIBLE = 20
DEEPEST_DATA = 6
# Without its own bounds the date search of the extractor asks the clock; its answer is not used.
FIXED_SEARCH = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}


class Tree(Protocol):
    """The little that is asked of an element of the page."""

    text: str | None

    def iter(self, tag: str) -> "Iterator[Tree]":
        """Give the elements of a kind."""

    def get(self, name: str) -> str | None:
        """Return an attribute."""

    def xpath(self, path: str) -> object:
        """Return what a path finds."""


def read_article(html: str) -> Answer:
    """Return the article of a page with what the page says of it."""
    found = trafilatura.bare_extraction(
        html, include_comments=False, with_metadata=True, date_extraction_params=FIXED_SEARCH
    )
    # The extractor takes its tree to pieces, so that the dates need one of their own.
    tree = trafilatura.load_html(html)
    if tree is None or not isinstance(found, Extract) or not found.text or not found.text.strip():
        return Refusal("no article found in the HTML")
    published, is_inferred = _find_day(tree, found.url)
    return Text(
        text=_with_title(found.text, found.title),
        title=found.title,
        published=published,
        published_how="inferred" if is_inferred else "stated",
        publisher=found.sitename,
        url=found.url,
    )


def _with_title(text: str, title: str | None) -> str:
    """Part the paragraphs by empty lines, and put the title first where the extractor left it out."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if title and _plain(title) not in map(_plain, lines[:5]):
        lines.insert(0, " ".join(title.split()))
    return "\n\n".join(lines)


def _plain(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter.isalnum())


def _find_day(tree: Tree, url: str | None) -> tuple[str | None, bool]:
    """Return the day of publication and whether it had to be taken from the address."""
    for words in (*_named_days(tree), *_data_days(tree), *_visible_days(tree)):
        day = read_day(words)
        if day is not None:
            return day, False
    found = URL_DAY.search(urlsplit(url or "").path)
    return (None, False) if found is None else (read_day("-".join(found.groups())), True)


def _named_days(tree: Tree) -> Iterator[str]:
    named: dict[str, str] = {}
    for element in tree.iter("meta"):
        for key in ("property", "name", "itemprop", "http-equiv"):
            named.setdefault((element.get(key) or "").lower(), element.get("content") or "")
    yield from (named[name] for name in DAY_NAMES if name in named)


def _data_days(tree: Tree) -> Iterator[str]:
    """Give the dates of publication in the page's linked data."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            yield from _published_in(msgspec.json.decode((script.text or "").strip()), DEEPEST_DATA)
        except (msgspec.DecodeError, RecursionError, UnicodeError):
            continue


def _published_in(data: object, depth: int) -> Iterator[str]:
    if isinstance(data, dict) and depth:
        if isinstance(data.get("datePublished"), str):
            yield data["datePublished"]
        data = list(data.values())
    if isinstance(data, list) and depth:
        for part in data:
            yield from _published_in(part, depth - 1)


def _visible_days(tree: Tree) -> Iterator[str]:
    for path in VISIBLE_DAYS:
        found = tree.xpath(path)
        if isinstance(found, list):
            yield from (str(words) for words in found[:MOST_VISIBLE])
