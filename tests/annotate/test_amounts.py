"""Amounts: value, unit and bound of the numbers in a sentence, and numbers that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotate.amounts import find_amounts
from dragoman.annotate.dates import find_dates
from dragoman.ontology.measures import load_measures

MEASURES = load_measures()


def amounts_in(text):
    return find_amounts(text, find_dates(text, published="2025-08-11"), MEASURES)


def found_in(text):
    return [(one.value, one.unit, one.bound) for one in amounts_in(text)]


ROWS = [
    ("The convoy brought 4,500 tents.", 4500, "tent", "exact"),
    ("The ship carried 50,000 metric tons of rice.", 50000, "metric ton", "exact"),
    ("It carried 12.5 tonnes of seed.", 12.5, "metric ton", "exact"),
    ("It carried 2,500 MT of seed.", 2500, "metric ton", "exact"),
    ("A 900-ton consignment left.", 900, "ton", "exact"),
    ("The pipeline is 40km long.", 40, "kilometre", "exact"),
    ("The front is 18 km away.", 18, "kilometre", "exact"),
    ("It bought 300 litres of milk.", 300, "litre", "exact"),
    ("It sold 80,000 barrels per day.", 80000, "barrel per day", "exact"),
    ("It covers 700 square kilometres.", 700, "square kilometre", "exact"),
    ("It covers 700 sq km.", 700, "square kilometre", "exact"),
    ("It covers 90 hectares.", 90, "hectare", "exact"),
    ("The plant gives 600 megawatts.", 600, "megawatt", "exact"),
    ("The clinic got 10,000 doses.", 10000, "dose", "exact"),
    ("They sent 12 ambulances.", 12, "ambulance", "exact"),
    ("They sent 34 trucks.", 34, "truck", "exact"),
    ("He granted $1.2 billion.", 1.2e9, "USD", "exact"),
    ("He granted US$ 3m.", 3e6, "USD", "exact"),
    ("He granted US$45 million.", 4.5e7, "USD", "exact"),
    ("He granted A$20 million.", 2e7, "AUD", "exact"),
    ("He granted NZ$4.5 million.", 4.5e6, "NZD", "exact"),
    ("He granted C$7 million.", 7e6, "CAD", "exact"),
    ("He granted £1.1bn.", 1.1e9, "GBP", "exact"),
    ("He granted €35 million.", 3.5e7, "EUR", "exact"),
    ("He granted 35 million euros.", 3.5e7, "EUR", "exact"),
    ("He granted EUR 35 million.", 3.5e7, "EUR", "exact"),
    ("He granted 900,000 Swiss francs.", 9e5, "CHF", "exact"),
    ("He granted 40 million Danish kroner.", 4e7, "DKK", "exact"),
    ("He granted 600 million yen.", 6e8, "JPY", "exact"),
    ("He granted 2 million dollars.", 2e6, "USD", "exact"),
    ("He granted Rs 500 crore.", 5e9, "INR", "exact"),
    ("He granted ₹3.5 lakh.", 3.5e5, "INR", "exact"),
    ("He granted 1.2 lakh crore rupees.", 1.2e12, "INR", "exact"),
    ("He granted 5 million pounds.", 5e6, "GBP", "exact"),
    ("It costs 50 cents.", 0.5, "USD", "exact"),
    ("They found 500 pounds of powder.", 500, "pound", "exact"),
    ("A 500-pound bomb fell.", 500, "pound", "exact"),
    ("About 3.5 lakh people fled.", 3.5e5, "person", "about"),
    ("Over 24K masks came.", 24000, None, "over"),
    ("The 60-plus nations agreed.", 60, None, "over"),
    ("Some 70-odd guests came.", 70, None, "about"),
    ("More than 300 homes burnt.", 300, "house", "over"),
    ("Well over 300 homes burnt.", 300, "house", "over"),
    ("At least 31 people died.", 31, "person", "at-least"),
    ("No fewer than 31 people died.", 31, "person", "at-least"),
    ("A minimum of 31 people died.", 31, "person", "at-least"),
    ("Up to 200 patients came.", 200, None, "up-to"),
    ("As many as 200 people came.", 200, "person", "up-to"),
    ("Nearly 200 people came.", 200, "person", "under"),
    ("Fewer than 200 people came.", 200, "person", "under"),
    ("Around 200 people came.", 200, "person", "about"),
    ("Some 200 people came.", 200, "person", "about"),
    ("An estimated 200 people came.", 200, "person", "about"),
    ("Roughly 200 people came.", 200, "person", "about"),
    ("It cost more than $3 million.", 3e6, "USD", "over"),
    ("It cost $3 million or more.", 3e6, "USD", "at-least"),
    ("Twenty people or so came.", 20, "person", "about"),
    ("At least another 20 people died.", 20, "person", "at-least"),
    ("A total of 20 people died.", 20, "person", "exact"),
    ("Thirty-one people died.", 31, "person", "exact"),
    ("Two hundred and five people died.", 205, "person", "exact"),
    ("Two thousand four hundred people died.", 2400, "person", "exact"),
    ("One million people fled.", 1e6, "person", "exact"),
    ("Half a million people fled.", 5e5, "person", "exact"),
    ("A quarter of a million people fled.", 2.5e5, "person", "exact"),
    ("One and a half million people fled.", 1.5e6, "person", "exact"),
    ("2.5 million people fled.", 2.5e6, "person", "exact"),
    ("2½ million people fled.", 2.5e6, "person", "exact"),
    ("A hundred people fled.", 100, "person", "exact"),
    ("Two dozen people fled.", 24, "person", "exact"),
    ("A dozen trucks left.", 12, "truck", "exact"),
    ("Nine fighters were hurt.", 9, None, "exact"),
    ("One soldier was hurt.", 1, "soldier", "exact"),
    ("Ten per cent of requests failed.", 10, "percent", "exact"),
    ("Exports fell 12.5%.", 12.5, "percent", "exact"),
    ("Rates rose by 2 percentage points.", 2, "percentage point", "exact"),
    ("All 34 refugee camps were full.", 34, None, "exact"),
    ("The 63-nation coalition met.", 63, None, "exact"),
    ("Concern over 3 arrests grew.", 3, None, "exact"),
    ("He handed over 3 prisoners.", 3, "prisoner", "exact"),
    ("He gave 10\u00a0000 blankets.", 10000, "blanket", "exact"),
    ("He granted Rs500 crore.", 5e9, "INR", "exact"),
    ("He granted Rs.500 crore.", 5e9, "INR", "exact"),
    ("He granted USD115 million.", 1.15e8, "USD", "exact"),
    ("He granted 40 million usd.", 4e7, "USD", "exact"),
    ("He granted hk$ 30 million.", 3e7, "HKD", "exact"),
    ("He granted C $ 30 million.", 3e7, "CAD", "exact"),
    ("He granted $A30 million.", 3e7, "AUD", "exact"),
    ("A $30 million loan was granted.", 3e7, "USD", "exact"),
    ("Oslo' s $30 million loan was granted.", 3e7, "USD", "exact"),
    ("He granted 30 MUSD.", 3e7, "USD", "exact"),
    ("He granted EURm 30.", 3e7, "EUR", "exact"),
    ("He granted 30 EUR million.", 3e7, "EUR", "exact"),
    ("He granted rupees 30 crore.", 3e8, "INR", "exact"),
    ("He granted N500 million.", 5e8, "NGN", "exact"),
    ("He granted R50m.", 5e7, "ZAR", "exact"),
    ("He granted $5 m.", 5e6, "USD", "exact"),
    ("He won 5 million votes.", 5e6, None, "exact"),
    ("They got 5 kgs of flour.", 5, "kilogram", "exact"),
    ("They cured 300 TB patients.", 300, None, "exact"),
    ("He granted 3m long-term loans.", 3e6, None, "exact"),
    ("He granted 90 million Deutschmarks.", 9e7, "DEM", "exact"),
    ("He paid 25 ₾.", 25, "GEL", "exact"),
    ("He paid 25元.", 25, "CNY", "exact"),
    ("He paid 80 pence.", 0.8, "GBP", "exact"),
    ("He paid six dollars and twenty cents.", 6.2, "USD", "exact"),
    ("He paid 6 euros 20.", 6.2, "EUR", "exact"),
    ("The bale weighs 300 pounds.", 300, "pound", "exact"),
    ("He was fined 300 pounds.", 300, "GBP", "exact"),
    ("The 20 won medals were shown.", 20, None, "exact"),
    ("A boy of 12 years of age was freed.", 12, "year of age", "exact"),
    ("The 25-year-old driver was freed.", 25, "year of age", "exact"),
    ("A nine-month-old baby was freed.", 9, "month of age", "exact"),
    ("A woman aged 63 was freed.", 63, "year of age", "exact"),
    ("The fort is over 400 years old.", 400, "year of age", "over"),
    ("It was -7°C at dawn.", -7, "degree Celsius", "exact"),
    ("It was minus 7 degrees at dawn.", -7, "degree", "exact"),
    ("It was 41C at noon.", 41, "degree Celsius", "exact"),
    ("It was 99 degrees F at noon.", 99, "degree Fahrenheit", "exact"),
    ("Output changed by -2.5%.", -2.5, "percent", "exact"),
    ("The train does 220 km/h.", 220, "kilometre per hour", "exact"),
    ("The train does 140 miles an hour.", 140, "mile per hour", "exact"),
    ("The disk holds 500GB.", 500, "gigabyte", "exact"),
    ("The line gives 100 Mbps.", 100, "megabit per second", "exact"),
    ("The field has 800 m².", 800, "square metre", "exact"),
    ("The field has 800m2.", 800, "square metre", "exact"),
    ("The fence is 3m high.", 3, "metre", "exact"),
    ("The net weight is 15 (kg).", 15, "kilogram", "exact"),
    ("The index lost 60 points.", 60, "point", "exact"),
    ("It lasted 6 1/2 hours.", 6.5, "hour", "exact"),
    ("It is 3/4 mile away.", 0.75, "mile", "exact"),
    ("A 20 - year bond was sold.", 20, "year", "exact"),
    ("Around 60, 000 people fled.", 60000, "person", "about"),
    ("A hundred and five people fled.", 105, "person", "exact"),
    ("A thousand two hundred people fled.", 1200, "person", "exact"),
    ("Three and a half million people fled.", 3.5e6, "person", "exact"),
    ("Two and a quarter million people fled.", 2.25e6, "person", "exact"),
    ("The talks took ten days.", 10, "day", "exact"),
]

SEVERAL = [
    (
        "Oslo gave 250 million Norwegian crowns ($24 million).",
        [(2.5e8, "NOK", "exact"), (2.4e7, "USD", "exact")],
    ),
    (
        "It sent 30 tons of medicine and 28 tons of cloth.",
        [(30, "ton", "exact"), (28, "ton", "exact")],
    ),
    ("Between 20 and 30 people died.", [(20, "person", "at-least"), (30, "person", "up-to")]),
    ("Some 10 to 15 tanks were lost.", [(10, "tank", "at-least"), (15, "tank", "up-to")]),
    ("10-15 tanks were lost.", [(10, "tank", "at-least"), (15, "tank", "up-to")]),
    ("It will cost $5-10 million.", [(5e6, "USD", "at-least"), (1e7, "USD", "up-to")]),
    ("The toll rose from 20 to 30.", [(20, None, "exact"), (30, None, "exact")]),
    ("It rose from 5 to 7 percent.", [(5, "percent", "exact"), (7, "percent", "exact")]),
    (
        "It is for those aged between 18 and 40.",
        [(18, "year of age", "at-least"), (40, "year of age", "up-to")],
    ),
    ("It is 5 or 6 miles away.", [(5, "mile", "at-least"), (6, "mile", "up-to")]),
    ("The hall is 5m x 3m.", [(5, "metre", "exact"), (3, "metre", "exact")]),
    ("He has 10 $ 30 cents.", [(10.3, "USD", "exact")]),
    ("It has 40 $ and 20 €.", [(40, "USD", "exact"), (20, "EUR", "exact")]),
    ("Pears cost 30 cents a dozen.", [(0.3, "USD", "exact")]),
]

NONE = [
    "The Council adopted Resolution 1701.",
    "Flight MH17 was shot down by a Buk-M1.",
    "The F-16 and the Su-35 met over Minsk.",
    "Article 5 was invoked for the first time.",
    "The 3rd Battalion held the line.",
    "See section 119.3 of the code.",
    "They met on 5 November 2024 at 10:30.",
    "They met at 5 p.m. in room 12.",
    "The vote is at 1400 GMT.",
    "Amina Diallo, 45, was freed.",
    "Hundreds of people fled.",
    "Dozens of trucks were burnt.",
    "One of them fled.",
    "No one was hurt.",
    "A two-thirds majority is needed.",
    "Call +93 20 210 5550 or 020-555-0143.",
    "The visitors won 3-1.",
    "Exercise Iron Wolf 24 began in May.",
    "The Boeing 737 landed.",
    "1. The sides met.",
    "He lives at 10 Downing Street.",
    "See https://example.org/2024/55 for more.",
    "The first and the second round failed.",
    "Write to 12 Elm Street, Dover, DE 19901.",
    "The file is abc2-300m or 2222-33334444-5555.",
    "Leave at exit 44 of highway 9.",
    "Wear an N95 mask.",
    "The 1400m7 part is lost.",
    "It lies 300m from the gate.",
]


@pytest.mark.parametrize(("text", "value", "unit", "bound"), ROWS)
def test_an_amount_has_value_unit_and_bound(text, value, unit, bound):
    assert found_in(text) == [(value, unit, bound)]


@pytest.mark.parametrize(("text", "amounts"), SEVERAL)
def test_several_amounts_stand_side_by_side(text, amounts):
    assert found_in(text) == amounts


@pytest.mark.parametrize("text", NONE)
def test_numbers_that_say_no_quantity_are_left_out(text):
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("text", "span", "number", "unit_text"),
    [
        ("It has over 24,000 tents.", "over 24,000 tents", "24,000", "tents"),
        ("It has US$ 3m left.", "US$ 3m", "3m", "US$"),
        ("It has half a million doses.", "half a million doses", "half a million", "doses"),
        ("It has a 900-ton ship.", "900-ton", "900", "ton"),
        ("It has 60-plus members.", "60-plus", "60", None),
    ],
)
def test_the_words_of_an_amount_are_marked(text, span, number, unit_text):
    (amount,) = amounts_in(text)
    assert text[amount.span.start : amount.span.end] == span
    assert text[amount.number.start : amount.number.end] == number
    assert amount.unit_text == unit_text


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("It pays $5 million a year.", "year"),
        ("It pays $5 million-a-year fees.", "year"),
        ("It paid $5 million a year ago.", None),
        ("It bid 70 euros per share.", "share"),
        ("It uses 3 million tons of coal per annum.", "year"),
        ("It makes 400 litres/hour.", "hour"),
        ("It grew 3 percent every month.", "month"),
        ("It freed 30 people a day later.", None),
        ("It cost $5 million.", None),
        ("It gave $5 million of aid in a second round.", None),
    ],
)
def test_a_rate_tells_for_each_of_what(text, per):
    (amount,) = amounts_in(text)
    assert amount.per == per


SIGNED = (
    "percent",
    "percentage point",
    "basis point",
    "degree",
    "degree Celsius",
    "degree Fahrenheit",
    "kelvin",
)
PIECES = st.lists(
    st.sampled_from(
        (
            "4,500 12.5 3m 24K $ £ Rs half a an million hundred two dozen and twenty-one - – to "
            "between over at least some tons of pounds people percent % one ½ crore lakh km 5 (24 ) "
            "-5 °C minus "
            ", . 60-plus or more \n 1,00,000 cents a.m. /"
        ).split(" ")
    ),
    max_size=14,
).map(" ".join)


@given(st.one_of(PIECES, st.text(max_size=80)))
def test_amounts_stand_in_the_text_in_order(text):
    amounts = amounts_in(text)
    for amount in amounts:
        assert (
            0 <= amount.span.start <= amount.number.start < amount.number.end <= amount.span.end <= len(text)
        )
        assert amount.value >= 0 or amount.unit in SIGNED
    starts = [amount.number.start for amount in amounts]
    assert starts == sorted(starts)


def test_measures_know_units_with_their_size():
    metric_ton = MEASURES.units["tonnes"]
    assert (metric_ton.name, metric_ton.si_unit, metric_ton.factor) == ("metric ton", "kilogram", 1000.0)
    assert MEASURES.units["tons"].is_assumed


def test_a_sign_of_one_currency_is_not_plain():
    assert MEASURES.currencies["€"].code == "EUR"
    assert MEASURES.currencies["$"].is_plain
