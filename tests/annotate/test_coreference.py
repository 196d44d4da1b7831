"""Coreference: who is "he", "the minister", "the group", "we" and "the two sides"."""

import pytest

from tests.readings import read


def chain(reading, words, *, nth=0):
    """Return the words of all mentions in the chain of the nth mention with some words."""
    same = [one for one in reading.mentions if reading.text_of(one.span) == words]
    return [reading.text_of(reading.mentions[i].span) for i in reading.chains[same[nth].chain].mentions]


@pytest.mark.parametrize(
    ("text", "words", "other"),
    [
        ("Ada Ruiz landed. Ruiz met traders.", "Ruiz", "Ada Ruiz"),
        ("The Syrian Arab Red Crescent (SARC) agreed. SARC left.", "SARC", "The Syrian Arab Red Crescent"),
        ("Ada Ruiz, the envoy to Chad, left.", "the envoy to Chad", "Ada Ruiz"),
        ("The envoy to Chad, Ada Ruiz, left.", "Ada Ruiz", "The envoy to Chad"),
        ("Ada Ruiz is the envoy to Chad. The envoy left.", "The envoy", "Ada Ruiz"),
        (
            "Foreign Minister Ada Ruiz left. The foreign minister smiled.",
            "The foreign minister",
            "Foreign Minister Ada Ruiz",
        ),
        ("Foreign Minister Ada Ruiz left. The minister smiled.", "The minister", "Foreign Minister Ada Ruiz"),
        (
            "The foreign minister left. Foreign Minister Ada Ruiz smiled.",
            "The foreign minister",
            "Foreign Minister Ada Ruiz",
        ),
        ("Mr Okello met Ms Falk. He left.", "He", "Mr Okello"),
        ("Mr Okello met Ms Falk. She left.", "She", "Ms Falk"),
        ("Kenya signed the pact. It left the talks.", "It", "Kenya"),
        ("The African Union met. The bloc agreed.", "The bloc", "The African Union"),
        ("The Taliban agreed. The group left.", "The group", "The Taliban"),
        ("Peru's trade ministry agreed. The ministry left.", "The ministry", "Peru's trade ministry"),
        ("Rebels took the town. They left.", "They", "Rebels"),
        ("J.P. Singh landed. JP Singh left. Mr Singh smiled.", "Mr Singh", "J.P. Singh"),
        ("Amir Khan Saleh landed. Amir Khan left.", "Amir Khan", "Amir Khan Saleh"),
        ("Sean O’Hara landed. O'Hara left.", "O'Hara", "Sean O’Hara"),
        (
            "A Kenyan envoy met rebels in Goma. The team was led on the Kenyan side by Amina Wekesa.",
            "Amina Wekesa",
            "A Kenyan envoy",
        ),
        (
            "A Kenyan envoy met rebels in Goma. Amina Wekesa, a lawyer, stayed for a day.",
            "Amina Wekesa",
            "A Kenyan envoy",
        ),
    ],
)
def test_mentions_of_one_thing_are_one_chain(text, words, other):
    assert other in chain(read(text), words)


@pytest.mark.parametrize(
    ("text", "words", "other"),
    [
        ("Ada Ruiz met Carlos Ruiz. Ruiz left.", "Ruiz", "Ada Ruiz"),
        ("Kenya met Kenyans abroad.", "Kenyans", "Kenya"),
        ("The Peruvian minister met the Chilean minister.", "the Chilean minister", "The Peruvian minister"),
        ("Okello met him in Lima.", "him", "Okello"),
        ("An envoy left. A second envoy stayed.", "A second envoy", "An envoy"),
        ("The Foreign Office left. The government stayed.", "The government", "The Foreign Office"),
        ("Ghana, Togo and Benin, all neighbours, agreed.", "Togo", "Ghana"),
        (
            "A Kenyan envoy met rebels in Goma. Rwandan colonel Paul Gasana left.",
            "Rwandan colonel Paul Gasana",
            "A Kenyan envoy",
        ),
    ],
)
def test_different_things_are_kept_apart(text, words, other):
    assert other not in chain(read(text), words)


def members(reading, words):
    one = next(mention for mention in reading.mentions if reading.text_of(mention.span) == words)
    return [
        reading.text_of(reading.mentions[reading.chains[index].mentions[0]].span)
        for index in reading.chains[one.chain].members
    ]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Kenya met Uganda on Monday. The two sides agreed.", "The two sides", ["Kenya", "Uganda"]),
        ("Kenya met Uganda on Monday. Both countries agreed.", "Both countries", ["Kenya", "Uganda"]),
        ("Ada Ruiz met Tom Low. The two leaders agreed.", "The two leaders", ["Ada Ruiz", "Tom Low"]),
        ("Ada Ruiz and Tom Low met. They agreed.", "They", ["Ada Ruiz", "Tom Low"]),
        ('"We agree," Ada Ruiz said.', "We", ["Ada Ruiz"]),
    ],
)
def test_phrases_for_several_have_members(text, words, expected):
    assert members(read(text), words) == expected


def test_every_we_of_a_speaker_is_one_chain():
    reading = read('"We agree and we act," Ada Ruiz said.')
    assert chain(reading, "We") == ["We", "we"]


def test_i_in_a_quotation_is_its_speaker():
    reading = read('"I agree," Ada Ruiz said.')
    assert "Ada Ruiz" in chain(reading, "I")


def test_one_first_described_is_the_official_of_that_state_named_next():
    reading = read(
        "A senior Kenyan diplomat met rebels on Monday. The talks in Lima were led by Amos Kiplagat, a joint "
        "secretary in the Kenyan foreign ministry."
    )
    assert "Amos Kiplagat" in chain(reading, "A senior Kenyan diplomat")


def test_a_spokesman_named_next_is_not_the_one_described():
    reading = read(
        "A senior Kenyan diplomat met rebels on Monday. Kenyan spokesman Amos Kiplagat confirmed it."
    )
    assert chain(reading, "A senior Kenyan diplomat") == ["A senior Kenyan diplomat"]


def test_the_office_of_a_headline_is_its_holder_in_the_text():
    reading = read(
        "Acting Defence Minister Karim Baz of Niger landed.", title="Peru meets Niger Defence Minister"
    )
    assert any("Karim Baz" in words for words in chain(reading, "Niger Defence Minister"))


def test_chains_are_in_order_of_their_first_mention():
    reading = read("Ada Ruiz met Tom Low. He thanked her. They left for Peru.")
    firsts = [one.mentions[0] for one in reading.chains]
    assert firsts == sorted(firsts)
    assert sorted(index for one in reading.chains for index in one.mentions) == list(
        range(len(reading.mentions))
    )


def test_two_men_are_not_the_two_named_before():
    reading = read("Ada Ruiz met Carlos Falk. Police arrested two men in Lima.")
    assert members(reading, "two men") == []


def test_the_sides_of_a_communique_are_the_pair_named_at_its_head():
    reading = read("Togo and Ghana met. The two sides agreed. Roads will be built. The sides signed a pact.")
    assert members(reading, "The sides") == members(reading, "The two sides") != []


def test_the_two_are_the_persons_who_met_and_not_one_with_his_state():
    reading = read(
        "Togo's minister Ama Boateng met Mali's minister Issa Keita. The two agreed to meet again."
    )
    pair = next(one for one in reading.mentions if reading.text_of(one.span) == "The two")
    members = reading.chains[pair.chain].members
    named = [one.name for one in reading.mentions if one.chain in members and one.name is not None]
    assert [reading.text_of(name) for name in named] == ["Ama Boateng", "Issa Keita"]
