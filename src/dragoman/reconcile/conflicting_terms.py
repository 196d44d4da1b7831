"""Glosses that cannot be: "melatonin (a pesticide)", with the near-name that would fit."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz, process

from dragoman.model.reading import Reading
from dragoman.model.record import Conflict
from dragoman.model.text import Span
from dragoman.ontology.things import Things

# "X (a Y)", "X (Y)", "X, a Y," and "X, which is a Y": at most two words for X and one before Y.
GLOSS = re.compile(
    r"\b(?P<thing>[A-Za-z][A-Za-z-]{3,}(?: [A-Za-z][A-Za-z-]{3,})?)"
    r"(?:\s*\((?:an?\s+|the\s+)?(?:[a-z-]+\s+){0,2}?(?P<bracket>[a-z]+)\)"
    r"|,\s+(?:which\s+is\s+)?an?\s+(?:[a-z-]+\s+){0,2}?(?P<comma>[a-z]+)(?=\s*[,.;]|\s+(?:used|that|which|for|against)\b)"
    r"|\s+is\s+an?\s+(?:[a-z-]+\s+){0,2}?(?P<copula>[a-z]+)(?=\s*[,.;]|\s+(?:used|that|which|for)\b))"
)
# How alike a near-name must be, in per cent of its letters, to be offered.
LIKENESS = 60


def find_term_conflicts(reading: Reading, things: Things) -> list[Conflict]:
    """Return glosses that contradict what the vocabulary says a thing is."""
    return list(_glosses(reading, things))


def _glosses(reading: Reading, things: Things) -> Iterator[Conflict]:
    for match in GLOSS.finditer(reading.document.text):
        group = next(name for name in ("bracket", "comma", "copula") if match[name])
        noun, thing = match[group], _thing(match, things)
        if thing is None or not things.contradicts(reading.text_of(thing), noun):
            continue
        gloss = Span(*match.span(group))
        yield Conflict(
            kind="term",
            values=(reading.text_of(thing), reading.text_of(gloss)),
            resolved=tuple(
                one for one in (near_name(reading.text_of(thing), noun, things),) if one is not None
            ),
            why=_why(reading.text_of(thing), noun, things),
            evidence={"values": reading.cite(thing, gloss)},
        )


def _thing(match: re.Match[str], things: Things) -> Span | None:
    """Return the longest end of the words before a gloss that the vocabulary knows."""
    start, end = match.span("thing")
    words = match["thing"]
    if words.lower() in things.sorts:
        return Span(start, end)
    last = words.split()[-1]
    return Span(end - len(last), end) if last.lower() in things.sorts else None


def near_name(word: str, noun: str, things: Things) -> str | None:
    """Return the name of the sort that a gloss says which is most like a word, or None."""
    names = things.words.get(things.sort_of_noun[noun.lower()], ())
    best = process.extractOne(word.lower(), names, scorer=fuzz.ratio, score_cutoff=LIKENESS)
    return None if best is None else str(best[0])


def alike(one: str, other: str) -> float:
    """Return how alike two words are, in per cent of their letters."""
    return fuzz.ratio(one, other)


def _why(word: str, noun: str, things: Things) -> str:
    sorts = " or ".join(sorted(things.sorts[word.lower()]))
    near = near_name(word, noun, things)
    hint = "" if near is None else f"; {near} is a {things.sort_of_noun[noun.lower()]} with a similar name"
    return f"{word.capitalize()} is a {sorts}, not a {noun}{hint}."
