"""Documents and claims that enter what is held, or are taken out of it, and what is done again then."""

from collections.abc import Iterable, Sequence

from .conflicts import drop_records
from .connection import Ledger, as_number
from .judgements import forget_judgements
from .pending import done, pend


def pend_document(ledger: Ledger, document: int) -> None:
    """Note that those claims of a document that are held have to be compared and grouped again."""
    rows = ledger.rows(
        "SELECT b.block, c.id FROM claims c JOIN blocks b ON b.claim = c.id WHERE c.document = ?", (document,)
    )
    pend(ledger, "block", sorted({as_number(block) for block, _ in rows}))
    pend(ledger, "group", sorted({as_number(claim) for _, claim in rows}))


def withdraw(ledger: Ledger, document: int) -> None:
    """Take a document's claims out of the records, before they go or because its page has another text."""
    withdraw_claims(ledger, claims_of(ledger, document))
    # Whoever is matched would bring its claims back.
    done(ledger, "document", [str(document)])
    ledger.write(
        "DELETE FROM pending WHERE sort = 'match' AND value IN "
        "(SELECT CAST(id AS TEXT) FROM matches WHERE document = ?)",
        [(document,)],
    )
    forms = ledger.rows(
        "SELECT DISTINCT form FROM matches WHERE document = ? AND form IS NOT NULL", (document,)
    )
    pend(ledger, "name", (row[0] for row in forms))
    ledger.write("UPDATE matches SET form = NULL WHERE document = ?", [(document,)])


def withdraw_claims(ledger: Ledger, claims: Sequence[int]) -> None:
    """Take claims out of the records; what they were compared and joined with is done again."""
    blocks = {
        row[0]
        for claim in claims
        for row in ledger.rows("SELECT block FROM blocks WHERE claim = ?", (claim,))
    }
    pend(ledger, "block", sorted(map(str, blocks)))
    mates = set(drop_records(ledger, claims)) - set(claims)
    pend(ledger, "group", sorted(mates))
    for claim in claims:
        forget_judgements(ledger, claim)
    ledger.write("DELETE FROM blocks WHERE claim = ?", ((claim,) for claim in claims))
    for sort in ("claim", "group"):
        ledger.write("DELETE FROM pending WHERE sort = ? AND value = ?", ((sort, str(one)) for one in claims))


def enter_claims(ledger: Ledger, claims: Sequence[int]) -> None:
    """Note that claims are to be compared anew: something is held of them that was not."""
    withdraw_claims(ledger, claims)
    pend(ledger, "claim", claims)


def held_claims(ledger: Ledger, claims: Iterable[int]) -> list[int]:
    """Return those of some claims whose texts some address still holds."""
    return [
        claim
        for claim in sorted(set(claims))
        if ledger.number(
            "SELECT d.is_current FROM claims c JOIN documents d ON d.id = c.document WHERE c.id = ?", (claim,)
        )
    ]


def enter(ledger: Ledger, documents: Iterable[int]) -> None:
    """Note that the actors and claims of some documents are new, or held again."""
    pend(ledger, "document", documents)


def matches_of(ledger: Ledger, document: int) -> list[int]:
    """Return the numbers of a document's actors."""
    return [
        as_number(row[0]) for row in ledger.rows("SELECT id FROM matches WHERE document = ?", (document,))
    ]


def claims_of(ledger: Ledger, document: int) -> list[int]:
    """Return the numbers of a document's claims."""
    return [as_number(row[0]) for row in ledger.rows("SELECT id FROM claims WHERE document = ?", (document,))]
