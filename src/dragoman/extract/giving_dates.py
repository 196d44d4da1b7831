"""When goods were given: by the verb of giving, by what carries them, or by the clause on them."""

from dataclasses import dataclass

from dragoman.model.reading import DateMention

from .circumstances import Circumstances
from .dependents import clause_head, is_verb
from .giving import Giving, GivingFinder
from .goods import Good


@dataclass(frozen=True, slots=True)
class GivingDates:
    """Reads the dates of givings in one reading."""

    finder: GivingFinder
    circumstances: Circumstances

    def date_of(self, giving: Giving, good: Good) -> DateMention | None:
        """Return the date of a giving; never that of another giving beside it."""
        for trigger in (giving.trigger, *self._within(giving, good)):
            found = self.circumstances.date_of(trigger, None)
            if found is not None and not self._is_of_another(found, giving):
                return found
        return None

    def _within(self, giving: Giving, good: Good) -> list[int]:
        """Return the verbs that say more of the goods: "lorries carrying them", "rice delivered in May"."""
        reading, inner = self.finder.reading, self.finder.describing(good)
        links = [
            one.index
            for one in reading.ancestors(good.head)
            if is_verb(one) and one.index != giving.trigger and one.lemma.lower() in self.finder.cues.links
        ]
        return links if inner is None else [inner.trigger, *links]

    def _is_of_another(self, date: DateMention, giving: Giving) -> bool:
        reading = self.finder.reading
        verb = reading.tokens[clause_head(reading, self.circumstances.head_of(date.span))]
        cue = self.finder.cue_of(verb, None) if verb.dep == "conj" and verb.head == giving.trigger else None
        return cue is not None and bool(reading.children(verb.index, "dobj"))
