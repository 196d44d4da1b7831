"""Whether two claims of different reports are one: every rule with its pair that is none."""

from dataclasses import replace

import pytest

from dragoman.model.entity import Place
from dragoman.reconcile.judging import judge
from tests.reconcile.accounts import (
    CUSCO,
    JUMA,
    KENYA,
    LIMA,
    OKELLO,
    PERU,
    PERU_LAND,
    QUISPE,
    account,
    date,
    event,
    statement,
    transfer,
)

FOURTH, FIFTH, SEVENTH = date("2024-05-04"), date("2024-05-05"), date("2024-05-07")
DELEGATION = "country:KEN|delegation#d1-a4"
MINISTERS = "described:several-ministers#d1-a5"
TAKANO = "person:takano#d9-a1"
MET = event("r1", day=FOURTH, place=LIMA, words="met")


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (event("r2", day=FOURTH, place=LIMA), "SAME"),
        (event("r2", (QUISPE,), (JUMA,), day=FOURTH), "SAME"),
        (event("r2", (KENYA,), day=FOURTH, place=LIMA), "SAME"),
        (event("r2", (DELEGATION, KENYA), day=FOURTH, place=LIMA), "SAME"),
        (event("r2", (OKELLO,), day=FOURTH, place=LIMA), "DIFFERENT"),
        # Days: one day apart and told by later reports, clearly another day, told before it was.
        (event("r2", day=FIFTH, place=LIMA), "SAME"),
        (event("r2", day=SEVENTH, place=LIMA, published="2024-05-09"), "DIFFERENT"),
        (event("r2", day=date("2024-05-03"), place=LIMA, published="2024-05-03"), "DIFFERENT"),
        (event("r2", day=date("2024-05-02", how="inferred")), "SAME"),
        (event("r2", day=None, published="2024-05-05", words="meeting"), "SAME"),
        (event("r2", day=None, published="2024-05-02"), "DIFFERENT"),
        (event("r2", day=None, published="2024-08-05"), "DIFFERENT"),
        (event("r2", day=date("2024-05-01", "2024-05-31"), place=LIMA), "SAME"),
        # Places: the country holds the town, another town does not; a call is no meeting.
        (event("r2", day=FOURTH, place=PERU_LAND), "SAME"),
        (event("r2", (KENYA,), (PERU,), day=FOURTH, place=CUSCO), "DIFFERENT"),
        (event("r2", (KENYA,), day=FOURTH, mode="phone"), "DIFFERENT"),
        # Whether it happened: a plan with its day, one without, a denial of that day.
        (event("r2", status="planned", day=FOURTH, place=LIMA, published="2024-05-01"), "SAME"),
        (event("r2", status="planned", place=LIMA, published="2024-05-01"), "UNSURE"),
        (event("r2", status="denied", day=FOURTH, place=LIMA), "SAME"),
        (
            event(
                "r2",
                type="AGREE",
                act={"type": "CONSULT", "status": "planned"},
                day=FOURTH,
                place=LIMA,
                published="2024-05-01",
            ),
            "SAME",
        ),
        # A number of meetings is never one of them.
        (event("r2", count={"value": 3, "bound": "exact"}, day=date("2024-05-01", "2024-05-31")), "PART_OF"),
        (
            event("r2", count={"value": 3, "bound": "exact"}, day=date("2024-06-01", "2024-06-30")),
            "DIFFERENT",
        ),
        (event("r2", count={"value": 3, "bound": "exact"}, day=None), "UNSURE"),
        # What is not named says little.
        (event("r2", recipients=(MINISTERS,), day=FOURTH), "UNSURE"),
        (event("r1", name="2", day=FOURTH, place=LIMA), "DIFFERENT"),
        (event("r2", day=FOURTH, place=LIMA, type="ACCUSE"), "DIFFERENT"),
    ],
)
def test_meetings(other, expected):
    assert judge(MET, other).verdict == expected
    assert judge(other, MET) == judge(MET, other)


@pytest.mark.parametrize(
    ("stay", "expected"),
    [
        (
            event("r2", recipients=(PERU,), mode="visit", place=LIMA, day=date("2024-05-03", "2024-05-06")),
            "PART_OF",
        ),
        (event("r2", recipients=(PERU,), mode="visit", place=PERU_LAND, published="2024-05-05"), "PART_OF"),
        (
            event("r2", recipients=(PERU,), mode="visit", place=LIMA, day=date("2024-05-10", "2024-05-12")),
            "DIFFERENT",
        ),
        (
            event("r2", recipients=(PERU,), mode="visit", place=LIMA, day=date("2024-01-01", "2024-12-31")),
            "DIFFERENT",
        ),
        (
            event("r2", recipients=(PERU,), mode="visit", place=CUSCO, day=date("2024-05-03", "2024-05-06")),
            "DIFFERENT",
        ),
        (
            event("r2", (OKELLO,), (PERU,), mode="visit", place=LIMA, day=date("2024-05-03", "2024-05-06")),
            "DIFFERENT",
        ),
    ],
)
def test_a_meeting_is_a_part_of_the_visit_on_which_it_was(stay, expected):
    found = judge(MET, stay)
    assert found.verdict == expected
    if expected == "PART_OF":
        assert (found.left, found.right) == (MET.id, stay.id)


def test_copies_of_a_text_tell_the_same_in_the_same_words():
    told = {
        "day": None,
        "published": None,
        "words": "accused",
        "sentence": "Juma accused them.",
        "type": "ACCUSE",
    }
    one, other = (event(doc, recipients=(f"described:them#{doc}-a2",), **told) for doc in ("r1", "r2"))
    copies = [replace(account, source="r1") for account in (one, other)]
    assert judge(*copies).why == "the same words in a copy of the report"
    assert judge(one, other).verdict != "SAME"
    edited = replace(copies[1], sentence="Later Juma accused them.")
    assert judge(copies[0], edited).why == "the same words in a copy of the report"
    assert judge(copies[0], edited).score < judge(*copies).score
    other = replace(copies[1], sentence="On Monday Juma accused the owners of the mine as well.")
    assert judge(copies[0], other).verdict != "SAME"


def test_a_gathering_is_one_whoever_of_it_stands_first():
    host, guests = "country:UGA", (KENYA, PERU)
    told = {"day": FOURTH, "place": LIMA, "principals": {}}
    one = event("r1", guests, (host,), **told)
    assert judge(one, event("r2", (KENYA,), (PERU,), **told)).verdict == "SAME"
    assert judge(one, event("r2", (KENYA,), ("country:BOL",), **told)).verdict != "SAME"
    # Two ministers of one state make two gatherings.
    juma, okello = (
        event(f"r{n}", (who,), (PERU, host), day=FOURTH, place=LIMA) for n, who in enumerate((JUMA, OKELLO))
    )
    assert judge(juma, okello).verdict == "DIFFERENT"


def test_spots_of_one_name_are_one_place_and_others_are_two():
    told = {"day": FOURTH, "type": "RETREAT", "words": "exchanged"}
    spots = [
        Place(name=name, kind="facility") for name in ("Chala checkpoint", "Chala crossing", "Puno crossing")
    ]
    first, second, third = (
        event(f"r{n}", (KENYA,), (PERU,), place=spot, **told) for n, spot in enumerate(spots)
    )
    assert judge(first, second).score > judge(first, third).score
    assert "both in Chala checkpoint" in judge(first, second).why


def test_the_police_of_one_report_are_those_of_the_state_in_another():
    told = {"day": FOURTH, "type": "COERCE", "mode": "arrest", "words": "arrested", "place": LIMA}
    named = event("r1", ("country:PER|police",), (QUISPE,), **told)
    assert (
        "PER, police and police"
        in judge(named, event("r2", ("described:police#r2-a1",), (QUISPE,), **told)).why
    )
    assert "police" not in judge(named, event("r2", ("described:gunmen#r2-a1",), (QUISPE,), **told)).why


def test_a_name_beside_the_parties_tells_of_one_thing():
    told = {"type": "SANCTION", "published": "2024-05-06", "words": "closed"}
    near = "Kenya closed the Migori gate to lorries from Peru."
    one = event(
        "r1", (KENYA,), (), sentence="After the talks Kenya closed the Migori gate to the north.", **told
    )
    assert judge(one, event("r2", (KENYA,), (), sentence=near, **told)).why.endswith("both tell of migori")
    assert (
        "tell of"
        not in judge(one, event("r2", (KENYA,), (), sentence=near.replace("Migori ", ""), **told)).why
    )


def test_two_persons_who_met_are_one_meeting_although_reports_put_it_in_two_places():
    there = Place(name="Mile Hill", kind="city", country="KEN")
    one = event("r1", day=FOURTH, place=LIMA)
    assert judge(one, event("r2", day=FOURTH, place=there)).verdict == "SAME"
    assert (
        judge(
            event("r1", (KENYA,), (PERU,), day=FOURTH, place=LIMA),
            event("r2", (KENYA,), (PERU,), day=FOURTH, place=there),
        ).verdict
        == "DIFFERENT"
    )


def test_talks_and_a_visit_of_the_same_several_days_in_a_town_are_one():
    days = date("2024-05-03", "2024-05-06")
    stay = event("r1", recipients=(PERU,), mode="visit", place=LIMA, day=days)
    talks = event("r2", (KENYA,), ("described:peruvian-traders@PER#r2-a1",), place=LIMA, day=days)
    assert judge(stay, talks).verdict == "SAME"


def test_what_is_signed_on_a_visit_is_a_part_of_it():
    stay = event("r1", recipients=(PERU,), mode="visit", place=LIMA, day=date("2024-05-03", "2024-05-06"))
    signed = event("r2", (KENYA,), (PERU,), type="SUPPORT", place=LIMA, day=FIFTH)
    assert judge(stay, signed).verdict == "PART_OF"
    assert judge(stay, event("r2", (KENYA,), (PERU,), type="SUPPORT", place=LIMA)).verdict == "DIFFERENT"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            {"day": FOURTH, "place": LIMA, "words": "attacked"},
            {"day": FOURTH, "place": LIMA, "words": "attack"},
            "SAME",
        ),
        ({"day": FOURTH, "words": "attacked"}, {"day": FOURTH, "words": "shelled"}, "DIFFERENT"),
        ({"day": FOURTH, "place": LIMA}, {"day": FOURTH, "place": CUSCO}, "DIFFERENT"),
    ],
)
def test_what_two_states_do_daily_needs_more_than_the_day(one, other, expected):
    told = [
        event(f"r{number}", (KENYA,), (PERU,), type="ASSAULT", **fields)
        for number, fields in enumerate((one, other))
    ]
    assert judge(*told).verdict == expected


def test_the_sides_of_an_attack_do_not_change_places():
    one = event("r1", (KENYA,), (PERU,), type="ASSAULT", day=FOURTH, place=LIMA)
    assert (
        judge(one, event("r2", (PERU,), (KENYA,), type="ASSAULT", day=FOURTH, place=LIMA)).verdict
        == "DIFFERENT"
    )


def test_of_two_states_a_report_without_a_day_may_tell_of_another_meeting():
    one, other = (
        event("r1", (KENYA,), (PERU,), day=FOURTH, words="met"),
        event("r2", (KENYA,), (PERU,), words="met"),
    )
    assert judge(one, other).verdict != "SAME"
    assert judge(replace_place(one), replace_place(other)).verdict == "SAME"


def replace_place(account):
    return replace(account, claim=replace(account.claim, place=LIMA))


def test_few_words_without_a_day_do_not_make_two_meetings_of_states_one():
    told = {"published": None, "words": "met", "sentence": "Kenya met Peru."}
    one, other = (event(doc, (KENYA,), (PERU,), **told) for doc in ("r1", "r2"))
    assert judge(one, other).verdict != "SAME"


def test_what_has_no_parties_is_one_by_its_word_and_those_around():
    words = (
        "The blast in the market of Cusco tore down nine wooden stalls on Garcilaso street near the "
        "old railway station and burnt the lorry of a potato trader from Urubamba"
    )
    one, other = (
        event(doc, (), (), type="ASSAULT", published=None, words="blast", sentence=words)
        for doc in ("r1", "r2")
    )
    assert judge(one, other).verdict == "SAME"
    elsewhere = (
        "A blast in a quarry near Arequipa broke windows; the owner spoke of a faulty fuse and of luck"
    )
    assert judge(one, replace(other, sentence=elsewhere)).verdict != "SAME"


def test_one_of_whom_only_the_family_name_is_told_can_be_its_bearer():
    one = event("r1", ("person:ken-takano@JPN",), day=FOURTH, place=LIMA)
    assert judge(one, event("r2", (TAKANO,), day=FOURTH, place=LIMA)).verdict == "SAME"
    assert judge(one, event("r2", ("person:sato#d9-a1",), day=FOURTH, place=LIMA)).verdict == "DIFFERENT"


TRADE_MINISTER = "described:peruvian-trade-minister@PER#d1-a9"
ALAN = "person:alan-vidal"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Juma saw the minister for trade, Alan Vidal, on Saturday.", "SAME"),
        ("Juma saw the bishop, Alan Vidal, on Saturday.", "UNSURE"),
    ],
)
def test_one_who_is_described_is_whom_another_report_names_with_his_office(sentence, expected):
    described = event("r1", recipients=(TRADE_MINISTER,), day=FOURTH)
    assert (
        judge(described, event("r2", recipients=(ALAN,), day=FOURTH, sentence=sentence)).verdict == expected
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # A crowd may be anybody's; two bodies of other names are two.
        ("described:several-hundred-people#r1-a1", "described:dockers-league#r2-a1", "SAME"),
        ("described:teachers-union#r1-a1", "described:dockers-league#r2-a1", "DIFFERENT"),
    ],
)
def test_those_who_march(one, other, expected):
    told = [
        event(f"r{number}", (who,), (), type="PROTEST", day=FOURTH, place=LIMA, words="marched")
        for number, who in enumerate((one, other), 1)
    ]
    assert judge(*told).verdict == expected


def test_a_body_of_several_words_is_known_by_them():
    told = {"recipients": (), "status": "planned", "place": LIMA, "day": date("2024-11-01", "2024-11-30")}
    told |= {"mode": "multilateral", "sentence": "A border commission is to come to Lima in November."}
    one = event("r1", ("described:border-commission#r1-a1",), words="meet", **told)
    assert judge(one, event("r2", ("name:border-commission#r2-a1",), words="sit", **told)).verdict == "SAME"
    other = event("r2", ("described:fishing-commission#r2-a1",), words="sit", **told)
    assert judge(one, other).verdict == "UNSURE"


@pytest.mark.parametrize(
    ("words", "place", "expected"),
    [
        ("accord signed", CUSCO, "SAME"),
        ("treaty signed", CUSCO, "DIFFERENT"),
        ("treaty signed", LIMA, "SAME"),
    ],
)
def test_one_paper_may_be_told_of_two_towns(words, place, expected):
    one = event("r1", (KENYA,), (PERU,), type="SUPPORT", day=FOURTH, place=LIMA, words="accord signed")
    other = event("r2", (KENYA,), (PERU,), type="SUPPORT", day=FOURTH, place=place, words=words)
    assert judge(one, other).verdict == expected


@pytest.mark.parametrize(("mode", "expected"), [("seize", "SAME"), ("restrict", "DIFFERENT")])
def test_a_deed_of_one_body_is_known_by_its_day_and_mode(mode, expected):
    guard = ("country:KEN|coast guard", KENYA)
    one = event("r1", guard, (), type="COERCE", mode="seize", day=FOURTH, words="seized")
    assert (
        judge(one, event("r2", guard, (), type="COERCE", mode=mode, day=FOURTH, words="took")).verdict
        == expected
    )


@pytest.mark.parametrize(
    ("mode", "words", "expected"),
    [("withdraw", "recalled", "DIFFERENT"), ("expel", "threw out", "SAME"), (None, "recalled", "UNSURE")],
)
def test_what_one_state_does_in_two_ways_on_one_day_is_two_deeds(mode, words, expected):
    one = event("r1", (KENYA,), (PERU,), type="SANCTION", day=FOURTH, mode="expel", words="expelled")
    other = event("r2", (KENYA,), (PERU,), type="SANCTION", day=FOURTH, mode=mode, words=words)
    assert judge(one, other).verdict == expected


def test_the_leaders_of_a_gathering_are_its_members():
    told = {"type": "REQUEST", "day": FOURTH, "mode": "yield", "words": "called on"}
    leaders = event("r1", ("described:fellow-leaders#d1-a1",), (KENYA,), **told)
    members = event("r2", ("described:other-members#d2-a1",), (KENYA,), **told)
    traders = event("r3", ("described:other-traders#d3-a1",), (KENYA,), **told)
    assert judge(leaders, members).verdict != "DIFFERENT"
    assert judge(leaders, traders).verdict == "DIFFERENT"


def test_good_will_of_two_is_not_crossed():
    one = event("r1", (JUMA,), (), type="SUPPORT", words="expressed condolences")
    two = event("r2", ("name:secretariat#d2-a1",), (), type="SUPPORT", words="conveyed condolences")
    assert judge(one, two).verdict == "DIFFERENT"


def test_the_reason_is_said_in_words():
    found = judge(MET, event("r2", day=FIFTH, place=LIMA))
    assert found.why == (
        "both Amina Juma, both Rosa Quispe; 4 May 2024 and 5 May 2024, told apart by one day; both in Lima"
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (transfer("r1", 500), transfer("r2", 500), "SAME"),
        (transfer("r1", 500), transfer("r2", 501), "SAME"),
        (transfer("r1", 500), transfer("r2", 500, item="beans"), "UNSURE"),
        (transfer("r1", 500, item="permethrin"), transfer("r2", 500, item="permethrine"), "SAME"),
        (transfer("r1", 500), transfer("r2", 300), "UNSURE"),
        (transfer("r1", 500), transfer("r2", 300, published="2024-06-20"), "DIFFERENT"),
        (transfer("r1", 500), transfer("r2", 500, receiver="country:BOL"), "DIFFERENT"),
        (transfer("r1", 500, day=FOURTH), transfer("r2", 9000, counting="running-total"), "PART_OF"),
        (transfer("r1", 500, day=FOURTH), transfer("r2", 400, counting="running-total"), "UNSURE"),
        (
            transfer("r1", 8000, counting="running-total"),
            transfer("r2", 9000, counting="running-total"),
            "UNSURE",
        ),
        (transfer("r1", 500, status="pledged"), transfer("r2", 500), "UNSURE"),
        (transfer("r1", 500), transfer("r2", 400, receiver=QUISPE), "UNSURE"),
    ],
)
def test_goods(one, other, expected):
    assert judge(one, other).verdict == expected


SAID = "Kenya would open a consulate in Cusco before the harvest"


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (statement("r2", "Kenya is to open its consulate in Cusco before the harvest"), "SAME"),
        (statement("r2", SAID, KENYA), "SAME"),
        (statement("r2", SAID, QUISPE), "DIFFERENT"),
        (statement("r2", SAID, None), "UNSURE"),
        (statement("r2", "fishing boats must stay in port until June"), "DIFFERENT"),
        (statement("r2", SAID, published="2024-09-01"), "DIFFERENT"),
    ],
)
def test_statements(other, expected):
    assert judge(statement("r1", SAID), other).verdict == expected


def plain(doc, family, details, holder=JUMA, **more):
    return account(doc, family, details=details, parties={"holder": (holder,)}, **more)


@pytest.mark.parametrize(
    ("family", "one", "other", "expected"),
    [
        (
            "position",
            {"stance": "opposes", "about": "the new fishing limits"},
            {"stance": "opposes", "about": "new limits on fishing"},
            "SAME",
        ),
        (
            "position",
            {"stance": "opposes", "about": "the new fishing limits"},
            {"stance": "supports", "about": "the new fishing limits"},
            "DIFFERENT",
        ),
        (
            "rank",
            {"rank": "first", "of": "visit to Lima"},
            {"rank": "first", "of": "visit to Peru's Lima"},
            "SAME",
        ),
        (
            "rank",
            {"rank": "first", "of": "visit to Lima"},
            {"rank": "second", "of": "visit to Lima"},
            "DIFFERENT",
        ),
        (
            "office",
            {"title": "Foreign Minister", "standing": "acting"},
            {"title": "minister of foreign affairs", "standing": "acting"},
            "SAME",
        ),
        (
            "office",
            {"title": "Foreign Minister", "standing": "acting"},
            {"title": "foreign minister", "standing": "current"},
            "UNSURE",
        ),
        (
            "office",
            {"title": "Foreign Minister", "standing": "current"},
            {"title": "defence minister", "standing": "current"},
            "DIFFERENT",
        ),
    ],
)
def test_other_families(family, one, other, expected):
    assert judge(plain("r1", family, one), plain("r2", family, other)).verdict == expected


@pytest.mark.parametrize(
    ("value", "sentence", "expected"),
    [
        (12, "The flood killed 12 people in Cusco", "SAME"),
        (15, "Floods in Cusco killed 15 people", "UNSURE"),
        (15, "", "DIFFERENT"),
    ],
)
def test_figures(value, sentence, expected):
    told = [
        account(
            f"r{number}",
            "figure",
            details={"value": amount, "what": "people killed"},
            parties={"of": (PERU,)},
            sentence=words,
        )
        for number, (amount, words) in enumerate(
            ((12, "The flood in Cusco killed 12 people"), (value, sentence))
        )
    ]
    assert judge(*told).verdict == expected


POLICE = "country:PER|police"
SHOT = event("r1", (POLICE,), (), type="ASSAULT", day=FOURTH, place=CUSCO, words="opened fire")


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        # One spot and one day tell one deed, whatever else the same hands do day after day.
        (event("r2", (POLICE,), (KENYA,), type="ASSAULT", day=FOURTH, place=CUSCO, words="shot"), "SAME"),
        (event("r2", (POLICE,), (KENYA,), type="ASSAULT", day=FOURTH, place=LIMA, words="shot"), "DIFFERENT"),
        (
            event("r2", (POLICE,), (KENYA,), type="ASSAULT", day=SEVENTH, place=CUSCO, words="shot"),
            "DIFFERENT",
        ),
    ],
)
def test_a_deed_at_one_spot(other, expected):
    assert judge(SHOT, other).verdict == expected
    assert judge(other, SHOT).verdict == expected


@pytest.mark.parametrize(
    ("actors", "recipients", "expected"),
    [
        (("name:juma#r2-a1",), ("name:quispe#r2-a2",), "SAME"),
        (("name:juma#r2-a1",), ("name:okello#r2-a2",), "DIFFERENT"),
        (("person:amina-djuma@KEN",), ("person:rosa-kuispe@BOL",), "SAME"),
        (("person:amina-djuma@KEN",), ("person:luisa-quispe@BOL",), "DIFFERENT"),
    ],
    ids=["last names", "the last name of another", "respelled", "a namesake"],
)
def test_a_person_may_be_called_by_the_last_name_and_spelled_otherwise(actors, recipients, expected):
    one = event("r1", mode="phone", day=FOURTH, published="2024-05-05")
    other = event("r2", actors, recipients, mode="phone", day=FOURTH, published="2024-05-05")
    assert judge(one, other).verdict == expected


def test_a_call_is_no_part_of_a_visit():
    stay = event("r1", (JUMA,), (PERU,), mode="visit", day=date("2024-05-03", "2024-05-05"), place=LIMA)
    told = [event("r2", mode=mode, day=FOURTH, place=LIMA) for mode in (None, "phone")]
    assert [judge(stay, one).verdict for one in told] == ["PART_OF", "DIFFERENT"]


@pytest.mark.parametrize(
    ("whom", "expected"),
    [("six-sailors", "SAME"), ("nine-sailors", "SAME"), ("nine-teachers", "DIFFERENT")],
    ids=["as many", "another number", "others"],
)
def test_how_many_are_described_tells_nobody_from_another(whom, expected):
    told = [
        event(
            f"r{number}",
            (KENYA,),
            (f"described:{one}#r{number}-a2",),
            type="RETREAT",
            day=FOURTH,
            words="freed",
        )
        for number, one in enumerate(("six-sailors", whom), 1)
    ]
    assert judge(*told).verdict == expected
