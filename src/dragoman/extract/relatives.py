"""Relative clauses, what "who" and "that" stand for, and what the parser takes for another part."""

from collections.abc import Iterator

from dragoman.model.reading import Reading, Token

RELATIVE = frozenset(("who", "whom", "which", "that", "whose"))
# Words that open a relative clause on a thing or person that is the object in it.
OPENING = frozenset(("that", "which", "whom"))
# Where a noun stands that such a clause describes; a second noun in such a place is the clause's subject.
OUTER = frozenset(("nsubj", "nsubjpass", "dobj", "attr", "appos", "nmod", "ROOT"))


def antecedent(reading: Reading, token: Token) -> int:
    """Return the noun that a relative pronoun stands for, else the token itself."""
    if token.lower not in RELATIVE or token.pos not in ("PRON", "DET", "SCONJ"):
        return token.index
    for above in (token, *reading.ancestors(token.index)):
        if above.dep in ("relcl", "acl"):
            return _person_above(reading, above.head) if token.lower in ("who", "whom") else above.head
    return token.index


def _person_above(reading: Reading, index: int) -> int:
    """Return the noun that "who" can mean: not the state that the office just named is of."""
    for above in (reading.tokens[index], *reading.ancestors(index)):
        mention = reading.mention_of_head.get(above.index)
        if above.pos not in ("NOUN", "PROPN", "ADP"):
            break
        if mention is not None and mention.entity in ("person", "people", "organisation"):
            return above.index
    return index


def described_by(reading: Reading, verb: int) -> int | None:
    """Return the noun that a clause describes which the parser takes for a participle on its subject.

    "The boats that Chad's police seized are old", "the men the army captured": seized by nobody, the police
    are no second subject of "are" beside the boats.
    """
    token = reading.tokens[verb]
    doer = reading.tokens[token.head]
    if token.dep != "acl" or token.tag not in ("VBN", "VBD") or doer.dep not in OUTER:
        return None
    if reading.children(verb, "agent", "dobj", "nsubj", "aux", "auxpass"):
        return None
    first = min((one for one in reading.subtree(doer.index) if one <= doer.index), default=doer.index)
    before = first - 1
    is_opened = before >= 0 and reading.tokens[before].lower in OPENING
    place = before - 1 if is_opened else before
    if place < reading.sentences[token.sentence].first:
        return None
    noun = reading.tokens[place]
    if noun.pos != "NOUN" or not (noun.dep in OUTER or is_opened):
        return None
    is_twin = is_opened or noun.dep in (doer.dep, "nmod", "ROOT") or doer.head == noun.index
    return noun.index if is_twin else None


def without_inner_subjects(reading: Reading, nouns: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the nouns of one place without the subjects of clauses that only describe them."""
    return tuple(
        one
        for one in nouns
        if all(described_by(reading, clause.index) is None for clause in reading.children(one.index, "acl"))
    )


def taken_for_subjects(reading: Reading, verb: int) -> tuple[Token, ...]:
    """Return the object that the parser took for a second subject: "the envoy saw Ana Costa, the premier"."""
    nouns = reading.children(verb, "nsubj")
    is_before = any(one.index < verb for one in nouns)
    return tuple(one for one in nouns if one.index > verb and is_before)


def joined_to_name(reading: Reading, index: int) -> Iterator[Token]:
    """Give what is joined to the name of who holds an office: "Chad's envoy, Ana Costa, and Mali's"."""
    mention = reading.mention_of_head.get(index)
    if mention is None or mention.plural or mention.kind != "nominal":
        return
    for name in reading.children(index, "appos"):
        told = reading.mention_of_head.get(name.index)
        if told is not None and told.entity == "person":
            yield from reading.children(name.index, "conj")
