"""Quotation marks of a paragraph: which open, which close, and which are apostrophes or inches."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.model.text import Span
from dragoman.ontology.speech import Speech

MARK = re.compile(r"''|``|[\"“”„‟«»'‘’‚‛]")
OPENING = frozenset("“„‟«‘‚‛``")
CLOSING = frozenset("”»’")
SINGLE = frozenset("'‘’‚‛")
# What a closing mark of another alphabet's habit looks like: „so“, »so«, ”so”.
STRAIGHT = frozenset("\"'")
CLOSERS = {"„": '“”"', "»": "«", "«": "»", "‚": "‘’", "“": '”"', "”": "”", "‟": "”“", "``": "''\""}
BEFORE_OPENING = frozenset("([{<-–—―/=|•*…")
AFTER_CLOSING = frozenset(".,;:!?)]}>-–—―/…*")
FINISHED = frozenset('.,!?…;:)”"»')


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A sign that may open or close a quotation, by what stands beside it."""

    span: Span
    sign: str
    is_single: bool
    can_open: bool
    can_close: bool
    follows_digit: bool

    def is_closed_by(self, other: "Mark", *, strict: bool) -> bool:
        """Tell whether the other sign may close what this one opens; strictly, only one of its style."""
        if self.is_single != other.is_single or (
            strict and (self.sign in STRAIGHT) != (other.sign in STRAIGHT)
        ):
            return False
        return other.can_close or (other.sign in CLOSERS.get(self.sign, "") and other.sign not in "'\"")


def find_marks(text: str, paragraph: Span, speech: Speech) -> tuple[Mark, ...]:
    """Return the marks of a paragraph without apostrophes and signs of feet and inches."""
    return tuple(_marks(text, paragraph, speech))


def _marks(text: str, paragraph: Span, speech: Speech) -> Iterator[Mark]:
    for match in MARK.finditer(text, paragraph.start, paragraph.end):
        before = text[match.start() - 1] if match.start() > paragraph.start else " "
        after = text[match.end()] if match.end() < paragraph.end else " "
        sign = match.group()
        if sign in SINGLE and (_is_apostrophe(before, after) or _is_elision(text, match.end(), speech)):
            continue
        mark = _mark(Span(*match.span()), sign, before, after)
        if mark.can_open or mark.can_close:
            yield mark


def _is_apostrophe(before: str, after: str) -> bool:
    """Tell whether a single mark stands inside a word or after a number ("don't", "6'2")."""
    return (before.isalnum() and after.isalnum()) or before.isdigit()


def _is_elision(text: str, position: int, speech: Speech) -> bool:
    word = re.compile(r"\w*").match(text, position)
    found = word.group().lower() if word else ""
    return found in speech.elisions or re.fullmatch(r"\d\ds?", found) is not None


def _mark(span: Span, sign: str, before: str, after: str) -> Mark:
    starts_here = before.isspace() or before in BEFORE_OPENING or MARK.fullmatch(before) is not None
    ends_here = after.isspace() or after in AFTER_CLOSING or MARK.fullmatch(after) is not None
    is_single = sign in SINGLE
    can_open, can_close = starts_here and not after.isspace(), not before.isspace()
    if sign in OPENING:
        can_open, can_close = True, False
    elif sign in CLOSING:
        can_open, can_close = (
            starts_here and after.isalnum() and sign != "’",
            not before.isspace() or ends_here,
        )
    elif before.isspace() and after.isspace():
        can_open = can_close = not is_single
    if is_single:
        can_open = can_open and starts_here and (after.isalnum() or after in '“"…[(£$€')
        can_close = can_close and not before.isspace() and not after.isalnum()
    return Mark(
        span=span,
        sign=sign,
        is_single=is_single,
        can_open=can_open,
        can_close=can_close,
        follows_digit=before.isdigit(),
    )


# No quotation holds more marks of its own; the bound keeps texts that are all marks from costing minutes.
MOST_MARKS = 200


def find_closing(text: str, marks: Sequence[Mark], opening: int) -> int | None:
    """Return the place in the list of the mark that closes the one at `opening`, if there is one."""
    near = marks[opening : opening + MOST_MARKS]
    if near[0].is_single:
        closing = _single_closing(text, near)
    else:
        closing = _double_closing(text, near, strict=True) or _double_closing(text, near, strict=False)
    return None if closing is None else opening + closing


def _double_closing(text: str, marks: Sequence[Mark], *, strict: bool) -> int | None:
    """Return the place of the mark that closes the first one."""
    first, depth = marks[0], 0
    for number in range(1, len(marks)):
        mark = marks[number]
        if mark.is_single or _is_inches(text, marks, number):
            continue
        if first.is_closed_by(mark, strict=strict) and not (mark.can_open and _reopens(marks, number)):
            if depth == 0:
                return number
            depth -= 1
        elif mark.can_open and (not strict or (first.sign in STRAIGHT) == (mark.sign in STRAIGHT)):
            if depth == 0 and first.sign == mark.sign == '"' and not _reopens(marks, number):
                return number
            if not _is_nested(marks, number, depth):
                return None
            depth += 1
    return None


def _reopens(marks: Sequence[Mark], number: int) -> bool:
    """Tell whether a sign that can both open and close opens, by how many of its kind follow."""
    mark = marks[number]
    if mark.sign in CLOSING:
        return False
    following = sum(1 for one in marks[number + 1 :] if one.sign == mark.sign and not one.follows_digit)
    return following % 2 == 1


def _is_nested(marks: Sequence[Mark], number: int, depth: int) -> bool:
    """Tell whether an opening mark inside a quotation has a closing mark of its own."""
    closing = sum(1 for one in marks[number + 1 :] if not one.is_single and one.can_close)
    opening = sum(
        1 for one in marks[number + 1 :] if not one.is_single and one.can_open and not one.can_close
    )
    return closing - opening >= depth + 2


def _is_inches(text: str, marks: Sequence[Mark], number: int) -> bool:
    """Tell whether a straight mark after a digit is a measure: another closing mark follows at once."""
    mark = marks[number]
    if (
        mark.sign not in ('"', "''")
        or not mark.follows_digit
        or not text[mark.span.end :].lstrip()[:1].islower()
    ):
        return False
    later = next((one for one in marks[number + 1 :] if not one.is_single), None)
    return later is not None and later.can_close and not later.can_open


def _single_closing(text: str, marks: Sequence[Mark]) -> int | None:
    """Return the closing single mark; after an "s" it may be a possessive, if a surer one follows."""
    possessive = None
    for number in range(1, len(marks)):
        mark = marks[number]
        if not mark.is_single:
            continue
        if mark.can_open and not mark.can_close:
            break
        if not mark.can_close:
            continue
        before, after = text[mark.span.start - 1], text[mark.span.end : mark.span.end + 2]
        if before == "s" and after[:1] == " " and after[1:].isalpha():
            possessive = possessive if possessive is not None else number
        elif (
            before in FINISHED
            or possessive is None
            or after[:1].isspace()
            or after[:1] in AFTER_CLOSING
            or not after
        ):
            return number
    return possessive
