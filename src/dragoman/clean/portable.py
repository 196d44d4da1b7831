"""The one door to pypdf: a PDF → its text. Loaded in the child process alone."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from .answer import Answer, Refusal, Text

MOST_PAGES = 400
# A line that stands on so many pages, at their top or bottom, is a running head.
FEWEST_RUNNING = 3
RUNNING_LINES = 2
PAGE_NUMBER = re.compile(r"(?:page\s)?[-–—\s]*\d{1,4}[-–—\s]*(?:(?:of|/)\s?\d{1,4})?", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]*$")
BULLET = re.compile(r"[•●▪◦‣·*-]\s|\(?\w{1,3}[.)]\s")
# A last line of a paragraph is short of the width by more than a long word.
FULL_LINE = 0.85
HYPHEN_END = re.compile(r"(\w+)[-\u00ad\u2010]$")


def read_portable(content: bytes) -> Answer:
    """Return the text of a PDF; its metadata are left alone: they date and name the file, not the report."""
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            return Refusal("the PDF is locked with a password")
        if len(reader.pages) > MOST_PAGES:
            return Refusal(f"the PDF has more than {MOST_PAGES} pages; split it")
        pages = [page.extract_text().splitlines() for page in reader.pages]
    except (PyPdfError, ValueError, KeyError, IndexError, TypeError, AttributeError, OSError) as error:
        # What pypdf raises on damaged files, beside its own errors.
        return Refusal(f"the PDF is damaged: {str(error)[:80] or type(error).__name__}")
    text = "\n\n".join(_paragraphs(list(_body_lines(pages))))
    return Text(text=text) if text else Refusal("no text in the PDF; it may be a scan")


def _body_lines(pages: Sequence[Sequence[str]]) -> Iterator[str]:
    """Give the lines without running heads and page numbers; an empty line is a gap, a page's end is none."""
    edges = Counter(
        line.strip() for page in pages for line in {*page[:RUNNING_LINES], *page[-RUNNING_LINES:]}
    )
    for page in pages:
        last = len(page) - RUNNING_LINES
        for place, line in enumerate(page):
            bare = " ".join(line.split())
            is_edge = place < RUNNING_LINES or place >= last
            is_running = edges[line.strip()] >= max(FEWEST_RUNNING, len(pages) // 2)
            if not (is_edge and bare and (is_running or PAGE_NUMBER.fullmatch(bare))):
                yield bare


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """Join the lines of a paragraph: up to an empty line, or a short line that ends a sentence."""
    width = max((len(line) for line in lines), default=0)
    words = Counter(word.lower() for line in lines for word in re.findall(r"\w+(?:-\w+)*", line))
    current = ""
    for line, following in pairwise([*lines, ""]):
        current = _join(current, line, words=words)
        if not line or _is_last(line, following, width=width):
            if current:
                yield current
            current = ""
    if current:
        yield current


def _is_last(line: str, following: str, *, width: int) -> bool:
    if BULLET.match(following):
        return True
    first_word = following.split(maxsplit=1)[0] if following else ""
    would_fit = len(line) + 1 + len(first_word) <= FULL_LINE * width
    starts_anew = first_word[:1].isupper() or not first_word[:1].isalnum()
    return would_fit and starts_anew


def _join(before: str, line: str, *, words: Counter[str]) -> str:
    """Join two lines; a word parted at the end is put together if the text has it so elsewhere."""
    parted = HYPHEN_END.search(before)
    if not parted or not line[:1].islower():
        return f"{before} {line}".strip()
    rest = line.split(maxsplit=1)[0].rstrip(".,;:!?\"'”’)")
    whole, hyphened = (parted[1] + rest).lower(), f"{parted[1]}-{rest}".lower()
    keeps_hyphen = words[hyphened] > words[whole]
    return (before if keeps_hyphen else before[: parted.end(1)]) + line
