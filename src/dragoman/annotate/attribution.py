"""Who speaks in each quotation, and the words that say so."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from dragoman.model.grammar import Grammar, grammar_of
from dragoman.model.reading import Mention, Quotation, Sentence, Token
from dragoman.model.text import Span
from dragoman.ontology.speech import Speech, SpeechVerb, load_speech

from .parser import Parse

# Scare quotes are seldom longer; with no verb of speech above them they are nobody's words.
SHORT = 3
FINAL = (".", "!", "?")
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
# Verbs that carry a sentence before a colon without telling of speech ("provided an account:").
ACTORS = frozenset(("person", "organisation", "people"))


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that say that somebody speaks, and the head word of who does."""

    span: Span
    speaker: Token | None


@dataclass(frozen=True, kw_only=True)
class _Scene:
    """What attribution looks at."""

    text: str
    grammar: Grammar
    sentences: Sequence[Sentence]
    mentions: Sequence[Mention]
    quotations: Sequence[Quotation]
    speech: Speech

    @property
    def tokens(self) -> Sequence[Token]:
        return self.grammar.tokens

    @cached_property
    def starts(self) -> list[int]:
        return [token.span.start for token in self.tokens]

    @cached_property
    def mention_of_head(self) -> dict[int, Mention]:
        return {mention.head: mention for mention in self.mentions}

    @cached_property
    def quotation_of(self) -> tuple[int | None, ...]:
        """Return for every token the quotation it stands in."""
        found: list[int | None] = [None] * len(self.tokens)
        for number, one in enumerate(self.quotations):
            for index in range(self.first_from(one.outer.start), self.first_from(one.outer.end)):
                found[index] = number
        return tuple(found)

    def first_from(self, position: int) -> int:
        """Return the index of the first token that starts at a character position or later."""
        return bisect_left(self.starts, position)

    def paragraph(self, index: int) -> int:
        return self.sentences[self.tokens[index].sentence].paragraph

    def verb(self, index: int) -> SpeechVerb | None:
        """Return the entry of a verb of speech, together with its particle."""
        token = self.tokens[index]
        is_verb = token.pos in ("VERB", "AUX") or token.tag.startswith("VB")
        if not is_verb or token.dep in ("amod", "compound"):
            return None
        particle = self.tokens[index + 1].lower if index + 1 < len(self.tokens) else ""
        return self.speech.verb(token.lemma, particle)


def attribute(
    quotations: Sequence[Quotation], parse: Parse, mentions: Sequence[Mention], text: str
) -> tuple[Quotation, ...]:
    """Return the quotations with speaker and cue where the text gives them."""
    scene = _Scene(
        text=text,
        grammar=grammar_of(parse.tokens),
        sentences=parse.sentences,
        mentions=mentions,
        quotations=quotations,
        speech=load_speech(),
    )
    found: list[Quotation] = []
    for number, quotation in enumerate(quotations):
        cue = _find_cue(scene, number)
        speaker = None if cue is None or cue.speaker is None else _mention_at(scene, cue.speaker)
        if cue is not None:
            found.append(replace(quotation, cue=cue.span, speaker=None if speaker is None else speaker.index))
        else:
            found.append(_carried(scene, found, number))
    return tuple(found)


def _find_cue(scene: _Scene, number: int) -> Cue | None:
    quotation = scene.quotations[number]
    if quotation.mark == "block":
        return _introduction(scene, quotation)
    before, after = _before(scene, number), _after(scene, number)
    if _is_whole(scene, quotation, before):
        searches = (_beside, _following, _governing, _colon)
    else:
        searches = (_governing, _beside, _following)
    for search in searches:
        cue = search(scene, number, before, after)
        if cue is not None:
            return cue
    return None


# ------------------------------------------------------------ the words around


def _before(scene: _Scene, number: int) -> tuple[int, ...]:
    """Return the tokens of the quotation's sentence that stand before it, outside quotations."""
    start = scene.first_from(scene.quotations[number].outer.start)
    found: list[int] = []
    index = start - 1
    while index >= 0 and scene.paragraph(index) == scene.paragraph(min(start, len(scene.tokens) - 1)):
        token = scene.tokens[index]
        if token.text in FINAL and scene.quotation_of[index] is None:
            break
        other = scene.quotation_of[index]
        if other is not None and _ends_sentence(scene, other):
            break
        if other is None:
            found.append(index)
        index -= 1
    if not found and index >= 0 and _is_paragraph_start(scene, start) and scene.tokens[start - 1].text == ":":
        sentence = scene.sentences[scene.tokens[start - 1].sentence]
        return tuple(one for one in range(sentence.first, sentence.stop) if scene.quotation_of[one] is None)
    return tuple(reversed(found))


def _ends_sentence(scene: _Scene, number: int) -> bool:
    """Tell whether a quotation ends its sentence: it has a full stop inside and a capital follows."""
    end = scene.quotations[number].outer.end
    inside = scene.text[scene.quotations[number].span.end - 1]
    following = scene.text[end:].lstrip()[:1]
    return inside == "." and (following.isupper() or following in "“\"‘'«„")


def _is_paragraph_start(scene: _Scene, index: int) -> bool:
    return 0 < index < len(scene.tokens) and scene.paragraph(index) != scene.paragraph(index - 1)


def _after(scene: _Scene, number: int) -> tuple[int, ...]:
    """Return the tokens after a quotation up to the end of its sentence or the next quotation."""
    quotation = scene.quotations[number]
    index = scene.first_from(quotation.outer.end)
    first = index
    if _ends_sentence(scene, number):
        return ()
    found: list[int] = []
    last = max(first - 1, 0)
    while index < len(scene.tokens) and scene.paragraph(index) == scene.paragraph(last):
        if scene.tokens[index].text in FINAL or scene.quotation_of[index] is not None:
            break
        found.append(index)
        index += 1
    return tuple(found)


def _is_whole(scene: _Scene, quotation: Quotation, before: Sequence[int]) -> bool:
    """Tell whether a quotation is a sentence of its own, not words worked into another one."""
    if not before:
        return True
    if scene.tokens[before[-1]].text in (",", ":", "-", "--", "—") and not _is_list_item(scene, quotation):
        return True
    return scene.text[quotation.span.start].isupper() and len(_words(scene, quotation)) > SHORT


def _is_list_item(scene: _Scene, quotation: Quotation) -> bool:
    return len(_words(scene, quotation)) <= SHORT and scene.text[quotation.span.start].islower()


def _words(scene: _Scene, quotation: Quotation) -> list[str]:
    return scene.text[quotation.span.start : quotation.span.end].split()


# ------------------------------------------------------------ the searches


def _beside(scene: _Scene, number: int, before: Sequence[int], after: Sequence[int]) -> Cue | None:
    """Return a verb of speech right before the quotation: "Kolo told reporters in Accra: …"."""
    del number, after
    for index in reversed(before):
        verb = scene.verb(index)
        if verb is not None and verb.takes & {"quote", "clause"} and _is_open(scene, index, before):
            return _cue(scene, index)
        if scene.tokens[index].tag in ("VBD", "VBZ", "VBP") and scene.tokens[index].dep not in ("relcl", "acl"):
            break
    return _according(scene, before)


def _is_open(scene: _Scene, verb: int, before: Sequence[int]) -> bool:
    """Tell whether what stands between a verb and the quotation is no clause of its own."""
    between = [scene.tokens[index] for index in before if index > verb]
    ends = bool(between) and between[-1].text in (",", ":", "-", "--", "—", "that")
    has_clause = any(one.tag in FINITE and one.dep not in ("relcl", "acl") for one in between)
    is_object = any(one.dep in ("dobj", "attr") and one.head == verb and _is_thing(scene, one) for one in between)
    return not has_clause and (ends or not between or not is_object) and not scene.grammar.is_negated(verb)


def _is_thing(scene: _Scene, token: Token) -> bool:
    mention = scene.mention_of_head.get(token.index)
    return mention is None or mention.entity not in ACTORS


def _following(scene: _Scene, number: int, before: Sequence[int], after: Sequence[int]) -> Cue | None:
    """Return a verb of speech right after the quotation: "…," Kolo, the minister, told reporters."""
    del before
    quotation = scene.quotations[number]
    for index in after:
        token = scene.tokens[index]
        verb = scene.verb(index)
        if verb is not None and "quote" in verb.takes and _is_main(scene, index, quotation):
            return _cue(scene, index, _neighbour(scene, index, after))
        if token.lower == "according":
            return _according(scene, after)
        if token.tag in FINITE and not _is_aside(scene, index, after):
            break
    return _put_it(scene, after)


def _is_main(scene: _Scene, verb: int, quotation: Quotation) -> bool:
    """Tell whether a verb after a quotation is not inside a clause about somebody ("who told …")."""
    token = scene.tokens[verb]
    if token.dep in ("relcl", "acl") and token.tag != "VBD":
        return False
    is_relative = token.dep == "relcl" and any(
        one.lower in ("who", "which", "that") for one in scene.grammar.children(verb, "nsubj")
    )
    end = scene.text[quotation.span.end - 1 : quotation.outer.end + 2]
    return not is_relative and not scene.grammar.is_negated(verb) and any(char in ",.?!—–-" for char in end)


def _is_aside(scene: _Scene, index: int, zone: Sequence[int]) -> bool:
    """Tell whether a finite verb stands in a relative clause or apposition before the main verb."""
    del zone
    token = scene.tokens[index]
    while token.head != token.index:
        if token.dep in ("relcl", "acl", "appos", "advcl"):
            return True
        if token.dep not in ("aux", "auxpass", "xcomp", "conj", "ccomp"):
            return False
        token = scene.tokens[token.head]
    return False


def _put_it(scene: _Scene, zone: Sequence[int]) -> Cue | None:
    """Return "as Kolo put it"."""
    for index in zone:
        token = scene.tokens[index]
        if token.lemma == "put" and index + 1 < len(scene.tokens) and scene.tokens[index + 1].lower == "it":
            return _cue(scene, index)
    return None


def _governing(scene: _Scene, number: int, before: Sequence[int], after: Sequence[int]) -> Cue | None:
    """Return the verb of speech that the quoted words hang on: he said the talks were "frank"."""
    del after
    quotation = scene.quotations[number]
    first = scene.first_from(quotation.span.start)
    for index in _heads_above(scene, first, number):
        verb = scene.verb(index)
        if verb is None or scene.quotation_of[index] is not None or scene.grammar.is_negated(index):
            continue
        if index < first and (verb.takes & {"quote", "clause", "object"} or _is_named(scene, verb, quotation)):
            return _cue(scene, index)
    if not before:
        return None
    return _last_with_clause(scene, before) or _according(scene, before)


def _heads_above(scene: _Scene, first: int, number: int) -> Iterator[int]:
    """Give the heads above the first word of a quotation that stand outside it, nearest first."""
    if first >= len(scene.tokens):
        return
    token = scene.tokens[first]
    while token.head != token.index:
        token = scene.tokens[token.head]
        if scene.quotation_of[token.index] != number:
            yield token.index
    if scene.quotation_of[token.index] == number:
        yield from ()


def _is_named(scene: _Scene, verb: SpeechVerb, quotation: Quotation) -> bool:
    return "name" in verb.takes and len(_words(scene, quotation)) > SHORT


def _last_with_clause(scene: _Scene, before: Sequence[int]) -> Cue | None:
    """Return the last verb of speech before the quotation that has a reported clause."""
    for index in reversed(before):
        verb = scene.verb(index)
        if verb is None or "clause" not in verb.takes or scene.grammar.is_negated(index):
            continue
        reported = scene.grammar.children(index, "ccomp")
        if any(one.index > index for one in reported):
            return _cue(scene, index)
    return None


def _according(scene: _Scene, zone: Sequence[int]) -> Cue | None:
    """Return "according to Kolo" or "in the words of Kolo"."""
    for index in zone:
        token = scene.tokens[index]
        following = scene.tokens[index + 1] if index + 1 < len(scene.tokens) else None
        if following is None:
            break
        is_words = token.lower == "words" and following.lower == "of"
        if is_words or (token.lower == "according" and following.lower == "to"):
            nouns = [*scene.grammar.children(following.index, "pobj"), *scene.grammar.children(index, "pobj")]
            return Cue(token.span.until(following.span), nouns[0] if nouns else None)
    return None


def _colon(scene: _Scene, number: int, before: Sequence[int], after: Sequence[int]) -> Cue | None:
    """Return the verb of a sentence that ends in a colon and is about somebody: "Kolo gave an account:"."""
    del number, after
    if not before or scene.tokens[before[-1]].text != ":":
        return None
    sentence = scene.sentences[scene.tokens[before[-1]].sentence]
    return _sentence_cue(scene, sentence) or _label(scene, sentence.first, before[-1])


def _label(scene: _Scene, first: int, colon: int) -> Cue | None:
    """Return who stands before a colon without any verb: "Kolo: …", "Quotes attributable to Kolo: …"."""
    if any(scene.tokens[index].tag in FINITE for index in range(first, colon)):
        return None
    inside = [one for one in scene.mentions if first <= one.head < colon and one.entity in ACTORS]
    persons = [one for one in inside if one.entity == "person"] or inside
    return Cue(scene.tokens[colon].span, scene.tokens[persons[-1].head]) if persons else None


def _sentence_cue(scene: _Scene, sentence: Sentence) -> Cue | None:
    subject = scene.grammar.subject(sentence.root)
    mention = None if subject is None else _mention_at(scene, subject)
    if subject is None or mention is None or mention.entity not in ACTORS and mention.kind != "pronoun":
        return None
    return Cue(scene.tokens[sentence.root].span, subject)


def _introduction(scene: _Scene, block: Quotation) -> Cue | None:
    """Return the verb before the colon that a block follows, and who it says speaks."""
    end = scene.first_from(block.outer.start)
    paragraph = scene.paragraph(end - 1) if end else None
    first = end
    while first > 0 and scene.paragraph(first - 1) == paragraph:
        first -= 1
    for index in reversed(range(first, end)):
        verb = scene.verb(index)
        if verb is not None and "quote" in verb.takes:
            return _cue(scene, index, _neighbour(scene, index, range(first, end)))
    persons = [one for one in scene.mentions if first <= one.head < end and one.entity in ACTORS]
    if not persons:
        return None
    return Cue(scene.tokens[end - 1].span, scene.tokens[persons[-1].head])


# ------------------------------------------------------------ who it is


def _cue(scene: _Scene, verb: int, fallback: Token | None = None) -> Cue:
    subject = scene.grammar.subject(verb)
    if subject is None or (scene.quotation_of[subject.index] is not None and scene.quotation_of[verb] is None):
        subject = fallback
    return Cue(scene.tokens[verb].span, subject)


def _neighbour(scene: _Scene, verb: int, zone: Sequence[int]) -> Token | None:
    """Return the head of the phrase right after the verb, or else of the one nearest before it."""
    places = [
        (mention.head < verb, abs(mention.head - verb), mention.head)
        for mention in scene.mentions
        if mention.head in zone and (mention.entity in ACTORS or mention.kind == "pronoun")
    ]
    near = [place for place in places if place[0] or place[1] <= SHORT + 1]
    return scene.tokens[min(near)[2]] if near else None


def _mention_at(scene: _Scene, token: Token) -> Mention | None:
    """Return the mention whose head a token is, or else the shortest that holds it."""
    mention = scene.mention_of_head.get(token.index)
    if mention is not None:
        return mention
    around = [one for one in scene.mentions if one.span.covers(token.span)]
    return min(around, key=lambda one: (one.span.end - one.span.start, one.index), default=None)


def _carried(scene: _Scene, found: Sequence[Quotation], number: int) -> Quotation:
    """Give a quotation without a cue the speaker of the one before, where it carries that one on."""
    quotation = scene.quotations[number]
    if not found or found[-1].cue is None or found[-1].mark == "block" or not _stands_alone(scene, number):
        return quotation
    last = found[-1]
    gap = scene.text[last.outer.end : quotation.outer.start]
    is_near = "\n" not in gap.strip("\n") and (
        scene.paragraph(max(scene.first_from(last.outer.end) - 1, 0))
        == scene.paragraph(min(scene.first_from(quotation.outer.start), len(scene.tokens) - 1))
    )
    if is_near or _fills_paragraph(scene, number):
        return replace(quotation, speaker=last.speaker, cue=last.cue)
    return quotation


def _stands_alone(scene: _Scene, number: int) -> bool:
    """Tell whether a quotation is a whole sentence with nothing before it in the sentence."""
    quotation = scene.quotations[number]
    is_sentence = scene.text[quotation.span.start].isupper() and len(_words(scene, quotation)) > 1
    return is_sentence and not _before(scene, number)


def _fills_paragraph(scene: _Scene, number: int) -> bool:
    """Tell whether a quotation is all of its paragraph and the one before follows right upon another quotation."""
    quotation = scene.quotations[number]
    start, stop = scene.first_from(quotation.outer.start), scene.first_from(quotation.outer.end)
    if start >= len(scene.tokens):
        return False
    paragraph = scene.paragraph(start)
    begins = start == 0 or scene.paragraph(start - 1) != paragraph
    ends = stop == len(scene.tokens) or scene.paragraph(stop) != scene.paragraph(stop - 1)
    previous = scene.quotations[number - 1]
    is_next = scene.paragraph(max(scene.first_from(previous.outer.end) - 1, 0)) == paragraph - 1
    return begins and ends and is_next
