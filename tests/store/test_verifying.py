"""A ledger that proves itself, and each fault that is planted in one is found."""

import pytest

from dragoman.errors import LedgerError
from dragoman.model.correction import Amendment
from dragoman.ontology import load_ontology
from dragoman.pipeline import add, correct
from dragoman.store import Ledger
from dragoman.store.verifying import MOST, prove
from tests.store.filings import page, read_meetings

LIMA = "Kenya met Peru in Lima on 2024-05-04. The talks were long."
ACCRA = "Chile met Ghana in Accra on 2024-05-05."


@pytest.fixture
def ledger(tmp_path):
    with Ledger(tmp_path / "x.db") as opened:
        pages = (page(LIMA), page(ACCRA, source="b.txt"))
        add(opened, pages, read=read_meetings, ontology=load_ontology())
        yield opened


def test_a_sound_ledger_is_proved(ledger):
    ((key,),) = ledger.rows("SELECT id FROM events WHERE actors = 'Chile'")
    asked = Amendment(verdict="wrong", target=key, by="Rosa", when="2024-06-01")
    correct(ledger, asked, load_ontology())
    add(ledger, [page(f"{LIMA} More.")], read=read_meetings, ontology=load_ontology())
    proof = prove(ledger)
    assert (proof.faults, proof.documents, proof.claims, proof.pending) == ((), 3, 3, 0)
    assert proof.quotes == 15


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("UPDATE evidence SET quote = 'Paris' WHERE field = 'place' AND claim = 1", "is 'Lima', not 'Paris'"),
        ("UPDATE evidence SET stop = 999 WHERE field = 'place' AND claim = 1", "is not inside the text"),
        ("UPDATE evidence SET start = start + 1 WHERE field = 'actor'", "is 'enya', not 'Kenya'"),
        ("UPDATE documents SET text = replace(text, 'talks', 'walks')", "its key is not the digest"),
        ("DELETE FROM evidence WHERE claim = 1", "rests on no words"),
        ("DELETE FROM members WHERE claim = 1", "is in no record"),
        ("UPDATE members SET record = 2 WHERE claim = 1", "says that it has 1 claims and has 2"),
        ("DELETE FROM members WHERE claim = 2", "has no claims"),
        ("UPDATE records SET claim = 2 WHERE id = 1", "its fullest claim is not among its claims"),
        ("UPDATE documents SET is_current = 0 WHERE id = 1", "though its text stands nowhere"),
        ("DELETE FROM matches WHERE id = 1", "points to a row of matches that is not there"),
        ("DELETE FROM documents WHERE id = 2", "points to a row of documents that is not there"),
        ("UPDATE pages SET document = NULL WHERE id = 2", "page b.txt, version 1: has no content"),
        ("PRAGMA user_version = 0", "schema: version 0"),
        (
            "UPDATE claims SET family = 'statement', details = '{\"text\":\"Nobody said so\"}' WHERE id = 1",
            "its words do not stand in the text",
        ),
        (
            (
                "INSERT INTO conflicts (id, key, kind, document, why) VALUES (1, 'c1', 'date', 1, 'why'); "
                "INSERT INTO sides VALUES (1, 0, 'Wednesday', NULL, 0, 0, 5, 'Wednesday')"
            ),
            "conflict c1: Wednesday: the text at 0:5 is 'Kenya', not 'Wednesday'",
        ),
        (
            (
                'INSERT INTO corrections (id, key, verdict, anchor, by, "when") '
                "SELECT 1, 'k1', 'wrong', "
                "json_object('document', key, 'start', 0, 'stop', 5, 'quote', 'Chile'), "
                "'Rosa', '2024-06-01' FROM documents WHERE id = 1"
            ),
            "correction k1: its words do not stand in the text",
        ),
        (
            (
                'INSERT INTO corrections (id, key, verdict, anchor, by, "when") '
                "SELECT 1, 'k1', 'wrong', "
                "json_object('document', key, 'start', 0, 'stop', 5, 'quote', 'Kenya'), "
                "'Rosa', '2024-06-01' FROM documents WHERE id = 1; "
                "INSERT INTO corrected VALUES (1, 'anchor', 1)"
            ),
            "was called wrong and is in a record",
        ),
    ],
)
def test_a_planted_fault_is_found(ledger, fault, words):
    ledger.rows("PRAGMA foreign_keys = OFF")
    for statement in fault.split("; "):
        ledger.rows(statement)
    faults = prove(ledger).faults
    assert any(words in one for one in faults), faults


def test_a_damaged_file_is_found(ledger, tmp_path):
    ledger.back_up(tmp_path / "copy.db")
    content = bytearray((tmp_path / "copy.db").read_bytes())
    for start in range(4096 * 4, len(content), 4096):
        content[start : start + 64] = b"\xff" * 64
    (tmp_path / "copy.db").write_bytes(content)
    try:
        with Ledger(tmp_path / "copy.db", is_read_only=True) as copy:
            assert prove(copy).faults
    except LedgerError as error:
        assert "damaged" in str(error)  # noqa: PT017 - either is right: found by asking, or by proving


def test_many_faults_of_one_sort_are_counted(tmp_path):
    with Ledger(tmp_path / "x.db") as ledger:
        text = " ".join(f"Kenya met Peru on 2024-05-{day:02}." for day in range(1, 31))
        add(ledger, [page(text)], read=read_meetings, ontology=load_ontology())
        ledger.rows("UPDATE evidence SET quote = 'nothing'")
        faults = prove(ledger).faults
        assert len(faults) == MOST + 1
        assert faults[-1] == f"… and {30 * 4 - MOST} more like the last one"


def test_what_is_under_way_is_no_fault(ledger):
    ledger.rows("INSERT INTO pending VALUES ('group', '1')")
    ledger.rows("DELETE FROM records WHERE id = 1")
    proof = prove(ledger)
    assert (proof.faults, proof.pending) == ((), 1)
