"""The commonest words of English and of the languages it is most often taken for."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dragoman.errors import OntologyError

from .tables import read_toml

TABLE = "languages.toml"


@dataclass(frozen=True, slots=True)
class Languages:
    """Words by language; `english` apart from the others."""

    english: frozenset[str]
    others: Mapping[str, frozenset[str]]


@cache
def load_languages() -> Languages:
    """Return the word lists; refuse a foreign word that is also on the English list."""
    words = {entry["language"]: frozenset(entry["words"].split()) for entry in _entries()}
    english = words.pop("English")
    for language, own in words.items():
        if shared := sorted(own & english):
            raise OntologyError(TABLE, f"{language} shares {', '.join(shared)} with English")
    return Languages(english, words)


def _entries() -> list[dict[str, str]]:
    entries = read_toml(TABLE).get("language")
    if not isinstance(entries, list):
        raise OntologyError(TABLE, "no [[language]] entries")
    return entries
