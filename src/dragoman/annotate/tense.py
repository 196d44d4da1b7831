"""Whether a date in a sentence lies behind or ahead, by the verbs and the words of planning around it."""

import re
from typing import Literal

from dragoman.model.text import Span

Tense = Literal["past", "future"]

# A sentence is looked at no further than this on either side of the date.
WINDOW = 240
SENTENCE_END = re.compile(r"[.!?][\"”’')]*\s+(?=[A-Z\"“‘])|\n")
INFINITIVES = (
    "address addressing attend arrive begin brief come convene deliver deploy depart discuss end expire face fly go "
    "hand head hold host inaugurate join launch leave lift make meet open pay present receive reopen resume return "
    "review run send ship sign speak start take travel visit vote withdraw"
).replace(" ", "|")
AHEAD = (
    r"will|shall|won['’]t|would|may|might|could|must|going\sto|gonna|due|schedul\w+|slated|plan(?:s|ned|ning)?|"
    r"expect(?:s|ed)?|upcoming|coming|forthcoming|ahead\sof|set\s(?:for|to)|(?:is|are|was|were)\sto|"
    rf"(?:postpone|adjourn|delay)\w*|hopes?|intends?|no\slater\sthan|deadline|(?:not\s)?to\s(?:{INFINITIVES})"
)
NOT_PAST = "need|indeed|hundred|speed|feed|seed|breed|exceed|proceed|succeed|shed|armed|united|based|so-called|led-by"
IRREGULAR_PAST = (
    "was were had did has have been said told held took went came gave made sent left began spoke wrote shot fought "
    "won lost led fell saw kept struck flew met broke chose drew drove ate found forgot froze got grew heard hid knew "
    "laid lay paid ran rose sang sat shook sold sought stood stole swore taught thought threw understood wore brought "
    "built bought burnt caught cut hit hurt quit set shut spent split spread put became overthrew withdrew swept "
    "ago previously earlier"
).replace(" ", "|")
BEHIND = rf"(?!(?:{NOT_PAST})\b)[a-z]{{2,24}}ed|{IRREGULAR_PAST}"
CUE = re.compile(
    rf"(?<![\w-])(?:(?P<future>(?i:{AHEAD}))|(?P<past>{BEHIND}))(?![\w-])|(?P<contracted>['’]ll)\b"
)
SET_FOR = re.compile(
    r"\b(?:announced|arranged|booked|called|calls|fixed|proposed|set|summit|talks|meeting|elections?|vote|hearing)\b"
    r"[^.\n]{0,60}\bfor\s(?:the\s)?$"
)
DEADLINE = re.compile(r"\b(?:until|till|by|no later than)\s(?:the\s)?$", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’]s\s")


def tense_at(text: str, span: Span) -> Tense | None:
    """Return whether the words around a date put it behind or ahead; None where they do not say."""
    before, after = _around(text, span)
    if SET_FOR.search(before):
        return "future"
    earlier = [_tense_of(found) for found in CUE.finditer(before)]
    later = [_tense_of(found) for found in CUE.finditer(after)]
    if POSSESSIVE.match(after):
        return later[0] if later else _last(earlier)
    return _last(earlier) or (later[0] if later else None)


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


def _tense_of(found: re.Match[str]) -> Tense:
    return "past" if found["past"] else "future"
