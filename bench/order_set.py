"""Adds the same documents in other orders and portions: what the ledger holds must be the same.

FILE holds documents in JSON lines; they are read once. What is compared is content: who is meant, what was
judged the same, records with their claims and parties, and conflicts; the numbers of rows may differ.
"""

import argparse
import random
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from .documents import load_rows
from .kill_set import page_of, read_page
from .measured import Measured

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dragoman.model.filing import Filing
    from dragoman.model.page import Page
    from dragoman.model.record import Skip

SEED = 20_241_104
# How many documents come at once.
PORTIONS = (1, 7, 40)
HELD = {
    "records": (
        "SELECT r.key, r.family, r.type, r.status, coalesce(r.details, c.details), r.date_start, "
        "r.date_end, r.claims, r.sources, r.conflicts, r.confidence, r.reported, c.key, l.name "
        "FROM records r JOIN claims c ON c.id = r.claim "
        "LEFT JOIN places l ON l.id = r.place"
    ),
    "members": (
        "SELECT c.key, m.part, r.key FROM members m JOIN claims c ON c.id = m.claim "
        "JOIN records r ON r.id = m.record"
    ),
    "roles": (
        "SELECT a.key, o.day, r.key, o.role, o.position FROM roles o JOIN actors a ON a.id = o.actor "
        "JOIN records r ON r.id = o.record"
    ),
    "actors": "SELECT key, name, kind, country, sectors, wikidata, plover, cow, cameo FROM actors",
    "matches": (
        "SELECT d.key, m.local, a.key, m.score, m.why FROM matches m JOIN documents d ON d.id = m.document "
        "LEFT JOIN actors a ON a.id = m.actor"
    ),
    "judgements": (
        "SELECT l.key, j.left_part, r.key, j.right_part, j.verdict, j.score, j.why FROM judgements j "
        "JOIN claims l ON l.id = j.left JOIN claims r ON r.id = j.right"
    ),
    "conflicts": (
        "SELECT k.key, k.kind, k.about, k.why, s.value, c.key FROM conflicts k "
        "JOIN sides s ON s.conflict = k.id LEFT JOIN claims c ON c.id = s.claim"
    ),
}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told."""
    parser.add_argument(
        "--texts", type=Path, metavar="DIR", help="folder of the texts (default: beside FILE)"
    )
    parser.add_argument("--orders", type=int, default=5, metavar="N", help="how many other orders are tried")
    parser.add_argument("--documents", type=int, metavar="N", help="how many are added (default: all)")


def measure(options: argparse.Namespace) -> Measured:
    """Add the documents that the options name in several orders, and compare what is held."""
    rows = load_rows(options.file, texts=options.texts, limit=options.documents)
    readings = [(page, read_page(page)) for page in map(page_of, rows)]
    first = held_of(readings, portion=len(readings))
    errors: list[str] = []
    for number in range(options.orders):
        draw = random.Random(SEED + number)  # noqa: S311 - what is drawn with a seed can be drawn again
        other = held_of(draw.sample(readings, len(readings)), portion=draw.choice(PORTIONS))
        errors.extend(
            f"order {number}: {name}: {len(first[name] ^ other[name])} rows differ"
            for name in HELD
            if first[name] != other[name]
        )
    return Measured(
        metrics={"orders": options.orders, "records": len(first["records"]), "faults": len(errors)},
        errors=tuple(errors),
        is_failure=bool(errors),
    )


def held_of(readings: "list[tuple[Page, Filing | Skip]]", *, portion: int) -> dict[str, set[str]]:
    """Return what a ledger holds after the readings came in their order, so many at once."""
    from dragoman.ontology import load_ontology  # noqa: PLC0415 - a bench loads the package when it measures
    from dragoman.pipeline import add  # noqa: PLC0415 - see above
    from dragoman.store import Ledger  # noqa: PLC0415 - see above

    read = {page.source: found for page, found in readings}

    def replay(pages: "Iterable[Page]") -> "Iterator[tuple[Page, Filing | Skip]]":
        return ((page, read[page.source]) for page in pages)

    with tempfile.TemporaryDirectory() as folder, Ledger(Path(folder) / "x.db") as ledger:
        for start in range(0, len(readings), portion):
            pages = [page for page, _ in readings[start : start + portion]]
            add(ledger, pages, read=replay, ontology=load_ontology())
        return {name: set(map(repr, ledger.rows(asked))) for name, asked in HELD.items()}
