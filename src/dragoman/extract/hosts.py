"""Who is visited where only a place is told: "went to the islands", "arrived in the city"."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.reading import Mention, Reading, Token

from .actor_groups import is_state
from .participants import TOWNS, Participants
from .sides import Sides
from .triggers import Trigger

# Prepositions before the goal of a visit, and before where somebody is.
TO = ("to", "in")
WHERE = frozenset(("in", "to", "into", "from", "at", "for"))
DEFINITE = frozenset(("the", "this", "that"))


@dataclass(frozen=True, slots=True)
class Hosts:
    """Looks beside a visit and in the sentences before it for its host."""

    participants: Participants

    @property
    def reading(self) -> Reading:
        """Return the reading that is searched."""
        return self.participants.reading

    def with_host(self, trigger: Trigger, sides: Sides) -> Sides:
        """Return the sides of a visit with its host: the state told of before of "to the islands", or a town.

        The state that the town lies in stands for it later.
        """
        is_verb = trigger.kind == "verb"
        nouns = self._goals(trigger, (*TO, "object") if is_verb else TO)
        if not any(self.participants.groups.is_in(one, "land") for one in nouns):
            goals = self._goals(trigger, trigger.cue.verb_frame.recipient) if is_verb else nouns
            town = next(filter(None, map(self._town_at, goals)), None) or self._town_before(goals)
            is_called = any(map(self._is_visitor, sides.actors))
            return sides if town is None or not is_called else Sides(actors=sides.actors, recipients=(town,))
        at = self.reading.tokens[trigger.token].span.start
        earlier = (one for one in reversed(self.reading.mentions) if one.span.end < at)
        host = next((one for one in earlier if self._is_where(one)), None)
        return sides if host is None else Sides(actors=sides.actors, recipients=(host,))

    def _goals(self, trigger: Trigger, slots: tuple[str, ...]) -> list[Token]:
        """Return the nouns that say where a visit goes to."""
        word, beside = trigger.token, self.participants
        found = (
            beside.noun_slot(word, one)
            if trigger.kind == "noun"
            else beside.verb_slot(word, one, preposition=trigger.preposition)
            for one in slots
        )
        return [self.reading.tokens[index] for slot in found for index in slot]

    def _town_at(self, noun: Token) -> Mention | None:
        """Return the town of the gazetteer that a noun names; "the Gulf" and "in March" are none."""
        mention = self.reading.mention_of_head.get(noun.index)
        is_town = (
            mention is not None and mention.kind == "name" and (mention.entry or "").startswith("place:")
        )
        is_other = bool(self.reading.children(noun.index, "det")) or any(
            one.span.overlaps(noun.span) for one in self.reading.dates
        )
        return mention if is_town and not is_other else None

    def _town_before(self, goals: Sequence[Token]) -> Mention | None:
        """Return the town named last where a visit goes to "the city"."""
        nouns = [one for one in goals if one.lower in TOWNS and self.reading.children(one.index, "det")]
        if not any(
            one.lower in DEFINITE for noun in nouns for one in self.reading.children(noun.index, "det")
        ):
            return None
        earlier = (one for one in reversed(self.reading.mentions) if one.head < nouns[0].index)
        return next((one for one in earlier if self._is_town(one)), None)

    def _is_town(self, mention: Mention) -> bool:
        is_name = mention.kind == "name" and mention.entity == "place"
        return is_name and (mention.role == "seat" or (mention.entry or "").startswith("place:"))

    def _is_visitor(self, mention: Mention) -> bool:
        groups = self.participants.groups
        return groups.fits(mention, "holder") or (
            mention.kind == "nominal" and groups.is_headed(mention, "official")
        )

    def _is_where(self, mention: Mention) -> bool:
        """Tell whether a state is named as where somebody is or goes."""
        head = self.reading.tokens[mention.head]
        above = self.reading.tokens[head.head].lower
        return is_state(mention) and head.dep == "pobj" and above in WHERE
