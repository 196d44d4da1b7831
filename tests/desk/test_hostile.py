"""A report full of hostile markup executes nothing and asks nobody, on whatever page its words land."""

from urllib.parse import quote

import pytest

from tests.desk.conftest import at_desk
from tests.desk.hostile import VECTORS
from tests.desk.reports import Told, Written, make_ledger
from tests.desk.serving import serving


def hostile_reports():
    """Give a report for each vector: as its title, outlet and address, in its words and names."""
    for number, vector in enumerate(VECTORS):
        yield Written(
            name=f"r{number}",
            title=f"{vector} {number}",
            publisher=vector,
            published="2024-11-08",
            told=(Told(f"{vector} Ann {number}", "met", f"Bob {vector}", place="Kabul", day="2024-11-05"),),
            url=vector
            if vector.startswith(("javascript:", "data:"))
            else f"https://a.example/{number}?{vector}",
            more=f"Report {number} goes on: {vector}",
        )


@pytest.fixture(scope="module")
def hostile_desk(tmp_path_factory):
    path = make_ledger(tmp_path_factory.mktemp("hostile") / "hostile.db", hostile_reports())
    with serving(path) as served:
        yield served


def everywhere(desk):
    """Give the addresses of all pages on which the words of the reports stand."""
    records = [one["id"] for one in desk.ask("timeline", limit=500)["values"]]
    reports = [one["id"] for one in desk.ask("documents", limit=500)["values"]]
    actors = [one["actor"]["id"] for one in desk.ask("actors", limit=500)["values"]]
    yield from (
        "/timeline",
        "/actors",
        "/conflicts",
        "/map",
        "/network?limit=100",
        "/review?reason=weak",
        "/history",
        "/add",
    )
    yield from (f"/timeline?offset={offset}&open={records[0]}" for offset in range(0, len(records), 50))
    yield from (f"/record/{quote(one, safe='')}" for one in records)
    yield from (f"/report/{quote(one, safe='')}" for one in reports)
    yield from (f"/report/{quote(one, safe='')}?add=true" for one in reports[::20])
    yield from (f"/actor/{quote(one, safe='')}" for one in actors[:: max(1, len(actors) // 80)])
    yield from (f"/search?words={quote(one, safe='')}" for one in VECTORS[::40])
    yield from (f"/timeline?text={quote(one, safe='')}&actor={quote(one, safe='')}" for one in VECTORS[::40])


def test_there_are_enough_of_them():
    assert len(set(VECTORS)) == len(VECTORS) >= 300


def test_hostile_words_run_nowhere(hostile_desk):
    with at_desk(hostile_desk) as browser:
        browser.foreign_requests()
        seen = 0
        for path in everywhere(hostile_desk):
            browser.go(path)
            seen += 1
        told = browser.told()
        assert seen > 900
        assert not browser.has_dialog()
        assert told == {"dialogs": 0, "refused": [], "errors": []}
        assert browser.foreign_requests() == []
        assert browser.driver.current_url.startswith(browser.desk.base)


def test_hostile_words_are_shown_as_they_stand(hostile_desk):
    with at_desk(hostile_desk) as browser:
        for report in hostile_desk.ask("documents", limit=500)["values"][::60]:
            browser.go(f"/report/{quote(report['id'], safe='')}")
            assert " ".join(report["title"].split()) in " ".join(browser.text("h1").split())


@pytest.mark.parametrize("sort", ["html", "md"])
def test_a_brief_of_hostile_words_runs_nothing(hostile_desk, sort):
    with at_desk(hostile_desk) as browser:
        browser.foreign_requests()
        browser.driver.get(f"{hostile_desk.base}/api/download/timeline.{sort}?place=Kabul")
        told = browser.told()
        assert told["dialogs"] == 0
        assert told["refused"] == []
        assert browser.foreign_requests() == []


def test_links_of_hostile_addresses_lead_nowhere(hostile_desk):
    _, _, page = hostile_desk.request("GET", "/api/download/timeline.html")
    assert b'href="javascript:' not in page.lower()
    assert b'href="data:' not in page.lower()
    with at_desk(hostile_desk) as browser:
        for report in hostile_desk.ask("documents", limit=500)["values"]:
            if report["url"].startswith(("javascript:", "data:")):
                browser.go(f"/report/{quote(report['id'], safe='')}")
                assert browser.all("a[href^='javascript:'], a[href^='data:']") == []
