"""What changed between two readings of a text, or between two versions of a page."""

from collections.abc import Mapping
from dataclasses import dataclass

from .correction import Anchor
from .filing import Detail, Family, FiledClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A claim with the names of its parties by their keys, and where it stands."""

    claim: FiledClaim
    names: Mapping[str, str]
    anchor: Anchor | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A claim that was read otherwise: `fields` have the values before and after."""

    before: Told
    after: Told
    fields: Mapping[str, tuple[Detail, Detail]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What went, what came, what changed, in text order; `same` counts the rest."""

    removed: tuple[Told, ...] = ()
    added: tuple[Told, ...] = ()
    changed: tuple[Change, ...] = ()
    same: int = 0

    def plus(self, other: "Comparison") -> "Comparison":
        """Return the two together."""
        return Comparison(
            removed=(*self.removed, *other.removed),
            added=(*self.added, *other.added),
            changed=(*self.changed, *other.changed),
            same=self.same + other.same,
        )

    def counts(self) -> Mapping[Family, tuple[int, int, int]]:
        """Return by family how many claims went, came and changed."""
        found: dict[Family, list[int]] = {}
        changed = [one.after for one in self.changed]
        for place, some in enumerate((self.removed, self.added, changed)):
            for told in some:
                found.setdefault(told.claim.family, [0, 0, 0])[place] += 1
        return {family: (gone, come, other) for family, (gone, come, other) in sorted(found.items())}
