"""When and where an event was, in which mode and context, and how often."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dragoman.model.claim import Count
from dragoman.model.reading import DateMention, Mention, PlaceMention, Reading, Token
from dragoman.model.text import Span
from dragoman.ontology.cues import Cue, Cues

from .dependents import clause_head, is_verb
from .first_days import first_day
from .happening import happens_in, verb_over
from .place_links import NOUN_LINKS, PlaceLinks, round_of
from .tenses import is_by_now

# Prepositions by which a date belongs to the noun before it.
NOUN_DATES = frozenset(("of", "from", "since", "in"))
PARTS_OF_DAY = frozenset(("morning", "afternoon", "evening", "night", "noon", "dawn", "hour", "eve"))
# Clauses without a subject of their own that share the time and place of the clause above.
DEPENDENT = ("advcl", "acl", "pcomp", "xcomp", "conj")
FURTHEST = 3
# What ends the day at the head of a chronology's entry; how far into a line the day of a dateline stands.
ENTRY_MARKS = frozenset("–—-:")
LONGEST_TOWN = 40
# Prepositions by which a dated noun is the occasion of an act; stretches by which two acts are told apart.
OCCASIONS = frozenset(("during", "at", "in"))
APART = frozenset(("day", "week", "month", "year"))
# Clauses that tell of something else.
ASIDE = frozenset(("advcl", "ccomp", "conj", "parataxis", "relcl"))
# Adverbs that count.
OFTEN = {"twice": 2, "thrice": 3}
# A thing with a place in the text: a date or a place mention.
Placed = TypeVar("Placed", DateMention, PlaceMention)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Looks for the date, place, mode and contexts of events in one reading."""

    reading: Reading
    cues: Cues

    def date_of(
        self, trigger: int, carrier: int | None, links: PlaceLinks | None = None
    ) -> DateMention | None:
        """Return the date that is said of a trigger, or None; never one of another clause."""
        sentence = self.reading.sentences[self.reading.tokens[trigger].sentence]
        inside = [
            one for one in self.reading.dates if sentence.span.covers(one.span) and one.date is not None
        ]
        found = [
            one
            for one in inside
            if not self._dates_a_noun(one, trigger)
            and not self._is_dateline(one)
            and (links is None or self._is_dated_by(one, links))
        ]
        own = self._nearest(found, trigger, carrier)
        if own is None and len(inside) == 1 and found and self._is_main(trigger, carrier):
            own = next((one for one in found if self._hangs_loose(one, trigger)), None)
        own = own or next((first_day(one) for one in found if self._is_when(one, trigger)), None)
        return own or (None if inside else self._entry_date(sentence.paragraph))

    def _is_dated_by(self, date: DateMention, links: PlaceLinks) -> bool:
        return links.dates(self.reading.tokens[self.head_of(date.span)], self.reading.text_of(date.span))

    def _is_when(self, date: DateMention, trigger: int) -> bool:
        """Tell whether a clause says what was on a day: "ends on Friday, when the treaty is signed"."""
        clause = clause_head(self.reading, trigger)
        while self.reading.tokens[clause].dep in ("xcomp", "acomp"):  # "when he is due to sign"
            clause = self.reading.tokens[clause].head
        first = self.reading.subtree(clause)[0]
        if self.reading.tokens[first].lower != "when" or first == 0:
            return False
        before = self.reading.tokens[first - 1]
        last = before if before.text != "," else self.reading.tokens[first - 2]
        return date.span.end == last.span.end

    def _is_main(self, trigger: int, carrier: int | None) -> bool:
        """Tell whether a trigger is the main verb of its sentence, or of what that says."""
        verb = self.reading.tokens[carrier if carrier is not None else trigger]
        head = self.reading.tokens[verb.head]
        return is_verb(verb) and (
            verb.head == verb.index or (verb.dep == "ccomp" and head.head == head.index)
        )

    def _hangs_loose(self, date: DateMention, trigger: int) -> bool:
        """Tell whether a day was hung on another clause than it stands in.

        On a participle ("freed women held by rebels near Gao on Tuesday"), or on what follows ("met the
        envoy on Tuesday, people close to the talks said").
        """
        head = self.reading.tokens[self.head_of(date.span)]
        clause = self.reading.tokens[clause_head(self.reading, head.index)]
        if self.reading.tokens[head.head].lower != "on":
            return False
        subject = next((one.index for one in self.reading.children(clause.index, "nsubj")), None)
        return clause.dep == "acl" or (subject is not None and trigger < head.index < subject)

    def _entry_date(self, paragraph: int) -> DateMention | None:
        """Return the day that a paragraph of a chronology begins with: "4 March - In Suva, …"."""
        first = next(one for one in self.reading.sentences if one.paragraph == paragraph)
        return next(
            (
                one
                for one in self.reading.dates
                if one.span.start == first.span.start and one.date and self._before_dash(one, ENTRY_MARKS)
            ),
            None,
        )

    def _is_dateline(self, date: DateMention) -> bool:
        """Tell whether a date stands between a town and a dash at the head of a paragraph."""
        sentence = self.reading.sentence_at(date.span.start)
        before = 0 if sentence is None else date.span.start - sentence.span.start
        return 0 < before <= LONGEST_TOWN and self._before_dash(date, ENTRY_MARKS - {":"})

    def _before_dash(self, date: DateMention, marks: frozenset[str]) -> bool:
        return self.reading.document.text[date.span.end :].lstrip(" ")[:1] in marks

    def _dates_a_noun(self, date: DateMention, trigger: int) -> bool:
        """Tell whether a date is that of another thing: "since the coup of July 2023", "the 2016 accord"."""
        head = self.reading.tokens[self.head_of(date.span)]
        above = self.reading.tokens[head.head]
        if head.dep == "pobj" and above.lower in NOUN_DATES:
            head, above = above, self.reading.tokens[above.head]
            if above.lemma in PARTS_OF_DAY and above.dep == "pobj":  # "on the evening of 3 May"
                return False
        elif head.dep not in (*NOUN_LINKS, "nummod") or self._opens(date.span):
            return False
        if self._is_occasion(above, trigger):
            return False
        return above.pos in ("NOUN", "PROPN") and trigger not in (above.index, head.index)

    def _opens(self, span: Span) -> bool:
        """Tell whether a day is taken into what follows it: "on Monday Peru's navy", "in May Peru's"."""
        first = next((one.index for one in self.reading.tokens_in(span)), 0)
        before = self.reading.tokens[first - 1] if first else None
        if before is None or before.dep != "prep":
            return False
        return before.lower == "on" or not self.reading.children(before.index)

    def _is_occasion(self, noun: Token, trigger: int) -> bool:
        """Tell whether a dated noun says when an act was: "during the march of 17 June police fired"."""
        clause = clause_head(self.reading, trigger)
        if self.reading.tokens[clause].dep == "relcl" and self.reading.tokens[clause].head == noun.index:
            return True
        link = self.reading.tokens[noun.head]
        return noun.dep == "pobj" and link.lower in OCCASIONS and link.head == clause

    def date_after(self, party: Mention) -> DateMention | None:
        """Return the date that follows one of several parties ("Chad on Monday and Mali on Tuesday")."""
        sentence = self.reading.sentences[party.sentence]
        rest = Span(party.span.end, sentence.span.end)
        following = [one for one in self.reading.mentions if one.entity == "place" and rest.covers(one.span)]
        stop = min((one.span.start for one in following), default=sentence.span.end)
        return next(
            (one for one in self.reading.dates if one.date and Span(rest.start, stop).covers(one.span)), None
        )

    def place_of(self, trigger: int, carrier: int | None, links: PlaceLinks) -> PlaceMention | None:
        """Return the place that is said of a trigger, of those that lead to it."""
        sentence = self.reading.sentences[self.reading.tokens[trigger].sentence]
        found = [
            one
            for one in self.reading.places
            if sentence.span.covers(one.span)
            and links.lead_from(one, self.reading.tokens[self.head_of(one.span)])
        ]
        return self._nearest(found, trigger, carrier)

    def _nearest(self, found: Sequence[Placed], trigger: int, carrier: int | None) -> Placed | None:
        at = self.reading.tokens[trigger].span.start
        ranked = [
            (self._distance(one.span, trigger, carrier), abs(one.span.start - at), number)
            for number, one in enumerate(found)
        ]
        best = min((one for one in ranked if one[0] <= FURTHEST), default=None)
        return None if best is None else found[best[2]]

    def head_of(self, span: Span) -> int:
        """Return the token on which the words of a span hang together."""
        inside = [one.index for one in self.reading.tokens_in(span)]
        return next(
            (one for one in inside if self.reading.tokens[one].head not in inside), inside[0] if inside else 0
        )

    def _distance(self, span: Span, trigger: int, carrier: int | None) -> int:
        """Return how far from a trigger a span hangs: 0 beneath it, 1 in its clause, more in joined ones."""
        head = self.head_of(span)
        path = [head, *(one.index for one in self.reading.ancestors(head))]
        up_to = path.index(trigger) if trigger in path else None
        if up_to is not None and not any(self._is_clause_of_its_own(one) for one in path[:up_to]):
            return 0
        if self._is_of_participle(path, head, trigger):
            return 1
        clause = clause_head(self.reading, head)
        own = carrier if carrier is not None else verb_over(self.reading, trigger, self.cues.happening_verbs)
        if not self._shares_clause(trigger, carrier):
            return FURTHEST + 1
        verb = self.reading.tokens[own]
        if clause == own or (verb.dep == "relcl" and verb.head == head):  # "the same day he was received"
            return 1
        return FURTHEST + 1 if is_by_now(self.reading, own) else self._joined(own, clause)

    def _is_of_participle(self, path: Sequence[int], head: int, trigger: int) -> bool:
        """Tell whether words say when or where a noun was held: "talks, held in Oslo, on 3 May, ended"."""
        link = self.reading.tokens[self.reading.tokens[trigger].head]
        noun = link.head if link.lower == "of" else trigger
        verb = next((one.index for one in self.reading.ancestors(noun) if is_verb(one)), head)
        below = (self.reading.tokens[one] for one in self.reading.subtree(noun))
        for held in below:
            if held.dep == "acl" and held.lemma in self.cues.open.taking_place:
                return held.index in path or (held.index < head < verb and not {noun, verb}.isdisjoint(path))
        return False

    def _is_clause_of_its_own(self, index: int) -> bool:
        return is_verb(self.reading.tokens[index])

    def _shares_clause(self, trigger: int, carrier: int | None) -> bool:
        """Tell whether a trigger is the verb of its clause, or what that verb carries."""
        token = round_of(self.reading, self.reading.tokens[trigger])
        if carrier is not None or is_verb(token) or token.pos == "ADJ":
            return True
        link = self.reading.tokens[token.head]
        if token.dep == "pobj" and link.lower in OCCASIONS:  # "was broken on Friday, in a call between them"
            return is_verb(self.reading.tokens[link.head])
        return happens_in(self.reading, token, self.cues.happening_verbs) is not None

    def _joined(self, own: int, other: int) -> int:
        """Return 2 or 3 where two clauses are joined as one story, else more than is looked at."""
        one, two = self.reading.tokens[own], self.reading.tokens[other]
        if one.dep == "advcl" and self._is_days_apart(own):
            return FURTHEST + 1
        is_announced = one.dep == "ccomp" and one.head == other and two.lemma in self.cues.announcing
        is_occasion = two.dep == "acl" and two.lemma in self.cues.open.taking_place
        if is_announced or (is_occasion and self._is_beneath(other, own)):
            return FURTHEST
        if one.dep in DEPENDENT and one.head == other:
            return 2
        if self._is_led_to(own, other):
            return FURTHEST
        goes_on = two.dep == "conj" and two.head == own and not self.reading.children(other, "nsubj")
        are_joined = one.dep == "conj" and two.dep == "conj" and one.head == two.head
        return FURTHEST if goes_on or are_joined else FURTHEST + 1

    def _is_led_to(self, own: int, other: int) -> bool:
        """Tell whether a verb goes on with another by what is due: "will travel to Riga and is to meet"."""
        top = self.reading.tokens[own]
        while top.dep in ("xcomp", "acomp") and top.head != other:
            top = self.reading.tokens[top.head]
        return top.index != own and top.dep == "conj" and top.head == other

    def _is_beneath(self, index: int, verb: int) -> bool:
        """Tell whether a participle describes what a verb governs: "took part in talks held in May"."""
        clauses = (one.index for one in self.reading.ancestors(index) if is_verb(one))
        return next(clauses, None) == verb

    def _is_days_apart(self, verb: int) -> bool:
        """Tell whether a clause says how far from the main one it lies: "two days after nine were killed"."""
        marks = self.reading.children(verb, "mark", "prep", "advmod", "npadvmod")
        near = (one for mark in marks for one in (mark, *self.reading.children(mark.index)))
        return any(one.lemma.lower() in APART and one.dep == "npadvmod" for one in near)

    def destination(self, parties: Iterable[Mention]) -> PlaceMention | None:
        """Return the place that the host of a visit is named by."""
        for party in parties:
            for place in self.reading.places:
                if party.span.overlaps(place.span) and (
                    party.role in ("name", "seat") or party.entity == "place"
                ):
                    return place
        return None

    def mode_of(self, cue: Cue, trigger: int, carrier: int | None) -> str | None:
        """Return the mode of a cue, or the first whose words stand beneath the trigger."""
        if cue.mode is not None:
            return cue.mode
        top = carrier if carrier is not None else trigger
        # What is asked or threatened stands in a clause; a telephone in one makes no call of a meeting.
        below = self._own_words(top) if cue.type == "CONSULT" else self.reading.subtree(top)
        words = {self.reading.tokens[one].lower for one in below}
        return next((mode for mode, forms in self.cues.modes[cue.type] if words & forms), None)

    def _own_words(self, index: int) -> list[int]:
        """Return the words beneath a word without those of other clauses and sentences joined to it."""
        below = self.reading.subtree(index)
        heads = (self.reading.tokens[one] for one in below if one != index)
        aside = (one.index for one in heads if one.dep in ASIDE and is_verb(one))
        hidden = {inner for one in aside for inner in self.reading.subtree(one)}
        return [one for one in below if one not in hidden]

    def contexts_of(self, cue: Cue, sentence: int) -> tuple[str, ...]:
        """Return the contexts that a cue or the words of its sentence show."""
        span = self.reading.sentences[sentence].span
        words = " ".join(token.lower for token in self.reading.tokens_in(span))
        padded = f" {words} "
        return tuple(
            context
            for context, forms in self.cues.contexts.items()
            if context in cue.contexts or any(f" {form} " in padded for form in sorted(forms))
        )

    def count_of(self, trigger: int) -> Count | None:
        """Return how many events a trigger stands for ("at least five visits", "visited three times")."""
        token = self.reading.tokens[trigger]
        if is_verb(token):
            beside = {one.lower: one.index for one in self.reading.children(trigger)}
            often = next((OFTEN[one] for one in beside if one in OFTEN), None)
            if often is not None:
                return Count(value=often, bound="exact")
            return self.count_of(beside["times"]) if "times" in beside else None
        if token.tag != "NNS":
            return None
        first = min(self.reading.subtree(trigger))
        before = Span(self.reading.tokens[first].span.start, token.span.end)
        counted = (one for one in self.reading.amounts if before.covers(one.number) and one.unit is None)
        return next((Count(value=one.value, bound=one.bound) for one in counted), None)
