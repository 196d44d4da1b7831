"""Parties that stand apart: "thanks for the help of Oman", "tents meant for Tonga", "claimed the attack"."""

from collections.abc import Iterable, Iterator

from dragoman.model.reading import Mention, Reading

from .credit import claiming_verb, is_thanks, perpetrators, thanked, thanked_for
from .dependents import is_infinitive, objects, prepositional, subjects
from .participants import Participants
from .triggers import Trigger

# Verbs and participles that say whom goods are for.
FREEING = frozenset(("release", "freeing", "freedom", "return", "liberation"))
HOLDING = frozenset(("hold", "detain", "jail", "imprison", "capture", "arrest", "abduct", "kidnap", "seize"))
HELPING = frozenset(("help", "assist", "aid", "support", "feed", "shelter"))
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


def captors(participants: Participants, trigger: Trigger) -> tuple[Mention, ...]:
    """Return who holds those whose release is asked for: "called for the release of the men held by Chad"."""
    reading = participants.reading
    if trigger.cue.type != "REQUEST":
        return ()
    below = [reading.tokens[one] for one in reading.subtree(trigger.token) if one > trigger.token]
    if not any(one.lemma.lower() in FREEING for one in below):
        return ()
    holding = (one for one in below if one.lemma in HOLDING and one.dep == "acl")
    return participants.at(by for one in holding for by in prepositional(reading, one.index, "by", 1))


def doers_apart(participants: Participants, trigger: Trigger) -> tuple[Mention, ...]:
    """Return who is thanked for the help that a noun tells of, or did or claims the attack."""
    reading, noun = participants.reading, trigger.token
    if trigger.cue.type == "AID":
        return participants.at(thanked_for(reading, noun))
    if trigger.cue.type != "ASSAULT":
        return ()
    claim = claiming_verb(reading, noun)
    found = perpetrators(reading, noun) if claim is None else subjects(reading, claim)
    return participants.at(found, trigger.cue.actors)


def meant_for(participants: Participants, trigger: Trigger) -> tuple[Mention, ...]:
    """Return whom goods are for: "handed over the consignment meant for the people of Tonga"."""
    reading = participants.reading
    if trigger.cue.type != "AID":
        return ()
    things = objects(reading, trigger.token)
    clauses = (one for thing in things for one in reading.children(thing, "acl", "relcl"))
    aims = [one.index for one in clauses if one.lemma in AIMING]
    found = (one for aim in aims for word in ("to", "for") for one in prepositional(reading, aim, word))
    return participants.at(found) or participants.at(_helped(reading, trigger.token))


def _helped(reading: Reading, verb: int) -> Iterator[int]:
    """Give whom something is given to help: "sent a consignment to support the people of Tonga"."""
    for index in reading.subtree(verb):
        token = reading.tokens[index]
        if (
            token.lemma in HELPING
            and token.dep in ("advcl", "acl", "relcl")
            and is_infinitive(reading, index)
        ):
            yield from objects(reading, index)
