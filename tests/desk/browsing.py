"""A real browser without a window, and what it did besides: dialogs, requests, errors."""

import json
import shutil
import tempfile
import time
from contextlib import contextmanager, suppress

from selenium import webdriver
from selenium.common.exceptions import (
    NoAlertPresentException,
    StaleElementReferenceException,
    WebDriverException,
)
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

CHROMIUM = shutil.which("chromium")
DRIVER = shutil.which("chromedriver")
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage --window-size=1380,1000"
)
# Runs before every page: counts what hostile words would do, and what the policy had to stop.
WATCH = """
window.__told = {dialogs: 0, refused: [], errors: []};
for (const name of ["alert", "confirm", "prompt", "print"])
  window[name] = () => { window.__told.dialogs += 1; };
document.addEventListener("securitypolicyviolation", (event) =>
  window.__told.refused.push(event.violatedDirective + " " + event.blockedURI));
addEventListener("error", (event) => window.__told.errors.push(String(event.message)));
addEventListener("unhandledrejection", (event) => window.__told.errors.push(String(event.reason)));
"""
LOADING = """
return [...document.querySelectorAll("[aria-busy=true], [role=status]")]
  .some((one) => one.ariaBusy === "true" || one.textContent.startsWith("Loading"))
"""
PATIENCE = 20


class Browser:
    """A browser at a desk; looks for things by what they are called, as people do."""

    def __init__(self, driver, desk):
        self.driver, self.desk = driver, desk

    def enter(self):
        """Open the desk by the address that holds the token."""
        self.driver.get(self.desk.address)
        self.wait(lambda: self.all("h1"))

    def open(self, path):
        """Open a page by its address, as a link that somebody sent."""
        self.driver.get(self.desk.base + path)
        self.settle()

    def go(self, path):
        """Go to a page inside the desk, without loading it anew."""
        self.driver.execute_script(
            "history.pushState(null, '', arguments[0]); dispatchEvent(new PopStateEvent('popstate'))", path
        )
        self.settle()

    def settle(self):
        """Wait until a page has what it asked for."""
        self.wait(lambda: self.all("h1, h2") and not self.is_loading())

    def is_loading(self):
        return self.driver.execute_script(LOADING)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        self.wait(lambda: self.all(selector), selector)
        return self.all(selector)[0]

    def named(self, selector, words):
        """Return the first thing of a sort that has some words."""

        def find():
            return [
                one
                for one in self.all(selector)
                if words in one.text or words in (one.get_attribute("aria-label") or "")
            ]

        self.wait(find, f"{selector} with {words}")
        return find()[0]

    def text(self, selector="main"):
        return self.one(selector).text

    def wait(self, condition, what="what was waited for"):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if condition():
                    return
            except StaleElementReferenceException:
                pass
            time.sleep(0.05)
        message = (
            f"{what} did not come; the page says: {self.driver.find_element(By.TAG_NAME, 'body').text[:600]}"
        )
        raise AssertionError(message)

    def press(self, *keys):
        """Press keys wherever the focus is."""
        for key in keys:
            self.driver.switch_to.active_element.send_keys(key)

    def write(self, selector, words):
        """Write into a field in place of what is there."""
        field = self.one(selector)
        field.send_keys(Keys.CONTROL, "a")
        field.send_keys(words)

    # ------------------------------------------------------------ what it did besides

    def told(self):
        """Return what the watch saw on this page."""
        return self.driver.execute_script("return window.__told")

    def has_dialog(self):
        try:
            return self.driver.switch_to.alert is not None
        except NoAlertPresentException:
            return False

    def foreign_requests(self):
        """Return the addresses asked for since the last time that are not the desk's."""
        asked = []
        for line in self.driver.get_log("performance"):
            message = json.loads(line["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                asked.append(message["params"]["request"]["url"])
        own = (self.desk.base + "/", "data:", "about:", "chrome:", "blob:" + self.desk.base)
        return [url for url in asked if not url.startswith(own)]


@contextmanager
def browsing(desk, downloads=None):
    """Run a browser at a desk with a profile of its own."""
    options = Options()
    options.binary_location = str(CHROMIUM)
    options.unhandled_prompt_behavior = "ignore"
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    if downloads is not None:
        options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
    profile = tempfile.mkdtemp()
    for flag in [*FLAGS.split(), f"--user-data-dir={profile}"]:
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    try:
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
        yield Browser(driver, desk)
    finally:
        with suppress(WebDriverException):
            driver.quit()
        shutil.rmtree(profile, ignore_errors=True)
