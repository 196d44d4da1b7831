"""Backups while others write, a full disk, a file that may not be written: one clear line, nothing lost."""

import subprocess
import sys

import pytest

from dragoman.errors import LedgerError
from dragoman.model.correction import Amendment
from dragoman.ontology import load_ontology
from dragoman.pipeline import add, correct
from dragoman.store import Ledger
from dragoman.store.verifying import prove
from tests.store.filings import page, read_meetings

WRITER = """
import sys
from dragoman.ontology import load_ontology
from dragoman.pipeline import add
from dragoman.store import Ledger
from tests.store.filings import page, read_meetings
with Ledger(sys.argv[1]) as ledger:
    texts = map("Peru met Ghana on 2024-05-{:02}.".format, range(9))
    add(ledger, [page(text, source=text) for text in texts],
        read=read_meetings, ontology=load_ontology())
    print("begun", flush=True)
    for number in range(10_000):
        add(ledger, [page(f"Kenya met Peru. {number}", source=f"{number}.txt")],
            read=read_meetings, ontology=load_ontology())
"""


def put(ledger, *texts):
    pages = [page(text, source=f"{text}.txt") for text in texts]
    return add(ledger, pages, read=read_meetings, ontology=load_ontology())


def days(count):
    return [f"Kenya met Peru on 2024-05-{day:02}. {'More was said. ' * 200}" for day in range(1, count + 1)]


# ------------------------------------------------------------ backup


def test_a_ledger_is_backed_up_while_another_process_writes(tmp_path):
    path = tmp_path / "x.db"
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE)
    try:
        assert writer.stdout.readline() == b"begun\n"
        with Ledger(path, is_read_only=True) as ledger:
            ledger.back_up(tmp_path / "copy.db")
        assert writer.poll() is None
    finally:
        writer.kill()
        writer.wait()
        writer.stdout.close()
    with Ledger(tmp_path / "copy.db", is_read_only=True) as copy:
        proof = prove(copy)
        assert proof.faults == ()
        assert proof.documents >= 9


def test_a_backup_is_not_written_over_anything(tmp_path):
    (tmp_path / "copy.db").write_text("mine")
    with Ledger(tmp_path / "x.db") as ledger, pytest.raises(LedgerError, match="is there already"):
        ledger.back_up(tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "mine"


def test_a_backup_to_nowhere_is_one_line_and_leaves_nothing(tmp_path):
    with Ledger(tmp_path / "x.db") as ledger, pytest.raises(LedgerError, match=r"none/copy\.db"):
        ledger.back_up(tmp_path / "none" / "copy.db")
    assert not list(tmp_path.glob("**/*.part"))


# ------------------------------------------------------------ full, read-only


def quota(ledger, more):
    """Let a ledger grow by so many pages of the file and no further; 0 takes the limit away."""
    pages = ledger.number("PRAGMA page_count")
    ledger.rows(f"PRAGMA max_page_count = {pages + more if more else 2**31}")


def test_a_full_disk_loses_nothing_and_the_next_run_completes(tmp_path):
    with Ledger(tmp_path / "x.db") as ledger, Ledger(tmp_path / "y.db") as whole:
        put(ledger, *days(3))
        quota(ledger, 20)
        with pytest.raises(LedgerError, match="the disk is full; what was committed is kept"):
            put(ledger, *days(30))
        assert ledger.number("SELECT count(*) FROM documents") == 3
        assert prove(ledger).faults == ()
        quota(ledger, 0)
        put(ledger, *days(30))
        put(whole, *days(30))
        asked = "SELECT key, claims, details FROM records ORDER BY key"
        assert ledger.rows(asked) == whole.rows(asked)
        assert prove(ledger).faults == ()


def test_a_correction_on_a_full_disk_is_not_half_kept(tmp_path):
    with Ledger(tmp_path / "x.db") as ledger:
        put(ledger, *days(2))
        key = str(ledger.rows("SELECT id FROM events LIMIT 1")[0][0])
        asked = Amendment(verdict="wrong", target=key, by="Rosa", when="2024-06-01", why="long " * 20_000)
        quota(ledger, 1)
        with pytest.raises(LedgerError, match="the disk is full"):
            correct(ledger, asked, load_ontology())
        assert ledger.number("SELECT count(*) FROM corrections") == 0
        assert ledger.number("SELECT count(*) FROM events") == 2
        quota(ledger, 0)
        correct(ledger, asked, load_ontology())
        assert ledger.number("SELECT count(*) FROM events") == 1


def test_a_ledger_that_may_not_be_written_says_so_and_is_as_it_was(tmp_path):
    path = tmp_path / "x.db"
    with Ledger(path) as ledger:
        put(ledger, *days(1))
    with Ledger(path, is_read_only=True) as ledger:
        with pytest.raises(LedgerError, match="cannot be written to; check the rights") as error:
            put(ledger, *days(2))
        assert "\n" not in str(error.value)
        assert ledger.number("SELECT count(*) FROM documents") == 1
