"""Runs of words that spell a name of the gazetteer, or an abbreviated name of a state."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model.text import Span
from dragoman.ontology import Ontology

from .name_runs import Words

# A name of a place has at most so many words, an abbreviation so many tokens.
LONGEST = 5
LONGEST_SHORT = 3
LINKS = frozenset(("of", "the", "de", "del", "la", "las", "los", "el", "al", "upon", "on", "-", "."))
NO_START = frozenset(("PRON", "VERB", "AUX", "DET"))


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens start <= i < stop that spell a name of the gazetteer."""

    start: int
    stop: int
    form: str


@dataclass(frozen=True, slots=True)
class Runs:
    """Looks for names of the gazetteer in one text."""

    words: Words
    text: str

    @property
    def ontology(self) -> Ontology:
        """Return the vocabulary."""
        return self.words.ontology

    def all(self) -> Iterator[Run]:
        """Give the longest names of the gazetteer, left to right, none inside another."""
        index = 0
        while index < len(self.words.tokens):
            run = self.longest(index)
            if run is not None:
                yield run
            index = index + 1 if run is None else run.stop

    def longest(self, start: int) -> Run | None:
        """Return the longest name that starts at a capitalised token, or None."""
        token = self.words.at(start)
        if token is None or not token.text[:1].isupper() or token.pos in NO_START:
            return None
        return self._abbreviation(start) or self._name(start)

    def span(self, run: Run) -> Span:
        """Return where a run stands."""
        return self._span(run.start, run.stop)

    def _span(self, start: int, stop: int) -> Span:
        return self.words.tokens[start].span.until(self.words.tokens[stop - 1].span)

    def _form(self, start: int, stop: int) -> str:
        span = self._span(start, stop)
        return self.text[span.start : span.end]

    def _name(self, start: int) -> Run | None:
        tokens = self.words.tokens
        stop = start + 1
        while stop < len(tokens) and stop - start < LONGEST and self._continues(stop, start):
            stop += 1
        for end in range(stop, start, -1):
            form = self._form(start, end)
            ends_well = end == start + 1 or tokens[end - 1].text[:1].isupper()
            if ends_well and self.ontology.gazetteer.has(form):
                return Run(start, end, form.title() if form.isupper() else form)
        return None

    def _continues(self, index: int, start: int) -> bool:
        token = self.words.tokens[index]
        is_link = token.text[:1].isupper() or token.lower in LINKS
        return is_link and token.sentence == self.words.tokens[start].sentence

    def _abbreviation(self, start: int) -> Run | None:
        """Return "Pa." after a comma and a name, or "N.Y." anywhere."""
        known = self.ontology.place_words.abbreviations
        before, follows = self.words.at(start - 2), self.words.lower(start - 1) == ","
        follows_town = follows and before is not None and before.text[:1].isupper()
        for stop in range(start + 1, min(start + LONGEST_SHORT, len(self.words.tokens)) + 1):
            form = self._form(start, stop)
            end = self._span(start, stop).end
            short = known.get(f"{form}." if self.text[end : end + 1] == "." else form) or known.get(form)
            if short is not None and (short.is_name or follows_town):
                return Run(start, stop, short.form)
        return None
