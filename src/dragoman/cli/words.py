"""Values of a record in words: days, numbers, names, and the words a claim rests on."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

Json = Mapping[str, Any]
MONTHS = "January February March April May June July August September October November December".split()
SENTENCE_END = re.compile(r"(?<=[.!?])(?<![A-Z]\.)(?<!Mr\.)(?<!Dr\.)[\"”’')]*\s+(?=[\"“‘'(]?[A-Z])|[\r\n]+")
# Two lines on a narrow terminal.
LONGEST_QUOTE = 140
BOUNDS = {"about": "about ", "over": "over ", "under": "under ", "up-to": "up to ", "at-least": "at least "}


def printable(words: str) -> str:
    """Return words on one line without characters that steer a terminal."""
    return "".join(letter for letter in " ".join(words.split()) if letter.isprintable())


def counted(number: int, noun: str, nouns: str | None = None) -> str:
    """Return a number with its noun, in the plural where there is more than one."""
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"


def say_day(day: str) -> str:
    """Return an ISO day, month or year in words; anything else as it is."""
    parts = day.removeprefix("--").split("-")
    if not all(part.isdecimal() for part in parts):
        return day
    months = parts if day.startswith("--") else parts[1:]
    if months and not 1 <= int(months[0]) <= len(MONTHS):
        return day
    words = [str(int(number)) for number in months[1:]] + [MONTHS[int(number) - 1] for number in months[:1]]
    return " ".join([*words, *([] if day.startswith("--") else parts[:1])])


def say_date(date: Json | None) -> str | None:
    """Return a date in words, with how it came about where the words do not state it."""
    if date is None:
        return None
    start, end = date.get("start"), date.get("end")
    if start is None or end is None:
        words = f"since {say_day(start)}" if start else f"until {say_day(end)}" if end else "undated"
    else:
        words = say_day(start) if start == end else _say_range(start, end)
    return words if date.get("how") == "stated" else f"{words} ({date.get('how')})"


def _say_range(start: str, end: str) -> str:
    """Return two days in words, without what they share: "4–5 November 2024"."""
    first, last = start.split("-"), end.split("-")
    if len(first) == len(last) == len("ymd") and first[:2] == last[:2] and first[2].isdecimal():
        return f"{int(first[2])}–{say_day(end)}"
    if len(first) == len(last) and first[0] == last[0] and first[0]:
        return f"{say_day('--' + '-'.join(first[1:]))} – {say_day(end)}"
    return f"{say_day(start)} – {say_day(end)}"


def say_number(value: float, bound: str = "exact") -> str:
    """Return a number with its bound and with commas."""
    return f"{BOUNDS.get(bound, '')}{value:,}"


def names_of(record: Json) -> dict[str, str]:
    """Return a name for every actor of a record by its id."""
    return {actor["id"]: (actor["names"] or [actor["id"]])[0] for actor in record["actors"]}


def shorten(words: str, longest: int) -> str:
    """Return words on one line, cut between two of them where they are too long."""
    line = " ".join(words.split())
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0] + " …"


def quote_around(text: str, evidence: Sequence[Json]) -> str | None:
    """Return the sentence of the first piece of evidence, cut around it where it is long."""
    if not evidence:
        return None
    start, end = evidence[0]["start"], evidence[0]["end"]
    breaks = [match.end() for match in SENTENCE_END.finditer(text, 0, start)]
    after = SENTENCE_END.search(text, end)
    first, last = (breaks[-1] if breaks else 0), (after.start() if after else len(text))
    closing = SENTENCE_END.match(text, last)
    last = last if closing is None else last + len(closing.group().rstrip())
    return _cut(text, (first, last), keep=(start, end))


def _cut(text: str, sentence: tuple[int, int], *, keep: tuple[int, int]) -> str:
    first, last = sentence
    spare = max(0, LONGEST_QUOTE - (keep[1] - keep[0])) // 2
    start, end = max(first, keep[0] - spare), min(last, keep[1] + spare)
    # What one side does not need is the other's.
    end = min(last, end + max(0, first - (keep[0] - spare)))
    start = max(first, start - max(0, keep[1] + spare - last))
    if start > first:
        space = text.find(" ", start, keep[0])
        start = keep[0] if space < 0 else space + 1
    if end < last:
        space = text.rfind(" ", keep[1], end)
        end = keep[1] if space < 0 else space
    words = " ".join(text[start:end].split())
    return ("… " if start > first else "") + words + (" …" if end < last else "")
