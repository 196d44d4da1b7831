"""Questions to a ledger, read only: one module a question, each a function of plain arguments."""

from .answers import Answers
from .questions import Questions

__all__ = ["Answers", "Questions"]
