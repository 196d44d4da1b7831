"""Place names that the recogniser and the towns of the vocabulary leave out: small towns, counties, "Pa."."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from dragoman.model.reading import Name, PlaceMention
from dragoman.model.text import Span
from dragoman.ontology import Ontology
from dragoman.ontology.place_words import PlaceWords

from .name_runs import Words
from .place_runs import Run, Runs
from .words import NO_NAME

AREA_WORDS = frozenset(("county", "parish", "borough", "province", "township", "oblast", "governorate"))
# Prepositions that persons follow as well.
WEAK = frozenset("from to of between into over on off toward towards left within".split())
SHORTEST = 3
LONGEST_INITIALS = 4
KNOWN = ("place:", "region:", "country:")
NAME_TAGS = frozenset(("PROPN", "NOUN", "ADJ", "X"))
# "R-Cedar City": a member's party and home.
PARTIES = frozenset(("d", "r", "i"))
# A town of this size needs no other sign to open the name of a body.
LARGE = 50_000


@dataclass(frozen=True)
class Toponyms:
    """Looks for place names in one text, beside the names that are settled.

    A name of the gazetteer is a place's where something beside it shows so; elsewhere in the text it is one
    where it is shown once and is no person's.
    """

    words: Words
    names: Sequence[Name]
    text: str

    def find(self) -> tuple[list[PlaceMention], list[PlaceMention]]:
        """Return places that stand for themselves and places inside the names of bodies, in text order."""
        runs = list(self.runs.all())
        shown = frozenset(one.form for one in runs if self._is_shown(one))
        return (
            [self._mention(one) for one in runs if self._stands_alone(one, shown)],
            [self._mention(one) for one in runs if self._opens_body(one, shown)],
        )

    @cached_property
    def runs(self) -> Runs:
        """Return the names of the gazetteer in the text."""
        return Runs(self.words, self.text)

    @property
    def ontology(self) -> Ontology:
        """Return the vocabulary."""
        return self.words.ontology

    @property
    def place_words(self) -> PlaceWords:
        """Return the words around place names."""
        return self.words.ontology.place_words

    @cached_property
    def name_at(self) -> dict[int, Name]:
        """Return the settled name over each character."""
        return {at: name for name in self.names for at in range(name.span.start, name.span.end)}

    @cached_property
    def surnames(self) -> frozenset[str]:
        """Return the last words of persons' names of two words and more."""
        found = (self._words_at(one.span).split() for one in self.names if one.kind == "person")
        return frozenset(words[-1] for words in found if len(words) > 1)

    @cached_property
    def small_words(self) -> frozenset[str]:
        """Return the words that the text has without a capital too."""
        return frozenset(one.text for one in self.words.tokens if one.text.islower())

    def _words_at(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def _mention(self, run: Run) -> PlaceMention:
        """Return a run as a place, with the point of an abbreviation that the parser parts from it."""
        span = self.runs.span(run)
        if run.form.endswith(".") and self._words_at(Span(span.end, span.end + 1)) == ".":
            span = Span(span.start, span.end + 1)
        return PlaceMention(span=span, name=self._words_at(span), entry=None)

    def _settled(self, run: Run) -> Name | None:
        span = self.runs.span(run)
        return self.name_at.get(span.start) or self.name_at.get(span.end - 1)

    def _stands_alone(self, run: Run, shown: frozenset[str]) -> bool:
        name = self._settled(run)
        if self._is_in_body(run, name):
            return False
        if self._is_shown(run):
            return True
        is_plain = run.form in shown and run.form not in self.surnames and not self._is_other(run, name)
        return is_plain and not self._runs_on(run)

    def _is_shown(self, run: Run) -> bool:
        """Tell whether what stands around a name makes it a place's."""
        if run.form in self.place_words.abbreviations:
            return True
        name = self._settled(run)
        if self._is_other(run, name):
            return False
        is_recognised = name is not None and name.kind == "place" and self.runs.span(run).covers(name.span)
        if is_recognised or self._has_holder(run) or self.words.lower(run.stop - 1) in AREA_WORDS:
            return True
        if self._runs_on(run) or run.form in self.surnames:
            return False
        return self._follows_place_word(run, name) or self.words.lower(run.stop) in self.place_words.after

    def _is_other(self, run: Run, name: Name | None) -> bool:
        """Tell whether a name is a common word, or part of a person's, street's or disease's."""
        follows = self.words.lower(run.stop)
        if follows in self.place_words.streets or follows in self.place_words.diseases:
            return True
        return self._is_of_vocabulary(run, name) or self._is_common(run) or self._is_in_person(run)

    def _is_of_vocabulary(self, run: Run, name: Name | None) -> bool:
        """Tell whether a name is an adjective, a people or a body of the vocabulary."""
        if name is None or name.entry is None or not name.span.covers(self.runs.span(run)):
            return False
        is_whole = name.entry.startswith("organisation:") and name.span == self.runs.span(run)
        return is_whole or name.role in ("adjective", "people")

    def _is_common(self, run: Run) -> bool:
        """Tell whether a name of one word is a common word in capitals."""
        token = self.words.tokens[run.start]
        if run.stop - run.start > 1:
            return False
        if token.pos not in NAME_TAGS or token.lower in NO_NAME or len(token.text) < SHORTEST:
            return True
        name = self.name_at.get(token.span.start)
        if name is not None and (name.entry or "").startswith(KNOWN):
            return False
        titles, around = self.ontology.titles, self.place_words
        is_initials = token.text.isupper() and len(token.text) <= LONGEST_INITIALS
        if is_initials or token.lower in self.small_words:
            return True
        groups = (
            around.after,
            around.bodies,
            around.streets,
            around.before,
            titles.portfolio_words,
            titles.heads,
        )
        return any(token.lower in group for group in groups)

    def _is_in_person(self, run: Run) -> bool:
        """Tell whether a name is the later part of a person's, or follows a title."""
        token, first = self.words.at(run.start - 1), self.words.tokens[run.start]
        if token is None or token.sentence != first.sentence:
            return False
        if self.words.is_address(token.index) or token.text == "&":
            return True
        is_place_word = token.lower in self.place_words.before or token.lower in self.place_words.of
        if is_place_word or token.pos != "PROPN" or not token.text[:1].isupper():
            return False
        name = self.name_at.get(first.span.start)
        return name is not None and (name.kind == "person" or name.span.start < first.span.start)

    def _runs_on(self, run: Run) -> bool:
        """Tell whether another capitalised word follows that is no body's or area's."""
        after = self.words.at(run.stop)
        if after is None or after.sentence != self.words.tokens[run.start].sentence:
            return False
        is_name = after.text[:1].isupper() and after.pos == "PROPN"
        return is_name and after.lower not in self.place_words.after

    def _follows_place_word(self, run: Run, name: Name | None) -> bool:
        before, earlier = self.words.lower(run.start - 1), self.words.lower(run.start - 2)
        if before == "the" and run.stop - run.start > 1:
            before, earlier = earlier, self.words.lower(run.start - 3)
        if before == "of":
            return earlier in self.place_words.of
        if before == "-":
            return earlier in PARTIES
        return before in self.place_words.before and not (
            before in WEAK and name is not None and name.kind == "person"
        )

    def _has_holder(self, run: Run) -> bool:
        """Tell whether the state or division that holds a place of this name follows after a comma."""
        holder = self.runs.longest(run.stop + 1) if self.words.lower(run.stop) == "," else None
        return holder is not None and bool(self._areas(holder) & self._inside(run))

    def _areas(self, run: Run) -> frozenset[tuple[str, str]]:
        """Return the states and divisions that a name can mean, as state and division."""
        short = self.place_words.abbreviations.get(run.form)
        if short is not None:
            return frozenset(((short.country, short.name),))
        return frozenset(
            (one.country or "", "" if one.kind == "country" else one.admin or "")
            for one in self.ontology.gazetteer.places(run.form)
            if one.kind in ("country", "admin")
        )

    def _inside(self, run: Run) -> frozenset[tuple[str, str]]:
        """Return the states and divisions that places of a name lie in."""
        return frozenset(
            (one.country or "", admin)
            for one in self.ontology.gazetteer.places(run.form)
            for admin in ("", one.admin or "")
            if one.kind != "country"
        )

    def _is_in_body(self, run: Run, name: Name | None) -> bool:
        """Tell whether a name is part of a longer name of a body."""
        span = self.runs.span(run)
        return (
            name is not None and name.kind == "organisation" and name.span.covers(span) and name.span != span
        )

    def _opens_body(self, run: Run, shown: frozenset[str]) -> bool:
        """Tell whether a place opens the name of a body of the place ("Leeds City Council")."""
        name = self._settled(run)
        if name is None or not self._is_in_body(run, name) or self._is_common(run):
            return False
        follows = (self.words.lower(run.stop), self.words.lower(run.stop + 1))
        if follows[0] not in self.place_words.bodies or follows[1] in self.place_words.streets:
            return False
        opening = self.text[name.span.start : self.runs.span(run).start].strip().lower()
        return opening in ("", "the") and (run.form in shown or self._is_well_known(run))

    def _is_well_known(self, run: Run) -> bool:
        found = self.ontology.gazetteer.places(run.form)
        return any(one.kind not in ("city", "capital") or one.population >= LARGE for one in found)
