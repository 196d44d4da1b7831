"""Lists of office holders that a user brings: CSV, or FollowTheMoney's Position and Occupancy as JSON."""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from dragoman.errors import OfficeListError
from dragoman.model.tenure import Tenure, is_day
from dragoman.ontology import Ontology

if TYPE_CHECKING:
    from dragoman.model.claim import Standing

REQUIRED = ("name", "title")
STANDINGS = ("current", "acting", "interim", "former", "designate", "de facto")
MIDNIGHT = re.compile(r"T00:00(?::00)?Z?$")
Properties = Mapping[str, Sequence[str]]


def read_csv(text: str, *, source: str, ontology: Ontology) -> tuple[Tenure, ...]:
    """Read a table with a header: name, title, and maybe names, of, country, start, end, standing, wikidata.

    `names` are parted by bars; `country` is a name or an ISO code. Refuses a table without names and titles,
    a date that is none, a country that is none, and an unknown standing.
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
        country=_state(cells, ontology, source),
        standing=cast("Standing", standing),
        start=_day(cells.get("start", ""), source),
        end=_day(cells.get("end", ""), source),
        until=_day(cells.get("until", ""), source),
        wikidata=cells.get("wikidata") or None,
        source=source,
    )


def _day(cell: str, source: str) -> str | None:
    if not cell:
        return None
    day = MIDNIGHT.sub("", cell)
    if not is_day(day):
        raise OfficeListError(source, f"{cell} is no date: write 2024-05-14, 2024-05 or 2024")
    return day


def _state(cells: Mapping[str, str], ontology: Ontology, source: str) -> str | None:
    """Return the state that a row names, else that of its body; refuse a name that is no state's."""
    words = cells.get("country", "")
    found = _country(ontology, words or cells.get("of", ""))
    if words and found is None:
        raise OfficeListError(source, f"{words} is no state: write its English name or ISO 3166 code")
    return found


def _country(ontology: Ontology, words: str) -> str | None:
    if words.upper() in ontology.countries:
        return words.upper()
    found = ontology.owner_named(words) if words else None
    return found if found is not None and ":" not in found else None


def read_entities(text: str, *, source: str, ontology: Ontology) -> tuple[Tenure, ...]:
    """Read FollowTheMoney entities, one JSON object a line: each Occupancy with its Person and Position.

    An occupancy whose holder or post is not among them is left out. Refuses lines that are no entities, and a
    holder or post without a name.
    """
    try:
        entities = [json.loads(line) for line in text.splitlines() if line.strip()]
    except json.JSONDecodeError as error:
        raise OfficeListError(source, f"no JSON: {error.msg}") from None
    if not all(isinstance(one, dict) and isinstance(one.get("id"), str) for one in entities):
        raise OfficeListError(source, "a line is no JSON object with an id")
    by_id = {one["id"]: one for one in entities}
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
        if not any(held.get("name", ())) or not any(office.get("name", ())):
            lacking = f"{source}:{key}"
            raise OfficeListError(lacking, "its holder and its post need a name")
        code = next(iter(office.get("country", ())), "").lower()
        title, of = _split_post(office["name"][0], ontology)
        yield Tenure(
            person=held["name"][0],
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
    return (title, of) if title and ontology.owner_named(of) is not None else (name, None)
