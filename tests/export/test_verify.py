"""Records that prove themselves, and those that do not."""

import copy

import pytest

from dragoman.export.files import read_records
from dragoman.export.verify import count_quotes, verify_record
from tests.cli.samples import TEXT, make_record


def broken(change):
    record = make_record()
    change(record)
    return verify_record(record)


def set_at(*path, value):
    def change(record):
        place = record
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = value

    return change


def test_a_sound_record_proves_itself_and_is_left_as_it_was():
    record = make_record()
    before = copy.deepcopy(record)
    assert verify_record(record) == []
    assert record == before
    assert count_quotes(record) == 13


def test_more_keys_are_allowed():
    assert broken(lambda record: record.update(more=[1]) or record["events"][0].update(more="x")) == []


@pytest.mark.parametrize(
    ("change", "failure"),
    [
        (set_at("format", value="dragoman-record/2"), "format: 'dragoman-record/2' instead of"),
        (set_at("events", value=None), "shape: Expected `array`, got `null` - at `$.events`"),
        (set_at("events", 0, "status", value="maybe"), "shape: Invalid enum value 'maybe'"),
        (set_at("transfers", 0, "amount", value="40"), "shape: Expected `float`"),
        (
            lambda record: record["document"].pop("published"),
            "shape: Object missing required field `published`",
        ),
        (set_at("document", "text", value=TEXT + " "), "document.id: not the digest of the text"),
        (
            set_at("events", 0, "evidence", "trigger", 0, "quote", value="meet"),
            "events[0].evidence.trigger[0]: the text at 99:102 is 'met', not 'meet'",
        ),
        (
            set_at("events", 0, "evidence", "trigger", 0, "start", value=100),
            "events[0].evidence.trigger[0]: the text at 100:102 is 'et', not 'met'",
        ),
        (
            set_at("events", 0, "evidence", "trigger", 0, "end", value=10_000),
            f"events[0].evidence.trigger[0]: 99:10000 is not inside the text of {len(TEXT)} characters",
        ),
        (
            set_at("events", 0, "evidence", "trigger", 0, "start", value=-1),
            "events[0].evidence.trigger[0]: -1:102",
        ),
        (
            set_at("actors", 0, "offices", 0, "evidence", "title", 0, "quote", value="x"),
            "actors[0].offices[0].evidence.title[0]: the text",
        ),
        (
            lambda record: record.update(later=[{"words": {"start": 0, "end": 4, "quote": "Chile"}}]),
            "later[0].words: the text at 0:4 is 'Peru', not 'Chile'",
        ),
        (
            set_at("conflicts", 0, "evidence", "values", 1, "quote", value="x"),
            "conflicts[0].evidence.values[1]",
        ),
        (set_at("events", 0, "evidence", value={}), "events[0]: rests on no words"),
        (set_at("events", 0, "evidence", value={"trigger": []}), "events[0]: rests on no words"),
        (
            set_at("statements", 0, "text", value="We share"),
            "statements[0].text: not in the document: 'We share'",
        ),
        (set_at("statements", 0, "text", value=""), "statements[0].text: not in the document: ''"),
        (set_at("statements", 1, "id", value="s1"), "id s1: 2 times"),
        (set_at("actors", 0, "id", value="e1"), "id e1: 2 times"),
        (set_at("events", 0, "actors", value=["a9"]), "events[0].actors: no actor a9 in the record"),
        (set_at("events", 0, "principals", value={"a1": "a9"}), "events[0].principals: no actor a9"),
        (set_at("statements", 0, "speaker", value="a9"), "statements[0].speaker: no actor a9"),
        (set_at("transfers", 0, "carrier", value="a9"), "transfers[0].carrier: no actor a9"),
        (set_at("figures", 0, "of", value="a9"), "figures[0].of: no actor a9"),
        (set_at("ranks", 0, "toward", value="a9"), "ranks[0].toward: no actor a9"),
        (
            set_at("positions", 0, "asserted_by", value=["a9", "outlet"]),
            "positions[0].asserted_by: no actor a9",
        ),
        (
            set_at("actors", 0, "offices", 0, "asserted_by", value=["somebody"]),
            "actors[0].offices[0].asserted_by: no actor somebody",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(change, failure):
    assert any(one.startswith(failure) for one in broken(change)), broken(change)


@pytest.mark.parametrize("record", [None, [], "dragoman-record/1", 3, {}, {"format": "dragoman-record/1"}])
def test_what_is_no_record_fails_without_an_error(record):
    assert len(verify_record(record)) == 1


def test_every_failure_is_reported():
    def change(record):
        record["events"][0]["evidence"]["trigger"][0]["quote"] = "x"
        record["statements"][0]["speaker"] = "a9"
        record["ranks"][0]["id"] = "f1"

    assert len(broken(change)) == 3


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", []),
        (b"\n\n", []),
        (b'{"a": 1}\n\n{"a": 2}\n', [{"a": 1}, {"a": 2}]),
        (b'{\n"a": 1\n}', [{"a": 1}]),
        (b'[\n{"a": 1},\n{"a": 2}\n]', [{"a": 1}, {"a": 2}]),
    ],
)
def test_record_files_of_all_kinds(tmp_path, content, found):
    path = tmp_path / "records"
    path.write_bytes(content)
    with path.open("rb") as stream:
        assert [record for _, record in read_records(stream, source="f")] == found


def test_a_line_that_is_no_json_is_an_error_in_its_place(tmp_path):
    path = tmp_path / "records"
    path.write_bytes(b'{"a": 1}\n{"a":\n{"a": 3}\n')
    with path.open("rb") as stream:
        one, two, three = read_records(stream, source="f")
    assert (one, three) == (("f, record 1", {"a": 1}), ("f, record 3", {"a": 3}))
    assert "f, record 2: not JSON" in str(two[1])
