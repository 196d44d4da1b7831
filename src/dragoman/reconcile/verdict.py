"""What a comparison of two claims comes to: points, their score, and the words for it."""

import math
from dataclasses import dataclass

from dragoman.model.record import Verdict

# Points from which two claims are one, and from which they may be.
ONE, PERHAPS = 4.2, 3.2


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict with its score and reason; `part` and `whole` are ids where one is in the other."""

    verdict: Verdict
    score: float
    why: str
    part: str = ""
    whole: str = ""


DIFFERENT = Ruling("DIFFERENT", 0.0, "they do not agree in what tells one from another")


def ruled(points: float, why: str) -> Ruling:
    """Return the verdict that points come to."""
    if points >= ONE:
        return Ruling("SAME", score_of(points), why)
    return unsure(points, why) if points >= PERHAPS else DIFFERENT


def unsure(points: float, why: str) -> Ruling:
    """Return that two claims may be of one thing."""
    return Ruling("UNSURE", min(score_of(points), 0.49), why)


def part_of(part: str, whole: str, why: str) -> Ruling:
    """Return that one thing is a part of another."""
    return Ruling("PART_OF", 0.8, why, part, whole)


def score_of(points: float) -> float:
    """Return points as a share between nought and one, a half where two claims begin to be one."""
    return round(1 / (1 + math.exp(ONE - points)), 3)
