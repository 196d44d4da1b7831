"""Who holds which office, with which standing: own sentences, one office a row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.extract.offices import find_offices
from tests.readings import named, ontology, read

# sentence, holder, title as worded, body or state, standing
HELD = [
    (
        "Kenya's deputy energy minister, Paul Ruto, left.",
        "Paul Ruto",
        "deputy energy minister",
        "Kenya",
        "current",
    ),
    (
        "Peruvian deputy mining minister Rosa Quispe left.",
        "Rosa Quispe",
        "deputy mining minister",
        "Peru",
        "current",
    ),
    (
        "The ministry received a delegation headed by Paul Ruto, whom it described as deputy trade minister.",
        "Paul Ruto",
        "deputy trade minister",
        None,
        "current",
    ),
    (
        "Amina Juma, whom the embassy identified as Kenya's deputy foreign minister, left on Monday.",
        "Amina Juma",
        "deputy foreign minister",
        "Kenya",
        "current",
    ),
    (
        "Amina Juma, described by the embassy as a joint secretary, left on Monday.",
        "Amina Juma",
        "joint secretary",
        None,
        "current",
    ),
    (
        "Foreign Minister Aroldo Quispe landed in Sucre on Monday.",
        "Aroldo Quispe",
        "Foreign Minister",
        None,
        "current",
    ),
    (
        "Kenyan Deputy Defence Minister Wanjiru Otieno opened the depot.",
        "Wanjiru Otieno",
        "Deputy Defence Minister",
        "Kenya",
        "current",
    ),
    ("Defense Secretary Carl Whitman toured the base.", "Carl Whitman", "Defense Secretary", None, "current"),
    ("US Secretary of State Helen Marsh phoned him.", "Helen Marsh", "Secretary of State", "US", "current"),
    (
        "Former Ghanaian President Kojo Asante chaired the panel.",
        "Kojo Asante",
        "President",
        "Ghana",
        "former",
    ),
    ("Ex-premier Daisuke Ito warned of delays.", "Daisuke Ito", "premier", None, "former"),
    (
        "Then-Prime Minister Ada Lindqvist signed the pact in 2011.",
        "Ada Lindqvist",
        "Prime Minister",
        None,
        "former",
    ),
    (
        "The late Zimbabwean president Robert Moyo built the road.",
        "Robert Moyo",
        "president",
        "Zimbabwe",
        "former",
    ),
    ("President-elect Bola Adeyemi thanked the observers.", "Bola Adeyemi", "President", None, "designate"),
    (
        "Prime Minister-designate Ali Zaidan presented his cabinet.",
        "Ali Zaidan",
        "Prime Minister",
        None,
        "designate",
    ),
    (
        "Acting Defence Minister Karim Baz spoke to reporters.",
        "Karim Baz",
        "Defence Minister",
        None,
        "acting",
    ),
    ("Interim President Marta Solis dissolved the council.", "Marta Solis", "President", None, "interim"),
    ("Caretaker Prime Minister Musa Koh stayed on.", "Musa Koh", "Prime Minister", None, "interim"),
    (
        "MFA press secretary Olga Petrova confirmed the visit.",
        "Olga Petrova",
        "press secretary",
        "MFA",
        "current",
    ),
    (
        "Peru's foreign ministry spokeswoman Ana Quiroga denied it.",
        "Ana Quiroga",
        "spokeswoman",
        "foreign ministry",
        "current",
    ),
    (
        "State Department spokesperson Mia Hall declined to say.",
        "Mia Hall",
        "spokesperson",
        "State Department",
        "current",
    ),
    (
        "UN special envoy for Yemen Lars Holm briefed the council.",
        "Lars Holm",
        "special envoy for Yemen",
        "UN",
        "current",
    ),
    (
        "WFP country director Lena Brandt praised the drivers.",
        "Lena Brandt",
        "country director",
        "WFP",
        "current",
    ),
    ("NATO Secretary General Jan Bos flew to Tallinn.", "Jan Bos", "Secretary General", "NATO", "current"),
    (
        "UN Secretary-General Rui Almeida called for calm.",
        "Rui Almeida",
        "Secretary-General",
        "UN",
        "current",
    ),
    (
        "European Council President Carl Moreau hosted the dinner.",
        "Carl Moreau",
        "President",
        "European Council",
        "current",
    ),
    (
        "President of the European Commission Ursula Baum spoke next.",
        "Ursula Baum",
        "President",
        "European Commission",
        "current",
    ),
    (
        "Secretary of State for Defence Ian Bellamy resigned.",
        "Ian Bellamy",
        "Secretary of State for Defence",
        None,
        "current",
    ),
    (
        "Minister for the Sahel Awa Traore met the elders.",
        "Awa Traore",
        "Minister for the Sahel",
        None,
        "current",
    ),
    ("FCO Minister Mark Reed welcomed the truce.", "Mark Reed", "Minister", "FCO", "current"),
    ("Ambassador Rashid Omar was summoned.", "Rashid Omar", "Ambassador", None, "current"),
    ("Mexican ambassador to Peru Tomas Lowe was expelled.", "Tomas Lowe", "ambassador", "Mexico", "current"),
    (
        "Government negotiator Peter Wol Deng left the room.",
        "Peter Wol Deng",
        "negotiator",
        "Government",
        "current",
    ),
    ("Former coast guard chief Ida Ruiz blamed the pilot.", "Ida Ruiz", "chief", "coast guard", "former"),
    ("Army chief General Asif Mahmood inspected the line.", "Asif Mahmood", "chief", "Army", "current"),
    (
        "Air force deputy commander Brigadier General Min Htet Aung was listed.",
        "Min Htet Aung",
        "deputy commander",
        "Air force",
        "current",
    ),
    ("Taliban leader Akhund Zada issued a decree.", "Akhund Zada", "leader", "Taliban", "current"),
    (
        "Hezbollah Secretary-General Hassan Noor spoke.",
        "Hassan Noor",
        "Secretary-General",
        "Hezbollah",
        "current",
    ),
    ("Central bank governor Lucia Ferri cut the rate.", "Lucia Ferri", "governor", "Central bank", "current"),
    ("Attorney General Tom Baxter charged them.", "Tom Baxter", "Attorney General", None, "current"),
    (
        "Trade and industry minister Paul Okoro cut the tariff.",
        "Paul Okoro",
        "Trade and industry minister",
        None,
        "current",
    ),
    (
        "Foreign Affairs Undersecretary Lorenzo Abad told the envoy to leave.",
        "Lorenzo Abad",
        "Foreign Affairs Undersecretary",
        None,
        "current",
    ),
    (
        "International Development Minister Sanna Kivi pledged more.",
        "Sanna Kivi",
        "International Development Minister",
        None,
        "current",
    ),
    ("Vice President Kembo Moyo opened the dam.", "Kembo Moyo", "Vice President", None, "current"),
    ("Lena Falk, the minister for trade, left early.", "Lena Falk", "minister for trade", None, "current"),
    (
        "Idris Kone, foreign minister of Mali, left early.",
        "Idris Kone",
        "foreign minister",
        "Mali",
        "current",
    ),
    (
        "Ravi Nair, a joint secretary in the Ministry of Inland Waters, flew to Dhaka.",
        "Ravi Nair",
        "joint secretary",
        "Ministry of Inland Waters",
        "current",
    ),
    (
        "Gen. Ann Lee, commander of U.S. Southern Command, left early.",
        "Ann Lee",
        "commander",
        "U.S. Southern Command",
        "current",
    ),
    (
        "Maj. Gen. Gary Hill, commander, Joint Task Force East, took questions.",
        "Gary Hill",
        "commander",
        "Joint Task Force East",
        "current",
    ),
    ("Olga Diaz, head of the Sahel desk, took notes.", "Olga Diaz", "head", "Sahel desk", "current"),
    (
        "Samuel Okello, a spokesman for the Lord's Resistance Army, denied it.",
        "Samuel Okello",
        "spokesman",
        "Lord's Resistance Army",
        "current",
    ),
    ("Tomas Vega, ambassador to Chile, was recalled.", "Tomas Vega", "ambassador", None, "current"),
    (
        "Claire Dubois, the EU's special representative for the Horn of Africa, arrived.",
        "Claire Dubois",
        "special representative for the Horn of Africa",
        "EU",
        "current",
    ),
    (
        "Hans Weber, chief of staff of the German army, agreed.",
        "Hans Weber",
        "chief of staff",
        "German army",
        "current",
    ),
    (
        "Yusuf Kaya, a former foreign minister of Turkey, wrote the book.",
        "Yusuf Kaya",
        "foreign minister",
        "Turkey",
        "former",
    ),
    (
        "Ivan Horvat, the country's acting interior minister, apologised.",
        "Ivan Horvat",
        "interior minister",
        None,
        "acting",
    ),
    (
        "Maria Silva, mayor of Porto and head of the Douro League, voted against.",
        "Maria Silva",
        "mayor",
        "Porto",
        "current",
    ),
    (
        "Maria Silva, mayor of Porto and head of the Douro League, voted against.",
        "Maria Silva",
        "head",
        "Douro League",
        "current",
    ),
    ("Lin Wei, who heads the Mekong desk, declined.", "Lin Wei", "head", "Mekong desk", "current"),
    (
        "The acting foreign minister of the Taliban, Karim Baz, received them.",
        "Karim Baz",
        "foreign minister",
        "Taliban",
        "acting",
    ),
    (
        "The joint secretary in charge of Nepal and Bhutan, Ravi Nair, took part.",
        "Ravi Nair",
        "joint secretary",
        None,
        "current",
    ),
    ("Houthi spokesman Yahya Saleh claimed the attack.", "Yahya Saleh", "spokesman", "Houthi", "current"),
    (
        "A spokesman for the Front, Samuel Taban, said talks would go on.",
        "Samuel Taban",
        "spokesman",
        "Front",
        "current",
    ),
    (
        "The Foreign Office's minister for Asia, Mark Reed, was not told.",
        "Mark Reed",
        "minister for Asia",
        "Foreign Office",
        "current",
    ),
    (
        "The Taliban's acting defence minister, Mullah Karim Baz, disagreed.",
        "Karim Baz",
        "defence minister",
        "Taliban",
        "acting",
    ),
    (
        "Malaysia's new ambassador in Lima, Siti Noor, presented her papers.",
        "Siti Noor",
        "ambassador",
        "Malaysia",
        "current",
    ),
    (
        "The chargé d'affaires at the Russian embassy in Oslo, Ivan Petrov, was called in.",
        "Ivan Petrov",
        "chargé d'affaires",
        "Russian embassy",
        "current",
    ),
    ("Quispe, who was president from 2002 to 2009, disagreed.", "who", "president", None, "former"),
    ("Ada Ruiz is Bolivia's foreign minister.", "Ada Ruiz", "foreign minister", "Bolivia", "current"),
    ("Ada Ruiz was appointed foreign minister in May.", "Ada Ruiz", "foreign minister", None, "current"),
    ("Ada Ruiz became prime minister on Friday.", "Ada Ruiz", "prime minister", None, "current"),
    ("Ada Kim will become finance minister in July.", "Ada Kim", "finance minister", None, "designate"),
    (
        "Boris Petrov was dismissed as interior minister on Monday.",
        "Boris Petrov",
        "interior minister",
        None,
        "former",
    ),
    ("Boris Petrov resigned as governor of Tver.", "Boris Petrov", "governor", "Tver", "former"),
    ("The king named Omar Said prime minister.", "Omar Said", "prime minister", None, "current"),
    ("Parliament elected Tomas Vega speaker on Tuesday.", "Tomas Vega", "speaker", None, "current"),
    ("The council nominated Ana Reis as ombudsman.", "Ana Reis", "ombudsman", None, "designate"),
    ("Jana Novak has served as ambassador to India since 2021.", "Jana Novak", "ambassador", None, "current"),
    ("Juan Perez served as trade minister for a decade.", "Juan Perez", "trade minister", None, "former"),
    (
        "Peru held talks with acting defence minister Karim Baz of the Houthis.",
        "Karim Baz",
        "defence minister",
        "Houthis",
        "acting",
    ),
    (
        "The Government of Peru, led by Prime Minister Ana Ruiz, agreed.",
        "Ana Ruiz",
        "Prime Minister",
        "Peru",
        "current",
    ),
    (
        "Tunisian President Kais Amara met his Algerian counterpart, Said Mokri.",
        "Kais Amara",
        "President",
        "Tunisia",
        "current",
    ),
    (
        "Tunisian President Kais Amara met his Algerian counterpart, Said Mokri.",
        "Said Mokri",
        "President",
        "Algeria",
        "current",
    ),
    (
        "Foreign ministers Wang Li and Sergei Orlov met in Almaty.",
        "Wang Li",
        "Foreign minister",
        None,
        "current",
    ),
    (
        "Foreign ministers Wang Li and Sergei Orlov met in Almaty.",
        "Sergei Orlov",
        "Foreign minister",
        None,
        "current",
    ),
    (
        "A Foreign Office spokesman called it a reckless act.",
        "A Foreign Office spokesman",
        "spokesman",
        "Foreign Office",
        "current",
    ),
    (
        "The foreign ministry spokeswoman Lin Hua rejected the charge.",
        "Lin Hua",
        "spokeswoman",
        "foreign ministry",
        "current",
    ),
    ("De facto president Omar Zaki signed the decree.", "Omar Zaki", "president", None, "de facto"),
    ("Self-proclaimed governor Denis Pushin raised the flag.", "Denis Pushin", "governor", None, "de facto"),
    ("Outgoing Finance Minister Raj Rao left the hall.", "Raj Rao", "Finance Minister", None, "current"),
    (
        "Deputy Foreign Minister Sergei Volkov warned of consequences.",
        "Sergei Volkov",
        "Deputy Foreign Minister",
        None,
        "current",
    ),
    (
        "Ukraine's prime minister, Oksana Bondar, thanked them.",
        "Oksana Bondar",
        "prime minister",
        "Ukraine",
        "current",
    ),
    (
        "The president of the Kenyan senate, Amos Kiplagat, adjourned the sitting.",
        "Amos Kiplagat",
        "president",
        "Kenyan senate",
        "current",
    ),
    (
        "Lt. Gen. Omar Said, deputy chief of the general staff, agreed.",
        "Omar Said",
        "deputy chief of the general staff",
        None,
        "current",
    ),
    (
        "Iran's supreme leader, Ayatollah Ali Karimi, gave his consent.",
        "Ali Karimi",
        "supreme leader",
        "Iran",
        "current",
    ),
]
NONE_HELD = [
    "Critics described Amina Juma as a weak president.",
    "He described the visit as a success for the foreign minister.",
    "General Asif Mahmood inspected the line.",
    "Col. Turki Saleh and Sgt. Ana Reis crossed the bridge.",
    "A senior Kenyan diplomat left the hall.",
    "Mr Okello and Dr Brandt disagreed.",
    "Officials and diplomats crowded the lobby.",
    "The leader of the pack broke away on the last climb.",
    "Two ministers resigned on Monday.",
    "Nobody has been named to the post.",
    "The ministry published the figures.",
    "She wrote to the editor about the secretary bird.",
    "Sheikh Omar Zaki prayed at the shrine.",
    "Analyst Mia Hall expects a rate cut.",
]


def offices(text, **details):
    reading = read(text, **details)
    return reading, find_offices(reading, ontology())


@pytest.mark.parametrize(("sentence", "holder", "title", "of", "standing"), HELD)
def test_an_office_is_read_with_holder_title_body_and_standing(sentence, holder, title, of, standing):
    reading, found = offices(sentence)
    seen = [(named(reading, one.holder), one.title, one.of, one.standing) for one in found]
    assert (holder, title, of, standing) in seen


@pytest.mark.parametrize("sentence", NONE_HELD)
def test_ranks_honorifics_and_descriptions_are_no_offices(sentence):
    assert offices(sentence)[1] == ()


def test_one_office_of_one_person_is_one_claim_in_its_fullest_form():
    text = (
        "Foreign Minister Ada Ruiz of Bolivia flew to Quito. The minister met traders there. "
        "Ruiz, Bolivia's foreign minister since 2021, returned on Monday."
    )
    reading, found = offices(text)
    assert [(one.title, one.of, one.standing, one.start) for one in found] == [
        ("Foreign Minister", "Bolivia", "current", "2021")
    ]
    assert named(reading, found[0].holder) == "Ada Ruiz"


def test_a_standing_that_is_said_wins_over_a_plain_title_elsewhere():
    text = "The talks were led by the acting defence minister of Niger, Karim Baz, on Monday."
    _, found = offices(text, title="Mali hosts Niger Defence Minister")
    assert [(one.standing, one.of) for one in found if one.title.lower() == "defence minister"] == [
        ("acting", "Niger")
    ]


def test_two_offices_of_one_person_stay_two():
    _, found = offices("Foreign Office minister Mark Reed is the government's minister for Asia.")
    assert {(one.title, one.of) for one in found} == {
        ("minister", "Foreign Office"),
        ("minister for Asia", "government"),
    }


@pytest.mark.parametrize(
    ("sentence", "start", "end", "standing"),
    [
        ("Juan Perez, who was foreign minister from 2010 to 2014, agreed.", "2010", "2014", "former"),
        ("Ana Reis, mayor of Ulm since 2019, agreed.", "2019", None, "current"),
        ("Tom Low, president of the bank (2004-2009), agreed.", "2004", "2009", "former"),
    ],
)
def test_the_years_of_an_office_are_kept(sentence, start, end, standing):
    _, found = offices(sentence)
    assert [(one.start, one.end, one.standing) for one in found] == [(start, end, standing)]


def test_what_an_official_is_in_charge_of_is_the_portfolio():
    _, found = offices("The joint secretary in charge of Nepal and Bhutan, Ravi Nair, took part.")
    assert found[0].portfolio == "Nepal and Bhutan"


def test_every_field_has_its_words():
    text = "Former Ghanaian President Kojo Asante chaired the panel."
    _, (office,) = offices(text)
    quotes = {name: [piece.quote for piece in pieces] for name, pieces in office.evidence.items()}
    assert quotes == {
        "title": ["President"],
        "of": ["Ghanaian"],
        "standing": ["Former"],
        "holder": ["Kojo Asante"],
    }


def test_a_spokeswoman_without_a_body_speaks_for_the_body_that_spoke_before():
    text = 'Malaysia\'s trade ministry rejected the claim. "No," spokeswoman Siti Noor told reporters.'
    _, found = offices(text)
    assert [(one.title, one.of) for one in found] == [("spokeswoman", "trade ministry")]


def test_the_ministry_has_the_name_it_was_given_before():
    text = (
        "Peru's Ministry of Trade opened a desk. Ravi Nair, the joint secretary who runs the ministry's "
        "Amazon desk, cut the ribbon."
    )
    _, found = offices(text)
    assert [one.of for one in found if one.title == "joint secretary"] == ["Ministry of Trade"]


@given(
    st.lists(st.sampled_from("minister of the Peru , ' s former Ana Reis and named - elect said .".split()))
)
def test_any_words_are_read_without_an_error(words):
    reading, found = offices(" ".join(words) or "-")
    assert all(one.title and reading.text_of(one.holder.span) for one in found)
