"""Parties that an act reaches only through things, places and people: "massed armour along Chad's border"."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model.reading import Mention, Reading, Token

from .actor_groups import has_entry
from .dependents import DEPTH, complements, datives, is_passive, objects, prepositional, surface_subjects
from .noun_phrases import is_direction
from .participants import Participants
from .triggers import Trigger
from .verb_classes import BIDDINGS

# Acts that are aimed at whoever owns what they touch.
TOUCHING = frozenset(
    (
        "AID",
        "RETREAT",
        "CONCEDE",
        "REJECT",
        "THREATEN",
        "SANCTION",
        "MOBILIZE",
        "COERCE",
        "ASSAULT",
        "SUPPORT",
    )
)
# Prepositions towards what is touched, and those by which a state itself can be.
TOWARDS = frozenset(
    "into onto against on along near off toward towards from of at to across around over in out".split()
)
AGAINST = frozenset("into onto against along near off toward towards from of across over".split())
# Types whose nouns say after "of" to whom it is done.
DEEDS = frozenset(("ASSAULT", "COERCE", "RETREAT", "SANCTION"))
DEEPEST = 4
# Where the doer of a deed stands beside its noun, and what one does something in for somebody's sake.
DOERS = ("by", "possessive", "of", "adjective")
SAKES = frozenset(("support", "solidarity", "favour", "favor", "sympathy", "honour", "honor", "memory"))
FREEING = frozenset(("release", "freeing", "freedom", "return", "liberation"))
CONDITIONS = frozenset(("if", "unless"))
# Who leaves these leaves nobody's land.
WATERS = frozenset(("lake", "sea", "gulf", "strait", "river", "ocean", "bay"))


@dataclass(frozen=True, slots=True)
class IndirectParties:
    """Finds who is touched by an act in one reading."""

    participants: Participants

    @property
    def reading(self) -> Reading:
        """Return the reading that is searched."""
        return self.participants.reading

    def touched(self, trigger: int, actors: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Return the state or body, not the actors' own, whose things stand nearest beneath a trigger."""
        own = self._own(actors)
        for thing, word in self._things(trigger):
            mention = self.reading.mention_of_head.get(thing)
            if word in AGAINST and mention is not None and self._is_other(mention, own):
                return (mention,)
            owners = self.participants.owners(thing, ("possessive", "adjective", "of"))
            found = tuple(one for one in owners if self._is_other(one, own))
            if found:
                return found
        return next((found for one in self._conditions(trigger) if (found := self.others((one,), own))), ())

    def beside_carrier(self, trigger: Trigger) -> tuple[Mention, ...]:
        """Return whom the light verb of a noun has beside it: "lent support to Chad", "was given aid"."""
        if trigger.carrier is None:
            return ()
        slots = trigger.cue.noun_frame.recipient
        beside = (
            one
            for slot in slots
            for one in prepositional(self.reading, trigger.carrier, slot, 1 if slot == "of" else DEPTH)
        )
        joined = objects(self.reading, trigger.carrier) if is_passive(self.reading, trigger.carrier) else ()
        others = (one for one in joined if one != trigger.token)
        places = (*datives(self.reading, trigger.carrier), *beside, *others)
        return self.participants.at(places, trigger.cue.recipients)

    def inquired_into(self, trigger: Trigger) -> Iterator[int]:
        """Give the deeds that an inquiry is into: "opened an inquiry into the killing of two herders"."""
        if "into" in trigger.cue.noun_frame.recipient:
            nodes = (one for one in (trigger.token, trigger.carrier) if one is not None)
            yield from (deed for one in nodes for deed in prepositional(self.reading, one, "into", 1))

    def left(self, trigger: Trigger) -> tuple[Mention, ...]:
        """Return the town or region that forces leave, which stands for the state that it lies in."""
        if trigger.cue.type != "RETREAT" or trigger.cue.mode != "withdraw":
            return ()
        mentions = (self.reading.mention_of_head.get(thing) for thing, _ in self._things(trigger.token))
        towns = (one for one in mentions if one is not None and one.kind == "name" and one.entity == "place")
        lands = (one for one in towns if (one.entry or "").startswith(("place:", "region:")))
        return next(((one,) for one in lands if not WATERS.intersection(self._words(one))), ())

    def _words(self, mention: Mention) -> list[str]:
        return self.reading.text_of(mention.span).lower().split()

    def not_own(self, found: tuple[Mention, ...], actors: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Return parties without the actors and what is theirs: "warned that it would recall its envoy"."""
        chains = {one.chain for one in actors}
        owners = {
            one: {self._chain_of(owner) for owner in self.reading.children(one.head, "poss")} for one in found
        }
        free = tuple(one for one in found if not owners[one] & chains)
        return self.others(free, self._own(actors)) if actors else found

    def _chain_of(self, token: Token) -> int | None:
        mention = self.reading.mention_of_head.get(token.index)
        return None if mention is None else mention.chain

    def others(self, found: tuple[Mention, ...], own: frozenset[str]) -> tuple[Mention, ...]:
        """Return parties that are known to be no state or body of one's own."""
        kept: list[Mention] = []
        for one in found:
            entries = {other.entry for other in (one, *self._behind(one))} - {None}
            if not entries & own and (entries or one.kind != "pronoun"):
                kept.append(one)
        return tuple(kept)

    def _behind(self, mention: Mention) -> tuple[Mention, ...]:
        return self.participants.groups.behind(mention)

    def _conditions(self, trigger: int) -> Iterator[Mention]:
        """Give who must do or stop something: "warned that it would act if Chad went on", "should Chad …"."""
        for verb in (trigger, *complements(self.reading, trigger)):
            for clause in self.reading.children(verb, "advcl"):
                marks = {one.lower for one in self.reading.children(clause.index, "mark")}
                first = self.reading.tokens[min(self.reading.subtree(clause.index))]
                is_condition = bool(marks & CONDITIONS) or first.lower == "should"
                if is_condition and not is_passive(self.reading, clause.index):
                    doers = self.participants.at(surface_subjects(self.reading, clause.index))
                    yield from (one for one in doers if self.participants.groups.is_public(one))

    def is_passed_over(self, place: int, trigger: Trigger, slot: str) -> bool:
        """Tell whether a party at a place is not whom an act is for, but whom or what it is about.

        So after "the violence against", "asked for the release of", in "demanded that Chad be heard" and
        "pledged a team".
        """
        kind, token = trigger.cue.type, self.reading.tokens[place]
        if kind == "AGREE" and slot == "object" and "dative" in trigger.cue.verb_frame.recipient:
            counted = self.reading.children(place, "nummod")
            return bool(counted) or any(
                one.lower in ("a", "an") for one in self.reading.children(place, "det")
            )
        link = self.reading.tokens[token.head]
        if kind == "REQUEST" and slot == "of":
            return self.reading.tokens[link.head].lemma.lower() in FREEING
        if kind in ("ACCUSE", "REQUEST") and slot == "complement" and token.dep == "nsubjpass":
            return True
        return kind == "ACCUSE" and (self._is_victim(link) or self._is_got(link, trigger))

    def _is_got(self, link: Token, trigger: Trigger) -> bool:
        """Tell whether a party only gets what is protested: "protested over the sale of jets to Chad"."""
        thing = self.reading.tokens[link.head]
        words = self.participants.ontology.cues.nouns.get(thing.lemma.lower(), ())
        is_accusing = any(word.cue.type == "ACCUSE" for word in words)
        is_said = is_accusing or thing.lemma.lower() in trigger.cue.conditions.objects
        return link.lower == "to" and thing.pos == "NOUN" and thing.dep in ("dobj", "pobj") and not is_said

    def _is_victim(self, link: Token) -> bool:
        """Tell whether a deed was done to a party after "against": "the violence against Chad"."""
        nouns = self.participants.ontology.cues.nouns
        if link.lower != "against":
            return False
        deeds = (self.reading.tokens[link.head], *self.reading.children(link.head, "dobj"))
        cues = (word.cue for one in deeds for word in nouns.get(one.lemma.lower(), ()))
        # "The manoeuvres of Chad's navy against Malian boats": whose deed it is stands beside it.
        owned = (self.participants.owners(one.index, DOERS) for one in deeds if one.pos == "NOUN")
        return any(cue.type in DEEDS for cue in cues) or any(owned)

    def _own(self, actors: tuple[Mention, ...]) -> frozenset[str]:
        """Return the entries of the actors and of whoever is named within their words."""
        said = [one for party in actors for one in (party, *self._behind(party))]
        inside = (one for party in said for one in self.reading.mentions if party.span.covers(one.span))
        return frozenset(one.entry for one in inside if one.entry is not None)

    def _is_other(self, mention: Mention, own: frozenset[str]) -> bool:
        return has_entry(mention) and mention.kind != "pronoun" and mention.entry not in own

    def _things(self, trigger: int) -> Iterator[tuple[int, str]]:
        """Give the nouns beneath a trigger, nearest first, each with the preposition before it."""
        level = list(self._nouns(trigger))
        for _ in range(DEEPEST):
            yield from level
            level = [below for noun, _ in level for below in self._governed(noun)]

    def _nouns(self, trigger: int) -> Iterator[tuple[int, str]]:
        """Give the objects of a trigger and what its prepositions govern."""
        if self.reading.tokens[trigger].pos == "VERB" and is_passive(self.reading, trigger):
            yield from ((one, "") for one in surface_subjects(self.reading, trigger))
        for one in self.reading.children(trigger, "dobj", "xcomp"):
            yield from self._nouns(one.index) if one.dep == "xcomp" else ((one.index, ""),)
        yield from self._governed(trigger)

    def _governed(self, index: int) -> Iterator[tuple[int, str]]:
        if is_direction(self.reading, index):
            return
        for child in self.reading.children(index, "prep", "prt", "agent", "advmod"):
            if child.lower in TOWARDS:
                for one in self.reading.children(child.index, "pobj"):
                    if one.lemma.lower() not in BIDDINGS | SAKES:
                        yield one.index, child.lower
                for below in self.reading.children(child.index, "prep"):
                    for one in self.reading.children(below.index, "pobj"):
                        yield one.index, below.lower
