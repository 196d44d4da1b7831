"""Training examples: items shown as the reader shows sentences, in the guises that news gives them."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from dragoman.extract.marking import Marked, Marker
from dragoman.model.text import Span

from .sentences.items import Item

ROLES = "SVT"
HALF = 0.5
FRAMES = Path(__file__).parent / "frames.tsv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frames:
    """What news copy puts around a sentence, and the words by which it joins one sentence to another."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    link: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How often an example is varied: a mark left out, words put around, a sentence put beside."""

    unmarked: float = 0.4
    one_sided: float = 0.1
    framed: float = 0.5
    joined: float = 0.25


def load_frames(path: Path = FRAMES) -> Frames:
    """Load the frames: a column for the place, a column for the words."""
    rows = [line.split("\t", 1) for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    places = {
        name: tuple(words for place, words in rows if place == name) for name in ("before", "after", "link")
    }
    return Frames(**places)


def show(item: Item, marker: Marker, *, is_marked: bool = True) -> Marked:
    """Return an item as it stands, with or without the mark of its trigger."""
    return marker.mark(item.text, _spans(item, is_marked=is_marked, shift=0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Presenter:
    """Shows items in the guises in which news copy could bring them; `others` are joined to them."""

    marker: Marker
    frames: Frames
    habits: Habits
    others: Sequence[Item]
    chance: random.Random

    def show(self, item: Item) -> Marked:
        """Return an item in one of its guises."""
        text, shift = item.text, 0
        if self._is_chosen(self.habits.joined):
            text, shift = self._joined(text)
        elif self._is_chosen(self.habits.framed):
            text, shift = self._framed(text)
        spans = _spans(item, is_marked=not self._is_chosen(self.habits.unmarked), shift=shift)
        if all(spans) and self._is_chosen(self.habits.one_sided):
            # In a report the doer or the other side is often not named.
            spans[self.chance.choice((0, 2))] = None
        return self.marker.mark(text, spans)

    def _is_chosen(self, share: float) -> bool:
        return self.chance.random() < share

    def _joined(self, text: str) -> tuple[str, int]:
        other, link = self.chance.choice(self.others).text, self.chance.choice(self.frames.link)
        is_first = self._is_chosen(HALF)
        start = f"{(text if is_first else other).rstrip('.')}{link}"
        return start + (other if is_first else text), 0 if is_first else len(start)

    def _framed(self, text: str) -> tuple[str, int]:
        before = self.chance.choice(self.frames.before) if self._is_chosen(HALF) else ""
        has_stop = text.endswith((".", "?"))
        after = self.chance.choice(self.frames.after) if has_stop and self._is_chosen(HALF) else ""
        body = f"{text[:-1]}{after}{text[-1]}" if after else text
        return before + body, len(before)


def _spans(item: Item, *, is_marked: bool, shift: int) -> list[Span | None]:
    spans = {mark.role: Span(mark.start + shift, mark.end + shift) for mark in item.marks}
    return [spans.get(role) if role != "V" or is_marked else None for role in ROLES]


def collate(shown: Sequence[Marked]) -> tuple[Tensor, Tensor, Tensor]:
    """Return token ids, mask and mark weights of marked sentences, padded to the longest."""
    longest = max(len(one.ids) for one in shown)
    ids = torch.zeros(len(shown), longest, dtype=torch.int64)
    mask = torch.zeros(len(shown), longest, dtype=torch.int64)
    marks = torch.zeros(len(shown), len(ROLES), longest)
    for row, one in enumerate(shown):
        ids[row, : len(one.ids)] = torch.tensor(one.ids)
        mask[row, : len(one.ids)] = 1
        for role, place in enumerate(one.marks):
            if place is not None:
                marks[row, role, place[0] : place[1]] = 1 / (place[1] - place[0])
    return ids, mask, marks
