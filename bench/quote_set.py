"""Scores quotations, reported speech and their speakers against a set of marked attributions."""

import argparse

from .measured import Measured


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told: nothing."""


def measure(options: argparse.Namespace) -> Measured:
    """Score the reader on the attributions of the file that the options name."""
    from . import quotes  # noqa: PLC0415 - it loads the reader, which the other benches load when they need it

    return Measured(metrics=quotes.measure(options.file))
