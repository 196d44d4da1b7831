"""Whether a date in a sentence lies behind or ahead, by the verbs and the words of planning around it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dragoman.model.text import Span
from dragoman.ontology.dates import load_date_words

from .date_words import NO_NOUN

Tense = Literal["past", "future"]

# A sentence is looked at no further than this on either side of the date.
WINDOW = 240
SENTENCE_END = re.compile(r"[.!?][\"”’')]*\s+(?=[A-Z\"“‘])|\n")
DEADLINE = re.compile(r"\b(?:until|till|by|no later than)\s(?:the\s)?$", re.IGNORECASE)
# "will deport", "plans to deport", but not "the planned march".
VERB_AHEAD = re.compile(r"^(?:will|won['’]t|would|shall|may|might|could|must|['’]ll)$|\bto\b", re.IGNORECASE)
# A participle right after a verb, an article or a preposition, with a noun after it, is no past.
DESCRIBING = re.compile(
    r"^\s[a-z]+\s$"
    r"|\b(?:the|an?|all|any|some|more|most|its|his|her|their|these|those|to|of|with|for|from|in|on|and|or|\w+ly|[\d,]+)\s$"
)
DESCRIBED = re.compile(rf"(?!{NO_NOUN})\s(?!(?:of|into|during|about|around|\w+ly)\b)[A-Za-z]")
POSSESSIVE = re.compile(r"['’]s\s")


@dataclass(frozen=True, slots=True)
class _Cues:
    """The patterns of the words of tense: any of them, and what is set "for" a day."""

    cue: re.Pattern[str]
    set_for: re.Pattern[str]
    wish: re.Pattern[str]


@cache
def _load_cues() -> _Cues:
    words = load_date_words()
    # "May" with a capital is a month.
    # "voters decide on Sunday": what many do is told in the present when it is set.
    ahead = rf"(?<=[a-z]s\s)(?:{any_of(words.scheduled)})(?=\s(?:on|this|next)\s)"
    ahead += rf"|{any_of(words.ahead)}|(?:not\s)?to\s(?:{any_of(words.infinitives)})"
    # "will be tried" lies ahead.
    past = rf"(?!(?:{any_of(words.not_past)})\b)[a-z]{{2,24}}ed|{any_of(words.behind)}"
    # So do "will have" and "to cut", which look like past forms.
    behind = rf"(?<!\bbe\s){''.join(rf'(?<!{word}[ ])' for word in words.modals)}(?:{past})"
    # "would have left" is past, "will have left" is not.
    perfect = (
        rf"(?P<perfect>(?:{any_of(words.doubtful)})\s(?:not\s)?have\s(?=\w+(?:ed|en|wn|ne)\b|(?:{past})\b))"
    )
    return _Cues(
        re.compile(
            rf"(?<![\w-]){perfect}|(?<![\w-])(?:(?P<future>{ahead})|(?P<past>{behind}))(?![\w-])|(?P<contracted>['’]ll)\b"
        ),
        re.compile(rf"\b(?:{any_of(words.settings)})\b[^.\n]{{0,60}}\bfor\s(?:the\s)?$"),
        re.compile(rf"\b(?:{any_of(words.wishes)})\b"),
    )


def any_of(forms: Iterable[str]) -> str:
    """Return the pattern of any of some forms, the longest first."""
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", r"\s").replace("'", "['’]") for form in ordered)


def tense_at(text: str, span: Span) -> Tense | None:
    """Return whether the words around a date put it behind or ahead; None where they do not say."""
    before, after = _around(text, span)
    cues = _load_cues()
    if cues.set_for.search(before):
        return "future"
    earlier, later = (list(_tenses(cues.cue, part)) for part in (before, after))
    if POSSESSIVE.match(after):
        return later[0] if later else _last(earlier)
    return _last(earlier) or (later[0] if later else None)


def is_wish(text: str, span: Span) -> bool:
    """Tell whether what comes before a date asks for or promises something."""
    return _load_cues().wish.search(_around(text, span)[0]) is not None


def is_deadline(text: str, span: Span) -> bool:
    """Tell whether a date is the end of something that lasts ("until Friday")."""
    return DEADLINE.search(text, max(0, span.start - 20), span.start) is not None


def _last(tenses: list[Tense]) -> Tense | None:
    return tenses[-1] if tenses else None


def sentence_around(text: str, span: Span) -> tuple[int, int]:
    """Return where the sentence around a span begins and ends, no further away than the window."""
    first = max(0, span.start - WINDOW)
    ends = [found.end() for found in SENTENCE_END.finditer(text, first, span.start)]
    last = SENTENCE_END.search(text, span.end, span.end + WINDOW)
    return ends[-1] if ends else first, last.start() if last else min(len(text), span.end + WINDOW)


def _around(text: str, span: Span) -> tuple[str, str]:
    start, end = sentence_around(text, span)
    return text[start : span.start], text[span.end : end]


def _tenses(cue: re.Pattern[str], text: str) -> Iterator[Tense]:
    ahead: re.Match[str] | None = None
    for found in cue.finditer(text):
        tense = _tense_of(found)
        if ahead is not None and tense == "past" and _only_describes(found, ahead):
            continue
        ahead = found if tense == "future" else None
        yield tense


def _only_describes(found: re.Match[str], ahead: re.Match[str]) -> bool:
    """Tell whether a past form describes the noun after it: "will deport undocumented migrants"."""
    # With the modal or "to", "to visit wounded men" is like "will visit wounded men".
    verb = VERB_AHEAD.search(ahead[0])
    if verb is None or not found[0].endswith("ed"):
        return False
    between = found.string[ahead.start() + verb.end() : found.start()]
    return DESCRIBING.search(between) is not None and DESCRIBED.match(found.string, found.end()) is not None


def _tense_of(found: re.Match[str]) -> Tense:
    return "past" if found["past"] or found["perfect"] else "future"
