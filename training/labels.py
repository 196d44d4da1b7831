"""The answers that the coder is taught, and which items are kept to check it."""

import hashlib
from dataclasses import dataclass

from .sentences.items import LEADS, NONE, STATUSES, Item

# One item in ten is held out: it calibrates the coder and never trains it.
HELD_OUT = 10
# The answer of a head that an item does not ask.
NOTHING = -100


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The answers that each head chooses from; modes are written TYPE.mode, codes TYPE.code."""

    types: tuple[str, ...]
    statuses: tuple[str, ...]
    leads: tuple[str, ...]
    modes: tuple[str, ...]
    codes: tuple[str, ...]
    code_of_rule: dict[str, str]

    def sizes(self) -> dict[str, int]:
        """Return how many answers each head has."""
        return {
            "type": len(self.types),
            "status": len(self.statuses),
            "lead": len(self.leads),
            "mode": len(self.modes),
            "code": len(self.codes),
        }


def labels_of(modes: dict[str, list[str]], rules: dict[str, tuple[str, str]]) -> Labels:
    """Return the labels of the scheme: types in its order and NONE last, every mode under its type."""
    written = tuple(f"{kind}.{mode}" for kind, own in modes.items() for mode in ["", *own])
    codes = {rule: f"{rule.partition('.')[0].upper()}.{code}" for rule, (code, _) in rules.items() if code}
    return Labels(
        types=(*modes, NONE),
        statuses=STATUSES,
        leads=LEADS,
        modes=written,
        codes=tuple(sorted(set(codes.values()))),
        code_of_rule=codes,
    )


def is_held_out(item: Item) -> bool:
    """Tell whether an item is kept for calibration; all rows of a sentence go together."""
    digest = hashlib.sha256(item.text.encode()).digest()
    return digest[0] % HELD_OUT == 0


def targets_of(item: Item, labels: Labels) -> list[int]:
    """Return the right answer of every head; NOTHING where a NONE item has none."""
    kind = labels.types.index(item.type)
    if item.type == NONE:
        return [kind, NOTHING, NOTHING, NOTHING, NOTHING]
    mode = labels.modes.index(f"{item.type}.{item.mode}")
    code = labels.codes.index(labels.code_of_rule[item.rule]) if item.rule in labels.code_of_rule else NOTHING
    return [kind, labels.statuses.index(item.status), labels.leads.index(item.lead), mode, code]
