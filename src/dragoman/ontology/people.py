"""Known holders of offices, each office with its dates, and names too common to tell people apart."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from dragoman.model.tenure import Tenure

from .tables import read_rows, read_toml, split
from .titles import Titles

if TYPE_CHECKING:
    from dragoman.model.claim import Standing

TABLES = ("holders.tsv", "factbook_holders.tsv")


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """What tells people apart: who held which office by the vocabulary's lists, titles, common names."""

    tenures: tuple[Tenure, ...]
    titles: Titles
    common_names: frozenset[str]


def load_people(titles: Titles) -> People:
    """Return the holders of offices of the vocabulary's own lists, in their order."""
    return People(tuple(_tenures()), titles, _common_names())


def _tenures() -> Iterator[Tenure]:
    for table in TABLES:
        for row in read_rows(table):
            yield Tenure(
                person=row["name"],
                names=split(row["names"]),
                title=row["title"],
                body=f"organisation:{row['of']}" if row["of"] else None,
                country=row["country"] or None,
                sectors=split(row["sectors"]),
                standing=cast("Standing", row["standing"]),
                start=row["start"] or None,
                end=row["end"] or None,
                until=row["until"] or None,
                source=table,
            )


def _common_names() -> frozenset[str]:
    """Return the names that alone tell nobody apart."""
    table = cast("dict[str, dict[str, list[str]]]", read_toml("persons.toml"))
    return frozenset(table["common"]["names"])
