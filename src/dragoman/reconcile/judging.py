"""Whether two claims of different reports are of one thing: a verdict with its score and reason."""

from dragoman.model.account import APART, Account
from dragoman.model.record import Judgement

from .judging_events import judge_events
from .judging_words import (
    judge_figures,
    judge_offices,
    judge_positions,
    judge_ranks,
    judge_statements,
    judge_transfers,
)
from .told import told_of
from .verdict import DIFFERENT, Ruling

ENGINE = "engine"
COPIED = 0.99
JUDGES = {
    "statement": judge_statements,
    "position": judge_positions,
    "figure": judge_figures,
    "rank": judge_ranks,
    "office": judge_offices,
    "transfer": judge_transfers,
}


def judge(one: Account, other: Account) -> Judgement:
    """Return whether two claims are of one thing; of a part and its whole the part stands left.

    The verdict does not depend on which of them comes first, nor on any other claim. Where a person gave a
    field, they are one if they are so as they were read, or as they are held.
    """
    first, second = sorted((one, other), key=lambda account: account.id)
    ruling = _ruling(first.as_read, second.as_read)
    if ruling.verdict != "SAME" and (first.read or second.read):
        held = _ruling(first, second)
        ruling = held if held.verdict == "SAME" or ruling.verdict == "DIFFERENT" else ruling
    left, right = (ruling.part, ruling.whole) if ruling.part else (first.id, second.id)
    return Judgement(
        left=left,
        right=right,
        verdict=ruling.verdict,
        score=ruling.score,
        by=ENGINE,
        when=None,
        why=ruling.why,
    )


def _ruling(one: Account, other: Account) -> Ruling:
    if one.claim.family != other.claim.family or one.claim.document == other.claim.document:
        return DIFFERENT
    if _is_copied(one, other):
        return Ruling("SAME", COPIED, "the same words in a copy of the report")
    told = told_of(one), told_of(other)
    if one.claim.family == "event":
        return judge_events(*told)
    return JUDGES[one.claim.family]((one, told[0]), (other, told[1]))


def _is_copied(one: Account, other: Account) -> bool:
    """Tell whether two claims rest on the same words of the same sentence in copies of one text."""
    if one.source != other.source or not one.sentence or one.sentence != other.sentence:
        return False
    return _rests_on(one) == _rests_on(other)


def _rests_on(account: Account) -> tuple[object, ...]:
    claim = account.claim
    words = {name: [piece.quote for piece in pieces] for name, pieces in claim.evidence.items() if pieces}
    return words, claim.details.get("type"), claim.id.partition(APART)[2].partition("#")[0]
