"""Fetching politely: as far as robots.txt allows, over a few redirections, with every refusal in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Protocol
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from .addresses import Answer, plain_address

AGENT = "Dragoman"
MOST_REDIRECTIONS = 5
REDIRECTIONS = frozenset({301, 302, 303, 307, 308})
# A server's no to programs; any other 4xx for its robots.txt says that there is none.
FORBIDDING = frozenset({401, 403, 429})
# What RFC 9309 has a crawler read of a robots.txt.
LARGEST_ROBOTS = 500_000


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answers; the names of headers are in small letters."""

    status: int
    headers: Mapping[str, str]
    content: bytes


class Transport(Protocol):
    """What carries a request to a server."""

    def get(self, address: str) -> Reply | str:
        """Return the reply of one server, redirections included, or why there is none."""


class Web:
    """Fetches pages by a transport; keeps what each server's robots.txt allows."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._robots: dict[str, RobotFileParser | str] = {}

    def fetch(self, address: str) -> Answer | str:
        """Return what stands at an address, or why it was not fetched."""
        found = self._follow(address, is_page=True)
        if isinstance(found, str):
            return found
        last, reply = found
        if reply.status != HTTPStatus.OK:
            return f"not fetched: its server answers {_in_words(reply.status)}"
        return Answer(address=last, declared=reply.headers.get("content-type"), content=reply.content)

    def _follow(self, address: str, *, is_page: bool) -> tuple[str, Reply] | str:
        """Return the last address and its reply; only pages are asked for as robots.txt has it."""
        for _ in range(MOST_REDIRECTIONS + 1):
            try:
                address = plain_address(address)
            except ValueError as error:
                return f"not fetched: {error}"
            refusal = self._why_not(address) if is_page else None
            reply = self._transport.get(address) if refusal is None else refusal
            if isinstance(reply, str):
                return reply
            location = reply.headers.get("location")
            if reply.status not in REDIRECTIONS or location is None:
                return address, reply
            address = urljoin(address, location)
        return f"not fetched: more than {MOST_REDIRECTIONS} redirections"

    def _why_not(self, address: str) -> str | None:
        """Return why a server does not want an address to be read by programs, or None."""
        parts = urlsplit(address)
        server = f"{parts.scheme}://{parts.netloc}"
        if server not in self._robots:
            self._robots[server] = self._read_robots(f"{server}/robots.txt")
        robots = self._robots[server]
        if isinstance(robots, str):
            return robots
        return None if robots.can_fetch(AGENT, address) else "not fetched: its robots.txt does not allow it"

    def _read_robots(self, address: str) -> RobotFileParser | str:
        """Return what a server allows: all where it has no robots.txt, nothing where it cannot be had."""
        found = self._follow(address, is_page=False)
        if isinstance(found, str):
            return found
        status, content = found[1].status, found[1].content
        is_missing = HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR
        if status != HTTPStatus.OK and (not is_missing or status in FORBIDDING):
            return f"not fetched: for its robots.txt its server answers {_in_words(status)}"
        robots = RobotFileParser()
        words = content[:LARGEST_ROBOTS].decode("utf-8", "replace").removeprefix("\ufeff")
        robots.parse(words.splitlines() if status == HTTPStatus.OK else ())
        return robots


def _in_words(status: int) -> str:
    phrase = next((one.phrase.lower() for one in HTTPStatus if one == status), "no known status")
    return f"{status} ({phrase})"
