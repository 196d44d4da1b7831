"""Values as flat rows of cells, and as what JSON can hold: the columns that tables, CSV and frames have."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from itertools import chain

from dragoman.model.account import STATUS_FIELDS, TYPE_FIELDS
from dragoman.model.answer import Dispute, Finding, Grid, Named
from dragoman.model.date import Date
from dragoman.model.entity import Place
from dragoman.model.filing import Detail, Family

Cell = str | int | float | bool | None
SEPARATOR = "; "
# The columns of each family between what a finding is and when it was, in order: its parts and its fields.
PARTS: Mapping[Family, tuple[str, ...]] = {
    "event": ("actors", "recipients"),
    "statement": ("speaker", "addressee"),
    "transfer": ("giver", "receiver", "carrier"),
    "office": ("holder",),
    "position": ("holder", "toward"),
    "figure": ("of",),
    "rank": ("holder", "toward"),
}
FIELDS: Mapping[Family, tuple[str, ...]] = {
    "event": ("mode", "contexts", "act", "count", "reciprocal"),
    "statement": ("speaker_text", "channel", "text"),
    "transfer": ("amount", "unit", "si", "bound", "counting"),
    "office": ("of", "portfolio", "start", "end"),
    "position": ("about",),
    "figure": ("value", "bound"),
    "rank": ("of", "scope"),
}
INNER: Mapping[str, tuple[str, ...]] = {
    "act": ("type", "status"),
    "count": ("value", "bound"),
    "si": ("value", "unit"),
}


def to_row(value: object) -> dict[str, Cell]:
    """Return a value as one row; its columns depend on the sort of value alone."""
    if isinstance(value, Finding):
        return finding_row(value)
    if isinstance(value, Dispute):
        return _dispute_row(value)
    return {name: _cell(part) for name, part in _fields(value)}


def finding_row(finding: Finding) -> dict[str, Cell]:
    """Return the row of a finding, with the columns of its family."""
    family = finding.family
    row: dict[str, Cell] = {"id": finding.id, "day": finding.day, "is_dated": finding.is_dated}
    row[TYPE_FIELDS[family]] = finding.type
    row.update({"quad": finding.quad} if family == "event" else {})
    row.update({STATUS_FIELDS[family]: finding.status} if family in STATUS_FIELDS else {})
    for role in PARTS[family]:
        row.update(_part_cells(finding, role))
    for name in FIELDS[family]:
        row.update(_detail_cells(name, finding.told(name)))
    return {**row, **_date_cells(finding.date), **_place_cells(finding, family), **_standing_cells(finding)}


def columns_of(family: Family) -> tuple[str, ...]:
    """Return the columns that every finding of a family has."""
    blank = Finding(
        id="",
        family=family,
        type=None,
        status=None,
        day=None,
        is_dated=False,
        date=None,
        details={},
        parties={},
    )
    return tuple(finding_row(blank))


def _part_cells(finding: Finding, role: str) -> dict[str, Cell]:
    own, behind = finding.part(role), finding.behind(role)
    return {
        role: _names(own),
        f"{role}_for": _names(behind),
        f"{role}_codes": _codes(chain(own, behind), lambda one: one.codes.cameo),
        f"{role}_countries": _codes(chain(own, behind), lambda one: one.country),
    }


def _names(actors: Sequence[Named]) -> str | None:
    return SEPARATOR.join(one.name for one in actors) or None


def _codes(actors: Iterable[Named], code: Callable[[Named], str | None]) -> str | None:
    return SEPARATOR.join(dict.fromkeys(found for one in actors if (found := code(one)))) or None


def _detail_cells(name: str, told: Detail) -> dict[str, Cell]:
    if name in INNER:
        inner = told if isinstance(told, dict) else {}
        return {f"{name}_{part}": _cell(inner.get(part)) for part in INNER[name]}
    return {name: _cell(told)}


def _date_cells(date: Date | None) -> dict[str, Cell]:
    names = ("start", "end", "precision", "how")
    return {f"date_{name}": None if date is None else getattr(date, name) for name in names}


def _place_cells(finding: Finding, family: Family) -> dict[str, Cell]:
    if family != "event":
        return {}
    place = finding.place or Place(name="", kind="other")
    row: dict[str, Cell] = {"place": place.name or None, "place_country": place.country}
    row |= {"place_admin": place.admin, "latitude": place.latitude, "longitude": place.longitude}
    return row | {"geonames": place.geonames, "facility": place.facility}


def _standing_cells(finding: Finding) -> dict[str, Cell]:
    return {
        "reported": finding.reported,
        "claims": finding.claims,
        "sources": finding.sources,
        "conflicts": finding.conflicts,
        "confidence": finding.confidence,
        "is_reviewed": finding.is_reviewed,
        "addresses": SEPARATOR.join(finding.addresses) or None,
    }


def _dispute_row(dispute: Dispute) -> dict[str, Cell]:
    sources = [one.source.name for one in dispute.sides if one.source is not None]
    return {
        "id": dispute.id,
        "kind": dispute.kind,
        "document": dispute.document,
        "about": dispute.about,
        "values": SEPARATOR.join(dict.fromkeys(one.value for one in dispute.sides)),
        "resolved": SEPARATOR.join(one.resolved for one in dispute.sides if one.resolved) or None,
        "reports": SEPARATOR.join(dict.fromkeys(sources)) or None,
        "why": dispute.why,
    }


def _cell(value: object) -> Cell:
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, Named):
        return value.name
    if isinstance(value, list | tuple):
        return SEPARATOR.join(str(_cell(one)) for one in value) or None
    return str(value)


def _fields(value: object) -> list[tuple[str, object]]:
    return [(one.name, getattr(value, one.name)) for one in fields(value)] if is_dataclass(value) else []


def to_object(value: object) -> object:
    """Return a value as what JSON can hold, its parts inside it."""
    if isinstance(value, Grid):
        return [dict(zip(value.columns, map(to_object, row), strict=True)) for row in value.rows]
    if is_dataclass(value):
        return {name: to_object(part) for name, part in _fields(value)}
    if isinstance(value, Mapping):
        return {str(name): to_object(part) for name, part in value.items()}
    if isinstance(value, bytes):
        return value.hex()
    return [to_object(one) for one in value] if isinstance(value, list | tuple) else value
