"""Who vouches for a claim: the speakers in whose words it stands, or the outlet."""

from collections.abc import Iterator, Sequence

from dragoman.model.claim import Asserter, Statement
from dragoman.model.reading import Mention, Reading
from dragoman.model.text import Span

from .dependents import coordinated


def asserters(reading: Reading, statements: Sequence[Statement], span: Span) -> tuple[Asserter, ...]:
    """Return the speakers of the narrowest statement that holds a span, "anonymous", or "outlet"."""
    around = [one for one in statements if one.content.covers(span)]
    if not around:
        return ("outlet",)
    nearest = min(around, key=lambda one: (one.content.end - one.content.start, one.content.start))
    if nearest.speaker is None:
        return ("anonymous",)
    speaker = reading.mentions[nearest.speaker.index]
    return (speaker, *_beside(reading, speaker))


def _beside(reading: Reading, speaker: Mention) -> Iterator[Mention]:
    """Give who says the same in the same breath: "the army and the Red Cross said"."""
    heads = (one for one in coordinated(reading, speaker.head) if one != speaker.head)
    for other in (reading.mention_of_head.get(head) for head in heads):
        if other is not None and (other.entity is not None or other.title is not None):
            yield other
