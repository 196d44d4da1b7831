"""Judgements in the ledger: where claims meet, what is judged of two of them, and which hang together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from dragoman.model.account import APART
from dragoman.model.record import Judgement

from .connection import Ledger, Row, as_measure, as_number
from .pending import pend

ENGINE = "engine"
# Between a pending block and the claim that is new in it; where none is named all are to be compared.
NEW = " "
Pair = tuple[int, int]
BLOCKS_OF = "SELECT block FROM blocks WHERE claim = ?"
IN_BLOCK = (
    "SELECT b.claim, c.document FROM blocks b JOIN claims c ON c.id = b.claim "
    "WHERE b.block = ? ORDER BY b.claim"
)


def keep_blocks(ledger: Ledger, blocks: Mapping[int, Iterable[int]]) -> None:
    """Put claims into blocks, in place of those where they were, to be compared with the others there.

    A block that it leaves is judged as a whole, and what it was judged with is grouped again.
    """
    for claim, some in blocks.items():
        forget_judgements(ledger, claim)
        before = {as_number(row[0]) for row in ledger.rows(BLOCKS_OF, (claim,))}
        after = set(some)
        pend(ledger, "block", sorted(before - after))
        pend(ledger, "block", (f"{block}{NEW}{claim}" for block in sorted(after)))
        ledger.write(
            "DELETE FROM blocks WHERE block = ? AND claim = ?", ((one, claim) for one in before - after)
        )
        ledger.write("INSERT INTO blocks VALUES (?, ?)", ((one, claim) for one in sorted(after - before)))


def forget_judgements(ledger: Ledger, claim: int) -> None:
    """Drop what was judged of a claim; what it was judged with is to be grouped again."""
    rows = ledger.rows(
        "SELECT right FROM judgements WHERE left = ?1 UNION SELECT left FROM judgements WHERE right = ?1",
        (claim,),
    )
    if rows:
        pend(ledger, "group", (row[0] for row in rows))
        for side in ("left", "right"):
            ledger.write(f"DELETE FROM judgements WHERE {side} = ?", [(claim,)])


def in_blocks(ledger: Ledger, values: Iterable[str]) -> tuple[dict[int, list[int]], frozenset[int]]:
    """Return the claims of pending blocks by the blocks' numbers, and those that are to be compared there.

    These are the new ones, or all where more has changed. A block where no two reports meet is left out.
    """
    new: dict[int, set[int]] = defaultdict(set)
    whole: set[int] = set()
    for value in values:
        block, _, claim = value.partition(NEW)
        new[int(block)].update(map(int, filter(None, [claim])))
        whole.update([] if claim else [int(block)])
    found: dict[int, list[int]] = {}
    due: set[int] = set()
    for number, some in new.items():
        rows = ledger.rows(IN_BLOCK, (number,))
        if len({document for _, document in rows}) > 1:
            found[number] = [as_number(claim) for claim, _ in rows]
            due.update(found[number] if number in whole else some & set(found[number]))
    return found, frozenset(due)


def judged_within(ledger: Ledger, blocks: Mapping[int, Iterable[int]]) -> Iterator[tuple[Pair, set[int]]]:
    """Give the pairs of claims that are judged and meet in some blocks, with the blocks where they do."""
    homes: dict[int, set[int]] = defaultdict(set)
    for block, claims in blocks.items():
        for claim in claims:
            homes[claim].add(block)
    for claim in sorted(homes):
        rows = ledger.rows("SELECT DISTINCT right FROM judgements WHERE left = ? ORDER BY right", (claim,))
        for other in (as_number(row[0]) for row in rows):
            if shared := homes[claim] & homes.get(other, set()):
                yield (claim, other), shared


def keep_judgements(
    ledger: Ledger, judgements: Iterable[Judgement], numbers: Mapping[str, int]
) -> frozenset[Pair]:
    """Keep what was judged of claims, by the numbers of their keys; return the pairs.

    They are to be grouped again.
    """
    rows = list(_rows(judgements, numbers))
    ledger.write("INSERT OR REPLACE INTO judgements VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    pairs = frozenset((as_number(row[0]), as_number(row[2])) for row in rows)
    pend(ledger, "group", sorted({claim for pair in pairs for claim in pair}))
    return pairs


def drop_judgement(ledger: Ledger, pair: Pair) -> None:
    """Drop what was judged of two claims which no block compares any more; they are to be grouped again."""
    ledger.write("DELETE FROM judgements WHERE left = ? AND right = ?", [pair])
    pend(ledger, "group", pair)


def blocks_shared(ledger: Ledger, pair: Pair) -> set[int]:
    """Return the blocks in which two claims meet."""
    shared = (
        "SELECT a.block FROM blocks a JOIN blocks b ON b.block = a.block WHERE a.claim = ? AND b.claim = ?"
    )
    return {as_number(row[0]) for row in ledger.rows(shared, pair)}


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
    """Return claims with all that are, or may be, the same as one of them, directly or through others.

    Whether two that may be one are it hangs on what else each may be.
    """
    found: set[int] = set()
    ahead = list(claims)
    while ahead:
        claim = ahead.pop()
        if claim in found:
            continue
        found.add(claim)
        rows = ledger.rows(
            "SELECT right FROM judgements WHERE left = ?1 AND verdict IN ('SAME', 'UNSURE') "
            "UNION SELECT left FROM judgements WHERE right = ?1 AND verdict IN ('SAME', 'UNSURE')",
            (claim,),
        )
        ahead.extend(as_number(row[0]) for row in rows)
    return tuple(sorted(found))
