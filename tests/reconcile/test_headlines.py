"""A headline's event is the body's."""

import pytest

import dragoman


def events_of(text, kind):
    record = dragoman.read(text, published="2025-03-04")
    assert isinstance(record, dragoman.Record)
    return [one for one in dragoman.to_dict(record)["events"] if one["type"] == kind]


BODY = "Kenyan Foreign Minister Ada Okello condemned the raid by rebels in Goma. Trade went on, she said."


@pytest.mark.parametrize("headline", ["Kenya condemns raid in Goma", "Kenya condemns rebels over raid"])
def test_what_the_state_does_in_the_headline_its_minister_does_in_the_body(headline):
    (event,) = events_of(f"{headline}\n\n{BODY}", "ACCUSE")
    assert event["evidence"]["trigger"][0]["quote"] == "condemned"


def test_what_only_the_headline_tells_is_kept():
    kinds = [
        one["evidence"]["trigger"][0]["quote"] for one in events_of(f"Kenya blames Chad\n\n{BODY}", "ACCUSE")
    ]
    assert kinds == ["blames", "condemned"]


def test_another_actor_of_the_same_act_is_kept():
    found = events_of(f"Uganda condemns raid in Goma\n\n{BODY}", "ACCUSE")
    assert len(found) == 2
