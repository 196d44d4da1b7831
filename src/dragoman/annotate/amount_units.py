"""The unit or currency of a number: what stands before it, after it, and for each of what it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from dragoman.model.text import Span
from dragoman.ontology.measures import Currency, Measures, Unit

from .numbers import Number
from .tense import any_of

PIECE = re.compile(r"[^\W_]+(?:['’][^\W_]+)?|[%$€£¥₹°²³¢₡₦₩₪₫₭₮₱₲₴₸₺₼₽₾₿฿৳₵℃℉]")
LINK = re.compile(r"(?:[ \t\u00a0]{1,2}|[-‑]|[ \t]?\n(?!\n))?")
GAP = re.compile(r" - |[ \u00a0\-/]?")
# Letters that are units only right after the figure: "45C", not "45 C"; "5TB", not "5 TB wards".
JOINED_ONLY = frozenset(("C", "F", "TB"))
# Where a text was cut into words a hyphen stands apart: "a 30 - year bond", never "30 - years".
APART = re.compile(r" - ")
BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
POUNDS = frozenset(("pound", "pounds"))
# Forms up to this length are looked up only as written: "MW" and "mw" differ.
SHORT = 3
AROUND = 60
SENTENCE_END = re.compile(r"[.!?;]\s|\n")
# Pounds without a word of weight or money near them weigh below this, and are money from here on.
HUNDRED, MILLION, THOUSAND = 100, 1e6, 1e3
APART_M = re.compile(r"[ \u00a0]m\b(?!²)")
LATER_SCALE = re.compile(r"\s([^\W\d_]+)\b")
AGE_BEFORE = re.compile(r"\b(ages?(?:\sof)?|aged)(?:\sabout|\sbetween)?\s$", re.IGNORECASE)
OLDEST = 130
WORD_NEXT = re.compile(r"\s(?!(?:a|an|for|in|of|to|and|or|on|from|by|at|per|each)\b)[^\W\d_]")
# One letter is a sign only joined to so much: "N500 million", not "N95".
LEAST_OF_LETTER = 10_000
WORD_BEFORE = re.compile(r"(?<!\w)([^\W\d_]{4,})\s$")
NUMBER_BEFORE = re.compile(r"\d[ \u00a0]$")

Known: TypeAlias = Currency | Unit


@dataclass(frozen=True, slots=True)
class Found:
    """A unit or currency with its words, and a magnitude that stands after it ("75 USD million")."""

    known: Known
    span: Span
    later: float = 1.0
    end: int | None = None


class UnitReader:
    """Finds the units of the numbers of one text."""

    __slots__ = ("_measures", "_prefix", "_rate", "_text", "_year_of_age")

    def __init__(self, text: str, measures: Measures) -> None:
        self._text, self._measures = text, measures
        self._prefix = _prefix_pattern(measures)
        self._rate = _rate_pattern(measures)
        self._year_of_age = measures.unit_names["year of age"]

    def unit_of(self, number: Number, end: int) -> Found | None:
        """Return the unit or currency of a number whose words end there."""
        before = self._before(number)
        if before is not None and self._is_after_number(before.span.start):
            return self._after(number, end) or before
        if before is not None:
            return self._million(before, number, end)
        return self._after(number, end) or self._age(number) or self._word_before(number)

    def rate_of(self, end: int) -> tuple[str | None, int]:
        """Return for each of what an amount is that ends there, "year" of "a year", and where that ends."""
        rate = self._rate.match(self._text, end)
        if rate is None:
            return None, end
        noun = " ".join((rate["noun"] or rate["time"]).lower().split())
        return self._measures.rates[noun], rate.end()

    def _before(self, number: Number) -> Found | None:
        start = number.span.start
        prefix = self._prefix.search(self._text, max(0, start - 10), start)
        if prefix is None:
            return None
        is_letter = len(prefix[1]) == 1 and prefix[1].isascii() and prefix[1].isalpha()
        if is_letter and (prefix.end(1) < start or number.value < LEAST_OF_LETTER):
            return None
        currency = self._measures.signs[re.sub(r"\s", "", prefix[1])]
        return Found(currency, Span(*prefix.span(1)))

    def _is_after_number(self, start: int) -> bool:
        return NUMBER_BEFORE.search(self._text, max(0, start - 2), start) is not None

    def _million(self, found: Found, number: Number, end: int) -> Found:
        """Return a currency with the "m" that stands apart after the number: "$5 m"."""
        apart = APART_M.match(self._text, end) if number.scale == 1 else None
        return found if apart is None else Found(found.known, found.span, MILLION, apart.end())

    def _word_before(self, number: Number) -> Found | None:
        """Return the currency whose word stands before a number of millions: "rupees 500 crore"."""
        start = number.span.start
        word = WORD_BEFORE.search(self._text, max(0, start - 16), start)
        if word is None or number.scale < THOUSAND or word[1].lower() in self._measures.unsure_currencies:
            return None
        known = self._measures.currencies.get(word[1].lower())
        return None if known is None or known.scale != 1 else Found(known, Span(*word.span(1)))

    def _age(self, number: Number) -> Found | None:
        start = number.span.start
        said = AGE_BEFORE.search(self._text, max(0, start - 20), start)
        if said is None or number.value > OLDEST:
            return None
        return Found(self._year_of_age, Span(*said.span(1)))

    def _after(self, number: Number, end: int) -> Found | None:
        """Return the longest unit or currency that follows a number."""
        best: Found | None = None
        for span in self._spans_after(end):
            form = self._text[span.start : span.end]
            known = self._look_up(form, number, span)
            if known is not None and not self._is_split(span.end):
                best = Found(known, span)
        if best is None:
            return self._bracketed(number, end)
        return self._scaled(best, number) if isinstance(best.known, Currency) else best

    def _scaled(self, found: Found, number: Number) -> Found:
        """Return a currency with the magnitude after it: "75 USD million"."""
        after = LATER_SCALE.match(self._text, found.span.end)
        word = None if after is None else self._measures.numbers.get(after[1])
        if after is None or word is None or word.kind != "magnitude" or word.value < THOUSAND:
            return found
        return found if number.scale > 1 else Found(found.known, found.span, word.value, after.end())

    def _bracketed(self, number: Number, end: int) -> Found | None:
        """Return a unit in brackets: "20 (kg)"."""
        opening = self._text[end : end + 2].strip()
        if opening not in BRACKETS:
            return None
        start = self._text.index(opening, end) + 1
        stop = self._text.find(BRACKETS[opening], start, start + AROUND)
        if stop <= start:
            return None
        span = Span(start, stop)
        known = self._look_up(self._text[start:stop], number, span)
        return None if known is None else Found(known, span)

    def _spans_after(self, end: int) -> Iterator[Span]:
        link = APART.match(self._text, end) or LINK.match(self._text, end)
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

    def _look_up(self, form: str, number: Number, span: Span) -> Known | None:
        form = " ".join(form.replace("\u00a0", " ").replace(" - ", "-").split())
        units, currencies = self._measures.units, self._measures.currencies
        currency = currencies.get(form) or currencies.get(form.lower() if len(form) > SHORT else form)
        unit = units.get(form) or units.get(form.lower() if len(form) > SHORT else form)
        if form.lower() in POUNDS:
            return unit if self._is_weight(number, span) else currency
        if currency is not None and not self._is_money(form, number, span):
            currency = None
        if currency is not None and (unit is None or not currency.is_plain):
            return currency
        return unit if unit is not None and self._fits(unit, form, number, span) else None

    def _is_money(self, form: str, number: Number, span: Span) -> bool:
        """Refuse letters that are signs only before a number, and words that are others before a word."""
        if len(form) == 1 and form.isascii() and form.isalpha():
            return False
        is_unsure = form.lower() in self._measures.unsure_currencies and number.value < THOUSAND
        return not is_unsure or WORD_NEXT.match(self._text, span.end) is None

    def _is_weight(self, number: Number, span: Span) -> bool:
        is_hyphenated = self._text[span.start - 1] in "-‑"
        if is_hyphenated or number.value >= MILLION or number.scale > 1:
            return is_hyphenated
        if self._text.startswith(" of ", span.end):
            return True
        before = SENTENCE_END.split(self._text[max(0, span.start - AROUND) : span.start])[-1]
        around = before + " " + SENTENCE_END.split(self._text[span.end : span.end + AROUND])[0]
        words = frozenset(re.findall(r"[a-z]+", around.lower()))
        if words & self._measures.pounds["money"]:
            return False
        return bool(words & self._measures.pounds["weight"]) or number.value < HUNDRED

    def _fits(self, unit: Unit, form: str, number: Number, span: Span) -> bool:
        """Refuse the singular of a counted thing after more than one ("34 refugee camps")."""
        if APART.match(self._text, span.start - 3):
            return unit.kind == "age" or (unit.kind != "count" and form.lower() == unit.name.lower())
        if form in JOINED_ONLY and not self._text[span.start - 1].isdigit():
            return False
        if len(form) == 1 and form.isupper() and self._text[span.end : span.end + 1] == "-":
            return False
        is_hyphenated = self._text[span.start - 1 : span.start] in ("-", "‑")
        if unit.kind != "count" or number.value == 1 or is_hyphenated or form.lower() != unit.name.lower():
            return True
        return not any(
            plural in self._measures.units for plural in (f"{form}s", f"{form}es", f"{form[:-1]}ies")
        )

    def _is_split(self, end: int) -> bool:
        """Tell whether the words go on ("well-known", "round's")."""
        if self._rate.match(self._text, end):
            return False
        return re.match(r"\w|[-‑][^\W\d]|/\w", self._text[end : end + 2]) is not None


def _is_parted(form: str) -> bool:
    """Tell whether a blank may stand in a sign: "HK $5", "C $5"; but "A $5 gift" is no Australian one."""
    return form.endswith("$") and (len(form) > len("A$") or form in ("C$", "c$"))


def _prefix_pattern(measures: Measures) -> re.Pattern[str]:
    """Return the pattern of signs and codes that stand before a number: "$", "Rs", "EUR", "hk $"."""
    signs = (
        re.escape(form[:-1]) + r"[ \u00a0]?\$" if _is_parted(form) else re.escape(form)
        for form in sorted(measures.signs, key=lambda form: (-len(form), form))
    )
    # "Oslo' s $5 bid" has no "s $".
    guard = r"(?<![^\W\d_])(?:(?<!['’])(?<!['’] )|(?![a-z]))"
    return re.compile(rf"{guard}({'|'.join(signs)})[ \u00a0]?$")


def _rate_pattern(measures: Measures) -> re.Pattern[str]:
    """Return the pattern of "a year", "per barrel", "/day" and of "of crude a day" after an amount."""
    nouns, others = any_of(measures.rates), any_of(measures.not_rates)
    of = r"(?:\s(?:of|in)(?:\s[a-z][a-z-]*){1,3}?)?"
    return re.compile(
        rf"(?:(?:{of}\s(?:per|each|every)\s|/|-per-)(?P<noun>{nouns})"
        rf"|(?:{of}\s(?:a|an)\s|-(?:a|an)-|\s-\s(?:a|an)\s-\s)(?P<time>{nouns})(?!\s(?:{others})\b))"
        r"(?![\w'’]|-\w)"
    )
