"""Which mentions of a sentence are the parties of an event, and at which place of the parse they stand."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from dragoman.model.reading import Mention, Reading, Token
from dragoman.ontology import Ontology
from dragoman.ontology.parties import Parties

from .dependents import DEPTH, complements, coordinated, datives, objects, prepositional, subjects, surface_subjects

PERSONAL = frozenset("i me my we us our he him his she her".split())
REFERRING = frozenset("it its they them their who whom which both that these those".split())
NAMED = frozenset(("person", "organisation", "people"))
CALENDAR = frozenset("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split())
FORMER = ("former", "ex-", "late", "exiled", "ousted")
# Where the party of an object stands, in order: "the bombing by X", "X's decision", "the X decision", "the release of X".
OWNERS = ("by", "possessive", "participle", "adjective", "of", "from", "between", "to")


@dataclass(frozen=True)
class Participants:
    """The parties of one reading."""

    reading: Reading
    ontology: Ontology

    @cached_property
    def parties(self) -> Parties:
        """Return the nouns that can be parties."""
        return self.ontology.parties

    def at(self, tokens: Iterable[int], group: str | None = None) -> tuple[Mention, ...]:
        """Return the parties at some tokens, with all that is joined to them, that fit a group."""
        found: dict[int, Mention] = {}
        for index in tokens:
            for one in coordinated(self.reading, index):
                for mention in self._at_one(one, group):
                    found.setdefault(mention.index, mention)
        return tuple(found.values())

    def _at_one(self, index: int, group: str | None) -> Iterator[Mention]:
        token, mention = self.reading.tokens[index], self._mention(index)
        if self._is_in(token, "quantity") and not self._is_named(mention):
            inside = [one for below in prepositional(self.reading, index, "of") for one in coordinated(self.reading, below)]
            for below in inside:
                yield from self._at_one(below, group)
            if inside:
                return
        if mention is not None and self.is_actor(mention):
            if group is None or self.fits(mention, group):
                yield mention
                yield from self._principals(mention)
        elif self._is_in(token, "instrument"):
            yield from (one for one in self.owners(index, ("possessive", "adjective")) if group is None or self.fits(one, group))

    def _mention(self, index: int) -> Mention | None:
        mention = self.reading.mention_of_head.get(index)
        if mention is not None:
            return mention
        token = self.reading.tokens[index]
        return next(
            (one for one in self.reading.mentions if one.sentence == token.sentence and one.name and one.name.covers(token.span)),
            None,
        )

    def _is_named(self, mention: Mention | None) -> bool:
        return mention is not None and mention.name is not None and mention.entity in NAMED

    def _is_in(self, token: Token, group: str) -> bool:
        nouns = self.parties.groups[group]
        return token.lemma.lower() in nouns or token.lower in nouns

    def is_actor(self, mention: Mention) -> bool:
        """Tell whether a mention can act: a person, state, body or group."""
        head = self.reading.tokens[mention.head]
        if mention.kind == "pronoun":
            return head.lower in PERSONAL or (head.lower in REFERRING and any(map(self.is_actor, self._others(mention))))
        if mention.entry is not None and mention.entry.startswith(("country:", "organisation:")):
            return True
        if mention.title is not None or mention.entity in NAMED:
            return True
        is_known = head.lemma.lower() in self.parties.known or head.lower in self.parties.known
        if mention.kind == "name":
            # "Police" is also a town; as a common noun it is the police.
            return is_known and head.pos == "NOUN"
        return is_known or self._is_unknown_name(mention, head)

    def _is_unknown_name(self, mention: Mention, head: Token) -> bool:
        """Tell whether a phrase is a proper name that nobody recognised, and not a day or month."""
        is_date = any(one.span.overlaps(mention.span) for one in self.reading.dates)
        return head.pos == "PROPN" and head.text[:1].isupper() and not is_date and head.lower not in CALENDAR

    def _others(self, mention: Mention) -> tuple[Mention, ...]:
        """Return what a pronoun stands for."""
        chain = self.reading.chains[mention.chain]
        indices = [*chain.mentions, *(one for member in chain.members for one in self.reading.chains[member].mentions)]
        found = (self.reading.mentions[index] for index in indices)
        return tuple(one for one in found if one.kind != "pronoun")

    def fits(self, mention: Mention, group: str) -> bool:
        """Tell whether a mention, or for a pronoun what it stands for, belongs to a group of parties."""
        if mention.kind == "pronoun":
            others = self._others(mention)
            return any(self.fits(one, group) for one in others) if others else group in ("party", "target", "official")
        return FITS[group](self, mention)

    def _head_in(self, mention: Mention, *groups: str) -> bool:
        token = self.reading.tokens[mention.head]
        return any(self._is_in(token, group) for group in groups)

    def _is_state(self, mention: Mention) -> bool:
        return (mention.entry or "").startswith("country:")

    def _is_body(self, mention: Mention) -> bool:
        return mention.kind == "name" and mention.entity in ("organisation", "people")

    def owners(self, index: int, slots: Iterable[str] = OWNERS) -> tuple[Mention, ...]:
        """Return the parties inside a noun phrase, from the first place that has any."""
        for slot in slots:
            found = self.at(self.noun_slot(index, slot))
            if slot == "adjective":
                found = tuple(one for one in found if one.name is not None or one.entity is not None)
            if found:
                return found
        return ()

    def noun_slot(self, index: int, slot: str) -> tuple[int, ...]:
        """Return the tokens at a place beside a noun."""
        if slot == "possessive":
            return tuple(child.index for child in self.reading.children(index, "poss"))
        if slot == "adjective":
            return self._modifiers(index)
        if slot.startswith("complement"):
            return self.verb_slot(index, slot)
        if slot == "participle":
            below = self.reading.children(index, "acl", "relcl")
            return tuple(one for child in below for one in subjects(self.reading, child.index) if one != index)
        # "the attack in the district of Lyari": only what hangs on the noun itself is its "of".
        governed = list(prepositional(self.reading, index, slot, 1 if slot == "of" else DEPTH))
        if slot == "between" and len(governed) == 1:
            governed.extend(self._second_side(governed[0]))
        for child in self.reading.children(index, "acl"):
            if child.lower == slot:
                governed.extend(objects(self.reading, child.index))
                governed.extend(prepositional(self.reading, child.index, "to"))
        return tuple(governed)

    def _second_side(self, first: int) -> list[int]:
        """Return the far side of "between the junta, led by X, and Y" where the parser joins Y to X."""
        if self.reading.children(first, "conj"):
            return []
        tree = [one for one in self.reading.subtree(first) if one > first]
        joined = [one for one in tree if self.reading.tokens[one].dep == "conj"]
        return joined[-1:] if joined and self.reading.tokens[joined[-1]].pos in ("NOUN", "PROPN") else []

    def _modifiers(self, index: int) -> tuple[int, ...]:
        found: list[int] = []
        for child in self.reading.children(index, "amod", "compound", "nmod"):
            found.append(child.index)
            found.extend(one.index for one in self.reading.children(child.index, "compound", "nmod", "amod", "conj"))
        return tuple(one for one in found if one in self.reading.mention_of_head)

    def _principals(self, mention: Mention) -> Iterator[Mention]:
        """Give the state or body that a party's own words say it acts for: "Kenyan troops", "Chad's minister"."""
        if mention.kind == "pronoun" or not self._is_organ(mention):
            return
        token = self.reading.tokens[mention.head]
        for slot in ("possessive", "adjective", "of"):
            places = self.noun_slot(mention.head, slot)
            for index in (one for place in places for one in coordinated(self.reading, place)):
                owner = self.reading.mention_of_head.get(index)
                if owner is None or owner.index == mention.index:
                    continue
                if self._can_own(owner, token):
                    yield owner
                elif slot == "of":
                    yield from self._principals(owner)

    def _is_organ(self, mention: Mention) -> bool:
        if mention.title is not None:
            words = self.reading.text_of(mention.span).lower()
            return not any(word in words for word in FORMER)
        return mention.kind == "nominal" and self._head_in(mention, "organ")

    def _can_own(self, owner: Mention, head: Token) -> bool:
        if self._is_state(owner):
            return not {head.lemma.lower(), head.lower} & self.parties.movement_only
        return owner.kind == "name" and owner.entity in ("organisation", "people")

    def verb_slot(self, verb: int, slot: str, *, preposition: int | None = None) -> tuple[int, ...]:
        """Return the tokens at a place beside a verb; `preposition` is the last word of a phrasal verb."""
        if slot == "subject":
            return subjects(self.reading, verb)
        if slot == "object":
            return self._phrasal_object(verb, preposition)
        if slot == "dative":
            return datives(self.reading, verb)
        if slot == "complement":
            return tuple(one for clause in complements(self.reading, verb) for one in self._inner_subjects(clause, verb))
        if slot.startswith("complement-"):
            inner = slot.removeprefix("complement-")
            return tuple(one for clause in complements(self.reading, verb) for one in self.verb_slot(clause, inner))
        return tuple(prepositional(self.reading, verb, slot))

    def _inner_subjects(self, clause: int, verb: int) -> tuple[int, ...]:
        own = surface_subjects(self.reading, clause)
        outer = set(surface_subjects(self.reading, verb))
        return tuple(one for one in own if one not in outer)

    def _phrasal_object(self, verb: int, preposition: int | None) -> tuple[int, ...]:
        if preposition is not None:
            governed = tuple(one.index for one in self.reading.children(preposition, "pobj"))
            if governed:
                return governed
        return objects(self.reading, verb)


def _is_official(parties: Participants, mention: Mention) -> bool:
    is_person = mention.kind == "name" and mention.entity == "person"
    return mention.title is not None or is_person or _is_statelike(parties, mention)


def _is_statelike(parties: Participants, mention: Mention) -> bool:
    return (
        parties._is_state(mention)
        or parties._is_body(mention)
        or mention.title is not None
        or (mention.kind == "nominal" and parties._head_in(mention, "official"))
    )


def _is_armed(parties: Participants, mention: Mention) -> bool:
    return parties._is_state(mention) or parties._is_body(mention) or parties._head_in(mention, "armed", "instrument")


def _is_force(parties: Participants, mention: Mention) -> bool:
    return parties._is_body(mention) or parties._head_in(mention, "force")


def _is_civil(parties: Participants, mention: Mention) -> bool:
    return parties._head_in(mention, "civil", "quantity")


def _is_labour(parties: Participants, mention: Mention) -> bool:
    return parties._head_in(mention, "labour")


def _is_outsider(parties: Participants, mention: Mention) -> bool:
    is_body = (mention.entry or "").startswith("organisation:")
    return is_body or parties._head_in(mention, "outsider")


def _is_group(parties: Participants, mention: Mention) -> bool:
    return (
        parties._is_state(mention)
        or parties._is_body(mention)
        or parties._head_in(mention, "armed", "people", "official", "civil")
    )


def _is_person(parties: Participants, mention: Mention) -> bool:
    return mention.entity == "person" and mention.kind == "name"


def _is_anyone(parties: Participants, mention: Mention) -> bool:
    return True


Test = Callable[[Participants, Mention], bool]
FITS: Mapping[str, Test] = {
    "official": _is_official,
    "state": _is_statelike,
    "armed": _is_armed,
    "force": _is_force,
    "civil": _is_civil,
    "labour": _is_labour,
    "outsider": _is_outsider,
    "group": _is_group,
    "person": _is_person,
    "party": _is_anyone,
    "target": _is_anyone,
    "any": _is_anyone,
}
