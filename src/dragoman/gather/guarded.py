"""The one door to the network: requests, behind a guard that connects to public hosts alone."""

import socket
from collections.abc import Sequence
from http.client import HTTPException
from threading import Thread
from time import monotonic

import requests
from AntiSSRF import AntiSSRFError, AntiSSRFPolicy, PolicyConfigOptions
from requests import exceptions as errors

from dragoman.version import VERSION

from .web import AGENT, Reply, Web

LARGEST_BODY = 25_000_000
# For the connection and for each piece of the answer; for all of it together.
PIECE_SECONDS, LONGEST_SECONDS = 15.0, 60.0
PIECE = 65_536
ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/pdf,*/*;q=0.5"
# The first that fits; RequestException is an OSError, and odd addresses raise ValueErrors.
REASONS: tuple[tuple[type[Exception], str], ...] = (
    (AntiSSRFError, "its host is not a public one"),
    (socket.gaierror, "its host is not known"),
    (UnicodeError, "its host is not known"),
    (errors.SSLError, "its certificate cannot be trusted"),
    (errors.Timeout, f"no answer within {PIECE_SECONDS:g} s"),
    (TimeoutError, f"no answer within {PIECE_SECONDS:g} s"),
    (errors.ChunkedEncodingError, "the answer breaks off"),
    (errors.ContentDecodingError, "the answer is damaged"),
    (errors.ConnectionError, "its server cannot be reached"),
    (ValueError, "its address breaks the rules"),
)


class Guarded:
    """Carries requests to public hosts; the address that was checked is the one that is connected to."""

    def __init__(
        self,
        *,
        also_allowed: Sequence[str] = (),
        largest: int = LARGEST_BODY,
        longest: float = LONGEST_SECONDS,
    ) -> None:
        policy = AntiSSRFPolicy(PolicyConfigOptions.EXTERNAL_ONLY_LATEST)
        policy.allow_plain_text_http = True
        # It would say `X-Forwarded-For: true`, which some servers take for an attack.
        policy.add_xff_header = False
        if also_allowed:
            policy.add_allowed_addresses(list(also_allowed))
        self._session: requests.Session = policy.get_antissrf_session()  # type: ignore[no-untyped-call]  # theirs
        # A proxy would look the host up again by itself; passwords of the user's files are not sent.
        self._session.trust_env = False
        self._session.headers.update({"User-Agent": f"{AGENT}/{VERSION}", "Accept": ACCEPT})
        self._largest, self._longest = largest, longest

    def get(self, address: str) -> Reply | str:
        """Return what one server answers, or why there is no answer."""
        found: list[Reply | str] = []
        # A server that sends a byte now and then keeps every limit of a single piece.
        worker = Thread(target=lambda: found.append(self._get(address)), daemon=True)
        worker.start()
        worker.join(self._longest)
        return found[0] if found else f"not fetched: no whole answer within {self._longest:g} s"

    def _get(self, address: str) -> Reply | str:
        until = monotonic() + self._longest
        try:
            with self._session.get(
                address, timeout=PIECE_SECONDS, stream=True, allow_redirects=False
            ) as answer:
                content = self._body(answer, until)
        except (AntiSSRFError, OSError, HTTPException, ValueError) as error:
            return f"not fetched: {_words(error)}"
        if content is None:
            return f"not fetched: larger than {self._largest / 1_000_000:g} MB"
        return Reply(
            answer.status_code, {name.lower(): value for name, value in answer.headers.items()}, content
        )

    def _body(self, answer: requests.Response, until: float) -> bytes | None:
        """Return the unpacked body; None if there is too much of it. A redirection's body is left alone."""
        if answer.is_redirect:
            return b""
        pieces, size = [], 0
        for piece in answer.iter_content(PIECE):
            size += len(piece)
            if size > self._largest:
                return None
            if monotonic() > until:
                raise TimeoutError
            pieces.append(piece)
        return b"".join(pieces)


def _words(error: Exception) -> str:
    """Return what went wrong, in words of our own."""
    return next((words for kind, words in REASONS if isinstance(error, kind)), "the answer breaks the rules")


def open_web() -> Web:
    """Return what fetches addresses."""
    return Web(Guarded())
