"""The time, area or set that bounds a claim of rank: "since 2016", "this year", "ever", "in Iraq"."""

import re
from dataclasses import dataclass

from dragoman.model.reading import Reading, Token
from dragoman.model.text import Span
from dragoman.ontology.ranks import load_rank_words

SINCE = re.compile(r"\b[Ss]ince\b[^.;:!?\n,]*")
AS_OFFICE = re.compile(r"\bas\s[A-Z][^.;:!?\n,]*")
IN_SPAN = re.compile(
    r"\bin\s(?:(?:more\sthan|over|nearly|almost|about|at\sleast)\s)?(?:\w+\s){0,2}"
    r"(?:years|decades|months|weeks|days|history|memory|a\sdecade|a\scentury|a\syear)\b"
)
EVER = re.compile(r"(?<=-)ever\b|\bever\b")
BREAK = re.compile(r"[.;:]|, (?:and|but|which|who|said)\b")
# "ever" follows the word of rank at once ("first-ever"), if it is not inside what the rank is of.
EVER_WITHIN = 6
# Words further than this from what they would bound are of something else.
FURTHEST = 120
CLOSING = " \"'”’)"


def find_scope(reading: Reading, token: Token, *, noun: Token, of: Span) -> Span | None:
    """Return the words that bound what a word of rank claims of a noun; None where nothing bounds it."""
    return _ScopeFinder(reading, token, noun, of).find()


@dataclass(frozen=True, slots=True)
class _ScopeFinder:
    """Looks around one word of rank."""

    reading: Reading
    token: Token
    noun: Token
    of: Span

    def find(self) -> Span | None:
        """Return the nearest bound in the order ever, time, office, area."""
        return self._ever() or self._stretch() or self._whole() or self._opening() or self._area()

    @property
    def text(self) -> str:
        """Return the text of the document."""
        return self.reading.document.text

    @property
    def sentence(self) -> Span:
        """Return the sentence of the word of rank."""
        return self.reading.sentences[self.token.sentence].span

    def _ever(self) -> Span | None:
        start = self.token.span.end
        found = EVER.search(self.text, start, min(max(self.of.end, start + EVER_WITHIN), self.sentence.end))
        return None if found is None else Span(*found.span())

    def _stretch(self) -> Span | None:
        start = min(self.noun.span.start, self.token.span.end)
        for pattern in (SINCE, IN_SPAN, AS_OFFICE):
            found = pattern.search(self.text, start, self.sentence.end)
            if found is not None and self._is_near(found.start()):
                return self._trimmed(Span(*found.span()))
        return None

    def _whole(self) -> Span | None:
        """Return a scope that is a phrase of its own: "this year"."""
        for words in load_rank_words().whole_scopes:
            start = self.text.find(words, self.of.end, self.sentence.end)
            if (
                start >= 0
                and self._is_near(start)
                and not self.text[start + len(words) : start + len(words) + 1].isalnum()
            ):
                return Span(start, start + len(words))
        return None

    def _is_near(self, start: int) -> bool:
        """Tell whether words follow what they bound without another clause between."""
        between = self.text[self.of.end : start]
        return start < self.of.end or (len(between) < FURTHEST and BREAK.search(between) is None)

    def _trimmed(self, span: Span) -> Span:
        return Span(span.start, span.start + len(self.text[span.start : span.end].rstrip(CLOSING)))

    def _opening(self) -> Span | None:
        """Return a "since" clause that opens the sentence."""
        found = SINCE.match(self.text, self.sentence.start, self.token.span.start)
        return None if found is None else Span(*found.span())

    def _area(self) -> Span | None:
        """Return the area of a superlative: "in Iraq", "the world's"."""
        if self.token.tag != "JJS":
            return None
        below = [self.reading.tokens[one] for one in self.reading.subtree(self.noun.index)]
        links = [one for one in below if one.lower in ("in", "of", "on") and one.index > self.noun.index]
        for link in links:
            governed = self.reading.children(link.index, "pobj")
            if governed and self._is_place(governed[0].span):
                return link.span.until(governed[0].span)
        owners = self.reading.children(self.noun.index, "poss")
        return owners[0].span if owners else None

    def _is_place(self, span: Span) -> bool:
        return any(one.span.covers(span) for one in self.reading.places)
