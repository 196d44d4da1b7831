"""The gazetteer: every place of one name, looked up in the sorted table as it is read, row by row."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.errors import OntologyError

from .entries import PlaceEntry
from .spelling import without_accents
from .tables import read_bytes

TABLE = "gazetteer.tsv.gz"
COLUMNS = 10
NO_LETTER = re.compile(r"[^\w\s/-]|_")
GAPS = re.compile(r"[\s/-]+")
SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}


def fold(name: str) -> str:
    """Return what the table is sorted by: a name without case, accents, points; "St." and "Mt." in full."""
    letters = NO_LETTER.sub("", without_accents(name.lower()))
    words = GAPS.sub(" ", letters).strip().split(" ")
    return " ".join(SHORT.get(word, word) for word in words)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The rows of the table as bytes, sorted by their first cell."""

    rows: bytes

    def places(self, name: str) -> tuple[PlaceEntry, ...]:
        """Return the places of a name, those with most people first."""
        key = fold(name)
        return tuple(_entry(line.split("\t")) for line in self.lines(key)) if key else ()

    def has(self, name: str) -> bool:
        """Tell whether a place bears the name."""
        key = f"{fold(name)}\t".encode()
        return len(key) > 1 and self.rows.startswith(key, self._first(key[:-1]))

    def _first(self, key: bytes) -> int:
        """Return where the first row starts that is not before a key."""
        low, high = 0, len(self.rows)
        while low < high:
            middle = self.rows.rfind(b"\n", 0, (low + high) // 2) + 1
            middle = max(middle, low)
            stop = self.rows.find(b"\n", middle, high)
            stop = high if stop < 0 else stop + 1
            if self.rows[middle : self.rows.find(b"\t", middle)] < key:
                low = stop
            else:
                high = middle
        return low

    def lines(self, key: str) -> Iterator[str]:
        """Give the rows of a folded name."""
        start = f"{key}\t".encode()
        at = self._first(start[:-1])
        while self.rows.startswith(start, at):
            stop = self.rows.find(b"\n", at)
            yield self.rows[at:stop].decode("utf-8")
            at = stop + 1


def _entry(cells: list[str]) -> PlaceEntry:
    if len(cells) != COLUMNS:
        raise OntologyError(TABLE, f"a row has {len(cells)} cells instead of {COLUMNS}: {cells[:2]}")
    _, name, geonames, kind, country, admin, county, latitude, longitude, people = cells
    return PlaceEntry(
        key=f"place:{geonames}",
        name=name,
        names=(name,),
        kind=kind,
        country=country or None,
        admin=admin or None,
        county=county or None,
        latitude=float(latitude),
        longitude=float(longitude),
        population=int(people or 0),
        geonames=int(geonames),
    )


def load_gazetteer() -> Gazetteer:
    """Return the gazetteer; refuse a table that is not one."""
    try:
        rows = gzip.decompress(read_bytes(TABLE))
    except (OSError, EOFError) as error:
        raise OntologyError(TABLE, str(error)) from None
    header = rows.rfind(b"#", 0, rows.find(b"\nform\t") + 1)
    if header < 0:
        raise OntologyError(TABLE, "no header line")
    start = rows.find(b"\n", rows.find(b"\nform\t") + 1) + 1
    return Gazetteer(rows[start:])
