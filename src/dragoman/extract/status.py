"""Did it happen? The words above and beside a trigger that make an event planned, possible or denied."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import cast

from dragoman.model.claim import Status
from dragoman.model.reading import Reading, Token
from dragoman.ontology.parties import StatusWords

from .dependents import goes_on_above, is_infinitive
from .tenses import WOULD, is_reported, sign_of_coming, sign_of_nothing

ORDER: tuple[Status, ...] = ("denied", "possible", "planned")
# Ways up from a trigger on which a word above still says whether the event happened.
UPWARD = frozenset(
    (
        "xcomp",
        "ccomp",
        "pcomp",
        "pobj",
        "prep",
        "dobj",
        "attr",
        "acomp",
        "nsubj",
        "nsubjpass",
        "oprd",
        "dative",
        "agent",
        "conj",
        "acl",
        "compound",
        "amod",
        "poss",
        "nmod",
        "csubj",
    )
)
# How what a verb governs hangs on it.
CLAUSES = frozenset("xcomp ccomp pcomp prep dobj acl attr acomp nsubjpass".split())
# Prepositions through which a word above still speaks of what they govern.
LEADING = frozenset("of to for from about into against with on towards toward by".split())
# Nouns that only tell of what follows: "rejected reports that it had offered arms" is a denial of the offer.
TOLD = frozenset(
    "report claim allegation suggestion rumour rumor accusation charge assertion evidence proof "
    "indication sign".split()
)
# "The truce was announced": of a thing that is its subject such a verb says that it is there.
DONE_BY_SAYING = frozenset("announce order decide agree commit arrange ask demand allow".split())
# Verbs under which a plan comes to nothing: "dropped its plan to sue".
ENDING = frozenset(("drop", "abandon", "scrap", "shelve", "ditch", "cancel", "axe", "discard"))
# An auxiliary before one of these tells of a report, not of the event reported.
WILL = frozenset(("will", "would", "wo", "shall", "'ll", "'d"))
NOT_ONLY = frozenset(("only", "just", "merely", "least"))


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status with the token that says so; `is_silent`: only an aim; `is_refusal`: "will not"."""

    status: Status
    cue: int | None = None
    is_silent: bool = False
    is_refusal: bool = False


ACTUAL = Verdict("actual")


@dataclass(frozen=True, slots=True)
class StatusFinder:
    """Finds the status of triggers in one reading."""

    reading: Reading
    words: Mapping[str, StatusWords]

    def of(self, trigger: int) -> Verdict:
        """Return the status of the event at a trigger."""
        verdict = self._verdict(trigger)
        return replace(
            verdict, is_silent=self._is_silent(verdict), is_refusal=self._is_refusal(trigger, verdict)
        )

    def of_word(self, noun: int, carrier: int | None) -> Verdict:
        """Return the status of an act of speech that a noun tells of: a request that was refused was made."""
        own = self._before_noun(noun) or self._beside(noun) or self._without(noun)
        return own or (ACTUAL if carrier is None else self.of(carrier))

    def _without(self, noun: int) -> Verdict | None:
        head = self.reading.tokens[self.reading.tokens[noun].head]
        return Verdict("denied", head.index) if head.lower == "without" else None

    def _is_refusal(self, trigger: int, verdict: Verdict) -> bool:
        """Tell whether a denial is one of the will: "will not meet"."""
        is_unreal = verdict.cue is not None and self.reading.tokens[verdict.cue].lower == "have"
        if verdict.status != "denied" or is_unreal:
            return False
        above = [
            one
            for one in (self.reading.tokens[trigger], *self.reading.ancestors(trigger)[:2])
            if one.pos == "VERB"
        ]
        return any(one.lower in WILL for verb in above[:2] for one in self._helpers(verb.index))

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
        if own is not None and own.status != "planned":
            return own
        return self._above(trigger) or own or self._aim(trigger) or ACTUAL

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
        condition = self._condition(index)
        if condition is not None:
            found.setdefault("possible", condition)
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
        following = negation.index + 1
        return following < len(self.reading.tokens) and self.reading.tokens[following].lower in NOT_ONLY

    def _condition(self, index: int) -> int | None:
        for child in self.reading.children(index, "mark"):
            if child.lower in self.words["possible"].conditions:
                return child.index
        return None

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
        sign = sign_of_coming(self.reading, token)
        return None if sign is None else Verdict("planned", sign)

    def _above(self, trigger: int) -> Verdict | None:
        index = trigger
        while True:
            token = self.reading.tokens[index]
            head = self.reading.tokens[token.head]
            if head.index == index or not self._leads_up(token, head):
                return None
            verdict = self._governed_by(token, head) if token.dep != "conj" else None
            if verdict is not None:
                return verdict
            index = head.head if goes_on_above(self.reading, token) else head.index

    def _leads_up(self, token: Token, head: Token) -> bool:
        if token.pos == "ADP" and token.lower not in LEADING:
            return False
        if token.dep == "acl":
            return is_infinitive(self.reading, token.index) or head.lemma.lower() in TOLD
        if token.dep == "conj":
            return head.pos == token.pos
        return token.dep in UPWARD

    def _governed_by(self, token: Token, head: Token) -> Verdict | None:
        if head.pos in ("VERB", "AUX"):
            return self._by_verb(token, head)
        if head.lower == "without":
            return Verdict("denied", head.index)
        if head.lower == "instead" or (head.lower == "of" and self._is_instead(head)):
            return Verdict("denied", head.index)
        if head.pos == "ADJ":
            return self._by_word(head, "adjectives", head.lower)
        if head.pos == "NOUN" and token.dep in ("acl", "prep", "ccomp"):
            of_interest = (
                is_infinitive(self.reading, token.index)
                or token.lower in ("of", "for", "to", "that")
                or token.dep == "ccomp"
                or head.lemma.lower() in TOLD
            )
            return self._by_noun(head) if of_interest else None
        return None

    def _is_instead(self, preposition: Token) -> bool:
        before = self.reading.tokens[max(0, preposition.index - 1)]
        return before.lower in ("instead", "rather")

    def _by_noun(self, head: Token) -> Verdict | None:
        no = next((one.index for one in self.reading.children(head.index, "det") if one.lower == "no"), None)
        if no is not None:
            return Verdict("denied", no)
        above = self.reading.tokens[head.head]
        if head.dep in ("dobj", "nsubjpass") and above.lemma.lower() in ENDING:
            return Verdict("denied", above.index)
        found = self._by_word(head, "nouns", head.lemma.lower())
        if found is None and head.lemma.lower() in self.words["silent"].nouns:
            return Verdict("possible", head.index)
        return found

    def _by_verb(self, token: Token, head: Token) -> Verdict | None:
        if head.lemma == "be" and token.dep == "xcomp" and is_infinitive(self.reading, token.index):
            return Verdict("planned", head.index)
        is_clause = token.dep in CLAUSES
        is_said = token.dep == "ccomp" and not is_infinitive(self.reading, token.index)
        if is_clause and not (
            is_said
            and head.lemma.lower()
            not in (
                "deny",
                "hope",
                "doubt",
                "wish",
                "fear",
                "suggest",
                "propose",
                "demand",
                "insist",
                "refute",
                "recommend",
                "request",
                "dismiss",
            )
        ):
            found = self._by_phrase(head)
            if token.dep == "nsubjpass" and head.lemma.lower() in DONE_BY_SAYING:
                found = None
            if found is not None and not (
                token.dep == "prep" and token.lower in ("on", "in", "at", "after", "by", "since", "during")
            ):
                return found
        return None if is_said else self._beside(head.index)

    def _by_phrase(self, verb: Token) -> Verdict | None:
        """Return what a verb says of what it governs, first with its particle: "ruled out", "called off"."""
        particles = [one.lower for one in self.reading.children(verb.index, "prt", "advmod")]
        words = [*(f"{verb.lemma.lower()} {one}" for one in particles), verb.lemma.lower()]
        return next((found for one in words if (found := self._by_word(verb, "verbs", one))), None)

    def _by_word(self, head: Token, kind: str, word: str) -> Verdict | None:
        for status in ORDER:
            if word in cast("frozenset[str]", getattr(self.words[status], kind)):
                beside = self._beside(head.index)
                # "did not deny shelling" says nothing, "does not plan to meet" that it will not happen.
                if beside is not None and beside.status == "denied":
                    return None if status == "denied" else beside
                return Verdict(status, head.index)
        return None
