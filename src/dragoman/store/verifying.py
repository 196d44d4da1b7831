"""Does a ledger prove itself? Every quote stands in its text, every claim is held, nothing points nowhere."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .connection import SCHEMA, Ledger, as_number

# More faults of one sort are counted, not listed.
MOST = 20
LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What was looked at and what is wrong; `pending` is what an interrupted run has still to reconcile."""

    documents: int
    claims: int
    quotes: int
    pending: int
    faults: tuple[str, ...]


def prove(ledger: Ledger) -> Proof:
    """Check a ledger as it is now, whatever is written meanwhile."""
    with ledger.snapshot():
        faults = tuple(fault for check in CHECKS for fault in _listed(check(ledger)))
        return Proof(
            documents=ledger.number("SELECT count(*) FROM documents"),
            claims=ledger.number("SELECT count(*) FROM claims"),
            quotes=ledger.number("SELECT (SELECT count(*) FROM evidence) + (SELECT count(quote) FROM sides)"),
            pending=ledger.number("SELECT count(*) FROM pending"),
            faults=faults,
        )


def _listed(faults: Iterator[str]) -> Iterator[str]:
    number = 0
    for number, fault in enumerate(faults, 1):
        if number <= MOST:
            yield fault
    if number > MOST:
        yield f"… and {number - MOST:,} more like the last one"


# ------------------------------------------------------------ the file


def _file(ledger: Ledger) -> Iterator[str]:
    yield from (f"file: {row[0]!s}" for row in ledger.rows("PRAGMA integrity_check") if row[0] != "ok")


def _schema(ledger: Ledger) -> Iterator[str]:
    version = ledger.number("PRAGMA user_version")
    if version != len(SCHEMA):
        yield f"schema: version {version} instead of {len(SCHEMA)}; any command that writes brings it there"


def _foreign_keys(ledger: Ledger) -> Iterator[str]:
    for table, row, other, _ in ledger.rows("PRAGMA foreign_key_check"):
        yield f"{table!s}: row {'?' if row is None else row!s} points to a row of {other!s} that is not there"


# ------------------------------------------------------------ the words


def _pages(ledger: Ledger) -> Iterator[str]:
    rows = ledger.rows(
        "SELECT address, version FROM pages WHERE content IS NULL AND document IS NULL ORDER BY id"
    )
    yield from (f"page {address!s}, version {version!s}: has no content" for address, version in rows)


def _texts(ledger: Ledger) -> Iterator[str]:
    """Check that each text has the key of its digest, and that all that is quoted from it stands there."""
    for number, key, text in ledger.each("SELECT id, key, text FROM documents ORDER BY id"):
        words = str(text)
        if key != "sha256:" + hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest():
            yield f"document {key!s}: its key is not the digest of its text"
        yield from _quotes(ledger, as_number(number), words)


def _quotes(ledger: Ledger, document: int, text: str) -> Iterator[str]:
    rows = ledger.rows(
        "SELECT 'claim ' || c.key || ': ' || e.field, e.start, e.stop, e.quote FROM claims c "
        "JOIN evidence e ON e.claim = c.id WHERE c.document = :document "
        "UNION ALL SELECT 'conflict ' || k.key || ': ' || s.value, s.start, s.stop, s.quote FROM conflicts k "
        "JOIN sides s ON s.conflict = k.id WHERE k.document = :document AND s.quote IS NOT NULL "
        "UNION ALL SELECT 'conflict ' || k.key || ': ' || s.value, s.start, s.stop, s.quote FROM claims c "
        "JOIN sides s ON s.claim = c.id JOIN conflicts k ON k.id = s.conflict "
        "WHERE s.claim > 0 AND c.document = :document AND s.quote IS NOT NULL AND k.document IS NULL",
        {"document": document},
    )
    for where, start, stop, quote in rows:
        if not (isinstance(start, int) and isinstance(stop, int) and 0 <= start < stop <= len(text)):
            yield f"{where!s}: {start!s}:{stop!s} is not inside the text of {len(text)}"
        elif text[start:stop] != quote:
            there = _short(text[start:stop])
            yield f"{where!s}: the text at {start}:{stop} is {there}, not {_short(quote)}"


def _short(words: object) -> str:
    shown = repr(words)
    return shown if len(shown) <= LONGEST_SHOWN else f"{shown[: LONGEST_SHOWN - 2]}…'"


def _wordless(ledger: Ledger) -> Iterator[str]:
    rows = ledger.rows("SELECT key FROM claims WHERE id NOT IN (SELECT claim FROM evidence) ORDER BY id")
    yield from (f"claim {row[0]!s}: rests on no words" for row in rows)


def _statements(ledger: Ledger) -> Iterator[str]:
    rows = ledger.rows(
        "SELECT c.key, c.details ->> 'text' FROM claims c JOIN documents d ON d.id = c.document "
        "WHERE c.family = 'statement' AND instr(d.text, c.details ->> 'text') = 0 ORDER BY c.id"
    )
    yield from (f"claim {key!s}: its words do not stand in the text: {_short(text)}" for key, text in rows)


# ------------------------------------------------------------ what is held


def _records(ledger: Ledger) -> Iterator[str]:
    rows = ledger.rows(
        "SELECT r.key, r.claims, count(m.claim), count(m.claim) FILTER (WHERE m.claim = r.claim) "
        "FROM records r LEFT JOIN members m ON m.record = r.id GROUP BY r.id ORDER BY r.id"
    )
    for key, told, found, has_lead in rows:
        if found == 0:
            yield f"record {key!s}: has no claims"
        elif told != found:
            yield f"record {key!s}: says that it has {told!s} claims and has {found!s}"
        elif not has_lead:
            yield f"record {key!s}: its fullest claim is not among its claims"


def _claims(ledger: Ledger) -> Iterator[str]:
    """Check that each claim of a text that stands somewhere is held, and none that does not or is wrong."""
    for key, is_current, is_held, verdict in ledger.rows(_HELD):
        if is_held and verdict == "wrong":
            yield f"claim {key!s}: was called wrong and is in a record"
        elif is_held and not is_current:
            yield f"claim {key!s}: is in a record, though its text stands nowhere any more"
        elif is_current and not is_held and verdict != "wrong":
            yield f"claim {key!s}: is in no record"


# What was pended is under way: `add` and `correct` finish it.
_HELD = """
SELECT c.key, d.is_current, m.claim IS NOT NULL, (
  SELECT k.verdict FROM corrected f JOIN corrections k ON k.id = f.correction
  WHERE f.claim = c.id AND k.verdict IN ('right', 'wrong') ORDER BY k."when" DESC, k.id DESC LIMIT 1
) FROM claims c JOIN documents d ON d.id = c.document LEFT JOIN members m ON m.claim = c.id
WHERE NOT EXISTS (SELECT 1 FROM pending) ORDER BY c.id
"""


def _corrections(ledger: Ledger) -> Iterator[str]:
    for key, verdict, undoes, start, stop, quote, text in ledger.rows(
        "SELECT k.key, k.verdict, k.undoes, k.anchor ->> 'start', k.anchor ->> 'stop', "
        "k.anchor ->> 'quote', d.text FROM corrections k LEFT JOIN documents d "
        "ON d.key = k.anchor ->> 'document' ORDER BY k.id"
    ):
        if verdict == "undo" and undoes is None:
            yield f"correction {key!s}: takes back nothing"
        if text is not None and str(text)[as_number(start) : as_number(stop)] != quote:
            yield f"correction {key!s}: its words do not stand in the text: {_short(quote)}"


CHECKS: tuple[Callable[[Ledger], Iterator[str]], ...] = (
    _file,
    _schema,
    _foreign_keys,
    _pages,
    _texts,
    _wordless,
    _statements,
    _records,
    _claims,
    _corrections,
)
