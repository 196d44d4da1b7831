"""Who can act, and as what: which mentions are states, offices, armed people, private people or nobody."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.reading import Mention, Reading, Token
from dragoman.ontology.parties import Parties

PERSONAL = frozenset("i me my we us our he him his she her".split())
REFERRING = frozenset("it its they them their who whom which both neither that these those".split())
NAMED = frozenset(("person", "organisation", "people"))
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday "
    "january february march april may june july august september october november december".split()
)
FORMER = ("former", "ex-", "late", "exiled", "ousted")
# Of fewer names and nouns no share is taken.
FEWEST_MENTIONS = 30
# From this share of public names and nouns on a report is about nothing else.
FULL_SHARE = 0.35
# What an unresolved "they" may be taken for.
OPEN_GROUPS = frozenset(("party", "target", "official"))


@dataclass(frozen=True, slots=True)
class ActorGroups:
    """Tells what the mentions of one reading can be."""

    reading: Reading
    parties: Parties

    def is_in(self, token: Token, group: str) -> bool:
        """Tell whether a noun stands in a group of the vocabulary."""
        nouns = self.parties.groups[group]
        if token.pos == "NUM" and group == "quantity":
            return True
        # The parser leaves capitalised nouns as they are: "the Members of the Council".
        return bool(nouns.intersection((token.lemma.lower(), token.lower, _single(token))))

    def is_headed(self, mention: Mention, *groups: str) -> bool:
        """Tell whether a mention's head noun stands in one of some groups."""
        token = self.reading.tokens[mention.head]
        return any(self.is_in(token, group) for group in groups)

    def is_actor(self, mention: Mention) -> bool:
        """Tell whether a mention can act: a person, state, body or group."""
        head = self.reading.tokens[mention.head]
        if mention.kind == "pronoun":
            stands_for = head.lower in REFERRING and any(map(self.is_actor, self.behind(mention)))
            return head.lower in PERSONAL or stands_for
        is_pair = len(self.reading.chains[mention.chain].members) > 1
        if has_entry(mention) or mention.title is not None or mention.entity in NAMED or is_pair:
            return True
        is_known = not self.parties.known.isdisjoint((head.lemma.lower(), head.lower, _single(head)))
        if mention.kind == "name":
            # "Police" is also a town; as a common noun it is the police.
            return is_known and head.pos == "NOUN"
        return is_known or self._is_anybody(mention, head) or self._is_unknown_name(mention, head)

    def _is_anybody(self, mention: Mention, head: Token) -> bool:
        """Tell whether a phrase speaks of people; one of them alone does nothing of public life."""
        is_person = head.lemma.lower() in self.parties.persons
        return is_person and (mention.plural or head.dep != "nsubj")

    def _is_unknown_name(self, mention: Mention, head: Token) -> bool:
        """Tell whether a phrase is a proper name that nobody recognised, and not a day or month."""
        is_date = head.lower in CALENDAR or any(one.span.overlaps(mention.span) for one in self.reading.dates)
        is_name = head.pos == "PROPN" and head.text[:1].isupper()
        return is_name and not is_date and not self._is_of_body(mention)

    def _is_of_body(self, mention: Mention) -> bool:
        """Tell whether a phrase names a thing of a known body or state ("UN Security Council Resolution")."""
        head = self.reading.tokens[mention.head].span
        return any(
            has_entry(one) and mention.span.covers(one.span) and not one.span.covers(head)
            for one in self.reading.mentions
            if one.sentence == mention.sentence
        )

    def is_audience(self, mention: Mention) -> bool:
        """Tell whether a party is only spoken to: reporters, a crowd."""
        return mention.kind != "pronoun" and self.is_headed(mention, "audience")

    def is_public(self, mention: Mention) -> bool:
        """Tell whether a party, by any of its mentions, is a state, a body, an office or people with arms."""
        return any(map(self._is_public_here, (mention, *self.behind(mention))))

    def are_public(self, parties: Sequence[Mention], share: float) -> bool:
        """Tell whether one of some parties is public, or all are named in a report full of public life.

        There nobody is told of without an office but those whom the report or its readers know already.
        """
        if any(map(self.is_public, parties)):
            return True
        return len(parties) > 1 and share >= FULL_SHARE and all(one.kind == "name" for one in parties)

    def public_share(self) -> float | None:
        """Return which part of a report's names and nouns speaks of public life; None of a short text."""
        spoken_of = [one for one in self.reading.mentions if one.kind != "pronoun"]
        if len(spoken_of) < FEWEST_MENTIONS:
            return None
        return sum(map(self._is_public_here, spoken_of)) / len(spoken_of)

    def _is_public_here(self, mention: Mention) -> bool:
        if has_entry(mention) or self._is_of_office(mention) or self.is_of_state(mention):
            return True
        return mention.kind != "pronoun" and self.is_headed(mention, "official", "armed")

    def is_of_state(self, mention: Mention) -> bool:
        """Tell whether a firm is called a state's own: "the state-owned supplier", "a state bank"."""
        before = self.reading.text_of(mention.span).lower().replace("-", " ").split()[:-1]
        return mention.entity == "organisation" and mention.kind != "pronoun" and "state" in before

    def _is_of_office(self, mention: Mention) -> bool:
        """Tell whether an office stands before a name or is the whole phrase; "Professor" is none."""
        if mention.title is not None:
            words = self.reading.text_of(mention.title).lower().replace(".", "").split()
            return not self.parties.groups["private"].issuperset(words)
        before = self.reading.children(mention.head, "compound", "amod", "nmod")
        return mention.kind == "name" and any(self.is_in(one, "official") for one in before)

    def behind(self, mention: Mention) -> tuple[Mention, ...]:
        """Return the nouns and names of a mention's chain, and of the chains it stands for."""
        chains = self.reading.chains
        own = chains[mention.chain]
        indices = (
            *own.mentions,
            *(index for member in own.members for index in chains[member].mentions),
        )
        found = (self.reading.mentions[index] for index in indices)
        return tuple(one for one in found if one.kind != "pronoun")

    def fits(self, mention: Mention, group: str) -> bool:
        """Tell whether a mention, or for a pronoun what it stands for, belongs to a group of parties."""
        if mention.kind != "pronoun":
            return FITS[group](self, mention)
        behind = self.behind(mention)
        return any(FITS[group](self, one) for one in behind) if behind else group in OPEN_GROUPS

    def is_organ(self, mention: Mention) -> bool:
        """Tell whether a party acts for the state or body named beside it, as a minister or an army does."""
        if mention.title is not None:
            words = self.reading.text_of(mention.span).lower()
            return not any(word in words for word in FORMER)
        return mention.kind == "nominal" and self.is_headed(mention, "organ")

    def can_own(self, owner: Mention, head: Token) -> bool:
        """Tell whether a name beside a noun is that of the state or movement it acts for."""
        if is_state(owner):
            return not {head.lemma.lower(), head.lower} & self.parties.movement_only
        if owner.kind == "name":
            return is_body(owner)
        # "its troops", "the group's fighters": whom they mean is settled with the chain.
        return any(self.can_own(one, head) for one in self.behind(owner) if one.kind == "name")


def _single(token: Token) -> str:
    """Return the singular of a noun that the parser took for a name: "Dawn Movement militiamen"."""
    if token.pos != "PROPN":
        return token.lower
    return f"{token.lower[:-3]}man" if token.lower.endswith("men") else token.lower.removesuffix("s")


def has_entry(mention: Mention) -> bool:
    """Tell whether a mention names a state or body of the vocabulary."""
    return (mention.entry or "").startswith(("country:", "organisation:"))


def is_state(mention: Mention) -> bool:
    """Tell whether a mention names a state."""
    return (mention.entry or "").startswith("country:")


def is_body(mention: Mention) -> bool:
    """Tell whether a mention is the name of a body, movement or people."""
    return mention.kind == "name" and mention.entity in ("organisation", "people")


def _is_counted(groups: ActorGroups, mention: Mention) -> bool:
    """Tell whether people of a state are counted, who are no state: "hundreds of Malians", "two Chadians"."""
    if mention.role != "people":
        return False
    head, tokens = groups.reading.tokens[mention.head], groups.reading.tokens
    above = tokens[tokens[head.head].head]
    is_part = tokens[head.head].lower == "of" and groups.is_in(above, "quantity")
    return is_part or bool(groups.reading.children(head.index, "nummod"))


def _is_statelike(groups: ActorGroups, mention: Mention) -> bool:
    is_described = mention.kind == "nominal" and groups.is_headed(mention, "official")
    is_named = is_state(mention) or is_body(mention) or groups.is_of_state(mention)
    return is_named or mention.title is not None or is_described


def _is_official(groups: ActorGroups, mention: Mention) -> bool:
    is_person = mention.kind == "name" and mention.entity == "person"
    return is_person or (_is_statelike(groups, mention) and not _is_counted(groups, mention))


def _is_armed(groups: ActorGroups, mention: Mention) -> bool:
    return is_state(mention) or is_body(mention) or groups.is_headed(mention, "armed", "instrument")


def _is_force(groups: ActorGroups, mention: Mention) -> bool:
    return is_body(mention) or groups.is_headed(mention, "force")


def _is_civil(groups: ActorGroups, mention: Mention) -> bool:
    return groups.is_headed(mention, "civil", "quantity") or _is_counted(groups, mention)


def _is_labour(groups: ActorGroups, mention: Mention) -> bool:
    return groups.is_headed(mention, "labour")


def _is_outsider(groups: ActorGroups, mention: Mention) -> bool:
    is_known_body = (mention.entry or "").startswith("organisation:")
    return is_known_body or groups.is_headed(mention, "outsider")


def _is_mission(groups: ActorGroups, mention: Mention) -> bool:
    return groups.is_headed(mention, "mission")


def _is_group(groups: ActorGroups, mention: Mention) -> bool:
    is_described = groups.is_headed(mention, "armed", "people", "official", "civil")
    return is_state(mention) or is_body(mention) or is_described


def _is_bloc(groups: ActorGroups, mention: Mention) -> bool:
    """Tell whether a mention is a body of states, an organ of one or those who hold office in it.

    "The bureau of ASEAN", "EU ministers"; its president alone is none.
    """
    blocs, reading = groups.parties.blocs, groups.reading
    is_several = mention.kind == "nominal" and mention.plural
    if mention.entry in blocs or not (is_several or mention.entity == "organisation"):
        return mention.entry in blocs
    span = reading.subtree_span(mention.head)
    near = (
        one for one in reading.mentions if span.covers(one.span) or one.span.end + 1 == mention.span.start
    )
    return groups.is_headed(mention, "official") and any(one.entry in blocs for one in near)


def _is_person(_: ActorGroups, mention: Mention) -> bool:
    return mention.entity == "person" and mention.kind == "name"


def _is_titled(_: ActorGroups, mention: Mention) -> bool:
    return mention.title is not None


def _is_holder(groups: ActorGroups, mention: Mention) -> bool:
    """Tell whether a mention is a person by name or by office, and no state or body."""
    is_office = mention.kind == "nominal" and groups.is_headed(mention, "official")
    return mention.entity == "person" and (mention.kind == "name" or mention.title is not None or is_office)


def _is_anybody(_: ActorGroups, __: Mention) -> bool:
    return True


FITS: Mapping[str, Callable[[ActorGroups, Mention], bool]] = {
    "official": _is_official,
    "state": _is_statelike,
    "armed": _is_armed,
    "force": _is_force,
    "civil": _is_civil,
    "labour": _is_labour,
    "outsider": _is_outsider,
    "mission": _is_mission,
    "group": _is_group,
    "bloc": _is_bloc,
    "person": _is_person,
    "titled": _is_titled,
    "holder": _is_holder,
    "party": _is_anybody,
    "target": _is_anybody,
    "any": _is_anybody,
}
