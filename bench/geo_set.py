"""Scores place names, their coordinates and GeoNames ids against a set of marked toponyms."""

import argparse

from .measured import Measured


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told: nothing."""


def measure(options: argparse.Namespace) -> Measured:
    """Score the reader on the place names of the file that the options name."""
    from . import toponyms  # noqa: PLC0415 - it loads the reader, which the other benches load when they need it

    return toponyms.measure(options.file)
