"""The ledger: one SQLite file of pages, documents, claims and what is held of them; the only writer."""

from .connection import Ledger

__all__ = ["Ledger"]
