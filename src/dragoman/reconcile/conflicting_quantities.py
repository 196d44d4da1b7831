"""Quantities that do not go together: parts that do not make their total, a headline against its text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from dragoman.model.claim import Claim, Transfer
from dragoman.model.reading import Amount, Reading, Sentence, Token
from dragoman.model.record import Conflict
from dragoman.model.text import Span
from dragoman.ontology.measures import Measures

from .conflicting_headlines import find_headline_conflicts
from .conflicting_parts import find_part_conflicts
from .numbers_told import plain_number, quantity_conflict

# Between a total and all of its parts, and between a total and some of them.
ALL_OF = re.compile(
    r"\b(compris\w+|consist\w* of|made up of|divided into|split into|broken down|composed of)\b"
    r"|[:—–]\s+(?=\w+ [a-z])",
    re.IGNORECASE,
)
SOME_OF = re.compile(r"\b(including|among them|of (?:them|whom|which|these)|includ\w+)\b", re.IGNORECASE)
VAGUE = re.compile(
    r"\b(about|around|some|nearly|almost|more|over|at least|up to|several|dozens|hundreds|others?|rest|"
    r"remaining|both|either|or|percent|per cent|each|between|from|every|since|further|another|additional)\b",
    re.IGNORECASE,
)
# A clause that a part stands in ends here.
CLAUSE_END = re.compile(
    r"[.;?!]\s|\b(?:but|while|although|who|which|after|before|when|since|because|said|told)\b"
)
MOST_PARTS = 5
# How far after a total its list starts, in characters, and how many words may lead up to and part its items.
FAR, SHORT, LONG = 80, 3, 14


def find_quantity_conflicts(
    reading: Reading,
    claims: Sequence[Claim],
    actors: Mapping[int, frozenset[str]],
    *,
    measures: Measures,
) -> list[Conflict]:
    """Return totals that their parts do not add up to, and numbers that the headline gives otherwise."""
    plain = [_counted(one, measures) for one in reading.amounts if not _is_age(one, measures)]
    found = list(_sums(reading, plain))
    found.extend(_headline(reading, plain))
    given = [one for one in claims if isinstance(one, Transfer)]
    found.extend(_transfers(reading, given, actors))
    found.extend(find_part_conflicts(reading, plain, given, actors))
    found.extend(find_headline_conflicts(reading, plain, measures))
    return _once(found)


def _once(found: Sequence[Conflict]) -> list[Conflict]:
    """Return each conflict once: of those that share a place, the first."""
    kept: list[Conflict] = []
    for one in found:
        spans = [piece.span for piece in one.evidence["values"]]
        told = [piece.span for other in kept for piece in other.evidence["values"]]
        if sum(any(span.overlaps(other) for other in told) for span in spans) < len(spans):
            kept.append(one)
    return kept


# ------------------------------------------------------------ parts and whole


def _counted(amount: Amount, measures: Measures) -> Amount:
    """Return an amount of people or things as a bare count: "12 people" are "seven soldiers" and others."""
    unit = measures.unit_names.get(amount.unit or "")
    return replace(amount, unit=None) if unit is not None and unit.kind == "count" else amount


def _is_age(amount: Amount, measures: Measures) -> bool:
    unit = measures.unit_names.get(amount.unit or "")
    return unit is not None and unit.kind == "age"


def _sums(reading: Reading, counted: Sequence[Amount]) -> Iterator[Conflict]:
    for sentence in reading.sentences:
        amounts = [one for one in counted if sentence.span.covers(one.span) and _is_count(one)]
        for number, total in enumerate(amounts):
            parts = _parts(reading, sentence, total, amounts[number + 1 :])
            conflict = None if parts is None else _sum_conflict(reading, total, parts)
            if conflict is not None:
                yield conflict
                break


def _is_count(amount: Amount) -> bool:
    """Tell whether an amount is an exact whole number of something with a noun after it."""
    return (
        amount.bound == "exact"
        and float(amount.value).is_integer()
        and amount.unit != "percent"
        and amount.value > 0
    )


def _parts(
    reading: Reading, sentence: Sentence, total: Amount, after: Sequence[Amount]
) -> tuple[list[Amount], bool] | None:
    """Return the parts of a total and whether they are all of it, or None where the sentence lists none."""
    rest = Span(total.span.end, sentence.span.end)
    words = reading.text_of(rest)
    some = SOME_OF.search(words)
    mark = ALL_OF.search(words) or (None if some else _list_mark(words))
    is_whole = mark is not None and not (some is not None and some.start() < mark.start())
    mark = mark if is_whole else some
    if (
        mark is None
        or VAGUE.search(words[: mark.start()])
        or mark.start() > FAR
        or CLAUSE_END.search(words[: mark.start()])
    ):
        return None
    start = total.span.end + mark.end()
    clause = CLAUSE_END.search(words, mark.end())
    end = total.span.end + clause.start() if clause else sentence.span.end
    listed = [one for one in after if start <= one.span.start < end and _is_alike(total, one)]
    if not 1 < len(listed) <= MOST_PARTS or any(one.value >= total.value for one in listed if is_whole):
        return None
    return (listed, is_whole) if _is_plain_list(reading, start, listed, end) else None


def _list_mark(words: str) -> re.Match[str] | None:
    """Return the comma of "12 people, seven soldiers and five nurses," that starts a list of all parts."""
    return re.search(
        r"(?:^|(?<=[a-z])),\s(?=\w+ [a-z]+(?: [a-z]+)?(?:, \w+ [a-z]+(?: [a-z]+)?)* and \w+ [a-z]+)",
        words[:60],
    )


def _is_alike(total: Amount, part: Amount) -> bool:
    return part.unit == total.unit


def _is_plain_list(reading: Reading, start: int, listed: Sequence[Amount], end: int) -> bool:
    """Tell whether parts follow one another with nothing vague between, the last after "and"."""
    last = min(end, listed[-1].span.end + 30)
    tail = reading.text_of(Span(listed[-1].span.end, max(last, listed[-1].span.end)))
    stretch = reading.text_of(Span(start, listed[-1].span.end)) + re.split("[,;.]", tail, maxsplit=1)[0]
    between = reading.text_of(Span(listed[-2].span.end, listed[-1].span.start))
    lead = reading.text_of(Span(start, listed[0].span.start))
    if len(lead.split()) > SHORT or not re.search(r"\band\b|,\s*$", between):
        return False
    gaps = [reading.text_of(Span(one.span.end, two.span.start)) for one, two in pairwise(listed)]
    return VAGUE.search(stretch) is None and all(len(gap.split()) <= LONG for gap in gaps)


def _sum_conflict(reading: Reading, total: Amount, found: tuple[list[Amount], bool]) -> Conflict | None:
    parts, is_whole = found
    added = sum(part.value for part in parts)
    if added == total.value or (added < total.value and not is_whole):
        return None
    said = [reading.text_of(one.number) for one in (total, *parts)]
    why = f"{' and '.join(said[1:])} make {plain_number(added)}, not {said[0]}."
    return quantity_conflict(reading, tuple((one.number, one.value) for one in (total, *parts)), why)


# ------------------------------------------------------------ headline against body


def _headline(reading: Reading, amounts: Sequence[Amount]) -> Iterator[Conflict]:
    """Give a count of the headline where the body counts the same thing once, and otherwise."""
    titled = {sentence.index for sentence in reading.sentences if sentence.is_title}
    spans = [reading.sentences[index].span for index in sorted(titled)]
    if not any(span.covers(amount.span) for amount in amounts for span in spans):
        return
    counted = [(one, noun) for one in amounts if (noun := _noun_of(reading, one)) is not None]
    for amount, noun in counted:
        if noun.sentence not in titled or amount.bound != "exact":
            continue
        same = [
            (one, other)
            for one, other in counted
            if other.sentence not in titled
            and other.lemma.lower() == noun.lemma.lower()
            and _is_alike(amount, one)
            and _act(reading, other) == _act(reading, noun)
        ]
        if len(same) == 1 and same[0][0].bound == "exact" and same[0][0].value != amount.value:
            yield _pair(reading, amount, same[0][0], "The headline and the text count differently")


def _noun_of(reading: Reading, amount: Amount) -> Token | None:
    """Return the noun that an amount counts."""
    inside = reading.tokens_in(amount.number)
    if not inside:
        return None
    head = reading.tokens[inside[-1].head]
    while head.dep in ("nummod", "quantmod", "compound") and head.head != head.index:
        head = reading.tokens[head.head]
    return head if head.pos in ("NOUN", "PROPN") and head.index > inside[-1].index else None


def _act(reading: Reading, noun: Token) -> str | None:
    """Return the verb that a counted noun is the subject or object of."""
    for above in reading.ancestors(noun.index)[:3]:
        if above.pos == "VERB":
            return above.lemma
    return None


def _pair(reading: Reading, one: Amount, other: Amount, why: str) -> Conflict:
    first, second = sorted((one, other), key=lambda amount: amount.span)
    both = f"{reading.text_of(first.span)} and {reading.text_of(second.span)}"
    told = ((first.span, first.value), (second.span, second.value))
    return quantity_conflict(reading, told, f"{why}: {both}.")


# ------------------------------------------------------------ transfers


def _transfers(
    reading: Reading, transfers: Sequence[Transfer], actors: Mapping[int, frozenset[str]]
) -> Iterator[Conflict]:
    """Give two amounts of one good from one giver where the headline has one and the text the other."""
    for number, one in enumerate(transfers):
        for other in transfers[number + 1 :]:
            is_exact = one.bound == other.bound == "exact" and one.amount != other.amount
            is_split = _in_headline(reading, one) != _in_headline(reading, other)
            if is_exact and is_split and _is_same_gift(one, other, actors):
                yield _transfer_conflict(reading, one, other)
                return


def _is_same_gift(one: Transfer, other: Transfer, actors: Mapping[int, frozenset[str]]) -> bool:
    keys = [
        frozenset() if side is None else actors.get(side.chain, frozenset())
        for side in (one.giver, other.giver, one.receiver, other.receiver)
    ]
    givers = not (keys[0] and keys[1]) or bool(keys[0] & keys[1])
    receivers = not (keys[2] and keys[3]) or bool(keys[2] & keys[3])
    return one.item.lower() == other.item.lower() and one.unit == other.unit and givers and receivers


def _in_headline(reading: Reading, transfer: Transfer) -> bool:
    span = _amount_span(transfer)
    sentence = None if span is None else reading.sentence_at(span.start)
    return sentence is not None and sentence.is_title


def _amount_span(transfer: Transfer) -> Span | None:
    pieces = transfer.evidence.get("amount", ())
    return pieces[0].span if pieces else None


def _transfer_conflict(reading: Reading, one: Transfer, other: Transfer) -> Conflict:
    told = sorted((span, each.amount) for each in (one, other) if (span := _amount_span(each)) is not None)
    why = f"The headline and the text give different amounts of {one.item}."
    return quantity_conflict(reading, told, why)
