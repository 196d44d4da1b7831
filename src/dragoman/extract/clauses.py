"""The words of a clause or phrase as a span: without its "that", its commas, and what only follows it."""

import itertools

from dragoman.model.reading import Reading, Sentence, Token
from dragoman.model.text import Span
from dragoman.ontology.speech import load_speech

CONCEDING = frozenset(
    ("even", "despite", "although", "though", "while", "whilst", "without", "unless", "but", "provided")
)
SUBORDINATING = frozenset(
    ("while", "whilst", "although", "though", "if", "when", "unless", "since", "because", "as", "until")
)
QUESTION_WORDS = frozenset(("whether", "if", "how", "why", "what", "when", "where", "who", "which"))
OPENING_MARKS = frozenset(("(", "[", "$", "£", "€", "#"))
CLOSING_MARKS = frozenset((")", "]", "%"))


def clause_of(reading: Reading, head: Token, breaks: frozenset[int]) -> Span | None:
    """Return the words under a head word; what the parser hangs there from one of `breaks` on is left out."""
    whole = reading.subtree(head.index)
    ends = {one for one in (*breaks, *_other_tense(reading, head), *_sources(reading, whole)) if one in whole}
    stop = min((_conjunction_before(reading, one) for one in ends if one > head.index), default=None)
    tree = [one for one in whole if stop is None or one < stop]
    marks = {one.index for one in reading.children(head.index, "mark") if one.lower == "that"}
    while tree and (tree[0] in marks or _is_edge(reading.tokens[tree[0]], OPENING_MARKS)):
        tree.pop(0)
    if not tree:
        return None
    last = reading.sentences[head.sentence].stop - 1 if _awaits_clause(reading, tree) else tree[-1]
    return phrase_of(reading, tree[0], last + 1)


def _other_tense(reading: Reading, head: Token) -> list[int]:
    """Return verbs joined to a reported clause that go on in the tense of the verb of speech, not in its own.

    "Kolo said the vote had been calm but criticised the count": the second verb is what Kolo did.
    """
    if head.tag == "VBD" and not reading.children(head.index, "aux"):
        return []
    joined = reading.children(head.index, "conj")
    bare = [one for one in joined if not reading.children(one.index, "nsubj", "nsubjpass", "aux")]
    verbs = [one.index for one in bare if one.tag == "VBD" and not _may_be_perfect(reading, head, one)]
    # The parser takes "criticised delays" for a noun with a participle.
    nouns = [one for one in bare if one.pos == "NOUN" and head.pos in ("VERB", "AUX")]
    taken = [
        part.index for one in nouns for part in reading.children(one.index, "amod")[:1] if part.tag == "VBN"
    ]
    return verbs + taken


def _may_be_perfect(reading: Reading, head: Token, verb: Token) -> bool:
    """Tell whether "handed" goes on with the "had left" before it, and is no act of speech of its own."""
    has_perfect = any(one.lemma == "have" for one in reading.children(head.index, "aux"))
    joins = [one.lower for one in reading.children(head.index, "cc")]
    is_of_speech = load_speech().verb(verb.lemma.lower(), "") is not None
    return has_perfect and joins == ["and"] and verb.lower.endswith("ed") and not is_of_speech


def _sources(reading: Reading, tree: tuple[int, ...]) -> list[int]:
    """Return where a "according to" after a comma begins, which is no part of what was said."""
    pairs = itertools.pairwise(tree)
    return [
        after
        for before, after in pairs
        if reading.tokens[before].text == "," and reading.tokens[after].lower == "according"
    ]


def _awaits_clause(reading: Reading, tree: list[int]) -> bool:
    """Tell whether a reported clause begins with "while" or "if" and stops before its main clause."""
    first, last = reading.tokens[tree[0]], reading.tokens[tree[-1]]
    follows = reading.tokens[last.index + 1 : last.index + 2]
    is_opened = (
        first.lower in SUBORDINATING and first.dep == "mark" and reading.tokens[first.head].dep == "ccomp"
    )
    return is_opened and bool(follows) and follows[0].text == "," and follows[0].sentence == first.sentence


def _conjunction_before(reading: Reading, index: int) -> int:
    """Return where "and has stressed" begins."""
    first = min((one.index for one in reading.children(index, "aux", "advmod")), default=index)
    while first > 0 and reading.tokens[first - 1].pos in ("CCONJ", "PUNCT", "ADV"):
        first -= 1
    return first


def phrase_of(reading: Reading, first: int, stop: int) -> Span | None:
    """Return the words first <= i < stop without marks and a linking "that" at the edges."""
    while first < stop and (
        _is_edge(reading.tokens[first], OPENING_MARKS) or _is_link(reading.tokens[first])
    ):
        first += 1
    while first < stop and _is_edge(reading.tokens[stop - 1], CLOSING_MARKS):
        stop -= 1
    if first >= stop:
        return None
    return reading.tokens[first].span.until(reading.tokens[stop - 1].span)


def rest_of_sentence(reading: Reading, sentence: Sentence) -> Span | None:
    """Return the words of a whole sentence."""
    return phrase_of(reading, sentence.first, sentence.stop)


def without_concession(reading: Reading, words: Span) -> Span:
    """Return a phrase up to a comma with "even if", "despite" or the like after it."""
    inside = reading.tokens_in(words)
    for before, after in itertools.pairwise(inside):
        if before.text == "," and after.lower in CONCEDING:
            return phrase_of(reading, inside[0].index, before.index) or words
    return words


def _is_edge(token: Token, kept: frozenset[str]) -> bool:
    return token.text not in kept and not any(char.isalnum() for char in token.text)


def _is_link(token: Token) -> bool:
    return token.lower in ("that", "and", "but") and token.dep in ("mark", "cc")


def is_question(reading: Reading, clause: Token) -> bool:
    """Tell whether a clause is a question ("whether the road was open", "what he wanted")."""
    first = reading.subtree(clause.index)[0]
    token = reading.tokens[first]
    return (token.lower in QUESTION_WORDS and token.dep != "nsubj") or token.lower in ("whether", "what")
