"""The benches there are: registering one is a line in this tuple."""

import argparse
from typing import Protocol

from . import (
    across_set,
    actor_set,
    aid_set,
    cameo_set,
    cluster_set,
    copy_set,
    correction_set,
    crowd,
    date_set,
    desk_set,
    determinism,
    ecbplus_set,
    geo_set,
    gold_set,
    kill_set,
    ledger_set,
    office_set,
    order_set,
    petrarch_set,
    planted_set,
    plover_set,
    plv_set,
    principal_set,
    quantity_set,
    question_set,
    quiet_set,
    quote_set,
    readers_set,
    speed,
    stages,
    status_set,
    timex_set,
    verify_set,
    voice_set,
)
from .measured import Measured


class Bench(Protocol):
    """A module that measures: its docstring says what, its options what it can be told."""

    __doc__: str | None

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add what this bench can be told."""

    def measure(self, options: argparse.Namespace) -> Measured:
        """Take the measure of the file that the options name."""


BENCHES: tuple[tuple[str, Bench], ...] = (
    ("gold", gold_set),
    ("verify", verify_set),
    ("desk", desk_set),
    ("speed", speed),
    ("questions", question_set),
    ("quotes", quote_set),
    ("geo", geo_set),
    ("determinism", determinism),
    ("petrarch", petrarch_set),
    ("plover", plover_set),
    ("cameo_spans", cameo_set),
    ("status", status_set),
    ("voices", voice_set),
    ("quiet", quiet_set),
    ("plv", plv_set),
    ("stages", stages),
    ("dates", date_set),
    ("timex", timex_set),
    ("quantities", quantity_set),
    ("actors", actor_set),
    ("offices", office_set),
    ("principals", principal_set),
    ("actors_across", across_set),
    ("aid", aid_set),
    ("planted", planted_set),
    ("cluster", cluster_set),
    ("ecbplus", ecbplus_set),
    ("crowd", crowd),
    ("copies", copy_set),
    ("kills", kill_set),
    ("orders", order_set),
    ("ledger", ledger_set),
    ("readers", readers_set),
    ("corrections", correction_set),
)
