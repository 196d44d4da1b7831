"""The reports of one affair, read, filed and reconciled, and what of it the words of a gold mention tell."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .documents import Row
from .pooled import every_account, pooled

if TYPE_CHECKING:
    from dragoman.model.account import Account, Contradiction, Joined
    from dragoman.model.filing import FiledClaim, Filing
    from dragoman.model.record import Judgement
    from dragoman.reconcile.reconciling import Reconciled
    from dragoman.store import Ledger

# How much more the words that make a claim one count than those of its parties.
TRIGGER_WEIGHT = 5
FAMILIES = ("event", "transfer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Filings by document, their accounts, what was made of them, and the names of each actor."""

    filings: "Mapping[str, Filing]"
    accounts: "Sequence[Account]"
    reconciled: "Reconciled"
    names: Mapping[str, Sequence[str]]
    contradictions: "Sequence[Contradiction]" = ()

    def claims_at(self, doc: str, words: str) -> "Sequence[FiledClaim]":
        """Return the events and transfers of a document that words of it tell, the likeliest first."""
        filing = self.filings.get(doc)
        start = -1 if filing is None else filing.document.text.find(words)
        if filing is None or start < 0:
            return ()
        found = [(_overlap(claim, start, start + len(words)), claim) for claim in _events(filing)]
        ordered = sorted(found, key=lambda pair: (-pair[0], pair[1].id))
        return tuple(claim for weight, claim in ordered if weight > 0)

    def homes_of(self, claim: "FiledClaim") -> "Iterator[tuple[Account, Joined]]":
        """Give the groups in which a claim, or a part of it, stands."""
        for group in self.reconciled.joined:
            for account in group.accounts:
                if account.id.partition("/")[0] == claim.id:
                    yield account, group

    def home_at(self, doc: str, words: str) -> "tuple[Account, Joined] | None":
        """Return the account that words tell, and its group; of a part the one whose party they name."""
        claims = self.claims_at(doc, words)
        homes = list(self.homes_of(claims[0])) if claims else []
        named = [home for home in homes if self._is_named(home[0], words)]
        return next(iter(named or homes), None)

    def _is_named(self, account: "Account", words: str) -> bool:
        party = account.id.partition("/")[2]
        return bool(party) and any(name in words for name in self.names.get(party, ()))


def _events(filing: "Filing") -> "Iterator[FiledClaim]":
    yield from (claim for claim in filing.claims if claim.family in FAMILIES)


def _overlap(claim: "FiledClaim", start: int, end: int) -> int:
    total = 0
    for name, pieces in claim.evidence.items():
        weight = TRIGGER_WEIGHT if name in {"trigger", "amount", "item"} else 1
        for piece in pieces:
            total += weight * max(0, min(end, piece.span.end) - max(start, piece.span.start))
    return total


def read_cluster(rows: Sequence[Row]) -> Cluster:
    """Read reports into a ledger, and return what it makes of them."""
    with pooled(rows) as (ledger, filings):
        accounts, judgements = every_account(ledger)
        joined = _joined(accounts.values(), judgements)
        return Cluster(
            filings=filings,
            accounts=tuple(accounts.values()),
            reconciled=joined,
            names=_names(ledger),
            contradictions=_contradictions(ledger),
        )


def _joined(accounts: "Iterable[Account]", judgements: "Sequence[Judgement]") -> "Reconciled":
    from dragoman.reconcile.reconciling import (  # noqa: PLC0415 - a bench loads the package when it measures
        Reconciled,
        group_accounts,
        of_wholes,
    )

    joined = group_accounts(tuple(accounts), judgements)
    return Reconciled(judgements=of_wholes(judgements, joined), joined=joined)


def _names(ledger: "Ledger") -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for key, names in ledger.rows("SELECT a.key, m.names FROM matches m JOIN actors a ON a.id = m.actor"):
        found[str(key)] = (*found.get(str(key), ()), *json.loads(str(names)))
    return found


def _contradictions(ledger: "Ledger") -> "tuple[Contradiction, ...]":
    from dragoman.model.account import Contradiction, Side  # noqa: PLC0415 - see above

    sides: dict[tuple[str, ...], dict[str, list[str]]] = {}
    for *conflict, value, claim in ledger.rows(
        "SELECT k.key, k.kind, k.about, k.why, s.value, c.key FROM conflicts k "
        "JOIN sides s ON s.conflict = k.id JOIN claims c ON c.id = s.claim ORDER BY k.key, s.position, c.key"
    ):
        told = sides.setdefault(tuple(map(str, conflict)), {})
        told.setdefault(str(value), []).append(str(claim))
    return tuple(
        Contradiction(
            kind=kind,  # type: ignore[arg-type] # as it was written
            about=about,
            sides=tuple(Side(value=value, claims=tuple(claims)) for value, claims in told.items()),
            why=why,
        )
        for (_, kind, about, why), told in sides.items()
    )
