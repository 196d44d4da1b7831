"""Places that the context gives, read with the real parser."""

import pytest

import dragoman


def events_of(text):
    record = dragoman.read(text, published="2025-03-04")
    assert isinstance(record, dragoman.Record)
    return dragoman.to_dict(record)["events"]


def place_of(text, kind):
    event = next(one for one in events_of(text) if one["type"] == kind)
    return event["place"] and event["place"]["name"].lower()


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Ghana sent troops to Tamale on Monday.", "MOBILIZE", "tamale"),
        ("Norway gave Malawi 40 tons of maize on Monday.", "AID", "malawi"),
        ("DAKAR, March 3 - Mali and Niger signed a border treaty on Monday.", "SUPPORT", "dakar"),
        ("DAKAR, March 3 - Mali condemned the coup in Niger on Monday.", "ACCUSE", None),
        ("Ghana's president visited Togo on Monday. He praised Togo for its reforms.", "SUPPORT", "togo"),
        ("Ghana's president visited Togo on Monday. He praised Mali for its reforms.", "SUPPORT", None),
        ("Norway has trained Malian troops since May. Norway left Mali alone before.", "AID", "mali"),
        ("Syria's army arrested nine Syrians on Monday, and Syria kept silent.", "COERCE", "syria"),
        ("Kuwait's police arrested nine Egyptians on Monday, and Egypt kept silent.", "COERCE", None),
    ],
)
def test_the_place_of_an_act_is_where_it_went_or_was_held(text, kind, place):
    found = place_of(text, kind)
    if place is None:
        assert found in (None, "niger")
    else:
        assert found == place


def test_a_place_from_the_dateline_rests_on_its_words():
    text = "DAKAR, March 3 - Mali and Niger signed a border treaty on Monday."
    event = next(one for one in events_of(text) if one["type"] == "SUPPORT")
    assert [piece["quote"] for piece in event["evidence"]["place"]] == ["DAKAR"]
    assert event["place"]["country"] == "SEN"


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        (
            "Togo's army killed two smugglers with a mortar whose shells fell near Sokodé.",
            "ASSAULT",
            "sokodé",
        ),
        ("Rebels burned a school in Gao on Monday. The rebels shot two teachers.", "ASSAULT", "gao"),
        ("Chad's envoy met Togo's president on Monday to discuss the fighting in Mali.", "CONSULT", None),
    ],
)
def test_what_a_sentence_says_of_no_other_place_is_where_it_tells_to_be(text, kind, place):
    assert place_of(text, kind) == place


GUESTS = "Ghana's foreign minister Ama Boateng visited Lomé on Monday. "


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        (GUESTS + "\n\nBoateng met Togo's interior minister Koffi Essien on Tuesday.", "interior", "lomé"),
        (GUESTS + "\n\nBoateng met Mali's interior minister Koffi Essien on Tuesday.", "interior", None),
        (
            GUESTS + "\n\nBoateng spoke by telephone with Togo's interior minister Koffi Essien.",
            "interior",
            None,
        ),
        (
            GUESTS + "\n\nOn the sidelines of the talks Mali's interior minister met Benin's.",
            "interior",
            "lomé",
        ),
        (GUESTS + "\n\nBoateng met Togo's interior minister in Kara on Tuesday.", "interior", "kara"),
        (
            "LOMÉ, March 3 - Fishermen stayed at home.\n\nTogo's interior minister met Mali's here.",
            "interior",
            "lomé",
        ),
    ],
)
def test_what_is_done_on_a_visit_is_where_the_visitor_is(text, kind, place):
    met = [one for one in events_of(text) if one["type"] == "CONSULT"]
    at = text.index(kind)
    line = range(text.rindex("\n", 0, at), len(text))
    event = next(one for one in met if one["evidence"]["trigger"][0]["start"] in line)
    assert (event["place"] and event["place"]["name"].lower()) == place


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        (
            "Rebels attacked a post at Gao on Monday. Soldiers pulled out of the town before noon.",
            "RETREAT",
            "gao",
        ),
        ("Denmark flew 40 tons of flour from Aalborg to Lomé on Monday.", "AID", "lomé"),
        (
            "Fiji sent Vanuatu 40 tons of rice on Monday for the islands of Tanna and Erromango.",
            "AID",
            "tanna",
        ),
        ("Residents of Tembulo said that rebels had shot two teachers.", "ASSAULT", "tembulo"),
        ("Rabat received Mali's foreign minister on Monday.", "CONSULT", "rabat"),
        ("Togo and Mali agreed on Monday to hold talks in Accra.", "AGREE", "accra"),
        ("Farmers protested outside Iran's embassy on Monday.", "PROTEST", None),
    ],
)
def test_where_an_act_was_by_the_words_around_it(text, kind, place):
    assert place_of(text, kind) == place


def test_two_praises_at_one_meeting_are_two():
    text = (
        "Ghana's minister Ama Boateng met Mali's minister Issa Keita in Accra on Monday. Boateng thanked "
        "Keita for rice. Boateng congratulated Keita on his election."
    )
    praised = [one for one in events_of(text) if one["type"] == "SUPPORT"]
    assert [one["evidence"]["trigger"][0]["quote"] for one in praised] == ["thanked", "congratulated"]
