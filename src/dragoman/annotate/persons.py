"""Persons' names that a title, an apposition or another mention gives away."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from dragoman.model.reading import Name, Sentence, Token
from dragoman.model.text import Span
from dragoman.ontology import Ontology

from .words import AREAS, NO_NAME, PARTICLES

NAME_WORD = re.compile(r"[^\W\d_][\w.'’-]*\.?")
NAME_TAGS = frozenset(("PROPN", "NOUN", "ADJ", "X", "VERB", "INTJ", "ADP", "ADV", "DET", "NUM", "PRON", "CCONJ", "AUX"))
LONGEST_NAME = 6
# A headline is in title case when at least this share of its longer words is capitalised.
TITLE_CASE = 0.75


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
        return any(form in titles.honorifics or form in titles.ranks for form in (word, f"{word}.")) and bool(word)

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


# ------------------------------------------------------------ after a title


def titled_persons(words: Words, known: Known) -> list[Name]:
    """Return the names that follow a title, rank or honorific ("spokeswoman Nor Azlina Harun")."""
    seen = _seen_in_running_text(words)
    found = []
    for token in words.tokens:
        is_far = _ends_complement(words, token.index, known)
        if not (is_far or _ends_title(words, token.index) or _ends_suffix(words, token.index)):
            continue
        start, stop = name_run(words, token.index + 1)
        if start + is_far < stop and _is_free(words, (start, stop), known) and _is_trusted(words, (start, stop), seen):
            found.append(_person(words, start, stop))
    return found


def _person(words: Words, start: int, stop: int) -> Name:
    span = words.tokens[start].span.until(words.tokens[stop - 1].span)
    return Name(span=span, kind="person", source="title")


def _ends_title(words: Words, index: int) -> bool:
    token = words.tokens[index]
    if index + 1 >= len(words.tokens) or words.tokens[index + 1].sentence != token.sentence:
        return False
    follows = words.tokens[index + 1]
    if not (follows.text[:1].isupper() or follows.lower in PARTICLES) or follows.span.start == token.span.end:
        return False
    if words.is_address(index):
        return token.text[:1].isupper() and not words.is_address(index + 1) and not words.is_title_head(index + 1)
    is_plain = not words.is_title_head(index + 1) and words.lower(index + 1) not in NO_NAME
    is_title = words.is_title_head(index) or words.lower(index) in words.ontology.titles.plural_heads
    return is_title and is_plain


def _ends_suffix(words: Words, index: int) -> bool:
    """Tell whether a word ends "President-elect" or "Prime Minister-designate"."""
    is_suffix = words.lower(index) in ("elect", "designate") and words.lower(index - 1) in ("-", "–")
    return is_suffix and words.is_title_head(index - 2) and _is_name_word(words, index + 1)


def _ends_complement(words: Words, index: int, known: Known) -> bool:
    """Tell whether a word ends what an office is for, with a name after it ("Minister for the Sahel Awa Sy")."""
    token, titles = words.tokens[index], words.ontology.titles
    if not token.text[:1].isupper() or not _is_name_word(words, index + 1):
        return False
    ends_name = any(one.span.end == token.span.end for one in known.overlapping(token.span))
    if not ends_name and token.lower not in titles.portfolio_words:
        return False
    for back in range(index - 1, max(-1, index - 8), -1):
        before = words.tokens[back]
        if before.sentence != token.sentence or before.pos in ("VERB", "AUX", "PUNCT"):
            return False
        if before.lower in ("for", "of", "to") and back > 0 and words.is_title_head(back - 1):
            return True
    return False


def name_run(words: Words, start: int) -> tuple[int, int]:
    """Return where a person's name starts, after ranks and honorifics, and where it stops; nothing if none does."""
    while start < len(words.tokens) and words.is_address(start) and _is_name_word(words, start + 1):
        start += 1
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
        return index > start and _touches(words, index)
    if token.lower in PARTICLES:
        return any(_is_name_word(words, index + offset) for offset in (1, 2)) or token.text[:1].isupper()
    return _is_name_word(words, index)


def _touches(words: Words, index: int) -> bool:
    if index + 1 >= len(words.tokens):
        return False
    before, here, after = words.tokens[index - 1 : index + 2]
    return before.span.end == here.span.start and here.span.end == after.span.start


def _is_name_word(words: Words, index: int) -> bool:
    if index >= len(words.tokens):
        return False
    token = words.tokens[index]
    return (
        token.text[:1].isupper()
        and NAME_WORD.fullmatch(token.text) is not None
        and token.lower not in NO_NAME
        and token.pos in NAME_TAGS
    )


def _is_free(words: Words, run: tuple[int, int], known: Known) -> bool:
    """Tell whether a run of words is no name of the vocabulary, no area and no body."""
    span = words.tokens[run[0]].span.until(words.tokens[run[1] - 1].span)
    last = words.lower(run[1] - 1)
    if last in AREAS or words.ontology.kinds.of_head.get(last) == "organisation":
        return False
    if run[1] - run[0] == 1 and words.tokens[run[0]].text.isupper() and len(words.tokens[run[0]].text) > 1:
        return False
    return not any(_is_in_the_way(one, span) for one in known.overlapping(span))


def _is_in_the_way(name: Name, span: Span) -> bool:
    """Tell whether a vocabulary name forbids a person here; a town or one word of the name does not."""
    if (name.entry or "").startswith("place:"):
        return False
    starts = name.span.start == span.start
    return name.span.covers(span) or (starts and (name.role in ("adjective", "people") or name.kind == "organisation"))


def _seen_in_running_text(words: Words) -> frozenset[str]:
    """Return the capitalised words of sentences that are not in title case."""
    plain = {sentence.index for sentence in words.sentences if not _is_title_case(words, sentence)}
    return frozenset(token.text for token in words.tokens if token.sentence in plain and token.text[:1].isupper())


def _is_title_case(words: Words, sentence: Sentence) -> bool:
    if words.tokens[sentence.stop - 1].text in (".", "?", "!"):
        return False
    longer = [token for token in words.tokens[sentence.first : sentence.stop] if len(token.text) > 3 and token.text.isalpha()]
    capital = sum(token.text[:1].isupper() for token in longer)
    return len(longer) > 3 and capital >= TITLE_CASE * len(longer)


def trusted(words: Words, names: Sequence[Name]) -> list[Name]:
    """Return the recognised persons without those that a title-case headline alone names."""
    seen = _seen_in_running_text(words)
    found = []
    for name in names:
        tokens = tokens_inside(words.tokens, name.span)
        if _is_trusted(words, (tokens[0].index, tokens[-1].index + 1), seen):
            found.append(name)
    return found


def _is_trusted(words: Words, run: tuple[int, int], seen: frozenset[str]) -> bool:
    """Tell whether a name is outside a title-case headline or named again in the text."""
    sentence = words.sentences[words.tokens[run[0]].sentence]
    return not _is_title_case(words, sentence) or words.tokens[run[1] - 1].text in seen


# ------------------------------------------------------------ beside a title


def described_persons(words: Words, known: Known) -> list[Name]:
    """Return names between commas beside an office: "the envoy to Chad, Idris Kone," and "Idris Kone, the envoy"."""
    found = []
    for token in words.tokens:
        if token.text != "," or token.index + 2 >= len(words.tokens):
            continue
        start, stop = name_run(words, token.index + 1)
        if stop - start >= 2 and _closes(words, stop) and _has_title_before(words, token.index):
            is_body = any(_is_of_body(words, index) for index in range(start, stop))
            same = words.tokens[start].sentence == token.sentence
            if same and not is_body and _is_free(words, (start, stop), known):
                found.append(_person(words, start, stop))
    return found


def _is_of_body(words: Words, index: int) -> bool:
    word = words.lower(index)
    return words.ontology.kinds.of_head.get(word) == "organisation" or word in words.ontology.titles.portfolio_words


def _closes(words: Words, index: int) -> bool:
    return words.lower(index) in (",", ".", ";", ")", "-", "said", "told", "who") or index >= len(words.tokens)


def _has_title_before(words: Words, comma: int) -> bool:
    """Tell whether the phrase before a comma, back to the last comma or verb, holds the head of an office."""
    for index in range(comma - 1, max(-1, comma - 13), -1):
        token = words.tokens[index]
        if token.sentence != words.tokens[comma].sentence or token.pos in ("VERB", "AUX", "PUNCT") and token.text != "-":
            return False
        if words.is_title_head(index):
            return True
    return False


def trim_person(tokens: Sequence[Token], words: Words) -> list[Token]:
    """Return a recognised person's name without the titles before it and the words after it that are no name."""
    kept = list(tokens)
    cut = 0
    for number, token in enumerate(kept[:-1]):
        if words.is_title_head(token.index) or (words.is_address(token.index) and not _is_kept_address(words, token)):
            cut = number + 1
    kept = kept[cut:]
    while kept and (words.is_title_head(kept[-1].index) or kept[-1].lower in NO_NAME):
        kept = kept[:-1]
    while kept and kept[0].lower in NO_NAME:
        kept = kept[1:]
    return kept


def _is_kept_address(words: Words, token: Token) -> bool:
    return token.lower in words.ontology.offices.surnames


# ------------------------------------------------------------ named again


def vote(words: Words, persons: Sequence[Name], recognised: Sequence[Name]) -> list[Name]:
    """Return every other place where a person of this text is named in full or by a part of the name."""
    full = {tuple(one.text for one in tokens_inside(words.tokens, name.span)) for name in persons}
    wanted = full | set(_shorter(full))
    middle = {word for pieces in full for word in pieces[:-1] if len(word) > 3 and word[:1].isupper()}
    marked = {name.span for name in recognised}
    longest = max(map(len, wanted), default=0)
    found = []
    for token in words.tokens:
        if not token.text[:1].isupper():
            continue
        for count in range(longest, 0, -1):
            run = words.tokens[token.index : token.index + count]
            if len(run) < count or run[-1].sentence != token.sentence:
                continue
            span = run[0].span.until(run[-1].span)
            is_part = count == 1 and token.text in middle and span in marked
            if is_part or tuple(one.text for one in run) in wanted:
                found.append(Name(span=span, kind="person", source="document"))
                break
    return found


def _shorter(full: set[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    for pieces in sorted(full):
        if len(pieces[-1]) > 2:
            yield from (pieces[-count:] for count in range(1, len(pieces)))
        if len(pieces) > 2:
            yield pieces[:-1]
