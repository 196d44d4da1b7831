"""The dateline at the start of a report: its place, its day and the agency that sent it."""

import re
from dataclasses import dataclass

from dragoman.model.text import Span
from dragoman.ontology.languages import load_languages
from dragoman.ontology.press import load_capital_names, load_press, load_town_names

from .days import MONTH_OF, day_of_match, match_day

# A dateline with two places, a state, a day and an agency is under 100 characters.
LONGEST_DATELINE = 140
OPENING = re.compile(r"[\[(]?\s?")
LEAD_DAY_END = re.compile(r"\s?[,:–—-]\s{1,2}|\s{1,2}(?=[^\W\d_]{3})")
NOT_A_PLACE = (
    r"(?!(?i:" + "|".join(sorted(MONTH_OF, key=len, reverse=True)) + r")\b\.?\s{1,2}\d)"
    r"(?!(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)"
)
WORD = NOT_A_PLACE + r"[^\W\d_a-z][\w'’ʻ]*\.?(?:[\w'’ʻ]+\.)*"
PARTICLE = (
    r"(?:de|del|des|du|di|da|do|dos|la|le|les|el|al|as|es|ed|en|of|the|on|upon|sur|and|ar|an|am|au|und)"
)
PLACE = rf"{WORD}(?:(?:\s|-)(?:{PARTICLE}(?:\s|-)){{0,2}}{WORD}){{0,4}}"
PLACES = re.compile(
    rf"(?P<first>{PLACE})(?:\s?/\s?{PLACE}|,?\s(?:and|&)\s{PLACE}){{0,3}}(?:,\s{PLACE}){{0,2}}"
)
BEFORE_DAY = re.compile(r"\s{0,2}[,.]?\s{0,2}[(\[]?")
AGENCY = re.compile(
    r"[,.]?\s{0,2}(?:[(\[](?P<marked>[A-Za-z][\w .&/-]{0,40})[)\]]|/(?P<slashed>[A-Z][\w -]{1,30})/\.?)"
)
# Agencies and the day in one pair of brackets: "(AFP / Interfax - 20th July, 2023)".
DATED_AGENCY = re.compile(r"[,.]?\s{0,2}\((?P<marked>[A-Za-z][\w .&/]{0,40}?)\s?[-–—,]\s{0,2}(?=[\w])")
STRONG_END = re.compile(r"[,.]?\s{0,2}(?:[-–—]{1,3}|:|\])(?=\s|[\"“'‘]|[^\W\d_a-z])|\]|(?<=/\.)")
WEAK_DASH = re.compile(r"\.?\s{1,2}[-–—]{1,3}(?=\s)|\s?(?:—|--)")
# A sentence that follows the day without a mark ("LIMA, Nov 20 The envoy …").
RUN_IN_BODY = re.compile(r"\s(?:An?|The|In|[A-Z][a-z]+(?:'s|’s)?)\s[\w“\"]")
COLON = re.compile(r"\s?:(?=\s)")
# A report does not begin in small letters, but for an article of an Arabic name.
BODY_START = re.compile(r"\s*(?:[^\W\d_a-zß-öø-ÿ]|[^\w\s]|\d|[ae][lnrst]-)")
SHOUTED_LETTERS = 3
# "UN: vote delayed", though there is a town of Un.
LONGEST_ACRONYM = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Where a report was sent from, with its ISO day and the name of the agency where they are known."""

    place: str
    span: Span
    day: str | None
    is_year_inferred: bool
    agency: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    """What has been read of a dateline so far, and where it goes on."""

    places: re.Match[str]
    day: re.Match[str] | None
    agency: str | None
    is_bracketed: bool
    end: int


def find_dateline(text: str, paragraph: Span) -> Dateline | None:
    """Return the dateline that a paragraph begins with, or None."""
    start = _read_start(text, paragraph)
    if start is None:
        return None
    end = _find_end(start, text=text, paragraph=paragraph)
    if end is None:
        return None
    day, is_year_inferred = (None, False) if start.day is None else day_of_match(start.day, text)
    return Dateline(
        place=start.places.group(),
        span=Span(paragraph.start, end),
        day=day,
        is_year_inferred=is_year_inferred,
        agency=load_press().agencies.get(start.agency or ""),
    )


def _read_start(text: str, paragraph: Span) -> _Start | None:
    limit = min(paragraph.end, paragraph.start + LONGEST_DATELINE)
    opening = _at(OPENING, text, Span(paragraph.start, limit))
    position, day = _read_lead_day(text, Span(opening, limit))
    places = PLACES.match(text, position, limit)
    if places is None or _is_common_word(places["first"].lower()):
        return None
    position = places.end()
    position, day, agency = _read_dated_agency(text, Span(position, limit), day)
    for _ in range(2):
        if day is None:
            position, day = _read_day(text, Span(position, limit))
        if agency is None:
            position, agency = _read_agency(text, Span(position, limit))
    is_bracketed = opening > paragraph.start
    return _Start(places=places, day=day, agency=agency, is_bracketed=is_bracketed, end=position)


def _is_common_word(words: str) -> bool:
    return words in load_press().labels or words in load_languages().english


def _at(pattern: re.Pattern[str], text: str, within: Span) -> int:
    found = pattern.match(text, within.start, within.end)
    return within.start if found is None else found.end()


def _read_lead_day(text: str, within: Span) -> tuple[int, re.Match[str] | None]:
    """Read a day before the place: "10 May 2021, GENEVA"; only with its year."""
    day = match_day(text, within.start)
    if day is None or day["year"] is None or day.end() > within.end:
        return within.start, None
    end = LEAD_DAY_END.match(text, day.end(), within.end)
    return (within.start, None) if end is None else (end.end(), day)


def _read_day(text: str, within: Span) -> tuple[int, re.Match[str] | None]:
    start = _at(BEFORE_DAY, text, within)
    day = match_day(text, start)
    if start == within.start or day is None or day.end() > within.end:
        return within.start, None
    is_bracketed = text[start - 1] in "([" and text[day.end() : day.end() + 1] in (")", "]")
    return day.end() + is_bracketed, day


def _read_agency(text: str, within: Span) -> tuple[int, str | None]:
    found = AGENCY.match(text, within.start, within.end)
    return (within.start, None) if found is None else (found.end(), found["marked"] or found["slashed"])


def _read_dated_agency(
    text: str, within: Span, day: re.Match[str] | None
) -> tuple[int, re.Match[str] | None, str | None]:
    """Read an agency and a day that share their brackets; of several agencies the first one known."""
    opened = DATED_AGENCY.match(text, within.start, within.end)
    found = None if opened is None else match_day(text, opened.end())
    if opened is None or found is None or text[found.end() : found.end() + 1] != ")":
        return within.start, day, None
    agencies = [one.strip() for one in opened["marked"].split("/")]
    known = next((one for one in agencies if one in load_press().agencies), agencies[0])
    return found.end() + 1, found, known


def _find_end(start: _Start, *, text: str, paragraph: Span) -> int | None:
    """Return where the dateline ends, or None if what was read is none after all."""
    if not text[start.end : paragraph.end].strip():
        return paragraph.end if _is_whole_line(start) else None
    if start.day is not None or (start.agency is not None and _is_sender(start)):
        end = _find_strong_end(start, text=text, paragraph=paragraph)
    elif start.is_bracketed or start.agency is not None:
        end = None
    else:
        end = _find_weak_end(start.places, text=text, paragraph=paragraph)
    return None if end is None or not BODY_START.match(text, end, paragraph.end) else end


def _is_whole_line(start: _Start) -> bool:
    has_year = start.day is not None and start.day["year"] is not None
    return has_year or (start.day is not None and _is_place(start.places["first"]))


def _is_sender(start: _Start) -> bool:
    return start.agency in load_press().agencies or _is_place(start.places["first"])


def _is_place(words: str) -> bool:
    return _is_shouted(words) or _is_town(words)


def _is_town(words: str) -> bool:
    name = words.casefold()
    return name in load_town_names() or name in load_capital_names()


def _find_strong_end(start: _Start, *, text: str, paragraph: Span) -> int | None:
    end = STRONG_END.match(text, start.end, paragraph.end)
    if end is not None:
        return end.end()
    is_signed = start.agency is not None and _is_sender(start)
    is_run_in = text[start.places.end() : start.places.end() + 1] == "," and _is_place(start.places["first"])
    is_followed = RUN_IN_BODY.match(text, start.end, paragraph.end) is not None
    is_end = is_signed or (start.agency is None and is_run_in and is_followed)
    return start.end if start.day is not None and is_end else None


def _find_weak_end(places: re.Match[str], *, text: str, paragraph: Span) -> int | None:
    """Return where a dateline of a place alone ends: after capitals a dash, else a place that is known."""
    if len(places["first"]) <= LONGEST_ACRONYM:
        return None
    if _is_shouted(places["first"]) and not text[places.end() : paragraph.end].isupper():
        end = WEAK_DASH.match(text, places.end(), paragraph.end)
        if end is not None:
            return end.end()
    # "Paris: I agree" may be a speaker, "Paris - The minister" is a place.
    is_sure = places["first"].casefold() in load_town_names()
    colon = COLON.match(text, places.end(), paragraph.end) if is_sure else None
    found = colon or WEAK_DASH.match(text, places.end(), paragraph.end)
    return found.end() if found is not None and _is_town(places["first"]) else None


def _is_shouted(words: str) -> bool:
    return words.isupper() and sum(map(str.isalpha, words)) >= SHOUTED_LETTERS
