"""The way of counting goods: one shipment, a total so far or of a period, what is left, or a promise."""

import re
from dataclasses import dataclass

from dragoman.model.claim import Counting, TransferStatus
from dragoman.model.text import Span

from .giving import Giving, GivingFinder
from .goods import Good

# How many words before an amount may say that it is what is left.
NEAR = 3
# "300 tonnes on Monday, making 800 in all": what a participle adds up is another amount.
SUMMING, BESIDE = ("make", "bring", "take"), ("advcl", "acl", "xcomp")


@dataclass(frozen=True, slots=True)
class CountingReader:
    """Reads the way of counting in one reading."""

    finder: GivingFinder

    def counting(self, good: Good, giving: Giving, status: TransferStatus) -> Counting:
        """Return how goods are counted."""
        if self.is_remainder(good):
            return "remainder"
        if status == "pledged":
            return "pledge"
        words = self._words(giving)
        if giving.frame == "total" or self._is_total(words):
            return "running-total"
        if status == "requested" or _has_phrase(words, self.finder.cues.periods):
            return "period-total"
        return "pledge" if status == "planned" and good.is_money else "shipment"

    def _is_total(self, words: str) -> bool:
        cues = self.finder.cues
        is_lot = not cues.lots.isdisjoint(words.split())
        return _has_phrase(words, cues.totals) or (_has_phrase(words, cues.totals_now) and not is_lot)

    def is_remainder(self, good: Good) -> bool:
        """Tell whether goods are what is left of more ("the remaining 40 tons")."""
        reading = self.finder.reading
        sentence = reading.sentences[reading.tokens[good.head].sentence]
        before = reading.tokens_in(Span(sentence.span.start, good.amount.span.start))[-NEAR:]
        return any(one.lower in self.finder.cues.remainders for one in before)

    def _words(self, giving: Giving) -> str:
        """Return the words of a giving's sentence, without those that another verb sums up."""
        reading = self.finder.reading
        sentence = reading.sentences[reading.tokens[giving.trigger].sentence]
        tokens = reading.tokens[sentence.first : sentence.stop]
        summed: set[int] = set()
        for verb in tokens:
            if verb.tag == "VBG" and verb.lemma in SUMMING and verb.dep in BESIDE:
                summed.update(reading.subtree(verb.index))
            cue = self.finder.cue_of(verb, "to") if verb.index != giving.trigger else None
            if cue is not None and cue.frame == "total":
                for one in reading.children(verb.index, "dobj"):
                    summed.update(reading.subtree(one.index))
        summed.discard(giving.trigger)
        return " ".join(one.lower for one in tokens if one.index not in summed)


def _has_phrase(words: str, phrases: tuple[str, ...]) -> bool:
    return any(re.search(rf"(?<![\w-]){re.escape(phrase)}(?![\w-])", words) for phrase in phrases)
