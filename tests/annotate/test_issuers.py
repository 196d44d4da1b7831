"""Who a document means by "we", "I" and "both"."""

import pytest

from tests.readings import read


def meant_by(word: str, text: str, *, title: str | None = None) -> list[str]:
    """Return the words of those that the first mention of a word stands for."""
    reading = read(text, title=title)
    mention = next(one for one in reading.mentions if reading.text_of(one.span).lower() == word)
    chain = reading.chains[mention.chain]
    chains = chain.members or (chain.index,)
    first = (reading.mentions[reading.chains[one].mentions[0]] for one in chains)
    return [reading.text_of(one.span) for one in first]


@pytest.mark.parametrize(
    ("title", "text", "issuers"),
    [
        (
            "Statement by the Foreign Ministry of Togo on the floods",
            "We thank Benin for its boats.",
            ["the Foreign Ministry of Togo"],
        ),
        (
            "Joint Statement of Norway and Iceland",
            "We agreed to share our maps.",
            ["Norway", "Iceland"],
        ),
        (
            "Polisario Front: declaration to the people",
            "Friends! We will not lay down our arms.",
            ["Polisario Front"],
        ),
        (
            "Notice for travellers",
            "The Embassy of Chile in Lima informs its citizens of a strike. We thank the police.",
            ["The Embassy of Chile"],
        ),
    ],
)
def test_we_is_who_issues_a_document(title, text, issuers):
    assert meant_by("we", text, title=title) == issuers


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Peru opens a bridge", "Peru opened a bridge on Monday. We drove across it at noon."),
        (
            "Release of hostages in Chad",
            "Chad freed nine hostages on Monday. We saw them leave.",
        ),
        (
            "Press conference by the President of Ghana",
            "Q: Mr President, will we see a vote this year?",
        ),
    ],
)
def test_we_is_nobody_where_no_issuer_speaks(title, text):
    assert meant_by("we", text, title=title) == ["we"] or meant_by("we", text, title=title) == ["We"]


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("both", "Peru and Chile met on Monday. Both renewed their pledge."),
        ("neither side", "Peru and Chile fought for a year. Neither side has withdrawn."),
        ("each country", "Peru and Chile quarrelled. Each country called its envoy home."),
        ("both presidents", "Peru accused Chile of lies. The pope telephoned both presidents."),
    ],
)
def test_a_pair_is_the_two_named_last(word, text):
    assert meant_by(word, text) == ["Peru", "Chile"]


def test_all_sides_are_no_pair():
    assert meant_by("all sides", "Peru and Chile met. The pope urged all sides to wait.") == ["all sides"]


def test_two_full_names_are_two_persons():
    reading = read(
        "At the invitation of Mutale Phiri, President of the Republic of Zambia, Joseph Kanda, President of "
        "the Republic of Burundi, paid a visit to Lusaka."
    )
    chains = {
        reading.text_of(one.name): one.chain
        for one in reading.mentions
        if one.name is not None and one.entity == "person"
    }
    assert chains["Mutale Phiri"] != chains["Joseph Kanda"]


def test_the_army_is_not_that_of_rebels():
    reading = read("The National Liberation Army (ELN) took Tame. The army sent nine tanks.")
    rebels, army = (
        next(one.chain for one in reading.mentions if reading.text_of(one.span) == words)
        for words in ("The National Liberation Army", "The army")
    )
    assert rebels != army


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Guards shot dead two smugglers at the ford.", "two smugglers"),
        ("In Tamale police arrested nine men.", "police"),
        ("12 May – Chilean marines board a trawler.", "Chilean marines"),
    ],
)
def test_a_phrase_is_without_what_stands_before_it(text, words):
    reading = read(text)
    assert words in [reading.text_of(one.span) for one in reading.mentions]
