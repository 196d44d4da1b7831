"""The ledger that questions are put to, opened for each test."""

import pytest

import dragoman


@pytest.fixture
def asked(ledger_file):
    with dragoman.open(ledger_file) as questions:
        yield questions
