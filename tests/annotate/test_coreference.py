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
        (
            "Ada Ruiz, Deputy Minister for Foreign Affairs of Peru, landed. The Deputy Minister met Mr Falk.",
            "The Deputy Minister",
            "Ada Ruiz",
        ),
        (
            "The secretary-general of the Nile Basin Initiative, Ada Ruiz, left.",
            "Ada Ruiz",
            "The secretary-general of the Nile Basin Initiative",
        ),
        ("They saw Anne-Lise Falk, the envoy.", "the envoy", "Anne-Lise Falk"),
        ("The union's envoy, Anne-Lise Falk of Mali, left.", "Anne-Lise Falk", "The union's envoy"),
        ("Mr Okello met Ms Falk. He left.", "He", "Mr Okello"),
        ("Mr Okello met Ms Falk. She left.", "She", "Ms Falk"),
        (
            "The Minister of Transport, Social Security and Gambians Abroad, Ada Ruiz, left.",
            "Ada Ruiz",
            "The Minister of Transport, Social Security and Gambians Abroad",
        ),
        (
            "They met the Minister of Trade, Integration and Industry of Fiji, Dr Ada Ruiz, in Lima.",
            "Dr Ada Ruiz",
            "the Minister of Trade, Integration and Industry of Fiji",
        ),
        (
            "The Cabinet Secretary for Labour and Diaspora Affairs, Ada Ruiz, left.",
            "Ada Ruiz",
            "The Cabinet Secretary for Labour and Diaspora Affairs",
        ),
        ("Mr Okello met Ms Falk. In his letter, Mr Sy asked for boats.", "his", "Mr Sy"),
        ("Kenya protested. In its note, Uganda rejected the claim.", "its", "Uganda"),
        ("Mr Okello landed. During his visit, Mr Sy received traders.", "his", "Mr Okello"),
        ("Mr Okello fell ill. In his absence, Mr Sy met traders.", "his", "Mr Okello"),
        ("Kenya signed the pact. It left the talks.", "It", "Kenya"),
        ("The African Union met. The bloc agreed.", "The bloc", "The African Union"),
        ("The African Union met. The continental body agreed.", "The continental body", "The African Union"),
        ("Mercosur met. The regional bloc agreed.", "The regional bloc", "Mercosur"),
        ("The Taliban agreed. The group left.", "The group", "The Taliban"),
        ("Peru's trade ministry agreed. The ministry left.", "The ministry", "Peru's trade ministry"),
        ("Rebels took the town. They left.", "They", "Rebels"),
        ("J.P. Singh landed. JP Singh left. Mr Singh smiled.", "Mr Singh", "J.P. Singh"),
        ("Amir Khan Saleh landed. Amir Khan left.", "Amir Khan", "Amir Khan Saleh"),
        ("Sean O’Hara landed. O'Hara left.", "O'Hara", "Sean O’Hara"),
        ("The envoy of Norway in Riga Ada Moe protested.", "Ada Moe", "The envoy of Norway"),
        ("Peru's ambassador to Chile Ada Ruiz left.", "Ada Ruiz", "Peru's ambassador to Chile"),
        (
            "They met the Secretary-General of the League of Arab States Samir Haddad.",
            "Samir Haddad",
            "the Secretary-General of the League of Arab States",
        ),
        (
            "Deputy Prime Minister and Minister of Foreign Affairs Ada Ruiz left.",
            "Ada Ruiz",
            "Deputy Prime Minister",
        ),
        (
            "The WHO Director-General, Lin Wen, left. The Director-General smiled.",
            "Lin Wen",
            "The Director-General",
        ),
        (
            "The deputy energy minister, Ada Ruiz, left. The deputy minister smiled.",
            "Ada Ruiz",
            "The deputy minister",
        ),
        (
            "UN Secretary-General Ada Sol left. The UN chief smiled.",
            "UN Secretary-General Ada Sol",
            "The UN chief",
        ),
        ("Premier Xu Lanping landed. Xu smiled.", "Xu", "Premier Xu Lanping"),
        ("The commander, Musa 'Lion' Idrissa, left. Idrissa smiled.", "Idrissa", "The commander"),
        ("Former head of state, Ada Ruiz, left.", "Ada Ruiz", "Former head of state"),
        ("Abdul-Qader el-Murtad left. El-Murtad smiled.", "El-Murtad", "Abdul-Qader el-Murtad"),
        (
            "The United Nations special envoy to Chad left. The UN envoy smiled.",
            "The UN envoy",
            "The United Nations special envoy to Chad",
        ),
        (
            "The Peace and Security Council (PSC) met. The PSC agreed.",
            "The PSC",
            "The Peace and Security Council",
        ),
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
        ("The General Staff sent a battalion to Banfora. It offered help.", "It", "The General Staff"),
        ("Bolivia has gas. Peru asked its neighbour for 20 trucks.", "its neighbour", "Bolivia"),
        (
            "President Ruiz met President Low. Mr Low thanked his counterpart.",
            "his counterpart",
            "President Ruiz",
        ),
        (
            "President Ruiz of Peru met President Low of Fiji. Mr Ruiz thanked his host.",
            "his host",
            "President Low",
        ),
        (
            "External Affairs Minister Ana Costa met Foreign Minister Ivo Kern. EAM left.",
            "EAM",
            "External Affairs Minister Ana Costa",
        ),
        (
            "Foreign Minister Ivo Kern met External Affairs Minister Ana Costa. FM left.",
            "FM",
            "Foreign Minister Ivo Kern",
        ),
        (
            "The Andean Community met. The Andean Community left. Mercosur's fair ended. Peru met the bloc.",
            "the bloc",
            "The Andean Community",
        ),
        (
            "The members of the council met. Attacks targeting nurses may be crimes. They condemned Sudan.",
            "They",
            "The members of the council",
        ),
        (
            "Rebels left. Kenyan and Malian units began patrols. They met Ruiz.",
            "They",
            "Kenyan and Malian units",
        ),
        (
            "President Ruiz of Peru left. Oman's minister, Said Harthy, smiled. Oman invited him.",
            "him",
            "President Ruiz",
        ),
        (
            "Oman's minister, Said Harthy, phoned the president of Peru. Peru invited him.",
            "him",
            "Said Harthy",
        ),
    ],
)
def test_mentions_of_one_thing_are_one_chain(text, words, other):
    assert other in chain(read(text), words)


@pytest.mark.parametrize(
    ("text", "words", "other"),
    [
        ("Ada Ruiz met Carlos Ruiz. Ruiz left.", "Ruiz", "Ada Ruiz"),
        ("An aide to Ada Ruiz left.", "Ada Ruiz", "An aide to Ada Ruiz"),
        ("Leaders met in Abuja, Sunday.", "Sunday", "Abuja"),
        ("The African Union met. The foreign body agreed.", "The foreign body", "The African Union"),
        ("The UN envoy, Ada Sol, left. The UN chief smiled.", "The UN chief", "Ada Sol"),
        (
            "The Deputy Secretary-General of the UN, Ada Sol, left. The UN chief smiled.",
            "The UN chief",
            "Ada Sol",
        ),
        ("Premier Xu Lanping met Xu Dan. Xu smiled.", "Xu", "Xu Dan"),
        ("Kenya met Kenyans abroad.", "Kenyans", "Kenya"),
        ("The Peruvian minister met the Chilean minister.", "the Chilean minister", "The Peruvian minister"),
        ("Okello met him in Lima.", "him", "Okello"),
        (
            "Peru's deputy foreign minister left. The foreign minister, Ada Ruiz, stayed.",
            "Ada Ruiz",
            "Peru's deputy foreign minister",
        ),
        ("An envoy left. A second envoy stayed.", "A second envoy", "An envoy"),
        ("The Foreign Office left. The government stayed.", "The government", "The Foreign Office"),
        ("Ghana, Togo and Benin, all neighbours, agreed.", "Togo", "Ghana"),
        (
            "A Kenyan envoy met rebels in Goma. Rwandan colonel Paul Gasana left.",
            "Rwandan colonel Paul Gasana",
            "A Kenyan envoy",
        ),
        ("The US Treasury warned a bank. Officers joined the army.", "the army", "The US Treasury"),
        ("Chad and Niger have gas. Peru asked its neighbour for trucks.", "its neighbour", "Niger"),
        ("Chad has gas. Peru asked its Chilean neighbour for trucks.", "its Chilean neighbour", "Chad"),
        ("Kenya met Peru in Oslo. Kenya thanked its neighbour.", "its neighbour", "Oslo"),
        (
            "President Ruiz met Mr Low's aides. He thanked his counterpart.",
            "his counterpart",
            "President Ruiz",
        ),
        (
            "The group Red Dawn met. Red Dawn sent men. Al Shabaab fired at them. The group left.",
            "The group",
            "The group Red Dawn",
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
        (
            "Chad's minister Ada Ruiz met Omar Haddad on Monday. Chad's army said the two sides agreed.",
            "the two sides",
            ["Chad's army", "Omar Haddad"],
        ),
        (
            "Chad's minister Ada Ruiz met Omar Haddad on Monday. Qatar's army said the two sides agreed.",
            "the two sides",
            ["Chad's minister", "Omar Haddad"],
        ),
        (
            "Ada Ruiz met Omar Haddad on Monday. Chad's trade ministry said the two sides agreed.",
            "the two sides",
            ["Ada Ruiz", "Omar Haddad"],
        ),
        (
            "The defence ministers of Norway and Sweden met.",
            "The defence ministers of Norway and Sweden",
            ["Norway", "Sweden"],
        ),
        (
            "Greek Trade Minister Ada Low met a Danish counterpart. Trade ministers of both states left.",
            "Trade ministers of both states",
            ["Greek Trade Minister Ada Low", "Danish"],
        ),
        (
            "Fiji's deputy trade minister, Ada Low, sat. The trade ministers of Fiji and Tonga signed it.",
            "The trade ministers of Fiji and Tonga",
            ["Fiji", "Tonga"],
        ),
        (
            "Peru and Chile quarrel. Soldiers of the two countries clashed.",
            "Soldiers of the two countries",
            ["Peru", "Chile"],
        ),
        ("Former presidents of Ghana and Togo met.", "Former presidents", []),
        ("Citizens of Ghana and Togo protested.", "Citizens of Ghana and Togo", []),
        ("The foreign ministers of Peru met.", "The foreign ministers of Peru", []),
        ("Kenya met Uganda on Monday. Both countries agreed.", "Both countries", ["Kenya", "Uganda"]),
        ("Ada Ruiz met Tom Low. The two leaders agreed.", "The two leaders", ["Ada Ruiz", "Tom Low"]),
        ("Ada Ruiz and Tom Low met. They agreed.", "They", ["Ada Ruiz", "Tom Low"]),
        ('"We agree," Ada Ruiz said.', "We", ["Ada Ruiz"]),
        (
            "Chad recalled its envoy, and Mali recalled its consul too. Norway appealed to both.",
            "both",
            ["Chad", "Mali"],
        ),
        (
            "Serbia warned Kosovo. Serbia said Serbs would stay. Norway wrote to both.",
            "both",
            ["Serbia", "Kosovo"],
        ),
        (
            "Ada Ruiz met Tom Low. A mayor told Ada Ruiz to rest. Norway wrote to both.",
            "both",
            ["Ada Ruiz", "Tom Low"],
        ),
        (
            "Guards of Oman, Yemen and Iran watch for Chinese boats. Chad met the three countries.",
            "the three countries",
            ["Oman", "Yemen", "Iran"],
        ),
        (
            "Chad, Mali and Niger met. It rained. Fog came. Roads broke. Oman wrote to the three countries.",
            "the three countries",
            ["Chad", "Mali", "Niger"],
        ),
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
    names = [one.name for one in reading.mentions if one.chain in members]
    assert [reading.text_of(name) for name in names if name is not None] == ["Ama Boateng", "Issa Keita"]


@pytest.mark.parametrize(
    ("text", "words", "members"),
    [
        (
            "Peru and Chile met in Cusco. Canada, which trains Bolivian pilots, praised the two countries.",
            "the two countries",
            ["Peru", "Chile"],
        ),
        (
            "Eritrea and Yemen traded fire. Oman's minister, Said Harthy, called on both sides to stop.",
            "both sides",
            ["Eritrea", "Yemen"],
        ),
        (
            "Kenya, Uganda and Rwanda signed a pact. The three countries will meet again.",
            "The three countries",
            ["Kenya", "Uganda", "Rwanda"],
        ),
        ("Kenya and Uganda signed a pact. The three countries will meet again.", "The three countries", []),
        (
            "Togo and Chad talked. Benin and Mali praised the two countries.",
            "the two countries",
            ["Togo", "Chad"],
        ),
        (
            "Togo and Chad met. Benin's talks with Mali worried the two countries.",
            "the two countries",
            ["Togo", "Chad"],
        ),
    ],
)
def test_nobody_in_the_words_of_who_acts_on_a_pair_is_of_it(text, words, members):
    reading = read(text)
    phrase = next(one for one in reading.mentions if reading.text_of(one.span) == words)
    found = [reading.chains[one].mentions[0] for one in reading.chains[phrase.chain].members]
    assert [reading.text_of(reading.mentions[one].span) for one in found] == members


def test_two_states_far_back_are_a_pair_where_a_text_speaks_of_no_third():
    told = "Togo fishes. Chad herds. Togo buys, Chad sells. Togo is wet, Chad dry. "
    reading = read(told + "It rained. It rained. It rained. It rained. Both countries suffered.")
    phrase = next(one for one in reading.mentions if reading.text_of(one.span) == "Both countries")
    assert len(reading.chains[phrase.chain].members) == 2


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Kenya's navy moved two boats, and Uganda put its guard on alert.", "Uganda"),
        ("Uganda sent troops and put its guard on alert.", "Uganda"),
    ],
)
def test_what_a_joined_clause_owns_is_of_its_own_subject(text, other):
    assert other in chain(read(text), "its")


def test_it_that_is_given_something_is_not_who_promises_it():
    reading = read("Japan met the Kenya Navy in May. Japan promised to give it four boats.")
    it = next(one for one in reading.mentions if reading.text_of(one.span) == "it")
    japan = next(one for one in reading.mentions if reading.text_of(one.span) == "Japan")
    assert it.chain != japan.chain


def test_who_is_told_behind_a_source_is_another():
    reading = read("According to the ministry, a patrol vessel of the Chilean Navy sank the boat.")
    chains = {reading.text_of(one.span): one.chain for one in reading.mentions}
    assert chains["the ministry"] != chains["a patrol vessel"]


def test_a_number_of_them_is_not_who_holds_them():
    reading = read("Protesters marched to the port. Police held 14 of them.")
    chains = {reading.text_of(one.span): one.chain for one in reading.mentions}
    assert chains["them"] == chains["Protesters"]
