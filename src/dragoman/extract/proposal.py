"""A proposal: what may become an event, as it goes from cue and parse to the coder's decision."""

from dataclasses import dataclass

from dragoman.model.claim import Act
from dragoman.model.reading import Mention
from dragoman.model.text import Span

from .coder import Opinion
from .sides import Sides
from .status import Verdict
from .triggers import Trigger


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What may become an event; `is_one_of_row`: one of several visits told by one verb.

    `reach`: the words that tell when and where it was, where its verb tells of another deed too.
    `is_open`: nothing but the trained coder vouches for it; `opinion` is what it thinks, where it was asked,
    `chance` how likely all signs together make it. `is_hanging`: it is an event if the context tells to whom.
    """

    trigger: Trigger
    type: str
    sides: Sides
    verdict: Verdict
    act: Act | None
    is_one_of_row: bool = False
    reach: Span | None = None
    is_open: bool = False
    is_hanging: bool = False
    opinion: Opinion | None = None
    chance: float = 0.5


def doers_of(found: Proposal) -> tuple[Mention, ...]:
    """Return who did what a proposal tells; of what both sides did, both."""
    is_mutual = found.trigger.cue.is_reciprocal
    return (*found.sides.actors, *found.sides.recipients) if is_mutual else found.sides.actors
