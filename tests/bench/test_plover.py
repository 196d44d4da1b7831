"""The bench of PLOVER's coding: types, the parties of both sides, their codes and sectors."""

import json

import pytest

from bench import plover_set
from bench.loose import Json
from bench.reader import Skipped
from tests.bench.fakes import actor, event, record


def party(text, code=None, sector=None):
    return {"actorText": text, "code": code, "sector": sector}


ROWS: tuple[Json, ...] = (
    {
        "id": "meeting",
        "text": "Tarsia's foreign minister met Borland's envoy.",
        "gold_event_2021": "CONSULT",
        "source": [party("Tarsia's foreign minister", "TAR", "GOV")],
        "target": [party("envoy", "BOR", "GOV")],
    },
    {
        "id": "raid",
        "text": "Gunmen raided a village in Ostany.",
        "gold_event_2021": "ASSAULT",
        "source": [party("Gunmen", None, "UAF")],
        "target": [party("a village in Ostany", "OST", "CVL")],
    },
    {
        "id": "march",
        "text": "Students marched through Old Port.",
        "gold_event_2021": "PROTEST",
        "source": [party("Students", "TAR", "EDU")],
        "target": [],
    },
    {
        "id": "aid",
        "text": "The Lake Council sent Ostany tents.",
        "gold_event_2021": "AID",
        "source": [party("Lake Council", "IGO")],
        "target": [party("Ostany", "OST", "GOV")],
    },
    {
        "id": "threat",
        "text": "Borland warned its neighbour of war.",
        "gold_event_2021": "THREATEN",
        "source": [party("Borland", "BOR", "GOV")],
        "target": [party("its neighbour", "TAR")],
    },
    {
        "id": "nothing",
        "text": "It rained in Tarsia.",
        "gold_event_2021": None,
        "source": [],
        "target": [],
    },
)
MINISTER = actor("m", "foreign minister", kind="person", country="TAR")
GUNMEN = actor("r", "Gunmen", kind="armed-group", sectors=["REB"])
COUNCIL = actor("l", "Lake Council", kind="international-organisation", sectors=["IGO"])
RECORDS: dict[str, Json] = {
    "meeting": record(
        event("CONSULT", ["Borland"], ["m", "Tarsia"], reciprocal=True, principals={"m": "Tarsia"}),
        actors=[MINISTER],
    ),
    "raid": record(event("ASSAULT", ["r"], ["Ostany"]), actors=[GUNMEN]),
    "march": record(event("PROTEST", ["Tarsia"])),
    "aid": record(event("AGREE", ["Tarsia"], ["Ostany"]), event("AID", ["l"], ["Ostany"]), actors=[COUNCIL]),
    "threat": record(event("ACCUSE", ["Borland"], ["Tarsia"])),
}


@pytest.fixture
def rows(tmp_path):
    """Write rows to a file and load them."""

    def write(*names):
        path = tmp_path / "set.jsonl"
        chosen = [row for row in ROWS if row["id"] in names]
        path.write_text("\n".join(map(json.dumps, chosen)), encoding="utf-8")
        return plover_set.load_coded(path)

    return write


@pytest.fixture
def measured(rows):
    """Score some rows on the records of the tests."""

    def score(*names):
        return plover_set.score(rows(*names), lambda row: RECORDS[row.doc])

    return score


def test_a_row_without_a_type_asks_for_nothing(rows):
    assert [one.row.doc for one in rows("aid", "nothing")] == ["aid"]


def test_all_rows(measured):
    found = measured(*RECORDS)
    assert found.metrics == {
        "type_and_parties": 4 / 5,
        "type": 4 / 5,
        "code_accuracy": 1.0,
        "sector_accuracy": pytest.approx(4 / 7),
        "parties_matched": 9,
        "texts": 5,
    }
    assert found.errors == (
        "raid  sector: Gunmen UAF, read ---REB",
        "raid  sector: a village in Ostany CVL, read OSTGOV",
        "march  sector: Students EDU, read TARGOV",
        "threat  type: THREATEN",
    )


def test_a_mutual_event_may_be_the_other_way_round(measured):
    assert measured("meeting").metrics["type_and_parties"] == 1


def test_a_party_is_known_by_its_words_before_its_code(measured):
    assert measured("aid").metrics["parties_matched"] == 2
    assert measured("aid").errors == ()


def test_a_side_that_is_missing_is_wrong(rows):
    coded = rows("raid")
    found = plover_set.score(coded, lambda _: record(event("ASSAULT", ["r"]), actors=[GUNMEN]))
    assert (found.metrics["type"], found.metrics["type_and_parties"]) == (1, 0)
    assert "raid  target: a village in Ostany" in found.errors


def test_a_wrong_code_is_told(rows):
    wrong = actor("m", "foreign minister", kind="person", country="OST")
    found = plover_set.score(
        rows("meeting"), lambda _: record(event("CONSULT", ["m"], ["Borland"]), actors=[wrong])
    )
    assert found.errors == ("meeting  code: Tarsia's foreign minister TAR, read OSTGOV",)


def test_a_skipped_text_has_no_event(rows):
    found = plover_set.score(rows("raid"), lambda _: Skipped("empty"))
    assert found.errors == ("raid  no event: ASSAULT",)
    assert found.metrics["type"] == 0
