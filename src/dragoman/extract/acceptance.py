"""How sure an event is: what coder, cue and grammar show of it, weighed together into one chance."""

from collections.abc import Iterator

from dragoman.model.reading import Reading, Token

from .actor_groups import ActorGroups, has_entry
from .coder import NONE
from .dependents import is_passive
from .proposal import Proposal
from .told_sides import MUTUAL

# Chances are told apart by these steps.
STEPS = (0.3, 0.5, 0.7, 0.85, 0.95, 0.99)
# Words of good will stand in every communiqué.
SOFT = frozenset(("AGREE", "SUPPORT", "CONSULT", "COOPERATE"))
# Reports of so few sentences are all lead; in longer ones so many are.
SHORT, EARLY = 3, 3


def signs_of(found: Proposal, akin: frozenset[str], groups: ActorGroups) -> Iterator[str]:
    """Give what speaks for and against a decided proposal; `akin` are types that stand for its own."""
    trigger, opinion = found.trigger, found.opinion
    way = "open" if found.is_open else "weak" if trigger.cue.is_weak else "cue"
    yield f"{way} {trigger.kind}"
    yield f"{way} {found.verdict.status}"
    yield f"{way} {found.type}"
    yield f"{trigger.kind} {found.type}"
    yield f"is {found.type} {found.verdict.status}"
    if found.verdict.is_silent:
        yield "silent"
    yield _sides(found)
    yield from _surroundings(groups.reading, groups.reading.tokens[trigger.token])
    yield f"known {_known(found)}"
    if found.type in SOFT:
        yield f"{way} soft {_sides(found)}"
    if opinion is None:
        yield "let through" if found.sides.actors or found.sides.recipients else "bare"
    else:
        chance = sum(opinion.types[one] for one in (found.type, *sorted(akin)) if one in opinion.types)
        yield f"{way} type {_step(chance)}"
        yield f"none {_step(opinion.types[NONE])}"
    if not found.is_open and found.type != trigger.cue.type:
        yield "other type"
    if any(one.kind == "pronoun" for one in (*found.sides.actors, *found.sides.recipients)):
        yield "pronoun"


def _step(chance: float) -> int:
    return sum(chance >= step for step in STEPS)


def _sides(found: Proposal) -> str:
    actors, recipients = found.sides.actors, found.sides.recipients
    if actors and (recipients or found.is_hanging):
        return "both sides"
    is_mutual = found.type in MUTUAL or found.trigger.cue.is_reciprocal
    if is_mutual and (len(actors) > 1 or found.sides.is_pair):
        return "together"
    return "actor only" if actors else "recipient only"


def _surroundings(reading: Reading, token: Token) -> Iterator[str]:
    """Give where in a report and in its sentence a trigger stands."""
    sentence = reading.sentences[token.sentence]
    if len(reading.sentences) <= SHORT:
        yield "short"
    elif sentence.is_title:
        yield "title"
    else:
        yield "early" if sentence.index <= EARLY else "late"
    if any(one.span.covers(token.span) for one in reading.quotations):
        yield "quoted"
    yield f"{token.pos} {token.dep}"
    if token.pos == "VERB":
        yield "passive" if is_passive(reading, token.index) else f"verb {token.tag}"


def _known(found: Proposal) -> int:
    """Return on how many sides a state or body of the vocabulary stands."""
    return sum(any(map(has_entry, side)) for side in (found.sides.actors, found.sides.recipients))
