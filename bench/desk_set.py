"""Times the desk in a real browser: first paint of every view, and the way to a next page or a filter.

FILE is a ledger, as `python -m bench ledger --keep FILE` makes a large one. Chromium and its driver must be
installed; each view is opened several times with nothing kept from the time before, and the median counts.
"""

import argparse
import shutil
import tempfile
import threading
import time
from contextlib import contextmanager
from statistics import median
from typing import TYPE_CHECKING
from urllib.parse import quote

from .measured import Measured

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from selenium.webdriver import Chrome

    from dragoman.desk import Desk

ROUNDS = 3
# What opening a view, and changing what it shows, may take in milliseconds.
LONGEST_PAINT, LONGEST_STEP = 1000.0, 300.0
PATIENCE = 30
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage --window-size=1380,1000"
)
# Notes when a page has what it asked for: its heading stands and nothing loads any more.
WATCH = """
window.__isReady = () => document.querySelector("main h1, main h2") !== null
  && ![...document.querySelectorAll("main [aria-busy=true], main [role=status]")]
    .some((one) => one.ariaBusy === "true" || one.textContent.startsWith("Loading"));
window.__ready = 0;
const look = () => {
  if (document.querySelector("main") && window.__isReady()) window.__ready = performance.now();
  else requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""
STEP = """
const [path, done] = arguments;
const begun = performance.now();
history.pushState(null, "", path);
dispatchEvent(new PopStateEvent("popstate"));
let frames = 0;
const look = () => {
  frames += 1;
  if (frames > 2 && window.__isReady()) done(performance.now() - begun);
  else requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""
PAINTED = """
const paint = performance.getEntriesByName("first-contentful-paint")[0];
return [paint ? paint.startTime : 0, window.__ready];
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told."""
    parser.add_argument(
        "--rounds", type=int, default=ROUNDS, metavar="N", help="how often each view is opened"
    )


def measure(options: argparse.Namespace) -> Measured:
    """Open every view of the ledger that the options name, and go through pages and filters."""
    if shutil.which("chromium") is None or shutil.which("chromedriver") is None:
        return Measured(metrics={}, errors=("no Chromium here: apt-get install chromium chromium-driver",))
    with _served(options.file) as desk, _browser() as driver:
        driver.get(desk.address)
        opened = {view: _opened(driver, desk, view, options.rounds) for view in _views(options.file)}
        stepped = {step: _stepped(driver, desk, step, options.rounds) for step in _steps(options.file)}
    slow = [f"{view}: {took[1]:.0f} ms" for view, took in opened.items() if took[1] > LONGEST_PAINT]
    slow += [f"{step[1]}: {took:.0f} ms" for step, took in stepped.items() if took > LONGEST_STEP]
    report = [f"{'paint':>8}{'whole':>8}  view"]
    report += [f"{paint:>8.0f}{whole:>8.0f}  {view}" for view, (paint, whole) in opened.items()]
    report += [f"{took:>16.0f}  from {step[0]} to {step[1]}" for step, took in stepped.items()]
    return Measured(
        metrics={
            "slowest_view_ms": round(max(whole for _, whole in opened.values())),
            "slowest_step_ms": round(max(stepped.values())),
        },
        report=tuple(report),
        errors=tuple(slow),
        is_failure=bool(slow),
    )


# ------------------------------------------------------------ what is opened


def _views(path: "Path") -> list[str]:
    one, other, record, document = _examples(path)
    pair = f"actor={quote(one)}&actor={quote(other)}"
    return [
        "/timeline",
        f"/timeline?{pair}",
        f"/timeline?actor={quote(one)}",
        f"/record/{quote(record)}",
        f"/report/{quote(document, safe='')}",
        "/actors",
        f"/actor/{quote(one, safe='')}",
        f"/dyad?one={quote(one)}&other={quote(other)}",
        "/aid",
        f"/aid?giver={quote(one)}&receiver={quote(other)}",
        "/conflicts",
        "/map",
        "/network",
        "/network?limit=100",
        "/statements",
        "/review?reason=conflict",
        "/review?reason=weak",
        "/history",
        "/add",
    ]


def _steps(path: "Path") -> list[tuple[str, str]]:
    one, _, record, _ = _examples(path)
    return [
        ("/timeline", "/timeline?offset=50"),
        ("/timeline", "/timeline?offset=5000"),
        ("/timeline", "/timeline?type=CONSULT"),
        ("/timeline", "/timeline?quad=material%20conflict"),
        ("/timeline", "/timeline?all=true"),
        ("/timeline", "/timeline?since=2020&until=2021"),
        ("/timeline", "/timeline?min_sources=2"),
        ("/timeline", f"/timeline?actor={quote(one)}"),
        ("/timeline", f"/timeline?open={quote(record)}"),
        ("/statements", "/statements?offset=50"),
        ("/actors", "/actors?name=a"),
        ("/conflicts", "/conflicts?offset=50"),
    ]


def _examples(path: "Path") -> tuple[str, str, str, str]:
    """Return the two actors with most between them, a record of theirs, and a report."""
    from dragoman.store import Ledger  # noqa: PLC0415 - a bench loads the package when it measures

    with Ledger(path, is_read_only=True) as ledger:
        row = ledger.one(
            "SELECT a.key, b.key, r.key FROM (SELECT low, high, min(record) AS record FROM dyads "
            "WHERE family = (SELECT id FROM families WHERE name = 'event') "
            "GROUP BY low, high ORDER BY count(*) DESC, low, high LIMIT 1) x "
            "JOIN actors a ON a.id = x.low JOIN actors b ON b.id = x.high JOIN records r ON r.id = x.record"
        )
        document = ledger.one("SELECT key FROM documents ORDER BY id LIMIT 1")
    if row is None or document is None:
        message = "the ledger holds no events between two actors"
        raise SystemExit(message)
    return str(row[0]), str(row[1]), str(row[2]), str(document[0])


# ------------------------------------------------------------ times


def _opened(driver: "Chrome", desk: "Desk", view: str, rounds: int) -> tuple[float, float]:
    """Return the milliseconds to the first paint of a view, and until it has all that it asked for."""
    paints, wholes = [], []
    for _ in range(rounds):
        driver.execute_cdp_cmd("Network.clearBrowserCache", {})
        driver.get(f"http://127.0.0.1:{desk.port}{view}")
        end = time.monotonic() + PATIENCE
        while not driver.execute_script("return window.__ready") and time.monotonic() < end:
            time.sleep(0.02)
        paint, whole = driver.execute_script(PAINTED)
        paints.append(float(paint))
        wholes.append(float(whole) or PATIENCE * 1000.0)
    return median(paints), median(wholes)


def _stepped(driver: "Chrome", desk: "Desk", step: tuple[str, str], rounds: int) -> float:
    times = []
    for _ in range(rounds):
        driver.get(f"http://127.0.0.1:{desk.port}{step[0]}")
        while not driver.execute_script("return window.__ready"):
            time.sleep(0.02)
        times.append(float(driver.execute_async_script(STEP, step[1])))
    return median(times)


@contextmanager
def _served(path: "Path") -> "Iterator[Desk]":
    from dragoman.desk import make_server, prepare  # noqa: PLC0415 - see above

    desk = prepare(path)
    server = make_server(desk)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [desk.listening]}, daemon=True)
    thread.start()
    try:
        yield desk
    finally:
        server.should_exit = True
        thread.join(timeout=PATIENCE)


@contextmanager
def _browser() -> "Iterator[Chrome]":
    from selenium import webdriver  # noqa: PLC0415 - this bench alone needs a browser
    from selenium.webdriver.chrome.options import Options  # noqa: PLC0415 - the same
    from selenium.webdriver.chrome.service import Service  # noqa: PLC0415 - the same

    options = Options()
    options.binary_location = str(shutil.which("chromium"))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        for flag in (*FLAGS.split(), f"--user-data-dir={profile}"):
            options.add_argument(flag)
        driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        driver.set_script_timeout(PATIENCE)
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
        try:
            yield driver
        finally:
            driver.quit()
