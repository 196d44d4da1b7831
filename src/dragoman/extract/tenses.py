"""What the form of a clause says of its deed: told of the past, yet to come, or not done at all."""

from collections.abc import Sequence
from itertools import pairwise

from dragoman.model.reading import Reading, Token

from .dependents import is_infinitive

WOULD = frozenset(("would", "'d"))
ABLE = frozenset(("can", "could"))
# Subjects of which nobody does anything.
NOBODY = frozenset(("nobody", "none", "nothing"))
SUPPOSING = frozenset(("provided", "providing"))
# Words before a day that put a deed told in the present tense into the future.
COMING = frozenset(("next", "coming", "tomorrow", "upcoming"))
WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday tomorrow midnight noon".split()
)
PAST = frozenset(("last", "yesterday", "ago", "earlier", "previous", "past"))
# Present tenses that say what somebody does again and again, or at the time of telling.
HABIT = frozenset(("every", "each", "often", "always", "usually", "still", "already", "now"))


def is_reported(reading: Reading, index: int) -> bool:
    """Tell whether a verb is told of in the past: in "said it would leave" the "would" is a "will"."""
    token = reading.tokens[index]
    if token.dep == "conj":
        return is_reported(reading, token.head)
    return token.dep == "ccomp" and reading.tokens[token.head].tag in ("VBD", "VBN")


def sign_of_coming(reading: Reading, token: Token) -> int | None:
    """Return the word that puts a present tense into the future: "hosts the talks next Friday"."""
    if token.tag not in ("VBZ", "VBP", "VBG") or reading.sentences[token.sentence].is_title:
        return None
    helpers = reading.children(token.index, "aux")
    if token.tag == "VBG" and not any(one.tag in ("VBZ", "VBP") for one in helpers):
        return None
    beside = [
        one
        for one in reading.children(token.index, "npadvmod", "advmod", "prep", "advcl")
        if one.dep != "advcl" or one.lower in COMING
    ]
    below = [reading.tokens[one] for child in beside for one in reading.subtree(child.index)]
    sign = next((one.index for one in below if one.lower in COMING and is_dated(reading, one)), None)
    return _day_ahead(reading, token, below) if sign is None and token.tag != "VBG" else sign


def _day_ahead(reading: Reading, token: Token, below: Sequence[Token]) -> int | None:
    """Return the "on" of "closes the road on Sunday": a deed told in the present of a set day is to come."""
    is_habit = any(one.lower in HABIT or one.lower in PAST for one in below)
    days = (
        one
        for one in reading.children(token.index, "prep")
        if one.lower in ("on", "at") and one.index > token.index
    )
    sign = next((one for one in days if _has_weekday(reading, one) or _is_ahead(reading, one)), None)
    return None if sign is None or is_habit or reading.children(token.index, "aux") else sign.index


def _has_weekday(reading: Reading, preposition: Token) -> bool:
    inside = (reading.tokens[one] for one in reading.subtree(preposition.index))
    return any(one.lower in WEEKDAYS and is_dated(reading, one) for one in inside)


def _is_ahead(reading: Reading, preposition: Token) -> bool:
    """Tell whether a preposition has a day after that of the report."""
    published = reading.document.published
    inside = [reading.tokens[one].span for one in reading.subtree(preposition.index)]
    days = [
        one.date.start
        for one in reading.dates
        if one.date is not None and one.date.start and any(one.span.overlaps(span) for span in inside)
    ]
    return published is not None and any(day > published for day in days)


def is_dated(reading: Reading, token: Token) -> bool:
    """Tell whether a word stands in a date."""
    return any(one.span.overlaps(token.span) for one in reading.dates)


def sign_of_nothing(reading: Reading, index: int, *, is_told: bool) -> int | None:
    """Return the word that says a deed was not done: "would have sent", "nobody was held", "yet to sign"."""
    helpers = {one.lower: one.index for one in reading.children(index, "aux")}
    too_early = [one for one in reading.children(index, "mark") if one.lower == "before"]
    if too_early and ABLE & set(helpers):
        return too_early[0].index
    if WOULD & set(helpers) and "have" in helpers and not is_told:
        return helpers["have"]
    for subject in reading.children(index, "nsubj", "nsubjpass"):
        before = reading.children(subject.index, "det", "preconj", "cc")
        none = (one.index for one in before if one.lower in ("no", "neither"))
        sign = next(none, sign_of_none(reading, subject))
        if subject.lower in NOBODY or sign is not None:
            return subject.index if sign is None else sign
    return (
        _no_longer(reading, index)
        or _yet(reading, index)
        or _nor(reading, index)
        or _at_no_time(reading, index)
    )


def _at_no_time(reading: Reading, index: int) -> int | None:
    """Return the "no" of "at no time had Chad agreed", the "never" of "never, he said, did it agree"."""
    first = reading.sentences[reading.tokens[index].sentence].first
    opening = reading.tokens[first : first + 3]
    doers = reading.children(index, "nsubj", "nsubjpass")
    is_turned = bool(doers) and any(
        one.index < doers[0].index and one.tag in ("VBD", "VBZ", "VBP")
        for one in reading.children(index, "aux")
    )
    words = tuple(one.lower for one in opening)
    if not is_turned or index < first + len(opening):
        return None
    if words[:1] == ("never",):
        return first
    is_none = words[:2] in (("at", "no"), ("in", "no"), ("under", "no"), ("on", "no"), ("not", "once"))
    return first + is_none if is_none else None


def _no_longer(reading: Reading, index: int) -> int | None:
    for child in reading.children(index, "advmod"):
        before = reading.children(child.index, "neg", "det", "advmod")
        if child.lower == "longer" and any(one.lower == "no" for one in before):
            return child.index
    return None


def _nor(reading: Reading, index: int) -> int | None:
    """Return the "nor" of "neither confirmed nor signed"."""
    token = reading.tokens[index]
    joins = reading.children(token.head, "cc") if token.dep == "conj" else ()
    return next((one.index for one in joins if one.lower == "nor" and one.index < index), None)


def _yet(reading: Reading, index: int) -> int | None:
    """Return the "yet" of "has yet to sign"."""
    token = reading.tokens[index]
    head = reading.tokens[token.head]
    if token.dep != "xcomp" or head.lemma not in ("have", "remain") or not is_infinitive(reading, index):
        return None
    return next((one.index for one in reading.children(head.index, "advmod") if one.lower == "yet"), None)


def sign_of_none(reading: Reading, subject: Token) -> int | None:
    """Return the "not" of "not a single prisoner"."""
    below = reading.tokens[max(0, reading.subtree(subject.index)[0] - 1) : subject.index + 1]
    pairs = pairwise(below)
    return next((one.index for one, two in pairs if one.lower == "not" and two.lower in ("a", "one")), None)


def sign_of_supposing(reading: Reading, verb: Token) -> int | None:
    """Return the "were" of "were Chad to attack"."""
    after = [one for one in reading.children(verb.index, "nsubj", "attr") if one.index > verb.index]
    before = reading.children(verb.index, "nsubj")
    is_turned = bool(after) and all(one.index > verb.index for one in before)
    return verb.index if verb.lower == "were" and is_turned else None


def is_conditional(reading: Reading, verb: int, conditions: frozenset[str]) -> bool:
    """Tell whether a deed hangs on a condition: "would help, provided that the bloc pays"."""
    after = (reading.tokens[one] for one in reading.subtree(verb) if one > verb)
    clauses = reading.children(verb, "advcl")
    marks = (mark.lower for one in clauses for mark in reading.children(one.index, "mark"))
    return any(one.lower in SUPPOSING for one in after) or any(one in conditions for one in marks)


def is_by_now(reading: Reading, verb: int) -> bool:
    """Tell whether a clause after another has "has": "shipped rice on 3 May, and Chad has pledged more"."""
    has = any(one.lower in ("has", "have") for one in reading.children(verb, "aux"))
    return has and reading.tokens[verb].dep == "conj"
