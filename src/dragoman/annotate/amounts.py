"""Amounts of a text: numbers with their unit or currency and how exact they are said to be."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dragoman.model.reading import Amount, DateMention
from dragoman.model.text import Span
from dragoman.ontology.measures import Bound, Currency, Measures, Unit

from .amount_joins import join_amounts
from .amount_units import Found, UnitReader
from .number_names import JOINED_M, WORD_AFTER, is_amount
from .numbers import RATIO, Number, find_numbers
from .tense import any_of

BEFORE = 48
BETWEEN = r"(?:another|a further|an additional|a total of|a combined|the|these|those|a record|other)"
# A minus before degrees and percent; before other numbers a dash is a mark of its own.
SIGN = re.compile(r"(?:^|(?<=[\s(\[]))([-−]|minus\s)$", re.IGNORECASE)
# "5m x 3m" are metres.
SIDE_BEFORE = re.compile(r"\dm?\s?[x×]\s?$")
SIGNED = frozenset(("temperature", "ratio"))


def find_amounts(text: str, dates: Sequence[DateMention], measures: Measures) -> tuple[Amount, ...]:
    """Return the amounts of a text in order, without dates, clock times and numbers that are names."""
    dated = (one.span for one in dates if one.date is not None or not _is_ratio(text, one.span))
    taken = sorted(dated, key=lambda span: span.start)
    numbers = [one for one in find_numbers(text, measures) if is_amount(text, one, measures=measures)]
    free = list(_outside(numbers, taken))
    reader = _Reader(text, measures)
    return tuple(join_amounts(text, list(reader.read_all(free)), measures))


def _is_ratio(text: str, span: Span) -> bool:
    """Tell whether what may be a day is a fraction: "1/2 cup"."""
    return re.fullmatch(RATIO, text[span.start : span.end]) is not None


def _outside(numbers: Sequence[Number], taken: Sequence[Span]) -> Iterator[Number]:
    position = 0
    for number in numbers:
        while position < len(taken) and taken[position].end <= number.span.start:
            position += 1
        if position == len(taken) or not taken[position].overlaps(number.span):
            yield number


class _Reader:
    """Reads what stands around the numbers of one text."""

    __slots__ = ("_after", "_before", "_governed", "_measures", "_text", "_units")

    def __init__(self, text: str, measures: Measures) -> None:
        self._text, self._measures = text, measures
        self._units = UnitReader(text, measures)
        self._governed = re.compile(rf"\b(?:{any_of(measures.governors)})\s$", re.IGNORECASE)
        self._before = _bound_pattern(measures.bounds_before)
        self._after = re.compile(r"\s?(" + any_of(measures.bounds_after) + r")(?!\w)", re.IGNORECASE)

    def read_all(self, numbers: Sequence[Number]) -> Iterator[tuple[Number, Amount]]:
        """Give numbers with their amounts, without those that are rates of others: "50 cents a dozen"."""
        position = 0
        for number in numbers:
            if number.span.start < position:
                continue
            read = self.read(number)
            position = self._units.rate_of(read[1].span.end)[1]
            yield read

    def read(self, number: Number) -> tuple[Number, Amount]:
        """Return a number, without an "m" that is metres, and the amount around it."""
        number = self._as_metres(number)
        after = self._after.match(self._text, number.span.end)
        stop = after.end() if after else number.span.end
        found = self._units.unit_of(number, stop)
        start, end = self._ends(number, found, stop)
        later = None if after else self._after.match(self._text, end)
        opening, bound = self._bound(start)
        said = after or later
        if said:
            bound = self._measures.bounds_after[said[1].lower()]
        amount = Amount(
            span=Span(opening, later.end() if later else end),
            number=number.span,
            value=self._value(number, found, start),
            unit=None if found is None else _name_of(found),
            unit_text=None if found is None else self._text[found.span.start : found.span.end],
            bound=bound,
            per=self._units.rate_of(later.end() if later else end)[0],
        )
        return number, amount

    def _as_metres(self, number: Number) -> Number:
        """Return the number of metres where a joined "m" is no million: "a wall 3m high"."""
        start, end = number.span.start, number.span.end
        if not JOINED_M.search(self._text, start, end):
            return number
        following = WORD_AFTER.match(self._text, end)
        is_word = following is not None and self._text[following.end() : following.end() + 1] != "-"
        is_size = is_word and following is not None and following[1] in self._measures.sizes_after
        if not is_size and not SIDE_BEFORE.search(self._text, max(0, start - 10), start):
            return number
        return replace(number, span=Span(number.span.start, end - 1), value=number.base, scale=1.0)

    def _ends(self, number: Number, found: Found | None, stop: int) -> tuple[int, int]:
        if found is None:
            return number.span.start, stop
        start, end = min(number.span.start, found.span.start), max(stop, found.end or found.span.end)
        sign = SIGN.search(self._text, max(0, start - 8), start) if _is_signed(found) else None
        return (start if sign is None else sign.start(1)), end

    def _value(self, number: Number, found: Found | None, start: int) -> float:
        if found is None:
            return number.value
        scale = found.later * (found.known.scale if isinstance(found.known, Currency) else 1.0)
        value = round(number.value * scale, 6) if scale != 1 else number.value
        is_below = _is_signed(found) and start < min(number.span.start, found.span.start)
        return -value if is_below else value

    def _bound(self, start: int) -> tuple[int, Bound]:
        found = self._before.search(self._text, max(0, start - BEFORE), start)
        if found is None:
            return start, "exact"
        phrase = " ".join(found[1].lower().split())
        if phrase in ("over", "about", "under") and self._governed.search(
            self._text, max(0, found.start() - 16), found.start(1)
        ):
            return start, "exact"
        return found.start(1), self._measures.bounds_before[phrase]


def _bound_pattern(bounds: Mapping[str, Bound]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])({any_of(bounds)})\s?(?:{BETWEEN}\s)?$", re.IGNORECASE)


def _name_of(found: Found) -> str:
    return found.known.name if isinstance(found.known, Unit) else found.known.code


def _is_signed(found: Found) -> bool:
    return isinstance(found.known, Unit) and found.known.kind in SIGNED
