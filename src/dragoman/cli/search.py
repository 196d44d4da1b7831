"""`dragoman search` and `dragoman sql`: words, and whatever else can be asked of the ledger's tables."""

from typing import Annotated

from cyclopts import Parameter

from dragoman.model.answer import Hit
from dragoman.query.flat import to_object
from dragoman.query.searching import Where

from .asked import OUTPUT, PART, Output, Part
from .rows import footer, print_csv, print_footer, print_json, print_table, print_values
from .words import counted, shorten

COLUMNS = ("id", "family", "day", "title", "words")
SHOWN = ("day", "what", "title", "words", "id")
LONGEST = 300
# A document's id is a digest; as much of it tells it from others.
LONGEST_ID = 17
Words = Annotated[str, Parameter(allow_leading_hyphen=True)]


def search_command(
    *words: Words,
    where: Where = "both",
    part: Part = PART,
    output: Output = OUTPUT,
) -> int:
    """Find words in reports and records, the best fitting first.

    Parameters
    ----------
    words
        Words that all have to be there; also "a phrase", AND, OR, NOT, beginn*, NEAR(one other).
    where
        documents, records or both.
    """
    with output.open() as questions:
        found = questions.search(" ".join(words), where=where, limit=part.limit, offset=part.offset)
    if print_values(found, format=output.format, columns=COLUMNS):
        return 0
    if found:
        print_table(SHOWN, map(_line, found), wide=("title", "words"))
    print_footer(footer(found, "hit"))
    return 0


def _line(one: Hit) -> tuple[str, ...]:
    told = one.id.removeprefix("sha256:")[:LONGEST_ID]
    return one.day or "", one.family, one.title or "", shorten(one.words, LONGEST), told


def sql_command(
    statement: str,
    *,
    output: Output = OUTPUT,
) -> int:
    """Ask the ledger in SQL, read only; docs/reference/ledger.md has the tables and views.

    Parameters
    ----------
    statement
        One reading statement of SQLite.
    """
    with output.open() as questions:
        grid = questions.sql(statement)
    if output.format == "json":
        print_json(grid)
    elif output.format == "csv":
        rows = [[cell.hex() if isinstance(cell, bytes) else cell for cell in row] for row in grid.rows]
        print_csv([dict(zip(grid.columns, row, strict=True)) for row in rows], grid.columns)
    else:
        lines = (["" if cell is None else str(to_object(cell)) for cell in row] for row in grid.rows)
        print_table(grid.columns, lines, wide=grid.columns)
        print_footer(counted(len(grid.rows), "row"))
    return 0
