"""Names that the parser takes into the thing after them: "discussed with Minister Ana Costa ways"."""

from dragoman.model.reading import Reading, Token


def unglued(reading: Reading, governed: Token) -> int:
    """Return the person whose name stands straight before a common noun without an article, else the noun.

    Only a full name or one with its office is taken apart: "Costa aides" are the aides.
    """
    mention = reading.mention_of_head.get(governed.index)
    if governed.pos != "NOUN" or (mention is not None and mention.entity is not None):
        return governed.index
    names = (one.index for one in reading.children(governed.index, "compound", "nmod"))
    return next((one for one in names if _is_full_name(reading, one)), governed.index)


def _is_full_name(reading: Reading, index: int) -> bool:
    mention = reading.mention_of_head.get(index)
    if mention is None or mention.kind != "name" or mention.entity != "person":
        return False
    return mention.title is not None or len(reading.tokens_in(mention.span)) > 1
