"""Builds the trained coder from our own sentences; nothing here ships in the package."""
