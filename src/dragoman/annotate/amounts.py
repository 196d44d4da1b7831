"""Amounts of a text: numbers with their unit or currency and how exact they are said to be."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dragoman.model.reading import Amount, DateMention
from dragoman.model.text import Span
from dragoman.ontology.measures import Bound, Currency, Measures, Unit

from .number_names import is_amount
from .numbers import Number, find_numbers
from .tense import any_of

BEFORE = 48
BETWEEN = r"(?:another|a further|an additional|a total of|a combined|the|these|those|a record|other)"
RANGE = re.compile(r"\s?[-–—]\s?|\sto\s(?:as many as\s|some\s)?")
PAIR = re.compile(r"\sand\s")
OPENS_PAIR = re.compile(r"\bbetween\s(?:[^\s\w]{0,3})$", re.IGNORECASE)
CHANGE = re.compile(r"\bfrom\s(?:[^\s\w]{0,3}|about\s|around\s|nearly\s)$")
PIECE = re.compile(r"[^\W_]+(?:['’][^\W_]+)?|[%$€£¥₹°²³]")
LINK = re.compile(r"(?:[ \t\u00a0]{1,2}|[-‑]|[ \t]?\n(?!\n))?")
POUNDS = frozenset(("pound", "pounds"))
CENTS = frozenset(("cent", "cents"))
MILLION = 1e6
# Forms up to this length are looked up only as written: "MW" and "mw" differ.
SHORT = 3
LONGEST_SIGN = 5
GAP = re.compile(r"[ \u00a0\-/]?")


def find_amounts(text: str, dates: Sequence[DateMention], measures: Measures) -> tuple[Amount, ...]:
    """Return the amounts of a text in order, without dates, clock times, ages and numbers that are names."""
    taken = sorted((one.span for one in dates), key=lambda span: span.start)
    numbers = [one for one in find_numbers(text, measures) if is_amount(text, one, measures=measures)]
    free = list(_outside(numbers, taken))
    reader = _Reader(text, measures)
    return tuple(_ranged(text, [(number, reader.read(number)) for number in free]))


def _outside(numbers: Sequence[Number], taken: Sequence[Span]) -> Iterator[Number]:
    position = 0
    for number in numbers:
        while position < len(taken) and taken[position].end <= number.span.start:
            position += 1
        if position == len(taken) or not taken[position].overlaps(number.span):
            yield number


class _Reader:
    """Reads what stands around the numbers of one text."""

    __slots__ = ("_after", "_before", "_governed", "_measures", "_prefix", "_text")

    def __init__(self, text: str, measures: Measures) -> None:
        self._text, self._measures = text, measures
        self._prefix = _prefix_pattern(measures)
        self._governed = re.compile(rf"\b(?:{any_of(measures.governors)})\s$", re.IGNORECASE)
        self._before = _bound_pattern(measures.bounds_before)
        self._after = re.compile(r"\s?(" + any_of(measures.bounds_after) + r")(?!\w)", re.IGNORECASE)

    def read(self, number: Number) -> Amount:
        """Return the amount around a number."""
        start, end = number.span.start, number.span.end
        prefix = self._prefix.search(self._text, max(0, start - 10), start)
        after = self._after.match(self._text, end)
        stop = after.end() if after else end
        currency, unit_span = self._sign(prefix) if prefix else self._unit(number, stop)
        start = unit_span.start if prefix and unit_span is not None else start
        value, name = self._valued(number, currency, unit_span)
        end = stop if unit_span is None else max(stop, unit_span.end)
        later = None if after else self._after.match(self._text, end)
        opening, bound = self._bound(start)
        said = after or later
        if said:
            bound = self._measures.bounds_after[said[1].lower()]
        return Amount(
            span=Span(opening, later.end() if later else end),
            number=number.span,
            value=value,
            unit=name,
            unit_text=None if unit_span is None else self._text[unit_span.start : unit_span.end],
            bound=bound,
        )

    def _sign(self, prefix: re.Match[str]) -> tuple[Currency | Unit | None, Span | None]:
        return self._measures.currencies[prefix[1]], Span(*prefix.span(1))

    def _valued(
        self, number: Number, unit: Currency | Unit | None, span: Span | None
    ) -> tuple[float, str | None]:
        if unit is None or span is None:
            return number.value, None
        if isinstance(unit, Unit):
            return number.value, unit.name
        words = self._text[span.start : span.end].lower()
        return (round(number.value / 100, 6) if words in CENTS else number.value), unit.code

    def _unit(self, number: Number, end: int) -> tuple[Currency | Unit | None, Span | None]:
        """Return the longest unit or currency that follows a number."""
        best: tuple[Currency | Unit | None, Span | None] = (None, None)
        for span in self._spans_after(end):
            form = self._text[span.start : span.end]
            found = self._look_up(form, number, span)
            if found is not None and not self._is_split(span.end):
                best = (found, span)
        return best

    def _spans_after(self, end: int) -> Iterator[Span]:
        link = LINK.match(self._text, end)
        start = position = link.end() if link else end
        for _ in range(self._measures.longest_form + 1):
            piece = PIECE.match(self._text, position)
            if piece is None:
                return
            stop = piece.end()
            yield Span(start, stop)
            if self._text[stop : stop + 1] == ".":
                yield Span(start, stop + 1)
                stop += 1
            gap = GAP.match(self._text, stop)
            position = gap.end() if gap else stop

    def _look_up(self, form: str, number: Number, span: Span) -> Currency | Unit | None:
        form = " ".join(form.replace("\u00a0", " ").split())
        units, currencies = self._measures.units, self._measures.currencies
        currency = currencies.get(form) or currencies.get(form.lower() if len(form) > SHORT else form)
        unit = units.get(form) or units.get(form.lower() if len(form) > SHORT else form)
        if form.lower() in POUNDS:
            return unit if self._is_weight(number, span) else currency
        if currency is not None and (unit is None or not currency.is_plain):
            return currency
        return unit if unit is not None and self._fits(unit, form, number, span) else None

    def _is_weight(self, number: Number, span: Span) -> bool:
        is_hyphenated = self._text[span.start - 1] in "-‑"
        return is_hyphenated or (number.value < MILLION and self._text.startswith(" of ", span.end))

    def _fits(self, unit: Unit, form: str, number: Number, span: Span) -> bool:
        """Refuse the singular of a counted thing after more than one ("34 refugee camps")."""
        is_hyphenated = self._text[span.start - 1 : span.start] in ("-", "‑")
        if unit.kind != "count" or number.value == 1 or is_hyphenated or form.lower() != unit.name.lower():
            return True
        return not any(
            plural in self._measures.units for plural in (f"{form}s", f"{form}es", f"{form[:-1]}ies")
        )

    def _is_split(self, end: int) -> bool:
        """Tell whether the words go on ("well-known", "round's")."""
        return re.match(r"\w|[-‑][^\W\d]|/\w", self._text[end : end + 2]) is not None

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


def _prefix_pattern(measures: Measures) -> re.Pattern[str]:
    """Return the pattern of signs and codes that stand before a number: "$", "Rs", "EUR"."""
    signs = [
        form
        for form in measures.currencies
        if not form.islower() and len(form) <= LONGEST_SIGN and " " not in form.strip()
    ]
    return re.compile(rf"(?<![^\W\d_])({any_of(signs)})[ \u00a0]?$")


def _ranged(text: str, read: Sequence[tuple[Number, Amount]]) -> Iterator[Amount]:
    """Give amounts in order; the ends of a range share unit and magnitude and become bounds."""
    position = 0
    while position < len(read):
        pair = read[position : position + 2]
        if len(pair) > 1 and (ends := _range_of(text, *pair)):
            yield from ends
            position += 2
        else:
            yield pair[0][1]
            position += 1


def _range_of(
    text: str, low: tuple[Number, Amount], high: tuple[Number, Amount]
) -> tuple[Amount, Amount] | None:
    between = text[low[1].span.end : high[1].span.start]
    before = text[max(0, low[1].span.start - 10) : low[1].span.start]
    is_pair = PAIR.fullmatch(between) is not None and OPENS_PAIR.search(before) is not None
    if not is_pair and (RANGE.fullmatch(between) is None or CHANGE.search(before) is not None):
        return None
    value = low[1].value
    if low[0].scale == 1 and high[0].scale > 1 and low[0].base < high[0].base:
        value = round(low[0].base * high[0].scale, 6)
    unit = low[1].unit or high[1].unit
    if value >= high[1].value or unit != (high[1].unit or unit):
        return None
    words = low[1].unit_text or high[1].unit_text
    first = replace(low[1], value=value, unit=unit, unit_text=words, bound="at-least")
    return first, replace(high[1], unit=unit, unit_text=high[1].unit_text or words, bound="up-to")
