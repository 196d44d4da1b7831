"""What becomes of an event that a noun tells of: talks that "resume", "are due to take place"."""

from collections.abc import Collection

from dragoman.model.reading import Reading, Token

from .dependents import clause_head, is_infinitive


def verb_of_subject(reading: Reading, noun: Token) -> Token:
    """Return what is said of a noun that is a subject: "resume" of "talks are due to resume"."""
    head = reading.tokens[noun.head]
    above = (head, *reading.children(head.index, "acomp"))
    below = (one for up in above for one in reading.children(up.index, "xcomp"))
    return next((one for one in below if is_infinitive(reading, one.index)), head)


def happens_in(reading: Reading, noun: Token, verbs: Collection[str]) -> int | None:
    """Return which of some verbs says that what a noun tells of takes place."""
    verb = verb_of_subject(reading, noun)
    return verb.index if noun.dep in ("nsubj", "nsubjpass") and verb.lower in verbs else None


def verb_over(reading: Reading, trigger: int, verbs: Collection[str]) -> int:
    """Return the verb that says that a noun's event takes place, else that of the trigger's clause."""
    said = happens_in(reading, reading.tokens[trigger], verbs)
    return clause_head(reading, trigger) if said is None else said


def is_to_come(reading: Reading, token: Token, verbs: Collection[str]) -> bool:
    """Tell whether what stands beside "be" is to be done, or is a noun whose talks "are to resume"."""
    if token.dep == "nsubj":
        return happens_in(reading, token, verbs) not in (None, token.head)
    return token.dep == "xcomp" and is_infinitive(reading, token.index)


def is_spared(token: Token, head: Token, happening: Collection[str]) -> bool:
    """Tell whether what a verb denies is not the deed that is its subject: "The raid will not stop them"."""
    is_doer = token.dep == "nsubj" and token.pos == "NOUN" and head.pos == "VERB"
    return is_doer and head.lower not in happening
