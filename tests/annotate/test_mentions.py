"""Mentions: which words speak of somebody, with name, office and kind."""

import pytest

from tests.readings import read


def found(text):
    reading = read(text)
    return {reading.text_of(one.span): one for one in reading.mentions}, reading


@pytest.mark.parametrize(
    ("text", "phrase", "entity", "kind"),
    [
        ("The envoy left.", "The envoy", "person", "nominal"),
        ("Kenyan troops left.", "Kenyan troops", "people", "nominal"),
        ("The ministry left it open.", "The ministry", "organisation", "nominal"),
        ("Kenya left.", "Kenya", "place", "name"),
        ("He left.", "He", "person", "pronoun"),
        ("Foreign Minister Ada Ruiz left.", "Foreign Minister Ada Ruiz", "person", "name"),
        ("The government of Peru left.", "The government of Peru", "organisation", "nominal"),
        ("The World Food Programme left.", "The World Food Programme", "organisation", "name"),
        ("Rebels left.", "Rebels", "people", "nominal"),
    ],
)
def test_a_phrase_is_a_mention_of_its_kind(text, phrase, entity, kind):
    mentions, _ = found(text)
    assert (mentions[phrase].entity, mentions[phrase].kind) == (entity, kind)


def test_a_name_inside_another_phrase_is_a_mention_of_its_own():
    mentions, _ = found("Kenyan officials met Taliban envoys.")
    assert mentions["Kenyan"].entry == "country:KEN"
    assert mentions["Taliban"].entry == "organisation:taliban"
    assert mentions["Kenyan officials"].entry is None


@pytest.mark.parametrize(
    ("text", "phrase", "title"),
    [
        (
            "Acting Defence Minister Karim Baz left.",
            "Acting Defence Minister Karim Baz",
            "Acting Defence Minister",
        ),
        ("Peru's foreign minister left.", "Peru's foreign minister", "foreign minister"),
        ("The minister for trade left.", "The minister for trade", "minister for trade"),
        ("The Deputy Minister left.", "The Deputy Minister", "Deputy Minister"),
        ("They met Peru's vice-president, Ada Ruiz.", "Peru's vice-president", "vice-president"),
        ("The director-general met Ada Ruiz.", "The director-general", "director-general"),
        ("In March Peru's envoy left.", "Peru's envoy", "envoy"),
        ("The guest had been there: in March Peru's envoy opened a school.", "Peru's envoy", "envoy"),
        ("Mr Okello left.", "Mr Okello", None),
    ],
)
def test_the_words_of_an_office_are_its_title(text, phrase, title):
    mentions, reading = found(text)
    span = mentions[phrase].title
    assert (None if span is None else reading.text_of(span)) == title


def test_a_person_is_named_without_title_and_place():
    mentions, reading = found("Mexican ambassador to Peru Tomas Lowe was expelled.")
    assert reading.text_of(mentions["Tomas Lowe"].name) == "Tomas Lowe"


def test_a_complement_is_no_part_of_a_group():
    mentions, _ = found("The committee met partners for talks.")
    assert "partners" in mentions


def test_plural_phrases_are_marked():
    mentions, _ = found("The rebels met the envoy.")
    assert mentions["The rebels"].plural
    assert not mentions["the envoy"].plural


def test_mentions_are_numbered_in_text_order():
    reading = read("Kenyan officials met Ada Ruiz, who led the talks, and her aides in Lima.")
    assert [one.index for one in reading.mentions] == list(range(len(reading.mentions)))
    starts = [one.span.start for one in reading.mentions]
    assert starts == sorted(starts)


def test_the_head_of_a_hyphenated_name_is_a_word():
    mentions, reading = found("Halima Bello-Yusuf, who was in Lima, left.")
    assert reading.tokens[mentions["Halima Bello-Yusuf"].head].text == "Yusuf"
    assert mentions["who"].chain == mentions["Halima Bello-Yusuf"].chain


def test_the_phrase_of_a_person_holds_no_other_person():
    text = "The envoy met US Secretary of State Rex Talbot and Australian Foreign Minister Ada Ruiz in Lima."
    reading = read(text)
    phrases = [reading.text_of(one.span) for one in reading.mentions if one.name and one.entity == "person"]
    assert phrases == ["US Secretary of State Rex Talbot", "Australian Foreign Minister Ada Ruiz"]
