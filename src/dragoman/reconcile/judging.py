"""Whether two claims of different reports are of one thing: a verdict with its score and reason."""

from collections.abc import Sequence

from dragoman.model.account import APART, Account
from dragoman.model.claim import FieldEvidence
from dragoman.model.record import Judgement
from dragoman.model.text import Evidence

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
from .told_days import NEVER, closeness
from .told_words import common, content, contents, shared
from .verdict import DIFFERENT, Ruling

ENGINE = "engine"
COPIED, COPIED_WITH_EDITS = 0.99, 0.95
# The share of the words of a sentence, and of a field, that an edited copy keeps of it.
EDITED = 0.6
WORDS_OF_EVENT = ("trigger", "actors", "recipients")
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
        score = COPIED if one.sentence == other.sentence else COPIED_WITH_EDITS
        return Ruling("SAME", score, "the same words in a copy of the report")
    told = told_of(one), told_of(other)
    if one.claim.family == "event":
        return judge_events(*told)
    return JUDGES[one.claim.family]((one, told[0]), (other, told[1]))


def _is_copied(one: Account, other: Account) -> bool:
    """Tell whether two claims rest on the same words of one sentence in copies of a text.

    A copy may write a date in another style, or leave a word out: most of the sentence is in both, and
    whatever words each gives for its verb and its parties are for the most part the other's. Then a word
    that was left out may have made another type of one verb.
    """
    if one.source != other.source or not one.sentence or _part(one) != _part(other):
        return False
    mine, theirs = one.claim.evidence, other.claim.evidence
    is_one_verb = bool(mine.get("trigger")) and _quoted(mine).get("trigger") == _quoted(theirs).get("trigger")
    if one.claim.details.get("type") != other.claim.details.get("type") and not is_one_verb:
        return False
    if one.sentence == other.sentence:
        return _quoted(mine) == _quoted(theirs)
    is_edited = common(content(one.sentence), content(other.sentence)) >= EDITED
    is_told_alike = one.claim.details.get("status") == other.claim.details.get("status")
    near = closeness(told_of(one).when, told_of(other).when)
    if one.claim.family != "event" or not (is_edited and is_told_alike) or near.points <= NEVER:
        return False
    return all(_is_said(mine.get(name, ()), theirs.get(name, ())) for name in WORDS_OF_EVENT)


def _part(account: Account) -> str:
    return account.claim.id.partition(APART)[2].partition("#")[0]


def _quoted(evidence: FieldEvidence) -> dict[str, list[str]]:
    return {name: [piece.quote for piece in pieces] for name, pieces in evidence.items() if pieces}


def _is_said(one: Sequence[Evidence], other: Sequence[Evidence]) -> bool:
    """Tell whether the words that a field rests on in one report are for the most part those of the other."""
    mine, theirs = (contents(piece.quote for piece in pieces) for pieces in (one, other))
    return mine == theirs or shared(mine, theirs) >= EDITED
