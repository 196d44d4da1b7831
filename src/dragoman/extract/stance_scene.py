"""A reading looked at for stances: what counts as lasting, what is denied, and who holds a stance."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from dragoman.model.claim import Stance, Statement
from dragoman.model.grammar import Grammar
from dragoman.model.reading import Reading, Token
from dragoman.model.text import Span
from dragoman.ontology.stances import StanceCue

MODALS = frozenset(
    ("may", "might", "could", "can", "should", "would", "will", "must", "'ll", "’ll", "'d", "’d")
)
LATER = frozenset(("will", "would", "'ll", "’ll", "shall"))
NEVER = frozenset(("never", "neither", "no"))
# Verbs under which an infinitive is still somebody's lasting stance: "continues to support".
ONGOING = frozenset(("continue", "remain", "keep"))
REFUSING = frozenset(("refuse", "decline"))
# A noun whose infinitive is what its owner stands for: "Peru's decision to recognise".
DECISION = "decision"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A cue in the text with the head words of who holds the stance and the words it is about.

    `holders` is empty where the stance is that of whoever speaks; `toward` is the head word of whom it asks.
    """

    cue: StanceCue
    stance: Stance
    word: Span
    holders: tuple[Token, ...]
    about: Span
    toward: Token | None = None


@dataclass(frozen=True, kw_only=True)
class Field:
    """A reading with the statements in it, which tell whose words stand where."""

    reading: Reading
    statements: Sequence[Statement]

    @cached_property
    def grammar(self) -> Grammar:
        """Return the walks over the reading's parse."""
        return Grammar(self.reading.tokens, self.reading.children_of)

    def is_reported(self, token: Token) -> bool:
        """Tell whether a word stands in what somebody is reported to have said, in or without marks."""
        return any(one.content.covers(token.span) for one in self.statements)

    def words_of(self, index: int, *deps: str) -> frozenset[str]:
        """Return the dependents of a word as lower-case words."""
        return frozenset(one.lower for one in self.grammar.children(index, *deps))

    def noun_of(self, preposition: Token) -> Token | None:
        """Return the noun or verb that a preposition governs."""
        return next(iter(self.grammar.children(preposition.index, "pobj", "pcomp")), None)


def stance_of(field: Field, cue: StanceCue, *tokens: Token) -> Stance | None:
    """Return the stance that a cue tells of here, or None where denying it leaves nothing."""
    words = (word for one in tokens for word in field.words_of(one.index, "advmod", "det"))
    is_refused = any(is_under(field, one, REFUSING) for one in tokens)
    is_negated = any(field.grammar.is_negated(one.index) for one in tokens)
    is_denied = is_negated or is_refused or not NEVER.isdisjoint(words)
    if cue.only_negated:
        return cue.stance if is_denied else None
    return cue.negated if is_denied else cue.stance


def is_lasting(field: Field, verb: Token) -> bool:
    """Tell whether a verb tells of what is so: present or perfect, or any tense in reported words."""
    helpers = field.grammar.children(verb.index, "aux", "auxpass")
    words = {one.lower for one in helpers}
    if words & MODALS:
        return bool(words & LATER) and field.is_reported(verb)
    if verb.tag == "VB" and "to" in words:
        above = field.reading.tokens[verb.head]
        goes_on = is_under(field, verb, ONGOING | REFUSING) and is_lasting(field, above)
        return goes_on or _is_decided(field, verb)
    if verb.tag in ("VB", "VBG", "VBN") and not helpers:
        return False
    pasts = [one for one in helpers if one.tag == "VBD" and one.lower not in ("did", "had")]
    return not (verb.tag == "VBD" or pasts) or field.is_reported(verb)


def _is_decided(field: Field, verb: Token) -> bool:
    return verb.dep == "acl" and field.reading.tokens[verb.head].lemma == DECISION


def is_under(field: Field, verb: Token, lemmas: frozenset[str]) -> bool:
    """Tell whether an infinitive hangs on one of these verbs: "refuses to recognise"."""
    return verb.dep == "xcomp" and field.reading.tokens[verb.head].lemma in lemmas


def holders_of(field: Field, verb: Token) -> tuple[Token, ...]:
    """Return the head words of a verb's subject and of those that "and" joins to it."""
    if _is_decided(field, verb):
        owners = field.grammar.children(verb.head, "poss")
        return joined(field, owners[0]) if owners else ()
    subject = field.grammar.subject(verb.index)
    return () if subject is None else joined(field, subject)


def joined(field: Field, first: Token) -> tuple[Token, ...]:
    """Return a head word with those that "and" joins to it."""
    found = [first]
    for one in found:
        found.extend(field.grammar.children(one.index, "conj"))
    return tuple(found)
