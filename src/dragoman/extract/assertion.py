"""Who vouches for a claim: the speaker in whose words it stands, or the outlet."""

from collections.abc import Sequence

from dragoman.model.claim import Asserter, Statement
from dragoman.model.reading import Reading
from dragoman.model.text import Span


def asserters(reading: Reading, statements: Sequence[Statement], span: Span) -> tuple[Asserter, ...]:
    """Return the speaker of the narrowest statement that holds a span, "anonymous", or "outlet"."""
    around = [one for one in statements if one.content.covers(span)]
    if not around:
        return ("outlet",)
    nearest = min(around, key=lambda one: (one.content.end - one.content.start, one.content.start))
    return ("anonymous",) if nearest.speaker is None else (reading.mentions[nearest.speaker.index],)
