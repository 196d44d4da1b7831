"""PLOVER's rulings on what is promised, announced or refused."""

from dataclasses import replace

from dragoman.model.claim import Act

from .proposal import Proposal
from .status import Verdict

# What is said to happen in the future is a commitment to it (PLOVER's rulings on AGREE).
COMMITMENTS = frozenset(("AID", "COOPERATE", "SUPPORT"))
# "Will not" do these is a refusal.
REFUSABLE = frozenset(("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"))


def as_ruled(found: Proposal) -> Proposal:
    """Return a proposal under PLOVER's rulings on promised acts, announced retreats and refusals."""
    kind, verdict, trigger = found.type, _supposed(found.verdict), found.trigger
    if trigger.kind == "modal":
        return replace(found, verdict=Verdict("actual"))
    if trigger.cue.status is not None:
        return replace(found, verdict=Verdict(trigger.cue.status, verdict.cue))
    if kind in COMMITMENTS and verdict.status == "planned":
        return replace(found, type="AGREE", act=Act(type=kind, status="planned"))
    if kind == "RETREAT" and verdict.status == "planned" and trigger.kind == "verb":
        return replace(found, type="CONCEDE", act=Act(type=kind, status="planned"))
    if kind in REFUSABLE and verdict.is_refusal:
        refused = replace(verdict, status="actual")
        return replace(found, type="REJECT", verdict=refused, act=Act(type=kind, status="denied"))
    return replace(found, verdict=verdict)


def _supposed(verdict: Verdict) -> Verdict:
    """Return what hangs on a condition as only possible: "would send doctors if asked"."""
    is_open = verdict.is_conditional and verdict.status == "planned"
    return replace(verdict, status="possible") if is_open else verdict
