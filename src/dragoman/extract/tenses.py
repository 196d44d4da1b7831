"""What the form of a clause says of its deed: told of the past, yet to come, or not done at all."""

from dragoman.model.reading import Reading, Token

from .dependents import is_infinitive

WOULD = frozenset(("would", "'d"))
# Subjects of which nobody does anything.
NOBODY = frozenset(("nobody", "none", "nothing"))
# Words before a day that put a deed told in the present tense into the future.
COMING = frozenset(("next", "coming", "tomorrow", "upcoming"))


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
    beside = reading.children(token.index, "npadvmod", "advmod", "prep")
    below = (reading.tokens[one] for child in beside for one in reading.subtree(child.index))
    return next((one.index for one in below if one.lower in COMING and _is_dated(reading, one)), None)


def _is_dated(reading: Reading, token: Token) -> bool:
    return any(one.span.overlaps(token.span) for one in reading.dates)


def sign_of_nothing(reading: Reading, index: int, *, is_told: bool) -> int | None:
    """Return the word that says a deed was not done: "would have sent", "nobody was held", "yet to sign"."""
    helpers = {one.lower: one.index for one in reading.children(index, "aux")}
    if WOULD & set(helpers) and "have" in helpers and not is_told:
        return helpers["have"]
    for subject in reading.children(index, "nsubj", "nsubjpass"):
        before = reading.children(subject.index, "det", "preconj", "cc")
        sign = next((one.index for one in before if one.lower in ("no", "neither")), None)
        if subject.lower in NOBODY or sign is not None:
            return subject.index if sign is None else sign
    return _no_longer(reading, index) or _yet(reading, index)


def _no_longer(reading: Reading, index: int) -> int | None:
    for child in reading.children(index, "advmod"):
        before = reading.children(child.index, "neg", "det", "advmod")
        if child.lower == "longer" and any(one.lower == "no" for one in before):
            return child.index
    return None


def _yet(reading: Reading, index: int) -> int | None:
    """Return the "yet" of "has yet to sign"."""
    token = reading.tokens[index]
    head = reading.tokens[token.head]
    if token.dep != "xcomp" or head.lemma not in ("have", "remain") or not is_infinitive(reading, index):
        return None
    return next((one.index for one in reading.children(head.index, "advmod") if one.lower == "yet"), None)
