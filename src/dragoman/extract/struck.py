"""Craft and buildings that are seized or struck: whom it is done to where none of their people are named."""

from collections.abc import Iterable, Sequence

from dragoman.model.reading import Mention, Token

from .dependents import coordinated, objects
from .good_will import owners_of
from .participants import Participants
from .triggers import Trigger

# The nouns of what is seized and of what is struck; to a craft by itself these are done.
STRUCK = {"COERCE": ("craft",), "ASSAULT": ("craft", "stricken")}
SEIZING = frozenset(("COERCE", "ASSAULT", "SANCTION", "RETREAT"))


def struck(participants: Participants, trigger: Trigger) -> tuple[Mention, ...]:
    """Return the craft or building that is the object of a seizure or an attack told with its doer alone."""
    groups = STRUCK.get(trigger.cue.type)
    if groups is None or trigger.kind != "verb" or trigger.cue.verb_frame.needs == "both":
        return ()
    return things_at(participants, objects(participants.reading, trigger.token), *groups)


def forces_struck(participants: Participants, trigger: Trigger) -> tuple[Mention, ...]:
    """Return what is a force's own, where it is attacked: "ambushed a police van", "hit an army base"."""
    reading, groups = participants.reading, participants.groups
    if trigger.cue.type != "ASSAULT":
        return ()
    struck = (reading.mention_of_head.get(one) for one in objects(reading, trigger.token))
    things = [
        one
        for one in struck
        if one is not None
        and any(groups.is_in(child, "force") for child in reading.children(one.head, "compound", "nmod"))
    ]
    owners = owners_of(participants, (one.head for one in things), ("possessive", "adjective"))
    return (*things, *owners)


def things_at(participants: Participants, tokens: Iterable[int], *groups: str) -> tuple[Mention, ...]:
    """Return the things of some groups at some tokens: "a tanker", "the trawler Elin", "two lorries"."""
    reading = participants.reading
    heads = [one for index in tokens for one in coordinated(reading, index)]
    found = (
        (reading.tokens[one], mention)
        for one in heads
        if (mention := participants.mention_at(one)) is not None
    )
    return tuple(mention for token, mention in found if _is_thing(participants, token, groups))


def not_only_used(participants: Participants, parties: Sequence[Mention], kind: str) -> tuple[Mention, ...]:
    """Return the parties of an act without a craft that is only used: "sent a ship" is not done to it."""
    used = () if kind in SEIZING else things_at(participants, (one.head for one in parties), "craft")
    return tuple(one for one in parties if one not in used)


def _is_thing(participants: Participants, token: Token, groups: Sequence[str]) -> bool:
    before = participants.reading.children(token.index, "compound", "nmod")
    return any(participants.groups.is_in(one, group) for one in (token, *before) for group in groups)
