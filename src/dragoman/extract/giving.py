"""Who gives goods to whom: the verb or noun of giving that goods hang on, its parties, and how far it has come."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from dragoman.model.claim import TransferStatus
from dragoman.model.reading import Mention, Reading, Token
from dragoman.ontology import Ontology
from dragoman.ontology.transfers import TransferCues, TransferVerb

from .dependents import (
    datives,
    is_infinitive,
    is_passive,
    is_verb,
    objects,
    prepositional,
    subjects,
    surface_subjects,
)
from .goods import REACHING, Good, lemma_of
from .participants import Participants

CLAUSES = ("acl", "relcl")
HIGHEST = 14
FAILED = frozenset(("fail", "refuse", "decline", "stop", "halt", "suspend", "cancel", "cease", "deny"))
DONE = frozenset(("manage", "help", "continue", "able", "begin", "start", "finish", "keep", "succeed"))
# The preposition before the amount that each kind of verb takes; None is its object.
PREPOSITIONS = {
    "give": frozenset((None, "with", "including", "of", "by", "as", "like", "worth")),
    "receive": frozenset((None, "including", "of", "worth")),
    "request": frozenset((None, "for", "of", "including")),
    "arrive": frozenset((None, "with", "of", "including", "carrying")),
    "thank": frozenset(("for", "of", "including")),
    "total": frozenset(("to",)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Giving:
    """The word that tells of giving: a verb, or a noun (`verb` None) such as "donation"."""

    frame: str
    status: TransferStatus
    trigger: int
    verb: int | None
    noun: int | None
    is_weak: bool


@dataclass(frozen=True)
class GivingFinder:
    """Finds the giving that goods belong to in one reading."""

    reading: Reading
    ontology: Ontology
    cues: TransferCues

    @cached_property
    def parties(self) -> Participants:
        """Return the reader of parties."""
        return Participants(self.reading, self.ontology)

    # ------------------------------------------------------------ the word of giving

    def find(self, good: Good) -> Giving | None:
        """Return the giving that goods hang on, else one that describes them ("tents sent by Japan")."""
        return self._above(good) or self._describing(good)

    def _above(self, good: Good) -> Giving | None:
        current, noun = self.reading.tokens[good.head], None
        carrier: Token | None = None
        preposition: str | None = None
        is_held = good.thing not in (None, good.head)
        if lemma_of(current) in self.cues.nouns and (is_held or good.amount.span.end <= current.span.start):
            noun = current
        for _ in range(HIGHEST):
            above = self.reading.tokens[current.head]
            if above.index == current.index:
                break
            if is_verb(above) and above.dep != "prep":
                found = self._at_verb(above, current, preposition, noun)
                if found is None and carrier is not None:
                    return self._carried(carrier, above)
                if not isinstance(found, Token):
                    return found
                current, preposition = found, None
                continue
            if above.pos == "ADP" or above.dep == "prep":
                preposition = above.lower if preposition is None or preposition == "of" else preposition
            elif above.pos in ("NOUN", "PROPN"):
                if not self._holds(above, preposition):
                    break
                carrier = carrier or (above if lemma_of(above) in self.cues.carriers else None)
                noun = noun or (above if lemma_of(above) in self.cues.nouns else None)
                preposition = None
            current = above
        return None if noun is None else self._of_noun(noun, None)

    def _holds(self, noun: Token, preposition: str | None) -> bool:
        """Tell whether a noun says of the goods below it that they are in it: "a plane with", "an appeal for"."""
        if preposition in (None, "of", "including", "worth", "like", "as"):
            return True
        if preposition == "with":
            return lemma_of(noun) in self.cues.carriers or lemma_of(noun) in self.cues.nouns
        return preposition == "for" and self.cues.nouns.get(lemma_of(noun)) == "requested"

    def _carried(self, carrier: Token, verb: Token) -> Giving:
        return Giving(
            frame="carry",
            status="sent",
            trigger=carrier.index,
            verb=verb.index,
            noun=carrier.index,
            is_weak=False,
        )

    def _at_verb(
        self, verb: Token, below: Token, preposition: str | None, noun: Token | None
    ) -> "Giving | Token | None":
        """Return what a verb above goods tells, or the token to go on from where it only links."""
        summed = self._summed(verb, below)
        if summed is not None:
            return summed
        cue = self.cue_of(verb, preposition)
        if cue is not None and below.dep != "advcl":
            return Giving(
                frame=cue.frame,
                status=cue.status,
                trigger=verb.index,
                verb=verb.index,
                noun=None if noun is None else noun.index,
                is_weak=cue.is_weak,
            )
        if verb.lemma.lower() in self.cues.links:
            return self._through(verb)
        return None if noun is None else self._of_noun(noun, verb)

    def _summed(self, verb: Token, below: Token) -> Giving | None:
        """Return the giving of "the flour we have sent reaches 90 tons": that of the clause on the subject."""
        if verb.lemma.lower() not in REACHING or below.dep != "dobj":
            return None
        for subject in self.reading.children(verb.index, "nsubj"):
            inner = self._clause_of(subject)
            if inner is not None:
                return inner
        return None

    def _through(self, verb: Token) -> "Giving | Token | None":
        """Go on from a verb such as "carry": to the noun or verb it hangs on, or to the carrier it says it of."""
        if verb.dep in CLAUSES:
            return verb
        if verb.dep in ("advcl", "conj") and self.cue_of(self.reading.tokens[verb.head], "with") is not None:
            head = self.reading.tokens[verb.head]
            cue = self.cue_of(head, "with")
            if cue is not None and cue.frame == "arrive":
                return self._verb(head, cue)
        carriers = [self.reading.tokens[one] for one in surface_subjects(self.reading, verb.index)]
        known = self.cues.carriers | frozenset(self.cues.nouns)
        carrier = next((one for one in carriers if lemma_of(one) in known), None)
        if carrier is None:
            return None
        status = self.cues.nouns.get(lemma_of(carrier), "sent")
        return Giving(
            frame="carry",
            status=status,
            trigger=verb.index,
            verb=verb.index,
            noun=carrier.index,
            is_weak=False,
        )

    def _verb(self, verb: Token, cue: TransferVerb) -> Giving:
        return Giving(
            frame=cue.frame,
            status=cue.status,
            trigger=verb.index,
            verb=verb.index,
            noun=None,
            is_weak=cue.is_weak,
        )

    def _of_noun(self, noun: Token, verb: Token | None) -> Giving:
        inner = self._clause_of(noun)
        if inner is not None:
            return inner
        return Giving(
            frame="noun",
            status=self.cues.nouns[lemma_of(noun)],
            trigger=noun.index,
            verb=None if verb is None else verb.index,
            noun=noun.index,
            is_weak=True,
        )

    def _describing(self, good: Good) -> Giving | None:
        places = [good.head] if good.thing is None else [good.head, good.thing]
        found = (self._clause_of(self.reading.tokens[place]) for place in places)
        return next((one for one in found if one is not None), None)

    def _clause_of(self, noun: Token) -> Giving | None:
        """Return the giving told by a clause on a noun: "the shipment that India sent"."""
        for clause in self.reading.children(noun.index, *CLAUSES):
            cue = self.cue_of(clause, None)
            if (
                cue is not None
                and cue.frame in ("give", "receive", "arrive")
                and not is_infinitive(self.reading, clause.index)
            ):
                return self._verb(clause, cue)
        return None

    def cue_of(self, verb: Token, preposition: str | None) -> TransferVerb | None:
        """Return what a verb says of goods in its object, or after a preposition."""
        particles = {one.lower for one in self.reading.children(verb.index, "prt", "prep", "advmod")}
        for cue in self.cues.verbs.get(verb.lemma.lower(), ()):
            fits = cue.particle is None or cue.particle in particles
            if fits and preposition in PREPOSITIONS[cue.frame]:
                return cue
        return None

    # ------------------------------------------------------------ parties

    def giver(self, giving: Giving) -> Mention | None:
        """Return who gives."""
        if giving.frame in ("noun", "carry", "total"):
            return self._first(self._noun_givers(giving))
        verb = giving.trigger
        if giving.frame == "receive":
            return self._first(self._at(prepositional(self.reading, verb, "from")))
        if giving.frame == "thank":
            return self._first(self._at(objects(self.reading, verb)))
        if giving.frame == "request":
            return self._first(self._asked(verb))
        own = self._subject_or_owner(verb, is_carrying=giving.frame == "arrive")
        return self._first(own or self._at(prepositional(self.reading, verb, "from")))

    def told_giver(self, good: Good) -> Mention | None:
        """Return who gives by a clause on the goods: "the blankets donated by Ireland reached Chad"."""
        inner = self._describing(good)
        return None if inner is None else self.giver(inner)

    def each_giver(self, giving: Giving) -> tuple[Mention, ...]:
        """Return the givers of "Oslo and Bern, which have each given $5 million"; empty without "each"."""
        if giving.verb is None or not any(one.lower == "each" for one in self._children(giving.verb)):
            return ()
        places = [self.reading.tokens[one] for one in surface_subjects(self.reading, giving.verb)]
        firsts = [self.reading.tokens[one.head] if one.dep == "conj" else one for one in places]
        return self._at(one.index for one in firsts)

    def _children(self, index: int) -> tuple[Token, ...]:
        return self.reading.children(index)

    def _asked(self, verb: int) -> tuple[Mention, ...]:
        places = [*objects(self.reading, verb), *datives(self.reading, verb)]
        for preposition in ("to", "from"):
            places.extend(prepositional(self.reading, verb, preposition, 1))
        return self._at(places)

    def _subject_or_owner(self, verb: int, *, is_carrying: bool) -> tuple[Mention, ...]:
        """Return the subject of a verb, or whose the subject is: "a Swiss plane"."""
        places = subjects(self.reading, verb)
        owned = [
            one for one in places if is_carrying or lemma_of(self.reading.tokens[one]) in self.cues.carriers
        ]
        for place in owned:
            if owners := self.parties.owners(place, ("possessive", "adjective", "from", "by", "of")):
                return owners
        return self._at(one for one in places if one not in owned)

    def _noun_givers(self, giving: Giving) -> tuple[Mention, ...]:
        if giving.frame == "total" and giving.verb is not None:
            return self._total_givers(giving.verb)
        if giving.noun is None:
            return ()
        if giving.frame == "noun" and giving.status == "requested":
            return self._at(
                [
                    *prepositional(self.reading, giving.noun, "to", 1),
                    *prepositional(self.reading, giving.noun, "from", 1),
                ]
            )
        owners = self.parties.owners(giving.noun, ("possessive", "adjective", "from", "by", "participle"))
        if owners or giving.verb is None:
            return owners
        noun = self.reading.tokens[giving.noun]
        is_object = noun.dep == "dobj" and noun.head == giving.verb
        return self._at(subjects(self.reading, giving.verb)) if is_object else ()

    def _total_givers(self, verb: int) -> tuple[Mention, ...]:
        for place in objects(self.reading, verb):
            if owners := self.parties.owners(place, ("possessive", "adjective", "participle", "from", "by")):
                return owners
        return self._at(subjects(self.reading, verb))

    def receiver(self, giving: Giving, good: Good) -> Mention | None:
        """Return who receives."""
        if giving.frame in ("receive", "request", "thank"):
            return self._first(self._at(subjects(self.reading, giving.trigger)))
        if giving.frame == "noun" and giving.status == "requested":
            return self._first(self.parties.owners(giving.trigger, ("possessive", "adjective", "by", "of")))
        place = giving.trigger if giving.frame != "noun" else giving.noun
        if place is None:
            return None
        direct = self._at(datives(self.reading, giving.trigger)) or self._object_beside(giving, good)
        return self._first(direct or self._reached(place))

    def _object_beside(self, giving: Giving, good: Good) -> tuple[Mention, ...]:
        """Return the object of "provided Mali with tents" and "reached Somalia"."""
        if giving.verb is None or giving.frame not in ("give", "arrive"):
            return ()
        if giving.frame == "arrive" and giving.status == "sent":
            return ()
        own = {good.head, *(one.index for one in self.reading.ancestors(good.head))}
        places = [one for one in objects(self.reading, giving.verb) if one not in own]
        places = [one for one in places if not self._is_goods_word(self.reading.tokens[one])]
        return self._at(places) or (self._states_in(places) if giving.frame == "arrive" else ())

    def _is_goods_word(self, token: Token) -> bool:
        return lemma_of(token) in self.cues.carriers | self.cues.goods | frozenset(self.cues.nouns)

    def _reached(self, place: int) -> tuple[Mention, ...]:
        """Return the parties after "to", "for" and "in" in the clause of the giving, in this order."""
        tree = [one for one in self.reading.subtree(place) if self._is_in_clause(one, place)]
        for words in (("to",), ("for",), ("into", "in", "across", "on")):
            for index in tree:
                token = self.reading.tokens[index]
                if token.lower not in words or token.dep not in ("prep", "dative"):
                    continue
                governed = [one.index for one in self.reading.children(index, "pobj")]
                found = self._receivers_at(governed, words)
                if found:
                    return found
        return ()

    def _receivers_at(self, governed: list[int], words: tuple[str, ...]) -> tuple[Mention, ...]:
        found = self._at(governed)
        if words == ("to",):
            return found or self._states_in(governed)
        if words == ("for",):
            inner = [
                below
                for one in governed
                for word in ("of", "in")
                for below in prepositional(self.reading, one, word, 1)
            ]
            return found or self._at(inner)
        return tuple(one for one in found if (one.entry or "").startswith("country:") and one.role == "name")

    def _states_in(self, places: list[int]) -> tuple[Mention, ...]:
        """Return the states named inside a phrase: "the Sudanese city of El Obeid"."""
        spans = [self.reading.subtree_span(place) for place in places]
        inside = [one for span in spans for one in self.reading.mentions_in(span)]
        return tuple(one for one in inside if (one.entry or "").startswith("country:"))

    def _is_in_clause(self, index: int, place: int) -> bool:
        """Tell whether a token hangs on a place without a clause of its own between."""
        token = self.reading.tokens[index]
        while token.index != place:
            if is_verb(token) and token.dep in ("relcl", "ccomp", "advcl", "conj", "acl"):
                return False
            token = self.reading.tokens[token.head]
        return True

    def parties_told_before(self, giving: Giving) -> tuple[Mention | None, Mention | None]:
        """Return giver and receiver of the convoy, shipment or plane as the text told of it before."""
        if giving.noun is None:
            return None, None
        noun = self.reading.tokens[giving.noun]
        for token in reversed(self.reading.tokens[: noun.index]):
            if (
                token.pos != "NOUN"
                or lemma_of(token) != lemma_of(noun)
                or token.dep not in ("dobj", "nsubjpass")
            ):
                continue
            verb = self.reading.tokens[token.head]
            cue = self.cue_of(verb, None)
            if cue is not None and cue.frame == "give":
                told = self._verb(verb, cue)
                return self.giver(told), self._first(self._reached_by(told))
        return None, None

    def _reached_by(self, giving: Giving) -> tuple[Mention, ...]:
        return self._at(datives(self.reading, giving.trigger)) or self._reached(giving.trigger)

    def carrier(self, giving: Giving) -> Mention | None:
        """Return through whom it goes: "via the Red Cross", "through the port of Chabahar"."""
        for word in ("via", "through"):
            for index in prepositional(self.reading, giving.trigger, word):
                mention = self.reading.mention_of_head.get(index)
                if mention is not None:
                    return mention
        return None

    def _at(self, places: Iterable[int]) -> tuple[Mention, ...]:
        return self.parties.at(places)

    def _first(self, mentions: tuple[Mention, ...]) -> Mention | None:
        return mentions[0] if mentions else None

    # ------------------------------------------------------------ how far it has come

    def status(self, giving: Giving) -> TransferStatus | None:
        """Return how far a transfer has come by its clause; None where it is denied."""
        if giving.verb is None:
            return giving.status
        verb = self.reading.tokens[giving.verb]
        if self._is_denied(verb):
            return None
        if giving.status == "requested":
            return "requested"
        if giving.frame == "total":
            return self._of_total(giving, verb)
        if giving.frame == "noun":
            return self._later(giving.status, verb) if self._has_modal(verb) else giving.status
        return self._of_clause(giving.status, verb)

    def _of_total(self, giving: Giving, verb: Token) -> TransferStatus:
        """Return the status of what is summed up: of the clause on it, or of the verb it follows."""
        clauses = [self._clause_of(self.reading.tokens[one]) for one in objects(self.reading, verb.index)]
        inner = next((one for one in clauses if one is not None), None)
        above = self.cue_of(self.reading.tokens[verb.head], None) if verb.dep == "advcl" else None
        return inner.status if inner is not None else giving.status if above is None else above.status

    def _of_clause(self, status: TransferStatus, verb: Token) -> TransferStatus | None:
        current = verb
        for _ in range(HIGHEST):
            if self._is_denied(current):
                return None
            if self._has_modal(current):
                return self._later(status, verb)
            head = self.reading.tokens[current.head]
            is_below = (
                current.dep in ("xcomp", "pcomp", "acl", "advcl", "ccomp", "prep", "conj")
                and head.index != current.index
            )
            if not is_below or (
                current.dep in ("ccomp", "conj", "advcl") and not is_infinitive(self.reading, current.index)
            ):
                return status
            lemma = head.lemma.lower()
            if lemma in FAILED:
                return None
            if is_infinitive(self.reading, current.index) or current.dep in ("pcomp", "prep"):
                if lemma in self.cues.above:
                    return self.cues.above[lemma]
                if current.dep in ("advcl", "acl") and lemma not in DONE:
                    return self._later(status, verb)
            current = head
        return status

    def _later(self, status: TransferStatus, verb: Token) -> TransferStatus:
        return "requested" if status == "requested" else "planned"

    def _has_modal(self, verb: Token) -> bool:
        return any(one.lower in self.cues.modals for one in self.reading.children(verb.index, "aux"))

    def _is_denied(self, verb: Token) -> bool:
        return bool(self.reading.children(verb.index, "neg"))

    def is_passive(self, giving: Giving) -> bool:
        """Tell whether the verb of a giving is passive."""
        return giving.verb is not None and is_passive(self.reading, giving.verb)
