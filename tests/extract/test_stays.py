"""Stays abroad are visits, and later words about "the meeting" date the meeting."""

import pytest

from dragoman.extract.events import find_events
from dragoman.extract.stays import date_by_later_words, find_stays
from dragoman.ontology import load_ontology
from tests.readings import read


@pytest.mark.parametrize(
    ("text", "visitor", "host", "day"),
    [
        ("Envoy Ada Ruiz was in Nairobi on 3 May 2025.", "Ada Ruiz", "Nairobi", "2025-05-03"),
        (
            "Ada Ruiz, who was in the Kenyan capital on 3 May 2025, met traders.",
            "Ada Ruiz",
            "Kenyan",
            "2025-05-03",
        ),
    ],
)
def test_a_stay_on_a_day_is_a_visit(text, visitor, host, day):
    reading = read(text)
    (visit,) = find_stays(reading, load_ontology())
    assert visitor in reading.text_of(visit.actors[0].span)
    assert reading.text_of(visit.recipients[0].span) == host
    assert visit.mode == "visit"
    assert visit.date is not None
    assert visit.date.start == day


@pytest.mark.parametrize(
    "text",
    [
        "Ada Ruiz was in Nairobi.",
        "The summit was in Nairobi on 3 May 2025.",
        "Ada Ruiz was in trouble on 3 May 2025.",
        "Ada Ruiz was born in Nairobi on 3 May 1965.",
    ],
)
def test_what_is_no_stay_of_a_person_on_a_day_is_no_visit(text):
    assert list(find_stays(read(text), load_ontology())) == []


def dates_of(text):
    reading = read(text)
    events = date_by_later_words(find_events(reading, load_ontology()), reading, load_ontology())
    return [(one.type, one.date and one.date.start) for one in events if one.type == "CONSULT"]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "Ada Ruiz met Kenyan ministers. The meeting took place on 3 May 2025.",
            [("CONSULT", "2025-05-03")],
        ),
        (
            "Ada Ruiz met Kenyan ministers. The meeting, which took place on 3 May 2025, was short.",
            [("CONSULT", "2025-05-03")],
        ),
        ("Ada Ruiz met Kenyan ministers. The storm took place on 3 May 2025.", [("CONSULT", None)]),
        ("Ada Ruiz met Kenyan ministers. A meeting took place on 3 May 2025.", [("CONSULT", None)]),
    ],
)
def test_a_later_sentence_gives_its_day_to_the_meeting_told_before(text, dates):
    assert dates_of(text)[:1] == dates
