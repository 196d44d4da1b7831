"""Measures the reader: `python -m bench NAME FILE`, one name a measure."""
