"""Fetching: robots.txt, redirections and refusals, with a transport that answers from a table."""

import subprocess
import sys

import pytest

from dragoman.gather import gather, is_address
from dragoman.gather.addresses import Answer, name_of, plain_address
from dragoman.gather.web import MOST_REDIRECTIONS, Reply, Web
from dragoman.model.page import Page
from dragoman.model.record import Skip

SITE = "https://harbour.example"


class FakeTransport:
    """Answers from a table of paths: a page, a status, an address to go on to, or a refusal in words."""

    def __init__(self, **paths):
        self.paths, self.asked = {"robots.txt": 404, **paths}, []

    def get(self, address):
        self.asked.append(address)
        found = self.paths.get(address.split("/", 3)[3], 404)
        match found:
            case Reply():
                return found
            case int():
                return Reply(found, {}, b"")
            case bytes():
                return Reply(200, {"content-type": "text/html; charset=latin-1"}, found)
            case _ if found.startswith("not fetched"):
                return found
            case _:
                return Reply(302, {"location": found}, b"")


def fetch(address, **paths):
    return Web(FakeTransport(**paths)).fetch(address)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("https://a.example", True),
        ("HTTP://a.example/x", True),
        ("reports/http", False),
        ("ftp://a.example", False),
    ],
)
def test_what_is_an_address(source, expected):
    assert is_address(source) is expected


@pytest.mark.parametrize(
    ("address", "plain"),
    [
        ("HTTPS://Harbour.Example:443/News?a=1#top", "https://harbour.example/News?a=1"),
        ("http://harbour.example", "http://harbour.example/"),
        ("http://harbour.example:8080/a", "http://harbour.example:8080/a"),
        ("http://[2606:4700::1111]:80/a", "http://[2606:4700::1111]/a"),
    ],
)
def test_an_address_is_written_in_one_way(address, plain):
    assert plain_address(address) == plain


@pytest.mark.parametrize(
    "address",
    [
        "https://",
        "https:///a",
        "https://a.example:port/",
        "https://me:secret@a.example/",
        "file:///etc/hosts",
    ],
)
def test_what_is_no_address_is_refused(address):
    with pytest.raises(ValueError, match=r"."):
        plain_address(address)
    assert fetch(address).startswith("not fetched: ")


def test_pages_are_called_by_host_and_path():
    assert name_of("https://www.harbour.example/news/talks%20end/?a=1") == "harbour.example/news/talks end"


def test_a_page_is_fetched():
    assert fetch(f"{SITE}/a#top", a=b"Peru") == Answer(
        address=f"{SITE}/a", declared="text/html; charset=latin-1", content=b"Peru"
    )


@pytest.mark.parametrize(
    ("paths", "reason"),
    [
        ({}, "not fetched: its server answers 404 (not found)"),
        ({"a": 503}, "not fetched: its server answers 503 (service unavailable)"),
        ({"a": 799}, "not fetched: its server answers 799 (no known status)"),
        ({"a": 304}, "not fetched: its server answers 304 (not modified)"),
        ({"a": "not fetched: its host is not a public one"}, "not fetched: its host is not a public one"),
        ({"a": f"{SITE}/a"}, f"not fetched: more than {MOST_REDIRECTIONS} redirections"),
        ({"a": "file:///etc/passwd"}, "not fetched: not an address of the web (http or https)"),
        ({"a": "//user@b.example/"}, "not fetched: a name or password in an address is not sent"),
    ],
)
def test_what_is_not_fetched_says_why(paths, reason):
    assert fetch(f"{SITE}/a", **paths).startswith(reason)


def test_redirections_are_followed_and_the_last_address_counts():
    assert fetch(f"{SITE}/a", a="/b?x=1", **{"b?x=1": "https://tide.example/c", "c": b"Peru"}) == Answer(
        address="https://tide.example/c", declared="text/html; charset=latin-1", content=b"Peru"
    )


@pytest.mark.parametrize(
    ("robots", "reason"),
    [
        (b"User-agent: *\nDisallow: /", "not fetched: its robots.txt does not allow it"),
        (
            b"\xef\xbb\xbfUser-agent: dragoman\nDisallow: /a\n\nUser-agent: *\nAllow: /",
            "not fetched: its robots.txt does",
        ),
        (403, "not fetched: for its robots.txt its server answers 403 (forbidden)"),
        (500, "not fetched: for its robots.txt its server answers 500"),
        ("not fetched: its server cannot be reached", "not fetched: its server cannot be reached"),
        ("/robots.txt", f"not fetched: more than {MOST_REDIRECTIONS} redirections"),
    ],
)
def test_what_robots_txt_forbids_is_not_asked_for(robots, reason):
    transport = FakeTransport(**{"robots.txt": robots, "a": b"Peru"})
    assert Web(transport).fetch(f"{SITE}/a").startswith(reason)
    assert f"{SITE}/a" not in transport.asked


@pytest.mark.parametrize("robots", [404, 410, b"", b"\xff\x00 rubbish", b"User-agent: *\nDisallow: /b"])
def test_what_robots_txt_allows_is_fetched(robots):
    assert isinstance(fetch(f"{SITE}/a", **{"robots.txt": robots, "a": b"Peru"}), Answer)


def test_robots_txt_is_asked_for_once_a_server_and_also_where_a_redirection_leads():
    transport = FakeTransport(a="https://tide.example/b", b=b"Peru")
    web = Web(transport)
    for _ in range(2):
        web.fetch(f"{SITE}/a")
    assert transport.asked == [
        f"{SITE}/robots.txt",
        f"{SITE}/a",
        "https://tide.example/robots.txt",
        "https://tide.example/b",
        f"{SITE}/a",
        "https://tide.example/b",
    ]


def pages(address, **paths):
    return list(gather(address, published="2025-03-14", web=Web(FakeTransport(**paths))))


def test_an_address_gives_a_page_in_the_encoding_that_the_server_names():
    [page] = pages(f"{SITE}/a.html", **{"a.html": "<p>Peru met Élan.</p>".encode("latin-1")})
    assert page == Page(
        source=f"{SITE}/a.html",
        name="harbour.example/a.html",
        content="<p>Peru met Élan.</p>",
        media_type="text/html",
        published="2025-03-14",
        url=f"{SITE}/a.html",
    )
    assert page.address == f"{SITE}/a.html"


@pytest.mark.parametrize("charset", ["utf-8", "no-such-code"])
def test_bytes_stay_bytes_where_the_server_names_a_wrong_encoding(charset):
    reply = Reply(200, {"content-type": f"text/html; charset={charset}"}, "<p>É</p>".encode("latin-1"))
    assert pages(f"{SITE}/a", a=reply)[0].content == "<p>É</p>".encode("latin-1")


def test_rows_and_feeds_at_an_address_are_read_and_links_followed():
    rows = Reply(
        200, {"content-type": "application/json"}, b'{"text": "Peru"}\n{"text": "Chile", "doc": "c"}'
    )
    assert [page.address for page in pages(f"{SITE}/rows", rows=rows)] == [f"{SITE}/rows#1", f"{SITE}/rows#c"]
    feed = b"<rss><channel><title>Harbour</title><item><title>T</title><link>/b</link></item></channel></rss>"
    [page] = pages(f"{SITE}/feed", feed=feed, b=b"<p>Peru</p>")
    assert (page.address, page.title, page.publisher) == (f"{SITE}/b", "T", "Harbour")


def test_a_picture_or_nothing_at_an_address_is_a_skip():
    assert pages(f"{SITE}/a", a=b"\x89PNG")[0].reason.startswith("binary")
    assert pages(f"{SITE}/a", a=b"")[0].reason == "empty"
    [skip] = pages(f"{SITE}/a")
    assert (skip.source, skip.stage) == (f"{SITE}/a", "gather")


def test_without_the_extra_an_address_is_a_skip_that_says_what_to_do():
    program = (
        "import sys; sys.modules['AntiSSRF'] = None\n"
        "from dragoman.gather import gather\n"
        f"[skip] = gather('{SITE}/a'); print(skip.reason)"
    )
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert 'pip install "dragoman[web]"' in shown.stdout


def test_a_feed_in_a_file_leads_nowhere_unless_fetching_is_asked_for(tmp_path):
    path = tmp_path / "feed.xml"
    path.write_text(f"<rss><channel><item><link>{SITE}/b</link></item></channel></rss>", "utf-8")
    assert [type(one) for one in gather(str(path))] == [Skip]
    assert [one.address for one in gather(str(path), web=Web(FakeTransport(b=b"Peru")))] == [f"{SITE}/b"]
