"""The words that say who speaks in a quotation: verbs beside it, above it, after it, and bare names."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.model.grammar import FINITE
from dragoman.model.reading import Quotation, Sentence, Token
from dragoman.model.text import Span
from dragoman.ontology.speech import SpeechVerb

from .surroundings import LINKS, SHORT, Scene, Surroundings

PLAIN_FINITE = frozenset(("VBD", "VBZ", "VBP"))
DASHES = frozenset(("-", "--", "—", "–", "―"))
ASIDE = frozenset(("relcl", "acl", "appos", "advcl"))
ACTORS = frozenset(("person", "organisation", "people"))
RELATIVE = frozenset(("who", "which", "that"))


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that say that somebody speaks, and the head word of who does."""

    span: Span
    speaker: Token | None


Search = Callable[[Scene, Surroundings], Cue | None]


# ------------------------------------------------------------ before the quotation


def find_beside(scene: Scene, around: Surroundings) -> Cue | None:
    """Return a verb of speech right before the quotation: "Kolo told reporters in Accra: …"."""
    for index in reversed(around.before):
        verb = scene.verb(index)
        if verb is not None and verb.takes & {"quote", "clause"} and _is_open(scene, index, around.before):
            is_only = not any(scene.tokens[one].tag in FINITE for one in around.before if one < index)
            return _cue(scene, index, _neighbour(scene, index, around.before) if is_only else None)
        token = scene.tokens[index]
        if token.tag in PLAIN_FINITE and token.dep not in ("relcl", "acl"):
            break
    return _according(scene, around.before)


def _is_open(scene: Scene, verb: int, before: Sequence[int]) -> bool:
    """Tell whether what stands between a verb and the quotation is no clause of its own."""
    between = [scene.tokens[index] for index in before if index > verb]
    ends = not between or between[-1].text in LINKS or between[-1].text == "that"
    has_clause = any(one.tag in FINITE and one.dep not in ("relcl", "acl") for one in between)
    objects = [one for one in between if one.dep in ("dobj", "attr") and one.head == verb]
    has_thing = any(_is_thing(scene, one) for one in objects)
    return not has_clause and (ends or not has_thing) and not scene.grammar.is_negated(verb)


def _is_thing(scene: Scene, token: Token) -> bool:
    mention = scene.mention_of_head.get(token.index)
    return mention is None or mention.entity not in ACTORS


def find_governing(scene: Scene, around: Surroundings) -> Cue | None:
    """Return the verb of speech that the quoted words hang on: he said the talks were "frank"."""
    first = scene.first_from(around.quotation.span.start)
    for index in _heads_above(scene, first, around.number):
        verb = scene.verb(index)
        is_outside = index < first and scene.quotation_of[index] is None
        if verb is None or not is_outside or scene.grammar.is_negated(index):
            continue
        if verb.takes & {"quote", "clause", "object"} or _is_named(scene, verb, around.quotation):
            return _cue(scene, index)
    return _last_with_clause(scene, around.before) or _according(scene, around.before)


def _heads_above(scene: Scene, first: int, number: int) -> Iterator[int]:
    """Give the heads above the first word of a quotation that stand outside it, nearest first."""
    if first >= len(scene.tokens):
        return
    token = scene.tokens[first]
    while token.head != token.index:
        token = scene.tokens[token.head]
        if scene.quotation_of[token.index] != number:
            yield token.index


def _is_named(scene: Scene, verb: SpeechVerb, quotation: Quotation) -> bool:
    return "name" in verb.takes and len(scene.words(quotation)) > SHORT


def _last_with_clause(scene: Scene, before: Sequence[int]) -> Cue | None:
    """Return the last verb of speech before the quotation that has a reported clause."""
    for index in reversed(before):
        verb = scene.verb(index)
        if verb is None or "clause" not in verb.takes or scene.grammar.is_negated(index):
            continue
        if any(one.index > index for one in scene.grammar.children(index, "ccomp")):
            return _cue(scene, index)
    return None


def _according(scene: Scene, zone: Sequence[int]) -> Cue | None:
    """Return "according to Kolo" or "in the words of Kolo"."""
    for index in zone[:-1]:
        token, following = scene.tokens[index], scene.tokens[index + 1]
        if (token.lower, following.lower) in (("according", "to"), ("words", "of")):
            nouns = scene.grammar.children(following.index, "pobj") or scene.grammar.children(index, "pobj")
            return Cue(token.span.until(following.span), nouns[0] if nouns else None)
    return None


# ------------------------------------------------------------ after the quotation


def find_following(scene: Scene, around: Surroundings) -> Cue | None:
    """Return a verb of speech right after the quotation: "…," Kolo, the minister, told reporters."""
    for index in around.after:
        token = scene.tokens[index]
        verb = scene.verb(index)
        if verb is not None and "quote" in verb.takes and _is_main(scene, index, around.quotation):
            return _cue(scene, index, _neighbour(scene, index, around.after))
        if token.lower == "according":
            return _according(scene, around.after)
        if token.tag in FINITE and not _is_aside(scene, token):
            break
    return None


def _is_main(scene: Scene, verb: int, quotation: Quotation) -> bool:
    """Tell whether a verb after a quotation is not inside a clause about somebody ("who told …")."""
    token = scene.tokens[verb]
    relatives = {one.lower for one in scene.grammar.children(verb, "nsubj")} & RELATIVE
    if token.dep in ("relcl", "acl") and (token.tag != "VBD" or relatives):
        return False
    end = scene.text[quotation.span.end - 1 : quotation.outer.end + 2]
    return not scene.grammar.is_negated(verb) and any(char in ",.?!—–-" for char in end)


def _is_aside(scene: Scene, token: Token) -> bool:
    """Tell whether a finite verb stands in a relative clause or apposition before the main verb."""
    while token.head != token.index and token.dep not in ASIDE:
        if token.dep not in ("aux", "auxpass", "xcomp", "conj", "ccomp"):
            return False
        token = scene.tokens[token.head]
    return token.dep in ASIDE


def find_put_it(scene: Scene, around: Surroundings) -> Cue | None:
    """Return "as Kolo put it"."""
    for index in around.after[:-1]:
        if scene.tokens[index].lemma == "put" and scene.tokens[index + 1].lower == "it":
            return _cue(scene, index)
    return None


def find_signature(scene: Scene, around: Surroundings) -> Cue | None:
    """Return who stands after a dash beside or below the quotation: "…" ― Ada Kolo."""
    first = around.after[0] if around.after else scene.first_from(around.quotation.outer.end)
    if first + 1 >= len(scene.tokens) or scene.tokens[first].text not in DASHES:
        return None
    names = [one for one in scene.mentions if one.span.start == scene.tokens[first + 1].span.start]
    is_name = bool(names) and scene.tokens[names[0].head].pos == "PROPN"
    is_somebody = is_name and _is_rest_bare(scene, first + 1)
    return Cue(scene.tokens[first].span, scene.tokens[names[0].head]) if is_somebody else None


def _is_rest_bare(scene: Scene, first: int) -> bool:
    """Tell whether no verb follows in the paragraph: a signature, not a sentence after a dash."""
    index = first
    while index < len(scene.tokens) and scene.paragraph(index) == scene.paragraph(first):
        if scene.tokens[index].tag in FINITE or scene.quotation_of[index] is not None:
            return False
        index += 1
    return True


# ------------------------------------------------------------ before a colon


def find_colon(scene: Scene, around: Surroundings) -> Cue | None:
    """Return the verb of a sentence that ends in a colon and is about somebody: "Kolo gave an account:"."""
    if not around.before or scene.tokens[around.before[-1]].text != ":":
        return None
    sentence = scene.sentences[scene.tokens[around.before[-1]].sentence]
    return _sentence_cue(scene, sentence) or _label(scene, sentence.first, around.before[-1])


def _sentence_cue(scene: Scene, sentence: Sentence) -> Cue | None:
    subject = scene.grammar.subject(sentence.root)
    mention = None if subject is None else scene.mention_of_head.get(subject.index)
    if subject is None or mention is None or (mention.entity not in ACTORS and mention.kind != "pronoun"):
        return None
    return Cue(scene.tokens[sentence.root].span, subject)


def _label(scene: Scene, first: int, colon: int) -> Cue | None:
    """Return who stands before a colon without any verb: "Kolo: …", "Quotes attributable to Kolo: …"."""
    if any(scene.tokens[index].tag in FINITE for index in range(first, colon)):
        return None
    inside = [one for one in scene.mentions if first <= one.head < colon]
    known = [one for one in inside if one.entity in ACTORS]
    named = [one for one in inside if scene.tokens[one.head].pos == "PROPN" and colon - first <= SHORT]
    persons = [one for one in known if one.entity == "person"] or known or named
    return Cue(scene.tokens[colon].span, scene.tokens[persons[-1].head]) if persons else None


def find_block_cue(scene: Scene, block: Quotation) -> Cue | None:
    """Return the verb before the colon that a block follows, and who it says speaks."""
    stop = scene.first_from(block.outer.start)
    first = stop
    while first > 0 and scene.paragraph(first - 1) == scene.paragraph(stop - 1):
        first -= 1
    for index in reversed(range(first, stop)):
        verb = scene.verb(index)
        if verb is not None and "quote" in verb.takes:
            return _cue(scene, index, _neighbour(scene, index, range(first, stop)))
    inside = [one for one in scene.mentions if first <= one.head < stop]
    persons = [one for one in inside if one.entity in ACTORS or scene.tokens[one.head].pos == "PROPN"]
    return Cue(scene.tokens[stop - 1].span, scene.tokens[persons[-1].head]) if persons else None


# ------------------------------------------------------------ who it is


def _cue(scene: Scene, verb: int, fallback: Token | None = None) -> Cue:
    subject = scene.grammar.subject(verb)
    is_outside = scene.quotation_of[verb] is None
    if subject is None or (is_outside and scene.quotation_of[subject.index] is not None):
        subject = fallback
    return Cue(scene.tokens[verb].span, subject)


def _neighbour(scene: Scene, verb: int, zone: Sequence[int]) -> Token | None:
    """Return the head of the phrase right after the verb, or else of the one nearest before it."""
    places = [
        (mention.head < verb, abs(mention.head - verb), mention.head)
        for mention in scene.mentions
        if mention.head in zone and (mention.entity in ACTORS or mention.kind == "pronoun")
    ]
    near = [place for place in places if place[0] or place[1] <= SHORT + 1]
    return scene.tokens[min(near)[2]] if near else None
