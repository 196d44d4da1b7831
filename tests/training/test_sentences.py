"""The training sentences: every row is sound, none is a copy, and the check finds what is not."""

from pathlib import Path

import pytest

from training.sentences.check import main
from training.sentences.items import (
    FOLDER,
    Complaint,
    Item,
    Scheme,
    check_folder,
    check_item,
    load_items,
    load_scheme,
    read_marks,
    read_row,
)
from training.sentences.likeness import near_duplicates, repeated_items, shared_runs

BENCH = Path(__file__).parents[3] / "shared" / "bench"
SCHEME = Scheme(
    modes={"ACCUSE": frozenset({"disapprove"}), "SANCTION": frozenset(), "NONE": frozenset()},
    needs_recipient=frozenset({"SANCTION"}),
    rules={"accuse.condemn": "condemns", "sanction.expel": "expels", "none.sport": "sport"},
)
HEADER = "type\tmode\tstatus\tlead\trule\tsentence"
CONDEMNS = "ACCUSE\tdisapprove\tactual\tsource\taccuse.condemn\t"


def item_of(row: str, *, place: str = "here:2") -> Item:
    item = read_row(row, place=place)
    assert isinstance(item, Item)
    return item


def reasons(row: str) -> list[str]:
    return [complaint.reason for complaint in check_item(item_of(row), scheme=SCHEME)]


def test_marks_stand_where_their_words_stand():
    text, marks = read_marks("[T:Two clerks] were [V:scolded] by [S:Chad] today.")
    assert text == "Two clerks were scolded by Chad today."
    assert [(mark.role, text[mark.start : mark.end]) for mark in marks] == [
        ("T", "Two clerks"),
        ("V", "scolded"),
        ("S", "Chad"),
    ]


def test_a_sound_row_has_no_complaint():
    row = CONDEMNS + "[S:Chad] [V:scolded] [T:Togo] over the border."
    assert reasons(row) == []
    assert item_of(row).phrase("T") == "Togo"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (
            "ACUSE\t\tactual\tsource\taccuse.condemn\t[S:Chad] [V:scolded] Togo once more.",
            "unknown type 'ACUSE'",
        ),
        (
            "ACCUSE\tvisit\tactual\tsource\taccuse.condemn\t[S:Chad] [V:scolded] Togo again.",
            "ACCUSE has no mode 'visit'",
        ),
        (
            "ACCUSE\t\tactual\tsource\taccuse.hum\t[S:Chad] [V:scolded] Togo once more.",
            "unknown rule 'accuse.hum'",
        ),
        (
            "ACCUSE\t\tpast\tsource\taccuse.condemn\t[S:Chad] [V:scolded] Togo again.",
            "ACCUSE has status 'past'",
        ),
        ("NONE\t\tactual\t\tnone.sport\t[S:Chad] [V:beat] [T:Togo] two to one.", "NONE has status 'actual'"),
        (CONDEMNS + "[S:Chad] scolded [T:Togo] over the border.", "needs one S, one V and at most one T"),
        (
            CONDEMNS + "[S:the king] [V:scolded] Togo once more.",
            "the mark of 'the king' takes in a blank or an article",
        ),
        (CONDEMNS + "[S:Chad] [V:scolded] Togo.", "3 words, outside 5 to 60"),
        (CONDEMNS + "[S:Chad] [V:scolded]  Togo once more.", "blanks at an end or doubled"),
        (
            "SANCTION\t\tactual\tsource\tsanction.expel\t[S:Chad] [V:expelled] them all again.",
            "SANCTION led by source needs a T",
        ),
        (
            "SANCTION\t\tactual\tsource\taccuse.condemn\t[S:Chad] [V:expelled] [T:two envoys] again.",
            "the rule accuse.condemn is not one of SANCTION",
        ),
    ],
)
def test_an_unsound_row_is_named(row, reason):
    assert reason in reasons(row)


@pytest.mark.parametrize(
    "row", ["ACCUSE\t[S:Chad] [V:scolded] Togo.", CONDEMNS + "[S:Chad [V:scolded] Togo."]
)
def test_a_broken_row_becomes_a_complaint(row):
    assert isinstance(read_row(row, place="here:2"), Complaint)


def test_a_frame_filled_with_other_names_is_a_near_duplicate():
    frame = "[S:{}] [V:scolded] [T:{}] sharply over a fence built on common land."
    items = [
        item_of(CONDEMNS + frame.format(*names)) for names in (("Chad", "Togo"), ("Peru", "Two old clerks"))
    ]
    assert [pair.likeness for pair in near_duplicates(items)] == [1.0]


def test_one_word_that_changes_the_status_makes_no_duplicate():
    sentence = "[S:Chad] [V:{} scold] [T:Togo] over the fence that stands on its side of the river."
    rows = (
        CONDEMNS + sentence.format("did"),
        CONDEMNS.replace("actual", "possible") + sentence.format("may"),
    )
    assert near_duplicates([item_of(row) for row in rows]) == []
    assert len(near_duplicates([item_of(rows[0]), item_of(CONDEMNS + sentence.format("may"))])) == 1


def test_two_events_of_one_sentence_are_no_duplicates():
    sentence = "Angry over a fence, [S:Chad] {} and then {} [T:Togo] in one long letter."
    words = (("[V:scolded]", "mocked"), ("scolded", "[V:mocked]"))
    items = [item_of(CONDEMNS + sentence.format(*pair)) for pair in words]
    assert near_duplicates(items) == []
    assert repeated_items(items) == []
    assert len(repeated_items([items[0], items[0]])) == 0
    assert len(repeated_items([items[0], item_of(CONDEMNS + sentence.format(*words[0]))])) == 1


def test_a_run_shared_with_a_text_to_be_measured_on_is_found(tmp_path):
    (tmp_path / "set.jsonl").write_text(
        '{"text": "Then Chad scolded Togo over the fence."}\n', encoding="utf-8"
    )
    (tmp_path / "set.txt").write_text("It scolded Togo over the border.", encoding="utf-8")
    shared = item_of(CONDEMNS + "[S:Chad] [V:scolded] [T:Togo] over the fence.")
    unshared = item_of(CONDEMNS + "[S:Chad] [V:scolded] [T:Togo] over a border.")
    assert [run.words for run in shared_runs([shared], folder=tmp_path)] == [
        "chad scolded togo over the fence"
    ]
    assert shared_runs([unshared], folder=tmp_path) == []


def test_the_command_counts_and_fails_on_a_complaint(tmp_path, capsys):
    (tmp_path / "rules.tsv").write_text(
        "rule\tcameo\tmeaning\naccuse.condemn\t111\tcondemns\n", encoding="utf-8"
    )
    sound = CONDEMNS + "[S:Chad] [V:scolded] [T:Togo] over the border."
    (tmp_path / "one.tsv").write_text(f"{HEADER}\n{sound}\n", encoding="utf-8")
    assert main([str(tmp_path)]) == 0
    assert "mode\tACCUSE disapprove\t1" in capsys.readouterr().out
    (tmp_path / "two.tsv").write_text(f"{HEADER}\n{sound}\n", encoding="utf-8")
    assert main([str(tmp_path)]) == 1
    assert "two.tsv:2: repeats one.tsv:2" in capsys.readouterr().out


def test_every_sentence_of_ours_is_sound():
    assert list(check_folder(FOLDER, scheme=load_scheme())) == []


def test_no_sentence_of_ours_is_a_copy_of_another():
    items = load_items()
    assert [
        (pair.first.place, pair.second.place) for pair in [*repeated_items(items), *near_duplicates(items)]
    ] == []


@pytest.mark.skipif(not BENCH.is_dir(), reason="the sets to be measured on are not here")
def test_no_sentence_of_ours_shares_six_words_with_a_set_to_be_measured_on():
    assert shared_runs(load_items(), folder=BENCH) == []
