"""How far a transfer has come: delivered, sent, promised, planned or asked for, by the clauses around it."""

from dataclasses import dataclass

from dragoman.model.claim import TransferStatus
from dragoman.model.reading import Token

from .dependents import is_infinitive, objects
from .giving import HIGHEST, Giving, GivingFinder

BELOW = ("xcomp", "pcomp", "acl", "advcl", "ccomp", "prep", "conj")
# Clauses that stand on their own unless they are infinitives ("said it had sent", "travelled to hand over").
OWN = ("ccomp", "conj", "advcl")


@dataclass(frozen=True, slots=True)
class StatusReader:
    """Reads how far givings have come in one reading."""

    finder: GivingFinder

    def status(self, giving: Giving) -> TransferStatus | None:
        """Return how far a transfer has come; None where it is denied."""
        if giving.verb is None:
            return giving.status
        verb = self.finder.reading.tokens[giving.verb]
        if self._is_denied(verb):
            return None
        if giving.status == "requested":
            return "requested"
        if giving.frame == "total":
            return self._of_total(giving, verb)
        if giving.frame in ("noun", "thank"):  # thanks are for what came, however they are put
            return "planned" if giving.frame == "noun" and self._has_modal(verb) else giving.status
        return self._of_clause(giving.status, verb)

    def _of_total(self, giving: Giving, verb: Token) -> TransferStatus:
        """Return the status of what is summed up: of the clause on it, or of the verb it follows."""
        reading, finder = self.finder.reading, self.finder
        clauses = [finder.clause_of(reading.tokens[one]) for one in objects(reading, verb.index)]
        inner = next((one for one in clauses if one is not None), None)
        if inner is not None:
            return inner.status
        above = finder.cue_of(reading.tokens[verb.head], None) if verb.dep == "advcl" else None
        return giving.status if above is None else above.status

    def _of_clause(self, status: TransferStatus, verb: Token) -> TransferStatus | None:
        """Return the status after what the clauses above say, from the verb's own upwards."""
        current = verb
        for _ in range(HIGHEST):
            if self._is_denied(current):
                return None
            if self._has_modal(current):
                return "planned"
            head = self.finder.reading.tokens[current.head]
            is_hanging = self._hangs(current, head)
            is_failed = is_hanging and head.lemma.lower() in self.finder.cues.failed
            if is_failed or self._is_disputed(current, head):
                return None
            if not is_hanging:
                return status
            above = self._said_above(current, head)
            if above is not None:
                return above
            current = head
        return status

    def _is_disputed(self, verb: Token, head: Token) -> bool:
        """Tell whether somebody denies what a clause says: "denied that it had given"."""
        is_said = verb.dep in ("ccomp", "xcomp", "pcomp") and head.index != verb.index
        return is_said and head.lemma.lower() in self.finder.cues.denying and not self._is_denied(head)

    def _hangs(self, verb: Token, head: Token) -> bool:
        """Tell whether a clause hangs on one above that says whether it comes true."""
        if verb.dep not in BELOW or head.index == verb.index:
            return False
        return verb.dep not in OWN or is_infinitive(self.finder.reading, verb.index)

    def _said_above(self, verb: Token, head: Token) -> TransferStatus | None:
        """Return what the word above says of an infinitive or gerund: "plans to send" it is planned."""
        is_open = is_infinitive(self.finder.reading, verb.index)
        if not is_open and verb.dep not in ("pcomp", "prep"):
            return None
        lemma = head.lemma.lower()
        if lemma in self.finder.cues.above:
            return self.finder.cues.above[lemma]
        is_purpose = verb.dep in ("advcl", "acl") and is_open and lemma not in self.finder.cues.done
        return "planned" if is_purpose else None

    def _has_modal(self, verb: Token) -> bool:
        return any(
            one.lower in self.finder.cues.modals for one in self.finder.reading.children(verb.index, "aux")
        )

    def _is_denied(self, verb: Token) -> bool:
        return bool(self.finder.reading.children(verb.index, "neg"))
