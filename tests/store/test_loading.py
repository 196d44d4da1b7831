"""Claims come back from a ledger as they went in."""

import pytest

import dragoman
from dragoman.model.text import Span
from dragoman.ontology import load_ontology
from dragoman.pipeline import add
from dragoman.store import Ledger
from dragoman.store.loading import load_accounts, load_filed
from dragoman.store.sentences import sentence_around
from tests.store.filings import page, read_meetings

TEXT = """Kenyan Foreign Minister Amina Juma met Peruvian Trade Minister Rosa Quispe in Lima on 4 May 2024.

"We will buy more quinoa," Juma told reporters. Kenya sent Peru 40 tonnes of tea in April. It was the first
such shipment. Peru does not recognise the Front. More than 300 traders came."""


def test_a_filing_comes_back_as_it_was(tmp_path):
    reader = dragoman.load()
    source = page(TEXT)
    filing = reader.file(source)
    with Ledger(tmp_path / "x.db") as ledger:
        add(
            ledger,
            [source],
            read=lambda pages: ((one, reader.file(one)) for one in pages),
            ontology=load_ontology(),
        )
        kept = load_filed(ledger, range(1, 100))
    assert {claim.family for claim in kept.values()} >= {
        "event",
        "statement",
        "transfer",
        "office",
        "position",
    }
    for number, claim in enumerate(filing.claims, 1):
        found = kept[number]
        assert (found.id, found.family, found.document) == (claim.id, claim.family, claim.document)
        assert (found.date, found.place, found.confidence) == (claim.date, claim.place, claim.confidence)
        assert dict(found.details) == dict(claim.details)
        assert {role: keys for role, keys in claim.parties.items() if keys} == dict(found.parties)
        assert found.asserted_by == claim.asserted_by
        assert dict(found.evidence) == {field: pieces for field, pieces in claim.evidence.items() if pieces}


def test_an_account_names_the_actors_of_the_ledger(tmp_path):
    with Ledger(tmp_path / "x.db") as ledger:
        add(
            ledger,
            [page("Kenya met Peru in Lima on 2024-05-04."), page("It rained. Peru met Kenya.", source="b")],
            read=read_meetings,
            ontology=load_ontology(),
        )
        one, other = load_accounts(ledger, [1, 2]).values()
    assert one.claim.parties["actors"] == other.claim.parties["recipients"]
    assert one.claim.parties["recipients"] == other.claim.parties["actors"]
    assert (one.published, one.sentence) == ("2024-05-06", "Kenya met Peru in Lima on 2024-05-04.")
    assert other.sentence == "Peru met Kenya."
    assert one.source != other.source


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("A b. C d e. F.", "d", "C d e."),
        ("A b\nC d e", "d", "C d e"),
        ('He said "go. now" and left. So.', "left", 'He said "go. now" and left.'),
        ("It rained. “Go.” They left.", "left", "They left."),
        ("Only one", "one", "Only one"),
        ("x " * 900 + "here" + " y" * 900, "here", ("x " * 200 + "here" + " y" * 198).strip()),
    ],
)
def test_the_sentence_around_a_word(text, word, sentence):
    start = text.index(word)
    assert sentence_around(text, Span(start, start + len(word))) == sentence
