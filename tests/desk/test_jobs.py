"""What an analyst does at the desk, done in a real browser: mostly by keyboard."""

import time

import pytest
from selenium.webdriver.common.keys import Keys

pytestmark = pytest.mark.usefixtures("browser")


def find_meeting(browser):
    """Find the meeting in Kabul by the filters and open it beside the list."""
    browser.write("input[name=place]", "Kabul")
    browser.press(Keys.ENTER)
    browser.wait(lambda: browser.text(".summary").startswith("1 event"))
    browser.press(Keys.TAB)
    browser.one("main").send_keys("j")
    browser.wait(lambda: browser.all(".side .proof mark"))


def correct_day(browser, day="2024-11-06", name="Ada"):
    """Correct the day of what is open."""
    browser.one("main").send_keys("e")
    browser.one("dialog[open]")
    browser.named("dialog select[name=field] option", "When").click()
    browser.write("dialog input[name=value]", day)
    browser.write("dialog input[name=why]", "The host's own release has the sixth.")
    browser.write("dialog input[name=by]", name)
    browser.press(Keys.ENTER)
    browser.wait(lambda: not browser.all("dialog[open]"))


def day_held(browser):
    rows = [row.text for row in browser.all(".fields tr") if row.text.startswith("When")]
    return rows[0] if rows else ""


def test_find_the_meeting_in_kabul(browser):
    find_meeting(browser)
    assert "place=Kabul" in browser.driver.current_url
    assert "Meera Nair → Yusuf Rahmani" in browser.text(".entry.is-open")
    assert "3 independent sources" in browser.text(".entry.is-open")
    assert "reports disagree" in browser.text(".entry.is-open")


def test_a_view_is_a_link(browser):
    browser.open("/timeline?place=Kabul")
    assert browser.text(".summary").startswith("1 event")
    assert browser.one("input[name=place]").get_attribute("value") == "Kabul"


def test_open_its_words_with_one_key(browser):
    find_meeting(browser)
    fields = [button.text for button in browser.all(".field-button")]
    key = next(words.split()[-1] for words in fields if words.startswith("When"))
    browser.one("main").send_keys(key)
    browser.wait(lambda: browser.all("mark.is-lit"))
    assert browser.text("mark.is-lit").startswith("2024-11-0")
    who = browser.named(".field-button", "Who")
    who.click()
    browser.wait(lambda: browser.text("mark.is-lit").startswith("Meera Nair"))


def test_see_who_disagrees_about_the_day(browser):
    find_meeting(browser)
    browser.wait(lambda: browser.all(".conflicts"))
    told = browser.text(".conflicts")
    assert "Evening Mirror" in told
    assert "6 November 2024" in told
    assert "≠ 6 November 2024" in browser.named(".beside tr", "Evening Mirror").text


def test_correct_it_and_undo(browser):
    find_meeting(browser)
    before = day_held(browser)
    other = "2024-11-06" if "5 November" in before else "2024-11-05"
    begun = time.monotonic()
    correct_day(browser, other)
    browser.wait(lambda: day_held(browser) not in ("", before))
    assert time.monotonic() - begun < 10
    browser.wait(lambda: "Ada" in browser.text(".changes"))
    assert "The host's own release" in browser.text(".changes")
    browser.named(".changes button", "Undo").click()
    browser.wait(lambda: day_held(browser) == before)
    browser.open("/history")
    assert browser.text(".changes").count("Ada") == 2


def test_the_later_of_two_sees_what_the_other_did_and_chooses(browser):
    find_meeting(browser)
    record = browser.desk.ask("timeline", place="Kabul")["values"][0]["id"]
    other = {"verdict": "field", "target": record, "field": "date", "value": "2024-11-06", "by": "Bo"}
    assert browser.desk.tell("corrections", other)[0] == 200
    browser.one("main").send_keys("e")
    browser.named("dialog select[name=field] option", "When").click()
    browser.write("dialog input[name=value]", "2024-11-04")
    browser.write("dialog input[name=by]", "Ada")
    browser.press(Keys.ENTER)
    browser.wait(lambda: "somebody else corrected it" in browser.text("dialog"))
    assert browser.desk.ask("timeline", place="Kabul")["values"][0]["day"] == "2024-11-06"
    browser.named("dialog button", "Keep mine").click()
    browser.wait(lambda: not browser.all("dialog[open]"))
    assert browser.desk.ask("timeline", place="Kabul")["values"][0]["day"] == "2024-11-04"


def test_review_by_keyboard(browser):
    browser.open("/review?reason=weak")
    browser.write("input[name=by]", "Ada")
    browser.press(Keys.TAB)
    browser.one("main").send_keys("a")
    browser.wait(lambda: "judged" in browser.text() or "Nothing waits" in browser.text())
    assert [one["verdict"] for one in browser.desk.ask("corrections")["values"]] == ["right"]
    browser.one("main").send_keys("?")
    assert "undo my last judgement" in browser.text("dialog") or "go to timeline" in browser.text("dialog")


def test_split_a_report_off_and_join_it_again(browser):
    find_meeting(browser)
    browser.named(".tabs button", "Evening Mirror").click()
    browser.one("main").send_keys("d")
    browser.wait(lambda: "Evening Mirror tells of something else" in browser.text("dialog"))
    browser.write("dialog input[name=by]", "Ada")
    browser.press(Keys.ENTER)
    browser.wait(lambda: len(browser.desk.ask("timeline", place="Kabul")["values"]) == 2)
    browser.open("/timeline?place=Kabul")
    browser.one("main").send_keys("j")
    browser.wait(lambda: browser.all(".side .proof mark"))
    browser.one("main").send_keys("s")
    browser.named("dialog .choices button", "Meera Nair").click()
    browser.wait(lambda: len(browser.desk.ask("timeline", place="Kabul")["values"]) == 1)
    assert browser.desk.ask("timeline", place="Kabul")["values"][0]["claims"] == 3


def test_add_a_report(browser):
    browser.open("/add")
    browser.write(
        "textarea[name=text]", "Peru sent 300 tons of rice to Ghana on 3 May 2025, officials said in Accra."
    )
    browser.write("input[name=title]", "Rice for Ghana")
    browser.named("button", "Add the text").click()
    end = time.monotonic() + 90
    while "Done" not in browser.text() and time.monotonic() < end:
        time.sleep(0.2)
    assert "1 report read" in browser.text()
    browser.named(".job a", "Rice for Ghana").click()
    browser.wait(lambda: "300 tons of rice" in browser.text())


def test_download_a_brief_that_cites_it(browser, tmp_path):
    browser.open("/timeline?place=Kabul")
    browser.named("summary", "Download").click()
    browser.named(".menu a", "Brief with footnotes").click()
    brief = tmp_path / "timeline.md"
    browser.wait(brief.exists)
    told = brief.read_text("utf-8")
    assert "Meera Nair → Yusuf Rahmani" in told
    assert "[^1]" in told
    assert "[^1]: “" in told
    assert "Harbour Post" in told
    assert "<https://harbour-post.example/kabul>" in told


def test_every_page_is_reached_by_keyboard(browser):
    for key, title in (
        ("f", "Conflicts"),
        ("w", "Statements"),
        ("m", "Map"),
        ("k", "Network"),
        ("r", "Review"),
        ("t", "Timeline"),
    ):
        browser.one("main").send_keys(key)
        browser.wait(lambda title=title: browser.text("h1").startswith(title))
    browser.open("/timeline")
    browser.press(Keys.TAB)
    assert browser.driver.switch_to.active_element.text == "Skip to the content"


def fill(browser, name, words):
    browser.write(f".missed [name={name}]", words)
    browser.press(Keys.TAB)


def test_add_what_the_reader_missed_by_keyboard(browser):
    (report,) = [
        one for one in browser.desk.ask("documents")["values"] if one["publisher"] == "Evening Mirror"
    ]
    browser.open(f"/report/{report['id']}")
    browser.one("main").send_keys("n")
    browser.wait(lambda: browser.driver.switch_to.active_element.get_attribute("name") == "family")
    browser.write(".missed [name=words-trigger]", "waited")
    browser.wait(lambda: browser.text("mark.is-lit").startswith("waited"))
    fill(browser, "actors", "Meera Nair")
    browser.wait(lambda: browser.one(".missed [name=words-actors]").get_attribute("value") == "Meera Nair")
    fill(browser, "recipients", "Ghana")
    fill(browser, "date", "2024-11-06")
    fill(browser, "place", "Kabul")
    browser.write(".missed [name=by]", "Ada")
    browser.press(Keys.ENTER)
    browser.wait(lambda: browser.all(".missed [role=status] a"))
    browser.named(".missed [role=status] a", "open it").click()
    browser.wait(lambda: "Meera Nair → Ghana" in browser.text())
    assert browser.text("mark").startswith("Meera Nair")
    browser.wait(lambda: "Ada" in browser.text(".changes") and "added" in browser.text(".changes"))
    browser.named(".changes button", "Undo").click()
    browser.wait(
        lambda: [one["is_undone"] for one in browser.desk.ask("corrections")["values"]] == [False, True]
    )
    assert browser.desk.ask("timeline", actor="Ghana", status="actual")["total"] == 0


def test_words_are_selected_with_the_pointer_too(browser):
    (report,) = [one for one in browser.desk.ask("documents")["values"] if one["publisher"] == "Harbour Post"]
    browser.open(f"/report/{report['id']}?add=true")
    browser.one(".missed [name=words-date]").click()
    browser.driver.execute_script("""
        const box = document.querySelector(".text");
        const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
        let node = walker.nextNode();
        while (!node.data.includes("before dark")) node = walker.nextNode();
        const range = document.createRange(), at = node.data.indexOf("before dark");
        range.setStart(node, at); range.setEnd(node, at + "before dark".length);
        getSelection().removeAllRanges(); getSelection().addRange(range);
        box.dispatchEvent(new MouseEvent("mouseup", {bubbles: true}));
    """)
    browser.wait(lambda: browser.one(".missed [name=words-date]").get_attribute("value") == "before dark")
    assert browser.text("mark.is-lit").startswith("before dark")


def test_what_cannot_be_added_says_what_to_do(browser):
    (report,) = [one for one in browser.desk.ask("documents")["values"] if one["publisher"] == "Hill Gazette"]
    browser.open(f"/report/{report['id']}?add=true")
    browser.write(".missed [name=by]", "Ada")
    browser.press(Keys.ENTER)
    browser.wait(lambda: "Which words of the report tell it?" in browser.text(".missed .problem"))
    browser.write(".missed [name=words-trigger]", "quarrelled")
    browser.press(Keys.ENTER)
    browser.wait(lambda: "does not stand in the report" in browser.text(".missed .problem"))
    browser.write(".missed [name=words-trigger]", "hoped")
    browser.write(".missed [name=actors]", "Ama Boateng")
    browser.press(Keys.ENTER)
    browser.wait(lambda: "for somebody new write new:Ama Boateng" in browser.text(".missed .problem"))
    assert browser.desk.ask("corrections")["total"] == 0


def test_a_field_is_corrected_to_what_another_report_says_by_one_press(browser):
    browser.open("/review?reason=conflict")
    browser.write("input[name=by]", "Ada")
    browser.press(Keys.ENTER)
    browser.wait(lambda: "You are Ada" in browser.text())
    browser.one("main").send_keys("e")
    browser.wait(lambda: browser.all("dialog .offers button"))
    assert browser.one("dialog select[name=field]").get_attribute("value") == "date"
    browser.named("dialog .offers button", "6 November 2024").click()
    browser.one("dialog input[name=value]").send_keys(Keys.ENTER)
    browser.wait(lambda: not browser.all("dialog[open]"))
    assert browser.desk.ask("timeline", place="Kabul")["values"][0]["day"] == "2024-11-06"
    assert browser.desk.ask("corrections")["values"][0]["by"] == "Ada"
    browser.wait(lambda: "Nothing waits here" in browser.text())


def test_a_day_far_from_the_others_leaves_the_record_whole(browser):
    find_meeting(browser)
    correct_day(browser, "2019-01-03")
    browser.wait(lambda: "3 January 2019" in day_held(browser))
    (meeting,) = browser.desk.ask("timeline", place="Kabul")["values"]
    assert (meeting["day"], meeting["claims"]) == ("2019-01-03", 3)


def test_a_page_of_nothing_says_so_and_leads_on(browser):
    for path in ("/record/none", "/report/none", "/actor/Nobody", "/dyad?one=Nobody&other=Kenya"):
        browser.open(path)
        assert browser.text(".problem")
        assert browser.named("main a", "Timeline").get_attribute("href").endswith("/timeline")


def test_what_is_judged_in_the_queue_is_taken_back_in_all_its_reports(browser):
    browser.open("/review?reason=conflict")
    browser.write("input[name=by]", "Ada")
    browser.press(Keys.ENTER)
    browser.wait(lambda: "You are Ada" in browser.text())
    browser.one("main").send_keys("a")
    browser.wait(lambda: browser.desk.ask("corrections")["total"] == 3)
    browser.open("/history")
    assert len(browser.all(".changes li")) == 1
    assert "3 reports" in browser.text(".changes")
    browser.open("/review?reason=conflict")
    browser.one("main").send_keys("u")
    browser.wait(lambda: browser.desk.ask("review", reason="conflict")["total"] == 1)
    assert sum(one["is_undone"] for one in browser.desk.ask("corrections")["values"]) == 3


def test_the_later_of_two_in_the_queue_is_told_and_chooses(browser):
    browser.open("/review?reason=conflict")
    browser.write("input[name=by]", "Ada")
    browser.press(Keys.ENTER)
    browser.wait(lambda: "You are Ada" in browser.text() and browser.all(".queue .fields"))
    record = browser.desk.ask("timeline", place="Kabul")["values"][0]["id"]
    other = {"verdict": "field", "target": record, "field": "date", "value": "2024-11-06", "by": "Bo"}
    assert browser.desk.tell("corrections", other)[0] == 200
    browser.one("main").send_keys("x")
    browser.wait(lambda: "somebody else corrected it" in browser.text(".problem"))
    assert browser.desk.ask("timeline", place="Kabul")["total"] == 1
    browser.named(".problem button", "Keep mine").click()
    browser.wait(lambda: browser.desk.ask("timeline", place="Kabul")["total"] == 0)
