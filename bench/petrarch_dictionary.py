"""Reads dictionaries of actors in PETRARCH's format: names with codes, some of them for some days only."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .parties import UNKNOWN

COMMENT = re.compile(r"<!\s*--.*?-->|#[^\n]*", re.DOTALL)
CODE = re.compile(r"\[([^\s\]<>]+)\s*([^\]]*)\]")
DAYS = re.compile(r"\d{6,8}")
# Days are written 19950101, or 950101.
LONG_DAY, CENTURY = 8, "19"


@dataclass(frozen=True, slots=True)
class DatedCode:
    """A code with the days it holds for, both included; "" where it is open."""

    code: str
    first: str = ""
    last: str = ""

    @property
    def is_dated(self) -> bool:
        """Tell whether the code holds for some days only."""
        return bool(self.first or self.last)

    def holds_on(self, day: str) -> bool:
        """Tell whether the code holds on a day, written 19950101 and "" where it is not known."""
        is_within = self.first <= day and (not self.last or day <= self.last)
        return is_within if day else not self.is_dated


@dataclass(frozen=True, slots=True)
class Entry:
    """The names of one actor and its codes."""

    names: tuple[str, ...]
    codes: tuple[DatedCode, ...]

    def code_on(self, day: str) -> str | None:
        """Give the code of a day: the first dated one that holds, else the undated; None for nobody."""
        ordered = sorted(self.codes, key=lambda one: not one.is_dated)
        code = next((one.code for one in ordered if one.holds_on(day)), "")
        return code if code and not code.startswith(UNKNOWN) else None


def parse(text: str) -> Iterator[Entry]:
    """Give the entries of a dictionary: a name, more names after +, codes with their days in brackets."""
    blocks: list[list[str]] = []
    for line in COMMENT.sub("", text).split("\n"):
        if line.strip() and line[0] not in "+[" and not line[0].isspace():
            blocks.append([])
        if blocks:
            blocks[-1].append(line)
    for block in blocks:
        names = [name for line in block if (name := line.split("[")[0].strip(" \t\r+"))]
        codes = [_dated(*found) for found in CODE.findall("\n".join(block))]
        yield Entry(tuple(names), tuple(codes))


def _dated(code: str, days: str) -> DatedCode:
    found = [day if len(day) == LONG_DAY else CENTURY + day for day in DAYS.findall(days)]
    if not found:
        return DatedCode(code)
    if "<" in days:
        return DatedCode(code, last=found[0])
    return DatedCode(code, first=found[0], last="" if ">" in days else found[-1])
