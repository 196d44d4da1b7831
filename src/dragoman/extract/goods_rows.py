"""Goods that stand in one row: "210 tonnes of flour, 40 tents and two pumps"."""

from collections.abc import Iterator

from dragoman.model.reading import Reading, Token
from dragoman.model.text import Span

from .amount_heads import tokens_at
from .goods import Good


def lists_of(reading: Reading, goods: tuple[Good, ...]) -> Iterator[tuple[Good, ...]]:
    """Give the goods that stand in one row, parted only by commas, "and" and the words of the goods."""
    row: list[Good] = []
    for good in goods:
        if row and not _is_in_row(reading, row[-1], good):
            yield tuple(row)
            row = []
        row.append(good)
    if row:
        yield tuple(row)


def stretches_of(reading: Reading, row: tuple[Good, ...]) -> tuple[Span, ...]:
    """Return the words after each good of a row, up to the next or the end of the sentence."""
    end = reading.sentences[reading.tokens[row[-1].head].sentence].span.end
    starts = [one.amount.span.end for one in row]
    return tuple(Span(start, stop) for start, stop in zip(starts, [*starts[1:], end], strict=True))


def _is_in_row(reading: Reading, one: Good, other: Good) -> bool:
    first, last = reading.tokens[one.head], reading.tokens[other.head]
    if first.sentence != last.sentence or last.dep in ("nsubj", "nsubjpass"):
        return False
    between = tokens_at(reading, Span(one.amount.span.end, other.amount.span.start))
    has_joint = any(token.text in (",", "and", "(", "plus", ";") for token in between)
    above = {token.index for token in reading.ancestors(other.head)}
    return has_joint and not any(_parts_rows(reading, token, above) for token in between)


def _parts_rows(reading: Reading, token: Token, above: set[int]) -> bool:
    """Tell whether a word between two goods begins something new: a verb, or "with" over the second."""
    is_gerund_modifier = (
        token.tag == "VBG" and token.dep == "pcomp" and reading.tokens[token.head].lower == "of"
    )
    is_including = token.dep == "prep"
    is_link = token.pos == "ADP" and token.lower in ("with", "for", "to") and token.index in above
    return is_link or (
        token.pos in ("VERB", "AUX", "PRON", "SCONJ") and not is_gerund_modifier and not is_including
    )
