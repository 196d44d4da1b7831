"""Checks the training sentences and counts them: `python -m training.sentences.check [--bench FOLDER]`."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from .items import FOLDER, Complaint, Item, Scheme, check_folder, load_items, load_scheme
from .likeness import LIKENESS, near_duplicates, repeated_items, shared_runs


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what is wrong and the counts; return 1 if anything is wrong."""
    options = _parser().parse_args(arguments)
    scheme = load_scheme(options.folder)
    items = load_items(options.folder)
    complaints = list(find_complaints(items, scheme=scheme, options=options))
    lines = [*(f"{complaint.place}: {complaint.reason}" for complaint in complaints), *count_lines(items)]
    if options.rules:
        lines += _counted("rule", Counter(item.rule for item in items))
        lines += [
            f"unused rule\t{rule}" for rule in sorted(scheme.rules.keys() - {item.rule for item in items})
        ]
    sys.stdout.write("\n".join([*lines, f"complaints\t\t{len(complaints)}"]) + "\n")
    return 1 if complaints else 0


def find_complaints(
    items: Sequence[Item], *, scheme: Scheme, options: argparse.Namespace
) -> Iterator[Complaint]:
    """Give every complaint: rows, repetitions, near duplicates and runs shared with other texts."""
    yield from check_folder(options.folder, scheme=scheme)
    for pair in repeated_items(items):
        yield Complaint(pair.second.place, f"repeats {pair.first.place}")
    for pair in near_duplicates(items, threshold=options.threshold):
        yield Complaint(
            pair.first.place,
            f"alike by {pair.likeness:.2f} to {pair.second.place}\n  {pair.first.text}\n  {pair.second.text}",
        )
    for folder in options.bench:
        for run in shared_runs(items, folder=folder):
            yield Complaint(run.place, f"shares “{run.words}” with {run.source}")


def count_lines(items: Sequence[Item]) -> list[str]:
    """Word the counts by type, mode, status and lead, and the total."""
    lines = _counted("type", Counter(item.type for item in items))
    lines += _counted("mode", Counter(f"{item.type} {item.mode}" for item in items if item.mode))
    lines += _counted("status", Counter(item.status for item in items if item.status))
    lines += _counted("lead", Counter(item.lead for item in items if item.lead))
    return [*lines, f"total\t\t{len(items)}"]


def _counted(name: str, counts: Counter[str]) -> list[str]:
    return [f"{name}\t{value}\t{counts[value]}" for value in sorted(counts)]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training.sentences.check", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER, help="the folder of the groups")
    parser.add_argument(
        "--bench", nargs="*", type=Path, default=[], help="folders no item may share six words with"
    )
    parser.add_argument(
        "--threshold", type=float, default=LIKENESS, help="from which likeness a pair is reported"
    )
    parser.add_argument("--rules", action="store_true", help="count by rule too, and name the unused ones")
    return parser


if __name__ == "__main__":
    sys.exit(main())
