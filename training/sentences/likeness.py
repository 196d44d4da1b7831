"""Finds sentences that are too alike: to one another, or to texts that may only be measured on."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from .items import WORD, Item

SHINGLE = 5
LONGEST_SHARED_RUN = 5
# Below this, pairs of different sentences share no more than a date or an office.
LIKENESS = 0.4


@dataclass(frozen=True, slots=True)
class Pair:
    """Two items whose sentences are alike, and how much."""

    first: Item
    second: Item
    likeness: float


@dataclass(frozen=True, slots=True)
class SharedRun:
    """A run of words that an item shares with a text of elsewhere."""

    place: str
    words: str
    source: str


def near_duplicates(items: Sequence[Item], *, threshold: float = LIKENESS) -> list[Pair]:
    """List the pairs of items at least this alike, the most alike first.

    Parties are left out of the comparison, so that one frame filled with other names is found. Two items that
    mark two events of one sentence are no pair, nor are two where the word that differs changes the type or
    the status: those are there for that word.
    """
    shingles = [frozenset(_runs(_frame(item), SHINGLE)) for item in items]
    pairs = []
    for left, right in _neighbours(shingles):
        likeness = len(shingles[left] & shingles[right]) / len(shingles[left] | shingles[right])
        if likeness >= threshold and not _teach_a_difference(items[left], items[right]):
            pairs.append(Pair(items[left], items[right], likeness))
    return sorted(pairs, key=lambda pair: (-pair.likeness, pair.first.place, pair.second.place))


def repeated_items(items: Sequence[Item]) -> list[Pair]:
    """List the pairs of items with the same sentence and the same marks."""
    seen: dict[object, Item] = {}
    pairs = []
    for item in items:
        first = seen.setdefault((item.text, item.marks), item)
        if first is not item:
            pairs.append(Pair(first, item, 1.0))
    return pairs


def shared_runs(items: Iterable[Item], *, folder: Path) -> list[SharedRun]:
    """List the runs of more than five words that items share with the texts of a folder."""
    length = LONGEST_SHARED_RUN + 1
    places: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for item in items:
        for run in dict.fromkeys(_runs(words_of(item.text), length)):
            places[run].append(item.place)
    found = {
        (place, " ".join(run)): name
        for name, text in texts_of(folder)
        for run in _runs(words_of(text), length)
        for place in places.get(run, ())
    }
    return [SharedRun(place, words, name) for (place, words), name in sorted(found.items())]


def texts_of(folder: Path) -> Iterator[tuple[str, str]]:
    """Give the texts of a folder with their file: plain text files, and the field `text` of JSON lines."""
    for path in sorted(folder.rglob("*.txt")):
        yield path.name, path.read_text(encoding="utf-8")
    for path in sorted(folder.rglob("*.jsonl")):
        # Not splitlines: a text may hold other line separators than that of JSON lines.
        for line in path.read_text(encoding="utf-8").split("\n"):
            yield path.name, str(json.loads(line).get("text", "")) if line else ""


def words_of(text: str) -> list[str]:
    """List the words of a text without case and punctuation."""
    return [word.replace("’", "'").casefold() for word in WORD.findall(text)]


def _teach_a_difference(first: Item, second: Item) -> bool:
    if (first.type, first.status) != (second.type, second.status):
        return _frame(first) != _frame(second)
    return first.text == second.text


def _frame(item: Item) -> list[str]:
    pieces, last = [], 0
    for mark in item.marks:
        if mark.role != "V":
            pieces += [item.text[last : mark.start], f" {mark.role}_ "]
            last = mark.end
    return words_of("".join([*pieces, item.text[last:]]))


def _runs(words: Sequence[str], length: int) -> Iterator[tuple[str, ...]]:
    for start in range(len(words) - length + 1):
        yield tuple(words[start : start + length])


def _neighbours(shingles: Sequence[frozenset[tuple[str, ...]]]) -> list[tuple[int, int]]:
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, runs in enumerate(shingles):
        for run in runs:
            holders[run].append(index)
    return sorted({pair for indices in holders.values() for pair in combinations(indices, 2)})
