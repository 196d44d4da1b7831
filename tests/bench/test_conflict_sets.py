"""The benches of goods and of planted conflicts, on a reader that is made up."""

import json
from pathlib import Path

import pytest

from bench.aid_set import score_transfers
from bench.documents import Row
from bench.errors import BadDocumentError
from bench.planted_set import load_planted, score_planted

TEXT = "Peru sent 40 tents to Haiti."
FOUND = {
    "amount": 40,
    "unit": "tent",
    "si": None,
    "bound": "exact",
    "item": "tents",
    "giver": "a1",
    "receiver": "a2",
    "carrier": None,
    "status": "sent",
    "counting": "shipment",
    "date": None,
    "evidence": {},
}
WANTED = {
    **{name: [FOUND[name]] for name in ("unit", "item", "status", "counting", "date")},
    **{name: FOUND[name] for name in ("amount", "si", "bound")},
    "giver": ["Peru"],
    "receiver": ["Haiti", "haitians"],
    "carrier": [None],
}


def record(**changed):
    actors = [{"id": "a1", "names": ["Peru"]}, {"id": "a2", "names": ["Haiti"]}]
    return {"actors": actors, "transfers": [{**FOUND, **changed}]}


@pytest.mark.parametrize(("changed", "exact"), [({}, 1), ({"status": "pledged"}, 0), ({"giver": None}, 0)])
def test_a_transfer_is_right_in_every_field_or_not(changed, exact):
    rows = (Row(doc="d", text=TEXT),)
    measured = score_transfers(rows, {"d": [WANTED]}, lambda _: record(**changed))
    assert measured.metrics["exact"] == exact


def test_what_is_found_beside_is_counted():
    measured = score_transfers((Row(doc="d", text=TEXT),), {"d": []}, lambda _: record())
    assert measured.metrics["spurious"] == 1
    assert measured.metrics["rows_exact"] == 0


def planted(folder: Path, edits: list[list[str]]) -> Path:
    (folder / "gold").mkdir()
    (folder / "gold" / "a.txt").write_text("It was 5 May. They met on 4 May.", encoding="utf-8")
    row = {
        "id": "p",
        "source": "a.txt",
        "published": None,
        "edits": edits,
        "kind": "date",
        "planted": "dates",
        "places": ["6 May", "4 May"],
    }
    path = folder / "planted.jsonl"
    path.write_text(json.dumps(row), encoding="utf-8")
    return path


@pytest.mark.parametrize(("places", "found"), [(((7, 12), (26, 31)), 1), (((7, 12), (0, 2)), 0)])
def test_a_conflict_must_touch_both_places(tmp_path, places, found):
    rows = load_planted(planted(tmp_path, [["5 May", "6 May"]]))
    evidence = {"values": [{"start": start, "end": end} for start, end in places]}
    conflict = {"kind": "date", "values": ["6 May", "4 May"], "why": "", "evidence": evidence}
    measured = score_planted(rows, lambda _: {"conflicts": [conflict]})
    assert (measured.metrics["found"], measured.metrics["false"]) == (found, 1 - found)


def test_an_edit_that_does_not_fit_is_refused(tmp_path):
    with pytest.raises(BadDocumentError):
        load_planted(planted(tmp_path, [["May", "June"]]))
