"""Thanks that tell of a gift: "conveyed its gratitude to Oman for 40 tents", "is grateful to Oman for"."""

from dragoman.model.reading import Reading, Token

from .amount_heads import lemma_of
from .dependents import is_verb
from .goods import Good

HELD = ("dobj", "acomp", "attr", "nsubjpass")
HIGHEST = 6


def thanking_verb(reading: Reading, good: Good, thanks: frozenset[str]) -> Token | None:
    """Return the verb of the thanks that goods stand after, or None."""
    at, is_for = reading.tokens[good.head], False
    for _ in range(HIGHEST):
        above = reading.tokens[at.head]
        if above.index == at.index:
            return None
        is_for = is_for or above.lower == "for"
        if is_verb(above):
            held = (one for one in reading.children(above.index, *HELD) if one.index < good.head)
            return above if is_for and any(lemma_of(one) in thanks for one in held) else None
        at = above
    return None
