"""Numbers in figures and words with their place: "4,500", "3.5 lakh", "half a million", "thirty-one"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.text import Span
from dragoman.ontology.measures import Measures, NumberWord

from .spelled_numbers import HUNDRED, THOUSAND

# Fractions in figures that are no dates: "1/4", not "4/7".
RATIO = r"(?:1/2|[12]/3|[13]/4|[1-4]/5|[15]/6|[1357]/8|[1379]/10|(?:1[135]?|[3579])/(?:16|32|64))"
WORD = re.compile(
    rf"(?P<ratio>(?<![\d/.,:-]){RATIO}(?![\d/]|\.\d))"
    # A comma may be parted from its group where a text was cut into words: "80, 000".
    r"|(?P<figure>(?<!\d)\d{1,3}(?:, 0\d{2})+(?!\d)|\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)(?:\.\d+)?"
    r"|\d{1,3}(?:[\u00a0\u202f]\d{3})+(?!\d)|\d+(?:\.\d+)?)"
    r"|(?P<part>[½¼¾⅓⅔])|(?P<word>[^\W\d_]+)"
)
GAP = re.compile(r"[ \t\u00a0]{1,2}|[-‑]|[ \t]?\n(?!\n)|")
RATIO_AFTER = re.compile(r"[-\s](?!of\b)[a-z]|\s?%")
HALVES = {"half": 0.5, "quarter": 0.25}
PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
# "2m²" and "2m2" are no millions.
JOINED_ON = frozenset("0123456789²³")
TENTHS = 10
# Longer runs of digits are no amounts but codes and telephone numbers.
LONGEST_RUN = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number with its words; `base` is what was said before its magnitude, `scale` the magnitude."""

    span: Span
    value: float
    base: float
    scale: float
    is_figure: bool


def find_numbers(text: str, measures: Measures) -> tuple[Number, ...]:
    """Return the numbers of a text in order, also those that are parts of names and dates."""
    words = list(WORD.finditer(text))
    numbers: list[Number] = []
    position = 0
    while position < len(words):
        scanner = _Scanner(text, words, measures)
        found = scanner.read(position)
        if found is None:
            position += 1
        else:
            number, position = found
            numbers.append(number)
    return tuple(numbers)


@dataclass(frozen=True, slots=True)
class _Scanner:
    """The words of a text, read from a position on."""

    text: str
    words: Sequence[re.Match[str]]
    measures: Measures

    def read(self, position: int) -> tuple[Number, int] | None:
        """Return the number that begins at a word and the position after it."""
        first = self.words[position]
        if first["figure"]:
            return self._figure(position)
        if first["part"]:
            return self._number(position, position + 1, base=PARTS[first["part"]])
        if first["ratio"]:
            is_counted = RATIO_AFTER.match(self.text, first.end()) is not None
            return self._number(position, position + 1, base=_ratio(first["ratio"])) if is_counted else None
        return self._in_words(position)

    def _figure(self, position: int) -> tuple[Number, int] | None:
        figure = re.sub(r"[,\s\u202f]", "", self.words[position]["figure"])
        if len(figure) > LONGEST_RUN:
            return None
        base, after = float(figure), position + 1
        if self._follows(after) and self.words[after]["part"]:
            base, after = base + PARTS[self.words[after]["part"]], after + 1
        elif self._follows(after) and self.words[after]["ratio"] and base.is_integer():
            base, after = base + _ratio(self.words[after]["ratio"]), after + 1
        half, after = self._half(after)
        base += half
        return self._number(position, after, base=base)

    def _number(self, start: int, after: int, *, base: float) -> tuple[Number, int]:
        """Return a number with the magnitudes that follow it."""
        scale = 1.0
        while (word := self._magnitude(after)) is not None:
            scale, after = scale * word.value, after + 1
        span = Span(self.words[start].start(), self.words[after - 1].end())
        is_figure = self.words[start]["word"] is None
        value = round(base * scale, 6)
        return Number(span=span, value=value, base=base, scale=scale, is_figure=is_figure), after

    def _magnitude(self, position: int) -> NumberWord | None:
        word = self._known(position)
        if word is None or word.kind not in ("magnitude", "group") or not self._follows(position):
            return None
        if (
            word.is_joined
            and self.text[self.words[position].end() : self.words[position].end() + 1] in JOINED_ON
        ):
            return None
        before = self.words[position - 1]
        is_joined = before.end() == self.words[position].start()
        if word.is_joined and not (is_joined and before["figure"]):
            return None
        if is_joined and not before["figure"] and not before["part"]:
            return None
        return word

    def _half(self, position: int) -> tuple[float, int]:
        """Return what "and a half", "and a quarter" adds and the position after it."""
        said = [match.group().lower() for match in self.words[position : position + 3]]
        if said[:2] == ["and", "a"] and said[-1] in HALVES and self._is_run(position - 1, position + 2):
            return HALVES[said[-1]], position + 3
        return 0.0, position

    def _known(self, position: int) -> NumberWord | None:
        if position >= len(self.words) or not self.words[position]["word"]:
            return None
        word = self.words[position].group()
        numbers = self.measures.numbers
        return numbers.get(word) or (numbers.get(word.lower()) if len(word) > 1 else None)

    def _follows(self, position: int) -> bool:
        """Tell whether nothing but white space or a hyphen parts a word from the one before it."""
        if not 0 < position < len(self.words):
            return False
        between = self.text[self.words[position - 1].end() : self.words[position].start()]
        return GAP.fullmatch(between) is not None

    def _in_words(self, position: int) -> tuple[Number, int] | None:
        word = self.words[position].group().lower()
        if word in ("a", "an", "half") or self._is_fraction(position):
            return self._with_article(position)
        known = self._known(position)
        if known is None or known.kind != "number":
            return None
        value, after = self._count(position)
        half, after = self._half(after)
        value += half
        return self._number(position, after, base=value)

    def _is_fraction(self, position: int) -> bool:
        known = self._known(position)
        return known is not None and known.kind == "fraction"

    def _with_article(self, position: int) -> tuple[Number, int] | None:
        """Read "a hundred", "half a million", "a quarter of a million", "a dozen"."""
        base, after = 1.0, position
        if self.words[after].group().lower() in ("a", "an"):
            after += 1
        fraction = self._known(after)
        if fraction is not None and fraction.kind == "fraction" and self._follows(after + 1):
            base, after = fraction.value, after + 1
            while after < len(self.words) and self.words[after].group().lower() in ("of", "a"):
                after += 1
        known = self._known(after)
        is_pair = known is not None and self.words[after].group().lower() == "couple"
        if known is None or known.kind not in ("magnitude", "group") or known.is_joined or is_pair:
            return None
        if after == position or not self._is_run(position, after):
            return None
        if self.words[after].group().lower() in (
            "hundreds",
            "thousands",
            "millions",
            "billions",
            "dozens",
            "scores",
        ):
            return None
        if after == position + 1 and base == 1 and known.kind == "magnitude":
            base, after = self._count(position)
            return self._number(position, after, base=base)
        return self._number(position, after, base=base) if self._magnitude(after) else None

    def _is_run(self, first: int, last: int) -> bool:
        return all(self._follows(one) for one in range(first + 1, last + 1))

    def _count(self, position: int) -> tuple[float, int]:
        """Read number words up to the last that still makes one number, below the magnitudes of thousands."""
        total, current, after = 0.0, self._value(position), position + 1
        while after < len(self.words) and self._follows(after):
            step = self._step(after, current, total)
            if step is None:
                break
            total, current, after = step
        return total + current, after

    def _value(self, position: int) -> float:
        """Return the number of a word; an article is one ("a hundred and five")."""
        known = self._known(position)
        return 1.0 if known is None else known.value

    def _step(self, position: int, current: float, total: float) -> tuple[float, float, int] | None:
        """Return total, current group and position after one more word, or None where the number ends."""
        known = self._known(position)
        if self.words[position].group().lower() == "and" and (current >= HUNDRED or (total and not current)):
            following = self._known(position + 1)
            is_number = following is not None and following.kind == "number" and self._follows(position + 1)
            known, position = (following, position + 1) if is_number else (None, position)
        if known is None or known.is_joined:
            return None
        if known.kind == "number" and _adds(known.value, current):
            return total, current + known.value, position + 1
        if known.kind == "magnitude" and known.value == HUNDRED and 0 < current < HUNDRED:
            return total, current * HUNDRED, position + 1
        if known.value >= THOUSAND and known.kind == "magnitude" and current and self._goes_on(position):
            return total + current * known.value, 0.0, position + 1
        return None

    def _goes_on(self, position: int) -> bool:
        """Tell whether number words follow a magnitude, which then is not the last ("two thousand four")."""
        after = position + 1
        if not self._follows(after):
            return False
        if self.words[after].group().lower() == "and":
            after += 1
        known = self._known(after)
        is_joined_by_hyphen = self.text[self.words[position].end() : self.words[position].end() + 1] == "-"
        return (
            known is not None and known.kind == "number" and self._follows(after) and not is_joined_by_hyphen
        )


def _ratio(figures: str) -> float:
    part, _, whole = figures.partition("/")
    return int(part) / int(whole)


def _adds(value: float, current: float) -> bool:
    """Tell whether a number word goes on the number: "thirty" + "one", "two hundred" + "five"."""
    if value >= HUNDRED:
        return False
    if current == 0:
        return True
    if current >= HUNDRED:
        return current % HUNDRED == 0 or (
            current % TENTHS == 0 and current % HUNDRED > TENTHS and value < TENTHS
        )
    return current % TENTHS == 0 and current > TENTHS and 0 < value < TENTHS
