"""Words of a sentence that may tell of an event: the cues of the vocabulary, tried against the parse."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dragoman.model.reading import Reading, Token
from dragoman.ontology.cues import Cue, Cues, CueWord

from .carriers import Carriers
from .dependents import complements, is_finite, is_infinitive, is_passive, prepositional, subjects
from .invited import is_visiting
from .object_words import is_word, stands_for
from .participants import Participants

Kind = Literal["verb", "noun", "adjective", "modal"]
REST_WINDOW = 12
DAY = "<day>"  # what a cue asks of a noun that must have its day beside it


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A cue at a token, before anyone asks for its parties.

    `carrier` is the verb that carries a noun ("held" of "held talks"), `preposition` the last word of a
    phrasal verb, `covered` the tokens that are part of the trigger.
    """

    token: int
    cue: Cue
    kind: Kind
    carrier: int | None = None
    preposition: int | None = None
    covered: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TriggerFinder:
    """Tries the cues on the tokens of one reading."""

    participants: Participants
    cues: Cues

    @property
    def reading(self) -> Reading:
        """Return the reading that is searched."""
        return self.participants.reading

    def at(self, index: int) -> Iterator[Trigger]:
        """Give the triggers that fit a token, the closest description first."""
        token = self.reading.tokens[index]
        lemma = token.lemma.lower()
        if self._is_in_date(token):
            return
        if token.dep == "aux" and token.tag in ("MD", "VBZ", "VBP") and token.lower in self.cues.modals:
            yield from (
                Trigger(token=token.head, cue=word.cue, kind="modal", covered=(index,))
                for word in self.cues.modals[token.lower]
            )
        elif is_visiting(self.reading, token):
            return
        elif token.pos in ("NOUN", "PROPN") or (token.tag == "VB" and token.dep in ("nsubj", "nsubjpass")):
            yield from self._nouns(
                token, self.cues.nouns.get(lemma, ()) or self.cues.nouns.get(token.lower, ())
            )
        elif token.pos in ("VERB", "AUX") and token.dep not in ("aux", "auxpass"):
            yield from self._verbs(token, self.cues.verbs.get(token.lower) or self.cues.verbs.get(lemma, ()))
            if token.tag == "VBN":
                yield from self._adjectives(token, self.cues.adjectives.get(token.lower, ()))
        elif token.pos == "ADJ":
            yield from self._adjectives(token, self.cues.adjectives.get(token.lower, ()))

    def _is_in_date(self, token: Token) -> bool:
        """Tell whether a word is part of a date: "29 March" is no march."""
        return any(one.span.covers(token.span) for one in self.reading.dates)

    # ------------------------------------------------------------ verbs

    def _verbs(self, token: Token, words: tuple[CueWord, ...]) -> Iterator[Trigger]:
        for word in words:
            rest = self._rest(token, word.rest)
            if rest is None:
                continue
            last = rest[-1] if rest and self.reading.children(rest[-1], "pobj", "pcomp") else None
            trigger = Trigger(token=token.index, cue=word.cue, kind="verb", preposition=last, covered=rest)
            covered = self._fitting_object(trigger)
            if covered is None or not self._fits_clause(trigger):
                continue
            yield Trigger(
                token=token.index, cue=word.cue, kind="verb", preposition=last, covered=(*rest, *covered)
            )

    def _rest(self, token: Token, rest: tuple[str, ...]) -> tuple[int, ...] | None:
        """Return where the words that follow a verb stand, or None where they do not follow."""
        if not rest:
            return ()
        tokens = self.reading.tokens
        stop = min(self.reading.sentences[token.sentence].stop, token.index + REST_WINDOW)
        for start in range(token.index + 1, stop - len(rest) + 1):
            run = tokens[start : start + len(rest)]
            if (
                all(one.lower == wanted for one, wanted in zip(run, rest, strict=True))
                and run[-1].tag != "TO"
            ):
                is_bound = run[0].head == token.index or start == token.index + 1
                # "agreed on Monday to meet" is no agreement on Monday.
                is_dated = any(map(self._is_in_date, self.reading.children(run[-1].index, "pobj")))
                return tuple(one.index for one in run) if is_bound and not is_dated else None
        return None

    def _fitting_object(self, trigger: Trigger) -> tuple[int, ...] | None:
        """Return the object that the cue asks for (empty if it asks for none), or None if it is missing."""
        conditions = trigger.cue.conditions
        if not conditions.objects and not conditions.not_objects:
            return ()
        heads = [
            head
            for one in self.participants.verb_slot(trigger.token, "object", preposition=trigger.preposition)
            for head in self._counted(one)
        ]
        if any(is_word(self.participants, head, conditions.not_objects) for head in heads):
            return None
        if not conditions.objects:
            return ()
        beside, wanted = self.participants, conditions.objects
        fitting = tuple(head for head in heads if is_word(beside, head, wanted))
        fitting = fitting or tuple(head for head in heads if stands_for(beside, head, wanted))
        return fitting or self._parted_object(trigger)

    def _parted_object(self, trigger: Trigger) -> tuple[int, ...] | None:
        """Return the object that a phrase between commas parts from its verb: "signed, in Oslo, a pact"."""
        if self.reading.children(trigger.token, "dobj", "nsubjpass"):
            return None
        below = (self.reading.tokens[one] for one in self.reading.subtree(trigger.token))
        for one in below:
            start = min(self.reading.subtree(one.index))
            is_parted = (
                one.dep == "appos" and start > trigger.token and self.reading.tokens[start].pos == "DET"
            )
            if is_parted and is_word(self.participants, one.index, trigger.cue.conditions.objects):
                return (one.index,)
        return None

    def _counted(self, index: int) -> tuple[int, ...]:
        """Return an object and what hangs on it by "of" ("tons of wheat") or "and"."""
        below = tuple(prepositional(self.reading, index, "of")) + tuple(
            prepositional(self.reading, index, "in")
        )
        joined = tuple(child.index for child in self.reading.children(index, "conj", "compound", "appos"))
        return (index, *joined, *below)

    def _fits_clause(self, trigger: Trigger) -> bool:
        conditions = trigger.cue.conditions
        if conditions.tags and self.reading.tokens[trigger.token].tag not in conditions.tags:
            return False
        if conditions.is_passive and not is_passive(self.reading, trigger.token):
            return False
        if conditions.subjects and not any(
            is_word(self.participants, one, conditions.subjects)
            for one in subjects(self.reading, trigger.token)
        ):
            return False
        if conditions.requires and not any(self._has(trigger, one) for one in sorted(conditions.requires)):
            return False
        if any(self._has(trigger, one) for one in sorted(conditions.not_requires)):
            return False
        return self._fits_words(trigger)

    def _fits_words(self, trigger: Trigger) -> bool:
        conditions = trigger.cue.conditions
        if not conditions.within and not conditions.not_within:
            return True
        words = self._forms(self._own_words(trigger.token))
        is_there = not conditions.within or bool(words & conditions.within)
        return (
            is_there and not self._forms(self._own_words(trigger.token, is_near=True)) & conditions.not_within
        )

    def _forms(self, indices: list[int]) -> frozenset[str]:
        tokens = (self.reading.tokens[one] for one in indices)
        return frozenset(form for one in tokens for form in (one.lower, one.lemma.lower()))

    def _own_words(self, verb: int, *, is_near: bool = False) -> list[int]:
        """Return the words beneath a verb without those of participles beside it (", saying that …").

        `is_near` leaves out clauses further down too: "asked the ministry to say why it had waited".
        """
        reading = self.reading
        aside = {one.index for one in reading.children(verb, "advcl") if one.tag == "VBG"}
        if is_near:
            asked = (one.index for one in reading.children(verb, "xcomp", "ccomp"))
            inner = (one for one in asked if is_infinitive(reading, one))
            aside |= {
                below.index for one in inner for below in reading.children(one, "ccomp", "advcl", "pcomp")
            }
        hidden = {index for one in aside for index in reading.subtree(one)}
        return [one for one in reading.subtree(verb) if one not in hidden]

    def _has(self, trigger: Trigger, wanted: str) -> bool:
        """Tell whether a verb has what a cue requires: a kind of clause, an object, or a word beneath it."""
        clauses = complements(self.reading, trigger.token)
        if wanted == "object":
            return bool(self._objects(trigger))
        if wanted == "complement":
            return bool(clauses)
        if wanted == "dobj":
            return bool(self.reading.children(trigger.token, "dobj"))
        if wanted == "that":
            return any(is_finite(self.reading, one) for one in clauses)
        if wanted == "oprd":
            return bool(self.reading.children(trigger.token, "oprd", "xcomp", "ccomp"))
        is_to_do = wanted == "infinitive" and any(is_infinitive(self.reading, one) for one in clauses)
        return (
            is_to_do
            or (wanted == "to" and self._has_infinitive(trigger, clauses))
            or self._has_word(trigger, wanted)
        )

    def _has_word(self, trigger: Trigger, word: str) -> bool:
        """Tell whether a word hangs on a verb beside those that belong to the trigger."""
        if word in {self.reading.tokens[one].lower for one in trigger.covered}:
            return False
        if any(True for _ in prepositional(self.reading, trigger.token, word)):
            return True
        return any(one.lower == word and one.tag != "TO" for one in self.reading.children(trigger.token))

    def _objects(self, trigger: Trigger) -> tuple[int, ...]:
        return self.participants.verb_slot(trigger.token, "object", preposition=trigger.preposition)

    def _has_infinitive(self, trigger: Trigger, clauses: tuple[int, ...]) -> bool:
        if any(is_infinitive(self.reading, one) for one in clauses):
            return True
        if trigger.preposition is None:
            return False
        # "called on Chad to leave": the parser hangs the infinitive on the verb or on Chad.
        whom = self.reading.children(trigger.preposition, "pobj")
        near = (trigger.token, *(one.index for one in whom))
        loose = (child.index for one in near for child in self.reading.children(one, "advcl", "acl", "relcl"))
        return any(is_infinitive(self.reading, one) for one in loose)

    # ------------------------------------------------------------ nouns and adjectives

    def _nouns(self, token: Token, words: tuple[CueWord, ...]) -> Iterator[Trigger]:
        if token.dep in ("compound", "amod"):
            return
        for word in words:
            before = tuple(range(token.index - len(word.rest), token.index))
            if word.rest and tuple(self.reading.tokens[one].lower for one in before if one >= 0) != word.rest:
                continue
            if self._fits_noun(token, word.cue):
                carrier = Carriers(self.reading, self.cues).of(token)
                yield Trigger(token=token.index, cue=word.cue, kind="noun", carrier=carrier, covered=before)

    def _fits_noun(self, token: Token, cue: Cue) -> bool:
        conditions = cue.conditions
        modifiers = {child.lower for child in self.reading.children(token.index, "amod", "compound", "nmod")}
        if conditions.modifiers and not modifiers & conditions.modifiers:
            return False
        if conditions.requires and not self._has_link(token, conditions.requires):
            return False
        link = self.reading.tokens[token.head]
        if link.lower == "at" and cue.type in ("AGREE", "REQUEST"):
            return False  # "at the invitation of Chad" is no invitation told of
        if token.lower == "understanding" and self.reading.tokens[link.head].lower.startswith("memorand"):
            return False
        if conditions.objects_of:
            governed = tuple(prepositional(self.reading, token.index, "of"))
            return any(is_word(self.participants, one, conditions.objects_of) for one in governed)
        return True

    def _has_link(self, token: Token, wanted: frozenset[str]) -> bool:
        """Tell whether a noun has one of some prepositions, a clause or a day of its own."""
        if DAY in wanted:
            below = self.reading.subtree_span(token.index)
            return any(below.covers(one.span) for one in self.reading.dates)
        links = self.reading.children(token.index, "prep", "acl", "relcl", "ccomp", "advcl")
        return any(one.lower in wanted or one.dep not in ("prep", "relcl") for one in links)

    def _adjectives(self, token: Token, words: tuple[CueWord, ...]) -> Iterator[Trigger]:
        if token.dep not in ("acomp", "ROOT", "ccomp", "conj", "advcl", "attr", "oprd", "relcl", "xcomp"):
            return
        for word in words:
            trigger = Trigger(token=token.index, cue=word.cue, kind="adjective")
            if self._fits_clause(trigger):
                yield trigger
