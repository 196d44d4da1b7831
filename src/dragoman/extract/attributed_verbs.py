"""Verbs that attribute: a clause, an infinitive, an object or a group with a preposition holds the words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dragoman.model.reading import Token
from dragoman.ontology.attributions import AttributionWords, Complements, Sort

from .speech_scene import Scene
from .verb_frames import speaking

OBJECTS = ("dobj", "oprd", "attr")
GROUPS = ("prep", "dative", "agent")
# What hangs on a verb beside its object and is no part of what is attributed.
LOOSE = frozenset(("punct", "conj", "cc", "advcl", "prt", "npadvmod", "advmod"))
CIRCUMSTANCES = frozenset(
    "in on at during after before since amid despite until by without under through from within".split()
)
NAMING = frozenset(("as", "of", "for"))
LONGEST_VERB = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributed:
    """The words that a cue attributes, by index, and the head word of whose they are."""

    sort: Sort
    words: tuple[int, ...]
    source: Token | None = None
    is_clause: bool = False


@dataclass(frozen=True, kw_only=True)
class Verb:
    """A verb in the text with what its entry takes and what hangs on it."""

    scene: Scene
    token: Token
    takes: Complements

    def after(self, *deps: str) -> tuple[Token, ...]:
        """Return the dependents that follow the verb."""
        found = self.scene.grammar.children(self.token.index, *deps)
        return tuple(one for one in found if one.index > self.token.index)

    def below(self, heads: Iterable[Token]) -> tuple[int, ...]:
        """Return the words of several dependents."""
        return tuple(word for one in heads for word in self.scene.reading.subtree(one.index))

    def give(self, sort: Sort, words: Iterable[int]) -> Attributed:
        """Return these words as what the subject says, thinks or wants."""
        return Attributed(
            sort=sort,
            words=tuple(words),
            source=self.scene.grammar.subject(speaking(self.scene, self.token).index),
            is_clause="clause" in self.takes,
        )


def find_by_verb(scene: Scene, vocabulary: AttributionWords, token: Token) -> Attributed | None:
    """Return what a verb attributes, by the first of its complements that holds words."""
    if token.pos != "VERB" and (token.pos == "AUX" or token.tag not in ("VBD", "VBZ", "VBP")):
        return None
    takes = _takes(scene, vocabulary.verbs, token)
    if takes is None or _is_purpose(scene, token):
        return None
    verb = Verb(scene=scene, token=token, takes=takes)
    searches = (_clause, _infinitive, _passive, _object, _group, _clause_before)
    return next((found for search in searches if (found := search(verb)) is not None), None)


def _takes(scene: Scene, verbs: Mapping[str, Complements], token: Token) -> Complements | None:
    """Return the entry of a verb, first together with the words that follow it ("point out")."""
    tokens = scene.reading.tokens
    for length in range(LONGEST_VERB, 0, -1):
        following = (one.lower for one in tokens[token.index + 1 : token.index + length])
        entry = verbs.get(" ".join((token.lemma.lower(), *following)))
        if entry is not None:
            return entry
    return None


def _is_purpose(scene: Scene, token: Token) -> bool:
    """Tell whether an infinitive tells what for or what kind: "went there to defend it"."""
    has_to = any(one.lower == "to" for one in scene.grammar.children(token.index, "aux"))
    return token.tag == "VB" and has_to and token.dep in ("advcl", "relcl", "acl")


def _clause(verb: Verb) -> Attributed | None:
    clauses = verb.after("ccomp")
    if not clauses:
        return None
    sort = verb.takes.get("clause") or (
        verb.takes.get("to") if is_infinitive(verb.scene, clauses[0]) else None
    )
    sort = sort or verb.takes.get("name")
    return None if sort is None else verb.give(sort, verb.below(clauses[:1]))


def _clause_before(verb: Verb) -> Attributed | None:
    """Return the clause of "The dam is safe, the mayor believes"."""
    clauses = [
        one for one in verb.scene.grammar.children(verb.token.index, "ccomp") if one.index < verb.token.index
    ]
    if not clauses or "clause" not in verb.takes or verb.after(*OBJECTS):
        return None
    stop = min(
        (one.index for one in verb.scene.grammar.children(verb.token.index, "nsubj")),
        default=verb.token.index,
    )
    words = [one for one in verb.below(clauses[:1]) if one < max(stop, clauses[0].index + 1)]
    return verb.give(verb.takes["clause"], words)


def _infinitive(verb: Verb) -> Attributed | None:
    """Return what somebody is to do, with whoever is to do it: "urged the crews to stay"."""
    clauses = verb.after("xcomp")
    if not clauses:
        return None
    form = "to" if is_infinitive(verb.scene, clauses[0]) else "clause"
    sort = verb.takes.get(form) or verb.takes.get("name")
    if sort is None:
        return None
    told = verb.scene.grammar.children(verb.token.index, "nsubjpass")
    words = verb.below((*told, *verb.after(*OBJECTS), clauses[0]))
    if told:
        return Attributed(sort=sort, words=words, source=_agent(verb))
    return verb.give(sort, words)


def _passive(verb: Verb) -> Attributed | None:
    """Return the subject of "was praised by", "is considered a haven", "was accused of theft"."""
    told = verb.scene.grammar.children(verb.token.index, "nsubjpass")
    sort = verb.takes.get("object") or verb.takes.get("name")
    if not told or sort is None:
        return None
    groups = [one for one in verb.after("prep") if one.lower in NAMING]
    named = (*verb.after("oprd"), *groups)
    source = _agent(verb)
    if source is None and not named:
        return None
    return Attributed(sort=sort, words=verb.below((*told, *named)), source=source)


def _object(verb: Verb) -> Attributed | None:
    """Return the object with what is said of it: "praised the crews for their work"."""
    things = verb.after(*OBJECTS)
    if not things:
        return None
    following = [one for one in verb.after() if one.index >= things[0].index and one.dep not in LOOSE]
    kept = [one for one in following if one.dep not in GROUPS or one.lower not in CIRCUMSTANCES]
    is_named = len(kept) > 1 and (kept[1].dep not in GROUPS or kept[1].lower == "as")
    sort = verb.takes.get("object") or (verb.takes.get("name") if is_named else None)
    return None if sort is None else verb.give(sort, verb.below(kept))


def _group(verb: Verb) -> Attributed | None:
    """Return what follows a preposition of the verb: "called for an inquiry", "spoke out against it"."""
    following = verb.after()
    for words, sort in ((name.split(), sort) for name, sort in verb.takes.items()):
        heads = [one for one in following if one.lower == words[-1] and one.dep != "aux"]
        particles = {one.lower for one in following}
        if heads and particles.issuperset(words):
            later = [one for one in following if one.index > heads[0].index and one.dep not in LOOSE]
            kept = (heads[0], *(one for one in later if one.lower not in CIRCUMSTANCES))
            return verb.give(sort, (one for one in verb.below(kept) if one > heads[0].index))
    return None


def is_infinitive(scene: Scene, clause: Token) -> bool:
    """Tell whether a clause has a "to"."""
    return any(one.lower == "to" for one in scene.grammar.children(clause.index, "aux"))


def _agent(verb: Verb) -> Token | None:
    groups = verb.scene.grammar.children(verb.token.index, "agent")
    nouns: Iterator[Token] = (
        noun for one in groups for noun in verb.scene.grammar.children(one.index, "pobj")
    )
    return next(nouns, None)
