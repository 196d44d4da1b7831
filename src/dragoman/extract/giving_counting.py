"""The way of counting goods: one shipment, a total so far or of a period, what is left, or a promise."""

import re
from dataclasses import dataclass

from dragoman.model.claim import Counting, TransferStatus
from dragoman.model.text import Span

from .giving import Giving, GivingFinder
from .goods import Good

# How many words before an amount may say that it is what is left.
NEAR = 3


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
        if giving.frame == "total" or _has_phrase(words, self.finder.cues.totals):
            return "running-total"
        if status == "requested" or _has_phrase(words, self.finder.cues.periods):
            return "period-total"
        return "pledge" if status == "planned" and good.is_money else "shipment"

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
            cue = self.finder.cue_of(verb, "to") if verb.index != giving.trigger else None
            if cue is not None and cue.frame == "total":
                for one in reading.children(verb.index, "dobj"):
                    summed.update(reading.subtree(one.index))
        return " ".join(one.lower for one in tokens if one.index not in summed)


def _has_phrase(words: str, phrases: tuple[str, ...]) -> bool:
    return any(re.search(rf"(?<![\w-]){re.escape(phrase)}(?![\w-])", words) for phrase in phrases)
