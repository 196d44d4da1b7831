"""Near copies: whether two texts are one report that desks have printed with changes of their own.

A sketch holds the smallest hashes of a text's shingles (runs of five words), so that of a text and a
cut version of it the same ones are kept. Case, quotation marks and punctuation are no part of a shingle.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from struct import pack, unpack
from zlib import crc32

WORD = re.compile(r"\w+")
SHINGLE_WORDS = 5
SKETCH_HASHES = 96
# An odd number spreads what is alike over all numbers of 32 bits, and back to one of them each.
SPREAD, LARGEST_HASH = 0x9E3779B1, 0xFFFFFFFF
# SQLite keeps numbers of 48 bits with a sign in six bytes. Of the second of two hashes, which are neighbours
# in order of size, the lower half tells the most.
MIDDLE, LOW = 1 << 47, 0xFFFF
# In bench/copies.jsonl copies share 0.62 and more, reports of one event by two authors 0.12 and less.
COPY_LIKENESS = 0.5
# What part of the longer text's beginning a copy has; other headlines and paragraphs of one's own take some.
COPY_BEGINNING = 0.4
# A text shorter than this is a headline or a note, of which two are alike by chance.
FEWEST_SHINGLES = 12


def sketch(text: str) -> bytes:
    """Return the sketch of a text; it is the same on every machine, and empty for a text without words."""
    kept = sorted(set(_runs(text)))[:SKETCH_HASHES]
    return pack(f"<{len(kept)}I", *kept)


def bands(one: bytes) -> tuple[int, ...]:
    """Return the numbers of 48 bits, with a sign, to look a sketch up by: copies share at least one."""
    hashes = _hashes(one)
    pairs = pairwise(hashes) if len(hashes) > 1 else ((number, number) for number in hashes)
    return tuple((first << 16 | second & LOW) - MIDDLE for first, second in pairs)


def likeness(one: bytes, other: bytes) -> float:
    """Return what part of the shorter text's shingles the longer one has too, as two sketches tell it.

    Below the smaller of their largest hashes the sketches have all that the texts have.
    """
    first, second = _hashes(one), _hashes(other)
    if not first or not second:
        return 0.0
    bound = min(_bound(first), _bound(second))
    return _part_shared(
        {number for number in first if number <= bound}, {number for number in second if number <= bound}
    )


def is_copy(text: str, other: str) -> bool:
    """Tell whether two texts are one report: the exact answer, for texts whose sketches are alike.

    A report that is cut is the beginning of the whole one; one that stands further down in a longer text
    is quoted there, or is one of several in a roundup, and makes no copy of it.
    """
    shorter, longer = sorted((_runs(text), _runs(other)), key=lambda runs: (len(runs), runs))
    kept = set(shorter)
    if len(kept) < FEWEST_SHINGLES:
        return bool(kept) and kept == set(longer)
    beginning = set(longer[: len(shorter)])
    return (
        _part_shared(kept, set(longer)) >= COPY_LIKENESS and _part_shared(beginning, kept) >= COPY_BEGINNING
    )


def _part_shared(first: set[int], second: set[int]) -> float:
    return len(first & second) / min(len(first), len(second))


def _hashes(one: bytes) -> tuple[int, ...]:
    return unpack(f"<{len(one) // 4}I", one)


def _bound(hashes: tuple[int, ...]) -> int:
    """Return up to where a sketch is complete: everywhere where the text had no more shingles."""
    return LARGEST_HASH if len(hashes) < SKETCH_HASHES else hashes[-1]


# A text that comes in is sketched and then held against every other one that is near.
@lru_cache(maxsize=2)
def _runs(text: str) -> tuple[int, ...]:
    """Return the hashes of all runs of five words in their order; of a shorter text that of the whole."""
    words = WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    starts = range(min(SHINGLE_WORDS, len(words)))
    runs = zip(*(words[start:] for start in starts), strict=False)
    return tuple(crc32(" ".join(run).encode()) * SPREAD & LARGEST_HASH for run in runs)
