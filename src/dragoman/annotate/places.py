"""Place names, with the facility that a name belongs to ("Tema port")."""

import re
from collections.abc import Sequence

from dragoman.model.reading import Name, PlaceMention, Token
from dragoman.model.text import Document, Span

from .names import tokens_inside

# Nouns that make a name before them the name of a facility or area of that kind.
FACILITIES = frozenset(
    "port airport airfield airbase base crossing checkpoint harbour harbor dam bridge strait island islands "
    "province region district state county governorate valley desert sea gulf bay river lake mountains "
    "peninsula corridor "
    "reef shoal refinery terminal prison camp square hospital palace".split()
)


def find_places(
    document: Document, names: Sequence[Name], tokens: Sequence[Token]
) -> tuple[PlaceMention, ...]:
    """Return the names that can be places and the town of the dateline, in text order."""
    town = _town_of_dateline(document)
    found = [] if town is None else [PlaceMention(span=town, name=_calm(document, town), entry=None)]
    for name in names:
        if _is_place(name) and not (town is not None and town.overlaps(name.span)):
            span = _with_facility(name, tokens)
            words = document.text[span.start : span.end]
            found.append(PlaceMention(span=span, name=words, entry=name.entry))
        elif name.role == "adjective" and (capital := _capital_after(name, tokens)) is not None:
            words = document.text[capital.start : capital.end]
            found.append(PlaceMention(span=capital, name=words, entry=name.entry))
    return tuple(found)


def _capital_after(name: Name, tokens: Sequence[Token]) -> Span | None:
    """Return the span of "Kenyan capital"."""
    inside = tokens_inside(tokens, name.span)
    follows = inside[-1].index + 1 if inside else len(tokens)
    if follows >= len(tokens) or tokens[follows].lower != "capital":
        return None
    return name.span.until(tokens[follows].span)


def _town_of_dateline(document: Document) -> Span | None:
    """Return where the town of a dateline stands: "LIMA, Peru" is Lima."""
    if document.dateline is None or document.dateline_span is None:
        return None
    town = re.split(r"[,/(]", document.dateline)[0].strip()
    start = document.text.find(town, document.dateline_span.start, document.dateline_span.end)
    return Span(start, start + len(town)) if town and start >= 0 else None


def _calm(document: Document, span: Span) -> str:
    words = document.text[span.start : span.end]
    return words.title() if words.isupper() else words


def _is_place(name: Name) -> bool:
    if name.entry is not None:
        return not name.entry.startswith("organisation:") and name.role not in ("adjective", "people")
    return name.kind == "place"


def _with_facility(name: Name, tokens: Sequence[Token]) -> Span:
    inside = tokens_inside(tokens, name.span)
    follows = inside[-1].index + 1 if inside else len(tokens)
    is_state = (name.entry or "").startswith("country:")
    if is_state or follows >= len(tokens) or tokens[follows].sentence != inside[-1].sentence:
        return name.span
    return name.span.until(tokens[follows].span) if tokens[follows].lower in FACILITIES else name.span
