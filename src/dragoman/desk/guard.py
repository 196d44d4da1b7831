"""Who may speak to the desk: the one who was given its token, from its own pages, on this machine."""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import cast
from urllib.parse import parse_qsl, quote, urlencode

from litestar.types import ASGIApp, HTTPScope, Message, Receive, Scope, Send

# Nothing from outside, nothing inline, and nobody may frame the pages.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
)
HOSTS = ("127.0.0.1", "localhost")
WHO = "Open the desk by the address that `dragoman desk` printed; it holds the token."
FOREIGN = "This desk answers its own pages on this machine alone."


@dataclass(frozen=True, slots=True)
class Guard:
    """Wraps an application: refuses foreign hosts and origins and whoever has no token."""

    app: ASGIApp
    token: str
    port: int

    @property
    def cookie(self) -> str:
        """Return the name of the cookie; the ports of one machine share their cookies."""
        return f"dragoman_{self.port}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or hand it on."""
        sort = str(scope["type"])
        if sort == "http":
            await self._answer(cast("HTTPScope", scope), receive, _guarded(send))
        elif sort == "websocket":
            await send({"type": "websocket.close", "code": 1008, "reason": FOREIGN})
        else:
            await self.app(scope, receive, send)

    async def _answer(self, scope: HTTPScope, receive: Receive, send: Send) -> None:
        headers = _headers(scope)
        given = dict(parse_qsl(scope["query_string"].decode("latin-1"))).get("token")
        if not self._is_own(headers):
            await _refuse(send, 403, FOREIGN)
        elif given is not None and scope["method"] == "GET" and self._is_token(given):
            await self._welcome(scope, send)
        elif self._is_known(headers):
            await self.app(scope, receive, send)
        else:
            await _refuse(send, 401, WHO)

    def _is_own(self, headers: Mapping[str, str]) -> bool:
        own = {f"{host}:{self.port}" for host in HOSTS}
        origin = headers.get("origin")
        is_own_page = origin is None or origin in {f"http://{host}" for host in own}
        is_foreign_site = headers.get("sec-fetch-site", "none") in ("cross-site", "same-site")
        return headers.get("host") in own and is_own_page and not is_foreign_site

    def _is_known(self, headers: Mapping[str, str]) -> bool:
        bearer = headers.get("authorization", "").removeprefix("Bearer ")
        try:
            morsel = SimpleCookie(headers.get("cookie", "")).get(self.cookie)
        except CookieError:
            morsel = None
        return self._is_token(bearer) or (morsel is not None and self._is_token(morsel.value))

    def _is_token(self, given: str) -> bool:
        return hmac.compare_digest(given.encode("utf-8", "replace"), self.token.encode())

    async def _welcome(self, scope: HTTPScope, send: Send) -> None:
        """Keep the token in a cookie and show the page again without it in the address."""
        asked = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        rest = urlencode([(name, value) for name, value in asked if name != "token"])
        # "//host" would lead elsewhere.
        path = "/" + quote(scope["path"].lstrip("/"))
        cookie = f"{self.cookie}={self.token}; Path=/; HttpOnly; SameSite=Strict"
        headers = [
            (b"location", (path + ("?" + rest if rest else "")).encode("latin-1")),
            (b"set-cookie", cookie.encode()),
            (b"cache-control", b"no-store"),
            (b"content-length", b"0"),
        ]
        await send({"type": "http.response.start", "status": 303, "headers": headers})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


def _headers(scope: HTTPScope) -> dict[str, str]:
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}


def _guarded(send: Send) -> Send:
    """Return what sends an answer with the headers that keep a page to itself."""

    async def send_with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            present = {name.lower() for name, _ in message["headers"]}
            own = [header for header in HEADERS if header[0] not in present]
            message["headers"] = [*message["headers"], *own]
        await send(message)

    return send_with_headers


async def _refuse(send: Send, status: int, words: str) -> None:
    body = b'{"error":' + b'"' + words.encode() + b'"}'
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": False})
