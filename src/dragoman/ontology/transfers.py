"""The words with which reports tell that goods or money go from one party to another."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, cast, get_args

from dragoman.errors import OntologyError

from .tables import read_toml

TABLE = "transfers.toml"
Frame = Literal["give", "receive", "request", "arrive", "thank", "total"]
TransferStatus = Literal["delivered", "sent", "pledged", "planned", "requested"]
Table = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferVerb:
    """What a verb says of goods; `particle` is the second word of "hand over"."""

    frame: Frame
    status: TransferStatus
    is_weak: bool
    particle: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferCues:
    """Verbs and nouns of giving by lemma, the words of goods and money, and the words of counting."""

    verbs: Mapping[str, tuple[TransferVerb, ...]]
    nouns: Mapping[str, TransferStatus]
    money: frozenset[str]
    money_default: str
    containers: frozenset[str]
    carriers: frozenset[str]
    links: frozenset[str]
    goods: frozenset[str]
    totals: tuple[str, ...]
    totals_now: tuple[str, ...]
    lots: frozenset[str]
    periods: tuple[str, ...]
    remainders: frozenset[str]
    completed: frozenset[str]
    above: Mapping[str, TransferStatus]
    modals: frozenset[str]
    shares: frozenset[str]
    failed: frozenset[str]
    denying: frozenset[str]
    done: frozenset[str]
    thanks: frozenset[str]


@cache
def load_transfer_cues() -> TransferCues:
    """Return the vocabulary of giving; refuse an entry of an unknown frame or status."""
    table = read_toml(TABLE)
    words = cast(
        "dict[str, dict[str, list[str]]]", {key: row for key, row in table.items() if isinstance(row, dict)}
    )
    return TransferCues(
        verbs=MappingProxyType(_verbs(cast("list[Table]", table["verb"]))),
        nouns=MappingProxyType(_nouns(cast("list[Table]", table["noun"]))),
        money=frozenset(words["money"]["items"]),
        money_default=str(words["money"]["default"]),
        containers=frozenset(words["containers"]["lemmas"]),
        carriers=frozenset(words["carriers"]["lemmas"]),
        links=frozenset(words["links"]["lemmas"]),
        goods=frozenset(words["goods"]["lemmas"]),
        totals=tuple(words["counting"]["total"]),
        totals_now=tuple(words["counting"]["now"]),
        lots=frozenset(words["counting"]["lots"]),
        periods=tuple(words["counting"]["period"]),
        remainders=frozenset(words["counting"]["remainder"]),
        completed=frozenset(words["counting"]["completed"]),
        above=MappingProxyType(
            {
                lemma: _status(name)
                for name in ("planned", "pledged", "requested")
                for lemma in words["status"][name]
            }
        ),
        modals=frozenset(words["status"]["modals"]),
        shares=frozenset(words["shares"]["lemmas"]),
        failed=frozenset(words["status"]["failed"]),
        denying=frozenset(words["status"]["denying"]),
        done=frozenset(words["status"]["done"]),
        thanks=frozenset(words["thanks"]["lemmas"]),
    )


def _verbs(rows: list[Table]) -> dict[str, tuple[TransferVerb, ...]]:
    found: dict[str, tuple[TransferVerb, ...]] = {}
    for row in rows:
        frame = row["frame"]
        if frame not in get_args(Frame):
            raise OntologyError(TABLE, f"{row['id']} has no frame {frame}")
        for form in cast("list[str]", row["lemmas"]):
            lemma, _, particle = form.partition(" ")
            verb = TransferVerb(
                frame=cast("Frame", frame),
                status=_status(row["status"]),
                is_weak=bool(row.get("is_weak")),
                particle=particle or None,
            )
            found[lemma] = (*found.get(lemma, ()), verb)
    return {
        lemma: tuple(sorted(verbs, key=lambda one: one.particle is None)) for lemma, verbs in found.items()
    }


def _nouns(rows: list[Table]) -> dict[str, TransferStatus]:
    return {lemma: _status(row["status"]) for row in rows for lemma in cast("list[str]", row["lemmas"])}


def _status(value: object) -> TransferStatus:
    if value not in get_args(TransferStatus):
        raise OntologyError(TABLE, f"no status {value} of a transfer")
    return cast("TransferStatus", value)
