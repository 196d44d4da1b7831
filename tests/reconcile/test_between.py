"""Reports against one another: what contradicts, each kind with twins that do not."""

from dataclasses import replace
from itertools import permutations

import pytest

from dragoman.model.entity import Place
from dragoman.ontology import load_ontology
from dragoman.reconcile.between import contradictions
from tests.accounts import (
    account,
    cited,
    event,
    figure,
    office,
    part_of,
    rank,
    together,
    transfer,
)

LIMA = Place(name="Lima", kind="capital", country="PER", admin="Lima", latitude=-12.04, longitude=-77.03)
CALLAO = Place(name="Callao", kind="city", country="PER", admin="Callao", latitude=-12.06, longitude=-77.12)
CUSCO = Place(name="Cusco", kind="city", country="PER", admin="Cuzco", latitude=-13.52, longitude=-71.97)
CUZCO = Place(name="Cuzco", kind="admin", country="PER", admin="Cuzco", latitude=-13.2, longitude=-72.2)
PERU = Place(name="Peru", kind="country", country="PER", latitude=-10.0, longitude=-76.0)
QUITO = Place(name="Quito", kind="capital", country="ECU", admin="Pichincha", latitude=-0.2, longitude=-78.5)
VALLEY = Place(name="Sacred Valley", kind="other", country="PER")


def found(*things, parts=()):
    """Find what contradicts: kind and the values of the sides, each with its documents."""
    joined = [one if hasattr(one, "accounts") else together(one) for one in things]
    accounts = {one.id: one for thing in joined for one in thing.accounts}
    told = contradictions(joined, parts, accounts, load_ontology())
    return [(one.kind, {side.value: docs(side.claims, accounts) for side in one.sides}) for one in told]


def docs(claims, accounts):
    return " ".join(sorted({accounts[claim].claim.document for claim in claims}))


def kinds(*things, parts=()):
    return [kind for kind, _ in found(*things, parts=parts)]


# ------------------------------------------------------------ dates


def test_a_meeting_on_two_days_is_told_with_the_reports_of_each():
    meeting = together(
        event("a", "2024-05-03"), event("b", "2024-05-04"), event("c", "2024-05-04"), event("d", "2024-05")
    )
    assert found(meeting) == [("date", {"2024-05-03": "a", "2024-05-04": "b c"})]


def test_months_that_follow_one_another_contradict():
    assert found(together(event("a", "2024-04"), event("b", "2024-05"))) == [
        ("date", {"2024-04": "a", "2024-05": "b"})
    ]


def test_stretches_of_days_that_are_shifted_contradict():
    visit = together(event("a", "2024-05-03/2024-05-05"), event("b", "2024-05-04/2024-05-06"))
    assert kinds(visit) == ["date"]


AGREEING_DATES = [
    ("a day and its month", "2024-05-03", "2024-05", {}),
    ("a day and its year", "2024-05-03", "2024", {}),
    ("a day and a stretch that holds it", "2024-05-03/2024-05-06", "2024-05-04", {}),
    ("one day twice", "2024-05-03", "2024-05-03", {}),
    ("a day and no date", "2024-05-03", None, {}),
    ("an inferred day", "2024-05-03", "2024-05-04", {"how": "inferred"}),
    ("an open stretch", "2024-05-03", "2024-05-04/", {}),
    ("a plan and what came of it", "2024-05-03", "2024-05-04", {"status": "planned"}),
    ("what was possible", "2024-05-03", "2024-05-04", {"status": "possible"}),
    ("a day far off, so another meeting", "2024-05-03", "2024-05-23", {}),
]


@pytest.mark.parametrize(("name", "one", "other", "more"), AGREEING_DATES, ids=lambda one: str(one)[:30])
def test_dates_that_agree(name, one, other, more):
    assert kinds(together(event("a", one), event("b", other, **more))) == []


def test_a_day_counted_from_that_of_the_report_may_be_the_next():
    told = event("a", "2024-05-03", words={"date": "on Friday"})
    counted_day = event("b", "2024-05-04", how="resolved", words={"date": "yesterday"})
    two_off = event("b", "2024-05-05", how="resolved", words={"date": "yesterday"})
    assert kinds(together(told, counted_day)) == []
    assert kinds(together(told, two_off)) == ["date"]


def test_a_report_that_tells_of_both_days_tells_of_two_meetings():
    meeting = together(event("a", "2024-05-03"), event("b", "2024-05-04"))
    assert kinds(meeting, event("b", "2024-05-03")) == []
    assert kinds(meeting, event("c", "2024-05-03")) == ["date"]
    assert kinds(meeting, event("b", "2024-05-03", kind="ACCUSE")) == ["date"]
    elsewhere = {"actors": "person:low", "recipients": "person:lind"}
    assert kinds(meeting, event("b", "2024-05-03", parties=elsewhere)) == ["date"]


def test_another_person_met_on_the_other_day_is_not_the_one_in_dispute():
    parties = {"actors": "person:low", "recipients": "person:lind"}
    meeting = together(
        *(event(name, day, parties=parties) for name, day in (("a", "2024-05-03"), ("b", "2024-05-04")))
    )
    assert kinds(meeting, event("b", "2024-05-03", parties={**parties, "recipients": "person:falk"})) == [
        "date"
    ]
    assert kinds(meeting, event("b", "2024-05-03", parties=parties)) == []


def test_one_more_meeting_is_another():
    more = event("b", "2024-05-04", sentence="Juma and Quispe held a further meeting on 4 May.")
    assert kinds(together(event("a", "2024-05-03"), more)) == []


def test_copies_of_one_text_are_one_source():
    assert kinds(together(event("a", "2024-05-03"), event("b", "2024-05-04", source="a"))) == []


def test_several_meetings_told_at_once_have_no_day_of_their_own():
    counted = event("b", "2024-05-04")
    details = {**counted.claim.details, "count": {"value": 3, "bound": "exact"}}
    several = replace(counted, claim=replace(counted.claim, details=details))
    assert kinds(together(event("a", "2024-05-03"), several)) == []


def test_a_shipment_on_two_days_contradicts_but_not_its_leaving_and_its_coming():
    sent = transfer("a", 900, on="2024-05-03", status="sent")
    assert kinds(together(sent, transfer("b", 900, on="2024-05-04", status="sent"))) == ["date"]
    assert kinds(together(sent, transfer("b", 900, on="2024-05-04", status="delivered"))) == []


# ------------------------------------------------------------ parts and wholes


def test_a_meeting_just_outside_its_visit_contradicts():
    visit = together(event("a", "2024-05-04/2024-05-05", mode="visit"))
    meeting = together(event("b", "2024-05-06"), event("c", "2024-05-05"))
    assert ("date", {"2024-05-06": "b", "2024-05-04/2024-05-05": "a"}) in found(
        visit, meeting, parts=[part_of(meeting, visit)]
    )


def test_a_meeting_within_a_visit_does_not_contradict_one_stop_of_it():
    visit = together(event("a", "2024-05-04/2024-05-07", mode="visit"))
    stop = together(event("b", "2024-05-06", mode="visit"))
    meeting = together(event("c", "2024-05-05"))
    assert kinds(visit, stop, meeting, parts=[part_of(meeting, stop)]) == ["date"]
    assert kinds(visit, stop, meeting, parts=[part_of(meeting, stop), part_of(meeting, visit)]) == []


OUTSIDE = [
    ("within the visit", "2024-05-05", {}, True),
    ("far from the visit", "2024-05-16", {}, True),
    ("not part of it", "2024-05-06", {}, False),
    ("inferred", "2024-05-06", {"how": "inferred"}, True),
    ("only planned", "2024-05-06", {"status": "planned"}, True),
    ("in the month of the visit", "2024-05", {}, True),
    ("in the same report", "2024-05-06", {"doc": "a"}, True),
]


@pytest.mark.parametrize(("name", "on", "more", "is_part"), OUTSIDE, ids=lambda one: str(one)[:30])
def test_parts_that_are_no_dispute(name, on, more, is_part):
    visit = together(event("a", "2024-05-04/2024-05-05", mode="visit"))
    meeting = together(event(**{"doc": "b", "on": on, **more}))
    assert kinds(visit, meeting, parts=[part_of(meeting, visit)] if is_part else []) == []


def test_a_whole_of_another_date_that_holds_the_part_is_no_dispute_with_it():
    visit = together(event("a", "2024-05-04/2024-05-05", mode="visit"), event("c", "2024-05", mode="visit"))
    meeting = together(event("b", "2024-05-06"))
    assert kinds(visit, meeting, parts=[part_of(meeting, visit)]) == []


# ------------------------------------------------------------ places


def put(doc, place, sentence=None):
    return event(
        doc,
        place=place,
        sentence=sentence or f"Amina Juma met Rosa Quispe in {place.name} on Friday.",
        words={"place": place.name, "actors": "Amina Juma", "recipients": "Rosa Quispe", "trigger": "met"},
    )


def test_two_towns_of_one_state_contradict():
    assert found(together(put("a", LIMA), put("b", CUSCO), put("c", PERU), put("d", LIMA))) == [
        ("place", {"Cusco": "b", "Lima": "a d"})
    ]


@pytest.mark.parametrize(
    ("one", "other"), [(LIMA, QUITO), (PERU, QUITO), (LIMA, CUZCO)], ids=["towns", "state", "province"]
)
def test_places_that_do_not_lie_in_each_other_contradict(one, other):
    assert kinds(together(put("a", one), put("b", other))) == ["place"]


@pytest.mark.parametrize(
    ("one", "other"),
    [(LIMA, PERU), (CUSCO, CUZCO), (LIMA, CALLAO), (CUSCO, VALLEY), (LIMA, LIMA)],
    ids=["state", "province", "suburb", "of no known point", "same"],
)
def test_places_that_agree(one, other):
    assert kinds(together(put("a", one), put("b", other))) == []


def test_a_place_that_the_sentence_does_not_say_is_no_side():
    assert kinds(together(put("a", LIMA), put("b", QUITO, "She met Rosa Quispe on Friday."))) == []
    assert kinds(together(put("a", LIMA), put("b", QUITO, "Quito said that she met Rosa Quispe."))) == []


# ------------------------------------------------------------ status


def test_what_one_party_denies_and_another_report_tells_is_a_dispute():
    told = event("a", kind="ASSAULT")
    denied = event("b", kind="ASSAULT", status="denied", by=("country:PER",))
    assert found(together(told, denied)) == [("status", {"told as done: met": "a", "denied: met": "b"})]


def test_denials_that_are_no_dispute():
    told = event("a", kind="ASSAULT", by=("country:PER",))
    by_outlet = event("b", kind="ASSAULT", status="denied")
    by_party = event("b", kind="ASSAULT", status="denied", by=("country:PER",))
    assert kinds(together(event("a", kind="ASSAULT"), by_outlet)) == []
    assert kinds(together(told, by_party)) == []
    assert kinds(together(event("a", kind="ASSAULT", status="possible"), by_party)) == []
    assert kinds(event("a", kind="ASSAULT"), by_party) == []


# ------------------------------------------------------------ amounts


def test_one_shipment_in_two_amounts_contradicts():
    one, other = transfer("a", 900), transfer("b", 700)
    assert found(together(one, other)) == [("quantity", {"700 kilogram": "b", "900 kilogram": "a"})]


def test_shipments_of_one_day_that_no_report_tells_apart_contradict():
    told = [transfer("a", 900, on="2024-05-03"), transfer("b", 700, on="2024-05-03")]
    assert kinds(*told) == ["quantity"]
    assert kinds(*told, transfer("a", 700, on="2024-05-03")) == []


AGREEING_AMOUNTS = [
    ("over", transfer("a", 900), {"amount": 700, "bound": "over"}),
    ("up to", transfer("a", 900), {"amount": 950, "bound": "up-to"}),
    ("about", transfer("a", 900), {"amount": 940, "bound": "about"}),
    ("rounded", transfer("a", 12000), {"amount": 11950}),
    ("same", transfer("a", 900), {"amount": 900}),
    ("another unit", transfer("a", 900), {"amount": 700, "unit": "box"}),
    ("planned", transfer("a", 900), {"amount": 700, "status": "planned"}),
    ("another good", transfer("a", 900), {"amount": 700, "item": "maize"}),
    ("another giver", transfer("a", 900), {"amount": 700, "parties": {"giver": "country:BRA"}}),
    ("no known receiver", transfer("a", 900), {"amount": 700, "parties": {"receiver": ""}}),
    ("a total", transfer("a", 900), {"amount": 7000, "counting": "running-total"}),
    ("what is left", transfer("a", 900), {"amount": 70, "counting": "remainder"}),
]


@pytest.mark.parametrize(("name", "one", "more"), AGREEING_AMOUNTS, ids=lambda one: str(one)[:20])
def test_amounts_that_agree(name, one, more):
    assert kinds(together(one, transfer("b", **more))) == []


def test_a_ton_whose_size_is_assumed_may_be_another_ton():
    one, other = transfer("a", 900), transfer("b", 990)
    size = {"value": 990, "unit": "kilogram", "assumed": True}
    assumed = replace(other, claim=replace(other.claim, details={**other.claim.details, "si": size}))
    assert kinds(together(one, other)) == ["quantity"]
    assert kinds(together(one, assumed)) == []


def total(doc, amount, published="2024-05-08", on="2024-01/2024-05-08", **more):
    return transfer(doc, amount, counting="running-total", published=published, on=on, **more)


def test_totals_of_one_period_contradict_where_the_later_is_lower_or_the_day_is_one():
    assert found(total("a", 9000), total("b", 7500, "2024-05-11"), total("c", 9000, "2024-05-20")) == [
        ("quantity", {"7,500 kilogram": "b", "9,000 kilogram": "a c"})
    ]
    assert kinds(total("a", 9000), total("b", 7500)) == ["quantity"]


TOTALS = [
    ("the later is higher", total("a", 7500), total("b", 9000, "2024-05-11")),
    ("since another month", total("a", 9000), total("b", 7500, "2024-05-11", "2024-03/2024-05-11")),
    ("sent and delivered", total("a", 9000, status="sent"), total("b", 7500, "2024-05-11")),
    ("pledged", total("a", 9000, status="pledged"), total("b", 7500, status="pledged")),
    ("of two receivers", total("a", 9000), total("b", 7500, parties={"receiver": "country:ECU"})),
    ("of recent months, long apart", total("a", 900, on=None), total("b", 700, "2024-09-01", on=None)),
    ("at least", total("a", 9000), total("b", 7500, bound="at-least")),
]


@pytest.mark.parametrize(("name", "one", "other"), TOTALS, ids=lambda one: str(one)[:20])
def test_totals_that_agree(name, one, other):
    assert kinds(one, other) == []


def test_a_total_below_its_shipments_contradicts():
    shipments = [transfer("b", 600, on="2024-02-03"), transfer("b", 700, on="2024-03-03")]
    assert kinds(total("a", 1000), *shipments) == ["quantity"]


def test_totals_that_hold_their_shipments():
    first, second = transfer("b", 600, on="2024-02-03"), transfer("c", 600, on="2024-02-03")
    before, after = transfer("b", 700, on="2023-12-03"), transfer("b", 700, on="2024-06-03")
    assert kinds(total("a", 1000), first, second) == []
    assert kinds(total("a", 1000), first, before) == []
    assert kinds(total("a", 1000), first, after) == []
    assert kinds(total("a", 1000), first, transfer("b", 400, on="2024-03-03")) == []
    assert kinds(total("a", 1000, bound="over"), first, transfer("b", 700, on="2024-03-03")) == []
    assert kinds(total("a", 1000), first, transfer("b", 700, on="2024-03-03", status="planned")) == []


# ------------------------------------------------------------ counts

RAID = "Gunmen abducted pupils in Kano."


def raid(doc, words="abducted", **more):
    sentence = more.pop("sentence", RAID)
    on = more.pop("on", "2024-05-06")
    return event(doc, on, kind="ASSAULT", sentence=sentence, words={"trigger": words}, **more)


def counted(doc, value, what, **more):
    return figure(doc, value, what, sentence=more.pop("sentence", RAID), **more)


def test_one_count_of_one_event_told_twice_on_a_day_contradicts():
    raided = together(raid("a"), raid("b"))
    assert found(raided, counted("a", 25, "students"), counted("b", 31, "pupils of a school")) == [
        ("quantity", {"25": "a", "31": "b"})
    ]


def test_a_later_lower_count_contradicts():
    raided = together(raid("a"), raid("b", published="2024-05-10"))
    later = counted("b", 21, "students", published="2024-05-10")
    assert kinds(raided, counted("a", 25, "students"), later) == ["quantity"]


COUNTS = [
    ("at least", counted("a", 12, "people killed", bound="at-least"), counted("b", 15, "dead")),
    ("about", counted("a", 100, "students", bound="about"), counted("b", 104, "students")),
    ("of others", counted("a", 12, "soldiers"), counted("b", 15, "nurses")),
    ("dead and wounded", counted("a", 12, "people killed"), counted("b", 15, "people wounded")),
    ("a growing toll", counted("a", 12, "dead"), counted("b", 15, "dead", published="2024-05-10")),
    ("beside something else", counted("a", 12, "dead"), counted("b", 15, "dead", sentence="A flood.")),
    ("the same", counted("a", 12, "hostages"), counted("b", 12, "captives")),
]


@pytest.mark.parametrize(("name", "one", "other"), COUNTS, ids=lambda one: str(one)[:20])
def test_counts_that_agree(name, one, other):
    assert kinds(together(raid("a"), raid("b")), one, other) == []


def test_an_event_of_no_told_day_may_be_another():
    raided = together(raid("a"), raid("b", on=None))
    assert kinds(raided, counted("a", 25, "students"), counted("b", 31, "students")) == []


def test_a_count_that_a_sentence_tells_twice_is_no_side():
    raided = together(raid("a"), raid("b"))
    assert kinds(raided, counted("a", 12, "dead"), counted("a", 3, "dead"), counted("b", 15, "dead")) == []


# ------------------------------------------------------------ names of goods


def test_near_names_of_one_gift_contradict_and_a_gloss_tells_which_fits():
    one = transfer("a", 700, "litre", item="carbaryl", sentence="They sent 700 litres of carbaryl.")
    other = transfer("b", 700, "litre", item="carbonyl", sentence="They sent 700 litres of carbonyl.")
    assert kinds(one, other) == []  # nobody knows what carbonyl is
    other = transfer("b", 700, "litre", item="malathion", sentence="They sent malathion (a pesticide).")
    one = transfer("a", 700, "litre", item="melatonin")
    joined = [together(one), together(other)]
    (told,) = contradictions(joined, [], {one.id: one, other.id: other}, load_ontology())
    assert [side.value for side in told.sides] == ["malathion", "melatonin"]
    assert told.why.endswith("“pesticide” fits malathion.")


GOODS = [
    ("another amount", transfer("a", 700, item="malathion"), transfer("b", 800, item="melatonin")),
    ("another unit", transfer("a", 700, item="malathion"), transfer("b", 700, "box", item="melatonin")),
    ("both in a report", transfer("a", 700, item="malathion"), transfer("a", 700, item="melatonin")),
    ("names not alike", transfer("a", 700, item="malathion"), transfer("b", 700, item="wheat")),
    ("more and fewer words", transfer("a", 700, item="wheat"), transfer("b", 700, item="wheat flour")),
    ("one and many", transfer("a", 700, item="missile"), transfer("b", 700, item="missiles")),
    (
        "another giver",
        transfer("a", 700, item="malathion"),
        transfer("b", 700, item="melatonin", parties={"giver": "country:BRA"}),
    ),
]


@pytest.mark.parametrize(("name", "one", "other"), GOODS, ids=lambda one: str(one)[:20])
def test_goods_that_are_no_dispute(name, one, other):
    assert kinds(one, other) == []


# ------------------------------------------------------------ offices


EXCLUSIVE = [
    ("deputy minister of trade", "joint secretary"),
    ("foreign minister", "defence minister"),
    ("minister of health", "deputy health minister"),
    ("president", "prime minister"),
    ("ambassador", "chargé d'affaires"),
    ("speaker", "deputy speaker"),
]


@pytest.mark.parametrize(("one", "other"), EXCLUSIVE)
def test_offices_that_nobody_holds_at_once_contradict(one, other):
    told = [office("a", one, of="Kenya"), office("b", other, of="Kenya"), office("c", one, of="Kenya")]
    assert found(*told, office("d", "head"), office("e", "envoy")) == [("office", {one: "a c", other: "b"})]


COMPATIBLE = [
    ("foreign minister", "minister of foreign affairs", {}),
    ("vice minister of trade", "deputy trade minister", {}),
    ("deputy minister", "deputy foreign minister", {}),
    ("minister", "foreign minister", {}),
    ("deputy minister", "minister of state", {}),
    ("deputy prime minister", "foreign minister", {}),
    ("prime minister", "defence minister", {}),
    ("special envoy", "deputy foreign minister", {}),
    ("joint secretary", "head", {}),
    ("senior official", "joint secretary", {}),
    ("joint secretary", "deputy minister", {"published": "2024-08-01"}),
    ("joint secretary", "deputy minister", {"published": None}),
    ("joint secretary", "deputy minister", {"standing": "designate"}),
    ("joint secretary", "deputy minister", {"standing": "former"}),
    ("joint secretary", "deputy minister", {"of": "Peru"}),
    ("joint secretary", "deputy minister", {"holder": "person:quispe"}),
    ("president", "prime minister", {"of": "Green League"}),
]


@pytest.mark.parametrize(("one", "other", "more"), COMPATIBLE)
def test_offices_that_agree(one, other, more):
    assert kinds(office("a", one, of="Kenya"), office("b", other, **{"of": "Kenya", **more})) == []


def test_who_is_given_both_offices_by_one_voice_holds_both():
    both = [office("a", "foreign minister"), office("a", "defence minister"), office("b", "foreign minister")]
    assert kinds(*both) == []
    apart = [*both[:1], office("a", "defence minister", by=("country:PER",)), both[2]]
    assert kinds(*apart) == ["office"]


def test_an_office_of_somebody_else_by_name_is_no_side():
    other = office("b", "defence minister")
    evidence = {**other.claim.evidence, "holder": cited("Rosa Quispe")}
    misread = replace(other, claim=replace(other.claim, evidence=evidence))
    assert kinds(office("a", "foreign minister"), misread) == []
    pronoun = replace(other, claim=replace(other.claim, evidence={**evidence, "holder": cited("she")}))
    assert kinds(office("a", "foreign minister"), pronoun) == ["office"]


def test_an_office_that_was_left_is_not_held_later():
    left = office("a", "foreign minister", standing="former")
    assert found(left, office("b", "foreign minister", published="2024-05-10")) == [
        ("office", {"former foreign minister": "a", "foreign minister": "b"})
    ]


@pytest.mark.parametrize(
    ("title", "more"),
    [
        ("foreign minister", {"published": "2024-05-01"}),
        ("foreign minister", {"published": "2024-11-01"}),
        ("foreign minister", {"sentence": "In 2019 the foreign minister said so."}),
        ("foreign minister", {"sentence": "The foreign minister, then in Lima, said so."}),
        ("trade minister", {}),
        ("foreign minister", {"standing": "acting"}),
    ],
)
def test_offices_held_before_they_were_left(title, more):
    left = office("a", "foreign minister", standing="former")
    assert "former foreign minister" not in str(found(left, office("b", title, **more)))


def test_a_title_of_courtesy_is_no_dispute():
    assert kinds(office("a", "president", standing="former"), office("b", "president")) == []


# ------------------------------------------------------------ order


def test_the_first_in_years_and_the_second_this_year_contradict():
    first = rank("a", "first", "visit to Lima", scope="in ten years")
    assert found(first, rank("b", "second", "visit", scope="this year")) == [
        ("order", {"first visit to Lima in ten years": "a", "second visit this year": "b"})
    ]
    assert kinds(rank("a", "first", "trip"), rank("b", "third", "trip", scope="since 2021")) == ["order"]


ORDERS = [
    ("another noun", rank("a", "first", "visit"), rank("b", "second", "meeting", scope="this year")),
    ("another guest", rank("a", "first", "visit"), rank("b", "second", "visit", holder="person:quispe")),
    ("another host", rank("a", "first", "visit"), rank("b", "second", "visit", toward="country:ECU")),
    ("narrower", rank("a", "first", "official visit"), rank("b", "second", "visit", scope="this year")),
    ("a shorter time", rank("a", "first", "visit", scope="this year"), rank("b", "second", "visit")),
    ("a later visit", rank("a", "first", "visit"), rank("b", "second", "visit", published="2024-09-01")),
    ("an unknown scope", rank("a", "first", "visit", scope="under his rule"), rank("b", "second", "visit")),
    ("two firsts", rank("a", "first", "visit"), rank("b", "first", "visit", scope="this year")),
    ("no visit", rank("a", "first", "bridge"), rank("b", "second", "bridge")),
]


@pytest.mark.parametrize(("name", "one", "other"), ORDERS, ids=lambda one: str(one)[:20])
def test_claims_of_order_that_agree(name, one, other):
    assert kinds(one, other) == []


FIRST = rank("a", "first", "meeting with Rosa Quispe", toward="person:quispe", on="2024-05-03")


def test_a_first_meeting_before_which_the_ledger_holds_two_contradicts():
    before = [event("b", "2023-02-01"), event("c", "2023-08-09"), event("d", "2024-05-03")]
    ((kind, sides),) = found(FIRST, *before)
    assert (kind, list(sides.values())) == ("order", ["a", "b c"])


def test_of_many_earlier_meetings_the_last_are_told():
    before = [event(f"b{month:02}", f"2022-{month:02}-01") for month in range(1, 13)]
    later = [event(f"c{month:02}", f"2023-{month:02}-01") for month in range(1, 4)]
    ((_, sides),) = found(FIRST, *before, *later)
    assert list(sides.values())[1] == "b04 b05 b06 b07 b08 b09 b10 b11 b12 c01 c02 c03"


def test_whom_one_acts_for_counts():
    acting = event("b", "2023-02-01", principals={"person:juma": "country:KEN"})
    first = rank("a", "first", "meeting with Rosa Quispe", holder="country:KEN", toward="person:quispe")
    assert kinds(first, acting) == ["order"]


EARLIER = [
    ("only planned", FIRST, event("b", "2023-02-01", status="planned")),
    ("denied", FIRST, event("b", "2023-02-01", status="denied", by=("country:PER",))),
    ("by telephone", FIRST, event("b", "2023-02-01", mode="phone")),
    ("among many", FIRST, event("b", "2023-02-01", mode="multilateral")),
    ("undated", FIRST, event("b")),
    ("inferred", FIRST, event("b", "2023-02-01", how="inferred")),
    ("of no clear day", FIRST, event("b", "2023")),
    ("the day before", FIRST, event("b", "2024-05-02")),
    ("later", FIRST, event("b", "2024-06-02")),
    (
        "of others",
        FIRST,
        event("b", "2023-02-01", parties={"actors": "person:juma", "recipients": "person:low"}),
    ),
    ("no meeting", FIRST, event("b", "2023-02-01", kind="ACCUSE")),
    ("in the same report", FIRST, event("a", "2023-02-01")),
    ("a visit", rank("a", "first", "visit to Quispe", toward="person:quispe"), event("b", "2023-02-01")),
    ("narrower", rank("a", "first", "direct meeting", toward="person:quispe"), event("b", "2023-02-01")),
    (
        "since",
        rank("a", "first", "meeting", scope="since 2023", toward="person:quispe"),
        event("b", "2023-02-01"),
    ),
    (
        "this year",
        rank("a", "first", "meeting", scope="this year", toward="person:quispe"),
        event("b", "2023-02-01"),
    ),
]


@pytest.mark.parametrize(("name", "one", "other"), EARLIER, ids=lambda one: str(one)[:20])
def test_firsts_that_nothing_refutes(name, one, other):
    assert kinds(one, other) == []


# ------------------------------------------------------------ all of them


def test_the_order_of_what_comes_in_changes_nothing():
    things = [
        together(event("a", "2024-05-03"), event("b", "2024-05-04")),
        together(office("a", "joint secretary")),
        together(office("b", "deputy minister")),
        together(total("a", 9000)),
        together(total("b", 7500)),
    ]
    accounts = {one.id: one for thing in things for one in thing.accounts}
    told = {
        contradictions(list(order), [], dict(reversed(accounts.items())), load_ontology())
        for order in permutations(things)
    }
    assert len(told) == 1
    assert [one.kind for one in told.pop()] == ["date", "office", "quantity"]


def test_statements_and_positions_are_left_alone():
    said = account("statement", {"text": "We will come."}, on="2024-05-03", doc="a")
    later = account("statement", {"text": "We will come."}, on="2024-05-04", doc="b")
    assert kinds(together(said, later)) == []
