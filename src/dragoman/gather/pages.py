"""The bytes of a page that stands alone → the page, or why it is none."""

from dragoman.model.page import Page
from dragoman.model.record import Skip

from .kinds import Kind, is_page
from .origin import Origin
from .stream import LARGEST_PAGE, TOO_LARGE

BINARY = "binary; expected text, HTML, PDF, mail, JSON lines or a feed"
OTHER_XML = "XML that is no feed; expected text, HTML, PDF, mail, JSON lines or a feed"


def read_page(
    content: bytes, kind: Kind, origin: Origin, *, title: str | None = None, publisher: str | None = None
) -> Page | Skip:
    """Return the page that some bytes are."""
    reason = _why_not(content, kind)
    if reason is not None or not is_page(kind):
        return Skip(source=origin.source, stage="gather", reason=reason or BINARY)
    return Page(
        source=origin.source,
        name=origin.name,
        content=_decoded(content, kind, origin),
        media_type=kind,
        title=title,
        published=origin.published,
        publisher=publisher,
        url=origin.url,
        locator=origin.locate(content),
    )


def _why_not(content: bytes, kind: Kind) -> str | None:
    if not content:
        return "empty"
    if len(content) > LARGEST_PAGE:
        return TOO_LARGE
    return OTHER_XML if kind == "other XML" else None


def _decoded(content: bytes, kind: Kind, origin: Origin) -> bytes | str:
    """Return the characters where a server names their encoding rightly, else the bytes."""
    if origin.charset is None or not kind.startswith("text/"):
        return content
    try:
        return content.decode(origin.charset).removeprefix("\ufeff")
    except (LookupError, UnicodeDecodeError):
        return content
