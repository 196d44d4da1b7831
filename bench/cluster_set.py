"""Scores what is made of several reports: what is joined, a part, never one, and where they disagree.

FILE is a folder with `reports.jsonl` and `gold.json`: `same_event` lists the mentions of each event,
every one a document and words of it; `part_of` and `never_same` are pairs. A report that is named there and
not among the rows is looked for beside the folder: `../texts/NAME.txt`, its day in a set of JSON lines
there; further ones are named with --texts, their day after "=" where they do not tell it. A mention of which
no claim was found stands alone and counts so. `conflicts` are the disputes, with the reports on each side.
"""

import argparse
import json
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from .cluster_disputes import score_disputes
from .cluster_reports import Cluster, read_cluster
from .coreference import b_cubed
from .documents import Row, iso_day, load_rows
from .lines import read_objects, read_text
from .loose import Json
from .measured import Measured

if TYPE_CHECKING:
    from dragoman.model.account import Joined

Mention = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The group of each gold mention by the event it is of; None where no claim was found."""

    events: "Mapping[str, Mapping[Mention, Joined | None]]"
    optional: frozenset[str]

    def groups(self, event: str) -> set[str]:
        """Give the ids of the groups of an event; events are called by how their names begin."""
        names = [name for name in self.events if name == event or name.startswith(f"{event} (")]
        return {one.id for name in names for one in self.events[name].values() if one is not None}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told."""
    parser.add_argument("--texts", nargs="*", default=(), metavar="FILE[=DAY]", help="further reports")


def measure(options: argparse.Namespace) -> Measured:
    """Read the reports in the folder that the options name, and score what is joined and in dispute."""
    gold, rows = gold_and_rows(options)
    cluster = read_cluster(rows)
    joined, disputed = score_cluster(gold, cluster), score_disputes(gold, cluster)
    return Measured(
        metrics={**joined.metrics, **{f"conflicts_{name}": one for name, one in disputed.metrics.items()}},
        errors=(*joined.errors, *disputed.errors),
    )


def gold_and_rows(options: argparse.Namespace) -> tuple[Json, Sequence[Row]]:
    """Read what should be found in the folder that the options name, and its reports."""
    folder = options.file if options.file.is_dir() else options.file.parent
    rows = [*load_rows(folder / "reports.jsonl")]
    for named in options.texts:
        path, _, day = named.partition("=")
        rows.append(Row(doc=Path(path).stem, text=read_text(Path(path)), published=day or None))
    gold = json.loads(read_text(folder / "gold.json"))
    rows.extend(_beside(folder.resolve().parent, _documents(gold) - {row.doc for row in rows}))
    return gold, rows


def _documents(gold: Json) -> set[str]:
    return {doc for event in gold["same_event"] for doc, _ in event["mentions"]}


def _beside(folder: Path, documents: set[str]) -> Iterator[Row]:
    """Give the documents that have a text in a folder of texts, with what a set beside it knows of them."""
    known = {
        str(fields.get("doc")): fields
        for path in sorted(folder.glob("*.jsonl"))
        for _, fields in read_objects(path)
    }
    for doc in sorted(documents):
        text = folder / "texts" / f"{doc}.txt"
        if text.exists():
            day = iso_day(known.get(doc, {}).get("published"))
            yield Row(doc=doc, text=read_text(text), published=day)


def score_cluster(gold: Json, cluster: Cluster) -> Measured:
    """Give B³ over the gold mentions, and the shares of groups joined, parts found and pairs kept apart."""
    found = find_mentions(gold, cluster)
    required = [name for name in found.events if name not in found.optional]
    joined = [name for name in required if _is_joined(found.events[name], is_whole=True)]
    merged = [pair for pair in combinations(required, 2) if found.groups(pair[0]) & found.groups(pair[1])]
    parts = [pair for pair in gold.get("part_of", ()) if _is_part(pair, found, cluster)]
    never = gold.get("never_same", ())
    kept = [pair for pair in never if not _named(pair[0], found, cluster) & _named(pair[1], found, cluster)]
    precision, recall, f1 = b_cubed(*_groups(found, required))
    lost = [one for name in required for one, group in found.events[name].items() if group is None]
    metrics = {
        "mentions": sum(len(found.events[name]) for name in required),
        "lost": len(lost),
        "b3_precision": precision,
        "b3_recall": recall,
        "b3_f1": f1,
        "b3_f1_of_found": b_cubed(*_groups(found, required, with_lost=False))[2],
        "joined_share": len(joined) / (len(required) or 1),
        "joined_share_of_found": sum(_is_joined(found.events[one], is_whole=False) for one in required)
        / (len(required) or 1),
        "merged": len(merged),
        "part_of_share": len(parts) / (len(gold.get("part_of", ())) or 1),
        "never_same_share": len(kept) / (len(never) or 1),
    }
    return Measured(
        metrics={name: round(value, 4) for name, value in metrics.items()},
        errors=tuple(_errors(gold, found, cluster)),
    )


def find_mentions(gold: Json, cluster: Cluster) -> Found:
    """Give the group in which each gold mention stands."""
    events: dict[str, dict[Mention, Joined | None]] = {}
    for event in gold["same_event"]:
        homes = {(doc, words): cluster.home_at(doc, words) for doc, words in event["mentions"]}
        events[event["event"]] = {one: None if home is None else home[1] for one, home in homes.items()}
    optional = frozenset(event["event"] for event in gold["same_event"] if event.get("optional"))
    return Found(events=events, optional=optional)


def _groups(
    found: Found, required: Sequence[str], *, with_lost: bool = True
) -> tuple[dict[Hashable, Hashable], dict[Hashable, Hashable]]:
    """Give the gold group and the found one of every mention; one that was lost is a group of itself."""
    gold: dict[Hashable, Hashable] = {}
    groups: dict[Hashable, Hashable] = {}
    for name in required:
        for mention, group in found.events[name].items():
            if group is not None or with_lost:
                gold[name, mention] = name
                groups[name, mention] = mention if group is None else group.id
    return gold, groups


def _is_joined(mentions: "Mapping[Mention, Joined | None]", *, is_whole: bool) -> bool:
    ids = {None if group is None else group.id for group in mentions.values()}
    return len(ids if is_whole else ids - {None}) == 1 and (not is_whole or None not in ids)


def _is_part(pair: Sequence[str], found: Found, cluster: Cluster) -> bool:
    homes = {account.id: group.id for group in cluster.reconciled.joined for account in group.accounts}
    part, whole = found.groups(pair[0]), found.groups(pair[1])
    return any(
        one.verdict == "PART_OF" and homes.get(one.left) in part and homes.get(one.right) in whole
        for one in cluster.reconciled.judgements
    )


def _named(told: str, found: Found, cluster: Cluster) -> set[str]:
    """Give the groups of an event by its name, or of "document: words of it"."""
    doc, _, words = told.partition(": ")
    if doc not in cluster.filings:
        return found.groups(told)
    text = cluster.filings[doc].document.text
    pieces = words.split()
    for end in range(len(pieces), 1, -1):
        start = text.find(" ".join(pieces[:end]).rstrip(","))
        if start >= 0:
            home = cluster.home_at(doc, text[start : start + len(" ".join(pieces[:end]).rstrip(","))])
            return set() if home is None else {home[1].id}
    return set()


def _errors(gold: Json, found: Found, cluster: Cluster) -> Iterator[str]:
    for name in found.events:
        yield from _event_errors(name, found)
    for one, other in combinations(found.events, 2):
        if found.groups(one) & found.groups(other):
            yield f"merged: {one} / {other}"
    for pair in gold.get("part_of", ()):
        if not _is_part(pair, found, cluster):
            yield f"no part: {pair[0]} / {pair[1]}"
    for one, other in gold.get("never_same", ()):
        if _named(one, found, cluster) & _named(other, found, cluster):
            yield f"joined that must not be: {one} / {other}"


def _event_errors(name: str, found: Found) -> Iterator[str]:
    mentions = found.events[name]
    mark = " (optional)" if name in found.optional else ""
    groups = sorted({group.id for group in mentions.values() if group is not None})
    if len(groups) > 1:
        yield f"split{mark}: {name}"
        for (doc, words), group in mentions.items():
            yield f"    {doc}  {words!r}  {'-' if group is None else groups.index(group.id)}"
    yield from (f"lost{mark}: {doc}  {words!r}" for (doc, words), group in mentions.items() if group is None)
