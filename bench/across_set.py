"""Scores which actors of several reports are one: groups that must be joined, pairs that must stay apart.

FILE is a JSON object with `same_actor` (lists of names of one actor) and `different_actors` (pairs of names);
the reports are the JSON lines beside it (`reports.jsonl`), and the texts named with --texts. A group
counts as joined where every actor that one of its names is found for is the same; a name that no actor has
counts against it. Names that stand only inside a title ("Mullah Omar") are looked for without it.
"""

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .documents import Row, load_rows
from .lines import read_text
from .loose import Json
from .measured import Measured

if TYPE_CHECKING:
    from dragoman.resolve.across import Group


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told."""
    parser.add_argument("--texts", type=Path, nargs="*", default=(), metavar="FILE", help="further reports")


def measure(options: argparse.Namespace) -> Measured:
    """Read the reports beside the file that the options name, and score how their actors are joined."""
    rows = [*load_rows(options.file.parent / "reports.jsonl")]
    rows.extend(Row(doc=path.stem, text=read_text(path)) for path in options.texts)
    return score_groups(json.loads(read_text(options.file)), join(rows))


def join(rows: Iterable[Row]) -> "tuple[Group, ...]":
    """Read reports and join their actors."""
    import dragoman  # noqa: PLC0415 - it loads the reader, which the other benches load when they need it
    from dragoman.resolve.across import join_actors  # noqa: PLC0415 - see above

    found = (dragoman.read(row.text, published=row.published, doc=row.doc) for row in rows)
    records = [one for one in found if isinstance(one, dragoman.Record)]
    return join_actors(records, dragoman.load().annotator.ontology)


def score_groups(gold: Json, groups: "Sequence[Group]") -> Measured:
    """Give the share of same actors joined and of different ones apart."""
    errors = []
    joined = 0
    for names in gold["same_actor"]:
        found = [set(_having(groups, name)) for name in names]
        missing = [name for name, numbers in zip(names, found, strict=True) if not numbers]
        is_joined = not missing and len(set().union(*found)) == 1
        joined += is_joined
        if not is_joined:
            errors.append(f"not joined: {names}  found {found}  missing {missing}")
    apart = 0
    for one, other in gold["different_actors"]:
        first, second = set(_having(groups, one)), set(_having(groups, other))
        is_apart = bool(first) and bool(second) and not first & second
        apart += is_apart
        if not is_apart:
            errors.append(f"not apart: {one}, {other}  found {first}, {second}")
    return Measured(
        metrics={
            "same_share": round(joined / (len(gold["same_actor"]) or 1), 4),
            "different_share": round(apart / (len(gold["different_actors"]) or 1), 4),
        },
        errors=tuple(errors),
    )


def _having(groups: "Sequence[Group]", name: str) -> Iterable[int]:
    """Give the groups with an actor of exactly this name, or else of this name without its first word."""
    for words in (name, name.partition(" ")[2]):
        found = [number for number, group in enumerate(groups) if words and _is_in(words, group.names)]
        if found:
            return found
    return []


def _is_in(name: str, names: Iterable[str]) -> bool:
    return name.lower() in {one.lower().removeprefix("the ").replace("’", "'") for one in names}
