"""Place names, with the facility that a name belongs to ("Tema port")."""

from collections.abc import Sequence

from dragoman.model.reading import Name, PlaceMention, Token
from dragoman.model.text import Span

from .names import tokens_inside

# Nouns that make a name before them the name of a facility or area of that kind.
FACILITIES = frozenset(
    "port airport airfield airbase base crossing checkpoint harbour harbor dam bridge strait island islands "
    "province region district state county governorate valley desert sea gulf bay river lake mountains "
    "peninsula corridor "
    "reef shoal refinery terminal prison camp square hospital palace".split()
)


def find_places(names: Sequence[Name], tokens: Sequence[Token], text: str) -> tuple[PlaceMention, ...]:
    """Return the names that can be places, in text order."""
    found = []
    for name in names:
        if not _is_place(name):
            continue
        span = _with_facility(name, tokens)
        found.append(PlaceMention(span=span, name=text[span.start : span.end], entry=name.entry))
    return tuple(found)


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
