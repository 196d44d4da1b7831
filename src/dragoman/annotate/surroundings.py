"""What stands around a quotation: the words of its sentence before and after it, outside all marks."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from dragoman.model.grammar import Grammar
from dragoman.model.reading import Mention, Quotation, Sentence, Token
from dragoman.ontology.speech import Speech, SpeechVerb

# Scare quotes are seldom longer; with no verb of speech above them they are nobody's words.
SHORT = 3
STOPS = (".", "!", "?")
OPENING = "“\"‘'«„"
LINKS = frozenset((",", ":", ";", "-", "--", "—", "–"))


@dataclass(frozen=True, kw_only=True)
class Scene:
    """What attribution looks at: a parsed text with its mentions and quotations."""

    text: str
    grammar: Grammar
    sentences: Sequence[Sentence]
    mentions: Sequence[Mention]
    quotations: Sequence[Quotation]
    speech: Speech

    @property
    def tokens(self) -> Sequence[Token]:
        """Return the words of the text."""
        return self.grammar.tokens

    @cached_property
    def starts(self) -> list[int]:
        """Return where each word starts."""
        return [token.span.start for token in self.tokens]

    @cached_property
    def mention_of_head(self) -> dict[int, Mention]:
        """Return the mention that each head word carries."""
        return {mention.head: mention for mention in self.mentions}

    @cached_property
    def quotation_of(self) -> tuple[int | None, ...]:
        """Return for every word the quotation it stands in."""
        found: list[int | None] = [None] * len(self.tokens)
        for number, one in enumerate(self.quotations):
            for index in range(self.first_from(one.outer.start), self.first_from(one.outer.end)):
                found[index] = number
        return tuple(found)

    def first_from(self, position: int) -> int:
        """Return the index of the first word that starts at a character position or later."""
        return bisect_left(self.starts, position)

    def paragraph(self, index: int) -> int:
        """Return the number of a word's paragraph; beyond the ends, that of the first or last word."""
        inside = min(max(index, 0), len(self.tokens) - 1)
        return self.sentences[self.tokens[inside].sentence].paragraph

    def verb(self, index: int) -> SpeechVerb | None:
        """Return the entry of a verb of speech, together with its particle."""
        token = self.tokens[index]
        is_verb = token.pos in ("VERB", "AUX") or token.tag.startswith("VB")
        if not is_verb or token.dep in ("amod", "compound"):
            return None
        particle = self.tokens[index + 1].lower if index + 1 < len(self.tokens) else ""
        return self.speech.verb(token.lemma, particle)

    def words(self, quotation: Quotation) -> list[str]:
        """Return the words inside the marks."""
        return self.text[quotation.span.start : quotation.span.end].split()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A quotation with the indices of the words of its sentence before and after it."""

    number: int
    quotation: Quotation
    before: tuple[int, ...]
    after: tuple[int, ...]


def surroundings_of(scene: Scene, number: int) -> Surroundings:
    """Return a quotation with the words around it."""
    before, after = words_before(scene, number), _words_after(scene, number)
    return Surroundings(number, scene.quotations[number], before, after)


def words_before(scene: Scene, number: int) -> tuple[int, ...]:
    """Return the words of a quotation's sentence before it, or of a sentence with a colon above it."""
    start = scene.first_from(scene.quotations[number].outer.start)
    found: list[int] = []
    index = start - 1
    while index >= 0 and scene.paragraph(index) == scene.paragraph(start):
        other = scene.quotation_of[index]
        if _ends_sentence(scene, other) if other is not None else _is_final(scene, index):
            break
        if other is None:
            found.append(index)
        index -= 1
    return tuple(reversed(found)) or _introduction(scene, start)


def _introduction(scene: Scene, start: int) -> tuple[int, ...]:
    """Return the words of the last sentence of the paragraph above, if it ends in a colon."""
    is_first = 0 < start < len(scene.tokens) and scene.paragraph(start) != scene.paragraph(start - 1)
    if not is_first or scene.tokens[start - 1].text != ":":
        return ()
    sentence = scene.sentences[scene.tokens[start - 1].sentence]
    return tuple(one for one in range(sentence.first, sentence.stop) if scene.quotation_of[one] is None)


def _words_after(scene: Scene, number: int) -> tuple[int, ...]:
    if _ends_sentence(scene, number):
        return ()
    first = scene.first_from(scene.quotations[number].outer.end)
    found: list[int] = []
    for index in range(first, len(scene.tokens)):
        is_elsewhere = scene.paragraph(index) != scene.paragraph(first - 1)
        if is_elsewhere or scene.quotation_of[index] is not None or _is_final(scene, index):
            break
        found.append(index)
    return tuple(found)


def _is_final(scene: Scene, index: int) -> bool:
    """Tell whether a stop ends a sentence, not an abbreviation in brackets ("(D-Mo.) said")."""
    if scene.tokens[index].text not in STOPS:
        return False
    follows = scene.text[scene.tokens[index].span.end :].lstrip()[:1]
    return not (follows.islower() or follows in tuple(")],;:"))


def _ends_sentence(scene: Scene, number: int) -> bool:
    """Tell whether a quotation ends its sentence: it has a full stop inside and a capital follows."""
    quotation = scene.quotations[number]
    follows = scene.text[quotation.outer.end :].lstrip()[:1]
    return scene.text[quotation.span.end - 1] == "." and (follows.isupper() or follows in OPENING)


def is_whole(scene: Scene, around: Surroundings) -> bool:
    """Tell whether a quotation is a sentence of its own, not words worked into another one."""
    starts_high = scene.text[around.quotation.span.start].isupper()
    is_long = len(scene.words(around.quotation)) > SHORT
    if not around.before:
        return True
    if scene.tokens[around.before[-1]].text in LINKS and (is_long or starts_high):
        return True
    return starts_high and is_long


def is_title(scene: Scene, quotation: Quotation) -> bool:
    """Tell whether the words are a title: a capital on all that are longer than three letters."""
    words = [word.strip(",.!?'’‘") for word in scene.words(quotation)]
    long = [word for word in words if len(word) > SHORT]
    has_capitals = bool(long) and all(word[:1].isupper() for word in long)
    return len(words) > 1 and words[0][:1].isupper() and has_capitals


def stands_alone(scene: Scene, number: int) -> bool:
    """Tell whether a quotation is a whole sentence with nothing before it in the sentence."""
    quotation = scene.quotations[number]
    is_sentence = scene.text[quotation.span.start].isupper() and len(scene.words(quotation)) > 1
    return is_sentence and not words_before(scene, number)


def fills_paragraph(scene: Scene, number: int) -> bool:
    """Tell whether a quotation is all of its paragraph, right below the one of the quotation before."""
    quotation = scene.quotations[number]
    start, stop = scene.first_from(quotation.outer.start), scene.first_from(quotation.outer.end)
    if start >= len(scene.tokens):
        return False
    paragraph = scene.paragraph(start)
    begins = start == 0 or scene.paragraph(start - 1) != paragraph
    ends = stop == len(scene.tokens) or scene.paragraph(stop) != scene.paragraph(stop - 1)
    last_before = scene.first_from(scene.quotations[number - 1].outer.end) - 1
    return begins and ends and scene.paragraph(last_before) == paragraph - 1
