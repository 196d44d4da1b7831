"""A ledger's file: made, refused, asked while it is written, and clear about what is wrong."""

import os
import threading

import apsw
import pytest

from dragoman.errors import LedgerError, LedgerValueError
from dragoman.store import Ledger
from dragoman.store.connection import APPLICATION, SCHEMA, as_bytes, as_number
from dragoman.store.runs import begin_run

# What SQLite calls them.
NORMAL, FULL = 1, 2


def test_a_new_ledger_has_the_schema_of_this_version(tmp_path):
    with Ledger(tmp_path / "x.db") as ledger:
        assert ledger.number("PRAGMA application_id") == APPLICATION
        assert ledger.number("PRAGMA user_version") == len(SCHEMA)
        assert ledger.one("PRAGMA journal_mode") == ("wal",)
        assert ledger.number("PRAGMA foreign_keys") == 1
        tables = ledger.rows(
            "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main'"
        )
        loose = {name for name, strict in tables if not strict and not str(name).startswith("sqlite_")}
        assert all("_words" in str(name) for name in loose)


def test_what_is_no_ledger_is_refused(tmp_path):
    (tmp_path / "text.db").write_text("This is a text and no database at all." * 100)
    with pytest.raises(LedgerError, match="is not a ledger"):
        Ledger(tmp_path / "text.db")
    other = apsw.Connection(str(tmp_path / "other.db"))
    other.execute("CREATE TABLE birds (name)")
    other.close()
    with pytest.raises(LedgerError, match="another program"):
        Ledger(tmp_path / "other.db")
    with pytest.raises(LedgerError, match="there is no such ledger"):
        Ledger(tmp_path / "none.db", is_read_only=True)
    with pytest.raises(LedgerError, match="cannot be opened"):
        Ledger(tmp_path / "no folder" / "x.db")


def test_a_ledger_of_a_later_version_is_refused(tmp_path):
    with Ledger(tmp_path / "x.db") as ledger:
        ledger.rows(f"PRAGMA user_version = {len(SCHEMA) + 1}")
    with pytest.raises(LedgerError, match="later version"):
        Ledger(tmp_path / "x.db")


def test_a_transaction_is_done_whole_or_not_at_all(tmp_path):
    with Ledger(tmp_path / "x.db") as ledger:
        with pytest.raises(LedgerError, match="CHECK"), ledger.transaction():
            ledger.write("INSERT INTO pending VALUES (?, ?)", [("claim", "1"), ("no such sort", "2")])
        assert ledger.number("SELECT count(*) FROM pending") == 0
        with ledger.transaction():
            ledger.write("INSERT INTO pending VALUES (?, ?)", [("claim", "1")])
        assert ledger.number("SELECT count(*) FROM pending") == 1


def test_a_full_disk_is_one_clear_line_and_loses_nothing(tmp_path):
    with Ledger(tmp_path / "x.db") as ledger:
        with ledger.transaction():
            ledger.write("INSERT INTO pending VALUES (?, ?)", [("claim", "kept")])
        ledger.rows(f"PRAGMA max_page_count = {ledger.number('PRAGMA page_count') + 1}")
        with pytest.raises(LedgerError, match="is full; what was comm") as caught, ledger.transaction():
            ledger.write("INSERT INTO pending VALUES (?, ?)", [("claim", "x" * 100_000)])
        assert "\n" not in str(caught.value)
        assert ledger.rows("SELECT value FROM pending") == [("kept",)]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_file_that_may_not_be_written_is_one_clear_line(tmp_path):
    Ledger(tmp_path / "x.db").close()
    (tmp_path / "x.db").chmod(0o400)
    with pytest.raises(LedgerError, match="cannot be written to"):
        Ledger(tmp_path / "x.db")


def test_what_is_only_read_cannot_be_written(tmp_path):
    Ledger(tmp_path / "x.db").close()
    ledger = Ledger(tmp_path / "x.db", is_read_only=True)
    with ledger, pytest.raises(LedgerError, match="cannot be written to"), ledger.transaction():
        ledger.write("INSERT INTO pending VALUES (?, ?)", [("claim", "1")])


def test_a_long_read_blocks_no_write_and_a_write_no_read(tmp_path):
    with Ledger(tmp_path / "x.db") as writer, Ledger(tmp_path / "x.db", is_read_only=True) as reader:
        with reader.snapshot():
            assert reader.number("SELECT count(*) FROM pending") == 0
            with writer.transaction():
                writer.write("INSERT INTO pending VALUES (?, ?)", [("claim", "1")])
                assert reader.number("SELECT count(*) FROM pending") == 0
            assert reader.number("SELECT count(*) FROM pending") == 0
        assert reader.number("SELECT count(*) FROM pending") == 1


def test_writers_wait_for_each_other(tmp_path):
    path = tmp_path / "x.db"
    Ledger(path).close()

    def write(number):
        with Ledger(path) as ledger:
            for count in range(20):
                with ledger.transaction():
                    ledger.write("INSERT INTO pending VALUES (?, ?)", [("claim", f"{number} {count}")])

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Ledger(path) as ledger:
        assert ledger.number("SELECT count(*) FROM pending") == 80


def test_a_question_may_not_write(tmp_path):
    with Ledger(tmp_path / "x.db") as ledger, pytest.raises(LedgerError, match="open for writing"):
        ledger.described("SELECT 1")
    with Ledger(tmp_path / "x.db", is_read_only=True) as ledger:
        names, rows = ledger.described("SELECT 1 AS one, 'b' AS two")
        assert (names, list(rows)) == (("one", "two"), [(1, "b")])
        names, rows = ledger.described("SELECT sort FROM pending")
        assert (names, list(rows)) == (("sort",), [])
        with pytest.raises(LedgerError, match="cannot be written to"):
            ledger.described("DELETE FROM pending")
        with pytest.raises(LedgerError, match="no such table"):
            ledger.described("SELECT * FROM birds")


def test_a_value_of_another_sort_is_named():
    with pytest.raises(LedgerValueError, match="a whole number expected, 'x' found"):
        as_number("x")
    with pytest.raises(LedgerValueError, match="bytes expected, 3 found"):
        as_bytes(3)


def test_what_is_written_in_bulk_is_on_the_disk_at_its_end(tmp_path):
    path = tmp_path / "x.db"
    with Ledger(path) as ledger:
        assert ledger.number("PRAGMA synchronous") == FULL
        with ledger.in_bulk():
            assert ledger.number("PRAGMA synchronous") == NORMAL
            begin_run(ledger, "add", started="2025-03-01T10:00:00Z")
        assert ledger.number("PRAGMA synchronous") == FULL
        # The file alone, without the log beside it, has what was written.
        copy = tmp_path / "copy.db"
        copy.write_bytes(path.read_bytes())
    with Ledger(copy) as alone:
        assert alone.number("SELECT count(*) FROM runs") == 1


def test_bulk_ends_with_an_error_too(tmp_path):
    with Ledger(tmp_path / "x.db") as ledger:
        with pytest.raises(KeyError), ledger.in_bulk():
            raise KeyError
        assert ledger.number("PRAGMA synchronous") == FULL
