"""Reads the same documents in two processes whose hashes differ, and compares the bytes."""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from .errors import ReadingFailedError
from .measured import Measured

SEEDS = (0, 4242)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told."""
    parser.add_argument("--limit", type=int, metavar="N", help="the first N documents only")
    parser.add_argument(
        "--texts", type=Path, metavar="DIR", help="folder of the texts (default: beside FILE)"
    )


def measure(options: argparse.Namespace) -> Measured:
    """Compare two readings of the documents that the options name."""
    command = [sys.executable, "-m", "bench.records", str(options.file)]
    command += ["--limit", str(options.limit)] if options.limit is not None else []
    command += ["--texts", str(options.texts)] if options.texts else []
    return compare(lambda seed: _read_in_child(command, seed))


def compare(read_with: Callable[[int], bytes]) -> Measured:
    """Count the lines that differ between readings with two hash seeds."""
    first, second = (read_with(seed).splitlines() for seed in SEEDS)
    pairs = list(zip(first, second, strict=False))
    differing = [number for number, (one, other) in enumerate(pairs, 1) if one != other]
    differing += range(len(pairs) + 1, max(len(first), len(second)) + 1)
    return Measured(
        metrics={"documents": max(len(first), len(second)), "differing": len(differing)},
        errors=tuple(f"record {number} differs" for number in differing),
        is_failure=bool(differing) or not first,
    )


def _read_in_child(command: list[str], seed: int) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
    # The command is this bench's own, with the paths its user gave.
    done = subprocess.run(command, env=environment, check=False, stdout=subprocess.PIPE)  # noqa: S603
    if done.returncode:
        raise ReadingFailedError(done.returncode)
    return done.stdout
