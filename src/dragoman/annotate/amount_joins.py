"""Amounts told in two numbers: ranges ("10 to 15 tanks"), money with hundredths ("5 dollars 50 cents")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from dragoman.model.reading import Amount
from dragoman.model.text import Span
from dragoman.ontology.measures import HUNDREDTH, Measures

from .numbers import Number

RANGE = re.compile(r"\s?[-–—]\s?|\sto\s(?:as many as\s|some\s)?")
PAIR = re.compile(r"\sand\s")
EITHER = re.compile(r"\sor\s")
OPENS_PAIR = re.compile(r"\bbetween\s(?:[^\s\w]{0,3})$", re.IGNORECASE)
CHANGE = re.compile(r"\bfrom\s(?:[^\s\w]{0,3}|about\s|around\s|nearly\s)$")
HUNDREDTHS = re.compile(r"\s?|,?\sand\s")
BARE_HUNDREDTHS = re.compile(r"\s(?:and\s)?")
CLOSED = re.compile(r"[.,;:!?)]|\s*$")
LEAST, MOST = 10, 99

Read: TypeAlias = tuple[Number, Amount]


def join_amounts(text: str, read: Sequence[Read], measures: Measures) -> Iterator[Amount]:
    """Give amounts in order; the ends of a range share unit and magnitude and become bounds."""
    position = 0
    while position < len(read):
        pair = read[position : position + 2]
        joined = _joined(text, pair, measures) if len(pair) > 1 else ()
        yield from joined or (pair[0][1],)
        position += 2 if joined else 1


def _joined(text: str, pair: Sequence[Read], measures: Measures) -> tuple[Amount, ...]:
    low, high = pair
    whole = _with_hundredths(text, low, high, measures)
    return (whole,) if whole is not None else _range_of(text, low, high) or ()


def _with_hundredths(text: str, whole: Read, part: Read, measures: Measures) -> Amount | None:
    """Return money told in two numbers as one amount."""
    first, second = whole[1], part[1]
    between = text[first.span.end : second.span.start]
    scale = _scale_of(second, measures)
    is_money = first.unit is not None and _scale_of(first, measures) == 1 and whole[0].scale == 1
    if not is_money or not float(first.value).is_integer():
        return None
    if scale == HUNDREDTH and HUNDREDTHS.fullmatch(between) and second.value < 1:
        return _added(first, second, second.value)
    if second.unit is None and BARE_HUNDREDTHS.fullmatch(between) and CLOSED.match(text, second.span.end):
        is_after = first.number.end < first.span.end and second.bound == "exact" and second.per is None
        return (
            _added(first, second, second.value * HUNDREDTH)
            if is_after and LEAST <= second.value <= MOST
            else None
        )
    return None


def _scale_of(amount: Amount, measures: Measures) -> float | None:
    """Return how much of its currency the word of an amount means, None where it is no currency."""
    words = amount.unit_text or ""
    currency = measures.currencies.get(words) or measures.currencies.get(words.lower())
    currency = currency or measures.signs.get(re.sub(r"\s", "", words))
    is_money = currency is not None and amount.unit is not None and amount.unit not in measures.unit_names
    return currency.scale if currency is not None and is_money else None


def _added(first: Amount, second: Amount, part: float) -> Amount:
    return replace(
        first,
        span=Span(first.span.start, second.span.end),
        number=Span(first.number.start, second.number.end),
        value=round(first.value + part, 6),
    )


def _range_of(text: str, low: Read, high: Read) -> tuple[Amount, Amount] | None:
    """Return the ends of a range; those of a change ("from 5 to 7 percent") are exact."""
    between = text[low[1].span.end : high[1].span.start]
    before = text[max(0, low[1].span.start - 10) : low[1].span.start]
    is_pair = PAIR.fullmatch(between) is not None and _opens_pair(text, low[1])
    is_either = EITHER.fullmatch(between) is not None and low[1].unit is None and high[1].unit is not None
    if not is_pair and not is_either and RANGE.fullmatch(between) is None:
        return None
    value = low[1].value
    if low[0].scale == 1 and high[0].scale > 1 and low[0].base < high[0].base:
        value = round(low[0].base * high[0].scale, 6)
    unit = low[1].unit or high[1].unit
    if value >= high[1].value or unit != (high[1].unit or unit):
        return None
    words = low[1].unit_text or high[1].unit_text
    first = replace(low[1], value=value, unit=unit, unit_text=words)
    second = replace(high[1], unit=unit, unit_text=high[1].unit_text or words)
    if CHANGE.search(before):
        return first, second
    return replace(first, bound="at-least"), replace(second, bound="up-to")


def _opens_pair(text: str, low: Amount) -> bool:
    starts = (low.span.start, low.number.start)
    return any(OPENS_PAIR.search(text, max(0, start - 12), start) for start in starts)
