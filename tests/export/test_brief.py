"""What is downloaded to be read: plain words with footnotes, a calendar, points on a map."""

import json
from dataclasses import replace

import pytest

from dragoman.export.brief import make_brief, to_markdown, to_page
from dragoman.export.calendar import to_calendar
from dragoman.export.geo import to_geojson
from dragoman.export.wording import day_words, sort_words, who_words
from dragoman.model.answer import Finding, Named, Quote, Sheet, Source, Telling
from dragoman.model.date import Date
from dragoman.model.entity import Place

LIMA = Place(name="Lima", kind="capital", country="PER", latitude=-12.0, longitude=-77.0)


def named(*names):
    return tuple(Named(id=name, name=name, kind="state") for name in names)


def event(status="actual", date="2024-11-05", place=LIMA):
    return Finding(
        id="e1",
        family="event",
        type="CONSULT",
        status=status,
        day=date or "2024-11-09",
        is_dated=date is not None,
        date=None if date is None else Date(start=date, end=date, precision="day", how="stated"),
        details={"mode": "visit"},
        parties={"actors": named("Kenya"), "recipients": named("Peru")},
        place=place,
        reported="2024-11-09",
    )


def statement(kind):
    return Finding(
        id="s1",
        family="statement",
        type=kind,
        status=None,
        day="2024-11-09",
        is_dated=False,
        date=None,
        details={"text": "the strait stays open"},
        parties={"speaker": named("Kenya")},
    )


def sheet(finding, *quotes, url="https://a.example/1"):
    tellings = tuple(
        Telling(
            id=f"c{number}",
            source=Source(
                id=f"d{number}", name="a", title="A <b>", publisher="Post", published="2024-11-09", url=url
            ),
            asserted_by=("outlet",),
            quotes=(Quote(field="trigger", start=0, end=len(quote), quote=quote),),
            apart={},
            is_lead=number == 0,
        )
        for number, quote in enumerate(quotes)
    )
    return Sheet(finding=finding, tellings=tellings)


def test_a_paraphrase_never_stands_in_quotation_marks():
    assert sort_words(statement("direct")) == "“the strait stays open”"
    for kind in ("indirect", "mixed"):
        assert sort_words(statement(kind)) == "paraphrase: the strait stays open"


def test_a_footnote_has_all_words_that_the_thing_rests_on_as_they_follow():
    text = "An envoy of Kenya met the minister of Peru in Lima, on Monday."
    told = (("date", "on Monday"), ("trigger", "met"), ("actors", "An envoy of Kenya"), ("actors", "Kenya"))
    quotes = tuple(
        Quote(field=field, start=text.index(words), end=text.index(words) + len(words), quote=words)
        for field, words in told
    )
    found = sheet(event(), "met")
    (note,) = make_brief(
        [replace(found, tellings=(replace(found.tellings[0], quotes=quotes),))], title="Talks"
    ).notes
    assert note.quote == "An envoy of Kenya met … on Monday"


def test_who_what_and_when():
    assert who_words(event()) == "Kenya → Peru"
    assert sort_words(event()) == "consult (visit)"
    assert day_words(event()) == "2024-11-05"
    assert day_words(event(date=None)) == "reported 2024-11-09"


def test_every_footnote_is_cited_and_every_citation_has_its_footnote():
    brief = make_brief([sheet(event(), "met", "received"), sheet(event("planned"), "will meet")], title="Two")
    told = to_markdown(brief).decode()
    assert told.count("[^1]") == told.count("[^2]") == told.count("[^3]") == 2
    assert "**Planned:**" in told


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", 'https://a.example/"><script>', None]
)
def test_only_plain_addresses_are_links(url):
    brief = make_brief([sheet(event(), "<script>x</script>", url=url)], title="<i>T</i>")
    page = to_page(brief, style="/assets/s.css").decode()
    assert "<script" not in page
    assert "<i>" not in page
    assert 'href="javascript' not in page
    assert "<javascript" not in to_markdown(brief).decode()


def test_a_calendar_has_whole_days_and_what_has_not_happened_as_tentative():
    told = to_calendar(
        [event(), event("planned"), event("denied"), event(date=None), event(date="2024")]
    ).decode()
    assert told.count("BEGIN:VEVENT") == 3
    assert told.count("DTSTART;VALUE=DATE:20241105") == told.count("DTEND;VALUE=DATE:20241106") == 3
    assert [told.count(f"STATUS:{one}") for one in ("CONFIRMED", "TENTATIVE", "CANCELLED")] == [1, 1, 1]
    assert all(len(line.encode()) <= 75 for line in told.split("\r\n"))


def test_points_are_longitude_first():
    found = json.loads(to_geojson([event(), event(place=None)]))
    assert [one["geometry"]["coordinates"] for one in found["features"]] == [[-77.0, -12.0]]
