"""Scores the type of an event and its parties, with their codes and sectors, against PLOVER's coding."""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .documents import Row, load_rows
from .lines import read_objects
from .loose import Json, as_list
from .measured import Measured
from .parties import Cast, Party, cast_of, events_of, leading, party_of_code
from .reader import Read, Skipped, read_record
from .scoring.summary import share
from .scoring.words import normalise

# Words that two names may share without meaning the same.
EMPTY = frozenset("the a an of and in for to on at by with from his her its their who s".split())


@dataclass(frozen=True, slots=True)
class Coded:
    """A text with its type and the parties of either side, as a set has them."""

    row: Row
    type: str
    parties: tuple[Sequence[Json], Sequence[Json]]


@dataclass(frozen=True, slots=True)
class Side:
    """Who was read on one side of an event: the words for each by id."""

    cast: Cast
    principals: Mapping[str, str]
    words: Mapping[str, frozenset[str]]

    def party(self, key: str) -> Party:
        """Give the state or body of an actor, and its roles."""
        return self.cast.party(key, self.principals)

    def partner(self, gold: Json) -> str | None:
        """Give the actor that shares most words with a party of the set, else one that has its code."""
        wanted, code = words_of(gold.get("actorText")), letters(gold.get("code"))
        best = max(self.words, key=lambda key: len(wanted & self.words[key]), default=None)
        if best is not None and wanted & self.words[best]:
            return best
        return next((key for key in self.words if code and self.party(key).code == code), None)


@dataclass(frozen=True, slots=True)
class Answer:
    """An event compared with a row: whether its type and either side are right, and who is who."""

    is_type: bool
    is_side: tuple[bool, ...]
    partners: tuple[tuple[Json, Party], ...]

    @property
    def is_right(self) -> bool:
        """Tell whether the type and both sides are right."""
        return self.is_type and all(self.is_side)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told: nothing."""


def measure(options: argparse.Namespace) -> Measured:
    """Score the reader on the rows of the file that the options name."""
    return score(load_coded(options.file))


def load_coded(path: Path) -> tuple[Coded, ...]:
    """Read the rows of a set that have a type; the others ask for nothing."""
    rows = zip(load_rows(path), (fields for _, fields in read_objects(path)), strict=True)
    return tuple(
        Coded(row, fields["gold_event_2021"], (as_list(fields.get("source")), as_list(fields.get("target"))))
        for row, fields in rows
        if fields.get("gold_event_2021")
    )


def score(coded: Sequence[Coded], read: Read = read_record) -> Measured:
    """Read the texts and compare the event of each that comes nearest to the set's."""
    answers = [(one, _nearest(one, read(one.row))) for one in coded]
    found = [answer for _, answer in answers if answer is not None]
    partners = [pair for answer in found for pair in answer.partners]
    codes = [party.code == letters(gold["code"]) for gold, party in partners if gold.get("code")]
    sectors = [gold["sector"] in party.roles for gold, party in partners if gold.get("sector")]
    metrics: dict[str, float] = {
        "type_and_parties": share(sum(answer.is_right for answer in found), len(coded)) or 0.0,
        "type": share(sum(answer.is_type for answer in found), len(coded)) or 0.0,
        "code_accuracy": share(sum(codes), len(codes)) or 0.0,
        "sector_accuracy": share(sum(sectors), len(sectors)) or 0.0,
        "parties_matched": len(partners),
        "texts": len(coded),
    }
    return Measured(metrics=metrics, errors=tuple(line for pair in answers for line in _errors(*pair)))


# ------------------------------------------------------------ comparing


def _nearest(one: Coded, record: Json | Skipped) -> Answer | None:
    """Give the event that is most nearly right: in its type, then in its sides."""
    if isinstance(record, Skipped):
        return None
    cast = cast_of(record)
    answers = [answer for event in events_of(record) for answer in _answers(one, event, cast)]
    return max(answers, key=lambda answer: (answer.is_type, sum(answer.is_side)), default=None)


def _answers(one: Coded, event: Json, cast: Cast) -> Iterator[Answer]:
    """Compare an event with a row, a mutual one both ways round."""
    sides = tuple(_side(event, name, cast) for name in ("actors", "recipients"))
    for ordered in (sides, sides[::-1]) if event["reciprocal"] else (sides,):
        found = [
            [(gold, side, key) for gold in parties if (key := side.partner(gold)) is not None]
            for parties, side in zip(one.parties, ordered, strict=True)
        ]
        yield Answer(
            is_type=event["type"] == one.type,
            is_side=tuple(
                bool(pairs) or not parties for pairs, parties in zip(found, one.parties, strict=True)
            ),
            partners=tuple((gold, side.party(key)) for pairs in found for gold, side, key in pairs),
        )


def _side(event: Json, name: str, cast: Cast) -> Side:
    principals = event["principals"]
    keys = leading(event[name], principals)
    # A quote tells whom it calls so only where there is no other.
    quotes = [piece["quote"] for piece in event["evidence"].get(name, ())] if len(keys) == 1 else []
    words = {key: words_of(" ".join([*cast.actors[key]["names"], *quotes])) for key in keys}
    return Side(cast, principals, words)


def words_of(text: object) -> frozenset[str]:
    """Give the words of a name that say who is meant."""
    return frozenset(normalise(text).split()) - EMPTY


def letters(code: object) -> str | None:
    """Give the three letters of a code of the set."""
    return party_of_code(str(code)).code if code else None


def _errors(one: Coded, answer: Answer | None) -> Iterator[str]:
    if answer is None:
        yield f"{one.row.doc}  no event: {one.type}"
        return
    if not answer.is_type:
        yield f"{one.row.doc}  type: {one.type}"
    sides = zip(("source", "target"), one.parties, answer.is_side, strict=True)
    for name, parties, is_right in sides:
        if not is_right:
            yield f"{one.row.doc}  {name}: {' | '.join(str(gold.get('actorText')) for gold in parties)}"
    for gold, party in answer.partners:
        if gold.get("code") and party.code != letters(gold["code"]):
            yield f"{one.row.doc}  code: {gold.get('actorText')} {gold['code']}, read {party}"
        if gold.get("sector") and gold["sector"] not in party.roles:
            yield f"{one.row.doc}  sector: {gold.get('actorText')} {gold['sector']}, read {party}"
