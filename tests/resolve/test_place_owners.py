"""A town is no party: what is done to it is done to its state."""

import pytest

import dragoman


def recipients_of(text, kind):
    found = dragoman.read(text, published="2025-03-04")
    assert isinstance(found, dragoman.Record)
    record = dragoman.to_dict(found)
    names = {one["id"]: one["names"][0] for one in record["actors"]}
    event = next(one for one in record["events"] if one["type"] == kind)
    return [names[one] for one in event["recipients"]]


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        (
            "Pakistan summoned the envoy of Iran on Monday after Iranian missiles hit a depot in Quetta.",
            "ASSAULT",
            ["depot", "Pakistan"],
        ),
        (
            "Pakistan kept silent on Monday. Pakistan's army shelled a village near Quetta.",
            "ASSAULT",
            ["village"],
        ),
        (
            "Chad said on Friday that Boko Haram fighters overran an army base at Bol.",
            "ASSAULT",
            ["army base", "Chad"],
        ),
        (
            "Colombia said gunmen of the ELN murdered two teachers in Cali on Friday.",
            "ASSAULT",
            ["two teachers"],
        ),
        (
            "Nigeria said that its soldiers attacked an army base at Maiduguri.",
            "ASSAULT",
            ["army base"],
        ),
        ("Iranian missiles hit a depot in Pakistan on Monday.", "ASSAULT", ["depot"]),
    ],
)
def test_the_state_of_a_town_is_the_other_side_where_it_is_named(text, kind, names):
    assert recipients_of(text, kind) == names
