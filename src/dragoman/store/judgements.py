"""Judgements in the ledger: where claims meet, what is judged of two of them, and which hang together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.model.account import APART
from dragoman.model.record import Judgement

from .connection import Ledger, Row, as_measure, as_number
from .keys import number_of
from .pending import pend

ENGINE = "engine"
IN_BLOCK = (
    "SELECT b.claim, c.document FROM blocks b JOIN claims c ON c.id = b.claim "
    "WHERE b.block = ? ORDER BY b.claim"
)


def keep_blocks(ledger: Ledger, blocks: Mapping[int, Iterable[str]]) -> None:
    """Put claims into blocks, in place of those where they were; all of them are to be judged again."""
    for claim in blocks:
        rows = ledger.rows("SELECT block FROM blocks WHERE claim = ?", (claim,))
        pend(ledger, "block", (row[0] for row in rows))
        for statement in (
            "DELETE FROM judgements WHERE left = ?",
            "DELETE FROM judgements WHERE right = ?",
            "DELETE FROM blocks WHERE claim = ?",
        ):
            ledger.write(statement, [(claim,)])
    put = [(number_of(block), claim) for claim, some in blocks.items() for block in some]
    ledger.write("INSERT OR IGNORE INTO blocks VALUES (?, ?)", put)
    pend(ledger, "block", sorted({block for block, _ in put}))


def in_blocks(ledger: Ledger, blocks: Iterable[int]) -> dict[int, list[int]]:
    """Return the claims of blocks, by the blocks' numbers; none of a block where no two reports meet."""
    found: dict[int, list[int]] = {}
    for block in blocks:
        rows = ledger.rows(IN_BLOCK, (block,))
        if len({document for _, document in rows}) > 1:
            found[block] = [as_number(claim) for claim, _ in rows]
    return found


def keep_judgements(
    ledger: Ledger,
    judgements: Iterable[Judgement],
    numbers: Mapping[str, int],
    *,
    blocks: Mapping[int, Sequence[int]],
) -> None:
    """Keep what was judged of claims that meet in some blocks, by the numbers of their keys.

    What was judged of such claims before and is no more goes. In a large block not every two are compared:
    what is not compared there may still be in another block, which is then judged again.
    """
    rows = list(_rows(judgements, numbers))
    judged = {(row[0], row[2]) for row in rows}
    homes: dict[int, set[int]] = defaultdict(set)
    for block, claims in blocks.items():
        for claim in claims:
            homes[claim].add(block)
    for claim in sorted(homes):
        kept = ledger.rows("SELECT DISTINCT right FROM judgements WHERE left = ?", (claim,))
        for other in sorted(as_number(row[0]) for row in kept):
            if (claim, other) not in judged and homes[claim] & homes.get(other, set()):
                pend(ledger, "block", sorted(_shared(ledger, claim, other) - set(blocks)))
                ledger.write("DELETE FROM judgements WHERE left = ? AND right = ?", [(claim, other)])
    ledger.write("INSERT OR REPLACE INTO judgements VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def _shared(ledger: Ledger, claim: int, other: int) -> set[int]:
    rows = ledger.rows(
        "SELECT a.block FROM blocks a JOIN blocks b ON b.block = a.block WHERE a.claim = ? AND b.claim = ?",
        (claim, other),
    )
    return {as_number(row[0]) for row in rows}


def _rows(judgements: Iterable[Judgement], numbers: Mapping[str, int]) -> Iterator[Row]:
    for one in judgements:
        left, _, left_part = one.left.partition(APART)
        right, _, right_part = one.right.partition(APART)
        yield numbers[left], left_part, numbers[right], right_part, one.verdict, one.score, one.why


def judgements_among(ledger: Ledger, claims: Iterable[int]) -> tuple[Judgement, ...]:
    """Return what the engine judged of pairs of some claims."""
    held = set(claims)
    found: list[Judgement] = []
    for claim in sorted(held):
        rows = ledger.rows(f"{_JUDGED} WHERE j.left = ?", (claim,))
        found.extend(_judgement(row[1:]) for row in rows if as_number(row[0]) in held)
    return tuple(found)


def parts_of(ledger: Ledger, record: int) -> tuple[tuple[int, Judgement], ...]:
    """Return the judgements by which a record's claims are parts, each with the number of the whole."""
    rows = ledger.rows(
        f"{_JUDGED} JOIN members m ON m.claim = j.left WHERE m.record = ? AND j.verdict = 'PART_OF'",
        (record,),
    )
    found = {(as_number(row[0]), _judgement(row[1:])) for row in rows}
    return tuple(sorted(found, key=lambda pair: (pair[1].left, pair[1].right)))


_JUDGED = (
    "SELECT j.right, l.key, j.left_part, r.key, j.right_part, j.verdict, j.score, j.why FROM judgements j "
    "JOIN claims l ON l.id = j.left JOIN claims r ON r.id = j.right"
)


def _judgement(row: Row) -> Judgement:
    left, left_part, right, right_part, verdict, score, why = row
    return Judgement(
        left=APART.join(str(part) for part in (left, left_part) if part),
        right=APART.join(str(part) for part in (right, right_part) if part),
        verdict=str(verdict),  # type: ignore[arg-type] # the schema lets in verdicts alone
        score=as_measure(score) or 0.0,
        by=ENGINE,
        when=None,
        why=str(why),
    )


def hanging_together(ledger: Ledger, claims: Iterable[int]) -> tuple[int, ...]:
    """Return claims with all that are judged the same as one of them, directly or through others."""
    found: set[int] = set()
    ahead = list(claims)
    while ahead:
        claim = ahead.pop()
        if claim in found:
            continue
        found.add(claim)
        rows = ledger.rows(
            "SELECT right FROM judgements WHERE left = ?1 AND verdict = 'SAME' "
            "UNION SELECT left FROM judgements WHERE right = ?1 AND verdict = 'SAME'",
            (claim,),
        )
        ahead.extend(as_number(row[0]) for row in rows)
    return tuple(sorted(found))
