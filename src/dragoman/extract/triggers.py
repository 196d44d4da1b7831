"""Words of a sentence that may tell of an event: the cues of the vocabulary, tried against the parse."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dragoman.model.reading import Mention, Reading, Token
from dragoman.ontology.cues import Cue, Cues, CueWord, Frame

from .dependents import complements, is_infinitive, is_passive, prepositional, subjects, surface_subjects
from .participants import Participants

Kind = Literal["verb", "noun", "adjective", "modal"]
REST_WINDOW = 8
# Types whose recipient may stand inside the thing that is praised, blamed or refused.
VERBAL = frozenset(("SUPPORT", "ACCUSE", "REJECT"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A cue at a token, before anyone asks for its parties.

    `carrier` is the verb that carries a noun ("held" of "held talks"), `preposition` the last word of a phrasal
    verb, `covered` the tokens that are part of the trigger.
    """

    token: int
    cue: Cue
    kind: Kind
    carrier: int | None = None
    preposition: int | None = None
    covered: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parties found for a trigger."""

    actors: tuple[Mention, ...]
    recipients: tuple[Mention, ...]
    is_pair: bool = False

    def satisfy(self, frame: Frame, *, reciprocal: bool) -> bool:
        """Tell whether the parties that a frame needs are there."""
        both = bool(self.actors and self.recipients)
        together = reciprocal and (len(self.actors) > 1 or self.is_pair)
        return {
            "actor": bool(self.actors),
            "recipient": bool(self.recipients),
            "both": both or together,
            "party": bool(self.actors or self.recipients),
        }[frame.needs]


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
        if token.dep in ("aux",) and token.tag in ("MD", "VBZ", "VBP") and token.lower in self.cues.modals:
            yield from (Trigger(token=token.head, cue=word.cue, kind="modal", covered=(index,)) for word in self.cues.modals[token.lower])
        elif token.pos in ("VERB", "AUX") and token.dep not in ("aux", "auxpass"):
            yield from self._verbs(token, self.cues.verbs.get(token.lower) or self.cues.verbs.get(lemma, ()))
            if token.tag == "VBN":
                yield from self._adjectives(token, self.cues.adjectives.get(token.lower, ()))
        elif token.pos in ("NOUN", "PROPN"):
            yield from self._nouns(token, self.cues.nouns.get(lemma, ()) or self.cues.nouns.get(token.lower, ()))
        elif token.pos == "ADJ":
            yield from self._adjectives(token, self.cues.adjectives.get(token.lower, ()))

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
            yield Trigger(token=token.index, cue=word.cue, kind="verb", preposition=last, covered=(*rest, *covered))

    def _rest(self, token: Token, rest: tuple[str, ...]) -> tuple[int, ...] | None:
        """Return where the words that follow a verb stand, or None where they do not follow."""
        if not rest:
            return ()
        tokens = self.reading.tokens
        stop = min(self.reading.sentences[token.sentence].stop, token.index + REST_WINDOW)
        for start in range(token.index + 1, stop - len(rest) + 1):
            run = tokens[start : start + len(rest)]
            if all(one.lower == wanted for one, wanted in zip(run, rest, strict=True)) and run[-1].tag != "TO":
                is_bound = run[0].head == token.index or start == token.index + 1
                return tuple(one.index for one in run) if is_bound else None
        return None

    def _fitting_object(self, trigger: Trigger) -> tuple[int, ...] | None:
        """Return the object that the cue asks for (empty where it asks for none), or None if it is missing."""
        conditions = trigger.cue.conditions
        if not conditions.objects and not conditions.not_objects:
            return ()
        heads = [
            head
            for one in self.participants.verb_slot(trigger.token, "object", preposition=trigger.preposition)
            for head in self._counted(one)
        ]
        if any(self._is_word(head, conditions.not_objects) for head in heads):
            return None
        if not conditions.objects:
            return ()
        fitting = tuple(head for head in heads if self._is_word(head, conditions.objects))
        return fitting or None

    def _counted(self, index: int) -> tuple[int, ...]:
        """Return an object and what hangs on it by "of" ("tons of wheat") or "and"."""
        below = tuple(prepositional(self.reading, index, "of")) + tuple(prepositional(self.reading, index, "in"))
        joined = tuple(child.index for child in self.reading.children(index, "conj", "compound", "appos"))
        return (index, *joined, *below)

    def _is_word(self, index: int, words: frozenset[str]) -> bool:
        token = self.reading.tokens[index]
        if token.lemma.lower() in words or token.lower in words:
            return True
        mention = self.reading.mention_of_head.get(index)
        return "<place>" in words and mention is not None and mention.kind == "name" and mention.entity == "place"

    def _fits_clause(self, trigger: Trigger) -> bool:
        conditions = trigger.cue.conditions
        if conditions.is_passive and not is_passive(self.reading, trigger.token):
            return False
        if conditions.subjects and not any(
            self._is_word(one, conditions.subjects) for one in subjects(self.reading, trigger.token)
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
        words = {form for one in self.reading.subtree(trigger.token) for form in (self.reading.tokens[one].lower, self.reading.tokens[one].lemma.lower())}
        return (not conditions.within or bool(words & conditions.within)) and not words & conditions.not_within

    def _has(self, trigger: Trigger, wanted: str) -> bool:
        """Tell whether a verb has what a cue requires: a kind of clause, an object, or a word beneath it."""
        verb = trigger.token
        clauses = complements(self.reading, verb)
        if wanted == "object":
            return bool(self.participants.verb_slot(verb, "object", preposition=trigger.preposition))
        if wanted == "complement":
            return bool(clauses)
        if wanted == "that":
            return any(not is_infinitive(self.reading, one) for one in clauses)
        if wanted == "oprd":
            return bool(self.reading.children(verb, "oprd", "xcomp", "ccomp"))
        if wanted == "to" and self._has_infinitive(verb, clauses):
            return True
        own = {self.reading.tokens[one].lower for one in trigger.covered}
        if wanted in own:
            return False
        if next(iter(prepositional(self.reading, verb, wanted)), None) is not None:
            return True
        return any(child.lower == wanted for child in self.reading.children(verb))

    def _has_infinitive(self, verb: int, clauses: tuple[int, ...]) -> bool:
        loose = tuple(child.index for child in self.reading.children(verb, "advcl"))
        hung = tuple(
            child.index
            for one in self.participants.verb_slot(verb, "object")
            for child in self.reading.children(one, "acl", "relcl")
        )
        return any(is_infinitive(self.reading, one) for one in (*clauses, *loose, *hung))

    # ------------------------------------------------------------ nouns and adjectives

    def _nouns(self, token: Token, words: tuple[CueWord, ...]) -> Iterator[Trigger]:
        if token.dep in ("compound", "amod"):
            return
        for word in words:
            before = tuple(range(token.index - len(word.rest), token.index))
            if word.rest and tuple(self.reading.tokens[one].lower for one in before if one >= 0) != word.rest:
                continue
            if self._fits_noun(token, word.cue):
                carrier = self._carrier(token)
                yield Trigger(token=token.index, cue=word.cue, kind="noun", carrier=carrier, covered=before)

    def _fits_noun(self, token: Token, cue: Cue) -> bool:
        conditions = cue.conditions
        modifiers = {child.lower for child in self.reading.children(token.index, "amod", "compound", "nmod")}
        if conditions.modifiers and not modifiers & conditions.modifiers:
            return False
        if conditions.objects_of:
            governed = tuple(prepositional(self.reading, token.index, "of"))
            return any(self._is_word(one, conditions.objects_of) for one in governed)
        return True

    def _carrier(self, token: Token) -> int | None:
        """Return the light verb that carries a noun: "held talks", "talks were held", "took part in talks"."""
        above = self.reading.tokens[token.head]
        if token.dep == "conj" and above.pos in ("NOUN", "PROPN"):
            return self._carrier(above)
        if token.dep == "pobj":
            above = self.reading.tokens[above.head]
            if above.pos == "NOUN" and above.dep == "dobj":
                above = self.reading.tokens[above.head]
        is_argument = token.dep in ("dobj", "pobj", "nsubjpass", "attr", "oprd")
        is_light = above.pos == "VERB" and above.lower in self.cues.light_verbs
        return above.index if is_argument and is_light else None

    def _adjectives(self, token: Token, words: tuple[CueWord, ...]) -> Iterator[Trigger]:
        if token.dep not in ("acomp", "ROOT", "ccomp", "conj", "advcl", "attr", "oprd", "relcl", "xcomp"):
            return
        for word in words:
            trigger = Trigger(token=token.index, cue=word.cue, kind="adjective")
            if self._fits_clause(trigger):
                yield trigger

    # ------------------------------------------------------------ parties

    def parties(self, trigger: Trigger) -> Parts:
        """Return the parties at the places that the cue's frame names."""
        if trigger.kind == "noun":
            return self._parties_of_noun(trigger)
        return self._parties_of_verb(trigger)

    def _parties_of_verb(self, trigger: Trigger) -> Parts:
        cue, verb = trigger.cue, trigger.token
        if trigger.kind == "adjective":
            above = self.reading.tokens[verb]
            verb = above.head if above.dep in ("acomp", "attr", "oprd") else verb
            actors = self.participants.at(surface_subjects(self.reading, verb), cue.actors)
        else:
            actors = self._fill(trigger, verb, cue.verb_frame.actor, cue.actors)
        taken = {one.index for one in actors}
        recipients = self._fill(trigger, verb, cue.verb_frame.recipient, cue.recipients)
        return self._parts(actors, tuple(one for one in recipients if one.index not in taken))

    def _parts(self, actors: tuple[Mention, ...], recipients: tuple[Mention, ...]) -> Parts:
        return Parts(actors=actors, recipients=recipients, is_pair=any(map(self._is_pair, actors)))

    def _is_pair(self, mention: Mention) -> bool:
        """Tell whether one phrase stands for both sides ("the two leaders")."""
        kinds = self.participants.ontology.kinds
        first = self.reading.text_of(mention.span).lower().split()[0]
        is_both = mention.plural and self.reading.tokens[mention.head].lower in kinds.pair_heads
        return len(self.reading.chains[mention.chain].members) > 1 or (is_both and first in kinds.pair_determiners)

    def _fill(self, trigger: Trigger, verb: int, slots: tuple[str, ...], group: str | None) -> tuple[Mention, ...]:
        for slot in slots:
            if slot == "owner":
                places = ("object", *(one for one in slots if one in ("by", "at", "for", "in", "with")))
                tokens = [one for place in places for one in self.participants.verb_slot(trigger.token, place, preposition=trigger.preposition)]
                found = tuple(one for token in tokens if not self._is_party(token) for one in self.participants.owners(token))
            elif slot == "subject-owner":
                tokens = self.participants.verb_slot(verb, "subject")
                found = tuple(one for token in tokens for one in self.participants.owners(token, ("possessive", "adjective", "of", "from", "by")))
            else:
                places = self.participants.verb_slot(verb, slot, preposition=trigger.preposition)
                if trigger.kind == "adjective" and slot != "subject":
                    places = (*places, *prepositional(self.reading, trigger.token, slot))
                found = self.participants.at(places, group)
                if not found and slot == "complement-object":
                    found = tuple(one for place in places for one in self.participants.owners(place, ("possessive", "of")))
            if found:
                return found
        return ()

    def _is_party(self, index: int) -> bool:
        return bool(self.participants.at((index,)))

    def _parties_of_noun(self, trigger: Trigger) -> Parts:
        cue, frame = trigger.cue, trigger.cue.noun_frame
        actors = self._carried_actors(trigger)
        own = self._noun_fill(trigger, frame.actor, cue.actors)
        if own and (not actors or cue.is_reciprocal and "between" in frame.actor):
            actors = actors if actors and len(own) < 2 else own
        recipients = self._noun_fill(trigger, frame.recipient, cue.recipients)
        if not recipients and trigger.carrier is not None:
            places = (one for slot in frame.recipient for one in prepositional(self.reading, trigger.carrier, slot))
            recipients = self.participants.at(places, cue.recipients)
        if not recipients and cue.type in VERBAL:
            recipients = self._inner_parties(trigger, actors)
        taken = {one.index for one in actors}
        return self._parts(actors, tuple(one for one in recipients if one.index not in taken))

    def _inner_parties(self, trigger: Trigger, actors: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Return whose thing a verbal noun is about: "the rejection of the Cuban offer"."""
        below = (one for slot in ("of", "for", "to") for one in self.participants.noun_slot(trigger.token, slot))
        found = (party for one in below if not self._is_party(one) for party in self.participants.owners(one))
        return tuple(dict.fromkeys(one for one in found if one not in actors))

    def _carried_actors(self, trigger: Trigger) -> tuple[Mention, ...]:
        if trigger.carrier is None:
            return ()
        found = tuple(one for one in subjects(self.reading, trigger.carrier) if one != trigger.token)
        return self.participants.at(found, trigger.cue.actors)

    def _noun_fill(self, trigger: Trigger, slots: tuple[str, ...], group: str | None) -> tuple[Mention, ...]:
        for slot in slots:
            found = self.participants.at(self.participants.noun_slot(trigger.token, slot), group)
            if slot == "adjective":
                found = tuple(one for one in found if one.name is not None or one.entity is not None)
            if found:
                return found
        return ()
