"""Reads training items: one sentence, its marked parties and trigger, and the labels it teaches."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from itertools import pairwise
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
RULES = "rules.tsv"
COLUMNS = ("type", "mode", "status", "lead", "rule", "sentence")
STATUSES = ("actual", "planned", "possible", "denied")
LEADS = ("source", "target", "both")
NONE = "NONE"
ROLES = "SVT"
SHORTEST, LONGEST = 5, 60
MARK = re.compile(r"\[([SVT]):([^\[\]]+)\]")
ARTICLE = re.compile(r"(the|an?) ", re.IGNORECASE)
WORD = re.compile(r"\w+(?:['’]\w+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A marked phrase: its role (S, V or T) and where it stands in the sentence without marks."""

    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One row of a group: labels, the rule they illustrate, the sentence and its marks."""

    place: str
    type: str
    mode: str
    status: str
    lead: str
    rule: str
    text: str
    marks: tuple[Mark, ...]

    def phrase(self, role: str) -> str | None:
        """Return the marked words of a role."""
        return next((self.text[mark.start : mark.end] for mark in self.marks if mark.role == role), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """The types with their modes, the types that need a recipient, and the known rules."""

    modes: Mapping[str, frozenset[str]]
    needs_recipient: frozenset[str]
    rules: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong with a row, and where it stands."""

    place: str
    reason: str


def load_plover_modes() -> dict[str, list[str]]:
    """Return the modes of every PLOVER type that ships with the package, both in the manual's order."""
    return {kind["code"]: [mode["code"] for mode in kind["modes"]] for kind in _plover_types()}


def load_rules(folder: Path = FOLDER) -> dict[str, tuple[str, str]]:
    """Load each rule with the CAMEO code of what it tells (empty where there is none) and its meaning."""
    rows = [line.split("\t", 2) for line in _lines(folder / RULES)[1:]]
    return {rule: (code, meaning) for rule, code, meaning in rows}


def load_scheme(folder: Path = FOLDER) -> Scheme:
    """Load the PLOVER types that ship with the package and the rules beside the sentences."""
    types = _plover_types()
    return Scheme(
        modes={kind: frozenset(modes) for kind, modes in load_plover_modes().items()} | {NONE: frozenset()},
        needs_recipient=frozenset(kind["code"] for kind in types if kind["requires_recipient"]),
        rules={rule: meaning for rule, (_, meaning) in load_rules(folder).items() if meaning.strip()},
    )


def _plover_types() -> list[dict[str, Any]]:
    plover = json.loads(resources.files("dragoman").joinpath("data/plover.json").read_text(encoding="utf-8"))
    types: list[dict[str, Any]] = plover["types"]
    return types


def load_items(folder: Path = FOLDER) -> tuple[Item, ...]:
    """Load every item of a folder's groups, in the order of file and line; refuse nothing but broken rows."""
    read = [read_row(row, place=place) for path in group_files(folder) for place, row in rows_of(path)]
    return tuple(item for item in read if isinstance(item, Item))


def check_folder(folder: Path, *, scheme: Scheme) -> tuple[Complaint, ...]:
    """List what is wrong with the groups of a folder."""
    return tuple(complaint for path in group_files(folder) for complaint in check_file(path, scheme=scheme))


def check_file(path: Path, *, scheme: Scheme) -> Iterator[Complaint]:
    """Say what is wrong with the header and the rows of one group."""
    lines = _lines(path)
    if not lines or tuple(lines[0].split("\t")) != COLUMNS:
        yield Complaint(f"{path.name}:1", f"the header is not {' '.join(COLUMNS)}")
        return
    for place, row in rows_of(path):
        item = read_row(row, place=place)
        if isinstance(item, Complaint):
            yield item
        else:
            yield from check_item(item, scheme=scheme)


def group_files(folder: Path) -> list[Path]:
    """List the groups of a folder by name."""
    return sorted(path for path in folder.glob("*.tsv") if path.name != RULES)


def rows_of(path: Path) -> Iterator[tuple[str, str]]:
    """Give each row below the header with its place, file and line."""
    for number, line in enumerate(_lines(path)[1:], start=2):
        yield f"{path.name}:{number}", line


def read_row(row: str, *, place: str) -> Item | Complaint:
    """Read one row; a row of other columns or with a broken mark becomes a complaint."""
    cells = row.split("\t")
    if len(cells) != len(COLUMNS):
        return Complaint(place, f"{len(cells)} columns instead of {len(COLUMNS)}")
    *labels, marked = cells
    text, marks = read_marks(marked)
    if "[" in text or "]" in text:
        return Complaint(place, "a bracket that is no mark")
    kind, mode, status, lead, rule = labels
    return Item(
        place=place, type=kind, mode=mode, status=status, lead=lead, rule=rule, text=text, marks=marks
    )


def read_marks(marked: str) -> tuple[str, tuple[Mark, ...]]:
    """Part a marked sentence into its plain text and the marks in it."""
    pieces: list[str] = []
    marks: list[Mark] = []
    length = last = 0
    for found in MARK.finditer(marked):
        before = marked[last : found.start()]
        start = length + len(before)
        length, last = start + len(found[2]), found.end()
        pieces += [before, found[2]]
        marks.append(Mark(role=found[1], start=start, end=length))
    return "".join([*pieces, marked[last:]]), tuple(marks)


def check_item(item: Item, *, scheme: Scheme) -> list[Complaint]:
    """List what is wrong with the labels, the marks and the text of an item."""
    reasons = [*_wrong_labels(item, scheme), *_wrong_marks(item, scheme), *_wrong_text(item.text)]
    return [Complaint(item.place, reason) for reason in reasons]


def _wrong_labels(item: Item, scheme: Scheme) -> Iterator[str]:
    modes = scheme.modes.get(item.type)
    if modes is None:
        yield f"unknown type {item.type!r}"
    elif item.mode and item.mode not in modes:
        yield f"{item.type} has no mode {item.mode!r}"
    if item.rule not in scheme.rules:
        yield f"unknown rule {item.rule!r}"
    elif not item.rule.startswith(f"{item.type.lower()}."):
        yield f"the rule {item.rule} is not one of {item.type}"
    # A NONE row has no event that could have a status or a leader.
    for name, value, known in (("status", item.status, STATUSES), ("lead", item.lead, LEADS)):
        if value not in ({""} if item.type == NONE else known):
            yield f"{item.type} has {name} {value!r}"


def _wrong_marks(item: Item, scheme: Scheme) -> Iterator[str]:
    counts = {role: sum(mark.role == role for mark in item.marks) for role in ROLES}
    if counts["S"] != 1 or counts["V"] != 1 or counts["T"] > 1:
        yield "needs one S, one V and at most one T"
    if not counts["T"] and (
        item.lead == "target" or (item.type in scheme.needs_recipient and item.lead != "both")
    ):
        yield f"{item.type} led by {item.lead} needs a T"
    for mark in item.marks:
        phrase = item.text[mark.start : mark.end]
        if phrase != phrase.strip() or (mark.role != "V" and ARTICLE.match(phrase)):
            yield f"the mark of {phrase!r} takes in a blank or an article"
    if any(right.start <= left.end - 1 for left, right in pairwise(item.marks)):
        yield "marks overlap"


def _wrong_text(text: str) -> Iterator[str]:
    words = len(WORD.findall(text))
    if not SHORTEST <= words <= LONGEST:
        yield f"{words} words, outside {SHORTEST} to {LONGEST}"
    if text != " ".join(text.split()):
        yield "blanks at an end or doubled"


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()
