"""Blocks: what somebody is said to have said without quotation marks, after "Mr X said:"."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.reading import Quotation
from dragoman.model.text import Span
from dragoman.ontology.speech import Speech

SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“‘(]?[A-Z])")
COLON = re.compile(r":\s+(?=[A-Z])")
FIRST_PERSON = re.compile(r"\b(?:I|I'm|I’m|we|our|us|my|me|We|Our|My)\b")
# How far the verb may stand from the colon: "said in a statement released on Tuesday evening:".
LONGEST_TAIL = 110
LONGEST_HEADING = 8
LABEL = re.compile(r"(?:[A-Z][A-Z.'’-]+ ){0,4}[A-Z][A-Z.'’-]+:\s+(?=\S)")
QUESTION = re.compile(r"(?:Q|QUESTION|REPORTER|JOURNALIST)\b")
FEWEST_TURNS = 2
NAME = re.compile(r"[A-Z][\w’'-]+")


@dataclass(frozen=True, slots=True)
class _Search:
    """What the search for blocks looks at."""

    text: str
    paragraphs: Sequence[Span]
    marked: Sequence[Quotation]
    speech: Speech

    def words(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def is_quoted(self, position: int) -> bool:
        return any(one.outer.start <= position < one.outer.end for one in self.marked)


def find_blocks(
    text: str, paragraphs: Sequence[Span], marked: Sequence[Quotation], speech: Speech
) -> tuple[Quotation, ...]:
    """Return the blocks of a text; each runs to the end or to where the publisher speaks again."""
    search = _Search(text, paragraphs, marked, speech)
    found = _transcript(search)
    if found:
        return tuple(found)
    number = 0
    while number < len(paragraphs):
        start = _block_start(search, number)
        if start is None:
            number += 1
            continue
        first = number if start < paragraphs[number].end else number + 1
        last = _last_of_block(search, first)
        span = Span(start, paragraphs[last].end)
        found.append(Quotation(span=span, outer=span, mark="block"))
        number = last + 1
    return tuple(found)


def _transcript(search: _Search) -> list[Quotation]:
    """Return what each speaker says in a transcript, where the name in capitals opens his paragraph."""
    labels = [LABEL.match(search.words(paragraph)) for paragraph in search.paragraphs]
    turns = [number for number, label in enumerate(labels) if label is not None]
    if len(turns) < FEWEST_TURNS:
        return []
    found = []
    for turn, following in itertools.pairwise((*turns, len(search.paragraphs))):
        label = labels[turn]
        if label is not None and not QUESTION.match(label.group()):
            span = Span(search.paragraphs[turn].start + label.end(), search.paragraphs[following - 1].end)
            found.append(Quotation(span=span, outer=span, mark="block"))
    return found


def _block_start(search: _Search, number: int) -> int | None:
    """Return where a block starts that this paragraph introduces: after it, or after a colon within it."""
    paragraph = search.paragraphs[number]
    words = search.words(paragraph)
    if words.rstrip().endswith(":"):
        is_last = number + 1 >= len(search.paragraphs)
        if is_last or not _introduces(search, paragraph, paragraph.start + len(words.rstrip()) - 1):
            return None
        following = search.paragraphs[number + 1]
        opens = search.is_quoted(following.start) or search.text[following.start] in "\"“‘'«„"
        return None if opens or _is_list(search.words(following)) else following.start
    for match in COLON.finditer(words):
        colon = paragraph.start + match.start()
        if not search.is_quoted(colon) and _introduces(search, paragraph, colon):
            return paragraph.start + match.end()
    return None


def _introduces(search: _Search, paragraph: Span, colon: int) -> bool:
    """Tell whether the sentence that ends in this colon says that somebody speaks."""
    before = search.text[paragraph.start : colon]
    breaks = list(SENTENCE_END.finditer(before))
    sentence = before[breaks[-1].end() :] if breaks else before
    if any(one.outer.overlaps(Span(colon - len(sentence), colon)) for one in search.marked):
        return False
    said = list(search.speech.block_says.finditer(sentence.lower()))
    return bool(said) and len(sentence) - said[-1].end() <= LONGEST_TAIL and NAME.search(sentence) is not None


def _is_list(words: str) -> bool:
    return re.match(r"(?:[-•*–·]|\d+[.)]|\([a-z0-9]\))\s", words) is not None


def _last_of_block(search: _Search, first: int) -> int:
    """Return the last paragraph of a block: the one before a heading or before the publisher's own voice."""
    for number in range(first + 1, len(search.paragraphs)):
        if _is_heading_between(search, number) or _ends_block(search, number):
            return number - 1
        if _is_report(search, number):
            return _last_in_first_person(search, first, number - 1)
    return len(search.paragraphs) - 1


def _last_in_first_person(search: _Search, first: int, last: int) -> int:
    """Return the last paragraph that says "I" or "we": what follows it before a report is the publisher's."""
    persons = [number for number in range(first, last + 1) if _is_first_person(search, number)]
    return persons[-1] if persons else last


def _is_first_person(search: _Search, number: int) -> bool:
    paragraph = search.paragraphs[number]
    is_quoted = any(one.outer.overlaps(paragraph) for one in search.marked)
    return FIRST_PERSON.search(search.words(paragraph)) is not None and not is_quoted


def _is_heading_between(search: _Search, number: int) -> bool:
    """Tell whether a heading that is not read as a paragraph stands above this one ("Background")."""
    gap = search.text[search.paragraphs[number - 1].end : search.paragraphs[number].start]
    return any(_is_stop(search, line) for line in gap.splitlines())


def _ends_block(search: _Search, number: int) -> bool:
    """Tell whether a paragraph is a heading or introduces somebody else."""
    words = search.words(search.paragraphs[number]).strip()
    return _is_stop(search, words) or _is_heading(words) or _block_start(search, number) is not None


def _is_stop(search: _Search, words: str) -> bool:
    plain = words.lower().strip(" :.*#-–—")
    return plain in search.speech.block_stops or words.lower().startswith(search.speech.block_starts)


def _is_heading(words: str) -> bool:
    is_open = words[-1:] not in tuple('.!?:;,"”’)…')
    return is_open and len(words.split()) <= LONGEST_HEADING and not _is_list(words)


def _is_report(search: _Search, number: int) -> bool:
    """Tell whether a paragraph reports in the third person what somebody said."""
    if _is_first_person(search, number):
        return False
    paragraph = search.paragraphs[number]
    opening = search.words(paragraph)[:LONGEST_TAIL]
    reports = search.speech.block_says.search(opening.lower()) is not None and NAME.match(opening) is not None
    return reports or _has_cue_beside_marks(search, paragraph)


def _has_cue_beside_marks(search: _Search, paragraph: Span) -> bool:
    for one in search.marked:
        if paragraph.covers(one.outer):
            beside = search.text[max(paragraph.start, one.outer.start - 60) : one.outer.start]
            beside += " " + search.text[one.outer.end : min(paragraph.end, one.outer.end + 60)]
            if search.speech.block_says.search(beside.lower()):
                return True
    return False
