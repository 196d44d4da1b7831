"""Derive `bench/copies.jsonl`: reports as other desks print them, and independent reports of one event.

The copies are our own gold reports with what a desk does to a wire's text; the pairs that are none come
from `sources/events_told_twice.tsv`, where each event is told by several authors.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, groupby
from pathlib import Path

ROOT = Path(__file__).parent.parent
TEXTS = ROOT / "bench" / "gold" / "texts"
TOLD_TWICE = Path(__file__).parent / "sources" / "events_told_twice.tsv"
COPIES = ROOT / "bench" / "copies.jsonl"
PAIRS_OF_EACH = 20
ROUNDUPS = 5
SPELLINGS = (
    ("organisation", "organization"),
    ("defence", "defense"),
    ("Defence", "Defense"),
    ("metric tons", "tonnes"),
    (" said on ", " said "),
    ("percent", "per cent"),
    (" million", "m"),
    (" had been ", " was "),
    (" more than ", " over "),
    ("United States", "U.S."),
    (" which ", " that "),
    (" also ", " "),
    ("metres", "meters"),
)
HEADLINES = (
    "What we know so far about the day's main diplomatic story",
    "World in brief: governments react as new details of the accord emerge",
    "Officials face questions over talks behind closed doors",
    "Live: the latest from our correspondents and agencies",
)
Paragraphs = list[str]


def change_headline(paragraphs: Paragraphs, number: int) -> Paragraphs:
    """Put another headline over the text."""
    return [HEADLINES[number % len(HEADLINES)], *paragraphs[1:]]


def add_byline(paragraphs: Paragraphs, number: int) -> Paragraphs:
    """Put a byline and a dateline before the text, and a credit after it."""
    head, *body = paragraphs
    town = ("GENEVA", "NEW DELHI, Nov 7", "LONDON")[number % 3]
    byline = f"By our correspondent, with agencies | Updated {number % 12 + 1} hours ago"
    credit = "(This story has been published from a wire feed without modifications to the text.)"
    return [head, byline, f"{town} (Harbour Wire) - {body[0]}", *body[1:], credit]


def change_quotes(paragraphs: Paragraphs, _: int) -> Paragraphs:
    """Write quotation marks the other way, straight for curly or curly for straight."""
    text = "\n\n".join(paragraphs)
    if "“" in text:
        changed = text.replace("“", "'").replace("”", "'").replace("’", "'")
    else:
        changed = re.sub(r'"([^"\n]*)"', r"‘\1’", text).replace("'", "’")
    return changed.split("\n\n")


def cut_tail(paragraphs: Paragraphs, number: int) -> Paragraphs:
    """Keep the first half of the paragraphs, or less."""
    return paragraphs[: max(3, len(paragraphs) * (5 - number % 3) // 10)]


def change_spellings(paragraphs: Paragraphs, _: int) -> Paragraphs:
    """Write words as the house writes them."""
    changed = "\n\n".join(paragraphs)
    for before, after in SPELLINGS:
        changed = changed.replace(before, after)
    return changed.split("\n\n")


def drop_middle(paragraphs: Paragraphs, number: int) -> Paragraphs:
    """Leave out every fourth paragraph."""
    return [one for place, one in enumerate(paragraphs) if place % 4 != 2 + number % 2]


def add_own(paragraphs: Paragraphs, number: int) -> Paragraphs:
    """Put a paragraph of the paper's own between, and a line that leads to other pages."""
    own = (
        "Readers in the capital told this newspaper that prices in the markets had not moved on the news, "
        "and that few of them expected it to change much before the harvest comes in."
    )
    place = 2 + number % 2
    return [*paragraphs[:place], own, "READ MORE: Five charts that explain the crisis", *paragraphs[place:]]


def run_together(paragraphs: Paragraphs, _: int) -> Paragraphs:
    """Make one paragraph of the body, in other spaces."""
    return [paragraphs[0].upper(), "\u00a0 ".join(paragraphs[1:])]


Change = Callable[[Paragraphs, int], Paragraphs]
DESKS: tuple[tuple[Change, ...], ...] = (
    (change_headline, add_byline),
    (change_headline, cut_tail, change_quotes),
    (change_spellings, add_byline, change_quotes),
    (drop_middle, change_headline, add_own),
    (cut_tail, change_spellings, add_byline),
    (change_headline, change_spellings, drop_middle, change_quotes),
    (run_together, change_spellings),
)


def copies() -> Iterator[dict[str, object]]:
    """Give reports with what desks make of them."""
    for number, path in enumerate(sorted(TEXTS.glob("*.txt"))[:PAIRS_OF_EACH]):
        text = path.read_text(encoding="utf-8")
        changed: Paragraphs = [one.strip() for one in text.strip().split("\n\n")]
        desk = DESKS[number % len(DESKS)]
        for change in desk:
            changed = change(changed, number)
        yield _row(f"copy-{number + 1:02}", text, "\n\n".join(changed), is_copy=True)


def told_twice() -> Iterator[dict[str, object]]:
    """Give pairs of reports of one event by different authors."""
    lines = [line.split("\t") for line in TOLD_TWICE.read_text(encoding="utf-8").splitlines()]
    number = 0
    for _, reports in groupby(lines, key=lambda line: line[0]):
        for (_, one), (_, other) in combinations(reports, 2):
            number += 1
            yield _row(f"apart-{number:02}", one, other, is_copy=False)


def roundups() -> Iterator[dict[str, object]]:
    """Give reports beside roundups in which they stand after others: no two of a roundup are one report."""
    lines = [line.split("\t")[1] for line in TOLD_TWICE.read_text(encoding="utf-8").splitlines()]
    for number in range(ROUNDUPS):
        told = [lines[(3 * (number + place)) % len(lines)] for place in range(4)]
        yield _row(
            f"roundup-{number + 1:02}",
            told[1 + number % 3],
            "\n\n".join(["World in brief", *told]),
            is_copy=False,
        )


def _row(name: str, one: str, other: str, *, is_copy: bool) -> dict[str, object]:
    return {"id": name, "one": one, "other": other, "copy": is_copy}


def write(rows: Iterable[dict[str, object]]) -> None:
    """Write the pairs."""
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    COPIES.write_text(lines, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write([*copies(), *told_twice(), *roundups()])
