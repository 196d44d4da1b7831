"""A page as it was gathered, before its text is taken out."""

from dataclasses import dataclass
from typing import Literal

MediaType = Literal["text/plain", "text/markdown", "text/html", "application/pdf", "message/rfc822"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What one source holds, with what its bearer says about it.

    `source` is where it came from, for messages; `name` is the name of its record (`doc`). `title`,
    `published` (a day or a moment, in ISO 8601 at best), `publisher` and `url` are given with the page
    and go before what the page says of itself. `locator` is where a page without a URL is found again:
    the path of its file, the file and the page's key or line in it ("rows.jsonl#7"), or the digest of what
    came by a stream and is found nowhere again.
    """

    source: str
    name: str
    content: bytes | str
    media_type: MediaType
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    locator: str | None = None

    @property
    def address(self) -> str:
        """Return where the page is found again; pages of one address are versions of one page."""
        return self.url or self.locator or self.source
