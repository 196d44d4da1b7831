"""Scores the spans of source and target, and the quad of the event, sentence by sentence."""

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from .documents import Row
from .errors import BadLineError, NothingToMeasureError
from .lines import read_objects
from .loose import Json
from .measured import Measured
from .parties import events_of
from .reader import Read, Skipped, read_record
from .scoring.summary import Accuracy, Rates, share
from .vocabulary import quads

Spans: TypeAlias = list[tuple[int, int]]

# The fields of a record's event that hold who the set calls so; those of a mutual event may be either.
FIELDS = {"source": ("actors",), "target": ("recipients",), "related": ("actors", "recipients")}
ROLES = ("source", "target")
# What the set codes as yielding by word is material cooperation in CAMEO, whose quads it has.
CAMEO_QUADS = {"CONCEDE": "Q2"}
NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence with the spans of its roles and its quad; None where nobody has marked it."""

    row: Row
    spans: Mapping[str, Spans] | None
    quad: str | None


@dataclass(frozen=True, slots=True)
class Compared:
    """A sentence with the spans and the quad that were read."""

    gold: Marked
    spans: Mapping[str, Spans]
    quad: str


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told: nothing."""


def measure(options: argparse.Namespace) -> Measured:
    """Score the reader on the sentences of the file that the options name."""
    return score(load_marked(options.file))


# ------------------------------------------------------------ the set


def load_marked(path: Path) -> tuple[Marked, ...]:
    """Read the sentences of a set; where its words do not stand in the text, they are the text."""
    marked = tuple(_marked(fields, path, number=number) for number, fields in read_objects(path))
    if not marked:
        raise NothingToMeasureError(path)
    return marked


def _marked(fields: Json, path: Path, *, number: int) -> Marked:
    if not isinstance(fields.get("text"), str) or not isinstance(fields.get("id"), str):
        raise BadLineError(path, number, complaint="a sentence needs an 'id' and a 'text'")
    text, tokens = fields["text"], fields.get("tokens") or []
    places = offsets(text, tokens)
    if places is None:
        text = " ".join(tokens)
        places = offsets(text, tokens) or []
    gold = fields.get("gold_spans")
    spans = None if gold is None else {role: list(_spans(gold, role, places)) for role in FIELDS}
    return Marked(Row(doc=fields["id"], text=text), spans, fields.get("gold_penta"))


def offsets(text: str, tokens: Iterable[str]) -> Spans | None:
    """Give where the words of a text stand in it; None where a word is not there or others are left over."""
    found, position = [], 0
    for token in tokens:
        start = text.find(token, position)
        if start < 0 or any(char.isalnum() for char in text[position:start]):
            return None
        position = start + len(token)
        found.append((start, position))
    return found


def _spans(gold: Iterable[Json], role: str, places: Spans) -> Iterator[tuple[int, int]]:
    for span in gold:
        if span["role"] == role:
            yield places[span["start_tok"]][0], places[span["end_tok"] - 1][1]


# ------------------------------------------------------------ what was read


def score(marked: Sequence[Marked], read: Read = read_record) -> Measured:
    """Read the sentences and compare the surest event of each."""
    compared = [_compared(one, read(one.row)) for one in marked]
    found = {role: _sum(_counts(one, role) for one in compared) for role in ("", *ROLES)}
    quad = Accuracy(
        right=sum(one.quad == one.gold.quad for one in compared if one.gold.quad is not None),
        of=sum(one.gold.quad is not None for one in compared),
    )
    metrics: dict[str, float] = {
        f"{f'{role}_' if role else ''}span_{name}": getattr(rates, name) or 0.0
        for role, rates in found.items()
        for name in ("f1", "precision", "recall")
    }
    metrics |= {"quad_accuracy": quad.share or 0.0, **_quad_recalls(compared)}
    return Measured(
        metrics=metrics | {"sentences": len(compared)},
        errors=tuple(line for one in compared for line in _errors(one)),
    )


def _compared(gold: Marked, record: Json | Skipped) -> Compared:
    event = None if isinstance(record, Skipped) else surest(events_of(record))
    if event is None:
        return Compared(gold, {"actors": [], "recipients": []}, NEUTRAL)
    spans = {name: _outermost(event["evidence"].get(name, ())) for name in ("actors", "recipients")}
    return Compared(gold, spans, CAMEO_QUADS.get(event["type"], quads()[event["type"]]))


def surest(events: Sequence[Json]) -> Json | None:
    """Give the most confident event that has both sides, else the most confident; the first of equals."""
    with_both = [event for event in events if event["actors"] and event["recipients"]]
    return max(with_both or events, key=lambda event: float(event["confidence"]), default=None)


def _outermost(evidence: Iterable[Json]) -> Spans:
    """Give the spans that lie in no other: "UN troops" and not the "UN" in it."""
    spans = sorted({(one["start"], one["end"]) for one in evidence}, key=lambda span: (span[0], -span[1]))
    kept: Spans = []
    for span in spans:
        if not kept or span[1] > kept[-1][1]:
            kept.append(span)
    return kept


# ------------------------------------------------------------ counting


def _counts(one: Compared, role: str) -> Rates:
    """Count the spans of a role, or of all; a sentence with a mutual event is only in the count of all."""
    gold = one.gold.spans
    if gold is None or (role and gold["related"]):
        return Rates(0, 0, 0)
    if role:
        return _overlaps(gold[role], [span for name in FIELDS[role] for span in one.spans[name]])
    if gold["related"]:
        everybody = [span for spans in gold.values() for span in spans]
        return _overlaps(everybody, [span for name in FIELDS["related"] for span in one.spans[name]])
    return _sum(_counts(one, name) for name in ROLES)


def _overlaps(gold: Spans, read: Spans) -> Rates:
    """Pair spans that share a character one to one, those that share most first."""
    shared = sorted(
        ((min(g[1], r[1]) - max(g[0], r[0]), g, r) for g in gold for r in read),
        key=lambda one: (-one[0], one[1], one[2]),
    )
    pairs: dict[tuple[int, int], tuple[int, int]] = {}
    for width, g, r in shared:
        if width > 0 and g not in pairs and r not in pairs.values():
            pairs[g] = r
    return Rates(len(pairs), len(gold) - len(pairs), len(read) - len(pairs))


def _sum(counts: Iterable[Rates]) -> Rates:
    rows = [(one.matched, one.missed, one.spurious) for one in counts]
    return Rates(*(sum(column) for column in zip(*rows, strict=True)))


def _quad_recalls(compared: Sequence[Compared]) -> dict[str, float]:
    """Give for each quad the share of its sentences that are read so."""
    names = sorted({one.gold.quad for one in compared if one.gold.quad is not None})
    groups = {name: [one.quad == name for one in compared if one.gold.quad == name] for name in names}
    return {f"{name}_recall": share(sum(group), len(group)) or 0.0 for name, group in groups.items()}


def _errors(one: Compared) -> Iterator[str]:
    row, quad = one.gold.row, one.gold.quad
    if quad not in (None, one.quad):
        yield f"{row.doc}  quad: {quad}, read {one.quad}: {row.text}"
    if one.gold.spans is None:
        return
    for role, spans in one.gold.spans.items():
        read = [span for name in FIELDS[role] for span in one.spans[name]]
        if _overlaps(spans, read).missed:
            said = [" | ".join(row.text[start:end] for start, end in some) for some in (spans, read)]
            yield f"{row.doc}  {role}: {said[0]}, read {said[1] or 'nobody'}"
