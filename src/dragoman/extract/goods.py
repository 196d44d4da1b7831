"""Amounts of goods and money in a reading: how much of what, before it is known who gives it to whom."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.model.reading import Amount, Reading, Token
from dragoman.model.text import Span
from dragoman.ontology import Ontology
from dragoman.ontology.transfers import TransferCues

from .amount_heads import anchor_of, is_model, lemma_of, start_of_word
from .dependents import prepositional

REACHING = frozenset(("reach", "total", "exceed", "surpass", "hit"))
GOODS_KINDS = frozenset(("mass", "volume", "energy", "power", "count"))
MODIFIERS = ("nummod", "quantmod", "compound", "amod", "nmod", "npadvmod", "advmod")
WITHIN = ("amod", "compound", "nmod")
NOUNS = ("NOUN", "PROPN")


@dataclass(frozen=True, slots=True, kw_only=True)
class Good:
    """So much of a thing; `head` is the token by which the phrase hangs in the sentence, `thing` its noun."""

    amount: Amount
    head: int
    thing: int | None
    item: str
    item_span: Span | None
    unit: str
    is_money: bool
    is_aid: bool
    is_purposed: bool = False
    is_carrier: bool = False
    # "14 of the 28 jets": which token the 28 are a part told of, and whether the 14 go by the noun of others.
    part: int | None = None
    is_elliptic: bool = False


@dataclass(frozen=True, slots=True)
class GoodsFinder:
    """Reads the goods of one reading."""

    reading: Reading
    ontology: Ontology
    cues: TransferCues

    def find(self) -> tuple[Good, ...]:
        """Return the goods of a reading in text order."""
        found: list[Good] = []
        for amount in self.reading.amounts:
            anchor = anchor_of(self.reading, amount)
            good = None if anchor is None else self._good(amount, anchor)
            if good is None and anchor is not None:
                good = self._elliptic(amount, anchor, found)
            if good is not None:
                found.append(replace(good, part=self._part_of(good)))
        return tuple(found)

    def _good(self, amount: Amount, anchor: Token) -> Good | None:
        if amount.unit is None:
            return self._counted(amount, anchor)
        unit = self.ontology.measures.unit_names.get(amount.unit)
        if unit is None:
            return self._money(amount, anchor)
        if unit.kind == "count":
            return self._counted(amount, anchor)
        return self._measured(amount, anchor) if unit.kind in GOODS_KINDS else None

    # ------------------------------------------------------------ parts and wholes

    def _elliptic(self, amount: Amount, anchor: Token, before: Sequence[Good]) -> Good | None:
        """Return goods that go by the noun of those before ("and 120 tonnes to Togo")."""
        if not before or self.reading.tokens[before[-1].head].sentence != anchor.sentence:
            return None
        last = before[-1]
        is_measure = amount.unit is not None and amount.unit == last.amount.unit and not last.is_money
        is_bare = amount.unit is None and not last.is_money and self._is_bare_total(anchor)
        if not (is_measure or is_bare) or self.counted_noun(anchor) not in (None, anchor):
            return None
        if next(iter(prepositional(self.reading, anchor.index, "of", 1)), None) is not None:
            return None
        return replace(last, amount=amount, head=anchor.index, is_elliptic=True)

    def _is_bare_total(self, anchor: Token) -> bool:
        """Tell whether a number without a noun is what a total comes to: "brings its total to 6 million"."""
        above = self.reading.tokens[anchor.head]
        verb = self.reading.tokens[above.head]
        frames = {cue.frame for cue in self.cues.verbs.get(verb.lemma.lower(), ())}
        return above.lower == "to" and "total" in frames

    def _part_of(self, good: Good) -> int | None:
        """Return the amount that goods are the whole of ("14 of the 28 jets"), or the "of" that begins it."""
        above = self.reading.tokens[self.reading.tokens[good.head].head]
        if above.lower != "of":
            return None
        is_first = above.index == self.reading.sentences[above.sentence].first
        holder = self.reading.tokens[above.head]
        is_counted = any(one.span.overlaps(holder.span) for one in self.reading.amounts)
        return holder.index if is_first or is_counted or holder.tag == "CD" else None

    # ------------------------------------------------------------ counted things

    def _counted(self, amount: Amount, anchor: Token) -> Good | None:
        noun = self.counted_noun(anchor)
        if noun is None:
            return self._partitive(amount, anchor)
        inner = self._content(noun) if lemma_of(noun) in self.cues.containers else None
        if inner is None and not self._is_goods(noun):
            return None
        number = Span(amount.span.start, amount.number.end)
        item = self._phrase(noun if inner is None else inner, number)
        return Good(
            amount=amount,
            head=noun.index,
            thing=noun.index if inner is None else inner.index,
            item=self.reading.text_of(item),
            item_span=item,
            unit=lemma_of(noun),
            is_money=False,
            is_aid=inner is not None and lemma_of(inner) in self.cues.money,
            is_carrier=inner is None and lemma_of(noun) in self.cues.carriers,
        )

    def _partitive(self, amount: Amount, anchor: Token) -> Good | None:
        """Return so many of goods that are counted themselves: "14 of the 28 jets"."""
        whole = next(
            (self.reading.tokens[one] for one in prepositional(self.reading, anchor.index, "of", 1)), None
        )
        if amount.unit is not None or whole is None or not self._is_goods(whole):
            return None
        return Good(
            amount=amount,
            head=anchor.index,
            thing=whole.index,
            item=self.reading.text_of(whole.span),
            item_span=whole.span,
            unit=lemma_of(whole),
            is_money=False,
            is_aid=False,
        )

    def counted_noun(self, anchor: Token) -> Token | None:
        """Return the noun that a number counts."""
        token = anchor
        while token.dep in MODIFIERS and self._goes_on(token, self.reading.tokens[token.head]):
            token = self.reading.tokens[token.head]
        return token if token.pos in NOUNS else None

    def _goes_on(self, token: Token, noun: Token) -> bool:
        """Tell whether a number belongs to a noun after it: not over an "and" ("$5 and two tents")."""
        if (noun.pos not in NOUNS and not is_model(noun)) or noun.index < token.index:
            return False
        between = self.reading.tokens[token.index + 1 : noun.index]
        return not any(one.lower in ("and", "or", ",") for one in between)

    def _is_goods(self, noun: Token) -> bool:
        return bool({lemma_of(noun), noun.lower} & self.cues.goods)

    def _content(self, noun: Token) -> Token | None:
        """Return what a container or measure is said to hold: "30 truckloads of potatoes"."""
        inner = next(iter(prepositional(self.reading, noun.index, "of", 1)), None)
        token = self._cooking_oil(noun) if inner is None else self.reading.tokens[inner]
        return token if token is not None and token.pos in NOUNS else None

    def _cooking_oil(self, noun: Token) -> Token | None:
        """Return the noun of "litres of cooking oil", which the parser takes for a verb with its object."""
        for link in self.reading.children(noun.index, "prep"):
            for verb in self.reading.children(link.index, "pcomp"):
                found = self.reading.children(verb.index, "dobj")
                if link.lower == "of" and verb.tag == "VBG" and found and found[0].index == verb.index + 1:
                    return found[0]
        return None

    # ------------------------------------------------------------ measures

    def _measured(self, amount: Amount, anchor: Token) -> Good | None:
        whole = self._modified(anchor)
        holder = anchor if whole is None else whole
        thing = self._content(holder) or (self._totalled(anchor) if whole is None else self._thing_of(whole))
        if thing is None or amount.unit is None:
            return None
        item = self._phrase(thing, amount.span)
        return Good(
            amount=amount,
            head=holder.index,
            thing=thing.index,
            item=self.reading.text_of(item),
            item_span=item,
            unit=amount.unit,
            is_money=False,
            is_aid=False,
        )

    def _modified(self, anchor: Token) -> Token | None:
        """Return the noun that a measure describes: "a 2,000-ton shipment"."""
        noun = self.counted_noun(anchor)
        return None if noun is None or noun.index == anchor.index else noun

    def _thing_of(self, whole: Token) -> Token | None:
        """Return the goods in "a 900-ton wheat cargo" and "the maize was part of a 900-ton shipment"."""
        if self._is_goods(whole) and lemma_of(whole) not in self.cues.containers | self.cues.carriers:
            return whole
        inside = [one for one in self.reading.children(whole.index, *WITHIN) if self._is_goods(one)]
        if inside:
            return inside[-1]
        above = self.reading.tokens[whole.head]
        part = self.reading.tokens[above.head]
        if above.lower == "of" and part.lower == "part":
            subjects = self.reading.children(part.head, "nsubj")
            return subjects[0] if subjects and subjects[0].pos in NOUNS else None
        return None

    def _totalled(self, anchor: Token) -> Token | None:
        """Return the goods in "brings to 90 tons the food" and "the food we sent reaches 90 tons"."""
        above = self.reading.tokens[anchor.head]
        verb = self.reading.tokens[above.head] if above.lower == "to" else above
        frames = {cue.frame for cue in self.cues.verbs.get(verb.lemma.lower(), ())}
        if above.lower == "to" and "total" in frames:
            places = self.reading.children(verb.index, "dobj")
        elif verb.lemma.lower() in REACHING and anchor.dep == "dobj":
            places = self.reading.children(verb.index, "nsubj")
        else:
            return None
        return next((one for one in places if self._is_goods(one)), None)

    # ------------------------------------------------------------ money

    def _money(self, amount: Amount, anchor: Token) -> Good | None:
        valued = self._valued(anchor)
        if valued is None and self._is_price(anchor):
            return None
        whole = self._modified(anchor) if valued is None else valued
        named = self._named_money(anchor, whole) if valued is None else valued
        is_named = whole is not None and (valued is not None or lemma_of(whole) in self.cues.money)
        head = whole if whole is not None and is_named else anchor
        if whole is not None and head is anchor:
            return None
        item = None if named is None else self._phrase(named, amount.span)
        is_aid = named is not None and bool({lemma_of(named), named.lower} & self.cues.money)
        return Good(
            amount=amount,
            head=head.index,
            thing=None if named is None else named.index,
            item=self.cues.money_default if item is None else self.reading.text_of(item),
            item_span=item,
            unit=amount.unit or "",
            is_money=True,
            is_aid=is_aid,
            is_purposed=bool(list(prepositional(self.reading, head.index, "for", 1))),
        )

    def _valued(self, anchor: Token) -> Token | None:
        """Return the goods without a number of their own that a sum tells the worth of."""
        above = self.reading.tokens[anchor.head]
        holder = self.reading.tokens[above.head]
        is_goods = self._is_goods(holder) or lemma_of(holder) in self.cues.money
        is_counted = bool(self.reading.children(holder.index, "nummod"))
        return holder if above.lower == "worth" and is_goods and not is_counted else None

    def _is_price(self, anchor: Token) -> bool:
        """Tell whether money is what something is worth or costs."""
        above = self.reading.tokens[anchor.head]
        return above.lower in ("worth", "cost", "costing", "valued", "at") and above.index < anchor.index

    def _named_money(self, anchor: Token, whole: Token | None) -> Token | None:
        """Return the word for the money: "$4 million in food aid", "a grant of $3 million", "a $2m loan"."""
        if whole is not None:
            return whole if lemma_of(whole) in self.cues.money else None
        for preposition in ("in", "of"):
            for index in prepositional(self.reading, anchor.index, preposition, 1):
                noun = self.reading.tokens[index]
                if {lemma_of(noun), noun.lower} & self.cues.money or self._is_goods(noun):
                    return noun
        above = self.reading.tokens[anchor.head]
        outer = self.reading.tokens[above.head]
        return outer if above.lower == "of" and lemma_of(outer) in self.cues.money else None

    def _phrase(self, noun: Token, taken: Span) -> Span:
        """Return a noun with what stands before it to say which sort, without number, article and owner."""
        first = noun.index
        while first > 0:
            before = self.reading.tokens[first - 1]
            if before.sentence != noun.sentence or taken.overlaps(before.span):
                break
            is_gerund = before.tag == "VBG" and before.index == noun.head and before.index == noun.index - 1
            is_within = before.dep in (*WITHIN, "punct", "advmod", "cc", "conj") or is_model(before)
            if not is_within or not self._is_below(before, noun):
                first -= is_gerund
                break
            if before.dep == "punct" and before.text not in ("-", "‑", ","):
                break
            first -= 1
        while self.reading.tokens[first].dep in ("cc", "punct"):
            first += 1
        if not taken.overlaps(self.reading.tokens[start_of_word(self.reading, first)].span):
            first = start_of_word(self.reading, first)
        last = self._content(noun) if noun.lower in ("line", "lines") else self._joined(noun)
        return self.reading.tokens[first].span.until((last or noun).span)

    def _joined(self, noun: Token) -> Token | None:
        """Return the second of two goods that share one measure: "61 tons of weapons and ammunition"."""
        above = self.reading.tokens[noun.head]
        if noun.dep != "pobj" or above.lower != "of":
            return None
        for second in self.reading.children(noun.index, "conj"):
            between = self.reading.tokens[noun.index + 1 : second.index]
            words = [one.lower for one in between if one.dep not in WITHIN]
            if words == ["and"] and second.pos == "NOUN":
                return second
        return None

    def _is_below(self, token: Token, noun: Token) -> bool:
        return any(above.index == noun.index for above in self.reading.ancestors(token.index)[:3])
