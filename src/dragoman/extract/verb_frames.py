"""Verbs of speech: what was said is a clause after the verb, before it or around it, or its object."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.grammar import FINITE
from dragoman.model.reading import Token
from dragoman.model.text import Span
from dragoman.ontology.speech import SpeechVerb

from .clauses import clause_of, is_question, phrase_of, rest_of_sentence
from .speech_scene import Frame, Scene, first_joined, is_unsaid

# Nouns on which a speaker makes his words hang: "said on condition that his name be withheld".
TERMS = frozenset(("condition", "understanding", "proviso", "grounds"))
MARKS = (",", '"', "'", "-", "--", "—")
GOING_ON = frozenset(
    ("unless", "if", "but", "and", "because", "while", "when", "until", "once", "after", "before")
)
RELATIVE = frozenset(("that", "which", "who"))
COMPLEMENTS = frozenset(
    ("for", "with", "about", "over", "at", "to", "of", "regarding", "against", "toward", "towards", "in")
)


@dataclass(frozen=True, slots=True)
class Said:
    """What was said, with the index of its main verb where the parse shows one."""

    content: Span
    core: int | None = None


def find_verb_frame(scene: Scene, token: Token) -> Frame | None:
    """Return the frame of a verb of speech, unless the saying is denied or only supposed."""
    entry = scene.verb(token)
    if entry is None or not entry.takes & {"clause", "object"} or is_unsaid(scene, token):
        return None
    said = _said(scene, token, entry)
    if said is None:
        return None
    return Frame(
        cue=token.span,
        verb=token.index,
        speaker=_speaker(scene, token, said.content),
        content=said.content,
        core=said.core,
        addressee=_addressee(scene, token, entry),
        is_finding=entry.is_finding,
        is_object="object" in entry.takes and said.core is None,
    )


def _said(scene: Scene, token: Token, entry: SpeechVerb) -> Said | None:
    clauses = [one for one in scene.grammar.children(token.index, "ccomp") if not _is_marked(scene, one)]
    after = [one for one in clauses if one.index > token.index] or _clauses_below(scene, token)
    before = [one for one in clauses if one.index < token.index]
    if "clause" not in entry.takes:
        return None if after else _object(scene, token, entry)
    done = [one for one in scene.grammar.children(token.index, "xcomp") if _is_done(scene, one)]
    if done and not after:
        return _after(scene, token, done[0])
    if after:
        return None if is_question(scene.reading, after[0]) else _after(scene, token, after[0])
    if before or _closes_sentence(scene, token):
        return _before(scene, token, before)
    if token.dep == "parataxis" and _is_bare(scene, token):
        around = rest_of_sentence(scene.reading, scene.sentence(token))
        return None if around is None else Said(around, token.head)
    return _object(scene, token, entry)


def _is_done(scene: Scene, clause: Token) -> bool:
    """Tell whether an infinitive tells of what was done: "claimed to have taken the town"."""
    helpers = {one.lower for one in scene.grammar.children(clause.index, "aux")}
    return clause.tag == "VBN" and {"to", "have"} <= helpers


def _is_marked(scene: Scene, clause: Token) -> bool:
    """Tell whether a "clause" is only a quoted word."""
    return scene.quotation_of[clause.index] is not None and clause.pos not in ("VERB", "AUX")


# ------------------------------------------------------------ a clause after the verb


def _after(scene: Scene, token: Token, clause: Token) -> Said | None:
    content = clause_of(scene.reading, clause, scene.breaks)
    # A clause that begins before its verb is a relative one around it: "ships that it said had sunk".
    if content is None or content.start < token.span.start:
        return None
    content = Span(_after_time(scene, token, clause, content.start), content.end)
    return Said(_continued(scene, token, clause, content), clause.index)


def _after_time(scene: Scene, token: Token, clause: Token, start: int) -> int:
    """Return where a clause starts without a day that the parser gives it: "said on Monday it left"."""
    for one in scene.grammar.children(clause.index, "prep", "npadvmod", "nmod"):
        tree = scene.reading.subtree(one.index)
        is_first = scene.reading.tokens[tree[0]].span.start == start and tree[0] == token.index + 1
        following = scene.reading.tokens[tree[-1] + 1]
        if is_first and following.pos != "PUNCT" and following.index <= clause.index:
            return following.span.start
    return start


def _continued(scene: Scene, token: Token, clause: Token, content: Span) -> Span:
    """Stretch a clause over "but she knows that …", where its subject goes on."""
    own = scene.grammar.children(clause.index, "nsubj")
    for one in scene.grammar.children(token.index, "conj"):
        subject = scene.grammar.children(one.index, "nsubj")
        is_same = bool(own and subject) and own[0].pos == "PRON" and own[0].lower == subject[0].lower
        if is_same and one.index > clause.index and scene.verb(one) is None:
            rest = clause_of(scene.reading, one, frozenset())
            content = content if rest is None else content.until(rest)
    return content


def _clauses_below(scene: Scene, token: Token) -> list[Token]:
    """Return a "that" clause that the parser hangs on a noun between: "said in a statement that …"."""
    grammar = scene.grammar
    groups = grammar.children(token.index, "prep", "dative")
    nouns = [noun for one in groups for noun in (*grammar.children(one.index, "pobj"), one)]
    nouns += grammar.children(token.index, "dobj", "npadvmod")
    nouns = [one for one in nouns if one.lemma.lower() not in TERMS]
    below = [one for noun in nouns for one in grammar.children(noun.index, "acl", "ccomp", "relcl")]
    return [one for one in below if any(mark.lower == "that" for mark in grammar.children(one.index, "mark"))]


# ------------------------------------------------------------ a clause before the verb


def _before(scene: Scene, token: Token, clauses: Sequence[Token]) -> Said | None:
    """Return the clause that ends before the speaker of "…, Kolo said"."""
    reading = scene.reading
    stop = _start_of_speaker(scene, token)
    start = scene.sentence(token).first
    if clauses and any(scene.verb(one) for one in reading.tokens[start:stop]):
        start = reading.subtree(clauses[0].index)[0]
    while stop > start and reading.tokens[stop - 1].pos in ("ADV", "CCONJ"):
        stop -= 1
    if stop <= start or reading.tokens[stop - 1].text not in MARKS:
        return None
    content = phrase_of(reading, start, stop)
    if reading.tokens[start].lower in RELATIVE and clauses:
        return None
    if start == scene.sentence(token).first and _goes_on(scene, token):
        content = rest_of_sentence(reading, scene.sentence(token))
    core = first_joined(scene, clauses[0]) if clauses else None
    return None if content is None else Said(content, core)


def _goes_on(scene: Scene, token: Token) -> bool:
    """Tell whether what was said goes on after the speaker: "…, Kolo said, unless the rebels withdraw"."""
    following = scene.reading.tokens[token.index + 1 : scene.sentence(token).stop]
    has_comma = bool(following) and following[0].text == ","
    first = following[1] if len(following) > 1 else None
    is_clause = first is not None and (first.lower in GOING_ON or first.dep == "mark")
    return has_comma and is_clause and any(one.tag in FINITE for one in following)


def _start_of_speaker(scene: Scene, token: Token) -> int:
    """Return the index of the first word of the speaker's phrase before a verb, or of the verb."""
    subject = scene.grammar.subject(token.index)
    if subject is not None and subject.sentence == token.sentence and subject.index < token.index:
        return scene.reading.subtree(subject.index)[0]
    return token.index if _phrase_before(scene, token) is None else _last_comma(scene, token) + 1


def _last_comma(scene: Scene, token: Token) -> int:
    index = token.index
    while index > scene.sentence(token).first and scene.reading.tokens[index].text != ",":
        index -= 1
    return index


def _phrase_before(scene: Scene, token: Token) -> Token | None:
    """Return the head of the phrase between a comma and a verb that the parser leaves without a subject."""
    if scene.grammar.children(token.index, "nsubj", "nsubjpass"):
        return None
    comma = _last_comma(scene, token)
    words = scene.reading.tokens[comma + 1 : token.index]
    is_bare = not any(one.pos in ("VERB", "AUX") for one in words)
    if scene.reading.tokens[comma].text != "," or not words or not is_bare:
        return None
    found = (one for one in scene.reading.mentions if one.span.start == words[0].span.start)
    phrase = next((scene.reading.tokens[one.head] for one in found), None)
    return phrase or _unnamed(scene, words)


def _unnamed(scene: Scene, words: Sequence[Token]) -> Token | None:
    """Return the "official" of ", an official close to the court said", if the parser misses it."""
    is_phrase = words[0].pos in ("DET", "NUM", "ADJ", "NOUN")
    return next((one for one in words if is_phrase and one.lower in scene.speech.anonymous), None)


def _closes_sentence(scene: Scene, token: Token) -> bool:
    """Tell whether subject and verb end a sentence after a comma, though the parser sees no clause there."""
    reading, sentence = scene.reading, scene.sentence(token)
    subject = scene.grammar.subject(token.index)
    is_finite = token.tag in FINITE or bool(scene.grammar.children(token.index, "aux"))
    if not scene.grammar.children(token.index, "nsubj", "nsubjpass") and token.tag in ("VBD", "VBZ"):
        subject = _phrase_before(scene, token) or subject
    if subject is None or not is_finite or subject.index > token.index or subject.sentence != token.sentence:
        return False
    first = reading.subtree(subject.index)[0]
    follows_comma = first > sentence.first and reading.tokens[first - 1].text == ","
    following = reading.tokens[token.index + 1 : sentence.stop]
    is_end = not any(one.tag in FINITE for one in following)
    has_object = bool(scene.grammar.children(token.index, "dobj", "xcomp"))
    has_clause = any(one.tag in FINITE for one in reading.tokens[sentence.first : first])
    return follows_comma and is_end and has_clause and not has_object


def _is_bare(scene: Scene, token: Token) -> bool:
    """Tell whether a verb between commas has a subject alone: "the ships, he said, left"."""
    has_subject = bool(scene.grammar.children(token.index, "nsubj"))
    return has_subject and not scene.grammar.children(token.index, "dobj")


# ------------------------------------------------------------ an object


def _object(scene: Scene, token: Token, entry: SpeechVerb) -> Said | None:
    """Return the object of "underlined the need for calm"."""
    if "object" not in entry.takes:
        return None
    is_passive = bool(scene.grammar.children(token.index, "auxpass"))
    if is_passive and not scene.grammar.children(token.index, "agent"):
        return None
    things = scene.grammar.children(token.index, "nsubjpass" if is_passive else "dobj")
    content = clause_of(scene.reading, things[0], scene.breaks) if things else None
    if content is None or not _is_message(scene, things[0]):
        return None
    return Said(content if is_passive else _with_complements(scene, token, content))


def _is_message(scene: Scene, thing: Token) -> bool:
    """Tell whether an object is what was said, no act ("conveyed condolences") nor a speaker's "our"."""
    if thing.pos not in ("NOUN", "PROPN", "ADJ", "VERB") or thing.lemma.lower() in scene.speech.acts:
        return False
    return not any(one.lower in ("our", "my") for one in scene.grammar.children(thing.index, "poss"))


def _with_complements(scene: Scene, token: Token, content: Span) -> Span:
    """Stretch an object over the "for", "with" or "about" group that the parser hangs on the verb."""
    for one in scene.grammar.children(token.index, "prep"):
        gap = scene.reading.document.text[content.end : one.span.start]
        if one.span.start >= content.end and not gap.strip(" ,") and one.lower in COMPLEMENTS:
            content = content.until(clause_of(scene.reading, one, frozenset()) or content)
    return content


# ------------------------------------------------------------ who speaks to whom


def _speaker(scene: Scene, token: Token, content: Span) -> Token | None:
    subject = scene.grammar.subject(speaking(scene, token).index)
    if subject is not None and content.covers(subject.span) and not content.covers(token.span):
        own = [one for one in scene.grammar.children(token.index, "nsubj") if not content.covers(one.span)]
        subject = own[-1] if own else None
    if subject is None and content.end <= token.span.start:
        return _phrase_before(scene, token)
    return subject or _person_before(scene, token)


def _person_before(scene: Scene, token: Token) -> Token | None:
    """Return the person named right before a verb that the parser leaves without a subject."""
    if token.tag not in FINITE or scene.grammar.children(token.index, "auxpass"):
        return None
    before = (one for one in scene.reading.mentions if one.entity == "person" and one.kind == "name")
    ends = (one for one in before if one.span.end == scene.reading.tokens[token.index - 1].span.end)
    return next((scene.reading.tokens[one.head] for one in ends), None)


def speaking(scene: Scene, token: Token) -> Token:
    """Return the verb whose subject speaks: for one hung into another's reported clause, that other one."""
    if token.index not in scene.breaks or scene.grammar.children(token.index, "nsubj"):
        return token
    above = scene.reading.ancestors(token.index)
    return next((one for one in above if scene.verb(one) is not None and one.index < token.index), token)


def _addressee(scene: Scene, token: Token, entry: SpeechVerb) -> Token | None:
    grammar = scene.grammar
    told = grammar.children(token.index, "dobj", "dative") if entry.has_addressee else ()
    groups = [one for one in grammar.children(token.index, "dative", "prep") if one.lower == "to"]
    listeners = [noun for one in groups for noun in grammar.children(one.index, "pobj")]
    return next((one for one in (*told, *listeners) if one.pos in ("NOUN", "PROPN", "PRON")), None)
