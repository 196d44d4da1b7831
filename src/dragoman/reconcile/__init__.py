"""Claims + nearby records → Judgements, Conflicts: what is the same, and what disagrees."""

from .blocking import blocks_of
from .conflicts import find_conflicts
from .headlines import without_headlines
from .joining import join
from .judging import judge
from .reconciling import Reconciled, reconcile
from .within import merge_events

__all__ = [
    "Reconciled",
    "blocks_of",
    "find_conflicts",
    "join",
    "judge",
    "merge_events",
    "reconcile",
    "without_headlines",
]
