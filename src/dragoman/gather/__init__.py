"""Source → pages: files, standard input, and the rows of JSON lines."""

from .sources import STANDARD_INPUT, gather

__all__ = ["STANDARD_INPUT", "gather"]
