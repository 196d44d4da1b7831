"""The interface: what its routes answer, how they page and filter, and how they refuse."""

import base64
import csv
import io
import json
import time

import pytest

from tests.desk.aid import make_aid_ledger
from tests.desk.reports import Told, Written, make_ledger
from tests.desk.serving import serving


@pytest.fixture(scope="module")
def aid_desk(tmp_path_factory):
    with serving(make_aid_ledger(tmp_path_factory.mktemp("aid") / "aid.db")) as served:
        yield served


def record_of(desk):
    return desk.ask("timeline", place="Kabul")["values"][0]["id"]


# ------------------------------------------------------------ asking


def test_what_did_not_happen_is_counted_and_not_shown(desk):
    found = desk.ask("timeline")
    assert {one["status"] for one in found["values"]} == {"actual", "denied"}
    assert (found["total"], found["left_out"]) == (3, 2)
    assert desk.ask("timeline", all="true")["total"] == 5


@pytest.mark.parametrize(
    ("query", "total"),
    [
        ({"actor": "Meera Nair"}, 1),
        ({"actor": ["Meera Nair", "Yusuf Rahmani"]}, 1),
        ({"actor": ["Meera Nair", "Chile"]}, 0),
        ({"since": "2024-10"}, 2),
        ({"until": "2024-09"}, 1),
        ({"type": "ACCUSE"}, 1),
        ({"quad": "verbal conflict"}, 1),
        ({"status": "possible"}, 1),
        ({"place": "Lima"}, 1),
        ({"source": "Evening Mirror"}, 1),
        ({"source": "Nobody's Post"}, 0),
        ({"text": "plane trees"}, 1),
        ({"text": "herring"}, 0),
        ({"min_sources": 3}, 1),
    ],
)
def test_a_timeline_is_filtered(desk, query, total):
    assert desk.ask("timeline", **query)["total"] == total


def test_pages_follow_each_other_and_end(desk):
    seen: list[str] = []
    offset: int | None = 0
    while offset is not None:
        page = desk.ask("timeline", all="true", limit=2, offset=offset)
        seen += [one["id"] for one in page["values"]]
        offset = page["next_offset"]
    assert len(seen) == len(set(seen)) == 5


def test_a_record_has_every_reports_words_and_their_disagreement(desk):
    sheet = desk.ask(f"records/{record_of(desk)}")["sheet"]
    assert [one["source"]["publisher"] for one in sheet["tellings"]].count("Evening Mirror") == 1
    assert any("date" in one["apart"] for one in sheet["tellings"])
    assert [one["kind"] for one in sheet["conflicts"]] == ["date"]


def test_the_words_of_a_field_stand_in_the_report(desk):
    for telling in desk.ask(f"records/{record_of(desk)}")["sheet"]["tellings"]:
        report = desk.ask(f"documents/{telling['source']['id']}")
        for one in telling["quotes"]:
            assert report["text"][one["start"] : one["end"]] == one["quote"]
        assert {one["field"] for one in report["marks"]} >= {"actors", "date", "place"}


def test_actors_are_found_by_the_beginning_of_any_word(desk):
    assert [one["actor"]["name"] for one in desk.ask("actors", name="rahm")["values"]] == ["Yusuf Rahmani"]
    assert desk.ask("actors", name="%")["total"] == 0
    assert desk.ask("actors")["total"] == 7


def test_a_dossier_says_whom_somebody_met(desk):
    found = desk.ask("actors/Chile")
    assert [one["actor"]["name"] for one in found["met"]] == ["Kenya"]
    assert found["families"] == {"event": 2}
    assert found["names"] == ["Chile"]


def test_two_actors_have_their_months(desk):
    found = desk.ask("dyads", one="Kenya", other="Chile")
    assert [(one["period"], one["number"]) for one in found["months"]] == [("2024-09", 1)]


def test_the_map_counts_events_by_place(desk):
    found = desk.ask("map")
    assert {one["place"]["name"]: one["events"] for one in found["values"]} == {"Kabul": 1, "Lima": 1}
    assert found["left_out"] == 1


def test_what_was_in_a_building_is_counted_in_its_town(tmp_path):
    told = [
        Told("Meera Nair", verb, "Ghana", place=place)
        for verb, place in (("met", "Kabul"), ("saw", "the palace"))
    ]
    written = Written("palace", "Talks", "Harbour Post", "2024-11-08", told)
    with serving(make_ledger(tmp_path / "palace.db", [written])) as desk:
        (spot,) = desk.ask("map")["values"]
        assert (spot["place"]["name"], spot["place"]["facility"], spot["events"]) == ("Kabul", None, 2)
        assert spot["buildings"] == {"Arg palace": 1}
        assert desk.ask("timeline", place="Arg palace")["total"] == 1
        assert desk.ask("timeline", place="Kabul")["total"] == 2


def test_aid_is_drawn_with_totals_shipments_and_promises_apart_and_who_states_each(aid_desk):
    (chart,) = aid_desk.ask("aid/charts", giver="Kenya", receiver="Peru")["values"]
    assert (chart["giver"], chart["receiver"], chart["good"], chart["unit"]) == (
        "Kenya",
        "Peru",
        "maize",
        "kilogram",
    )
    assert [(one["day"], one["amount"], one["status"]) for one in chart["shipments"]] == [
        ("2024-02-03", 2_000_000, "delivered"),
        ("2024-03-10", 3_000_000, "sent"),
    ]
    assert [(one["amount"], one["said_by"]) for one in chart["totals"]] == [(9_000_000, ["Amina Juma"])]
    assert [(one["amount"], one["status"]) for one in chart["promises"]] == [(10_000_000, "pledged")]
    assert chart["shipped"] == 5_000_000
    assert chart["totals"][0]["publishers"] == ["Hill Gazette"]
    record = aid_desk.ask(f"records/{chart['totals'][0]['record']}")["sheet"]["finding"]
    assert record["details"]["amount"] == 9000


def test_a_chart_needs_both_sides(desk):
    assert desk.request("GET", "/api/aid/charts?giver=Kenya")[0] == 400


def test_the_network_has_who_met_whom(desk):
    found = desk.ask("network")
    ties = {frozenset((one["one"], one["other"])) for one in found["ties"]}
    assert frozenset(("country:KEN", "country:CHL")) in ties
    assert len(found["actors"]) == 4
    assert {one["actor"]["name"] for one in desk.ask("network", actor="Kenya")["actors"]} == {
        "Kenya",
        "Chile",
    }


def test_what_waits_for_a_person(desk):
    assert [one["finding"]["place"]["name"] for one in desk.ask("review", reason="conflict")["values"]] == [
        "Kabul"
    ]
    assert [one["finding"]["place"]["name"] for one in desk.ask("review", reason="weak")["values"]] == [
        "Lima"
    ]
    assert desk.ask("review", reason="unsure")["total"] == 0


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("records/none", 404),
        ("documents/none", 404),
        ("actors/Nobody%20At%20All", 404),
        ("timeline?since=yesterday", 400),
        ("timeline?type=DANCE", 400),
        ("timeline?limit=0", 400),
        ("timeline?limit=100000", 400),
        ("timeline?actor=Peru&actor=Peru", 400),
        ("timeline?actor=a&actor=b&actor=c", 400),
        ("review?reason=boredom", 400),
        ("search?words=%22", 400),
        ("add/99", 404),
        ("nothing", 404),
    ],
)
def test_a_refusal_says_why(desk, path, status):
    found, _, body = desk.request("GET", f"/api/{path}")
    assert found == status
    assert json.loads(body)["error"]


@pytest.mark.parametrize(
    ("name", "column", "value"),
    [
        ("timeline", "place", "Kabul"),
        ("conflicts", "kind", "date"),
        ("actors", "name", "Meera Nair"),
        ("network", "other_name", "Chile"),
    ],
)
def test_every_view_goes_out_as_csv_and_json(desk, name, column, value):
    _, headers, body = desk.request("GET", f"/api/download/{name}.csv")
    assert f'filename="{name}.csv"' in headers["content-disposition"]
    rows = list(csv.DictReader(io.StringIO(body.decode(), newline="")))
    assert value in [row[column] for row in rows]
    _, _, told = desk.request("GET", f"/api/download/{name}.json")
    assert len(json.loads(told)) == len(rows)


def test_the_history_goes_out_with_who_and_why(own_desk):
    given = {"verdict": "right", "target": record_of(own_desk), "by": "Ada", "why": "=1+1"}
    own_desk.tell("corrections", given)
    _, _, body = own_desk.request("GET", "/api/download/history.csv")
    rows = list(csv.DictReader(io.StringIO(body.decode(), newline="")))
    assert [(row["by"], row["why"]) for row in rows] == [("Ada", "'=1+1")] * 3


# ------------------------------------------------------------ correcting


def day_of(desk):
    return desk.ask("timeline", place="Kabul")["values"][0]["day"]


def test_a_correction_is_kept_with_who_and_why_and_is_undone(own_desk):
    given = {
        "verdict": "field",
        "field": "date",
        "value": "2024-11-06",
        "by": "Ada",
        "why": "the host says so",
    }
    status, kept = own_desk.tell("corrections", given | {"target": record_of(own_desk)})
    assert status == 200
    assert day_of(own_desk) == "2024-11-06"
    (change,) = own_desk.ask("corrections", record=record_of(own_desk))["values"]
    assert (change["by"], change["why"], change["field"]) == ("Ada", "the host says so", "date")
    assert own_desk.tell(f"corrections/{kept['keys'][0]}/undo", {"by": "Bo"})[0] == 200
    assert day_of(own_desk) == "2024-11-05"
    assert [one["is_undone"] for one in own_desk.ask("corrections")["values"]] == [False, True]


def test_a_report_is_split_off_from_all_others_at_once_and_back(own_desk):
    first, *others = [
        one["id"] for one in own_desk.ask(f"records/{record_of(own_desk)}")["sheet"]["tellings"]
    ]
    given = {"verdict": "different", "target": first, "other": others[0], "others": others[1:], "by": "Ada"}
    status, kept = own_desk.tell("corrections", given)
    assert (status, len(kept["keys"])) == (200, 2)
    assert sorted(one["claims"] for one in own_desk.ask("timeline", place="Kabul")["values"]) == [1, 2]
    key, *more = kept["keys"]
    assert own_desk.tell(f"corrections/{key}/undo", {"by": "Ada", "others": more})[0] == 200
    assert [one["claims"] for one in own_desk.ask("timeline", place="Kabul")["values"]] == [3]


def test_the_later_of_two_is_told(own_desk):
    record = record_of(own_desk)
    seen = own_desk.ask(f"records/{record}")["last"]
    given = {"verdict": "field", "field": "date", "target": record, "expected": seen}
    assert own_desk.tell("corrections", given | {"value": "2024-11-06", "by": "Ada"})[0] == 200
    status, refused = own_desk.tell("corrections", given | {"value": "2024-11-04", "by": "Bo"})
    assert status == 409
    assert "somebody else" in refused["error"]
    assert day_of(own_desk) == "2024-11-06"


def test_what_was_corrected_waits_no_longer_until_that_is_taken_back(own_desk):
    given = {"verdict": "field", "field": "date", "value": "2024-11-06", "target": record_of(own_desk)}
    _, kept = own_desk.tell("corrections", given | {"by": "Ada"})
    assert own_desk.ask("review", reason="conflict")["total"] == 0
    own_desk.tell(f"corrections/{kept['keys'][0]}/undo", {"by": "Ada"})
    assert own_desk.ask("review", reason="conflict")["total"] == 1


def test_what_is_called_right_waits_no_longer(own_desk):
    weak = own_desk.ask("review", reason="weak")["values"][0]["finding"]["id"]
    assert own_desk.tell("corrections", {"verdict": "right", "target": weak, "by": "Ada"})[0] == 200
    assert own_desk.ask("review", reason="weak")["total"] == 0


def test_what_is_called_wrong_is_held_no_longer(own_desk):
    record = own_desk.ask("timeline", place="Lima")["values"][0]["id"]
    assert own_desk.tell("corrections", {"verdict": "wrong", "target": record, "by": "Ada"})[0] == 200
    assert own_desk.ask("timeline", place="Lima")["total"] == 0


@pytest.mark.parametrize(
    "given",
    [
        {"verdict": "field", "field": "date", "value": "soon", "by": "Ada"},
        {"verdict": "field", "field": "colour", "value": "red", "by": "Ada"},
        {"verdict": "right", "by": " "},
        {"verdict": "dance", "by": "Ada"},
        {"verdict": "same", "by": "Ada"},
    ],
)
def test_a_correction_that_cannot_be_is_refused(own_desk, given):
    status, refused = own_desk.tell("corrections", given | {"target": record_of(own_desk)})
    assert status == 400
    assert refused["error"]
    assert own_desk.ask("corrections")["total"] == 0


def test_what_was_missed_is_added_at_its_own_words(own_desk):
    report = next(one for one in own_desk.ask("documents")["values"] if one["publisher"] == "River Courier")
    text = own_desk.ask(f"documents/{report['id']}")["text"]
    start = text.rindex("Peru")
    claim = {"family": "event", "type": "PROTEST", "actors": "Peru", "date": "2024-10"}
    given = {"verdict": "add", "target": report["id"], "by": "Ada"}
    words = {
        "trigger": [{"quote": "accused", "start": text.index("accused")}],
        "actors": [{"quote": "Peru", "start": start}],
    }
    assert own_desk.tell("corrections", given | {"value": claim | {"words": words}})[0] == 200
    record = own_desk.ask("corrections")["values"][0]["record"]
    (telling,) = own_desk.ask(f"records/{record}")["sheet"]["tellings"]
    assert {one["field"]: one["start"] for one in telling["quotes"]}["actors"] == start
    wrong = claim | {"words": {"trigger": [{"quote": "accused", "start": 0}]}}
    status, refused = own_desk.tell("corrections", given | {"value": wrong})
    assert (status, "does not stand in the text" in refused["error"]) == (400, True)


# ------------------------------------------------------------ adding


def finished(desk, given):
    status, job = desk.tell("add", given)
    assert status == 202
    end = time.monotonic() + 120
    while job["state"] in ("waiting", "reading") and time.monotonic() < end:
        time.sleep(0.1)
        job = desk.ask(f"add/{job['id']}")
    return job


def test_a_file_is_added_once_under_its_own_name(own_desk):
    words = b"Peru sent 300 tons of rice to Ghana on 3 May 2025, officials said in Accra."
    given = {
        "files": [{"name": "../rice.txt", "content": base64.b64encode(words).decode()}],
        "published": "2025-05-04",
    }
    job = finished(own_desk, given)
    assert (job["state"], job["read"], len(job["reports"])) == ("done", 1, 1)
    assert job["reports"][0]["name"] == "rice"
    assert job["reports"][0]["url"].startswith("dropped/")
    assert job["reports"][0]["url"].endswith("/rice.txt")
    again = finished(own_desk, given)
    assert (again["read"], again["known"], again["reports"]) == (0, 1, [])


def test_a_file_that_is_none_is_skipped_with_the_reason(own_desk):
    job = finished(
        own_desk, {"files": [{"name": "a.bin", "content": base64.b64encode(bytes(range(256))).decode()}]}
    )
    assert job["state"] == "done"
    assert job["skips"][0].startswith("a.bin: ")


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"text": "  "},
        {"address": "/etc/hostname"},
        {"address": "file:///etc/hostname"},
        {"files": [{"name": "a.txt", "content": "no base 64!"}]},
    ],
)
def test_what_cannot_be_added_is_refused(own_desk, given):
    assert own_desk.tell("add", given)[0] == 400
