"""Rebuilding: what says the same is untouched, corrections stay, a stop is gone on from; comparing."""

from dataclasses import replace

import pytest

from dragoman.errors import LedgerError
from dragoman.model.correction import Amendment
from dragoman.model.record import Skip
from dragoman.ontology import load_ontology
from dragoman.pipeline import add, correct, rebuild
from dragoman.pipeline.comparing import compare_ledgers, compare_versions
from dragoman.store import Ledger
from dragoman.store.corrections import lost
from dragoman.store.verifying import prove
from tests.store.filings import file_meetings, page, read_meetings

LIMA = "Kenya met Peru in Lima on 2024-05-04. The talks were long."
ACCRA = "Chile met Ghana in Accra on 2024-05-05. Kenya met Chile."
PAGES = (page(LIMA), page(ACCRA, source="b.txt"))


def another_engine(change=lambda claim: claim, text_of=lambda text: text, engine="new"):
    def read(pages):
        for one in pages:
            filing = file_meetings(replace(one, content=text_of(one.content)))
            claims = tuple(found for found in map(change, filing.claims) if found is not None)
            yield one, replace(filing, engine=engine, claims=claims)

    return read


def denied(claim):
    return replace(claim, details={**claim.details, "status": "denied"}, id=f"{claim.id}n")


def without_lima(claim):
    return None if claim.place is not None and claim.place.name == "Lima" else claim


def again(ledger, read, engine="new"):
    return rebuild(ledger, read=read, engine=engine, ontology=load_ontology())


@pytest.fixture
def ledger(tmp_path):
    with Ledger(tmp_path / "x.db") as opened:
        add(opened, PAGES, read=read_meetings, ontology=load_ontology())
        yield opened
        assert prove(opened).faults == ()


def say(ledger, verdict, actors, **details):
    ((key,),) = ledger.rows("SELECT id FROM events WHERE actors || place = ?", (actors,))
    asked = Amendment(verdict=verdict, target=key, by="Rosa", when="2024-06-01", **details)
    return correct(ledger, asked, load_ontology())[0]


def test_what_says_the_same_is_untouched(ledger):
    before = ledger.rows("SELECT * FROM claims"), ledger.rows("SELECT * FROM records")
    done = again(ledger, another_engine())
    assert (done.pages, done.untouched, done.reread) == (2, 2, 0)
    assert (ledger.rows("SELECT * FROM claims"), ledger.rows("SELECT * FROM records")) == before
    assert ledger.rows("SELECT DISTINCT engine FROM documents") == [("new",)]


def test_what_this_engine_has_read_is_not_read_again(ledger):
    again(ledger, another_engine())
    assert again(ledger, another_engine()).pages == 0
    assert again(ledger, another_engine(), engine=None).pages == 2


def test_what_changed_is_told_by_family(ledger):
    done = again(ledger, another_engine(denied))
    assert done.comparison.counts() == {"event": (0, 0, 3)}
    assert done.comparison.changed[0].fields == {"status": ("actual", "denied")}
    assert ledger.rows("SELECT DISTINCT status FROM events") == [("denied",)]
    done = again(ledger, another_engine(without_lima, engine="newer"), engine="newer")
    assert done.comparison.counts() == {"event": (1, 0, 2)}


def test_corrections_outlive_another_engine(ledger):
    say(ledger, "field", "KenyaLima", field="status", value="planned")
    say(ledger, "wrong", "ChileAccra")
    done = again(ledger, another_engine(denied))
    assert done.lost == ()
    assert ledger.rows("SELECT actors, status FROM events ORDER BY status") == [
        ("Kenya", "denied"),
        ("Kenya", "planned"),
    ]


def test_a_correction_that_loses_its_words_is_told_and_found_again(ledger):
    made = say(ledger, "right", "KenyaLima")
    assert again(ledger, another_engine(without_lima)).lost == (made.key,)
    assert lost(ledger) == {made.key}
    assert again(ledger, another_engine(engine="newer"), engine="newer").found == (made.key,)


def test_a_stop_is_gone_on_from(tmp_path):
    pages = [page(f"Kenya met Peru on 2024-05-{day:02}.", source=f"{day}.txt") for day in range(1, 31)]

    def stopping(pages):
        for count, found in enumerate(another_engine(denied)(pages)):
            if count == 28:
                raise KeyboardInterrupt
            yield found

    with Ledger(tmp_path / "x.db") as ledger:
        add(ledger, pages, read=read_meetings, ontology=load_ontology())
        with pytest.raises(KeyboardInterrupt):
            again(ledger, stopping)
        done = again(ledger, another_engine(denied))
        assert (done.pages, done.reread) == (5, 5)
        assert ledger.rows("SELECT status, count(*) FROM events GROUP BY 1") == [("denied", 30)]
        assert prove(ledger).faults == ()


def test_a_page_that_cannot_be_read_any_more_keeps_what_was_read(ledger):
    def stumbling(pages):
        return ((one, Skip(source=one.source, stage="extract", reason="stumbled")) for one in pages)

    before = ledger.rows("SELECT * FROM records")
    assert len(again(ledger, stumbling).skips) == 2
    assert ledger.rows("SELECT * FROM records") == before


def test_a_page_that_was_skipped_is_read(tmp_path):
    with Ledger(tmp_path / "x.db") as ledger:
        skipping = [Skip(source="a.txt", stage="extract", reason="stumbled")]
        add(ledger, PAGES[:1], read=lambda pages: zip(pages, skipping, strict=True), ontology=load_ontology())
        assert again(ledger, another_engine()).reread == 1
        assert ledger.rows("SELECT actors FROM events") == [("Kenya",)]


def test_an_old_version_is_read_again_and_not_held(ledger):
    newer = page(LIMA.replace("Lima", "Cusco"))
    add(ledger, [newer], read=read_meetings, ontology=load_ontology())
    done = again(ledger, another_engine(denied))
    assert done.reread == 3
    assert ledger.rows("SELECT place FROM events WHERE place IS NOT NULL ORDER BY 1") == [
        ("Accra",),
        ("Cusco",),
    ]


def test_a_text_that_is_cleaned_otherwise_takes_the_place_of_the_old_one(ledger):
    def cleaned(text):
        return text.replace("The talks were long.", "").strip()

    again(ledger, another_engine(text_of=cleaned))
    assert ledger.rows("SELECT place FROM events WHERE actors = 'Kenya' AND place IS NOT NULL") == [("Lima",)]
    assert ledger.rows("SELECT is_current FROM documents ORDER BY id") == [(0,), (1,), (1,)]


# ------------------------------------------------------------ comparing


def test_two_ledgers_are_compared_claim_by_claim(ledger, tmp_path):
    with Ledger(tmp_path / "y.db") as other:
        pages = (PAGES[0], page("Peru met Chile.", source="c.txt"))
        add(other, pages, read=another_engine(denied), ontology=load_ontology())
        found = {one.name: one.comparison for one in compare_ledgers(ledger, other)}
    assert {name: (len(c.removed), len(c.added), len(c.changed)) for name, c in found.items()} == {
        "a.txt": (0, 0, 1),
        "b.txt": (2, 0, 0),
        "c.txt": (0, 1, 0),
    }


def test_equal_ledgers_do_not_differ(ledger):
    assert list(compare_ledgers(ledger, ledger)) == []


def test_versions_of_a_page_are_compared_by_their_words(ledger):
    text = f"LIMA - {LIMA} Ghana met Peru.".replace("2024-05-04", "2024-05-03")
    add(ledger, [page(text)], read=read_meetings, ontology=load_ontology())
    (found,) = compare_versions(ledger, "a.txt")
    (changed,) = found.comparison.changed
    assert changed.fields == {"date": ("2024-05-04/2024-05-04", "2024-05-03/2024-05-03")}
    assert [told.claim.evidence["actor"][0].quote for told in found.comparison.added] == ["Ghana"]
    assert found.comparison.removed == ()


def test_an_address_without_a_page_is_refused(ledger):
    with pytest.raises(LedgerError, match="no page of nowhere"):
        list(compare_versions(ledger, "nowhere"))
