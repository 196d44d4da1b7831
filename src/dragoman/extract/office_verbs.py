"""What verbs say of offices: "was named envoy", "resigned as", "who is minister"."""

from collections.abc import Sequence
from typing import cast

from dragoman.model.claim import Standing
from dragoman.model.reading import Mention, Reading, Token

from .office_scene import Holding, OfficePhrase, Persons

SUBJECTS = ("nsubj", "nsubjpass")
RELATIVES = frozenset(("who", "whom", "that"))
# Verbs that make the office one that is only sought ("asked Peru to accept her as envoy").
WISHING = frozenset("try ask want seek plan propose hope intend request urge".split())
# Verbs of which the one who gets the office is the object ("named her envoy").
GIVING = frozenset(
    "appoint name elect re-elect reelect install confirm promote nominate designate choose select pick "
    "tap propose swear reappoint crown make dismiss sack fire remove oust depose".split()
)


def find_predicate(persons: Persons, phrase: OfficePhrase) -> list[Holding] | None:
    """Return what a verb says of its subject or object and the office; None where no such verb governs."""
    verb = _verb_of(persons.reading, phrase)
    if verb is None:
        return None
    if verb.lemma in persons.ontology.offices.describing:
        return _described(persons, phrase, verb)
    holder = _right_before(persons, verb) or _holder_of(persons.reading, verb, phrase)
    standing = _standing_of(persons, verb)
    if holder is None or standing is None or holder.head == phrase.head:
        return []
    if holder.entity not in ("person", None) or holder.plural:
        return []
    if any(one.lemma in WISHING for one in persons.reading.ancestors(verb.index)[:2]):
        standing = "designate"
    stated = phrase.standing or standing
    return [Holding(phrase=phrase, holder=holder, standing=stated, is_stated=True, confidence=0.85, cue=verb)]


def _described(persons: Persons, phrase: OfficePhrase, verb: Token) -> list[Holding]:
    """Return the office by which somebody is called, without a word of praise or blame before it."""
    reading, titles = persons.reading, persons.ontology.titles
    before = reading.tokens[_noun_of(reading, phrase).head + 1 : phrase.first]
    praise = any(one.pos in ("ADJ", "ADV") and one.text.islower() for one in before)
    words = phrase.words(reading)
    is_known = any(
        titles.find(form) for form in (words, words.partition(" of ")[0], words.partition(" for ")[0])
    )
    if praise or not is_known:
        return []
    holder = _called(reading, verb)
    if holder is None or holder.entity != "person" or holder.plural or holder.head == phrase.head:
        return []
    standing = phrase.standing or "current"
    return [
        Holding(phrase=phrase, holder=holder, standing=standing, is_stated=True, confidence=0.85, cue=verb)
    ]


def _called(reading: Reading, verb: Token) -> Mention | None:
    """Return whom a verb describes: its object, who stands before "whom", or of a passive its subject."""
    objects = reading.children(verb.index, "dobj")
    is_before = any(one.lower in RELATIVES for one in objects)
    if verb.dep == "relcl" and (is_before or not objects):
        return reading.mention_of_head.get(verb.head)
    if verb.tag == "VBN" and verb.dep == "acl":
        return reading.mention_of_head.get(verb.head)
    described = objects or reading.children(verb.index, "nsubjpass")
    return reading.mention_of_head.get(described[0].index) if described else None


def _verb_of(reading: Reading, phrase: OfficePhrase) -> Token | None:
    """Return the verb that gives or takes the office of a phrase, or says that somebody holds it."""
    head = _noun_of(reading, phrase)
    above = reading.tokens[head.head]
    if head.dep == "pobj" and above.lower == "as":
        return next((one for one in reading.ancestors(above.index) if one.pos in ("VERB", "AUX")), None)
    if head.dep in ("attr", "oprd", "dobj", "acomp") and above.pos in ("VERB", "AUX"):
        is_copula = above.lemma in ("be", "become", "remain")
        return (
            above
            if head.dep != "dobj" or above.lemma in GIVING or above.lemma == "become" or is_copula
            else None
        )
    return None


def _noun_of(reading: Reading, phrase: OfficePhrase) -> Token:
    """Return the noun of a phrase: of "deputy foreign minister" the minister, also where "deputy" leads."""
    head = reading.tokens[phrase.head]
    while head.dep in ("amod", "compound", "nmod") and phrase.first <= head.head < phrase.stop:
        head = reading.tokens[head.head]
    return head


def _right_before(persons: Persons, verb: Token) -> Mention | None:
    """Return the person named right before a verb and its helpers, whatever the parse says."""
    if verb.lemma in GIVING and verb.tag != "VBN":
        return None
    index = verb.index
    while index > 0 and persons.reading.tokens[index - 1].pos in ("AUX", "ADV", "PART"):
        index -= 1
    return persons.by_stop.get(index) if verb.tag != "VBN" or index < verb.index else None


def _holder_of(reading: Reading, verb: Token, phrase: OfficePhrase) -> Mention | None:
    """Return whom a verb puts in office: its object where it gives, else its subject."""
    is_passive = any(child.dep in ("nsubjpass", "auxpass") for child in reading.children(verb.index))
    is_participle = verb.tag == "VBN" and verb.dep in ("acl", "advcl")
    if verb.lemma == "replace":
        return _named_before(reading, phrase)
    if verb.lemma in GIVING and not is_passive and not is_participle:
        for child in reading.children(verb.index, "dobj", "nsubj", "dative"):
            if child.index > verb.index and child.index != phrase.head:
                return reading.mention_of_head.get(child.index)
        return None
    if is_participle:
        return reading.mention_of_head.get(verb.head)
    return _subject(reading, verb)


def _named_before(reading: Reading, phrase: OfficePhrase) -> Mention | None:
    """Return the person named right before "as" ("replaced him with Ana Ruiz as envoy")."""
    before = [
        one
        for one in reading.mentions
        if one.sentence == reading.tokens[phrase.head].sentence
        and one.entity == "person"
        and one.name is not None
        and one.span.end < reading.tokens[phrase.first].span.start
    ]
    return before[-1] if before else None


def _subject(reading: Reading, verb: Token) -> Mention | None:
    for one in (verb, *reading.ancestors(verb.index)):
        subjects = reading.children(one.index, *SUBJECTS)
        if subjects:
            return reading.mention_of_head.get(subjects[-1].index)
        if one.dep not in ("conj", "xcomp", "ccomp", "advcl"):
            return None
    return None


def _standing_of(persons: Persons, verb: Token) -> Standing | None:
    """Return the standing that a verb in its tense gives; None for one that gives none or denies it."""
    reading, lemma = persons.reading, verb.lemma
    helpers = [child.lower for child in reading.children(verb.index, "aux", "auxpass", "neg")]
    if reading.children(verb.index, "neg"):
        return None
    is_future = bool({"will", "shall", "to", "would", "could", "may", "might"} & set(helpers))
    if lemma == "be":
        return _standing_of_copula(verb, helpers, is_future=is_future)
    if lemma == "act":
        return "acting"
    given = "current" if lemma == "replace" else persons.ontology.offices.verbs.get(lemma)
    if given == "current" and is_future:
        return "designate"
    if lemma == "serve" and verb.tag == "VBD":
        return "former"
    return None if given is None else cast("Standing", given)


def _standing_of_copula(verb: Token, helpers: Sequence[str], *, is_future: bool) -> Standing | None:
    if is_future:
        return "designate" if {"will", "to"} & set(helpers) else None
    if verb.lower in ("was", "were"):
        return "former"
    return "former" if "had" in helpers else "current"
