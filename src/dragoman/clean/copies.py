"""Near copies: whether two texts are one report that desks have printed with changes of their own.

A sketch holds the smallest hashes of a text's shingles (runs of five words), so that of a text and a
cut version of it the same ones are kept. Case, quotation marks and punctuation are no part of a shingle.
"""

import unicodedata
from functools import cache, lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Hashes: TypeAlias = NDArray[np.uint32]
Letters: TypeAlias = NDArray[np.uint64]
SHINGLE_WORDS = 5
SKETCH_HASHES = 96
LARGEST_HASH = 0xFFFFFFFF
# A shingle's letters are the digits of a number of this odd base, of which the upper half of 64 bits is kept.
BASE = np.uint64(0x9E3779B97F4A7C15)
BACK = np.uint64(pow(int(BASE), -1, 1 << 64))
# Beyond these letters are those of scripts that nobody prints news in: they part words.
LETTERS, SPACE = 0xFFFF, 0x20
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
    return _each_once(_runs(text))[:SKETCH_HASHES].astype("<u4").tobytes()


def bands(one: bytes) -> tuple[int, ...]:
    """Return the numbers of 48 bits, with a sign, to look a sketch up by: copies share at least one."""
    hashes = _hashes(one).astype(np.int64)
    seconds = hashes[1:] if len(hashes) > 1 else hashes
    return tuple(((hashes[: len(seconds)] << 16 | seconds & LOW) - MIDDLE).tolist())


def likeness(one: bytes, other: bytes) -> float:
    """Return what part of the shorter text's shingles the longer one has too, as two sketches tell it.

    Below the smaller of their largest hashes the sketches have all that the texts have.
    """
    first, second = _hashes(one), _hashes(other)
    if not len(first) or not len(second):
        return 0.0
    bound = min(_bound(first), _bound(second))
    return _part_shared(first[first <= bound], second[second <= bound])


def is_copy(text: str, other: str) -> bool:
    """Tell whether two texts are one report: the exact answer, for texts whose sketches are alike.

    A report that is cut is the beginning of the whole one; one that stands further down in a longer text
    is quoted there, or is one of several in a roundup, and makes no copy of it.
    """
    shorter, longer = sorted((_runs(text), _runs(other)), key=lambda runs: (len(runs), runs.tobytes()))
    kept, whole = _each_once(shorter), _each_once(longer)
    if len(kept) < FEWEST_SHINGLES:
        return len(kept) > 0 and np.array_equal(kept, whole)
    if _part_shared(kept, whole) < COPY_LIKENESS:
        return False
    return _part_shared(_each_once(longer[: len(shorter)]), kept) >= COPY_BEGINNING


def _each_once(hashes: Hashes) -> Hashes:
    """Return the hashes in order of size, each once; numpy's own way takes twenty times as long."""
    ordered = np.sort(hashes)
    is_new = np.ones(len(ordered), np.bool_)
    is_new[1:] = ordered[1:] != ordered[:-1]
    return ordered[is_new]


def _part_shared(first: Hashes, second: Hashes) -> float:
    """Return what part of the fewer hashes the others have too; in each they stand once."""
    together = np.sort(np.concatenate((first, second)))
    return np.count_nonzero(together[1:] == together[:-1]) / min(len(first), len(second))


def _hashes(one: bytes) -> Hashes:
    return np.frombuffer(one, "<u4").astype(np.uint32)


def _bound(hashes: Hashes) -> int:
    """Return up to where a sketch is complete: everywhere where the text had no more shingles."""
    return LARGEST_HASH if len(hashes) < SKETCH_HASHES else int(hashes[-1])


# A text that comes in is sketched and then held against every other one that is near.
@lru_cache(maxsize=128)
def _runs(text: str) -> Hashes:
    """Return the hashes of all runs of five words in their order; of a shorter text that of the whole."""
    letters = _words_of(text)
    ends = np.flatnonzero(letters == SPACE)
    number = max(min(len(ends), 1), len(ends) - SHINGLE_WORDS + 1)
    starts = np.concatenate(([0], ends[:-1] + 1))[:number]
    size = 1 << len(letters).bit_length()
    weighted = letters * _powers(BASE, size)[: len(letters)]
    sums = np.cumsum(weighted)
    runs = sums[ends[len(ends) - number :]] - sums[starts] + weighted[starts]
    # Where a run stands in the text is divided out.
    values: Letters = runs * _powers(BACK, size)[starts] * BASE
    return (values >> 32).astype(np.uint32)


@lru_cache(maxsize=32)
def _powers(base: np.uint64, number: int) -> Letters:
    return np.cumprod(np.full(number, base), dtype=np.uint64)


def _words_of(text: str) -> Letters:
    """Return the letters of a text's words, a space after each word."""
    plain = unicodedata.normalize("NFKC", text).casefold() + " "
    letters = np.frombuffer(plain.encode("utf-32-le", "surrogatepass"), "<u4")
    is_letter = _letters().take(letters, mode="clip")
    is_kept = is_letter.copy()
    is_kept[1:] |= is_letter[:-1]
    words = np.where(is_letter, letters, np.uint32(SPACE))
    return words[is_kept].astype(np.uint64)


@cache
def _letters() -> NDArray[np.bool_]:
    """Return for each sign whether words are made of it."""
    return np.array([(sign := chr(number)).isalnum() or sign == "_" for number in range(LETTERS + 1)])
