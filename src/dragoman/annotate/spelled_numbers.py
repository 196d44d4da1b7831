"""Numbers of days and years in words: "twenty-eighth", "nineteen sixty-four", "two thousand and eleven"."""

ONES = "one two three four five six seven eight nine".split()
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
NUMBERS = [*ONES, *TEENS]
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
THIRTIETH = 30
HUNDRED, THOUSAND = 100, 1000
# Which of several; 0 is the last of them.
RANKS = {rank: number for number, rank in enumerate(ORDINALS[:5], 1)}
RANKS |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": 0, "final": 0}

ORDINAL = rf"(?:(?:twenty|thirty)[- ](?:{'|'.join(ORDINALS[:9])})|thirtieth|{'|'.join(ORDINALS)})"
_BELOW_HUNDRED = (
    rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES)}))?|{'|'.join([*reversed(TEENS), *ONES])})"
)
_CENTURY = "(?:seventeen|eighteen|nineteen|twenty)"
SPELLED_YEAR = (
    rf"(?:two[ ]thousand(?:[ ](?:and[ ])?{_BELOW_HUNDRED})?"
    rf"|{_CENTURY}[ -](?:hundred(?:[ ](?:and[ ])?{_BELOW_HUNDRED})?|(?:oh|o|zero)[- ](?:{'|'.join(ONES)})"
    rf"|(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES)}))?|{'|'.join(TEENS)}))\b"
)
SPELLED_DAY = rf"(?:{ORDINAL}|(?:twenty|thirty)[- ](?:{'|'.join(ONES)})|{'|'.join(TEENS)})"


def number_in_words(words: str) -> int | None:
    """Return the number below a hundred that words spell."""
    tens, _, ones = words.lower().replace("-", " ").partition(" ")
    if tens in TENS:
        return TENS[tens] + (NUMBERS.index(ones) + 1 if ones in ONES else 0)
    return NUMBERS.index(tens) + 1 if tens in NUMBERS and not ones else None


def ordinal_in_words(words: str) -> int:
    """Return the number of an ordinal in words, up to the thirty-first; cardinals are taken too."""
    known = " ".join(words.lower().replace("-", " ").split())
    if known == "thirtieth":
        return THIRTIETH
    tens, _, ones = known.rpartition(" ")
    if ones in ORDINALS:
        return TENS.get(tens, 0) + ORDINALS.index(ones) + 1
    return number_in_words(known) or 0


def year_number(words: str) -> int:
    """Return the year that figures or words tell."""
    if words.isdigit():
        return int(words)
    known = words.lower().replace("-", " ").replace(" and ", " ").split()
    if known[:2] == ["two", "thousand"]:
        return 2 * THOUSAND + (number_in_words(" ".join(known[2:])) or 0)
    century = (number_in_words(known[0]) or 0) * HUNDRED
    rest = [word for word in known[1:] if word not in ("hundred", "oh", "o", "zero")]
    return century + (number_in_words(" ".join(rest)) or 0)
