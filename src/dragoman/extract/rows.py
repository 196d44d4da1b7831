"""Deeds that share one verb: "met A on Monday and B on Tuesday", "and again the next day"."""

from dataclasses import dataclass, replace

from dragoman.model.reading import DateMention, Mention, PlaceMention, Reading
from dragoman.model.text import Span

from .participants import Participants
from .proposal import Proposal

# Acts of one day that can be done again the next, to the same side or to another.
REPEATED = frozenset(("CONSULT", "ASSAULT", "PROTEST"))
SITED = frozenset(("in", "at"))
# "Again" and the day of the second deed stand this close together.
NEAR = 4


@dataclass(frozen=True, slots=True)
class Rows:
    """Takes apart what one verb tells of several deeds."""

    participants: Participants

    @property
    def reading(self) -> Reading:
        """Return the reading whose deeds are taken apart."""
        return self.participants.reading

    def deeds(self, found: Proposal) -> list[Proposal]:
        """Return the deeds that a proposal tells of, itself where it tells of one."""
        if found.type not in REPEATED or found.verdict.status == "denied" or found.trigger.kind == "modal":
            return [found]
        parts = self._meetings(found) if found.type == "CONSULT" else ()
        again = self._again(found)
        return [*(parts or (found,)), *again]

    # ------------------------------------------------------------ each with a day or place of its own

    def _meetings(self, found: Proposal) -> tuple[Proposal, ...]:
        """Return one meeting for each whom somebody met at a day or place of his own."""
        at = self.reading.tokens[found.trigger.token].span.end
        row = [one for one in self._row(found) if one.span.start >= at]
        if len(row) < 2 or not found.sides.actors:  # noqa: PLR2004 - a row has two
            return ()
        stops = [*(one.span.start for one in row[1:]), self._end_of(row[-1])]
        reaches = [Span(one.span.end, max(stop, one.span.end)) for one, stop in zip(row, stops, strict=True)]
        if not all(self.date_in(reach) or self.place_in(reach) for reach in reaches):
            return ()
        others = [tuple(self.participants.at_one(lead.head)) for lead in row]
        return tuple(
            replace(found, sides=replace(found.sides, recipients=side), reach=reach)
            for side, reach in zip(others, reaches, strict=True)
        )

    def _row(self, found: Proposal) -> list[Mention]:
        """Return the other sides of a meeting, and those whom the parser joined to a day, place or verb."""
        told = found.sides.recipients
        behind = {one for lead in told for one in self.participants.at_one(lead.head) if one != lead}
        taken = {one.chain for one in (*told, *found.sides.actors)}
        more = [one for one in self._joined(found) if one.chain not in taken]
        leads = {one for one in (*told, *more) if one not in behind}
        return sorted(leads, key=lambda one: (one.span.start, one.span.end, one.index)) if told else []

    def _joined(self, found: Proposal) -> list[Mention]:
        """Return the parties after "and" that hang on no party: "on Monday and Costa on Friday"."""
        below = [self.reading.tokens[one] for one in self.reading.subtree(found.trigger.token)]
        joined = [one.index for one in below if one.dep == "conj" and self._hangs_loose(one.head, found)]
        heads = [one for one in self.participants.at(joined) if one.head in joined]
        return [one for one in heads if self._word_before(one.span) == "and"]

    def _hangs_loose(self, head: int, found: Proposal) -> bool:
        """Tell whether a token is the verb itself, or within a day or a place in which something was done."""
        span = self.reading.tokens[head].span
        sites = (one.span for one in self.reading.places if self._word_before(one.span) in SITED)
        marked = (*(one.span for one in self.reading.dates), *sites)
        return head == found.trigger.token or any(one.covers(span) for one in marked)

    def _word_before(self, span: Span) -> str:
        """Return the word before a stretch of text, or nothing at the start of the report."""
        first = self.reading.token_at(span.start)
        return "" if first is None or first.index == 0 else self.reading.tokens[first.index - 1].lower

    def _end_of(self, party: Mention) -> int:
        """Return where the words on the last of a row end: at the next verb, or with the sentence."""
        stop = self.reading.sentences[party.sentence].span.end
        rest = (one for one in self.reading.tokens if one.span.start >= party.span.end)
        return next((one.span.start for one in rest if one.text in (";", ".") or one.pos == "VERB"), stop)

    def date_in(self, reach: Span) -> DateMention | None:
        """Return the day that stands in a stretch of text."""
        return next((one for one in self.reading.dates if one.date and reach.covers(one.span)), None)

    def place_in(self, reach: Span) -> PlaceMention | None:
        """Return the place in which something was done that stands in a stretch of text."""
        inside = (one for one in self.reading.places if reach.covers(one.span))
        return next((one for one in inside if self._word_before(one.span) in SITED), None)

    # ------------------------------------------------------------ once more

    def _again(self, found: Proposal) -> tuple[Proposal, ...]:
        """Return the deed that was done once more: "shelled the port on Monday, and again the next day"."""
        tokens = self.reading.tokens
        own = self.reading.sentences[tokens[found.trigger.token].sentence]
        for index in range(found.trigger.token + 1, own.stop - 1):
            is_more = tokens[index].lower == "again" and tokens[index - 1].lower in ("and", "then")
            if not is_more or found.trigger.kind != "verb" or self._has_verb(found.trigger.token, index):
                continue
            reach = Span(tokens[index].span.end, tokens[min(index + NEAR, own.stop - 1)].span.end)
            day = next((one for one in self.reading.dates if reach.overlaps(one.span)), None)
            if day is not None:
                reach = Span(reach.start, max(reach.end, day.span.end))
                return (replace(found, reach=reach),)
        return ()

    def _has_verb(self, first: int, last: int) -> bool:
        """Tell whether another verb stands between two tokens, whose deed may be meant."""
        return any(one.pos == "VERB" for one in self.reading.tokens[first + 1 : last])
