"""Measures of a record: what a ton was taken for is marked."""

from dataclasses import replace

from dragoman.export.measures import plain_number, si_fields
from dragoman.model.claim import Transfer

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


def test_an_assumed_size_is_marked():
    assert si_fields(TONS) == {"value": 300000, "unit": "kilogram", "assumed": True}
    assert si_fields(replace(TONS, is_si_assumed=False)) == {
        "value": 300000,
        "unit": "kilogram",
        "assumed": False,
    }


def test_what_has_no_size_has_no_measure():
    assert si_fields(replace(TONS, si=None)) is None


def test_a_whole_number_has_no_point():
    assert (str(plain_number(3.0)), str(plain_number(3.5))) == ("3", "3.5")
