"""What the search for offices looks at: words with their names, phrases and who holds them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.model.claim import Standing
from dragoman.model.reading import Mention, Reading, Token
from dragoman.model.text import Span
from dragoman.ontology import Ontology

WORDS = frozenset(("NOUN", "PROPN", "ADJ", "NUM", "X"))
PLURAL = re.compile(r"[^\W\d_]+s")
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july august september october november december today yesterday".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePhrase:
    """A phrase first <= i < stop that names an office; spans are None where the words say nothing."""

    first: int
    stop: int
    head: int
    title: tuple[Span, ...]
    of: Span | None
    owner: Mention | None
    standing: Standing | None
    standing_span: Span | None
    portfolio: Span | None
    is_plural: bool

    def words(self, reading: Reading) -> str:
        """Return the title as worded."""
        return " ".join(reading.text_of(span) for span in self.title)


@dataclass(slots=True)
class Draft:
    """A phrase while it grows; `core` is the part that the vocabulary or the head itself gives."""

    head: int
    first: int
    stop: int
    core: tuple[int, int]
    owners: list[Span]
    title: list[int]
    owner: Mention | None = None
    standing: str | None = None
    standing_span: Span | None = None
    portfolio: Span | None = None
    body: Span | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """The words of a document with what is known of each."""

    reading: Reading
    ontology: Ontology
    name_of: Mapping[int, Mention]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Return the words."""
        return self.reading.tokens

    def at(self, index: int, sentence: int) -> Token | None:
        """Return a word if it stands in the sentence."""
        if 0 <= index < len(self.tokens) and self.tokens[index].sentence == sentence:
            return self.tokens[index]
        return None

    def touches(self, index: int) -> bool:
        """Tell whether a word and the next stand without a space between."""
        return self.tokens[index].span.end == self.tokens[index + 1].span.start

    def is_person(self, index: int) -> bool:
        """Tell whether a word is part of a person's name."""
        name = self.name_of.get(index)
        return name is not None and name.entity == "person"


def names_by_token(reading: Reading) -> dict[int, Mention]:
    """Return the name that each word is part of, the longest where names nest."""
    found: dict[int, Mention] = {}
    for mention in sorted(reading.mentions, key=lambda one: one.span.end - one.span.start, reverse=True):
        if mention.name is not None:
            found.update((token.index, mention) for token in _tokens_of(reading, mention.name, mention.head))
    return found


def _tokens_of(reading: Reading, span: Span, near: int) -> list[Token]:
    """Return the tokens of a short span that holds or neighbours a token."""
    first = near
    while first > 0 and reading.tokens[first - 1].span.start >= span.start:
        first -= 1
    found = []
    while first < len(reading.tokens) and reading.tokens[first].span.start < span.end:
        if span.covers(reading.tokens[first].span):
            found.append(reading.tokens[first])
        first += 1
    return found


def is_head(scene: Scene, index: int) -> bool:
    """Tell whether a word is the head of an office."""
    token, heads = scene.tokens[index], scene.ontology.titles.heads
    if token.pos not in ("NOUN", "PROPN", "ADJ", "X") or scene.is_person(index):
        return False
    word = token.lower.removesuffix(".")
    if word in scene.ontology.offices.surnames and token.text[:1].isupper():
        return _is_sovereign(scene, token, word)
    return (word in heads or singular(word) in heads) and not _is_run_on(scene, index)


def _is_sovereign(scene: Scene, token: Token, word: str) -> bool:
    """Tell whether "King" or "Chancellor" stands before a name or a body and is no name itself."""
    if word not in (
        "king",
        "queen",
        "pope",
        "chancellor",
        "judge",
        "archbishop",
        "emperor",
        "sultan",
        "emir",
    ):
        return False
    follows, before = scene.at(token.index + 1, token.sentence), scene.at(token.index - 1, token.sentence)
    is_bare = before is None or before.pos in ("DET", "ADP", "VERB", "ADJ", "CCONJ", "PUNCT", "PART")
    return is_bare and (scene.is_person(token.index + 1) or (follows is not None and follows.lower == "of"))


def _is_run_on(scene: Scene, index: int) -> bool:
    """Tell whether the next word is the head instead ("prime minister's", "Secretary General Secretary")."""
    follows = scene.at(index + 1, scene.tokens[index].sentence)
    if follows is None or follows.pos not in WORDS or scene.is_person(index + 1):
        return False
    return (follows.lower in scene.ontology.titles.heads) and follows.dep not in ("nsubj", "appos", "dobj")


def singular(word: str) -> str:
    """Return a title's head without its plural ending."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word.removesuffix("s") if PLURAL.fullmatch(word) and not word.endswith("ss") else word


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A phrase with one who holds, held or will hold its office, and how far the words bear it out."""

    phrase: OfficePhrase
    holder: Mention
    standing: Standing
    is_stated: bool
    confidence: float
    cue: Token | None = None


@dataclass(frozen=True, slots=True)
class Persons:
    """The persons named in a document, by the tokens their names start at and end before."""

    reading: Reading
    ontology: Ontology
    by_start: dict[int, Mention]
    by_stop: dict[int, Mention]
    named_chains: frozenset[int]
