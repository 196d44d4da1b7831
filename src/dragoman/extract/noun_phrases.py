"""What the parser hangs elsewhere than on the noun it belongs to, and nouns that only point somewhere."""

from collections.abc import Iterable, Iterator

from dragoman.model.reading import Reading

from .dependents import is_passive, prepositional
from .invited import visiting_guest

COMPASS = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west south-east "
    "south-west".split()
)
# Before a hyphen and a state's name these make a name that is nobody's: "the Trans-Chadian Railway".
PREFIXES = frozenset(("pan", "trans"))


def agents_beside(reading: Reading, index: int) -> list[int]:
    """Return whose deed an object is where its "by" was hung on the verb: "condemned the attack by X"."""
    token = reading.tokens[index]
    if token.dep != "dobj" or is_passive(reading, token.head):
        return []
    agents = [one for one in reading.children(token.head, "agent", "prep") if one.lower == "by"]
    return [one.index for by in agents for one in reading.children(by.index, "pobj")]


def told_after_doer(reading: Reading, doers: Iterable[int]) -> Iterator[int]:
    """Give what a deed is done to told after a doer or place: "the release by Benin of the men"."""
    for mention in map(reading.mention_of_head.get, doers):
        if mention is not None and mention.name is not None:
            for index in prepositional(reading, mention.head, "of", 1):
                if not mention.name.covers(reading.tokens[index].span):
                    yield index


def second_side(reading: Reading, first: int) -> list[int]:
    """Return the far side of "between the junta, led by X, and Y" where the parser joins Y to X."""
    if reading.children(first, "conj"):
        return []
    follows = _after_and(reading, first)
    if follows is not None:
        return [follows]
    tree = [one for one in reading.subtree(first) if one > first]
    joined = [one for one in tree if reading.tokens[one].dep == "conj"]
    return joined[-1:] if joined and reading.tokens[joined[-1]].pos in ("NOUN", "PROPN") else []


def _after_and(reading: Reading, first: int) -> int | None:
    """Return the name straight after the "and" after a first side, wherever the parser hangs it."""
    last = reading.subtree(first)[-1]
    after = last if reading.tokens[last].lower == "and" else last + 1
    joined = reading.tokens[after : after + 2]
    if not joined or joined[0].lower != "and":
        return None
    guest = visiting_guest(reading, joined[-1])
    if guest is not None:
        return guest
    names = (one for one in reading.mentions if one.span.start == joined[-1].span.start)
    return next((one.head for one in names if one.kind == "name"), None)


def is_after_prefix(reading: Reading, index: int) -> bool:
    """Tell whether a word is only part of a name: "the Pan-American Highway" is not America's."""
    before = reading.tokens[max(index - 2, 0) : index]
    return len(before) > 1 and before[1].text == "-" and before[0].lower in PREFIXES


def is_direction(reading: Reading, index: int) -> bool:
    """Tell whether a noun only says where something lies: "the sea west of Chad", "40 km north of Riga"."""
    before = reading.tokens[max(index - 1, 0)]
    return reading.tokens[index].lower in COMPASS and before.pos in ("NOUN", "PROPN")
