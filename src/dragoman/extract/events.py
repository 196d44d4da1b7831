"""Events: who did what to whom, found by cue and parse, with status, date and place."""

from dataclasses import dataclass

from dragoman.model.claim import Event, FieldEvidence
from dragoman.model.reading import DateMention, PlaceMention, Reading, Sentence
from dragoman.ontology import Ontology

from .proposals import Proposal, ProposalFinder
from .stories import StoryTeller

# Confidence by how the event was found; rough, until calibrated on held-out sentences.
CONFIDENCE = {"verb": 0.75, "noun": 0.6, "adjective": 0.55, "modal": 0.5}
WEAK, INCOMPLETE, UNNAMED = 0.15, 0.1, 0.05


def find_events(reading: Reading, ontology: Ontology) -> tuple[Event, ...]:
    """Return the events of a reading in text order."""
    finder = ProposalFinder(reading, ontology)
    teller = StoryTeller(reading, ontology.cues, finder.acts)
    found: list[Proposal] = []
    for sentence in reading.sentences:
        if not _is_play(reading, sentence, ontology.cues.sport):
            before = tuple(found)
            proposed = (finder.at(index, before) for index in range(sentence.first, sentence.stop))
            found.extend(teller.in_sentence([one for one in proposed if one is not None]))
    maker = EventMaker(finder)
    return tuple(maker.make(one) for one in teller.in_document(found))


def _is_play(reading: Reading, sentence: Sentence, sport: frozenset[str]) -> bool:
    """Tell whether a sentence is about sport, where teams "beat" and "attack" each other."""
    words = reading.tokens[sentence.first : sentence.stop]
    return any(one.lemma in sport and one.text.islower() and one.dep != "amod" for one in words)


@dataclass(frozen=True, slots=True)
class EventMaker:
    """Makes claims of proposals."""

    finder: ProposalFinder

    def make(self, found: Proposal) -> Event:
        """Return the event that a proposal is, each field with the words it rests on."""
        trigger, cue, sides = found.trigger, found.trigger.cue, found.sides
        sentence = self.finder.reading.tokens[trigger.token].sentence
        date, place = self._date(found), self._place(found)
        around = self.finder.circumstances
        is_own_type = found.type == cue.type
        return Event(
            trigger=self.finder.reading.tokens[trigger.token].span,
            sentence=sentence,
            type=found.type,
            status=found.verdict.status,
            actors=sides.actors,
            recipients=sides.recipients,
            mode=around.mode_of(cue, trigger.token, trigger.carrier) if is_own_type else None,
            contexts=around.contexts_of(cue, sentence),
            act=found.act,
            count=around.count_of(trigger.token),
            reciprocal=cue.is_reciprocal and cue.mode != "visit",
            date=date.date if date is not None else None,
            place=place,
            confidence=_confidence(found),
            evidence=self._evidence(found, date, place),
        )

    def _date(self, found: Proposal) -> DateMention | None:
        if found.is_one_of_row:
            own = self.finder.circumstances.date_after(found.sides.recipients[0])
            if own is not None:
                return own
        return self.finder.circumstances.date_of(found.trigger.token, found.trigger.carrier)

    def _place(self, found: Proposal) -> PlaceMention | None:
        trigger, around = found.trigger, self.finder.circumstances
        if trigger.cue.place_is_recipient:
            place = around.destination(found.sides.recipients)
            if place is not None:
                return place
        return around.place_of(trigger.token, trigger.carrier, to=trigger.cue.mode == "visit")

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


def _confidence(found: Proposal) -> float:
    parties = (*found.sides.actors, *found.sides.recipients)
    value = CONFIDENCE[found.trigger.kind]
    value -= WEAK * found.trigger.cue.is_weak
    value -= INCOMPLETE * (not found.sides.actors or not found.sides.recipients)
    value -= UNNAMED * any(one.kind == "pronoun" for one in parties)
    return round(value, 2)
