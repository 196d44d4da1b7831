"""Feeds → pages of their items."""

import io

import pytest

from dragoman.clean import clean
from dragoman.gather import gather
from dragoman.gather.addresses import Answer
from dragoman.model.page import Page
from dragoman.model.record import Skip

LONG = "Peru and Chile agreed on a line between their fishing grounds after a week of talks in Arica. " * 5
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Harbour Wire</title><link>https://harbour.example/</link>
<item><title>Peru &amp; Chile meet</title><link>https://harbour.example/news/a?id=1#top</link>
<pubDate>Thu, 13 Mar 2025 01:00:00 +0530</pubDate><description>They met.</description>
<content:encoded><![CDATA[<p>Peru met <b>Chile</b> on Monday.</p><p>They meet again.</p>]]></content:encoded>
</item>
<item><title>Only a link</title><link>/news/b</link><description>Ministers meet.</description></item>
<item><title>A long summary</title><link>https://harbour.example/news/c</link><description>{LONG}</description></item>
<item><guid>d-1</guid><title>No link</title><description>Peru thanked Chile.</description></item>
<item><title>Nothing</title></item>
</channel></rss>""".encode()
ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Tide Desk</title>
<entry><title type="html">A &lt;i&gt;first&lt;/i&gt; meeting</title><link href="https://tide.example/1"/><id>u1</id>
<updated>2025-03-13T23:30:00-05:00</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content></entry>
<entry><title>Second</title><link href="javascript:alert(1)"/><id>u2</id><updated>2025-03-14</updated>
<content type="text">Plain &lt; text.</content></entry></feed>"""


class FakeWeb:
    """Answers from a table, and keeps what was asked for."""

    def __init__(self, **answers):
        self.answers, self.asked = answers, []

    def fetch(self, address):
        self.asked.append(address)
        return self.answers.get(address.rpartition("/")[2], "not fetched: its server answers 404 (not found)")


def read(content: bytes, web=None):
    return list(gather("-", standard_input=io.BufferedReader(io.BytesIO(content)), web=web))


def test_items_with_their_text_are_pages():
    page = read(RSS)[0]
    assert (page.title, page.publisher, page.media_type) == ("Peru & Chile meet", "Harbour Wire", "text/html")
    assert (page.url, page.name) == ("https://harbour.example/news/a?id=1", "harbour.example/news/a")
    assert clean(page).text.split("\n\n")[1:] == ["Peru met Chile on Monday.", "They meet again."]


def test_the_day_is_the_one_that_the_publisher_wrote():
    assert read(RSS)[0].published == "2025-03-13"
    assert [page.published for page in read(ATOM)] == ["2025-03-13", "2025-03-14"]


def test_a_long_summary_or_all_that_there_is_is_the_text():
    _, _, long, alone, nothing = read(RSS)
    assert (long.content, long.media_type) == (LONG.strip(), "text/plain")
    assert (alone.content, alone.name) == ("Peru thanked Chile.", "stdin-4")
    assert (nothing.source, nothing.reason) == ("standard input, item 5", "neither text nor a link")


def test_items_of_a_feed_in_a_file_have_addresses(tmp_path):
    path = tmp_path / "news.xml"
    path.write_bytes(RSS)
    assert [one.address for one in gather(str(path)) if isinstance(one, Page)] == [
        "https://harbour.example/news/a?id=1",
        "https://harbour.example/news/c",
        f"{path}#d-1",
    ]


def test_a_link_is_fetched_only_where_fetching_is_on():
    skip = read(RSS)[1]
    assert isinstance(skip, Skip)
    assert skip.reason.startswith("has only a link, https://harbour.example/news/b, and what is in files")
    answer = Answer(address="https://harbour.example/news/b", declared="text/html", content=b"<p>Whole.</p>")
    web = FakeWeb(b=answer)
    page = read(RSS, web)[1]
    assert web.asked == ["https://harbour.example/news/b"]
    assert (page.content, page.title, page.publisher) == (b"<p>Whole.</p>", "Only a link", "Harbour Wire")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (None, "not fetched: its server answers 404 (not found)"),
        (RSS, "several pages or a feed where one page was expected; give its address by itself"),
        (b"", "empty"),
    ],
)
def test_a_link_that_leads_nowhere_is_a_skip_and_the_rest_goes_on(answer, reason):
    address = "https://harbour.example/news/b"
    given = {} if answer is None else {"b": Answer(address=address, declared="text/html", content=answer)}
    found = read(RSS, FakeWeb(**given))
    assert (found[1].source, found[1].reason) == (address, reason)
    assert isinstance(found[2], Page)


def test_atom_in_html_and_in_plain_text():
    first, second = read(ATOM)
    assert (first.title, first.url) == ("A first meeting", "https://tide.example/1")
    assert clean(first).text.endswith("One.\n\nTwo.")
    assert (second.content, second.url, second.publisher) == ("Plain < text.", None, "Tide Desk")


@pytest.mark.parametrize(
    ("content", "reasons"),
    [
        (b"<rss", ["a damaged feed"]),
        (b"<rss><channel></channel></rss>", ["a feed without items"]),
        (b"<rss><channel><item><title>x</title></item>", ["neither text nor a link", "the feed breaks off"]),
        (b"<?xml version='1.0'?><note/>", ["XML that is no feed"]),
    ],
)
def test_what_is_wrong_with_a_feed_is_said(content, reasons):
    found = read(content)
    assert all(isinstance(one, Skip) for one in found)
    assert [one.reason.startswith(words) for one, words in zip(found, reasons, strict=True)] == [True] * len(
        reasons
    )


def test_a_feed_that_breaks_off_keeps_what_came_before():
    found = read(RSS[: RSS.index(b"<item><guid>")])
    assert isinstance(found[0], Page)
    assert found[-1].reason == "the feed breaks off; items may be missing"


def test_entities_that_multiply_are_no_harm():
    bomb = b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">' + b"".join(
        b'<!ENTITY a%d "%s">' % (number, b"&a%d;" % (number - 1) * 10) for number in range(1, 12)
    )
    found = read(bomb.replace(b"&a0;", b"&a;") + b"]><rss><channel><title>&a11;</title></channel></rss>")
    assert [type(one) for one in found] == [Skip]
