"""The verb or noun of giving that goods hang on: "sent", "a donation of", "a convoy carrying"."""

from dataclasses import dataclass, replace

from dragoman.model.claim import TransferStatus
from dragoman.model.reading import Reading, Token
from dragoman.ontology.transfers import TransferCues, TransferVerb

from .amount_heads import lemma_of
from .dependents import is_infinitive, is_verb, surface_subjects
from .goods import REACHING, Good
from .thanks import thanking_verb

CLAUSES = ("acl", "relcl")
HIGHEST = 14
# The preposition before the amount that each kind of verb takes; None is its object.
PREPOSITIONS: dict[str, frozenset[str | None]] = {
    "give": frozenset((None, "with", "including", "of", "by", "as", "like", "worth")),
    "receive": frozenset((None, "including", "of", "worth")),
    "request": frozenset((None, "for", "of", "including")),
    "arrive": frozenset((None, "with", "of", "including", "carrying")),
    "thank": frozenset(("for", "of", "including")),
    "total": frozenset(("to",)),
}
CONTENT = frozenset((None, "of", "including", "worth", "like", "as"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Giving:
    """The word that tells of giving: a verb, or a noun ("donation") with the verb above it.

    `frame` is that of its verb, "noun" for a noun, "carry" for what is on its way.
    """

    frame: str
    status: TransferStatus
    trigger: int
    verb: int | None
    noun: int | None
    is_weak: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Climb:
    """Where a climb from goods to their verb has come, and the noun, carrier and preposition it passed."""

    at: Token
    noun: Token | None = None
    carrier: Token | None = None
    preposition: str | None = None


@dataclass(frozen=True)
class GivingFinder:
    """Finds the giving that goods belong to in one reading."""

    reading: Reading
    cues: TransferCues

    def find(self, good: Good) -> Giving | None:
        """Return the giving that goods hang on, else one that describes them ("tents sent by Japan")."""
        inner = self.describing(good)
        if good.part is not None:
            return inner
        is_asked = inner is not None and inner.status == "requested"
        found = inner if is_asked else self._thanks(good) or self._above(good) or inner
        is_thanked = found is not None and inner is not None and found.frame == "thank"
        return replace(found, status=inner.status) if is_thanked and found and inner else found

    def _thanks(self, good: Good) -> Giving | None:
        """Return the giving told by thanks for the goods."""
        verb = thanking_verb(self.reading, good, self.cues.thanks)
        if verb is None:
            return None
        cue = TransferVerb(frame="thank", status="delivered", is_weak=True, particle=None)
        return self.of_verb(verb, cue)

    def _above(self, good: Good) -> Giving | None:
        climb = self._start(good)
        for _ in range(HIGHEST):
            above = self.reading.tokens[climb.at.head]
            if above.index == climb.at.index:
                break
            if is_verb(above) and above.dep != "prep":
                found = self._at_verb(above, climb)
                if not isinstance(found, Token):
                    return found
                climb = replace(climb, at=found, preposition=None)
                continue
            if self._is_outside(above, climb):
                break
            climb = self._passed(above, climb)
        return None if climb.noun is None else self._of_noun(climb.noun, None)

    def _start(self, good: Good) -> _Climb:
        """Return the beginning of a climb; the noun counted may tell of giving ("seven airdrops of food")."""
        head = self.reading.tokens[good.head]
        is_held = good.thing not in (None, good.head)
        is_telling = lemma_of(head) in self.cues.nouns
        is_after = good.amount.span.end <= head.span.start
        return _Climb(at=head, noun=head if is_telling and (is_held or is_after) else None)

    def _is_outside(self, above: Token, climb: _Climb) -> bool:
        if above.pos in ("ADJ", "ADV") and above.lower != "such":
            return True
        if lemma_of(above) in self.cues.shares and climb.preposition == "of":
            return True
        return above.pos in ("NOUN", "PROPN") and not self._holds(above, climb.preposition)

    def _holds(self, noun: Token, preposition: str | None) -> bool:
        """Tell whether goods are in what a noun above them names: "a plane with", "an appeal for"."""
        if preposition in CONTENT:
            return True
        if preposition == "with":
            return lemma_of(noun) in self.cues.carriers or lemma_of(noun) in self.cues.nouns
        return preposition == "for" and self.cues.nouns.get(lemma_of(noun)) == "requested"

    def _passed(self, above: Token, climb: _Climb) -> _Climb:
        if above.pos == "ADP" or above.dep == "prep":
            is_first = climb.preposition in (None, "of")
            return replace(climb, at=above, preposition=above.lower if is_first else climb.preposition)
        if above.pos not in ("NOUN", "PROPN"):
            return replace(climb, at=above)
        lemma = lemma_of(above)
        return _Climb(
            at=above,
            noun=climb.noun or (above if lemma in self.cues.nouns else None),
            carrier=climb.carrier or (above if lemma in self.cues.carriers else None),
        )

    def _at_verb(self, verb: Token, climb: _Climb) -> Giving | Token | None:
        """Return what a verb above goods tells, or the token to go on from where it only links."""
        summed = self._summed(verb, climb.at)
        if summed is not None:
            return summed
        cue = self.cue_of(verb, climb.preposition)
        is_telling = climb.noun is not None and self._is_told_by(climb.noun, climb.at, cue)
        if climb.noun is not None and is_telling:
            return self._of_noun(climb.noun, verb)
        if cue is not None and climb.at.dep != "advcl":
            return replace(self.of_verb(verb, cue), noun=None if climb.noun is None else climb.noun.index)
        found = self._through(verb) if verb.lemma.lower() in self.cues.links else None
        if found is not None:
            return found
        if climb.noun is not None:
            return self._of_noun(climb.noun, verb)
        return None if climb.carrier is None else self._carried(climb.carrier, verb, climb.carrier)

    def _is_told_by(self, noun: Token, below: Token, cue: TransferVerb | None) -> bool:
        """Tell whether a noun tells of the giving, not its verb ("her gift brings the total to")."""
        is_doing = below.dep == "nsubj" and cue is not None and cue.frame in ("give", "total")
        modifiers = {one.lower for one in self.reading.children(noun.index, "amod")}
        is_done = cue is not None and cue.status == "pledged" and bool(modifiers & self.cues.completed)
        return is_doing or is_done

    def _summed(self, verb: Token, below: Token) -> Giving | None:
        """Return the giving of the clause on the subject: "the flour we have sent reaches 90 tons"."""
        if verb.lemma.lower() not in REACHING or below.dep != "dobj":
            return None
        found = (self.clause_of(subject) for subject in self.reading.children(verb.index, "nsubj"))
        return next((one for one in found if one is not None), None)

    def _through(self, verb: Token) -> Giving | Token | None:
        """Go on from a verb such as "carry" to the noun or verb it hangs on, or to what carries."""
        if verb.dep in CLAUSES:
            return verb
        head = self.reading.tokens[verb.head]
        cue = self.cue_of(head, "with") if verb.dep in ("advcl", "conj") else None
        if cue is not None and cue.frame == "arrive":
            return self.of_verb(head, cue)
        subjects = [self.reading.tokens[one] for one in surface_subjects(self.reading, verb.index)]
        known = self.cues.carriers | frozenset(self.cues.nouns)
        carrier = next((one for one in subjects if lemma_of(one) in known), None)
        return None if carrier is None else self._carried(carrier, verb, verb)

    def _carried(self, carrier: Token, verb: Token, trigger: Token) -> Giving:
        return Giving(
            frame="carry",
            status=self.cues.nouns.get(lemma_of(carrier), "sent"),
            trigger=trigger.index,
            verb=verb.index,
            noun=carrier.index,
            is_weak=False,
        )

    def of_verb(self, verb: Token, cue: TransferVerb) -> Giving:
        """Return the giving that a verb tells."""
        return Giving(
            frame=cue.frame,
            status=cue.status,
            trigger=verb.index,
            verb=verb.index,
            noun=None,
            is_weak=cue.is_weak,
        )

    def _of_noun(self, noun: Token, verb: Token | None) -> Giving:
        inner = self.clause_of(noun)
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

    def describing(self, good: Good) -> Giving | None:
        """Return the giving told by a clause on the goods."""
        places = [good.head] if good.thing is None else [good.head, good.thing]
        found = (self.clause_of(self.reading.tokens[place]) for place in places)
        return next((one for one in found if one is not None), None)

    def clause_of(self, noun: Token) -> Giving | None:
        """Return the giving told by a clause on a noun: "the shipment that India sent"."""
        for clause in self.reading.children(noun.index, *CLAUSES):
            cue = None if is_infinitive(self.reading, clause.index) else self.cue_of(clause, None)
            if cue is not None and cue.frame in ("give", "receive", "arrive", "request"):
                return self.of_verb(clause, cue)
        return None

    def cue_of(self, verb: Token, preposition: str | None) -> TransferVerb | None:
        """Return what a verb says of goods in its object, or after a preposition."""
        particles = {one.lower for one in self.reading.children(verb.index, "prt", "prep", "advmod")}
        for cue in self.cues.verbs.get(verb.lemma.lower(), ()):
            fits = cue.particle is None or cue.particle in particles
            if fits and preposition in PREPOSITIONS[cue.frame]:
                return cue
        return None
