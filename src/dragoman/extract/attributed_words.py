"""Nouns and adjectives that attribute: "the claim that", "calls for", "is confident that", "according to"."""

from dragoman.model.reading import Token
from dragoman.ontology.attributions import AttributionWords

from .attributed_verbs import Attributed, is_infinitive
from .speech_scene import Scene

TIES = frozenset(("be", "make", "remain", "become", "seem", "feel", "stay", "sound", "appear"))
CLAUSES = ("ccomp", "xcomp", "advcl")


def find_by_noun(scene: Scene, vocabulary: AttributionWords, token: Token) -> Attributed | None:
    """Return what a noun attributes: its clause, or its group where the text says whose word it is."""
    takes = vocabulary.nouns.get(token.lemma.lower()) if token.pos == "NOUN" else None
    if takes is None:
        return None
    source = _owner(scene, token)
    for one in scene.grammar.children(token.index):
        if one.index < token.index:
            continue
        if one.dep in ("acl", "ccomp", "relcl"):
            marks = {mark.lower for mark in scene.grammar.children(one.index, "mark", "aux")} & {"that", "to"}
            sort = next((takes[mark] for mark in sorted(marks) if mark in takes), None)
            if sort is not None and (source is not None or "that" in marks):
                return Attributed(sort=sort, words=scene.reading.subtree(one.index), source=source)
        if one.dep == "prep" and one.lower in takes and source is not None:
            words = (word for word in scene.reading.subtree(one.index) if word != one.index)
            return Attributed(sort=takes[one.lower], words=tuple(words), source=source)
    return None


def _owner(scene: Scene, noun: Token) -> Token | None:
    """Return whose word a noun is: its possessor, "by Kolo", or who makes or has it."""
    grammar = scene.grammar
    groups = [one for one in grammar.children(noun.index, "prep") if one.lower in ("by", "from")]
    givers = (one for group in groups for one in grammar.children(group.index, "pobj"))
    owner = next(iter((*grammar.children(noun.index, "poss"), *givers)), None)
    if owner is None and noun.dep == "dobj":
        return grammar.subject(noun.head)
    return owner


def find_by_adjective(scene: Scene, vocabulary: AttributionWords, token: Token) -> Attributed | None:
    """Return what an adjective attributes: "was sure that the dam would hold", "is wary of the plan"."""
    takes = vocabulary.adjectives.get(token.lower) if token.pos == "ADJ" or token.tag == "VBN" else None
    if takes is None:
        return None
    above = scene.reading.tokens[token.head]
    is_tied = token.dep in ("acomp", "oprd", "ccomp", "attr") and above.lemma in TIES
    beside = scene.grammar.children(above.index, *CLAUSES) if is_tied else ()
    for one in (*scene.grammar.children(token.index), *beside):
        if one.index < token.index:
            continue
        form = "to" if is_infinitive(scene, one) else "clause"
        source = scene.grammar.subject(above.index if is_tied else token.index)
        if one.dep in CLAUSES and form in takes and _is_complement(scene, one):
            return Attributed(sort=takes[form], words=scene.reading.subtree(one.index), source=source)
        if one.dep in ("prep", "agent") and one.lower in takes:
            words = (word for word in scene.reading.subtree(one.index) if word != one.index)
            return Attributed(sort=takes[one.lower], words=tuple(words), source=source)
    return None


def _is_complement(scene: Scene, clause: Token) -> bool:
    """Tell whether a clause is what the adjective takes, not a reason or a time."""
    marks = {one.lower for one in scene.grammar.children(clause.index, "mark")}
    return clause.dep != "advcl" or "that" in marks
