"""Names as they are spelled in different reports: what makes two words one name."""

import re
import unicodedata
from collections.abc import Iterator
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
    ("dzh", "j"),
    ("dj", "j"),
    ("zh", "j"),
    ("shch", "sh"),
    ("sch", "sh"),
    ("tch", "ch"),
)
# What transliterations write for one sound, row by row; "$" is the end of a word.
SOUNDS = (
    "j zh dj dzh",
    "j dj g",
    "d dj",
    "j y i",
    "ch sh sch shch",
    "c ch tch",
    "c ts tz",
    "c k",
    "ch kh h",
    "x kh h",
    "g gh h",
    "th t",
    "d$ t$",
    "w v",
    "w u ou",
    "ov$ off$ ow$ of$",
    "u ou oo ue oe",
    "o oe",
    "a ae aa",
    "i y ee ie iy yi ij ii ji yy",
    "e ye ie je iye ije yo io jo",
    "ya ia ja iya ija",
    "yu iu ju iou you",
    "e$ $",
)
SILENT = ("e$", "$")
# A syllable of pinyin is told from others by its consonant ("Cheng", "Sheng").
SYLLABLE = re.compile(r"(?:[zcs]h?|[bpmfdtnlgkhjqxrwy])[aeiou]{1,3}(?:ng?|r)?")
# First letters that alone make two names ("Harry", "Garry"), though one sound may be written by both.
FAR = frozenset(("gh", "hg", "gj", "jg"))
LONGEST_SOUND = 4
# A shorter word tells too little to be another one respelled ("Zhang", "Zang"); no name is longer.
RESPELLED = range(5, 41)
VOWELS = re.compile(r"[aeiou]")
VOWEL_GROUPS = re.compile(r"[aeiou]+")
# Vowels that transliterations write for one another.
NEAR_VOWELS = frozenset(("ou", "uo", "ei", "ie", "ae", "ea", "eu", "ue"))
# A word of this many vowels may have one of them otherwise, or have lost one.
MANY_VOWELS = 4
DOUBLED = re.compile(r"(.)\1+")
TWIN_CONSONANTS = re.compile(r"([^aeiou])\1+")
# An h between vowels or after the last one is often not written ("Zabihullah", "Zabiulla").
BREATH = re.compile(r"(?<=[aeiou])h(?=[aeiou$])")
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


@lru_cache(maxsize=65536)
def is_same_word(one: str, other: str) -> bool:
    """Tell whether two words are spellings of one name."""
    if folded(one) == folded(other):
        return True
    bones = skeleton(one)
    if len(bones) >= SHORTEST_SKELETON and bones == skeleton(other) and _is_sung_alike(one, other):
        return True
    if any(len(word) not in RESPELLED or SYLLABLE.fullmatch(word) for word in (one, other)):
        return False
    is_of_first_letter = one[:1] + other[:1] in FAR and one[1:] == other[1:]
    return not is_of_first_letter and _is_sounded_alike(one, other)


def _partners() -> dict[str, tuple[str, ...]]:
    """Return what each spelling may be written as, in the order of the rows."""
    found: dict[str, list[str]] = {}
    for row in SOUNDS:
        for one in row.split():
            found.setdefault(one, []).extend(other for other in row.split() if other != one)
    return {one: tuple(dict.fromkeys(others)) for one, others in found.items()}


PARTNERS = _partners()


def _is_sounded_alike(one: str, other: str) -> bool:
    """Tell whether two words are one but for spellings of its sounds and one near vowel."""
    first, second = (TWIN_CONSONANTS.sub(r"\1", word) + "$" for word in (one, other))
    if _is_matched(first, second, vowels=1, is_respelled=False):
        return True
    return _is_matched(BREATH.sub("", first), BREATH.sub("", second), vowels=1, is_respelled=False)


@lru_cache(maxsize=65536)
def _is_matched(one: str, other: str, *, vowels: int, is_respelled: bool) -> bool:
    """Tell whether what is left of two words can be matched, with so many near vowels.

    A last e is silent where the rest is respelled too ("Ousmane", "Usman", not "Simone", "Simon").
    """
    if one == other:
        return True
    for first, second in _sounds(one, other):
        near = int(first + second in NEAR_VOWELS)
        is_allowed = near <= vowels and (is_respelled or first not in SILENT)
        rest = one[len(first) :], other[len(second) :]
        is_new = is_respelled or (first != second and not near)
        if is_allowed and _is_matched(*rest, vowels=vowels - near, is_respelled=is_new):
            return True
    return False


def _sounds(one: str, other: str) -> Iterator[tuple[str, str]]:
    """Give how two words may begin with one sound or with near vowels, as each spells it."""
    if one[:1] == other[:1] or one[:1] + other[:1] in NEAR_VOWELS:
        yield one[:1], other[:1]
    for length in range(LONGEST_SOUND, 0, -1):
        for second in PARTNERS.get(one[:length], ()) if length <= len(one) else ():
            if other.startswith(second):
                yield one[:length], second


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
