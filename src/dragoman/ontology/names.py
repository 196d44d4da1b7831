"""Names of states, bodies, movements and places, found in running text by one look-up tree."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dragoman.model.reading import EntityKind, NameRole

PIECE = re.compile(r"\w+|[^\w\s]")
# Words of this length and shorter are kept as written: "US" is a state and "us" is not.
SHORTEST_SHOUTED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class NameEntry:
    """One name form of one vocabulary entry; of several with the same form the first is the likeliest."""

    form: str
    key: str
    kind: EntityKind
    role: NameRole = "name"


@dataclass(slots=True)
class _Node:
    """A step of the tree: what can follow, and the entries whose form ends here."""

    steps: dict[str, "_Node"] = field(default_factory=dict)
    entries: tuple[NameEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class NameIndex:
    """A tree over the pieces of all name forms."""

    root: _Node

    def longest_at(self, pieces: Sequence[str], start: int) -> tuple[int, tuple[NameEntry, ...]]:
        """Return the end of the longest form that starts at a piece, and its entries; the start if none."""
        node, end = self.root, start
        entries: tuple[NameEntry, ...] = ()
        for position in range(start, len(pieces)):
            step = node.steps.get(pieces[position]) or node.steps.get(_calm(pieces[position]))
            if step is None:
                break
            node = step
            if node.entries:
                end, entries = position + 1, node.entries
        return end, entries

    def preferring(self, entries: Iterable[NameEntry]) -> "NameIndex":
        """Return a tree with more entries, which rank before this one's of the same form."""
        return NameIndex(_joined(build_index(entries).root, self.root))


def _joined(first: _Node, second: _Node) -> _Node:
    """Return two trees as one; what they share is made anew, the rest stands in both."""
    steps = dict(second.steps)
    for piece, node in first.steps.items():
        steps[piece] = _joined(node, steps[piece]) if piece in steps else node
    keys = {one.key for one in first.entries}
    return _Node(steps, (*first.entries, *(one for one in second.entries if one.key not in keys)))


def _calm(piece: str) -> str:
    return piece.capitalize() if len(piece) >= SHORTEST_SHOUTED and piece.isupper() else piece


def build_index(entries: Iterable[NameEntry]) -> NameIndex:
    """Return the look-up tree of some entries; earlier entries of one form rank first."""
    root = _Node()
    for entry in entries:
        node = root
        for piece in PIECE.findall(entry.form):
            node = node.steps.setdefault(piece, _Node())
        if entry.key not in {one.key for one in node.entries}:
            node.entries = (*node.entries, entry)
    return NameIndex(root)
