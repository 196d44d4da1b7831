"""Whether two forms of a name can be of one person: spellings, initials, titles, order, parts of a name."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal

from dragoman.ontology.spelling import FATHER, folded, is_same_word, name_words, skeleton
from dragoman.ontology.titles import Titles

Likeness = Literal["full", "part"]
INITIALS = re.compile(r"\b([A-Z]{2,3})\b(?=\s+[A-Z][a-z])")
# How alike two spellings of a family's name are at least, and how long such a name is.
RESPELLED, LONG_NAME = 0.7, 5


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
    """Return how two names agree: from the first word to the last, in a part of one, or not at all.

    A father's name is nobody's given name, and first words agree unless the family's name comes first.
    """
    shorter, longer = sorted((one, other), key=len)
    if not shorter:
        return None
    if len(shorter) < len(longer) and _is_run_together(shorter, longer):
        return "full"
    pairs = _pairs(shorter, longer)
    if pairs is None or any(_is_father_of(word, found, shorter, longer) for word, found in pairs):
        return None
    if len(shorter) == 1:
        return "full" if len(longer) == 1 and len(shorter[0]) > 1 else "part"
    is_whole = [len(word) > 1 and len(found) > 1 for word, found in pairs]
    return _in_order(one, other, has_initials=not all(is_whole)) if any(is_whole) else None


def _is_run_together(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    """Tell whether two words of one name are one word of the other ("Haile Mariam", "Hailemariam")."""
    if len(shorter) == 1 or len(longer) != len(shorter) + 1:
        return False
    for cut in range(len(shorter)):
        joined = longer[cut] + longer[cut + 1]
        is_one = abs(len(joined) - len(shorter[cut])) <= 1 and is_same_word(joined, shorter[cut])
        rest = (*longer[:cut], *longer[cut + 2 :]), (*shorter[:cut], *shorter[cut + 1 :])
        if is_one and all(_agree(one, other) for one, other in zip(*rest, strict=True)):
            return True
    return False


def _in_order(one: Sequence[str], other: Sequence[str], *, has_initials: bool) -> Likeness | None:
    if _agree(one[0], other[0]):
        return "full" if _agree(one[-1], other[-1]) else None if has_initials else "part"
    is_turned = _agree(one[0], other[-1]) or _agree(one[-1], other[0])
    return "full" if is_turned and len(one) == len(other) else None


def _is_father_of(word: str, found: str, shorter: Sequence[str], longer: Sequence[str]) -> bool:
    """Tell whether one of two words is a father's name and the other a given name."""
    if word.startswith(FATHER) == found.startswith(FATHER):
        return False
    return found == longer[0] if word.startswith(FATHER) else word == shorter[0]


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
    word, other = word.removeprefix(FATHER), other.removeprefix(FATHER)
    if 1 in (len(word), len(other)):
        return word[0] == other[0]
    return is_same_word(word, other)


def is_respelled(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two names may be one in two transliterations ("Yusif Qaradavli", "Yousef Karadagli").

    The given names are one, and the families' begin alike and differ in a letter or two: enough
    only where something else tells that one person is meant.
    """
    if min(len(one), len(other)) < len(("given", "family")) or not _agree(one[0], other[0]):
        return False
    family, other_family = folded(one[-1]), folded(other[-1])
    if min(len(family), len(other_family), len(one[0]) + 1, len(other[0]) + 1) < LONG_NAME:
        return False
    first, second = sorted((family, other_family))
    ratio = SequenceMatcher(None, first, second, autojunk=False).ratio()
    return family[0] == other_family[0] and ratio >= RESPELLED


def sound_keys(words: Sequence[str]) -> tuple[str, ...]:
    """Return the keys of how a name's words sound: two names of one person share one at least."""
    whole = (word.removeprefix(FATHER) for word in words if len(word) > 1)
    return tuple(dict.fromkeys(map(skeleton, whole)))


def name_keys(words: Sequence[str]) -> tuple[str, ...]:
    """Return keys of which two names of one person share one at least."""
    whole = [word.removeprefix(FATHER) for word in words if len(word) > 1]
    return tuple(dict.fromkeys(key for word in whole for key in (skeleton(word), folded(word))))
