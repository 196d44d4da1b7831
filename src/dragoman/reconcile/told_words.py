"""Words compared between reports: their stems without what every report has, and how far two sets agree."""

import re
from collections.abc import Iterable
from functools import lru_cache

from .conflicting_weekdays import MONTHS, WEEKDAYS

WORD = re.compile(r"[^\W\d_]{3,}|\d+(?:[.,]\d+)*")
# A word with a capital that does not begin a sentence, and a number.
NAME = re.compile(r"(?<=[a-z,;'’] )[A-Z][^\W\d_]{2,}|(?<=[A-Z][a-z]\s)[A-Z]\w+|\d+(?:[.,]\d+)*")
# A stem of a word keeps as many letters.
SHORTEST_STEM = 3
# What stands in any report, and verbs that carry a noun ("held talks").
EMPTY = frozenset(
    "the and for with that this from have has had was were been being are will would their they them "
    "there then than which who whom whose what when where while also said say says after before into "
    "onto over about between during his her its our not but more most some such other others all both "
    "one two three first held hold made make took take gave give led paid told tell can could may might "
    "should must did does per under upon against among through since until".split()
)
ENDINGS = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ions",
    "ion",
    "ers",
    "er",
    "ed",
    "es",
    "s",
    "e",
)
# Past forms that no ending betrays, as told of parties in the news.
IRREGULAR = {
    "met": "meet",
    "sent": "send",
    "sat": "sit",
    "spoke": "speak",
    "shot": "shoot",
    "fought": "fight",
    "won": "win",
    "lost": "lose",
    "died": "die",
    "dead": "die",
    "death": "die",
    "deaths": "die",
    "stole": "steal",
    "stolen": "steal",
    "struck": "strike",
    "sold": "sell",
    "bought": "buy",
    "killed": "kill",
    "began": "begin",
    "begun": "begin",
    "fled": "flee",
    "left": "leave",
    "chose": "choose",
    "chosen": "choose",
    "withdrew": "withdraw",
    "talks": "talk",
}


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return a word in lower case without the ending that tells its form ("meetings", "met")."""
    plain = word.lower()
    plain = IRREGULAR.get(plain, plain)
    if plain.endswith("ies") and len(plain) > SHORTEST_STEM + 2:
        return plain[:-3] + "y"
    for ending in ENDINGS:
        rest = plain.removesuffix(ending)
        if rest != plain and len(rest) >= SHORTEST_STEM:
            doubled = len(rest) > SHORTEST_STEM and rest[-1] == rest[-2] and rest[-1] not in "lsz"
            return _as_british(rest[:-1] if doubled else rest)
    return _as_british(plain)


def _as_british(rest: str) -> str:
    """Return a stem with the "s" by which the British write what Americans write with a "z" ("apologize")."""
    return f"{rest[:-1]}s" if rest.endswith(("iz", "yz")) and len(rest) > SHORTEST_STEM else rest


@lru_cache(maxsize=16384)
def content(text: str) -> frozenset[str]:
    """Return the stems of the words of a text that tell something."""
    found = (word for word in WORD.findall(text) if word.lower() not in EMPTY)
    return frozenset(stem(word) for word in found)


@lru_cache(maxsize=16384)
def context(text: str) -> frozenset[str]:
    """Return the stems of the words around a claim, names and numbers twice: they tell more."""
    marked = {f"^{stem(word)}" for word in NAME.findall(text) if word.lower() not in EMPTY}
    return content(text) | marked


CALENDAR = frozenset(stem(word) for word in (*MONTHS, *WEEKDAYS))


@lru_cache(maxsize=16384)
def names_in(text: str) -> frozenset[str]:
    """Return the stems of the names in a text, without those of days and months."""
    found = (word for word in NAME.findall(text) if not word[0].isdigit() and word.lower() not in EMPTY)
    return frozenset(stem(word) for word in found) - CALENDAR


def contents(texts: Iterable[str]) -> frozenset[str]:
    """Return the stems of several texts together."""
    return frozenset().union(*(content(text) for text in texts))


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of the smaller set that stands in the larger."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def common(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of all words that stand in both."""
    together = len(one | other)
    return len(one & other) / together if together else 0.0
