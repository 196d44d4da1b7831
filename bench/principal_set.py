"""Scores for whom participants of events act: a state by its code, a body by its entry, or nobody.

Each row is a short report with the words of one participant and its `principal`; null is somebody who acts
for nobody, such as a former president. A state counts as acting for itself, and so does a body or movement
that is the principal named.
"""

import argparse
from collections.abc import Iterable
from typing import TYPE_CHECKING

from .lines import read_objects
from .loose import Json
from .measured import Measured

if TYPE_CHECKING:
    from dragoman import Record
    from dragoman.model.entity import Actor


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told: nothing."""


def measure(options: argparse.Namespace) -> Measured:
    """Read the reports of the file that the options name, and score their participants."""
    return score_principals(fields for _, fields in read_objects(options.file))


def score_principals(rows: Iterable[Json]) -> Measured:
    """Give the share of participants whose principal is right."""
    import dragoman  # noqa: PLC0415 - it loads the reader, which the other benches load when they need it

    right, errors, total = 0, [], 0
    for row in rows:
        record = dragoman.read(row["text"], published=row["published"])
        total += 1
        if isinstance(record, dragoman.Skip):
            errors.append(f"{row['id']}  not read: {record.reason}")
            continue
        actor = _participant(record, row["participant"])
        given = None if actor is None else _principal(record, actor)
        is_itself = actor is not None and actor.identity == f"organisation:{row['principal']}"
        is_right = actor is not None and (given == row["principal"] or is_itself)
        right += is_right
        if not is_right:
            seen = "not found" if actor is None else f"read as {given} ({actor.identity})"
            errors.append(f"{row['id']}  {row['participant']}: {row['principal']} {seen}  {row['text']}")
    return Measured(
        metrics={"participants": total, "principal_accuracy": round(right / (total or 1), 4)},
        errors=tuple(errors),
    )


def _participant(record: "Record", words: str) -> "Actor | None":
    """Return the actor of whom some words are a name, the most exact first."""
    wanted = _plain(words)
    actors = {actor.key: actor for group in record.actors.values() for actor in group}
    exact = [actor for actor in actors.values() if wanted in map(_plain, actor.names)]
    within = [actor for actor in actors.values() if any(wanted in _plain(name) for name in actor.names)]
    found = exact or within
    return found[0] if found else None


def _plain(name: str) -> str:
    words = name.lower().replace("’", "'").split()
    return " ".join(words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words)


def _principal(record: "Record", actor: "Actor") -> str | None:
    """Return the code of a state or the id of a body that an actor acts for; a state's own."""
    actors = {one.key: one for group in record.actors.values() for one in group}
    principal = actors.get(actor.principal or "")
    if principal is None and actor.kind == "state":
        principal = actor
    if principal is None:
        return None
    return principal.identity.partition("|")[0].partition(":")[2]
