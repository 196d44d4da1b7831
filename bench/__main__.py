"""Measures the reader: `python -m bench NAME FILE [--json] [--errors]`."""

import argparse
import json
import os
import sys
from pathlib import Path

from .benches import BENCHES
from .errors import BenchError
from .measured import Measured

# Before numpy is imported: times are of one thread, and sums do not depend on how many there are.
THREAD_POOLS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")


def main(arguments: list[str] | None = None) -> int:
    """Run a bench; the exit code is 1 when what it measures must not be, 2 for bad input."""
    os.environ.update(dict.fromkeys(THREAD_POOLS, "1"))
    options = _parser().parse_args(arguments)
    try:
        measured = dict(BENCHES)[options.name].measure(options)
    except BenchError as error:
        print(f"bench: error: {error}", file=sys.stderr)
        return 2
    _show(measured, is_json=options.json, with_errors=options.errors)
    return 1 if measured.is_failure else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    names = parser.add_subparsers(dest="name", required=True, metavar="NAME")
    for name, bench in BENCHES:
        about = bench.__doc__
        one = names.add_parser(name, help=about, description=about)
        if getattr(bench, "NEEDS_FILE", True):
            one.add_argument("file", type=Path, metavar="FILE", help="JSON lines")
        one.add_argument("--json", action="store_true", help="print one flat object of metrics")
        one.add_argument("--errors", action="store_true", help="list what went wrong")
        bench.add_options(one)
    return parser


def _show(measured: Measured, *, is_json: bool, with_errors: bool) -> None:
    for note in measured.notes:
        print(f"bench: note: {note}", file=sys.stderr)
    if is_json:
        print(json.dumps(measured.metrics, indent=2))
    else:
        lines = measured.report or (
            f"{name:<24}{round(value, 4):>12}" for name, value in measured.metrics.items()
        )
        print("\n".join(lines))
    if with_errors:
        # Beside JSON the errors go elsewhere, so that the object stays readable by a program.
        print("", *(measured.errors or ["no errors"]), sep="\n", file=sys.stderr if is_json else sys.stdout)


if __name__ == "__main__":
    sys.exit(main())
