"""Short reports of one affair, read and put into a ledger: where they disagree, and where they do not."""

import tomllib
from pathlib import Path

import pytest

import dragoman
from dragoman.model.page import Page
from dragoman.pipeline import add
from dragoman.store import Ledger
from tests.readings import ontology

PAIRS = tomllib.loads((Path(__file__).parent / "report_pairs.toml").read_text(encoding="utf-8"))["pair"]


def page(number, published, text):
    name = f"r{number}"
    return Page(source=name, name=name, content=text, media_type="text/plain", published=published)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["case"])
def test_reports_disagree_where_they_cannot_both_be_right(pair, tmp_path):
    reader = dragoman.load()
    pages = [page(number, *report) for number, report in enumerate(pair["reports"])]
    with Ledger(tmp_path / "x.db") as ledger:
        add(ledger, pages, read=lambda some: ((one, reader.file(one)) for one in some), ontology=ontology())
        kinds = [str(row[0]) for row in ledger.rows("SELECT kind FROM conflicts ORDER BY kind")]
    assert kinds == pair["conflicts"]
