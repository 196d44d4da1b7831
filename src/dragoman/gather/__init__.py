"""Source → pages: files, folders, standard input, rows of JSON lines, feeds and addresses."""

from .addresses import is_address
from .sources import STANDARD_INPUT, gather

__all__ = ["STANDARD_INPUT", "gather", "is_address"]
