"""Whose deed thanks and praise are for: "gratitude to Oman for sending", "Oman's role in feeding"."""

from dragoman.model.reading import Reading, Token

THANKS = frozenset(("gratitude", "appreciation", "thanks", "gratefulness", "thankfulness"))
GRATEFUL = frozenset(("grateful", "thankful", "indebted"))
DONE = frozenset(("perpetrate", "commit", "stage", "claim", "carry"))
PRAISING = frozenset("thank praise commend congratulate applaud laud hail salute compliment".split())
HELD = ("dobj", "nsubjpass", "acomp", "attr")


def governor_of(reading: Reading, preposition: Token) -> Token:
    """Return what a preposition hangs on; of one joined to another ("in A and in B") what the first does."""
    if preposition.dep != "conj":
        return reading.tokens[preposition.head]
    start = reading.sentences[preposition.sentence].first
    before = (one for one in reversed(reading.tokens[start : preposition.index]) if one.dep == "prep")
    first = next((one for one in before if one.lower == preposition.lower), None)
    return reading.tokens[preposition.head if first is None else first.head]


def thanks_for(reading: Reading, preposition: Token) -> tuple[Token, ...]:
    """Return the words of thanks that a "for" belongs to, with the verb that carries them, if it does."""
    if preposition.lower != "for":
        return ()
    governor = reading.tokens[preposition.head]
    if is_thanks(governor):
        return (governor, reading.tokens[governor.head])
    held = (one for one in reading.children(governor.index, *HELD) if one.index < preposition.index)
    return next(((one, governor) for one in held if is_thanks(one)), ())


def is_thanks(token: Token) -> bool:
    """Tell whether a word is one of thanks."""
    return token.lower in THANKS | GRATEFUL or token.lemma.lower() in THANKS


def thanked(reading: Reading, words: tuple[Token, ...]) -> tuple[int, ...]:
    """Return to whom words of thanks are said: what "to" governs before the "for"."""
    links = [one for word in words for one in reading.children(word.index, "prep", "dative")]
    stop = min((one.index for one in links if one.lower == "for"), default=len(reading.tokens))
    return tuple(
        one.index
        for link in links
        if link.lower == "to" and link.index < stop
        for one in reading.children(link.index, "pobj")
    )


def credited(reading: Reading, thing: int) -> tuple[int, ...]:
    """Return whose a praised thing is that is nobody itself ("Oman's role"), else the one who is praised."""
    mention = reading.mention_of_head.get(thing)
    if mention is not None and (mention.entity is not None or mention.kind == "pronoun"):
        return (thing,)
    owners = tuple(one.index for one in reading.children(thing, "poss"))
    links = (one for one in reading.children(thing, "prep") if one.lower in ("of", "by"))
    return (
        owners
        or tuple(one.index for link in links for one in reading.children(link.index, "pobj"))
        or (thing,)
    )


def thanked_for(reading: Reading, noun: int) -> tuple[int, ...]:
    """Return who is thanked or praised for what a noun tells: "thanked Oman for the help to Yemen"."""
    link = reading.tokens[reading.tokens[noun].head]
    words = thanks_for(reading, link)
    if words:
        return thanked(reading, words)
    verb = reading.tokens[link.head]
    is_thanking = link.lower == "for" and verb.lemma.lower() in PRAISING
    return tuple(one.index for one in reading.children(verb.index, "dobj")) if is_thanking else ()


def claiming_verb(reading: Reading, noun: int) -> int | None:
    """Return the verb of who says that he did it: "claimed the attack", "claimed responsibility for it"."""
    above = reading.tokens[reading.tokens[noun].head]
    if above.lower == "for" and reading.tokens[above.head].lower == "responsibility":
        above = reading.tokens[reading.tokens[above.head].head]
    elif above.lower == "for":
        held = reading.children(above.head, "dobj")
        above = reading.tokens[above.head] if any(one.lower == "responsibility" for one in held) else above
    elif reading.tokens[noun].dep != "dobj":
        return None
    return above.index if above.lemma == "claim" else None


def perpetrators(reading: Reading, noun: int) -> tuple[int, ...]:
    """Return by whom a deed was done: "the attack on the base in Suva, perpetrated by the Front"."""
    token = reading.tokens[noun]
    whole = reading.subtree(token.head if token.dep == "dobj" else noun)
    below = (reading.tokens[one] for one in whole if one > noun)
    done = [one for one in below if one.lemma in DONE and one.tag == "VBN"]
    agents = (link for one in done for link in reading.children(one.index, "agent"))
    return tuple(one.index for link in agents for one in reading.children(link.index, "pobj"))
