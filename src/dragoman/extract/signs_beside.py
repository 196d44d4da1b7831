"""Signs of status around an event: set days, "ahead of", "under discussion", questions, what is known."""

from collections.abc import Iterator, Mapping

from dragoman.model.claim import Status
from dragoman.model.reading import Reading, Token
from dragoman.ontology.parties import StatusWords

from .dependents import is_infinitive
from .status_ways import DISCLOSING
from .tenses import COMING, is_dated

SUBJECTS = ("nsubj", "nsubjpass")
# Participles and adjectives after a noun that fix its day: "the talks, set for Monday".
FIXED = frozenset(("set", "scheduled", "planned", "due", "expected", "slated", "timed", "fixed"))
OWNED = frozenset(("the", "this", "these", "that", "those"))
LONGEST = 5
BE = "be"
EARLIER = frozenset(("previously", "before", "beforehand", "earlier"))


def sign_of_day(reading: Reading, noun: int) -> int | None:
    """Return the word that puts an event noun into the future: "tomorrow's signing", "the talks, set for"."""
    owners = reading.children(noun, "poss", "nmod", "amod", "npadvmod", "compound")
    below = (reading.tokens[one] for owner in owners for one in reading.subtree(owner.index))
    day = next((one.index for one in below if one.lower in COMING and is_dated(reading, one)), None)
    if day is not None:
        return day
    below_noun = (reading.tokens[one] for one in reading.subtree(noun) if one > noun)
    after = (one for one in below_noun if one.head == noun or reading.tokens[one.index - 1].text == ",")
    fixed = (one for one in after if one.lower in FIXED and _has_day(reading, one))
    return next((one.index for one in fixed), None)


def _has_day(reading: Reading, token: Token) -> bool:
    return any(is_dated(reading, reading.tokens[one]) for one in reading.subtree(token.index))


def sign_before(reading: Reading, noun: int, words: Mapping[str, StatusWords]) -> tuple[Status, int] | None:
    """Return what a phrase before an event noun says of it: "ahead of the talks", "in case of war"."""
    start = reading.subtree(noun)[0]
    before = reading.tokens[max(0, start - LONGEST) : start]
    for length in range(len(before), 0, -1):
        phrase = " ".join(one.lower for one in before[-length:])
        for status in _statuses(words):
            if phrase in words[status].before:
                return status, before[-1].index
    return None


def state_of(reading: Reading, noun: int, words: Mapping[str, StatusWords]) -> tuple[Status, int] | None:
    """Return what is said of an event that is a subject: it "is under discussion", "remains in doubt"."""
    token = reading.tokens[noun]
    if token.dep not in SUBJECTS:
        return None
    for group in reading.children(token.head, "prep", "acomp", "advmod"):
        phrase = " ".join(reading.tokens[one].lower for one in reading.subtree(group.index)[:LONGEST])
        for status in _statuses(words):
            if any(phrase == one or phrase.startswith(f"{one} ") for one in words[status].states):
                return status, group.index
    return None


def _statuses(words: Mapping[str, StatusWords]) -> Iterator[Status]:
    statuses: tuple[Status, ...] = ("denied", "possible", "planned")
    return (one for one in statuses if one in words)


def sign_of_question(reading: Reading, verb: int) -> int | None:
    """Return the auxiliary that a question begins with: "Will Chad sign?"."""
    token = reading.tokens[verb]
    sentence = reading.sentences[token.sentence]
    before = reading.tokens[sentence.first : verb]
    if any(one.tag.startswith("W") for one in before):
        return None
    subject = next(iter(reading.children(verb, *SUBJECTS)), None)
    first = next(iter(reading.children(verb, "aux", "auxpass")), None)
    if subject is None or first is None or first.index > subject.index or first.lower == "should":
        return None
    following = reading.tokens[verb : sentence.stop]
    mark = next((one for one in following if one.text in ("?", ".", "!")), None)
    return first.index if mark is not None and mark.text == "?" else None


def sign_of_going(reading: Reading, token: Token) -> int | None:
    """Return the "going" of "is going to sign"."""
    head = reading.tokens[token.head]
    is_going = head.lower == "going" and any(one.lemma == BE for one in reading.children(head.index, "aux"))
    return head.index if token.dep == "xcomp" and is_going and is_infinitive(reading, token.index) else None


def sign_of_lapse(reading: Reading, token: Token, head: Token) -> int | None:
    """Return the word that lets a plan lapse: "was to have met", "had been due to sign but pulled out"."""
    helpers = {one.lower: one.index for one in reading.children(token.index, "aux")}
    if head.lemma == BE and token.tag == "VBN" and {"to", "have"} <= set(helpers):
        return helpers["have"]
    above = head if head.pos in ("VERB", "AUX") else reading.tokens[head.head]
    was = any(one.lower in ("had", "'d") for one in reading.children(above.index, "aux"))
    if not was or not is_infinitive(reading, token.index):
        return None
    turns = (
        sign
        for verb in (above, head, token)
        for sign in reading.children(verb.index, "cc")
        if sign.lower == "but" and sign.index > token.index
    )
    return next((one.index for one in turns), None)


def sign_of_secrecy(reading: Reading, token: Token, head: Token) -> int | None:
    """Return the "not" of an event kept quiet: it "had not been disclosed", "was not announced before".

    What "has not been announced" may not have taken place.
    """
    negation = next(iter(reading.children(head.index, "neg")), None)
    if token.dep != "nsubjpass" or head.lemma.lower() not in DISCLOSING or negation is None:
        return None
    helpers = {one.lower for one in reading.children(head.index, "aux", "auxpass")}
    is_past = "had" in helpers or bool(helpers & {"was", "were"})
    is_before = any(one.lower in EARLIER for one in reading.children(head.index, "advmod", "prep"))
    return negation.index if is_past or is_before else None


def is_known(reading: Reading, token: Token, head: Token, statuses: Mapping[str, StatusWords]) -> bool:
    """Tell whether an event is given whatever is said above: "inquiry into the killing"."""
    words = statuses["known"]
    if token.pos not in ("NOUN", "PROPN"):
        return token.pos == "ADP" and head.lemma.lower() in words.nouns and _leads_to_noun(reading, token)
    lemma = head.lemma.lower()
    if token.dep == "dobj" and lemma in words.verbs:
        return token.lemma.lower() in words.modifiers and _is_definite(reading, token)
    is_below = token.dep in SUBJECTS and head.pos == "VERB" and head.dep == "ccomp"
    is_told = is_below and reading.tokens[head.head].lemma.lower() in statuses["denied"].verbs
    is_past = head.tag == "VBD" or any(one.lower in ("had", "has", "have") for one in _helpers(reading, head))
    return is_told and is_past and lemma not in words.conditions and _is_definite(reading, token)


def _leads_to_noun(reading: Reading, preposition: Token) -> bool:
    return any(one.pos in ("NOUN", "PROPN") for one in reading.children(preposition.index, "pobj"))


def _helpers(reading: Reading, verb: Token) -> tuple[Token, ...]:
    return tuple(reading.children(verb.index, "aux"))


def _is_definite(reading: Reading, noun: Token) -> bool:
    owners = reading.children(noun.index, "det", "poss")
    return any(one.dep == "poss" or one.lower in OWNED for one in owners)


def is_left_out(reading: Reading, word: Token) -> bool:
    """Tell whether a word is that of "without", "instead of", "rather than" or "stopped short of"."""
    is_short = word.lower == "short" and reading.tokens[word.head].lemma in ("stop", "fall")
    before = reading.tokens[max(0, word.index - 1)].lower
    is_instead = word.lower == "of" and before in ("instead", "rather")
    return is_short or is_instead or word.lower in ("without", "instead")
