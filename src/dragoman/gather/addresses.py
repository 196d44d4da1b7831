"""Addresses of the web, and the pages that stand there."""

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit, urlunsplit

from dragoman.model.page import Page
from dragoman.model.record import Skip

from .kinds import kind_of
from .origin import Origin
from .pages import read_page

SCHEMES = ("http", "https")
DEFAULT_PORTS = {"http": 80, "https": 443}
NO_SINGLE_PAGE = "several pages or a feed where one page was expected; give its address by itself"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What stands at an address: the last one, where the first led on to another."""

    address: str
    declared: str | None
    content: bytes


def is_address(source: str) -> bool:
    """Tell whether a source is an address of the web."""
    return source.lower().startswith(("http://", "https://"))


def plain_address(address: str) -> str:
    """Return an address as every way of writing it has it: no fragment, host in small letters, no usual port.

    Raise ValueError where it is none: no host, a port that is no number, or a password in it.
    """
    parts = urlsplit(address.strip())
    if parts.scheme not in SCHEMES or not parts.hostname:
        message = "not an address of the web (http or https)"
        raise ValueError(message)
    if parts.username is not None or parts.password is not None:
        message = "a name or password in an address is not sent, and would be kept with the page"
        raise ValueError(message)
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    port = "" if parts.port in (None, DEFAULT_PORTS[parts.scheme]) else f":{parts.port}"
    return urlunsplit((parts.scheme, f"{host}{port}", parts.path or "/", parts.query, ""))


def name_of(address: str) -> str:
    """Return what the page of an address is called: its host and path."""
    parts = urlsplit(address)
    return f"{parts.netloc}{unquote(parts.path)}".rstrip("/").removeprefix("www.") or address


def origin_of(answer: Answer, published: str | None) -> Origin:
    """Return where the pages of an answer come from."""
    return Origin(
        source=answer.address,
        name=name_of(answer.address),
        file_name=urlsplit(answer.address).path,
        url=answer.address,
        declared=answer.declared,
        published=published,
    )


def read_answer(
    answer: Answer, *, published: str | None, title: str | None, publisher: str | None
) -> Page | Skip:
    """Return the one page of an answer, with what the feed that led there says of it."""
    origin = origin_of(answer, published)
    kind = kind_of(origin.file_name, answer.content, origin.media_type)
    if kind in ("feed", "application/json"):
        return Skip(source=origin.source, stage="gather", reason=NO_SINGLE_PAGE)
    return read_page(answer.content, kind, origin, title=title, publisher=publisher)
