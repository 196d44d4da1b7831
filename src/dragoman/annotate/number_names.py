"""Which numbers are no amounts: clock times, ordinals, codes and parts of names ("Resolution 1701")."""

import re

from dragoman.ontology.measures import Measures

from .numbers import Number

ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
CLOCK = re.compile(r":\d\d|\s?(?:a\.m|p\.m|am|pm|AM|PM)\b|\s(?:hours\s)?(?:GMT|UTC|local\stime|o['’]clock)\b")
CODE_AFTER = re.compile(r"/\w|\.\d|[-–]\d{1,12}[-–]\d|_|@")
CODE_BEFORE = re.compile(r"(?:[^\W\d_]\d*[-–]|[^\W\d_]\.|[\d/]/|/|\d[:.]|#|№|@|_|\+|\d[-–]\d{1,5}[-–]|&)$")
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
JOINED = re.compile(r"[^\W\d_][^\W_]*")
# "PA 23456": a postal code after the letters of a state.
POSTAL_BEFORE = re.compile(r",\s[A-Z]{2}\s$")
POSTAL_DIGITS = 5
# "USD115" and "Rs.500": letters joined to a figure that are a currency.
SIGN_BEFORE = re.compile(r"(?<![^\W_])(?<![-–])(\$?[^\W\d_]{1,5}\.?)$")
JOINED_M = re.compile(r"\dm$")
LEAST_OF_LETTER = 10_000
RATE_AFTER = re.compile(r"/([a-z]+)\b")


def is_amount(text: str, number: Number, *, measures: Measures) -> bool:
    """Tell whether a number says how much or how many."""
    before, after = (
        text[max(0, number.span.start - 40) : number.span.start],
        text[number.span.end : number.span.end + 40],
    )
    if _is_coded(before, number, measures) or _goes_on(after, measures) or FRACTIONS.match(after):
        return False
    if number.is_figure and (_is_in_group(before, after, number) or _is_postal(text, before, number)):
        return False
    if _is_glued(text, number, after, measures) or CLOCK.match(after):
        return False
    if _is_age(before, after, number) or _is_counter(before, after, number):
        return False
    if not number.is_figure and text[number.span.start : number.span.end].lower() == "one":
        return _counts_one(before, after, measures=measures)
    return not _is_name(before, after, number, measures)


def _goes_on(after: str, measures: Measures) -> bool:
    """Tell whether a code goes on after a number; "5 million/year" is a rate."""
    rate = RATE_AFTER.match(after)
    return CODE_AFTER.match(after) is not None and (rate is None or rate[1] not in measures.rates)


def _is_coded(before: str, number: Number, measures: Measures) -> bool:
    """Tell whether a number is joined to what makes it a code, which the letters of a currency do not."""
    if not before[-1:].isalpha() and not CODE_BEFORE.search(before):
        return False
    sign = SIGN_BEFORE.search(before)
    if sign is None or sign[1] not in measures.signs:
        return True
    return len(sign[1]) == 1 and number.value < LEAST_OF_LETTER


def _is_postal(text: str, before: str, number: Number) -> bool:
    figure = text[number.span.start : number.span.end]
    return len(figure) == POSTAL_DIGITS and figure.isdigit() and POSTAL_BEFORE.search(before) is not None


def _is_in_group(before: str, after: str, number: Number) -> bool:
    """Tell whether a figure is part of a telephone number or of a score ("3-1"); a range goes up."""
    if GROUP_BEFORE.search(before) or GROUP_AFTER.match(after):
        return True
    lower, higher = HYPHEN_BEFORE.search(before), HYPHEN_AFTER.match(after)
    if lower is not None and higher is not None:
        return True
    if lower is not None:
        return int(lower[1][-15:]) >= number.value or lower[1].startswith("0")
    return higher is not None and number.scale == 1 and int(higher[1][:15]) <= number.value


def _is_unsure_metres(text: str, number: Number, after: str, measures: Measures) -> bool:
    """Tell whether a joined "m" may be metres as well as millions: "300m from the gate"."""
    following = WORD_AFTER.match(after)
    is_unsure = following is not None and following[1] in measures.unsure_sizes
    return is_unsure and JOINED_M.search(text, number.span.start, number.span.end) is not None


def _is_glued(text: str, number: Number, after: str, measures: Measures) -> bool:
    """Tell whether letters are joined to a figure that are neither a magnitude nor a unit ("3rd", "7th")."""
    joined = JOINED.match(after)
    if joined is None and _is_unsure_metres(text, number, after, measures):
        return True
    if joined is None or not number.is_figure:
        return joined is not None
    is_known = joined.group() in measures.units or joined.group() in measures.currencies
    return not is_known or ORDINAL.match(after) is not None


def _is_age(before: str, after: str, number: Number) -> bool:
    """Tell whether a number is the age of somebody named, without a word for it ("Amina Diallo, 45,")."""
    is_between_commas = AGE_END.match(after) is not None
    return bool(is_between_commas and number.value <= OLDEST and NAME_AND_AGE.search(before))


def _is_counter(before: str, after: str, number: Number) -> bool:
    is_plain = number.is_figure and number.value < HIGHEST_COUNTER
    return is_plain and COUNTER_END.match(after) is not None and LIST_COUNTER.search(before) is not None


def _counts_one(before: str, after: str, *, measures: Measures) -> bool:
    following, previous = WORD_AFTER.match(after), LAST_WORD.search(before)
    if following is None or following[1].lower() in measures.after_one or not following[1].islower():
        return False
    if _is_currency(following[1], measures) or _is_measured(following[1], measures):
        return True
    return previous is None or previous[1].lower() not in measures.before_one


def _is_currency(word: str, measures: Measures) -> bool:
    return word in measures.currencies and word not in measures.unsure_currencies


def _is_measured(word: str, measures: Measures) -> bool:
    unit = measures.units.get(word)
    return unit is not None and unit.kind not in ("count", "index")


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
