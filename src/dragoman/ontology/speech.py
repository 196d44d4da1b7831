"""The words with which English reports speech, and the channels that speech goes through."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, cast, get_args

from dragoman.errors import OntologyError

from .tables import read_toml

TABLE = "speech.toml"
Takes = Literal["quote", "clause", "object", "name"]
Table = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """What a verb of speech can introduce; `has_addressee`: its object is who was told.

    `is_finding`: it states what a court, mission or report finds, and only those speak with it.
    """

    takes: frozenset[str]
    has_addressee: bool = False
    is_finding: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Verbs by lemma, of one word or two; nouns and adjectives that report; channels by their cues."""

    verbs: Mapping[str, SpeechVerb]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    documents: frozenset[str]
    reports: frozenset[str]
    mute: frozenset[str]
    unsaid: frozenset[str]
    acts: frozenset[str]
    anonymous: frozenset[str]
    channels: Mapping[str, re.Pattern[str]]
    block_stops: frozenset[str]
    block_starts: tuple[str, ...]
    block_says: re.Pattern[str]
    elisions: frozenset[str]

    def verb(self, lemma: str, particle: str = "") -> SpeechVerb | None:
        """Return the entry of a verb, first together with the word that follows it ("point out")."""
        word = lemma.lower()
        return self.verbs.get(f"{word} {particle.lower()}") or self.verbs.get(word)

    def channel_of(self, words: str) -> str | None:
        """Return the channel that the words name; in the order of the table where they name several."""
        plain = " ".join(words.lower().replace("’", "'").split())
        return next((name for name, cues in self.channels.items() if cues.search(plain)), None)


@cache
def load_speech() -> Speech:
    """Return the vocabulary of reported speech."""
    table = read_toml(TABLE)
    return Speech(
        verbs=MappingProxyType(_verbs(cast("list[Table]", table["verb"]))),
        nouns=frozenset(
            lemma for row in cast("list[Table]", table["noun"]) for lemma in _words(row, "lemmas")
        ),
        adjectives=frozenset(
            lemma for row in cast("list[Table]", table["adjective"]) for lemma in _words(row, "lemmas")
        ),
        documents=_group(table, "document", "lemmas"),
        reports=_group(table, "document", "reports"),
        mute=_group(table, "mute", "lemmas"),
        unsaid=_group(table, "unsaid", "lemmas"),
        acts=_group(table, "act", "lemmas"),
        anonymous=_group(table, "anonymous", "heads"),
        channels=MappingProxyType(
            {
                name: _any_of(_words(row, "cues"))
                for name, row in cast("Mapping[str, Table]", table["channel"]).items()
            }
        ),
        block_stops=_group(table, "block", "stops"),
        block_starts=_words(cast("Table", table["block"]), "starts"),
        block_says=_any_of(_words(cast("Table", table["block"]), "says")),
        elisions=_group(table, "elision", "words"),
    )


def _words(row: Table, field: str) -> tuple[str, ...]:
    words = row.get(field)
    if not isinstance(words, list) or not words:
        raise OntologyError(TABLE, f"an entry without {field}: {row.get('id', row)}")
    return tuple(str(word) for word in words)


def _group(table: Table, name: str, field: str) -> frozenset[str]:
    return frozenset(_words(cast("Table", table[name]), field))


def _verbs(rows: Iterable[Table]) -> dict[str, SpeechVerb]:
    """Return the verbs of all entries; what a verb takes adds up where several entries list it."""
    found: dict[str, SpeechVerb] = {}
    for row in rows:
        takes = frozenset(_words(row, "takes"))
        if not takes <= frozenset(get_args(Takes)):
            raise OntologyError(TABLE, f"{row['id']} takes {sorted(takes)}")
        for lemma in _words(row, "lemmas"):
            known = found.get(lemma)
            found[lemma] = SpeechVerb(
                takes if known is None else known.takes | takes,
                has_addressee=bool(row.get("addressee")) or (known is not None and known.has_addressee),
                is_finding=bool(row.get("bodies")) and (known is None or known.is_finding),
            )
    return found


def _any_of(cues: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(cues, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")
