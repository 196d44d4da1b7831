"""The forms of verbs: the parser's lemmas are wrong for too many ("staged" becomes "stag")."""

from collections.abc import Mapping

VOWELS = "aeiou"
HISSING = ("s", "sh", "ch", "x", "z", "o")
# Consonants that a short verb doubles before an ending ("ban", "banned").
DOUBLED = "bdglmnprt"
SHORTEST_DOUBLED = 3


def inflections(verb: str, irregular: Mapping[str, list[str]]) -> tuple[str, ...]:
    """Return the forms of a verb, the regular ones by rule and those of a table of irregular ones."""
    stem = verb.removesuffix("e")
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        third, past = verb[:-1] + "ies", verb[:-1] + "ied"
    else:
        third, past = verb + ("es" if verb.endswith(HISSING) else "s"), stem + "ed"
    doubled = (verb + verb[-1] + "ed", verb + verb[-1] + "ing") if _doubles(verb) else ()
    return tuple(dict.fromkeys((verb, third, past, _gerund(verb), *doubled, *irregular.get(verb, ()))))


def _gerund(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    return (verb if verb.endswith("ee") else verb.removesuffix("e")) + "ing"


def _doubles(verb: str) -> bool:
    if len(verb) < SHORTEST_DOUBLED or verb[-1] not in DOUBLED:
        return False
    return verb[-2] in VOWELS and verb[-3] not in VOWELS
