"""A record free of its reading: keys for mentions, measures, dates of no known year."""

from dataclasses import replace

import dragoman
from dragoman.model.claim import Transfer
from dragoman.model.date import Date
from dragoman.resolve.filing import dated, file_record, plain_number, si_measure

TONS = Transfer(
    item="rice",
    amount=300,
    unit="ton",
    bound="exact",
    status="sent",
    counting="shipment",
    si=(300000.0, "kilogram"),
    is_si_assumed=True,
)
TEXT = "Kenyan Foreign Minister Amina Juma met Peruvian Trade Minister Rosa Quispe in Lima on 4 May."


def filed():
    record = dragoman.read(TEXT, published="2024-05-06")
    assert isinstance(record, dragoman.Record)
    return file_record(record)


def test_parties_are_the_keys_of_actors_and_whom_they_act_for():
    filing = filed()
    (meeting,) = filing.of_family("event")
    names = {actor.key: actor.names[0] for actor in filing.actors}
    assert [names[key] for key in meeting.everybody][:1] == ["Amina Juma"]
    assert "Rosa Quispe" in [names[key] for key in meeting.parties["recipients"]]
    states = {actor.key: actor.country for actor in filing.actors}
    assert sorted(states[key] for key in meeting.principals.values()) == ["KEN", "PER"]
    assert meeting.document == filing.document.id
    assert (meeting.date.start, meeting.place.name) == ("2024-05-04", "Lima")


def test_every_office_of_an_actor_is_a_claim():
    filing = filed()
    held = {(office.party("holder"), office.details["title"]) for office in filing.of_family("office")}
    names = {actor.names[0]: actor.key for actor in filing.actors}
    assert held >= {(names["Amina Juma"], "Foreign Minister")}


def test_an_assumed_size_is_marked():
    assert si_measure(TONS) == {"value": 300000, "unit": "kilogram", "assumed": True}
    assert si_measure(replace(TONS, is_si_assumed=False)) == {
        "value": 300000,
        "unit": "kilogram",
        "assumed": False,
    }


def test_what_has_no_size_has_no_measure():
    assert si_measure(replace(TONS, si=None)) is None


def test_a_whole_number_has_no_point():
    assert (str(plain_number(3.0)), str(plain_number(3.5))) == ("3", "3.5")


def test_a_day_of_no_known_year_is_no_date():
    day = Date(start="--05-04", end="--05-04", precision="day", how="stated")
    assert dated(day) is None
    assert dated(replace(day, start="2024-05-04")) is not None
