"""Numbers that the headline gives otherwise than the text below it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.model.reading import Amount, Reading, Token
from dragoman.model.record import Conflict
from dragoman.ontology.measures import Measures

from .numbers_told import quantity_conflict

# A headline's number is a slip where the text has one not far from it; further off it is another thing's.
FURTHEST = 3.0
# "$42 million" may be said of $41.8 million.
ROUNDED = 0.1
LARGE = 100
LEAD, OPENING = 2, 3
KILLING = frozenset(("kill", "die"))
KILLED = re.compile(r"^\s*(?:\w+\s+){0,2}?(?:are\s+|were\s+)?(?:killed|dead|die)\b", re.IGNORECASE)
MEASURES = frozenset(("mass", "volume", "area", "length", "energy", "power"))
UNSAID = frozenset(("day", "hour", "week", "month", "year"))


@dataclass(frozen=True, slots=True)
class Pair:
    """A number of the headline and the one number of the text that it should be."""

    title: Amount
    body: Amount


def find_headline_conflicts(
    reading: Reading, counted: Sequence[Amount], measures: Measures
) -> Iterator[Conflict]:
    """Give numbers of the headline that the text has once, near, and otherwise."""
    titled = [sentence.span for sentence in reading.sentences if sentence.is_title]
    told = [one for one in counted if any(span.covers(one.span) for span in titled)]
    body = [one for one in counted if one not in told]
    for amount in told:
        if amount.bound not in ("exact", "at-least") or _is_summed(amount, body):
            continue
        same = _same(reading, amount, body, measures)
        if len({one.value for one in same}) == 1 and _is_slip(amount, same[0]):
            yield _pair(reading, Pair(amount, same[0]))


def _same(reading: Reading, amount: Amount, body: Sequence[Amount], measures: Measures) -> list[Amount]:
    """Return the amounts of the text that tell how many of the same there are."""
    unit = measures.unit_names.get(amount.unit or "")
    if amount.unit is not None and amount.unit not in UNSAID:
        is_measured = unit is None or unit.kind in MEASURES
        lead = _of_opening(reading, body, LEAD)
        return [one for one in lead if is_measured and one.unit == amount.unit and _is_near(amount, one)]
    if amount.unit is not None:
        return []
    if _is_killed(reading, amount):
        return [one for one in _of_opening(reading, body, LEAD) if _is_killing(reading, one)]
    noun = _noun_of(reading, amount)
    found = [one for one in body if one.unit is None and noun and _noun_of(reading, one) == noun]
    return found if any(one in found for one in _of_opening(reading, body, OPENING)) else []


def _of_opening(reading: Reading, body: Sequence[Amount], count: int) -> list[Amount]:
    """Return the amounts of the first sentences of the text."""
    first = [one for one in reading.sentences if not one.is_title]
    return [one for one in body for sentence in first[:count] if sentence.span.covers(one.span)]


def _is_summed(amount: Amount, body: Sequence[Amount]) -> bool:
    """Tell whether the text has a headline's number too, or numbers that make it."""
    values = [one.value for one in body if one.unit == amount.unit]
    if any(one.value == amount.value for one in body):
        return True
    return any(sum(few) == amount.value for size in (2, 3) for few in combinations(values[:12], size))


def _is_near(one: Amount, other: Amount) -> bool:
    return other.value > 0 and 1 / FURTHEST <= one.value / other.value <= FURTHEST


def _is_slip(title: Amount, body: Amount) -> bool:
    """Tell whether two numbers are near, differ, and neither rounds the other."""
    if title.bound != body.bound or title.value == body.value or not _is_near(title, body):
        return False
    is_round = title.unit is not None or title.value >= LARGE
    return not is_round or abs(title.value - body.value) > ROUNDED * body.value


def _is_killed(reading: Reading, amount: Amount) -> bool:
    """Tell whether a headline counts the dead without a noun: "31 killed in raid"."""
    return KILLED.match(reading.document.text[amount.number.end : amount.number.end + 40]) is not None


def _is_killing(reading: Reading, amount: Amount) -> bool:
    inside = reading.tokens_in(amount.number)
    above = reading.ancestors(inside[-1].index)[:2] if inside and amount.unit is None else ()
    return any(one.lemma.lower() in KILLING for one in above)


def _noun_of(reading: Reading, amount: Amount) -> str | None:
    """Return the noun that an amount counts, or that it is the number of ("a crew of 25")."""
    inside = reading.tokens_in(amount.number)
    if not inside:
        return None
    head = reading.tokens[inside[-1].head]
    if inside[-1].dep == "pobj" and head.lower == "of":
        return _singular(reading.tokens[head.head])
    while head.dep in ("nummod", "quantmod", "compound") and head.head != head.index:
        head = reading.tokens[head.head]
    return _singular(head) if head.pos in ("NOUN", "PROPN") and head.index > inside[-1].index else None


def _singular(noun: Token) -> str:
    lemma = noun.lemma.lower()
    return lemma.removesuffix("s") if lemma == noun.lower and not lemma.endswith("ss") else lemma


def _pair(reading: Reading, pair: Pair) -> Conflict:
    spans = (pair.title.span, pair.body.span)
    said = [reading.text_of(span) for span in spans]
    why = f"The headline and the text count differently: {said[0]} and {said[1]}."
    return quantity_conflict(reading, ((spans[0], pair.title.value), (spans[1], pair.body.value)), why)
