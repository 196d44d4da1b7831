"""Names as they are spelled in different reports: what makes two words one name."""

import re
import unicodedata
from functools import lru_cache

# Letters that no accent sets apart, and what transliterations write for one another; longer ones first.
LETTERS = str.maketrans(
    {
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ł": "l",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "Ø": "O",
        "Đ": "D",
        "Ł": "L",
        "İ": "I",
    }
)
SPELLINGS = (
    ("ph", "f"),
    ("ck", "k"),
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("q", "k"),
    ("x", "ks"),
    ("w", "v"),
    ("oo", "u"),
    ("ou", "u"),
    ("ee", "i"),
    ("ye", "e"),
    ("y", "i"),
    ("dj", "j"),
)
VOWELS = re.compile(r"[aeiou]")
VOWEL_GROUPS = re.compile(r"[aeiou]+")
# Vowels that transliterations write for one another.
NEAR_VOWELS = frozenset(("ou", "uo", "ei", "ie", "ae", "ea"))
# A word of this many vowels may have one of them otherwise, or have lost one.
MANY_VOWELS = 4
DOUBLED = re.compile(r"(.)\1+")
PIECES = re.compile(r"[^\W\d_]+-?")
# Words inside names that come and go between reports. The first and the last word of a name are its own
# ("Ash Carter", "Al Gore"), unless they are written as particles are ("al-Sabri", "de Pury").
PARTICLES = frozenset(
    "al el ul ur ad as ash an ben abu von van der den de del della da das dos di du la le lo y e of "
    "the".split()
)
JUNIOR = frozenset(("jr", "sr", "junior", "senior"))
# What follows these is the name of somebody's father.
SON_OF = frozenset(("bin", "ibn", "bint"))
FATHER = "bin "
# A name without its vowels tells little where it is shorter.
SHORTEST_SKELETON = 3


def without_accents(name: str) -> str:
    """Return a name with plain letters in place of accented ones, its case kept."""
    plain = unicodedata.normalize("NFKD", name.translate(LETTERS))
    return "".join(one for one in plain if not unicodedata.combining(one))


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower case without accents, particles and apostrophes.

    The name of a father keeps one word before it ("Karim ibn Zaid": "karim", "bin zaid").
    """
    pieces = PIECES.findall(without_accents(re.sub(r"['’ʼʻ`]", "", name)))
    words: list[str] = []
    father = ""
    for number, piece in enumerate(pieces):
        word = piece.rstrip("-").lower()
        is_last = number == len(pieces) - 1
        is_inside = not is_last and (number > 0 or _is_bound(piece, name))
        if is_inside and word in SON_OF:
            father = FATHER
        elif not (is_inside and word in PARTICLES) and not (is_last and words and word in JUNIOR):
            words.append(father + word)
            father = ""
    return tuple(words)


def _is_bound(piece: str, name: str) -> bool:
    """Tell whether a first word is written as a particle ("al-Sabri", "bin Zaid", not "Al Gore")."""
    return piece.endswith("-") or (piece.islower() and not name.islower())


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """Return a word with the spellings of one sound made alike ("Yaqoob", "Yaqub")."""
    for spelling, plain in SPELLINGS:
        word = word.replace(spelling, plain)
    return DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """Return the first letter and the consonants of a word ("Mohammad", "Muhammed")."""
    plain = folded(word)
    first = "a" if VOWELS.match(plain) else plain[:1]
    return first + DOUBLED.sub(r"\1", VOWELS.sub("", plain[1:]).removesuffix("h"))


def is_same_word(one: str, other: str) -> bool:
    """Tell whether two words are spellings of one name."""
    if folded(one) == folded(other):
        return True
    bones = skeleton(one)
    if len(bones) < SHORTEST_SKELETON or bones != skeleton(other):
        return False
    return _is_sung_alike(one, other)


def _is_sung_alike(one: str, other: str) -> bool:
    """Tell whether the vowels of two words are near each other ("Hussein" and "Husain", not "Hassan")."""
    first, second = sorted(
        ([group[0] for group in VOWEL_GROUPS.findall(folded(word))] for word in (one, other)), key=len
    )
    if len(first) == len(second):
        apart = [a for a, b in zip(first, second, strict=True) if a != b and a + b not in NEAR_VOWELS]
        return len(apart) <= int(len(second) >= MANY_VOWELS)
    is_short_by_one = len(second) >= MANY_VOWELS and len(first) + 1 == len(second)
    return is_short_by_one and any(first == second[:cut] + second[cut + 1 :] for cut in range(len(second)))
