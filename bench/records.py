"""Reads documents and prints their records, one line each: `python -m bench.records FILE`."""

import argparse
import sys
from pathlib import Path

from .documents import load_rows
from .reader import record_lines


def main(arguments: list[str] | None = None) -> None:
    """Print the records of a file of documents."""
    parser = argparse.ArgumentParser(prog="bench.records", description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--limit", type=int, metavar="N")
    parser.add_argument("--texts", type=Path, metavar="DIR")
    options = parser.parse_args(arguments)
    rows = load_rows(options.file, texts=options.texts, limit=options.limit)
    sys.stdout.buffer.write(record_lines(rows).encode())


if __name__ == "__main__":
    main()
