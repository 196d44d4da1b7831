"""Every page can be used by everybody: axe finds nothing serious, light and dark."""

from pathlib import Path
from urllib.parse import quote

import pytest

from tests.desk.aid import make_aid_ledger
from tests.desk.conftest import at_desk
from tests.desk.reports import Written, make_ledger, meeting
from tests.desk.serving import serving

AXE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
PAGES = (
    "/timeline",
    "/timeline?all=true&place=Kabul&open={record}",
    "/record/{record}",
    "/report/{report}",
    "/report/{report}?add=true",
    "/record/none",
    "/actors",
    "/actor/Kenya",
    "/dyad?one=Kenya&other=Chile",
    "/aid",
    "/conflicts",
    "/map",
    "/network",
    "/statements",
    "/search?words=Kabul",
    "/review?reason=unsure",
    "/review?reason=conflict",
    "/review?reason=weak",
    "/history",
    "/add",
)
RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ["violations"]}).then((found) => done(found.violations
  .filter((one) => ["serious", "critical"].includes(one.impact))
  .map((one) => one.id + ": " + one.nodes.map((node) =>
    node.target.join(" ") + " " + node.failureSummary).join(" | ").slice(0, 500))));
"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious(desk, reading_browser, theme):
    if not AXE.exists():
        pytest.skip("no axe-core here: npm ci in frontend/")
    browser = reading_browser
    ids = {
        "record": desk.ask("timeline", place="Kabul")["values"][0]["id"],
        "report": quote(desk.ask("documents")["values"][0]["id"], safe=""),
    }
    assert violations(browser, [page.format(**ids) for page in PAGES], theme) == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious_on_charts_and_large_records(theme, tmp_path):
    if not AXE.exists():
        pytest.skip("no axe-core here: npm ci in frontend/")
    many = [
        Written(f"m{n}", f"Talks {n}", f"Outlet {n}", "2024-11-08", meeting("2024-11-05")) for n in range(15)
    ]
    with serving(make_ledger(make_aid_ledger(tmp_path / "aid.db"), many)) as desk, at_desk(desk) as browser:
        (record,) = [one["id"] for one in desk.ask("timeline", place="Kabul")["values"]]
        pages = ["/aid?giver=Kenya&receiver=Peru", "/dyad?one=Kenya&other=Peru", f"/record/{record}"]
        assert violations(browser, pages, theme) == {}


def violations(browser, pages, theme):
    """Return what axe calls serious or worse on pages, by the page."""
    browser.driver.execute_script("localStorage.setItem('dragoman-theme', arguments[0])", theme)
    found = {}
    for page in pages:
        browser.open(page)
        assert browser.one("html").get_attribute("data-theme") == theme
        browser.driver.execute_script(AXE.read_text("utf-8"))
        wrong = browser.driver.execute_async_script(RUN)
        if wrong:
            found[page] = wrong
    return found


def test_a_dialog_takes_the_focus_and_gives_it_back(reading_browser):
    browser = reading_browser
    browser.open("/timeline")
    browser.one("main").send_keys("?")
    browser.one("dialog[open]")
    inside = "return document.querySelector('dialog').contains(document.activeElement)"
    assert browser.driver.execute_script(inside)
    browser.press("\ue00c")
    browser.wait(lambda: not browser.all("dialog[open]"))
