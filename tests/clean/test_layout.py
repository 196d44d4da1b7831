"""Headlines, standfirsts, credits, and the lines of a text."""

import tomllib
from importlib import resources
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.clean.credits import is_byline, is_credit
from dragoman.clean.dateline import find_dateline
from dragoman.clean.layout import find_layout
from dragoman.clean.lines import Paragraph, find_paragraphs
from dragoman.model.text import Span

PRESS = tomllib.loads(resources.files("dragoman").joinpath("data", "press.toml").read_text("utf-8"))
BODY = "Peru's foreign minister met the envoy of Chile on Thursday, her office said."
MORE = "They spoke of herring and of the border, which has been closed since May."


def words_at(text, *spans):
    return [text[span.start : span.end] for span in spans]


def paragraph(words):
    return Paragraph(Span(0, len(words)), words)


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (f"Peru hosts envoy\n\n{BODY}", "Peru hosts envoy"),
        (f"Peru hosts envoy\n{BODY}", "Peru hosts envoy"),
        (f"# Peru hosts envoy\n\n{BODY}", "Peru hosts envoy"),
        (f"Will Peru host the envoy?\n\n{BODY}", "Will Peru host the envoy?"),
        (f"Peru seeks talks with the U.S.\n\n{BODY}", "Peru seeks talks with the U.S."),
        (f"PRESS RELEASE\n\nPeru hosts envoy\n\n{BODY}", "Peru hosts envoy"),
        (f"14 March 2025\n\nPeru hosts envoy\n\n{BODY}", "Peru hosts envoy"),
        (f"Peru hosts envoy\r\n\r\n{BODY}\r\n", "Peru hosts envoy"),
        (f"{BODY}\n\n{MORE}", None),
        (f"Peru hosted the envoy.\n\n{BODY}", None),
        (f"The minister said:\n\n{BODY}", None),
        ("Peru hosts envoy", None),
        ("Peru hosts envoy\n\nChile sends her", None),
        (f"LIMA, March 14\n\n{BODY}", None),
        (f"{'Peru hosts envoy ' * 8}\n\n{BODY}", None),
        ("", None),
    ],
)
def test_the_headline(text, headline):
    span = find_layout(text, None).headline
    assert (None if span is None else text[span.start : span.end]) == headline


def test_a_known_title_is_found_where_it_stands_in_other_marks():
    text = f"World\n\nPeru’s minister hosts envoy\n\n{BODY}"
    layout = find_layout(text, "Peru's Minister hosts envoy")
    assert words_at(text, layout.headline, *layout.credits) == ["Peru’s minister hosts envoy", "World"]


def test_a_known_title_that_is_not_in_the_text_has_no_place():
    assert find_layout(f"{BODY}\n\n{MORE}", "Peru hosts envoy").headline is None


@pytest.mark.parametrize(
    "line",
    [
        "Talks on herring open",
        "Rosa Quiroga",
        "By Rosa Quiroga and Luis Pando in Lima",
        "By our correspondent",
        "Published: 14 March 2025, 10:30",
        "Photo: Ministry of Fisheries",
        "Reuters",
        "-- BERNAMA",
        "***",
    ],
)
def test_lines_between_headline_and_body_are_no_part_of_the_report(line):
    text = f"Peru hosts envoy\n\n{line}\n\nLIMA, March 14 - {BODY}\n\n{MORE}"
    layout = find_layout(text, None)
    assert words_at(text, *layout.credits) == [line]
    assert layout.dateline.place == "LIMA"


@pytest.mark.parametrize(
    "line",
    [
        "The two sides will meet again in May.",
        "A Foreign Office spokesman said:",
        "“We will go”",
        "- herring",
    ],
)
def test_lines_that_open_the_body_are_read(line):
    text = f"Peru hosts envoy\n\n{line}\n\n{BODY}"
    assert find_layout(text, None).credits == ()


@pytest.mark.parametrize(
    ("end", "credited"),
    [
        (
            " (Reporting by Rosa Quiroga; Editing by Luis Pando)",
            ["(Reporting by Rosa Quiroga; Editing by Luis Pando)"],
        ),
        (" -- BERNAMA", ["-- BERNAMA"]),
        (" (ANI)", ["(ANI)"]),
        (" - AFP (Additional reporting by a colleague)", ["- AFP", "(Additional reporting by a colleague)"]),
        (" (the text was not made public).", []),
        (" - and Chile", []),
        ("\n\nENDS", ["ENDS"]),
        ("\n\nPTI RQ LP", ["PTI RQ LP"]),
        ("\n\n(Reporting by Rosa Quiroga)", ["(Reporting by Rosa Quiroga)"]),
        ("\n\nWith inputs from agencies", ["With inputs from agencies"]),
    ],
)
def test_credits_at_the_end(end, credited):
    text = f"{BODY}\n\n{MORE}{end}"
    assert words_at(text, *find_layout(text, None).credits) == credited


def test_the_agency_and_the_day_are_read_off_the_lines_around_the_report():
    text = f"Peru hosts envoy\n\nPosted on 14 March 2025\n\n{BODY}\n\n{MORE} -- BERNAMA"
    layout = find_layout(text, None)
    assert (layout.published, layout.agency) == ("2025-03-14", "Bernama")


def test_a_dateline_may_follow_a_summary_if_it_is_sure():
    text = f"Peru hosts envoy\n\n{MORE}\n\nLIMA, March 14 - {BODY}"
    assert find_layout(text, None).dateline.place == "LIMA"
    assert find_layout(text.replace(", March 14", ""), None).dateline is None


def test_a_dateline_may_stand_behind_a_headline_run_into_its_paragraph():
    text = f"Two envoys leave the town of Tacna. LIMA - {BODY} QUITO - {MORE}"
    span = find_layout(text, None).dateline.span
    assert words_at(text, span) == ["LIMA -"]
    assert find_layout(f"{BODY} {MORE} LIMA - {BODY}", None).dateline is None
    assert (
        find_layout(f"Two envoys leave the town of Tacna. ST. JOHN'S - {BODY}", None).dateline.place
        == "ST. JOHN'S"
    )


@pytest.mark.parametrize(
    ("words", "is_one"),
    [(words, True) for words in PRESS["credits"]["yes"]]
    + [(words, False) for words in PRESS["credits"]["no"]],
)
def test_the_examples_of_credits(words, is_one):
    assert is_credit(paragraph(words)) == is_one


@pytest.mark.parametrize(
    ("section", "key", "has_span"),
    [("closing_credits", "yes", True), ("closing_credits", "no", False)],
)
def test_the_examples_of_closing_credits(section, key, has_span):
    for text in PRESS[section][key]:
        assert bool(find_layout(text, None).credits) == has_span


@pytest.mark.parametrize(("key", "is_known"), [("yes", True), ("no", False)])
def test_the_examples_of_agencies(key, is_known):
    for text in PRESS["agencies"][key]:
        dateline = find_dateline(text, Span(0, len(text)))
        assert (dateline is not None and dateline.agency is not None) == is_known


@pytest.mark.parametrize(("key", "is_label"), [("yes", True), ("no", False)])
def test_the_examples_of_labels(key, is_label):
    for text in PRESS["labels"][key]:
        assert (find_dateline(text, Span(0, len(text))) is None) == is_label


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("By Rosa Quiroga", True),
        ("BY ROSA QUIROGA, HARBOUR TIMES", True),
        ("By Rosa Quiroga and Luis de la Torre in Lima", True),
        ("By Thursday the envoy had left", False),
        ("By Rosa's account it was late.", False),
        ("Bystanders Met", False),
    ],
)
def test_bylines(words, is_one):
    assert is_byline(paragraph(words)) == is_one


def test_hard_wrapped_lines_are_one_paragraph_and_a_short_first_line_is_none_of_it():
    text = (
        "Peru hosts envoy\n"
        "LIMA, March 14 - Peru's foreign minister met the envoy of Chile on\n"
        "Thursday, her office said, and they spoke of herring and the border,\n"
        "which has been closed.\n"
    )
    assert [one.words.split()[0] for one in find_paragraphs(text)] == ["Peru", "LIMA,"]


def test_paragraphs_of_one_line_each_are_not_joined():
    assert len(find_paragraphs(f"{BODY}\n{MORE}\n{BODY}")) == 3


@given(st.text(alphabet=st.sampled_from("Aa. \r\n\t-(){}:—“\u2028é1\u3000/")))
def test_paragraphs_lie_in_order_inside_any_text(text):
    spans = [one.span for one in find_paragraphs(text)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert "".join("".join(words_at(text, *spans)).split()) == "".join(text.split())


@given(
    st.lists(
        st.sampled_from(
            ["LIMA", ", ", "March 14", " - ", "(AP)", ": ", "By ", "A", "b", ".", "\n", "/", "2025"]
        )
    )
)
def test_the_parts_of_any_text_lie_inside_it_and_are_not_empty(pieces):
    text = "".join(pieces)
    layout = find_layout(text, None)
    spans = [*layout.credits, *([layout.headline] if layout.headline else [])]
    spans += [layout.dateline.span] if layout.dateline else []
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_a_longer_standfirst_is_read_with_the_report():
    line = "Minister Rosa Quiroga calls for talks on herring"
    layout = find_layout(f"Peru hosts envoy\n\n{line}\n\nLIMA, March 14 - {BODY}\n\n{MORE}", None)
    assert layout.credits == ()
    assert layout.dateline.place == "LIMA"
