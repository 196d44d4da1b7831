"""The one reader of the environment: what a user sets once for all commands."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

LEDGER = "DRAGOMAN_LEDGER"
DEFAULT_LEDGER = "dragoman.db"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`ledger` is the path of the ledger that a command uses where none is named."""

    ledger: str = DEFAULT_LEDGER


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings that an environment holds, the process's own where none is given."""
    found = os.environ if environment is None else environment
    return Settings(ledger=found.get(LEDGER) or DEFAULT_LEDGER)
