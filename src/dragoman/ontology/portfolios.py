"""What a ministry is in charge of, by its name, and which body of the vocabulary is that of its state."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

from .entries import Organisation
from .tables import read_toml

OF_STATE = frozenset(("GOV", "MIL"))


@dataclass(frozen=True, slots=True)
class Portfolios:
    """Portfolios by the words that name them, what makes a ministry of them, and known ministries."""

    heads: frozenset[str]
    of_words: Mapping[str, str]
    bodies: Mapping[tuple[str, str], str]

    def find(self, words: str) -> str | None:
        """Return the portfolio of a ministry's name ("ministry of external affairs"), or None."""
        return _portfolio(self.heads, self.of_words, words)


def load_portfolios(organisations: Iterable[Organisation]) -> Portfolios:
    """Return the portfolios, and the bodies that hold them by state."""
    table = cast("dict[str, dict[str, list[str]]]", read_toml("portfolios.toml"))
    heads = frozenset(table["heads"]["words"])
    of_words = {word: name for name, row in table.items() if name != "heads" for word in row["words"]}
    bodies: dict[tuple[str, str], str] = {}
    for body in organisations:
        # What has a further sector is of a part of its state (the health ministry in Gaza).
        if body.kind != "government-body" or body.country is None or not set(body.sectors) <= OF_STATE:
            continue
        for name in body.names:
            found = _portfolio(heads, of_words, _without_owner(name))
            if found is not None:
                bodies.setdefault((body.country, found), body.id)
    return Portfolios(heads, MappingProxyType(of_words), MappingProxyType(bodies))


def _without_owner(name: str) -> str:
    """Return a ministry's name from its first word that says what it is ("Peru's Foreign Ministry")."""
    first, _, rest = name.partition(" ")
    is_owned = first.lower() not in ("ministry", "department", "secretariat") and " " in rest
    return rest if is_owned else name


def _portfolio(heads: frozenset[str], of_words: Mapping[str, str], words: str) -> str | None:
    pieces = words.lower().replace(",", "").split()
    if not pieces:
        return None
    if pieces[-1] in heads:
        return of_words.get(" ".join(pieces[:-1]))
    head, *rest = pieces
    return of_words.get(" ".join(rest[1:])) if head in heads and rest[:1] in (["of"], ["for"]) else None
