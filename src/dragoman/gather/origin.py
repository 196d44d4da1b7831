"""Where pages come from, and what is known of them before they are looked into."""

import hashlib
from dataclasses import dataclass
from email.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A file, an address or standard input.

    `source` is for messages, `name` for the pages; `file_name` tells the kind by its ending. It has a
    `url` or a `locator` if it can be found again. `declared` is what a server says of its answer
    ("text/html; charset=utf-8"); `published` is the day of pages that give none.
    """

    source: str
    name: str
    file_name: str | None = None
    url: str | None = None
    locator: str | None = None
    declared: str | None = None
    published: str | None = None

    @property
    def media_type(self) -> str | None:
        """Return what the server says it is, without what follows, or None."""
        return None if self.declared is None else self.declared.partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """Return the encoding that the server names, or None."""
        header = Message()
        header["Content-Type"] = self.declared or ""
        return header.get_content_charset()

    def locate(self, content: bytes | str, key: str | None = None) -> str | None:
        """Return the locator of a page, by its key where there may be several; None where its URL will do.

        What came by a stream is found by its content alone, and so no version of what came before it.
        """
        base = self.url or self.locator
        if base is not None:
            return self.locator if key is None else f"{base}#{key}"
        given = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        return f"sha256:{hashlib.sha256(given).hexdigest()}"
