"""Who gave how much of what to whom: own sentences, the transfers of each."""

from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.extract.transfers import find_transfers
from dragoman.ontology.tables import read_toml
from tests.readings import ontology, read

# sentence, item, amount, unit, giver, receiver, status
ONE = [
    (
        "Fiji conveys its gratitude to Norway for the 40 ambulances received in May.",
        "ambulances",
        40,
        "ambulance",
        "Norway",
        "Fiji",
        "delivered",
    ),
    (
        "Fiji conveys its gratitude to the Norwegian people for the 300 tents received in May.",
        "tents",
        300,
        "tent",
        "Norwegian",
        "Fiji",
        "delivered",
    ),
    ("Fiji is grateful to Norway for 300 tents.", "tents", 300, "tent", "Norway", "Fiji", "delivered"),
    (
        "The freighter docked in Suva on Friday with 900 tonnes of Kenyan maize.",
        "Kenyan maize",
        900,
        "metric ton",
        "Kenyan",
        "Suva",
        "delivered",
    ),
    ("Peru sent 900 tons of potatoes to Haiti.", "potatoes", 900, "ton", "Peru", "Haiti", "sent"),
    ("Peru has sent 900 tons of potatoes to Haiti.", "potatoes", 900, "ton", "Peru", "Haiti", "sent"),
    ("Japan donated 40 ambulances to Laos.", "ambulances", 40, "ambulance", "Japan", "Laos", "delivered"),
    ("Japan gave Laos 40 ambulances.", "ambulances", 40, "ambulance", "Japan", "Laos", "delivered"),
    ("Oman provided Yemen with 3,000 tents.", "tents", 3000, "tent", "Oman", "Yemen", "delivered"),
    (
        "Oman supplied 3,000 family tents to Yemen.",
        "family tents",
        3000,
        "tent",
        "Oman",
        "Yemen",
        "delivered",
    ),
    (
        "Some 3,000 tents were delivered to Yemen by Oman.",
        "tents",
        3000,
        "tent",
        "Oman",
        "Yemen",
        "delivered",
    ),
    ("Sweden pledged 50 million kronor to Somalia.", "money", 5e7, "SEK", "Sweden", "Somalia", "pledged"),
    ("Chile announced $2 million in aid for Haiti.", "aid", 2e6, "USD", "Chile", "Haiti", "pledged"),
    ("Chile will send 80 generators to Haiti.", "generators", 80, "generator", "Chile", "Haiti", "planned"),
    (
        "Chile plans to send 80 generators to Haiti.",
        "generators",
        80,
        "generator",
        "Chile",
        "Haiti",
        "planned",
    ),
    (
        "Chile promised to send 80 generators to Haiti.",
        "generators",
        80,
        "generator",
        "Chile",
        "Haiti",
        "pledged",
    ),
    ("Chile agreed to give Haiti 80 generators.", "generators", 80, "generator", "Chile", "Haiti", "pledged"),
    ("Chile may send 80 generators to Haiti.", "generators", 80, "generator", "Chile", "Haiti", "planned"),
    (
        "Chile managed to deliver 80 generators to Haiti.",
        "generators",
        80,
        "generator",
        "Chile",
        "Haiti",
        "delivered",
    ),
    ("Mali asked France for 60 trucks.", "trucks", 60, "truck", "France", "Mali", "requested"),
    ("Mali appealed to donors for $90 million.", "money", 9e7, "USD", "donors", "Mali", "requested"),
    ("Mali is seeking $90 million from donors.", "money", 9e7, "USD", "donors", "Mali", "requested"),
    ("Mali needs 700 tons of seed.", "seed", 700, "ton", None, "Mali", "requested"),
    ("Mali received 200 tons of flour from Spain.", "flour", 200, "ton", "Spain", "Mali", "delivered"),
    ("Mali thanked Spain for 200 tons of flour.", "flour", 200, "ton", "Spain", "Mali", "delivered"),
    ("Mali wishes to thank Spain for 200 tons of flour.", "flour", 200, "ton", "Spain", "Mali", "delivered"),
    ("Spain lent Mali €30 million.", "money", 3e7, "EUR", "Spain", "Mali", "delivered"),
    ("Spain paid $3 million to the rebels.", "money", 3e6, "USD", "Spain", "rebels", "delivered"),
    (
        "Spain extended a $60 million line of credit to Togo.",
        "line of credit",
        6e7,
        "USD",
        "Spain",
        "Togo",
        "delivered",
    ),
    (
        "Spain handed over 25 patrol boats to the Libyan coast guard.",
        "patrol boats",
        25,
        "boat",
        "Spain",
        "coast guard",
        "delivered",
    ),
    ("Spain approved a grant of 4 million euros to Togo.", "grant", 4e6, "EUR", "Spain", "Togo", "pledged"),
    (
        "A donation of 40 ambulances from Japan to Laos arrived.",
        "ambulances",
        40,
        "ambulance",
        "Japan",
        "Laos",
        "delivered",
    ),
    (
        "A Swiss plane carrying 18 tons of medicine landed in Malawi.",
        "medicine",
        18,
        "ton",
        "Swiss",
        "Malawi",
        "delivered",
    ),
    (
        "A Kenyan convoy with 300 tonnes of maize reached Somalia.",
        "maize",
        300,
        "metric ton",
        "Kenyan",
        "Somalia",
        "delivered",
    ),
    (
        "The maize was part of a 900-ton shipment that Kenya sent to Somalia.",
        "maize",
        900,
        "ton",
        "Kenya",
        "Somalia",
        "sent",
    ),
    (
        "Kenya shipped 30 truckloads of beans to Burundi.",
        "beans",
        30,
        "truckload",
        "Kenya",
        "Burundi",
        "sent",
    ),
    (
        "Kenya delivered 85,000 litres of cooking oil to Burundi.",
        "cooking oil",
        85000,
        "litre",
        "Kenya",
        "Burundi",
        "delivered",
    ),
    (
        "UNICEF has handed out 5,400 hygiene kits in Samoa.",
        "hygiene kits",
        5400,
        "kit",
        "UNICEF",
        "Samoa",
        "delivered",
    ),
    (
        "Germany supplied Ukraine with 14 howitzers.",
        "howitzers",
        14,
        "howitzer",
        "Germany",
        "Ukraine",
        "delivered",
    ),
    (
        "Half a million doses of vaccine were flown to Nepal by China.",
        "vaccine",
        5e5,
        "dose",
        "China",
        "Nepal",
        "sent",
    ),
    (
        "China airlifted half a million doses of vaccine to Nepal.",
        "vaccine",
        5e5,
        "dose",
        "China",
        "Nepal",
        "sent",
    ),
    ("India released Rs 500 crore in aid to Nepal.", "aid", 5e9, "INR", "India", "Nepal", "delivered"),
    ("Qatar sent 2,500 MT of rice to Sudan.", "rice", 2500, "metric ton", "Qatar", "Sudan", "sent"),
    (
        "Qatar distributed two dozen wheelchairs in Gaza.",
        "wheelchairs",
        24,
        "wheelchair",
        "Qatar",
        None,
        "delivered",
    ),
    (
        "The wheelchairs brought Qatar's aid to Chad to $5 million.",
        "money",
        5e6,
        "USD",
        "Qatar",
        "Chad",
        "delivered",
    ),
    (
        "Finland's pledge of 5 million euros to Nepal stands.",
        "money",
        5e6,
        "EUR",
        "Finland",
        "Nepal",
        "pledged",
    ),
    (
        "Turkmenistan will supply Georgia with up to 2 billion cubic metres of gas.",
        "gas",
        2e9,
        "cubic metre",
        "Turkmenistan",
        "Georgia",
        "planned",
    ),
    (
        "The United States has committed more than $70 million in humanitarian assistance to Armenia.",
        "humanitarian assistance",
        7e7,
        "USD",
        "United States",
        "Armenia",
        "pledged",
    ),
    (
        "The 4,500 blankets donated by Ireland reached Mozambique.",
        "blankets",
        4500,
        "blanket",
        "Ireland",
        "Mozambique",
        "delivered",
    ),
    (
        "Ireland, which sent 4,500 blankets to Mozambique, praised the effort.",
        "blankets",
        4500,
        "blanket",
        "Ireland",
        "Mozambique",
        "sent",
    ),
    (
        "The minister said Ireland had sent 4,500 blankets to Mozambique.",
        "blankets",
        4500,
        "blanket",
        "Ireland",
        "Mozambique",
        "sent",
    ),
    (
        "The agency plans to bring 1,100 tons of flour to Chad.",
        "flour",
        1100,
        "ton",
        "agency",
        "Chad",
        "planned",
    ),
    ("Iran smuggled 60 drones to the Houthis.", "drones", 60, "drone", "Iran", "Houthis", "sent"),
    (
        "Norway is considering a grant of up to 300 million kroner to Malawi.",
        "grant",
        3e8,
        "NOK",
        "Norway",
        "Malawi",
        "planned",
    ),
    (
        "Norway contributed 300 million kroner to the United Nations.",
        "money",
        3e8,
        "NOK",
        "Norway",
        "United Nations",
        "delivered",
    ),
    (
        "About 40 tonnes of blankets left Denmark for Syria.",
        "blankets",
        40,
        "metric ton",
        None,
        "Syria",
        "sent",
    ),
    (
        "Denmark allocated 12 million kroner for refugees in Jordan.",
        "money",
        1.2e7,
        "DKK",
        "Denmark",
        "refugees",
        "pledged",
    ),
]

SEVERAL = [
    (
        "Ghana sent 300 tons of rice, 40,000 litres of fuel and 900 tents to Togo.",
        [("rice", 300), ("fuel", 40000), ("tents", 900)],
    ),
    (
        "Ghana has sent several shipments of aid, including 300 tons of rice, 20 tons of soap and 900 tents.",
        [("rice", 300), ("soap", 20), ("tents", 900)],
    ),
    ("Ghana gave 60 million cedis ($4 million) to Togo.", [("money", 6e7), ("money", 4e6)]),
    ("Ghana donated 60 helmets and Benin gave 40 radios to Togo.", [("helmets", 60), ("radios", 40)]),
    (
        "Ghana delivered 300 tons of rice to Togo and will send another 90 tons of salt.",
        [("rice", 300), ("salt", 90)],
    ),
    ("Ghana promised C$5 million and two water pumps to Togo.", [("money", 5e6), ("water pumps", 2)]),
]

NONE = [
    "Peru sent two ministers to Haiti.",
    "Peru did not send 900 tons of potatoes to Haiti.",
    "Peru refused to send 900 tons of potatoes to Haiti.",
    "The minister gave three reasons for the delay.",
    "The talks lasted 40 hours.",
    "Peru harvested 900 tons of potatoes.",
    "The rebels seized 900 tons of potatoes.",
    "The bridge cost $3 million.",
    "Peru deployed 900 soldiers to the border.",
    "Parliament approved a budget of $2 billion.",
    "The court fined the bank $3 million.",
    "Peru sent 14 aid workers to Haiti.",
    "The convoy of nine lorries was attacked.",
    "Peru provided no figures for the 12 provinces.",
]


def transfers(text, **details):
    reading = read(text, **details)
    return reading, find_transfers(reading, ontology())


def words(reading, mention):
    return "" if mention is None else reading.text_of(mention.span)


@pytest.mark.parametrize(("text", "item", "amount", "unit", "giver", "receiver", "status"), ONE)
def test_a_transfer_has_item_amount_unit_parties_and_status(
    text, item, amount, unit, giver, receiver, status
):
    reading, found = transfers(text)
    assert [(one.item, one.amount, one.unit, one.status) for one in found] == [(item, amount, unit, status)]
    for mention, party in ((found[0].giver, giver), (found[0].receiver, receiver)):
        assert (mention is None) == (party is None)
        assert (party or "") in words(reading, mention)


@pytest.mark.parametrize(("text", "goods"), SEVERAL)
def test_a_list_of_goods_is_several_transfers(text, goods):
    _, found = transfers(text)
    assert [(one.item, one.amount) for one in found] == goods


def test_a_list_shares_giver_and_receiver():
    reading, found = transfers("Ghana sent 300 tons of rice, 40,000 litres of fuel and 900 tents to Togo.")
    assert {words(reading, one.giver) for one in found} == {"Ghana"}
    assert {words(reading, one.receiver) for one in found} == {"Togo"}


@pytest.mark.parametrize("text", NONE)
def test_what_nobody_gives_is_no_transfer(text):
    assert transfers(text)[1] == ()


@pytest.mark.parametrize(
    ("text", "counting"),
    [
        ("Ghana sent 300 tons of rice to Togo.", "shipment"),
        ("Ghana has so far sent 300 tons of rice to Togo.", "running-total"),
        ("Ghana has sent 300 tons of rice to Togo since January.", "running-total"),
        ("In the past months Ghana has sent 300 tons of rice to Togo.", "period-total"),
        ("Ghana pledged 300 tons of rice to Togo.", "pledge"),
        ("Ghana has sent 300 tons of rice to Togo this year.", "period-total"),
        ("Ghana has been sending Togo 300 tons of rice a month.", "period-total"),
        ("Ghana announced the completed delivery of 300 tons of rice to Togo.", "running-total"),
        ("Ghana is to deliver the remaining 300 tons of rice to Togo in May.", "remainder"),
        ("Ghana will extend a grant of $3 million to Togo.", "pledge"),
        ("Ghana has now sent 300 tons of rice to Togo.", "running-total"),
        ("Ghana has now sent Togo a second shipment of 300 tons of rice.", "shipment"),
        ("A ship brought 300 tons of rice from Ghana to Lomé on Monday, making 800 tons in all.", "shipment"),
        ("Ghana sent Togo 300 tons of rice in all, making good on its word.", "running-total"),
    ],
)
def test_a_transfer_tells_how_it_is_counted(text, counting):
    _, (found,) = transfers(text)
    assert found.counting == counting


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Ghana sent more than 300 tons of rice to Togo.", "over"),
        ("Ghana sent about 300 tons of rice to Togo.", "about"),
        ("Ghana sent up to 300 tons of rice to Togo.", "up-to"),
        ("Ghana sent at least 300 tons of rice to Togo.", "at-least"),
        ("Ghana sent 300 tons of rice to Togo.", "exact"),
    ],
)
def test_a_transfer_tells_how_exact_it_is(text, bound):
    _, (found,) = transfers(text)
    assert found.bound == bound


@pytest.mark.parametrize(
    ("text", "receivers"),
    [
        ("Spain donated 25 buses to Cuba and 30 tractors to Bolivia.", ["Cuba", "Bolivia"]),
        ("Peru gave 70 tons of beans to Haiti and 40 tons to Belize.", ["Haiti", "Belize"]),
        ("Oman sent six lorries carrying 40 tons of dates and 90 tents to Yemen.", ["Yemen", "Yemen"]),
    ],
)
def test_goods_of_a_list_go_to_their_own_receivers(text, receivers):
    reading, found = transfers(text)
    assert [words(reading, one.receiver) for one in found] == receivers


def test_a_whole_is_what_its_own_clause_says():
    reading, found = transfers("Mali has received $20 million of the $90 million promised by Spain.")
    assert [(one.amount, one.status) for one in found] == [(2e7, "delivered"), (9e7, "pledged")]
    assert {words(reading, one.giver) for one in found} == {"Spain"}
    assert {words(reading, one.receiver) for one in found} == {"Mali"}


@pytest.mark.parametrize("said", ["denied that it had given", "disputes that it has given"])
def test_a_denied_gift_is_none(said):
    assert transfers(f"Ghana {said} $5 million to Togo.")[1] == ()


def test_each_of_two_givers_gives():
    reading, found = transfers("Oslo and Bern each donated 30 ambulances to Togo.")
    assert [words(reading, one.giver) for one in found] == ["Oslo", "Bern"]


def test_a_date_beside_the_goods_is_theirs():
    _, (found,) = transfers("Mali thanked Spain for 200 tons of flour delivered in April.")
    assert found.date is not None
    assert found.date.start == "2024-04"


def test_measures_convert_where_they_have_a_size():
    _, found = transfers("Ghana sent 300 tonnes of rice and 900 tents to Togo.")
    assert [one.si for one in found] == [(300000.0, "kilogram"), None]


@pytest.mark.parametrize(("unit", "is_assumed"), [("tons", True), ("tonnes", False), ("short tons", False)])
def test_the_size_of_a_bare_ton_is_assumed(unit, is_assumed):
    _, (found,) = transfers(f"Ghana sent 300 {unit} of rice to Togo.")
    assert found.is_si_assumed is is_assumed
    assert found.si is not None


def test_a_transfer_has_the_date_of_its_clause():
    _, (found,) = transfers("Ghana sent 300 tons of rice to Togo on Monday.", published="2024-06-05")
    assert found.date is not None
    assert found.date.start == "2024-06-03"


def test_what_has_gone_on_since_a_month_goes_on_to_the_publication():
    _, (found,) = transfers("Ghana has sent 300 tons of rice to Togo since January.", published="2024-06-05")
    assert found.date is not None
    assert (found.date.start, found.date.end) == ("2024-01", "2024-06-05")


def test_more_of_the_same_has_the_parties_told_before():
    _, found = transfers("Ghana sent 300 tons of rice to Togo. Another 90 tons may follow.")
    assert [one.amount for one in found] == [300]
    reading, found = transfers("Ghana sent 300 tons of rice to Togo. Another 90 tons of rice may follow.")
    assert [(one.amount, words(reading, one.giver), one.status) for one in found] == [
        (300, "Ghana", "sent"),
        (90, "Ghana", "planned"),
    ]


def test_the_receiver_may_stand_in_the_sentence_before():
    reading, found = transfers("Aid to Togo is a duty, Ghana says. Ghana has sent 300 tons of rice.")
    assert [words(reading, one.receiver) for one in found] == ["Togo"]


def test_a_convoy_told_before_has_its_parties():
    reading, found = transfers("Kenya sent a second convoy to Somalia. The convoy carries 450 tons of flour.")
    assert [(one.item, words(reading, one.giver), words(reading, one.receiver)) for one in found] == [
        ("flour", "Kenya", "Somalia")
    ]


def test_each_of_two_givers_gives_the_whole():
    reading, found = transfers(
        "The envoy thanked Benin and Togo, which have each pledged $5 million to Ghana."
    )
    assert [words(reading, one.giver) for one in found] == ["Benin", "Togo"]


def test_a_headline_is_not_told_twice():
    _, found = transfers(
        "The coalition provided the police with more than 24,000 gas masks.",
        title="Coalition provides police with 24K masks",
    )
    assert [one.item for one in found] == ["gas masks"]


def test_the_carrier_is_kept():
    reading, (found,) = transfers("Ghana sent 300 tons of rice to Togo via the Red Cross.")
    assert "Red Cross" in words(reading, found.carrier)


def test_every_field_has_its_words():
    _, (found,) = transfers("Ghana sent 300 tons of rice to Togo on Monday.")
    quotes = {name: [piece.quote for piece in pieces] for name, pieces in found.evidence.items()}
    assert quotes == {
        "amount": ["300 tons"],
        "item": ["rice"],
        "trigger": ["sent"],
        "giver": ["Ghana"],
        "receiver": ["Togo"],
        "carrier": [],
        "date": ["Monday"],
    }


ENTRIES = [
    (row["id"], kind, sentence)
    for group in ("verb", "noun")
    for row in cast("list[dict[str, str]]", read_toml("transfers.toml")[group])
    for kind in ("yes", "no")
    for sentence in row[kind]
]


@pytest.mark.parametrize(("entry", "kind", "sentence"), ENTRIES)
def test_the_examples_of_the_vocabulary_hold(entry, kind, sentence):
    assert bool(transfers(sentence)[1]) == (kind == "yes")


PIECES = st.lists(
    st.sampled_from(
        (
            "Ghana Togo the convoy sent gave pledged received asked for to from with carrying 300 "
            "tons of rice 900 tents $5 million aid and , . another which was by brings part "
            "shipment worth each"
        ).split(" ")
    ),
    max_size=14,
).map(" ".join)


@given(PIECES)
def test_any_words_are_read_without_an_error(text):
    reading, found = transfers(text)
    for one in found:
        for pieces in one.evidence.values():
            assert all(reading.text_of(piece.span) == piece.quote for piece in pieces)
