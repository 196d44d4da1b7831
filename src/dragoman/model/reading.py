"""What the annotator sees in one document, before anything is claimed.

All positions are spans of the document's text; tokens, sentences, mentions and chains are
referred to by their index in the reading.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, takewhile
from typing import Literal

from .date import Date
from .text import Document, Evidence, Span

EntityKind = Literal["person", "place", "organisation", "people", "other"]
MentionKind = Literal["name", "nominal", "pronoun"]
NameRole = Literal["name", "adjective", "people", "seat"]
QuotationMark = Literal["double", "single", "block"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word with its place in the parse; `head` is the index of its head (itself at the root)."""

    index: int
    span: Span
    text: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    sentence: int

    @property
    def lower(self) -> str:
        """Return the word in lower case."""
        return self.text.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A run of tokens first <= i < stop; `paragraph` counts the document's paragraphs."""

    index: int
    span: Span
    first: int
    stop: int
    root: int
    paragraph: int
    is_title: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A proper name with the way it was found; `entry` is its vocabulary entry, if it has one.

    Entries are "country:IND", "organisation:nato", "region:…" or "place:<GeoNames id>"; `role` tells a
    state's name from its adjective, its people and the seat of its government.
    """

    span: Span
    kind: EntityKind
    source: Literal["recogniser", "gazetteer", "title", "document"]
    entry: str | None = None
    role: NameRole | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A noun phrase or pronoun that speaks of somebody or something.

    `span` is the phrase without trailing clauses and appositions, `head` its head token, `name` the
    proper name in it (for a person without titles), `title` the words of an office or rank before,
    after or beside the name ("Acting Defence Minister"), `chain` the chain it belongs to, `entry` and
    `role` those of its name. A state's name inside another phrase ("Indian officials", "Taliban
    assurances") is a mention of its own.
    """

    index: int
    span: Span
    head: int
    sentence: int
    kind: MentionKind
    entity: EntityKind | None
    name: Span | None
    title: Span | None
    plural: bool
    chain: int
    entry: str | None = None
    role: NameRole | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Mentions of one thing in text order.

    `members` are the chains that a plural one stands for ("the two sides"); a speaker's "we" has one
    member, the speaker, and means whom he speaks for.
    """

    index: int
    mentions: tuple[int, ...]
    members: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words in quotation marks or a block that somebody is said to have spoken.

    `span` is from the first to the last word inside the marks, over all its paragraphs; `outer` holds
    the marks too. `speaker` is the index of the mention that is said to speak, `cue` the words that say
    so ("said"); both None where the text names nobody. Scare quotes and titles have no cue.
    """

    span: Span
    outer: Span
    mark: QuotationMark
    speaker: int | None = None
    cue: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date expression; `date` is None where it cannot be fixed."""

    span: Span
    date: Date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number with its unit and bound.

    `number` is the span of the number words, `value` the number (magnitudes multiplied in), `unit` the
    canonical unit or ISO 4217 code or None for a bare count, `unit_text` the words of it. `per` is
    what there is so much for: "year" of "2 million barrels a year", "share" of "$70 a share".
    """

    span: Span
    number: Span
    value: float
    unit: str | None
    unit_text: str | None
    bound: Literal["exact", "about", "over", "under", "up-to", "at-least"]
    per: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """A place name; `entry` is the key of the best gazetteer entry, None where there is none."""

    span: Span
    name: str
    entry: str | None


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A document with its sentences, tokens, mentions, quotations, dates, amounts and places.

    `places_in_names` are places inside the names of bodies ("Leeds City Council"): they tell where a
    report is set, and are no place of an event.
    """

    document: Document
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    chains: tuple[Chain, ...]
    quotations: tuple[Quotation, ...]
    dates: tuple[DateMention, ...]
    amounts: tuple[Amount, ...]
    places: tuple[PlaceMention, ...]
    places_in_names: tuple[PlaceMention, ...] = ()

    @cached_property
    def children_of(self) -> tuple[tuple[int, ...], ...]:
        """Return the dependents of every token, in text order."""
        children: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                children[token.head].append(token.index)
        return tuple(tuple(one) for one in children)

    @cached_property
    def mention_of_head(self) -> dict[int, Mention]:
        """Return the mention that each head token carries."""
        return {mention.head: mention for mention in self.mentions}

    def children(self, index: int, *deps: str) -> tuple[Token, ...]:
        """Return the dependents of a token, only those with one of the relations if any are named."""
        found = (self.tokens[child] for child in self.children_of[index])
        return tuple(token for token in found if not deps or token.dep in deps)

    def subtree(self, index: int) -> tuple[int, ...]:
        """Return the indices of a token and all that hangs on it, in text order."""
        found, waiting = [], [index]
        while waiting:
            current = waiting.pop()
            found.append(current)
            waiting.extend(self.children_of[current])
        return tuple(sorted(found))

    def subtree_span(self, index: int) -> Span:
        """Return the stretch of text from the first to the last word below a token."""
        tree = self.subtree(index)
        return self.tokens[tree[0]].span.until(self.tokens[tree[-1]].span)

    def ancestors(self, index: int) -> tuple[Token, ...]:
        """Return the heads above a token, nearest first."""
        found = []
        while self.tokens[index].head != index:
            index = self.tokens[index].head
            found.append(self.tokens[index])
        return tuple(found)

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens that lie inside a span."""
        first = bisect_left(self.tokens, span.start, key=lambda token: token.span.start)
        inside = takewhile(lambda token: token.span.start < span.end, islice(self.tokens, first, None))
        return tuple(token for token in inside if span.covers(token.span))

    def token_at(self, position: int) -> Token | None:
        """Return the token that starts at a character position, by binary search."""
        index = bisect_left(self.tokens, position, key=lambda token: token.span.start)
        is_there = index < len(self.tokens) and self.tokens[index].span.start == position
        return self.tokens[index] if is_there else None

    def sentence_at(self, position: int) -> Sentence | None:
        """Return the sentence that holds a character position, or None between sentences."""
        after = bisect_right(self.sentences, position, key=lambda one: one.span.start)
        found = self.sentences[after - 1] if after else None
        return found if found is not None and position < found.span.end else None

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """Return the mentions that lie inside a span, in text order."""
        return tuple(mention for mention in self.mentions if span.covers(mention.span))

    def text_of(self, span: Span) -> str:
        """Return the words at a span."""
        return self.document.text[span.start : span.end]

    def cite(self, *spans: Span | None) -> tuple[Evidence, ...]:
        """Return evidence for the spans that are given, in text order and once each."""
        return tuple(self.document.cite(span) for span in sorted({one for one in spans if one is not None}))
