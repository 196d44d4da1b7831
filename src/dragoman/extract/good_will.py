"""Parties of thanks and of help that stand apart: "thanks for the help of Oman", "tents meant for Tonga"."""

from collections.abc import Iterable

from dragoman.model.reading import Mention

from .credit import is_thanks, thanked
from .dependents import objects, prepositional
from .participants import Participants
from .triggers import Trigger

# Participles that say whom goods are for.
AIMING = frozenset(("mean", "intend", "destine", "earmark"))


def owners_of(
    participants: Participants, things: Iterable[int], slots: tuple[str, ...]
) -> tuple[Mention, ...]:
    """Return the parties inside some nouns, each once."""
    found = (owner for one in things for owner in participants.owners(one, slots))
    return tuple(dict.fromkeys(found))


def thanked_parties(participants: Participants, trigger: Trigger) -> tuple[Mention, ...]:
    """Return whom "gratitude to Oman" goes to, else whose the thing is: "thanks for the help of Oman"."""
    reading = participants.reading
    tokens = tuple(reading.tokens[one] for one in (trigger.token, *trigger.covered))
    if not any(map(is_thanks, tokens)):
        return ()
    things = (one for word in tokens for one in prepositional(reading, word.index, "for", 1))
    return participants.at(thanked(reading, tokens)) or owners_of(
        participants, things, ("possessive", "by", "of", "from", "adjective", "between")
    )


def meant_for(participants: Participants, trigger: Trigger) -> tuple[Mention, ...]:
    """Return whom goods are for: "handed over the consignment meant for the people of Tonga"."""
    reading = participants.reading
    things = objects(reading, trigger.token) if trigger.cue.type == "AID" else ()
    clauses = (one for thing in things for one in reading.children(thing, "acl", "relcl"))
    aims = [one.index for one in clauses if one.lemma in AIMING]
    found = (one for aim in aims for word in ("to", "for") for one in prepositional(reading, aim, word))
    return participants.at(found)
