"""Names that the gazetteer lacks, and that a preposition or the word for an area shows to be places.

"Shot at each other near Ak-Bulak", "in the village of Tumba", "in the Ngoro forest".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from dragoman.model.reading import Name, PlaceMention
from dragoman.model.text import Span

from .name_runs import Words
from .words import AREAS, NO_NAME, PARTICLES

# Prepositions that lead to places alone, that lead to other things too, and those before areas.
STRONG = frozenset("near off outside".split())
WEAK = frozenset(("at", "in", "through"))
BEFORE_AREAS = frozenset("in at near off outside around along across through over on into to of from".split())
LINKS = frozenset(("-", "–"))
LONGEST_INITIALS = 5
POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
LONGEST = 5


@dataclass(frozen=True)
class ShownPlaces:
    """Looks for places among the names of one text that nothing else takes for one."""

    words: Words
    names: Sequence[Name]
    text: str
    taken: frozenset[int]

    def find(self) -> list[PlaceMention]:
        """Return the places, in text order; a name that is shown once is one wherever it stands free."""
        runs = list(self._runs())
        shown = {self._words(start, end) for start, end, stop in runs if self._is_shown(start, end, stop)}
        return [
            PlaceMention(span=self._span(start, stop), name=self._words(start, stop), entry=None)
            for start, end, stop in runs
            if self._words(start, end) in shown and self._is_free(start, end)
        ]

    def _runs(self) -> Iterator[tuple[int, int, int]]:
        """Give where each capitalised run starts and stops, and stops with the word for an area behind it."""
        last = 0
        for token in self.words.tokens:
            if token.index >= last and (end := self._stop(token.index)) is not None:
                last = self._with_area(end)
                yield token.index, end, last

    def _words(self, start: int, stop: int) -> str:
        span = self._span(start, stop)
        return self.text[span.start : span.end]

    def _stop(self, start: int) -> int | None:
        """Return where a run of capitalised words stops, None where none starts or it is no place's name."""
        token = self.words.tokens[start]
        is_article = token.lower in PARTICLES and self.words.lower(start + 1) == "-"
        if not (self._is_capital(start) or is_article) or token.lower in NO_NAME:
            return None
        if self.words.is_title_head(start):
            return None
        stop = start + 1
        while stop - start < LONGEST and self._continues(stop):
            stop += 1
        while self.words.tokens[stop - 1].lower in LINKS | PARTICLES and stop - start > 1:
            stop -= 1
        return stop

    def _is_capital(self, index: int) -> bool:
        token = self.words.at(index)
        if token is None or not token.text[:1].isupper() or token.pos not in ("PROPN", "NOUN", "ADJ", "X"):
            return False
        is_initials = token.text.isupper() and len(token.text) <= LONGEST_INITIALS
        return not is_initials and not self.words.is_address(index)

    def _continues(self, index: int) -> bool:
        before, token = self.words.at(index - 1), self.words.at(index)
        if before is None or token is None or token.sentence != before.sentence:
            return False
        is_link = token.text in LINKS or token.lower in PARTICLES
        return self._is_capital(index) or (is_link and self._is_capital(index + 1))

    def _with_area(self, stop: int) -> int:
        """Return where a name stops with the word for an area behind it: "Ngoro forest"."""
        return stop + 1 if self.words.lower(stop) in self.areas else stop

    @cached_property
    def areas(self) -> frozenset[str]:
        """Return the words for areas and facilities."""
        known = self.words.ontology.place_words
        return (AREAS | known.facilities) - known.streets

    def _is_shown(self, start: int, end: int, stop: int) -> bool:
        """Tell whether what stands before a name makes it a place's."""
        before, earlier = self.words.lower(start - 1), self.words.at(start - 2)
        if stop > end or self.words.lower(end - 1) in self.areas:
            at = self.words.lower(start - 2) if before == "the" else before
            return at in BEFORE_AREAS
        if self.words.lower(end) in POSSESSIVE or earlier is None:
            return False
        is_of_site = earlier.lower in self.areas | self.words.ontology.place_words.sites
        if before == "of":
            return is_of_site or earlier.lower in self.words.ontology.place_words.of
        if before not in WEAK:
            return before in STRONG
        is_body = earlier.pos not in ("VERB", "AUX", "PROPN") and not is_of_site and self._is_body(start, end)
        return not is_body and earlier.lower not in self.words.ontology.parties.persons

    def _is_body(self, start: int, end: int) -> bool:
        """Tell whether a name is taken for a body's, as in "a stake in Brontel"."""
        return any(
            one.kind == "organisation" and one.span.overlaps(self._span(start, end)) for one in self.names
        )

    def _span(self, start: int, stop: int) -> Span:
        return self.words.tokens[start].span.until(self.words.tokens[stop - 1].span)

    def _is_free(self, start: int, end: int) -> bool:
        """Tell whether nothing is known by a name, and the text has no word or person of it."""
        span = self._span(start, end)
        if any(at in self.taken for at in range(span.start, span.end)):
            return False
        over = [one for one in self.names if one.span.overlaps(span)]
        words = self.text[span.start : span.end].split()
        is_known = any(one.entry is not None or not span.covers(one.span) for one in over)
        return not is_known and words[0] not in self.surnames and words[0].lower() not in self.small_words

    @cached_property
    def surnames(self) -> frozenset[str]:
        """Return the words of persons' names of two words and more."""
        persons = (
            self.text[one.span.start : one.span.end].split() for one in self.names if one.kind == "person"
        )
        return frozenset(word for words in persons if len(words) > 1 for word in words)

    @cached_property
    def small_words(self) -> frozenset[str]:
        """Return the words that the text has without a capital."""
        return frozenset(one.text for one in self.words.tokens if one.text.islower())
