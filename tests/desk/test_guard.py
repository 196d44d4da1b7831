"""Nobody but the one with the token, from the desk's own pages on this machine, is answered."""

import pytest

from dragoman.desk import prepare
from dragoman.errors import DeskError


@pytest.mark.parametrize("port", ["taken", 70_000])
def test_a_port_that_cannot_be_had_is_refused_with_what_to_do(desk, port):
    with pytest.raises(DeskError, match="leave --port out for a free one"):
        prepare(desk.path, port=desk.port if port == "taken" else port)


def test_without_the_token_nothing_is_told(desk):
    for path in ("/", "/timeline", "/api/overview", "/assets/index.js", "/api/openapi.json"):
        status, _, body = desk.request("GET", path, has_token=False)
        assert status == 401, path
        assert b"Kabul" not in body


@pytest.mark.parametrize("token", ["", "x", "é", "a" * 5000])
def test_a_wrong_token_opens_nothing(desk, token):
    given = {"Authorization": f"Bearer {token}".encode("latin-1", "replace").decode("latin-1")}
    assert desk.request("GET", "/api/overview", headers=given, has_token=False)[0] == 401
    assert desk.request("GET", f"/?token={token if token.isascii() else 'x'}", has_token=False)[0] == 401


def test_the_address_is_changed_for_a_cookie_that_scripts_cannot_read(desk):
    status, headers, _ = desk.request("GET", f"/timeline?place=Kabul&token={desk.token}", has_token=False)
    assert status == 303
    assert headers["location"] == "/timeline?place=Kabul"
    cookie = headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    given = {"Cookie": cookie.partition(";")[0]}
    assert desk.request("GET", "/api/overview", headers=given, has_token=False)[0] == 200


def test_the_welcome_leads_nowhere_else(desk):
    _, headers, _ = desk.request("GET", f"//evil.example/?token={desk.token}", has_token=False)
    assert headers["location"].startswith("/")
    assert not headers["location"].startswith("//")


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:80", ""]
)
def test_a_foreign_host_is_refused(desk, host):
    assert desk.request("GET", "/api/overview", headers={"Host": host})[0] == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1", "http://127.0.0.1:1"])
def test_a_foreign_origin_is_refused(desk, origin):
    body = {"verdict": "right", "target": "x", "by": "Eve"}
    assert desk.request("POST", "/api/corrections", headers={"Origin": origin}, body=body)[0] == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_request_that_another_site_began_is_refused(desk, site):
    assert desk.request("GET", "/api/overview", headers={"Sec-Fetch-Site": site})[0] == 403


def test_its_own_origin_is_answered(desk):
    for host in ("127.0.0.1", "localhost"):
        own = f"{host}:{desk.port}"
        given = {"Host": own, "Origin": f"http://{own}"}
        assert desk.request("GET", "/api/overview", headers=given)[0] == 200


@pytest.mark.parametrize(
    "path", ["/", "/api/overview", "/api/none", "/api/download/timeline.html", "/nothing"]
)
def test_every_answer_has_the_strict_policy(desk, path):
    _, headers, _ = desk.request("GET", path)
    policy = headers["content-security-policy"]
    for part in ("default-src 'none'", "script-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"):
        assert part in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_only_the_files_of_the_front_end_are_given(desk):
    for path in (
        "/assets/../manifest.json",
        "/assets/..%2f..%2fserving.py",
        "/assets/%2e%2e/index.html",
        "/assets/x",
    ):
        assert desk.request("GET", path)[0] in (400, 404)
