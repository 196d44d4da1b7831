"""Reported speech beside a clause: "according to", "as Kolo said", "assurances that", "was clear that"."""

from collections.abc import Sequence

from dragoman.model.reading import Token
from dragoman.model.text import Span

from .clauses import SUBORDINATING, clause_of, is_question, phrase_of, rest_of_sentence
from .speech_scene import Frame, Scene, first_joined, is_unsaid

# Verbs that tie an adjective to its subject ("made it clear that"), and that hold a noun ("gave assurances").
LIGHT = frozenset(("be", "make", "remain", "become", "seem"))
GIVING = frozenset(
    ("give", "make", "issue", "repeat", "offer", "provide", "release", "reiterate", "renew", "voice")
)
TIED = ("acomp", "ccomp", "oprd", "xcomp", "advmod")
ASIDES = frozenset((",", "-", "--", "–", "—"))
# What a verb of speech has that does not report the clause beside it.
HELD = frozenset(("dobj", "xcomp", "ccomp", "dative", "acomp"))
OPENING = ("PUNCT", "CCONJ", "ADV", "SCONJ")


def find_according_frame(scene: Scene, token: Token) -> Frame | None:
    """Return the frame of "according to Kolo"."""
    follows = scene.reading.tokens[token.index + 1 : token.index + 2]
    if token.lower != "according" or not follows or follows[0].lower != "to":
        return None
    noun = next(iter(scene.grammar.children(follows[0].index, "pobj")), None)
    content = None if noun is None else _around(scene, token, noun)
    if noun is None or content is None:
        return None
    head = scene.reading.tokens[token.head]
    core = first_joined(scene, head) if head.pos in ("VERB", "AUX") else None
    cue = token.span.until(follows[0].span)
    return Frame(cue=cue, verb=token.index, speaker=noun, content=content, core=core)


def _around(scene: Scene, token: Token, noun: Token) -> Span | None:
    """Return what "according to Kolo" stands beside: a relative clause, or the sentence without it."""
    head = scene.reading.tokens[token.head]
    if head.dep in ("relcl", "acl") and head.index < token.index:
        return _relative(scene, head, token)
    return _beside(scene, token.index, scene.reading.subtree(noun.index)[-1])


def _beside(scene: Scene, first: int, last: int) -> Span | None:
    """Return the sentence without an aside at its beginning or end; whole where it stands inside."""
    reading = scene.reading
    sentence = scene.sentence(reading.tokens[first])
    if last + 1 >= sentence.stop - 1:
        return phrase_of(reading, sentence.first, first)
    if all(one.pos in OPENING for one in reading.tokens[sentence.first : first]):
        return phrase_of(reading, last + 1, sentence.stop)
    return rest_of_sentence(reading, sentence)


def find_as_frame(scene: Scene, token: Token) -> Frame | None:
    """Return the frame of "As Kolo said, the dam held" and "The dam held, as Kolo has said"."""
    entry = scene.verb(token)
    if entry is None or "clause" not in entry.takes or token.dep != "advcl" or is_unsaid(scene, token):
        return None
    below = scene.grammar.children(token.index)
    subject = next((one for one in below if one.dep == "nsubj"), None)
    words = [
        one for one in scene.reading.subtree(token.index) if scene.reading.tokens[one].text not in ASIDES
    ]
    opening = scene.reading.tokens[words[0]]
    head = scene.reading.tokens[token.head]
    is_aside = opening.lower == "as" and opening.head == token.index and _is_set_off(scene, words)
    if subject is None or not is_aside or any(one.dep in HELD for one in below):
        return None
    content = _beside(scene, words[0], words[-1])
    if content is None or head.pos not in ("VERB", "AUX"):
        return None
    return Frame(
        cue=token.span,
        verb=token.index,
        speaker=subject,
        content=content,
        core=first_joined(scene, head),
        is_finding=entry.is_finding,
    )


def _is_set_off(scene: Scene, words: Sequence[int]) -> bool:
    """Tell whether words fill a sentence up to a comma, or stand between commas or after the last one."""
    tokens, sentence = scene.reading.tokens, scene.sentence(scene.reading.tokens[words[0]])
    before = tokens[sentence.first : words[0]]
    after = tokens[words[-1] + 1 : sentence.stop]
    opens = not before or before[-1].text in ASIDES or all(one.pos in OPENING for one in before)
    return opens and (not after or after[0].pos == "PUNCT")


def _relative(scene: Scene, head: Token, token: Token) -> Span | None:
    """Return a relative clause without its "which" or "in which"."""
    tokens = scene.reading.tokens
    tree = [one for one in scene.reading.subtree(head.index) if one < token.index]
    while tree and (tokens[tree[0]].tag.startswith("W") or tokens[tree[0]].pos in ("ADP", "PUNCT")):
        tree.pop(0)
    return phrase_of(scene.reading, tree[0], token.index) if tree else None


def find_noun_frame(scene: Scene, token: Token) -> Frame | None:
    """Return the frame of "the rebels' assurance that the road is open"."""
    if token.pos != "NOUN" or token.lemma.lower() not in scene.speech.nouns:
        return None
    clauses = [
        one
        for one in scene.grammar.children(token.index, "acl", "ccomp", "relcl")
        if any(mark.lower == "that" for mark in scene.grammar.children(one.index, "mark"))
    ]
    speaker = _owner(scene, token) if clauses else None
    content = clause_of(scene.reading, clauses[0], frozenset()) if speaker is not None else None
    if speaker is None or content is None:
        return None
    return Frame(cue=token.span, verb=token.index, speaker=speaker, content=content, core=clauses[0].index)


def _owner(scene: Scene, noun: Token) -> Token | None:
    """Return whose word it is: its possessor, the name before it, "by Kolo", or who gives it."""
    reading, grammar = scene.reading, scene.grammar
    below = reading.subtree(noun.index)
    named = [one for one in reading.mentions if one.entity is not None and one.head in below]
    names = [reading.tokens[one.head] for one in named if one.head < noun.index]
    groups = [one for one in grammar.children(noun.index, "prep") if one.lower in ("by", "from", "of")]
    givers = [one for group in groups for one in grammar.children(group.index, "pobj")]
    found = (*grammar.children(noun.index, "poss"), *names[-1:], *givers)
    if found:
        return found[0]
    above = reading.tokens[noun.head]
    is_given = noun.dep == "dobj" and above.lemma in GIVING and not is_unsaid(scene, above)
    return grammar.subject(above.index) if is_given else None


def _is_reported(scene: Scene, clause: Token) -> bool:
    """Tell whether a clause is a reported one: with "that" where the parser takes it for an adverbial."""
    marks = {one.lower for one in scene.grammar.children(clause.index, "mark")}
    return not is_question(scene.reading, clause) and (clause.dep == "ccomp" or "that" in marks)


def find_adjective_frame(scene: Scene, token: Token) -> Frame | None:
    """Return the frame of "Kolo was clear that no troops would leave"."""
    if token.lemma.lower() not in scene.speech.adjectives or token.dep not in TIED:
        return None
    above = scene.reading.tokens[token.head]
    if above.lemma not in LIGHT or above.tag == "VBG" or is_unsaid(scene, above):
        return None
    clauses = [
        one
        for head in (token, above)
        for one in scene.grammar.children(head.index, "ccomp", "advcl")
        if one.index > token.index and _is_reported(scene, one)
    ]
    subject = scene.grammar.subject(above.index)
    content = _opened_by_concession(scene, token)
    if content is None and clauses:
        content = clause_of(scene.reading, clauses[0], scene.breaks)
    if content is None or subject is None or subject.lower in ("it", "that", "this"):
        return None
    core = clauses[0].index if clauses else None
    return Frame(
        cue=token.span, verb=token.index, speaker=subject, content=content, core=core, is_object=True
    )


def _opened_by_concession(scene: Scene, token: Token) -> Span | None:
    """Return the rest of the sentence after "clear that while …", which the parser takes apart."""
    following = scene.reading.tokens[token.index + 1 : token.index + 3]
    words = [one.lower for one in following]
    if words[:1] != ["that"] or not SUBORDINATING.intersection(words[1:]):
        return None
    return phrase_of(scene.reading, following[1].index, scene.sentence(token).stop)
