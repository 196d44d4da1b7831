"""The two sides of an event: the parties at the places of the parse that a cue names."""

from dataclasses import dataclass

from dragoman.model.reading import Mention, Reading
from dragoman.ontology.cues import Frame

from .credit import is_thanks
from .dependents import is_passive, subjects, surface_subjects
from .good_will import (
    apart,
    captors,
    doers_apart,
    given_and_got,
    hindered,
    met_on_trip,
    owners_of,
    pair_above,
    places_of,
    senders,
    signed_for,
    stands_in,
    thanked_parties,
    victims_of,
)
from .indirect_parties import DEEDS, FREEING, TOUCHING, IndirectParties
from .papers import authors
from .participants import OWNERS, Participants
from .struck import forces_struck, struck
from .triggers import Trigger
from .verb_classes import SALES, SUFFERED

# Prepositions whose object may only belong to the recipient ("an attack on Chad's airport").
THROUGH = frozenset("by at for in with on against into over".split())
# Prepositions whose object may stand beside the subject of a passive: "the pact with Chad was ratified".
BESIDE_OBJECT = frozenset(("with", "to", "in", "outside", "against"))
# Types whose recipient may stand inside the thing that is praised, blamed or refused.
VERBAL = frozenset(("SUPPORT", "ACCUSE", "REJECT", "ASSAULT", "COERCE", "SANCTION"))
# Where inside what a subject names its sides stand: "flights between Niger and Benin resumed".
SUBJECT_SLOTS = {
    "subject-owner": ("between", "possessive", "adjective", "from", "by", "of"),
    "subject-to": ("to",),
}
BOTH = 2
# Types that are aimed at somebody, never at a town.
AIMED = frozenset(
    ("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "REQUEST", "ACCUSE", "THREATEN", "REJECT", "CONCEDE")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The parties found for a trigger; `is_pair`: one phrase stands for both sides ("the two leaders")."""

    actors: tuple[Mention, ...]
    recipients: tuple[Mention, ...]
    is_pair: bool = False

    @property
    def are_several(self) -> bool:
        """Tell whether several actors are named; whom one acts for ("the Kenyan minister") is no other."""
        inside = {two: sum(stands_in(one, two) for one in self.actors) for two in self.actors}
        # "Kenyan and Ugandan officials" are of two sides, "Kenyan officials" are not.
        whole = [two for two, count in inside.items() if not two.plural or count == 1]
        return sum(not any(stands_in(one, two) for two in whole) for one in self.actors) > 1

    def satisfy(self, frame: Frame, *, reciprocal: bool) -> bool:
        """Tell whether the parties that a frame needs are there."""
        both = bool(self.actors and self.recipients)
        together = reciprocal and (self.is_pair or self.are_several)
        return {
            "actor": bool(self.actors),
            "recipient": bool(self.recipients),
            "both": both or together,
            "party": bool(self.actors or self.recipients),
        }[frame.needs]


@dataclass(frozen=True, slots=True)
class SideFinder:
    """Finds the sides of triggers in one reading."""

    participants: Participants

    @property
    def reading(self) -> Reading:
        """Return the reading that is searched."""
        return self.participants.reading

    @property
    def indirect(self) -> IndirectParties:
        """Return the finder of whoever is only touched."""
        return IndirectParties(self.participants)

    def of(self, trigger: Trigger) -> Sides:
        """Return the parties at the places that the cue's frame names."""
        if trigger.kind == "noun":
            return self._of_noun(trigger)
        return self._of_verb(trigger)

    def _of_verb(self, trigger: Trigger) -> Sides:
        cue, verb = trigger.cue, trigger.token
        if trigger.kind == "adjective":
            above = self.reading.tokens[verb]
            verb = above.head if above.dep in ("acomp", "attr", "oprd") else verb
            actors = self.participants.at(surface_subjects(self.reading, verb), cue.actors)
        else:
            actors = self._fill(trigger, verb, cue.verb_frame.actor, cue.actors)
        spoken = () if actors else authors(self.participants, verb)
        actors = actors or spoken
        if not actors and self._is_done_by_thing(trigger):
            if not self.is_done_by_attack(trigger):
                return Sides(actors=(), recipients=())
            actors = owners_of(
                self.participants, subjects(self.reading, verb), ("possessive", "adjective", "by")
            )
        own, others = signed_for(self.participants, trigger)
        actors = (*(actors or senders(self.participants, verb)), *own)
        taken = {one.chain for one in actors}
        recipients = others or self._others(trigger, verb, actors)
        if cue.place_is_recipient:
            recipients = (*met_on_trip(self.participants, verb), *recipients)
        if cue.type == "CONSULT":
            recipients = tuple(one for one in recipients if not self.participants.groups.is_audience(one))
        recipients = tuple(one for one in recipients if one.chain not in taken)
        recipients = recipients or forces_struck(self.participants, trigger)
        recipients = recipients or apart(self.participants, trigger) or self._touched(trigger, actors)
        recipients = recipients or struck(self.participants, trigger)
        return self._sides(() if spoken and not recipients else actors, recipients)

    def _others(self, trigger: Trigger, verb: int, actors: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Return the other side; an arm of the actors ("closed its embassy in Chad") is none."""
        cue, slots = trigger.cue, trigger.cue.verb_frame.recipient
        found = self._fill(trigger, verb, slots, cue.recipients)
        if cue.type == "THREATEN":
            found = self.indirect.not_own(found, actors)
        others = tuple(one for one in found if not self.participants.is_own_organ(one, actors))
        if others or not found:
            return others
        return self._fill(trigger, verb, tuple(one for one in slots if one != "object"), cue.recipients)

    def _touched(self, trigger: Trigger, actors: tuple[Mention, ...]) -> tuple[Mention, ...]:
        if trigger.cue.type not in TOUCHING or not actors:
            return ()
        return self.indirect.touched(trigger.token, actors) or self.indirect.left(trigger)

    def _is_done_by_thing(self, trigger: Trigger) -> bool:
        """Tell whether something that is no party does what a verb says ("the scene arrested her")."""
        is_active = trigger.kind == "verb" and not is_passive(self.reading, trigger.token)
        doers = subjects(self.reading, trigger.token)
        return is_active and bool(doers) and not self.participants.at(doers)

    def is_done_by_attack(self, trigger: Trigger) -> bool:
        """Tell whether an attack or weapon does what a verb says: "a bomb attack killed nine people"."""
        doers = (self.reading.tokens[one] for one in subjects(self.reading, trigger.token))
        return trigger.cue.type == "ASSAULT" and any(map(self.participants.is_attack, doers))

    def _sides(self, actors: tuple[Mention, ...], recipients: tuple[Mention, ...]) -> Sides:
        inside = (one for two in actors if two.plural for one in self.reading.mentions_in(two.span))
        actors = tuple(dict.fromkeys((*actors, *filter(self.is_pair, inside))))
        return Sides(actors=actors, recipients=recipients, is_pair=any(map(self.is_pair, actors)))

    def is_pair(self, mention: Mention) -> bool:
        """Tell whether one phrase stands for both sides ("the two leaders")."""
        kinds = self.participants.ontology.kinds
        first = self.reading.text_of(mention.span).lower().split()[0]
        is_both = mention.plural and self.reading.tokens[mention.head].lower in kinds.pair_heads
        return len(self.reading.chains[mention.chain].members) > 1 or (
            is_both and first in kinds.pair_determiners
        )

    def own_recipients(self, trigger: Trigger) -> tuple[Mention, ...]:
        """Return the recipients that stand beside a trigger, without those of the clause it takes."""
        frame = trigger.cue.noun_frame if trigger.kind == "noun" else trigger.cue.verb_frame
        slots = tuple(one for one in frame.recipient if not one.startswith("complement"))
        if trigger.kind == "noun":
            return self._noun_fill(trigger, slots, trigger.cue.recipients)
        return self._fill(trigger, trigger.token, slots, trigger.cue.recipients)

    def _fill(
        self, trigger: Trigger, verb: int, slots: tuple[str, ...], group: str | None
    ) -> tuple[Mention, ...]:
        """Return the parties at the first of some places beside a verb that has any."""
        for slot in slots:
            if slot == "owner":
                is_own = any(is_thanks(self.reading.tokens[one]) for one in trigger.covered)
                found = () if is_own else self._owners_of_things(trigger, slots)
            elif slot == "thanked":
                found = thanked_parties(self.participants, trigger)
            elif slot in SUBJECT_SLOTS:
                things = surface_subjects(self.reading, verb)
                found = owners_of(self.participants, things, SUBJECT_SLOTS[slot])
            elif slot == "object-owner":
                things = places_of(self.participants, trigger, "object")
                found = owners_of(self.participants, things, ("possessive", "adjective"))
            else:
                found = self._at_slot(trigger, verb, slot, group=group)
            found = self._aimed(trigger, found)
            if found:
                return found
        return ()

    def _aimed(self, trigger: Trigger, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Return parties without the towns that an act of speech took place in."""
        if trigger.cue.type not in AIMED or trigger.cue.place_is_recipient:
            return found
        return tuple(one for one in found if not self.participants.is_setting(one))

    def _owners_of_things(self, trigger: Trigger, slots: tuple[str, ...]) -> tuple[Mention, ...]:
        asked = ("for",) if trigger.cue.type == "REQUEST" else ()
        places = ("object", *asked, *(one for one in slots if one in THROUGH))
        found = ((place, one) for place in places for one in places_of(self.participants, trigger, place))
        things = (one for place, one in found if not self.indirect.is_passed_over(one, trigger, place))
        owners = (self.participants.owners(one, self._owner_slots(trigger, one)) for one in things)
        parties = dict.fromkeys(owner for each in owners for owner in each)
        return tuple(one for one in parties if not self.participants.is_own_name(one))

    def _owner_slots(self, trigger: Trigger, noun: int) -> tuple[str, ...]:
        """Return where the doer of a thing stands: of "the killing of two nuns" not after "of"."""
        if self.participants.at((noun,)):
            # "asked for Chadian troops": who is asked for is sent by whom he belongs to.
            return ("possessive", "adjective") if trigger.cue.type == "REQUEST" else ()
        word = self.reading.tokens[noun].lemma.lower()
        cues = self.participants.ontology.cues.nouns.get(word, ())
        passive = {"REQUEST": FREEING | SALES, "ACCUSE": SUFFERED | SALES}.get(trigger.cue.type, SALES)
        deeds = (word.cue for word in cues if word.cue.type in DEEDS)
        if word in passive or any("of" in cue.noun_frame.recipient for cue in deeds):
            return tuple(one for one in OWNERS if one not in ("of", "from", "to"))
        # Whom something goes to is not to blame for it: "condemned the sale of jets to Chad".
        return tuple(one for one in OWNERS if one != "to" or trigger.cue.type != "ACCUSE")

    def _at_slot(self, trigger: Trigger, verb: int, slot: str, *, group: str | None) -> tuple[Mention, ...]:
        places = self.participants.verb_slot(verb, slot, preposition=trigger.preposition)
        if slot in BESIDE_OBJECT:
            places = places_of(self.participants, trigger, slot)
        if trigger.kind == "adjective" and slot != "subject":
            places = (*places, *self.participants.verb_slot(trigger.token, slot))
        places = tuple(one for one in places if not self.indirect.is_passed_over(one, trigger, slot))
        found = self.participants.at(places, group)
        if not found and (slot == "complement-object" or (trigger.cue.type, slot) == ("THREATEN", "for")):
            return owners_of(self.participants, places, ("possessive", "of"))
        return found

    def _of_noun(self, trigger: Trigger) -> Sides:
        cue, frame = trigger.cue, trigger.cue.noun_frame
        giver, getter = given_and_got(self.participants, trigger)
        if giver:
            return self._sides(giver, getter)
        actors = self._carried_actors(trigger)
        if actors is None:
            return Sides(actors=(), recipients=())
        own = self._noun_fill(trigger, frame.actor, cue.actors)
        is_mutual = cue.is_reciprocal and "between" in frame.actor
        if not own and not actors and cue.type == "CONSULT":
            own = pair_above(self.participants, trigger)
        if not own and not actors:
            own = doers_apart(self.participants, trigger)
        if own and (not actors or (is_mutual and len(own) >= BOTH)):
            actors = own
        recipients = self._noun_recipients(trigger, actors)
        if cue.type == "RETREAT":  # "the departure of the troops from Mali": they are not from there
            actors = tuple(one for one in actors if one not in recipients) or actors
        taken = {one.index for one in actors}
        recipients = tuple(one for one in recipients if one.index not in taken)
        recipients = recipients or captors(self.participants, trigger)
        return self._sides(actors, recipients or self._touched(trigger, actors))

    def _noun_recipients(self, trigger: Trigger, actors: tuple[Mention, ...]) -> tuple[Mention, ...]:
        cue = trigger.cue
        found = self._noun_fill(trigger, cue.noun_frame.recipient, cue.recipients)
        found = found or self.indirect.beside_carrier(trigger)
        if not found and cue.type in (*VERBAL, "RETREAT"):
            found = self._inner_parties(trigger, actors)
        if not found and cue.type == "ASSAULT":
            found = victims_of(self.participants, trigger)
        return found or (hindered(self.participants, trigger) if cue.type == "REJECT" else ())

    def _inner_parties(self, trigger: Trigger, actors: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Return whose thing a verbal noun is about: "the rejection of the Cuban offer"."""
        slots = ("of", "on", "against", "for", "to", "into")
        below = (one for slot in slots for one in self.participants.noun_slot(trigger.token, slot))
        deeds = self.indirect.inquired_into(trigger)
        things = (one for one in (*below, *deeds) if not self.participants.at((one,)))
        owners = (self.participants.owners(one, self._owner_slots(trigger, one)) for one in things)
        found = dict.fromkeys(owner for each in owners for owner in each)
        return tuple(one for one in found if one not in actors)

    def _carried_actors(self, trigger: Trigger) -> tuple[Mention, ...] | None:
        """Return who does what a light verb carries, or None where it is somebody who does no such thing."""
        if trigger.carrier is None:
            return ()
        places = tuple(one for one in subjects(self.reading, trigger.carrier) if one != trigger.token)
        found = self.participants.at(places, trigger.cue.actors)
        return None if not found and self.participants.at(places) else found

    def _noun_fill(self, trigger: Trigger, slots: tuple[str, ...], group: str | None) -> tuple[Mention, ...]:
        for slot in slots:
            found = self.participants.at(self.participants.noun_slot(trigger.token, slot), group)
            if slot == "adjective":
                found = tuple(one for one in found if self._can_qualify(trigger, one))
            found = self._aimed(trigger, found)
            if found:
                return found
        return ()

    def _can_qualify(self, trigger: Trigger, mention: Mention) -> bool:
        """Tell whether a word before a noun says who acts: in "the Mali attack" it says where."""
        if trigger.cue.type == "ASSAULT" and mention.role == "name" and mention.entity == "place":
            return self.reading.text_of(mention.span).replace(".", "").isupper()
        return mention.name is not None or mention.entity is not None
