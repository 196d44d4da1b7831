"""Keys that are made from content, and the forms under which names are found."""

import hashlib
import json
import unicodedata
from functools import lru_cache

from dragoman.model.claim import content_id
from dragoman.model.entity import Place
from dragoman.model.page import Page

COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def page_key(page: Page) -> str:
    """Return the identity of a page: what stands at an address, and what was given with it."""
    content = page.content.encode("utf-8", "surrogatepass") if isinstance(page.content, str) else page.content
    digest = hashlib.sha256(content).hexdigest()
    given = (page.title, page.published, page.publisher, page.url)
    return content_id("page:", page.address, page.name, page.media_type, digest, *given)


def place_key(place: Place) -> str:
    """Return the identity of a place as a report tells it."""
    parts = (place.name, place.kind, place.country, place.admin, place.geonames, place.facility)
    return _place_key(*parts, place.latitude, place.longitude)


# Typed: 1 and 1.0 are one to a cache, and two in an identity.
@lru_cache(maxsize=32_768, typed=True)
def _place_key(*parts: str | float | None) -> str:
    return content_id("place:", *parts)


def number_of(words: str) -> int:
    """Return a signed 48-bit number made from words, the same on every machine: SQLite keeps it in six bytes.

    Two words of one number meet without reason, and are then compared in vain.
    """
    return int.from_bytes(hashlib.sha256(words.encode()).digest()[:6], "big", signed=True)


def folded(name: str) -> str:
    """Return a name in lower case, without accents and with single spaces, as names are asked for."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(letters.replace("’", "'").split())


def packed(value: object) -> str:
    """Return a value as compact JSON, the same for the same value."""
    return COMPACT.encode(value)


@lru_cache(maxsize=32_768)
def packed_words(words: tuple[str, ...]) -> str:
    """Return some words as compact JSON; those of names and sectors come again and again."""
    return packed(words)


@lru_cache(maxsize=32_768)
def unpacked_words(packed: str) -> tuple[str, ...]:
    """Return the words of compact JSON."""
    return tuple(json.loads(packed))
