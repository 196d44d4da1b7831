"""A proposal: what may become an event, as it goes from cue and parse to the coder's decision."""

from dataclasses import dataclass

from dragoman.model.claim import Act
from dragoman.model.reading import Mention
from dragoman.model.text import Span

from .coder import Opinion
from .sides import Sides
from .status import Verdict
from .told_sides import MUTUAL
from .triggers import Trigger

# Acts that need another side to be told of, unless several do them together.
SIDED = frozenset("AGREE CONSULT SUPPORT COOPERATE AID REQUEST ACCUSE THREATEN SANCTION".split())


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

    @property
    def lacks_other(self) -> bool:
        """Tell whether an act needs another side, or several who do it together, and has neither."""
        is_mutual = self.sides.are_several and self.type in MUTUAL
        return self.type in SIDED and not self.sides.recipients and not is_mutual


def doers_of(found: Proposal) -> tuple[Mention, ...]:
    """Return who did what a proposal tells; of what both sides did, both."""
    is_mutual = found.trigger.cue.is_reciprocal
    return (*found.sides.actors, *found.sides.recipients) if is_mutual else found.sides.actors
