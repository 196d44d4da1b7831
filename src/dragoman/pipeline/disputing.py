"""Conflicts between reports, looked for scope by scope: about a thing, an order, a giver's aid, an office."""

from collections.abc import Callable, Collection, Iterable, Sequence

from dragoman.model.account import APART, Account, Contradiction, Joined
from dragoman.model.answer import BEHIND
from dragoman.model.filing import Family
from dragoman.ontology import Ontology
from dragoman.reconcile.between import (
    gift_contradictions,
    office_contradictions,
    order_contradictions,
    thing_contradictions,
)
from dragoman.reconcile.reconciling import of_wholes
from dragoman.reconcile.tellings import tellings_of
from dragoman.store import Ledger
from dragoman.store.conflicts import LAST_MEETINGS, keep_contradictions, ranks_near
from dragoman.store.connection import Value, as_number
from dragoman.store.judgements import parts_of
from dragoman.store.loading import load_accounts
from dragoman.store.pending import pend

Found = Sequence[Contradiction]
# On what stands in one report with ranks may hang which of them are held against each other.
BESIDE: tuple[Family, ...] = ("event", "figure", "rank")
MEMBERS = "SELECT record, claim, part FROM members WHERE record IN ({marks})"
RECORDS_OF_CLAIMS = "SELECT record FROM members WHERE claim IN ({marks})"
IN_DOCUMENTS_OF = (
    "SELECT o.id FROM members m JOIN claims c ON c.id = m.claim "
    "JOIN claims o ON o.document = c.document WHERE m.record IN ({marks}) AND o.family = "
)
ACTS_OF_AID = (
    "SELECT DISTINCT p.record FROM members m JOIN claims c ON c.id = m.claim "
    "JOIN claims o ON o.document = c.document AND o.family = 'event' JOIN members p ON p.claim = o.id "
    "JOIN records r ON r.id = p.record AND r.type = 'AID' WHERE m.record IN ({marks})"
)
OF_PART = (
    "SELECT DISTINCT o.record FROM roles o JOIN actors a ON a.id = o.actor JOIN parts p ON p.id = o.role "
    "JOIN families f ON f.id = o.family WHERE a.key = ? AND f.name = ? AND p.name IN (?, ?)"
)
# Those between whom a rank claims an order, themselves or whom they act for, up to its report; and of their
# meetings the last ones.
BETWEEN = (
    "SELECT d.low, d.high, max(r.day, coalesce(r.reported, '')) FROM dyads d "
    "JOIN records r ON r.id = d.record WHERE d.record = ?"
)
MET = (
    "SELECT e.record FROM dyads e CROSS JOIN records r ON r.id = e.record WHERE e.low = ? AND e.high = ? "
    "AND e.family = (SELECT id FROM families WHERE name = 'event') AND e.day <= ? AND r.type = 'CONSULT' "
    "AND r.is_dated ORDER BY e.day DESC, r.key LIMIT ?"
)


def look_through(ledger: Ledger, ontology: Ontology, scope: str) -> None:
    """Look for the conflicts of a scope and keep them in place of those found before."""
    sort, _, key = scope.partition("|")
    shelf = _Shelf(ledger)
    found = SCOPES[sort](shelf, ontology, key)
    keep_contradictions(ledger, scope, found, shelf.numbers)


class _Shelf:
    """Accounts and groups that are taken from a ledger once, while a scope is looked through."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.numbers: dict[str, int] = {}
        self._accounts: dict[int, Account] = {}

    def asked(self, statement: str, *values: Value) -> list[int]:
        """Return the numbers that a statement gives, each once."""
        return sorted({as_number(row[0]) for row in self.ledger.rows(statement, values)})

    def accounts(self, claims: Iterable[int]) -> dict[int, Account]:
        """Return claims as accounts, by their numbers."""
        some = sorted(set(claims))
        found = load_accounts(self.ledger, [claim for claim in some if claim not in self._accounts])
        self._accounts.update(found)
        self.numbers.update((account.id, number) for number, account in found.items())
        return {claim: self._accounts[claim] for claim in some if claim in self._accounts}

    def members(self, records: Iterable[int]) -> dict[int, list[tuple[int, str]]]:
        """Return the claims of records, each with the part of it that is meant, by the records' numbers."""
        found: dict[int, list[tuple[int, str]]] = {}
        for record, claim, part in self.ledger.among(MEMBERS, records):
            found.setdefault(as_number(record), []).append((as_number(claim), str(part)))
        return dict(sorted(found.items()))

    def joined(self, records: Iterable[int]) -> list[Joined]:
        """Return records as groups of accounts."""
        members = self.members(records)
        accounts = self.accounts(claim for some in members.values() for claim, _ in some)
        return [_joined((accounts[claim], part) for claim, part in some) for some in members.values()]

    def beside(self, records: Iterable[int], *families: Family) -> list[int]:
        """Return the claims of some families that stand in the reports of records."""
        some = sorted(set(records))
        return sorted(one for family in families for one in self._found(f"{IN_DOCUMENTS_OF}'{family}'", some))

    def records_of(self, claims: Iterable[int]) -> list[int]:
        """Return the records that claims are of."""
        return sorted(self._found(RECORDS_OF_CLAIMS, claims))

    def acts_of_aid(self, records: Iterable[int]) -> list[int]:
        """Return the acts of aid in the reports of records."""
        return sorted(self._found(ACTS_OF_AID, sorted(set(records))))

    def _found(self, statement: str, numbers: Iterable[int]) -> set[int]:
        return {as_number(row[0]) for row in self.ledger.among(statement, numbers)}

    def record(self, key: str) -> int | None:
        """Return the number of a record that is still there."""
        found = self.ledger.one("SELECT id FROM records WHERE key = ?", (key,))
        return None if found is None else as_number(found[0])


def _joined(told: Iterable[tuple[Account, str]]) -> Joined:
    """Return a group of accounts, of which a part stands for the whole where it alone is meant."""
    found = {
        one.id: one
        for account, part in told
        for one in (account, *tellings_of(account))
        if one.id.partition(APART)[2] == part
    }
    return Joined(accounts=tuple(found[key] for key in sorted(found)))


def _thing(shelf: _Shelf, _: Ontology, key: str) -> Found:
    """Return the conflicts about a record: its days, also beside those of its wholes, places, counts."""
    record = shelf.record(key)
    if record is None:
        return ()
    parts = parts_of(shelf.ledger, record)
    if not parts and len(shelf.members([record])[record]) == 1:
        return ()
    near = shelf.beside([record], "event")
    joined = shelf.joined([record, *shelf.records_of([*near, *(number for number, _ in parts)])])
    figures = shelf.accounts(shelf.beside([record], "figure", "transfer"))
    judged = of_wholes((one for _, one in parts), joined)
    found = thing_contradictions(joined, judged, tuple(figures.values()))
    return [one for one in found if one.about == key]


def _order(shelf: _Shelf, ontology: Ontology, key: str) -> Found:
    """Return the conflicts of a rank with others of the same things, and with earlier things on record.

    A conflict of two ranks is kept with the lesser one, which is looked through again when the other sees it.
    """
    record = shelf.record(key)
    if record is None:
        return ()
    others = [one for name in ranks_near(shelf.ledger, record) if (one := shelf.record(name)) is not None]
    met = [
        one
        for pair in shelf.ledger.rows(BETWEEN, (record,))
        for one in shelf.asked(MET, *pair, LAST_MEETINGS)
    ]
    joined = shelf.joined([*shelf.records_of(shelf.beside([record, *others], "event")), *met])
    near = shelf.records_of(shelf.beside([record, *others], *BESIDE))
    ranks = shelf.accounts(shelf.beside([record, *others, *near], "rank"))
    own = {one.id for one in shelf.joined([record])[0].accounts}
    found = order_contradictions(joined, tuple(ranks.values()), ontology)
    first = {one: _first_rank(one, {rank.id for rank in ranks.values()}) for one in found}
    _look_again(shelf, {name for name in first.values() if name is not None and name not in own}, own)
    return [one for one in found if first[one] in own]


def _look_again(shelf: _Shelf, ranks: Iterable[str], own: Collection[str]) -> None:
    """Note that ranks are to be looked through that are in conflict with this one and come before it."""
    for name in sorted(ranks):
        if name < min(own):
            homes = shelf.records_of([shelf.numbers[name]])
            keys = [shelf.ledger.rows("SELECT key FROM records WHERE id = ?", (home,)) for home in homes]
            pend(shelf.ledger, "scope", [f"order|{rows[0][0]!s}" for rows in keys])


def _first_rank(found: Contradiction, ranks: Collection[str]) -> str | None:
    """Return the least of the ranks in a conflict: it is kept with the record of that one."""
    return min((claim for side in found.sides for claim in side.claims if claim in ranks), default=None)


def _gift(shelf: _Shelf, ontology: Ontology, key: str) -> Found:
    """Return the conflicts among all that an actor gave."""
    records = shelf.asked(OF_PART, key, "transfer", "giver", "giver" + BEHIND)
    joined = shelf.joined(records)
    accounts = {one.id: one for thing in joined for one in thing.accounts}
    acts = shelf.joined(shelf.acts_of_aid(records))
    return gift_contradictions([*joined, *acts], tuple(accounts.values()), ontology)


def _office(shelf: _Shelf, ontology: Ontology, key: str) -> Found:
    """Return the conflicts among the offices of a person."""
    joined = shelf.joined(shelf.asked(OF_PART, key, "office", "holder", "holder"))
    return office_contradictions([one for thing in joined for one in thing.accounts], ontology)


SCOPES: dict[str, Callable[[_Shelf, Ontology, str], Found]] = {
    "thing": _thing,
    "order": _order,
    "gift": _gift,
    "office": _office,
}
