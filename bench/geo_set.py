"""Scores place names, their coordinates and GeoNames ids against a set of marked toponyms."""

import argparse
import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, TypeAlias

from dragoman.model.page import Page
from dragoman.model.record import Skip
from dragoman.model.text import Span

from .lines import read_objects
from .loose import Json, as_list
from .measured import Measured

if TYPE_CHECKING:
    from dragoman.model.entity import Place

# A hundred miles: nearer is right.
NEAR = 161
RADIUS = 6371


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name with its point and GeoNames id."""

    span: Span
    name: str
    point: tuple[float, float]
    geonames: str | None


Find: TypeAlias = Callable[[Json], list[Toponym]]


@dataclass(frozen=True, slots=True)
class Pair:
    """A wanted place name and the one that was found there."""

    wanted: Toponym
    given: Toponym

    @property
    def distance(self) -> float:
        """Return how many kilometres lie between the two places."""
        (a, b), (c, d) = (map(math.radians, one.point) for one in (self.wanted, self.given))
        half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
        return 2 * RADIUS * math.asin(math.sqrt(half))


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told: nothing."""


def measure(options: argparse.Namespace) -> Measured:
    """Score the reader on the place names of the file that the options name."""
    return score_places(row for _, row in read_objects(options.file))


def find_places(row: Json) -> list[Toponym]:
    """Return the names that the reader finds in a text and places, in text order."""
    import dragoman  # noqa: PLC0415 - it loads the reader, which the other benches load when they need it
    from dragoman.clean import clean  # noqa: PLC0415 - see above
    from dragoman.resolve.places import resolve_places  # noqa: PLC0415 - see above

    document = clean(_page(row))
    if isinstance(document, Skip):
        return []
    annotator = dragoman.load().annotator
    reading = annotator.annotate(document)
    places = resolve_places(reading, annotator.ontology)
    mentions = sorted((*reading.places, *reading.places_in_names), key=lambda one: one.span)
    found = ((one.span, one.name, places[one.span.start]) for one in mentions)
    return [
        Toponym(span, name, point, None if place.geonames is None else str(place.geonames))
        for span, name, place in found
        if (point := _point(place)) is not None
    ]


def score_places(rows: Iterable[Json], find: Find = find_places) -> Measured:
    """Return the scores of texts with marked place names."""
    pairs: list[Pair] = []
    missed: Counter[str] = Counter()
    wanted_count = given_count = 0
    for row in rows:
        wanted, given = list(_wanted(row)), find(row)
        wanted_count += len(wanted)
        given_count += len(given)
        for one in wanted:
            found = next((other for other in given if other.span.overlaps(one.span)), None)
            if found is None:
                missed[f"missed: {one.name}"] += 1
            else:
                pairs.append(Pair(one, found))
    return Measured(metrics=_metrics(pairs, wanted_count, given_count), errors=_errors(pairs, missed))


def _wanted(row: Json) -> Iterator[Toponym]:
    """Give the marked names that have a place."""
    text = str(row["text"])
    for one in as_list(row.get("gold")):
        if one.get("lat") is not None:
            span = Span(int(one["start"]), int(one["end"]))
            identity = one.get("geonameid")
            yield Toponym(
                span,
                text[span.start : span.end],
                (float(one["lat"]), float(one["lon"])),
                None if identity is None else str(identity),
            )


def _page(row: Json) -> Page:
    domain = row.get("domain")
    return Page(
        source=str(row.get("id")),
        name=str(row.get("id")),
        content=str(row["text"]),
        media_type="text/plain",
        title=row.get("title"),
        published=row.get("date"),
        url=row.get("url") or (f"https://{domain}/" if domain else None),
    )


def _point(place: "Place") -> tuple[float, float] | None:
    if place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude


def _metrics(pairs: Sequence[Pair], wanted: int, given: int) -> dict[str, float]:
    distances = [one.distance for one in pairs]
    near = sum(one <= NEAR for one in distances)
    exact = sum(one.wanted.geonames == one.given.geonames for one in pairs)
    return {
        "tag_precision": len(pairs) / max(1, given),
        "tag_recall": len(pairs) / max(1, wanted),
        "tag_f1": 2 * len(pairs) / max(1, wanted + given),
        "near_161km": near / max(1, len(pairs)),
        "same_id": exact / max(1, len(pairs)),
        "near_161km_of_all": near / max(1, wanted),
        "median_km": median(distances) if distances else 0.0,
    }


def _errors(pairs: Sequence[Pair], missed: Counter[str]) -> tuple[str, ...]:
    """Return what was put far off and what was missed, the most frequent first."""
    far = Counter(
        f"far: {one.wanted.name} is {one.wanted.geonames}, not {one.given.geonames}"
        for one in pairs
        if one.distance > NEAR
    )
    return tuple(f"{count} {what}" for what, count in (*far.most_common(), *missed.most_common()))
