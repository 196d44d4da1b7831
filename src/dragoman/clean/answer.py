"""What is taken out of a page: its text with what the page says of itself, or why there is none."""

import msgspec

from dragoman.model.text import How


class Text(msgspec.Struct, frozen=True, kw_only=True, tag="text"):
    """The text of a page with what the page says of itself; `published` is an ISO 8601 day."""

    text: str
    title: str | None = None
    published: str | None = None
    published_how: How = "stated"
    publisher: str | None = None
    url: str | None = None


class Refusal(msgspec.Struct, frozen=True, tag="refusal"):
    """Why a page has no text to read."""

    reason: str


Answer = Text | Refusal
