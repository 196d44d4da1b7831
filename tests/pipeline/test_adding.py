"""Adding to a ledger: once, in any order, in versions, as copies, and on after every stop."""

import itertools

import pytest

from dragoman.model.record import Skip
from dragoman.ontology import load_ontology
from dragoman.pipeline import add, reconciling
from dragoman.pipeline.adding import FEWEST, MOST, SECONDS, Added, keep_reads, portions
from dragoman.reconcile import blocking
from dragoman.reconcile.reconciling import judge_pairs
from dragoman.store import Ledger
from dragoman.store.documents import each_page, link_page
from dragoman.store.loading import load_accounts
from tests.store.filings import page, read_meetings

LIMA = "Kenya met Peru in Lima on 2024-05-04. The talks were long."
ACCRA = "Chile met Ghana in Accra on 2024-05-05. Kenya met Chile."
# Tables that know the clock, or keep their own numbers in shadow tables.
ASIDE = ("runs",)


def put(ledger, *pages, read=read_meetings):
    return add(ledger, pages, read=read, ontology=load_ontology())


def tables(ledger):
    """Return every row of every table that is not a search index."""
    names = ledger.rows(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%!_words%' ESCAPE '!'"
    )
    tables = sorted({str(name) for (name,) in names} - set(ASIDE))
    return {name: ledger.rows(f"SELECT * FROM {name} ORDER BY 1, 2") for name in tables}  # noqa: S608


def held(ledger):
    """Return what is held, by content alone."""
    return sorted(
        ledger.rows(
            "SELECT r.key, r.type, r.status, r.claims, r.sources, l.name, r.reported, r.details, "
            "r.date_start, (SELECT group_concat(a.key || o.role, ' ' ORDER BY a.key, o.role) FROM roles o "
            "JOIN actors a ON a.id = o.actor WHERE o.record = r.id) "
            "FROM held r LEFT JOIN places l ON l.id = r.place"
        )
    )


def test_what_a_report_says_is_kept_with_its_words(tmp_path):
    with Ledger(tmp_path / "x.db") as ledger:
        added = put(ledger, page(LIMA))
        assert added == Added(pages=1, documents=1, claims=1)
        (event,) = ledger.rows("SELECT type, status, date_start, actors, recipients, place FROM events")
        assert event == ("CONSULT", "actual", "2024-05-04", "Kenya", "Peru", "Lima")
        assert ledger.rows("SELECT field, quote FROM quotes ORDER BY field") == [
            ("actor", "Kenya"),
            ("day", "2024-05-04"),
            ("other", "Peru"),
            ("place", "Lima"),
            ("trigger", "met"),
        ]


def test_the_same_page_twice_changes_no_row(tmp_path):
    with Ledger(tmp_path / "x.db") as ledger:
        put(ledger, page(LIMA), page(ACCRA, source="b.txt"))
        before = tables(ledger)
        assert put(ledger, page(LIMA), page(LIMA), page(ACCRA, source="b.txt")) == Added(known=3)
        assert tables(ledger) == before


def test_the_order_of_adding_changes_no_record(tmp_path):
    pages = (page(LIMA), page(ACCRA, source="b.txt"), page(f"{LIMA} {ACCRA}", source="c.txt"))
    with Ledger(tmp_path / "x.db") as one, Ledger(tmp_path / "y.db") as other:
        put(one, *pages)
        for late in reversed(pages):
            put(other, late)
        assert held(one) == held(other)


def meetings(number):
    """Return so many reports of what two states did in a few days, here and there."""
    places = ("Lima", "Cusco", "Nairobi")
    return [
        page(
            f"Kenya met Peru in {places[one % 3]} on 2024-05-0{1 + one % 4}. So it was {one}.",
            source=f"{one}.txt",
        )
        for one in range(number)
    ]


def judged(ledger):
    """Return what is judged, by content alone."""
    return sorted(
        ledger.rows(
            "SELECT l.key, r.key, j.verdict, j.score, j.why FROM judgements j "
            "JOIN claims l ON l.id = j.left JOIN claims r ON r.id = j.right"
        )
    )


def test_the_order_of_adding_changes_no_judgement_where_neighbours_alone_are_compared(tmp_path, monkeypatch):
    monkeypatch.setattr(blocking, "WHOLE_BLOCK", 6)
    monkeypatch.setattr(blocking, "NEIGHBOURS", 3)
    pages = meetings(14)
    with Ledger(tmp_path / "x.db") as one, Ledger(tmp_path / "y.db") as other:
        put(one, *pages)
        for late in reversed(pages):
            put(other, late)
        assert judged(one) == judged(other)
        assert held(one) == held(other)
        assert 0 < len(judged(one)) < 14 * 13 / 2


@pytest.mark.parametrize("portion", [1, 2, 1_000])
def test_what_neighbours_are_in_one_crowded_block_alone_is_judged_however_many_blocks_are_taken_at_once(
    tmp_path, monkeypatch, portion
):
    monkeypatch.setattr(blocking, "WHOLE_BLOCK", 6)
    monkeypatch.setattr(blocking, "NEIGHBOURS", 1)
    steps = tuple(
        (sort, portion if sort == "block" else most, step) for sort, most, step in reconciling.STEPS
    )
    monkeypatch.setattr(reconciling, "STEPS", steps)
    with Ledger(tmp_path / "x.db") as ledger:
        put(ledger, *meetings(14))
        accounts = load_accounts(ledger, range(1, 15))
        found = {(one.left, one.right) for one in judge_pairs(blocking.pairs_of(accounts.values()))}
        assert {(left, right) for left, right, *_ in judged(ledger)} == found
        assert 0 < len(found) < len(list(judge_pairs(itertools.combinations(accounts.values(), 2))))


def test_a_claim_that_comes_late_is_compared_and_those_that_were_there_are_not_again(tmp_path, monkeypatch):
    compared = []

    def judge_pairs(pairs):
        compared.extend(pairs)
        return ()

    pages = meetings(10)
    with Ledger(tmp_path / "x.db") as ledger:
        put(ledger, *pages[1:])
        monkeypatch.setattr(reconciling, "judge_pairs", judge_pairs)
        put(ledger, pages[0])
        (late,) = ledger.rows("SELECT max(c.key) FROM claims c WHERE c.document = 10")[0]
        assert {late in (one.id, other.id) for one, other in compared} == {True}
        assert ledger.rows("SELECT sum(claims) FROM records") == [(10,)]


def test_one_text_at_two_addresses_is_one_document_with_the_earlier_facts(tmp_path):
    late = page(LIMA, source="late.txt", published="2024-05-09", publisher="The Late Post")
    early = page(LIMA, source="early.txt", published="2024-05-06", publisher="The Early Post")
    for number, pages in enumerate(((late, early), (early, late))):
        with Ledger(tmp_path / f"{number}.db") as ledger:
            assert put(ledger, *pages).documents == 1
            assert ledger.rows("SELECT published, publisher FROM documents") == [
                ("2024-05-06", "The Early Post")
            ]
            assert ledger.rows("SELECT sources, claims, reported FROM events") == [(1, 1, "2024-05-06")]
            assert ledger.number("SELECT count(*) FROM pages WHERE document = 1") == 2


def test_a_page_that_changed_is_a_new_version_and_the_old_one_is_kept_but_not_held(tmp_path):
    with Ledger(tmp_path / "x.db") as ledger:
        put(ledger, page(LIMA))
        added = put(ledger, page(LIMA.replace("Lima", "Cusco")))
        assert (added.versions, added.documents) == (1, 1)
        assert ledger.rows("SELECT place FROM events") == [("Cusco",)]
        assert ledger.number("SELECT count(*) FROM claims") == 2
        put(ledger, page(LIMA, source="b.txt"))
        assert sorted(ledger.rows("SELECT place FROM events")) == [("Cusco",), ("Lima",)]


def test_a_skip_is_kept_with_its_reason(tmp_path):
    gone = Skip(source="gone.txt", stage="gather", reason="cannot be read")
    with Ledger(tmp_path / "x.db") as ledger:
        added = put(ledger, gone, page("Nothing happened."), page(LIMA, source="b.txt"))
        assert [skip.reason for skip in added.skips] == ["cannot be read", "no meeting"]
        assert ledger.rows("SELECT source, stage, reason FROM skips ORDER BY id") == [
            ("gone.txt", "gather", "cannot be read"),
            ("a.txt", "extract", "no meeting"),
        ]
        assert put(ledger, gone, page("Nothing happened.")).known == 1


def test_what_was_kept_before_a_stop_is_not_read_again(tmp_path):
    pages = [
        page(f"Kenya met Peru on 2024-05-{1 + one % 28:02}. So it was {one}.", source=f"{one}.txt")
        for one in range(MOST + 10)
    ]

    def stop_at(number):
        def read(given):
            for count, found in enumerate(read_meetings(given)):
                if count == number:
                    raise KeyboardInterrupt
                yield found

        return read

    with Ledger(tmp_path / "x.db") as ledger, Ledger(tmp_path / "y.db") as whole:
        try:
            put(ledger, *pages, read=stop_at(MOST + 5))
        except KeyboardInterrupt:
            kept = ledger.number("SELECT count(*) FROM documents")
        assert FEWEST <= kept <= MOST
        assert put(ledger, *pages).known == kept
        put(whole, *pages)
        assert tables(ledger) == tables(whole)


def test_a_version_that_was_superseded_before_it_was_reconciled_is_not_held(tmp_path):
    with Ledger(tmp_path / "x.db") as ledger:
        put(ledger, page(LIMA), page(LIMA.replace("Lima", "Cusco")))
        assert ledger.rows("SELECT place FROM events") == [("Cusco",)]


def test_a_version_that_was_superseded_is_not_held_for_a_copy_of_it(tmp_path):
    told = (
        f"{LIMA} Both sides spoke of rice, of the price of fuel and of a bridge that nobody had built in ten "
        "years, and they went home late in the evening without a word to those who waited at the gate."
    )
    with Ledger(tmp_path / "x.db") as ledger:
        put(ledger, page(told))
        put(ledger, page(ACCRA))
        added = put(ledger, page(f"{told} So it was.", source="b.txt", published="2024-05-05"))
        assert added.copies == 1
        assert ledger.rows("SELECT place, claims, sources FROM events ORDER BY place DESC LIMIT 1") == [
            ("Lima", 1, 1)
        ]
        put(ledger, page(told, source="c.txt"))
        assert ledger.rows("SELECT place, claims, sources FROM events ORDER BY place DESC LIMIT 1") == [
            ("Lima", 2, 1)
        ]


def test_a_page_that_is_its_text_is_kept_once_and_comes_back_whole(tmp_path):
    pages = (page(LIMA), page(ACCRA, source="b.txt"))
    with Ledger(tmp_path / "x.db") as ledger:
        put(ledger, *pages, page("Nothing happened.", source="c.txt"))
        assert ledger.rows("SELECT content IS NULL FROM pages ORDER BY id") == [(1,), (1,), (0,)]
        link_page(ledger, 1, 2)
        assert ledger.rows("SELECT content IS NULL, document FROM pages WHERE id < 3") == [(0, 2), (1, 2)]
        assert [one.page.content for one in each_page(ledger)] == [LIMA, ACCRA, "Nothing happened."]


def test_details_are_kept_once(tmp_path):
    with Ledger(tmp_path / "x.db") as ledger:
        put(ledger, page(LIMA))
        assert ledger.rows("SELECT details FROM records") == [(None,)]
        assert ledger.rows("SELECT details FROM held") == ledger.rows("SELECT details FROM claims")


class Noting(Ledger):
    """Notes how SQLite finds what it is asked for."""

    plans: set[str]

    def _note(self, statement, values):
        plan = super().rows(f"EXPLAIN QUERY PLAN {statement}", values)
        self.plans.update(str(step) for _, _, _, step in plan)

    def rows(self, statement, values=()):
        self._note(statement, values)
        return super().rows(statement, values)

    def each(self, statement, values=()):
        self._note(statement, values)
        return super().each(statement, values)

    def write(self, statement, rows):
        every = list(rows)
        if every:
            self._note(statement, every[0])
        super().write(statement, every)


# Once in an adding it is looked among all actors for those whom nobody means, and once a portion among the
# bands of the last documents, of which there are never more than a thousand.
THROUGH_ALL = {"SCAN a USING COVERING INDEX sqlite_autoindex_actors_1", "SCAN recent_bands"}


def test_adding_goes_through_no_table(tmp_path):
    with Noting(tmp_path / "x.db") as ledger:
        ledger.plans = set()
        put(ledger, page(LIMA), page(ACCRA, source="b.txt"), page(f"{LIMA} {ACCRA}", source="c.txt"))
        put(ledger, page(LIMA.replace("Lima", "Cusco")))
        scans = {one for one in ledger.plans if one.startswith("SCAN ")}
        assert {one for one in scans if "VIRTUAL" not in one and "CONSTANT" not in one} == THROUGH_ALL


def test_what_a_new_document_says_is_one_thing_to_do(tmp_path):
    (read,) = read_meetings([page(f"{LIMA} {ACCRA}")])
    with Ledger(tmp_path / "x.db") as ledger:
        with ledger.transaction():
            keep_reads(ledger, [read])
        assert ledger.rows("SELECT sort, value FROM pending") == [("document", "1")]
        put(ledger)
        assert len(held(ledger)) == 3
        assert ledger.rows("SELECT * FROM pending") == []


def test_a_portion_is_a_few_documents_or_what_is_read_in_a_second():
    read = (page(LIMA), Skip(source="a.txt", stage="clean", reason="no text left"))

    def sizes(number, seconds):
        times = itertools.count()
        return [len(one) for one in portions([read] * number, clock=lambda: next(times) * seconds)]

    assert sizes(2 * FEWEST + 1, SECONDS) == [FEWEST, FEWEST, 1]
    assert sizes(MOST, SECONDS / MOST) == [MOST, 0]
    assert sizes(2 * MOST + 1, 0.0) == [MOST, MOST, 1]
    assert sizes(FEWEST, SECONDS) == [FEWEST, 0]
    assert sizes(0, SECONDS) == [0]


def test_copies_are_known_within_a_portion_and_between_portions(tmp_path):
    words = " ".join(f"word{number}" for number in range(40))
    one, other, apart = (page(f"{LIMA} {words} {end}", source=end) for end in ("a.", "b.", "c."))
    with Ledger(tmp_path / "x.db") as ledger:
        assert put(ledger, one, other, page(ACCRA, source="d.txt")).copies == 1
        assert put(ledger, apart).copies == 1
        led = [row[0] for row in ledger.rows("SELECT copies FROM documents ORDER BY id")]
        assert led[2] == 3
        assert {led[0], led[1], led[3]} in ({1}, {2}, {4})
