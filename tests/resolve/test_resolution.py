"""Who is meant: chains that are one actor, what it is called and is, and whom it acts for."""

import pytest

import dragoman
from dragoman.extract.offices import find_offices
from dragoman.model.claim import Event
from dragoman.model.reading import Mention
from dragoman.model.tenure import Tenure
from dragoman.resolve import resolve
from dragoman.resolve.directory import known_holders
from tests.readings import ontology, read


def resolved(text, **details):
    reading = read(text, **details)
    return reading, resolve(reading, find_offices(reading, ontology()), ontology())


def actor(text, words, **details):
    """Return the one actor that some words mean."""
    reading, resolution = resolved(text, **details)
    (found,) = resolution.actors_of(mention_of(reading, words))
    return found


def mention_of(reading, words):
    return next(one for one in reading.mentions if reading.text_of(one.span) == words)


@pytest.mark.parametrize(
    ("text", "words", "other"),
    [
        ("Kenya agreed. The Kenyan government paid.", "Kenya", "The Kenyan government"),
        ("Kenyan officials agreed. Kenya paid.", "Kenya", "Kenyan officials"),
        ("Peru agreed. Lima paid.", "Peru", "Lima"),
        ("Peru agreed. The Peruvian side paid.", "Peru", "The Peruvian side"),
        ("The government of Peru agreed. Peru paid.", "Peru", "The government of Peru"),
        ("The Taliban agreed. Taliban officials paid.", "The Taliban", "Taliban officials"),
        ("The Taliban agreed. The Taliban government paid.", "The Taliban", "The Taliban government"),
        ("The Houthis agreed. Houthi fighters left.", "The Houthis", "Houthi fighters"),
        ("Peruvian troops left. The Peruvian troops returned.", "Peruvian troops", "The Peruvian troops"),
        ("Protesters marched. The protesters sang.", "Protesters", "The protesters"),
        ("Peru agreed. The government of Peru paid. The government voted.", "Peru", "The government"),
    ],
)
def test_words_for_one_actor_are_one(text, words, other):
    reading, resolution = resolved(text)
    keys = [{one.key for one in resolution.actors_of(mention_of(reading, each))} for each in (words, other)]
    assert keys[0] == keys[1] != set()


@pytest.mark.parametrize(
    ("text", "words", "other"),
    [
        ("Kenya agreed. Kenyan troops left.", "Kenya", "Kenyan troops"),
        ("Kenya agreed. Kenyans voted.", "Kenya", "Kenyans"),
        ("Afghanistan agreed. The Taliban paid.", "Afghanistan", "The Taliban"),
        ("Kenya agreed. Kenya's foreign ministry paid.", "Kenya", "Kenya's foreign ministry"),
        ("Peruvian officials left. Chilean officials stayed.", "Peruvian officials", "Chilean officials"),
        (
            "The Taliban agreed. The Taliban's defence ministry paid.",
            "The Taliban",
            "The Taliban's defence ministry",
        ),
    ],
)
def test_different_actors_are_kept_apart(text, words, other):
    reading, resolution = resolved(text)
    keys = [{one.key for one in resolution.actors_of(mention_of(reading, each))} for each in (words, other)]
    assert all(keys)
    assert not keys[0] & keys[1]


@pytest.mark.parametrize(
    ("text", "words", "kind", "country", "sectors"),
    [
        ("Kenya agreed.", "Kenya", "state", "KEN", ("GOV",)),
        ("Kenyan troops left.", "Kenyan troops", "government-body", "KEN", ("MIL",)),
        ("Kenya's foreign ministry agreed.", "Kenya's foreign ministry", "government-body", "KEN", ("GOV",)),
        ("Kenyans voted.", "Kenyans", "population", "KEN", ()),
        ("The Taliban agreed.", "The Taliban", "armed-group", "AFG", ("GOV",)),
        ("Rebels left.", "Rebels", "armed-group", None, ("REB",)),
        ("Gunmen left.", "Gunmen", "armed-group", None, ("UAF",)),
        ("Peruvian lawmakers voted.", "Peruvian lawmakers", "government-body", "PER", ("LEG",)),
        ("Peruvian refugees left.", "Peruvian refugees", "population", "PER", ("REF",)),
        (
            "The World Food Programme agreed.",
            "The World Food Programme",
            "international-organisation",
            None,
            None,
        ),
        ("Peruvian President Ada Ruiz agreed.", "Peruvian President Ada Ruiz", "person", "PER", ("GOV",)),
        (
            "Former Peruvian President Ada Ruiz left.",
            "Former Peruvian President Ada Ruiz",
            "person",
            "PER",
            ("ELI",),
        ),
        ("Col. Issa Keita left.", "Col. Issa Keita", "person", None, ("MIL",)),
        ("Ada Ruiz, who lives in Peru, left.", "Ada Ruiz", "person", None, ()),
        ("The widget left.", "The widget", "other", None, ()),
    ],
)
def test_kind_country_and_sectors_come_from_the_words(text, words, kind, country, sectors):
    found = actor(text, words)
    assert (found.kind, found.country) == (kind, country)
    assert sectors is None or found.sectors == sectors


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Police in Hyderabad, Pakistan, met elders.", "Police", "PAK"),
        ("Police in Hyderabad, India, met elders.", "Police", "IND"),
        ("Tripoli, Lebanon, agreed to a truce.", "Tripoli", "LBN"),
        ("Police in Salem, Ore., met elders.", "Police", "USA"),
        ("Farmers in Lebanon, Pa., met elders.", "Farmers", "USA"),
        ("Police in Moscow, Idaho, met elders.", "Police", "USA"),
        ("Voters in Atlanta and Savannah met. Georgia agreed.", "Georgia", "USA"),
        ("Georgia's foreign ministry met envoys in Atlanta.", "Georgia's foreign ministry", "GEO"),
        ("Hyderabad, India, and Hyderabad, Pakistan, agreed.", "Hyderabad", None),
        ("Libya sent trucks from Tripoli. Tripoli agreed.", "Tripoli", "LBY"),
    ],
)
def test_an_actor_is_of_the_state_in_which_its_place_lies(text, words, country):
    assert actor(text, words).country == country


def test_a_mayor_acts_for_his_town_and_not_for_a_state_of_its_name():
    text = "The Tripoli mayor met envoys in Tripoli, Lebanon, on Monday."
    reading, resolution = resolved(text)
    (mayor,) = resolution.actors_of(mention_of(reading, "The Tripoli mayor"))
    (town,) = resolution.actors_of(mention_of(reading, "Tripoli"))
    assert (mayor.country, mayor.principal) == ("LBN", town.key)


@pytest.mark.parametrize(
    "text",
    [
        "Police in Hyderabad, Pakistan, met elders. Hyderabad agreed.",
        "Buses ran from Hyderabad, India, to Hyderabad, Pakistan. Hyderabad is quiet.",
        "Libya sent trucks from Tripoli. They went to Tripoli, Lebanon, on Monday.",
        "The mayor of Athens, Ga., flew to Athens, Greece. Athens agreed.",
        "Officials in Paris, Texas, wrote to France. Paris replied.",
        "Jordan and Lebanon agreed. A man from Lebanon, Ohio, left.",
        "London, Ont., and London agreed. Britain paid.",
        "Santiago, Chile, and Santiago de Cuba agreed. Victoria, B.C., paid.",
        "Somaliland and Western Sahara agreed. Kosovo, Taiwan and Hong Kong paid.",
        "Israel agreed. Police in Judea and Samaria left for Jerusalem.",
    ],
)
def test_an_actor_and_a_place_of_one_span_never_have_two_countries(text):
    reading, resolution = resolved(text)
    named = [one for one in reading.mentions if one.name is not None and one.entity == "place"]
    pairs = [
        (resolution.places[one.name.start].country, found.country)
        for one in named
        for found in resolution.actors_of(one)
        if one.name.start in resolution.places
    ]
    assert pairs
    assert all(None in pair or pair[0] == pair[1] for pair in pairs), pairs


def test_names_are_all_forms_proper_names_first():
    found = actor("Foreign Minister Ada Ruiz landed. Ruiz met traders. The minister left.", "Ruiz")
    assert found.names[:2] == ("Ada Ruiz", "Ruiz")
    assert set(found.names[2:]) == {"Foreign Minister Ada Ruiz", "Foreign Minister", "minister"}


def test_a_state_is_called_by_its_name_before_its_seat_and_government():
    found = actor("Lima agreed. Peru paid. The Peruvian government left.", "Peru")
    assert found.names == ("Peru", "Lima", "Peruvian government")


def test_a_state_named_by_its_adjective_and_its_seat_is_not_called_by_the_seat():
    assert actor("Kenyan envoys left. Nairobi was silent.", "Nairobi").names == ("Kenya", "Nairobi")


def test_a_state_named_by_its_adjective_alone_has_its_own_name():
    assert actor("Peruvian officials left.", "Peruvian officials").names == ("Peru", "Peruvian officials")


def test_a_described_group_is_called_with_and_without_its_number():
    assert actor("At least 40 villagers left.", "At least 40 villagers").names == (
        "At least 40 villagers",
        "villagers",
    )


# ------------------------------------------------------------ whom an actor acts for


@pytest.mark.parametrize(
    ("text", "words", "principal"),
    [
        ("Peru agreed. Peruvian President Ada Ruiz left.", "Peruvian President Ada Ruiz", "Peru"),
        ("Peru agreed. Ada Ruiz, Peru's envoy to Chad, left.", "Ada Ruiz", "Peru"),
        ("The Taliban's acting defence minister, Karim Baz, left.", "Karim Baz", "Taliban"),
        ("WFP country director Lena Brandt left.", "WFP country director Lena Brandt", "WFP"),
        ("Peru agreed. Peruvian troops left.", "Peruvian troops", "Peru"),
        ("Peru agreed. Peru's foreign ministry left.", "Peru's foreign ministry", "Peru"),
    ],
)
def test_a_holder_a_ministry_and_an_army_act_for_their_state_or_body(text, words, principal):
    _, resolution = resolved(text)
    found = actor(text, words)
    (other,) = (one for one in resolution.actors if one.key == found.principal)
    assert principal in other.names


@pytest.mark.parametrize(
    "text",
    [
        "Peru agreed. Former Peruvian President Ada Ruiz left.",
        "Peru agreed. Peruvian President-elect Ada Ruiz left.",
        "Ada Ruiz left for Peru.",
    ],
)
def test_a_former_or_coming_holder_and_a_private_person_act_for_no_one(text):
    _, resolution = resolved(text)
    (found,) = (one for one in resolution.actors if "Ada Ruiz" in one.names)
    assert found.principal is None


def test_we_means_whom_the_speaker_speaks_for():
    reading, resolution = resolved('"We agree," Peruvian Foreign Minister Ada Ruiz said. Peru paid.')
    assert [one.names[0] for one in resolution.actors_of(mention_of(reading, "We"))] == ["Peru"]


def test_we_of_a_private_speaker_is_the_speaker():
    reading, resolution = resolved('"We agree," Ada Ruiz said.')
    assert [one.names[0] for one in resolution.actors_of(mention_of(reading, "We"))] == ["Ada Ruiz"]


def test_the_two_sides_are_both():
    reading, resolution = resolved("Kenya met Uganda on Monday. The two sides agreed.")
    found = resolution.actors_of(mention_of(reading, "The two sides"))
    assert [one.names[0] for one in found] == ["Kenya", "Uganda"]


# ------------------------------------------------------------ keys and matches


def party(mention: Mention) -> Event:
    return Event(
        trigger=mention.span,
        sentence=mention.sentence,
        type="CONSULT",
        status="actual",
        actors=(mention,),
        recipients=(),
    )


def test_actors_of_claims_have_the_first_keys_in_text_order():
    reading = read("The road was long. Kenya met Uganda. Peru paid.")
    claims = tuple(party(mention_of(reading, words)) for words in ("Peru", "Kenya"))
    resolution = resolve(reading, claims, ontology())
    assert [one.names[0] for one in resolution.actors[:2]] == ["Kenya", "Peru"]
    assert [one.key for one in resolution.actors] == [f"a{n}" for n in range(1, len(resolution.actors) + 1)]


def test_a_pronoun_without_antecedent_means_no_one_and_says_why():
    reading, resolution = resolved("It rained. She left.")
    she = mention_of(reading, "She")
    assert resolution.actors_of(she) == ()
    assert resolution.matches[she.index].why


def test_a_directory_gives_the_lasting_id():
    tenure = Tenure(person="Ada Ruiz", title="Envoy", country="PER", start="2020", wikidata="Q1")
    reading = read("Peru met Ada Ruiz.")
    resolution = resolve(reading, (), ontology(), known_holders(ontology().people).with_tenures([tenure]))
    assert {one.names[0]: one.wikidata for one in resolution.actors} == {"Peru": None, "Ada Ruiz": "Q1"}


def test_the_same_reading_gives_the_same_resolution():
    text = "Kenyan officials met Ada Ruiz, Peru's envoy. They agreed. Troops left Lima."
    assert resolved(text)[1] == resolved(text)[1]


def test_a_name_that_two_persons_bear_means_no_one_and_says_why():
    reading, resolution = resolved(
        "Kenyan envoy Ana Otieno met Ugandan envoy Peter Otieno. Mr Otieno agreed."
    )
    unclear = mention_of(reading, "Mr Otieno")
    assert resolution.actors_of(unclear) == ()
    assert "Ana Otieno, Peter Otieno" in resolution.matches[unclear.index].why


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The State Department agreed.", "The State Department", "country:USA"),
        ("Fiji's envoy, Ana Vuki, left.", "Ana Vuki", "country:FJI"),
        ("Fiji paid. Former Fijian president Ana Vuki left.", "Former Fijian president Ana Vuki", None),
        ("The African Union's envoy, Ana Vuki, left.", "Ana Vuki", "organisation:african-union"),
    ],
)
def test_an_actor_acts_for_its_state_or_body(text, words, expected):
    reading, resolution = resolved(text)
    (found,) = resolution.actors_of(mention_of(reading, words))
    principals = {one.key: one.identity for one in resolution.actors}
    assert principals.get(found.principal or "") == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Fiji agreed.", "Fiji", ("FJI", 950, "FJI")),
        ("Fijian troops left.", "Fijian troops", ("FJI", 950, "FJIMIL")),
        ("The UN agreed.", "The UN", ("UNO", None, "IGOUNO")),
        ("Rebels left.", "Rebels", (None, None, "REB")),
    ],
)
def test_an_actor_has_the_codes_of_other_schemes(text, words, expected):
    codes = actor(text, words).codes
    assert (codes.plover, codes.cow, codes.cameo) == expected


@pytest.mark.parametrize(
    ("publisher", "country"), [("Ministry of Trade, Republic of Peru", "PER"), ("The Coast Gazette", None)]
)
def test_the_ministers_in_a_statement_of_a_government_are_its_own(publisher, country):
    text = "Ada Ruiz, Minister of Fisheries, met Lars Lund of Norway. The Government thanks Norway."
    record = dragoman.read(text, published="2024-05-04", publisher=publisher)
    assert isinstance(record, dragoman.Record)
    told = dragoman.to_dict(record)["actors"]
    assert [one["country"] for one in told if "Ada Ruiz" in one["names"]] == [country]
    assert [one["country"] for one in told if "Government" in one["names"]] == [country] * (
        country is not None
    )


ARMY = "The army shelled a camp near Osh."


@pytest.mark.parametrize(
    ("publisher", "text", "words", "country"),
    [
        ("Lima Herald", "Trade Minister Ada Ruiz met Lars Lund of Norway.", "Ada Ruiz", "PER"),
        ("Lima Herald", "Police detained two Norwegian sailors.", "Police", "PER"),
        ("Lima Herald", "The Health Ministry thanked Norway.", "Health Ministry", "PER"),
        ("Lima Herald", "Norway met the head of the National Guard.", "National Guard", "PER"),
        ("Wire", "LIMA, May 3 - The Foreign Ministry thanked Norway.", "Foreign Ministry", "PER"),
        ("Wire", "GENEVA, May 3 - The Foreign Ministry thanked Norway.", "Foreign Ministry", None),
        ("Lima Herald", "TUNIS, May 3 - The Foreign Ministry left.", "Foreign Ministry", None),
        ("Lima Herald", "Foreign Ministry spokesperson Ada Ruiz thanked Norway.", "Ada Ruiz", "PER"),
        ("Lima Herald", ARMY, "army", None),
        (
            "Ministry of Trade of Peru",
            "Trade Minister Ada Ruiz met Trade Minister Ivo Kern.",
            "Ivo Kern",
            None,
        ),
        ("Lima Herald", "The mayor thanked Norway.", "mayor", None),
        ("Lima Herald", "The State Department thanked Norway.", "State Department", "USA"),
        ("Lima Herald", "The Department of Home Affairs sued.", "Department of Home Affairs", "PER"),
        ("Wire", "The Foreign Ministry thanked Norway.", "Foreign Ministry", None),
        (
            "Wire",
            "LIMA, May 3 - Prime Minister Ivo Kern flew to Peru. He saw a bridge.",
            "Ivo Kern",
            None,
        ),
        (
            "Lima Herald",
            "Trade Minister Ivo Kern met Trade Minister Ada Ruiz of Peru.",
            "Ivo Kern",
            None,
        ),
        (
            "Wire",
            "DUBAI, May 3 - Fiji met Tonga. Fiji and Tonga agreed. The Foreign Ministry left Fiji for Tonga.",
            "Foreign Ministry",
            None,
        ),
    ],
)
def test_what_every_state_has_is_of_the_state_that_a_report_is_written_in(publisher, text, words, country):
    record = dragoman.read(text, published="2024-05-04", publisher=publisher)
    assert isinstance(record, dragoman.Record)
    actors = {one.key: one for group in record.actors.values() for one in group}.values()
    assert [one.country for one in actors if words in one.names] == [country]
