"""Which numbers are no amounts: clock times, ordinals, ages, codes and parts of names ("Resolution 1701")."""

import re

from dragoman.ontology.measures import Measures

from .numbers import Number

ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
CLOCK = re.compile(r":\d\d|\s?(?:a\.m|p\.m|am|pm|AM|PM)\b|\s(?:hours\s)?(?:GMT|UTC|local\stime|o['’]clock)\b")
CODE_AFTER = re.compile(r"/\w|\.\d|[-–]\d{1,4}[-–]\d|_|@")
CODE_BEFORE = re.compile(r"(?:[^\W\d_][-–.]|[\d/]/|/|\d[:.]|#|№|@|_|\+|\d[-–]\d{1,5}[-–]|&)$")
# Figures in groups are telephone numbers and codes, but a year may stand before a count.
GROUP_BEFORE = re.compile(r"(?<!\b(?:19|20)\d\d)(?<=\d) $")
GROUP_AFTER = re.compile(r" \d")
HYPHEN_BEFORE = re.compile(r"(\d+)[-–]$")
HYPHEN_AFTER = re.compile(r"[-–](\d+)")
IRREGULAR_PLURALS = frozenset(
    "people men women children police percent per sq metric cubic square head aircraft fish sheep "
    "cattle".split()
)
LIST_COUNTER = re.compile(r"(?:^|\n)[ \t]*[(\[]?$")
COUNTER_END = re.compile(r"[.)\]]\s")
AGE_BEFORE = re.compile(r"\b(?:aged?|age\sof|ages\sof|aged\sabout)\s$", re.IGNORECASE)
AGE_AFTER = re.compile(r"[-\s]years?[-\s](?:old|of\sage)", re.IGNORECASE)
AGE_END = re.compile(r"[,)]|\.\s|\s?[―—–-]\s")
ADDRESS = re.compile(r"\s(?:[A-Z]\w+\s|\d+\w+\s){0,3}(?:Street|Avenue|Road|Lane|Boulevard|Drive|Square)\b")
DECADE = re.compile(r"['’]s\b")
NAME_AND_AGE = re.compile(r"[A-Z][\w.’'-]+,\s$")
LAST_WORD = re.compile(r"([^\s(“\"]+?)[-\s]$")
# "14 Challenger 2 tanks": the second number is part of a name.
MODEL_BEFORE = re.compile(r"\d\s[A-Z]\w+\s$")
WORD_AFTER = re.compile(r"[-\s]([^\W\d_]+)")
FRACTIONS = re.compile(r"[-\s](?:thirds?|quarters?|fifths?|sixths?|eighths?|tenths?|halves)\b")
# What follows a number up to the third word in lower case, and words that end the phrase there.
LOWER_WORDS = re.compile(r"(?:\s[a-z-]+(?=\W)){0,3}")
FUNCTION_WORDS = frozenset(
    "is was were are has had have does as its this that these and or in on at for with to by of the a an but "
    "from than his her".split()
)
OLDEST = 110
HIGHEST_COUNTER = 100
JOINED = re.compile(r"[^\W\d_]+")


def is_amount(text: str, number: Number, *, measures: Measures) -> bool:
    """Tell whether a number says how much or how many."""
    before, after = (
        text[max(0, number.span.start - 40) : number.span.start],
        text[number.span.end : number.span.end + 40],
    )
    if (
        before[-1:].isalpha()
        or CODE_BEFORE.search(before)
        or CODE_AFTER.match(after)
        or FRACTIONS.match(after)
    ):
        return False
    if number.is_figure and _is_in_group(before, after, number):
        return False
    if _is_glued(text, number, after, measures) or CLOCK.match(after):
        return False
    if _is_age(before, after, number) or _is_counter(before, after, number):
        return False
    if not number.is_figure and text[number.span.start : number.span.end].lower() == "one":
        return _counts_one(before, after, measures=measures)
    return not _is_name(before, after, number, measures)


def _is_in_group(before: str, after: str, number: Number) -> bool:
    """Tell whether a figure is part of a telephone number or of a score ("3-1"); a range goes up."""
    if GROUP_BEFORE.search(before) or GROUP_AFTER.match(after):
        return True
    lower, higher = HYPHEN_BEFORE.search(before), HYPHEN_AFTER.match(after)
    if lower is not None:
        return int(lower[1][-15:]) >= number.value or lower[1].startswith("0")
    return higher is not None and number.scale == 1 and int(higher[1][:15]) <= number.value


def _is_glued(text: str, number: Number, after: str, measures: Measures) -> bool:
    """Tell whether letters are joined to a figure that are neither a magnitude nor a unit ("3rd", "7th")."""
    joined = JOINED.match(after)
    if joined is None:
        return _is_metres(text, number, after, measures)
    return joined.group() not in measures.units or ORDINAL.match(after) is not None


def _is_metres(text: str, number: Number, after: str, measures: Measures) -> bool:
    is_joined_m = (
        text[number.span.end - 1] == "m" and text[number.span.end - 2 : number.span.end - 1].isdigit()
    )
    following = WORD_AFTER.match(after)
    return is_joined_m and following is not None and following[1] in measures.sizes_after


def _is_age(before: str, after: str, number: Number) -> bool:
    if AGE_AFTER.match(after) or AGE_BEFORE.search(before):
        return True
    is_between_commas = AGE_END.match(after) is not None
    return bool(is_between_commas and number.value <= OLDEST and NAME_AND_AGE.search(before))


def _is_counter(before: str, after: str, number: Number) -> bool:
    is_plain = number.is_figure and number.value < HIGHEST_COUNTER
    return is_plain and COUNTER_END.match(after) is not None and LIST_COUNTER.search(before) is not None


def _counts_one(before: str, after: str, *, measures: Measures) -> bool:
    following, previous = WORD_AFTER.match(after), LAST_WORD.search(before)
    if following is None or following[1].lower() in measures.after_one or not following[1].islower():
        return False
    return previous is None or previous[1].lower() not in measures.before_one


def _is_name(before: str, after: str, number: Number, measures: Measures) -> bool:
    """Tell whether the word before or after makes the number a name."""
    if any(re.match(rf"[-\s]?{re.escape(noun)}(?!\w)", after) for noun in measures.nouns_after):
        return True
    if number.is_figure and (ADDRESS.match(after) or DECADE.match(after)):
        return True
    previous = LAST_WORD.search(before)
    return previous is not None and _is_named_by(previous, before, after, number=number, measures=measures)


def _is_named_by(
    previous: re.Match[str], before: str, after: str, *, number: Number, measures: Measures
) -> bool:
    """Tell whether the word before a number makes it a name: "Resolution 1701", "Iron Wolf 24 began"."""
    word = previous[1].strip(",;:")
    if word in measures.currencies or word != previous[1]:
        return False
    if word in measures.names_before or MODEL_BEFORE.search(before):
        return True
    opening = before[: previous.start()].rstrip()[-1:]
    is_inside = previous.start() > 0 and opening not in (".", "!", "?", ":", "", '"', "“", "\n")
    is_proper = word[:1].isupper() and not word.isupper() and is_inside
    return is_proper and number.is_figure and not _is_counted(after)


def _is_counted(after: str) -> bool:
    """Tell whether a plural follows, at most two words on ("14 suspected bandits")."""
    if after[:1] == "-":
        return WORD_AFTER.match(after) is not None
    following = LOWER_WORDS.match(after + " ")
    for word in re.findall(r"[^\W\d_]+", following[0] if following else ""):
        if word in FUNCTION_WORDS:
            return False
        if word.endswith("s") or word in IRREGULAR_PLURALS:
            return True
    return False
