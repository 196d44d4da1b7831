"""The words by which amounts hang in their sentences, and the singular of the nouns they count."""

from bisect import bisect_left
from collections.abc import Sequence

from dragoman.model.reading import Amount, Reading, Token
from dragoman.model.text import Span


def anchor_of(reading: Reading, amount: Amount) -> Token | None:
    """Return the token by which an amount hangs in its sentence."""
    inside = tokens_at(reading, amount.span)
    indices = {token.index for token in inside}
    heads = [token for token in inside if token.head not in indices or token.head == token.index]
    nouns = [token for token in heads if token.pos in ("NOUN", "NUM", "PROPN", "SYM")]
    return next(reversed(nouns or heads), None)


def is_model(token: Token) -> bool:
    """Tell whether a token that is parsed as a number is the name of a model ("F-16")."""
    return token.pos == "NUM" and token.text[:1].isupper() and any(char.isdigit() for char in token.text)


def start_of_word(reading: Reading, first: int) -> int:
    """Return the first token of the word that a token ends: "life" of "life-saving"."""
    while first > 0 and reading.tokens[first - 1].span.end == reading.tokens[first].span.start:
        if not {reading.tokens[first - 1].text, reading.tokens[first].text} & {"-", "‑"}:
            break
        first -= 1
    return first


def tokens_at(reading: Reading, span: Span) -> Sequence[Token]:
    """Return the tokens that share a character with a span, without a look at all the others."""
    first = bisect_left(reading.tokens, span.start, key=lambda token: token.span.end - 1)
    last = bisect_left(reading.tokens, span.end, key=lambda token: token.span.start)
    return reading.tokens[first:last]


# Plurals in "-ses" and "-oes" that lose or keep their "e" against the rule.
LOSE_E = frozenset(("buses", "gases", "viruses", "lenses", "campuses", "minibuses", "crises"))
KEEP_E = frozenset(("shoes", "canoes", "toes", "snowshoes"))


def lemma_of(token: Token) -> str:
    """Return the singular of a noun in lower case; the parser's is wrong for too many ("doses" → "dos")."""
    word = token.lower
    if token.tag not in ("NNS", "NNPS") or not word.endswith("s") or word.endswith(("ss", "ves")):
        return token.lemma.lower()
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word in LOSE_E or (
        word.endswith(("ches", "shes", "sses", "xes", "zes", "oes")) and word not in KEEP_E
    ):
        return word[:-2]
    return word[:-1]
