"""Claims + nearby records → Judgements, Conflicts: what is the same, and what disagrees."""

from .conflicts import find_conflicts
from .headlines import without_headlines
from .within import merge_events

__all__ = ["find_conflicts", "merge_events", "without_headlines"]
