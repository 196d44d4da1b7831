"""The one door to chardet: bytes of a text → characters."""

import re

import chardet

BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# The encodings of today's pages; with the older ones three English texts in four come out as Cyrillic.
ERA = chardet.EncodingEra.MODERN_WEB


# The encoding that a page of HTML names for itself stands near its beginning.
NAMED = re.compile(rb"charset\s{0,3}=\s{0,3}[\"']?([\w-]{2,40})", re.IGNORECASE)
NAMED_WITHIN = 4096


def decode(content: bytes, *, named: str | None = None, is_markup: bool = False) -> str | None:
    """Return the characters of a text without its byte order mark; None where no encoding fits.

    UTF-8 is taken where it fits, else the encoding that is `named`, by a mail or in the markup of a page,
    and only then the likeliest.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _decode(content.removeprefix(mark), encoding)
    inside = NAMED.search(content[:NAMED_WITHIN]) if is_markup else None
    names = ("utf-8", named, None if inside is None else inside[1].decode("ascii"))
    texts = (_decode(content, name) for name in names if name is not None)
    text = next((text for text in texts if text is not None), None)
    return _decode(content, _likeliest(content)) if text is None else text


def _likeliest(content: bytes) -> str:
    return chardet.detect(content, encoding_era=ERA)["encoding"] or "utf-8"


def _decode(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeError, LookupError):
        return None
