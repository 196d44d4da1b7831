"""What all tests share: properties are tried on the same examples everywhere."""

import pytest
from hypothesis import settings

# A shared core is slow at times, and a test that fails only sometimes is read by nobody.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def ledger_file(tmp_path_factory):
    """Return a small ledger that can be asked, made once."""
    from tests.query.reports import make_ledger  # noqa: PLC0415 - few tests need the store

    return make_ledger(tmp_path_factory.mktemp("ledger") / "reports.db")
