"""Reading and writing of the derived tables: tab-separated, `#` comments, one header line, UTF-8, LF."""

from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "derive" / "sources"
DATA = ROOT / "src" / "dragoman" / "data"

Row = Mapping[str, str]


def read_table(path: Path) -> list[dict[str, str]]:
    """Read the rows of a table by column; refuse a row whose length differs from the header's."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    columns = lines[0].split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines[1:]]


def write_table(path: Path, rows: Sequence[Row], *, columns: Sequence[str], comments: Sequence[str]) -> None:
    """Write rows in the order given, below their comments and one header line."""
    lines = [f"# {comment}" for comment in comments]
    lines.append("\t".join(columns))
    lines.extend("\t".join(row[column] for column in columns) for row in rows)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
