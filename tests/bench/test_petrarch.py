"""The bench of sources, targets and CAMEO codes: what is asked for, what counts as found, what went wrong."""

import json

import pytest

from bench import petrarch_set
from bench.documents import Row
from bench.parties import Party, cast_of, leading, pairs_of, party_of_code
from bench.petrarch_score import gold_triples
from bench.petrarch_set import Coded
from bench.reader import Skipped
from tests.bench.fakes import actor, event, record

GENERAL = actor("g", "General Novak", kind="person", sectors=["MIL"])


def gold(*events):
    """Make gold triples of "TARGOV>BOR:040"."""
    parts = [one.replace(":", ">").split(">") for one in events]
    return gold_triples({"source": source, "target": target, "cameo": code} for source, target, code in parts)


def scored(wanted, found, **codes):
    """Score one text: what gold has, what was read."""
    coded = (Coded(Row(doc="a", text="x"), gold(*wanted)),)
    return petrarch_set.score(coded, lambda _: found, codes_on=lambda _: codes)


def errors(wanted, found):
    return [line.removeprefix("a  ") for line in scored(wanted, found).errors]


# ------------------------------------------------------------ codes


@pytest.mark.parametrize(
    ("code", "letters", "roles"),
    [
        ("KEN", "KEN", "GOV"),
        ("KENMIL", "KEN", "MIL"),
        ("kenmed", "KEN", "JRN"),
        ("KENREBLKG", "KEN", "LKG REB"),
        ("---", None, "GOV"),
        ("---REB", None, "REB"),
        ("", None, "GOV"),
        ("REB", None, "REB"),
        ("&quot;THE OLD GUARD&quot;", None, "GOV"),
        ("IGOUNOMIL", "UNO", "IGO MIL UNO"),
        ("IGOEUREEC", "EUR", "EEC EUR IGO"),
        ("IGOEUR", "EUR", "EUR IGO"),
        ("IGOCOPLKP", "LKP", "COP IGO LKP"),
        ("IMGMUSLKG", "LKG", "IMG LKG MUS"),
        ("NGO", "NGO", "NGO"),
        ("NGOKEN", "KEN", "KEN NGO"),
        ("TAR/BOR/OST", "TAR", "GOV"),
    ],
)
def test_a_code_has_letters_and_roles(code, letters, roles):
    assert party_of_code(code) == Party(letters, frozenset(roles.split()))


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (actor("x", "Kenya", country="KEN"), "KEN"),
        (actor("x", "the UN", "UN", kind="international-organisation"), "UNO"),
        (actor("x", "European Commission", kind="international-organisation"), "EUR"),
        (actor("x", "NATO", kind="international-organisation"), "NAT"),
        (actor("x", "Lake Council", kind="international-organisation"), "IGO"),
        (actor("x", "gunmen", kind="armed-group"), None),
        (GENERAL, None),
    ],
)
def test_an_actor_has_the_letters_of_its_state_or_body(one, expected):
    assert cast_of(record(actors=[one])).party(one["id"], {}).code == expected


def test_who_acts_for_a_body_has_its_letters():
    un = actor("un", "UN", kind="international-organisation", sectors=["IGO", "UNO"])
    cast = cast_of(record(actors=[GENERAL, un]))
    assert cast.party("g", {"g": "Tarsia"}).code == "TAR"
    assert cast.party("g", {"g": "un"}) == Party("UNO", frozenset(["MIL"]))


def test_a_set_may_have_letters_of_its_own():
    body = actor("x", "Lake Council", kind="international-organisation")
    cast = cast_of(record(actors=[body]), {"country:TAR": "TRS", "lake council": "LKC"})
    assert [cast.party(key, {}).code for key in ("Tarsia", "Borland", "x")] == ["TRS", "BOR", "LKC"]


def test_whom_another_of_the_same_side_acts_for_is_not_named_twice():
    assert leading(["g", "Tarsia", "Borland"], {"g": "Tarsia"}) == ["g", "Borland"]


def test_a_meeting_goes_both_ways():
    mutual = event("CONSULT", ["Tarsia"], ["Borland", "Ostany"], reciprocal=True)
    both = [("Tarsia", "Borland"), ("Borland", "Tarsia"), ("Tarsia", "Ostany"), ("Ostany", "Tarsia")]
    assert list(pairs_of(mutual)) == both


def test_another_mutual_act_goes_both_ways_where_its_sides_are_named_together():
    text = "Tarsia, Borland and Ostany agreed"
    together = event("AGREE", ["Tarsia"], ["Borland", "Ostany"], reciprocal=True, text=text, trigger="agreed")
    assert len(list(pairs_of(together))) == 6
    assert ("Borland", "Ostany") in pairs_of(together)
    apart = event(
        "AGREE", ["Tarsia"], ["Borland"], reciprocal=True, text="Tarsia agreed with Borland", trigger="agreed"
    )
    assert list(pairs_of(apart)) == [("Tarsia", "Borland")]


# ------------------------------------------------------------ scores


def test_type_and_sides_are_found():
    found = record(event("CONSULT", ["Tarsia"], ["Borland"], reciprocal=True))
    measured = scored(["TAR>BOR:040", "BOR>TARGOV:043"], found)
    assert {name: value for name, value in measured.metrics.items() if value != 1} == {"triples": 2}
    assert measured.errors == ()


def test_what_plover_has_dropped_is_not_asked_for_and_what_is_read_there_not_counted():
    found = record(event("AID", ["Tarsia"], ["Borland"]), event("ACCUSE", ["Tarsia"], ["Ostany"]))
    measured = scored(["TARMIL>BOR:012", "TAR>OST:111", "TAR>OST:345"], found)
    names = ("triples", "f1", "role_f1", "parties_f1")
    assert [measured.metrics[name] for name in names] == [1, 1, 1, 1]


def test_yielding_is_either_of_two_types():
    for type_ in ("CONCEDE", "RETREAT"):
        assert scored(["TAR>BOR:084"], record(event(type_, ["Tarsia"], ["Borland"]))).metrics["f1"] == 1


def test_the_type_of_what_is_promised_counts_in_the_lenient_figure_only():
    act = {"type": "AID", "status": "planned"}
    measured = scored(["TAR>BOR:070"], record(event("AGREE", ["Tarsia"], ["Borland"], act=act)))
    assert (measured.metrics["f1"], measured.metrics["lenient_f1"], measured.metrics["parties_f1"]) == (
        0,
        1,
        1,
    )


def test_roles_count_in_the_figure_of_roles_only():
    found = record(event("ASSAULT", ["g"], ["Borland"], principals={"g": "Tarsia"}), actors=[GENERAL])
    assert scored(["TARMIL>BORGOV:190"], found).metrics["role_f1"] == 1
    measured = scored(["TAR>BOR:190"], found)
    assert (measured.metrics["f1"], measured.metrics["role_f1"]) == (1, 0)


def test_a_denied_event_or_one_with_one_side_is_none():
    found = record(event("ASSAULT", ["Tarsia"], ["Borland"], status="denied"), event("PROTEST", ["Tarsia"]))
    assert scored([], found).metrics["precision"] == 0
    assert errors(["TAR>BOR:190"], found) == ["no event: TAR>BOR ASSAULT"]


def test_the_same_triple_counts_once():
    found = record(event("ASSAULT", ["Tarsia"], ["Borland"]), event("ASSAULT", ["Tarsia"], ["Borland"]))
    assert scored(["TAR>BORCVL:190", "TAR>BORMIL:193"], found).metrics["f1"] == 1


def test_nobody_known_matches_an_actor_without_a_state():
    found = record(event("ASSAULT", ["r"], ["Borland"]), actors=[actor("r", "rebels", sectors=["REB"])])
    assert scored(["---REB>BOR:190"], found).metrics["role_f1"] == 1
    assert scored(["TARREB>BOR:190"], found).metrics["f1"] == 0


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("TAR>BOR:111", "type: TAR>BOR ACCUSE, read TAR>BOR ASSAULT"),
        ("BOR>TAR:190", "direction: BOR>TAR ASSAULT, read TAR>BOR ASSAULT"),
        ("TAR>OST:190", "target: TAR>OST ASSAULT, read TAR>BOR ASSAULT"),
        ("OST>BOR:190", "source: OST>BOR ASSAULT, read TAR>BOR ASSAULT"),
    ],
)
def test_an_error_tells_which_part_is_wrong(wanted, told):
    assert errors([wanted], record(event("ASSAULT", ["Tarsia"], ["Borland"]))) == [told]


def test_an_error_tells_what_is_missed_and_what_is_too_much():
    found = record(event("ASSAULT", ["Tarsia"], ["Borland"]))
    assert errors(["OST>TAR:040"], found) == ["missed: OST>TAR CONSULT", "too much: TAR>BOR ASSAULT"]


def test_a_text_that_is_not_read_is_missed_with_a_note():
    measured = scored(["TAR>BOR:040"], Skipped("clean: not English"))
    assert measured.metrics["has_event_recall"] == 0
    assert measured.notes == ("not read, clean: not English: a",)


def test_rows_come_with_their_day_and_without_those_that_have_no_text(tmp_path):
    path = tmp_path / "set.jsonl"
    row = {"id": "a", "date": "20150609", "text": "Envoys met.", "noevents": True, "gold": []}
    path.write_text(
        "\n".join(json.dumps({**row, "text": text}) for text in (row["text"], "")), encoding="utf-8"
    )
    (one,) = petrarch_set.load_coded(path)
    assert one == Coded(Row(doc="a", text="Envoys met.", published="2015-06-09"), ())
