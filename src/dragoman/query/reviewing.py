"""What waits for a person: pairs that may be one thing, things that reports disagree on, and unsure ones."""

from collections.abc import Callable, Sequence

from dragoman.errors import QuestionError
from dragoman.model.dossier import Doubt, ReviewReason
from dragoman.store import Ledger
from dragoman.store.connection import as_number

from .answers import Answers
from .choosing import Page
from .findings import each_finding
from .sheets import sheet

# Below this confidence a person should look.
SURE = 0.5
_PAIRS = (
    "FROM judgements j JOIN members a ON a.claim = j.left JOIN members b ON b.claim = j.right "
    "JOIN records r ON r.id = a.record WHERE j.verdict = 'UNSURE' AND a.record <> b.record "
    "AND NOT EXISTS (SELECT 1 FROM corrected x JOIN corrected y ON y.correction = x.correction "
    "WHERE x.claim = j.left AND y.claim = j.right)"
)
# Whoever gave a field of a thing has looked at it.
_UNSEEN = (
    "NOT r.is_reviewed AND r.id NOT IN (SELECT m.record FROM corrections k JOIN corrected o "
    "ON o.correction = k.id JOIN members m ON m.claim = o.claim WHERE k.verdict = 'field')"
)
_DISPUTED = f"FROM records r WHERE r.conflicts > 0 AND {_UNSEEN}"
_WEAK = f"FROM records r WHERE r.confidence < :sure AND r.family <> 'figure' AND {_UNSEEN}"


def doubts(ledger: Ledger, reason: ReviewReason, page: Page) -> Answers[Doubt]:
    """Return what waits for a person for a reason: the least sure first."""
    if reason not in _QUEUES:
        message = f"nothing waits for being {reason}; there are {', '.join(_QUEUES)}"
        raise QuestionError(message)
    return _QUEUES[reason](ledger, page)


def _unsure(ledger: Ledger, page: Page) -> Answers[Doubt]:
    rows = ledger.rows(
        f"SELECT a.record, b.record, min(j.why), count(*) OVER () {_PAIRS} GROUP BY a.record, b.record "
        "ORDER BY max(j.score) DESC, a.record, b.record LIMIT ? OFFSET ?",
        _window(page),
    )
    total = as_number(rows[0][3]) if rows else 0
    if not rows and page.offset:
        total = ledger.number(f"SELECT count(DISTINCT a.record || ' ' || b.record) {_PAIRS}")
    found = []
    for left, right, why, _ in rows:
        pair = list(each_finding(ledger, [as_number(left), as_number(right)]))
        found += [Doubt(reason="unsure", finding=pair[0], other=one, why=str(why)) for one in pair[1:]]
    return Answers(found, total=total)


def _disputed(ledger: Ledger, page: Page) -> Answers[Doubt]:
    total = ledger.number(f"SELECT count(*) {_DISPUTED}")
    rows = ledger.rows(
        f"SELECT r.id {_DISPUTED} ORDER BY r.conflicts DESC, r.confidence, r.id LIMIT ? OFFSET ?",
        _window(page),
    )
    found = []
    for finding in each_finding(ledger, [as_number(row[0]) for row in rows]):
        conflicts = sheet(ledger, finding.id).conflicts
        why = " ".join(dict.fromkeys(one.why for one in conflicts)) or "Reports disagree."
        found.append(Doubt(reason="conflict", finding=finding, why=why, conflicts=conflicts))
    return Answers(found, total=total)


def _weak(ledger: Ledger, page: Page) -> Answers[Doubt]:
    total = ledger.number(f"SELECT count(*) {_WEAK}", {"sure": SURE})
    limit, offset = _window(page)
    rows = ledger.rows(
        f"SELECT r.id {_WEAK} ORDER BY r.confidence, r.id LIMIT :limit OFFSET :offset",
        {"sure": SURE, "limit": limit, "offset": offset},
    )
    findings = each_finding(ledger, [as_number(row[0]) for row in rows])
    return Answers(
        (
            Doubt(reason="weak", finding=one, why=f"the reader gave it {one.confidence:.0%} confidence")
            for one in findings
        ),
        total=total,
    )


def _window(page: Page) -> Sequence[int]:
    return (-1 if page.limit is None else page.limit, page.offset)


_QUEUES: dict[str, Callable[[Ledger, Page], Answers[Doubt]]] = {
    "unsure": _unsure,
    "conflict": _disputed,
    "weak": _weak,
}
