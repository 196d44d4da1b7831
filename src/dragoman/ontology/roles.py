"""The sector of whom a phrase speaks of, by its words; breakaway areas; movements that govern for a time."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

from .tables import read_text, read_toml

GENERIC = "generic"
# What a word before armed people or a government makes of them: "rebel troops", "the breakaway state".
TELLING = frozenset(("REB", "PRE", "PRM"))
TOLD = frozenset(("MIL", "GOV", "CVL"))
# Words for the many ("local", "public") make no official one of them.
MANY = "CVL"
# The parser takes "ex-minister" apart.
HYPHENS = frozenset(("-", "–"))


@dataclass(frozen=True, slots=True)
class Regime:
    """A movement with the spans of days in which it governs, and its sectors then and otherwise."""

    spans: tuple[tuple[str, str], ...]
    governing: tuple[str, ...]
    otherwise: tuple[str, ...]

    def sectors_on(self, day: str | None) -> tuple[str, ...]:
        """Return the sectors of a movement on a day; of no known day, the latest."""
        if day is None:
            return self.governing if self.spans and not self.spans[-1][1] else self.otherwise
        is_governing = any(start <= day and (not end or day <= end) for start, end in self.spans)
        return self.governing if is_governing else self.otherwise


@dataclass(frozen=True, slots=True)
class Roles:
    """Sectors by noun, the nouns that say nothing by themselves, breakaway areas and regimes."""

    sector_of: Mapping[str, str]
    generic: frozenset[str]
    breakaway: Mapping[str, str]
    regimes: Mapping[str, Regime]

    def is_generic(self, words: Sequence[str], lemmas: Sequence[str]) -> bool:
        """Tell whether the last of some words says nothing by itself ("a group", "officials")."""
        return bool(words) and (words[-1] in self.generic or lemmas[-1] in self.generic)

    def sector(self, words: Sequence[str], lemmas: Sequence[str]) -> str | None:
        """Return the sector that some words tell, the last the likeliest unless it says nothing."""
        whole = [number for number, word in enumerate(words) if word not in HYPHENS]
        words, lemmas = [words[number] for number in whole], [lemmas[number] for number in whole]
        found = [self._at(words, lemmas, end) for end in range(len(words), 0, -1)]
        own = found[0] if found else None
        before = [one for one in found[1:] if one is not None and not (one == MANY and own is not None)]
        if own is None or self.is_generic(words, lemmas):
            return next(iter(before), own)
        return next((sector for sector in before if own in TOLD and sector in TELLING), own)

    def _at(self, words: Sequence[str], lemmas: Sequence[str], end: int) -> str | None:
        for forms in (words, lemmas):
            pair = self.sector_of.get(" ".join(forms[max(0, end - 2) : end])) if end > 1 else None
            if pair is not None:
                return pair
        return self.sector_of.get(words[end - 1]) or self.sector_of.get(lemmas[end - 1])


def load_roles() -> Roles:
    """Return the sectors by noun; the first table that lists a noun decides."""
    table = cast("dict[str, dict[str, list[str]]]", read_toml("roles.toml"))
    found: dict[str, str] = {}
    for sector, row in table.items():
        if sector != GENERIC:
            for noun in row["nouns"]:
                found.setdefault(noun, sector)
                found.setdefault(noun.replace("-", " "), sector)
    return Roles(
        MappingProxyType(found),
        frozenset(table[GENERIC]["nouns"]),
        MappingProxyType(_breakaway()),
        MappingProxyType(_regimes()),
    )


def _breakaway() -> dict[str, str]:
    rows = json.loads(read_text("plover.json"))["partially_recognised"]
    return {str(row["entity"]): str(row["alpha3"]) for row in rows}


def _regimes() -> dict[str, Regime]:
    table = cast("dict[str, dict[str, list[list[str]] | list[str]]]", read_toml("regimes.toml"))
    return {
        name: Regime(
            tuple((span[0], span[1]) for span in cast("list[list[str]]", row["spans"])),
            tuple(cast("list[str]", row["governing"])),
            tuple(cast("list[str]", row["otherwise"])),
        )
        for name, row in table.items()
    }
