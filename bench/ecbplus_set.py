"""Scores which of many reports' event mentions are one event, the mentions given and all documents pooled.

Each mention is made an account of its own report, with the event that the reader finds at it, and where it
finds none with its words alone; they are judged and joined as those of the ledger are. Beside it stands what
joining mentions of the same stem gives.
"""

import argparse
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from .coreference import conll
from .documents import Row
from .lines import read_objects
from .loose import Json
from .measured import Measured
from .pooled import every_account, pooled

if TYPE_CHECKING:
    from dragoman.model.account import Account
    from dragoman.model.text import Span

EVENT = "ACT"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told: nothing."""


def measure(options: argparse.Namespace) -> Measured:
    """Score the joining of the mentions of the file that the options name."""
    rows = [fields for _, fields in read_objects(Path(options.file))]
    gold: dict[Hashable, Hashable] = {
        name: mention["chain"] for row in rows for name, mention in mentions_of(row)
    }
    found = dict(join_mentions(rows))
    stems = dict(_by_stem(rows))
    scores = {**conll(gold, found), **{f"stem_{name}": value for name, value in conll(gold, stems).items()}}
    return Measured(
        metrics={"mentions": len(gold), **{name: round(value, 4) for name, value in scores.items()}}
    )


def mentions_of(row: Json) -> Iterator[tuple[str, Json]]:
    """Give the event mentions of a row, each with its id."""
    for number, mention in enumerate(row["mentions"]):
        if mention["type"] == EVENT:
            yield f"{row['id']}/{number}", mention


def _by_stem(rows: Sequence[Json]) -> Iterator[tuple[Hashable, Hashable]]:
    from dragoman.reconcile.told_words import stem  # noqa: PLC0415 - it loads the reader, see `measure`

    for row in rows:
        for name, mention in mentions_of(row):
            yield name, " ".join(stem(word) for word in mention["text"].split())


def join_mentions(rows: Sequence[Json]) -> Iterator[tuple[Hashable, Hashable]]:
    """Give the group of each mention."""
    from dragoman.reconcile.joining import join  # noqa: PLC0415 - see above
    from dragoman.reconcile.judging import judge  # noqa: PLC0415 - see above

    accounts = accounts_of_rows(rows)
    judged = [judge(one, other) for one, other in _pairs(accounts)]
    for group in join(accounts, [one for one in judged if one.verdict != "DIFFERENT"]):
        for account in group.accounts:
            yield account.claim.document, group.id


def _pairs(accounts: "Sequence[Account]") -> "Iterator[tuple[Account, Account]]":
    """Give the pairs of mentions that share a stem or are of one type."""
    from dragoman.reconcile.told import told_of  # noqa: PLC0415 - see above

    told = [told_of(account) for account in accounts]
    for place, one in enumerate(accounts):
        for other in range(place + 1, len(accounts)):
            is_typed = told[place].type is not None and told[place].type == told[other].type
            if is_typed or told[place].trigger & told[other].trigger:
                yield one, accounts[other]


def accounts_of_rows(rows: "Sequence[Json]") -> "list[Account]":
    """Give an account of each mention, with the event that the reader finds at it, actors joined over all."""
    documents = [Row(doc=row["id"], text=row["text"]) for row in rows]
    with pooled(documents) as (ledger, filings):
        accounts, _ = every_account(ledger)
    homes: dict[str, list[Account]] = {}
    for account in accounts.values():
        homes.setdefault(account.claim.document, []).append(account)
    keys = {name: filing.document.id for name, filing in filings.items()}
    return [account for row in rows for account in _of_row(row, homes.get(keys.get(row["id"], ""), ()))]


def _of_row(row: Json, read: "Sequence[Account]") -> "Iterator[Account]":
    from dragoman.model.account import Account  # noqa: PLC0415 - see above
    from dragoman.model.filing import FiledClaim  # noqa: PLC0415 - see above
    from dragoman.model.text import Document, Span  # noqa: PLC0415 - see above

    document, places = Document(name=row["id"], text=row["text"]), _places(row)
    for name, mention in mentions_of(row):
        first, last = (places[mention["sent"], mention["tokens"][end]] for end in (0, -1))
        span = Span(first.start, max(first.stop, last.stop))
        evidence = {"trigger": (document.cite(span),)}
        found = next((one.claim for one in read if _is_told_at(one, span)), None)
        claim = (
            FiledClaim(id=name, family="event", document=name, details={}, parties={}, evidence=evidence)
            if found is None
            else replace(found, id=name, document=name, evidence=evidence)
        )
        yield Account(claim=claim, source=name, sentence=row["text"])


def _is_told_at(account: "Account", span: "Span") -> bool:
    triggers = account.claim.evidence.get("trigger", ())
    return account.claim.family == "event" and any(one.span.overlaps(span) for one in triggers)


def _places(row: Json) -> dict[tuple[int, int], range]:
    """Give where each word of each sentence stands: a text is its words with spaces between."""
    places: dict[tuple[int, int], range] = {}
    at = 0
    for number, words in row["sentences"].items():
        for index, word in enumerate(words):
            places[int(number), index] = range(at, at + len(word))
            at += len(word) + 1
    return places
