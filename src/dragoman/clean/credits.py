"""Lines and line ends that are no part of a report: bylines, photo credits, agency marks, date lines."""

import re
from collections.abc import Iterator

from dragoman.model.text import Span
from dragoman.ontology.press import load_press

from .days import read_day
from .lines import Paragraph

LEAD = re.compile(r"[\s(\[*•–—_|-]*")
BYLINE = re.compile(r"(?i:by):?\s+(?=[^\W\d_a-z])")
LONGEST_BYLINE = 14
# Small words that stand between the names of a byline.
BYLINE_WORDS = frozenset("and in for at with of the de la von van bin al our staff".split())
SIGNATURE = re.compile(r"\s[-–—]{1,2}\s?([A-Za-z][\w ./-]{1,30}?)\.?\s*$|\s?\(([A-Za-z][\w ./-]{1,30})\)\s*$")
SIGNATURE_LINE = re.compile(r"[\s(\[*–—-]*([A-Za-z][\w./-]{1,20})\b")
IN_BRACKETS = re.compile(r"\(([^()]{3,300})\)\s*$")
LONGEST_SIGNATURE_LINE = 5
DATE_LINE = re.compile(
    r"(?:(?:published|posted|issued|released|date|dated)(?:\s(?:on|at))?\s?:?\s{1,2})?", re.IGNORECASE
)
LONGEST_DATE_LINE = 8
CLOCK = re.compile(r"[\s,|·–—-]*(?:\d{1,2}[:.]\d\d)?[\s\w:.()+|-]{0,24}$")
MOST_CLOSING_CREDITS = 3


def is_credit(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is no part of the report, by its words alone."""
    press = load_press()
    words = paragraph.words[LEAD.match(paragraph.words).end() :].lower()  # type: ignore[union-attr]  # it matches ""
    bare = words.rstrip(" :.*)]")
    if not any(map(str.isalpha, words)) or bare in press.credit_lines:
        return True
    is_short = paragraph.length <= press.longest_credit
    return is_short and (words.startswith(press.credit_starts) or _is_signature_line(paragraph))


def is_byline(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph says who wrote the report."""
    start = BYLINE.match(paragraph.words)
    if start is None or paragraph.length > LONGEST_BYLINE or paragraph.words.endswith((".", ":", "?")):
        return False
    names = re.split(r"[\s,|/&]+", paragraph.words[start.end() :])
    return all(not name or not name[0].islower() or name.lower() in BYLINE_WORDS for name in names)


def day_of_line(paragraph: Paragraph) -> str | None:
    """Return the ISO day of a line that holds nothing but the date of publication."""
    if paragraph.length > LONGEST_DATE_LINE:
        return None
    start = DATE_LINE.match(paragraph.words)
    words = paragraph.words if start is None else paragraph.words[start.end() :]
    day = read_day(words)
    year = None if day is None else words.find(day[:4])
    if day is None or year is None or CLOCK.match(words, max(year, 0) + 4) is None:
        return None
    return day


def closing_credits(paragraph: Paragraph, text: str) -> Iterator[Span]:
    """Give the credits and agency marks at the end of a paragraph, last first."""
    end = paragraph.span.end
    for _ in range(MOST_CLOSING_CREDITS):
        start = _closing_start(text[paragraph.span.start : end])
        if start is None:
            return
        start += paragraph.span.start
        yield Span(start + len(text[start:end]) - len(text[start:end].lstrip()), end)
        end = paragraph.span.start + len(text[paragraph.span.start : start].rstrip())


def signing_agency(paragraph: Paragraph) -> str | None:
    """Return the name of the agency that signs at the end of a paragraph."""
    found = SIGNATURE.search(paragraph.words[-40:])
    return None if found is None else load_press().agencies.get((found[1] or found[2]).strip())


def _closing_start(words: str) -> int | None:
    press = load_press()
    bracket = IN_BRACKETS.search(words, max(0, len(words) - 310))
    if bracket is not None and bracket[1].lower().lstrip().startswith(press.closing_starts):
        return bracket.start() or None
    signature = SIGNATURE.search(words, max(0, len(words) - 40))
    if signature is not None and (signature[1] or signature[2]).strip() in press.agencies:
        return signature.start() or None
    return None


def _is_signature_line(paragraph: Paragraph) -> bool:
    """Tell an agency's mark on its own line, with or without the initials of its desk ("PTI ABC")."""
    mark = SIGNATURE_LINE.match(paragraph.words)
    if mark is None or mark[1] not in load_press().agencies or paragraph.length > LONGEST_SIGNATURE_LINE:
        return False
    return paragraph.length == 1 or paragraph.words.isupper() or not paragraph.words[0].isalnum()
