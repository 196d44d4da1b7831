"""The quality gate: nothing measured may fall below its floor, and nothing measured may change unseen.

    python -m bench.gate                              check
    python -m bench.gate --raise                      move the floors up to what is reached
    python -m bench.gate --lower SET.METRIC --reason "..."   let one floor down, on record
    python -m bench.gate --accept SET --reason "..."  take changed gold, and the floors it gives, on record

A set whose file is not there is left out: the own sets always are, sets kept elsewhere may not be.
"""

import argparse
import hashlib
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TypeAlias

from . import aid_set, cluster_set, copy_set, office_set, planted_set, principal_set, timex_set
from .benches import Bench
from .documents import document_text, load_rows
from .errors import BenchError, FloorError
from .floors import Floors, FloorsFile, load_floors
from .gold_set import load_gold, measure_reader
from .lines import read_objects
from .marked_set import load_marked
from .measured import Measured
from .plv_set import load_pairs, score_pairs
from .question_set import load_documents, load_questions, put_questions
from .quiet_set import count_events
from .reader import Read, read_record
from .status_set import score_statuses
from .verify_set import verify_rows
from .voice_set import score_voices

ROOT = Path(__file__).parent.parent
FLOORS = Path(__file__).parent / "floors.json"
Paths: TypeAlias = tuple[Path, ...]
Measure: TypeAlias = Callable[[Paths, Read], Measured]


def _measure_gold(paths: Paths, read: Read) -> Measured:
    return measure_reader(load_gold(paths[0]), read)


def _measure_verify(paths: Paths, read: Read) -> Measured:
    return verify_rows(load_rows(paths[0]), read)


def _measure_questions(paths: Paths, read: Read) -> Measured:
    return put_questions(load_questions(paths[0]), load_documents(paths[1:]), read=read)


def _measure_statuses(paths: Paths, read: Read) -> Measured:
    return score_statuses(load_marked(paths[0], needs="status"), read)


def _measure_voices(paths: Paths, read: Read) -> Measured:
    return score_voices(load_marked(paths[0], needs="asserted_by"), read)


def _measure_quiet(paths: Paths, read: Read) -> Measured:
    return count_events(load_rows(paths[0]), read)


def _measure_pairs(paths: Paths, _: Read) -> Measured:
    from dragoman.extract.coder import load_coder  # noqa: PLC0415 - a gate with another reader does without

    return score_pairs(load_pairs(paths[0]), load_coder())


def _measure_by(bench: Bench) -> Measure:
    """Return what measures a file as the bench of that name does when nothing else is said."""

    def measure(paths: Paths, _: Read) -> Measured:
        parser = argparse.ArgumentParser()
        bench.add_options(parser)
        options = parser.parse_args([])
        options.file = paths[0]
        return bench.measure(options)

    return measure


MEASURES: Mapping[str, Measure] = {
    "gold": _measure_gold,
    "verify": _measure_verify,
    "questions": _measure_questions,
    "status": _measure_statuses,
    "voices": _measure_voices,
    "quiet": _measure_quiet,
    "plv": _measure_pairs,
    "timex": _measure_by(timex_set),
    "offices": _measure_by(office_set),
    "principals": _measure_by(principal_set),
    "aid": _measure_by(aid_set),
    "planted": _measure_by(planted_set),
    "cluster": _measure_by(cluster_set),
    "copies": _measure_by(copy_set),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What was measured of a set now."""

    floors: Floors
    sha256: str
    metrics: Mapping[str, float]

    def complaints(self) -> list[str]:
        """Say what keeps the set from passing."""
        if self.floors.sha256 == self.sha256:
            return self.floors.complaints(self.metrics)
        files = ", ".join(self.floors.files)
        changed = f"{self.floors.name}: not what its floors were measured on: {files} or a text there"
        return [changed, *self.floors.complaints(self.metrics)]


def digest(paths: Paths) -> str:
    """Give the sha256 of what is measured: the files, and the texts that their rows name."""
    found = hashlib.sha256()
    for path in paths:
        found.update(path.read_bytes())
        for _, fields in read_objects(path) if path.suffix == ".jsonl" else ():
            found.update(f"\0{document_text(fields, path, texts=None)}".encode())
    return found.hexdigest()


def measure_sets(sets: Iterable[Floors], read: Read, *, root: Path = ROOT) -> list[Result]:
    """Measure every set whose files are there, reading each document once."""
    read_once = cache(read)
    there = [(one, tuple(root / file for file in one.files)) for one in sets]
    return [
        Result(floors=one, sha256=digest(paths), metrics=MEASURES[one.bench](paths, read_once).metrics)
        for one, paths in there
        if all(path.exists() for path in paths)
    ]


def raise_floors(file: FloorsFile, results: Iterable[Result]) -> FloorsFile:
    """Move floors up to what is reached; a set measured for the first time takes its digest."""
    found = {one.floors.name: one for one in results}
    changed = [one.floors.name for one in found.values() if one.floors.sha256 not in {None, one.sha256}]
    if changed:
        complaint = f"the gold of {', '.join(changed)} has changed: take it with --accept and a --reason"
        raise FloorError(complaint)
    return replace(
        file,
        sets=tuple(
            replace(one.raised(found[one.name].metrics), sha256=found[one.name].sha256)
            if one.name in found
            else one
            for one in file.sets
        ),
    )


def lower_floor(file: FloorsFile, results: Iterable[Result], *, name: str, reason: str) -> FloorsFile:
    """Let one floor down to what is measured, and record it."""
    set_name, _, metric = name.partition(".")
    result = _result_of(set_name, results)
    after = result.floors.lowered(metric, result.metrics)
    entry = {"floor": name, "from": result.floors.bound(metric), "to": after.bound(metric), "reason": reason}
    return _replaced(file, after, entry=entry)


def accept_set(file: FloorsFile, results: Iterable[Result], *, name: str, reason: str) -> FloorsFile:
    """Take a set whose gold has changed: its digest, and the floors that are reached on it."""
    result = _result_of(name, results)
    after = replace(result.floors, sha256=result.sha256)
    for metric in (*result.floors.floors, *result.floors.ceilings):
        after = after.lowered(metric, result.metrics)
    before = {**result.floors.floors, **result.floors.ceilings}
    now = {**after.floors, **after.ceilings}
    return _replaced(file, after, entry={"set": name, "from": before, "to": now, "reason": reason})


def _result_of(name: str, results: Iterable[Result]) -> Result:
    for one in results:
        if one.floors.name == name:
            return one
    complaint = f"no set named {name} was measured"
    raise FloorError(complaint)


def _replaced(file: FloorsFile, after: Floors, *, entry: Mapping[str, object]) -> FloorsFile:
    sets = tuple(after if one.name == after.name else one for one in file.sets)
    return replace(file, sets=sets, lowered=(*file.lowered, entry))


def main(arguments: list[str] | None = None, *, read: Read = read_record, path: Path = FLOORS) -> int:
    """Run the gate; the exit code is 1 when a set does not pass, 2 for bad input."""
    options = _options(arguments)
    try:
        file = load_floors(path)
        results = measure_sets(file.sets, read, root=path.parent.parent)
        after = _changed(file, results, options=options)
    except BenchError as error:
        print(f"bench.gate: error: {error}", file=sys.stderr)
        return 2
    if after is not None:
        path.write_text(after.to_json(), encoding="utf-8")
        by_name = {one.name: one for one in after.sets}
        results = [replace(one, floors=by_name[one.floors.name]) for one in results]
    return _judge(file, results)


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.gate", description=__doc__.split("\n")[0])
    change = parser.add_mutually_exclusive_group()
    change.add_argument(
        "--raise", dest="is_raise", action="store_true", help="move floors up to what is reached"
    )
    change.add_argument("--lower", metavar="SET.METRIC", help="let one floor down to what is measured")
    change.add_argument("--accept", metavar="SET", help="take gold that has changed, and the floors it gives")
    parser.add_argument("--reason", help="why a floor is let down or gold has changed")
    options = parser.parse_args(arguments)
    if (options.lower or options.accept) and not (options.reason or "").strip():
        parser.error("--lower and --accept need a --reason")
    return options


def _changed(file: FloorsFile, results: list[Result], *, options: argparse.Namespace) -> FloorsFile | None:
    if options.is_raise:
        return raise_floors(file, results)
    if options.lower:
        return lower_floor(file, results, name=options.lower, reason=options.reason)
    if options.accept:
        return accept_set(file, results, name=options.accept, reason=options.reason)
    return None


def _judge(file: FloorsFile, results: list[Result]) -> int:
    measured = {one.floors.name for one in results}
    for one in file.sets:
        if one.name not in measured:
            print(f"{one.name}: left out, not all of {', '.join(one.files)} is there")
    complaints = []
    for result in results:
        found = result.complaints()
        complaints += found
        print(f"{result.floors.name}: " + ("passed" if not found else f"{len(found)} below"))
        for metric in (*result.floors.floors, *result.floors.ceilings):
            value = result.metrics.get(metric)
            shown = "-" if value is None else f"{value:.4f}"
            print(f"  {metric:<24}{shown:>10}   {result.floors.bound(metric)}")
    for complaint in complaints:
        print(f"bench.gate: {complaint}", file=sys.stderr)
    return 1 if complaints or not results else 0


if __name__ == "__main__":
    sys.exit(main())
