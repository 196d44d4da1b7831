"""Which place a name means: by what stands beside it, where the report is set, feature and people.

Each name has one sense a report, but for one whose own state or province follows it ("Lebanon, Pa.").
"""

from collections.abc import Mapping
from dataclasses import replace

from dragoman.model.entity import Place, PlaceKind
from dragoman.model.reading import Mention, PlaceMention, Reading, Token
from dragoman.ontology import Ontology, PlaceEntry

from .place_senses import Senses, senses_of
from .place_setting import Setting

KINDS: Mapping[str, PlaceKind] = {
    "capital": "capital",
    "city": "city",
    "admin": "admin",
    "county": "admin",
    "region": "region",
    "facility": "facility",
    "water": "water",
    "country": "country",
}
# Before a facility's town: "the Indian embassy in Kabul".
AT_TOWN = frozenset(("in", "at", "near", "outside"))
# The facility stands so many words before its town.
SITE = 2


def resolve_places(reading: Reading, ontology: Ontology) -> dict[int, Place]:
    """Return the place of every mention by the start of its span; coordinates None where unknown."""
    mentions = sorted((*reading.places, *reading.places_in_names), key=lambda one: one.span)
    senses = senses_of(reading, ontology, mentions)
    setting = Setting.of(reading, ontology, senses)
    return {
        one.span.start: _place(reading, ontology, one, sense=setting.best(one), senses=senses)
        for one in mentions
    }


def with_places(reading: Reading, ontology: Ontology, places: Mapping[int, Place]) -> Reading:
    """Return a reading whose names are of the places they mean: "Tripoli, Lebanon" is no seat."""
    return replace(reading, mentions=tuple(_of_its_place(one, ontology, places) for one in reading.mentions))


def _of_its_place(mention: Mention, ontology: Ontology, places: Mapping[int, Place]) -> Mention:
    place = places.get(mention.name.start) if mention.name is not None else None
    if place is None or place.geonames is None or mention.entity != "place":
        return mention
    state, known = f"country:{place.country}", ontology.places.get(mention.entry or "")
    is_region = known is not None and known.geonames is None and known.country in (None, place.country)
    if mention.entry == state or is_region or _is_unplaced(mention, ontology):
        return mention
    return replace(
        mention, entry=state if place.kind == "country" else f"place:{place.geonames}", role="name"
    )


def _is_unplaced(mention: Mention, ontology: Ontology) -> bool:
    """Tell whether a name is of a state that the gazetteer cannot know: one that was added by the user."""
    named = ontology.countries.get((mention.entry or "").removeprefix("country:"))
    return named is not None and not named.alpha2


def _place(
    reading: Reading, ontology: Ontology, mention: PlaceMention, *, sense: PlaceEntry | None, senses: Senses
) -> Place:
    if sense is None:
        state = ontology.countries.get((mention.entry or "").removeprefix("country:"))
        return Place(name=mention.name, kind="other", country=state.alpha3 if state else None)
    is_site = senses.is_site(mention)
    return Place(
        name=sense.name if sense.name.casefold() == mention.name.casefold() else mention.name,
        kind="facility" if is_site else KINDS.get(sense.kind, "other"),
        country=sense.country,
        admin=None if sense.kind == "country" else sense.admin,
        latitude=sense.latitude,
        longitude=sense.longitude,
        geonames=sense.geonames,
        facility=_site_before(reading, ontology, mention),
    )


def _site_before(reading: Reading, ontology: Ontology, mention: PlaceMention) -> str | None:
    """Return the words of a facility that stands in the town: "Indian embassy" in Kabul."""
    first = reading.token_at(mention.span.start)
    if first is None or first.index < SITE:
        return None
    site, preposition = reading.tokens[first.index - SITE : first.index]
    is_site = site.lower in ontology.place_words.sites and preposition.lower in AT_TOWN
    if not is_site or site.sentence != first.sentence:
        return None
    start = site.index
    while start > 0 and _is_part(reading.tokens[start - 1], site.sentence):
        start -= 1
    return reading.text_of(reading.tokens[start].span.until(site.span))


def _is_part(token: Token, sentence: int) -> bool:
    return token.sentence == sentence and token.dep in ("amod", "compound", "nmod") and token.pos != "DET"
