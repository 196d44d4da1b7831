"""Parts set beside their total that do not make it: "nine officials, six judges and four wardens,"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.model.claim import Transfer
from dragoman.model.reading import Amount, Reading, Token
from dragoman.model.record import Conflict
from dragoman.model.text import Span

from .numbers_told import plain_number, quantity_conflict

ARTICLES = frozenset(("a", "an"))
BREAKS = frozenset((".", ";", ":", "?", "!", "(", ")"))
# Words in a list that make its sum unknown.
VAGUE = frozenset(
    "about around some nearly almost more over least several dozens hundreds others other rest remaining "
    "both either or percent each every another of whom which including among".split()
)
NOUNS = ("NOUN", "PROPN")
MOST_PARTS = 5
# A total so many times the sum is no slip: what stands beside it is no list of its parts.
FURTHEST = 3
WHOLE = 100
# How many words may part two shares of one thing.
FEW = 3


@dataclass(frozen=True, slots=True)
class Part:
    """One member of a list: its first token, how many it is, and the token that names it."""

    first: Token
    value: float
    head: Token


def find_part_conflicts(
    reading: Reading,
    counted: Sequence[Amount],
    transfers: Sequence[Transfer],
    actors: Mapping[int, frozenset[str]],
) -> Iterator[Conflict]:
    """Give totals that the parts beside them do not make, shares above the whole, and totals below a part."""
    number_at = {reading.tokens_in(one.number)[-1].index: one for one in counted if _is_number(reading, one)}
    for amount in number_at.values():
        parts = _beside(reading, amount, number_at)
        added = sum(part.value for part in parts)
        if parts and added != amount.value and amount.value <= FURTHEST * added:
            yield _sum_conflict(reading, amount, parts, added)
    yield from _shares(reading)
    yield from _totals(reading, transfers, actors)


def _is_number(reading: Reading, amount: Amount) -> bool:
    is_whole = amount.bound == "exact" and amount.unit is None and float(amount.value).is_integer()
    return is_whole and bool(reading.tokens_in(amount.number))


# ------------------------------------------------------------ a list beside its total


def _beside(reading: Reading, total: Amount, number_at: Mapping[int, Amount]) -> list[Part]:
    """Return the list in apposition to what an amount counts, or nothing where it is not plainly one."""
    noun = _counted(reading, reading.tokens_in(total.number)[-1])
    if noun is None or noun.index + 2 >= reading.sentences[noun.sentence].stop:
        return []
    if reading.tokens[noun.index + 1].text != ",":
        return []
    parts, end = _listed(reading, noun.index + 2, number_at)
    if not 1 < len(parts) <= MOST_PARTS or not end:
        return []
    is_apart = parts[0].head.dep == "appos" or parts[0].first.dep == "appos"
    return parts if is_apart or _are_nationals(noun, parts) else []


def _are_nationals(noun: Token, parts: Sequence[Part]) -> bool:
    """Tell whether the members of a list are named by nation: "four engineers, two Chileans and a Dane"."""
    return noun.pos == "NOUN" and all(part.head.text[:1].isupper() for part in parts)


def _counted(reading: Reading, number: Token) -> Token | None:
    """Return the noun that a number counts, right after it with its adjectives."""
    noun = reading.tokens[number.head]
    between = reading.tokens[number.index + 1 : noun.index]
    is_near = number.dep == "nummod" and noun.index > number.index and noun.pos in NOUNS
    return noun if is_near and all(one.pos in (*NOUNS, "ADJ", "VERB") for one in between) else None


def _listed(reading: Reading, start: int, number_at: Mapping[int, Amount]) -> tuple[list[Part], bool]:
    """Return the members of a list from a token on, and whether it comes to a plain end after "and"."""
    stop, at, is_last = reading.sentences[reading.tokens[start].sentence].stop, start, False
    parts: list[Part] = []
    while at < stop:
        part = _part(reading, at, number_at)
        if part is None:
            return [], False
        parts.append(part)
        at = _end_of(reading, at, stop)
        token = reading.tokens[min(at, stop - 1)]
        if is_last:
            return parts, at >= stop or token.text in (",", *BREAKS)
        if token.lower not in (",", "and"):
            return [], False
        following = reading.tokens[min(at + 1, stop - 1)]
        is_last = token.lower == "and" or following.lower == "and"
        at += 2 if token.text == "," and following.lower == "and" else 1
    return [], False


def _part(reading: Reading, at: int, number_at: Mapping[int, Amount]) -> Part | None:
    first = reading.tokens[at]
    amount = number_at.get(at)
    if amount is None and first.lower not in ARTICLES:
        return None
    named = first if first.dep in ("appos", "conj") else reading.tokens[first.head]
    is_after = named.index > first.index or named is first
    return Part(first, 1 if amount is None else amount.value, named) if is_after else None


def _end_of(reading: Reading, at: int, stop: int) -> int:
    """Return where a member of a list ends: at the comma, "and" or stop; its own place where it is none."""
    for index in range(at, stop):
        token = reading.tokens[index]
        if token.lower in VAGUE or token.pos in ("AUX", "PRON", "SCONJ"):
            return at
        if token.text in BREAKS or token.lower in (",", "and"):
            return index
        if token.pos == "VERB" and token.dep not in ("amod", "compound"):
            return at
    return stop


def _sum_conflict(reading: Reading, total: Amount, parts: Sequence[Part], added: float) -> Conflict:
    spans = [total.number, *(part.first.span for part in parts)]
    said = [reading.text_of(span) for span in spans]
    why = f"{' and '.join(said[1:])} make {plain_number(added)}, not {said[0]}."
    values = (total.value, *(part.value for part in parts))
    return quantity_conflict(reading, tuple(zip(spans, values, strict=True)), why)


# ------------------------------------------------------------ shares of one whole


def _shares(reading: Reading) -> Iterator[Conflict]:
    """Give shares of one thing that are more than all of it: "gives Ada 55 percent and Bo 65 percent of"."""
    shares = [one for one in reading.amounts if one.unit == "percent" and one.bound == "exact"]
    for one, other in pairwise(shares):
        words = reading.text_of(Span(one.span.end, max(one.span.end, other.span.start))).split()
        after = reading.document.text[other.span.end :].split(maxsplit=2)[:2]
        is_listed = words[:1] in (["and"], [","]) and len(words) <= FEW and not VAGUE & set(words)
        if is_listed and after[:1] == ["of"] and one.value + other.value > WHOLE:
            both = " and ".join(plain_number(each.value) for each in (one, other))
            told = ((one.span, one.value), (other.span, other.value))
            yield quantity_conflict(reading, told, f"{both} percent are more than the whole.")


# ------------------------------------------------------------ a total below its part


def _totals(
    reading: Reading, transfers: Sequence[Transfer], actors: Mapping[int, frozenset[str]]
) -> Iterator[Conflict]:
    """Give running totals below a gift of the same thing by the same giver in the words just before."""
    for total in transfers:
        if total.counting != "running-total" or total.bound != "exact":
            continue
        for part in transfers:
            is_part = part is not total and part.counting in ("shipment", "pledge") and part.bound == "exact"
            if is_part and part.amount > total.amount and _is_of(reading, part, total, actors):
                spans = [one.evidence["amount"][0].span for one in (part, total)]
                said = [reading.text_of(span) for span in spans]
                why = f"The total of {said[1]} is below the {said[0]} that it takes in."
                yield quantity_conflict(reading, ((spans[0], part.amount), (spans[1], total.amount)), why)
                return


def _is_of(reading: Reading, part: Transfer, total: Transfer, actors: Mapping[int, frozenset[str]]) -> bool:
    """Tell whether a total takes in a gift: of one unit and thing, from one giver, told just before it."""
    places = [one.evidence["amount"][0].span.start for one in (part, total)]
    sentences = [reading.sentence_at(place) for place in places]
    if any(one is None for one in sentences) or places[0] > places[1]:
        return False
    first, last = (one.index for one in sentences if one is not None)
    if last - first > 1 or part.unit != total.unit or _is_planned(part, total):
        return False
    keys = [
        frozenset() if one.giver is None else actors.get(one.giver.chain, frozenset())
        for one in (part, total)
    ]
    same_giver = bool(keys[0] & keys[1]) or total.giver is None
    is_money = part.si is None and len(part.unit) == len("USD") and part.unit.isupper()
    return same_giver and (is_money or part.item.lower() == total.item.lower())


def _is_planned(part: Transfer, total: Transfer) -> bool:
    """Tell whether a total of what has been given leaves out what is only promised."""
    return total.status in ("delivered", "sent") and part.status not in ("delivered", "sent")
