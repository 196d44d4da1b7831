"""Claims + nearby records → Judgements, Conflicts: what is the same, and what disagrees."""

from .conflicts import find_conflicts
from .within import merge_events

__all__ = ["find_conflicts", "merge_events"]
