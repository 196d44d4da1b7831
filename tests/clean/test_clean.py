"""Page → document, for plain text, HTML, PDF and mail."""

from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.clean import clean
from dragoman.clean.child import Child
from dragoman.clean.document import LONGEST_TEXT
from dragoman.clean.encoding import decode
from dragoman.model.page import Page
from dragoman.model.record import Skip
from dragoman.model.text import Document
from tests.clean.portable_file import make_portable

BODY = "Peru's foreign minister met the envoy of Chile in Lima on Thursday, her office said in a statement."
MORE = "They spoke of herring and of the border, which has been closed since the storms of last May."
REPORT = f"Peru hosts envoy\n\nLIMA, March 14 (AFP) - {BODY}\n\n{MORE}\n"
ARTICLE = f"""<html><head><title>Peru hosts envoy | Harbour Times</title>
<meta property="og:site_name" content="Harbour Times">{{head}}</head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Peru hosts envoy</h1>{{top}}<p>LIMA, March 14 - {BODY}</p><p>{MORE}</p></article>
<footer>Copyright 2019 Harbour Times</footer></body></html>"""


def cleaned(content, media_type="text/plain", **given_with):
    return clean(Page(source="s", name="n", content=content, media_type=media_type, **given_with))


def article(head="", top="", **given_with):
    return cleaned(ARTICLE.format(head=head, top=top), "text/html", **given_with)


def reason(content, media_type="text/plain", **given_with):
    skip = cleaned(content, media_type, **given_with)
    assert isinstance(skip, Skip)
    assert (skip.source, skip.stage) == ("s", "clean")
    return skip.reason


# ------------------------------------------------------------ plain text


@pytest.mark.parametrize(
    "text", [REPORT, REPORT.replace("\n", "\r\n"), f"  {BODY}\t\n\n\n{MORE}\u2028\n ", "\ufeff" + BODY]
)
def test_plain_text_is_kept_character_for_character(text):
    assert cleaned(text).text == text
    assert cleaned(text.removeprefix("\ufeff").encode()).text == text.removeprefix("\ufeff")


def test_what_a_plain_report_says_of_itself():
    document = cleaned(REPORT)
    spans = {"title": document.title_span, "dateline": document.dateline_span}
    assert {key: REPORT[span.start : span.end] for key, span in spans.items()} == {
        "title": "Peru hosts envoy",
        "dateline": "LIMA, March 14 (AFP) -",
    }
    assert (document.name, document.title, document.dateline) == ("n", "Peru hosts envoy", "LIMA")
    assert (document.publisher, document.published, document.language) == ("Agence France-Presse", None, "en")


def test_what_is_given_with_a_page_goes_before_what_it_says():
    given_with = {
        "title": "Envoy in Lima",
        "published": "2025-03-15T09:00",
        "publisher": "Coral Wire",
        "url": "u",
    }
    document = cleaned(REPORT, **given_with)
    assert (document.title, document.title_span is None) == ("Envoy in Lima", False)
    assert (document.published, document.published_how) == ("2025-03-15", "stated")
    assert (document.publisher, document.url) == ("Coral Wire", "u")


def test_a_given_title_that_the_text_has_not_is_no_span_of_it():
    document = cleaned(f"{BODY}\n\n{MORE}", title="Envoy in Lima")
    assert (document.title, document.title_span) == ("Envoy in Lima", None)


@pytest.mark.parametrize(
    ("text", "day", "how"),
    [
        (REPORT, None, None),
        (REPORT.replace("March 14", "14 March 2025"), "2025-03-14", "stated"),
        (REPORT.replace("Thursday", "13 March 2025"), "2025-03-14", "inferred"),
        (REPORT.replace("\n\n", "\n\nPublished: 15 March 2025\n\n", 1), "2025-03-15", "stated"),
    ],
)
def test_the_day_of_publication(text, day, how):
    document = cleaned(text)
    assert (document.published, document.published_how) == (day, how)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "no text"),
        (" \n\t ", "no text"),
        ("1234 — !!", "no words"),
        ("El ministro se reunió con el embajador de Chile.", "not English"),
        ("Peru met \ud800 Chile.", "half characters"),
        ("Peru met Chile. " * (LONGEST_TEXT // 16 + 1), "longer than 1,000,000 characters"),
        (bytes(range(256)) * 4, ""),
    ],
)
def test_what_is_not_read_is_a_skip_with_its_reason(content, words):
    assert words in reason(content)


def test_a_day_that_is_none_is_a_skip():
    assert "'soon' is not a day" in reason(REPORT, published="soon")


@given(st.text())
def test_no_text_is_too_odd(text):
    found = cleaned(text)
    if isinstance(found, Document):
        assert found.text == text
        spans = [found.title_span, found.dateline_span, *found.credit_spans]
        assert all(0 <= span.start < span.end <= len(text) for span in spans if span is not None)


@given(
    st.lists(
        st.sampled_from([REPORT, BODY, "LIMA, ", "(", "\r", "\n\n", "By ", "#", "\0", "é", " - ", "2025"])
    )
)
def test_no_report_cut_to_pieces_is_too_odd(pieces):
    found = cleaned("".join(pieces))
    assert isinstance(found, Skip) or found.text == "".join(pieces)


# ------------------------------------------------------------ encodings


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("The minister’s “talks” – the first since 2019 – went well, she said.", "cp1252"),
        ("The café in São Paulo took £5 million from the ministry on Tuesday.", "latin-1"),
        ("Peru met Chile — in Lima.", "utf-8"),
        ("Peru met Chile — in Lima.", "utf-8-sig"),
        ("Peru met Chile — in Lima.", "utf-16"),
    ],
)
def test_texts_are_read_in_their_encoding(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_a_page_names_its_encoding():
    html = '<meta charset="windows-1250"><p>Łódź'
    assert decode(html.encode("windows-1250"), is_markup=True) == html
    assert decode("Łódź".encode("windows-1250"), named="windows-1250") == "Łódź"
    assert decode("Łódź".encode(), named="no-such-encoding") == "Łódź"


@given(st.binary())
def test_any_bytes_are_characters_or_nothing(content):
    assert isinstance(decode(content), str | None)


# ------------------------------------------------------------ HTML


def test_an_article_is_taken_out_of_its_page():
    document = article()
    assert document.text == f"Peru hosts envoy\n\nLIMA, March 14 - {BODY}\n\n{MORE}"
    assert (document.title, document.publisher, document.dateline) == (
        "Peru hosts envoy",
        "Harbour Times",
        "LIMA",
    )
    assert (document.published, document.title_span.start) == (None, 0)


@pytest.mark.parametrize(
    ("head", "top", "day", "how"),
    [
        (
            '<meta property="article:published_time" content="2025-03-14T23:10:00-05:00">',
            "",
            "2025-03-14",
            "stated",
        ),
        ('<meta name="DC.date.issued" content="14 March 2025">', "", "2025-03-14", "stated"),
        (
            '<script type="application/ld+json">{"@graph": [{"datePublished": "2025-03-14"}]}</script>',
            "",
            "2025-03-14",
            "stated",
        ),
        ("", '<time datetime="2025-03-14T10:00">Friday</time>', "2025-03-14", "stated"),
        ("", '<p class="pub-date">14 March 2025</p>', "2025-03-14", "stated"),
        (
            '<link rel="canonical" href="https://h.example/2025/03/14/envoy.html">',
            "",
            "2025-03-14",
            "inferred",
        ),
        ('<meta property="article:modified_time" content="2025-04-01">', "", None, None),
        ('<meta name="date" content="03/04/2025">', "", None, None),
        ('<script type="application/ld+json">{broken</script>', "", None, None),
    ],
)
def test_the_day_a_page_says_it_was_published(head, top, day, how):
    document = article(head, top)
    assert (document.published, document.published_how) == (day, how)


def test_a_given_day_goes_before_that_of_the_page():
    assert (
        article('<meta name="date" content="2025-04-01">', published="2025-03-14").published == "2025-03-14"
    )


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("", "no article"),
        ("<html></html>", "no article"),
        (f"<p {' '.join(f'a{number}=1' for number in range(500))}>{BODY}</p>", "400 attributes"),
        ("<a href=x>talks</a>" * 10_001, "10,000 links"),
        ("<b>" * 60_001, "60,000 tags"),
        ("a" * 8_000_001, "8 MB"),
        ("<div>" * 50_000 + BODY, "no article"),
        (b"\xff\xfe<", "unknown encoding"),
    ],
)
def test_pages_that_are_not_taken_apart(html, words):
    assert words in reason(html, "text/html")


PAGE_PIECES = ("<p>", "</p>", "<table>", "<td>", "<!--", "]]>", "<script>", "&#0;", "&", BODY, "<h1>", "\0")


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(PAGE_PIECES)))
def test_no_page_is_too_odd(pieces):
    assert isinstance(cleaned("".join(pieces), "text/html"), Document | Skip)


# ------------------------------------------------------------ PDF

PAGES = (
    [
        "Harbour Times",
        "Peru hosts envoy",
        "",
        "LIMA, March 14 - The minister of Peru met the envoy of Chile for new inter-",
        "national talks on Thursday, her office said, and gave her a model of a har-",
        "bour built in the last century.",
        "They spoke of herring and of the border.",
        "1",
    ],
    [
        "Harbour Times",
        "The international border has been closed since May, and the harbour with it,",
        "she said.",
        "2",
    ],
    ["Harbour Times", "The envoy left on Friday.", "3"],
)


def test_the_lines_of_a_pdf_are_joined_to_paragraphs():
    document = cleaned(make_portable(*PAGES), "application/pdf")
    title, first, second, third, last = document.text.split("\n\n")
    assert title == "Peru hosts envoy"
    assert first.startswith(
        "LIMA, March 14 - The minister of Peru met the envoy of Chile for new international talks on"
    )
    assert first.endswith("her office said, and gave her a model of a harbour built in the last century.")
    assert second == "They spoke of herring and of the border."
    assert third == "The international border has been closed since May, and the harbour with it, she said."
    assert last == "The envoy left on Friday."
    assert (document.title, document.dateline, document.published) == ("Peru hosts envoy", "LIMA", None)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "damaged"),
        (b"%PDF-1.7 and no more", "damaged"),
        (make_portable([REPORT])[:300], "damaged"),
        (make_portable([]), "no text in the PDF"),
    ],
)
def test_a_pdf_that_cannot_be_read_is_a_skip(content, words):
    assert words in reason(content, "application/pdf")


# ------------------------------------------------------------ mail


def make_mail(*, plain=None, html=None, **headers) -> bytes:
    message = EmailMessage()
    for name, value in {"From": "Harbour Times <desk@harbour.example>", **headers}.items():
        message[name] = value
    if plain is not None:
        message.set_content(plain)
    if html is not None:
        (message.add_alternative if plain is not None else message.set_content)(html, subtype="html")
    return message.as_bytes()


def test_a_mail_has_title_sender_and_day_in_its_headers():
    headers = {"Subject": "Fwd: Peru hosts envoy", "Date": "Fri, 14 Mar 2025 09:00:00 +0530"}
    document = cleaned(make_mail(plain=f"{BODY}\n\n{MORE}\n", **headers), "message/rfc822")
    assert document.text == f"{BODY}\n\n{MORE}\n"
    assert (document.title, document.title_span) == ("Peru hosts envoy", None)
    assert document.publisher == "Harbour Times"
    assert (document.published, document.published_how) == ("2025-03-14", "stated")


def test_plain_text_goes_before_html_and_html_is_read_where_it_is_alone():
    html = ARTICLE.format(head='<meta name="date" content="2025-03-13">', top="")
    both = cleaned(make_mail(plain=f"{MORE}\n", html=html), "message/rfc822")
    alone = cleaned(make_mail(html=html, Subject="Envoy"), "message/rfc822")
    assert both.text == f"{MORE}\n"
    assert (alone.title, alone.published) == ("Envoy", "2025-03-13")
    assert alone.text.endswith(MORE)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no text"),
        (b"Subject: x\n\n", "no text"),
        (make_mail(html="<p></p>"), "no article"),
        (b"Content-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA", "no text"),
    ],
)
def test_a_mail_without_text_is_a_skip(content, words):
    assert words in reason(content, "message/rfc822")


MAIL_PIECES = (
    b"From: a",
    b"From: <",
    b"Date: x",
    b"Date: Fri, 99 Mar 2025",
    b"Subject: =?utf-8?b?!!?=",
    b"MIME-Version: 1.0",
    b"Content-Type: text/plain; charset=no",
    b"Content-Type: multipart/mixed; boundary=",
    b"\n",
    b"\xff\0",
    BODY.encode(),
)


@given(st.lists(st.sampled_from(MAIL_PIECES)))
def test_no_mail_is_too_odd(lines):
    assert isinstance(cleaned(b"\n".join(lines), "message/rfc822"), Document | Skip)


# ------------------------------------------------------------ the child process


def test_a_page_that_takes_too_long_is_stopped_and_the_next_is_read():
    child = Child(longest_wait=0.01)
    assert "took over" in child.ask("text/html", ARTICLE.encode()).reason
    child.close()
    patient = Child()
    assert patient.ask("text/html", ARTICLE.encode()).publisher == "Harbour Times"
    patient.close()


def test_a_child_that_broke_is_started_anew():
    child = Child()
    # Not UTF-8, which the child is promised: it ends.
    assert child.ask("text/html", b"\xff").reason == "its reader broke on it"
    assert child.ask("text/html", ARTICLE.encode()).publisher == "Harbour Times"
    child.close()
