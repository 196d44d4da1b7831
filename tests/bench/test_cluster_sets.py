"""Benches of what is one over many reports: measures of groups, gold mentions, the crowd."""

from collections.abc import Hashable, Mapping

import pytest

from bench.cluster_reports import Cluster
from bench.cluster_set import score_cluster
from bench.coreference import b_cubed, ceaf_e, conll, muc
from bench.crowd import invent, time_crowd
from dragoman.model.account import Account
from dragoman.model.filing import FiledClaim, Filing
from dragoman.model.text import Document, Span
from dragoman.reconcile.reconciling import reconcile

GOLD: Mapping[Hashable, Hashable] = {1: "a", 2: "a", 3: "a", 4: "b", 5: "c"}


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (GOLD, (1.0, 1.0, 1.0)),
        ({1: "x", 2: "x", 3: "y", 4: "y", 5: "z"}, (0.5, 0.7652, 0.8222)),
        ({1: 1, 2: 2, 3: 3, 4: 4, 5: 5}, (0.0, 0.75, 0.625)),
        ({1: 0, 2: 0, 3: 0, 4: 0, 5: 0}, (0.6667, 0.6111, 0.375)),
    ],
)
def test_measures_of_groups(found, expected):
    got = muc(GOLD, found), b_cubed(GOLD, found)[2], ceaf_e(GOLD, found)
    assert got == pytest.approx(expected, abs=1e-4)
    assert conll(GOLD, found)["conll_f1"] == pytest.approx(sum(expected) / 3, abs=1e-4)


def filing(doc, text, words, day):
    document = Document(name=doc, text=text, published=day)
    start = text.index(words)
    claim = FiledClaim(
        id=f"e-{doc}",
        family="event",
        document=document.id,
        details={"type": "CONSULT", "mode": None, "status": "actual"},
        parties={"actors": ("person:amina-juma@KEN",), "recipients": ("person:rosa-quispe@PER",)},
        evidence={"trigger": (document.cite(Span(start, start + len(words))),)},
    )
    return Filing(document=document, engine="e", actors=(), claims=(claim,))


def test_mentions_of_which_nothing_is_found_stand_alone():
    filings = {
        "r1": filing("r1", "Juma met Quispe.", "met", "2024-05-06"),
        "r2": filing("r2", "Quispe received Juma, and later called her.", "received", "2024-05-06"),
    }
    accounts = [
        Account(claim=one.claims[0], source=doc, published="2024-05-06") for doc, one in filings.items()
    ]
    cluster = Cluster(filings=filings, accounts=accounts, reconciled=reconcile(accounts), names={})
    gold = {
        "same_event": [
            {
                "event": "Juma meets Quispe (CONSULT)",
                "mentions": [["r1", "met Quispe"], ["r2", "received Juma"]],
            },
            {"event": "Quispe calls Juma (CONSULT)", "mentions": [["r2", "called her"]]},
        ],
        "never_same": [["Quispe calls Juma", "Juma meets Quispe"]],
        "part_of": [["Quispe calls Juma", "Juma meets Quispe"]],
    }
    measured = score_cluster(gold, cluster)
    assert measured.metrics["joined_share"] == 0.5
    assert measured.metrics["lost"] == 1
    assert measured.metrics["never_same_share"] == 1.0
    assert measured.metrics["part_of_share"] == 0.0
    assert any(line.startswith("lost: r2") for line in measured.errors)


def test_a_crowd_is_the_same_each_time_and_timed_by_the_clock_given(monkeypatch):
    states = ("KEN", "PER", "FJI", "TON")
    assert invent(states, 5) == invent(states, 5)
    monkeypatch.setattr("bench.crowd.FEW", 20)
    ticks = iter((0.0, 1.0, 1.0, 13.0))
    assert time_crowd(states, clock=lambda: next(ticks)).metrics["ratio"] == 12.0
