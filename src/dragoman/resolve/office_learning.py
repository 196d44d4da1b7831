"""What a directory learns from records, and where records and lists disagree."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from dragoman.model.claim import Office
from dragoman.model.record import Conflict, Record
from dragoman.model.tenure import HOLDING, Tenure
from dragoman.ontology import Ontology

from .directory import Directory
from .office_keys import is_same_office, is_single

if TYPE_CHECKING:
    from dragoman.model.text import Evidence


def learn(directory: Directory, records: Iterable[Record]) -> Directory:
    """Return the directory with the offices that records tell of, each with its day and its words."""
    return directory.with_tenures(tenure for record in records for tenure in tenures_in(record))


def tenures_in(record: Record) -> Iterator[Tenure]:
    """Give the offices of named persons in a record; none where the day of the report is not known."""
    if record.document.published is None:
        return
    for claim in record.claims:
        if isinstance(claim, Office):
            for actor in record.actors_of(claim.holder)[:1]:
                if actor.identity.startswith("person:"):
                    yield _tenure(record, claim, actor.names[0], actor.country)


def _tenure(record: Record, office: Office, person: str, country: str | None) -> Tenure:
    return Tenure(
        person=person,
        title=office.title,
        of=office.of,
        country=country,
        portfolio=office.portfolio,
        standing=office.standing,
        start=office.start,
        end=office.end,
        on=record.document.published,
        source=record.document.name,
        evidence=tuple(piece for name in sorted(office.evidence) for piece in office.evidence[name]),
    )


def find_disagreements(directory: Directory, ontology: Ontology) -> tuple[Conflict, ...]:
    """Return where a report and a list disagree on an office: who held it that day, or whether it was held.

    Both stand: a conflict says so, and nothing is overwritten.
    """
    listed: dict[str | None, list[Tenure]] = {}
    for one in directory.tenures:
        if one.is_list:
            listed.setdefault(one.country, []).append(one)
    holder = {tenure: number for number, person in enumerate(directory.persons) for tenure in person.tenures}
    told = (one for one in directory.tenures if not one.is_list and one.country is not None)
    return tuple(
        conflict for one in told for conflict in _against(ontology, one, listed.get(one.country, ()), holder)
    )


def _against(
    ontology: Ontology, told: Tenure, listed: Iterable[Tenure], holder: Mapping[Tenure, int]
) -> Iterator[Conflict]:
    day = told.on or ""
    for one in listed:
        if not is_same_office(ontology, told, one):
            continue
        is_one = holder[told] == holder[one]
        held = one.held_on(day)
        if is_one and told.standing == "former" and held == "yes":
            yield _conflict(told, one, f"the report has it past on {day}, the list has it held")
        elif (
            not is_one
            and held == "yes"
            and told.standing in HOLDING
            and is_single(ontology.titles, told.title)
        ):
            yield _conflict(told, one, f"the report has another holder on {day} than the list")


def _conflict(told: Tenure, listed: Tenure, why: str) -> Conflict:
    evidence: dict[str, tuple[Evidence, ...]] = {"values": told.evidence}
    return Conflict(
        kind="office",
        values=(f"{told.person}, {told.standing} {told.title}", f"{listed.person}, {listed.title}"),
        resolved=(told.on or "", f"{listed.start or ''}/{listed.end or ''}"),
        why=f"{why} ({told.source}; {listed.source})",
        evidence=evidence,
    )
