"""What persons corrected: who, when, why, and what it was before."""

from dragoman.model.dossier import Change
from dragoman.store import Ledger
from dragoman.store.connection import Row, Value, as_text
from dragoman.store.corrections import about_claim, undone

from .answers import Answers
from .choosing import Page

_RECORD = (
    "(SELECT r.key FROM claims c JOIN members m ON m.claim = c.id JOIN records r ON r.id = m.record "
    "WHERE c.key = k.anchor ->> 'claim' OR c.id IN "
    "(SELECT f.claim FROM corrected f WHERE f.correction = k.id) "
    "ORDER BY c.id IN (SELECT f.claim FROM corrected f WHERE f.correction = k.id) DESC LIMIT 1)"
)
_CLAIMS = (
    "SELECT c.{column} FROM records r JOIN members m ON m.record = r.id JOIN claims c ON c.id = m.claim "
    "WHERE r.key = :record OR c.key = :record"
)
_ABOUT = (
    f"WHERE k.anchor ->> 'claim' IN ({_CLAIMS.format(column='key')}) OR k.id IN "
    f"(SELECT f.correction FROM corrected f WHERE f.claim IN ({_CLAIMS.format(column='id')}))"
)


def changes(ledger: Ledger, record: str | None, page: Page) -> Answers[Change]:
    """Return corrections, the last made first; of a record those of its claims."""
    where = "" if record is None else _ABOUT
    values: dict[str, Value] = {} if record is None else {"record": record}
    with ledger.snapshot():
        taken_back = undone(ledger)
        total = ledger.number(f"SELECT count(*) FROM corrections k {where}", values)
        values |= {"limit": -1 if page.limit is None else page.limit, "offset": page.offset}
        rows = ledger.rows(
            'SELECT k.key, k.verdict, k.by, k."when", k.why, k.field, k.before, k.after, '
            "k.anchor ->> 'quote', "
            f"k.anchor ->> 'family', k.anchor ->> 'document', {_RECORD}, k.undoes FROM corrections k {where} "
            "ORDER BY k.id DESC LIMIT :limit OFFSET :offset",
            values,
        )
    return Answers((_change(row, is_undone=str(row[0]) in taken_back) for row in rows), total=total)


def _change(row: Row, *, is_undone: bool) -> Change:
    key, verdict, by, when, why, field, before, after, about, family, document, record, undoes = map(
        as_text, row
    )
    return Change(
        key=key or "",
        verdict=verdict or "",
        by=by or "",
        when=when or "",
        why=why,
        field=field,
        before=before,
        after=after,
        about=about or "",
        family=family or "",
        document=document or "",
        record=record,
        undoes=undoes,
        is_undone=is_undone,
    )


def last_correction(ledger: Ledger, record: str) -> str:
    """Return the key of the last correction that holds of a record's fullest claim, or nothing."""
    claim = ledger.number("SELECT claim FROM records WHERE key = ?", (record,))
    return next((one.correction.key for one in about_claim(ledger, claim)), "")
