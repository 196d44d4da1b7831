"""Is a text in English? A check by letters and by the commonest words.

The reader's language model knows English alone and would read anything else as if it were. Longer
texts show their language by the share of its commonest words: English reports have 25 to 50 in a
hundred, sanction lists of names 10, other languages under 8. A headline may have none, so a short
text is refused only where another language's words, or words with foreign letters, outweigh.
"""

import re

from dragoman.ontology.languages import load_languages

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# The Latin letters of Unicode: basic with extensions A and B, extended additional, full width.
LATIN = ((0x41, 0x24F), (0x1E00, 0x1EFF), (0xFF21, 0xFF5A))
LETTERS_SEEN = 200_000
LEAST_LATIN = 0.6
FEWEST_WORDS = 20
LEAST_ENGLISH = 0.08
# Half a page in another language beside its English is too much; names ("de la Cruz") are far below.
MOST_FOREIGN = 0.5


def why_not_english(text: str) -> str | None:
    """Return why a text does not count as English, or None if it does."""
    letters = [letter for letter in text[:LETTERS_SEEN] if letter.isalpha()]
    if not letters:
        return "no words"
    if sum(map(_is_latin, letters)) < LEAST_LATIN * len(letters):
        return "not English: most of it is not in Latin letters"
    words = WORD.findall(text[:LETTERS_SEEN])
    return _why_not_short(words) if len(words) < FEWEST_WORDS else _why_not_long(words)


def _is_latin(letter: str) -> bool:
    return any(first <= ord(letter) <= last for first, last in LATIN)


def _why_not_short(words: list[str]) -> str | None:
    """Names are left out: capitals after the first word, unless all is in capitals."""
    is_shouted = all(word.isupper() for word in words)
    common = [word for place, word in enumerate(words) if is_shouted or place == 0 or word.islower()]
    _, foreign = _likeliest_other(common)
    foreign = max(foreign, sum(word.islower() and not word.isascii() for word in words))
    return "not English: words of another language" if foreign > _count_english(words) else None


def _why_not_long(words: list[str]) -> str | None:
    english = _count_english(words)
    language, foreign = _likeliest_other(words)
    if foreign > MOST_FOREIGN * english:
        return f"not English: looks like {language}"
    return None if english >= LEAST_ENGLISH * len(words) else "not English: too few English words"


def _count_english(words: list[str]) -> int:
    english = load_languages().english
    return sum(word.lower() in english for word in words)


def _likeliest_other(words: list[str]) -> tuple[str, int]:
    lowered = [word.lower() for word in words]
    hits = {name: sum(word in own for word in lowered) for name, own in load_languages().others.items()}
    likeliest = max(hits, key=lambda name: hits[name])
    return likeliest, hits[likeliest]
