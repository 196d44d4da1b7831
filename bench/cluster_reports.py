"""The reports of one affair, read, filed and reconciled, and what of it the words of a gold mention tell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .documents import Row

if TYPE_CHECKING:
    from dragoman.model.account import Account, Joined
    from dragoman.model.filing import FiledClaim, Filing
    from dragoman.reconcile.reconciling import Reconciled

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
    """Read reports, join their actors and reconcile their claims."""
    import dragoman  # noqa: PLC0415 - it loads the reader, which the other benches load when they need it
    from dragoman.reconcile.reconciling import reconcile  # noqa: PLC0415 - see above
    from dragoman.resolve.accounts import accounts_of, ids_of  # noqa: PLC0415 - see above
    from dragoman.resolve.across import join_sightings, sightings_of  # noqa: PLC0415 - see above
    from dragoman.resolve.filing import file_record  # noqa: PLC0415 - see above

    filings = {}
    for row in rows:
        record = dragoman.read(row.text, published=row.published, doc=row.doc, title=row.title)
        if isinstance(record, dragoman.Record):
            filings[row.doc] = file_record(record)
    sightings = [one for filing in filings.values() for one in sightings_of(filing)]
    groups = join_sightings(sightings, dragoman.load().annotator.ontology)
    ids = ids_of(groups)
    accounts = tuple(one for filing in filings.values() for one in accounts_of(filing, ids))
    return Cluster(
        filings=filings,
        accounts=accounts,
        reconciled=reconcile(accounts),
        names={group.id: group.names for group in groups},
    )
