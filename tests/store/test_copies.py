"""Copies: near documents are found wherever their bands lie."""

from dragoman.ontology import load_ontology
from dragoman.pipeline import add
from dragoman.store import Ledger
from dragoman.store.copies import RECENT_DOCUMENTS, keep_bands, near_documents, texts_of
from tests.store.filings import page, read_meetings

TEXTS = ("Kenya met Peru in Tacna.", "Chile met Ghana in Tema.", "Kenya met Ghana.")


def test_bands_of_the_last_documents_go_to_the_others_many_at_once(tmp_path):
    with Ledger(tmp_path / "x.db") as ledger:
        keep_bands(ledger, [(1, (5, -7, -7)), (2, (-7, 2**47 - 1))])
        assert ledger.number("SELECT count(*) FROM sketch_bands") == 0
        before = sorted(near_documents(ledger, (-7, 9)))
        assert before == [(-7, 1), (-7, 2)]
        keep_bands(ledger, [(RECENT_DOCUMENTS, (11,)), (RECENT_DOCUMENTS + 1, (13,))])
        assert ledger.rows("SELECT document FROM recent_bands") == [(RECENT_DOCUMENTS + 1,)]
        assert ledger.number("SELECT count(*) FROM sketch_bands WHERE band IN (5, -7, 11)") == 4
        assert sorted(near_documents(ledger, (-7, 9))) == before
        keep_bands(ledger, [(RECENT_DOCUMENTS + 2, (9,))])
        assert sorted(near_documents(ledger, (9, 2**47 - 1))) == [(9, RECENT_DOCUMENTS + 2), (2**47 - 1, 2)]


def test_a_text_without_words_has_no_bands_and_is_near_none(tmp_path):
    with Ledger(tmp_path / "x.db") as ledger:
        keep_bands(ledger, [(1, ())])
        assert list(near_documents(ledger, ())) == []
        assert list(near_documents(ledger, (1,))) == []


def test_texts_are_given_in_the_order_of_their_documents(tmp_path):
    pages = [page(text, source=f"{number}.txt") for number, text in enumerate(TEXTS)]
    with Ledger(tmp_path / "x.db") as ledger:
        add(ledger, pages, read=read_meetings, ontology=load_ontology())
        assert texts_of(ledger, {3, 1}) == [(1, TEXTS[0]), (3, TEXTS[2])]
        assert texts_of(ledger, ()) == []
