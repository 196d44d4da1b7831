"""Lists of office holders that a user brings: CSV, or FollowTheMoney's Position and Occupancy as JSON."""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from dragoman.errors import OfficeListError
from dragoman.model.tenure import Tenure
from dragoman.ontology import Ontology

from .office_keys import owner_named

if TYPE_CHECKING:
    from dragoman.model.claim import Standing

REQUIRED = ("name", "title")
STANDINGS = ("current", "acting", "interim", "former", "designate", "de facto")
DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?$")
Properties = Mapping[str, Sequence[str]]


def read_csv(text: str, *, source: str, ontology: Ontology) -> tuple[Tenure, ...]:
    """Read a table with a header: name, title, and maybe names, of, country, start, end, standing, wikidata.

    `names` are parted by bars; `country` is a name or an ISO code. Refuses a table without names and titles,
    a date that is none, and an unknown standing.
    """
    rows = csv.DictReader(io.StringIO(text))
    missing = [column for column in REQUIRED if column not in (rows.fieldnames or ())]
    if missing:
        raise OfficeListError(source, f"no column {' or '.join(missing)}")
    return tuple(
        _listed(row, source=f"{source}:{number}", ontology=ontology) for number, row in enumerate(rows, 2)
    )


def _listed(row: Mapping[str, str | None], *, source: str, ontology: Ontology) -> Tenure:
    cells = {column: (cell or "").strip() for column, cell in row.items() if column}
    standing = cells.get("standing") or "current"
    if not cells["name"] or not cells["title"] or standing not in STANDINGS:
        raise OfficeListError(source, f"needs a name, a title and a standing of {', '.join(STANDINGS)}")
    return Tenure(
        person=cells["name"],
        names=tuple(one.strip() for one in cells.get("names", "").split("|") if one.strip()),
        title=cells["title"],
        of=cells.get("of") or None,
        country=_country(ontology, cells.get("country") or cells.get("of") or ""),
        standing=cast("Standing", standing),
        start=_day(cells.get("start", ""), source),
        end=_day(cells.get("end", ""), source),
        until=_day(cells.get("until", ""), source),
        wikidata=cells.get("wikidata") or None,
        source=source,
    )


def _day(cell: str, source: str) -> str | None:
    if cell and not DAY.match(cell[:10]):
        raise OfficeListError(source, f"{cell} is no date: write 2024-05-14, 2024-05 or 2024")
    return cell[:10] or None


def _country(ontology: Ontology, words: str) -> str | None:
    if words.upper() in ontology.countries:
        return words.upper()
    found = owner_named(ontology, words) if words else None
    return found if found is not None and ":" not in found else None


def read_entities(text: str, *, source: str, ontology: Ontology) -> tuple[Tenure, ...]:
    """Read FollowTheMoney entities, one JSON object a line: each Occupancy with its Person and Position.

    An occupancy whose holder or post is not among them is left out.
    """
    try:
        entities = [json.loads(line) for line in text.splitlines() if line.strip()]
    except json.JSONDecodeError as error:
        raise OfficeListError(source, f"no JSON: {error.msg}") from None
    by_id = {str(one.get("id")): one for one in entities if isinstance(one, dict)}
    return tuple(_occupancies(by_id, source, ontology))


def _occupancies(by_id: Mapping[str, Any], source: str, ontology: Ontology) -> Iterator[Tenure]:
    alpha2 = {state.alpha2.lower(): code for code, state in ontology.countries.items() if state.alpha2}
    for key, entity in by_id.items():
        if entity.get("schema") != "Occupancy":
            continue
        own = _properties(entity)
        person, post = (by_id.get(next(iter(own.get(name, ())), "")) for name in ("holder", "post"))
        if person is None or post is None:
            continue
        held, office = _properties(person), _properties(post)
        code = next(iter(office.get("country", ())), "").lower()
        title, of = _split_post(next(iter(office.get("name", ())), ""), ontology)
        yield Tenure(
            person=next(iter(held.get("name", ())), ""),
            names=(*held.get("name", ())[1:], *held.get("alias", ())),
            title=title,
            of=of,
            country=alpha2.get(code) or _country(ontology, of or ""),
            standing="former" if own.get("status") == ["ended"] and not own.get("endDate") else "current",
            start=_day(next(iter(own.get("startDate", ())), ""), source),
            end=_day(next(iter(own.get("endDate", ())), ""), source),
            wikidata=next(iter(held.get("wikidataId", ())), None),
            source=f"{source}:{key}",
        )


def _properties(entity: Mapping[str, Any]) -> Properties:
    return cast("Properties", entity.get("properties") or {})


def _split_post(name: str, ontology: Ontology) -> tuple[str, str | None]:
    """Return the title and the body of a post ("Minister of Defence of Peru")."""
    title, _, of = name.rpartition(" of ")
    return (title, of) if title and owner_named(ontology, of) is not None else (name, None)
