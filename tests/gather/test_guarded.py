"""The door to the network, before a server on this machine: what is refused, cut and counted."""

import gzip
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from dragoman.gather.guarded import Guarded
from dragoman.gather.web import Reply, Web
from dragoman.version import VERSION

PRIVATE = "not fetched: its host is not a public one"


class Server(ThreadingHTTPServer):
    """Is not surprised when its answers are cut off."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Desk)
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.is_over = threading.Event()

    def handle_error(self, *_):
        pass


class Desk(BaseHTTPRequestHandler):
    """Answers by the path, and keeps what was asked for."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        {
            "/page": lambda: self.answer(b"<p>Peru</p>"),
            "/large": lambda: self.answer(b"a" * 300_000),
            "/endless": self.endless,
            "/bomb": lambda: self.answer(gzip.compress(b"a" * 5_000_000), encoding="gzip"),
            "/damaged": lambda: self.answer(b"no gzip", encoding="gzip"),
            "/short": lambda: self.answer(b"Peru", length=100),
            "/slow": self.slow,
            "/away": lambda: self.lead(f"http://127.0.0.2:{self.server.server_port}/page"),
            "/inside": lambda: self.lead("http://169.254.169.254/latest/meta-data"),
        }.get(self.path, lambda: self.answer(b"", status=404))()

    def answer(self, body, *, status=200, encoding=None, length=None):
        self.send_response(status)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body) if length is None else length))
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = length is not None

    def lead(self, location):
        self.send_response(302)
        self.send_header("Location", location)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def endless(self):
        self.send_response(200)
        self.end_headers()
        self.close_connection = True
        try:
            while True:
                self.wfile.write(b"a" * 10_000)
        except OSError:
            pass

    def slow(self):
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.close_connection = True
        try:
            while not self.server.is_over.wait(0.05):
                self.wfile.write(b"a")
        except OSError:
            pass

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def server():
    server = Server()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.is_over.set()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def site(server):
    server.asked.clear()
    return f"http://127.0.0.1:{server.server_port}"


def guarded(**limits):
    return Guarded(also_allowed=["127.0.0.1/32"], largest=200_000, **limits)


def test_a_page_is_fetched_by_name_without_the_users_cookies_or_proxies(site, server, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    reply = guarded().get(f"{site}/page")
    assert (reply.status, reply.content, reply.headers["content-type"]) == (200, b"<p>Peru</p>", "text/html")
    [(path, headers)] = server.asked
    assert path == "/page"
    assert headers["User-Agent"] == f"Dragoman/{VERSION}"
    assert "X-Forwarded-For" not in headers


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "2130706433",
        "0x7f000001",
        "127.1",
        "0.0.0.0",  # noqa: S104 - an address that is refused
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[fe80::1]",
        "[fc00::1]",
        "[64:ff9b::7f00:1]",
    ],
)
def test_hosts_that_are_not_public_are_refused_before_any_connection(site, server, host):
    port = site.rpartition(":")[2]
    assert Guarded().get(f"http://{host}:{port}/page") == PRIVATE
    assert Web(Guarded()).fetch(f"http://{host}:{port}/page") == PRIVATE
    assert server.asked == []


@pytest.mark.parametrize("path", ["/away", "/inside"])
def test_a_redirection_to_a_host_that_is_not_public_is_refused(site, path):
    assert Web(guarded()).fetch(f"{site}{path}") == PRIVATE


@pytest.mark.parametrize("path", ["/large", "/endless", "/bomb"])
def test_what_is_too_large_is_cut_off(site, path):
    assert guarded().get(f"{site}{path}") == "not fetched: larger than 0.2 MB"


@pytest.mark.parametrize(
    ("path", "reason"), [("/damaged", "the answer is damaged"), ("/short", "the answer breaks off")]
)
def test_damaged_answers_are_refused(site, path, reason):
    assert guarded().get(f"{site}{path}") == f"not fetched: {reason}"


def test_a_server_that_drips_is_left(site):
    assert guarded(longest=0.3).get(f"{site}/slow") == "not fetched: no whole answer within 0.3 s"


def test_a_status_is_no_error_of_the_door(site):
    assert guarded().get(f"{site}/none") == Reply(404, {**guarded().get(f"{site}/none").headers}, b"")


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("http://127.0.0.1:1/", "not fetched: its server cannot be reached"),
        ("http://host..example/", "not fetched: "),
        ("http://" + "a" * 300 + ".example/", "not fetched: "),
    ],
)
def test_what_cannot_be_reached_says_so(address, reason):
    assert guarded().get(address).startswith(reason)
