"""Relative clauses, what "who" and "that" stand for, and what the parser takes for another part."""

from collections.abc import Iterator

from dragoman.model.reading import Reading, Token

from .verb_classes import SIGNED

RELATIVE = frozenset(("who", "whom", "which", "that", "whose"))
# Nouns that say what somebody means to do, or does not.
AIMS = frozenset(
    "decision plan refusal attempt move bid intention offer promise pledge threat willingness readiness "
    "failure request call order agreement".split()
)
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
# Words that open a relative clause on a thing or person that is the object in it.
OPENING = frozenset(("that", "which", "whom"))
# Where a noun stands that such a clause describes; a second noun in such a place is the clause's subject.
OUTER = frozenset(("nsubj", "nsubjpass", "dobj", "attr", "appos", "nmod", "ROOT"))
# What is signed, and with which verbs: "the pact on fish that Chad signed" describes the pact.
SIGNING = SIGNED | {"ratify"}
PACTS = frozenset("accord agreement treaty pact deal memorandum protocol convention declaration".split())


def antecedent(reading: Reading, token: Token) -> int:
    """Return the noun that a relative pronoun stands for, else the token itself."""
    if token.lower not in RELATIVE or token.pos not in ("PRON", "DET", "SCONJ"):
        return token.index
    for above in (token, *reading.ancestors(token.index)):
        if above.dep in ("relcl", "acl"):
            is_who = token.lower in ("who", "whom")
            return _person_above(reading, above.head) if is_who else _pact_above(reading, above)
    return token.index


def _pact_above(reading: Reading, clause: Token) -> int:
    """Return the noun that a clause describes: of what is signed the pact, not what the pact is about."""
    if clause.lemma.lower() in SIGNING:
        for above in (reading.tokens[clause.head], *reading.ancestors(clause.head)):
            if above.pos not in ("NOUN", "PROPN", "ADP"):
                break
            if above.lemma.lower() in PACTS:
                return above.index
    return clause.head


def noun_of_aim(reading: Reading, clause: Token) -> Token | None:
    """Return the noun whose aim the parser took for that of the verb: "lamented Chad's decision to leave"."""
    is_aim = clause.dep == "advcl" and any(one.tag == "TO" for one in reading.children(clause.index, "aux"))
    things = reading.children(clause.head, "dobj") if is_aim else ()
    before = (one for one in things if one.index < clause.index and one.lemma.lower() in AIMS)
    return next(before, None)


def clauses_on(reading: Reading, noun: int) -> tuple[Token, ...]:
    """Return the clauses that describe a noun, also where the parser hangs them on a noun beneath it."""
    own = reading.children(noun, "acl", "relcl")
    if own or reading.tokens[noun].lemma.lower() not in PACTS:
        return own
    below = (reading.tokens[one] for one in reading.subtree(noun))
    return tuple(one for one in below if one.dep == "relcl" and _pact_above(reading, one) == noun)


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


def is_taken_for_participle(reading: Reading, verb: Token) -> bool:
    """Tell whether a verb is active that the parser takes for a participle on its own subject or object.

    "The Union, to which both belong, offered help": the clause between commas parts it from its subject.
    """
    if described_by(reading, verb.index) is not None:
        return True
    head = reading.tokens[verb.head]
    if verb.dep != "acl" or verb.tag not in ("VBN", "VBD") or head.dep != "ROOT" or verb.index == 0:
        return False
    if reading.children(verb.index, "agent", "auxpass", "aux"):
        return False
    between = [one for one in reading.children(head.index, "relcl") if head.index < one.index < verb.index]
    days = [one.index for one in reading.children(verb.index, "npadvmod", "advmod", "prep")]
    is_closed = reading.tokens[min((*days, verb.index)) - 1].text == ","
    return is_closed and (bool(between) or _is_only_verb(reading, verb))


def _is_only_verb(reading: Reading, verb: Token) -> bool:
    """Tell whether a sentence that is no headline has no other verb: "The minister, X, today signed"."""
    sentence = reading.sentences[verb.sentence]
    others = (one for one in reading.tokens[sentence.first : sentence.stop] if one.index != verb.index)
    return not sentence.is_title and not any(one.tag in FINITE for one in others)


def after_setting(reading: Reading, verb: Token) -> tuple[int, ...]:
    """Return the subject that the parser took for part of when or where: "On 3 May Chad signed a pact".

    Also "On 3 May, in Lima, the minister signed a pact".
    """
    if verb.tag not in ("VBD", "VBZ", "VBP"):
        return ()
    below = (reading.tokens[one] for one in reading.subtree(verb.index) if one < verb.index)
    for link in (one for one in below if one.dep == "prep"):
        governed = reading.children(link.index, "pobj")
        if not governed or governed[-1].index > verb.index:
            continue
        noun = governed[-1]
        first = min(reading.subtree(noun.index))
        is_second = len(governed) > 1 and reading.tokens[first - 1].text == ","
        is_dated = any(
            link.span.end < day.span.start and day.span.end <= noun.span.start for day in reading.dates
        )
        if is_second or (is_dated and first == link.index + 1 and noun.pos == "PROPN"):
            return (noun.index,)
    return ()


def goes_on_list(reading: Reading, token: Token) -> bool:
    """Tell whether the parser took the second of a list for an apposition: "Chad, Mali and Niger met"."""
    mention = reading.mention_of_head.get(token.index)
    first = reading.mention_of_head.get(token.head)
    are_states = all((one.entry or "").startswith("country:") for one in (mention, first) if one is not None)
    is_listed = mention is not None and first is not None and are_states and mention.entry != first.entry
    return is_listed and bool(reading.children(token.index, "conj"))


def is_aside(reading: Reading, token: Token) -> bool:
    """Tell whether a participle between commas was taken for the verb: "The offer, made by Chad, stands"."""
    is_after_comma = token.index > 0 and reading.tokens[token.index - 1].text == ","
    if not is_after_comma or reading.children(token.index, "dobj"):
        return False
    doers = (
        one.index
        for by in reading.children(token.index, "agent")
        for one in reading.children(by.index, "pobj")
    )
    # "spoke by telephone" has no doer after "by".
    named = (reading.mention_of_head.get(one) for one in doers)
    return any(one is not None and one.entity is not None for one in named)


def taken_for_modifier(reading: Reading, thing: Token) -> list[Token]:
    """Return the receiver that the parser took into the thing: "sent Chad two buses", "gave Chad hope"."""
    if reading.children(thing.index, "det", "poss"):
        return []
    before = reading.children(thing.index, "nmod", "compound")
    return [one for one in before if one.pos == "PROPN" and one.index == reading.tokens[thing.head].index + 1]
