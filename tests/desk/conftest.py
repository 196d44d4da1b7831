"""A desk for a test, and a browser where there is one."""

import shutil
from contextlib import contextmanager

import pytest

from tests.desk.reports import make_ledger
from tests.desk.serving import serving


@pytest.fixture(scope="session")
def kabul_file(tmp_path_factory):
    return make_ledger(tmp_path_factory.mktemp("desk") / "kabul.db")


@pytest.fixture(scope="module")
def desk(kabul_file):
    """Serve a ledger that is read and never changed."""
    with serving(kabul_file) as served:
        yield served


@pytest.fixture
def own_desk(kabul_file, tmp_path):
    """Serve a ledger of the test's own."""
    path = tmp_path / "own.db"
    shutil.copy(kabul_file, path)
    with serving(path) as served:
        yield served


@pytest.fixture
def browser(own_desk, tmp_path):
    """Run a browser at a ledger of the test's own; what it downloads goes into its folder."""
    with at_desk(own_desk, tmp_path) as opened:
        yield opened


@pytest.fixture(scope="module")
def reading_browser(desk):
    """Run a browser for all tests of a module that change nothing."""
    with at_desk(desk) as opened:
        yield opened


@contextmanager
def at_desk(served, folder=None):
    """Open the desk in a browser; where there is none, skip and say so."""
    if shutil.which("chromium") is None or shutil.which("chromedriver") is None:
        pytest.skip("no Chromium here: apt-get install chromium chromium-driver")
    from tests.desk.browsing import browsing  # noqa: PLC0415 - only where there is a browser

    with browsing(served, folder) as opened:
        opened.enter()
        yield opened
