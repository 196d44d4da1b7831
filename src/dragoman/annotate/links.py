"""Chains while they are being joined, with what the rules ask about mentions."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dragoman.model.reading import Mention, Quotation, Sentence, Token
from dragoman.model.text import Span
from dragoman.ontology import Ontology

from .parser import FAMILIAR

SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
SMALL = frozenset(
    ("the", "a", "an", "his", "her", "its", "their", "our", "of", "for", "'s", "’s", "'", "’", "-")
)
INDEFINITE = frozenset(
    ("a", "an", "another", "some", "any", "no", "one", "every", "each", "other", "several")
)
DEFINITE = frozenset(("the", "this", "that", "these", "those", "its", "their", "both"))


@dataclass(slots=True, kw_only=True)
class Links:
    """The chains by union of a later mention with an earlier one; `words_of` has the words of each chain.

    `issuers` are those for whom a document says "we".
    """

    mentions: Sequence[Mention]
    tokens: Sequence[Token]
    sentences: Sequence[Sentence]
    text: str
    ontology: Ontology
    quotations: Sequence[Quotation]
    root: list[int] = field(init=False)
    members: dict[int, tuple[int, ...]] = field(default_factory=dict)
    by_head: dict[int, int] = field(init=False)
    words_of: dict[int, set[str]] = field(init=False)
    entry_of: dict[int, str] = field(init=False)
    first_in: list[int] = field(init=False)
    named: dict[str, list[int]] = field(default_factory=dict)
    quoted: dict[int, int] = field(init=False)
    full_names: dict[int, tuple[frozenset[str], ...]] = field(init=False)
    issuers: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Start with every mention in a chain of its own."""
        self.root = list(range(len(self.mentions)))
        self.by_head = {mention.head: mention.index for mention in self.mentions}
        self.words_of = {
            one.index: set(self.words(one.span).replace(".", "").split()) for one in self.mentions
        }
        full = ((one.index, self._full_name(one)) for one in self.mentions)
        self.full_names = {index: (name,) for index, name in full if len(name) > 1}
        self.entry_of = {one.index: one.entry for one in self.mentions if one.entry and self.is_bare(one)}
        sentence_of = [mention.sentence for mention in self.mentions]
        self.first_in = [bisect_left(sentence_of, number) for number in range(len(self.sentences) + 1)]
        self.quoted = {
            mention.index: number
            for number, one in enumerate(self.quotations)
            for mention in self._between(one.outer)
        }

    def _between(self, span: Span) -> Iterator[Mention]:
        starts = [mention.span.start for mention in self.mentions]
        for mention in self.mentions[bisect_left(starts, span.start) :]:
            if mention.span.start >= span.end:
                return
            if span.covers(mention.span):
                yield mention

    def find(self, index: int) -> int:
        """Return the first mention of the chain that a mention is in."""
        while self.root[index] != index:
            self.root[index] = self.root[self.root[index]]
            index = self.root[index]
        return index

    def join(self, one: int, other: int) -> None:
        """Put two mentions into one chain, unless the chains are of two known states or bodies."""
        first, second = sorted((self.find(one), self.find(other)))
        entries = {self.entry_of[root] for root in (first, second) if root in self.entry_of}
        if first == second or len(entries) > 1 or self._are_two_persons(first, second):
            return
        self.root[second] = first
        self.words_of[first] |= self.words_of.pop(second)
        self.entry_of.update((first, entry) for entry in entries)
        self.full_names[first] = self.full_names.get(first, ()) + self.full_names.pop(second, ())

    def _are_two_persons(self, first: int, second: int) -> bool:
        """Tell whether two chains have full names of persons without a word in common."""
        names, others = self.full_names.get(first, ()), self.full_names.get(second, ())
        return any(name.isdisjoint(other) for name in names for other in others)

    def _full_name(self, mention: Mention) -> frozenset[str]:
        if mention.entity != "person" or mention.name is None:
            return frozenset()
        words = self.words(mention.name).replace("-", " ").split()
        return frozenset(word for word in words if "." not in word)

    def words(self, span: Span | None) -> str:
        """Return the words at a span in lower case, with single spaces."""
        if span is None:
            return ""
        return " ".join(self.text[span.start : span.end].lower().translate(FAMILIAR).split())

    def head(self, mention: Mention) -> Token:
        """Return the head word of a mention."""
        return self.tokens[mention.head]

    def content(self, span: Span | None) -> frozenset[str]:
        """Return the words at a span that carry meaning."""
        words = (
            self.words(span).replace(",", " ").replace("’s", " ").replace("'s", " ").replace("-", " ").split()
        )
        return frozenset(word for word in words if word not in SMALL)

    def before(self, mention: Mention, sentences: int) -> Sequence[Mention]:
        """Return the mentions before one, as many sentences back as given, the nearest last."""
        return self.mentions[self.first_in[max(0, mention.sentence - sentences)] : mention.index]

    def in_sentence(self, number: int) -> Sequence[Mention]:
        """Return the mentions of a sentence."""
        if not 0 <= number < len(self.sentences):
            return ()
        return self.mentions[self.first_in[number] : self.first_in[number + 1]]

    def is_definite(self, mention: Mention) -> bool:
        """Tell whether a phrase speaks of something known ("the envoy", "Foreign Secretary")."""
        if self.is_indefinite(mention):
            return False
        first = self.text[mention.span.start : mention.span.end].split(maxsplit=1)[0]
        return first.lower() in DEFINITE or (mention.title is not None and first[:1].isupper())

    def is_indefinite(self, mention: Mention) -> bool:
        """Tell whether a phrase speaks of anybody of a sort ("a mayor")."""
        return self.text[mention.span.start : mention.span.end].split(maxsplit=1)[0].lower() in INDEFINITE

    def is_bare(self, mention: Mention) -> bool:
        """Tell whether a phrase is its name alone: "Kabul", "the Taliban", not "the Taliban leader"."""
        if mention.entity == "person" or mention.name is None:
            return True
        head = self.head(mention)
        return mention.name.start <= head.span.start < mention.name.end

    def excludes(self, mention: Mention, other: Mention) -> bool:
        """Tell whether two mentions hang on one verb and so cannot be one person."""
        one, two = self.head(mention), self.head(other)
        return one.sentence == two.sentence and one.head == two.head
