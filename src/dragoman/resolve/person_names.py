"""Whether two forms of a name can be of one person: spellings, initials, titles, order, parts of a name."""

import re
from collections.abc import Sequence
from typing import Literal

from dragoman.ontology.spelling import folded, is_same_word, name_words, skeleton
from dragoman.ontology.titles import Titles

Likeness = Literal["full", "part"]
INITIALS = re.compile(r"\b([A-Z]{2,3})\b(?=\s+[A-Z][a-z])")


def person_words(name: str, titles: Titles) -> tuple[str, ...]:
    """Return the words of a person's name without honorifics and ranks, with initials apart."""
    spaced = INITIALS.sub(lambda found: " ".join(found.group(1)), name.replace(".", " "))
    pieces = spaced.split()
    while len(pieces) > 1 and _is_address(pieces[0], titles):
        pieces.pop(0)
    return name_words(" ".join(pieces))


def _is_address(piece: str, titles: Titles) -> bool:
    word = piece.lower().rstrip(".,")
    is_known = word in titles.honorifics or f"{word}." in titles.honorifics or word in titles.ranks
    return is_known or f"{word}." in titles.ranks


def likeness(one: Sequence[str], other: Sequence[str]) -> Likeness | None:
    """Return how two names agree: in two words or more, in the only word of one, or not at all."""
    shorter, longer = sorted((one, other), key=len)
    if not shorter:
        return None
    pairs = _pairs(shorter, longer)
    if pairs is None:
        return None
    whole = [word for word, found in pairs if len(word) > 1 and len(found) > 1]
    if len(shorter) == 1:
        return "full" if len(longer) == 1 and len(shorter[0]) > 1 else "part"
    # An initial or two and a name in common, and the last name of one in the other.
    is_last = any(len(word) > 1 and is_same_word(word, one[-1]) for word in other)
    is_last = is_last and any(len(word) > 1 and is_same_word(word, other[-1]) for word in one)
    return "full" if whole and (is_last or len(whole) > 1) else None


def _pairs(shorter: Sequence[str], longer: Sequence[str]) -> list[tuple[str, str]] | None:
    """Return which word of the longer name each of the shorter is; None where one is left over."""
    free = list(longer)
    pairs = []
    for word in sorted(shorter, key=len, reverse=True):
        found = next((other for other in free if _agree(word, other)), None)
        if found is None:
            return None
        free.remove(found)
        pairs.append((word, found))
    return pairs


def _agree(word: str, other: str) -> bool:
    if 1 in (len(word), len(other)):
        return word[0] == other[0]
    return is_same_word(word, other)


def name_keys(words: Sequence[str]) -> tuple[str, ...]:
    """Return keys of which two names of one person share one at least."""
    whole = [word for word in words if len(word) > 1]
    return tuple(dict.fromkeys(key for word in whole for key in (skeleton(word), folded(word))))
