"""Acts told without whom they are done to: events only where the report tells it elsewhere."""

import pytest

from dragoman.export.record import to_dict
from dragoman.extract import extract
from dragoman.model.claim import Event
from dragoman.model.page import Page
from dragoman.model.record import Record
from dragoman.model.text import Document
from dragoman.pipeline import load_reader

SENT = "Fiji has sent 40 nurses."


def told_by(text):
    page = Page(source="p", name="p", content=text, media_type="text/plain", published="2026-03-14")
    record = load_reader().read(page)
    assert isinstance(record, Record)
    names = {actor["id"]: actor["names"][0] for actor in to_dict(record)["actors"]}
    return [
        (one["type"], *([names[key] for key in one[side]] for side in ("actors", "recipients")))
        for one in to_dict(record)["events"]
    ]


@pytest.mark.parametrize(
    "before",
    ["Tonga asked Fiji for help on Monday.", "Tonga has asked the United Nations and Fiji for doctors."],
)
def test_who_asked_is_who_is_sent_help(before):
    assert told_by(f"{before} {SENT}")[-1] == ("AID", ["Fiji"], ["Tonga"])


@pytest.mark.parametrize("before", ["", "Peru met Chile in Lima on Monday.", "The harvest in Tonga is over."])
def test_help_to_nobody_is_no_event(before):
    assert "AID" not in [kind for kind, *_ in told_by(f"{before} {SENT}")]


@pytest.mark.parametrize("seen", ["attended the ceremony", "toured the port"])
def test_whom_a_guest_met_is_not_told_by_what_was_asked_before(seen):
    told = told_by(f"Peru asked Chile for talks. Chile's president {seen} on Monday.")
    assert [kind for kind, *_ in told] == ["REQUEST"]


def test_goods_without_a_receiver_are_given_by_their_transfer_and_not_by_an_act_that_hangs():
    reader = load_reader()
    document = Document(name="d", text="Norway gave 300 beds on Monday.", published="2026-03-14")
    reading = reader.annotator.annotate(document)
    found = extract(reading, reader.annotator.ontology, reader.judges)
    assert [(one.type, one.is_hanging) for one in found if isinstance(one, Event)] == [("AID", False)]
