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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The envoy also spoke of Sunday's deadly bombings in Gao. Mali has named no suspect.", ["Mali"]),
        ("It was the first summit since last month's terror attacks in Izmir, Turkey.", ["Turkey"]),
        ("She sent condolences to the families of those killed in the bombings in Davao.", ["Davao"]),
        ("Two bombings in Nairobi on Sunday killed 12 traders.", ["12 traders"]),
    ],
)
def test_an_attack_that_names_nobody_is_one_on_its_town_or_the_state_of_it(text, names):
    assert recipients_of(text, "ASSAULT") == names


@pytest.mark.parametrize(
    "text",
    [
        "Attacks in Mopti have become more frequent, the UN said. Mali denied it.",
        "Violence in Darfur worries Chad, its minister said.",
        "Chad discussed the attacks in Sudan with Egypt.",
        "Kenya met Somalia to plan an offensive in Jilib.",
    ],
)
def test_how_things_are_somewhere_is_no_attack(text):
    with pytest.raises(StopIteration):
        recipients_of(text, "ASSAULT")
