"""The invented world of a dictionary: its entries, its states and bodies, and the reader that knows them."""

import argparse
import json

import pytest

from bench import petrarch_set
from bench.errors import UnreadableFileError
from bench.petrarch_dictionary import parse
from bench.petrarch_world import load_worlds, world_of
from dragoman.ontology import load_ontology

DICTIONARY = """<!-- two lines
of remarks -->
TARSIA_  [TRS] # the first
+TARSIAN
+TARSIANS
+OLD_PORT

THE_ERGAND [ERI]
BORLAND
\t[BOL <700601]
\t[BOLREB 19700602 - 19780815]
\t[BOR]
NORTH_GUARD [TRSMIL]
LAKE_COUNCIL [IGOLKC]
KUWAIT [KUW]
+THE_PEARL_KINGDOM
UNITED_NATIONS [UNO]
+THE_TALL_HOUSE
NOBODY [---]"""


def world(day="19900101"):
    return world_of(parse(DICTIONARY), day, ontology=load_ontology())


def states(day="19900101"):
    return {one.alpha3: one for one in world(day).additions.states}


def test_entries_have_their_names_and_codes():
    entries = {one.names[0]: one for one in parse(DICTIONARY)}
    assert list(entries) == (
        "TARSIA_ THE_ERGAND BORLAND NORTH_GUARD LAKE_COUNCIL KUWAIT UNITED_NATIONS NOBODY".split()
    )
    assert entries["TARSIA_"].names == ("TARSIA_", "TARSIAN", "TARSIANS", "OLD_PORT")
    assert len(entries["BORLAND"].codes) == 3


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("19650101", "BOL"),
        ("19700601", "BOL"),
        ("19700602", "BOLREB"),
        ("19780815", "BOLREB"),
        ("20010101", "BOR"),
        ("", "BOR"),
    ],
)
def test_a_code_holds_on_its_days(day, code):
    (entry,) = (one for one in parse(DICTIONARY) if one.names == ("BORLAND",))
    assert entry.code_on(day) == code


def test_an_invented_state_has_names_adjectives_and_people():
    tarsia = states()["TRS"]
    assert {"Tarsia", "TARSIA", "Old Port"} <= set(tarsia.names)
    assert tarsia.adjectives[0] == "Tarsian"
    assert tarsia.people[0] == "Tarsians"


def test_an_invented_state_with_the_code_of_a_real_one_gets_a_free_code():
    assert states()["XAA"].name == "Ergand"
    assert world().codes["country:XAA"] == "ERI"


def test_a_longer_code_is_a_body():
    guard, council = world().additions.bodies[:2]
    assert (guard.name, guard.kind, guard.country, guard.sectors) == (
        "North Guard",
        "government-body",
        "TRS",
        ("MIL",),
    )
    assert (council.kind, council.country) == ("international-organisation", None)
    assert world().codes["lake council"] == "LKC"


def test_a_real_state_keeps_its_row_and_lends_its_code():
    assert "Pearl Kingdom" in states()["KWT"].names
    assert "Kuwait" not in states()["KWT"].names
    assert world().codes["country:KWT"] == "KUW"


def test_a_real_body_is_called_by_more_names():
    assert [one.names[0] for one in world().additions.bodies if one.id == "united-nations"] == ["Tall House"]


def test_nobody_is_nobody():
    assert not any("Nobody" in one.names for one in world().additions.states)


def test_a_folder_without_a_dictionary_is_refused(tmp_path):
    with pytest.raises(UnreadableFileError, match=r"has no \*actors\.txt"):
        load_worlds(tmp_path)


def test_the_reader_knows_the_world_for_its_set(tmp_path):
    (tmp_path / "own.actors.txt").write_text(DICTIONARY, encoding="utf-8")
    row = {"id": "a", "date": "20010101", "text": "Tarsian troops attacked Borland on Monday."}
    gold = [{"source": "TRSMIL", "target": "BOR", "cameo": "190"}]
    (tmp_path / "set.jsonl").write_text(json.dumps({**row, "gold": gold}), encoding="utf-8")
    options = argparse.Namespace(file=tmp_path / "set.jsonl", world=tmp_path)
    assert petrarch_set.measure(options).metrics["role_f1"] == 1
