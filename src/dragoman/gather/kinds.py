"""What kind of page some bytes are: by the ending of the file's name, else by how they begin."""

import re
from pathlib import PurePath
from typing import Literal

from dragoman.model.page import MediaType

Kind = MediaType | Literal["application/json", "binary"]

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
}
TEXT_KINDS: frozenset[Kind] = frozenset({"text/plain", "text/markdown", "text/html", "application/json"})
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
HEADER = re.compile(rb"([A-Za-z][A-Za-z-]{1,40}):[ \t]")
# A mail in transit has one of the first; a saved one has at least sender and date.
TRANSIT_HEADERS = frozenset({b"received", b"message-id", b"mime-version", b"return-path", b"delivered-to"})
LETTER_HEADERS = frozenset({b"from", b"date"})
MOST_HEADER_LINES = 200


def kind_of(name: str | None, head: bytes) -> Kind:
    """Tell the kind of a page from its name, None where it has none, and its first bytes."""
    if PDF_MARK in head[:PDF_MARK_WITHIN]:
        return "application/pdf"
    named = None if name is None else ENDINGS.get(PurePath(name).suffix.lower())
    if is_binary(head) and named in (None, *TEXT_KINDS):
        return "binary"
    return named or _kind_of_text(head.removeprefix(BYTE_ORDER_MARK))


def is_binary(head: bytes) -> bool:
    """Tell whether the bytes are not those of a text: a known mark, or zeros outside a wide encoding."""
    return head.startswith(BINARY_MARKS) or (b"\0" in head and not head.startswith(WIDE_MARKS))


def _kind_of_text(head: bytes) -> Kind:
    if JSON_START.match(head):
        return "application/json"
    if HTML_START.match(head):
        return "text/html"
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
