"""Which mentions of a sentence are the parties of an event, and at which place of the parse they stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from dragoman.model.reading import Mention, Reading, Token
from dragoman.ontology import Ontology

from .actor_groups import NAMED, ActorGroups, has_entry
from .dependents import (
    DEPTH,
    complements,
    coordinated,
    datives,
    governed_in_row,
    is_infinitive,
    objects,
    prepositional,
    subjects,
    surface_subjects,
)
from .noun_phrases import agents_beside, is_after_prefix, is_direction, second_side, told_after_doer
from .relatives import antecedent, clauses_on
from .verb_classes import BIDDINGS, MUNITIONS

# Where the party of an object stands: "the raid by X", "X's decision", "the X plan", "the fall of X".
OWNERS = ("between", "by", "possessive", "participle", "adjective", "of", "from", "to")

# What a town stands after that is only where something is done.
WITHIN = frozenset(("in", "at", "near", "outside"))
TOWNS = frozenset(("capital", "city", "town"))

ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth last latest only first-ever".split()
)

# "His Greek host" acts for Greece, and not for whom he acts for.
FACING = frozenset(("counterpart", "colleague", "host", "guest"))


@dataclass(frozen=True)
class Participants:
    """The parties of one reading."""

    reading: Reading
    ontology: Ontology

    @cached_property
    def groups(self) -> ActorGroups:
        """Return what tells who can act as what."""
        return ActorGroups(self.reading, self.ontology.parties)

    def at(self, tokens: Iterable[int], group: str | None = None) -> tuple[Mention, ...]:
        """Return the parties at some tokens, with all that is joined to them, that fit a group."""
        found: dict[int, Mention] = {}
        for index in tokens:
            for one in coordinated(self.reading, index):
                for mention in self.at_one(one, group):
                    found.setdefault(mention.index, mention)
        return tuple(found.values())

    def at_one(self, index: int, group: str | None = None) -> Iterator[Mention]:
        """Give the party at one token and those it acts for, without what is joined to it."""
        token, mention = self.reading.tokens[index], self.mention_at(index)
        counted = self._counted(token, mention)
        parties = [party for one in counted for party in self.at_one(one, group)]
        if parties:
            yield from parties
        elif mention is not None and self.groups.is_actor(mention):
            if self._is_wanted(mention, group):
                yield mention
                yield from self._principals(mention)
                yield from self._named_beside(mention)
                yield from self._at_head_of(mention)
        elif counted or self.groups.is_in(token, "instrument"):
            owners = self.owners(index, ("possessive", "adjective", "participle", "of"))
            yield from (one for one in owners if self._is_wanted(one, group))

    def _named_beside(self, mention: Mention) -> Iterator[Mention]:
        """Give the persons named after a plural office: "ministers Ana Lopez and Ivo Kern"."""
        if mention.kind != "nominal" or not mention.plural:
            return
        for child in self.reading.children(mention.head, "appos"):
            named = [self.mention_at(one) for one in coordinated(self.reading, child.index)]
            yield from (one for one in named if one is not None and one.entity == "person")

    def _at_head_of(self, mention: Mention) -> Iterator[Mention]:
        """Give who leads those who come: "a delegation led by Foreign Minister Ana Costa"."""
        if mention.kind != "nominal" or self.reading.tokens[mention.head].lemma.lower() not in self._arms:
            return
        for child in self.reading.children(mention.head, "acl"):
            if child.tag == "VBN" and child.lemma.lower() in self.ontology.cues.open.heading:
                leaders = (self.mention_at(one) for one in prepositional(self.reading, child.index, "by", 1))
                yield from (one for one in leaders if one is not None and self.groups.is_actor(one))

    @property
    def _arms(self) -> frozenset[str]:
        return self.ontology.cues.open.arms

    def is_attack(self, token: Token) -> bool:
        """Tell whether a noun is an attack or a weapon, which kill and wreck by themselves."""
        words = self.ontology.cues.nouns.get(token.lemma.lower(), ())
        return token.lemma.lower() in MUNITIONS or any(one.cue.type == "ASSAULT" for one in words)

    def is_own_organ(self, mention: Mention, actors: tuple[Mention, ...]) -> bool:
        """Tell whether a party is only an arm of the actors: "Guyana put its border battalion on alert"."""
        head = self.reading.tokens[mention.head]
        is_arm = head.lemma.lower() in self._arms or self.groups.is_headed(mention, "armed")
        if mention.kind != "nominal" or not is_arm:
            return False
        chains = {one.chain for one in actors}
        owners = (self.mention_at(one.index) for one in self.reading.children(mention.head, "poss"))
        return any(one is not None and one.kind == "pronoun" and one.chain in chains for one in owners)

    def is_own_name(self, mention: Mention) -> bool:
        """Tell whether a name is only that of the passage after it: "closed the Kazungula crossing"."""
        head = self.reading.tokens[mention.head]
        is_before = head.dep in ("compound", "nmod") and not has_entry(mention)
        return is_before and self.groups.is_in(self.reading.tokens[head.head], "passage")

    def is_setting(self, mention: Mention) -> bool:
        """Tell whether a town is only where something is done: "agreed in Accra", "signed in Suva, Fiji"."""
        head = self.reading.tokens[mention.head]
        if head.dep == "appos":
            above = self.mention_at(head.head)
            return above is not None and above.entity == mention.entity == "place" and self.is_setting(above)
        is_town = mention.role == "seat" or (mention.entry or "").startswith("place:")
        return (is_town or head.lower in TOWNS) and self._is_within(head)

    def _is_within(self, token: Token) -> bool:
        """Tell whether a place stands after "in"; an "embassy in Oslo" is there for the state."""
        link = self.reading.tokens[token.head]
        if token.dep != "pobj" or link.lower not in WITHIN:
            return False
        things = (self.reading.tokens[link.head], *self.reading.children(link.head, "dobj", "nsubjpass"))
        return not any(one.lemma.lower() in self._arms for one in things)

    def _is_wanted(self, mention: Mention, group: str | None) -> bool:
        return group is None or self.groups.fits(mention, group)

    def _counted(self, token: Token, mention: Mention | None) -> tuple[int, ...]:
        """Return what a noun counts, parts or is before: "dozens of rebels", "in front of the embassy"."""
        is_name = mention is not None and mention.name is not None and mention.entity in NAMED
        is_before = token.lower == "front" and self.reading.tokens[token.head].lower == "in"
        if is_name or not (is_before or self.groups.is_in(token, "quantity")):
            return ()
        below = prepositional(self.reading, token.index, "of")
        return tuple(one for index in below for one in coordinated(self.reading, index))

    def mention_at(self, index: int) -> Mention | None:
        """Return the mention that a token heads, or the name that it is part of."""
        mention = self.reading.mention_of_head.get(index)
        if mention is not None:
            return mention
        span = self.reading.tokens[index].span
        names = (one for one in self.reading.mentions if one.name is not None and one.name.covers(span))
        return next(names, None)

    def owners(self, index: int, slots: Iterable[str] = OWNERS) -> tuple[Mention, ...]:
        """Return the parties inside a noun phrase, from the first place that has any."""
        for slot in slots:
            places = self.noun_slot(index, slot)
            found = self.at(places)
            if slot == "adjective":
                found = tuple(one for one in found if one.name is not None or one.entity is not None)
            if not found and slot in ("by", "of", "from"):
                found = tuple(
                    one for place in places for one in self.owners(place, ("possessive", "adjective"))
                )
            if found:
                return found
        return ()

    def noun_slot(self, index: int, slot: str) -> tuple[int, ...]:
        """Return the tokens at a place beside a noun, or beside its rank: "the trip, the first to Chad"."""
        ranked = (one for one in self.reading.children(index, "appos") if one.lower in ORDINALS)
        return self._beside(index, slot) or tuple(
            place for one in ranked for place in self._beside(one.index, slot)
        )

    def _beside(self, index: int, slot: str) -> tuple[int, ...]:
        if slot == "possessive":
            # "Oman, whose first ship docked"
            return tuple(antecedent(self.reading, child) for child in self.reading.children(index, "poss"))
        if slot == "adjective":
            return self._modifiers(index)
        if slot.startswith("complement"):
            return self.verb_slot(index, slot)
        if slot == "participle":
            below = clauses_on(self.reading, index)
            told = (child for child in below if not is_infinitive(self.reading, child.index))
            return tuple(one for child in told for one in subjects(self.reading, child.index) if one != index)
        return self._governed(index, slot)

    def _governed(self, index: int, slot: str) -> tuple[int, ...]:
        """Return what a preposition, or a participle like one, governs beside a noun."""
        if slot == "of" and is_direction(self.reading, index):
            return ()
        governed = self._after_preposition(index, slot)
        token = self.reading.tokens[index]
        if slot == "against" and token.dep == "dobj" and not governed:
            # "condemned the raid on Monday against Chad": the day lets the parser hang it on the verb.
            governed.extend(prepositional(self.reading, token.head, slot, 1))
        for child in self.reading.children(index, "acl"):
            if slot in ("between", "with") and child.tag in ("VBN", "VBD") and not governed:
                # "the pact reached on Monday between Chad and Mali"
                governed.extend(prepositional(self.reading, child.index, slot, 1))
            if child.lower == slot:
                governed.extend(objects(self.reading, child.index))
                governed.extend(prepositional(self.reading, child.index, "to"))
        if slot == "between" and len(governed) == 1:
            governed.extend(second_side(self.reading, governed[0]))
        return tuple(governed)

    def _after_preposition(self, index: int, slot: str) -> list[int]:
        # "the attack in the district of Lyari": only what hangs on the noun itself is its "of".
        found = list(prepositional(self.reading, index, slot, 1 if slot == "of" else DEPTH))
        if slot == "by":
            found.extend(agents_beside(self.reading, index))
        if slot == "of" and not found:
            doers = (*self._governed(index, "by"), *self._governed(index, "from"))
            found.extend(told_after_doer(self.reading, doers))
        return found

    def _modifiers(self, index: int) -> tuple[int, ...]:
        found: list[int] = []
        for child in self.reading.children(index, "amod", "compound", "nmod"):
            if is_after_prefix(self.reading, child.index):
                continue
            found.append(child.index)
            found.extend(
                one.index for one in self.reading.children(child.index, "compound", "nmod", "amod", "conj")
            )
        return tuple(one for one in found if one in self.reading.mention_of_head)

    def _principals(self, mention: Mention, above: frozenset[int] = frozenset()) -> Iterator[Mention]:
        """Give the state or body that a party's words say it acts for: "Kenyan troops", "Chad's envoy".

        `above` are the parties that were asked before: a pronoun may lead back to one of them.
        """
        if mention.kind == "pronoun" or mention.index in above or not self.groups.is_organ(mention):
            return
        token = self.reading.tokens[mention.head]
        for slot in ("possessive", "adjective", "of", "from"):
            places = self.noun_slot(mention.head, slot)
            for index in (one for place in places for one in coordinated(self.reading, place)):
                owner = self.reading.mention_of_head.get(index)
                is_facing = slot == "possessive" and token.lemma.lower() in FACING
                if owner is None or owner.index == mention.index or is_facing:
                    continue
                if token.lemma.lower() == "office":
                    # "Her office denied it": she did.
                    yield owner
                    continue
                # A bare word before a name ("Supreme", "Joint") is often taken for a body's name, and rebels
                # of a people ("Oromo rebels") do not act for it.
                is_body = mention.kind == "nominal" and owner.entity != "people"
                is_known = slot != "adjective" or has_entry(owner) or is_body
                if is_known and self.groups.can_own(owner, token):
                    yield owner
                else:
                    yield from self._behind_owner(owner, slot, above | {mention.index})

    def _behind_owner(self, owner: Mention, slot: str, above: frozenset[int]) -> Iterator[Mention]:
        """Give whom an owner acts for: "the commander of the Front said his men"."""
        if owner.kind == "pronoun":
            for behind in self.groups.behind(owner):
                yield from self._principals(behind, above)
        elif slot == "of":
            yield from self._principals(owner, above)

    def verb_slot(self, verb: int, slot: str, *, preposition: int | None = None) -> tuple[int, ...]:
        """Return the tokens at a place beside a verb; `preposition` is the last word of a phrasal verb."""
        if slot == "subject":
            return subjects(self.reading, verb)
        if slot == "object":
            return self._phrasal_object(verb, preposition)
        if slot in ("dative", "dwellers"):
            return datives(self.reading, verb) if slot == "dative" else self._dwellers(verb)
        if slot == "complement":
            return tuple(
                one
                for clause in complements(self.reading, verb)
                for one in self._inner_subjects(clause, verb)
            )
        if slot.startswith("complement-"):
            inner = slot.removeprefix("complement-")
            return tuple(
                one for clause in complements(self.reading, verb) for one in self.verb_slot(clause, inner)
            )
        governed = prepositional(self.reading, verb, slot)
        return tuple(one for one in governed if self.reading.tokens[one].lemma.lower() not in BIDDINGS)

    def _dwellers(self, verb: int) -> tuple[int, ...]:
        """Return who is in the place that a clause describes: "villagers live in towns besieged by Chad"."""
        place = self.reading.tokens[self.reading.tokens[verb].head]
        if self.reading.tokens[verb].dep not in ("acl", "relcl") or place.dep != "pobj":
            return ()
        above = self.reading.tokens[self.reading.tokens[place.head].head]
        return (above.index,) if above.pos in ("NOUN", "PROPN") else subjects(self.reading, above.index)

    def _inner_subjects(self, clause: int, verb: int) -> tuple[int, ...]:
        own = surface_subjects(self.reading, clause)
        outer = set(surface_subjects(self.reading, verb))
        return tuple(one for one in own if one not in outer)

    def _phrasal_object(self, verb: int, preposition: int | None) -> tuple[int, ...]:
        governed = () if preposition is None else governed_in_row(self.reading, preposition)
        return governed or objects(self.reading, verb)
