"""Events: who did what to whom, proposed by cue and parse and decided by the trained coder."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from dragoman.model.claim import Event, FieldEvidence
from dragoman.model.reading import DateMention, PlaceMention, Reading, Sentence
from dragoman.model.text import Span
from dragoman.ontology import Ontology

from .actor_groups import is_state
from .deciding import Decider
from .dependents import subjects
from .gate import Judges
from .place_links import PlaceLinks, place_of_relative
from .proposal import Proposal
from .proposals import ProposalFinder
from .rows import Rows
from .stories import StoryTeller

Named = TypeVar("Named", DateMention, PlaceMention)
# Verbs of what two sides agree to do together at a place.
MEETING = frozenset("hold meet convene host resume continue".split())


def find_events(reading: Reading, ontology: Ontology, judges: Judges | None = None) -> tuple[Event, ...]:
    """Return the events of a reading in text order; without judges every cue is taken at its word."""
    finder = ProposalFinder(reading, ontology)
    teller = StoryTeller(reading, ontology.cues, finder.acts)
    if judges is None:
        found = _proposed(finder)
    else:
        decided = Decider(finder, judges).decide(candidates(finder))
        found = [one for each in decided if (one := finder.settled(each)) is not None]
    told = [one for _, own in groupby(found, finder.sentence_of) for one in teller.in_sentence(list(own))]
    rows = Rows(finder.participants)
    maker = EventMaker(finder, rows)
    deeds = (deed for one in teller.in_document(told) for deed in rows.deeds(one))
    return tuple(maker.make(one) for one in deeds)


def _proposed(finder: ProposalFinder) -> list[Proposal]:
    """Return what the cues of a reading propose, in text order."""
    found: list[Proposal] = []
    for sentence in finder.reading.sentences:
        if not _is_play(finder.reading, sentence, finder.ontology.cues.sport):
            before = tuple(found)
            proposed = (finder.at(index, before) for index in range(sentence.first, sentence.stop))
            found.extend(one for one in proposed if one is not None)
    return found


def candidates(finder: ProposalFinder) -> list[Proposal]:
    """Return what cues propose and what none vouches for, in text order: all that may become events."""
    found, reading = _proposed(finder), finder.reading
    taken = {
        token for one in found for token in (one.trigger.token, one.trigger.carrier, *one.trigger.covered)
    }
    sport = finder.ontology.cues.sport
    free = (
        index
        for sentence in reading.sentences
        if not _is_play(reading, sentence, sport)
        for index in range(sentence.first, sentence.stop)
        if index not in taken
    )
    more = [one for index in free if (one := finder.open_at(index)) is not None]
    return sorted((*found, *more), key=lambda one: one.trigger.token)


def _is_play(reading: Reading, sentence: Sentence, sport: frozenset[str]) -> bool:
    """Tell whether a sentence is about sport, where teams "beat" and "attack" each other."""
    words = reading.tokens[sentence.first : sentence.stop]
    return any(
        one.lemma in sport and one.text.islower() and one.dep not in ("amod", "acomp") for one in words
    )


@dataclass(frozen=True, slots=True)
class EventMaker:
    """Makes claims of proposals."""

    finder: ProposalFinder
    rows: Rows

    def make(self, found: Proposal) -> Event:
        """Return the event that a proposal is, each field with the words it rests on."""
        trigger, cue, sides = found.trigger, found.trigger.cue, found.sides
        sentence = self.finder.reading.tokens[trigger.token].sentence
        date = _within(found.reach, self.rows.date_in, self._date(found))
        place = _within(found.reach, self.rows.place_in, self._place(found))
        around = self.finder.circumstances
        is_own_type = found.type == cue.type
        return Event(
            trigger=self.finder.reading.tokens[trigger.token].span,
            sentence=sentence,
            type=found.type,
            status=found.verdict.status,
            actors=sides.actors,
            recipients=sides.recipients,
            mode=around.mode_of(cue, trigger.token, trigger.carrier) if is_own_type else _mode(found),
            contexts=around.contexts_of(cue, sentence),
            act=found.act,
            count=around.count_of(trigger.token),
            reciprocal=cue.is_reciprocal and cue.mode != "visit" if is_own_type else _is_mutual(found),
            date=date.date if date is not None else None,
            place=place,
            confidence=found.chance,
            is_hanging=found.is_hanging and not sides.recipients,
            evidence=self._evidence(found, date, place),
        )

    def _date(self, found: Proposal) -> DateMention | None:
        if found.is_one_of_row:
            own = self.finder.circumstances.date_after(found.sides.recipients[0])
            if own is not None:
                return own
        around, links = self.finder.circumstances, links_of(found, self.finder.reading)
        own = around.date_of(found.trigger.token, found.trigger.carrier, links)
        return own or next(
            (date for one in self._meetings(found) if (date := around.date_of(one, None)) is not None), None
        )

    def _place(self, found: Proposal) -> PlaceMention | None:
        trigger, around = found.trigger, self.finder.circumstances
        if trigger.cue.place_is_recipient:
            place = around.destination(found.sides.recipients)
            if place is not None:
                return place
        own = around.place_of(trigger.token, trigger.carrier, links_of(found, self.finder.reading))
        own = own or place_of_relative(self.finder.reading, trigger.token) or self._of_meeting(found)
        return own or self._of_attack(found)

    def _of_meeting(self, found: Proposal) -> PlaceMention | None:
        """Return where a meeting is to be that is agreed on: "agreed to hold talks in Riga"."""
        reading, around = self.finder.reading, self.finder.circumstances
        held = (
            around.place_of(one, None, PlaceLinks(reading=reading, own=frozenset((one,))))
            for one in self._meetings(found)
        )
        return next((one for one in held if one is not None), None)

    def _meetings(self, found: Proposal) -> list[int]:
        """Return the verbs by which two sides agree to meet."""
        below = self.finder.reading.children(found.trigger.token, "xcomp")
        return [one.index for one in below if one.lemma in MEETING and found.type in ("AGREE", "CONSULT")]

    def _of_attack(self, found: Proposal) -> PlaceMention | None:
        """Return the town that was attacked, or where what did it was: "a blast in Quetta killed nine"."""
        if found.type != "ASSAULT":
            return None
        towns = [one.span for one in found.sides.recipients if one.entity == "place" and not is_state(one)]
        struck = (one for town in towns for one in self.finder.reading.places if town.covers(one.span))
        if (town := next(struck, None)) is not None or found.trigger.kind != "verb":
            return town
        doers = subjects(self.finder.reading, found.trigger.token)
        heads = {one.head for one in (*found.sides.actors, *found.sides.recipients)}
        inside = [self.finder.reading.subtree_span(one) for one in doers if one not in heads]
        places = self.finder.reading.places
        return next((one for span in inside for one in places if span.covers(one.span)), None)

    def _evidence(
        self, found: Proposal, date: DateMention | None, place: PlaceMention | None
    ) -> FieldEvidence:
        reading, trigger = self.finder.reading, found.trigger
        words = [index for index in (trigger.token, trigger.carrier, *trigger.covered) if index is not None]
        cue = found.verdict.cue
        return {
            "trigger": reading.cite(*(reading.tokens[index].span for index in words)),
            "actors": reading.cite(*(one.span for one in found.sides.actors)),
            "recipients": reading.cite(*(one.span for one in found.sides.recipients)),
            "date": reading.cite(date.span if date is not None else None),
            "place": reading.cite(place.span if place is not None else None),
            "status": reading.cite(reading.tokens[cue].span if cue is not None else None),
        }


def links_of(found: Proposal, reading: Reading) -> PlaceLinks:
    """Return what tells of a proposal whether a place is its own."""
    trigger = found.trigger
    words = (trigger.token, trigger.carrier, *trigger.covered)
    return PlaceLinks(
        reading=reading,
        own=frozenset(one for one in words if one is not None),
        type=found.type,
        parties=(*found.sides.actors, *found.sides.recipients),
        is_visit=trigger.cue.mode == "visit",
    )


def _within(reach: Span | None, told_in: Callable[[Span], Named | None], usual: Named | None) -> Named | None:
    """Return the day or place of one deed of several: its own, or the one told after all of them."""
    if reach is None:
        return usual
    return told_in(reach) or (usual if usual is not None and usual.span.start >= reach.end else None)


def _mode(found: Proposal) -> str | None:
    return found.opinion.mode_of(found.type) if found.opinion is not None else None


def _is_mutual(found: Proposal) -> bool:
    """Tell whether neither side leads what the coder alone has named."""
    return (
        found.opinion is not None and max(found.opinion.leads, key=found.opinion.leads.__getitem__) == "both"
    )
