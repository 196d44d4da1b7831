"""Sources → pages and skips."""

import io
import json
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.gather import gather
from dragoman.gather.kinds import kind_of
from dragoman.gather.stream import LARGEST_PAGE
from dragoman.model.page import Page
from dragoman.model.record import Skip

MAIL = b"From: Desk <desk@harbour.example>\nDate: Thu, 13 Mar 2025 10:00:00 +0000\n\nPeru met Chile.\n"


def from_bytes(content: bytes, **given_with):
    return list(gather("-", standard_input=io.BufferedReader(io.BytesIO(content)), **given_with))


def from_file(path, content: bytes, **given_with):
    path.write_bytes(content)
    return list(gather(str(path), **given_with))


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a.txt", b"Peru met Chile.", "text/plain"),
        ("a.txt", b"<html>", "text/plain"),
        ("A.TXT", b"{", "text/plain"),
        ("a.md", b"# Peru", "text/markdown"),
        ("a.html", b"Peru", "text/html"),
        ("a.htm", b"Peru", "text/html"),
        ("a.eml", b"Peru", "message/rfc822"),
        ("a.pdf", b"Peru", "application/pdf"),
        ("a.txt", b"%PDF-1.7 ", "application/pdf"),
        ("a.json", b"{}", "application/json"),
        ("a.jsonl", b"", "application/json"),
        ("a.txt", b"PK\x03\x04rest", "binary"),
        ("a.txt", b"Peru\0\0met", "binary"),
        ("a.txt", b"\xff\xfeP\0e\0r\0u\0", "text/plain"),
        ("a.docx", b"PK\x03\x04", "binary"),
        ("a.png", b"\x89PNG\r\n", "binary"),
        (None, b"", "text/plain"),
        (None, b"Peru met Chile.", "text/plain"),
        (None, b"\n  <!DOCTYPE html><html>", "text/html"),
        (None, b"<?xml version='1.0'?><html xmlns='x'>", "text/html"),
        (None, b"<3 is not a tag", "text/plain"),
        (None, b'{"text": "Peru"}', "application/json"),
        (None, b'\xef\xbb\xbf{"text": "Peru"}', "application/json"),
        (None, b'[ {"text": "Peru"}]', "application/json"),
        (None, b"[Lima] Peru met Chile.", "text/plain"),
        (None, b"{Lima} Peru met Chile.", "text/plain"),
        (None, MAIL, "message/rfc822"),
        (None, b"Received: from a\n by b\nSubject: x\n\ny", "message/rfc822"),
        (None, b"From: the minister\n\nPeru met Chile.", "text/plain"),
        (None, b"QUESTION: Will he go?\nMINISTER: Yes.\n", "text/plain"),
        ("report", b"<html><p>", "text/html"),
        (None, b'<?xml version="1.0"?>\n<!-- made -->\n<rss version="2.0">', "feed"),
        (None, b'<feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
        (None, b'<?xml version="1.0"?><rdf:RDF xmlns:rdf="x">', "feed"),
        ("news.xml", b'<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><rss>', "feed"),
        ("news.rss", b"<channel>", "feed"),
        (None, b'<?xml version="1.0"?><invoice>', "other XML"),
        (None, b"<feedback> was poor, he said.", "text/plain"),
    ],
)
def test_the_kind_of_a_page(name, head, kind):
    assert kind_of(name, head) == kind


@given(st.binary(max_size=200))
def test_any_bytes_have_a_kind_and_come_out_as_pages_or_skips(content):
    assert kind_of(None, content)
    assert all(isinstance(one, Page | Skip) for one in from_bytes(content))


def test_a_text_file_is_one_page_with_its_bytes_and_its_stem(tmp_path):
    path = tmp_path / "herring.talks.txt"
    [page] = from_file(path, b"Peru met Chile.\r\n", published="2025-03-14")
    assert page == Page(
        source=str(path),
        name="herring.talks",
        content=b"Peru met Chile.\r\n",
        media_type="text/plain",
        published="2025-03-14",
        locator=str(path),
    )


def test_standard_input_is_sniffed():
    assert [(page.name, page.media_type) for page in from_bytes(MAIL)] == [("stdin", "message/rfc822")]


def test_json_lines_are_pages_in_their_order():
    rows = [
        {
            "doc": "one",
            "text": "Peru met Chile.",
            "published": "2025-03-14",
            "title": "T",
            "url": "u",
            "more": 1,
        },
        {"doc": 7, "text": "Chile met Peru.", "publisher": "Harbour Times"},
        {"text": "They met.", "title": ""},
    ]
    content = "\n\n".join(json.dumps(row) for row in rows).encode()
    one, two, three = from_bytes(content, published="2025-01-01")
    assert (one.name, one.content, one.published, one.title, one.url) == (
        "one",
        "Peru met Chile.",
        "2025-03-14",
        "T",
        "u",
    )
    assert (two.name, two.published, two.publisher) == ("7", "2025-01-01", "Harbour Times")
    assert (three.name, three.source, three.title) == ("stdin-5", "standard input, line 5", None)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{broken", "not a usable row"),
        (b'{"doc": "x"}', "text"),
        (b'{"text": 3}', "Expected `str`"),
        (b'["text"]', "not a usable row"),
        (b'{"text": "\xff"}', "not a usable row"),
        (b'{"text": "\\ud800"}', "not a usable row"),
        (b"[" * 100_000, "not a usable row"),
    ],
)
def test_a_bad_row_is_a_skip_that_names_its_line_and_the_rest_goes_on(tmp_path, line, reason):
    good = b'{"text": "Peru met Chile."}\n'
    path = tmp_path / "rows.jsonl"
    before, skip, after = from_file(path, good + line + b"\n" + good)
    assert isinstance(before, Page)
    assert isinstance(after, Page)
    assert skip.stage == "gather"
    assert skip.source == f"{path}, line 2"
    assert reason in skip.reason


def test_a_json_file_may_hold_one_object_or_a_list_over_several_lines():
    row = {"doc": "one", "text": "Peru met Chile."}
    assert [page.name for page in from_bytes(json.dumps(row, indent=2).encode())] == ["one"]
    assert [page.name for page in from_bytes(json.dumps([row, {"text": "x"}], indent=2).encode())] == [
        "one",
        "stdin-2",
    ]
    [skip] = from_bytes(b'{"text": \n "Peru')
    assert (skip.stage, skip.source) == ("gather", "standard input")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.jsonl", b"", "empty"),
        ("a.jsonl", b"\n \n", "empty"),
        ("a.txt", b"PK\x03\x04", "binary"),
        ("a.bin", bytes(range(256)), "binary"),
        ("a.txt", b"a" * (LARGEST_PAGE + 1), "larger than 20 MB"),
        ("a.jsonl", b'{"text": "' + b"a" * LARGEST_PAGE + b'"}', "larger than 20 MB"),
    ],
)
def test_what_cannot_be_taken_in_is_a_skip(tmp_path, name, content, reason):
    [skip] = from_file(tmp_path / name, content)
    assert isinstance(skip, Skip)
    assert skip.stage == "gather"
    assert skip.reason.startswith(reason)


def test_missing_files_and_odd_names_are_skips(tmp_path):
    reasons = [next(iter(gather(source))).reason for source in (str(tmp_path / "none.txt"), "a\0b")]
    assert reasons[0] == "cannot be read: no such file or directory"
    assert reasons[1].startswith("cannot be read")


def test_closed_standard_input_is_a_skip():
    assert [page.reason for page in gather("-", standard_input=None)] == ["closed"]


@pytest.mark.parametrize(
    ("declared", "name", "head", "kind"),
    [
        ("text/html", "/a.pdf", b"<html>", "text/html"),
        ("text/html", "/news", b'<?xml version="1.0"?><rss>', "feed"),
        ("application/atom+xml", "/news", b"<feed>", "feed"),
        ("text/xml", "/news", b"<?xml version='1.0'?><rss>", "feed"),
        ("text/plain", "/a.html", b"Peru", "text/html"),
        ("text/plain", "/robots", b"Peru", "text/plain"),
        ("application/octet-stream", "/a.pdf", b"%PDF-1.7", "application/pdf"),
        ("application/x-ndjson", "/rows", b'{"text": "Peru"}', "application/json"),
        ("text/html", "/a", b"\x89PNG", "binary"),
    ],
)
def test_what_a_server_says_goes_before_the_name(declared, name, head, kind):
    assert kind_of(name, head, declared) == kind


def test_a_page_has_the_address_where_it_is_found_again(tmp_path):
    rows = [
        {"text": "a", "url": "https://harbour.example/a"},
        {"text": "b", "doc": "seven"},
        {"text": "c"},
    ]
    content = "\n".join(json.dumps(row) for row in rows).encode()
    path = tmp_path / "rows.jsonl"
    assert [page.address for page in from_file(path, content)] == [
        "https://harbour.example/a",
        f"{path}#seven",
        f"{path}#3",
    ]
    assert [page.address for page in from_file(tmp_path / "one.json", b'{"text": \n"a"}')] == [
        str(tmp_path / "one.json")
    ]


def test_what_comes_by_standard_input_is_no_version_of_what_came_before():
    [one], [other], [again] = (
        from_bytes(words) for words in (b"Peru met Chile.", b"They met.", b"They met.")
    )
    assert one.address != other.address == again.address
    [row] = from_bytes(b'{"text": "They met."}')
    assert row.address == other.address


def test_a_file_of_rows_takes_no_more_memory_than_its_longest_rows(tmp_path):
    path = tmp_path / "rows.jsonl"
    row = json.dumps({"text": "Peru met Chile. " * 200}) + "\n"
    path.write_text(row * 4000, "utf-8")
    tracemalloc.start()
    assert sum(1 for _ in gather(str(path))) == 4000
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < path.stat().st_size / 10
