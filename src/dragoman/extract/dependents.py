"""Who stands where in a clause: subjects, objects and prepositional objects as the parse gives them.

All functions take token indices and give token indices; passives, relative clauses, participles,
infinitives and coordinated verbs are undone, so that "subject" means who does it.
"""

from collections.abc import Iterator

from dragoman.model.reading import Reading, Token

from .credit import credited, governor_of, thanked, thanks_for
from .glued import unglued
from .invited import guests_after_host, guests_in_state, invited_guests, visiting_guests
from .preposition_rows import in_rows
from .relatives import (
    after_setting,
    antecedent,
    described_by,
    goes_on_list,
    is_aside,
    is_taken_for_participle,
    joined_to_name,
    noun_of_aim,
    taken_for_modifier,
    taken_for_subjects,
    without_inner_subjects,
)
from .verb_classes import (
    BIDDINGS,
    COMMITTING,
    COMPLAINING,
    CREDITING,
    GIVING,
    OBJECT_CONTROL,
    OCCASIONS,
    RESUMING,
)

SUBJECTS = ("nsubj", "nsubjpass")
PREPOSITIONS = ("prep", "agent", "dative", "prt", "mark")
INHERITING = ("conj", "xcomp", "advcl", "ccomp", "acomp", "attr", "oprd", "dep")
DEPTH = 3
NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "ADJ", "NUM", "X"))


def is_verb(token: Token) -> bool:
    """Tell whether a token heads a clause of its own."""
    return token.pos in ("VERB", "AUX") and token.dep not in ("aux", "auxpass", "amod", "compound")


def is_passive(reading: Reading, verb: int) -> bool:
    """Tell whether a verb is passive, also as a bare participle ("the men arrested by police")."""
    if reading.children(verb, "nsubjpass", "auxpass", "csubjpass"):
        return True
    token = reading.tokens[verb]
    if token.tag == "VBD" and is_aside(reading, token):
        return True
    if token.tag != "VBN" or reading.children(verb, "aux") or is_taken_for_participle(reading, token):
        return False
    if token.dep in ("acl", "amod", "advcl", "relcl"):
        return not reading.children(verb, "dobj", "nsubj")
    if token.dep == "conj" and not reading.children(verb, "nsubj"):
        return is_passive(reading, token.head)
    return bool(reading.children(verb, "agent")) and not reading.children(verb, "dobj")


def goes_on_above(reading: Reading, token: Token) -> bool:
    """Tell whether a verb, joined to one of a clause below, goes on with the clause above.

    So "accused" in "denied it had fired and accused Chad", "warned" in "asked that it stop and warned Chad".
    """
    head = reading.tokens[token.head]
    is_below = head.dep in ("ccomp", "xcomp", "pcomp") and head.head < head.index
    if token.dep != "conj" or not is_below:
        return False
    if reading.children(token.index, "aux", "auxpass", *SUBJECTS):
        return False
    is_of_speech = token.lemma.lower() in RESUMING and token.tag in ("VBD", "VBN")
    return is_of_speech or (token.tag == "VBD" and head.tag in ("VB", "VBG"))


def is_infinitive(reading: Reading, verb: int) -> bool:
    """Tell whether a verb is a to-infinitive."""
    return any(child.tag == "TO" for child in reading.children(verb, "aux"))


def subjects(reading: Reading, verb: int) -> tuple[int, ...]:
    """Return who does what a verb says: the agent of a passive, else its own or inherited subject."""
    by = (*prepositional(reading, verb, "by"),) or (*_agents_below(reading, verb),)
    return by if is_passive(reading, verb) else surface_subjects(reading, verb)


def _agents_below(reading: Reading, verb: int) -> Iterator[int]:
    """Give the agent hung on the infinitive: "were let go by the junta"."""
    for one in reading.children(verb, "xcomp"):
        yield from () if is_passive(reading, one.index) else prepositional(reading, one.index, "by", 1)


def surface_subjects(reading: Reading, verb: int, depth: int = 0) -> tuple[int, ...]:
    """Return the grammatical subject of a verb, taken over from the clause above where it has none."""
    token = reading.tokens[verb]
    found = without_inner_subjects(reading, reading.children(verb, *SUBJECTS))
    own = [one for one in found if one.tag != "EX" and one not in taken_for_subjects(reading, verb)]
    own = guests_in_state(reading, token, own) or guests_after_host(reading, token, own) or own
    if own:
        return tuple(antecedent(reading, one) for one in own)
    if depth > DEPTH or token.head == verb:
        return invited_guests(reading, verb) or after_setting(reading, token)
    return _inherited(reading, token, depth + 1)


def _inherited(reading: Reading, token: Token, depth: int) -> tuple[int, ...]:
    head = reading.tokens[token.head]
    noun = noun_of_aim(reading, token)
    if noun is not None or token.dep in ("acl", "relcl", "amod"):
        return _of_noun(reading, token, noun or head, depth)
    if token.dep == "pcomp":
        return _of_preposition(reading, head, depth)
    if token.dep == "xcomp" and head.lemma.lower() in OBJECT_CONTROL:
        controlled = objects(reading, head.index)
        if controlled:
            return controlled
    if goes_on_above(reading, token):
        return surface_subjects(reading, head.head, depth)
    if token.dep in INHERITING and head.pos in ("VERB", "AUX", "ADJ"):
        return surface_subjects(reading, head.index, depth)
    return ()


def _of_noun(reading: Reading, token: Token, noun: Token, depth: int) -> tuple[int, ...]:
    """Return the noun that a participle describes; of "a plan to send troops" whose plan it is."""
    if not is_infinitive(reading, token.index):
        return (noun.index,)
    return _owner_of_noun(reading, noun, depth, ("dobj", "attr", "pobj"))


def _owner_of_noun(reading: Reading, noun: Token, depth: int, roles: tuple[str, ...]) -> tuple[int, ...]:
    owners = tuple(child.index for child in reading.children(noun.index, "poss")) or tuple(
        one
        for word in ("of", "by")
        for preposition in _hung(reading, noun.index, word)
        for one in _governed(reading, preposition)
    )
    if owners or noun.dep not in roles:
        return owners
    return surface_subjects(reading, noun.head, depth)


def _of_preposition(reading: Reading, preposition: Token, depth: int) -> tuple[int, ...]:
    governor = governor_of(reading, preposition)
    if preposition.dep == "agent":
        return ()
    words = thanks_for(reading, preposition)
    if words:
        return thanked(reading, words)
    if governor.lemma.lower() in OBJECT_CONTROL and preposition.lower in CREDITING:
        return tuple(one for thing in objects(reading, governor.index) for one in credited(reading, thing))
    if governor.lemma.lower() in COMPLAINING:
        return ()
    if governor.pos in ("VERB", "AUX", "ADJ"):
        return surface_subjects(reading, governor.index, depth)
    return _owner_of_noun(reading, governor, depth, ("dobj", "attr"))


def objects(reading: Reading, verb: int) -> tuple[int, ...]:
    """Return whom or what a verb affects: the subject of a passive, else its direct object."""
    if is_passive(reading, verb):
        return surface_subjects(reading, verb)
    own = reading.children(verb, "dobj") or reading.children(verb, "obj", "oprd")
    own = own or taken_for_subjects(reading, verb)
    if own:
        return tuple(antecedent(reading, one) for one in without_inner_subjects(reading, own))
    described = described_by(reading, verb)
    if described is not None:
        return (described,)
    guests = visiting_guests(reading, verb, "xcomp", "advcl")
    if guests or _describes_its_object(reading, verb):
        return guests or (reading.tokens[verb].head,)
    clauses = [one for one in reading.children(verb, "ccomp") if is_infinitive(reading, one.index)]
    return tuple(one.index for clause in clauses for one in reading.children(clause.index, *SUBJECTS))


def _describes_its_object(reading: Reading, verb: int) -> bool:
    """Tell whether a clause describes its own object: "the shipment India sent"."""
    subject = reading.children(verb, "nsubj")
    if reading.tokens[verb].dep != "relcl" or not subject:
        return False
    return antecedent(reading, subject[0]) == subject[0].index


def datives(reading: Reading, verb: int) -> tuple[int, ...]:
    """Return the indirect objects of a verb."""
    found = [child for child in reading.children(verb, "dative", "iobj") if child.pos not in ("ADP", "PART")]
    if not found and reading.tokens[verb].lemma.lower() in GIVING:
        found = [
            one for thing in reading.children(verb, "dobj") for one in taken_for_modifier(reading, thing)
        ]
    return tuple(child.index for child in found)


def prepositional(reading: Reading, index: int, preposition: str, depth: int = DEPTH) -> Iterator[int]:
    """Give what a preposition below a token governs, nearest first, looking through objects and places.

    The parser often hangs "with Kenya" on the object or the place before it, so both are looked through, and
    "with Kenya and with Peru" in two places: one of a row finds the others.
    """
    level = [index]
    for _ in range(depth):
        found = [one for node in level for one in _hung(reading, node, preposition)]
        if found:
            for one in in_rows(reading, found):
                yield from _governed(reading, one)
            return
        level = [below for node in level for below in _next_level(reading, node, preposition)]


def governed_in_row(reading: Reading, preposition: int) -> tuple[int, ...]:
    """Return what a preposition governs, and those that go on its row: "called on A and on B"."""
    return tuple(one for index in in_rows(reading, [preposition]) for one in _governed(reading, index))


def _hung(reading: Reading, node: int, preposition: str) -> list[int]:
    return [
        child.index
        for child in reading.children(node, *PREPOSITIONS)
        if child.lower == preposition and child.tag != "TO" and not _is_of_day(reading, child)
    ]


def _is_of_day(reading: Reading, link: Token) -> bool:
    """Tell whether a preposition only says when: "announced on Monday sanctions on Chad"."""
    days = reading.children(link.index, "pobj")
    return link.lower == "on" and any(one.span.overlaps(day.span) for day in days for one in reading.dates)


def _governed(reading: Reading, preposition: int) -> list[int]:
    own = (reading.tokens[unglued(reading, one)] for one in reading.children(preposition, "pobj"))
    guests = visiting_guests(reading, preposition, "pcomp")
    return [*(antecedent(reading, one) for one in own), *guests]


def _next_level(reading: Reading, node: int, preposition: str) -> list[int]:
    # "requested tents and a clinic from Chad": of several things the last one has it.
    joined = ("conj",) if reading.tokens[node].dep == "dobj" else ()
    below = [one.index for one in reading.children(node, "dobj", "attr", "acomp", "prt", "advmod", *joined)]
    for child in reading.children(node, "prep", "agent", "dative"):
        # "signed the pact after talks between Chad and Mali": those who talked are not those of the pact.
        if (preposition == "between" and child.lower in OCCASIONS) or child.lower == "according":
            continue
        below.append(child.index)
        governed = reading.children(child.index, "pobj")
        below.extend(one.index for one in governed if one.lemma.lower() not in BIDDINGS)
    return below


def coordinated(reading: Reading, index: int) -> tuple[int, ...]:
    """Return a noun and all that is joined to it by "and", "as well as" or commas."""
    found = [index]
    for one in found:
        found.extend(child.index for child in reading.children(one, "conj") if child.pos in NOMINAL)
        found.extend(child.index for child in reading.children(one, "appos") if goes_on_list(reading, child))
        found.extend(child.index for child in joined_to_name(reading, one) if child.pos in NOMINAL)
    return tuple(sorted(found))


def complements(reading: Reading, verb: int) -> tuple[int, ...]:
    """Return the verbs of the clauses that a verb takes: "asked Chad to leave", "for Chad to leave"."""
    found = [
        child.index
        for child in reading.children(verb, "xcomp", "ccomp")
        if all(one.text != ";" for one in reading.tokens[child.index : verb])
    ]
    if not found and reading.tokens[verb].lemma.lower() in COMMITTING:
        # "offered on Monday to share": the day makes the parser take the offer for a purpose.
        found = [one.index for one in reading.children(verb, "advcl") if is_infinitive(reading, one.index)]
    found.extend(
        child.index for child in reading.children(verb, "advcl", "acl") if _has_mark(reading, child, "for")
    )
    for child in reading.children(verb, "prep"):
        found.extend(one.index for one in reading.children(child.index, "pcomp"))
        for governed in reading.children(child.index, "pobj"):
            found.extend(_infinitives_on(reading, governed.index))
    if reading.tokens[verb].pos == "NOUN":
        found.extend(one.index for one in reading.children(verb, "acl", "relcl") if _is_content(reading, one))
    for child in reading.children(verb, "dobj", "attr", "acomp"):
        beside = reading.children(child.index, "advcl")
        found.extend(one.index for one in beside if _has_mark(reading, one, "for"))
        found.extend(one.index for one in reading.children(child.index, "xcomp", "ccomp"))
        found.extend(one.index for one in reading.children(child.index, "acl") if _is_content(reading, one))
    return tuple(found)


def is_finite(reading: Reading, verb: int) -> bool:
    """Tell whether a clause is no infinitive or participle: it has "that" or a subject of its own."""
    has_own = _has_mark(reading, reading.tokens[verb], "that") or bool(reading.children(verb, *SUBJECTS))
    return has_own and not is_infinitive(reading, verb)


def _is_content(reading: Reading, clause: Token) -> bool:
    """Tell whether a clause on a noun is its content ("the plan to leave") and no description."""
    return is_infinitive(reading, clause.index) or _has_mark(reading, clause, "that")


def _has_mark(reading: Reading, clause: Token, word: str) -> bool:
    return any(one.lower == word for one in reading.children(clause.index, "mark", "aux"))


def _infinitives_on(reading: Reading, noun: int) -> list[int]:
    return [one.index for one in reading.children(noun, "acl", "relcl") if is_infinitive(reading, one.index)]


def clause_head(reading: Reading, index: int) -> int:
    """Return the verb of the clause that a token stands in, or the root of its sentence."""
    token = reading.tokens[index]
    for above in (token, *reading.ancestors(index)):
        if is_verb(above):
            return above.index
    return reading.sentences[token.sentence].root
