"""Did it happen? The words above and beside a trigger that make an event planned, possible or denied."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from typing import cast

from dragoman.model.claim import Status
from dragoman.model.reading import Reading, Token
from dragoman.ontology.parties import StatusWords

from .dependents import goes_on_above, is_infinitive
from .happening import is_spared, is_to_come
from .signs_beside import (
    is_known,
    is_left_out,
    sign_before,
    sign_of_day,
    sign_of_going,
    sign_of_lapse,
    sign_of_question,
    sign_of_secrecy,
    state_of,
)
from .status_ways import (
    CLAUSES,
    DONE_BY_SAYING,
    ENDING,
    LEADING,
    NOT_ONLY,
    OFFERED,
    OPENING,
    STANDING,
    TOLD,
    UPWARD,
    WILL,
)
from .tenses import WOULD, is_conditional, is_reported, sign_of_coming, sign_of_nothing, sign_of_supposing

ORDER: tuple[Status, ...] = ("denied", "possible", "planned")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status with the word that says so; it may be only an aim, a refusal ("will not") or conditional."""

    status: Status
    cue: int | None = None
    is_silent: bool = False
    is_refusal: bool = False
    is_conditional: bool = False


ACTUAL = Verdict("actual")


@dataclass(frozen=True, slots=True)
class StatusFinder:
    """Finds the status of triggers in one reading."""

    reading: Reading
    words: Mapping[str, StatusWords]
    happening: Collection[str] = ()

    def of(self, trigger: int) -> Verdict:
        """Return the status of the event at a trigger."""
        verdict = self._verdict(trigger)
        return replace(
            verdict,
            is_silent=self._is_silent(verdict),
            is_refusal=self._is_refusal(trigger, verdict),
            is_conditional=is_conditional(self.reading, trigger, self.words["possible"].conditions),
        )

    def of_word(self, noun: int, carrier: int | None) -> Verdict:
        """Return the status of an act of speech that a noun tells of: a request that was refused was made."""
        own = self._before_noun(noun) or self._beside(noun) or self._around(noun) or self._without(noun)
        return own or (ACTUAL if carrier is None else self.of(carrier))

    def _without(self, noun: int) -> Verdict | None:
        head = self.reading.tokens[self.reading.tokens[noun].head]
        return Verdict("denied", head.index) if head.lower == "without" else None

    def _is_refusal(self, trigger: int, verdict: Verdict) -> bool:
        """Tell whether a denial is one of the will: "will not meet"."""
        is_unreal = verdict.cue is not None and self.reading.tokens[verdict.cue].lower == "have"
        if verdict.status != "denied" or is_unreal:
            return False
        above = (self.reading.tokens[trigger], *self.reading.ancestors(trigger)[:2])
        verbs = [one for one in above if one.pos == "VERB"][:2]
        return any(one.lower in WILL for verb in verbs for one in self._helpers(verb.index))

    def _is_silent(self, verdict: Verdict) -> bool:
        if verdict.cue is None or verdict.status in ("actual", "denied"):
            return False
        token, words = self.reading.tokens[verdict.cue], self.words["silent"]
        kinds = {
            "AUX": words.modals,
            "VERB": words.verbs,
            "ADJ": words.adjectives,
            "NOUN": words.nouns,
            "PART": frozenset(("to",)),
        }
        if token.pos == "AUX" and verdict.status != "possible":
            return False
        forms = {token.lower, token.lemma.lower()}
        return bool(forms & kinds.get(token.pos, frozenset()))

    def _verdict(self, trigger: int) -> Verdict:
        own = self._beside(trigger) or self._before_noun(trigger) or self._infinitive(trigger)
        own = own or self._around(trigger)
        if own is not None and own.status != "planned":
            return own
        return self._above(trigger) or own or self._aim(trigger) or ACTUAL

    def _around(self, trigger: int) -> Verdict | None:
        """Return what is said beside an event noun: "ahead of the talks", "tomorrow's talks"."""
        if self.reading.tokens[trigger].pos not in ("NOUN", "PROPN"):
            return None
        found = sign_before(self.reading, trigger, self.words)
        if found is not None:
            return Verdict(*found)
        sign = sign_of_day(self.reading, trigger)
        return None if sign is None else Verdict("planned", sign)

    def _state(self, token: Token) -> Verdict | None:
        """Return what is said of a subject: that it "is under discussion", or is not."""
        found = state_of(self.reading, token.index, self.words)
        if found is None:
            return None
        beside = self._beside(token.head)
        if beside is None or beside.status != "denied":
            return Verdict(*found)
        return Verdict("possible", found[1]) if found[0] == "denied" else beside

    def _aim(self, trigger: int) -> Verdict | None:
        """Read a bare infinitive ("forces trained to hold the town") as an aim."""
        token = self.reading.tokens[trigger]
        if not is_infinitive(self.reading, trigger) or token.dep not in ("acl", "relcl", "advcl", "xcomp"):
            return None
        if token.dep == "xcomp" and self.reading.tokens[token.head].pos == "VERB":
            return None
        sign = next(one.index for one in self.reading.children(trigger, "aux") if one.tag == "TO")
        return Verdict("possible", sign)

    def _beside(self, index: int) -> Verdict | None:
        """Return what auxiliaries, negations and conditions beside a verb say."""
        found: dict[Status, int] = {}
        for child in self._helpers(index):
            for status in ORDER:
                if self._is_helper_of(child, status):
                    is_told = status == "possible" and child.lower in WOULD and self._is_told(index)
                    found.setdefault("planned" if is_told else status, child.index)
        signs = (self._condition(index), sign_of_question(self.reading, index))
        for sign in signs:
            if sign is not None:
                found.setdefault("possible", sign)
        coming = sign_of_coming(self.reading, self.reading.tokens[index])
        if coming is not None:
            found.setdefault("planned", coming)
        unreal = sign_of_nothing(self.reading, index, is_told=self._is_told(index))
        if unreal is not None:
            found.setdefault("denied", unreal)
        return next((Verdict(status, found[status]) for status in ORDER if status in found), None)

    def _is_told(self, index: int) -> bool:
        return is_reported(self.reading, index) and self._condition(index) is None

    def _helpers(self, index: int) -> Iterator[Token]:
        """Give the auxiliaries and negations of a verb; a coordinated one takes over those of the first."""
        children = self.reading.children(index, "aux", "neg", "det", "preconj")
        yield from children
        token = self.reading.tokens[index]
        has_own = self.reading.children(index, "aux", "auxpass", "nsubj", "nsubjpass")
        if token.dep == "conj" and not has_own and token.tag in ("VB", "VBN"):
            yield from (one for one in self._helpers(token.head) if one.dep != "det")

    def _is_helper_of(self, child: Token, status: Status) -> bool:
        words = self.words[status]
        if child.dep == "neg" or child.lower in words.negations:
            return status == "denied" and not self._is_not_only(child)
        if child.dep == "det":
            return child.lower in words.determiners
        return child.dep == "aux" and child.lower in words.modals

    def _is_not_only(self, negation: Token) -> bool:
        following = self.reading.tokens[negation.index + 1 : negation.index + 2]
        return any(one.lower in NOT_ONLY for one in following)

    def _condition(self, index: int) -> int | None:
        marks = self.reading.children(index, "mark")
        return next((one.index for one in marks if one.lower in self.words["possible"].conditions), None)

    def _before_noun(self, index: int) -> Verdict | None:
        for child in self.reading.children(index, "amod", "compound", "advmod"):
            for status in ORDER:
                if child.lower in self.words[status].modifiers:
                    return Verdict(status, child.index)
        return None

    def _infinitive(self, index: int) -> Verdict | None:
        """Read "Putin to visit Beijing", a headline's future."""
        token = self.reading.tokens[index]
        is_title = self.reading.sentences[token.sentence].is_title
        has_subject = bool(self.reading.children(index, "nsubj", "nsubjpass"))
        is_root = token.head == index and (is_title or has_subject)
        if (is_root or (is_title and token.dep in ("acl", "relcl"))) and is_infinitive(self.reading, index):
            return Verdict("planned", next(one.index for one in self.reading.children(index, "aux")))
        return None

    def _above(self, trigger: int) -> Verdict | None:
        index = trigger
        while True:
            token = self.reading.tokens[index]
            head = self.reading.tokens[token.head]
            if head.index == index or not self._leads_up(token, head):
                return None
            if is_known(self.reading, token, head, self.words):
                return Verdict("actual", head.index)
            verdict = self._governed_by(token, head) if token.dep != "conj" else None
            if verdict is not None:
                return verdict
            index = head.head if goes_on_above(self.reading, token) else head.index

    def _leads_up(self, token: Token, head: Token) -> bool:
        if token.pos == "ADP" and token.lower not in LEADING:
            return head.lemma == "be" and token.lower in STANDING
        if token.dep == "acl":
            return is_infinitive(self.reading, token.index) or head.lemma.lower() in TOLD
        if token.dep == "conj":
            return head.pos == token.pos
        return token.dep in UPWARD

    def _governed_by(self, token: Token, head: Token) -> Verdict | None:
        lapse = sign_of_lapse(self.reading, token, head)
        if lapse is not None:
            return Verdict("denied", lapse)
        if head.pos in ("VERB", "AUX"):
            secret = sign_of_secrecy(self.reading, token, head)
            kept = None if secret is None else Verdict("actual", secret)
            return kept or self._state(token) or self._by_verb(token, head)
        if is_left_out(self.reading, head):
            return Verdict("denied", head.index)
        if head.pos == "ADJ":
            return self._by_word(head, "adjectives", head.lower)
        if head.pos == "NOUN" and token.dep in ("acl", "prep", "ccomp"):
            is_told = token.dep == "ccomp" or head.lemma.lower() in TOLD
            is_tied = token.lower in ("of", "for", "to", "that") or is_infinitive(self.reading, token.index)
            return self._by_noun(head) if is_told or is_tied else None
        return None

    def _by_noun(self, head: Token) -> Verdict | None:
        no = next((one.index for one in self.reading.children(head.index, "det") if one.lower == "no"), None)
        if no is not None:
            return Verdict("denied", no)
        above = self.reading.tokens[head.head]
        if head.dep in ("dobj", "nsubjpass") and above.lemma.lower() in ENDING:
            return Verdict("denied", above.index)
        if head.dep in ("dobj", "nsubjpass") and above.lemma == "accept" and head.lemma in OFFERED:
            return self._beside(above.index) or Verdict("planned", above.index)
        found = self._by_word(head, "nouns", head.lemma.lower())
        if found is None and head.lemma.lower() in self.words["silent"].nouns:
            return Verdict("possible", head.index)
        return found

    def _by_verb(self, token: Token, head: Token) -> Verdict | None:
        if head.lemma == "be" and is_to_come(self.reading, token, self.happening):
            supposed = sign_of_supposing(self.reading, head)
            return self._beside(head.index) or Verdict(
                "planned" if supposed is None else "possible", head.index
            )
        going = sign_of_going(self.reading, token)
        if going is not None:
            return self._beside(head.index) or Verdict("planned", going)
        is_clause = token.dep in CLAUSES
        is_said = token.dep == "ccomp" and not is_infinitive(self.reading, token.index)
        if is_clause and not (is_said and head.lemma.lower() not in OPENING):
            found = self._by_phrase(head, ("verbs", "gerunds") if self._is_doing(token) else ("verbs",))
            found = None if token.dep == "nsubjpass" and head.lemma.lower() in DONE_BY_SAYING else found
            if found is not None and not (
                token.dep == "prep" and token.lower in ("on", "in", "at", "after", "by", "since", "during")
            ):
                return found
        beside = None if is_said else self._beside(head.index)
        is_denied = beside is not None and beside.status == "denied"
        return None if is_denied and is_spared(token, head, self.happening) else beside

    def _is_doing(self, token: Token) -> bool:
        """Tell whether a verb governs an act by name: "favours lifting", "argued against lifting"."""
        return any(one.tag == "VBG" for one in (token, *self.reading.children(token.index, "pcomp")))

    def _by_phrase(self, verb: Token, kinds: tuple[str, ...]) -> Verdict | None:
        """Return what a verb says of what it governs, first with its particle: "ruled out", "called off"."""
        particles = [one.lower for one in self.reading.children(verb.index, "prt", "advmod")]
        words = [*(f"{verb.lemma.lower()} {one}" for one in particles), verb.lemma.lower()]
        ways = product(words, kinds)
        return next((found for one, kind in ways if (found := self._by_word(verb, kind, one))), None)

    def _by_word(self, head: Token, kind: str, word: str) -> Verdict | None:
        for status in ORDER:
            if word in cast("frozenset[str]", getattr(self.words[status], kind)):
                if status == "denied":
                    return self._of_denying(head)
                beside = self._beside(head.index)
                # "does not plan to meet" says that it will not happen.
                if beside is not None and beside.status == "denied":
                    return beside
                return Verdict(status, head.index)
        return None

    def _of_denying(self, head: Token) -> Verdict:
        """Return what a word that denies says of what it governs, after what is said of the word itself."""
        own = self._verdict(head.index)
        if own.status == "denied":
            is_open = head.lemma.lower() in self.words["possible"].determiners
            return Verdict("possible" if is_open else "actual", head.index)
        return Verdict("possible", own.cue) if own.status == "possible" else Verdict("denied", head.index)
