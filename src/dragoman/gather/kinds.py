"""What kind of page some bytes are: by the ending of the file's name, else by how they begin."""

import re
from pathlib import PurePath
from typing import Literal, TypeGuard

from dragoman.model.page import MediaType

NoPage = Literal["application/json", "feed", "other XML", "binary"]
Kind = MediaType | NoPage
NO_PAGES: frozenset[Kind] = frozenset({"application/json", "feed", "other XML", "binary"})

ENDINGS: dict[str, Kind] = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".pdf": "application/pdf",
    ".eml": "message/rfc822",
    ".json": "application/json",
    ".jsonl": "application/json",
    ".ndjson": "application/json",
    ".rss": "feed",
    ".atom": "feed",
}
# What a server calls its answers; text/plain and text/xml say too little.
DECLARED: dict[str, Kind] = {
    "text/html": "text/html",
    "application/xhtml+xml": "text/html",
    "text/markdown": "text/markdown",
    "application/pdf": "application/pdf",
    "message/rfc822": "message/rfc822",
    "application/json": "application/json",
    "application/jsonl": "application/json",
    "application/x-ndjson": "application/json",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
}
TEXT_KINDS: frozenset[Kind] = frozenset(
    {"text/plain", "text/markdown", "text/html", "application/json", "feed"}
)
# Text files that a folder may hold beside its reports, and which are none.
NO_REPORTS = frozenset(
    ".csv .tsv .py .js .mjs .ts .css .scss .sh .bat .ps1 .c .h .cpp .java .go .rs .rb .php .r .sql .toml "
    ".ini .cfg .yaml .yml .lock .log .svg .tex .bib .srt .vtt .ipynb .geojson .map .xsl .xsd .dtd".split()
)
# How archives, pictures, sound, programs and databases begin; a PDF may have a few bytes before its mark.
BINARY_MARKS = (
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"RIFF",
    b"\x7fELF",
    b"MZ\x90",
    b"SQLite format 3",
    b"\xd0\xcf\x11\xe0",
)
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
PDF_MARK = b"%PDF-"
PDF_MARK_WITHIN = 1024
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
JSON_START = re.compile(rb"\s*(?:\{\s*[\"}]|\[\s*\{)")
HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?"
    rb"<(?:!doctype\s+html|html|head|body|article|div|p|h1)\b",
    re.IGNORECASE,
)
FEED_START = re.compile(
    rb"\s*(?:<(?:\?|!--|!doctype)[^>]{0,500}>\s*){0,8}<(?:rss|feed|(?:[A-Za-z]{1,20}:)?RDF)\b", re.IGNORECASE
)
XML_START = re.compile(rb"\s*<\?xml\b")
HEADER = re.compile(rb"([A-Za-z][A-Za-z-]{1,40}):[ \t]")
# A mail in transit has one of the first; a saved one has at least sender and date.
TRANSIT_HEADERS = frozenset({b"received", b"message-id", b"mime-version", b"return-path", b"delivered-to"})
LETTER_HEADERS = frozenset({b"from", b"date"})
MOST_HEADER_LINES = 200


def kind_of(name: str | None, head: bytes, declared: str | None = None) -> Kind:
    """Tell the kind of a page from its name, None where it has none, and its first bytes.

    `declared` is what its server says it is, which goes before the name.
    """
    if PDF_MARK in head[:PDF_MARK_WITHIN]:
        return "application/pdf"
    named = None if name is None else ENDINGS.get(PurePath(name).suffix.lower())
    if declared is not None:
        # Feeds are often served as HTML.
        is_feed = FEED_START.match(head.removeprefix(BYTE_ORDER_MARK)) is not None
        named = "feed" if is_feed else DECLARED.get(declared) or named
    if is_binary(head) and named in (None, *TEXT_KINDS):
        return "binary"
    return named or _kind_of_text(head.removeprefix(BYTE_ORDER_MARK))


def is_page(kind: Kind) -> TypeGuard[MediaType]:
    """Tell whether what is of a kind is one page."""
    return kind not in NO_PAGES


def is_binary(head: bytes) -> bool:
    """Tell whether the bytes are not those of a text: a known mark, or zeros outside a wide encoding."""
    return head.startswith(BINARY_MARKS) or (b"\0" in head and not head.startswith(WIDE_MARKS))


def _kind_of_text(head: bytes) -> Kind:
    if JSON_START.match(head):
        return "application/json"
    if HTML_START.match(head):
        return "text/html"
    if FEED_START.match(head):
        return "feed"
    if XML_START.match(head):
        return "other XML"
    return "message/rfc822" if _is_mail(head) else "text/plain"


def _is_mail(head: bytes) -> bool:
    names = set()
    for line in head.splitlines()[:MOST_HEADER_LINES]:
        if not line.strip():
            break
        header = HEADER.match(line)
        if header:
            names.add(header.group(1).lower())
        elif not names or not line.startswith((b" ", b"\t")):
            return False
    return len(names) > 1 and (bool(names & TRANSIT_HEADERS) or names >= LETTER_HEADERS)
