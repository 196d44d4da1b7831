"""Counts on record that are neither dates, ages nor transfers: how many of what."""

import re
from dataclasses import dataclass

from dragoman.model.claim import Figure
from dragoman.model.reading import Amount, Mention, Reading, Token
from dragoman.model.text import Span
from dragoman.ontology import Ontology
from dragoman.ontology.speech import load_speech
from dragoman.ontology.transfers import load_transfer_cues

from .amount_heads import anchor_of, lemma_of
from .circumstances import Circumstances
from .dependents import clause_head, is_verb, prepositional, surface_subjects
from .goods import NOUNS, GoodsFinder
from .participants import Participants
from .transfers import find_transfers

# Kinds of unit that are durations, speeds, ages and the like, and not counts on record.
UNCOUNTED = frozenset(
    "time speed temperature flow age index angle frequency electricity pressure level".split()
)
GOODS = frozenset(("mass", "volume"))
DEFINITE = frozenset(("the", "these", "those", "both", "our", "their", "its", "your", "his", "her"))
COUNTED_COMPOUND = frozenset(("nation", "nations", "country", "member", "members", "seat"))
LEFT = ("amod", "compound", "nmod", "punct", "advmod", "poss", "case")
GROWN = frozenset(
    "grow rise reach increase climb total amount stand fall drop shrink exceed surpass hit jump swell double "
    "worth cost be".split()
)
REACHED = ("to", "at", "by")
# Who says how many puts something at a number ("put the toll at 40").
PUT = frozenset(("put", "set", "estimate", "peg"))
IN_FAVOUR = re.compile(r"\s+(?P<what>in\s+favou?r)\b")
NOT_COUNTED = frozenset(("number", "page", "chapter", "part"))
AFTER_TIMES = re.compile(r"\s(?:as|more|the|higher|larger|bigger|less|over|greater)\b")
PAIR = 2
CONFIDENCE = 0.6


def find_figures(reading: Reading, ontology: Ontology) -> tuple[Figure, ...]:
    """Return the counts of a text, each once, without what is a transfer."""
    transfers = find_transfers(reading, ontology)
    given = {piece.span for one in transfers for piece in one.evidence["amount"]}
    finder = _FigureFinder(reading, ontology)
    found = [finder.figure(amount) for amount in reading.amounts if amount.span not in given]
    sums = {one.amount for one in transfers}
    told = [one for one in found if one is not None and not (one.value in sums and _in_title(one, reading))]
    return _once(told, reading)


@dataclass(frozen=True, slots=True)
class _FigureFinder:
    """Reads the counts of one reading."""

    reading: Reading
    ontology: Ontology

    def figure(self, amount: Amount) -> Figure | None:
        """Return what an amount counts, or None where it is no count on record."""
        anchor = anchor_of(self.reading, amount)
        if anchor is None or not self._is_countable(amount):
            return None
        counted = self._counted(amount, anchor)
        if counted is None:
            return None
        what, noun = counted
        fate = None if noun is None else self._fate(noun)
        circumstances = Circumstances(self.reading, self.ontology.cues)
        date = circumstances.date_of(
            clause_head(self.reading, anchor.index if noun is None else noun.index), None
        )
        owner = None if noun is None else self._owner(noun)
        return Figure(
            value=amount.value,
            bound=amount.bound,
            what=" ".join(self.reading.text_of(span) for span in (what, fate) if span is not None),
            of=owner,
            date=None if date is None else date.date,
            confidence=CONFIDENCE,
            evidence={
                "value": self.reading.cite(amount.span),
                "what": self.reading.cite(what, fate),
                "of": self.reading.cite(None if owner is None else owner.span),
                "date": self.reading.cite(None if date is None else date.span),
            },
        )

    def _fate(self, noun: Token) -> Span | None:
        """Return what became of those counted: "killed" of "31 people were killed"."""
        verb = self.reading.tokens[noun.head]
        return verb.span if noun.dep == "nsubjpass" and verb.tag == "VBN" else None

    def _is_countable(self, amount: Amount) -> bool:
        unit = None if amount.unit is None else self.ontology.measures.unit_names.get(amount.unit)
        return unit is None or unit.kind not in UNCOUNTED

    def _is_money(self, amount: Amount) -> bool:
        return amount.unit is not None and amount.unit not in self.ontology.measures.unit_names

    def _counted(self, amount: Amount, anchor: Token) -> tuple[Span, Token | None] | None:
        if self._is_money(amount):
            return self._of_money(anchor)
        if self._is_goods(amount, anchor):
            return None
        favour = IN_FAVOUR.match(self.reading.document.text, amount.span.end)
        if favour is not None:
            return Span(*favour.span("what")), None
        noun = GoodsFinder(self.reading, self.ontology, load_transfer_cues()).counted_noun(anchor)
        if noun is None:
            return self._of_number(amount, anchor)
        if self._is_trivial(amount, anchor, noun) or self._is_part_of_name(amount):
            return None
        return self._phrase(noun, amount), noun

    def _is_goods(self, amount: Amount, anchor: Token) -> bool:
        """Tell whether an amount measures goods: somebody gave them, though the text does not say who."""
        unit = self.ontology.measures.unit_names.get(amount.unit or "")
        return (
            unit is not None
            and unit.kind in GOODS
            and anchor.dep not in ("compound", "amod", "nmod", "nummod")
        )

    def _is_part_of_name(self, amount: Amount) -> bool:
        """Tell whether a hyphen joins a number to a word that is not counted ("a two-state solution")."""
        after = self.reading.document.text[amount.number.end : amount.number.end + 1]
        if after not in ("-", "‑") or amount.unit is not None or amount.bound != "exact":
            return False
        following = re.match(
            r"[-‑](\w+)", self.reading.document.text[amount.number.end : amount.number.end + 30]
        )
        return following is None or following[1].lower() not in COUNTED_COMPOUND

    def _is_trivial(self, amount: Amount, anchor: Token, noun: Token) -> bool:
        """Tell whether a count only refers: "the two sides", "two officials said", "number one"."""
        words = {token.lower for token in self.reading.children(noun.index, "det", "poss", "predet")}
        if amount.value <= PAIR and words & DEFINITE:
            return True
        if anchor.index > 0 and self.reading.tokens[anchor.index - 1].lower in NOT_COUNTED:
            return True
        after = self.reading.document.text[amount.span.end : amount.span.end + 12]
        if noun.lower == "times" and (
            AFTER_TIMES.match(after) or AFTER_TIMES.match(after.removeprefix(" times"))
        ):
            return True
        return self._is_source(noun)

    def _is_source(self, noun: Token) -> bool:
        """Tell whether those counted are the sources of the report: "two officials said"."""
        first = noun
        while first.dep == "conj":
            first = self.reading.tokens[first.head]
        is_person = self.ontology.kinds.of_head.get(lemma_of(noun)) in ("person", "people")
        return (
            is_person
            and first.dep == "nsubj"
            and self.reading.tokens[first.head].lemma in load_speech().verbs
        )

    def _of_number(self, amount: Amount, anchor: Token) -> tuple[Span, Token | None] | None:
        """Return what a number without a noun counts: "73 of the rifles", "at least five were killed"."""
        inner = next(iter(prepositional(self.reading, anchor.index, "of", 1)), None)
        verb = self.reading.tokens[anchor.head]
        if inner is not None:
            noun = self.reading.tokens[inner]
            is_done = noun.lower == "them" and anchor.dep in ("dobj", "nsubjpass") and verb.pos == "VERB"
            whole = (verb.span, None) if is_done else None
            return whole if noun.pos not in NOUNS else (self._phrase(noun, amount), noun)
        if amount.unit is None and (grown := self._grown(anchor)) is not None:
            return grown
        if amount.unit is not None:
            return (amount.span, None) if amount.unit_text else None
        if (
            anchor.dep in ("nsubjpass", "dobj", "nsubj")
            and verb.pos == "VERB"
            and anchor.tag == "CD"
            and amount.value > 1
        ):
            return verb.span, None
        if anchor.dep == "nummod" and verb.pos in ("ADJ", "VERB") and verb.index > anchor.index:
            return verb.span, None
        participles = self.reading.children(anchor.index, "acl")
        return (participles[0].span, None) if participles and anchor.tag == "CD" else None

    def _of_money(self, anchor: Token) -> tuple[Span, Token | None] | None:
        """Return what is worth, costs or has grown to a sum."""
        above = self.reading.tokens[anchor.head]
        holder = self.reading.tokens[above.head]
        if above.lower == "of" and lemma_of(holder) in (
            "cost",
            "value",
            "price",
            "budget",
            "debt",
            "trade",
            "deficit",
        ):
            return self._phrase(holder, None), holder
        if above.lower == "worth" and holder.pos in NOUNS:
            return self._phrase(holder, None), holder
        return self._grown(anchor)

    def _grown(self, anchor: Token) -> tuple[Span, Token | None] | None:
        """Return what has risen to a number: "the toll" of "the toll rose to 40"."""
        above = self.reading.tokens[anchor.head]
        verb = self.reading.tokens[above.head] if above.lower in REACHED else above
        if above.lower == "at" and is_verb(verb) and verb.lemma.lower() in PUT:
            things = [one for one in self.reading.children(verb.index, "dobj") if one.pos in NOUNS]
            return (self._phrase(things[0], None), things[0]) if things else None
        if not is_verb(verb) or verb.lemma.lower() not in GROWN:
            return None
        subjects = [self.reading.tokens[one] for one in surface_subjects(self.reading, verb.index)]
        noun = next((one for one in subjects if one.pos in NOUNS), None)
        return None if noun is None else (self._phrase(noun, None), noun)

    def _phrase(self, noun: Token, amount: Amount | None) -> Span:
        """Return a noun with its modifiers and its "of", without number, article and owner."""
        first = noun.index
        while first > 0:
            before = self.reading.tokens[first - 1]
            if (
                before.sentence != noun.sentence
                or before.dep not in LEFT[:5]
                or not self._is_below(before, noun)
            ):
                break
            if amount is not None and amount.number.overlaps(before.span):
                break
            first -= 1
        while self.reading.tokens[first].pos == "PUNCT" and first < noun.index:
            first += 1
        return self.reading.tokens[first].span.until(self._end(noun))

    def _end(self, noun: Token) -> Span:
        """Return the last word of what a noun is of, or of the participle that says what became of it."""
        for child in self.reading.children(noun.index, "prep"):
            if child.lower == "of" and child.index == noun.index + 1:
                governed = self.reading.children(child.index, "pobj")
                if governed and not self._holds_amount(governed[0]):
                    return governed[0].span
        if self._fate(noun) is not None:
            return noun.span
        root = self.reading.tokens[self.reading.sentences[noun.sentence].root]
        for child in self.reading.children(noun.index, "acl"):
            if child.index == noun.index + 1 and child.tag == "VBN" and is_verb(root):
                return child.span
        return noun.span

    def _holds_amount(self, token: Token) -> bool:
        return any(one.span.overlaps(token.span) for one in self.reading.amounts)

    def _is_below(self, token: Token, noun: Token) -> bool:
        return any(above.index == noun.index for above in self.reading.ancestors(token.index)[:3])

    def _owner(self, noun: Token) -> Mention | None:
        owners = Participants(self.reading, self.ontology).owners(
            noun.index, ("possessive", "adjective", "of")
        )
        return owners[0] if owners else None


def _once(found: list[Figure], reading: Reading) -> tuple[Figure, ...]:
    """Return each figure once, the headline's only where the text below does not have it."""
    kept: list[Figure] = []
    for one in sorted(found, key=lambda one: _in_title(one, reading)):
        is_known = any(_is_same(one, other, in_title=_in_title(one, reading)) for other in kept)
        if not is_known:
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.evidence["value"][0].span))


def _in_title(figure: Figure, reading: Reading) -> bool:
    sentence = reading.sentence_at(figure.evidence["value"][0].span.start)
    return sentence is not None and sentence.is_title


def _is_same(one: Figure, other: Figure, *, in_title: bool) -> bool:
    if one.value != other.value:
        return False
    if in_title:
        return True
    return one.what.lower().split()[-1] == other.what.lower().split()[-1]
