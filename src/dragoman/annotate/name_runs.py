"""Runs of capitalised words that can be a person's name."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from dragoman.model.reading import Name, Sentence, Token
from dragoman.model.text import Span
from dragoman.ontology import Ontology

from .words import AREAS, NO_NAME, PARTICLES

NAME_WORD = re.compile(r"[^\W\d_][\w.'’-]*\.?")
NAME_TAGS = frozenset("PROPN NOUN ADJ X VERB INTJ ADP ADV DET NUM PRON CCONJ AUX".split())
LONGEST_NAME = 6
QUOTES = frozenset(("'", '"'))
# The second half of "Bae Jong-min" in small letters, and what else a hyphen ties to a name ("Bae-led").
HALF_TAGS = frozenset("PROPN NOUN X ADP INTJ CCONJ SCONJ PRON PART DET ADV".split())
NO_HALVES = frozenset(("VBN", "VBD", "VBG", "JJ", "NNS"))
NO_NAME_HALVES = frozenset("era style type time ally aide area like free wide side held run led made".split())


class Known(Protocol):
    """What the vocabulary knows at a span."""

    def overlapping(self, span: Span) -> list[Name]:
        """Return the vocabulary's names that share a character with a span."""


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a parse with the vocabulary's view of them."""

    tokens: Sequence[Token]
    sentences: Sequence[Sentence]
    ontology: Ontology

    def lower(self, index: int) -> str:
        """Return a word in lower case, or nothing beyond the ends."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def at(self, index: int) -> Token | None:
        """Return a word, or None beyond the ends."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def is_address(self, index: int) -> bool:
        """Tell whether a word is a rank or an honorific ("Gen.", "Mr", "Mullah")."""
        word, titles = self.lower(index), self.ontology.titles
        return any(form in titles.honorifics or form in titles.ranks for form in (word, f"{word}.")) and bool(
            word
        )

    def is_title_head(self, index: int) -> bool:
        """Tell whether a word is the head of an office and no common surname."""
        word = self.lower(index)
        return word in self.ontology.titles.heads and word not in self.ontology.offices.surnames


def tokens_inside(tokens: Sequence[Token], span: Span) -> list[Token]:
    """Return the tokens that lie inside a span, by binary search."""
    first = bisect_left(tokens, span.start, key=lambda token: token.span.start)
    found = []
    while first < len(tokens) and tokens[first].span.end <= span.end:
        found.append(tokens[first])
        first += 1
    return found


def name_run(words: Words, start: int) -> tuple[int, int]:
    """Return where a person's name starts, after ranks and honorifics, and where it stops."""
    while start < len(words.tokens) and words.is_address(start):
        follows = start + 1 + (words.lower(start + 1) == "." and touches(words, start + 1))
        if not is_name_word(words, follows):
            break
        start = follows
    stop = start
    while stop < len(words.tokens) and words.tokens[stop].sentence == words.tokens[start].sentence:
        if stop - start >= LONGEST_NAME or not _continues_name(words, start, stop):
            break
        stop += 1
    while stop > start and (words.tokens[stop - 1].text == "-" or words.tokens[stop - 1].lower in PARTICLES):
        stop -= 1
    if any(words.is_title_head(index) for index in range(start, stop)):
        return start, start
    return start, stop


def _continues_name(words: Words, start: int, index: int) -> bool:
    token = words.tokens[index]
    if token.text == "-":
        return index > start and touches(words, index)
    if index > start + 1 and token.text.islower() and words.tokens[index - 1].text == "-":
        return token.pos in HALF_TAGS and token.tag not in NO_HALVES and token.lower not in NO_NAME_HALVES
    if token.text in QUOTES:
        return index > start and (_opens_nickname(words, index) or _closes_nickname(words, index))
    if token.lower in PARTICLES:
        return any(is_name_word(words, index + offset) for offset in (1, 2)) or token.text[:1].isupper()
    return is_name_word(words, index)


def _opens_nickname(words: Words, index: int) -> bool:
    """Tell whether a mark opens a name within a name ("Musa 'Lion' Idrissa")."""
    close = words.at(index + 2)
    is_marked = close is not None and close.text == words.tokens[index].text
    return is_marked and is_name_word(words, index + 1) and is_name_word(words, index + 3)


def _closes_nickname(words: Words, index: int) -> bool:
    return index > 1 and words.tokens[index - 2].text == words.tokens[index].text


def touches(words: Words, index: int) -> bool:
    """Tell whether a word stands between two others without spaces."""
    if index + 1 >= len(words.tokens):
        return False
    before, here, after = words.tokens[index - 1 : index + 2]
    return before.span.end == here.span.start and (here.text == "." or here.span.end == after.span.start)


def is_name_word(words: Words, index: int) -> bool:
    """Tell whether a word can be part of a name."""
    if index >= len(words.tokens):
        return False
    token = words.tokens[index]
    return (
        token.text[:1].isupper()
        and NAME_WORD.fullmatch(token.text) is not None
        and token.lower not in NO_NAME
        and token.pos in NAME_TAGS
    )


def is_free(words: Words, run: tuple[int, int], known: Known) -> bool:
    """Tell whether a run of words is no name of the vocabulary, no area and no body."""
    span = words.tokens[run[0]].span.until(words.tokens[run[1] - 1].span)
    last = words.lower(run[1] - 1)
    is_alone = run[1] - run[0] == 1 and words.is_title_head(run[0] - 1)
    portfolios = words.ontology.titles.portfolio_words
    if all(words.lower(index) in portfolios for index in range(*run)):
        return False
    if (last in AREAS and not is_alone) or words.ontology.kinds.of_head.get(last) == "organisation":
        return False
    if run[1] - run[0] == 1 and words.tokens[run[0]].text.isupper() and len(words.tokens[run[0]].text) > 1:
        return False
    return not any(_is_in_the_way(one, span) for one in known.overlapping(span))


def _is_in_the_way(name: Name, span: Span) -> bool:
    """Tell whether a vocabulary name forbids a person here; a town or one word of the name does not."""
    if (name.entry or "").startswith("place:"):
        return False
    starts = name.span.start == span.start
    return name.span.covers(span) or (
        starts and (name.role in ("adjective", "people") or name.kind == "organisation")
    )


def is_of_body(words: Words, index: int) -> bool:
    """Tell whether a word is part of what bodies are called."""
    word = words.lower(index)
    return (
        words.ontology.kinds.of_head.get(word) == "organisation"
        or word in words.ontology.titles.portfolio_words
    )


def person_name(words: Words, start: int, stop: int) -> Name:
    """Return a run of words as a person's name."""
    span = words.tokens[start].span.until(words.tokens[stop - 1].span)
    return Name(span=span, kind="person", source="title")
