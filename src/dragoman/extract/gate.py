"""The gate before the trained coder: a linear model that says where a cue needs no second look."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dragoman.model.reading import Mention, Reading
from dragoman.ontology.models import LinearModel, load_linear_model

from .coder import Judge, load_coder
from .proposal import Proposal


@dataclass(frozen=True, slots=True)
class Judges:
    """The trained models: the gate lets sure cues through, the coder is asked of all the rest.

    `acceptance` weighs what is known in the end, and says which proposals become events.
    """

    coder: Judge
    gate: LinearModel
    acceptance: LinearModel

    def is_sure(self, found: Proposal, reading: Reading) -> bool:
        """Tell whether a cue is as surely right as if the coder had seen it."""
        return not found.is_open and self.gate.chance(features_of(found, reading)) >= self.gate.bar


@cache
def load_judges() -> Judges:
    """Load the models that ship with the package."""
    return Judges(load_coder(), load_linear_model("gate"), load_linear_model("acceptance"))


def features_of(found: Proposal, reading: Reading) -> Iterator[str]:
    """Give what the linear model looks at: the cue, its word and the sorts of its parties."""
    trigger, token = found.trigger, reading.tokens[found.trigger.token]
    yield f"cue={trigger.cue.id}"
    yield f"word={token.lemma.lower()}/{trigger.kind}"
    yield f"type={found.type}"
    yield f"type={found.type} status={found.verdict.status}"
    yield f"type={found.type} dep={token.dep}"
    for name, side in (("actor", found.sides.actors), ("recipient", found.sides.recipients)):
        sort = _sort_of(side[0], reading) if side else "-"
        yield f"{name}={sort}"
        yield f"type={found.type} {name}={sort}"


def _sort_of(mention: Mention, reading: Reading) -> str:
    """Return what sort of party a mention is: by its entry, its kind of name or its head noun."""
    if mention.entry is not None:
        return mention.entry.partition(":")[0]
    if mention.kind == "nominal":
        return reading.tokens[mention.head].lemma.lower()
    return f"{mention.kind} {mention.entity or ''}".strip()
