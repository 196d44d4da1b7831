"""Scores whom a phrase means: the country and the sector of actors named or described in a few words.

Each row has a phrase and maybe a day (`args[1]` or `kwargs["query_date"]`); it is resolved by the code that
reads reports, as the subject of a sentence of that day. Rows without a day are asked for the day on which
their set was written (--day). A country is right where it is the gold's, or where PLOVER has a code
in place of one (UNO, EUR, IGO); a sector where the gold's first is the first, international codes apart.

Left out: rows that their own authors skip, those that ask for the title of an encyclopedia's article
(`query_wiki`), the context that some rows give beside the phrase, second sectors, and for either score the
rows whose gold leaves it empty.
"""

import argparse
import re
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from .lines import read_objects
from .loose import Json
from .measured import Measured

if TYPE_CHECKING:
    from dragoman.model.entity import Actor

Who: TypeAlias = "Callable[[str, str], Actor | None]"
NO_DAY = "2022-10-01"
FORMATS = ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y")
INTERNATIONAL = ("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC")
LEFT_OUT = ("query_wiki",)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told."""
    parser.add_argument(
        "--day", default=NO_DAY, help="day for which rows without one are asked (default: %(default)s)"
    )


def measure(options: argparse.Namespace) -> Measured:
    """Score the reader on the phrases of the file that the options name."""
    import dragoman  # noqa: PLC0415 - it loads the reader, which the other benches load when they need it

    return score_actors(load_phrases(options.file), dragoman.load().who, day=options.day)


def load_phrases(path: Path) -> tuple[Json, ...]:
    """Load the rows that have a country or a sector and that their authors did not skip."""
    rows = (fields for _, fields in read_objects(path))
    return tuple(
        row for row in rows if row.get("method") not in LEFT_OUT and not row.get("skipped_upstream", False)
    )


def score_actors(rows: Iterable[Json], who: Who, *, day: str = NO_DAY) -> Measured:
    """Give the share of rows with the right country, and with the right sector."""
    right = {"country": 0, "sector": 0}
    asked = {"country": 0, "sector": 0}
    errors = []
    for row in rows:
        gold = {"country": row["gold"].get("country"), "sector": row["gold"].get("code_1")}
        answer = _answer(who(row["text"], day_of(row, otherwise=day)))
        for field, wanted in gold.items():
            if wanted:
                asked[field] += 1
                is_right = wanted in answer[field]
                right[field] += is_right
                if not is_right:
                    errors.append(f"{row['id']}  {field} {wanted} read as {answer[field]}  {row['text']}")
    return Measured(
        metrics={
            "countries": asked["country"],
            "country_accuracy": round(right["country"] / (asked["country"] or 1), 4),
            "sectors": asked["sector"],
            "sector_accuracy": round(right["sector"] / (asked["sector"] or 1), 4),
        },
        errors=tuple(errors),
    )


def _answer(actor: "Actor | None") -> dict[str, tuple[str, ...]]:
    """Return the country, under each code it goes by, and the first sector."""
    if actor is None:
        return {"country": (), "sector": ()}
    own = [one for one in actor.sectors if one not in INTERNATIONAL] or list(actor.sectors)
    countries = dict.fromkeys(one for one in (actor.country, actor.codes.plover) if one is not None)
    return {"country": tuple(countries), "sector": tuple(own[:1])}


def day_of(row: Json, *, otherwise: str = NO_DAY) -> str:
    """Return the day that a row asks for in ISO 8601; the day of its set where it gives none."""
    given = [*row.get("args", ())[1:2], row.get("kwargs", {}).get("query_date", "")]
    for words in given:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", words):
            return str(words)
        for form in FORMATS:
            try:
                return datetime.strptime(words, form).date().isoformat()  # noqa: DTZ007 - a day has no zone
            except ValueError:
                continue
    return otherwise
