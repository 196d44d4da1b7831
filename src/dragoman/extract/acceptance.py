"""How sure an event is: what coder, cue and grammar show of it, weighed together into one chance."""

from collections.abc import Iterator

from .coder import NONE
from .proposal import Proposal
from .proposals import MUTUAL

# Chances are told apart by these steps.
STEPS = (0.3, 0.5, 0.7, 0.85, 0.95, 0.99)
# Words of good will stand in every communiqué.
SOFT = frozenset(("AGREE", "SUPPORT", "CONSULT", "COOPERATE"))


def signs_of(found: Proposal, akin: frozenset[str]) -> Iterator[str]:
    """Give what speaks for and against a decided proposal; `akin` are types that stand for its own."""
    trigger, opinion = found.trigger, found.opinion
    way = "open" if found.is_open else "weak" if trigger.cue.is_weak else "cue"
    yield f"{way} {trigger.kind}"
    yield f"{way} {found.verdict.status}"
    yield _sides(found)
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
    if actors and recipients:
        return "both sides"
    if len(actors) > 1 and found.type in MUTUAL:
        return "together"
    return "actor only" if actors else "recipient only"
