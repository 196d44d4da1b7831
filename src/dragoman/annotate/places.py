"""Place names, with the facility that a name belongs to ("Tema port")."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.model.reading import Name, PlaceMention, Token
from dragoman.model.text import Document, Span
from dragoman.ontology import Ontology

from .name_runs import Words
from .names import tokens_inside
from .parser import Parse
from .shown_places import ShownPlaces
from .toponyms import Toponyms
from .words import NO_NAME

# How far after a name the word that makes it a disease's ends.
FURTHEST = 20
# What only a state has, and is in one place.
OF_STATES = frozenset("capital border frontier airspace waters".split())


def _named_places(
    document: Document, names: Sequence[Name], tokens: Sequence[Token], ontology: Ontology
) -> tuple[PlaceMention, ...]:
    """Return the names that can be places and the town of the dateline, in text order."""
    town = _town_of_dateline(document)
    found = [] if town is None else [PlaceMention(span=town, name=_calm(document, town), entry=None)]
    for name in names:
        if _is_place(name) and not (town is not None and town.overlaps(name.span)):
            span = _with_facility(name, tokens, ontology.place_words.facilities)
            words = document.text[span.start : span.end]
            found.append(PlaceMention(span=span, name=words, entry=name.entry))
        elif name.role == "adjective" and (whole := _area_after(name, tokens)) is not None:
            words = document.text[whole.start : whole.end]
            found.append(PlaceMention(span=whole, name=words, entry=name.entry))
    return tuple(found)


def find_places(
    document: Document, names: Sequence[Name], parse: Parse, ontology: Ontology
) -> tuple[tuple[PlaceMention, ...], tuple[PlaceMention, ...]]:
    """Return the places of a text, and those inside the names of bodies, in text order."""
    found = _named_places(document, names, parse.tokens, ontology)
    named = [
        one
        for one in found
        if not _is_no_place(one, ontology) and not _names_another(one, document, ontology)
    ]
    words = Words(parse.tokens, parse.sentences, ontology)
    alone, inside = Toponyms(words, names, document.text).find()
    named_at = _by_character(named)
    longer = [one for one in alone if _holds_another(one, named_at)]
    longer_at = _by_character(longer)
    kept = [one for one in named if one.span.start not in longer_at]
    taken = _by_character((*kept, *longer))
    more = [one for one in (*alone, *_rest_of_dateline(document, ontology)) if not _touches(one, taken)]
    inner = tuple(one for one in inside if not _touches(one, taken))
    known = (*kept, *longer, *more)
    shown = ShownPlaces(words, names, document.text, frozenset(_by_character((*known, *inner)))).find()
    return tuple(sorted((*known, *shown), key=lambda one: one.span)), inner


def _by_character(places: Iterable[PlaceMention]) -> dict[int, PlaceMention]:
    return {at: one for one in places for at in range(one.span.start, one.span.end)}


def _touches(place: PlaceMention, taken: Mapping[int, PlaceMention]) -> bool:
    return any(at in taken for at in range(place.span.start, place.span.end))


def _holds_another(place: PlaceMention, named_at: Mapping[int, PlaceMention]) -> bool:
    """Tell whether a name is longer than another that it holds ("Jordan Valley" and "Jordan")."""
    inside = (named_at.get(at) for at in range(place.span.start, place.span.end))
    others = {one.span for one in inside if one is not None}
    return bool(others - {place.span}) and all(place.span.covers(one) for one in others)


def _is_no_place(place: PlaceMention, ontology: Ontology) -> bool:
    """Tell whether a name is a month's, a bare direction, or a street's ("Station Road", "Highway 9")."""
    words = place.name.lower().replace(".", "").split()
    if len(words) == 1 and (words[0] in NO_NAME or words[0] in ontology.place_words.before):
        return True
    streets = ontology.place_words.streets
    return (
        place.entry is None
        and len(words) > 1
        and (words[-1] in streets or words[0] in streets - {"st", "la"})
    )


def _names_another(place: PlaceMention, document: Document, ontology: Ontology) -> bool:
    """Tell whether a name is a currency's, a disease's or a street's: "US$460 million", "Paris Street"."""
    end = place.span.end
    is_state = (place.entry or "").startswith("country:")
    follows = re.match(r"\s*(\w+)", document.text[end : end + FURTHEST])
    word = "" if follows is None else follows.group(1)
    is_street = word.istitle() and word.lower() in ontology.place_words.streets
    is_disease = word.lower() in ontology.place_words.diseases and not is_state
    return document.text[end : end + 1] == "$" or is_disease or is_street


def _area_after(name: Name, tokens: Sequence[Token]) -> Span | None:
    """Return the span of "Kenyan capital" or "Kenyan waters"."""
    inside = tokens_inside(tokens, name.span)
    follows = inside[-1].index + 1 if inside else len(tokens)
    if follows >= len(tokens) or tokens[follows].lower not in OF_STATES:
        return None
    return name.span.until(tokens[follows].span)


def _town_of_dateline(document: Document) -> Span | None:
    """Return where the town of a dateline stands: "LIMA, Peru" is Lima."""
    if document.dateline is None or document.dateline_span is None:
        return None
    town = re.split(r"[,/(]", document.dateline)[0].strip()
    start = document.text.find(town, document.dateline_span.start, document.dateline_span.end)
    return Span(start, start + len(town)) if town and start >= 0 else None


def _rest_of_dateline(document: Document, ontology: Ontology) -> Iterator[PlaceMention]:
    """Give the state or division behind the town of a dateline ("TOPEKA, Kan.")."""
    if document.dateline is None or document.dateline_span is None:
        return
    at = document.dateline_span.start
    for part in document.dateline.split(",")[1:]:
        form = part.strip()
        start = document.text.find(form, at, document.dateline_span.end) if form else -1
        if start >= 0 and (form in ontology.place_words.abbreviations or ontology.gazetteer.has(form)):
            yield PlaceMention(span=Span(start, start + len(form)), name=form, entry=None)


def _calm(document: Document, span: Span) -> str:
    words = document.text[span.start : span.end]
    return words.title() if words.isupper() else words


def _is_place(name: Name) -> bool:
    if name.entry is not None:
        return not name.entry.startswith("organisation:") and name.role not in ("adjective", "people")
    return name.kind == "place"


def _with_facility(name: Name, tokens: Sequence[Token], facilities: frozenset[str]) -> Span:
    inside = tokens_inside(tokens, name.span)
    follows = inside[-1].index + 1 if inside else len(tokens)
    is_state = (name.entry or "").startswith("country:")
    if is_state or follows >= len(tokens) or tokens[follows].sentence != inside[-1].sentence:
        return name.span
    return name.span.until(tokens[follows].span) if tokens[follows].lower in facilities else name.span
