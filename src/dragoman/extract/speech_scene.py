"""A reading looked at for reported speech, and the frame in which somebody's words are reported."""

from dataclasses import dataclass
from functools import cached_property

from dragoman.model.grammar import Grammar
from dragoman.model.reading import Mention, Quotation, Reading, Sentence, Token
from dragoman.model.text import Span
from dragoman.ontology.speech import Speech, SpeechVerb

JOINED = ("VBD", "VBZ", "VBN")
UNREAL = frozenset(
    ("would", "could", "might", "may", "should", "will", "shall", "'ll", "’ll", "wo", "ca", "cannot")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Somebody's words as another one reports them.

    `cue` are the words that say so and `verb` their main word; `core` is the main verb of what was said.
    `is_finding`: only a body can speak so; `is_object`: only an actor, for things are said to "stress" too.
    """

    cue: Span
    verb: int
    speaker: Token | None
    content: Span
    core: int | None = None
    addressee: Token | None = None
    is_finding: bool = False
    is_object: bool = False


@dataclass(frozen=True, kw_only=True)
class Scene:
    """A reading with the vocabulary of speech."""

    reading: Reading
    speech: Speech

    @cached_property
    def grammar(self) -> Grammar:
        """Return the walks over the reading's parse."""
        return Grammar(self.reading.tokens, self.reading.children_of)

    @cached_property
    def quotation_of(self) -> tuple[Quotation | None, ...]:
        """Return for every word the quotation that it stands in."""
        quoted = self.reading.quotations
        return tuple(
            next((one for one in quoted if one.outer.covers(token.span)), None)
            for token in self.reading.tokens
        )

    @cached_property
    def breaks(self) -> frozenset[int]:
        """Return the verbs of speech that the parser hangs into a reported clause, though they end it."""
        found = {one.index for one in self.reading.tokens if self._goes_on(one)}
        for token in self.reading.tokens:
            if token.dep != "conj" or token.tag not in JOINED or self.verb(token) is None:
                continue
            has_subject = bool(self.grammar.children(token.index, "nsubj", "nsubjpass"))
            has_clause = bool(self.grammar.children(token.index, "ccomp"))
            if has_clause or (not has_subject and token.tag != "VBN"):
                found.add(token.index)
        return frozenset(found)

    def _goes_on(self, token: Token) -> bool:
        """Tell whether a participle after a comma reports on for the same speaker: "…, adding that"."""
        is_participle = token.tag == "VBG" and token.dep in ("advcl", "acl") and token.index > 0
        before = self.reading.tokens[token.index - 1] if is_participle else token
        return is_participle and before.text == "," and self.verb(token) is not None

    def sentence(self, token: Token) -> Sentence:
        """Return the sentence of a word."""
        return self.reading.sentences[token.sentence]

    def mention(self, token: Token) -> Mention | None:
        """Return the mention whose head a word is."""
        return self.reading.mention_of_head.get(token.index)

    def verb(self, token: Token) -> SpeechVerb | None:
        """Return the entry of a verb of speech."""
        if token.pos not in ("VERB", "AUX") or token.dep in ("amod", "compound"):
            return None
        follows = token.index + 1 < len(self.reading.tokens)
        particle = self.reading.tokens[token.index + 1].lower if follows else ""
        return self.speech.verb(token.lemma, particle)


def is_unsaid(scene: Scene, token: Token) -> bool:
    """Tell whether the saying is denied, refused, put off or only supposed."""
    grammar = scene.grammar
    helpers = {one.lower for one in grammar.children(token.index, "aux")}
    marks = {one.lower for one in grammar.children(token.index, "mark")}
    if grammar.is_negated(token.index) or helpers & UNREAL or marks & {"if", "whether", "unless"}:
        return True
    if token.tag != "VB" or token.dep not in ("xcomp", "ccomp", "advcl", "acl"):
        return False
    above = scene.reading.tokens[token.head]
    is_taken_back = above.lemma.lower() in scene.speech.unsaid or grammar.is_negated(above.index)
    return is_taken_back or token.dep != "xcomp"


def first_joined(scene: Scene, verb: Token) -> int:
    """Return the index of the first of verbs joined by "and"."""
    while verb.dep == "conj":
        verb = scene.reading.tokens[verb.head]
    return verb.index
